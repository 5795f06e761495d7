"""HTML through trafilatura: the main text with its headings and lists, title, author and date."""

from __future__ import annotations

import logging
import re
from html import unescape
from typing import Any

from quizgen.errors import BadInput
from quizgen.reading.draft import Draft, DraftBuilder, Role

__all__ = ["read_html"]

# What trafilatura's own elements mean to us; what is not named here is searched for parts.
_ROLES: dict[str, Role] = {
    "p": "",
    "quote": "",
    "head": "heading",
    "item": "list",
    "row": "table",
    "code": "code",
}
_BARE_ROLES: dict[str, Role] = {
    "h1": "heading",
    "h2": "heading",
    "h3": "heading",
    "h4": "heading",
    "li": "list",
    "td": "table",
}
_WHOLE = ("p", "head", "item", "row", "code")

_WINDOW_TITLE = re.compile(r"<title[^>]*>([^<]{1,500})", re.IGNORECASE)


def read_html(page: str, *, name: str, url: str = "") -> Draft:
    """Extract the article of a web page.

    Args:
        page: the decoded page.
        name: what the messages call it.
        url: where it was found, which helps trafilatura to the date and site name.

    Raises:
        BadInput: no article text was found.
    """
    document = _extract(page, url)
    builder = DraftBuilder()
    if document is not None and document.body is not None:
        _collect(document.body, builder)
    if document is None or not builder.pieces:
        _collect_paragraphs(page, builder)
    if not builder.pieces:
        raise BadInput(
            f"No article text was found in {name}: if the page shows it in the browser, copy "
            "the text there and paste it."
        )
    stated = (getattr(document, field, None) or "" for field in ("title", "author", "date"))
    title, author, date = stated
    return builder.draft(
        title=_title(title, page, builder),
        author=author,
        date=date if _states_date(page, url, date) else "",
    )


def _title(found: str, page: str, builder: DraftBuilder) -> str:
    """Prefer the heading over the text to one that trafilatura saw in a menu or pop-up.

    Pages of a manual have "Keyboard shortcuts" as their first <h1>; their <title> is "Basic
    usage - The Manual", and "Basic usage" stands over the text.
    """
    heading = builder.pieces[0] if builder.pieces[0][1] == "heading" else None
    window = _WINDOW_TITLE.search(page)
    if heading and window and _folded(heading[0]) in _folded(unescape(window.group(1))):
        return heading[0]
    return found


def _states_date(page: str, url: str, date: str) -> bool:
    """Whether the page itself gives the day in its data or address; guesses are not taken."""
    if not date:
        return False
    stated = rf"(?:content|datetime)\s*=\s*[\"']?{date}|\"datePublished\"\s*:\s*\"{date}"
    return date.replace("-", "/") in url or re.search(stated, page, re.IGNORECASE) is not None


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()


def _extract(page: str, url: str) -> Any:
    import trafilatura  # late: loading it takes a third of a second

    for logger in ("trafilatura", "htmldate", "courlan"):
        logging.getLogger(logger).addHandler(logging.NullHandler())  # our message is the message
    return trafilatura.bare_extraction(
        page.replace("\x00", " "),
        url=url or None,
        with_metadata=True,
        include_comments=False,
        include_tables=True,
        include_links=False,
        include_images=False,
        date_extraction_params={"original_date": True, "extensive_search": False},
    )


def _collect_paragraphs(page: str, builder: DraftBuilder) -> None:
    """Take the paragraphs of a page that trafilatura finds no article in: a bare fragment."""
    from trafilatura import load_html

    root = load_html(f"<html><body>{page}</body></html>".replace("\x00", " "))
    if root is None:
        return
    for element in root.iter("p", "h1", "h2", "h3", "h4", "li", "td"):
        role = _BARE_ROLES.get(element.tag, "")
        builder.add(_clean(element.text_content()), role)


def _collect(element: Any, builder: DraftBuilder) -> None:
    if not isinstance(element.tag, str):
        return
    if element.tag in _WHOLE:
        # An item may hold whole paragraphs or a list of its own; its text is taken once.
        separator = " | " if element.tag == "row" else ""
        builder.add(_text(element, separator), _ROLES[element.tag])
        return
    if element.tag not in ("lb", "graphic"):
        builder.add(_clean(element.text or ""))
    for child in element:
        _collect(child, builder)
        builder.add(_clean(child.tail or ""))


def _text(element: Any, separator: str) -> str:
    parts: list[str] = [_clean(element.text or "")]
    for child in element:
        if not isinstance(child.tag, str):
            continue
        if child.tag == "lb":
            parts.append("\n")
        elif child.tag in ("p", "item", "list"):
            parts.append(" " + _text(child, "").strip() + " ")
        else:
            inner = _text(child, "")
            parts.append(inner + (separator if separator and child.getnext() is not None else ""))
        parts.append(_clean(child.tail or ""))
    lines = "".join(parts).split("\n")
    return "\n".join(" ".join(line.split(" ")).strip() for line in lines)


def _clean(text: str) -> str:
    """Line breaks in HTML are spaces, runs of spaces are one; soft hyphens show nothing."""
    collapsed = " ".join(text.replace("\u00ad", "").split())
    before = " " if text[:1].isspace() and collapsed else ""
    after = " " if text[-1:].isspace() and collapsed else ""
    return before + collapsed + after if collapsed else (" " if text else "")
