"""The passage as it is printed: its paragraphs, and where in them the evidence stands.

A typesetter that breaks the lines itself is told where each piece of evidence begins and ends
(`runs`). Word does not tell where it breaks a line; for it, and for HTML, the lines are broken
here (`numbered_lines`), narrow enough for each to fit. Where questions name paragraphs, each has
its number before its first word (`sign_of`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from quizgen.formats.layout import clean, display_width
from quizgen.model import Article, Block, Evidence
from quizgen.reading.paragraphs import count_paragraphs

__all__ = [
    "Line",
    "Paragraph",
    "Run",
    "lines_of",
    "numbered_lines",
    "one_line",
    "paragraphs",
    "runs",
    "sign_of",
]

_PRINTED = ("prose", "list")  # furniture, captions and pull quotes are not asked about
_HEADED = "a heading"  # so says the source itself; what only looks like one is not printed


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A stretch of the article that is printed as one paragraph, or as a heading of it.

    ``number`` is what a question names it by; 0 where paragraphs have no numbers.
    """

    start: int
    end: int
    heading: bool = False
    number: int = 0


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text, and the marks that stand before it: ``s3`` begins evidence 3."""

    text: str
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line: its number, its text, and its place in the article.

    ``last`` says that it ends its paragraph; ``sign`` is what stands before it, in small type: its
    paragraph's number, on the first line of one that has any.
    """

    number: int
    text: str
    start: int
    end: int
    last: bool
    sign: str = ""


def paragraphs(article: Article, *, counted: bool = False) -> tuple[Paragraph, ...]:
    """Return what is printed of an article; its blank-line paragraphs when it has no blocks.

    Args:
        article: whose passage is printed.
        counted: whether the paragraphs get the numbers by which questions name them.
    """
    blocks = article.blocks or tuple(_cut(article.text))
    numbers = {one.start: one.number for one in count_paragraphs(article)} if counted else {}
    return tuple(
        Paragraph(block.start, block.end, block.kind == "heading", numbers.get(block.start, 0))
        for block in blocks
        if (block.kind in _PRINTED or (block.kind == "heading" and block.reason == _HEADED))
        and clean(article.slice(block))
    )


def _cut(text: str) -> Iterator[Block]:
    for match in re.finditer(r"\S(?:.|\n(?!\s*\n))*", text):
        yield Block("prose", match.start(), match.start() + len(match.group().rstrip()))


def runs(article: Article, paragraph: Paragraph, evidence: Sequence[Evidence]) -> tuple[Run, ...]:
    """Cut a paragraph where evidence begins or ends.

    A mark stands after the first and before the last character of its evidence, inside a word,
    so that no line can break between the mark and the word it marks.
    """
    marks: dict[int, list[str]] = {}
    for index, part in enumerate(evidence):
        inside = [part.start + 1, max(part.start + 1, part.end - 1)]
        for sign, place in zip("se", inside, strict=True):
            if paragraph.start < place <= paragraph.end:
                marks.setdefault(place, []).append(f"{sign}{index}")
    places = [paragraph.start, *sorted(marks), paragraph.end]
    return tuple(
        Run(one_line(article.text[start:end]), tuple(marks.get(start, ())))
        for start, end in pairwise(places)
    )


def one_line(text: str) -> str:
    """Clean a piece of a line, keeping one space at an end that has any."""
    head = " " if text[:1].isspace() else ""
    tail = " " if text[-1:].isspace() else ""
    cleaned = clean(text)
    return f"{head}{cleaned}{tail}" if cleaned else head


def sign_of(paragraph: Paragraph) -> str:
    """Return what tells a paragraph's number: ``¶4``; "" where it has none."""
    return f"¶{paragraph.number}" if paragraph.number else ""


def numbered_lines(article: Article, width: int, *, counted: bool = False) -> tuple[Line, ...]:
    """Break the passage into lines of at most ``width`` columns, between words only.

    Args:
        article: whose passage is printed.
        width: of a line, with the sign of its paragraph.
        counted: whether the paragraphs get their numbers.
    """
    lines: list[Line] = []
    for paragraph in paragraphs(article, counted=counted):
        sign = sign_of(paragraph)
        for start, end in _broken(article.text, paragraph, width, len(sign)):
            last = not article.text[end : paragraph.end].strip()
            text = clean(article.text[start:end])
            lines.append(Line(len(lines) + 1, text, start, end, last, sign))
            sign = ""
    return tuple(lines)


def _broken(text: str, paragraph: Paragraph, width: int, taken: int) -> Iterator[tuple[int, int]]:
    """Yield where the lines of a paragraph begin and end.

    Args:
        text: the article's.
        paragraph: what is broken.
        width: columns of a line.
        taken: columns at the head of the first line that its sign takes, if there is any.
    """
    start = end = None
    used = 0
    for word in re.finditer(r"\S+", text[paragraph.start : paragraph.end]):
        wide = display_width(clean(word.group()))
        at = paragraph.start + word.start()
        if start is None or end is None:
            start, used = at, (taken + 1 if taken else 0) + wide
        elif used + 1 + wide > width:
            yield start, end
            start, used = at, wide
        else:
            used += 1 + wide
        end = paragraph.start + word.end()
    if start is not None and end is not None:
        yield start, end


def lines_of(evidence: Sequence[Evidence], lines: Sequence[Line]) -> str:
    """Return where evidence stands: ``3–5, 9``, what touches taken together; "" if nowhere."""
    spans = []
    for part in evidence:
        on = [line.number for line in lines if line.start < part.end and part.start < line.end]
        if on:
            spans.append((on[0], on[-1]))
    joined: list[tuple[int, int]] = []
    for first, last in sorted(spans):
        if joined and first <= joined[-1][1]:
            first, last = joined[-1][0], max(last, joined.pop()[1])
        joined.append((first, last))
    return ", ".join(str(first) if first == last else f"{first}–{last}" for first, last in joined)
