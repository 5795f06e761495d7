"""Words in capitals with which a newspaper opens a text: "THE PRACTICALITIES of living here".

They are written as in any other sentence; names and abbreviations among them stay.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from quizgen.asking.lexical import known_words
from quizgen.language.lexicon import lexicon
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
_SHORT = 2  # letters: "A DJ", "A PM"
_LONGEST = 6  # words; more are a heading


def opening_words(document: Document, tokens: Sequence[Token]) -> dict[int, str]:
    """Return how the words in capitals at the head of a sentence are written otherwise, by index.

    A small word in capitals opens them ("IN the City"), or "A" before another ("A HIGH-powered").
    """
    first = tokens[0]
    if not first.is_upper or not first.is_sent_start:
        return {}
    if first.text in _LANDS:
        return _behind_land(tokens)
    if first.pos_ not in _OPENING:
        return {}
    texts: dict[int, str] = {}
    for token in tokens[: _LONGEST + 1]:
        shouted = token.text.partition("-")[0]
        if not (shouted.isupper() and shouted.isalpha() and _is_plain(document, token, shouted)):
            break
        rest = token.text[len(shouted) :]
        texts[token.i] = (shouted.title() if token == first else shouted.lower()) + rest
    return texts if len(texts) <= _LONGEST and (len(first.text) > 1 or len(texts) > 1) else {}


_LANDS = frozenset("UK US USA EU UN".split())


def _behind_land(tokens: Sequence[Token]) -> dict[int, str]:
    """Return how one long word behind a land's letters is written: "UK INSTITUTES have"."""
    if len(tokens) <= _TWO or tokens[2].is_upper:
        return {}
    shouted = tokens[1]
    plain = shouted.is_upper and shouted.is_alpha and len(shouted.text) >= _LONG
    return {shouted.i: shouted.lower_} if plain and known_words().zipf(shouted.lower_) else {}


_TWO = 2


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
    return token.is_stop or long or half or _is_somebody(token)


def _is_somebody(token: Token) -> bool:
    """Whether an article and a word for anybody open it: "A WOMAN", "THE COUPLE"."""
    return (
        token.i > 0
        and token.nbor(-1).text in ("A", "AN", "THE")
        and len(token.text) > _SHORT
        and lexicon().is_person(token.lower_)
    )
