"""Attempts as rows: what other parts of the bank do with them inside a unit of work."""

from __future__ import annotations

import hashlib
import json
import random
from datetime import timedelta

from question_bank.articles import load_article
from question_bank.desk import Row, dumps, one, rows
from question_bank.errors import NotFound, QuizNotOpen
from question_bank.mark_rows import Prepared, mark_attempt, read_response
from question_bank.showing import asked, draw_order
from question_bank.sittings import Asked, Attempt
from question_bank.students import student_of
from question_bank.tables import Database
from question_bank.times import from_ms, maybe_from_ms
from quizgen.model import Question

__all__ = [
    "asked_of",
    "attempt_row",
    "hash_token",
    "insert_attempt",
    "load_asked",
    "load_attempt",
    "load_shown",
    "next_number",
    "overdue",
    "settle",
]

_SELECT = """
    SELECT attempt.*, attempt.number AS attempt_number, student.quiz_id, student.nickname,
        student.number AS student_number, student.extra_time, quiz.title, quiz.instructions,
        quiz.one_at_a_time, quiz.feedback, quiz.article_visible, quiz.article_version_id
    FROM attempt
    JOIN student ON student.id = attempt.student_id
    JOIN quiz ON quiz.id = student.quiz_id
"""


def hash_token(token: str) -> str:
    """Return what the bank keeps of a token, so that a copied file opens nobody's attempt."""
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()


def attempt_row(db: Database, token: str | int) -> Row:
    """Return an attempt's row by its token or its number.

    Raises:
        NotFound: there is none.
    """
    if isinstance(token, int):
        found = one(db, f"{_SELECT} WHERE attempt.id = ?", [token])
    else:
        found = one(db, f"{_SELECT} WHERE attempt.token_hash = ?", [hash_token(token)])
    if found is None:
        raise NotFound("There is no such attempt: join the quiz with its code again.")
    return found


def settle(db: Database, attempt_id: int, now: int, by: str, prepared: Prepared) -> None:
    """Submit and mark one attempt inside a unit of work, unless it is submitted."""
    row = attempt_row(db, attempt_id)
    if row["submitted"] is not None:
        return
    moment = max(now, row["last_seen"])
    if overdue(row, moment):
        moment, by = max(row["deadline"], row["last_seen"]), "deadline"
    mark_attempt(db, attempt_id, moment, prepared)
    db.execute(
        "UPDATE attempt SET submitted = ?, submitted_by = ?, last_seen = ? WHERE id = ?",
        [moment, by, moment, attempt_id],
    )


def load_attempt(db: Database, row: Row, now: int) -> Attempt:
    """Return an attempt as the student may see it."""
    deadline = row["deadline"]
    remaining = None
    if deadline is not None:
        left = 0 if row["submitted"] is not None else max(deadline - now, 0)
        remaining = timedelta(milliseconds=left)
    shows = row["article_visible"] and row["article_version_id"] is not None
    return Attempt(
        id=row["id"],
        quiz_id=row["quiz_id"],
        title=row["title"],
        instructions=row["instructions"],
        student=student_of(row),
        number=row["attempt_number"],
        started=from_ms(row["started"]),
        deadline=maybe_from_ms(deadline),
        remaining=remaining,
        submitted=maybe_from_ms(row["submitted"]),
        submitted_by=row["submitted_by"] or "",
        asked=load_asked(db, row["id"]),
        one_at_a_time=bool(row["one_at_a_time"]),
        feedback=row["feedback"],
        article=load_article(db, row["article_version_id"]).article if shows else None,
    )


