"""The ``csv`` format: a table with one question to a row, for spreadsheets and back.

UTF-8 with a byte order mark and CRLF, which every spreadsheet opens. `layout.cells` says how
lists and formula-like texts are written.
"""

from __future__ import annotations

import csv
import io

from quizgen.formats import register
from quizgen.formats.layout import points_of
from quizgen.formats.layout.cells import guarded, join
from quizgen.model import Question, Quiz

__all__ = ["COLUMNS", "write"]

COLUMNS = (
    *("id", "kind", "focus", "skill", "difficulty", "points", "stem", "answer"),
    *("accepted", "correction", "pairs", "extra", "items", "guide", "evidence"),
)
"""The columns beside ``option_1``, ``option_2`` …, which stand after ``answer``."""

_AFTER = COLUMNS.index("answer") + 1
_FEWEST_OPTIONS = 4
_PAIR = " = "


@register(
    "csv",
    extension=".csv",
    description="A table with one question to a row, for spreadsheets",
    media_type="text/csv",
    keeps=("evidence", "tags", "ids", "points"),
)
def write(quiz: Quiz) -> bytes:
    """Return the quiz as a table with a header row."""
    widest = max((len(question.options) for question in quiz.questions), default=0)
    options = [f"option_{n}" for n in range(1, max(_FEWEST_OPTIONS, widest) + 1)]
    target = io.StringIO()
    table = csv.writer(target, lineterminator="\r\n")
    table.writerow([*COLUMNS[:_AFTER], *options, *COLUMNS[_AFTER:]])
    for question in quiz.questions:
        texts = [option.text for option in question.options]
        cells = _cells(quiz, question)
        row = [*cells[:_AFTER], *texts, *[""] * (len(options) - len(texts)), *cells[_AFTER:]]
        table.writerow([guarded(cell) for cell in row])
    return target.getvalue().encode("utf-8-sig")


def _cells(quiz: Quiz, question: Question) -> list[str]:
    pairs = (f"{_side(pair.left)}{_PAIR}{_side(pair.right)}" for pair in question.pairs)
    return [
        question.id,
        question.kind,
        question.focus,
        question.skill,
        question.difficulty,
        f"{points_of(quiz, question):g}",
        question.stem,
        question.answer,
        join(question.accepted),
        question.correction,
        join(pairs),
        join(question.extra),
        join(question.items),
        question.guide,
        join(part.text for part in question.evidence),
    ]


def _side(text: str) -> str:
    r"""Escape what parts the sides of a pair, ``left = right``; `join` doubles the backslash."""
    return text.replace("\\", r"\\").replace("=", r"\=")
