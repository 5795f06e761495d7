"""Which line is the article's title."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizgen.reading.furniture import furniture_reason
from quizgen.reading.headlines import is_headline
from quizgen.reading.pieces import LONGEST_TITLE, NUMBERED_HEADING, SHORT_LABEL, Piece
from quizgen.reading.shape import BULLET

__all__ = ["title_line"]

# "By Ann Example" and "Chapter 4" may stand over the title.
_LINES_BEFORE_TITLE = 4
# "World", "Town news": labels of a page, at the head of its first lines.
_LONGEST_LABEL, _LINES_OF_HEAD = 3, 10
# A first line with such a name heads a part, not the article.
_NO_TITLE = re.compile(
    r"(?:introduction|summary|abstract|overview|contents|table of contents|background|preface"
    r"|key (?:points|facts)|highlights|(?:article|text|reading|passage)\s*\w?"
    r"|(?:chapter|unit|lesson|section|part|module)\s+(?:\d+|[ivxlc]+|\w))\s*:?",
    re.IGNORECASE,
)


def title_line(pieces: Sequence[Piece]) -> str:
    """Return the title that the text opens with, or "".

    Bylines and the like may stand before it, and "Chapter 4" or "Text A". A short first line of
    which the text never speaks is a label of the page ("World", "Town news") if a longer line
    stands between it and the text: that one is the title.
    """
    for piece in pieces[:_LINES_BEFORE_TITLE]:
        if _opens_as_title(piece, pieces):
            title = _title_below(piece, pieces) or piece.text
            return title[:-1] if is_headline(title) else title
        if not (_NO_TITLE.fullmatch(piece.text) or furniture_reason(piece.text)):
            break
    return ""


def _title_below(label: Piece, pieces: Sequence[Piece]) -> str:
    if label.role or label.length > _LONGEST_LABEL:
        return ""
    longer = ""
    for piece in pieces[label.index + 1 : label.index + 1 + _LINES_OF_HEAD]:
        if piece.clear_prose or (piece.stopped and piece.finite):
            return "" if label.text.casefold() in piece.text.casefold() else longer
        if not longer and piece.length > SHORT_LABEL and _opens_as_title(piece, pieces):
            longer = piece.text
    return ""


def _opens_as_title(piece: Piece, pieces: Sequence[Piece]) -> bool:
    """Whether the line is the article's title.

    It is short and has no full stop (unless it is in capitals or a headline), and something
    longer that ends like a sentence comes after it. "Introduction" and "1 Race engineer" head a
    part only.
    """
    if piece.role in ("heading", "title"):
        return True
    if piece.role or not 1 <= piece.length <= LONGEST_TITLE or (piece.quoted and piece.stopped):
        return False
    stopped = piece.text.endswith(".") and not piece.text.endswith("...")
    if stopped and not piece.text.isupper() and not is_headline(piece.text):
        return False
    if piece.text.endswith((":", ",", ";")) or piece.sentences > 2:
        return False
    if _NO_TITLE.fullmatch(piece.text) or furniture_reason(piece.text) or BULLET.match(piece.text):
        return False
    if NUMBERED_HEADING.fullmatch(piece.text) and piece.text[0].isdigit():
        numbered = sum(bool(NUMBERED_HEADING.fullmatch(other.text)) for other in pieces[:60])
        if numbered > 1:
            return False
    below = pieces[piece.index + 1 :]
    return any(other.length > piece.length and other.length > 8 for other in below)
