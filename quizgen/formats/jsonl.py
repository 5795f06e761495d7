"""The ``jsonl`` format: one question to a line, for scripts and data sets."""

from __future__ import annotations

import json

from quizgen.formats import register
from quizgen.formats.layout import points_of
from quizgen.model import SCHEMA, Question, Quiz

__all__ = ["write"]


@register(
    "jsonl",
    extension=".jsonl",
    description="One question to a line as JSON, for scripts and data sets",
    media_type="application/x-ndjson",
    keeps=("evidence", "tags", "ids", "points"),
    takes_anything=True,
)
def write(quiz: Quiz) -> str:
    """Return each question's JSON twin with its points and the article it is about."""
    return "".join(f"{_line(quiz, question)}\n" for question in quiz.questions)


def _line(quiz: Quiz, question: Question) -> str:
    about = {
        "points": points_of(quiz, question),
        "quiz_title": quiz.title,
        "article_title": quiz.article.title,
        "article_source": quiz.article.source,
        "article_sha256": quiz.article.sha256,
    }
    data = {"schema": SCHEMA} | question.to_dict() | about
    # "\u2028" ends a line for some readers of JSONL; as an escape it is the same character.
    text = json.dumps(data, ensure_ascii=False)
    return text.replace("\u2028", r"\u2028").replace("\u2029", r"\u2029").replace("\x85", r"\u0085")
