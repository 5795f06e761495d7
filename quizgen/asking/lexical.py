"""The lexicon, opened once for the asking room."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizgen.language.lexicon import Lexicon

__all__ = ["known_words"]


@lru_cache(maxsize=1)
def known_words() -> Lexicon:
    """Return the lexicon; ``lexicon()`` looks at its file at each call."""
    from quizgen.language.lexicon import lexicon

    return lexicon()
