"""PDF through pypdf: lines with their place and size on the page, put back into paragraphs."""

from __future__ import annotations

import io
import logging
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Any

from quizgen.errors import BadInput
from quizgen.reading.draft import Draft, DraftBuilder
from quizgen.reading.hyphens import join_lines
from quizgen.reading.ligatures import spell_out
from quizgen.reading.settings import ReadingSettings
from quizgen.reading.shape import BULLET, count_words, ends_sentence

__all__ = ["PageLine", "paragraphs_of", "read_pdf", "without_running_heads"]

# Running heads and page numbers stand in the outer eighth of the page.
_MARGIN = 0.12
# Type this much larger than the text is a heading; this much smaller, a caption or footnote.
_LARGER, _SMALLER = 1.12, 0.88
_LONGEST_HEADING = 25
_LONGEST_CAPTION = 70
# A gap between lines this much wider than usual parts two paragraphs.
_WIDE_GAP = 1.35
# Lines of one heading are set closer than this many times the size of its type.
_LINES_OF_HEADING = 1.7
# "… because of the foundations.¹": the mark of a footnote, raised and in small type.
_MARK = re.compile(r"\s*(?:\d{1,3}|[*†‡§])(?:,\s*\d{1,3})*\s*")
_RAISED = 0.8
# "12", "- 12 -", "Page 2 of 7", with digits as "#"
_PAGE_NUMBER = re.compile(r"\W*(?:page )?#\W*(?:of #)?\W*")
# A line after which the next word would have filled less than this share of the column ends its
# paragraph, if it ends a sentence: to part two sentences of one paragraph does little harm.
_FULL = 0.92
# One that does not end a sentence has to be much shorter: a heading, a caption.
_SHORT = 0.7
_UNTITLED = re.compile(
    r"(?:untitled|microsoft word|document\d*|.*\.(?:docx?|pdf|indd|tex)$).*", re.I
)


@dataclass(frozen=True, slots=True)
class PageLine:
    """One line of type.

    Attributes:
        text: without whitespace at its ends.
        page: number of the page, from 0.
        x: left edge in points; 0 when the file does not tell.
        y: height above the foot of the page in points.
        size: size of the type in points.
        height: height of the page in points.
    """

    text: str
    page: int = 0
    x: float = 0.0
    y: float = 0.0
    size: float = 10.0
    height: float = 842.0


def read_pdf(data: bytes, *, name: str, settings: ReadingSettings) -> Draft:
    """Extract the text of a PDF, running heads and page numbers left out.

    Raises:
        BadInput: the file is damaged, encrypted, too long, or has no text.
    """
    logging.getLogger("pypdf").addHandler(logging.NullHandler())  # our message is the message
    from pypdf import PdfReader  # late: only PDF files need it

    try:
        reader = PdfReader(io.BytesIO(data))
        locked = reader.is_encrypted and not _unlocked(reader)
        pages = 0 if locked else len(reader.pages)
    except Exception as error:
        # pypdf lets through whatever a damaged file makes it stumble over.
        raise _damaged(name, error) from error
    if locked:
        raise BadInput(
            f"{name} is encrypted: open it with its password, save it without one (or copy its "
            "text) and try that."
        )
    if pages > settings.max_pages:
        raise BadInput(
            f"{name} has {pages:,} pages, and the limit is {settings.max_pages:,}: give the pages "
            "of one article or chapter."
        )
    try:
        lines = [line for number in range(pages) for line in _page_lines(reader, number)]
        info = reader.metadata
        stated, author = (info.title or "", info.author or "") if info else ("", "")
    except Exception as error:
        raise _damaged(name, error) from error
    if not any(character.isalpha() for line in lines for character in line.text):
        raise BadInput(
            f"{name} has no text, only pictures of pages: run text recognition (OCR) on it first, "
            "or paste the text."
        )
    return _draft(without_running_heads(lines, pages), str(stated), str(author))


def _damaged(name: str, error: Exception) -> BadInput:
    what = (str(error).strip().splitlines() or [type(error).__name__])[0][:120].rstrip(".")
    return BadInput(
        f"{name} is a damaged PDF ({what}): open it in a PDF viewer, save or print it as a new "
        "PDF and try that."
    )


def _unlocked(reader: Any) -> bool:
    """Open a PDF that restricts printing but has no password to read it."""
    from pypdf.errors import DependencyError

    try:
        return bool(reader.decrypt(""))
    except (DependencyError, NotImplementedError):
        return False


def _page_lines(reader: Any, number: int) -> list[PageLine]:
    page = reader.pages[number]
    height = float(page.mediabox.top) or 842.0
    chunks: list[tuple[str, float, float, float]] = []

    def visit(text: str, matrix: Any, text_matrix: Any, _font: Any, size: float) -> None:
        if not text or abs(text_matrix[1]) > abs(text_matrix[0]):
            return  # nothing, or type that runs up the margin
        scale = abs(text_matrix[3] or 1.0) * abs(matrix[3] or 1.0)
        x = text_matrix[4] * matrix[0] + matrix[4]
        y = text_matrix[5] * matrix[3] + matrix[5]
        chunks.append((spell_out(text.replace("\x00", "")), x, y, abs(size) * scale))

    page.extract_text(visitor_text=visit)
    lines: list[PageLine] = []
    parts: list[tuple[str, float, float, float]] = []
    for chunk, x, y, size in chunks:
        for at, piece in enumerate(chunk.split("\n")):
            if at:
                lines.extend(_line(parts, number, height))
                parts = []
            if piece:
                parts.append((piece, x, y, size))
    lines.extend(_line(parts, number, height))
    return lines


