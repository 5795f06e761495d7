"""What one article costs after the parse: ``python benchmarks/after_parse.py [--articles FOLDER]``.

Makes a quiz of each article of a folder (by default the articles that come with quizgen), each
for the first time in this process, after others have warmed up what is loaded once. Prints the
parse (what spaCy takes in that very run), everything else but the learned judge, and the judge, in
processor time. Exit code 1 when
the rest costs more than half of the parse, or the judge more than half a second an article.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

import quizgen.pipeline
from benchmarks.long_article import long_article
from benchmarks.results import Figure, keep
from quizgen.language.pipeline import load_pipeline
from quizgen.model import Article
from quizgen.pipeline import generate
from quizgen.reading import read, read_text

MOST_AFTER, MOST_JUDGE = 0.5, 500  # of the parse; ms an article
EXAMPLES = Path(quizgen.pipeline.__file__).parent / "examples"
WARM_WORDS = 5_000
TIMES = 3  # each article is measured so often; the first and the last are told


@dataclass(slots=True)
class Cost:
    """Seconds of processor time for one article."""

    parse: float
    rest: float
    judge: float


class Stopwatch:
    """Stands in for a function and counts the processor time spent in it."""

    def __init__(self, function: Callable[..., Any]) -> None:
        self._function = function
        self.spent = 0.0

    def __call__(self, *given: Any, **named: Any) -> Any:
        """Call the function and count."""
        started = time.process_time()
        try:
            return self._function(*given, **named)
        finally:
            self.spent += time.process_time() - started


class Pipe:
    """Stands in for spaCy's ``pipe`` and counts the processor time spent in it."""

    def __init__(self, pipe: Callable[..., Iterator[Any]]) -> None:
        self._pipe = pipe
        self.spent = 0.0

    def __call__(self, *given: Any, **named: Any) -> Iterator[Any]:
        """Parse and count."""
        parsed = self._pipe(*given, **named)
        while True:
            started = time.process_time()
            try:
                doc = next(parsed)
            except StopIteration:
                return
            finally:
                self.spent += time.process_time() - started
            yield doc


def cost(article: Article, pipe: Pipe, judge: Stopwatch) -> Cost:
    """Return what one article costs."""
    pipe.spent = judge.spent = 0.0
    started = time.process_time()
    generate(article)
    whole = time.process_time() - started
    return Cost(pipe.spent, whole - pipe.spent - judge.spent, judge.spent)


def measure(articles: list[Article]) -> list[list[Cost]]:
    """Return the costs of every article, one list for the first time and one for each other."""
    judge = Stopwatch(quizgen.pipeline._weighed)
    quizgen.pipeline._weighed = judge  # type: ignore[assignment] # it takes the same
    nlp = load_pipeline()
    pipe = Pipe(nlp.pipe)
    nlp.pipe = pipe
    generate(read_text(long_article(WARM_WORDS)))
    return [[cost(article, pipe, judge) for article in articles] for _ in range(TIMES)]


def main() -> int:
    """Measure, print, keep."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--articles", type=Path, help="a folder of text files")
    given = parser.parse_args()
    paths = sorted((given.articles or EXAMPLES).rglob("*.txt"))
    articles = [read(str(path)) for path in paths]
    if not articles:
        sys.exit(f"{given.articles} has no text files.")
    rounds = measure(articles)
    figures = [
        Figure("articles", len(articles)),
        Figure("words", sum(len(article.text.split()) for article in articles)),
    ]
    for name, costs in (("first", rounds[0]), ("again", rounds[-1])):
        parsed, rest = sum(one.parse for one in costs), sum(one.rest for one in costs)
        figures += [
            Figure(f"parse of an article, {name}", 1000 * parsed / len(costs), "ms"),
            Figure(
                f"everything after it but the judge, to the parse, {name}",
                rest / parsed,
                "",
                MOST_AFTER,
            ),
            Figure(
                f"the judge, an article, {name}",
                statistics.median(1000 * one.judge for one in costs),
                "ms",
                MOST_JUDGE,
                max(1000 * one.judge for one in costs),
            ),
        ]
    for figure in figures:
        print(f"{figure.what:60} {figure.value:8.2f} {figure.unit}")
    command = "python benchmarks/after_parse.py" + (" --articles FOLDER" if given.articles else "")
    return keep("after_parse" + ("_folder" if given.articles else ""), command, figures)


if __name__ == "__main__":
    sys.exit(main())
