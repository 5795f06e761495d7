"""What words tell of whoever says them: "As a young guy, I …", "his presidency".

Nobody else can have said them who is known to be no man; under another name, what tells of
somebody's own office is false without reading.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from quizgen.language.gender import noun_gender

if TYPE_CHECKING:
    from quizgen.language.tree import Token

__all__ = ["gender_of_self", "tells_of_office"]

# "As a young guy", "I'm just a mother of two", "being a woman": the noun after a few words.
_SELF = re.compile(
    r"\b(?:as an?|i(?:'m| am| was|'ve been)(?: (?:just|only|still|not))? an?|being an?|we as|us)"
    r"((?: [a-z-]+){1,4})",
    re.I,
)
_PLURALS = {"men": "man", "women": "woman", "girls": "girl", "boys": "boy", "guys": "guy",
            "mothers": "mother", "fathers": "father", "mums": "mum", "moms": "mom",
            "dads": "dad"}  # fmt: skip
_STOPS = frozenset("of for in at on with who that to and or from by".split())
_OWNERS = frozenset("my his her our".split())
# What one person in an article has, and who reads knows who.
_OFFICES = frozenset(
    "presidency premiership chancellorship mayoralty governorship reign papacy throne cabinet "
    "administration inauguration coronation pregnancy majesty".split()
)


def gender_of_self(text: str) -> str:
    """Return the gender that words tell of their speaker, "" when they tell none.

    >>> gender_of_self("As a young guy, feeling welcome is nice.")
    'm'
    """
    text = text.replace("’", "'")
    for match in _SELF.finditer(text):
        for word in match[1].lower().split():
            if word in _STOPS:
                break
            gender = noun_gender(_PLURALS.get(word, word))
            if gender:
                return gender
    return ""


def tells_of_office(tokens: Iterable[Token]) -> bool:
    """Whether somebody's own office is told of: "the greatest failure of his presidency"."""
    return any(
        token.lemma_.lower() in _OFFICES
        and any(child.dep_ == "poss" and child.lower_ in _OWNERS for child in token.children)
        for token in tokens
    )
