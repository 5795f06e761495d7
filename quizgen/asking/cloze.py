"""Cloze: the article's own sentence with one figure, name or telling noun left out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from quizgen.asking import wordlists as words
from quizgen.asking.candidate import Candidate
from quizgen.asking.given_away import given_away
from quizgen.asking.leaning import leaning, spot_weight
from quizgen.asking.registry import family, is_asked, is_in_vain, waits
from quizgen.asking.scenery import scenery
from quizgen.asking.selfcontained import Standing
from quizgen.asking.shorter import readings
from quizgen.asking.side_spots import side_of
from quizgen.asking.spot import Spot
from quizgen.asking.spot_place import spot_place
from quizgen.asking.spots import find_spots
from quizgen.asking.unworthy import unworthy

if TYPE_CHECKING:
    from quizgen.facts.gather import Facts

__all__ = ["GAP", "Gap", "asking_for", "cloze", "gap_in", "gap_rule", "worthy_spots"]

GAP = "_____"
SHORTEST, LONGEST = 8, 34  # words of the sentence
PER_SENTENCE = 2
_WORTHY = 0.6


@family(
    "cloze",
    focuses=("who", "where", "when", "how_many", "which", "what"),
    kinds=("cloze",),
    needs=("sentences", "names"),
)
def cloze(facts: Facts) -> Iterator[Candidate]:
    """Leave out one part of each sentence that stands alone."""
    for found in readings(facts):
        asked: set[str] = set()
        ways = _fitting(found)
        ways = [way for way in ways if not is_in_vain(facts.document, way.doubts, family="cloze")]
        while ways and not ways[-1].told and _waits(facts, ways[-1]):
            ways.pop()  # what it asks would only keep later ways from asking it again
        for standing in ways:
            if len(asked) == PER_SENTENCE:
                break
            gaps = (
                gap_in(facts, standing, spot)
                for spot in worthy_spots(facts, standing)
                if spot.answer not in asked
            )
            for gap in _surest(gaps, PER_SENTENCE - len(asked)):
                asked.add(gap.spot.answer)
                vain = is_in_vain(facts.document, gap.doubts, family="cloze")
                asks = is_asked(facts, gap_rule(gap.spot.type)) and not vain
                if not asks or _waits(facts, gap.standing):
                    continue
                candidate = asking_for(facts, gap)
                if not waits(facts, "cloze", candidate.features):
                    yield candidate


def _waits(facts: Facts, standing: Standing) -> bool:
    """Whether gaps in it only fill empty slots, and none is wanted."""
    return waits(facts, "cloze", leaning(facts.document, standing))


def _surest(gaps: Iterable[Gap], count: int) -> list[Gap]:
    """Return the first gaps without doubts; the first doubtful ones where all are doubtful."""
    sure: list[Gap] = []
    doubtful: list[Gap] = []
    for gap in gaps:
        (doubtful if gap.doubts else sure).append(gap)
        if len(sure) == count:
            break
    return sure or doubtful[:count]


def gap_rule(spot_type: str) -> str:
    """Return the rule of gaps for spots of a type: "cloze.person"."""
    return f"cloze.{spot_type.lower()}"


def _fitting(ways: Sequence[Standing]) -> list[Standing]:
    """Return the ways that are neither long nor doubtful; else the first that is not long."""
    fitting = [way for way in ways if SHORTEST <= way.words <= LONGEST]
    return [way for way in fitting if not way.doubts] or fitting[:1]


def _after_title(spot: Spot) -> bool:
    """Whether a post before the gap leaves one to fill it ("President _____").

    So does "Prime Minister _____" in a country's own news; "former Prime Minister" and "Norwegian
    Prime Minister" leave more than one to think of.
    """
    before = spot.first.nbor(-1) if spot.first.i else None
    if spot.type != "PERSON" or before is None:
        return False
    if before.lower_ == "minister" and before.i and before.nbor(-1).lower_ == "prime":
        further = before.nbor(-2) if before.i > 1 else None
        return further is None or further.pos_ not in ("ADJ", "PROPN", "NOUN", "PART")
    return before.is_title and before.lower_ in words.KNOWN_POSTS


def _is_half_told(spot: Spot, stem: str) -> bool:
    """Whether the sentence has the surname, too: "Ann Lee, now Lady Lee of Sarn"."""
    parts = spot.answer.split()
    return (
        spot.type == "PERSON"
        and len(parts) > 1
        and parts[-1] in stem
        and re.search(rf"\b{re.escape(parts[-1])}\b", stem) is not None
    )


def _is_joined(spot: Spot, stem: str) -> bool:
    """Whether a word of the name stands in a compound: "Kew-built" beside a gap for Kew Motors."""
    if "-" not in stem:
        return False
    words = [word for word in spot.answer.split() if word[:1].isupper() and len(word) > _INITIALS]
    return spot.name is not None and any(
        re.search(rf"\b{re.escape(word)}-\w|\w-{re.escape(word)}\b", stem) for word in words
    )


_INITIALS = 2  # letters


def worthy_spots(facts: Facts, standing: Standing) -> list[Spot]:
    """Return what may be left out of a sentence, what it is about first; never its first word."""
    spots = [
        spot
        for spot in find_spots(facts, standing)
        if spot.worth >= _WORTHY and spot.first.i != standing.tokens[0].i
    ]
    return sorted(spots, key=lambda spot: (_is_beside(facts, standing, spot), -spot.worth))


def _is_beside(facts: Facts, standing: Standing, spot: Spot) -> bool:
    """Whether a spot waits for what it is: beside the point, or given away."""
    document = facts.document
    return bool(side_of(document, standing, spot) or given_away(document, standing, spot))


class Gap(NamedTuple):
    """A spot left out of its sentence, and why it should not be."""

    spot: Spot
    standing: Standing
    stem: str
    doubts: tuple[str, ...]


def gap_in(facts: Facts, standing: Standing, spot: Spot) -> Gap:
    """Return the sentence without the spot, and why that should not be asked."""
    standing = standing.without(spot.answer)
    stem = standing.render({**_without_stop(spot), **spot.put(GAP)})
    doubts = [*standing.doubts, *spot.doubts, *unworthy(facts, standing, spot)]
    if _after_title(spot):
        doubts.append("the title tells who")
    told = spot.answer.casefold() in stem.casefold() or _is_joined(spot, stem)
    if told or _is_half_told(spot, stem):
        doubts.append("the gap stands elsewhere in the sentence")
    return Gap(spot, standing, stem, tuple(doubts))


def _without_stop(spot: Spot) -> dict[int, str]:
    """Return the change that takes the full stop of "Tom Fry Jr." away with the name."""
    if spot.last.lower_ not in _SHORTENED or spot.last.i + 1 >= len(spot.last.doc):
        return {}
    stop = spot.last.nbor(1)
    goes_on = stop.i + 1 < stop.sent.end and stop.text == "." and not spot.last.whitespace_
    return {stop.i: ""} if goes_on else {}


# What is written with a full stop that may be parted from it.
_SHORTENED = frozenset("jr sr inc corp ltd co bros".split())


def asking_for(facts: Facts, gap: Gap) -> Candidate:
    """Return the question for what a gap leaves out."""
    document, spot, standing = facts.document, gap.spot, gap.standing
    return Candidate(
        kind="cloze",
        focus=spot.focus,
        family="cloze",
        rule=gap_rule(spot.type),
        stem=gap.stem,
        answer=spot.answer,
        evidence=standing.proof(document),
        sentence=standing.sentence.index,
        fact=(standing.sentence.index, spot.answer.casefold()),
        answer_type=spot.type,
        answer_name=spot.name,
        answer_range=document.offsets(spot.tokens),
        features={
            **standing.features(),
            **leaning(document, standing),
            **spot_weight(document, spot),
            **spot_place(document, standing, spot),
            **side_of(document, standing, spot),
            **given_away(document, standing, spot),
            **scenery(document, standing),
            "worth": spot.worth,
        },
        doubts=gap.doubts,
    )
