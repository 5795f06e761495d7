"""When a wrong date may lie: on the side of the key where it is wrong, and never in the future.

"By _____, the mill had been sold": what had been sold by 1902 had been sold by 1905 too.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from quizgen.options.article_figures import looks_ahead
from quizgen.options.proposal import Sized

if TYPE_CHECKING:
    from quizgen.asking.candidate import Candidate
    from quizgen.options.article import ArticleView

__all__ = ["within_time", "wrong_time"]

# The side on which other dates are wrong. What was done by or before a date was done before a
# later one too; what has been so since a date has been so since a later one, and what was so until
# a date was so until an earlier one.
_SIDE = {
    "by": "earlier", "before": "earlier", "since": "earlier", "from": "earlier",
    "after": "later", "until": "later", "till": "later",
}  # fmt: skip
_WORDS = "|".join(_SIDE)
_BEFORE_GAP = re.compile(
    rf"(?:(?P<near>\w+) )?\b(?P<word>{_WORDS}) (?:(?:the|at|least|about|around|late|early|mid|end|"
    r"start|beginning|middle|spring|summer|autumn|fall|winter|of)[ -])*_{2,}"
    r"(?P<on> on(?:wards?)?\b)?",
    re.I,
)
_LEADS_KEY = re.compile(rf"(?P<word>{_WORDS}) (?:.*?\d{{4}}(?P<on> on(?:wards?)?)?)?", re.I)
# "Shortly before", "two years after": a distance from one day, so that every other one is wrong.
_NEAR = re.compile(
    r"(?:years?|months?|weeks?|days?|nights?|hours?|minutes?|shortly|soon|just|right|immediately|"
    r"day|not|long)$",
    re.I,
)
_NEVER = re.compile(r"\b(?:not|never)\b|n't\b", re.I)  # "did not open until 1902": in 1902

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_YEAR_OF_STEM = re.compile(
    r"\b(?:in|since|by|until|till|from|to|and|between|before|after|during|of|early|late|mid|"
    rf"{_MONTHS}|\d\d?,?)[ -](1\d{{3}}|20\d\d)\b",
    re.I,
)
_FIRST_YEAR, _LAST_YEAR = 1000, 2100
_WORD = re.compile(r"[a-z']+")
_DONE_IN = re.compile(r"(?:(be|being) )?(\w+)(?: up)? in (?:(?:the|late|early|mid) )?_{2,}")


def wrong_time(candidate: Candidate) -> str:
    """Return on which side of the key other dates are wrong: "earlier", "later", "" for both."""
    stem = candidate.stem
    before = stem.rpartition("__")[0].lower()
    match = _BEFORE_GAP.search(stem) if any(word in before for word in _SIDE) else None
    near = (match["near"] or "") if match else ""
    if match is None:
        match = _LEADS_KEY.match(candidate.answer)
    if match is None or _NEAR.match(near):
        return ""
    word = match["word"].lower()
    if word == "from" and not match["on"]:
        return ""  # "letters from 1902", "from 1902 to 1905"
    if word in ("until", "till") and _NEVER.search(stem):
        return ""
    return _SIDE[word]


def within_time(
    view: ArticleView, candidate: Candidate, key: Sequence[float], pool: Sequence[Sized]
) -> list[Sized]:
    """Return the dates that are surely wrong and that the stem leaves possible.

    They lie on the wrong side of the key ("by", "since"), on the key's side of each year that the
    stem tells, and, when the stem tells of the past, not after the article.

    Args:
        view: the article.
        candidate: the question.
        key: what its key is sorted by: a year, a month counted from year 0, a weekday's place.
        pool: dates with an order of the same kind.
    """
    side = wrong_time(candidate)
    own = tuple(key)
    year = _year(own)
    least, most, last = -math.inf, math.inf, math.inf
    if year:
        told = [float(found) for found in _YEAR_OF_STEM.findall(candidate.stem)]
        least = max((one for one in told if one < year), default=least)
        most = min((one for one in told if one > year), default=most)
        last = _last_year(view, candidate, year)
    ahead = looks_ahead(candidate.stem)  # "will open in May 2031": an earlier month may be over
    found = []
    for proposal in pool:
        order = proposal.order or own
        if (side == "earlier" and order > own) or (side == "later" and order < own):
            continue
        if ahead and own[0] > _LAST_YEAR and order < own:
            continue
        if not year or (least < _year(order) < most and _year(order) <= last):
            found.append(proposal)
    return found


def _year(order: Sequence[float]) -> float:
    """Return the year of an order, 0 when it tells none (a weekday, a day of a month)."""
    if len(order) != 1 or order[0] < _FIRST_YEAR:
        return 0.0
    return order[0] if order[0] <= _LAST_YEAR else order[0] // 12


def _last_year(view: ArticleView, candidate: Candidate, key: float) -> float:
    """Return the last year that can be over when the stem tells of the past, else infinity."""
    if not _tells_past(view, candidate):
        return math.inf
    dated = view.document.article.date[:4]
    if dated.isdigit():
        return max(float(dated), key)
    return max(float(view.figures.last_year_past), key)


def _tells_past(view: ArticleView, candidate: Candidate) -> bool:
    """Whether the gap is about what is over: "made in _____", or a stem in the past throughout."""
    stem = candidate.stem.lower()
    past = {
        token.lower_
        for index in view.evidence_sentences(candidate)
        for token in view.document.sentences[index].span
        if token.tag_ in ("VBD", "VBN")
    }
    done = _DONE_IN.search(stem)
    if done is not None and not done[1] and done[2] in past:
        return True
    words = set(_WORD.findall(stem))
    if looks_ahead(stem) or "would" in words:
        return False
    if words & {"did", "was", "were"} or ("since" in words and words & {"has", "have", "had"}):
        return True
    return any(
        token.tag_ == "VBD" and token.lower_ in words
        for index in view.evidence_sentences(candidate)
        for token in view.document.sentences[index].span
    )