def load_shown(db: Database, attempt_id: int, question_id: str | None = None) -> list[Row]:
    """Return the questions of an attempt as rows, as they were shown, with their responses."""
    where = "" if question_id is None else "AND shown.question_id = ?"
    return rows(
        db,
        f"""
        SELECT shown.*, revision.data, coalesce(revision.marked_as, revision.data) AS marked_data,
            response.value, mark.question_id IS NOT NULL AS marked
        FROM attempt_question AS shown
        JOIN question_revision AS revision ON revision.question_id = shown.question_id
            AND revision.revision = shown.revision
        LEFT JOIN response ON response.attempt_id = shown.attempt_id
            AND response.question_id = shown.question_id
        LEFT JOIN mark ON mark.attempt_id = shown.attempt_id
            AND mark.question_id = shown.question_id
        WHERE shown.attempt_id = ? {where} ORDER BY shown.position
        """,
        [attempt_id] if question_id is None else [attempt_id, question_id],
    )


def load_asked(db: Database, attempt_id: int) -> tuple[Asked, ...]:
    """Return the questions of an attempt without keys."""
    return tuple(asked_of(row) for row in load_shown(db, attempt_id))


def asked_of(row: Row) -> Asked:
    """Return one question without its key from a row of `load_shown`."""
    return asked(
        Question.from_dict(json.loads(row["data"])),
        json.loads(row["shown"]),
        position=row["position"],
        points=row["points"],
        response=read_response(row["value"]),
        locked=bool(row["marked"]),
    )


def overdue(row: Row, now: int) -> bool:
    """Tell whether an attempt still runs after its deadline."""
    return row["submitted"] is None and row["deadline"] is not None and row["deadline"] <= now


def next_number(db: Database, last: Row, quiz: Row) -> int:
    """Return the number of a student's next attempt, or refuse it."""
    made = one(
        db, "SELECT max(number) AS n FROM attempt WHERE student_id = ?", [last["student_id"]]
    )
    assert made is not None
    running = one(
        db,
        "SELECT 1 AS runs FROM attempt WHERE student_id = ? AND submitted IS NULL",
        [last["student_id"]],
    )
    if running:
        raise QuizNotOpen("Your next attempt runs already, in another window or on another device.")
    allowed = quiz["attempts_allowed"]
    if allowed is not None and made["n"] >= allowed:
        raise QuizNotOpen(
            f"All {allowed} attempts at “{quiz['title']}” are used up."
            if allowed > 1
            else f"The quiz “{quiz['title']}” can be taken only once."
        )
    number: int = made["n"] + 1
    return number


def insert_attempt(
    db: Database, quiz: Row, student_id: int, number: int, token_hash: str, now: int
) -> int:
    """Start an attempt: its deadline, its questions, the order in which all is shown."""
    student = one(db, "SELECT extra_time FROM student WHERE id = ?", [student_id])
    assert student is not None
    ends = [quiz["closes"]] if quiz["closes"] is not None else []
    if quiz["time_limit"] is not None:
        ends.append(now + quiz["time_limit"])
    attempt_id = db.execute(
        "INSERT INTO attempt (student_id, number, token_hash, started, deadline, last_seen)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        [
            student_id,
            number,
            token_hash,
            now,
            min(ends) + student["extra_time"] if ends else None,
            now,
        ],
    ).lastrowid
    assert attempt_id is not None
    found = rows(
        db,
        "SELECT item.question_id, item.revision, item.points, revision.data"
        " FROM quiz_question AS item JOIN question_revision AS revision"
        " ON revision.question_id = item.question_id AND revision.revision = item.revision"
        " WHERE item.quiz_id = ? ORDER BY item.position",
        [quiz["id"]],
    )
    seed = f"{quiz['seed']}-{attempt_id}"
    if quiz["shuffle_questions"]:
        random.Random(seed).shuffle(found)
    for position, row in enumerate(found, start=1):
        question = Question.from_dict(json.loads(row["data"]))
        own = seed if quiz["shuffle_options"] else f"{quiz['seed']}"
        order = draw_order(question, bool(quiz["shuffle_options"]), f"{own}-{question.id}")
        db.execute(
            "INSERT INTO attempt_question (attempt_id, question_id, revision, position, points,"
            " shown) VALUES (?, ?, ?, ?, ?, ?)",
            [
                attempt_id,
                row["question_id"],
                row["revision"],
                position,
                row["points"],
                dumps(order),
            ],
        )
    return attempt_id
