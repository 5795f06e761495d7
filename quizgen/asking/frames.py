"""What the words round a figure let it be: "_____ days a week" is seven at most.

A figure beyond is wrong to whoever has not read the article, too.
"""

from __future__ import annotations

import math
import re

__all__ = ["ages_of", "most_of_rate"]

# "Three days a week": at most seven.
_RATE = re.compile(r"\s*(day|night|hour|week|month|minute)s? (?:a|an|per|each|every) (\w+)")
_MOST_OF_RATE = {
    ("day", "week"): 7, ("night", "week"): 7, ("hour", "day"): 24, ("day", "month"): 31,
    ("week", "year"): 52, ("month", "year"): 12, ("minute", "hour"): 60, ("hour", "week"): 168,
}  # fmt: skip
# Words with an age, and the ages that they let be; the first row that fits counts.
_AGES = tuple(
    (re.compile(rf"\b(?:{words})\b", re.I), ages)
    for words, ages in (
        (r"early retire\w*|retir\w+ early", (45, 64)),  # "employees aged 55 to retire early"
        (r"retire\w*|pensions?|pensionable", (45, 75)),
        (r"pensioners?|the elderly|older people|senior citizens?|seniors", (55, 110)),
        (r"teenagers?|teenaged?|teens", (13, 19)),
        (r"bab(?:y|ies)|toddlers?|infants?", (0, 4)),
        (r"pupils?|schoolchild\w*|schoolboys?|schoolgirls?|primary school", (4, 19)),
        (r"allowed to vote|voting age|drinking age|age of consent|legal age", (14, 21)),
        (r"grand(?:mother|father|parent|ma|pa)s?", (38, 110)),
    )
)


def most_of_rate(text: str) -> float:
    """Return how often something can be at most, by the words after its figure, else infinity.

    >>> most_of_rate(" days a week")
    7
    """
    match = _RATE.match(text.lower())
    return _MOST_OF_RATE.get((match[1], match[2]), math.inf) if match else math.inf


def ages_of(text: str, age: float) -> tuple[float, float]:
    """Return the least and the greatest age that a sentence lets somebody be.

    Args:
        text: the sentence.
        age: the right one; a row that does not hold for it says nothing.

    >>> ages_of("The plan lets employees aged 55 and above retire early.", 55)
    (45, 64)
    """
    for pattern, (least, most) in _AGES:
        if least <= age <= most and pattern.search(text):
            return least, most
    return 0, math.inf
