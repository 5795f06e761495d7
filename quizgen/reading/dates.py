"""The publication day, where the source states it."""

from __future__ import annotations

import re
from datetime import date

__all__ = ["iso_date"]

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAMED = r"(?P<month>[A-Za-z]{3,9})\.?"
# "September 12, 2015", "12 September 2015", "12th of September, 2015", "2015-09-12"
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"\b{_NAMED}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})\b",
        rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?{_NAMED},?\s+(?P<year>\d{{4}})\b",
        r"\b(?P<year>\d{4})-(?P<number>\d{2})-(?P<day>\d{2})(?!\d)",
    )
)


def iso_date(line: str) -> str:
    """Return the first date of a line as ISO 8601, or "" when it has none.

    Dates such as 3/5/2021 are left alone: it is the third of May or the fifth of March.

    >>> iso_date("Saturday, September 12, 2015")
    '2015-09-12'
    >>> iso_date("31 February 2020")
    ''
    """
    for form in _FORMS:
        for match in form.finditer(line):
            found = match.groupdict()
            month = int(found["number"]) if "number" in found else _month(found["month"])
            try:
                return date(int(found["year"]), month, int(found["day"])).isoformat()
            except ValueError:
                continue
    return ""


def _month(name: str) -> int:
    """Return 1 to 12, or 0 for what is no month."""
    short = name[:3].lower()
    return _MONTHS.index(short) + 1 if short in _MONTHS else 0
