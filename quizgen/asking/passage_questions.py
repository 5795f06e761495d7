"""Passages of two or three sentences with a gap, or to be judged true or false."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from quizgen.asking import wordlists as words
from quizgen.asking.candidate import Candidate
from quizgen.asking.cloze import GAP, WORTHY
from quizgen.asking.hedges import is_plain
from quizgen.asking.passages import Passage, passages
from quizgen.asking.registry import family
from quizgen.asking.spot import Spot
from quizgen.asking.spots import find_spots
from quizgen.asking.swaps import Swap, swaps_for
from quizgen.language.clean import fold, stands

if TYPE_CHECKING:
    from quizgen.facts.gather import Facts

__all__ = ["passage_gap", "passage_true_false"]

PER_PASSAGE = 2  # gaps
LONGEST_STATEMENT = 45  # words of a passage to be judged true or false
SWAPPED = ("PERSON", "ORG", "GPE", "LOC", "NUMBER", "PERCENT", "MONEY", "YEAR", "DATE", "DURATION")


@family(
    "passage_gap",
    focuses=("who", "where", "when", "how_many", "which", "what"),
    kinds=("cloze",),
    needs=("sentences", "names"),
)
def passage_gap(facts: Facts) -> Iterator[Candidate]:
    """Leave out one part of the last sentence of each passage."""
    for passage in passages(facts):
        spots = sorted(find_spots(facts, passage.told), key=lambda spot: -spot.worth)
        candidates = [
            _gap(facts, passage, spot)
            for spot in spots
            if spot.worth >= WORTHY and spot.first.i != passage.told.tokens[0].i
        ]
        sure = [candidate for candidate in candidates if not candidate.doubts]
        yield from (sure or candidates)[:PER_PASSAGE]


def _gap(facts: Facts, passage: Passage, spot: Spot) -> Candidate:
    stem = passage.render(spot.put(GAP))
    doubts = list(spot.doubts)
    before = spot.first.nbor(-1)
    if spot.type == "PERSON" and before.is_title and before.lower_ in words.KNOWN_POSTS:
        doubts.append("the title tells who")
    if stands(fold(stem), fold(spot.answer)) or _is_named(facts, passage, spot):
        doubts.append("the gap stands elsewhere in the passage")
    return replace(
        _candidate(facts, passage, spot),
        kind="cloze",
        family="passage_gap",
        rule=f"passage_gap.{spot.type.lower()}",
        stem=stem,
        answer=spot.answer,
        answer_type=spot.type,
        answer_name=spot.name,
        doubts=tuple(doubts),
    )


def _is_named(facts: Facts, passage: Passage, spot: Spot) -> bool:
    """Whether the sentences before name the one whom the gap hides."""
    return spot.name is not None and any(
        facts.document.names.of(token) == spot.name
        for one in passage.before
        for token in one.tokens
    )


def _candidate(facts: Facts, passage: Passage, spot: Spot) -> Candidate:
    """Return what the questions about a spot have in common."""
    index = passage.told.sentence.index
    return Candidate(
        kind="cloze",
        focus=spot.focus,
        family="",
        rule="",
        stem="",
        answer="",
        evidence=passage.evidence(facts.document),
        sentence=index,
        fact=(index, spot.answer.casefold()),
        answer_range=facts.document.offsets(spot.tokens),
        features={**passage.features(), "worth": spot.worth},
    )


@family(
    "passage_true_false",
    focuses=("who", "where", "when", "how_many", "which", "what"),
    kinds=("true_false",),
    needs=("sentences", "names"),
)
def passage_true_false(facts: Facts) -> Iterator[Candidate]:
    """Tell a short passage as it is, and with a wrong name or figure in its last sentence.

    Both have the same ``fact``, so that a quiz takes one of them.
    """
    for passage in passages(facts):
        if passage.words > LONGEST_STATEMENT or not is_plain(passage.told):
            continue
        found = _best(facts, passage)
        if found is None:
            continue
        spot, swap = found
        kind = spot.type.lower()
        told = passage.render()
        true = replace(
            _candidate(facts, passage, spot),
            kind="true_false",
            family="passage_true_false",
            rule=f"passage_true_false.true_{kind}",
            stem=told,
            answer="true",
            correction=told,
            answer_type="TRUTH",
        )
        yield true
        yield replace(
            true,
            rule=f"passage_true_false.false_{kind}",
            stem=passage.render(swap.changes),
            answer="false",
            features={**true.features, "swapped": 1.0},
        )


def _best(facts: Facts, passage: Passage) -> tuple[Spot, Swap] | None:
    """Return the best spot that can be swapped, and the swap."""
    spots = sorted(find_spots(facts, passage.told), key=lambda spot: -spot.worth)
    for spot in spots:
        if spot.worth < WORTHY or spot.doubts or spot.type not in SWAPPED:
            continue
        if _is_named(facts, passage, spot):
            continue  # what the sentences before say tells that it is wrong, or means another
        for swap in swaps_for(facts, passage.told, spot):
            if not stands(fold(passage.lead), fold(swap.wrong)):
                return spot, swap
    return None
