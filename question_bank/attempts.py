"""Attempts: started by code and nickname, resumed by token, answered, submitted once.

An attempt has its own time, which never goes back: the later of the clock and the last moment
the attempt was seen. So a clock that is set back neither gives time nor takes a submission away.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Sequence
from typing import Any

from question_bank.attempt_rows import (
    asked_of,
    attempt_row,
    hash_token,
    insert_attempt,
    load_attempt,
    load_shown,
    next_number,
    overdue,
    settle,
)
from question_bank.desk import Desk, Row, dumps, one, rows
from question_bank.errors import AnswerLocked, AttemptOver, NotFound
from question_bank.mark_rows import mark_attempt, prepare_marks, read_response
from question_bank.quiz_rows import items_of, load_quiz, quiz_row, require_open, tidy_code
from question_bank.records import StoredQuiz
from question_bank.showing import asked, draw_order
from question_bank.sittings import Asked, Attempt, Ticket
from question_bank.statistic_rows import keep_statistics
from question_bank.students import add_student
from question_bank.tables import Database
from quizgen.errors import BadUse
from quizgen.grading import check_response
from quizgen.model import Question

__all__ = ["AttemptDesk"]


class AttemptDesk(Desk):
    """Attempts: `start_attempt`, `resume`, `respond`, `check_answer`, `submit`, `close_quiz`."""

    def start_attempt(self, code: str, nickname: str, *, token: str | None = None) -> Ticket:
        """Join an open quiz.

        Args:
            code: the join code as typed.
            nickname: as typed; a second "Sam" becomes "Sam (2)".
            token: of an earlier attempt at this quiz, to go on as the same student: a running
                attempt is resumed, otherwise the next one starts.

        Raises:
            NotFound: no quiz has this code, or no attempt at it has this token.
            QuizNotOpen: the quiz is not open, or the student's attempts are used up.
            BadUse: the nickname is empty.
        """
        if token is not None:
            self.resume(token)  # submits it if its time is over
        fresh = secrets.token_urlsafe(24)
        now = self._store.now()
        with self._store.write() as db:
            quiz = one(db, "SELECT * FROM quiz WHERE code = ?", [tidy_code(code)])
            if quiz is None:
                raise NotFound(f"There is no quiz with the code {code[:20]!r}: look at it again.")
            require_open(quiz, now)
            if token is None:
                student_id, number = add_student(db, quiz["id"], nickname, now), 1
            else:
                last = attempt_row(db, token)
                if last["quiz_id"] != quiz["id"]:
                    raise NotFound("That attempt belongs to another quiz.")
                if last["submitted"] is None:
                    return Ticket(token, load_attempt(db, last, now))
                student_id, number = last["student_id"], next_number(db, last, quiz)
            attempt_id = insert_attempt(db, quiz, student_id, number, hash_token(fresh), now)
            return Ticket(fresh, load_attempt(db, attempt_row(db, attempt_id), now))

    def start_preview(self, quiz_id: int) -> tuple[Asked, ...]:
        """Show a quiz as a student would see it; nothing is kept."""
        with self._store.read() as db:
            quiz = quiz_row(db, quiz_id)
            items = [
                item
                for item in items_of(db, quiz)
                if quiz["published"] is not None or item.status != "rejected"
            ]
            return tuple(
                asked(
                    item.question,
                    draw_order(item.question, bool(quiz["shuffle_options"]), f"{quiz['seed']}"),
                    position=place,
                    points=item.points,
                )
                for place, item in enumerate(items, start=1)
            )

    def resume(self, token: str) -> Attempt:
        """Return an attempt as it stands; if its deadline is over it is submitted first.

        Raises:
            NotFound: no attempt has this token.
        """
        with self._store.read() as db:
            row = attempt_row(db, token)
            now = max(self._store.now(), row["last_seen"])
            if not overdue(row, now):
                return load_attempt(db, row, now)
        self._settle([row["id"]])
        with self._store.read() as db:
            return load_attempt(db, attempt_row(db, token), now)

    def respond(self, token: str, question_id: str, value: Any) -> Asked:
        """Keep a response; it is on disk when this returns.

        Args:
            token: of the running attempt.
            question_id: one of its questions.
            value: see `quizgen.grading`; None or "" takes the answer back. It replaces what was
                given before.

        Returns:
            The question with the response as kept.

        Raises:
            AttemptOver: it is submitted, or its deadline has just passed (it is submitted then).
            AnswerLocked: its mark was shown already.
            NotFound: no such attempt or question.
            BadInput: the value is no possible answer.
        """
        with self._store.write() as db:
            row = attempt_row(db, token)
            now = max(self._store.now(), row["last_seen"])
            if row["submitted"] is None and not overdue(row, now):
                question = self._question(db, row, question_id)
                if question["marked"]:
                    raise AnswerLocked("This answer counts already: its mark was shown.")
                response = check_response(Question.from_dict(json.loads(question["data"])), value)
                kept = dumps(list(response) if isinstance(response, tuple) else response)
                db.execute(
                    "INSERT INTO response (attempt_id, question_id, value, saves, given)"
                    " VALUES (?, ?, ?, 1, ?) ON CONFLICT (attempt_id, question_id) DO UPDATE"
                    " SET value = excluded.value, saves = saves + 1, given = excluded.given",
                    [row["id"], question_id, kept, now],
                )
                db.execute("UPDATE attempt SET last_seen = ? WHERE id = ?", [now, row["id"]])
                return asked_of(question | {"value": kept})
        if row["submitted"] is None:
            self._settle([row["id"]])
            raise AttemptOver("The time is over; what was answered until then is submitted.")
        raise AttemptOver("This attempt is submitted: its answers cannot be changed any more.")

    def check_answer(self, token: str, question_id: str) -> None:
        """Make one answer count now, where the quiz gives feedback at once.

        Its mark and key are then in `Bank.review_answer`, and it cannot be changed any more.

        Raises:
            BadUse: the quiz does not give feedback at once, or nothing was answered yet.
        """
        with self._store.read() as db:
            prepared = prepare_marks(db, [attempt_row(db, token)["id"]])
        with self._store.write() as db:
            row = attempt_row(db, token)
            now = max(self._store.now(), row["last_seen"])
            if row["feedback"] != "at_once":
                raise BadUse("This quiz does not show marks after each answer.")
            if row["submitted"] is not None:
                return
            question = self._question(db, row, question_id)
            if read_response(question["value"]) in (None, ""):
                raise BadUse("Answer the question first.")
            mark_attempt(db, row["id"], now, prepared, question_id)
            db.execute("UPDATE attempt SET last_seen = ? WHERE id = ?", [now, row["id"]])

    def submit(self, token: str) -> Attempt:
        """Submit an attempt and mark it; submitting again changes nothing.

        Raises:
            NotFound: no attempt has this token.
        """
        with self._store.read() as db:
            row = attempt_row(db, token)
        self._settle([row["id"]], by="student")
        with self._store.read() as db:
            row = attempt_row(db, token)
            return load_attempt(db, row, max(self._store.now(), row["last_seen"]))

    def close_quiz(self, quiz_id: int) -> StoredQuiz:
        """Close a quiz now: running attempts are submitted with what they have."""
        with self._store.write() as db:
            now = self._store.now()
            quiz = quiz_row(db, quiz_id)
            if quiz["published"] is None:
                raise BadUse(f"Quiz {quiz_id} is a draft: there is nothing to close.")
            db.execute(
                "UPDATE quiz SET closed = coalesce(closed, ?), changed = ? WHERE id = ?",
                [now, now, quiz_id],
            )
            running = rows(
                db,
                "SELECT attempt.id FROM attempt JOIN student ON student.id = student_id"
                " WHERE student.quiz_id = ? AND submitted IS NULL",
                [quiz_id],
            )
        self._settle([row["id"] for row in running], by="teacher")
        with self._store.write() as db:
            keep_statistics(db, [quiz_id], now)
            return load_quiz(db, quiz_id, now)

    def settle_overdue(self) -> int:
        """Submit every attempt whose deadline is over; returns how many there were."""
        with self._store.read() as db:
            found = rows(
                db,
                "SELECT id FROM attempt WHERE submitted IS NULL AND deadline <= ?",
                [self._store.now()],
            )
        self._settle([row["id"] for row in found])
        return len(found)

    def _settle(self, attempt_ids: Sequence[int], by: str = "deadline") -> None:
        """Submit attempts that still run; grading is done before the lock is taken."""
        if not attempt_ids:
            return
        with self._store.read() as db:
            prepared = prepare_marks(db, attempt_ids)
        with self._store.write() as db:
            for attempt_id in attempt_ids:
                settle(db, attempt_id, self._store.now(), by, prepared)

    def _question(self, db: Database, attempt: Row, question_id: str) -> Row:
        found = load_shown(db, attempt["id"], question_id)
        if not found:
            raise NotFound(f"This attempt has no question {question_id!r}.")
        return found[0]
