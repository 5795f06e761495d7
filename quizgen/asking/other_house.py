"""Another organisation of the article, for which somebody surely does not work."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from quizgen.asking import wordlists as words
from quizgen.facts.phrases import plain_text
from quizgen.language.clean import fold
from quizgen.language.gazetteer import groups_of
from quizgen.language.lexicon import lexicon
from quizgen.language.name_tables import ORG_TAILS

if TYPE_CHECKING:
    from quizgen.facts.gather import Facts
    from quizgen.language.names import Name
    from quizgen.language.tree import Token

__all__ = ["OtherHouse", "other_house"]

# What organisations do: the subject of such a verb is no comet and no council of anybody's.
_DOES = frozenset(
    "say announce sell buy launch pay report plan release own publish employ hire offer produce "
    "build make open close warn refuse argue campaign declare".split()
)


@dataclass(frozen=True, slots=True)
class OtherHouse:
    """Two names of organisations as they end a statement.

    Attributes:
        old: the one of the article, with its article.
        new: the other one, with its own.
    """

    old: str
    new: str


def other_house(
    facts: Facts, name: Name, house: Name | None, tokens: Sequence[Token]
) -> OtherHouse | None:
    """Return an organisation of the same kind that never stands beside the person or the house.

    Args:
        facts: the article's facts.
        name: the person.
        house: the organisation that ends what is said of the person.
        tokens: the words of what is said.
    """
    names = facts.document.names
    if house is None or house.type != "ORG" or names.of(tokens[-1]) is not house:
        return None
    mention = names.mention(tokens[-1])
    if mention is None or mention.span.end != tokens[-1].i + 1:
        return None
    if sum(names.of(token) is not None for token in tokens) != len(
        [token for token in tokens if names.of(token) is house]
    ):
        return None  # "a coordinator of the UN's Save Food programme"
    the = "the " if any(t.lower_ == "the" and t.i == mention.span.start - 1 for t in tokens) else ""
    if not any(t.dep_ == "prep" and t.i < mention.span.start for t in tokens):
        preposition = mention.span.root.head
        if preposition.dep_ not in ("prep", "dobj") or preposition in tokens:
            return None
    old = the + plain_text(list(mention.span))
    beside = {m.sentence for m in (*name.mentions, *house.mentions)}
    for other in names.by_type("ORG"):
        if other is house or other.ambiguous or other.plural or not _is_known(other):
            continue
        if any(m.sentence in beside for m in other.mentions) or _kind(other) != _kind(house):
            continue
        shared = set(fold(other.text).split()) & set(fold(house.text).split())
        if shared - {"of", "the", _kind(house)}:
            continue
        first, *_ = fold(other.text).split()
        takes = other.article or first in words.ORGANISATION_KINDS or first in words.THE_BEFORE
        return OtherHouse(old, ("the " if takes else "") + other.text)
    return None


def _is_known(name: Name) -> bool:
    """Whether the article shows that it is an organisation: it does something, or its name does.

    A name of two words that are no firm's may be a person's, a lone common noun half of a name.
    """
    if _kind(name):
        return True
    parts = fold(name.text).split()
    told = parts[-1] in ORG_TAILS and len(parts) > 1
    lone = len(parts) == 1 and not lexicon().knows(parts[0])
    if not (told or lone or groups_of(name.text, "ORG")):
        return False
    return name.text[0].isupper() and any(
        m.span.root.dep_ == "nsubj" and m.span.root.head.lemma_.lower() in _DOES
        for m in name.mentions
    )


def _kind(name: Name) -> str:
    """Return what sort of house it is: "University of Sarn", not "University Library"."""
    parts = fold(name.text).split()
    ends = {parts[-1], *(one for one, then in pairwise(parts) if then in ("of", "at", "for"))}
    return next((kind for word, kind in words.ORGANISATION_KINDS.items() if word in ends), "")
