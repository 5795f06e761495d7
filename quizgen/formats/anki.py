"""The ``anki`` format: a deck (.apkg) for Anki.

A typed gap becomes a cloze card, everything else a card with front and back. A note's GUID is the
question's id, and its age follows the question's revision: importing the same file again changes
nothing, importing a later revision updates the note and keeps the student's history.
"""

from __future__ import annotations

from quizgen.formats import register
from quizgen.model import Quiz

__all__ = ["write"]


@register(
    "anki",
    extension=".apkg",
    description="Deck for Anki, with a cloze card for each typed gap",
    media_type="application/octet-stream",
    keeps=("evidence", "tags", "ids"),
)
def write(quiz: Quiz) -> bytes:
    """Return the package; nothing in it tells when it was made."""
    from quizgen.formats._anki_deck import package  # loads genanki

    return package(quiz)
