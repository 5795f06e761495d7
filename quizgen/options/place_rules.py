"""Places that are no wrong answers, because the stem itself rules them out."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from quizgen.asking.nations import nations_of
from quizgen.language.clean import fold
from quizgen.language.forgetting import of_article
from quizgen.language.gazetteer import capital_of
from quizgen.language.place_parts import (
    NO_COAST,
    TWICE,
    continent_of,
    lies_in,
    nation_of,
    places_in,
)
from quizgen.language.places import country_of
from quizgen.options.texts import mentions

if TYPE_CHECKING:
    from quizgen.asking.candidate import Candidate
    from quizgen.language.names import Name
    from quizgen.options.article import ArticleView

__all__ = ["gives_away", "is_ruled_out", "is_topic", "of_one_land", "stands_for_two"]

_PART = re.compile(r"(?:downtown|uptown|midtown|central|inner|greater|upper|lower|old)\b", re.I)
_BOTH = frozenset(("georgia",))  # a country, and a state of another one
_CLASS = (
    "city town village district county province state region suburb borough island municipality"
)
_CLASS_BEFORE = re.compile(rf"\b({'|'.join(_CLASS.split())})(?: of)? _{{2,}}", re.I)
_THE = re.compile(r"^the\s+", re.I)
# Only a map tells what lies beside a country, and whoever knows the map needs no article.
_BESIDE = re.compile(r"\b(?:border\w*|neighbou?r\w*|adjacent|adjoin\w*|frontier)\b", re.I)
_OURS = re.compile(r"\bour _{2,}", re.I)  # whoever says it, says it of home
_AT_SEA = re.compile(
    r"\b(?:coast\w*|shores?|beach\w*|ports?|harbou?rs?|seas?|ocean|ships?|sail\w*|fishing|"
    r"fisher\w+|surf\w*|naval|navy|islands?|isles?)\b",
    re.I,
)
_REALM = re.compile(r"\b(kingdom|empire|duchy|republic|sultanate|emirate)\b", re.I)
_WORD = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]\.?)*")
_MUCH_NAMED = 3  # mentions of what an article is about from its first sentence on
_OFTEN_NAMED = 5  # and of what it comes to later


@of_article
@lru_cache(maxsize=64)
def _countries(stem: str) -> frozenset[str]:
    """Return the countries that a stem names, by their own names or their people's."""
    return frozenset(map(country_of, _WORD.findall(stem))) - {""}


def is_ruled_out(candidate: Candidate, text: str, name: Name | None = None) -> bool:
    """Whether the stem of a question about a place tells that it is not this one.

    It does when it names the place's people ("the Mexican capital"), or says what kind of place
    is meant ("the city of _____") and the article does not call the other one so.

    Args:
        candidate: the question; its key is a place.
        text: the place that might stand beside the key.
        name: the name of the article that it is, if any.
    """
    if _PART.match(text) or fold(text) in _BOTH:
        return True
    told = _countries(candidate.stem)
    if country_of(text) in told or any(capital_of(country) == text for country in told):
        return True
    if fold(capital_of(text)) in places_in(candidate.stem):
        return True  # "has to keep Moscow out of elections" is said of no Russia
    if _is_elsewhere(candidate, text) or _realm(text) != _realm(candidate.answer):
        return True
    if fold(_THE.sub("", text)) in NO_COAST and _AT_SEA.search(candidate.stem):
        return True
    noun = _CLASS_BEFORE.search(candidate.stem)
    return noun is not None and name is not None and not _called(name, noun[1].lower())


def gives_away(candidate: Candidate) -> bool:
    """Whether the stem of a question about a place tells its country, so that the key is plain.

    It does when it names the key's own people or what lies in it ("the Peruvian president …
    in _____", "the rally in Tampa, _____"), asks for the capital of a country that it names, or
    for what borders on one.
    """
    if candidate.answer_type not in ("GPE", "NORP", "LOC"):
        return False
    key, stem = _THE.sub("", candidate.answer), candidate.stem
    named = places_in(stem)
    if (nation_of(key) or key).casefold() in {whole for place in named for whole in lies_in(place)}:
        return True
    if candidate.answer_type == "LOC":
        return False
    if candidate.answer_type == "GPE" and (_BESIDE.search(stem) or _OURS.search(stem)):
        return True
    words = _WORD.findall(candidate.stem)
    places = {
        " ".join(words[start : start + length])
        for length in (1, 2, 3)
        for start in range(len(words) - length + 1)
    }
    told = {country_of(place) for place in places if place[:1].isupper()} - {""}
    own = country_of(key)
    if own:
        return own in told or bool(capital_of(own) and capital_of(own) in places)
    asks = "capital" in {word.lower() for word in words}
    return asks and any(capital_of(country) == key for country in told)


def _is_elsewhere(candidate: Candidate, text: str) -> bool:
    """Whether the stem tells what the key lies in, and another place is known to lie elsewhere.

    "At a rally in _____, Fla.": no Phoenix.
    """
    told = places_in(candidate.stem)
    if continent_of(text) and any(fold(text) in lies_in(place) for place in told):
        return True  # what lies there is told, and so is no answer of its own
    around = lies_in(candidate.answer) & told
    mine = lies_in(text)
    return bool(around) and bool(mine) and not around <= mine


def _realm(text: str) -> str:
    """Return what kind of state a long name tells: a kingdom is gone where a republic is."""
    match = _REALM.search(text)
    return "" if match is None or nation_of(text) else match[1].lower()


def of_one_land(view: ArticleView, candidate: Candidate) -> bool:
    """Whether the stem names somebody whom the article calls one of the key's own country.

    "What country did General Daud say had closed its border?" – "the Afghan leader, General Daud".
    """
    own = nation_of(_THE.sub("", candidate.answer))
    if not own or candidate.answer_type not in ("GPE", "NORP"):
        return False
    for name, form in view.names.perhaps_in(candidate.stem):
        if name.type != "PERSON" or not mentions(candidate.stem, form):
            continue
        if own in nations_of(name):
            return True
    return False


def stands_for_two(view: ArticleView, candidate: Candidate) -> bool:
    """Whether a key names two places and the article says nothing of the gazetteer's one.

    Beside the Newcastle of New South Wales stands no London.
    """
    key = fold(_THE.sub("", candidate.answer))
    if key not in TWICE:
        return False
    others = places_in(view.document.article.text) - {key}
    named = others.union(*map(lies_in, others))
    return not lies_in(candidate.answer) & named


def _called(name: Name, noun: str) -> bool:
    """Whether the article writes the noun right before a name ("the city of Halden")."""
    for mention in name.mentions:
        start = mention.span.start
        before = [mention.span.doc[i].lower_ for i in range(max(0, start - 2), start)]
        if noun in before:
            return True
    return False


def is_topic(view: ArticleView, name: Name | None) -> bool:
    """Whether an article is about a name.

    It is when the name stands in the title, or is named most of its type, from the first sentence
    on. Beside it a name that the article does not mention tempts nobody.
    """
    if name is None:
        return False
    if name.id in view.in_title:
        return True
    count = len(name.mentions)
    most = max(len(other.mentions) for other in view.document.names.by_type(name.type))
    early = name.mentions[0].sentence == 0 or count >= _OFTEN_NAMED
    return count == most and count >= _MUCH_NAMED and early
