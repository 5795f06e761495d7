"""True or false: who is reported to have said it, with the right speaker or another one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from quizgen.asking.asked_speaker import gives_away
from quizgen.asking.candidate import Candidate
from quizgen.asking.fuller_phrases import proofs
from quizgen.asking.leaning import bare_definites
from quizgen.asking.leaning_words import clause_leans
from quizgen.asking.pointing import loose_pronouns
from quizgen.asking.registry import family, is_in_vain, waits
from quizgen.asking.remarks import speech_evidence
from quizgen.asking.reported import Reported, reported
from quizgen.asking.selfcontained import stand
from quizgen.asking.true_false_speech import named_in, other_speaker
from quizgen.asking.who_speaks import speaking
from quizgen.asking.wording import capital, content_words
from quizgen.facts.cues import cue_of

if TYPE_CHECKING:
    from quizgen.facts.gather import Facts

__all__ = ["true_false_said"]

_WORDS = range(6, 36)  # words of the clause
_TELLING = 4  # content words of it

# Times that are clear only on the day of the paper, and words that leave open which one is meant.
_DAYS = frozenset(
    "today yesterday tomorrow tonight now currently recently ago last next soon later earlier "
    "already still once again then".split()
)


# Doubts about a sentence that do not hold for a clause after "said that".
_SETTLED = frozenset({"pronoun", "begins with a figure"})
_PERSONS = frozenset("he him his himself she her hers herself".split())


@family(
    "true_false_said",
    focuses=("who_said",),
    kinds=("true_false",),
    needs=("speech", "names"),
)
def true_false_said(facts: Facts) -> Iterator[Candidate]:
    """Tell what somebody is reported to have said, under that name and under another speaker's.

    'Ann Lee warned that the dam at Sarn could break.' is true; of Tom Fry, who speaks of something
    else in the article, it is false. The clause must stand alone by the strictest reading: nothing
    in it takes up a word from before, but for a "she" that is the speaker.
    """
    for told in reported(facts):
        if is_in_vain(facts.document, told.doubts, family="true_false_said"):
            continue
        leans = {
            **speaking(facts, told.speech.speaker),
            **bare_definites(facts.document, told.tokens, [one.noun for one in told.told]),
            **clause_leans(facts.document, told.tokens),
        }
        if waits(facts, "true_false_said", leans):
            continue
        doubts = [*told.doubts, *_strict_doubts(facts, told)]
        if is_in_vain(facts.document, doubts, family="true_false_said"):
            continue
        true = _true(facts, told, doubts, leans)
        yield true
        name = told.speech.speaker
        if doubts or name is None or name.type != "PERSON" or not _is_said(told):
            continue
        rival = other_speaker(facts, name, told.text, told.tokens, true.sentence, share=3)
        if rival is not None and (not _of_self(told) or name.gender == rival.gender != ""):
            yield replace(
                true,
                rule="true_false_said.false",
                stem=_saying(rival.text, told),
                answer="false",
                features={**true.features, "swapped": 1.0},
            )


def _is_said(told: Reported) -> bool:
    """Whether the verb tells of words, which are one person's.

    That Ann Lee believes or agrees that the dam could break does not make it false of Tom Fry.
    """
    row = cue_of(told.cue)
    return row is None or (row.force != "think" and row.verb != "agree")


def _of_self(told: Reported) -> bool:
    """Whether the speaker speaks of himself or herself: "she would resign" fits no man."""
    return any(token.lower_ in _PERSONS for token in told.tokens)


def _strict_doubts(facts: Facts, told: Reported) -> list[str]:
    """Return why a clause leaves a reader to ask who, which or when."""
    document = facts.document
    tokens = list(told.tokens)
    found = [doubt for doubt in told.loose if doubt != "pronoun"]
    standing = stand(document, document.sentence_of(tokens[0]), tokens, settled=_SETTLED)
    if standing is None:
        return [*found, "fragment"]
    speaker = told.speech.speaker
    if told.resolved or loose_pronouns(tokens, document, speaker):
        found.append("pronoun")
    standing = standing.without(told.asked.text)
    found += [doubt for doubt in standing.doubts if doubt not in _SETTLED]
    if any(token.lower_ in _DAYS for token in tokens):
        found.append("time")
    words = len([token for token in tokens if not token.is_punct])
    if words not in _WORDS:
        found.append("length")
    if len(content_words(told.text)) < _TELLING:
        found.append("says little")
    if not told.speech.sure and told.asked.name is not None:
        found.append("speaker not sure")
    name = told.asked.name
    named = name is not None and named_in(name, told.text)
    if named or gives_away(told.text, told.asked):
        found.append("speaker named in the clause")
    return found


def _true(
    facts: Facts, told: Reported, doubts: Sequence[str], leans: Mapping[str, float]
) -> Candidate:
    document = facts.document
    asked = told.asked
    named = asked.name is not None and asked.type != "PERSON"
    who = asked.name.with_article if named and asked.name is not None else asked.text
    truth = _saying(capital(who), told)
    index = document.sentence_of(told.cue).index
    return Candidate(
        kind="true_false",
        focus="who_said",
        family="true_false_said",
        rule="true_false_said.true",
        stem=truth,
        answer="true",
        correction=truth,
        evidence=(*speech_evidence(facts, told.speech), *proofs(document, told.told)),
        sentence=index,
        fact=("speech", index, document.offsets(told.speech.content[0])[0]),
        answer_type="TRUTH",
        features={
            **leans,
            "clause_words": float(len(told.text.split())),
            "quoted": float('"' in told.text),
            "swapped": 0.0,
        },
        doubts=tuple(dict.fromkeys(doubts)),
    )


def _saying(who: str, told: Reported) -> str:
    return f"{who} {told.verb} that {told.text}."
