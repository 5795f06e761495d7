r"""The ``gift`` format: Moodle's plain-text import.

Stems, options, left sides and feedback are HTML (``[html]``), with the text escaped; typed answers
and right sides are plain text, as Moodle keeps them. Each question begins on a comment with its
idnumber and tags, which Moodle reads, and ends on a blank line; none stands inside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen.formats import register
from quizgen.formats.layout import as_html, clean, feedback_html, notes_html, tags
from quizgen.formats.preflight import Problem, change, refuse
from quizgen.formats.preflight.problem import name_of
from quizgen.model import Question, Quiz

__all__ = ["write"]

_ESCAPED = str.maketrans({char: f"\\{char}" for char in "\\~=#{}:"} | {"\n": r"\n"})
_ARROW = "->"  # means matching wherever it stands in an answer, and has no escape


_ID = re.compile(r"[^\[\]\s\\]{1,100}")  # what Moodle finds again in ``[id:…]``


def _check(question: Question) -> Iterator[Problem]:
    if not _ID.fullmatch(question.id):
        yield refuse(
            question,
            "id",
            f"its id {question.id[:40]!r} has a bracket, a space or more than 100 characters.",
        )
    if any(_ARROW in text for text in _plain_texts(question)):
        yield change(question, "arrow", "in its answers -> is written →, for GIFT cannot hold it.")
    if question.kind != "matching" and any(t.startswith("%") for t in _plain_texts(question)):
        yield refuse(question, "percent", "an answer begins with %, which GIFT reads as a weight.")


def _plain_texts(question: Question) -> tuple[str, ...]:
    """Return what stands in the file as plain text, not HTML."""
    if question.kind == "matching":
        return (*(pair.right for pair in question.pairs), *question.extra)
    typed = question.kind in ("short_answer", "cloze") and not question.options
    return (question.answer, *question.accepted) if typed else ()


@register(
    "gift",
    extension=".gift",
    description="Moodle's plain-text import",
    kinds=("multiple_choice", "short_answer", "true_false", "cloze", "matching", "open"),
    keeps=("evidence", "tags", "ids"),
    check=_check,
)
def write(quiz: Quiz) -> str:
    """Return the quiz as GIFT: a category named like the quiz, then its questions."""
    title = clean(quiz.title)
    parts = [f"$CATEGORY: {title.replace('/', '//')}"] if title else []
    parts += map(_question, quiz.questions)
    return "\n\n".join(parts) + "\n"


def _question(question: Question) -> str:
    labels = " ".join(f"[tag:{tag}]" for tag in tags(question))
    lines = [
        f"// [id:{question.id}] {labels}",
        f"::{_plain(name_of(question))}::[html]{_html(question.stem)}{{",
        *_answers(question),
        *_general_feedback(question),
    ]
    return "\n".join(lines) + "}"


def _answers(question: Question) -> Iterator[str]:
    if question.options:
        for option in question.options:
            yield f"{'=' if option.correct else '~'}{_html(option.text)}"
    elif question.kind == "true_false":
        yield "TRUE" if question.answer == "true" else _false(question)
    elif question.kind == "matching":
        for pair in question.pairs:
            yield f"={_html(pair.left)} {_ARROW} {_plain(pair.right)}"
        for extra in question.extra:
            yield f"= {_ARROW} {_plain(extra)}"
    elif question.kind != "open":
        for text in dict.fromkeys((question.answer, *question.accepted)):
            yield "=" + _plain(text.replace("*", r"\*"))  # a bare * stands for any letters


def _false(question: Question) -> str:
    """Return the key of a false statement; who calls it true is told what would be."""
    return f"FALSE#{_html(question.correction)}" if question.correction else "FALSE"


def _general_feedback(question: Question) -> Iterator[str]:
    told = notes_html(question) + feedback_html(question)
    if told:
        yield f"####{told.translate(_ESCAPED)}"


def _html(text: str) -> str:
    """Return the text as escaped HTML; a first % would be a weight, a first [ a format."""
    escaped = as_html(text)
    if escaped[:1] in ("%", "["):
        escaped = f"&#{ord(escaped[0])};{escaped[1:]}"
    return escaped.translate(_ESCAPED)


def _plain(text: str) -> str:
    return text.replace(_ARROW, "→").translate(_ESCAPED)
