"""What kind of file is this? Its first bytes say, its name only when they do not."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass
from typing import Literal

from quizgen.errors import BadInput

__all__ = ["SIGNATURES", "SourceKind", "source_kind"]

SourceKind = Literal["text", "markdown", "html", "pdf", "docx"]

_READABLE = "a text, Markdown, HTML, PDF or .docx file"


@dataclass(frozen=True, slots=True)
class _Signature:
    """Bytes that a kind of file begins with (after ``offset``), its name, and what to do."""

    magic: bytes
    name: str
    advice: str = f"give {_READABLE}"
    offset: int = 0


_PICTURE = "an article in a picture cannot be read, so paste its text"
_SOUND = "give the text of what is said"
_UNPACK = f"unpack it and give {_READABLE}"

SIGNATURES: tuple[_Signature, ...] = (
    _Signature(b"\x89PNG\r\n", "a PNG image", _PICTURE),
    _Signature(b"\xff\xd8\xff", "a JPEG image", _PICTURE),
    _Signature(b"GIF8", "a GIF image", _PICTURE),
    _Signature(b"WEBP", "a WebP image", _PICTURE, 8),
    _Signature(b"II*\x00", "a TIFF image", _PICTURE),
    _Signature(b"MM\x00*", "a TIFF image", _PICTURE),
    _Signature(b"ftypheic", "a HEIC image", _PICTURE, 4),
    _Signature(b"ftypavif", "an AVIF image", _PICTURE, 4),
    _Signature(b"ftyp", "a video or sound file", _SOUND, 4),
    _Signature(b"WAVE", "a sound file", _SOUND, 8),
    _Signature(b"AVI ", "a video", _SOUND, 8),
    _Signature(b"ID3", "a sound file", _SOUND),
    _Signature(b"OggS", "a sound or video file", _SOUND),
    _Signature(b"fLaC", "a sound file", _SOUND),
    _Signature(b"\x1aE\xdf\xa3", "a video", _SOUND),
    _Signature(
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "an old Office file (.doc, .xls or .ppt) or an encrypted one",
        "open it in Word and save it as .docx without a password",
    ),
    _Signature(b"{\\rtf", "a rich text file (.rtf)", "save it as .docx or .txt"),
    _Signature(b"%!PS", "a PostScript file", "save it as PDF"),
    _Signature(b"\x1f\x8b", "a gzip archive", _UNPACK),
    _Signature(b"BZh", "a bzip2 archive", _UNPACK),
    _Signature(b"\xfd7zXZ", "an xz archive", _UNPACK),
    _Signature(b"7z\xbc\xaf'\x1c", "a 7-Zip archive", _UNPACK),
    _Signature(b"Rar!\x1a\x07", "a RAR archive", _UNPACK),
    _Signature(b"SQLite format 3\x00", "a database"),
    _Signature(b"\x7fELF", "a program"),
    _Signature(b"bplist00", "a binary property list"),
)

# What other ZIP files are, by a member that they hold.
_ZIP_CONTENTS: tuple[tuple[str, str, str], ...] = (
    ("word/", "a Word file of another kind", "save it as .docx"),
    ("xl/", "an Excel workbook", "copy the article's text into a file of its own"),
    ("ppt/", "a PowerPoint presentation", "copy the article's text into a file of its own"),
    ("META-INF/container.xml", "an e-book (.epub)", "copy one chapter's text"),
    ("content.xml", "an OpenDocument file", "save it as .docx or PDF"),
    ("Index/Document.iwa", "a Pages document", "export it as .docx or PDF"),
)

_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*"
    rb"<(?:!doctype\s+html|html|head|body|article|main)\b",
    re.IGNORECASE | re.DOTALL,
)
_BY_SUFFIX: dict[str, SourceKind] = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdown": "markdown",
    ".mkd": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".shtml": "html",
}


def source_kind(data: bytes, name: str, content_type: str = "") -> SourceKind:
    """Tell what the bytes are: by their content first, then by type and name.

    Args:
        data: the whole file.
        name: file name, path or URL; shown in messages.
        content_type: what a server said, such as "text/html".

    Raises:
        BadInput: it is no kind of text that quizgen reads.
    """
    head = data[:4096]
    at = head.find(b"%PDF-", 0, 1024)
    if at >= 0 and not _HTML.match(head):
        return "pdf"
    if data[:4] in (b"PK\x03\x04", b"PK\x05\x06"):
        return _zip_kind(data, name)
    for signature in SIGNATURES:
        if data.startswith(signature.magic, signature.offset):
            raise BadInput(f"{name} is {signature.name}, not text: {signature.advice}.")
    if _HTML.match(_ascii(head)):
        return "html"
    suffix = re.search(r"\.\w{2,8}$", name.split("?")[0].split("#")[0].lower())
    by_name = _BY_SUFFIX.get(suffix.group() if suffix else "")
    if content_type in ("text/html", "application/xhtml+xml"):
        return "html"
    if content_type == "text/markdown":
        return "markdown"
    if by_name == "html" and content_type == "text/plain":
        return "text"
    return by_name or "text"


def _ascii(head: bytes) -> bytes:
    """Drop byte order marks and the zero bytes of UTF-16, so that tags can be seen."""
    return head.removeprefix(b"\xef\xbb\xbf").lstrip(b"\xff\xfe").replace(b"\x00", b"")


def _zip_kind(data: bytes, name: str) -> SourceKind:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.namelist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
        raise BadInput(
            f"{name} is a damaged Word or ZIP file ({error}): open it in Word, save it again "
            "as .docx and try that."
        ) from error
    if "word/document.xml" in members:
        return "docx"
    for member, what, advice in _ZIP_CONTENTS:
        if any(known.startswith(member) for known in members):
            raise BadInput(f"{name} is {what}, which quizgen does not read: {advice}.")
    raise BadInput(f"{name} is a ZIP archive, not text: {_UNPACK}.")
