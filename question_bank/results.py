"""Results: the gradebook, progress while the class works, reviews, item analysis."""

from __future__ import annotations

import csv
import io
import json
import math
from datetime import timedelta

from question_bank.articles import load_article
from question_bank.attempt_rows import attempt_row, load_attempt, load_shown
from question_bank.attempts import AttemptDesk
from question_bank.desk import Row, one, rows
from question_bank.errors import NotFound
from question_bank.mark_rows import read_response, stored_mark
from question_bank.quiz_rows import items_of, quiz_row, quiz_state
from question_bank.showing import asked
from question_bank.sittings import Gradebook, GradebookRow, Progress, Review, ReviewItem
from question_bank.statistic_rows import Which, load_figures
from question_bank.statistics import QuizFigures
from question_bank.students import student_of
from question_bank.tables import Database
from question_bank.times import from_ms, maybe_from_ms
from quizgen.model import Article, Question

__all__ = ["ResultDesk", "gradebook_csv"]

_ATTEMPTS = """
    SELECT attempt.*, attempt.number AS attempt_number, student.nickname,
        student.number AS student_number, student.extra_time, quiz.pass_mark,
        (SELECT count(*) FROM attempt_question WHERE attempt_id = attempt.id) AS questions,
        (SELECT count(*) FROM response WHERE attempt_id = attempt.id
            AND value NOT IN ('null', '""')) AS answered
    FROM attempt
    JOIN student ON student.id = attempt.student_id
    JOIN quiz ON quiz.id = student.quiz_id
    WHERE quiz.id = ? ORDER BY student.id, attempt.number
"""


class ResultDesk(AttemptDesk):
    """Results: `review`, `attempt_review`, `gradebook`, `progress`, `item_analysis`."""

    def review(self, token: str) -> Review:
        """Return what a student may see of a submitted attempt, by the feedback setting.

        Raises:
            NotFound: no attempt has this token.
        """
        self.resume(token)
        with self._store.read() as db:
            row = attempt_row(db, token)
            quiz = quiz_row(db, row["quiz_id"])
            reason = ""
            if row["submitted"] is None:
                reason = "Submit the quiz to see how you did."
            elif row["feedback"] == "never":
                reason = "Your answers are handed in. Your teacher tells you how you did."
            elif (
                row["feedback"] == "after_closing"
                and quiz_state(quiz, self._store.now()) != "closed"
            ):
                reason = "Your answers are handed in. You see how you did once the quiz closes."
            return self._review(db, row, reason)

    def review_answer(self, token: str, question_id: str) -> ReviewItem:
        """Return one answer that counts already (`Bank.check_answer`) with its key and mark.

        Raises:
            NotFound: the answer does not count yet, or the quiz does not show marks at once.
        """
        with self._store.read() as db:
            row = attempt_row(db, token)
            items = _review_items(db, row["id"]) if row["feedback"] == "at_once" else []
        for item in items:
            if item.asked.question_id == question_id:
                return item
        raise NotFound("There is no mark to show for this answer yet.")

    def attempt_review(self, attempt_id: int) -> Review:
        """Return one student's attempt for the teacher, with everything in it."""
        self.settle_overdue()
        with self._store.read() as db:
            return self._review(db, attempt_row(db, attempt_id), "")

    def evidence_article(self, question_id: str, revision: int) -> Article | None:
        """Return the article in the version that a revision's evidence is about, if any."""
        with self._store.read() as db:
            found = one(
                db,
                "SELECT article_version_id AS id FROM question_revision"
                " WHERE question_id = ? AND revision = ?",
                [question_id, revision],
            )
            if found is None or found["id"] is None:
                return None
            return load_article(db, found["id"]).article

    def gradebook(self, quiz_id: int) -> Gradebook:
        """Return all attempts of a quiz with their marks; running ones have none yet.

        Raises:
            NotFound: there is no such quiz.
        """
        self.settle_overdue()
        with self._store.read() as db:
            quiz = quiz_row(db, quiz_id)
            items = items_of(db, quiz)
            marks = _marks_by_attempt(db, quiz_id)
            found = rows(db, _ATTEMPTS, [quiz_id])
        order = [item.question.id for item in items]
        return Gradebook(
            quiz_id=quiz_id,
            title=quiz["title"],
            questions=tuple(item.question for item in items),
            maxima=tuple(item.points for item in items),
            rows=tuple(_gradebook_row(row, order, marks.get(row["id"], {})) for row in found),
        )

    def progress(self, quiz_id: int) -> tuple[Progress, ...]:
        """Return how far everybody is, the newest attempt of each student."""
        self.settle_overdue()
        now = self._store.now()
        with self._store.read() as db:
            quiz_row(db, quiz_id)
            found = {row["student_id"]: row for row in rows(db, _ATTEMPTS, [quiz_id])}
        return tuple(
            Progress(
                student=student_of(row),
                attempt_id=row["id"],
                number=row["attempt_number"],
                answered=row["answered"],
                questions=row["questions"],
                remaining=None
                if row["deadline"] is None or row["submitted"] is not None
                else timedelta(milliseconds=max(row["deadline"] - max(now, row["last_seen"]), 0)),
                submitted=row["submitted"] is not None,
                last_seen=from_ms(row["last_seen"]),
            )
            for row in found.values()
        )

    def item_analysis(self, quiz_id: int, attempts: Which = "first") -> QuizFigures:
        """Return the figures of a quiz as Moodle defines them.

        Args:
            quiz_id: the quiz.
            attempts: which count: every student's ``first``, ``last`` or ``best``, or ``all``.
        """
        self.settle_overdue()
        with self._store.read() as db:
            quiz_row(db, quiz_id)
            return load_figures(db, quiz_id, attempts)

    def _review(self, db: Database, row: Row, reason: str) -> Review:
        now = max(self._store.now(), row["last_seen"])
        attempt = load_attempt(db, row, now)
        quiz = quiz_row(db, row["quiz_id"])
        items = _review_items(db, row["id"])
        maximum = math.fsum(asked_one.points for asked_one in attempt.asked)
        waiting = sum(item.mark.final is None for item in items)
        points = math.fsum(item.mark.final or 0.0 for item in items)
        percent = 100 * points / maximum if maximum else None
        shown = not reason
        return Review(
            attempt=attempt,
            visible=shown,
            reason=reason,
            items=tuple(items) if shown else (),
            points=points if shown else None,
            maximum=maximum,
            percent=percent if shown else None,
            passed=_passed(percent, quiz["pass_mark"], waiting) if shown else None,
            waiting=waiting,
        )


