"""The schema's history: numbered migrations, applied in order under the write lock.

A migration that has shipped is never edited; a change is a new one at the end, with the golden
schema and a fixture of the release before it (see ``docs/bank.md``).
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from question_bank.schema import FIRST
from question_bank.tables import Database, Migrations

__all__ = ["APPLICATION_ID", "LATEST", "MIGRATIONS", "apply"]

APPLICATION_ID = 0x517A4271
"""Written into every bank's header ("QzBq"), so that other SQLite files are recognised."""


def _first(db: Database) -> None:
    for statement in FIRST:
        db.execute(statement)
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")


_STEPS = (("m0001_first", _first),)

LATEST = len(_STEPS)
"""The schema's number after all migrations, kept in every bank's ``user_version``."""

MIGRATIONS = Migrations("question_bank")
for _name, _step in _STEPS:
    MIGRATIONS(name=_name)(_step)


def apply(
    db: Database, path: Path, version: int, migrations: Migrations = MIGRATIONS
) -> Path | None:
    """Apply what is missing in one transaction, after a copy of a bank that has content.

    Several processes may arrive at once: the first does the work, the others find it done.

    Args:
        db: a connection outside any transaction.
        path: the bank's file.
        version: the schema's number as found; 0 for an empty file.
        migrations: the numbered steps.

    Returns:
        The copy's path, ``<bank>.schema<number>``, or None when there was nothing to copy.
    """
    copy = None
    db.execute("BEGIN IMMEDIATE")
    try:
        found: int = db.execute("PRAGMA user_version").fetchone()[0]
        if found == version and version > 0:
            copy = path.with_name(f"{path.name}.schema{version}")
            _copy(path, copy)
        migrations.apply(db)
        db.execute(f"PRAGMA user_version = {len(migrations.applied(db))}")
        db.commit()
    except BaseException:
        db.rollback()
        raise
    return copy


def _copy(path: Path, target: Path) -> None:
    """Copy the committed state while the migrating connection holds the write lock."""
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(target)) as copy:
        source.backup(copy)
