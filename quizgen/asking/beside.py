"""The words beside a word, for rules that look for faults word by word."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizgen.language.tree import Token

__all__ = ["word_after", "word_before"]


def word_after(token: Token, steps: int = 1) -> Token | None:
    """Return the word some steps behind a word, None at the end of the text."""
    doc, place = token.doc, token.i + steps
    return doc[place] if place < len(doc) else None


def word_before(token: Token, steps: int = 1) -> Token | None:
    """Return the word some steps before a word, None at the start of the text."""
    place = token.i - steps
    return token.doc[place] if place >= 0 else None
