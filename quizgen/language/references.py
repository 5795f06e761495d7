"""Which name a pronoun or a description surely stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizgen.language.document import Document
    from quizgen.language.names import Name, Names

__all__ = ["resolve"]


def resolve(document: Document, names: Names) -> dict[tuple[int, int], Name]:
    """Return the referents by block and token index."""
    return {}
