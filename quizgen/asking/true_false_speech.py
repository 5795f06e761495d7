"""True or false: who said it, with the right speaker or another one of the article."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from quizgen.asking.asked_speaker import (
    asked_speaker,
    gives_away,
    is_one_of_two,
    is_person_speaking,
    speaker_doubts,
)
from quizgen.asking.candidate import Candidate
from quizgen.asking.cast import cast_of
from quizgen.asking.clarity import is_clear
from quizgen.asking.leaning import bare_definites
from quizgen.asking.of_self import gender_of_self, tells_of_office
from quizgen.asking.registry import family, is_in_vain, waits
from quizgen.asking.remarks import Remark, apart, remarks, shown_verb, speech_evidence
from quizgen.asking.unnamed import described_speaker, may_be_described, speaks_for_many, tells_who
from quizgen.asking.who_speaks import speaking
from quizgen.asking.wording import capital
from quizgen.facts.cues import cue_of
from quizgen.language.clean import fold
from quizgen.language.forgetting import forgettable, of_article
from quizgen.language.half_names import may_be_one

if TYPE_CHECKING:
    from quizgen.facts.gather import Facts
    from quizgen.facts.speech import Speech
    from quizgen.language.names import Name
    from quizgen.language.tree import Span, Token

__all__ = ["named_in", "other_speaker", "true_false_speech"]

_SHOWING = frozenset("show prove".split())  # not said aloud
# Words of the quotation. Of those judged, the ones of six words were good in 55 %, longer ones in
# 93 %; "Who said" with 27 to 38 words in 95 %.
_WORDS = range(8, 39)
_MOST_REMARKS = 4  # out of one quotation


@family(
    "true_false_speech",
    focuses=("who_said",),
    kinds=("true_false",),
    needs=("speech", "names"),
)
def true_false_speech(facts: Facts) -> Iterator[Candidate]:
    """Show a quotation under its speaker's name, and under another speaker's.

    'Ann Lee said: "The bridge cannot be saved."' is true; with Tom Fry, who is quoted too, it is
    false. Both have one ``fact``, so that a quiz takes one of them. Nobody is given words that
    speak of him as "he", nor one who has died.
    """
    for speech in facts.speech:
        if speech.kind != "direct":
            continue
        if speech.frame == "talk":
            continue  # in an interview one says everything
        name = speech.speaker
        if waits(facts, "true_false_speech", speaking(facts, name)):
            continue
        if name is not None and is_person_speaking(speech):
            found = remarks(facts, speech)
            for remark in apart(found, _WORDS, _MOST_REMARKS, family="true_false_speech"):
                yield from _pair(facts, speech, remark, name)
        else:
            yield from _told(facts, speech)


def _told(facts: Facts, speech: Speech) -> Iterator[Candidate]:
    """Yield what a body, or people without a name, said.

    Of a body true alone, for nobody is like it; what somebody without a name said is false under
    the name of another speaker.
    """
    described = described_speaker(speech, facts)
    if described:
        yield from _described(facts, speech, described)
        return
    asked = asked_speaker(speech, facts)
    if asked is None:
        yield from _written(facts, speech)
    if asked is None or asked.doubts or asked.name is None:
        return
    for remark in apart(remarks(facts, speech), _WORDS, 2):
        if not gives_away(remark.text, asked):
            yield _true(facts, speech, remark, capital(asked.name.with_article), ())


def _described(facts: Facts, speech: Speech, who: str) -> Iterator[Candidate]:
    """Yield what somebody without a name said, and the same under another speaker's name."""
    source = speech.source
    for remark in apart(remarks(facts, speech), _WORDS, 2):
        if tells_who(remark.text, who):
            continue
        true = _true(facts, speech, remark, who, ())
        yield true
        if source is None or speaks_for_many(remark.tokens):
            continue
        rival = other_speaker(facts, None, _shown(remark), remark.tokens, true.sentence)
        if rival is not None and not may_be_described(facts, rival, source):
            yield _false(true, rival, speech, remark)


# Things that say what is written in them.
_WRITINGS = frozenset(
    "report letter study statement memo email leaflet paper post posting message".split()
)


_DESCRIBED = 4  # words of "a leaked internal letter"


