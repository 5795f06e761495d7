"""Which reader a file needs: the one named, else the one that its first bytes ask for."""

from __future__ import annotations

import re
from importlib import import_module
from typing import cast

from quizgen.errors import BadInput, BadUse
from quizgen.formats.imports.build import Imported, build
from quizgen.formats.imports.draft import Reading
from quizgen.formats.imports.safe import MOST_BYTES, decode

__all__ = ["IMPORTS", "read_quiz"]

IMPORTS = ("aiken", "csv", "gift", "json", "moodle_xml", "qti21")
"""The formats that are read, by the names of those that are written."""

_KEY = re.compile(r"^\s*ANSWER\s*:\s*[A-Z]\s*$", re.MULTILINE)
_OPTION = re.compile(r"^\s*B[.)]\s", re.MULTILINE)
_BEGINNING = 4096


def read_quiz(content: bytes, format: str | None = None, name: str = "") -> Imported:
    """Read a quiz from the bytes of another program's file.

    Args:
        content: the file.
        format: one of IMPORTS; told from the content when left out.
        name: the file's name, kept as the article's source.

    Returns:
        The quiz, and a sentence for all that could not be kept.

    Raises:
        BadUse: the format is not one that is read.
        BadInput: the file is broken, hostile, too large, or holds no question that can be kept.
    """
    if format is not None and format not in IMPORTS:
        raise BadUse(f"{format!r} is not read; these are: {', '.join(IMPORTS)}.")
    if len(content) > MOST_BYTES:
        raise BadInput(
            f"The file has {len(content):,} bytes; quizzes of up to {MOST_BYTES:,} are read."
        )
    if not content.strip(b"\xef\xbb\xbf \t\r\n"):
        raise BadInput("The file is empty: give a quiz.")
    chosen = format or _told(content)
    module = import_module(f"quizgen.formats.imports.{chosen}")
    if chosen == "json":
        imported = cast("Imported", module.read(content, name))
    else:
        imported = build(cast("Reading", module.read(content)), chosen, name)
    if not imported.quiz.questions:
        first = f" {imported.notes[0]}" if imported.notes else ""
        raise BadInput(f"The file holds no question that can be kept.{first}")
    return imported


def _told(content: bytes) -> str:
    """Return the format that the content has."""
    if content.startswith(b"PK"):
        return "qti21"
    text = decode(content).lstrip()
    if text.startswith(("{", "[{", "[\n", "[ ")) and '"' in text[:_BEGINNING]:
        return "json"
    if text.startswith("<"):
        return "qti21" if "<assessmentItem" in text[:_BEGINNING] else "moodle_xml"
    header = text.split("\n", 1)[0].lower()
    if re.search(r"(^|[,;\t\"])(stem|question)([,;\t\"]|$)", header):
        return "csv"
    if _KEY.search(text) and _OPTION.search(text):
        return "aiken"
    if "{" in text:
        return "gift"
    raise BadInput(
        f"The file is in none of the formats that are read: {', '.join(IMPORTS)}. "
        "Say which it is with --format."
    )
