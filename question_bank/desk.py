"""What every part of the bank has in common: the store, small helpers for rows."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from question_bank.store import Store
from question_bank.tables import Database

__all__ = ["Desk", "Row", "dumps", "folded", "one", "rows"]

Row = dict[str, Any]


class Desk:
    """A part of the bank: methods that each do one unit of work on the store."""

    def __init__(self, store: Store) -> None:
        self._store = store

    @property
    def path(self) -> Path:
        """The bank's file."""
        return self._store.path


Parameters = Sequence[Any] | Mapping[str, Any]


def rows(db: Database, sql: str, parameters: Parameters = ()) -> list[Row]:
    """Run a query inside a unit of work and read it to its end."""
    cursor = db.execute(
        sql, dict(parameters) if isinstance(parameters, Mapping) else list(parameters)
    )
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def one(db: Database, sql: str, parameters: Parameters = ()) -> Row | None:
    """Return the first row of a query, or None."""
    found = rows(db, sql, parameters)
    return found[0] if found else None


def dumps(value: Any) -> str:
    """Return JSON in the bank's form: ASCII, so that any character survives; keys as given."""
    return json.dumps(value, ensure_ascii=True, separators=(",", ":"))


def folded(name: str) -> str:
    """Return a name as it is compared: "Sam", " sam " and "SAM" are one."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())
