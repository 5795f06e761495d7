"""The limits of reading, each with the case that made it."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, fields

from quizgen.errors import BadUse

__all__ = ["ReadingSettings"]

_TRUE = {"1", "true", "yes", "on"}
_FALSE = {"", "0", "false", "no", "off"}


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingSettings:
    """How much is read, for how long, and from where.

    Attributes:
        max_bytes: largest file, upload or download, in bytes. A scanned book or a video link
            pasted by mistake must not fill the memory; a long news page is under 1 MB.
            Environment: ``QUIZGEN_MAX_BYTES``.
        timeout: seconds for a whole download, from looking the host up to the last byte; a
            server that sends one byte a second must not hold the command for an hour.
            Environment: ``QUIZGEN_TIMEOUT``.
        max_redirects: how many times a server may send us on. News sites need two or three.
        allow_private_addresses: whether URLs may lead to this machine or the local network
            (loopback, private, link-local, reserved). Off by default, because a public page
            could send the program of a school's server to its router or database; to be turned
            on where articles lie on an intranet. Environment: ``QUIZGEN_ALLOW_PRIVATE``.
        min_words: fewest words of prose that make an article; fewer give no quiz worth having.
        max_unpacked_bytes: most that a .docx may unpack to; a ZIP bomb of 40 kB holds gigabytes.
        max_pages: most pages of a PDF; a textbook chapter has 60, a whole book is no article.
    """

    max_bytes: int = 20_000_000
    timeout: float = 20.0
    max_redirects: int = 5
    allow_private_addresses: bool = False
    min_words: int = 40
    max_unpacked_bytes: int = 200_000_000
    max_pages: int = 500

    def __post_init__(self) -> None:
        for field in fields(self):
            value = getattr(self, field.name)
            lowest = 0 if field.name in ("max_redirects", "min_words") else 1e-9
            if not isinstance(value, bool) and value < lowest:
                raise BadUse(f"The reading setting {field.name} is {value}: it must be positive.")

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] | None = None) -> ReadingSettings:
        """Take the defaults, changed by the environment variables named above.

        Raises:
            BadUse: a variable holds something that is no number or no yes or no.
        """
        values = os.environ if environment is None else environment
        default = cls()
        return cls(
            max_bytes=int(_number(values, "QUIZGEN_MAX_BYTES", default.max_bytes)),
            timeout=_number(values, "QUIZGEN_TIMEOUT", default.timeout),
            allow_private_addresses=_flag(values, "QUIZGEN_ALLOW_PRIVATE"),
        )


def _number(values: Mapping[str, str], name: str, default: float) -> float:
    text = values.get(name, "").strip()
    if not text:
        return default
    try:
        number = float(text)
    except ValueError:
        number = 0.0
    if not 0 < number < float("inf"):
        raise BadUse(f"The environment variable {name} is {text!r}: it must be a positive number.")
    return number


def _flag(values: Mapping[str, str], name: str) -> bool:
    text = values.get(name, "").strip().lower()
    if text in _TRUE:
        return True
    if text in _FALSE:
        return False
    raise BadUse(f"The environment variable {name} is {text!r}: it must be 1 (yes) or 0 (no).")
