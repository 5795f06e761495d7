"""What words tell of whoever says them: "As a young guy, I …", "his presidency".

Nobody else can have said them who is known to be no man, or to hold no such office.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quizgen.language.gender import noun_gender

if TYPE_CHECKING:
    from quizgen.asking.cast import Member

__all__ = ["gender_of_self", "may_hold"]

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
# What only somebody of one walk of life can call his or her own.
_OWN = {
    "politics": frozenset(
        "presidency premiership reign papacy governorship mayoralty chancellorship senatorship "
        "electorate constituency constituents re-election".split()
    ),
}
_OF_OWN = re.compile(r"\b(?:his|her|my|their) (?:own |first |second |entire |whole )?([a-z-]+)")


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


def may_hold(member: Member, text: str) -> bool:
    """Whether somebody may have what the words call his or her own: "his presidency".

    A journalist has none. Where nothing is known of the walk of life, there is none either.
    """
    owned = set(_OF_OWN.findall(text.lower()))
    return all(walk in member.walks for walk, words in _OWN.items() if owned & words)
