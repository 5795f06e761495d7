"""What only the line above can tell: names under pull quotes, links under "Related articles"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizgen.reading.furniture import closing_section
from quizgen.reading.pieces import SHORTEST_SENTENCE, Piece
from quizgen.reading.repeats import signature
from quizgen.reading.rules import Verdict

__all__ = ["close_sections", "sign_pull_quotes"]

# ‘"MP calls for probe" — Easton Sun, August 16, 2008’, "^ Reed, Tom (1999). A History. p. 12."
_REFERENCE = re.compile(
    r"^[\^\[\d]|[”\"]\.?,?\s[—–-]\s|\(\d{4}\)|https?:|\bRetrieved\b|\bp\.\s?\d|\bpp\.|\bVol\.|\bISBN\b"
)


def sign_pull_quotes(pieces: Sequence[Piece], verdicts: list[Verdict]) -> None:
    """The name under a pull quote belongs to it."""
    for at in range(1, len(pieces)):
        if verdicts[at - 1].kind == "pull_quote" and verdicts[at].kind in (
            "heading",
            "caption",
            "list",
        ):
            marked = pieces[at].role in ("heading", "title")
            signed = "speaker's name" in verdicts[at - 1].reason
            if not marked and not signed and signature(pieces[at]):
                verdicts[at] = Verdict("pull_quote", "the speaker's name under a pull quote")


def close_sections(pieces: Sequence[Piece], verdicts: list[Verdict]) -> None:
    """After "Sources" or "3 Comments" the article is over, unless sentences follow after all.

    "Read more" is also a button between paragraphs, and "Notes" the heading of a chapter: so a
    section other than the comments ends at the first line that is a sentence and no reference.
    """
    section = ""
    seen_prose = False
    before = list(verdicts)
    for at, piece in enumerate(pieces):
        opened = closing_section(piece.text)
        if opened and seen_prose:
            section = opened
            verdicts[at] = Verdict("furniture", f"the heading of the {opened}")
            continue
        if section and section != "comments" and _goes_on(piece, verdicts[at]):
            section = ""
            if before[at - 1].kind == "heading" and not closing_section(pieces[at - 1].text):
                verdicts[at - 1] = before[at - 1]
        if section and verdicts[at].kind != "furniture":
            verdicts[at] = Verdict("furniture", f"it stands under the heading of the {section}")
        seen_prose = seen_prose or verdicts[at].kind == "prose"


def _goes_on(piece: Piece, verdict: Verdict) -> bool:
    """Whether the article goes on with this paragraph after a closing section."""
    if piece.role in ("heading", "title"):
        return True
    sentence = piece.stopped and piece.length >= SHORTEST_SENTENCE and piece.finite
    return verdict.kind == "prose" and sentence and not _REFERENCE.search(piece.text)
