"""A number that the sentence itself counts out: "two lamps, the red one and the blue one".

Whoever reads such a list knows the number without the article, so that it is neither left out nor
changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizgen.language.tree import Token

__all__ = ["is_counted_out"]

_SPELLED = {
    word: value
    for value, word in enumerate("two three four five six seven eight nine ten".split(), start=2)
}
_BEFORE_LIST = frozenset([",", ":", "–", "—", "-", "(", "including"])
_ENDS = frozenset([".", ";", ":", ")", "–", "—"])
_FINITE = frozenset("VBD VBZ VBP MD WDT WP WRB".split())
_LONGEST = 8  # words of a member


def is_counted_out(tokens: Sequence[Token], figure: Token) -> bool:
    """Whether a list of as many things as a number tells follows it, set off by a mark.

    Args:
        tokens: those shown.
        figure: the number.
    """
    count = _SPELLED.get(figure.lower_)
    if count is None and re.fullmatch(r"[2-9]|10", figure.text):
        count = int(figure.text)
    if count is None:
        return False
    behind = [token for token in tokens if token.i > figure.i]
    starts = (place + 1 for place, token in enumerate(behind) if token.text in _BEFORE_LIST)
    return any(_members(behind[start:]) == count for start in starts)


def _members(tokens: Sequence[Token]) -> int:
    """Return how many members the list has with which the tokens begin; 0 where none is."""
    joined = False
    for count, (member, mark) in enumerate(_pieces(tokens), start=1):
        if not 0 < len(member) <= _LONGEST or any(t.tag_ in _FINITE for t in member):
            return 0
        if member[-1].pos_ in ("ADP", "DET", "SCONJ") or member[0].pos_ in ("ADP", "SCONJ", "ADV"):
            return 0
        if joined:
            return count
        joined = mark == "and"
        if not mark:
            return 0
    return 0


def _pieces(tokens: Sequence[Token]) -> Iterator[tuple[list[Token], str]]:
    """Yield what stands between commas and "and", and the mark behind it."""
    member: list[Token] = []
    for place, token in enumerate(tokens):
        following = tokens[place + 1].lower_ if place + 1 < len(tokens) else ""
        if token.text == "," and following == "and":
            continue
        if token.text == "," or token.lower_ == "and":
            yield member, token.lower_
            member = []
        elif token.text in _ENDS:
            break
        else:
            member.append(token)
    yield member, ""
