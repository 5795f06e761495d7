r"""Cells of a table: lists in one cell, and text that no spreadsheet takes for a formula.

A list is joined by `` | ``; a bar or a backslash inside a text gets a backslash. A text that
begins with ``= + - @`` or a tab gets a leading apostrophe unless it is a number, since a
spreadsheet would run it. `unguarded` and `split` undo both exactly.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

__all__ = ["guarded", "join", "split", "unguarded"]

_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_GUARDED = re.compile(r"'+[=+\-@\t\r]")
_NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)*\s?%?")
_PIECE = re.compile(r"(?:\\.|[^\\|])*", re.DOTALL)


def guarded(text: str) -> str:
    """Return the text with an apostrophe before what would be a formula."""
    if _FORMULA.match(text) and not _NUMBER.fullmatch(text):
        return f"'{text}"
    return text


def unguarded(text: str) -> str:
    """Return the text that was guarded."""
    return text[1:] if _GUARDED.match(text) else text


def join(texts: Iterable[str]) -> str:
    """Return the texts in one cell."""
    return " | ".join(text.replace("\\", r"\\").replace("|", r"\|") for text in texts)


def split(cell: str) -> tuple[str, ...]:
    """Return the texts of a cell; none for an empty one."""
    if not cell.strip():
        return ()
    pieces, place = [], 0
    while True:
        found = _PIECE.match(cell, place)
        end = found.end() if found else place
        pieces.append(re.sub(r"\\(.)", r"\1", cell[place:end].strip(), flags=re.DOTALL))
        if end >= len(cell):
            return tuple(pieces)
        place = end + 1  # a bar, or a backslash at the very end
