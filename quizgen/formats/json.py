"""The ``json`` format: a quiz file, complete, as DESIGN's schema 1 has it."""

from __future__ import annotations

import json

from quizgen.formats import register
from quizgen.model import Quiz

__all__ = ["write"]


@register(
    "json",
    extension=".json",
    description="The whole quiz with its article, for export, worksheet and the question bank",
    media_type="application/json",
    takes_anything=True,
)
def write(quiz: Quiz) -> str:
    """Return the quiz's JSON twin, indented, in the model's field order."""
    return json.dumps(quiz.to_dict(), ensure_ascii=False, indent=2) + "\n"
