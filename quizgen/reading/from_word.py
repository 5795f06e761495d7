"""Word files through python-docx, after a look at how large they unpack."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from typing import Any

from quizgen.errors import BadInput
from quizgen.reading.draft import Draft, DraftBuilder, Role
from quizgen.reading.settings import ReadingSettings

__all__ = ["read_word"]

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
# A letter of a thousand parts is possible; a hundred thousand members are an attack.
_MOST_MEMBERS = 10_000

# Names of Word's built-in styles, in English whatever language Word speaks.
_STYLES: tuple[tuple[str, Role], ...] = (
    ("title", "title"),
    ("heading", "heading"),
    ("subtitle", "heading"),
    ("toc", "list"),
    ("list", "list"),
    ("caption", "caption"),
    ("macro", "code"),
    ("footer", "list"),
)
_UNTITLED = ("word document", "document", "untitled", "document1")


def read_word(data: bytes, *, name: str, settings: ReadingSettings) -> Draft:
    """Read the paragraphs and tables of a .docx file, in order.

    Deleted text of tracked changes and text boxes are left out.

    Raises:
        BadInput: the file is damaged, or unpacks to more than the settings allow.
    """
    _check_size(data, name, settings)
    from docx import Document  # late: only .docx files need it

    builder = DraftBuilder()
    try:
        document = Document(io.BytesIO(data))
        styles = {style.style_id: (style.name or "").lower() for style in document.styles}
        for element in document.element.body.iterchildren():
            _collect(element, styles, builder)
        author = document.core_properties.author or ""
        stated = document.core_properties.title or ""
    except Exception as error:
        # python-docx and lxml let through whatever a damaged part makes them stumble over.
        raise BadInput(
            f"{name} is a damaged Word file ({_first_line(error)}): open it in Word, save it "
            "again as .docx and try that."
        ) from error
    titles = [text for text, role in builder.pieces if role == "title"]
    title = titles[0] if titles else _title_stated(stated, builder)
    if author.lower() in ("python-docx", "author", "user", "unknown", "microsoft office user"):
        author = ""
    return builder.draft(title=title, author=author)


def _check_size(data: bytes, name: str, settings: ReadingSettings) -> None:
    """Add up what the ZIP directory declares; zipfile unpacks no member beyond its size."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
        raise BadInput(
            f"{name} is a damaged Word file ({_first_line(error)}): open it in Word, save it "
            "again as .docx and try that."
        ) from error
    unpacked = sum(member.file_size for member in members)
    if unpacked > settings.max_unpacked_bytes or len(members) > _MOST_MEMBERS:
        raise BadInput(
            f"{name} unpacks to {unpacked / 1e6:,.0f} MB in {len(members):,} parts, which no "
            f"article does (the limit is {settings.max_unpacked_bytes / 1e6:,.0f} MB): paste its "
            "text instead."
        )


def _collect(element: Any, styles: Mapping[str, str], builder: DraftBuilder) -> None:
    if element.tag == _W + "p":
        builder.add(_text(element), _role(element, styles))
    elif element.tag == _W + "tbl":
        for row in element.iter(_W + "tr"):
            cells = [
                " ".join(filter(None, (_text(paragraph) for paragraph in cell.iter(_W + "p"))))
                for cell in row.iterchildren(_W + "tc")
            ]
            builder.add(" | ".join(filter(None, cells)), "table")
    elif element.tag in (_W + "sdt", _W + "sdtContent", _W + "customXml", _W + "ins"):
        for child in element.iterchildren():
            _collect(child, styles, builder)


def _role(paragraph: Any, styles: Mapping[str, str]) -> Role:
    properties = paragraph.find(_W + "pPr")
    if properties is None:
        return ""
    style = properties.find(_W + "pStyle")
    if style is not None:
        identifier = style.get(_W + "val", "")
        label = styles.get(identifier) or identifier.lower()
        for prefix, role in _STYLES:
            if label.startswith(prefix) and label != "list paragraph":
                return role
    return "list" if properties.find(_W + "numPr") is not None else ""


def _text(element: Any) -> str:
    """Join the text of a paragraph, inserted text too, deleted text and text boxes not."""
    parts: list[str] = []
    for child in element.iterchildren():
        if child.tag == _W + "t":
            parts.append((child.text or "").replace("\u00ad", ""))
        elif child.tag in (_W + "tab", _W + "noBreakHyphen"):
            parts.append("\t" if child.tag == _W + "tab" else "-")
        elif child.tag in (_W + "br", _W + "cr"):
            parts.append("\n")
        elif child.tag not in (
            _W + "pPr",
            _W + "rPr",
            _W + "del",
            _W + "moveFrom",
            _W + "txbxContent",
            _W + "instrText",
            _FALLBACK,
        ):
            parts.append(_text(child))
    return "".join(parts)


def _title_stated(stated: str, builder: DraftBuilder) -> str:
    """Take the file's title property only if the text shows it: templates leave odd ones."""
    stated = " ".join(stated.split())
    shown = any(" ".join(text.split()) == stated for text, _ in builder.pieces[:3])
    return stated if shown and stated.lower() not in _UNTITLED else ""


def _first_line(error: Exception) -> str:
    lines = str(error).strip().splitlines()
    return lines[0][:120].rstrip(".") if lines else type(error).__name__
