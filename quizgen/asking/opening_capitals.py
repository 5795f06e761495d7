"""Words in capitals with which a newspaper opens a text: "THE PRACTICALITIES of living here".

They are written as in any other sentence; names and abbreviations among them stay.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from quizgen.asking.lexical import known_words
from quizgen.language.name_tables import ABBREVIATIONS

if TYPE_CHECKING:
    from quizgen.language.document import Document
    from quizgen.language.tree import Token

__all__ = ["opening_words"]

_OPENING = frozenset("DET ADP SCONJ CCONJ ADV".split())
_OF_NAMES = frozenset("PERSON GPE LOC NORP".split())
_KNOWN = 2.5  # Zipf: what is rarer may be letters that stand for something
_LONG = 7  # letters; an abbreviation has fewer
_HALF = 4  # letters of the first half of a word with a hyphen
_LONGEST = 6  # words; more are a heading


def opening_words(document: Document, tokens: Sequence[Token]) -> dict[int, str]:
    """Return how the words in capitals at the head of a sentence are written otherwise, by index.

    A small word in capitals opens them ("IN the City"), or "A" before another ("A HIGH-powered").
    """
    first = tokens[0]
    if not first.is_upper or first.pos_ not in _OPENING or not first.is_sent_start:
        return {}
    texts: dict[int, str] = {}
    for token in tokens[: _LONGEST + 1]:
        shouted = token.text.partition("-")[0]
        if not (shouted.isupper() and shouted.isalpha() and _is_plain(document, token, shouted)):
            break
        rest = token.text[len(shouted) :]
        texts[token.i] = (shouted.title() if token == first else shouted.lower()) + rest
    return texts if len(texts) <= _LONGEST and (len(first.text) > 1 or len(texts) > 1) else {}


def _is_plain(document: Document, token: Token, shouted: str) -> bool:
    """Whether a word in capitals is no name and no abbreviation."""
    known = known_words().zipf(shouted.lower())
    long = len(shouted) >= _LONG and known > 0
    name = document.names.of(token)
    if name is not None:
        return long and name.type not in _OF_NAMES and name.text == token.text
    if shouted.lower() in ABBREVIATIONS or shouted == "I":
        return False
    half = len(shouted) >= _HALF and token.text != shouted and known > _KNOWN  # "HIGH-powered"
    return token.is_stop or long or half
