"""The field's words as a teacher reads them, and how the screens count and tell the time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import streamlit as st

from question_bank.records import Status

__all__ = ["STATUS", "count", "duration", "focus", "here", "kind", "moment", "source"]

_KINDS = {
    "multiple_choice": "Multiple choice",
    "short_answer": "Short answer",
    "true_false": "True or false",
    "cloze": "Gap",
    "cloze, chosen": "Gap, with a choice",
    "cloze, typed": "Gap, to type",
    "matching": "Matching",
    "ordering": "Ordering",
    "open": "Open task",
}
_FOCUSES = {
    "how_many": "How many",
    "said_what": "What was said",
    "who_said": "Who said it",
    "main_idea": "Main idea",
}
STATUS: dict[Status, str] = {
    "draft": "to review",
    "accepted": "accepted",
    "rejected": "rejected",
}
_SOURCES = {
    "same_article": "from the article",
    "perturbed": "a changed figure",
    "gazetteer": "a known name",
    "wordnet": "a related word",
    "teacher": "yours",
    "": "",
}


def kind(word: str) -> str:
    """Return a kind of question: "Multiple choice"."""
    return _KINDS.get(word, word.replace("_", " ").capitalize())


def focus(word: str) -> str:
    """Return a focus: "Who said it"."""
    return _FOCUSES.get(word, word.replace("_", " ").capitalize())


def source(word: str) -> str:
    """Return where a distractor came from: "from the article"."""
    return _SOURCES.get(word, word.replace("_", " "))


def count(number: int, word: str, many: str = "") -> str:
    """Return a number with its noun.

    >>> count(1, "quiz", "quizzes"), count(2, "question")
    ('1 quiz', '2 questions')
    """
    return f"{number:,} {word if number == 1 else many or word + 's'}"


def here() -> tzinfo:
    """Return the time zone of the browser; UTC where it names none that is known."""
    name = st.context.timezone
    try:
        return ZoneInfo(name) if isinstance(name, str) and name else UTC
    except (ZoneInfoNotFoundError, ValueError):
        return UTC


def moment(when: datetime, zone: tzinfo) -> str:
    """Return a moment as the teacher's clock shows it."""
    return f"{when.astimezone(zone):%d %b %Y, %H:%M}"


def duration(span: timedelta) -> str:
    """Return a span as minutes and seconds, hours before them where there are any.

    >>> duration(timedelta(seconds=65)), duration(timedelta(hours=2, seconds=5))
    ('1:05', '2:00:05')
    """
    seconds = max(0, int(span.total_seconds()))
    hours, minutes = seconds // 3600, seconds // 60 % 60
    head = f"{hours}:{minutes:02}" if hours else f"{minutes}"
    return f"{head}:{seconds % 60:02}"
