"""Many writers at once, and writers that are killed: no error, no loss, no double."""

from __future__ import annotations

import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path

import pytest

from question_bank import Bank, QuizSettings
from question_bank.errors import QuizNotOpen
from tests.bank.factory import RIGHT, WRONG, many_questions, quiz
from tests.bank.torture import LEAST_KEPT, torture

ROOT = Path(__file__).parents[2]


def at_once(count, work):
    """Run work(0), work(1) … in threads that start together; raises the first error."""
    barrier, errors = threading.Barrier(count), []

    def run(number):
        barrier.wait()
        try:
            work(number)
        except Exception as error:
            errors.append(error)

    threads = [threading.Thread(target=run, args=[number]) for number in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if errors:
        raise errors[0]


def take(bank, code, name, answers=RIGHT) -> str:
    token = bank.start_attempt(code, name).token
    for question_id, value in answers.items():
        bank.respond(token, question_id, value)
    bank.submit(token)
    return token


def test_eight_threads_share_one_bank(bank, published):
    def work(number):
        for turn in range(4):
            take(bank, published.code, "Sam")
            bank.add_questions(many_questions(5, first=(number + 1) * 1000 + turn * 10))
            bank.search("number")

    at_once(8, work)
    book = bank.gradebook(published.id)
    assert len(book.rows) == 32
    assert len({row.student.name for row in book.rows}) == 32
    assert {row.total for row in book.rows} == {8}
    stats = bank.stats()
    assert (stats.attempts, stats.responses, stats.questions) == (32, 32 * 8, 8 + 8 * 4 * 5)
    assert bank.check().passed


def test_four_processes_write_to_one_file(bank, published):
    code = (
        "import sys\n"
        "from question_bank import Bank\n"
        "from tests.bank.factory import RIGHT, many_questions\n"
        "from tests.bank.test_concurrency import at_once, take\n"
        "number = int(sys.argv[2])\n"
        "bank = Bank.open(sys.argv[1], create=False)\n"
        "def work(thread):\n"
        "    for turn in range(3):\n"
        "        take(bank, sys.argv[3], 'Sam')\n"
        "        bank.add_questions(many_questions(5, first=number * 100_000 + thread * 1000"
        " + turn * 10))\n"
        "at_once(2, work)\n"
    )
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", code, str(bank.path), str(number), published.code],
            cwd=ROOT,
            stderr=subprocess.PIPE,
            text=True,
        )
        for number in range(1, 5)
    ]
    for process in processes:
        _, errors = process.communicate(timeout=120)
        assert process.returncode == 0, errors
    # The processes run by the real clock, this bank by a test's: read with the real one.
    stats = bank.stats()
    assert (stats.attempts, stats.responses, stats.questions) == (24, 192, 8 + 4 * 2 * 3 * 5)
    assert len({student.name for student in bank.students(published.id)}) == 24
    assert bank.check().passed


def test_two_submissions_of_one_attempt_give_one_mark(bank, published):
    token = bank.start_attempt(published.code, "Sam").token
    for question_id, value in RIGHT.items():
        bank.respond(token, question_id, value)
    at_once(8, lambda number: bank.submit(token))
    with bank._store.read() as db:
        assert db.execute("SELECT count(*) FROM mark").fetchone() == (8,)
    assert bank.gradebook(published.id).rows[0].total == 8


def test_a_response_that_races_with_the_submission_counts_or_is_refused(bank, published):
    """Never: acknowledged, but not in the mark."""
    from question_bank.errors import AttemptOver

    for name in range(6):
        token = bank.start_attempt(published.code, f"S{name}").token
        bank.respond(token, "q_0000000001", WRONG["q_0000000001"])
        kept = []

        def work(number, token=token, kept=kept):
            if number:
                bank.submit(token)
                return
            try:
                bank.respond(token, "q_0000000001", RIGHT["q_0000000001"])
                kept.append(True)
            except AttemptOver:
                kept.append(False)

        at_once(2, work)
        assert (bank.review(token).points == 2) == kept[0]


def test_the_last_attempt_is_given_once(bank):
    stored = bank.add_quiz(quiz(), settings=QuizSettings(attempts_allowed=2))
    published = bank.publish(stored.id)
    token = take(bank, published.code, "Sam")
    started = []

    def work(number):
        with suppress(QuizNotOpen):
            started.append(bank.start_attempt(published.code, "Sam", token=token))

    at_once(4, work)
    assert len(started) == 1


def test_an_edit_and_a_regrade_at_once_lose_nothing(bank, published):
    for number in range(4):
        take(bank, published.code, f"S{number}", RIGHT | {"q_0000000002": f"Answer {number}"})
    at_once(4, lambda number: bank.accept_answer("q_0000000002", f"Answer {number}", revision=1))
    assert [row.points[1] for row in bank.gradebook(published.id).rows] == [1, 1, 1, 1]
    assert len(bank.mark_changes()) == 4
    assert set(bank.question("q_0000000002").question.accepted) == {
        "the engineer", "Answer 0", "Answer 1", "Answer 2", "Answer 3",
    }  # fmt: skip


@pytest.mark.parametrize("seed", [1])
def test_killed_ten_times_in_the_middle_of_writing(seed):
    assert torture(10, seed) >= 10 * LEAST_KEPT


def test_a_thread_never_sees_half_a_unit_of_work(bank):
    """Readers see questions in whole batches."""
    stop, seen = threading.Event(), set()

    def read():
        while not stop.is_set():
            seen.add(bank.stats().questions % 7)

    reader = threading.Thread(target=read)
    reader.start()
    for number in range(20):
        bank.add_questions(many_questions(7, first=number * 10 + 1))
    stop.set()
    reader.join()
    assert seen <= {0}


def test_a_bank_can_be_opened_by_many_names(bank, tmp_path):
    link = tmp_path / "link.db"
    link.symlink_to(bank.path)
    Bank.open(link, create=False).add_questions(many_questions(1))
    assert bank.stats().questions == 1
