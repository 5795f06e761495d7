"""Which of these did she say: one quotation is hers, three are other speakers' of the article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from quizgen.asking.candidate import Candidate
from quizgen.asking.match_speakers import matched
from quizgen.asking.registry import family
from quizgen.asking.remarks import speech_evidence
from quizgen.asking.spoken_options import Spoken, sentences_of, spoken_options
from quizgen.asking.whose_words import alike, anothers

if TYPE_CHECKING:
    from quizgen.facts.gather import Facts
    from quizgen.language.names import Name

__all__ = ["which_said"]

PER_SPEAKER = 2  # questions that ask for one speaker's words
_LEAST_OPTIONS, _MOST_OPTIONS = 3, 5  # distractors proposed
_PER_OTHER = 3  # of them, from one other speaker
_SHORTER, _LONGER = 0.4, 2.2  # length of a distractor, to the key's
_UNLIKE = 0.5  # share of the key's length by which a distractor is far from it
_MUCH = 4  # telling words
_FURTHER = 1.5  # telling words that a further sentence must have to be worth reading
_SHOWN = 4.0  # telling words by which a key outweighs one that another question shows
_NEAREST = 0.8  # length of the longest distractor, to the key's; and of the key, to the shortest


@family("which_said", focuses=("said_what",), kinds=("multiple_choice",), needs=("speech", "names"))
def which_said(facts: Facts) -> Iterator[Candidate]:
    """Show four quotations and ask for one speaker's: "Which of these did Ann Lee say?".

    All stand word for word in the article and the asked speaker is stated there; what might be
    that speaker's, or of the same view, is no distractor. Those that no question before shows, and
    that other questions hardly ask about, come first.
    """
    found = list(_asked(facts))
    alone = [one for one, repeats in found if not repeats]
    every = facts.document.memory.get("all sought") or not alone
    yield from [one for one, _ in found] if every else alone


def _asked(facts: Facts) -> Iterator[tuple[Candidate, bool]]:
    """Yield the questions, and whether they show what is matched with its speakers elsewhere."""
    said = spoken_options(facts)
    if len(said) <= _LEAST_OPTIONS:
        return
    keys: dict[Name, list[Spoken]] = {}
    for one in said:
        if one.asked is not None and one.name is not None:
            keys.setdefault(one.name, []).append(one)
    elsewhere = matched(facts)
    used = list(elsewhere)
    for name, mine in keys.items():
        mine.sort(key=lambda key: _taste(key, used), reverse=True)
        asked = mine[0].asked
        others = anothers(facts, name, asked) if asked is not None else []
        if len(others) < _LEAST_OPTIONS:
            continue
        shown: list[Spoken] = []
        for key in mine:
            if len(shown) == PER_SPEAKER or any(alike(key, other) for other in shown):
                continue
            distractors = _beside(key, others, used)
            if len(distractors) >= _LEAST_OPTIONS and not _stands_out(key, distractors):
                four = [key, *distractors[:_LEAST_OPTIONS]]
                repeats = any(_is_among(one, elsewhere) for one in four)
                yield _candidate(facts, key, name, distractors), repeats
                shown.append(key)
                used += four


def _taste(key: Spoken, used: Sequence[Spoken]) -> float:
    """Return how well a remark would do as the key.

    One sentence is read sooner than two, and what no other question shows comes first.
    """
    further = len(list(sentences_of(key.remark.tokens))) - 1
    return key.remark.worth - _FURTHER * further - _SHOWN * _is_among(key, used)


def _is_among(one: Spoken, used: Sequence[Spoken]) -> bool:
    return any(one.remark.overlaps(shown.remark) for shown in used)


def _beside(key: Spoken, others: Sequence[Spoken], used: Sequence[Spoken]) -> list[Spoken]:
    """Return what can stand beside the key: of its length, from as many speakers as there are."""
    size = len(key.text)
    fitting = [one for one in others if _SHORTER * size <= len(one.text) <= _LONGER * size]
    if len(fitting) < _LEAST_OPTIONS:
        return []
    again = {one for one in fitting if _is_among(one, used)}
    fitting.sort(
        key=lambda one: (
            one in again,
            _unfitness(one) + 2 * (abs(len(one.text) - size) > _UNLIKE * size),
            abs(len(one.text) - size),
            one.remark.tokens.start,
        )
    )
    chosen: list[Spoken] = []
    for turn in range(1, _PER_OTHER + 1):
        for one in fitting:
            if len(chosen) == _MOST_OPTIONS:
                return chosen
            his = sum(other.name is one.name for other in chosen)
            if his < turn and not any(alike(one, other) for other in (key, *chosen)):
                chosen.append(one)
    return chosen


def _unfitness(one: Spoken) -> int:
    """Return how late a remark is taken: first those that no other question is likely to ask about.

    One that opens with "it" or "they" and tells little comes last.
    """
    if not one.loose:
        return 2
    if not one.opens_pointing:
        return 0
    return 1 if one.remark.content >= _MUCH else 3


def _stands_out(key: Spoken, distractors: Sequence[Spoken]) -> bool:
    """Whether the key is the longest or the shortest by far of what will be shown."""
    sizes = [len(one.text) for one in distractors[:_LEAST_OPTIONS]]
    size = len(key.text)
    return max(sizes) < _NEAREST * size or size < _NEAREST * min(sizes)


def _candidate(facts: Facts, key: Spoken, name: Name, distractors: Sequence[Spoken]) -> Candidate:
    remark, document = key.remark, facts.document
    first = document.sentence_of(remark.tokens[0]).index
    return Candidate(
        kind="multiple_choice",
        focus="said_what",
        family="which_said",
        rule="which_said.quotation",
        stem=f"Which of these did {name.with_article} say?",
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
            "speakers": float(len({one.name for one in distractors[:_LEAST_OPTIONS]})),
            "speaker_person": float(name.type == "PERSON"),
            "quotation_worth": remark.worth,
        },
    )
