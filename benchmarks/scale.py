"""How time and memory grow with an article: ``python benchmarks/scale.py [--articles FOLDER]``.

Makes a quiz from made-up articles of 500, 5,000 and 50,000 words (or from the text files of a
folder, one after the other) and prints the processor time for each word, in the parse and after
it, with the peak of memory. Exit code 1 when a word of the longest article costs more than 1.3
times a word of the shortest, or memory passes 600 MB.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.long_article import long_article
from quizgen.language.pipeline import load_pipeline
from quizgen.model import Article
from quizgen.pipeline import generate
from quizgen.reading import read_text

MOST_GROWTH = 1.3
MOST_MEMORY = 600  # MB
ABOUT = 10_000  # words measured at each size: short articles are made in greater number
WARM_SEED, SEED = 99, 1


def from_folder(folder: Path) -> Callable[[int, int], str]:
    """Return a maker of articles out of the paragraphs of a folder's text files, over and over."""
    files = sorted(folder.glob("*.txt"))
    lines = [line for file in files for line in file.read_text("utf-8").splitlines()]
    if not any(lines):
        sys.exit(f"{folder} has no text files to make long articles of.")

    def make(words: int, seed: int) -> str:
        kept: list[str] = []
        count, place = 0, seed * words
        while count < words:
            kept.append(lines[place % len(lines)])
            count += len(kept[-1].split())
            place += 1
        return "\n".join(kept) + "\n"

    return make


def peak_memory() -> float:
    """Return the most memory that this process has held, in MB; 0 where nothing tells."""
    try:
        import resource
    except ImportError:  # Windows
        return 0.0
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1024 if sys.platform != "darwin" else 1024 * 1024)


def parse(article: Article) -> None:
    """Let spaCy parse the prose, block by block, and nothing else."""
    texts = [article.slice(block) for block in article.blocks if block.kind == "prose"]
    for _ in load_pipeline().pipe(texts, batch_size=16):
        pass


def measure(make: Callable[[int, int], str], words: int) -> tuple[float, float]:
    """Return the microseconds for each word: of the parse, and of the whole quiz."""
    articles = [read_text(make(words, SEED + n)) for n in range(max(1, ABOUT // words))]
    count = sum(len(article.text.split()) for article in articles)
    spent = []
    for do in (parse, generate):
        start = time.process_time()
        for article in articles:
            do(article)
        spent.append((time.process_time() - start) / count * 1e6)
    return spent[0], spent[1]


def main() -> int:
    """Measure, print, compare."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--words", type=int, nargs="+", default=[500, 5_000, 50_000])
    parser.add_argument("--articles", type=Path, help="a folder of text files to make articles of")
    given = parser.parse_args()
    make = from_folder(given.articles) if given.articles else lambda n, s: long_article(n, seed=s)
    generate(read_text(make(3_000, WARM_SEED)))  # tables that are loaded once are loaded now
    print("  words   parse   after   whole  (µs a word)   after/parse   peak MB")
    whole = []
    for words in sorted(given.words):
        parsed, all_ = measure(make, words)
        whole.append(all_)
        print(
            f"{words:7,} {parsed:7.0f} {all_ - parsed:7.0f} {all_:7.0f} "
            f"{(all_ - parsed) / parsed:26.2f} {peak_memory():9.0f}",
            flush=True,
        )
    growth = whole[-1] / whole[0]
    print(f"A word of the longest article costs {growth:.2f} times a word of the shortest.")
    return int(growth > MOST_GROWTH or peak_memory() > MOST_MEMORY)


if __name__ == "__main__":
    sys.exit(main())
