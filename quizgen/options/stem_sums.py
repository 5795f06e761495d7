"""Whether a stem gives a figure away by arithmetic: "four rows of four seats" makes sixteen."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import combinations, permutations
from typing import TYPE_CHECKING

from quizgen.language.forgetting import forgettable
from quizgen.language.numbers import find_figures
from quizgen.options.article_figures import unit_after

if TYPE_CHECKING:
    from quizgen.language.numbers import Figure

__all__ = ["told_by_sum"]

_EACH = re.compile(r"\b(?:each|every|apiece)\b", re.I)
_TOTAL = re.compile(r"\b(?:total|altogether|in all|combined|overall|remaining|the rest)\b", re.I)
# "from 40 to 60", "to 60 from 40": what changed, and into what.
_FROM_TO = re.compile(r"\bfrom\b.*\bto\b|\bto\b.*\bfrom\b", re.I)
# Shares in words: "from half of all homes to less than 40%".
_FRACTIONS = (
    (re.compile(r"(?<!one )(?<!and a )\bhalf\b", re.I), 50.0),
    (re.compile(r"\b(?:a|one) third\b", re.I), 100 / 3),
    (re.compile(r"\btwo[ -]thirds\b", re.I), 200 / 3),
    (re.compile(r"\b(?:a|one) quarter\b", re.I), 25.0),
    (re.compile(r"\bthree[ -]quarters\b", re.I), 75.0),
)
# Two halves of a whole: its mean rate lies between theirs.
_HALVES = tuple(
    (re.compile(rf"\b(?:{one})\b", re.I), re.compile(rf"\b(?:{other})\b", re.I))
    for one, other in (
        ("males?", "females?"), ("men", "women"), ("boys", "girls"), ("urban", "rural"),
    )
)  # fmt: skip
_ROUNDING = 0.6  # of a percentage


@forgettable
@lru_cache(maxsize=4096)
def told_by_sum(stem: str, key: Figure, unit: str) -> bool:
    """Whether the key follows from the other figures of a stem.

    It does as a product or factor of things that have so many "each", as the sum or a part of a
    "total", as the change "from … to …" (of shares in points, too), as what a change by so many per
    cent began or ended with, as what makes up 100% with one other share, and about so among the
    rates of two halves ("for men", "for women") and of the whole, of which two are told.

    Args:
        stem: the question or gap sentence.
        key: the figure that is its key.
        unit: what the key counts, "percent" for a share.
    """
    figures = find_figures(stem)
    values = [figure.value for figure in figures if figure.value > 0]
    if unit == "percent" and _is_the_rest(stem, figures, key.value):
        return True
    if unit == "percent" and _FROM_TO.search(stem) and _in_points(stem, figures, key.value):
        return True
    if len(values) < 2:
        return False
    worth = key.value
    if _EACH.search(stem) and any(
        one > 1 and (_same(one * other, worth) or (worth > 1 and _same(one * worth, other)))
        for one, other in permutations(values, 2)
    ):
        return True
    if _TOTAL.search(stem) and any(
        _same(one + other, worth) or _same(one + worth, other)
        for one, other in permutations(values, 2)
    ):
        return True
    if _FROM_TO.search(stem) and any(
        _is_change(one, other, worth, unit) for one, other in permutations(values, 2)
    ):
        return True
    shares = [one.value / 100 for one in figures if unit_after(stem[one.end :]) == "percent"]
    if _FROM_TO.search(stem) and any(
        other not in (worth, share * 100) and abs(abs(other - worth) - share * start) < 0.01 * start
        for share in shares
        for other in values
        for start in (other, worth)
    ):
        return True
    if not any(one.search(stem) and other.search(stem) for one, other in _HALVES):
        return False
    return any(
        unit_after(stem[one.end :]) == unit_after(stem[other.end :]) == unit
        for one, other in combinations(figures, 2)
    )


def _is_the_rest(stem: str, figures: Sequence[Figure], worth: float) -> bool:
    """Whether a share makes up the whole with the one share beside it: "85 percent … and _____"."""
    shares = [one.value for one in figures if unit_after(stem[one.end :]) == "percent"]
    others = [share for share in shares if not _same(share, worth)] or shares[:1]
    return bool(_AND_REST.search(stem)) and len(others) == 1 and _same(others[0] + worth, 100.0)


_AND_REST = re.compile(r"\b(?:and|while|but|against|versus)\b.*_{2,}|_{2,}.*\b(?:and|while|but)\b")


def _in_points(stem: str, figures: Sequence[Figure], worth: float) -> bool:
    """Whether a share is what lies between two others, or one of them by the change."""
    shares = [one.value for one in figures if unit_after(stem[one.end :]) == "percent"]
    shares += [value for pattern, value in _FRACTIONS if pattern.search(stem)]
    return any(abs(abs(other - one) - worth) <= _ROUNDING for one, other in combinations(shares, 2))


def _is_change(one: float, other: float, worth: float, unit: str) -> bool:
    if unit == "percent":
        return abs(abs(other - one) / one * 100 - worth) <= _ROUNDING
    return _same(abs(other - one), worth)


def _same(one: float, other: float) -> bool:
    return abs(one - other) < 1e-6 * max(abs(one), abs(other), 1.0)
