"""Whether two words are made of one: "hacker" and "hack", "mountainous" and "mountains".

Beside "to hack into its computers" nobody need know what a hacker is: where a sentence shows a word
of the same root, it tells what is asked. ``_ENDINGS`` and ``_OPENINGS`` are what English puts to a
root; an "e", "y", "i" or "o" at its end comes and goes with them, and a doubled letter may be one.
"""

from __future__ import annotations

from functools import lru_cache

from quizgen.language.forgetting import forgettable

__all__ = ["are_kin"]

# Longest first, each with an example.
_ENDINGS = (
    "isation",  # organisation, organise
    "ization",  # organization, organize
    "ation",  # compensation, compensate
    "ition",  # competition, compete
    "itive",  # competitive
    "itor",  # competitor
    "ement",  # achievement, achieve
    "ingly",  # alarmingly, alarm
    "ician",  # politician, politics
    "iness",  # readiness, ready
    "arian",  # authoritarian, authority
    "ment", "ance", "ence", "ancy", "ency", "able", "ible", "ical", "ally", "ness", "less", "ship",
    "hood", "ious", "eous", "ular", "icity", "ator", "izer", "iser",
    "ion", "ism", "ist", "ity", "ous", "ful", "ive", "ize", "ise", "ify", "ian", "ant", "ent",
    "ary", "ery", "ory", "age", "ing", "ate", "ics", "dom", "eer", "ess",
    "al", "ic", "er", "or", "an", "ed", "ly", "en", "th", "ty",
)  # fmt: skip
_OPENINGS = ("counter", "anti", "non", "un")
_SHORTEST = 4  # letters of a root: "hack"
_LOOSE_ENDS = "eyio"


def are_kin(word: str, other: str) -> bool:
    """Whether two words, in lower case, have a root in common and are not the same.

    Args:
        word: a lemma ("hacker").
        other: a lemma or any form of it ("hack").
    """
    return word != other and not _roots(word).isdisjoint(_roots(other))


@forgettable
@lru_cache(maxsize=8192)
def _roots(word: str) -> frozenset[str]:
    """Return what a word may be made of, itself among it, without loose ends."""
    found: set[str] = set()
    fresh = {word, *(word.removeprefix(opening) for opening in _OPENINGS)}
    for _ in range(_DEPTH):
        found |= fresh
        fresh = {
            stem
            for one in fresh
            for ending in _ENDINGS
            if one.endswith(ending) and len(stem := one.removesuffix(ending)) >= _SHORTEST - 1
        } - found
    bare = {_bare(one) for one in found | fresh}
    return frozenset(one for one in bare if len(one) >= _SHORTEST)


_DEPTH = 2  # endings: "environ-ment-al"


def _bare(root: str) -> str:
    root = root.rstrip(_LOOSE_ENDS) if len(root) > _SHORTEST else root
    return root[:-1] if len(root) > _SHORTEST and root[-1] == root[-2] else root
