"""One part of a sentence that is worth testing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizgen.language.names import Name
    from quizgen.language.tree import Token
    from quizgen.model import Focus

__all__ = ["Spot", "text_of"]


@dataclass(slots=True, eq=False)
class Spot:
    """One part of a sentence worth testing.

    Attributes:
        tokens: what is left out or changed.
        type: an answer type of candidates ("PERSON", "NUMBER", "YEAR", …).
        focus: what a question about it asks.
        answer: the text of the tokens.
        name: the name it is, if any.
        worth: how much it is worth testing, from 0 to 1, by type and place in the sentence; told
            when all of the sentence are known.
        hedge: the words before it that blur it ("about", "more than"), or "".
        unit: the noun that is counted, or "".
        doubts: why it may be no good.
    """

    tokens: tuple[Token, ...]
    type: str
    focus: Focus
    answer: str
    name: Name | None = None
    worth: float = 0.0
    hedge: str = ""
    unit: str = ""
    doubts: tuple[str, ...] = ()

    @property
    def first(self) -> Token:
        """Its first token."""
        return self.tokens[0]

    @property
    def last(self) -> Token:
        """Its last token."""
        return self.tokens[-1]

    def put(self, text: str) -> dict[int, str]:
        """Return the changes that put ``text`` in its place (see ``Standing.render``)."""
        changes = {token.i: "" for token in self.tokens}
        changes[self.last.i] = text
        return changes


def text_of(tokens: Sequence[Token]) -> str:
    """Return the tokens as they stand in the text."""
    return "".join(token.text + token.whitespace_ for token in tokens).strip()
