"""What several formats share: the columns of matching, the shuffle of ordering, wrapped text."""

from __future__ import annotations

from quizgen.formats.layout.columns import (
    Columns,
    Shuffled,
    letter,
    matching_columns,
    ordering_items,
)
from quizgen.formats.layout.wrapping import clean, display_width, pad, wrap

__all__ = [
    "Columns",
    "Shuffled",
    "clean",
    "display_width",
    "letter",
    "matching_columns",
    "ordering_items",
    "pad",
    "wrap",
]
