"""Where the bank's file is."""

from __future__ import annotations

import os
from pathlib import Path

from quizgen.errors import BadUse

__all__ = ["bank_path", "wait_seconds"]


def bank_path(given: str | Path | None = None) -> Path:
    """Return the bank's file: the one given, else ``QUIZGEN_BANK``, else the user's data folder."""
    if given:
        return Path(given).expanduser()
    named = os.environ.get("QUIZGEN_BANK", "")
    if named:
        return Path(named).expanduser()
    import platformdirs

    return Path(platformdirs.user_data_dir("quizgen", appauthor=False)) / "bank.db"


def wait_seconds() -> float:
    """Return how long to wait for other writers: ``QUIZGEN_BANK_WAIT``, else 30 seconds."""
    named = os.environ.get("QUIZGEN_BANK_WAIT", "")
    try:
        seconds = float(named) if named else 30.0
    except ValueError:
        seconds = -1.0
    if not 0 <= seconds <= 3600:
        raise BadUse(f"QUIZGEN_BANK_WAIT is {named!r}: set it to seconds between 0 and 3600.")
    return seconds
