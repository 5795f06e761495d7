"""HTML through trafilatura: the main text with its headings and lists, title, author and date."""

from __future__ import annotations

import logging
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
_WHOLE = ("p", "head", "item", "row", "code")


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
    body = getattr(document, "body", None)
    if body is not None:
        _collect(body, builder)
    if not builder.pieces:
        raise BadInput(
            f"No article text was found in {name}: if the page shows it in the browser, copy "
            "the text there and paste it."
        )
    return builder.draft(
        title=document.title or "", author=document.author or "", date=document.date or ""
    )


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
        # Only a date that the page states: one guessed from its addresses would be printed
        # as fact.
        date_extraction_params={"original_date": True, "extensive_search": False},
    )


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
