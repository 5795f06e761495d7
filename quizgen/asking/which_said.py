"""Which of these did she say: one quotation is hers, three are other speakers' of the article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizgen.asking.asked_speaker import AskedSpeaker, asked_speaker, gives_away
from quizgen.asking.candidate import Candidate
from quizgen.asking.registry import family
from quizgen.asking.remarks import Remark, remarks, speech_evidence
from quizgen.asking.telling import is_telling
from quizgen.language.clean import fold

if TYPE_CHECKING:
    from quizgen.facts.gather import Facts
    from quizgen.facts.speech import Speech
    from quizgen.language.names import Name
    from quizgen.language.tree import Span, Token

__all__ = ["which_said"]

PER_SPEAKER = 2  # questions that ask for one speaker's words
_WORDS = range(5, 27)  # words of an option
_LEAST_CONTENT = 3  # words of an option that tell something
_LEAST_OPTIONS, _MOST_OPTIONS = 3, 5  # distractors proposed
_PER_OTHER = 3  # of them, from one other speaker
_SHORTER, _LONGER = 0.5, 1.8  # length of a distractor, to the key's
_NEAREST = 0.8  # length of the longest distractor, to the key's; and of the key, to the shortest
_OPENING = 4  # words of an opener
_ALIKE = 0.5  # share of words from which on two remarks say one thing

# Openers that take up what was said before: "Some last; others disappear".
_LEANING = frozenset(
    "some others another both neither either such all none most ironically however therefore "
    "similarly consequently furthermore moreover likewise besides nevertheless meanwhile "
    "otherwise instead too firstly secondly finally second third".split()
)
_COUNTERPARTS = frozenset("opposite reverse contrary latter former alternative".split())

# Marks in a remark that show another voice in it, a hand that mended it, or a broken word.
_MENDED = re.compile(r"\w- (?!and\b|or\b|to\b)|[\[\]()?/]|…|\.\.\.|(?<!\w)['‘]")


@dataclass(frozen=True, slots=True, eq=False)
class _Said:
    """A remark that may be an option: whose it is, how it is shown, what it speaks of."""

    remark: Remark
    asked: AskedSpeaker
    name: Name
    text: str
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class _View:
    """A sentence that somebody says, as its full verbs and what else tells something."""

    verbs: frozenset[str]
    things: frozenset[str]


@family("which_said", focuses=("said_what",), kinds=("multiple_choice",), needs=("speech", "names"))
def which_said(facts: Facts) -> Iterator[Candidate]:
    """Show four quotations and ask for one speaker's: "Which of these did Ann Lee say?".

    All stand word for word in the article and their speakers are stated there; what might be the
    asked speaker's view as well (most of its words are his), or names him, is no distractor.
    """
    said = _remarks(facts)
    views = _views_of_speakers(facts)
    for name in dict.fromkeys(one.name for one in said):
        mine = sorted((one for one in said if one.name is name), key=lambda one: -one.remark.worth)
        seen = views[name.id]
        words = frozenset().union(*(view.verbs | view.things for view in seen))
        others = [
            one
            for one in said
            if 2 * len(one.words & words) <= len(one.words)
            and _is_surely_anothers(one, mine[0], seen, facts)
        ]
        shown: list[_Said] = []
        for key in mine:
            if (
                len(shown) == PER_SPEAKER
                or _goes_on(key)
                or any(_alike(key, other) for other in shown)
            ):
                continue
            distractors = _beside(key, others)
            if len(distractors) >= _LEAST_OPTIONS and not _stands_out(key, distractors):
                yield _candidate(facts, key, distractors)
                shown.append(key)


def _remarks(facts: Facts) -> list[_Said]:
    """Return what may be shown of those who surely speak, in text order."""
    found: list[_Said] = []
    for speech in facts.speech:
        name = speech.speaker
        if speech.kind != "direct" or speech.frame == "talk" or not speech.sure or name is None:
            continue
        if name.type not in ("PERSON", "ORG") or name.ambiguous or _speak_together(speech):
            continue
        asked = asked_speaker(speech, facts)
        if asked is None or asked.doubts:
            continue
        for remark in remarks(facts, speech):
            if _stands_alone(remark) and not gives_away(remark.text, asked):
                found.append(_Said(remark, asked, name, _shown(remark), _telling(remark.tokens)))
    return found


def _speak_together(speech: Speech) -> bool:
    """Whether somebody else says it, too: "said Lee and Fry"."""
    source = speech.source
    return source is not None and any(child.dep_ == "conj" for child in source.root.children)


def _stands_alone(remark: Remark) -> bool:
    """Whether a remark is whole and clear without the sentence before it."""
    words = [token for token in remark.tokens if token.is_alpha]
    if words[0].lower_ in _LEANING or words[-1].pos_ in ("CCONJ", "SCONJ", "DET"):
        return False
    if any(_is_loose_he(sentence) for sentence in _sentences(remark.tokens)):
        return False
    if any(map(_leans, remark.tokens)):
        return False
    return (
        not remark.doubts
        and not remark.pointing
        and not remark.waits
        and remark.words in _WORDS
        and remark.content >= _LEAST_CONTENT
        and not _MENDED.search(remark.text)
    )


def _leans(token: Token) -> bool:
    """Whether a noun asks which one: "That was not the reason", "The opposite happens"."""
    if token.lower_ in _COUNTERPARTS:
        after = token.nbor(1).pos_ if token.i + 1 < len(token.doc) else ""
        return token.i > 0 and token.nbor(-1).lower_ == "the" and after not in ("NOUN", "ADJ")
    beside = [child.lower_ for child in token.children if not child.is_punct]
    return token.pos_ == "NOUN" and token.dep_ == "attr" and beside == ["the"]


def _is_loose_he(sentence: Span) -> bool:
    """Whether a sentence has "he" before any noun: "I would hire a woman. He beat me to it"."""
    for token in sentence:
        if token.pos_ in ("NOUN", "PROPN"):
            return False
        if token.lower_ in ("he", "him", "his", "she", "her"):
            return True
    return False


def _sentences(tokens: Span) -> Iterator[Span]:
    starts = [t.i for t in tokens if t.i == tokens.start or t.is_sent_start]
    for start, end in zip(starts, [*starts[1:], tokens.end], strict=True):
        yield tokens.doc.span(start, end)


def _goes_on(key: _Said) -> bool:
    """Whether a key adds to what was said before: "We will also meet it".

    "I love it, but I also fear it" is whole.
    """
    words = [token.lower_ for token in key.remark.tokens if token.is_alpha]
    return "also" in words[:_OPENING]


def _shown(remark: Remark) -> str:
    """Return the words as a sentence between quotation marks."""
    ending = "" if remark.text.rstrip("'’")[-1:] in (".", "!") else "."
    return f'"{remark.text}{ending}"'


def _telling(tokens: Sequence[Token]) -> frozenset[str]:
    return frozenset(token.lemma_.lower() for token in tokens if is_telling(token))


def _views_of_speakers(facts: Facts) -> dict[int, list[_View]]:
    """Return what each speaker says, surely or perhaps, in any kind of speech."""
    found: dict[int, list[_View]] = {}
    for speech in facts.speech:
        if speech.speaker is not None:
            views = found.setdefault(speech.speaker.id, [])
            views += [_view(part) for span in speech.content for part in _sentences(span)]
    return found


def _view(tokens: Span) -> _View:
    telling = [token for token in tokens if is_telling(token)]
    verbs = frozenset(token.lemma_.lower() for token in telling if token.pos_ == "VERB")
    return _View(verbs, frozenset(token.lemma_.lower() for token in telling) - verbs)


def _is_surely_anothers(one: _Said, key: _Said, views: Sequence[_View], facts: Facts) -> bool:
    """Whether a remark is another speaker's, and cannot be taken for the asked one's.

    He may be of the same view when he says as much with the same verb of the same thing ("deliver
    the powers").

    Args:
        one: the remark.
        key: one of the asked speaker's.
        views: what the asked speaker says.
        facts: the facts of the article.
    """
    if one.name is key.name or _may_be_one(one.name, key.name, facts):
        return False
    if gives_away(one.remark.text, key.asked):
        return False
    return not any(
        part.verbs & view.verbs and part.things & view.things
        for part in map(_view, _sentences(one.remark.tokens))
        for view in views
    )


def _may_be_one(one: Name, other: Name, facts: Facts) -> bool:
    """Whether two names share a word, or a person may speak for the body.

    A body and a person named in one sentence are taken for its spokesman.
    """
    if _name_words(one) & _name_words(other):
        return True
    if one.type == other.type:
        return False
    places = [{mention.sentence for mention in name.mentions} for name in (one, other)]
    return not places[0].isdisjoint(places[1])


def _name_words(name: Name) -> frozenset[str]:
    return frozenset(
        word for alias in name.aliases for word in fold(alias).split() if len(word) > 2
    )


def _alike(one: _Said, other: _Said) -> bool:
    """Whether two remarks are cut from the same words or say nearly the same."""
    first, second = one.remark.tokens, other.remark.tokens
    if first.doc is second.doc and first.start < second.end and second.start < first.end:
        return True
    shared = len(one.words & other.words)
    return shared > 1 and shared >= _ALIKE * min(len(one.words), len(other.words))


def _beside(key: _Said, others: Sequence[_Said]) -> list[_Said]:
    """Return what can stand beside the key: of its length, from as many speakers as there are."""
    size = len(key.text)
    fitting = sorted(
        (one for one in others if _SHORTER * size <= len(one.text) <= _LONGER * size),
        key=lambda one: (abs(len(one.text) - size), one.remark.tokens.start),
    )
    chosen: list[_Said] = []
    for turn in range(1, _PER_OTHER + 1):
        for one in fitting:
            if len(chosen) == _MOST_OPTIONS:
                return chosen
            his = sum(other.name is one.name for other in chosen)
            if his < turn and not any(_alike(one, other) for other in (key, *chosen)):
                chosen.append(one)
    return chosen


def _stands_out(key: _Said, distractors: Sequence[_Said]) -> bool:
    """Whether the key is the longest or the shortest by far of what will be shown."""
    sizes = [len(one.text) for one in distractors[:_LEAST_OPTIONS]]
    size = len(key.text)
    return max(sizes) < _NEAREST * size or size < _NEAREST * min(sizes)


def _candidate(facts: Facts, key: _Said, distractors: Sequence[_Said]) -> Candidate:
    remark, document = key.remark, facts.document
    first = document.sentence_of(remark.tokens[0]).index
    return Candidate(
        kind="multiple_choice",
        focus="said_what",
        family="which_said",
        rule="which_said.quotation",
        stem=f"Which of these did {key.name.with_article} say?",
        answer=key.text,
        evidence=speech_evidence(facts, remark.speech, remark.tokens),
        sentence=first,
        fact=("speech", first, document.offsets(remark.tokens)[0]),
        answer_type="QUOTE",
        answer_range=document.offsets(remark.tokens),
        options=tuple(one.text for one in distractors),
        features={
            "quotation_words": float(remark.words),
            "content_words": float(remark.content),
            "speakers": float(len({one.name.id for one in distractors[:_LEAST_OPTIONS]})),
            "speaker_person": float(key.name.type == "PERSON"),
            "quotation_worth": remark.worth,
        },
    )
