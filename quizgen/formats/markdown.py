"""The ``markdown`` format: the questions, then their key, as CommonMark."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen.formats import register
from quizgen.formats.layout import letter, matching_columns, notes, ordering_items
from quizgen.formats.layout.answers import also_right, how_counted, key_of, lead_of, worth
from quizgen.model import Question, Quiz

__all__ = ["write"]

# What CommonMark or GitHub's dialect may take for markup, wherever it stands.
_ANYWHERE = re.compile(r"([\\`*_\[\]<>|~$^{}@])|(&)(?=#?\w+;)")
# What starts a block at the beginning of a line: a list, a heading, a rule, a table's line.
_AT_START = re.compile(r"^(\s*)([#+=-]|\d+(?=[.)]))", re.MULTILINE)
_COLON_IN_ADDRESS = re.compile(r":(?=//)")  # a bare address would become a link
_BLANK = r"\_" * 12


@register(
    "markdown",
    extension=".md",
    description="Markdown: questions, then key and evidence",
    media_type="text/markdown",
    keeps=("evidence", "points", "instructions"),
)
def write(quiz: Quiz) -> str:
    """Return the quiz as CommonMark; any text of the article is shown literally."""
    title = _text(" ".join(quiz.title.split())) or "Quiz"
    lines = [f"# {title}", ""]
    if sentence := how_counted(quiz):
        lines += [sentence, ""]
    if quiz.settings.instructions.strip():
        lines += [_text(quiz.settings.instructions.strip()), ""]
    for number, question in enumerate(quiz.questions, start=1):
        lines += [*_item(number, _asked(quiz, question)), ""]
    lines += ["## Answer key", ""]
    for number, question in enumerate(quiz.questions, start=1):
        lines += [*_item(number, _answered(question)), ""]
    return "\n".join(lines[:-1]) + "\n"


def _item(number: int, blocks: Iterator[str]) -> Iterator[str]:
    """Yield a list item: its first line after the number, the rest indented below it."""
    first = f"{number}. "
    lines = "\n\n".join(blocks).split("\n")
    for place, line in enumerate(lines):
        yield f"{first if not place else ' ' * len(first)}{line}".rstrip(" ")


def _asked(quiz: Quiz, question: Question) -> Iterator[str]:
    points = worth(quiz, question)
    yield f"{lead_of(question)}{_text(question.stem)}{f' ({points})' if points else ''}"
    if question.options:
        yield _lettered(option.text for option in question.options)
    elif question.kind == "true_false":
        yield _list(["True", "False"])
    elif question.kind == "matching":
        columns = matching_columns(question)
        yield _lettered(columns.left)
        yield _list(f"{number}\\. {_text(text)}" for number, text in enumerate(columns.right, 1))
    elif question.kind == "ordering":
        yield _lettered(ordering_items(question).items)
    elif question.kind == "short_answer":
        yield f"Answer: {_BLANK}"


def _lettered(texts: Iterator[str] | tuple[str, ...]) -> str:
    return _list(f"{letter(index)}\\. {_text(text)}" for index, text in enumerate(texts))


def _list(texts: Iterator[str] | list[str]) -> str:
    return "\n".join("- " + text.replace("\n", "\n  ") for text in texts)


def _answered(question: Question) -> Iterator[str]:
    yield _text(key_of(question))
    if question.correction and question.answer == "false":
        yield f"Correct: {_text(question.correction)}"
    if others := also_right(question):
        yield f"Also right: {_text('; '.join(others))}"
    if question.kind == "ordering":
        yield "\n".join(
            f"{place}. " + _text(item).replace("\n", "\n   ")
            for place, item in enumerate(question.items, 1)
        )
    if question.guide:
        yield _text(notes(question)[-1])
    for part in question.evidence:
        yield "> " + _text(part.text).replace("\n", "\n> ")


def _text(text: str) -> str:
    r"""Escape a plain text; a line end inside it becomes a hard break, ``\`` at a line's end."""
    text = re.sub(r"[ \t]*\n[ \t]*", "\n", text.strip())
    text = _ANYWHERE.sub(lambda found: f"\\{found[0]}", text)
    text = _AT_START.sub(_escape_start, text)
    return _COLON_IN_ADDRESS.sub(r"\\:", text).replace("\n", "\\\n")


def _escape_start(found: re.Match[str]) -> str:
    mark = found[2]
    return f"{found[1]}{mark}\\" if mark.isdigit() else f"{found[1]}\\{mark}"
