"""Places that are no wrong answers, because the stem itself rules them out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quizgen.language.clean import fold
from quizgen.language.gazetteer import capital_of
from quizgen.language.places import country_of

if TYPE_CHECKING:
    from quizgen.asking.candidate import Candidate
    from quizgen.language.names import Name
    from quizgen.options.article import ArticleView

__all__ = ["gives_away", "is_ruled_out", "is_topic"]

_PART = re.compile(r"(?:downtown|uptown|midtown|central|inner|greater|upper|lower|old)\b", re.I)
_BOTH = frozenset(("georgia",))  # a country, and a state of another one
_CLASS = (
    "city town village district county province state region suburb borough island municipality"
)
_CLASS_BEFORE = re.compile(rf"\b({'|'.join(_CLASS.split())})(?: of)? _{{2,}}", re.I)
_THE = re.compile(r"^the\s+", re.I)
_WORD = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]\.?)*")
_MUCH_NAMED = 3  # mentions of what an article is about from its first sentence on
_OFTEN_NAMED = 5  # and of what it comes to later


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
    told = {country_of(word) for word in _WORD.findall(candidate.stem)} - {""}
    if country_of(text) in told or any(capital_of(country) == text for country in told):
        return True
    noun = _CLASS_BEFORE.search(candidate.stem)
    return noun is not None and name is not None and not _called(name, noun[1].lower())


def gives_away(candidate: Candidate) -> bool:
    """Whether the stem of a question about a place tells its country, so that the key is plain.

    It does when it names the key's own people or capital ("the Peruvian president … in _____",
    key "Peru"), or asks for the capital of a country that it names.
    """
    if candidate.answer_type not in ("GPE", "NORP"):
        return False
    key = _THE.sub("", candidate.answer)
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
