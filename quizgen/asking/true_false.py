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
    focuses=("who", "where", "when", "how_many", "which", "what"),
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
            if spot is not None:
                yield from _pair(facts, standing, spot, swap)
                break
        else:
            yield from _plain_facts(facts, ways)


def _plain_facts(facts: Facts, ways: Sequence[Standing]) -> Iterator[Candidate]:
    """Yield the plainest way as a true statement, when it tells enough without a swap."""
    told = [way for way in _fitting(ways) if not way.doubts and _tells(way)]
    for way in told[:1]:
        yield _statement(facts, way, fact=(way.sentence.index, "fact"), rule="true_fact", worth=0.5)


TELLING = 6  # nouns, verbs and adjectives that make a statement without a swap worth judging


def _tells(way: Standing) -> bool:
    """Whether the statement says something of one whom it names, in enough words."""
    named = any(token.pos_ == "PROPN" or token.like_num for token in way.tokens)
    content = [
        token
        for token in way.tokens
        if token.pos_ in ("NOUN", "PROPN", "VERB", "ADJ", "NUM")
        and token.lemma_.lower() not in words.LIGHT_WORDS
    ]
    return named and len(content) >= TELLING


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
        for swap in swaps_for(facts, standing, spot) if _swappable(spot) else ():
            return spot, swap
    return (spots[0], None) if spots else (None, None)


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
        evidence=(facts.document.sentence_evidence(way.sentence),),
        sentence=way.sentence.index,
        fact=fact,
        answer_type="TRUTH",
        features={**way.features(), "worth": worth, "swapped": 0.0},
        doubts=way.doubts,
    )


def _pair(facts: Facts, standing: Standing, spot: Spot, swap: Swap | None) -> Iterator[Candidate]:
    kind = spot.type.lower()
    plain = _statement(
        facts,
        standing,
        fact=(standing.sentence.index, spot.answer.casefold()),
        rule=f"true_{kind}",
        worth=spot.worth,
    )
    true = replace(plain, focus=spot.focus, answer_range=facts.document.offsets(spot.tokens))
    if swap is None:
        yield replace(true, focus="what")  # nothing in it is asked for
        return
    yield true
    stem = standing.render(swap.changes)
    yield replace(
        true,
        rule=f"true_false.false_{kind}",
        stem=stem,
        answer="false",
        features={**true.features, "swapped": 1.0},
        doubts=(*standing.doubts, *(("swap changes nothing",) if stem == true.stem else ())),
    )
