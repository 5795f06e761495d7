"""Complete what somebody said: a direct quotation with one figure or name left out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from quizgen.asking.asked_speaker import speaker_doubts
from quizgen.asking.candidate import Candidate
from quizgen.asking.registry import family
from quizgen.asking.remarks import Remark, remarks, speech_evidence
from quizgen.asking.selfcontained import Standing, count_words
from quizgen.asking.spots import Spot, find_spots
from quizgen.language.clean import fold

if TYPE_CHECKING:
    from quizgen.facts.gather import Facts
    from quizgen.facts.speech import Speech

__all__ = ["complete_quotation"]

GAP = "_____"
WORTHY = 0.7
_WORDS = range(8, 31)

# Figures that say little in speech: "a meal for two".
_SMALL = frozenset("one two three four five six seven eight nine ten first second third".split())


@family(
    "complete_quotation",
    focuses=("said_what",),
    kinds=("cloze",),
    needs=("speech", "names"),
)
def complete_quotation(facts: Facts) -> Iterator[Candidate]:
    """Leave one telling part out of a quotation: 'Complete what Kerry said: "…"'."""
    for speech in facts.speech:
        if speech.kind != "direct" or speech.speaker is None:
            continue
        for remark in remarks(facts, speech):
            sentences = {token.sent.start for token in remark.tokens}
            if remark.doubts or remark.waits:
                continue
            if remark.words not in _WORDS or len(sentences) != 1:
                continue
            candidate = _best(facts, speech, remark)
            if candidate is not None:
                yield candidate
                break


def _best(facts: Facts, speech: Speech, remark: Remark) -> Candidate | None:
    document = facts.document
    sentence = document.sentence_of(remark.tokens[0])
    tokens = tuple(remark.tokens)
    standing = Standing(sentence, tokens, kind="quotation", words=count_words(tokens))
    spots = [
        spot
        for spot in find_spots(facts, standing)
        if spot.worth >= WORTHY
        and not _is_part(spot)
        and spot.answer.lower() not in _SMALL
        and spot.type != "PHRASE"
        and spot.name is not speech.speaker
    ]
    if not spots:
        return None
    spot = max(spots, key=lambda spot: (not spot.doubts, spot.worth, -spot.first.i))
    return _candidate(facts, speech, standing, spot)


def _is_part(spot: Spot) -> bool:
    """Whether the words are the journalist's ("[HMRC] needs") or half a figure ("one hundred")."""
    if not spot.first.i:
        return False
    before = spot.first.nbor(-1)
    return before.text == "[" or before.like_num


def _candidate(facts: Facts, speech: Speech, standing: Standing, spot: Spot) -> Candidate:
    document = facts.document
    assert speech.speaker is not None
    words = standing.render(spot.put(GAP)).replace('"', "'")
    doubts = [*spot.doubts, *speaker_doubts(facts, speech)]
    if fold(spot.answer) in fold(words) or fold(spot.answer) in fold(speech.speaker.text):
        doubts.append("the gap stands elsewhere in the sentence")
    return Candidate(
        kind="cloze",
        focus="said_what",
        family="complete_quotation",
        rule=f"complete_quotation.{spot.type.lower()}",
        stem=f'Complete what {speech.speaker.with_article} said: "{words}"',
        answer=spot.answer,
        evidence=speech_evidence(
            facts,
            speech,
            standing.sentence.span.doc.span(standing.tokens[0].i, standing.tokens[-1].i + 1),
        ),
        sentence=standing.sentence.index,
        fact=(standing.sentence.index, fold(spot.answer)),
        answer_type=spot.type,
        answer_name=spot.name,
        answer_range=document.offsets(spot.tokens),
        features={**standing.features(), "worth": spot.worth},
        doubts=tuple(doubts),
    )
