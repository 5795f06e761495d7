"""Which capitals of a sentence can belong to a name.

Capitals are the surest sign in edited English, but the first word of a sentence, a day, a shout
and a verb at the head of a list wear them too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile
from typing import TYPE_CHECKING

from quizgen.language.first_names import FIRST_NAMES, is_first_name
from quizgen.language.forgetting import forgettable
from quizgen.language.name_tables import (
    ABBREVIATIONS,
    DATE_WORDS,
    KEPT_TITLES,
    KNOWN_NAMES,
    TITLES,
    is_person_noun,
)
from quizgen.language.places import place_type

if TYPE_CHECKING:
    from quizgen.language.document import Document, Sentence
    from quizgen.language.tree import Token

__all__ = [
    "LABELS",
    "Capitals",
    "Words",
    "begins_house",
    "is_capital",
    "is_shouted",
    "shouted_opening",
    "survey",
]

# The entity labels that are names; the others are dates and numbers.
LABELS = frozenset("PERSON ORG GPE LOC NORP FAC EVENT WORK_OF_ART PRODUCT LAW".split())
_NUMERIC = frozenset("DATE TIME MONEY PERCENT CARDINAL ORDINAL QUANTITY".split())
# Lower-case parts of hyphened names ("al-Assad", "Stratford-upon-Avon", "Rio-de-Janeiro").
_HYPHEN_PARTS = frozenset(
    "al el ad as an ash ud ul ur ibn bin de la le du sur en upon on by in".split()
)
_COMMON_ENDS = ("ing", "tions", "ments", "ness", "olds", "ers", "ity", "ways")
_VERBAL = frozenset("VB VBG VBD VBN VBZ VBP RB IN CC DT PRP".split())
_FINITE = frozenset("VB VBD VBZ VBP".split())
_SHOUTED = 0.6  # share of words in capitals that makes a whole sentence of capitals
_WORDS = 4  # that such a sentence has, one letter alone not counted


# Adjectives with which the names of houses begin: "Federal Reserve", "Royal Bank of Sarn".
_OF_HOUSES = frozenset(
    "federal royal national central international european united public social human "
    "metropolitan great green grand global civil military supreme high democratic liberal islamic "
    "catholic christian jewish muslim natural british american english scottish welsh irish "
    "northern southern eastern western".split()
)


def begins_house(token: Token) -> bool:
    """Whether an adjective is the first word of a name, whatever the parser took it for.

    The first word of a sentence has a capital anyway; the next word's tells: "Federal Reserve
    chairman Ann Lee", not "Federal judge Tom Fry" or "Royal Governor Lee".
    """
    if token.lower_ not in _OF_HOUSES or not token.is_title or token.i + 1 >= len(token.doc):
        return False
    following = token.nbor(1)
    return (
        following.is_title
        and following.is_alpha
        and following.tag_ in ("NNP", "NNPS")
        and following.ent_type_ != "PERSON"
        and following.lower_ not in TITLES
        and not is_person_noun(following.lower_)
    )


# Participles that open a sentence before somebody's name: "Born Johann Mendel, he was …".
_BEFORE_NAMES = frozenset(
    "born named renamed christened baptised baptized called dubbed nicknamed known raised educated "
    "crowned hailed asked told led joined played written directed produced founded".split()
)

# Small words with which names of bodies begin: "Whole Foods", "First Direct", "Five Guys".
_OPENERS = frozenset("whole first next full top empty five six seven nine".split())

_MISTERS = frozenset("mr mrs ms miss dr sir lord lady dame".split())


@forgettable
@lru_cache(maxsize=8192)
def _fold(word: str) -> str:
    return word.lower().rstrip(".") if word.count(".") < 2 else word.lower()


@forgettable
@lru_cache(maxsize=8192)
def is_capital(word: str) -> bool:
    """Whether a word is written as a name is ("Assad", "al-Assad", "iPhone", not "US-led")."""
    first = word[0]
    if not first.isalpha():
        return False
    if "-" in word or "–" in word:
        parts = word.replace("–", "-").split("-")
        named = [part for part in parts if part not in _HYPHEN_PARTS]
        if not named or not named[-1] or not named[0]:
            return False
        return all(part and (part[0].isupper() or part.isdigit()) for part in named) and any(
            part[0].isupper() for part in named
        )
    return first.isupper() or (len(word) > 2 and word[1].isupper() and word[2:].islower())


@dataclass(slots=True)
class Words:
    """How the article writes its words: what is also seen in lower case, what in capitals."""

    lower: set[str]
    capital: set[str]
    alone: set[str]  # in capitals with no other capitals beside them
    bare: set[str]  # in capitals with no 's behind them


def survey(document: Document) -> Words:
    """Return how the article writes its words, seen where capitals tell something."""
    seen = Words(set(), set(), set(), set())
    for sentence in document.sentences:
        words = [token.text for token in sentence.span]
        if is_shouted(words):
            continue
        seen.lower.update([word for word in words if word[0].islower()])
        following = [*words[1:], ""]
        for position, word in enumerate(words):
            if not word[0].isupper():
                continue
            fold = word.lower()
            previous = words[position - 1] if position else ""
            if previous[-1:].isalnum() and not word.isupper():
                seen.capital.add(fold)
                if previous[0].islower() and not following[position][:1].isupper():
                    seen.alone.add(fold)
            if following[position] != "'s":
                seen.bare.add(fold)
    return seen


def shouted_opening(words: Sequence[str]) -> int:
    """Return with how many words in capitals a sentence opens, as first lines of print do.

    3 in "LEE NEEDS PEOPLE to paint the tower", 0 for one or two words and abbreviations alone.
    """
    opening = list(takewhile(lambda word: word.isalpha() and word.isupper(), words))
    long = [w for w in opening if len(w) >= _LONG_WORD and w.lower() not in ABBREVIATIONS]
    return len(opening) if len(opening) >= _OPENING and len(long) > 1 else 0


_OPENING = 3  # words in capitals
_LONG_WORD = 4  # letters


def is_shouted(words: list[str]) -> bool:
    """Return whether a sentence is written in capitals."""
    if sum(map(str.isupper, words)) < _SHOUTED * _WORDS:
        return False  # as nearly all are not: no word need be looked at
    letters = [word for word in words if word.isalpha() and len(word) > 1]
    return len(letters) >= _WORDS and sum(map(str.isupper, letters)) > _SHOUTED * len(letters)


class Capitals:
    """One sentence with its tokens as plain strings, and which of them name something."""

    def __init__(self, sentence: Sentence, seen: Words) -> None:
        self.sentence = sentence
        self.seen = seen
        self.tokens: list[Token] = list(sentence.span)
        self.first = self.tokens[0].i
        self.words = [token.text for token in self.tokens]
        self.folds = [t.lower_ if t.is_alpha else _fold(t.text) for t in self.tokens]
        self.labels = [token.ent_type_ for token in self.tokens]
        self.entity = [-1] * len(self.tokens)
        for number, ent in enumerate(sentence.span.ents):
            for index in range(ent.start - self.first, ent.end - self.first):
                if 0 <= index < len(self.tokens):
                    self.entity[index] = number
        self.capital = [
            not token.is_lower and self._counts(index) for index, token in enumerate(self.tokens)
        ]

    def _counts(self, index: int) -> bool:
        """Whether the capital at the index can be part of a name."""
        word, fold = self.words[index], self.folds[index]
        if not is_capital(word):
            return False
        token = self.tokens[index]
        if fold in DATE_WORDS:
            following = self.words[index + 1] if index + 1 < len(self.words) else ""
            if self._after_first_name(index) and not following[:1].isdigit():
                return True  # "Theresa May"
            person = self.labels[index] == "PERSON" and is_capital(following or "x")
            return person and fold in FIRST_NAMES
        if self.labels[index] in _NUMERIC and not (fold in FIRST_NAMES or place_type(word)):
            return word.isupper() and len(word) > 1 and fold in ABBREVIATIONS
        if fold == "i" or fold.startswith("i'"):
            return False
        shouts = word.isupper() and len(word) > 1
        if "$" in word or (token.is_stop and not shouts and not self._opens_entity(index)):
            return False
        said = token.is_stop or fold in self.seen.lower
        if shouts and said and fold not in ABBREVIATIONS:
            return False  # "UNLESS", "a STOP button"
        if self._initial(index) and not shouts:
            return self._named_initial(index)
        if token.tag_ in _VERBAL and not self.labels[index]:
            beside = self.words[index - 1 : index] + self.words[index + 1 : index + 2]
            return any(is_capital(other) for other in beside)  # "b) Refusing to …"
        return True

    def _opens_entity(self, index: int) -> bool:
        """Whether a small word in capitals is the first of a body's name: "Whole Foods bought".

        The next word has a capital and the same label, and the article writes the two so where
        no sentence begins.
        """
        following = index + 1
        return (
            self.tokens[index].tag_ in ("NNP", "NNPS", "JJ", "CD")
            and self.folds[index] in _OPENERS
            and following < len(self.words)
            and is_capital(self.words[following])
            and self.folds[following] not in DATE_WORDS
            and (index > 0 or self.folds[index] in self.seen.capital)
        )

    def _after_first_name(self, index: int) -> bool:
        """Whether a month or day is the surname of a person named before it.

        The label tells, or that it does something: "Theresa May opened the mill".
        """
        before, token = index - 1, self.tokens[index]
        acts = token.dep_ == "nsubj" and token.left_edge.i == token.i - 1
        if before < 0 or not (acts or self.labels[index] == "PERSON"):
            return False
        titled = self.folds[before] in _MISTERS
        return titled or (
            is_first_name(self.words[before]) and self.folds[before] not in DATE_WORDS
        )

    def _initial(self, index: int) -> bool:
        """Whether a capital is due at the index, name or not."""
        if index == 0:
            return True
        before = self.words[index - 1]
        if before in ('"', "'", ":", "-", "–", "—", "(", "•", "...", "…", "/", "*"):
            return before not in ("-", "–", "—", "(", "/") or not any(
                word[0].isalpha() for word in self.words[:index]
            )
        return False

    def _named_initial(self, index: int) -> bool:
        token, word, fold = self.tokens[index], self.words[index], self.folds[index]
        tag = token.tag_
        following = self.words[index + 1] if index + 1 < len(self.words) else "."
        followed = is_capital(following) and self.folds[index + 1] not in DATE_WORDS
        if fold in _BEFORE_NAMES and followed:
            return False
        if fold in TITLES or fold in KEPT_TITLES or (followed and is_person_noun(fold)):
            return followed
        named = tag in ("NNP", "NNPS") or token.pos_ == "PROPN"
        plainly = fold not in self.seen.lower or fold in self.seen.alone
        if fold in self.seen.capital and plainly and (named or self.labels[index] in LABELS):
            return True
        kind = place_type(word)
        if kind:
            return named or (
                tag in ("JJ", "NN", "NNS") and (kind == "NORP" or fold not in self.seen.lower)
            )
        if not named:
            return False
        if fold in self.seen.lower:
            # "Sky News …" where "sky" is seen as a word: only as part of an entity
            return followed and self.labels[index] in LABELS
        if is_first_name(word):
            return True
        if self.labels[index] in LABELS:
            # "Questions …", "Refusing …": the tagger is led by the capital
            return followed or word in KNOWN_NAMES or not fold.endswith(_COMMON_ENDS)
        return followed and self.labels[index + 1] not in LABELS

    def _text(self, start: int, end: int) -> str:
        return self.tokens[0].doc.span(self.first + start, self.first + end).text
