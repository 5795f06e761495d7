"""A question as a card: what stands on its front, and on its back."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.formats.layout.answers import also_right, key_of, lead_of
from quizgen.formats.layout.columns import letter, matching_columns, ordering_items
from quizgen.formats.layout.texts import notes
from quizgen.model import Question

__all__ = ["answer_lines", "choice_lines", "front_lines"]


def front_lines(question: Question) -> tuple[str, ...]:
    """Return the stem, and below it what there is to choose from or to arrange."""
    return (f"{lead_of(question)}{question.stem}", *choice_lines(question))


def choice_lines(question: Question) -> tuple[str, ...]:
    """Return the lettered options, the two columns, or the lettered items; () when written."""
    if question.kind == "matching":
        columns = matching_columns(question)
        left = (f"{letter(n)}. {text}" for n, text in enumerate(columns.left))
        right = (f"{n}. {text}" for n, text in enumerate(columns.right, start=1))
        return (*left, *right)
    texts = [option.text for option in question.options]
    if question.kind == "ordering":
        texts = list(ordering_items(question).items)
    return tuple(f"{letter(n)}. {text}" for n, text in enumerate(texts))


def answer_lines(question: Question) -> tuple[str, ...]:
    """Return the key, what else is right, the correction, and for what is written how to mark."""
    return tuple(_answer_lines(question))


def _answer_lines(question: Question) -> Iterator[str]:
    if question.kind == "open":
        yield from notes(question)
        return
    yield key_of(question)
    if question.kind == "true_false" and question.answer == "false" and question.correction:
        yield question.correction
    if question.kind == "matching":
        yield from (f"{pair.left} – {pair.right}" for pair in question.pairs)
    if question.kind == "ordering":
        yield from (f"{n}. {text}" for n, text in enumerate(question.items, start=1))
    others = also_right(question)
    if others:
        yield f"Also right: {'; '.join(others)}"
