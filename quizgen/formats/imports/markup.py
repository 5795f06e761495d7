"""Plain text out of other programs' HTML."""

from __future__ import annotations

import re
from html.parser import HTMLParser

__all__ = ["lost_media", "paragraphs", "plain", "unmarked"]

_BLOCKS = frozenset(
    "p div li ul ol table tr h1 h2 h3 h4 h5 h6 blockquote pre section article dd dt".split()
)
_SILENT = frozenset({"script", "style", "head", "title"})
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_MEDIA = re.compile(r"<(?:img|audio|video|object|embed|iframe|svg)\b|@@PLUGINFILE@@", re.IGNORECASE)


class _Collector(HTMLParser):
    """Collects the text of each block."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[str] = []
        self._parts: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self._silent += 1
        elif tag == "br":
            self._parts.append("\n")
        elif tag in _BLOCKS:
            self.end_block()

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self._silent = max(0, self._silent - 1)
        elif tag in _BLOCKS:
            self.end_block()

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self._parts.append(re.sub(r"[ \t]*[\r\n]+[ \t]*", " ", data))

    def end_block(self) -> None:
        """Close the block that is being collected."""
        text = "".join(self._parts).strip()
        self._parts.clear()
        if text:
            self.blocks.append(text)


def paragraphs(markup: str) -> list[str]:
    """Return the text of each block; ``<br>`` is a line end, other markup goes."""
    collector = _Collector()
    collector.feed(markup)
    collector.close()
    collector.end_block()
    return collector.blocks


def plain(markup: str) -> str:
    """Return the text of HTML, its blocks on lines of their own."""
    return "\n".join(paragraphs(markup))


def unmarked(text: str) -> str:
    """Return a text that may or may not be HTML without its markup."""
    return plain(text) if _TAG.search(text) else text


def lost_media(markup: str) -> tuple[str, ...]:
    """Return what is to be said about pictures and sounds, if there are any."""
    return ("its picture or sound is not kept",) if _MEDIA.search(markup) else ()
