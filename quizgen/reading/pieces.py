"""A paragraph on its way to becoming a block, and what the whole article says about it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from quizgen.reading.draft import Draft, Role
from quizgen.reading.shape import (
    count_words,
    ends_sentence,
    opens_with_quote,
    plain,
    sentence_count,
    words_of,
)
from quizgen.reading.verbs import has_auxiliary, has_finite_verb

__all__ = [
    "LONGEST_TITLE",
    "NUMBERED_HEADING",
    "SHORTEST_SENTENCE",
    "SHORT_LABEL",
    "Habits",
    "Piece",
    "pieces_of",
]

# A headline is a line: "At least 107 killed in crane collapse" has 7 words, the longest 17.
LONGEST_TITLE = 20
# "'Like an explosion'", "Early life and education": too short for a sentence of their own.
SHORT_LABEL = 5
# Below this a last line without a full stop is a label, not a sentence.
SHORTEST_SENTENCE = 8

# "Chapter 3", "Part II", "Section 2.1: Markets", "1 Pop-up parks", "2. Elle, 22, Edinburgh: …"
NUMBERED_HEADING = re.compile(
    r"(?:chapter|part|section|unit|lesson|step|act|book|module|appendix)\s+(?:\d|[ivxlc]+\b).*"
    r"|(?:\d{1,2}(?:\.\d{1,2})*[.):]?|[ivx]{1,4}[.)])\s+[“\"‘'(]?(?-i:[A-Z]).*",
    re.IGNORECASE,
)

# "History[edit]": the encyclopedia's button, pasted with the heading.
_EDIT = re.compile(r"\[\s?edit(?:\s?\|\s?edit source)?\s?\]$")


@dataclass(frozen=True)
class Piece:
    """One paragraph; the measures are taken when a rule first asks for them.

    Attributes:
        index: its place among the paragraphs.
        start: offset in the article's text.
        end: offset after the last character.
        text: its text with whitespace collapsed and invisible characters gone.
        role: what the source's markup says it is.
        alone: whether a blank line follows, so that it is no line among lines.
        tabbed: whether tabs stand inside, as between the cells of a pasted table.
    """

    index: int
    start: int
    end: int
    text: str
    role: Role
    alone: bool
    tabbed: bool = False

    @cached_property
    def length(self) -> int:
        """How many words it has."""
        return count_words(self.text)

    @cached_property
    def lower_words(self) -> list[str]:
        """Its words in lower case, with straight apostrophes."""
        return words_of(self.text.lower().replace("’", "'"))

    @cached_property
    def stopped(self) -> bool:
        """Whether it ends like a sentence."""
        return ends_sentence(self.text)

    @cached_property
    def sentences(self) -> int:
        """How many sentences it holds, roughly."""
        return sentence_count(self.text)

    @cached_property
    def finite(self) -> bool:
        """Whether it may hold a finite verb."""
        return has_finite_verb(self.lower_words)

    @cached_property
    def auxiliary(self) -> bool:
        """Whether it holds an auxiliary or a form of "be", "have" or "do"."""
        return has_auxiliary(self.lower_words)

    @cached_property
    def quoted(self) -> bool:
        """Whether it opens with a quotation mark."""
        return opens_with_quote(self.text)

    @cached_property
    def clear_prose(self) -> bool:
        """Whether nobody would take it for anything but sentences, whatever stands round it."""
        if not self.finite:
            return False
        return self.sentences > 1 or self.length > 30 or (self.stopped and self.length > 20)


@dataclass(frozen=True, slots=True)
class Habits:
    """How this article writes its paragraphs.

    Attributes:
        stops_tell: whether its sentences mostly end with a full stop, so that a line without one
            is something else. A transcript or a careless paste has none anywhere.
        last_sentence: index of the last paragraph that ends like a sentence.
    """

    stops_tell: bool
    last_sentence: int

    @classmethod
    def of(cls, pieces: Sequence[Piece]) -> Habits:
        """Look the article over."""
        sentences = [piece for piece in pieces if piece.length >= 8 and piece.finite]
        stopped = sum(piece.stopped for piece in sentences)
        last = max((piece.index for piece in sentences if piece.stopped), default=-1)
        return cls(stops_tell=2 * stopped >= len(sentences), last_sentence=last)


def pieces_of(draft: Draft) -> list[Piece]:
    """Cut a draft into its pieces."""
    pieces = []
    starts = [*(mark.start for mark in draft.marks[1:]), len(draft.text)]
    for index, (mark, next_start) in enumerate(zip(draft.marks, starts, strict=False)):
        gap = draft.text[mark.end : next_start]
        raw = draft.text[mark.start : mark.end]
        pieces.append(
            Piece(
                index=index,
                start=mark.start,
                end=mark.end,
                text=_EDIT.sub("", plain(raw)),
                role=mark.role,
                alone=gap.count("\n") > 1 or next_start == len(draft.text),
                tabbed="\t" in raw,
            )
        )
    return pieces
