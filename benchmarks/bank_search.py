"""How fast the bank finds questions: ``python benchmarks/bank_search.py [--questions N]``.

Builds a bank of made-up questions (a million by default, kept in ``--folder`` for the next run)
whose words are as unevenly frequent as those of English, and prints the slowest and the median of
several searches of each sort. Exit code 1 when a target is missed.
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from question_bank import Bank
from quizgen.model import Article, Evidence, Question

SYLLABLES = [a + b for a in "bdfgklmnprstvz" for b in ("a", "e", "i", "o", "u", "an", "el", "ir")]
KINDS = ("short_answer", "open", "true_false", "cloze")
FOCUSES = ("who", "what", "where", "when", "how_many", "why")
ARTICLES = 2000


def vocabulary(chance: random.Random, size: int = 40_000) -> list[str]:
    """Made-up words, all different."""
    words: dict[str, None] = {}
    while len(words) < size:
        words["".join(chance.choices(SYLLABLES, k=chance.randint(2, 4)))] = None
    return list(words)


def questions(count: int, chance: random.Random, words: list[str]) -> Iterator[Question]:
    """Questions with word frequencies after Zipf; a rare word in every hundred-thousandth."""
    weights = [1 / (rank + 3) for rank in range(len(words))]
    stream: list[str] = []
    for number in range(count):
        if len(stream) < 40:
            stream = chance.choices(words, weights, k=200_000)
        stem = " ".join([chance.choice(("Who", "What", "Where")), "did", *stream[:9]])
        evidence = " ".join(stream[9:30])
        answer = " ".join(stream[30:32])
        del stream[:32]
        if number % 100_000 == 50_000:
            stem += " quokka"
        yield Question(
            id=f"q_{number:010x}",
            kind=chance.choice(KINDS),  # type: ignore[arg-type] # chosen from KINDS
            focus=chance.choice(FOCUSES),  # type: ignore[arg-type] # chosen from FOCUSES
            family="bench",
            stem=f"{stem}?",
            answer="true" if number % 4 == 2 else answer,
            difficulty=chance.choice(("easy", "medium", "hard")),  # type: ignore[arg-type] # so too
            evidence=(Evidence(0, len(evidence), evidence),),
        )


def build(path: Path, count: int) -> tuple[Bank, list[str]]:
    """Make the bank, or take the one that an earlier run left complete."""
    chance = random.Random(0)
    words = vocabulary(chance)
    ready = path.with_suffix(".ready")
    if ready.exists() and json.loads(ready.read_text()) == count:
        return Bank.open(path), words
    path.unlink(missing_ok=True)
    bank = Bank.open(path)
    started = time.perf_counter()
    made = questions(count, chance, words)
    share = max(count // ARTICLES, 1)
    number = 0
    while batch := list(islice(made, share)):
        number += 1
        # Each part of an article holds the evidence of one question, so that offsets are true.
        texts = [question.evidence[0].text for question in batch]
        starts = [0]
        for text in texts:
            starts.append(starts[-1] + len(text) + 1)
        article = Article("\n".join(texts), title=f"Article {number}")
        article_id = bank.add_article(article).article.id
        placed = [
            Question(
                **{name: getattr(question, name) for name in Question.__slots__}
                | {"evidence": (Evidence(start, start + len(text), text),)}
            )
            for question, text, start in zip(batch, texts, starts, strict=False)
        ]
        bank.add_questions(
            placed,
            article_id=article_id,
            status="accepted" if number % 3 else "draft",
            tags=[f"unit {number % 10}"],
        )
        if sys.stderr.isatty():
            print(f"\r{number * share:,} questions", end="", file=sys.stderr)
    print(f"built in {time.perf_counter() - started:.0f} s, {path.stat().st_size / 1e9:.2f} GB")
    ready.write_text(json.dumps(count))
    return bank, words


def measure(search: Callable[[], object], times: int = 9) -> tuple[float, float]:
    """Return median and slowest in milliseconds, after one search to warm the page cache."""
    search()
    taken = []
    for _ in range(times):
        started = time.perf_counter()
        search()
        taken.append(1000 * (time.perf_counter() - started))
    return statistics.median(taken), max(taken)


def main() -> int:
    """Build, search, print."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("--questions", type=int, default=1_000_000)
    parser.add_argument("--folder", type=Path, help="keep the bank here; default: thrown away")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = given.folder or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        bank, words = build(folder / f"bank{given.questions}.db", given.questions)
        return report(bank, words)


def report(bank: Bank, words: list[str]) -> int:
    """Print a line for each sort of search."""
    common, second, middle = words[0], words[1], words[400]
    cases: list[tuple[str, float, Callable[[], object]]] = [
        ("rare word", 10, lambda: bank.search("quokka")),
        ("rare word and filter", 10, lambda: bank.search("quokka", kind="open")),
        ("rare and common word", 100, lambda: bank.search(f"quokka {common}")),
        ("middling word", 100, lambda: bank.search(middle)),
        ("common word", 100, lambda: bank.search(common)),
        ("word in every third stem", 100, lambda: bank.search("who")),
        ("two common words", 100, lambda: bank.search(f"{common} {second}")),
        ("beginning of a word", 100, lambda: bank.search(f"{common[:4]}*")),
        ("phrase of common words", 100, lambda: bank.search(f'"{common} {second}"')),
        ("common word, one article", 100, lambda: bank.search(common, article_id=7)),
        (
            "common word, four filters",
            100,
            lambda: bank.search(
                common, kind="open", focus="why", difficulty="hard", status="accepted"
            ),
        ),
        ("common word, tag, page 5", 100, lambda: bank.search(common, tag="unit 3", offset=80)),
        ("common word that no draft has", 100, lambda: bank.search("who", tag="unit none")),
        ("filters alone", 100, lambda: bank.search(kind="open", focus="why", tag="unit 3")),
        ("one article alone", 100, lambda: bank.search(article_id=7)),
        ("nothing asked: the newest", 100, lambda: bank.search()),
    ]
    missed = 0
    print(f"{'search':32} {'median':>9} {'slowest':>9} {'target':>8}")
    for name, target, search in cases:
        middle_time, slowest = measure(search)
        missed += middle_time > target
        print(f"{name:32} {middle_time:6.1f} ms {slowest:6.1f} ms {target:5.0f} ms")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
