"""Play a class: ``python benchmarks/students.py N [--within SECONDS] [--think LEAST MOST]``.

N students open the quiz's link in the running app over Streamlit's own websocket protocol, join,
answer ten questions one by one with 5 to 15 seconds of thought between, and hand in. Prints how
long each kind of step took, and compares every answer that was acknowledged with the bank. Exit
code 1 when one is lost, a student fails, or the slowest twentieth of the answers misses its target.

Without ``--address`` the app is started here, over a bank of its own.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import statistics
import sys
import tempfile
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.results import Figure, keep
from benchmarks.serving import Server, serving
from benchmarks.student import STEPS, Class, Played, Student
from question_bank import Bank
from quizgen.grading import Response

# Students and within how many seconds they start, with the most that the 95th of 100 answers
# may take.
_TARGETS = {30: (30, 0.5), 100: (120, 1.5)}


async def play_class(
    address: str, code: str, how: Class, told: Callable[[], None] = lambda: None
) -> list[Played]:
    """Let a class take a quiz; return what each student did.

    Args:
        address: of the app.
        code: of the open quiz.
        how: the class behaves.
        told: called at every acknowledged answer.
    """
    chance = random.Random(how.seed)
    starts = sorted(chance.uniform(0, how.within) for _ in range(how.students))
    return await asyncio.gather(
        *(
            Student(address, code, f"student {number}", how, chance.random(), told).play(start)
            for number, start in enumerate(starts, start=1)
        )
    )


def lost_answers(bank: Bank, played: Sequence[Played]) -> list[str]:
    """Return every acknowledged answer that the bank does not have, in words."""
    lost = []
    for one in played:
        if not one.token:
            continue
        attempt = bank.resume(one.token)
        if one.handed_in and attempt.submitted is None:
            lost.append(f"{one.name}: handing in")
        for place, said in one.answers.items():
            kept = _kept(attempt.asked[place].response)
            if kept != said:
                lost.append(f"{one.name}: answer {place + 1}: {said} was {kept}")
    return lost


def _kept(response: Response) -> tuple[str, ...]:
    """Return what the bank has, in the words of the page."""
    parts = response if isinstance(response, tuple) else (response,)
    shown = ("True" if part == "true" else "False" if part == "false" else part for part in parts)
    return tuple(" ".join(str(part).split()) for part in shown)


def quantile(values: Sequence[float], share: float) -> float:
    """Return the value that a share of the values does not exceed; 0 for none."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))] if ordered else 0.0


def report(played: Sequence[Played], lost: Sequence[str], target: float | None) -> list[Figure]:
    """Return what a class found, and print it."""
    failures = [f"{one.name}: {one.failure}" for one in played if one.failure]
    acknowledged = sum(len(one.answers) for one in played)
    figures = [
        Figure("students", len(played)),
        Figure("failures", len(failures), "", 0),
        Figure("answers acknowledged", acknowledged),
        Figure("of them not in the bank", len(lost), "", 0),
        Figure("connected again", sum(one.reconnected for one in played)),
    ]
    for step in STEPS:
        took = [seconds for one in played for seconds in one.took[step]]
        most = target if step in ("answer", "next") else None
        if took:
            figures += [
                Figure(f"{step}: median", statistics.median(took), "s", slowest=max(took)),
                Figure(f"{step}: 95 of 100 within", quantile(took, 0.95), "s", most),
            ]
    for figure in figures:
        aim = "" if figure.target is None else f"  at most {figure.target:g}"
        slowest = "" if figure.slowest is None else f"  slowest {figure.slowest:.2f}"
        print(f"{figure.what:28} {figure.value:8.2f} {figure.unit}{aim}{slowest}")
    for line in (*failures, *lost):
        print(line)
    return figures


def served(server: Server, before: float) -> list[Figure]:
    """Return what a class cost the server, and print it."""
    figures = [
        Figure("processor time of the server", server.spent() - before, "s"),
        Figure("memory of the server at most", server.memory(), "MB"),
    ]
    for figure in figures:
        print(f"{figure.what:28} {figure.value:8.2f} {figure.unit}")
    return figures


def main() -> int:
    """Play, compare, keep."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("students", type=int)
    parser.add_argument("--within", type=float, help="seconds in which they start")
    parser.add_argument("--think", type=float, nargs=2, default=(5.0, 15.0))
    parser.add_argument("--address", help="of a running app, with --bank and --code")
    parser.add_argument("--bank", type=Path, help="its bank's file")
    parser.add_argument("--code", help="of an open quiz of one question at a time")
    given = parser.parse_args()
    usual, target = _TARGETS.get(given.students, (given.students, None))
    within = usual if given.within is None else given.within
    how = Class(given.students, within, tuple(given.think))
    with ExitStack() as stack:
        server = None
        if given.address:
            address, bank, code = given.address, Bank.open(given.bank, create=False), given.code
        else:
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
            server, bank, code = stack.enter_context(serving(folder))
            address, before = server.address, server.spent()
        played = asyncio.run(play_class(address, code, how))
        figures = report(played, lost_answers(bank, played), target)
        if server is not None:
            figures += served(server, before)
    return keep(f"students_{given.students}", f"python benchmarks/students.py {given.students}",
                figures)  # fmt: skip


if __name__ == "__main__":
    sys.exit(main())
