"""Which figures are false without reading: eight days a week, an early pension at nineteen."""

from __future__ import annotations

import math
import re

__all__ = ["ages_told", "most_of_rate"]

# "Three days a week": at most seven.
_RATE = re.compile(r"[\s-]*(day|night|hour|week|month|minute)s? (?:a|an|per|each|every) (\w+)")
_MOST_OF_RATE = {
    ("day", "week"): 7, ("night", "week"): 7, ("hour", "day"): 24, ("day", "month"): 31,
    ("week", "year"): 52, ("month", "year"): 12, ("minute", "hour"): 60, ("hour", "week"): 168,
    ("day", "year"): 366, ("night", "year"): 366, ("week", "month"): 4,
}  # fmt: skip

# At which ages people are what a word beside their age calls them, wherever they live.
_AGES = tuple(
    (re.compile(rf"\b(?:{words})\b"), least, most)
    for words, least, most in (
        (r"early retire\w*|retir\w+ early", 45, 64),
        (r"retire[ds]?|retirees?|retirement|retiring|pension(?:s|able)?", 45, 80),
        (r"pensioners?|the elderly|older people|senior citizens?", 55, 110),
        (r"schoolchild(?:ren)?|schoolboys?|schoolgirls?|pupils?", 4, 19),
        (r"teenagers?|teenaged?|teens?|adolescents?", 11, 19),
        (r"toddlers?|nurser(?:y|ies)|kindergartens?|preschool(?:ers?)?", 1, 6),
        (r"allowed to vote|voting age|drinking age|age of consent|legal age", 14, 21),
        (r"grand(?:mother|father|parent|ma|pa)s?", 38, 110),
    )
)


def most_of_rate(text: str) -> float:
    """Return how often something can be at most, by the words after its figure, else infinity.

    >>> most_of_rate(" days a week")
    7
    """
    match = _RATE.match(text.lower())
    return _MOST_OF_RATE.get((match[1], match[2]), math.inf) if match else math.inf


def ages_told(text: str, age: float) -> tuple[float, float]:
    """Return between which ages people can be of whom a sentence speaks.

    Words that do not fit the right age tell of somebody else.

    Args:
        text: the sentence.
        age: the right age.

    Returns:
        The least and the greatest age.

    >>> ages_told("An early retirement is offered to those aged 55.", 55)
    (45, 64)
    """
    low = text.lower()
    found = [
        (least, most) for word, least, most in _AGES if least <= age <= most and word.search(low)
    ]
    if not found:
        return 0, math.inf
    return max(least for least, _ in found), min(most for _, most in found)
