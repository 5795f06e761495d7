"""From lines to paragraphs: is a line break the end of a paragraph, or only of a line?

Text pasted from a web page has one paragraph a line; an old e-mail or a text file from a
library is broken at 72 characters. What decides is evidence from the whole text: how wide the
lines are, whether the next word would still have fitted, and whether lines begin in the middle
of a sentence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from quizgen.reading.shape import BULLET, ends_sentence

__all__ = ["paragraph_spans"]

# Everything that str.splitlines() takes for a line end; "\r" is gone before this is called.
_LINE = re.compile("[^\n\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029]+")

# No one breaks lines by hand wider than this; paragraphs of one sentence are often narrower.
_WIDEST_HARD_WRAP = 120
# "The mayor said that the | town": a line this full has no room for the next word.
_FULL = 0.88
# A single stray break in pasted text is mended only after a line that is no list item or label.
_STRAY_BREAK_AFTER = 40


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    text: str
    indent: int
    after_blank: bool

    @property
    def first_word(self) -> str:
        return self.text.split(maxsplit=1)[0]

    @property
    def goes_on(self) -> bool:
        """Whether the line begins like the middle of a sentence."""
        return self.text[0].islower() and not BULLET.match(self.text)


def paragraph_spans(text: str) -> list[tuple[int, int]]:
    """Return the paragraphs of plain text as (start, end), without whitespace at their ends.

    A paragraph of hard-wrapped text spans several lines; otherwise each line is one.
    """
    lines = _lines(text)
    if not lines:
        return []
    width = _hard_wrap_width(lines)
    spans: list[tuple[int, int]] = []
    start = lines[0].start
    for line, following in pairwise(lines):
        if not _joined(line, following, width):
            spans.append((start, line.end))
            start = following.start
    spans.append((start, lines[-1].end))
    return spans


def _lines(text: str) -> list[_Line]:
    lines: list[_Line] = []
    previous_end = 0
    for match in _LINE.finditer(text):
        content = match.group().strip()
        if not content:
            continue
        indent = len(match.group()) - len(match.group().lstrip())
        start = match.start() + indent
        gap = text[previous_end:start]
        after_blank = gap.count("\n") > 1 or len(gap.splitlines()) > 2 or "\x0c" in gap
        lines.append(_Line(start, start + len(content), content, indent, after_blank))
        previous_end = start + len(content)
    return lines


def _hard_wrap_width(lines: list[_Line]) -> int:
    """Return the column at which the text is broken by hand, or 0 when it is not."""
    breaks = [(line, following) for line, following in pairwise(lines) if not following.after_blank]
    if len(breaks) < 2:
        return 0
    lengths = sorted(len(line.text) for line in lines)
    width = lengths[min(len(lengths) - 1, int(len(lengths) * 0.95))]
    if width > _WIDEST_HARD_WRAP:
        return 0
    full = sum(_no_room(line, following, width) for line, following in breaks)
    goes_on = sum(following.goes_on for _, following in breaks)
    open_end = sum(not ends_sentence(line.text) for line, _ in breaks)
    hard = full >= len(breaks) / 2 and goes_on >= len(breaks) / 4 and open_end >= len(breaks) / 2
    return width if hard else 0


def _no_room(line: _Line, following: _Line, width: int) -> bool:
    return len(line.text) + 1 + len(following.first_word) > width * _FULL


def _joined(line: _Line, following: _Line, width: int) -> bool:
    """Whether two lines belong to one paragraph."""
    if following.after_blank or BULLET.match(following.text):
        return False
    if not width:
        return (
            following.goes_on
            and not ends_sentence(line.text)
            and line.text[-1] not in ":;"
            and len(line.text) >= _STRAY_BREAK_AFTER
        )
    if following.indent > line.indent + 1 and ends_sentence(line.text):
        return False
    return following.goes_on or _no_room(line, following, width)
