"""The ``kahoot`` format: the spreadsheet that Kahoot imports, its questions from row 9 on."""

from __future__ import annotations

from quizgen.formats import Limits, register
from quizgen.formats.layout import clean
from quizgen.formats.layout.choices import CHOSEN, SECONDS, answers_of, only_chosen
from quizgen.formats.layout.workbook import workbook
from quizgen.model import Quiz

__all__ = ["write"]

_HEAD_ROW = 8
_ANSWERS = 4
_HEAD = (
    "",
    "Question - max 120 characters",
    *(f"Answer {number} - max 75 characters" for number in range(1, _ANSWERS + 1)),
    "Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs",
    "Correct answer(s) - choose at least one",
)


@register(
    "kahoot",
    extension=".xlsx",
    description="Spreadsheet for Kahoot's import",
    media_type="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    kinds=CHOSEN,
    limits=Limits(stem=120, option=75, options=_ANSWERS),
    keeps=(),
    check=only_chosen,
)
def write(quiz: Quiz) -> bytes:
    """Return the workbook, the questions numbered in column A."""
    rows: dict[int, tuple[str | int, ...]] = {2: ("", clean(quiz.title)), _HEAD_ROW: _HEAD}
    for number, question in enumerate(quiz.questions, start=1):
        answers, right = answers_of(question)
        padded = (*answers, *[""] * (_ANSWERS - len(answers)))
        rows[_HEAD_ROW + number] = (number, clean(question.stem), *padded, SECONDS, right + 1)
    return workbook(rows, title="Sheet1", widths=(5, 70, 30, 30, 30, 30, 14, 14))
