"""Texts compared: their words that carry meaning, their pieces, one standing in another."""

from __future__ import annotations

import re
from functools import lru_cache

from quizgen.language.clean import fold, stands
from quizgen.language.forgetting import forgettable

__all__ = ["EMPTY", "PIECE", "content_words", "mentions", "pieces"]

# Words that carry no fact of their own: question words, auxiliaries, prepositions …
EMPTY = frozenset(
    "a an the and or but nor not no of in on at to for from by with about as into over under after "
    "before between against during through out up down off than then that this these those there "
    "here it its he she his her him they them their we our us i my you your who whom whose what "
    "which where when why how is are was were be been being am do does did done have has had "
    "having will would shall should can could may might must if so because while although though "
    "also too very more most much many some any all each other another such only just even still "
    "yet already one said say says according long old kind type sort many time way people".split()
)
PIECE = re.compile(r"[^\W_]+")
_POSSESSIVE = re.compile(r"'s?$")
_WORD = re.compile(r"[^\W_]+(?:[-'.][^\W_]+)*")


@forgettable
@lru_cache(maxsize=8192)
def content_words(text: str) -> tuple[str, ...]:
    """Return the words of a text that carry meaning, in lower case, possessive 's off."""
    folded = fold(text)
    words = _WORD.findall(folded)
    if "'" in folded:
        words = [_POSSESSIVE.sub("", word) if "'" in word else word for word in words]
    return tuple([word for word in words if word and word not in EMPTY])


@forgettable
@lru_cache(maxsize=8192)
def pieces(text: str) -> frozenset[str]:
    """Return the unbroken runs of letters and digits of a text, folded.

    A text can stand in another as whole words only when the other has all its pieces.
    """
    return frozenset(PIECE.findall(fold(text)))


def mentions(text: str, part: str) -> bool:
    """Whether ``part`` stands in ``text`` as whole words, in any case."""
    return stands(fold(text), fold(part))
