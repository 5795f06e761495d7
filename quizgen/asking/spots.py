"""The parts of a sentence that are worth testing: its figures, names and telling nouns.

A *spot* is what a cloze leaves out and what a false statement changes. It is one figure, name or
noun that the rest of the sentence neither repeats nor gives away.
"""

from __future__ import annotations

from collections.abc import Set
from typing import TYPE_CHECKING

from quizgen.asking.spot import Spot
from quizgen.asking.spot_figures import figures
from quizgen.asking.spot_names import named, nouns

if TYPE_CHECKING:
    from quizgen.asking.selfcontained import Standing
    from quizgen.facts.gather import Facts

__all__ = ["Spot", "find_spots"]


def find_spots(facts: Facts, standing: Standing) -> tuple[Spot, ...]:
    """Return the spots of a standing sentence, in text order; found once for each sentence."""
    memory = standing.tokens[0].doc.user_data.setdefault("spots", {})
    if standing not in memory:
        memory[standing] = _find_spots(facts, standing)
    found: tuple[Spot, ...] = memory[standing]
    return found


def _find_spots(facts: Facts, standing: Standing) -> tuple[Spot, ...]:
    taken: set[int] = set(standing.names)
    found: list[Spot] = []
    kept = {token.i for token in standing.tokens}
    for maker in (figures, named, nouns):
        for spot in maker(facts, standing):
            here = {token.i for token in spot.tokens}
            if here & taken or not _contiguous(spot, kept):
                continue
            taken |= here
            found.append(spot)
    crowd = max(0, sum(token.like_num for token in standing.tokens) - CROWDED)
    for spot in found:
        spot.worth = _worth(spot, crowd)
    return tuple(sorted(found, key=lambda spot: spot.first.i))


# What the parts of a sentence are worth, before their place in it is looked at.
_WORTH = {
    "PERCENT": 1.0,
    "MONEY": 1.0,
    "NUMBER": 0.95,
    "AGE": 0.8,
    "DURATION": 0.9,
    "YEAR": 0.9,
    "DATE": 0.8,
    "PERSON": 0.95,
    "ORG": 0.8,
    "GPE": 0.85,
    "LOC": 0.75,
    "FAC": 0.8,
    "EVENT": 0.8,
    "WORK_OF_ART": 0.8,
    "PRODUCT": 0.8,
    "LAW": 0.7,
    "NORP": 0.6,
    "PHRASE": 0.6,
}


def _worth(spot: Spot, crowd: int) -> float:
    """Return how much the spot is worth testing; ``crowd`` counts the figures that are too many."""
    worth = _WORTH[spot.type]
    beside = spot.last.dep_ in ("amod", "compound", "nmod") and spot.last.head.pos_ != "PROPN"
    if beside and spot.type in ("GPE", "LOC", "NORP", "PERSON", "WORK_OF_ART"):
        worth -= 0.3  # "the _____ state of Florida", "the _____ inquiry"
    depth = 0
    token = spot.last
    while token.head != token:
        if token.dep_ in ("relcl", "acl", "advcl", "appos", "conj"):
            depth += 1
        token = token.head
    worth -= 0.1 * min(depth, 3)
    if crowd:
        worth -= 0.1 * crowd
    return max(0.0, round(worth, 2))


CROWDED = 2  # figures in a sentence; with more it reads like a table


def _contiguous(spot: Spot, kept: Set[int]) -> bool:
    """Whether the tokens all stand, side by side, in the sentence."""
    return all(token.i in kept for token in spot.tokens) and spot.last.i - spot.first.i + 1 == len(
        spot.tokens
    )
