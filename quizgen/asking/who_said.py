"""Who said it: the words are shown, the speaker is asked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from quizgen.asking.asked_speaker import AskedSpeaker, asked_speaker, gives_away
from quizgen.asking.candidate import Candidate
from quizgen.asking.fuller_phrases import proofs
from quizgen.asking.leaning import bare_definites
from quizgen.asking.leaning_words import clause_leans
from quizgen.asking.registry import family, is_in_vain, waits
from quizgen.asking.remarks import (
    Remark,
    apart,
    remarks,
    shown_verb,
    speech_evidence,
)
from quizgen.asking.reported import reported
from quizgen.asking.who_speaks import ONLY_ONE, only_one_speaks, speaking
from quizgen.asking.wording import content_words
from quizgen.language.clean import fold
from quizgen.language.places import CAPITALS

if TYPE_CHECKING:
    from quizgen.facts.gather import Facts
    from quizgen.facts.speech import Speech

__all__ = ["who_said", "who_said_that"]

PER_QUOTATION = 4  # questions from one long quotation
_WORDS = range(5, 46)  # of a quotation
# Of those judged that had fewer than seven words one in three was no good: they must say much.
_SHORT, _SHORT_CONTENT = 7, 4
_LONGEST_CLAUSE = 32  # words after "Who said that"


@family(
    "who_said",
    focuses=("who_said",),
    kinds=("multiple_choice", "short_answer"),
    needs=("speech", "names"),
)
def who_said(facts: Facts) -> Iterator[Candidate]:
    """Show whole sentences of a direct quotation: 'Who said: "It is a victory for the people"?'."""
    for speech in facts.speech:
        if speech.kind != "direct" or speech.frame == "talk":
            continue  # in an interview one says everything
        asked = asked_speaker(speech, facts)
        if asked is None:
            continue
        alone = only_one_speaks(facts, asked.name)
        known = (*asked.doubts, ONLY_ONE) if alone else asked.doubts
        if is_in_vain(facts.document, known, family="who_said"):
            continue
        found = remarks(facts, speech)
        chosen = [
            remark
            for remark in apart(
                [r for r in found if _tells(r)], _WORDS, PER_QUOTATION, family="who_said"
            )
            if not gives_away(remark.text, asked)
        ]
        for remark in chosen or found[:1]:
            doubts = [*remark.doubts, *asked.doubts]
            if not _tells(remark):
                doubts.append("length")
            if gives_away(remark.text, asked):
                doubts.append("key in stem")
            if alone:
                doubts.append(ONLY_ONE)
            if is_in_vain(facts.document, doubts, family="who_said"):
                continue
            yield _shown(facts, speech, remark, asked, doubts)


def _tells(remark: Remark) -> bool:
    """Whether a remark is long enough for what it says."""
    return remark.words in _WORDS and (remark.words >= _SHORT or remark.content >= _SHORT_CONTENT)


def _shown(
    facts: Facts, speech: Speech, remark: Remark, asked: AskedSpeaker, doubts: Sequence[str]
) -> Candidate:
    document = facts.document
    ending = "" if remark.asks else "?"
    stem = f'{asked.who} {shown_verb(speech, remark)}: "{remark.text}"{ending}'
    first = document.sentence_of(remark.tokens[0]).index
    return Candidate(
        kind="multiple_choice",
        focus="who_said",
        family="who_said",
        rule="who_said.quotation",
        stem=stem,
        answer=asked.text,
        evidence=speech_evidence(facts, speech, remark.tokens),
        sentence=first,
        fact=("speech", first, document.offsets(remark.tokens)[0]),
        answer_type=asked.type,
        answer_name=asked.name,
        answer_range=document.offsets(speech.source) if speech.source is not None else None,
        accepted=asked.accepted,
        features=_features(speech, remark, facts),
        doubts=tuple(dict.fromkeys(doubts)),
    )


def _features(speech: Speech, remark: Remark, facts: Facts) -> dict[str, float]:
    source = speech.source.root if speech.source is not None else None
    return {
        **remark.features(),
        **bare_definites(facts.document, remark.tokens),
        **speaking(facts, speech.speaker),
        "parts": float(len(speech.content)),
        "sentence": float(facts.document.sentence_of(remark.tokens[0]).index),
        "speaker_pronoun": float(source is not None and source.pos_ == "PRON"),
        "speaker_person": float(speech.speaker is not None and speech.speaker.type == "PERSON"),
    }


# Indirect speech ------------------------------------------------------------------------------


# Cities that speak for a government.
_SEATS = frozenset(fold(capital) for capital in CAPITALS.values()) | {"washington", "brussels"}


@family(
    "who_said_that",
    focuses=("who_said",),
    kinds=("multiple_choice", "short_answer"),
    needs=("speech", "names"),
)
def who_said_that(facts: Facts) -> Iterator[Candidate]:
    """Ask for the speaker of a reported clause: "Who warned that the dam could break?"."""
    for told in reported(facts):
        speech, asked = told.speech, told.asked
        leans = {
            **speaking(facts, speech.speaker),
            **bare_definites(facts.document, told.tokens, [one.noun for one in told.told]),
            **clause_leans(facts.document, told.tokens),
        }
        if waits(facts, "who_said_that", leans):
            continue
        doubts = list(told.doubts)
        if asked.type == "GPE" and fold(asked.text) in _SEATS:
            doubts.append("a government")  # "Which city argues …?" of a capital that stands for it
        if gives_away(told.text, asked):
            doubts.append("key in stem")
        length = len(told.text.split())
        if length > _LONGEST_CLAUSE:
            doubts.append("long stem")
        if len(content_words(told.text)) < 3:
            doubts.append("bare stem")
        if is_in_vain(facts.document, doubts):
            continue
        index = facts.document.sentence_of(told.cue).index
        yield Candidate(
            kind="multiple_choice",
            focus="who_said",
            family="who_said_that",
            rule=f"who_said_that.{speech.frame}",
            stem=f"{asked.who} {told.verb} that {told.text}?",
            answer=asked.text,
            evidence=(
                *speech_evidence(facts, speech),
                *proofs(facts.document, told.told),
            ),
            sentence=index,
            fact=("speech", index, facts.document.offsets(speech.content[0])[0]),
            answer_type=asked.type,
            answer_name=asked.name,
            answer_range=facts.document.offsets(speech.source)
            if speech.source is not None
            else None,
            accepted=asked.accepted,
            features={
                **leans,
                "clause_words": float(length),
                "resolved": float(told.resolved),
                "sentence_words": float(len(facts.document.sentences[index].span)),
                "speaker_pronoun": float(
                    speech.source is not None and speech.source.root.pos_ == "PRON"
                ),
                "speaker_person": float(asked.type == "PERSON"),
                "quoted": float('"' in told.text),
                f"cue_{told.cue.lemma_.lower()}": 1.0,
            },
            doubts=tuple(dict.fromkeys(doubts)),
        )
