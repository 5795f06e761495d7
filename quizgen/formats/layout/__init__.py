"""What several formats share: the columns of matching, the shuffle of ordering, wrapped text."""

from __future__ import annotations

from quizgen.formats.layout.columns import (
    Columns,
    Shuffled,
    letter,
    matching_columns,
    ordering_items,
)
from quizgen.formats.layout.texts import (
    GAP,
    as_html,
    feedback,
    points_of,
    printable,
    printable_quiz,
    tags,
    texts_of,
)
from quizgen.formats.layout.wrapping import clean, display_width, pad, wrap

__all__ = [
    "GAP",
    "Columns",
    "Shuffled",
    "as_html",
    "clean",
    "display_width",
    "feedback",
    "letter",
    "matching_columns",
    "ordering_items",
    "pad",
    "points_of",
    "printable",
    "printable_quiz",
    "tags",
    "texts_of",
    "wrap",
]
