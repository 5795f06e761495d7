"""Names that the rest of their sentence gives away, and addresses that nobody need remember.

"Iran's minister warned that _____ would act", "the embassy in _____", "North Korea's leader _____",
"a man from Camberley, _____", "near _____ Street", "a poll from _____", "the pandemic hit in
_____": a reader fills these without the article, or forgets them. They wait for a slot that would
stay empty.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizgen.asking.known_facts import known_fact
from quizgen.asking.wordlists import MONTHS, STREETS
from quizgen.language.places import CAPITALS, COUNTRIES, country_of

if TYPE_CHECKING:
    from quizgen.asking.selfcontained import Standing
    from quizgen.asking.spot import Spot
    from quizgen.language.document import Document
    from quizgen.language.tree import Token

__all__ = ["given_away"]

_PLACES = frozenset("GPE LOC FAC".split())
_COUNTRY_OF_CAPITAL = {capital: country for country, capital in CAPITALS.items()}
_SUBJECTS = frozenset(("nsubj", "nsubjpass"))
_MISSIONS = frozenset("embassy ambassador consulate envoy".split())
# What makes a street the point of a sentence.
_CLOSED = frozenset("close closure block shut reopen repair rebuild widen rename".split())
_COUNTS = frozenset("data datum poll survey census figure statistic estimate".split())
_WHENCE = frozenset(("from", "in", "for", "of"))
# What everybody dates to one year: "the pandemic hit in 2020", "in 2020, when schools closed".
_PANDEMIC = frozenset("pandemic covid covid-19 coronavirus lockdown lockdowns".split())
_AT_HOME = ("schools closed", "work from home", "worked from home", "working from home")
_PANDEMIC_YEAR = "2020"


def given_away(document: Document, standing: Standing, spot: Spot) -> dict[str, float]:
    """Return what gives a value away or makes it an address, as a feature; {} when nothing does.

    ``spot government``: a country or capital that acts, where a word for the country stands in the
    sentence; ``spot embassy``: where an embassy is; ``spot leader``: whom a country has for a
    leader; ``spot within``: the county or country behind a town and a comma; ``spot street``: a
    street that is no more than an address; ``spot survey when``: when a poll was taken; ``spot
    everywhere``: "in America", where it is the country of everything that is told; ``spot
    pandemic``: when the pandemic came; ``spot between``: the water between two lands that the
    sentence names; and what `known_fact` finds. Found once for each spot.
    """
    return document.once(
        "given away", (standing, spot), lambda: _given_away(document, standing, spot)
    )


def _given_away(document: Document, standing: Standing, spot: Spot) -> dict[str, float]:
    top = _top(spot)
    found = {
        "spot government": spot.type == "GPE" and _acts(top) and _told_otherwise(standing, spot),
        "spot embassy": spot.type == "GPE" and _hangs_on(top, _MISSIONS, ("in", "to")),
        "spot leader": spot.type == "PERSON" and _leads(spot),
        "spot within": spot.type in _PLACES and _is_within(document, spot),
        "spot street": _is_address(standing, spot),
        "spot survey when": (spot.type == "YEAR" or spot.answer in MONTHS)
        and _hangs_on(top, _COUNTS, _WHENCE),
        "spot everywhere": _is_everywhere(top, spot),
        "spot between": _lies_between(standing, spot),
        "spot pandemic": spot.type in ("YEAR", "DATE") and _is_when_pandemic(standing, spot),
    }
    told = {name: 1.0 for name, value in found.items() if value}
    return told | known_fact(document, standing, spot)


def _top(spot: Spot) -> Token:
    own = set(spot.tokens)
    return next((token for token in spot.tokens if token.head not in own), spot.last)


def _acts(top: Token) -> bool:
    """Whether a place does something, as a government does: "Tehran warned", "signed by Oslo"."""
    while top.dep_ == "conj" and top.head != top:
        top = top.head
    if top.dep_ == "pobj":
        return top.head.dep_ == "agent"
    return top.dep_ in _SUBJECTS and top.head.pos_ == "VERB" and top.head.lemma_ != "have"


def _told_otherwise(standing: Standing, spot: Spot) -> bool:
    """Whether another word of the sentence tells the country: "Russian" beside "Moscow"."""
    own = _COUNTRY_OF_CAPITAL.get(spot.answer) or country_of(spot.answer)
    if not own:
        return False
    own = country_of(own) or own
    capital = spot.answer in _COUNTRY_OF_CAPITAL
    for token in standing.tokens:
        if token in spot.tokens or country_of(token.text.removeprefix("the ")) != own:
            continue
        if capital or token.lower_ not in COUNTRIES:
            return True
    return False


def _hangs_on(top: Token, nouns: frozenset[str], links: tuple[str, ...] | frozenset[str]) -> bool:
    """Whether a preposition hangs a value on one of the nouns."""
    if top.dep_ != "pobj" or top.head.lower_ not in links:
        return False
    return top.head.head.lemma_.lower() in nouns


def _leads(spot: Spot) -> bool:
    """Whether a person stands behind a country and "leader": "North Korea's leader _____"."""
    if spot.first.i < 2 or spot.first.nbor(-1).lower_ != "leader":
        return False
    land = spot.first.nbor(-2)
    if land.text == "'s" and land.i:
        land = land.nbor(-1)
    if country_of(land.text):
        return True
    return land.i > 0 and bool(country_of(f"{land.nbor(-1).text} {land.text}"))


def _is_within(document: Document, spot: Spot) -> bool:
    """Whether a place only tells where another lies: "Camberley, Surrey, was"."""
    if spot.first.i < 2 or spot.first.nbor(-1).text != ",":
        return False
    before = spot.first.nbor(-2)
    inner = document.names.of(before)
    lies = before.pos_ == "PROPN" and before.dep_ == "pobj" and before.head.lower_ in _LYING
    place = inner.type in _PLACES if inner is not None and inner.type else lies
    top = _top(spot)
    return (
        place
        and top.dep_ in ("appos", "npadvmod")
        and not any(child.dep_ in ("conj", "cc") for child in top.children)
    )


_LYING = frozenset("in from at near to".split())


def _is_address(standing: Standing, spot: Spot) -> bool:
    """Whether a street only tells where something is: "near _____ and 67th Avenue"."""
    if spot.name is None or spot.last.text not in STREETS or len(spot.tokens) < 2:
        return False
    top = _top(spot)
    while top.dep_ == "conj" and top.head != top:
        top = top.head
    if top.dep_ in _SUBJECTS:
        return False
    return _CLOSED.isdisjoint(token.lemma_.lower() for token in standing.tokens)


_AMERICAN = frozenset(("United States", "US", "U.S.", "USA", "Canada", "America"))
_BRITISH = frozenset(("United Kingdom", "UK", "U.K.", "Britain", "Great Britain", "England"))
_EUROPEAN = _BRITISH | {"France", "Spain", "Portugal", "Ireland", "Europe", "Germany"}
# Waters, and what lies on both sides.
_BETWEEN: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "atlantic": (_AMERICAN, _EUROPEAN),
    "pacific": (_AMERICAN, frozenset(("Japan", "China", "Australia", "New Zealand", "Asia"))),
    "channel": (_BRITISH, frozenset(("France", "Europe"))),
    "irish sea": (_BRITISH, frozenset(("Ireland",))),
    "bering strait": (_AMERICAN, frozenset(("Russia",))),
    "tasman sea": (frozenset(("Australia",)), frozenset(("New Zealand",))),
}


def _lies_between(standing: Standing, spot: Spot) -> bool:
    """Whether a water is the one between two lands of the sentence: "British acts in the US"."""
    water = spot.answer.lower().removeprefix("the ").removesuffix(" ocean").removeprefix("english ")
    if water not in _BETWEEN:
        return False
    told = {
        land
        for token in standing.tokens
        if token not in spot.tokens
        for land in (token.text, country_of(token.text))
        if land
    }
    return all(told & side for side in _BETWEEN[water])


def _is_when_pandemic(standing: Standing, spot: Spot) -> bool:
    """Whether a date of 2020 is the pandemic's, of which the sentence speaks."""
    if _PANDEMIC_YEAR not in spot.answer:
        return False
    words = [token.lower_ for token in standing.tokens]
    text = " ".join(words)
    return not _PANDEMIC.isdisjoint(words) or any(phrase in text for phrase in _AT_HOME)


def _is_everywhere(top: Token, spot: Spot) -> bool:
    """Whether a phrase says no more than "here": "firms across America"."""
    return spot.answer == "America" and top.dep_ == "pobj" and top.head.lower_ in _HERE


_HERE = frozenset("in across throughout".split())
