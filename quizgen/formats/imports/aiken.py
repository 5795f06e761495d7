"""Reading Aiken: a line of stem, lettered options, ``ANSWER: A``."""

from __future__ import annotations

import re

from quizgen.formats.imports.draft import Draft, Reading, Unread, gap_kind
from quizgen.formats.imports.safe import decode
from quizgen.formats.layout import letter
from quizgen.model import Option

__all__ = ["read"]

_OPTION = re.compile(r"([A-Z])[.)]\s+(.*)")
_KEY = re.compile(r"ANSWER\s*:\s*([A-Z])\s*", re.IGNORECASE)


def read(content: bytes) -> Reading:
    """Read the file; a question that is out of shape is said and left out."""
    reading = Reading()
    stem: list[str] = []
    options: list[str] = []
    for line in map(str.strip, decode(content).split("\n")):
        if not line:
            continue
        if key := _KEY.fullmatch(line):
            reading.items.append(_question(stem, options, key[1].upper()))
            stem, options = [], []
        elif (option := _OPTION.fullmatch(line)) and option[1] == letter(len(options)) and stem:
            options.append(option[2])
        elif options:
            reading.items.append(_unread(stem, "no line says which answer is right"))
            stem, options = [line], []
        else:
            stem.append(line)
    if stem or options:
        reading.items.append(_unread(stem, "no line says which answer is right"))
    return reading


def _unread(stem: list[str], reason: str) -> Unread:
    return Unread(" ".join(stem), reason)


def _question(stem: list[str], options: list[str], key: str) -> Draft | Unread:
    letters = [letter(index) for index in range(len(options))]
    if key not in letters:
        return _unread(stem, f"its answer {key} is none of its {len(options)} options")
    made = tuple(Option(text, one == key) for text, one in zip(options, letters, strict=True))
    text = " ".join(stem)
    answer = options[letters.index(key)]
    return Draft(gap_kind("multiple_choice", text), text, answer, options=made)
