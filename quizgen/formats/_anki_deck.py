"""The deck that the ``anki`` format writes, made with genanki."""

from __future__ import annotations

import hashlib
import itertools
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import genanki

from quizgen.formats.layout import GAP, clean, feedback, tags
from quizgen.formats.layout.anki import field
from quizgen.formats.layout.answers import also_right, lead_of
from quizgen.formats.layout.archive import zip_bytes
from quizgen.formats.layout.cards import answer_lines, choice_lines
from quizgen.model import Question, Quiz

__all__ = ["package"]

# Anki knows note types by these numbers, so they never change.
_CARD_MODEL = 1_742_913_001
_CLOZE_MODEL = 1_742_913_002

_AGE = 1_700_000_000.0  # seconds, of a first revision; a later one is younger
_FIRST_ID = 10**12  # Anki numbers notes and cards by milliseconds since 1970
_IDS = 6 * 10**10
_DECKS = 2**30
_STYLE = """
.card { font-family: sans-serif; font-size: 20px; text-align: left; color: black;
        background-color: white; max-width: 40em; margin: 0 auto; }
.cloze { font-weight: bold; }
.evidence { font-style: italic; font-size: 16px; margin-top: 1em; }
"""
_PROOF = '{{#Evidence}}<div class="evidence">{{Evidence}}</div>{{/Evidence}}'
_CHOICES = "{{#Choices}}<br><br>{{Choices}}{{/Choices}}"


class _Note(genanki.Note):  # type: ignore[misc]  # genanki has no types
    """A note whose numbers and age come from its question, not from the clock."""

    def __init__(self, *, number: int, revision: int, **settings: Any) -> None:
        super().__init__(**settings)
        self._number = number
        self._revision = revision

    def write_to_db(self, cursor: Any, timestamp: float, deck_id: int, id_gen: Any) -> None:
        """Write the note and its card."""
        super().write_to_db(
            cursor, _AGE + self._revision, deck_id, itertools.count(self._number * 10)
        )


def package(quiz: Quiz) -> bytes:
    """Return the quiz as an .apkg file; the same bytes for the same quiz."""
    name = (clean(quiz.title) or "quizgen").replace("::", ": ")  # which would make subdecks
    deck = genanki.Deck(_DECKS + _hashed(name) % _DECKS, name)
    card, cloze = _card_model(), _cloze_model()
    for question, number in _numbered(quiz):
        gap = question.kind == "cloze" and not question.options
        deck.add_note(
            _Note(
                number=number,
                revision=question.revision,
                model=cloze if gap else card,
                fields=_cloze_fields(question) if gap else _card_fields(question),
                guid=question.id,
                tags=tags(question),
            )
        )
    return _packed(genanki.Package(deck))


def _numbered(quiz: Quiz) -> Iterator[tuple[Question, int]]:
    """Yield each question with a number that follows from its id and is no other's."""
    taken: set[int] = set()
    for question in quiz.questions:
        number = _FIRST_ID // 10 + _hashed(question.id) % _IDS
        while number in taken:
            number += 1
        taken.add(number)
        yield question, number


def _hashed(text: str) -> int:
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "big")


def _card_model() -> genanki.Model:
    return genanki.Model(
        _CARD_MODEL,
        "quizgen question",
        fields=[{"name": name} for name in ("Question", "Choices", "Answer", "Evidence")],
        templates=[
            {
                "name": "Card 1",
                "qfmt": f"{{{{Question}}}}{_CHOICES}",
                "afmt": f"{{{{FrontSide}}}}<hr id=answer>{{{{Answer}}}}{_PROOF}",
            }
        ],
        css=_STYLE,
    )


def _cloze_model() -> genanki.Model:
    return genanki.Model(
        _CLOZE_MODEL,
        "quizgen gap",
        fields=[{"name": name} for name in ("Text", "More", "Evidence")],
        templates=[
            {
                "name": "Cloze",
                "qfmt": "{{cloze:Text}}",
                "afmt": f"{{{{cloze:Text}}}}{{{{#More}}}}<br><br>{{{{More}}}}{{{{/More}}}}{_PROOF}",
            }
        ],
        css=_STYLE,
        model_type=genanki.Model.CLOZE,
    )


def _card_fields(question: Question) -> list[str]:
    return [
        field((f"{lead_of(question)}{question.stem}",)),
        field(choice_lines(question)),
        field(answer_lines(question)),
        field((feedback(question),)),
    ]


def _cloze_fields(question: Question) -> list[str]:
    gap = f"{{{{c1::{field((question.answer,))}}}}}"
    others = also_right(question)
    more = f"Also right: {'; '.join(others)}" if others else ""
    text = gap.join(field((piece,)) for piece in question.stem.split(GAP))
    return [text, field((more,)), field((feedback(question),))]


def _packed(made: genanki.Package) -> bytes:
    """Return what genanki writes to a file, packed anew without the time of its making."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "deck.apkg")
        made.write_to_file(str(path), timestamp=_AGE)
        with zipfile.ZipFile(path) as archive:
            return zip_bytes({name: archive.read(name) for name in archive.namelist()})
