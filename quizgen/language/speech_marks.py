"""Which tokens stand inside a direct quotation.

Only as much as reference needs: "I" and "he" inside speech belong to the speaker's world. Marks
round three words or fewer are scare quotes and titles, and do not count.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizgen.language.tree import Doc

__all__ = ["inside_speech"]

_SHORTEST = 4  # words in marks that make speech; 'would "create a situation"' is no speech


def inside_speech(doc: Doc) -> bytearray:
    """Return for each token 1 when it stands in direct speech, else 0; found once for each block.

    A quotation that is not closed runs to the end of its block, as when a speech goes on in the
    next paragraph.
    """
    found: bytearray | None = doc.user_data.get("inside speech")
    if found is None:
        found = doc.user_data["inside speech"] = _inside_speech(doc)
    return found


def _inside_speech(doc: Doc) -> bytearray:
    inside = bytearray(len(doc))
    if '"' not in doc.text and "'" not in doc.text:
        return inside
    opened: dict[str, int] = {}
    for token in doc:
        mark = token.text
        if mark not in ('"', "'") or (mark == "'" and token.tag_ == "POS"):
            continue
        spaced = token.i == 0 or bool(doc[token.i - 1].whitespace_)
        if mark == "'" and not (spaced and not token.whitespace_) and "'" not in opened:
            continue  # an apostrophe
        if mark not in opened:
            if mark == '"' and not spaced and token.i and doc[token.i - 1].is_punct:
                _mark(inside, 0, token.i)  # a speech that began in the paragraph before
            elif mark == '"' or spaced or doc[token.i - 1].is_punct:
                opened[mark] = token.i
        elif mark == '"' or not spaced:
            _mark(inside, opened.pop(mark) + 1, token.i)
    if '"' in opened:
        _mark(inside, opened['"'] + 1, len(doc))
    return inside


def _mark(inside: bytearray, start: int, end: int) -> None:
    if end - start >= _SHORTEST:
        inside[start:end] = b"\x01" * (end - start)
