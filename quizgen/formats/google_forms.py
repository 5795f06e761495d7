"""The ``google_forms`` format: an Apps Script that builds the quiz as a Google Form.

The teacher pastes it at script.google.com and runs ``buildQuiz``. The quiz stands in it as JSON in
ASCII, so that no text can end the script or mean anything in it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from fractions import Fraction
from importlib import resources
from math import lcm
from typing import Any

from quizgen.formats import Limits, register
from quizgen.formats.layout import clean, feedback, notes, points_of
from quizgen.formats.layout.answers import also_right, lead_of
from quizgen.formats.layout.choices import answers_of
from quizgen.formats.preflight import Problem, change
from quizgen.model import Question, Quiz

__all__ = ["write"]

_SCRIPT = "google_forms.js.txt"
_PLACE = '"QUIZ"'
_FINEST = 100  # parts of a point that are told apart


def _typed(question: Question) -> bool:
    return question.kind in ("short_answer", "cloze") and not question.options


def _check(question: Question) -> Iterator[Problem]:
    if _typed(question):
        yield change(
            question,
            "typed",
            "Google's scripts cannot set the key of a typed answer: it is in the feedback, and the "
            "mark is given by hand.",
        )


@register(
    "google_forms",
    extension=".gs",
    description="Apps Script that builds a Google Forms quiz: paste it at script.google.com, run",
    media_type="text/javascript",
    kinds=("multiple_choice", "short_answer", "true_false", "cloze", "open"),
    limits=Limits(
        notes=(
            "whole points: where one is worth a part of a point, all are multiplied by the same",
        )
    ),
    keeps=("evidence", "points", "instructions"),
    check=_check,
)
def write(quiz: Quiz) -> str:
    """Return the script."""
    scale = _scale(quiz)
    worths = [round(points_of(quiz, question) * scale) for question in quiz.questions]
    data = {
        "title": clean(quiz.title) or "Quiz",
        "instructions": quiz.settings.instructions,
        "questions": list(map(_question, quiz.questions, worths)),
    }
    script = resources.files(__package__).joinpath(_SCRIPT).read_text(encoding="utf-8")
    return script.replace(_PLACE, json.dumps(data, indent=1), 1)


def _scale(quiz: Quiz) -> int:
    """Return the smallest factor that makes everything worth whole points, up to 100."""
    worths = (Fraction(points_of(quiz, one)).limit_denominator(_FINEST) for one in quiz.questions)
    factor = lcm(*(worth.denominator for worth in worths))
    return factor if factor <= _FINEST else _FINEST


def _question(question: Question, points: int) -> dict[str, Any]:
    shown: dict[str, Any] = {
        "title": f"{lead_of(question)}{question.stem}",
        "points": points,
        "feedback": "\n".join(_told(question)),
    }
    if question.options or question.kind == "true_false":
        answers, right = answers_of(question)
        return shown | {"type": "choice", "answers": answers, "right": right}
    return shown | {"type": "paragraph" if question.kind == "open" else "text"}


def _told(question: Question) -> Iterator[str]:
    """Yield what the student reads after the quiz: the key of what was typed, the evidence."""
    if _typed(question):
        yield f"Answer: {question.answer}"
        if also_right(question):
            yield f"Also right: {'; '.join(also_right(question))}"
    if question.kind == "true_false" and question.answer == "false" and question.correction:
        yield question.correction
    yield from notes(question)
    if feedback(question):
        yield feedback(question)
