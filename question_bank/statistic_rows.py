"""Figures from the rows of a quiz: which attempts count, the table of marks, what is kept."""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Literal, NamedTuple

from question_bank.desk import rows
from question_bank.statistics import (
    AnswerCount,
    ItemFigures,
    QuizFigures,
    cronbach_alpha,
    discrimination_index,
    discriminative_efficiency,
    distribution,
    facility_index,
    mean,
    median,
    reading,
    standard_deviation,
    tally,
)
from question_bank.tables import Database
from quizgen.model import Question

__all__ = ["Which", "keep_statistics", "load_figures"]

Which = Literal["first", "last", "best", "all"]

# CROSS JOIN keeps the order: the quiz's students first. By the questions, all attempts at other
# quizzes with the same questions would be read, too.
_MARKS = """
    SELECT attempt.id AS attempt_id, attempt.student_id, attempt.number, shown.question_id,
        shown.revision, shown.points AS maximum, coalesce(mark.override, mark.points) AS points,
        mark.verdict, response.value
    FROM student
    CROSS JOIN attempt ON attempt.student_id = student.id
    CROSS JOIN attempt_question AS shown ON shown.attempt_id = attempt.id
    JOIN quiz_question AS item ON item.quiz_id = student.quiz_id
        AND item.question_id = shown.question_id
    JOIN mark ON mark.attempt_id = attempt.id AND mark.question_id = shown.question_id
    LEFT JOIN response ON response.attempt_id = attempt.id
        AND response.question_id = shown.question_id
    WHERE student.quiz_id = ? AND attempt.submitted IS NOT NULL
    ORDER BY attempt.id, item.position
"""


class _Mark(NamedTuple):
    """A row of _MARKS: a tuple, for a large quiz has a hundred thousand."""

    attempt_id: int
    student_id: int
    number: int
    question_id: str
    revision: int
    maximum: float
    points: float | None
    verdict: str
    value: str | None


def load_figures(db: Database, quiz_id: int, which: Which = "first") -> QuizFigures:
    """Compute the figures of a quiz inside a unit of work.

    Args:
        db: the unit of work.
        quiz_id: the quiz.
        which: the attempts that count: every student's first, last or best, or all of them.
    """
    found = map(_Mark._make, db.execute(_MARKS, [quiz_id]).fetchall())
    attempts = _choose(found, which)
    columns: dict[str, list[_Mark]] = {}
    for attempt in attempts:
        for row in attempt:
            columns.setdefault(row.question_id, []).append(row)
    # An item that waits for the teacher has no marks to reckon with: it is left out of the rest.
    table: dict[str, list[float]] = {}
    for question_id, column in columns.items():
        marks = [row.points for row in column if row.points is not None]
        if len(marks) == len(column):
            table[question_id] = marks
    totals = [math.fsum(marks) for marks in zip(*table.values(), strict=True)]
    top = math.fsum(columns[question_id][0].maximum for question_id in table)
    percents = [100 * total / top for total in totals] if top else []
    return QuizFigures(
        quiz_id=quiz_id,
        attempts=len(attempts),
        mean=mean(percents),
        median=median(percents),
        deviation=standard_deviation(percents),
        alpha=cronbach_alpha(list(table.values())),
        distribution=distribution(percents),
        items=tuple(
            _item(_question(db, column[0]), column, table.get(question_id), totals)
            for question_id, column in columns.items()
        ),
    )


def keep_statistics(db: Database, quiz_ids: Sequence[int], now: int) -> None:
    """Keep the questions' figures of first attempts for later quizzes to look at."""
    for quiz_id in quiz_ids:
        db.execute("DELETE FROM statistic WHERE quiz_id = ?", [quiz_id])
        for item in load_figures(db, quiz_id).items:
            db.execute(
                "INSERT INTO statistic (quiz_id, question_id, revision, attempts, facility,"
                " deviation, discrimination, efficiency, computed)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                [
                    quiz_id,
                    item.question_id,
                    item.revision,
                    item.attempts,
                    item.facility,
                    item.deviation,
                    item.discrimination,
                    item.efficiency,
                    now,
                ],
            )


def _choose(found: Iterable[_Mark], which: Which) -> list[list[_Mark]]:
    """Group rows by attempt, and keep the attempts that count."""
    attempts: dict[int, list[_Mark]] = {}
    for row in found:
        attempts.setdefault(row.attempt_id, []).append(row)
    if which == "all":
        return list(attempts.values())
    chosen: dict[int, list[_Mark]] = {}
    for attempt in attempts.values():
        student, kept = attempt[0].student_id, chosen.get(attempt[0].student_id)
        if kept is None or which == "last" or (which == "best" and _total(attempt) > _total(kept)):
            chosen[student] = attempt
    return list(chosen.values())


def _total(attempt: Sequence[_Mark]) -> float:
    return math.fsum(row.points or 0.0 for row in attempt)


def _question(db: Database, row: _Mark) -> Question:
    """Return the question of a row of marks as it is marked; read once, not with every row."""
    found = rows(
        db,
        "SELECT coalesce(marked_as, data) AS data FROM question_revision"
        " WHERE question_id = ? AND revision = ?",
        [row.question_id, row.revision],
    )
    return Question.from_dict(json.loads(found[0]["data"]))


def _item(
    question: Question,
    column: Sequence[_Mark],
    marks: list[float] | None,
    totals: Sequence[float],
) -> ItemFigures:
    maximum: float = column[0].maximum
    item = ItemFigures(
        question_id=question.id,
        revision=column[0].revision,
        stem=question.stem,
        points=maximum,
        attempts=len(column),
        waiting=sum(row.points is None for row in column),
        facility=None,
        deviation=None,
        discrimination=None,
        efficiency=None,
        answers=_answers(question, column),
    )
    if marks is None:
        return item
    rest = [total - mark for total, mark in zip(totals, marks, strict=True)]
    deviation = standard_deviation(marks)
    item = replace(
        item,
        facility=facility_index(marks, maximum),
        deviation=None if deviation is None or maximum <= 0 else 100 * deviation / maximum,
        discrimination=discrimination_index(marks, rest),
        efficiency=discriminative_efficiency(marks, rest),
    )
    return replace(item, notes=reading(item))


def _answers(question: Question, column: Sequence[_Mark]) -> tuple[AnswerCount, ...]:
    # A class gives few different answers: each is read once.
    given: Counter[tuple[str, bool]] = Counter()
    for (value, verdict), count in Counter((row.value, row.verdict) for row in column).items():
        given[_text(question, value), verdict == "right"] += count
    offered = [
        (option.text, option.correct or option.text in question.accepted)
        for option in question.options
    ]
    if question.kind == "true_false":
        offered = [(text, text == question.answer) for text in ("true", "false")]
    return tally(given, offered)


def _text(question: Question, value: str | None) -> str:
    """An answer as a teacher reads it in a list; blank is ""."""
    found = None if value is None else json.loads(value)
    if found is None:
        return ""
    if isinstance(found, str):
        return " ".join(found.split()) if not question.options else found
    if question.kind == "matching":
        return "; ".join(
            f"{pair.left} – {chosen or '…'}"
            for pair, chosen in zip(question.pairs, found, strict=False)
        )
    return "; ".join(str(part) for part in found)
