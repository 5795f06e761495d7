"""What people say of themselves that fits nobody else: "my presidency", "as a young mother".

Under another speaker's name such words are false without reading.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizgen.language.tree import Token

__all__ = ["gender_of_self", "tells_of_office"]

_OWNERS = frozenset("my his her our".split())
# What one person in an article has, and who reads knows who.
_OFFICES = frozenset(
    "presidency premiership chancellorship mayoralty governorship reign papacy throne cabinet "
    "administration inauguration coronation pregnancy majesty".split()
)
_MEN = frozenset("man guy lad boy father dad husband grandfather bloke son brother".split())
_WOMEN = frozenset("woman girl lady mother mum mom wife grandmother gal daughter sister".split())


def tells_of_office(tokens: Iterable[Token]) -> bool:
    """Whether somebody's own office is told of: "the greatest failure of his presidency"."""
    return any(
        token.lemma_.lower() in _OFFICES
        and any(child.dep_ == "poss" and child.lower_ in _OWNERS for child in token.children)
        for token in tokens
    )


def gender_of_self(tokens: Collection[Token]) -> str:
    """Return "m" or "f" where somebody speaks "as a father" or "as a young woman", else ""."""
    for token in tokens:
        head = token.head
        if token.dep_ != "pobj" or head.lower_ != "as":
            continue
        if not any(child.lower_ in ("a", "an") for child in token.children):
            continue
        if token.lower_ in _MEN:
            return "m"
        if token.lower_ in _WOMEN:
            return "f"
    return ""
