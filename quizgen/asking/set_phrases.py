"""Phrases of the article's own text that no English has: a wrong preposition, a lost article.

"Conflicts of interests", "reticent to use", "within next ten days", "at end of the week", "baited
breath": English has one form for each, and a teacher prints no other.
"""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from quizgen.asking.fault_rules import FaultRules
from quizgen.asking.set_phrase_tables import WRONG_PHRASES

if TYPE_CHECKING:
    from quizgen.language.tree import Token

__all__ = ["WRONG_SET_PHRASES"]


class _Place(NamedTuple):
    """What may stand at one place of a row: words, lemmas of verbs, tags, or any other word."""

    words: frozenset[str]
    verbs: frozenset[str]
    tags: frozenset[str]
    others: bool


def _wrong_from(token: Token) -> bool:
    """Whether a phrase that is always wrong begins with the word."""
    return any(_begins(token, row) for row in _by_word()[token.lower_])


def _wrong_from_verb(token: Token) -> bool:
    """Whether one begins with a form of the verb."""
    return any(_begins(token, row) for row in _by_verb().get(token.lemma_.lower(), ()))


@lru_cache(maxsize=1)
def _by_word() -> dict[str, list[tuple[_Place, ...]]]:
    """Return the rows by their first word."""
    found: dict[str, list[tuple[_Place, ...]]] = defaultdict(list)
    for places in _rows():
        for word in places[0].words:
            found[word].append(places)
    return dict(found)


@lru_cache(maxsize=1)
def _by_verb() -> dict[str, list[tuple[_Place, ...]]]:
    """Return the rows that begin with any form of a verb, by its lemma."""
    found: dict[str, list[tuple[_Place, ...]]] = defaultdict(list)
    for places in _rows():
        for verb in places[0].verbs:
            found[verb].append(places)
    return dict(found)


@lru_cache(maxsize=1)
def _rows() -> list[tuple[_Place, ...]]:
    return [tuple(_place(one) for one in row.split()) for row in WRONG_PHRASES]


def _place(text: str) -> _Place:
    others, text = text.startswith("!"), text.removeprefix("!")
    if text.startswith("<"):
        return _Place(frozenset(), frozenset(), frozenset(text.strip("<>").split("|")), others)
    every = text.split("|")
    return _Place(
        frozenset(word for word in every if not word.startswith("~")),
        frozenset(word[1:] for word in every if word.startswith("~")),
        frozenset(),
        others,
    )


def _begins(token: Token, row: tuple[_Place, ...]) -> bool:
    """Whether the words from a word on fill the places of a row."""
    if token.i + len(row) > len(token.doc):
        return False
    return all(_fills(token.nbor(n) if n else token, place) for n, place in enumerate(row))


def _fills(token: Token, place: _Place) -> bool:
    word = token.lower_ if token.is_sent_start else token.text
    fits = (
        word in place.words
        or token.tag_ in place.tags
        or (token.tag_.startswith("VB") and token.lemma_.lower() in place.verbs)
    )
    return fits != place.others


WRONG_SET_PHRASES = FaultRules(
    by_word=dict.fromkeys(_by_word(), (_wrong_from,)),
    by_tag=dict.fromkeys("VB VBD VBG VBN VBP VBZ".split(), (_wrong_from_verb,)),
)
