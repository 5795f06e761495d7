"""What the readers of the single formats hand over: text, and what the format says of its parts."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from quizgen.reading.lines import paragraph_spans

__all__ = ["Draft", "DraftBuilder", "Mark", "Role"]

Role = Literal["", "title", "heading", "list", "table", "code", "caption"]


@dataclass(frozen=True, slots=True)
class Mark:
    """A paragraph of the text, and the role that the source's own markup gives it ("" = none)."""

    start: int
    end: int
    role: Role = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """Text as extracted, before its blocks are told apart.

    Attributes:
        text: what becomes ``Article.text``.
        marks: the paragraphs in order, not overlapping.
        title: the title that the source states, or "".
        author: as stated, or "".
        date: as ISO 8601, or "".
    """

    text: str
    marks: tuple[Mark, ...]
    title: str = ""
    author: str = ""
    date: str = ""


@dataclass(slots=True)
class DraftBuilder:
    """Collects paragraphs from a structured source and joins them by blank lines."""

    pieces: list[tuple[str, Role]] = field(default_factory=list)

    def add(self, text: str, role: Role = "") -> None:
        """Take one paragraph; whitespace round it goes, an empty one is left out."""
        text = text.strip()
        if text:
            self.pieces.append((text, role))

    def draft(self, *, title: str = "", author: str = "", date: str = "") -> Draft:
        """Join what was added.

        A stated title that does not open the text is put before it, so that the title can be
        evidence like everything else. A paragraph with line breaks of its own is split as
        pasted text would be (web logs part their paragraphs by ``<br>``).
        """
        title = " ".join(title.split())
        pieces = list(self.pieces)
        if title and not any(_same(text, title) for text, _ in pieces[:3]):
            pieces.insert(0, (title, "title"))
        text = ""
        marks: list[Mark] = []
        for piece, role in pieces:
            if text:
                text += "\n\n"
            start = len(text)
            text += piece
            spans = paragraph_spans(piece) if not role and "\n" in piece else [(0, len(piece))]
            marks.extend(Mark(start + first, start + last, role) for first, last in spans)
        return Draft(text, tuple(marks), title, " ".join(author.split()), date)


def _same(one: str, other: str) -> bool:
    return " ".join(one.split()).casefold() == " ".join(other.split()).casefold()
