"""Matching: who said which of some short quotations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from quizgen.asking.candidate import Candidate
from quizgen.asking.leaning import bare_definites
from quizgen.asking.matching import pairs_answer
from quizgen.asking.registry import family
from quizgen.asking.remarks import speech_evidence
from quizgen.asking.spoken_options import Spoken, spoken_options
from quizgen.asking.whose_words import alike, anothers
from quizgen.model import Pair

if TYPE_CHECKING:
    from quizgen.facts.gather import Facts
    from quizgen.language.names import Name

__all__ = ["match_speakers", "matched"]

_PAIRS_LEAST, _PAIRS_MOST = 3, 5
_PAIR_WORDS = 28
_TELLING = 4  # words of a quotation that tell something
_ALIKE = 0.34  # share of words from which on only the wording tells two quotations apart
_MISSED = 2.0  # telling words that one such noun outweighs
_LEANING = ("lean the told near", "lean the new", "lean pointed")


@family("match_speakers", focuses=("who_said",), kinds=("matching",), needs=("speech", "names"))
def match_speakers(facts: Facts) -> Iterator[Candidate]:
    """Match three to five speakers with a short quotation each.

    Each is clear by itself, surely nobody else's of them, and unlike the others.
    """
    chosen = list(matched(facts))
    if not chosen:
        return
    document = facts.document
    chosen.sort(key=lambda one: document.sentence_of(one.remark.tokens[0]).index)
    evidence = tuple(
        part for one in chosen for part in speech_evidence(facts, one.speech, one.remark.tokens)
    )
    speakers = [one.asked.text for one in chosen if one.asked is not None]
    pairs = _mixed([Pair(who, one.text) for who, one in zip(speakers, chosen, strict=True)])
    yield Candidate(
        kind="matching",
        focus="who_said",
        family="match_speakers",
        rule="match_speakers.quotations",
        stem="Match each person to what they said.",
        answer=pairs_answer(pairs),
        evidence=tuple(dict.fromkeys(evidence)),
        sentence=document.sentence_of(chosen[0].remark.tokens[0]).index,
        fact=("speakers", *speakers),
        answer_type="NONE",
        pairs=pairs,
        features={
            "pairs": float(len(pairs)),
            "longest": float(max(one.remark.words for one in chosen)),
            "least_worth": min(one.remark.worth for one in chosen),
        },
    )


def matched(facts: Facts) -> Sequence[Spoken]:
    """Return the remarks that are matched with their speakers, () where there are too few.

    Found once for an article: other questions leave them to this one where they can.
    """
    found: Sequence[Spoken] | None = facts.document.memory.get("matched speakers")
    if found is None:
        keys = [one for one in spoken_options(facts) if _may_be_matched(one)]
        enough = len({one.name for one in keys}) >= _PAIRS_LEAST
        chosen = _unlike(facts, keys) if enough else []
        found = chosen if len(chosen) >= _PAIRS_LEAST else ()
        facts.document.memory["matched speakers"] = found
    return found


def _may_be_matched(one: Spoken) -> bool:
    """Whether a person with a name surely says what is short and tells something."""
    if one.asked is None or one.name is None or one.name.type != "PERSON":
        return False
    return one.remark.words <= _PAIR_WORDS and one.remark.content >= _TELLING


def _unlike(facts: Facts, keys: Sequence[Spoken]) -> list[Spoken]:
    """Return a remark of each speaker that is surely none of the others', the clearest first."""
    strange: dict[Name, set[Spoken]] = {}  # what is surely not somebody's
    for one in keys:
        if one.name is not None and one.asked is not None and one.name not in strange:
            strange[one.name] = set(anothers(facts, one.name, one.asked))
    chosen: list[Spoken] = []
    for one in sorted(keys, key=lambda one: _leaning(facts, one) - one.remark.worth):
        if one.name is None or len(chosen) == _PAIRS_MOST:
            continue
        if all(
            other.name is not None
            and one in strange[other.name]
            and other in strange[one.name]
            and not alike(one, other, _ALIKE)
            for other in chosen
        ):
            chosen.append(one)
    return chosen


def _leaning(facts: Facts, one: Spoken) -> float:
    """Return how much it counts that nouns leave a reader to ask which: "the area"."""
    found = bare_definites(facts.document, one.remark.tokens)
    return _MISSED * sum(found.get(name, 0.0) for name in _LEANING)


def _mixed(pairs: list[Pair]) -> tuple[Pair, ...]:
    """Return the pairs in an order in which the key is not simply A–1, B–2, C–3."""
    rights = [part.rpartition("–")[2] for part in pairs_answer(pairs).split(", ")]
    plain = rights == sorted(rights, key=int)
    return tuple([*pairs[1:], pairs[0]] if plain else pairs)
