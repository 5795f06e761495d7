"""The label that tells in which paragraph a question's words stand: "(Paragraph 4) ".

Where the article's headings have numbers it is the section: "(Section 2) ".

It is written before the stem once a quiz is chosen, and is part of the stem from then on, so that
whatever reads a quiz shows it. Whatever compares or measures stems takes them without it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from quizgen.model import Question

__all__ = [
    "HOW_COUNTED",
    "label",
    "names_paragraphs",
    "paragraph_of",
    "parted",
    "section_label",
    "unlabelled",
    "without_paragraph",
]

HOW_COUNTED = "Paragraphs are counted without the title and headings."
"""What stands once on a page that names paragraphs and does not show the article."""

_LABEL = re.compile(r"\((Paragraph|Section) ([1-9]\d{0,2})\)(?: +|$)")


def label(number: int) -> str:
    """Return what stands before the stem: ``(Paragraph 4) ``, with the space behind it."""
    return f"(Paragraph {number}) "


def section_label(number: int) -> str:
    """Return what stands before the stem where headings have numbers: ``(Section 2) ``."""
    return f"(Section {number}) "


def parted(stem: str) -> tuple[str, str]:
    """Return the label of a stem, or "", and the stem without it.

    >>> parted("(Paragraph 4) The council turned the plan down.")
    ('(Paragraph 4) ', 'The council turned the plan down.')
    """
    found = _LABEL.match(stem)
    return (found.group(), stem[found.end() :]) if found else ("", stem)


def without_paragraph(stem: str) -> str:
    """Return a stem without its label.

    >>> without_paragraph("(Paragraph 4) The council turned the plan down.")
    'The council turned the plan down.'
    """
    return parted(stem)[1]


def paragraph_of(stem: str) -> int | None:
    """Return the number of the paragraph that a stem names, or None when it names none."""
    found = _LABEL.match(stem)
    return int(found[2]) if found and found[1] == "Paragraph" else None


def unlabelled(question: Question) -> Question:
    """Return the question with its stem as it was made."""
    bare = without_paragraph(question.stem)
    return question if bare == question.stem else replace(question, stem=bare)


def names_paragraphs(stems: Iterable[str]) -> bool:
    """Whether any of the stems names a paragraph."""
    return any(paragraph_of(stem) is not None for stem in stems)