def gradebook_csv(book: Gradebook) -> str:
    """Return a gradebook as CSV for a spreadsheet.

    Texts that a spreadsheet would take for a formula get an apostrophe before them.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(
        ["nickname", "attempt", "started", "submitted", "points", "percent", "passed"]
        + [f"Q{place} ({points:g})" for place, points in enumerate(book.maxima, start=1)]
    )
    for row in book.rows:
        writer.writerow(
            [
                _harmless(row.student.name),
                row.number,
                row.started.isoformat(timespec="seconds"),
                row.submitted.isoformat(timespec="seconds") if row.submitted else "",
                f"{row.total:g}",
                "" if row.percent is None else f"{row.percent:.1f}",
                "" if row.passed is None else "yes" if row.passed else "no",
                *("" if points is None else f"{points:g}" for points in row.points),
            ]
        )
    return out.getvalue()


def _harmless(text: str) -> str:
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text


def _passed(percent: float | None, pass_mark: float | None, waiting: int) -> bool | None:
    if pass_mark is None or percent is None:
        return None
    if percent + 1e-9 >= pass_mark:
        return True
    return None if waiting else False


def _review_items(db: Database, attempt_id: int) -> list[ReviewItem]:
    marks = {
        row["question_id"]: row
        for row in rows(db, "SELECT * FROM mark WHERE attempt_id = ?", [attempt_id])
    }
    return [
        ReviewItem(
            asked=asked(
                Question.from_dict(json.loads(row["data"])),
                json.loads(row["shown"]),
                position=row["position"],
                points=row["points"],
                response=read_response(row["value"]),
                locked=True,
            ),
            question=Question.from_dict(json.loads(row["marked_data"])),
            response=read_response(row["value"]),
            mark=stored_mark(marks[row["question_id"]]),
        )
        for row in load_shown(db, attempt_id)
        if row["question_id"] in marks
    ]


def _marks_by_attempt(db: Database, quiz_id: int) -> dict[int, dict[str, Row]]:
    found = rows(
        db,
        "SELECT mark.*, coalesce(mark.override, mark.points) AS final FROM mark"
        " JOIN attempt ON attempt.id = mark.attempt_id"
        " JOIN student ON student.id = attempt.student_id"
        " WHERE student.quiz_id = ? AND attempt.submitted IS NOT NULL",
        [quiz_id],
    )
    marks: dict[int, dict[str, Row]] = {}
    for row in found:
        marks.setdefault(row["attempt_id"], {})[row["question_id"]] = row
    return marks


def _gradebook_row(row: Row, order: list[str], marks: dict[str, Row]) -> GradebookRow:
    total = math.fsum(mark["final"] or 0.0 for mark in marks.values())
    maximum = math.fsum(mark["maximum"] for mark in marks.values())
    waiting = sum(mark["final"] is None for mark in marks.values())
    percent = 100 * total / maximum if maximum else None
    return GradebookRow(
        attempt_id=row["id"],
        student=student_of(row),
        number=row["attempt_number"],
        started=from_ms(row["started"]),
        submitted=maybe_from_ms(row["submitted"]),
        submitted_by=row["submitted_by"] or "",
        points=tuple(marks[one_id]["final"] if one_id in marks else None for one_id in order),
        total=total,
        percent=percent,
        passed=_passed(percent, row["pass_mark"], waiting),
        waiting=waiting,
        answered=row["answered"],
    )
