"""Whether a line belongs to the page and not to its article, by the rows of ``furniture_table``."""

from __future__ import annotations

import re
from functools import cache

from quizgen.reading.furniture_table import CLOSING_SECTIONS, FURNITURE, MONTH, WEEKDAY, Row

__all__ = ["byline", "closing_section", "furniture_reason"]

# "By Ann Example, Education Correspondent": words of a byline that bear no capital.
_BYLINE_SMALL = frozenset(
    "by and for in of the at from with de la van von der editor reporter correspondent writer "
    "staff political education science news special contributor".split()
)
_BYLINE = re.compile(r"(?:(?:written|reported|words|story|text|posted) )?by:? (.+)", re.IGNORECASE)
# Sentences begin with "By" too: "By Christmas Day …", "By Monday".
_NOT_A_NAME = re.compile(
    rf"(?:{WEEKDAY}|{MONTH}|christmas|easter|law|contrast|comparison|\d.*)$", re.IGNORECASE
)


@cache
def _compiled(rows: tuple[Row, ...]) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(row.pattern, re.IGNORECASE), row.reason) for row in rows)


# Longer lines are prose whatever they begin with; it also bounds the work of the patterns.
_LONGEST = 600


def furniture_reason(line: str) -> str:
    """Return why a line (white space collapsed) is page furniture, or "" when it is not.

    >>> furniture_reason("Post a Comment")
    'comments'
    >>> furniture_reason("The council posted a comment on its page.")
    ''
    """
    if not any(character.isalnum() for character in line):
        return "a separator"
    if len(line) > _LONGEST:
        return ""
    if byline(line):
        return "a byline"
    for pattern, reason in _compiled(FURNITURE):
        if pattern.fullmatch(line):
            return reason
    return ""


def closing_section(line: str) -> str:
    """Return what a closing heading announces ("sources", "comments" …), or ""."""
    if len(line) > 60:
        return ""
    for pattern, what in _compiled(CLOSING_SECTIONS):
        if pattern.fullmatch(line):
            return what
    return ""


def byline(line: str) -> str:
    """Return the author whom a byline names, or "" when the line is none.

    >>> byline("By Ann Example, Education Correspondent")
    'Ann Example'
    >>> byline("By Monday the harbour was closed.")
    ''
    """
    match = _BYLINE.fullmatch(line)
    if not match or line.endswith((".", "!", "?")) or len(line.split()) > 14:
        return ""
    named = match.group(1)
    words = re.findall(r"[^\W\d_][\w.’'-]*", named)
    if any(not word[0].isupper() and word.lower() not in _BYLINE_SMALL for word in words):
        return ""
    name = re.split(r"\s*(?:,|\||\bfor\b|\bin\b|\s[-–—•·]\s)\s*", named, maxsplit=1)[0].strip()
    parts = name.split()
    if not 2 <= len(parts) <= 8 or _NOT_A_NAME.match(parts[0]) or not parts[0][0].isupper():
        return ""
    return name.title() if name.isupper() else name