def _line(
    parts: Sequence[tuple[str, float, float, float]], page: int, height: float
) -> list[PageLine]:
    sizes: Counter[float] = Counter()
    for piece, _, _, size in parts:
        sizes[round(size, 1)] += len(piece.strip())
    if not sizes.total():
        return []
    usual = sizes.most_common(1)[0][0]
    kept = [part for part in parts if part[3] > usual * _RAISED or not _MARK.fullmatch(part[0])]
    text = " ".join("".join(piece for piece, *_ in kept).split())
    seen = next((part for part in kept if part[0].strip()), None)
    return [PageLine(text, page, seen[1], seen[2], usual, height)] if seen else []


def without_running_heads(lines: Sequence[PageLine], pages: int) -> list[PageLine]:
    """Drop page numbers, and lines that come again at the edge of at least half of the pages."""
    outermost = _outermost(lines)
    edges = [at in outermost and _at_edge(line) for at, line in enumerate(lines)]
    keys = [re.sub(r"\d+", "#", line.text.casefold()) for line in lines]
    places = {(line.page, key) for line, key, edge in zip(lines, keys, edges, strict=True) if edge}
    seen = Counter(key for _, key in places)
    often = max(2, pages / 2)

    def running(line: PageLine, key: str) -> bool:
        again = seen[key] >= often and not line.text[0].islower()
        return again or _PAGE_NUMBER.fullmatch(key) is not None

    return [
        line
        for line, key, edge in zip(lines, keys, edges, strict=True)
        if not (edge and running(line, key))
    ]


def _at_edge(line: PageLine) -> bool:
    return not _MARGIN * line.height < line.y < (1 - _MARGIN) * line.height


def _outermost(lines: Sequence[PageLine]) -> set[int]:
    """Return the places in ``lines`` of the two highest and two lowest lines of each page."""
    found: set[int] = set()
    for _, places in groupby(range(len(lines)), lambda at: lines[at].page):
        by_height = sorted(places, key=lambda at: lines[at].y)
        found.update(by_height[:2] + by_height[-2:])
    return found


def _draft(lines: Sequence[PageLine], stated: str, author: str) -> Draft:
    body = _body_size(lines)
    words = Counter(
        word for line in lines for word in re.findall(r"\w+(?:-\w+)*", line.text.lower())
    )
    builder = DraftBuilder()
    title, title_size = "", body * _LARGER
    for paragraph in paragraphs_of(lines):
        text = join_lines([line.text for line in paragraph], words)
        size, length = paragraph[0].size, count_words(text)
        if size >= body * _LARGER and length <= _LONGEST_HEADING and not BULLET.match(text):
            if paragraph[0].page == 0 and size > title_size:
                title, title_size = text, size
            builder.add(text, "heading")
        elif size <= body * _SMALLER and length <= _LONGEST_CAPTION:
            builder.add(text, "caption")
        else:
            builder.add(text)
    stated = " ".join(stated.split())
    shown = any(stated.casefold() == text.casefold() for text, _ in builder.pieces[:6])
    if not title and shown and not _UNTITLED.fullmatch(stated):
        title = stated
    if author.strip("()").lower() in ("anonymous", "unknown", "user", "admin"):
        author = ""
    return builder.draft(title=title, author=author)


def _body_size(lines: Sequence[PageLine]) -> float:
    """Return the size of type that most characters are set in."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[line.size] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 10.0


def paragraphs_of(lines: Sequence[PageLine]) -> list[list[PageLine]]:
    """Put lines of type together into paragraphs."""
    if not lines:
        return []
    widths = {
        size: sorted(len(line.text) for line in group)
        for size, group in groupby(
            sorted(lines, key=lambda line: line.size), lambda line: line.size
        )
    }
    width = {size: lengths[int(0.9 * (len(lengths) - 1))] for size, lengths in widths.items()}
    gaps = [
        above.y - below.y
        for above, below in pairwise(lines)
        if above.page == below.page and above.size == below.size and above.y > below.y
    ]
    body = _body_size(lines)
    # The usual gap is that between lines of one paragraph, however short the paragraphs are.
    usual = sorted(gaps)[len(gaps) // 4] if gaps else 0.0
    paragraphs = [[lines[0]]]
    for above, below in pairwise(lines):
        if _parted(above, below, body, width[above.size], usual):
            paragraphs.append([below])
        else:
            paragraphs[-1].append(below)
    return paragraphs


def _parted(above: PageLine, below: PageLine, body: float, width: int, usual: float) -> bool:
    """Whether a new paragraph begins between two lines."""
    if abs(above.size - below.size) > 0.6 or BULLET.match(below.text):
        return True
    falls = above.y - below.y if above.page == below.page else 0.0
    if above.size > body * _LARGER:
        return not 0 < falls < _LINES_OF_HEADING * above.size
    if usual and falls > _WIDE_GAP * usual:
        return True
    first_word = below.text.split(maxsplit=1)[0]
    full = len(above.text) + 1 + len(first_word) > width * _FULL
    indented = below.x - above.x > 0.6 * below.size and falls > 0
    if below.text[0].islower():
        return False
    if ends_sentence(above.text) and (indented or not full):
        return True
    return not full and len(above.text) < _SHORT * width
