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


_Row = tuple[_Place, ...]


class _Rows:
    """The rows that begin alike, by their second word: for nearly every text there is none."""

    def __init__(self, rows: list[_Row]) -> None:
        self._by_second: dict[str, list[_Row]] = defaultdict(list)
        self._others: list[_Row] = []
        for row in rows:
            second = row[1] if len(row) > 1 else None
            if second is None or second.verbs or second.tags or second.others:
                self._others.append(row)
                continue
            for word in second.words:
                self._by_second[word].append(row)

    def begin(self, token: Token) -> bool:
        """Whether one of them begins with the word."""
        rows = self._others
        if token.i + 1 < len(token.doc):
            following = token.doc[token.i + 1]
            word = following.lower_ if following.is_sent_start else following.text
            if word in self._by_second:
                rows = rows + self._by_second[word]
        return bool(rows) and any(_begins(token, row) for row in rows)


def _wrong_from(token: Token) -> bool:
    """Whether a phrase that is always wrong begins with the word."""
    return _by_word()[token.lower_].begin(token)


def _wrong_from_verb(token: Token) -> bool:
    """Whether one begins with a form of the verb."""
    rows = _by_verb().get(token.lemma_.lower())
    return rows is not None and rows.begin(token)


@lru_cache(maxsize=1)
def _by_word() -> dict[str, _Rows]:
    """Return the rows by their first word."""
    found: dict[str, list[_Row]] = defaultdict(list)
    for places in _rows():
        for word in places[0].words:
            found[word].append(places)
    return {word: _Rows(rows) for word, rows in found.items()}


@lru_cache(maxsize=1)
def _by_verb() -> dict[str, _Rows]:
    """Return the rows that begin with any form of a verb, by its lemma."""
    found: dict[str, list[_Row]] = defaultdict(list)
    for places in _rows():
        for verb in places[0].verbs:
            found[verb].append(places)
    return {verb: _Rows(rows) for verb, rows in found.items()}


@lru_cache(maxsize=1)
def _rows() -> list[_Row]:
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


def _begins(token: Token, row: _Row) -> bool:
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
