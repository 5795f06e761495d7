"""The small wordings that the Word and HTML pages share; sheet.typ has its own."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.worksheet.look import Look
from quizgen.worksheet.sheet import Section, Sheet, Version

__all__ = ["GAP_LINE", "SCORE_LINE", "bank_title", "foot", "listed", "plain", "worth"]

GAP_LINE = "_" * 14  # every gap is as long, so that none tells its word
SCORE_LINE = "____"


def plain(number: float) -> str:
    """Return a number of points without a needless ``.0``: 2, 0.5, 0.33."""
    return f"{round(number, 2):g}"


def worth(number: float) -> str:
    """Return ``1 point``, ``2.5 points``."""
    return f"{plain(number)} {'point' if number == 1 else 'points'}"


def listed(numbers: Sequence[int]) -> str:
    """Return ``3``, ``3 and 5``, ``3, 5 and 8``."""
    words = [str(number) for number in numbers]
    return " and ".join(filter(None, (", ".join(words[:-1]), words[-1])))


def bank_title(section: Section) -> str:
    """Return what stands before the words of a word bank, with its questions where mixed."""
    return "Word bank" if section.title else f"Word bank for questions {listed(section.bank_for)}"


def foot(sheet: Sheet, version: Version, look: Look, *, key: bool) -> str:
    """Return the left and middle of a page's foot: ``Version A · seed 0``, and the teacher's."""
    parts = ["Answer key"] if key else []
    if len(sheet.versions) > 1:
        parts.append(f"Version {version.name}")
    return " · ".join([*parts, f"seed {sheet.seed}", *filter(None, [look.footer])])
