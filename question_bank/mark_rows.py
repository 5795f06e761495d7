"""Marks as rows: what other parts of the bank do with them inside a unit of work."""

from __future__ import annotations

import json
from collections.abc import Sequence

from question_bank.desk import Row, dumps, one, rows
from question_bank.sittings import MarkChange, Regrade, StoredMark
from question_bank.statistic_rows import keep_statistics
from question_bank.students import shown_name
from question_bank.tables import Database
from question_bank.times import from_ms
from quizgen.grading import GRADER, Mark, Response, grade
from quizgen.model import Question

__all__ = [
    "Prepared",
    "grade_all",
    "load_answers",
    "load_changes",
    "mark_again",
    "mark_attempt",
    "prepare_marks",
    "read_response",
    "record_change",
    "stored_mark",
]

Prepared = dict[tuple[str, str, int, float], Mark]
"""Marks graded ahead, by (response as kept, question id, revision, points)."""

_ANSWERS = """
    SELECT shown.attempt_id, shown.question_id, shown.revision, shown.points, response.value,
        coalesce(revision.marked_as, revision.data) AS data, article.text AS article_text,
        mark.question_id IS NOT NULL AS marked
    FROM attempt_question AS shown
    JOIN question_revision AS revision ON revision.question_id = shown.question_id
        AND revision.revision = shown.revision
    LEFT JOIN article_version AS article ON article.id = revision.article_version_id
    LEFT JOIN response ON response.attempt_id = shown.attempt_id
        AND response.question_id = shown.question_id
    LEFT JOIN mark ON mark.attempt_id = shown.attempt_id AND mark.question_id = shown.question_id
"""
_CHANGES = """
    SELECT change.*, student.nickname, student.number FROM mark_change AS change
    JOIN attempt ON attempt.id = change.attempt_id
    JOIN student ON student.id = attempt.student_id
"""


def load_answers(db: Database, where: str, given: Sequence[object]) -> list[Row]:
    """Return the answers of attempts with their questions as they are marked."""
    return rows(db, f"{_ANSWERS} {where}", given)


def load_changes(db: Database, where: str, given: Sequence[object]) -> tuple[MarkChange, ...]:
    """Return changed marks, oldest first."""
    return tuple(_change(row) for row in rows(db, f"{_CHANGES} {where} ORDER BY change.id", given))


def read_response(value: str | None) -> Response:
    """Read a response as kept: JSON text, lists as tuples."""
    found = None if value is None else json.loads(value)
    return tuple(found) if isinstance(found, list) else found


def stored_mark(row: Row) -> StoredMark:
    """Read a mark from its row."""
    return StoredMark(
        points=row["points"],
        maximum=row["maximum"],
        verdict=row["verdict"],
        rule=row["rule"],
        why=row["why"],
        grader=row["grader"],
        override=row["override"],
        reason=row["override_reason"] or "",
    )


def prepare_marks(db: Database, attempt_ids: Sequence[int]) -> Prepared:
    """Grade the answers of running attempts ahead, inside a unit of reading."""
    return grade_all(
        rows(
            db,
            f"{_ANSWERS} WHERE shown.attempt_id IN (SELECT value FROM json_each(?))",
            [dumps(list(attempt_ids))],
        )
    )


def mark_attempt(
    db: Database,
    attempt_id: int,
    now: int,
    prepared: Prepared | None = None,
    question_id: str | None = None,
) -> None:
    """Mark what an attempt has not marked yet, or one of its questions; once and for all."""
    where = "WHERE shown.attempt_id = ? AND mark.question_id IS NULL"
    given: list[object] = [attempt_id]
    if question_id is not None:
        where, given = f"{where} AND shown.question_id = ?", [attempt_id, question_id]
    for answer in rows(db, f"{_ANSWERS} {where}", given):
        mark = _graded(answer, answer["points"], prepared or {})
        db.execute(
            "INSERT INTO mark (attempt_id, question_id, points, maximum, verdict, rule, why,"
            " grader, marked) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                attempt_id,
                answer["question_id"],
                mark.points,
                mark.maximum,
                mark.verdict,
                mark.rule,
                mark.why,
                mark.grader,
                now,
            ],
        )


