"""The ``quizlet`` format: term, tab, definition, to paste into Quizlet's import."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.formats import register
from quizgen.formats.layout import clean
from quizgen.formats.layout.cards import front_lines
from quizgen.formats.preflight import Problem, refuse
from quizgen.model import Question, Quiz

__all__ = ["write"]


def _check(question: Question) -> Iterator[Problem]:
    if not clean(question.answer):
        yield refuse(question, "answer", "its card would have an empty back; give a model answer.")


@register(
    "quizlet",
    extension=".tsv",
    description="Cards to paste into Quizlet: question, tab, answer",
    media_type="text/tab-separated-values",
    kinds=("multiple_choice", "short_answer", "true_false", "cloze", "open"),
    keeps=(),
    check=_check,
)
def write(quiz: Quiz) -> str:
    """Return one line for each card; tabs and line ends in the texts become spaces."""
    return "".join(f"{_front(one)}\t{_back(one)}\n" for one in quiz.questions)


def _front(question: Question) -> str:
    return clean(" ".join(front_lines(question)))


def _back(question: Question) -> str:
    answer = question.answer
    if question.kind == "true_false":
        wrong = answer == "false" and question.correction
        answer = f"False. {question.correction}" if wrong else answer.capitalize()
    return clean(answer)
