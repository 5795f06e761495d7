"""True or false: who said it, with the right speaker or another one of the article."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from quizgen.asking.candidate import Candidate
from quizgen.asking.registry import family
from quizgen.asking.remarks import Remark, remarks, speech_evidence
from quizgen.language.clean import fold

if TYPE_CHECKING:
    from quizgen.facts.gather import Facts
    from quizgen.facts.speech import Speech
    from quizgen.language.names import Name

__all__ = ["true_false_speech"]

_WORDS = range(6, 27)  # words of the quotation


@family(
    "true_false_speech",
    focuses=("who_said",),
    kinds=("true_false",),
    needs=("speech", "names"),
)
def true_false_speech(facts: Facts) -> Iterator[Candidate]:
    """Show a quotation under its speaker's name, and under another speaker's.

    'Ann Lee said: "The bridge cannot be saved."' is true; with Tom Fry, who is quoted too, it is
    false. Both have one ``fact``, so that a quiz takes one of them.
    """
    speakers = _speakers(facts)
    for speech in facts.speech:
        if speech.kind != "direct" or speech.speaker is None or speech.speaker.type != "PERSON":
            continue
        remark = next(
            (r for r in remarks(facts, speech) if not r.doubts and r.words in _WORDS), None
        )
        if remark is not None:
            yield from _pair(facts, speech, remark, speech.speaker, speakers)


def _speakers(facts: Facts) -> list[tuple[Name, set[str]]]:
    """Return the people who surely speak, each with the content words of all they say."""
    found: dict[int, tuple[Name, set[str]]] = {}
    for speech in facts.speech:
        if speech.sure and speech.speaker is not None and speech.speaker.type == "PERSON":
            words = found.setdefault(speech.speaker.id, (speech.speaker, set()))[1]
            for part in speech.content:
                words |= {t.lemma_.lower() for t in part if t.pos_ in ("NOUN", "PROPN", "VERB")}
    return list(found.values())


def _pair(
    facts: Facts,
    speech: Speech,
    remark: Remark,
    speaker: Name,
    speakers: list[tuple[Name, set[str]]],
) -> Iterator[Candidate]:
    document = facts.document
    text = remark.text if remark.asks or remark.text[-1] in "?!…'’\"”" else f"{remark.text}."
    text = text.replace('"', "'")
    first = document.sentence_of(remark.tokens[0]).index
    said = "asked" if remark.asks else "said"
    doubts = [] if speech.sure else ["speaker not sure"]
    if _named_in(speaker, text):
        doubts.append("speaker named in the quotation")
    truth = f'{speaker.text} {said}: "{text}"'
    true = Candidate(
        kind="true_false",
        focus="who_said",
        family="true_false_speech",
        rule="true_false_speech.true",
        stem=truth,
        answer="true",
        correction=truth,
        evidence=speech_evidence(facts, speech, remark.tokens),
        sentence=first,
        fact=("speech", first, document.offsets(remark.tokens)[0]),
        answer_type="TRUTH",
        features={"quotation_words": float(remark.words), "worth": remark.worth, "swapped": 0.0},
        doubts=tuple(doubts),
    )
    yield true
    mine = {t.lemma_.lower() for t in remark.tokens if t.pos_ in ("NOUN", "PROPN", "VERB")}
    rivals = [
        (name, words)
        for name, words in speakers
        if name.id != speaker.id
        and not _named_in(name, text)
        and not _named_in(name, speaker.text)
        and 2 * len(words & mine) <= len(mine)
    ]
    if not rivals:
        return
    rival = min(rivals, key=lambda pair: (_distance(pair[0], first), pair[0].id))[0]
    yield replace(
        true,
        rule="true_false_speech.false",
        stem=f'{rival.text} {said}: "{text}"',
        answer="false",
        features={**true.features, "swapped": 1.0},
    )


def _named_in(name: Name, text: str) -> bool:
    """Whether a word of the name stands in the text."""
    here = {word.strip(".,;:!?\"'()").removesuffix("'s") for word in fold(text).split()}
    return any(
        part in here for alias in name.aliases for part in fold(alias).split() if len(part) > 2
    )


def _distance(name: Name, sentence: int) -> int:
    return min((abs(mention.sentence - sentence) for mention in name.mentions), default=999)
