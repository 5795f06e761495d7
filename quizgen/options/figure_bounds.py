"""The other figures of a stem: where they are compared, a wrong one stands on the key's side.

"Waste fell from _____ tonnes to 4.2m tonnes": 3.2m is wrong without the article.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from quizgen.language.numbers import Figure, find_figures
from quizgen.options.article_figures import unit_after
from quizgen.options.proposal import Sized
from quizgen.options.stem_sums import told_by_sum

if TYPE_CHECKING:
    from quizgen.asking.candidate import Candidate

__all__ = ["within_stem"]

_YEARS = range(1000, 2101)
_GAP = re.compile(r"_{2,}")
# What stands between two figures that are compared: "from … to …", "£20, but was given £10".
_COMPARES = re.compile(
    r"\b(?:to|until|till|than|ahead of|behind|compared (?:with|to)|(?:up|down) from|out of|but|"
    r"only|against|instead of)\b"
)

# "Within 48 hours, _____ hours if it was on a Saturday": more than 48.
_IF = re.compile(r", (?:or )?(?:_{2,}|\d+) \w+ (?:if|when|for|on) ")
# "23 boats from _____ countries": of what they come from there are no more than of themselves.
_GROUPS = frozenset(
    "country nation state county city town village place school college university team club "
    "company firm family continent sport band church ship party tribe".split()
)
_HEDGE = r"(?:(?:about|around|some|nearly|almost|over|all|at least|more than|only|just|up to) )?"
_SPREAD = re.compile(rf"[\s-]+(?:[^\W\d_]+ ){{1,3}}(?:from|across|representing|in) {_HEDGE}")
# "Eight men, including _____ sailors", "eight men, _____ of them sailors": fewer than eight.
_INCLUDING = re.compile(rf"\bincluding {_HEDGE}$")
_OF_THEM = re.compile(r"\s*of (?:whom|them|which)\b")
# "_____ of the eight men", "five of the _____ men", "_____ months out of every three"
_OF_THE = re.compile(
    rf"\s*(?:(?:[^\W\d_]+ )?out )?of (?:the|its|their|his|her|all|every) {_HEDGE}(?:[^\W\d_]+ )?"
)
# "Eighth of _____ runners": there are more than eight.
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
).split()
_PLACED = re.compile(
    rf"\b(?:({'|'.join(_ORDINALS)})|(\d+)(?:st|nd|rd|th))(?: place)?(?: out)? of (?:the )?{_HEDGE}$"
)
_PEOPLE = frozenset(
    "person people inhabitant resident man woman child citizen human adult user member".split()
)
_MOST_PEOPLE = 7e9  # of the world, so that no more of them tempt
# "Among the bottom 10 percent", "the richest 1%": less than half of all.
_RANKED = re.compile(
    r"\b(?:top|bottom|upper|lower|lowest|highest|poorest|richest|wealthiest|best|worst|largest|"
    r"smallest|oldest|youngest|first|last)(?: earning| performing)? $",
    re.I,
)
_HALF = 50.0
_ELECTORS = re.compile(r" electoral (?:college )?votes?\b", re.I)
_MOST_ELECTORS = 538.0  # of all who elect a president of the United States
# "306 votes to Trump's 232": what stands behind the loser is counted as the winner's.
_OF_THE_OTHER = re.compile(r"\b(?:to|against) [\w. ’'-]+['’]s? $")
_UNCOUNTED = re.compile(r"\s*(?:[.,;:)]|$)")

# "How many of the five librarians": no more than there are.
_PART = re.compile(r"^How many of (?:the|its|their|his|her|all) ")


def within_stem(candidate: Candidate, key: Figure, unit: str, pool: Sequence[Sized]) -> list[Sized]:
    """Return the proposals that keep the order of key and stem's figures.

    Args:
        candidate: the question.
        key: the figure that is its key.
        unit: what the key counts, if known.
        pool: other figures, with their value as order.
    """
    gap = _GAP.search(candidate.stem)
    unit = unit or (unit_after(candidate.stem[gap.end() :]) if gap else "")
    if told_by_sum(candidate.stem, key, unit):
        return []
    others = [*_others(candidate.stem, key, unit), *_wholes(candidate.stem, key, unit)]
    others += _rests(candidate.stem, key, unit)
    if unit in _PEOPLE and key.value < _MOST_PEOPLE:
        others.append(_MOST_PEOPLE)
    if unit == "percent" and gap and _RANKED.search(candidate.stem[: gap.start()]):
        others.append(_HALF)
    if gap and _ELECTORS.match(candidate.stem[gap.end() :]):
        others.append(_MOST_ELECTORS)
    least = max((value for value in others if value < key.value), default=-math.inf)
    most = min((value for value in others if value > key.value), default=math.inf)
    return [
        proposal for proposal in pool if proposal.order is None or least < proposal.order[0] < most
    ]


_VOTES = re.compile(
    r"\b(?:vot(?:e[sdr]?|ers|ing)|ballots?|polls?|polled|referendum|election)\b", re.I
)


def _rests(stem: str, key: Figure, unit: str) -> Iterator[float]:
    """Yield what the other shares of a vote leave: "_____ of the vote to Berg's 40%": under 60."""
    if unit != "percent" or not _VOTES.search(stem):
        return
    for figure in find_figures(stem):
        rest = 100 - figure.value
        if unit_after(stem[figure.end :]) == "percent" and key.value < rest:
            yield rest + 1e-6


def _others(stem: str, key: Figure, unit: str) -> Iterator[float]:
    """Yield the figures of a stem with which the key is compared, or of which it is a part."""
    part, gap = _PART.match(stem), _GAP.search(stem)
    if part is not None:
        whole = next(iter(find_figures(stem)), None)
        if whole is not None and whole.start == part.end():
            yield whole.value
    if gap is None:
        return
    year = _is_year(key)
    for figure in find_figures(stem):
        first, last = sorted(((gap.start(), gap.end()), (figure.start, figure.end)))
        compared = _COMPARES.search(stem[first[1] : last[0]].lower())
        if not compared and not _IF.search(stem[first[1] :]):
            continue
        if figure.currency != key.currency or _is_year(figure) != year:
            continue
        other = _OF_THE_OTHER.search(stem[: figure.start]) and _UNCOUNTED.match(stem[figure.end :])
        if year or figure.currency or (unit and unit_after(stem[figure.end :]) == unit) or other:
            yield figure.value


def _wholes(stem: str, key: Figure, unit: str) -> Iterator[float]:
    """Yield the figures of a stem that tell a whole of the key's, or a part of it."""
    gap = _GAP.search(stem)
    if gap is None or _is_year(key) or key.currency or unit == "percent":
        return
    before, after = stem[: gap.start()], stem[gap.end() :]
    placed = _PLACED.search(before.lower())
    if placed is not None:
        yield float(placed[2] or _ORDINALS.index(placed[1]) + 1)
    within = _INCLUDING.search(before.lower()) or _OF_THEM.match(after)
    nearest: float | None = None
    for figure in find_figures(stem):
        if figure.currency or _is_year(figure) or stem[figure.end :].startswith(("%", " per cent")):
            continue
        if figure.end <= gap.start():
            nearest = figure.value
            between = stem[figure.end : gap.start()]
            if _OF_THE.fullmatch(between) or (
                _SPREAD.fullmatch(between) and unit_after(after) in _GROUPS
            ):
                yield figure.value
        else:
            between = stem[gap.end() : figure.start]
            counted = unit_after(stem[figure.end :])
            if _OF_THE.fullmatch(between) or (_SPREAD.fullmatch(between) and counted in _GROUPS):
                yield figure.value
    if within and nearest is not None:
        yield nearest


def _is_year(figure: Figure) -> bool:
    digits = figure.style == "digits" and not figure.currency and not figure.commas
    return digits and not figure.magnitude and not figure.decimals and figure.value in _YEARS
