"""Reading: text, Markdown, HTML, PDF, Word or a URL becomes an ``Article``.

The article keeps its text as read; its blocks say what is prose and what is set aside, and why.
"""

from __future__ import annotations

from quizgen.reading.paragraphs import CountedParagraph, count_paragraphs
from quizgen.reading.readability import Level, level
from quizgen.reading.reader import read, read_bytes, read_text, with_block_kind
from quizgen.reading.settings import ReadingSettings

__all__ = [
    "CountedParagraph",
    "Level",
    "ReadingSettings",
    "count_paragraphs",
    "level",
    "read",
    "read_bytes",
    "read_text",
    "with_block_kind",
]
