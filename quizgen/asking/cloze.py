"""Cloze: the article's own sentence with one figure, name or telling noun left out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from quizgen.asking.candidate import Candidate
from quizgen.asking.registry import family
from quizgen.asking.selfcontained import LONGEST, SHORTEST, Standing, standing_sentences, trim
from quizgen.asking.spots import Spot, find_spots
from quizgen.language.clean import fold

if TYPE_CHECKING:
    from quizgen.facts.gather import Facts

__all__ = ["GAP", "cloze"]

GAP = "_____"
PER_SENTENCE = 2
WORTHY = 0.6


@family(
    "cloze",
    focuses=("who", "where", "when", "how_many", "which", "what"),
    kinds=("cloze",),
    needs=("sentences", "names"),
)
def cloze(facts: Facts) -> Iterator[Candidate]:
    """Leave out one part of each sentence that stands alone."""
    for whole in standing_sentences(facts):
        standing = _fitting(facts, whole)
        if standing is None:
            continue
        spots = sorted(find_spots(facts, standing), key=lambda spot: -spot.worth)
        spots = [spot for spot in spots if spot.worth >= WORTHY]
        candidates = [_candidate(facts, standing, spot) for spot in spots]
        sure = [candidate for candidate in candidates if not candidate.doubts]
        yield from (sure or candidates)[:PER_SENTENCE]


def _fitting(facts: Facts, whole: Standing) -> Standing | None:
    """Return the sentence, or the sentence without asides when it is too long or doubtful."""
    if SHORTEST <= whole.words <= LONGEST and not whole.doubts:
        return whole
    shorter = trim(facts.document, whole)
    if shorter is not None and SHORTEST <= shorter.words <= LONGEST and not shorter.doubts:
        return shorter
    return whole if SHORTEST <= whole.words <= LONGEST else None


def _candidate(facts: Facts, standing: Standing, spot: Spot) -> Candidate:
    document = facts.document
    stem = standing.render(spot.put(GAP))
    doubts = [*standing.doubts, *spot.doubts]
    rest = fold(stem)
    if fold(spot.answer) in rest:
        doubts.append("the gap stands elsewhere in the sentence")
    return Candidate(
        kind="cloze",
        focus=spot.focus,
        family="cloze",
        rule=f"cloze.{spot.type.lower()}",
        stem=stem,
        answer=spot.answer,
        evidence=(document.sentence_evidence(standing.sentence),),
        sentence=standing.sentence.index,
        fact=(standing.sentence.index, fold(spot.answer)),
        answer_type=spot.type,
        answer_name=spot.name,
        answer_range=document.offsets(spot.tokens),
        features={**standing.features(), "worth": spot.worth},
        doubts=tuple(doubts),
    )
