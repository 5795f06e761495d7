"""Kill a writing process in the middle, again and again: nothing acknowledged may be lost.

``python -m tests.bank.torture 100`` does it a hundred times. A child joins a quiz, answers,
submits and edits, and prints a line once the bank has said that something is kept. The parent
kills it with SIGKILL at a random moment and compares.
"""

from __future__ import annotations

import argparse
import json
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from question_bank import Bank, QuizSettings
from tests.bank.factory import RIGHT, many_questions, questions, quiz

ROOT = Path(__file__).parents[2]


def child(path: str, round_number: int) -> None:
    """Write until killed; acknowledge each kept thing on standard output."""
    bank = Bank.open(path, create=False)
    code = bank.quizzes()[0].code
    assert code is not None

    def acknowledge(*what: object) -> None:
        sys.stdout.write(json.dumps(what) + "\n")
        sys.stdout.flush()

    acknowledge("ready")
    number = 0
    while True:
        number += 1
        ticket = bank.start_attempt(code, f"S{round_number}-{number}")
        token = ticket.token
        acknowledge("started", token)
        for turn in range(2):
            for question_id, value in RIGHT.items():
                text = f"{value} {turn}" if question_id == "q_0000000008" else value
                bank.respond(token, question_id, text)
                acknowledge("response", token, question_id, text)
        bank.submit(token)
        acknowledge("submitted", token)
        added = many_questions(20, first=round_number * 1_000_000 + number * 100)
        bank.add_questions(added)
        acknowledge("questions", added[0].id, len(added))


def prepare(path: Path) -> None:
    """Make a bank with a published quiz that everybody may take."""
    bank = Bank.open(path)
    stored = bank.add_quiz(quiz(), settings=QuizSettings(attempts_allowed=None), status="accepted")
    bank.publish(stored.id)


LEAST_KEPT = 10  # acknowledgements before a child is killed, however slowly the machine writes


def kill_once(path: Path, round_number: int, delay: float) -> list[list]:
    """Let a child write for a moment, kill it, and return what it acknowledged.

    The moment begins when ``LEAST_KEPT`` things are kept, so that each kill has something to lose.
    """
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.bank.torture", "--child", str(path), str(round_number)],
        stdout=subprocess.PIPE,
        cwd=ROOT,
        text=True,
    )
    assert process.stdout is not None
    first = process.stdout.readline()
    assert json.loads(first) == ["ready"]
    kept = [process.stdout.readline() for _ in range(LEAST_KEPT)]
    time.sleep(delay)
    process.send_signal(signal.SIGKILL)
    rest = "".join(kept) + process.stdout.read()
    process.stdout.close()
    assert process.wait() == -signal.SIGKILL
    lines = rest.split("\n")[:-1]  # an acknowledgement that was cut off is none
    return [json.loads(line) for line in lines]


def verify(path: Path, acknowledged: list[list]) -> None:
    """Everything acknowledged is there, no attempt is half marked, and the bank is whole."""
    bank = Bank.open(path, create=False)
    report = bank.check()
    assert report.passed, report.faults
    latest: dict[tuple[str, str], object] = {}
    submitted, tokens = set(), set()
    for kind, *what in acknowledged:
        if kind == "response":
            latest[what[0], what[1]] = what[2]
        elif kind == "submitted":
            submitted.add(what[0])
        elif kind == "started":
            tokens.add(what[0])
        elif kind == "questions":
            first = int(what[0][2:], 16)
            ids = [f"q_{number:010x}" for number in range(first, first + what[1])]
            assert len(bank.questions(ids)) == what[1]
    attempts = {token: bank.resume(token) for token in tokens}
    for (token, question_id), value in latest.items():
        kept = next(one for one in attempts[token].asked if one.question_id == question_id)
        found = list(kept.response) if isinstance(kept.response, tuple) else kept.response
        # One more response may have been kept before its acknowledgement went out.
        allowed = [value] if token in submitted else [value, _next_of(question_id, value)]
        assert found in allowed, (found, allowed)
    for token, attempt in attempts.items():
        review = bank.review(token)
        if token in submitted:
            assert attempt.submitted is not None
        assert len(review.items) in (0, len(questions()))


def _next_of(question_id: str, value: object) -> object:
    return f"{str(value)[:-2]} 1" if question_id == "q_0000000008" else value


def torture(rounds: int, seed: int = 0) -> int:
    """Kill so often; returns how many acknowledged things were verified."""
    chance = random.Random(seed)
    total = 0
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bank.db"
        prepare(path)
        for round_number in range(1, rounds + 1):
            acknowledged = kill_once(path, round_number, chance.uniform(0.0, 0.5))
            verify(path, acknowledged)
            total += len(acknowledged)
        assert Bank.open(path).check().passed
    return total


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rounds", type=int, nargs="?", default=100)
    parser.add_argument("--child", nargs=2, metavar=("BANK", "ROUND"), help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.child:
        child(given.child[0], int(given.child[1]))
    started = time.perf_counter()
    total = torture(given.rounds)
    print(
        f"Killed {given.rounds} times in {time.perf_counter() - started:.0f} s; "
        f"all of {total} acknowledged writes are there, and the bank is whole."
    )


if __name__ == "__main__":
    main()
