"""Another year that could stand in a sentence's place: near, possible, and surely not the one.

A false year tempts when nobody can tell it from the tense or from the sentence's other years: what
is over takes a year before the article's newest one, what is planned a later one, and of what
happened lately the year lies a few years off, not a generation.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING

from quizgen.language.forgetting import of_article

if TYPE_CHECKING:
    from quizgen.facts.gather import Facts
    from quizgen.language.tree import Token

__all__ = ["is_open_time", "looks_forward", "newest_year", "other_year"]

# Words of sentences that look ahead, by their lemma. What is only expected may be measured again
# each year, so that it is told apart from what somebody means to do.
_PLANNED = frozenset("will shall plan hope aim intend".split())
_FORECAST = frozenset("expect forecast predict project anticipate estimate".split())
_DUE = frozenset("due set likely bound".split())  # "is set to open", "is due to end"

# "before 1990", "by the end of 1990": what held at one time may have held at another.
_OPEN_TIMES = frozenset("by before after until till around since".split())
_PARTS_OF_YEARS = frozenset(
    "of the a end start beginning middle close turn summer autumn spring winter early mid late "
    "first second half".split()
)

_YEAR = re.compile(r"\b(1[0-9]|20)\d\d\b")
# How far off another year lies, by how long ago the right one was: the first that fits is taken.
_REACH = (
    (20, (3, 4, 2, 5, 6)),
    (60, (5, 7, 4, 8, 6, 9)),
    (10_000, (9, 12, 8, 11, 14)),
)
_MARGIN = 2  # years from any other year of the article


def looks_forward(tokens: Iterable[Token]) -> str:
    """Return "plan" or "forecast" when a sentence tells of what is to come, else ""."""
    found = ""
    for token in tokens:
        lemma = token.lemma_.lower()
        if lemma in _PLANNED and token.pos_ in ("VERB", "AUX", "NOUN"):
            return "plan"
        if token.lower_ in _DUE and any(c.dep_ == "xcomp" for c in token.children):
            return "plan"
        if lemma in _FORECAST and token.pos_ == "VERB":
            found = "forecast"
    return found


def is_open_time(year: Token) -> bool:
    """Whether a year only bounds a time: "by 1990", "until the end of 1990"."""
    place = year.i - 1
    while place >= 0 and year.doc[place].lower_ in _PARTS_OF_YEARS:
        place -= 1
    return place >= 0 and year.doc[place].lower_ in _OPEN_TIMES


def newest_year(facts: Facts) -> int:
    """Return the latest year that is not to come, as far as the article shows; 0 without any."""
    memory = facts.document.memory
    if "newest year" not in memory:
        dated = facts.document.article.date[:4]
        years = [int(dated)] if dated.isdigit() else []
        for sentence in facts.document.sentences:
            tokens = tuple(sentence.span)
            told = any(token.tag_ == "VBD" for token in tokens) and not looks_forward(tokens)
            if not told or any(token.lower_ == "would" for token in tokens):
                continue
            years += [
                int(token.text)
                for token in tokens
                if _YEAR.fullmatch(token.text)
                and token.dep_ in ("pobj", "npadvmod")  # not "the 2012 Games"
                and not is_open_time(token)
            ]
        memory["newest year"] = max(years, default=0)
    newest: int = memory["newest year"]
    return newest


@of_article
@lru_cache(maxsize=1)
def _years_told(article: str) -> frozenset[int]:
    return frozenset(int(found.group()) for found in _YEAR.finditer(article))


def other_year(
    year: int,
    article: str,
    *,
    newest: int = 0,
    beside: Iterable[int] = (),
    ahead: bool = False,
    step: int = 1,
) -> int:
    """Return another year for a sentence, 0 when none is both possible and surely wrong.

    Args:
        year: the right one.
        article: the article's text; none of its years is taken, nor one right beside them.
        newest: the latest year that is over.
        beside: other years of the sentence: the other one stays on the same side of them.
        ahead: whether the sentence tells of what is to come.
        step: years from one to the next of what comes in turns, as elections do.
    """
    told = _years_told(article) | {year}
    newest = max(newest, year)
    least = max((one for one in beside if one < year), default=0)
    most = min((one for one in beside if one > year), default=10_000)
    gaps: tuple[int, ...] = next(gaps for reach, gaps in _REACH if ahead or newest - year <= reach)
    if step > 1:
        gaps = tuple(step * turns for turns in range(1, 5))
    turn = year % len(gaps) if not ahead else 0
    for gap in (*gaps[turn:], *gaps[:turn]):
        for other in (year + gap, year - gap) if ahead or year % 2 else (year - gap, year + gap):
            if not least < other < most or (ahead and other < year):
                continue
            if not ahead and other >= newest:
                continue
            if all(abs(other - one) >= _MARGIN for one in told):
                return other
    return 0
