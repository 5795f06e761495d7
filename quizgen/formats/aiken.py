"""The ``aiken`` format: one-line stem, lettered options, ``ANSWER: A``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen.formats import Limits, register
from quizgen.formats.layout import clean, letter
from quizgen.formats.preflight import Problem, change, refuse
from quizgen.model import Question, Quiz

__all__ = ["write"]

_LIKE_AN_OPTION = re.compile(r"[A-Z][.)]")  # "U.S. troops", "A. Lincoln"
_LIKE_A_KEY = re.compile(r"ANSWER\s*:", re.IGNORECASE)


def _check(question: Question) -> Iterator[Problem]:
    if not question.options:
        yield refuse(question, "kind", "aiken has no gaps to be typed in, only gaps to be chosen.")
        return
    stem = clean(question.stem)
    if found := _LIKE_AN_OPTION.match(stem):
        yield refuse(
            question, "stem_start", f"its stem begins like an option, “{found[0]}”; rephrase it."
        )
    if _LIKE_A_KEY.match(stem):
        yield refuse(question, "stem_start", "its stem begins like a key, “ANSWER:”; rephrase it.")
    texts = [question.stem, *(option.text for option in question.options)]
    if any("\n" in text for text in texts):
        yield change(question, "lines", "its lines are joined, for aiken has one line for each.")
    shown = {clean(option.text) for option in question.options}
    if len(shown) < len(question.options):
        yield refuse(question, "option", "two of its options differ in spaces alone; change one.")


@register(
    "aiken",
    extension=".txt",
    description="Multiple choice as plain text, for Moodle and others",
    kinds=("multiple_choice", "cloze"),
    limits=Limits(options=26, notes=("gaps to be chosen, not typed",)),
    keeps=(),
    check=_check,
)
def write(quiz: Quiz) -> str:
    """Return the questions as blocks of lines with a blank line between them."""
    return "\n\n".join(map(_block, quiz.questions)) + "\n"


def _block(question: Question) -> str:
    options = [
        f"{letter(index)}. {clean(option.text)}" for index, option in enumerate(question.options)
    ]
    key = next(index for index, option in enumerate(question.options) if option.correct)
    return "\n".join([clean(question.stem), *options, f"ANSWER: {letter(key)}"])
