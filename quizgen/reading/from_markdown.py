"""Markdown through markdown-it: plain text, with headings, lists, code and tables known."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from quizgen.reading.draft import Draft, DraftBuilder, Role

if TYPE_CHECKING:
    from markdown_it.token import Token

__all__ = ["read_markdown"]

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?\n)(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_FIELD = re.compile(
    r"^(title|author|date)\s*:\s*[\"']?(.*?)[\"']?\s*$", re.IGNORECASE | re.MULTILINE
)
_TAG = re.compile(r"<[^>]{1,500}>")


def read_markdown(source: str) -> Draft:
    """Render Markdown to plain text and mark what its markup says.

    Marks of emphasis and links are gone from the text; pictures leave their description as a
    caption; the title is that of the front matter or the first heading of the first level.
    """
    from markdown_it import MarkdownIt  # late: only .md files need it

    meta: dict[str, str] = {}
    front = _FRONT_MATTER.match(source)
    if front:
        meta = {key.lower(): value for key, value in _FIELD.findall(front.group(1))}
        source = source[front.end() :]
    builder = DraftBuilder()
    title = meta.get("title", "")
    tokens = MarkdownIt("commonmark").enable("table").parse(source)
    role: Role = ""
    in_list = 0
    row: list[str] = []
    for token in tokens:
        kind = token.type
        if kind == "heading_open":
            role = "heading"
            level = token.tag
        elif kind == "heading_close":
            role = ""
        elif kind in ("bullet_list_open", "ordered_list_open"):
            in_list += 1
        elif kind in ("bullet_list_close", "ordered_list_close"):
            in_list -= 1
        elif kind == "tr_open":
            row = []
            role = "table"
        elif kind == "tr_close":
            builder.add(" | ".join(row), "table")
            role = ""
        elif kind in ("fence", "code_block"):
            builder.add(token.content, "code")
        elif kind == "html_block":
            builder.add(" ".join(_TAG.sub(" ", token.content).split()))
        elif kind == "inline":
            text = _plain(token.children or ())
            if role == "table":
                row.append(text)
                continue
            if role == "heading" and level == "h1" and not title:
                title = text
            if not text:
                builder.add(_descriptions(token.children or ()), "caption")
            builder.add(text, role or ("list" if in_list else ""))
    return builder.draft(title=title, author=meta.get("author", ""), date=meta.get("date", "")[:10])


def _plain(tokens: Iterable[Token]) -> str:
    parts = []
    for token in tokens:
        if token.type in ("text", "code_inline"):
            parts.append(token.content)
        elif token.type == "softbreak":
            parts.append(" ")
        elif token.type == "hardbreak":
            parts.append("\n")
    return "".join(parts).strip()


def _descriptions(tokens: Iterable[Token]) -> str:
    return " ".join(token.content for token in tokens if token.type == "image").strip()
