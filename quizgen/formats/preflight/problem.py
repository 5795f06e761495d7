"""One thing that will not fit into a file, or that will look different there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from quizgen.model import Question
from quizgen.paragraph_label import without_paragraph

__all__ = ["Problem", "change", "name_of", "refuse"]

_NAME = 60  # characters of a stem that tell a teacher which question is meant


@dataclass(frozen=True, slots=True)
class Problem:
    """One question's trouble with one format.

    Attributes:
        question: the question's id; "" for what concerns the quiz.
        code: what is wrong, as one word for programs: ``kind``, ``stem``, ``option`` …
        message: what is wrong and what to do, as a sentence without the question's name.
        severity: ``refuse`` when the question cannot be written as it is, ``change`` when it
            will be written and something in it will look different.
        number: the question's place in the quiz, from 1, which preflight fills in; 0 for what
            concerns the quiz.
        stem: the beginning of the question's stem.
        instead: the nearest kind that the format does carry, or ""; preflight fills it in.
    """

    question: str
    code: str
    message: str
    severity: Literal["refuse", "change"]
    number: int = 0
    stem: str = ""
    instead: str = ""

    def __str__(self) -> str:
        """Return the sentence for the teacher, with number, stem and offer."""
        if not self.number:
            return self.message
        offer = f" It fits as {self.instead.replace('_', ' ')}." if self.instead else ""
        return f"Question {self.number} (“{self.stem}”): {self.message}{offer}"


def refuse(question: Question, code: str, message: str) -> Problem:
    """Return the problem of a question that cannot be written as it is."""
    return Problem(question.id, code, message, "refuse", stem=name_of(question))


def change(question: Question, code: str, message: str) -> Problem:
    """Return the problem of a question that is written, but not quite as it stands."""
    return Problem(question.id, code, message, "change", stem=name_of(question))


def name_of(question: Question) -> str:
    """Return the beginning of the stem on one line, without the paragraph that it names."""
    text = " ".join(without_paragraph(question.stem).split())
    return text if len(text) <= _NAME else text[: _NAME - 1].rstrip() + "…"
