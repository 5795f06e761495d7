"""The ``blooket`` format: the table that Blooket imports, below its template's two first rows."""

from __future__ import annotations

import csv
import io

from quizgen.formats import Limits, register
from quizgen.formats.layout import clean
from quizgen.formats.layout.choices import CHOSEN, SECONDS, answers_of, only_chosen
from quizgen.model import Quiz

__all__ = ["write"]

_ANSWERS = 4
_TEMPLATE = ("Blooket\nImport Template", *[""] * 7)
_HEAD = (
    "Question #",
    "Question Text",
    "Answer 1",
    "Answer 2",
    "Answer 3\n(Optional)",
    "Answer 4\n(Optional)",
    "Time Limit (sec)\n(Max: 300 seconds)",
    "Correct Answer(s)\n(Only include Answer #)",
)


@register(
    "blooket",
    extension=".csv",
    description="Table for Blooket's import",
    media_type="text/csv",
    kinds=CHOSEN,
    limits=Limits(options=_ANSWERS),
    keeps=(),
    check=only_chosen,
)
def write(quiz: Quiz) -> str:
    """Return the table; as an import template its texts are not guarded against spreadsheets."""
    target = io.StringIO()
    table = csv.writer(target, lineterminator="\r\n")
    table.writerow(_TEMPLATE)
    table.writerow(_HEAD)
    for number, question in enumerate(quiz.questions, start=1):
        answers, right = answers_of(question)
        padded = (*answers, *[""] * (_ANSWERS - len(answers)))
        table.writerow((number, clean(question.stem), *padded, SECONDS, right + 1))
    return target.getvalue()
