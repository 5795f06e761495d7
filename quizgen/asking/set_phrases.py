"""Phrases of the article's own text that no English has: a wrong preposition, a lost article.

"Conflicts of interests", "reticent to use", "within next ten days", "at end of the week", "baited
breath": English has one form for each, and a teacher prints no other.
"""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from quizgen.asking.set_phrase_tables import WRONG_PHRASES

if TYPE_CHECKING:
    from quizgen.language.tree import Token

__all__ = ["is_wrong_phrase"]


class _Place(NamedTuple):
    """What may stand at one place of a row: words, lemmas of verbs, tags, or any other word."""

    words: frozenset[str]
    verbs: frozenset[str]
    tags: frozenset[str]
    others: bool


def is_wrong_phrase(token: Token) -> bool:
    """Whether a phrase that is always wrong begins with the word."""
    rows = _rows()
    ahead = [*rows.get(token.lower_, ())]
    if token.tag_.startswith("VB"):
        ahead += rows.get("~" + token.lemma_.lower(), ())
    return any(_begins(token, row) for row in ahead)


@lru_cache(maxsize=1)
def _rows() -> dict[str, tuple[tuple[_Place, ...], ...]]:
    """Return the rows by their first word, a verb by "~" and its lemma."""
    found: dict[str, list[tuple[_Place, ...]]] = defaultdict(list)
    for row in WRONG_PHRASES:
        places = tuple(_place(one) for one in row.split())
        for word in places[0].words:
            found[word].append(places)
        for verb in places[0].verbs:
            found["~" + verb].append(places)
    return {word: tuple(rows) for word, rows in found.items()}


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
