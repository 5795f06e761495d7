"""Files from strangers: XML without entities, archives without tricks, text in a known encoding."""

from __future__ import annotations

import io
import lzma
import struct
import zipfile
import zlib
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from xml.etree.ElementTree import ParseError

from quizgen.errors import BadInput
from quizgen.formats.layout import printable

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

__all__ = ["MOST_BYTES", "decode", "parse_xml", "unzip"]

MOST_BYTES = 50_000_000  # a file; the largest quiz seen has 3 MB
_MOST_FILES = 10_000
_MOST_UNPACKED = 200_000_000
_MOST_TIMES = 200  # how much larger than its packed self a file may be; XML packs 10 to 40 times
_SMALL = 1_000_000  # below this a file may pack as well as it likes
_MOST_DEPTH = 200

# What zipfile raises about a damaged, encrypted or unusual archive.
_DAMAGED = (zipfile.BadZipFile, zlib.error, struct.error, lzma.LZMAError, EOFError, OSError,
            RuntimeError, ValueError)  # fmt: skip


def decode(content: bytes) -> str:
    """Return the text of a file: UTF-8, or UTF-16 with its mark, without control characters.

    Raises:
        BadInput: it is neither.
    """
    marked = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    try:
        text = content.decode("utf-16" if marked else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadInput("The file is not UTF-8 text: save it as UTF-8 and try again.") from error
    return printable(text)


def parse_xml(content: bytes, what: str) -> Element:
    """Parse XML that declares nothing: no document type, no entity.

    Raises:
        BadInput: it is broken, nested without end, or tries to define or fetch something.
    """
    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    try:
        document: Element = fromstring(content, forbid_dtd=True)
    except DefusedXmlException as error:
        raise BadInput(
            f"{what} declares a document type or entities, which a quiz has no use for and an "
            "attack has: it is not read."
        ) from error
    except (ParseError, LookupError, ValueError) as error:
        raise BadInput(f"{what} is broken XML ({error}): export it again.") from error
    if _is_deep(document):
        raise BadInput(f"{what} is nested more than {_MOST_DEPTH} levels deep: it is not read.")
    return document


def _is_deep(document: Element) -> bool:
    level = [document]
    for _ in range(_MOST_DEPTH):
        level = [child for element in level for child in element]
        if not level:
            return False
    return True


def unzip(content: bytes) -> dict[str, bytes]:
    """Return the files of a zip, in memory.

    Raises:
        BadInput: it is broken or encrypted, holds too much, or names a path outside itself.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            _check_entries(entries)
            return {entry.filename: _unpack(archive, entry) for entry in entries}
    except _DAMAGED as error:
        raise BadInput(f"The archive cannot be read ({error}): export it again.") from error


def _check_entries(entries: list[zipfile.ZipInfo]) -> None:
    if len(entries) > _MOST_FILES:
        raise BadInput(
            f"The archive holds {len(entries):,} files; at most {_MOST_FILES:,} are read."
        )
    total = 0
    for entry in entries:
        name = entry.filename
        path = PurePosixPath(name)
        if path.is_absolute() or ".." in path.parts or "\\" in name or ":" in name:
            raise BadInput(
                f"The archive names the path {name!r}, which lies outside it: it is not read."
            )
        total += entry.file_size
        swollen = entry.file_size > _SMALL
        if total > _MOST_UNPACKED or (
            swollen and entry.file_size > _MOST_TIMES * max(entry.compress_size, 1)
        ):
            raise BadInput(
                f"The archive would unpack to {total:,} bytes or more, far beyond a quiz: "
                "it is not read."
            )


def _unpack(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    """Read a file, but no more of it than its entry promises."""
    with archive.open(entry) as file:
        content = file.read(entry.file_size + 1)
    if len(content) > entry.file_size:
        raise BadInput(f"The archive lies about the size of {entry.filename!r}: it is not read.")
    return content