def _written(facts: Facts, speech: Speech) -> Iterator[Candidate]:
    """Yield what a report or a letter says, if it is told whose: "the letter from Kew Zoo"."""
    source = speech.source
    if source is None or speech.cue is None or speech.speaker is not None:
        return
    head = source.root
    told = source[0].lower_ in ("the", "a", "an") and head.lemma_.lower() in _WRITINGS
    by = _by_whom(source)
    named = bool(by) or any(facts.document.names.of(token) is not None for token in source)
    described = source[0].lower_ != "the" and len(source) >= _DESCRIBED
    if (
        not told
        or not (named or described)
        or not (by or is_clear(facts.document, head))
        or _several(facts, head)
    ):
        return
    for remark in apart(remarks(facts, speech), _WORDS, 2):
        yield _true(facts, speech, remark, capital(f"{source.text} {by}".strip()), ())


def _by_whom(source: Span) -> str:
    """Return by whom something is written, where that stands right behind it: "by a miller"."""
    head = source.root
    by = next((c for c in head.rights if c.dep_ == "prep" and c.lower_ == "by"), None)
    if by is None or by.i != source.end:
        return ""
    whole = list(by.subtree)
    if any(token.is_punct or token.tag_ in _VERBS for token in whole):
        return ""
    return "".join(token.text + token.whitespace_ for token in whole).strip()


_VERBS = frozenset("VB VBD VBG VBN VBP VBZ MD".split())


def _several(facts: Facts, head: Token) -> bool:
    """Whether the article has several such writings, so that "the report" may be any of them."""
    lemma = head.lemma_.lower()
    others = [
        token
        for sentence in facts.document.sentences
        for token in sentence.span
        if token.lemma_.lower() == lemma and token.pos_ == "NOUN" and token != head
    ]
    return any(
        token.tag_ == "NNS" or any(c.lower_ in ("another", "one") for c in token.children)
        for token in others
    )


@of_article
@lru_cache(maxsize=1)
def _speakers(facts: Facts) -> list[tuple[Name, set[str]]]:
    """Return the living people who surely speak, each with the content words of all they say."""
    cast = cast_of(facts)
    found: dict[int, tuple[Name, set[str]]] = {}
    for speech in facts.speech:
        if speech.sure and speech.speaker is not None and speech.speaker.type == "PERSON":
            if speech.cue is not None and speech.cue.lemma_.lower() in _SHOWING:
                continue  # "ANN LEE reviews his life, showing that …": she wrote the article
            words = found.setdefault(speech.speaker.id, (speech.speaker, set()))[1]
            for part in speech.content:
                words |= _telling(part)
    return [
        (name, words)
        for name, words in found.values()
        if _is_surely_a_person(name) and not cast.of(name).dead and not _is_author(facts, name)
    ]


def other_speaker(
    facts: Facts,
    speaker: Name | None,
    text: str,
    tokens: Collection[Token],
    sentence: int,
    *,
    share: int = 2,
) -> Name | None:
    """Return who else surely speaks in the article and surely said no such thing.

    Args:
        facts: the facts of the article.
        speaker: who did say it; None of somebody without a name.
        text: what was said, as it is shown.
        tokens: the same in the article.
        sentence: where it stands; the other speaker who is named nearest tempts most.
        share: of so many words, the other may have used one somewhere in the article.
    """
    if tells_of_office(tokens):
        return None
    mine, gender = _telling(tokens), gender_of_self(text)
    cast = cast_of(facts)
    barred = {*cast.spoken_of(text, sentence)}
    if speaker is not None:
        barred.add(speaker.id)
    rivals = [
        (name, words)
        for name, words in _speakers(facts)
        if name.id not in barred
        and gender in ("", name.gender)
        and share * len(words & mine) <= len(mine)
        and not named_in(name, text)
        and not is_one_of_two(facts, name)
        and not (speaker is not None and _is_of(speaker, name))
    ]
    if not rivals:
        return None
    return min(rivals, key=lambda pair: (_distance(pair[0], sentence), pair[0].id))[0]


def _is_of(speaker: Name, other: Name) -> bool:
    """Whether another name may stand for the speaker too, or speaks with the speaker."""
    return (
        may_be_one(other, speaker) or named_in(other, speaker.text) or _speak_as_one(speaker, other)
    )


