"""Interviews and transcripts: who speaks stands before a colon, without quotation marks.

"Ada Lund: I grew up on a boat." is direct speech of Ada Lund. A label is taken for a speaker's
where it is a person of the article, and where several paragraphs begin so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizgen.facts.speech import Speech

if TYPE_CHECKING:
    from quizgen.language.document import Document
    from quizgen.language.names import Name
    from quizgen.language.tree import Doc, Span

__all__ = ["Turn", "find_turns", "interviewed", "turns_as_speech"]

_LONGEST_LABEL = 7  # tokens before the colon: "MARY-ANN BRIGGS, HOST"
_LEAST_TURNS = 4  # a paragraph or two with a colon make no interview
_SEVERAL = 3  # speakers, so that it is worth asking which of them said something


@dataclass(frozen=True, slots=True, eq=False)
class Turn:
    """A paragraph that somebody speaks.

    Attributes:
        label: the words before the colon that name the speaker.
        content: what follows the colon.
        speaker: the person.
    """

    label: Span
    content: Span
    speaker: Name

    @property
    def asks(self) -> bool:
        """Whether it ends in a question, as an interviewer's turns do."""
        return self.content[-1].text == "?"


def find_turns(document: Document) -> tuple[Turn, ...]:
    """Return the turns of an interview or transcript, in text order; none for other articles."""
    people = document.names.people()
    labelled = [pair for doc in document.docs.values() if (pair := _labelled(doc)) is not None]
    found = [
        Turn(label, content, speaker)
        for label, content in labelled
        if (speaker := _person(fold_name(label.text), people)) is not None
    ]
    labels = {fold_name(turn.label.text) for turn in found}
    if not found:
        return _answers(document, labelled)
    if len(found) < _LEAST_TURNS or len({turn.speaker.id for turn in found}) < 2:
        return ()
    return tuple(found) if len(labels) < len(found) else ()


def fold_name(text: str) -> str:
    """Return a name as names are compared: "ANN LEE" is "Ann Lee"."""
    return " ".join(text.casefold().split())


def _labelled(doc: Doc) -> tuple[Span, Span] | None:
    """Return the label before a colon ("Ann Lee", "LEE, HOST", "Q") and what follows it."""
    colon = next((t.i for t in doc[: _LONGEST_LABEL + 1] if t.text == ":"), 0)
    if not colon or colon + 3 >= len(doc):
        return None
    end = next((t.i for t in doc[:colon] if t.text == ","), colon)
    label = doc.span(0, end)
    if not end or not all(t.is_title or t.is_upper or not t.is_alpha for t in label):
        return None
    return label, doc.span(colon + 1, len(doc))


_ASKS, _ANSWERS = frozenset(["q", "question"]), frozenset(["a", "answer"])


def _answers(document: Document, labelled: list[tuple[Span, Span]]) -> tuple[Turn, ...]:
    """Return the answers of "Q: … A: …", where all else tells of one person alone."""
    asked = [label for label, _ in labelled if fold_name(label.text) in _ASKS]
    answered = [pair for pair in labelled if fold_name(pair[0].text) in _ANSWERS]
    if min(len(asked), len(answered)) < _LEAST_TURNS // 2:
        return ()
    inside = {label.doc for label, _ in labelled}
    told = [
        name
        for name in document.names.people()
        if any(mention.span.doc not in inside for mention in name.mentions)
    ]
    if len(told) != 1:
        return ()
    return tuple(Turn(label, content, told[0]) for label, content in answered)


def interviewed(document: Document) -> tuple[Name, list[Doc]] | None:
    """Return who answers questions that stand alone, and the paragraphs of answers.

    "What was your first job?" opens the answers where several such paragraphs ask a "you", and
    what stands before the first of them tells of one person alone.
    """
    asking = [
        place
        for place, block in enumerate(document.article.blocks)
        if _YOU.search(text := document.article.slice(block).strip())
        and text.endswith("?")
        and len(text) <= _LONGEST_QUESTION
    ]
    if len(asking) < _LEAST_TURNS:
        return None
    before = [doc for place, doc in document.docs.items() if place < asking[0]]
    told = [
        name
        for name in document.names.people()
        if any(mention.span.doc in before for mention in name.mentions)
    ]
    if len(told) != 1:
        return None
    answers = [
        doc for place, doc in document.docs.items() if place > asking[0] and doc[-1].text != "?"
    ]
    return told[0], answers


_YOU = re.compile(r"\byou(r|rs)?\b", re.IGNORECASE)
_LONGEST_QUESTION = 300  # characters; longer paragraphs that end in a question are prose


def _person(label: str, people: list[Name]) -> Name | None:
    """Return the one person whom the label names, by the whole name or the surname."""
    for fits in (_is_whole, _is_surname):
        named = [name for name in people if fits(label, name)]
        if len(named) == 1:
            return named[0]
    return None


def _is_whole(label: str, name: Name) -> bool:
    return label in {fold_name(text) for text in (name.text, *name.aliases)}


def _is_surname(label: str, name: Name) -> bool:
    return label == fold_name(name.text).rpartition(" ")[2]


def turns_as_speech(document: Document, speech: tuple[Speech, ...]) -> Iterator[Speech]:
    """Yield the turns as direct speech; those with quotations of their own are left alone.

    The frame is "turn" where three or more take turns, "talk" where one is interviewed.
    """
    turns = find_turns(document)
    frame = "turn" if len({turn.speaker.id for turn in turns}) >= _SEVERAL else "talk"
    quoting = {span.doc for one in speech if one.kind == "direct" for span in one.content}
    for turn in turns:
        if turn.asks or turn.label.doc in quoting:
            continue
        content = turn.content
        if content[-1].text == ".":
            content = content.doc.span(content.start, content.end - 1)
        first, last = (document.sentence_of(t).index for t in (content[0], content[-1]))
        yield Speech(
            kind="direct",
            content=(content,),
            source=turn.label,
            speaker=turn.speaker,
            speaker_text=turn.speaker.text,
            cue=None,
            sentences=tuple(range(first, last + 1)),
            frame=frame,
            sure=True,
        )
