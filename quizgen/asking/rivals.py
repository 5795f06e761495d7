"""Which other name of the article could stand in a statement and make it surely false."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from quizgen.asking import wordlists as words
from quizgen.asking.cast import cast_of
from quizgen.facts.cues import cue_of
from quizgen.language.clean import fold
from quizgen.language.forgetting import of_article
from quizgen.language.half_names import may_be_one
from quizgen.language.name_tables import is_person_noun

if TYPE_CHECKING:
    from quizgen.asking.selfcontained import Standing
    from quizgen.facts.gather import Facts
    from quizgen.language.names import Name
    from quizgen.language.tree import Token

__all__ = ["is_rival", "plain_name"]


def plain_name(text: str) -> str:
    """Return the name without a possessive ending."""
    return text.removesuffix("'s").removesuffix("'").removesuffix("’s")


def is_rival(facts: Facts, standing: Standing, name: Name, other: Name, *, gendered: bool) -> bool:
    """Whether the other name can stand for the name and makes the statement surely false."""
    if other.id == name.id or not other.mentions or not other.text[0].isupper():
        return False
    if name.type == "PERSON" and not _may_act(facts, standing, name, other):
        return False
    if other.ambiguous or other.plural != name.plural or may_be_one(name, other):
        return False
    if name.type == "PERSON" and gendered and (not name.gender or name.gender != other.gender):
        return False
    if name.type == "PERSON" and len(other.text.split()) < 2 <= len(name.text.split()):
        return False
    if name.type != "PERSON" and not _same_sort(name, other):
        return False
    theirs = _words_of(facts)[other]
    if not theirs.isdisjoint(_words_of(facts)[name]) or not theirs.isdisjoint(_stated(standing)):
        return False
    if other in _perhaps_true(facts, standing):
        return False
    if name.type == "PERSON" and _tells_of_few(standing):
        return False
    return not _go_together(name, other)


def _may_act(facts: Facts, standing: Standing, name: Name, other: Name) -> bool:
    """Whether a person could have done what another did: alive, and no "Lady Astrid's Tea Room".

    Where the statement tells what somebody said, the other must speak in the article, too.
    """
    cast = cast_of(facts)
    member = cast.of(other)
    if member.lends_name or (member.dead and not cast.of(name).dead):
        return False
    return member.speaks or not any(
        token.dep_ == "nsubj"
        and cue_of(token.head) is not None
        and any(child.dep_ == "ccomp" for child in token.head.children)
        and facts.document.names.of(token) is name
        for token in standing.tokens
    )


@of_article
@lru_cache(maxsize=1)
def _words_of(facts: Facts) -> dict[Name, frozenset[str]]:
    """Return the words of all forms of each name, folded."""
    return {
        name: frozenset(word for alias in name.aliases for word in fold(alias).split())
        for name in facts.document.names.all
    }


@of_article
@lru_cache(maxsize=1)
def _stated(standing: Standing) -> frozenset[str]:
    """Return the words of a statement, but those that many names have ("de", "the")."""
    stated = {fold(token.text) for token in standing.tokens}
    stated |= {word for text in standing.names.values() for word in fold(plain_name(text)).split()}
    return frozenset(stated) - words.NAME_PARTICLES


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


# "The two met Lee": who they are stands elsewhere, and Fry may be one of them.
_FEW = frozenset("two three four both pair couple duo trio".split())


def _tells_of_few(standing: Standing) -> bool:
    """Whether the statement tells of people by their number alone: "the two", "both men"."""
    for token in standing.tokens:
        if token.lower_ not in _FEW:
            continue
        counts = token.head if token.dep_ in ("nummod", "det", "amod") else None
        if counts is not None and not is_person_noun(counts.lemma_.lower()):
            continue  # "the two boats"
        if token.lower_ == "both" or any(c.lower_ == "the" for c in (counts or token).children):
            return True
    return False


SHARED_WORDS = 2


@of_article
@lru_cache(maxsize=1)
def _perhaps_true(facts: Facts, standing: Standing) -> frozenset[Name]:
    """Return the names in the statement's own sentence and in those that say something like it."""
    shared: Counter[int] = Counter()
    for word in _content(standing.tokens):
        shared.update(_sentences_of(facts).get(word, ()))
    like = [index for index, count in shared.items() if count >= SHARED_WORDS]
    named = _names_in(facts)
    return frozenset(
        name for index in (standing.sentence.index, *like) for name in named.get(index, ())
    )


@of_article
@lru_cache(maxsize=1)
def _sentences_of(facts: Facts) -> dict[str, list[int]]:
    """Return the sentences that have each content word."""
    found: dict[str, list[int]] = {}
    for sentence in facts.document.sentences:
        for word in _content(tuple(sentence.span)):
            found.setdefault(word, []).append(sentence.index)
    return found


@of_article
@lru_cache(maxsize=1)
def _names_in(facts: Facts) -> dict[int, list[Name]]:
    """Return the names that each sentence mentions."""
    found: dict[int, list[Name]] = {}
    for name in facts.document.names.all:
        for mention in name.mentions:
            found.setdefault(mention.sentence, []).append(name)
    return found


def _content(tokens: Sequence[Token]) -> set[str]:
    return {
        token.lemma_.lower()
        for token in tokens
        if token.pos_ in ("NOUN", "VERB", "ADJ") and token.lemma_.lower() not in words.LIGHT_WORDS
    }


def _go_together(name: Name, other: Name) -> bool:
    """Whether the article joins the two with "and" ("Kate and William")."""
    joined = _joined_to(name)
    return bool(joined) and any(mention.span.root in joined for mention in other.mentions)


@of_article
@lru_cache(maxsize=1)
def _joined_to(name: Name) -> frozenset[Token]:
    """Return the heads that stand beside a name's mentions, joined to them."""
    linked: set[Token] = set()
    for mention in name.mentions:
        root = mention.span.root
        if root.dep_ == "conj":
            linked.add(root.head)
        linked.update(child for child in root.children if child.dep_ == "conj")
    return frozenset(linked)
