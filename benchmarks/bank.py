"""How fast a large bank is: ``python benchmarks/bank.py [--questions N] [--attempts N]``.

Builds a bank of a million made-up questions and ten thousand attempts in a temporary folder,
measures opening, searches, item analysis of the quiz that all attempts were at, and a backup
beside which a student goes on answering. Exit code 1 when a target is missed.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.made_up_bank import RARE, MadeUp, build
from benchmarks.results import Figure, keep
from question_bank import Bank

Case = tuple[str, float, Callable[[], object]]


def measure(do: Callable[[], object], times: int = 9) -> tuple[float, float]:
    """Return median and slowest in milliseconds, after one call to warm the page cache."""
    do()
    taken = []
    for _ in range(times):
        started = time.perf_counter()
        do()
        taken.append(1000 * (time.perf_counter() - started))
    return statistics.median(taken), max(taken)


def searches(made: MadeUp) -> list[Case]:
    """Return the searches with the milliseconds that each may take."""
    search, common, second, middle = made.bank.search, *made.words[:2], made.words[400]
    return [
        ("rare word", 10, lambda: search(RARE)),
        ("rare word and filter", 10, lambda: search(RARE, kind="open")),
        ("rare and common word", 100, lambda: search(f"{RARE} {common}")),
        ("middling word", 100, lambda: search(middle)),
        ("common word", 100, lambda: search(common)),
        ("word in every third stem", 100, lambda: search("who")),
        ("two common words", 100, lambda: search(f"{common} {second}")),
        ("beginning of a word", 100, lambda: search(f"{common[:4]}*")),
        ("phrase of common words", 100, lambda: search(f'"{common} {second}"')),
        ("common word, one article", 100, lambda: search(common, article_id=7)),
        (
            "common word, four filters",
            100,
            lambda: search(common, kind="open", focus="why", difficulty="hard", status="accepted"),
        ),
        ("common word, tag, page 5", 100, lambda: search(common, tag="unit 3", offset=80)),
        ("common word that no draft has", 100, lambda: search("who", tag="unit none")),
        ("filters alone", 100, lambda: search(kind="open", focus="why", tag="unit 3")),
        ("one article alone", 100, lambda: search(article_id=7)),
        ("nothing asked: the newest", 100, lambda: search()),
    ]


def others(made: MadeUp) -> list[Case]:
    """Return what else is measured, with the milliseconds that it may take."""
    bank = made.bank
    return [
        ("opening", 10, lambda: Bank.open(bank.path, create=False)),
        ("item analysis of the quiz", 1000, lambda: bank.item_analysis(made.quiz_id)),
    ]


def backup(made: MadeUp, folder: Path) -> tuple[float, list[float]]:
    """Back up while a student answers; return the seconds, and each answer's milliseconds.

    The answers are given without pause, so that whatever stopped writers would show as one
    answer that took long.
    """
    token = made.bank.start_attempt(made.code, "Sam").token
    answers: list[float] = []
    done = threading.Event()

    def answer() -> None:
        while not done.is_set():
            started = time.perf_counter()
            made.bank.respond(token, "q_f000000001", "in Oslo")
            answers.append(1000 * (time.perf_counter() - started))

    writer = threading.Thread(target=answer)
    started = time.perf_counter()
    writer.start()
    try:
        made.bank.backup(folder / "backup.db")
        taken = time.perf_counter() - started
    finally:
        done.set()
        writer.join()
    return taken, answers


def main() -> int:
    """Build, measure, keep."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("--questions", type=int, default=1_000_000)
    parser.add_argument("--attempts", type=int, default=10_000)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        started = time.perf_counter()
        made = build(folder / "bank.db", questions=given.questions, attempts=given.attempts)
        taken = time.perf_counter() - started
        figures = [
            Figure(
                f"{given.questions:,} questions and {given.attempts:,} attempts: built", taken, "s"
            ),
            Figure("the file", made.bank.path.stat().st_size / 1e6, "MB"),
            *timed(made),
            analysed(made),
            *backed_up(made, folder),
        ]
    return keep("bank", "python benchmarks/bank.py", figures)


def timed(made: MadeUp) -> Iterator[Figure]:
    """Measure what has a target in milliseconds, and say it."""
    for name, target, do in others(made) + searches(made):
        middle, slowest = measure(do)
        print(f"{name:32} {middle:7.1f} ms {slowest:7.1f} ms {target:6.0f} ms", flush=True)
        yield Figure(name, middle, "ms", target, slowest)


def analysed(made: MadeUp) -> Figure:
    """Measure what item analysis takes of a processor, whatever else the machine does."""
    taken = []
    for _ in range(5):
        started = time.process_time()
        made.bank.item_analysis(made.quiz_id)
        taken.append(1000 * (time.process_time() - started))
    return Figure(
        "item analysis: processor time", statistics.median(taken), "ms", slowest=max(taken)
    )


def backed_up(made: MadeUp, folder: Path) -> Iterator[Figure]:
    """Measure a backup and the answers that were kept beside it, and say it."""
    seconds, answers = backup(made, folder)
    middle, slowest = statistics.median(answers), max(answers)
    print(
        f"backup, verified: {seconds:.1f} s; {len(answers)} answers were kept meanwhile, the "
        f"median in {middle:.1f} ms, the slowest in {slowest:.0f} ms"
    )
    yield Figure("backup, verified", seconds, "s")
    yield Figure("answers kept meanwhile", len(answers))
    yield Figure("an answer kept during the backup", middle, "ms", slowest=slowest)


if __name__ == "__main__":
    sys.exit(main())
