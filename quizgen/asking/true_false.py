"""True or false: a statement of the article, as it is or with one value swapped."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from quizgen.asking.beside_time import dates_figure
from quizgen.asking.candidate import Candidate
from quizgen.asking.given_away import given_away
from quizgen.asking.hedges import is_plain
from quizgen.asking.leaning import leaning, spot_weight
from quizgen.asking.opposites import opposite_swaps
from quizgen.asking.plainness import plainness
from quizgen.asking.registry import family, is_asked, is_in_vain, waits
from quizgen.asking.scenery import scenery
from quizgen.asking.selfcontained import Standing
from quizgen.asking.shorter import readings
from quizgen.asking.side_spots import only_says, side_of
from quizgen.asking.spot import Spot
from quizgen.asking.spot_place import spot_place
from quizgen.asking.spots import find_spots
from quizgen.asking.swaps import Swap, swaps_for
from quizgen.asking.told import (
    LONGEST_KEPT,
    LONGEST_TOLD,
    TELLING_BRIEFLY,
    is_denial,
    leaves_open,
    tells,
)

if TYPE_CHECKING:
    from quizgen.facts.gather import Facts

__all__ = ["true_false"]

SHORTEST, LONGEST = 7, 28  # words of the statement
BRIEFEST = 5  # words of one that fills a slot which would stay empty
WORTHY = 0.55


@family(
    "true_false",
    focuses=("who", "where", "when", "how_many", "which", "what"),
    kinds=("true_false",),
    needs=("sentences", "names", "clauses"),
)
def true_false(facts: Facts) -> Iterator[Candidate]:
    """State a fact of the article twice: once as it is, once with a wrong name or figure.

    Both have the same ``fact``, so that a quiz takes one of them.
    """
    for candidate in _statements(facts):
        if not waits(facts, "true_false", candidate.features):
            yield candidate


def _statements(facts: Facts) -> Iterator[Candidate]:
    for ways in readings(facts):
        told = _first(facts, ways)
        if told is None:
            yield from _plain_facts(facts, ways)
            continue
        way, spot, swap = told
        if not _is_in_vain(facts, way):
            yield from _pair(facts, way, spot, swap)
        yield from _further(facts, ways, way)


def _first(facts: Facts, ways: Sequence[Standing]) -> tuple[Standing, Spot, Swap | None] | None:
    """Return the way to say it with something to swap or ask for, with that, if there is one."""
    for way in _fitting(ways):
        spot, swap = _best(facts, way)
        if spot is not None:
            return way, spot, swap
    return None


def _further(facts: Facts, ways: Sequence[Standing], told: Standing) -> Iterator[Candidate]:
    """Yield what the rest of a long sentence tells: another clause of it, as a statement.

    "Lee left the council in May and told the mayor that the bridge must go": two facts.
    """
    seen = {token.i for token in told.tokens}
    for way in _fitting([way for way in ways if way.kind in ("conjunct", "main", "relative")]):
        if way.doubts or not tells(facts.document, way):
            continue
        new = sum(token.i not in seen and not token.is_punct for token in way.tokens)
        if new < FURTHER or 2 * new < way.words:
            continue
        seen.update(token.i for token in way.tokens)
        if _is_in_vain(facts, way):
            continue
        place = way.tokens[-1].i
        fact = (way.sentence.index, f"further {place}")
        yield _statement(facts, way, fact=fact, rule="true_further", worth=0.5)


FURTHER = 6  # words of another clause that the first statement does not have


def _plain_facts(facts: Facts, ways: Sequence[Standing]) -> Iterator[Candidate]:
    """Yield the plainest way as a true statement, when it tells enough without a swap.

    It may be a little longer than one that is swapped, and may say what could or may be, for it is
    told as the article tells it: "The firm says that the bridge could be closed" is true. A plain
    one is false by the opposite of one of its words. Where none tells that much, one of up to
    `LONGEST_KEPT` words or a brief one may fill a slot that would stay empty: "Clearly different
    number systems can cause confusion."
    """
    told = [way for way in _told(ways) if not way.doubts and tells(facts.document, way)]
    for way in told[:1]:
        if _is_in_vain(facts, way):
            break
        true = _statement(
            facts, way, fact=(way.sentence.index, "fact"), rule="true_fact", worth=0.5
        )
        yield true
        for swap in _opposites(facts, way) if is_plain(way) else ():
            yield _false(true, way, swap, "opposite")
    if not told and is_asked(facts, "true_false.true_long"):
        whole = ways[0]
        fits = LONGEST_TOLD < whole.words <= LONGEST_KEPT and not whole.doubts
        if fits and not is_denial(whole) and tells(facts.document, whole):
            fact = (whole.sentence.index, "fact")
            yield _statement(facts, whole, fact=fact, rule="true_long", worth=0.4)
    if not told and is_asked(facts, "true_false.true_brief"):
        brief = (
            way
            for way in _fitting(ways, BRIEFEST)
            if not way.doubts and tells(facts.document, way, TELLING_BRIEFLY)
        )
        for way in islice(brief, 1):
            fact = (way.sentence.index, "fact")
            yield _statement(facts, way, fact=fact, rule="true_brief", worth=0.4)


def _fitting(ways: Sequence[Standing], shortest: int = SHORTEST) -> list[Standing]:
    """Return the ways to say it, the plainest first."""
    fitting = [way for way in ways if shortest <= way.words <= LONGEST and is_plain(way)]
    sure = [way for way in fitting if not way.doubts]
    return sorted(sure or fitting[:1], key=lambda way: (way.words > PLAIN, way.trimmed))


def _told(ways: Sequence[Standing]) -> list[Standing]:
    """Return the ways to tell it as it stands: the plain ones, else hedged or longer ones."""
    fitting = _fitting(ways)
    if any(not way.doubts for way in fitting):
        return fitting
    wider = [way for way in ways if SHORTEST <= way.words <= LONGEST_TOLD and not is_denial(way)]
    return sorted(wider, key=lambda way: (way.words > LONGEST, way.trimmed))


PLAIN = 18  # words; with more a statement is hard to keep in mind


def _best(facts: Facts, standing: Standing) -> tuple[Spot | None, Swap | None]:
    """Return the best spot that can be swapped; else the best spot and no swap."""
    spots = [spot for spot in find_spots(facts, standing) if _usable(spot)]
    spots.sort(key=lambda spot: -spot.worth)
    for spot in spots if not _is_in_vain(facts, standing) else ():
        for swap in swaps_for(facts, standing, spot) if _swappable(spot) else ():
            return spot, swap
    return (spots[0], None) if spots else (None, None)


def _is_in_vain(facts: Facts, way: Standing) -> bool:
    """Whether statements made of it need not be put into words.

    How a sentence with a fuller phrase in it leans is known when it is told which words are asked
    for, and not before.
    """
    if is_in_vain(facts.document, way.doubts, family="true_false"):
        return True
    return not way.told and waits(facts, "true_false", leaning(facts.document, way))


def _usable(spot: Spot) -> bool:
    return spot.worth >= WORTHY and spot.type != "PHRASE" and "name cut" not in spot.doubts


def _swappable(spot: Spot) -> bool:
    return "what the article is about" not in spot.doubts


def _statement(
    facts: Facts, way: Standing, *, fact: tuple[int, str], rule: str, worth: float
) -> Candidate:
    """Return the statement as it is told, to be judged true."""
    truth = way.render()
    return Candidate(
        kind="true_false",
        focus="what",
        family="true_false",
        rule=f"true_false.{rule}",
        stem=truth,
        answer="true",
        correction=truth,
        evidence=way.proof(facts.document),
        sentence=way.sentence.index,
        fact=fact,
        answer_type="TRUTH",
        features={
            **way.features(),
            **leaning(facts.document, way),
            **plainness(facts.document, way),
            **scenery(facts.document, way),
            "worth": worth,
            "swapped": 0.0,
        },
        doubts=way.doubts,
    )


def _opposites(facts: Facts, way: Standing) -> list[Swap]:
    """Return the plainest swap of a word for its opposite, if there is one and it is asked for."""
    if not is_asked(facts, "true_false.false_opposite"):
        return []
    return list(islice(opposite_swaps(way), 1))


def _false(true: Candidate, standing: Standing, swap: Swap, kind: str) -> Candidate:
    """Return the statement made false by a swap, of the same fact as the true one."""
    stem = standing.render(swap.changes)
    return replace(
        true,
        rule=f"true_false.false_{kind}",
        stem=stem,
        answer="false",
        features={
            **true.features,
            "swapped": 1.0,
            **({"swapped resolved": 1.0} if standing.names else {}),
        },
        doubts=(*true.doubts, *(("swap changes nothing",) if stem == true.stem else ())),
    )


_BESIDE = {"swapped beside": 1.0}


def _pair(facts: Facts, standing: Standing, spot: Spot, swap: Swap | None) -> Iterator[Candidate]:
    kind = spot.type.lower()
    swapped = " ".join(swap.changes.values()) if swap is not None else ""
    standing = standing.without(f"{spot.answer} {swapped}")
    plain = _statement(
        facts,
        standing,
        fact=(standing.sentence.index, spot.answer.casefold()),
        rule=f"true_{kind}",
        worth=spot.worth,
    )
    if leaves_open(facts.document, standing):
        plain = replace(plain, doubts=(*plain.doubts, "which one"))
    true = replace(
        plain,
        focus=spot.focus,
        answer_range=facts.document.offsets(spot.tokens),
        features={
            **plain.features,
            **spot_weight(facts.document, spot),
            **spot_place(facts.document, standing, spot),
        },
    )
    if swap is not None:
        yield true
        false = _false(true, standing, swap, kind)
        beside = (
            only_says(spot)
            or side_of(facts.document, standing, spot)
            or given_away(facts.document, standing, spot)
            or dates_figure(standing, spot)
            or "spot distance" in true.features
        )
        yield replace(false, features={**false.features, **_BESIDE}) if beside else false
        return
    told = replace(true, focus="what")  # nothing in it is asked for
    yield told
    for other in _opposites(facts, standing):
        yield _false(told, standing, other, "opposite")
