"""Whole pages as people paste them, written for the project: the kind of every line.

The files in tests/data/reading hold the kind, a bar, and the line; "+" goes on with the block
above. To see what has changed after a rule was changed, read the difference that the test shows.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from quizgen.reading.blocks import find_blocks
from quizgen.reading.draft import Draft, Mark
from quizgen.reading.lines import paragraph_spans

PAGES = sorted((Path(__file__).parents[1] / "data" / "reading").glob("*.txt"))
TITLES = {
    "encyclopedia": "Oldmere",
    "essay": "Why we need small harbours",
    "interview": '"I never wanted to be famous": a talk with Ruth Calder',
    "lesson": "Oldmere Builds New Harbour",
    "news-site": "Harbour wall collapse: What we know so far",
    "newspaper": "Mayor of Oldmere says harbour will not open before 2024",
    "old-book": "THE HARBOUR",
    "textbook": "Photosynthesis",
    "web-portal": "Sea levels are rising faster, study finds",
    "e-mail": "",
}
_BAR = 13


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_every_line_of_a_page(path):
    rows = path.read_text(encoding="utf-8").split("\n")
    text = "\n".join(row[_BAR:] for row in rows)
    blocks, title = find_blocks(Draft(text, tuple(Mark(*span) for span in paragraph_spans(text))))
    kinds = {block.start: block.kind for block in blocks}
    found, at = [], 0
    for row in rows:
        line = row[_BAR:]
        start = at + len(line) - len(line.lstrip())
        found.append(f"{kinds.get(start, '+'):10} | {line}" if line.strip() else "")
        at += len(line) + 1
    assert found == [row if row.strip() else "" for row in rows]
    assert title == TITLES[path.stem]


def test_all_pages_are_there():
    assert {path.stem for path in PAGES} == set(TITLES)
