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
    MARKING_GUIDE,
    MODEL_ANSWER,
    as_html,
    feedback,
    feedback_html,
    notes,
    notes_html,
    points_of,
    printable,
    printable_quiz,
    tags,
    texts_of,
)
from quizgen.formats.layout.wrapping import clean, display_width, pad, wrap

__all__ = [
    "GAP",
    "MARKING_GUIDE",
    "MODEL_ANSWER",
    "Columns",
    "Shuffled",
    "as_html",
    "clean",
    "display_width",
    "feedback",
    "feedback_html",
    "letter",
    "matching_columns",
    "notes",
    "notes_html",
    "ordering_items",
    "pad",
    "points_of",
    "printable",
    "printable_quiz",
    "tags",
    "texts_of",
    "wrap",
]
