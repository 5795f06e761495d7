"""The ``text`` format: a quiz to read on a terminal or to print, its key on a page of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import zip_longest

from quizgen.formats import register
from quizgen.formats.layout import (
    clean,
    display_width,
    letter,
    matching_columns,
    ordering_items,
    pad,
    wrap,
)
from quizgen.formats.layout.answers import also_right, how_counted, key_of, lead_of, worth
from quizgen.model import Question, Quiz

__all__ = ["WIDTH", "write"]

WIDTH = 80  # columns: the narrowest terminal, and 12-point type on A4 with margins
_BLANK = "_" * 40  # room for a short answer in handwriting
_LINES_TO_WRITE = 6  # for an open task
_GAP = "_____"
_COLUMN_GAP = "   "
_TIE = "\u00a0"  # a no-break space: a letter stays with its blank


@register(
    "text",
    extension=".txt",
    description="Plain text to read or print: questions, then a page with key and evidence",
    keeps=("evidence", "points", "instructions"),
    takes_anything=True,
)
def write(quiz: Quiz) -> str:
    """Return the quiz as two pages of text, divided by a form feed.

    The first page has the numbered questions, the second the key, what else is accepted, and the
    sentence of the article that proves it. Lines have at most 80 columns unless one word is longer.
    """
    title = clean(quiz.title) or "Quiz"
    questions = [
        *_heading(title),
        *filter(None, [how_counted(quiz)]),
        "",
        "Name: " + "_" * 32 + "   Date: " + "_" * 16,
        "",
    ]
    if quiz.settings.instructions:
        questions += [*wrap(quiz.settings.instructions, WIDTH), ""]
    key = [*_heading(f"Answer key: {title}"), ""]
    if quiz.article.source:
        key += [*wrap(quiz.article.source, WIDTH, first="Article: "), ""]
    margin = max(2, len(str(len(quiz.questions)))) + len(". ")
    for number, question in enumerate(quiz.questions, start=1):
        first = f"{number}. ".rjust(margin)
        questions += [*_asked(quiz, question, first), ""]
        key += [*_answered(question, first), ""]
    return "\n".join(questions) + "\n\f" + "\n".join(key[:-1]) + "\n"


def _heading(title: str) -> list[str]:
    lines = wrap(title, WIDTH)
    return [*lines, "=" * min(WIDTH, max(map(display_width, lines)))]


def _asked(quiz: Quiz, question: Question, first: str) -> Iterator[str]:
    """Yield the lines of one question as the student sees it."""
    points = worth(quiz, question)
    stem = lead_of(question) + question.stem + (f" [{points}]" if points else "")
    yield from wrap(stem, WIDTH, first=first)
    indent = " " * len(first)
    if question.options:
        yield from _lettered((option.text for option in question.options), indent)
    else:
        yield from _ANSWERED_BY[question.kind](question, indent)


def _lettered(texts: Iterator[str], indent: str) -> Iterator[str]:
    for index, text in enumerate(texts):
        yield from wrap(text, WIDTH, first=f"{indent}{letter(index)}. ")


def _blank(question: Question, indent: str) -> Iterator[str]:
    yield ""
    yield f"{indent}Answer: {_BLANK}"


def _gap(question: Question, indent: str) -> Iterator[str]:
    if _GAP not in question.stem:
        yield from _blank(question, indent)


def _true_false(question: Question, indent: str) -> Iterator[str]:
    yield f"{indent}True / False"


def _matching(question: Question, indent: str) -> Iterator[str]:
    columns = matching_columns(question)
    room = WIDTH - len(indent) - len(_COLUMN_GAP)
    left = [
        wrap(text, room // 2, first=f"{letter(index)}. ") for index, text in enumerate(columns.left)
    ]
    left_width = min(room // 2, max(display_width(line) for item in [*left, [""]] for line in item))
    right = [
        wrap(text, room - left_width, first=f"{number}. ")
        for number, text in enumerate(columns.right, start=1)
    ]
    for one, other in zip_longest(left, right, fillvalue=[""]):
        for beside, line in zip_longest(one, other, fillvalue=""):
            yield f"{indent}{pad(beside, left_width)}{_COLUMN_GAP}{line}".rstrip(" ")
    yield ""
    blanks = (f"{letter(index)}{_TIE}–{_TIE}____" for index in range(len(columns.left)))
    yield from wrap(f"{_TIE} ".join(blanks), WIDTH, first=indent)


def _ordering(question: Question, indent: str) -> Iterator[str]:
    shown = ordering_items(question)
    yield from _lettered(iter(shown.items), indent)
    yield ""
    blanks = ", ".join(["____"] * len(shown.items))
    yield from wrap(blanks, WIDTH, first=f"{indent}Order: ")


def _open(question: Question, indent: str) -> Iterator[str]:
    for _ in range(_LINES_TO_WRITE):
        yield ""
        yield indent + "_" * (WIDTH - len(indent))


_ANSWERED_BY: dict[str, Callable[[Question, str], Iterator[str]]] = {
    "multiple_choice": _blank,  # only when its options are missing
    "short_answer": _blank,
    "true_false": _true_false,
    "cloze": _gap,
    "matching": _matching,
    "ordering": _ordering,
    "open": _open,
}


def _answered(question: Question, first: str) -> Iterator[str]:
    """Yield the lines of one question's key: answer, what else counts, evidence."""
    indent = " " * len(first)
    yield from wrap(key_of(question), WIDTH, first=first)
    if question.correction and question.answer == "false":
        yield from wrap(question.correction, WIDTH, first=f"{indent}Correct: ")
    others = also_right(question)
    if others:
        yield from wrap("; ".join(others), WIDTH, first=f"{indent}Also right: ")
    if question.kind == "ordering":
        yield from _numbered(question.items, indent)
    if question.guide:
        yield from wrap(question.guide, WIDTH, first=f"{indent}Marking: ")
    for evidence in question.evidence:
        yield from wrap(evidence.text, WIDTH, first=f"{indent}> ", rest=f"{indent}  ")


def _numbered(texts: tuple[str, ...], indent: str) -> Iterator[str]:
    for number, text in enumerate(texts, start=1):
        yield from wrap(text, WIDTH, first=f"{indent}{number}. ")