def mark_again(
    db: Database,
    where: str,
    given: Sequence[object],
    reason: str,
    now: int,
    prepared: Prepared,
) -> Regrade:
    """Grade marked answers again; keep every change, and the figures of the quizzes concerned."""
    db.execute(
        "UPDATE attempt_question AS shown SET points = (SELECT item.points FROM quiz_question AS"
        " item JOIN student ON student.quiz_id = item.quiz_id JOIN attempt ON attempt.student_id ="
        " student.id WHERE attempt.id = shown.attempt_id AND item.question_id ="
        f" shown.question_id) {where} AND EXISTS (SELECT 1 FROM mark WHERE mark.attempt_id ="
        " shown.attempt_id AND mark.question_id = shown.question_id)",
        given,
    )
    answers = [row for row in rows(db, f"{_ANSWERS} {where}", given) if row["marked"]]
    last = one(db, "SELECT coalesce(max(id), 0) AS id FROM mark_change")
    assert last is not None
    for answer in answers:
        row = one(
            db,
            "SELECT * FROM mark WHERE attempt_id = ? AND question_id = ?",
            [answer["attempt_id"], answer["question_id"]],
        )
        assert row is not None
        before, mark = stored_mark(row), _graded(answer, answer["points"], prepared)
        db.execute(
            "UPDATE mark SET points = ?, maximum = ?, verdict = ?, rule = ?, why = ?, grader = ?,"
            " marked = ?, override = min(override, ?) WHERE attempt_id = ? AND question_id = ?",
            [
                mark.points,
                mark.maximum,
                mark.verdict,
                mark.rule,
                mark.why,
                mark.grader,
                now,
                mark.maximum,
                answer["attempt_id"],
                answer["question_id"],
            ],
        )
        word = None if before.override is None else min(before.override, mark.maximum)
        after = mark.points if word is None else word
        if after != before.final:
            record_change(db, row, "regrade", before.final, after, reason, now)
    keep_statistics(db, _quizzes_of(db, [answer["attempt_id"] for answer in answers]), now)
    return Regrade(len(answers), load_changes(db, "WHERE change.id > ?", [last["id"]]))


def _quizzes_of(db: Database, attempt_ids: Sequence[int]) -> list[int]:
    found = rows(
        db,
        "SELECT DISTINCT student.quiz_id AS id FROM attempt JOIN student ON student.id = student_id"
        " WHERE attempt.id IN (SELECT value FROM json_each(?))",
        [dumps(sorted(set(attempt_ids)))],
    )
    return [row["id"] for row in found]


def record_change(
    db: Database,
    row: Row,
    cause: str,
    before: float | None,
    after: float | None,
    reason: str,
    now: int,
) -> None:
    """Keep that a mark was changed: the points that counted before and count after."""
    db.execute(
        "INSERT INTO mark_change (attempt_id, question_id, cause, before, after, reason, grader,"
        " changed) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [row["attempt_id"], row["question_id"], cause, before, after, reason, GRADER, now],
    )


def grade_all(answers: Sequence[Row]) -> Prepared:
    """Grade answers ahead; equal answers to one question once."""
    prepared: Prepared = {}
    for answer in answers:
        prepared[_key(answer, answer["points"])] = _graded(answer, answer["points"], prepared)
    return prepared


def _key(answer: Row, points: float) -> tuple[str, str, int, float]:
    return (
        f"{answer['value']}\n{answer['data']}",
        answer["question_id"],
        answer["revision"],
        points,
    )


def _graded(answer: Row, points: float, prepared: Prepared) -> Mark:
    known = prepared.get(_key(answer, points))
    if known is not None:
        return known
    question = Question.from_dict(json.loads(answer["data"]))
    return grade(question, read_response(answer["value"]), points, answer["article_text"] or "")


def _change(row: Row) -> MarkChange:
    return MarkChange(
        attempt_id=row["attempt_id"],
        question_id=row["question_id"],
        student=shown_name(row["nickname"], row["number"]),
        cause=row["cause"],
        before=row["before"],
        after=row["after"],
        reason=row["reason"],
        grader=row["grader"],
        changed=from_ms(row["changed"]),
    )
