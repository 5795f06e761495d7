"""Who belongs into the story that a question tells: the living, of its time, who took part."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quizgen.options.described import RULERS

if TYPE_CHECKING:
    from quizgen.asking.cast import Member

__all__ = ["alike", "in_story", "is_gone", "of_the_time", "of_the_world", "takes_part"]

# Those who write about the past stand outside it.
_COMMENTATORS = frozenset("historian biographer scholar archaeologist".split())
# Words of public life: where one tells of it, people of another walk of life tempt nobody.
_WORLD = {
    "politics": re.compile(
        r"\b(?:elections?|elected|candidates?|campaign\w*|presiden\w+|cabinet|inaugurat\w+|"
        r"voters?|senate|administration|nominee|running mate)\b",
        re.I,
    ),
}
_APART = 40  # years between two people of whom no one takes the one for the other


def alike(member: Member, key: Member | None) -> bool:
    """Whether two people are known to be of one walk of life."""
    return key is not None and not member.walks.isdisjoint(key.walks)


def in_story(member: Member, key: Member | None) -> bool:
    """Whether a person is part of what is told as the key's is, and does not only write of it.

    A president is no wrong answer beside an agent who was moved to another office.
    """
    if key is None:
        return True
    if _comments(member) != _comments(key):
        return False
    rules = any(role.lemma.lower() in RULERS for role in member.name.roles)
    return not rules or not key.walks or not key.walks.isdisjoint(member.walks)


def _comments(member: Member) -> bool:
    return any(role.lemma.lower() in _COMMENTATORS for role in member.name.roles)


def is_gone(member: Member, key: Member | None) -> bool:
    """Whether a person is dead and the key's lives."""
    return member.dead and not (key is not None and key.dead)


def takes_part(member: Member, key: Member | None) -> bool:
    """Whether a person takes part in the story: who is only asked for a word does not."""
    if not member.only_speaks or (key is not None and key.only_speaks):
        return True
    return alike(member, key)


def of_the_time(member: Member, key: Member | None) -> bool:
    """Whether the years told with two people do not lie far apart."""
    if key is None or not member.years or not key.years or (member.speaks and key.speaks):
        return True
    return min(abs(one - other) for one in member.years for other in key.years) <= _APART


def of_the_world(stem: str, member: Member, key: Member | None) -> bool:
    """Whether the stem's words of public life leave a person possible."""
    return not any(
        member.walks
        and walk not in member.walks
        and (key is None or not key.walks or walk in key.walks)
        and pattern.search(stem)
        for walk, pattern in _WORLD.items()
    )
