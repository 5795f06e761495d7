"""Text shown as text: what comes from an article, a teacher or a student is never markup."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable

from quizgen.model import Evidence

__all__ = ["label", "line", "marked", "paragraphs"]

_SPECIAL = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~$&^=@\"'])")
_JOINER = "\u2060"  # no width: keeps ":smile:" and ":red[…]" from being read as directives


def label(text: str) -> str:
    """Return text for a widget's label or option, where Streamlit reads Markdown.

    Every mark of Markdown is escaped, a colon is followed by a character without width, and line
    ends become spaces.
    """
    one_line = " ".join(text.split())
    return _SPECIAL.sub(r"\\\1", one_line).replace(":", ":" + _JOINER)


def line(text: str) -> str:
    """Return text as HTML for one line: everything escaped."""
    return html.escape(" ".join(text.split()))


def paragraphs(text: str) -> str:
    """Return text as HTML for ``st.html``: everything escaped, an empty line a new paragraph."""
    blocks = (block.strip() for block in re.split(r"\n\s*\n|\n", text))
    return "".join(f"<p>{html.escape(block)}</p>" for block in blocks if block)


def marked(text: str, evidence: Iterable[Evidence]) -> str:
    """Return text as HTML with the evidence highlighted where it stands."""
    cuts = sorted({(part.start, part.end) for part in evidence})
    pieces, at = [], 0
    for start, end in cuts:
        if start < at or end > len(text):
            continue
        pieces.append(html.escape(text[at:start]))
        pieces.append(f"<mark>{html.escape(text[start:end])}</mark>")
        at = end
    pieces.append(html.escape(text[at:]))
    return "".join(f"<p>{block}</p>" for block in "".join(pieces).split("\n") if block.strip())
