"""Time as the bank keeps it: milliseconds since 1970 in UTC, aware datetimes outside."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from quizgen.errors import BadUse

__all__ = [
    "Clock",
    "from_iso",
    "from_ms",
    "maybe_from_ms",
    "maybe_to_ms",
    "system_clock",
    "to_iso",
    "to_ms",
]

Clock = Callable[[], datetime]

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)


def system_clock() -> datetime:
    """Return the time of the machine that the bank runs on."""
    return datetime.now(UTC)


def to_ms(moment: datetime) -> int:
    """Return whole milliseconds since 1970.

    Raises:
        BadUse: the datetime has no time zone, so nobody knows which moment is meant.
    """
    if moment.tzinfo is None:
        raise BadUse(f"The time {moment.isoformat()} has no time zone: give it one, such as UTC.")
    return (moment - _EPOCH) // _MILLISECOND


def from_ms(value: int) -> datetime:
    """Return the moment as an aware datetime in UTC."""
    return _EPOCH + value * _MILLISECOND


def maybe_to_ms(moment: datetime | None) -> int | None:
    """Like `to_ms`, and None stays None."""
    return None if moment is None else to_ms(moment)


def maybe_from_ms(value: int | None) -> datetime | None:
    """Like `from_ms`, and None stays None."""
    return None if value is None else from_ms(value)


def to_iso(value: int | None) -> str | None:
    """Return kept milliseconds as ISO 8601 in UTC, for files; None stays None."""
    return None if value is None else from_ms(value).isoformat(timespec="milliseconds")


def from_iso(text: str | None) -> int | None:
    """Read what `to_iso` wrote."""
    return None if text is None else to_ms(datetime.fromisoformat(text))
