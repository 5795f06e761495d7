"""Which other name of the article could stand in a statement and make it surely false."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from quizgen.asking import wordlists as words
from quizgen.language.clean import fold

if TYPE_CHECKING:
    from spacy.tokens import Token

    from quizgen.asking.selfcontained import Standing
    from quizgen.facts.gather import Facts
    from quizgen.language.names import Name

__all__ = ["is_rival", "plain_name"]


def plain_name(text: str) -> str:
    """Return the name without a possessive ending."""
    return text.removesuffix("'s").removesuffix("'").removesuffix("’s")


def is_rival(facts: Facts, standing: Standing, name: Name, other: Name, *, gendered: bool) -> bool:
    """Whether the other name can stand for the name and makes the statement surely false."""
    if other.id == name.id or not other.mentions or not other.text[0].isupper():
        return False
    if other.ambiguous or other.plural != name.plural:
        return False
    if name.type == "PERSON" and gendered and (not name.gender or name.gender != other.gender):
        return False
    if name.type == "PERSON" and len(other.text.split()) < 2 <= len(name.text.split()):
        return False
    if name.type != "PERSON" and not _same_sort(name, other):
        return False
    mine = {word for alias in name.aliases for word in fold(alias).split()}
    theirs = {word for alias in other.aliases for word in fold(alias).split()}
    stated = {fold(token.text) for token in standing.tokens}
    stated |= {word for text in standing.names.values() for word in fold(plain_name(text)).split()}
    if mine & theirs or theirs & stated - words.NAME_PARTICLES:
        return False
    if any(mention.sentence == standing.sentence.index for mention in other.mentions):
        return False
    return not _may_be_true(facts, standing, other) and not _go_together(name, other)


def _same_sort(name: Name, other: Name) -> bool:
    """Whether both are countries, cities, peoples, rivers … or bodies that act alike."""
    from quizgen.language.gazetteer import groups_of, place_kind
    from quizgen.language.places import NATIONALITIES

    one, two = plain_name(name.text), plain_name(other.text)
    if name.type == "NORP":
        return one.casefold() in NATIONALITIES and two.casefold() in NATIONALITIES
    if name.type == "GPE":
        return bool(place_kind(one)) and place_kind(one) == place_kind(two)
    kinds = {group.kind for group in groups_of(one, name.type)}
    if kinds & {group.kind for group in groups_of(two, name.type)}:
        return True
    return name.type == "ORG" and not kinds and _acts(name) and _acts(other)


def _acts(name: Name) -> bool:
    """Whether the article tells of something that the body does ("Oxfam argued …")."""
    return len(name.mentions) > 1 and any(
        mention.span.root.dep_ == "nsubj" for mention in name.mentions
    )


SHARED_WORDS = 2


def _may_be_true(facts: Facts, standing: Standing, other: Name) -> bool:
    """Whether a sentence about the other name says something like the statement."""
    mine = _content(standing.tokens)
    for mention in other.mentions:
        sentence = facts.document.sentences[mention.sentence]
        if len(mine & _content(tuple(sentence.span))) >= SHARED_WORDS:
            return True
    return False


def _content(tokens: Sequence[Token]) -> set[str]:
    return {
        token.lemma_.lower()
        for token in tokens
        if token.pos_ in ("NOUN", "VERB", "ADJ") and token.lemma_.lower() not in words.LIGHT_WORDS
    }


def _go_together(name: Name, other: Name) -> bool:
    """Whether the article joins the two with "and" ("Kate and William")."""
    others = {mention.span.root for mention in other.mentions}
    for mention in name.mentions:
        root = mention.span.root
        linked = {root.head} if root.dep_ == "conj" else set()
        linked |= {child for child in root.children if child.dep_ == "conj"}
        if linked & others:
            return True
    return False
