"""Sections of an article whose headings have numbers: "2 Baker", "3. Diver".

They are counted as the article counts them, whatever stands between: nobody needs to agree what a
paragraph is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from quizgen.model import Article

__all__ = ["NumberedSection", "numbered_sections"]

# "2 Ethical hacker", "3. Ann, 22, Leith: 'Tips are shared'"
_NUMBERED = re.compile(r"^\s*(\d{1,2})[.):]?\s+(\S.*)$")
_FEWEST = 3  # numbered headings that make a list of an article


@dataclass(frozen=True, slots=True)
class NumberedSection:
    """What stands below one numbered heading, up to the next heading.

    Attributes:
        number: as the heading has it.
        heading: its text, without the number.
        blocks: indexes into ``article.blocks`` of its prose, in text order; not empty.
        start: offset of the first character of its prose.
        end: offset after the last.
    """

    number: int
    heading: str
    blocks: tuple[int, ...]
    start: int
    end: int


def numbered_sections(article: Article) -> tuple[NumberedSection, ...]:
    """Return the sections whose headings are numbered in order; none where fewer than three are."""
    headings = [
        (index, match)
        for index, block in enumerate(article.blocks)
        if block.kind == "heading" and (match := _NUMBERED.match(article.slice(block)))
    ]
    numbers = [int(match[1]) for _, match in headings]
    if len(numbers) < _FEWEST or any(after != one + 1 for one, after in pairwise(numbers)):
        return ()
    found = []
    for (index, match), number in zip(headings, numbers, strict=True):
        below = _prose_below(article, index)
        if below:
            start, end = article.blocks[below[0]].start, article.blocks[below[-1]].end
            found.append(NumberedSection(number, match[2], below, start, end))
    return tuple(found)


def _prose_below(article: Article, heading: int) -> tuple[int, ...]:
    below = []
    for index in range(heading + 1, len(article.blocks)):
        kind = article.blocks[index].kind
        if kind == "heading":
            break
        if kind == "prose":
            below.append(index)
    return tuple(below)
