"""Whether a stem gives a figure away by arithmetic: "four rows of four seats" makes sixteen."""

from __future__ import annotations

import re
from itertools import combinations, permutations
from typing import TYPE_CHECKING

from quizgen.language.numbers import find_figures
from quizgen.options.article_figures import unit_after

if TYPE_CHECKING:
    from quizgen.language.numbers import Figure

__all__ = ["told_by_sum"]

_EACH = re.compile(r"\b(?:each|every|apiece)\b", re.I)
_TOTAL = re.compile(r"\b(?:total|altogether|in all|combined|overall|remaining|the rest)\b", re.I)
_FROM_TO = re.compile(r"\bfrom\b.*\bto\b", re.I)
# Two halves of a whole: its mean rate lies between theirs.
_HALVES = tuple(
    (re.compile(rf"\b(?:{one})\b", re.I), re.compile(rf"\b(?:{other})\b", re.I))
    for one, other in (
        ("males?", "females?"), ("men", "women"), ("boys", "girls"), ("urban", "rural"),
    )
)  # fmt: skip
_ROUNDING = 0.6  # of a percentage


def told_by_sum(stem: str, key: Figure, unit: str) -> bool:
    """Whether the key follows from the other figures of a stem.

    It does as a product or factor of things that have so many "each", as the sum or a part of a
    "total", as the change "from … to …", and about so among the rates of two halves ("for men",
    "for women") and of the whole, of which two are told.

    Args:
        stem: the question or gap sentence.
        key: the figure that is its key.
        unit: what the key counts, "percent" for a share.
    """
    figures = find_figures(stem)
    values = [figure.value for figure in figures if figure.value > 0]
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


def _is_change(one: float, other: float, worth: float, unit: str) -> bool:
    if unit == "percent":
        return abs(abs(other - one) / one * 100 - worth) <= _ROUNDING
    return _same(abs(other - one), worth)


def _same(one: float, other: float) -> bool:
    return abs(one - other) < 1e-6 * max(abs(one), abs(other), 1.0)