def _speak_as_one(speaker: Name, other: Name) -> bool:
    """Whether the article has both say something in one breath: "Ann Lee and Tom Fry said"."""
    roots = {mention.span.root for mention in other.mentions}
    for mention in speaker.mentions:
        root = mention.span.root
        top = root.head if root.dep_ == "conj" else root
        pair = {top, *(child for child in top.children if child.dep_ == "conj")}
        if root in pair and pair & roots and cue_of(top.head) is not None:
            return top.dep_ == "nsubj"
    return False


def _is_author(facts: Facts, name: Name) -> bool:
    """Whether somebody wrote the article, and does not speak in it."""
    author = _bare_words(facts.document.article.author)
    return set(fold(name.text).split()) <= author


def _is_surely_a_person(name: Name) -> bool:
    """Whether a speaker is no lone word that may be a town: "Fernley has asked for help"."""
    return name.type != "PERSON" or " " in name.text or bool(name.gender or name.roles)


def _telling(tokens: Iterable[Token]) -> set[str]:
    return {t.lemma_.lower() for t in tokens if t.pos_ in ("NOUN", "PROPN", "VERB")}


def _pair(facts: Facts, speech: Speech, remark: Remark, speaker: Name) -> Iterator[Candidate]:
    text = _shown(remark)
    doubts = [*remark.doubts, *speaker_doubts(facts, speech)]
    if named_in(speaker, text):
        doubts.append("speaker named in the quotation")
    if is_in_vain(facts.document, doubts, family="true_false_speech"):
        return
    true = _true(facts, speech, remark, speaker.text, doubts)
    yield true
    rival = other_speaker(facts, speaker, text, remark.tokens, true.sentence)
    if rival is None:
        return
    yield _false(true, rival, speech, remark)


def _false(true: Candidate, rival: Name, speech: Speech, remark: Remark) -> Candidate:
    """Return the statement made false by another speaker's name."""
    return replace(
        true,
        rule="true_false_speech.false",
        stem=_saying(rival.text, speech, remark),
        answer="false",
        features={**true.features, "swapped": 1.0},
    )


def _true(
    facts: Facts, speech: Speech, remark: Remark, who: str, doubts: Sequence[str]
) -> Candidate:
    first = facts.document.sentence_of(remark.tokens[0]).index
    truth = _saying(who, speech, remark)
    return Candidate(
        kind="true_false",
        focus="who_said",
        family="true_false_speech",
        rule="true_false_speech.true",
        stem=truth,
        answer="true",
        correction=truth,
        evidence=speech_evidence(facts, speech, remark.tokens),
        sentence=first,
        fact=("speech", first, facts.document.offsets(remark.tokens)[0]),
        answer_type="TRUTH",
        features={
            **remark.features(),
            **bare_definites(facts.document, remark.tokens),
            **speaking(facts, speech.speaker),
            "swapped": 0.0,
        },
        doubts=tuple(doubts),
    )


def _saying(who: str, speech: Speech, remark: Remark) -> str:
    said = "asked" if remark.only_asks else shown_verb(speech, remark)
    return f'{who} {said}: "{_shown(remark)}"'


def _shown(remark: Remark) -> str:
    """Return the words as a sentence between quotation marks."""
    text = remark.text.replace('"', "'")
    if not remark.asks and text.rstrip("'’”")[-1:] not in ("?", "!", "…", "."):
        text += "."
    return text


def named_in(name: Name, text: str) -> bool:
    """Whether a word of the name stands in the text."""
    return not _parts(name).isdisjoint(_bare_words(text))


@of_article
@lru_cache(maxsize=8192)
def _parts(name: Name) -> frozenset[str]:
    """Return the words of more than two letters in any form of a name."""
    parts = {part.strip(".") for alias in name.aliases for part in fold(alias).split()}
    return frozenset(part for part in parts if len(part) > 2)


@forgettable
@lru_cache(maxsize=1024)
def _bare_words(text: str) -> frozenset[str]:
    """Return the words of a text without marks round them and the owner's 's."""
    return frozenset(word.strip(".,;:!?\"'()[]").removesuffix("'s") for word in fold(text).split())


def _distance(name: Name, sentence: int) -> int:
    return min((abs(mention.sentence - sentence) for mention in name.mentions), default=999)
