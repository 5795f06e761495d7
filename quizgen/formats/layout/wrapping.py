"""Plain text for a terminal or a printer: clean, wrapped between words, counted in columns."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

__all__ = ["clean", "display_width", "pad", "wrap"]

_BREAKS = dict.fromkeys(map(ord, "\t\n\v\f\r\x85\u2028\u2029"), " ")
_WIDE = frozenset("WF")  # East Asian wide and full-width characters take two columns
_NO_COLUMN = frozenset({"Mn", "Me", "Cf"})  # combining accents, joiners: no column of their own


def clean(text: str) -> str:
    """Put the text on one line: line ends and tabs become a space, control characters go.

    A page from the web may hold escape sequences; printed raw they would steer the terminal.
    No-break spaces stay, since they keep "46 %" together.
    """
    text = text.translate(_BREAKS)
    kept = (char for char in text if unicodedata.category(char) != "Cc")
    return " ".join(part for part in "".join(kept).split(" ") if part)


def display_width(text: str) -> int:
    """Return how many columns of a terminal the text takes."""
    return sum(map(_columns, text))


def _columns(char: str) -> int:
    if unicodedata.category(char) in _NO_COLUMN:
        return 0
    return 2 if unicodedata.east_asian_width(char) in _WIDE else 1


def pad(text: str, width: int) -> str:
    """Fill the text with spaces up to a number of columns."""
    return text + " " * (width - display_width(text))


def wrap(text: str, width: int, *, first: str = "", rest: str | None = None) -> list[str]:
    """Break cleaned text into lines of at most ``width`` columns, between words only.

    Args:
        text: what to wrap; it is cleaned first.
        width: columns to a line, the indent included. A longer word stands alone, unbroken.
        first: what the first line begins with, for instance " 1. ".
        rest: what the other lines begin with; spaces as wide as ``first`` when left out.

    Returns:
        The lines, at least one.
    """
    if rest is None:
        rest = " " * display_width(first)
    return list(_lines(clean(text).split(" "), width, first, rest))


def _lines(words: Iterable[str], width: int, first: str, rest: str) -> Iterator[str]:
    line, used, fresh = first, display_width(first), True
    for word in words:
        wide = display_width(word)
        if not fresh and used + 1 + wide > width:
            yield line.rstrip(" ")
            line, used, fresh = rest, display_width(rest), True
        line += word if fresh else f" {word}"
        used += wide + (not fresh)
        fresh = False
    yield line.rstrip(" ")
