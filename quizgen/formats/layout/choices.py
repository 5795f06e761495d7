"""What the game formats share: a question as a list of answers, one of them right."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.formats.layout.wrapping import clean
from quizgen.formats.preflight.problem import Problem, refuse
from quizgen.model import Question

__all__ = ["CHOSEN", "SECONDS", "answers_of", "only_chosen"]

CHOSEN = ("multiple_choice", "true_false", "cloze")
"""The kinds that are a list of answers; of cloze, that with options."""

SECONDS = 30
"""For reading a sentence of an article and deciding; the teacher changes it in the game."""


def answers_of(question: Question) -> tuple[tuple[str, ...], int]:
    """Return the answers on one line each, and the index of the right one."""
    if question.kind == "true_false":
        return ("True", "False"), int(question.answer == "false")
    texts = tuple(clean(option.text) for option in question.options)
    return texts, [option.correct for option in question.options].index(True)


def only_chosen(question: Question) -> Iterator[Problem]:
    """Refuse a gap without options, for a game that has nothing to type in."""
    if question.kind == "cloze" and not question.options:
        yield refuse(question, "typed", "its gap has no options to choose from; add some.")
