"""Questions from drafts: ids, tags, evidence, and a sentence for all that is not kept."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import cast

from quizgen.formats.imports.draft import Draft, Reading, Unread
from quizgen.formats.layout import matching_columns, printable
from quizgen.formats.preflight.check import faults
from quizgen.formats.preflight.problem import name_of
from quizgen.model import (
    DIFFICULTIES,
    FOCUSES,
    SKILLS,
    Article,
    Difficulty,
    Evidence,
    Focus,
    Question,
    Quiz,
    Settings,
    Skill,
    mint_id,
)
from quizgen.paragraph_label import without_paragraph

__all__ = ["Imported", "build"]

_OURS = re.compile(r"q_\w{1,60}", re.ASCII)  # ids that quizgen gave; others may clash
_BREAK = "\n\n"


@dataclass(frozen=True, slots=True)
class Imported:
    """What a file became.

    Attributes:
        quiz: its questions. Their evidence is the feedback of the file, and the quiz's article
            is nothing but these passages, for the article itself is not in the file.
        notes: a sentence for every question, or part of one, that could not be kept.
        tags: by question id, the labels that are none of focus, skill and difficulty.
        labels: by question id, which of focus, skill and difficulty the file names.
        unread: how many questions could not be kept.
    """

    quiz: Quiz
    notes: tuple[str, ...] = ()
    tags: dict[str, tuple[str, ...]] = field(default_factory=dict)
    labels: dict[str, tuple[str, ...]] = field(default_factory=dict)
    unread: int = 0


def build(reading: Reading, source: str, name: str) -> Imported:
    """Make a quiz of what a reader found.

    Args:
        reading: the drafts, in order.
        source: the format they come from.
        name: the file's name, for the article's source.
    """
    builder = _Builder(source, reading.title)
    for number, item in enumerate(reading.items, start=1):
        builder.take(number, item)
    settings = Settings(
        points=builder.points,
        instructions=reading.instructions,
        shuffle_questions=reading.shuffle_questions,
        shuffle_options=reading.shuffle_options,
    )
    article = Article(builder.text, title=reading.title, source=name)
    quiz = Quiz(reading.title, article, tuple(builder.questions), settings)
    return Imported(quiz, tuple(builder.notes), builder.tags, builder.labels, builder.unread)


class _Builder:
    """Collects the questions, the text of their passages, and what is to be said."""

    def __init__(self, source: str, title: str) -> None:
        self.source = source
        self.title = title
        self.questions: list[Question] = []
        self.points: dict[str, float] = {}
        self.notes: list[str] = []
        self.tags: dict[str, tuple[str, ...]] = {}
        self.labels: dict[str, tuple[str, ...]] = {}
        self.unread = 0
        self.text = ""
        self._places: dict[str, int] = {}
        self._ids: set[str] = set()

    def take(self, number: int, item: Draft | Unread) -> None:
        """Add one question, or say why it cannot be kept."""
        if isinstance(item, Unread):
            self._leave(number, item.stem, item.reason)
            return
        question = self._question(item)
        wrong = list(faults(question))
        if wrong:
            self._leave(number, question.stem, wrong[0])
            return
        self._ids.add(question.id)
        self.questions.append(replace(question, evidence=tuple(self._evidence(item.told))))
        if item.points is not None and item.points != 1:
            self.points[question.id] = item.points
        self.labels[question.id] = tuple(tag.partition(":")[0] for tag in item.tags if _known(tag))
        others = tuple(tag for tag in item.tags if not _known(tag))
        if others:
            self.tags[question.id] = others
        self.notes += [f"Question {number} (“{name_of(question)}”): {one}." for one in item.lost]

    def _leave(self, number: int, stem: str, reason: str) -> None:
        named = f" (“{_beginning(stem)}”)" if stem.strip() else ""
        self.notes.append(f"Question {number}{named} is left out: {reason.rstrip('.')}.")
        self.unread += 1

    def _question(self, draft: Draft) -> Question:
        labels = dict(tag.split(":", maxsplit=1) for tag in draft.tags if _known(tag))
        question = Question(
            id=self._id(draft),
            kind=draft.kind,
            focus=cast("Focus", labels.get("focus", _focus(draft))),
            family="imported",
            stem=draft.stem,
            answer=draft.answer,
            accepted=draft.accepted,
            options=draft.options,
            rule=f"imported.{self.source}",
            difficulty=cast("Difficulty", labels.get("difficulty", "medium")),
            skill=cast("Skill", labels.get("skill", "retrieve")),
            correction=draft.correction,
            pairs=draft.pairs,
            extra=draft.extra,
            items=draft.items,
            guide=draft.guide,
        )
        if question.kind == "matching":
            question = replace(question, answer=matching_columns(question).answer)
        elif question.kind == "ordering" and not question.answer:
            question = replace(question, answer="; ".join(question.items))
        return question

    def _id(self, draft: Draft) -> str:
        """Return the file's own id where it is one of quizgen's, else mint one from the draft."""
        if _OURS.fullmatch(draft.id) and draft.id not in self._ids:
            return draft.id
        words = without_paragraph(draft.stem)
        parts = (draft.kind, words, draft.options, draft.pairs, draft.extra, draft.items)
        seed = f"{draft.id} {parts!r}" if draft.id else repr(parts)
        minted, turn = mint_id(self.title, self.source, seed, draft.answer), 1
        while minted in self._ids:
            turn += 1
            minted = mint_id(self.title, self.source, f"{seed} {turn}", draft.answer)
        return minted

    def _evidence(self, told: tuple[str, ...]) -> Iterator[Evidence]:
        """Yield the passages as evidence, each standing once in the text."""
        for passage in told:
            if passage not in self._places:
                start = len(self.text) + (len(_BREAK) if self.text else 0)
                self.text += (_BREAK if self.text else "") + passage
                self._places[passage] = start
            start = self._places[passage]
            yield Evidence(start, start + len(passage), passage)


def _known(tag: str) -> bool:
    """Whether a tag says focus, skill or difficulty in a word that quizgen has."""
    label, _, word = tag.partition(":")
    words = {"focus": FOCUSES, "skill": SKILLS, "difficulty": DIFFICULTIES}
    return word in words.get(label, ())


def _focus(draft: Draft) -> str:
    """Guess a focus where the file says none: by the first word of the stem."""
    words = without_paragraph(draft.stem).split(maxsplit=1)
    first = words[0].lower() if words else ""
    return first if first in ("who", "what", "which", "where", "when", "why", "how") else "what"


def _beginning(stem: str) -> str:
    return name_of(Question("", "open", "what", "", printable(stem), ""))
