"""The ``wayground`` format: the spreadsheet that Wayground, once Quizizz, imports."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.formats import Limits, register
from quizgen.formats.layout import clean, feedback, notes
from quizgen.formats.layout.choices import SECONDS, answers_of
from quizgen.formats.layout.workbook import workbook
from quizgen.formats.preflight import Problem, refuse
from quizgen.model import Question, Quiz

__all__ = ["write"]

_OPTIONS = 5
_HEAD = (
    "Question Text",
    "Question Type",
    *(f"Option {number}" for number in range(1, _OPTIONS + 1)),
    "Correct Answer",
    "Time in seconds",
    "Image Link",
    "Answer explanation",
)
_LONGER = 120  # seconds, for an answer that is written


def _typed(question: Question) -> tuple[str, ...]:
    return tuple(dict.fromkeys(map(clean, (question.answer, *question.accepted))))


def _check(question: Question) -> Iterator[Problem]:
    typed = question.kind in ("short_answer", "cloze") and not question.options
    if typed and len(_typed(question)) > _OPTIONS:
        yield refuse(
            question,
            "accepted",
            f"it accepts {len(_typed(question))} answers, and wayground takes at most {_OPTIONS}; "
            "remove some.",
        )


@register(
    "wayground",
    extension=".xlsx",
    description="Spreadsheet for Wayground's (Quizizz's) import",
    media_type="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    kinds=("multiple_choice", "short_answer", "true_false", "cloze", "open"),
    limits=Limits(options=_OPTIONS),
    keeps=("evidence",),
    check=_check,
)
def write(quiz: Quiz) -> bytes:
    """Return the workbook, one question to a row below the head."""
    rows: dict[int, tuple[str | int, ...]] = {1: _HEAD}
    for number, question in enumerate(quiz.questions, start=2):
        kind, options, right, seconds = _answered(question)
        padded = (*options, *[""] * (_OPTIONS - len(options)))
        told = clean(" ".join((*notes(question), feedback(question))))
        rows[number] = (clean(question.stem), kind, *padded, right, seconds, "", told)
    widths = (70, 18, 25, 25, 25, 25, 25, 10, 10, 10, 70)
    return workbook(rows, title="Sheet1", widths=widths)


def _answered(question: Question) -> tuple[str, tuple[str, ...], str | int, int]:
    """Return Wayground's name of the kind, the options, the right one from 1, the seconds."""
    if question.kind == "open":
        return "Open-Ended", (), "", _LONGER
    if question.kind == "true_false" or question.options:
        answers, right = answers_of(question)
        return "Multiple Choice", answers, right + 1, SECONDS
    return "Fill-in-the-Blank", _typed(question), "", SECONDS
