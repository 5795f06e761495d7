"""Reading a table: quizgen's own, or one that a teacher typed with the same headings."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping
from typing import cast

from quizgen.errors import BadInput
from quizgen.formats.imports.draft import Draft, Reading, Unread
from quizgen.formats.imports.safe import decode
from quizgen.formats.layout import GAP, letter
from quizgen.formats.layout.cells import split, unguarded
from quizgen.model import KINDS, Kind, Option, Pair

__all__ = ["read"]

_HEADINGS = {
    "question": "stem",
    "question text": "stem",
    "correct answer": "answer",
    "key": "answer",
}
_OPTION = re.compile(r"option[ _]?(\d+)")
_EQUALS = re.compile(r"((?:\\.|[^\\=])*)=(.*)", re.DOTALL)


def read(content: bytes) -> Reading:
    """Read the table.

    Raises:
        BadInput: it has no column for the stem.
    """
    text = decode(content)
    first = text.split("\n", 1)[0]
    separator = max(",;\t", key=first.count)
    csv.field_size_limit(max(csv.field_size_limit(), len(text) + 1))
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True))
    except csv.Error as error:
        raise BadInput(f"The table cannot be read ({error}): export it again.") from error
    names = [_heading(cell) for cell in rows[0]] if rows else []
    if "stem" not in names:
        raise BadInput("The table has no column “stem” (or “question”): name it in the first row.")
    reading = Reading()
    for row in rows[1:]:
        if any(cell.strip() for cell in row):
            cells = {name: unguarded(cell) for name, cell in zip(names, row, strict=False)}
            reading.items.append(_question(cells))
    return reading


def _heading(cell: str) -> str:
    name = " ".join(cell.lower().split())
    option = _OPTION.fullmatch(name)
    return f"option_{option[1]}" if option else _HEADINGS.get(name, name.replace(" ", "_"))


def _question(cells: Mapping[str, str]) -> Draft | Unread:
    def cell(name: str) -> str:
        return cells.get(name, "")

    stem = cell("stem").strip()
    texts = [text for name, text in cells.items() if name.startswith("option_") and text.strip()]
    pairs = []
    for pair in split(cell("pairs")):
        sides = _EQUALS.fullmatch(pair)
        if sides is None:
            return Unread(stem, f"its pair “{pair}” has no = between its sides")
        left, right = (re.sub(r"\\(.)", r"\1", side.strip()) for side in sides.groups())
        pairs.append(Pair(left, right))
    items = split(cell("items"))
    answer = cell("answer").strip()
    kind = cell("kind").strip().lower().replace(" ", "_") or _guess(cells, texts, pairs, items)
    if kind not in KINDS:
        return Unread(stem, f"its kind {kind!r} is unknown; there are {', '.join(KINDS)}")
    if texts:
        answer = _key(answer, texts)
        if answer not in texts:
            return Unread(stem, f"its answer {answer!r} is none of its options")
    if kind == "true_false":
        answer = answer.lower()
    points = cell("points").strip().replace(",", ".")
    tags = tuple(
        f"{name}:{cell(name).strip()}"
        for name in ("focus", "skill", "difficulty")
        if cell(name).strip()
    )
    lost = ()
    if points and not re.fullmatch(r"\d+(\.\d+)?", points):
        lost, points = (f"its points, {points!r}, are no number",), ""  # type: ignore[assignment]
    return Draft(
        kind=cast("Kind", kind),
        stem=stem,
        answer=answer,
        id=cell("id").strip(),
        accepted=split(cell("accepted")),
        options=tuple(Option(text, text == answer) for text in texts),
        correction=cell("correction").strip(),
        pairs=tuple(pairs),
        extra=split(cell("extra")),
        items=items,
        guide=cell("guide").strip(),
        told=split(cell("evidence")),
        tags=tags,
        points=float(points) if points else None,
        lost=lost,
    )


def _key(answer: str, texts: list[str]) -> str:
    """Return the option that the answer means: by its text, else by its letter or number."""
    if answer in texts:
        return answer
    for place, text in enumerate(texts):
        if answer.upper() == letter(place) or answer == str(place + 1):
            return text
    return answer


def _guess(
    cells: Mapping[str, str], texts: list[str], pairs: list[Pair], items: tuple[str, ...]
) -> str:
    """Return the kind of a row that names none."""
    answer = cells.get("answer", "").strip()
    if pairs:
        return "matching"
    if items:
        return "ordering"
    if cells.get("stem", "").count(GAP) == 1:
        return "cloze"
    if texts:
        return "multiple_choice"
    if answer.lower() in ("true", "false"):
        return "true_false"
    return "short_answer" if answer else "open"
