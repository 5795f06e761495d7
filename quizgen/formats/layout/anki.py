"""Texts for Anki's fields: HTML in which nothing means anything to Anki."""

from __future__ import annotations

from collections.abc import Iterable

from quizgen.formats.layout.texts import as_html

__all__ = ["field"]

# "[sound:a.mp3]" plays, "{{c1::x}}" is a gap, a quotation mark parts cells in a text file.
_ENTITIES = str.maketrans({char: f"&#{ord(char)};" for char in '[]{}:"'} | {"\t": " "})


def field(lines: Iterable[str]) -> str:
    """Return the lines as HTML, each below the other."""
    return "<br>".join(as_html(line).translate(_ENTITIES) for line in lines)
