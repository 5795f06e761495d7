"""True or false: a statement of the article, as it is or with one value swapped."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from quizgen.asking import wordlists as words
from quizgen.asking.candidate import Candidate
from quizgen.asking.registry import family
from quizgen.asking.selfcontained import Standing
from quizgen.asking.shorter import readings
from quizgen.asking.spot import Spot
from quizgen.asking.spots import find_spots
from quizgen.asking.swaps import Swap, swaps_for

if TYPE_CHECKING:
    from quizgen.facts.gather import Facts

__all__ = ["true_false"]

SHORTEST, LONGEST = 7, 28  # words of the statement
WORTHY = 0.55


@family(
    "true_false",
    focuses=("who", "where", "when", "how_many", "which"),
    kinds=("true_false",),
    needs=("sentences", "names", "clauses"),
)
def true_false(facts: Facts) -> Iterator[Candidate]:
    """State a fact of the article twice: once as it is, once with a wrong name or figure.

    Both have the same ``fact``, so that a quiz takes one of them.
    """
    for ways in readings(facts):
        for standing in _fitting(ways):
            spot, swap = _best(facts, standing)
            if spot is None:
                continue
            yield from _pair(facts, standing, spot, swap)
            break


def _fitting(ways: Sequence[Standing]) -> list[Standing]:
    """Return the ways to say it, the plainest first."""
    fitting = [way for way in ways if SHORTEST <= way.words <= LONGEST and _is_plain(way)]
    sure = [way for way in fitting if not way.doubts]
    return sorted(sure or fitting[:1], key=lambda way: (way.words > PLAIN, way.trimmed))


PLAIN = 18  # words; with more a statement is hard to keep in mind


def _is_plain(way: Standing) -> bool:
    """Whether the statement neither hedges nor denies."""
    lower = {token.lower_ for token in way.tokens}
    return not lower & words.HEDGING and not lower & words.DENYING


def _best(facts: Facts, standing: Standing) -> tuple[Spot | None, Swap | None]:
    """Return the best spot that can be swapped; else the best spot and no swap."""
    spots = [spot for spot in find_spots(facts, standing) if _usable(spot)]
    spots.sort(key=lambda spot: -spot.worth)
    for spot in spots:
        for swap in swaps_for(facts, standing, spot):
            return spot, swap
    return (spots[0], None) if spots else (None, None)


def _usable(spot: Spot) -> bool:
    return spot.worth >= WORTHY and spot.type != "PHRASE" and "name cut" not in spot.doubts


def _pair(facts: Facts, standing: Standing, spot: Spot, swap: Swap | None) -> Iterator[Candidate]:
    document = facts.document
    truth = standing.render()
    kind = spot.type.lower()
    true = Candidate(
        kind="true_false",
        focus=spot.focus,
        family="true_false",
        rule=f"true_false.true_{kind}",
        stem=truth,
        answer="true",
        correction=truth,
        evidence=(document.sentence_evidence(standing.sentence),),
        sentence=standing.sentence.index,
        fact=(standing.sentence.index, spot.answer.casefold()),
        answer_type="TRUTH",
        answer_range=document.offsets(spot.tokens),
        features={**standing.features(), "worth": spot.worth, "swapped": 0.0},
        doubts=standing.doubts,
    )
    yield true
    if swap is None:
        return
    stem = standing.render(swap.changes)
    yield replace(
        true,
        rule=f"true_false.false_{kind}",
        stem=stem,
        answer="false",
        features={**true.features, "swapped": 1.0},
        doubts=(*standing.doubts, *(("swap changes nothing",) if stem == truth else ())),
    )
