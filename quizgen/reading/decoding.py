"""From bytes to text: encodings, line ends, and mojibake when it really is mojibake."""

from __future__ import annotations

import codecs
import re

from quizgen.errors import BadInput

__all__ = ["decode", "repair"]

_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# Western and Central European code pages look alike in English text: a few curly quotes and a
# pound sign are all there is to see. There the plain Windows page is the likely one.
_LIKE_WINDOWS = re.compile(r"cp125[0247]|latin|iso8859|cp775|cp85|cp437|cp500|cp037|cp1140|hp_")
_LIKE_MACINTOSH = re.compile(r"mac_(?!cyrillic|greek)")

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x7f]")
# More control characters than this share, and the file is no text.
_MOST_CONTROLS = 0.002

# Only text with such pairs can be UTF-8 read as something else ("â€œ", "Ã©", "Â£"); looking
# first spares ordinary text the repair, and spares quizgen loading ftfy.
_MOJIBAKE = re.compile(
    "[\u0080-\u009f]|[ÂÃâäåæãÎÏÐÑ√≈‚Ä][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ∂¨©Ä´]"
)
_META_CHARSET = re.compile(
    rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w:.-]{2,40})", re.IGNORECASE
)
_XML_ENCODING = re.compile(rb"^\s*<\?xml[^>]{0,100}encoding\s*=\s*[\"']([\w:.-]{2,40})")
_SURROGATE = re.compile("[\ud800-\udfff]")


def decode(data: bytes, *, name: str, charset: str = "", markup: bool = False) -> str:
    """Decode a file's bytes into text with universal newlines and without byte order mark.

    The byte order mark decides, then UTF-8 if the bytes are valid, then a charset that is
    declared, then charset-normalizer.

    Args:
        data: the bytes.
        name: what the messages call the file.
        charset: what the server declared, or "".
        markup: whether a ``<meta charset>`` or XML declaration may be believed.

    Raises:
        BadInput: it is binary, or no encoding fits.
    """
    text = _decoded(data, charset, markup)
    if text is None or len(_CONTROL.findall(text)) > _MOST_CONTROLS * len(text):
        raise BadInput(
            f"{name} is a binary file or in an unknown encoding, not text: "
            "save the article as a UTF-8 text file or paste its text."
        )
    return repair(text)


def repair(text: str) -> str:
    """Make newlines universal, drop a byte order mark, mend mojibake; change nothing else.

    Half surrogate pairs, which no file could store, become U+FFFD.
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    text = _SURROGATE.sub("\ufffd", text)
    if not _MOJIBAKE.search(text):
        return text
    import ftfy  # late: most texts do not need it

    # fix_encoding alone: quotes, ligatures and widths stay as the author wrote them.
    return ftfy.fix_encoding(text).replace("\r\n", "\n").replace("\r", "\n")


def _decoded(data: bytes, charset: str, markup: bool) -> str | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace")
    declared = [charset]
    if markup:
        declared += [
            match.group(1).decode("ascii", "ignore")
            for match in (_XML_ENCODING.search(data[:2000]), _META_CHARSET.search(data[:8000]))
            if match
        ]
    # What is valid UTF-8 beyond ASCII is UTF-8, whatever is declared; and UTF-16 shows by its
    # zeros, so a declaration of it that they do not bear out is wrong.
    valid = None if data.isascii() else _strictly(data, "utf-8")
    if valid is not None and not _zeros(data):
        return valid
    believed = [name for name in declared if not re.match(r"utf-?(?:16|32)", name, re.IGNORECASE)]
    for encoding in [_zeros(data), *believed, "utf-8"]:
        text = _strictly(data, encoding)
        if text is not None:
            return text
    return _guessed(data)


def _strictly(data: bytes, encoding: str) -> str | None:
    if not encoding:
        return None
    try:
        if codecs.lookup(encoding).name in ("iso8859-1", "ascii"):
            encoding = "cp1252"  # as browsers do: pages that declare Latin-1 are Windows pages
        return data.decode(encoding)
    except (UnicodeError, LookupError, ValueError, TypeError):
        return None


def _zeros(data: bytes) -> str:
    """Recognise UTF-16 without a mark: in English every other byte is zero."""
    head = data[:2000]
    if len(head) < 8 or len(data) % 2:
        return ""
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if odd > 0.2 * len(head) and not even:
        return "utf-16-le"
    if even > 0.2 * len(head) and not odd:
        return "utf-16-be"
    return ""


def _guessed(data: bytes) -> str | None:
    if b"\x00" in data[:65536]:
        return None
    from charset_normalizer import from_bytes  # late: only files that are not UTF-8 need it

    match = from_bytes(data[:200_000]).best()
    if match is None:
        return None
    encoding = match.encoding
    if _LIKE_WINDOWS.match(encoding):
        encoding = "cp1252"
    elif _LIKE_MACINTOSH.match(encoding):
        encoding = "mac_roman"
    for candidate in (encoding, match.encoding, "latin-1"):
        text = _strictly_as_named(data, candidate)
        if text is not None:
            return text
    return None


def _strictly_as_named(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeError, LookupError):
        return None
