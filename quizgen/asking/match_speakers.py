"""Matching: who said which of some short quotations."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from quizgen.asking.asked_speaker import AskedSpeaker, asked_speaker, gives_away
from quizgen.asking.candidate import Candidate
from quizgen.asking.matching import pairs_answer
from quizgen.asking.registry import family
from quizgen.asking.remarks import Remark, remarks, speech_evidence
from quizgen.language.clean import fold
from quizgen.model import Pair

if TYPE_CHECKING:
    from quizgen.facts.gather import Facts
    from quizgen.facts.speech import Speech

__all__ = ["match_speakers"]

_PAIRS_LEAST, _PAIRS_MOST = 3, 5
_PAIR_WORDS = 20


@family("match_speakers", focuses=("who_said",), kinds=("matching",), needs=("speech", "names"))
def match_speakers(facts: Facts) -> Iterator[Candidate]:
    """Match three to five speakers with a short quotation each."""
    chosen: dict[int, tuple[AskedSpeaker, Speech, Remark]] = {}
    for speech in facts.speech:
        name = speech.speaker
        if speech.kind != "direct" or name is None or name.type != "PERSON":
            continue
        asked = asked_speaker(speech, facts)
        if asked is None or asked.doubts or (speech.cue is None and speech.frame != "turn"):
            continue
        for remark in remarks(facts, speech):
            if remark.doubts or remark.waits or remark.words > _PAIR_WORDS:
                continue
            if gives_away(remark.text, asked):
                continue
            best = chosen.get(name.id)
            if best is None or remark.worth > best[2].worth:
                chosen[name.id] = asked, speech, remark
            break
    if len(chosen) < _PAIRS_LEAST:
        return
    best_pairs = sorted(chosen.values(), key=lambda pair: -pair[2].worth)[:_PAIRS_MOST]
    best_pairs.sort(key=lambda pair: facts.document.sentence_of(pair[2].tokens[0]).index)
    speakers = [asked for asked, _, _ in best_pairs]
    texts = [_statement(remark) for _, _, remark in best_pairs]
    doubts: list[str] = []
    if any(gives_away(text, asked) for text in texts for asked in speakers):
        doubts.append("key in stem")
    if len({fold(text) for text in texts}) < len(texts):
        doubts.append("said twice")
    evidence = tuple(
        part
        for _, speech, remark in best_pairs
        for part in speech_evidence(facts, speech, remark.tokens)
    )
    pairs = _mixed([Pair(asked.text, text) for asked, text in zip(speakers, texts, strict=True)])
    first = facts.document.sentence_of(best_pairs[0][2].tokens[0]).index
    yield Candidate(
        kind="matching",
        focus="who_said",
        family="match_speakers",
        rule="match_speakers.quotations",
        stem="Match each person to what they said.",
        answer=pairs_answer(pairs),
        evidence=tuple(dict.fromkeys(evidence)),
        sentence=first,
        fact=("speakers", *(asked.text for asked in speakers)),
        answer_type="NONE",
        pairs=pairs,
        features={
            "pairs": float(len(pairs)),
            "longest": float(max(remark.words for _, _, remark in best_pairs)),
            "least_worth": min(remark.worth for _, _, remark in best_pairs),
        },
        doubts=tuple(doubts),
    )


def _mixed(pairs: list[Pair]) -> tuple[Pair, ...]:
    """Return the pairs in an order in which the key is not simply A–1, B–2, C–3."""
    rights = [part.rpartition("–")[2] for part in pairs_answer(pairs).split(", ")]
    plain = rights == sorted(rights, key=int)
    return tuple([*pairs[1:], pairs[0]] if plain else pairs)


def _statement(remark: Remark) -> str:
    ending = "" if remark.text[-1] in ".!?" else "."
    return f'"{remark.text}{ending}"'
