"""Text shown as text: what comes from an article, a teacher or a student is never markup."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Mapping, Sequence

from quizgen.model import Article, Block, Evidence
from quizgen.reading import count_paragraphs

__all__ = [
    "article",
    "label",
    "line",
    "marked",
    "numbers",
    "opening",
    "option",
    "paragraphs",
    "whole",
]

_SPECIAL = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~$&^=@\"'])")
# Where a character without width keeps text from being read as more: ":smile:", ":red[…]",
# "https://…", "www.…", "sam@school.org".
_JOINTS = re.compile(r"(?<=:)(?=\S)|(?<=www)(?=\\?\.)|(?<=@)(?=\w)", re.IGNORECASE)
_JOINER = "\u2060"


def label(text: str) -> str:
    """Return text for a widget's label or option, where Streamlit reads Markdown.

    Every mark of Markdown is escaped, what would become a symbol or a link is kept apart by a
    character without width, and line ends become spaces.
    """
    one_line = " ".join(text.split())
    return _JOINTS.sub(_JOINER, _SPECIAL.sub(r"\\\1", one_line))


def option(text: str, longest: int = 120) -> str:
    """Return text for an option of a select box, which Streamlit shows as it stands."""
    one_line = " ".join(text.split())
    return one_line if len(one_line) <= longest else one_line[: longest - 1] + "…"


def line(text: str) -> str:
    """Return text as HTML for one line: everything escaped."""
    return html.escape(" ".join(text.split()))


def whole(text: str) -> str:
    """Return text as HTML with its lines and spaces: everything escaped."""
    return html.escape(text)


def paragraphs(text: str) -> str:
    """Return text as HTML for ``st.html``: everything escaped, an empty line a new paragraph."""
    blocks = (block.strip() for block in re.split(r"\n\s*\n|\n", text))
    return "".join(f"<p>{html.escape(block)}</p>" for block in blocks if block)


def marked(text: str, evidence: Iterable[Evidence], start: int = 0) -> str:
    """Return text as HTML with the evidence highlighted where it stands.

    Args:
        text: the article's, or a part of it.
        evidence: offsets of the article; what reaches into the text is marked.
        start: where the text begins in the article.
    """
    lines = re.finditer(r"[^\n]+", text)
    cuts = _merged(evidence)
    return "".join(
        f"<p>{_with_marks(found[0], start + found.start(), cuts)}</p>"
        for found in lines
        if found[0].strip()
    )


def article(given: Article, evidence: Sequence[Evidence] = (), *, counted: bool = False) -> str:
    """Return an article as HTML: what was set aside is faint, the evidence highlighted.

    Args:
        given: the article.
        evidence: what is highlighted.
        counted: whether the paragraphs have the numbers by which questions name them.
    """
    if not given.blocks:
        return marked(given.text, evidence)
    cuts = _merged(evidence)
    found = numbers(given) if counted else {}
    return "".join(_block(given, block, cuts, found) for block in given.blocks)


def _block(
    given: Article, block: Block, cuts: Sequence[tuple[int, int]], found: Mapping[int, int]
) -> str:
    tone = {"prose": "", "heading": "heading"}.get(block.kind, "aside")
    inside = _with_marks(given.slice(block), block.start, cuts)
    return (
        f'<p class="{tone}">{inside}</p>' if tone else f"{opening(found, block.start)}{inside}</p>"
    )


def numbers(given: Article) -> dict[int, int]:
    """Return the numbers by which questions name paragraphs, by the paragraph's first place."""
    return {one.start: one.number for one in count_paragraphs(given)}


def opening(found: Mapping[int, int], start: int) -> str:
    """Return what opens a paragraph that begins there, with its number if it has one.

    The number is no text: it is shown by the style, and not copied with the words.
    """
    return f'<p data-paragraph="¶{found[start]}">' if start in found else "<p>"


def _merged(evidence: Iterable[Evidence]) -> list[tuple[int, int]]:
    """Return the ranges in order, those that touch made one."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted((part.start, part.end) for part in evidence):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        elif start < end:
            merged.append((start, end))
    return merged


def _with_marks(text: str, at: int, cuts: Sequence[tuple[int, int]]) -> str:
    """Return one line as HTML, of which ``at`` is the place in the article."""
    pieces, done = [], 0
    for start, end in cuts:
        first, last = max(start - at, done), min(end - at, len(text))
        if first < last:
            pieces.append(html.escape(text[done:first]))
            pieces.append(f"<mark>{html.escape(text[first:last])}</mark>")
            done = last
    pieces.append(html.escape(text[done:]))
    return "".join(pieces)
