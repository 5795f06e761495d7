"""The ``gimkit`` format: the table that Gimkit imports, below its template's two first rows."""

from __future__ import annotations

import csv
import io

from quizgen.formats import Limits, register
from quizgen.formats.layout import clean
from quizgen.formats.layout.choices import CHOSEN, answers_of, only_chosen
from quizgen.model import Quiz

__all__ = ["write"]

_ANSWERS = 4
_TEMPLATE = ("Gimkit Spreadsheet Import Template", *[""] * _ANSWERS)
_HEAD = (
    "Question",
    "Correct Answer",
    "Incorrect Answer 1",
    "Incorrect Answer 2 (Optional)",
    "Incorrect Answer 3 (Optional)",
)


@register(
    "gimkit",
    extension=".csv",
    description="Table for Gimkit's import",
    media_type="text/csv",
    kinds=CHOSEN,
    limits=Limits(options=_ANSWERS),
    keeps=(),
    check=only_chosen,
)
def write(quiz: Quiz) -> str:
    """Return the table, the right answer first; Gimkit shuffles them."""
    target = io.StringIO()
    table = csv.writer(target, lineterminator="\r\n")
    table.writerow(_TEMPLATE)
    table.writerow(_HEAD)
    for question in quiz.questions:
        answers, right = answers_of(question)
        wrong = (*answers[:right], *answers[right + 1 :])
        padded = (*wrong, *[""] * (_ANSWERS - len(answers)))
        table.writerow((clean(question.stem), answers[right], *padded))
    return target.getvalue()
