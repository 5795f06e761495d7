"""The bank's file: connections, units of work, and SQLite's complaints in plain sentences.

Three habits keep it safe under many writers. Every unit of work has a connection of its own, so
no thread shares one. Every writing unit starts with ``BEGIN IMMEDIATE``, so it waits for its turn
before it has read anything. Every commit is synced to disk before it is acknowledged.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from question_bank.errors import BankBusy, BankError, NotABank, NotFound
from question_bank.migrations import APPLICATION_ID, LATEST, apply
from question_bank.tables import Database
from question_bank.times import Clock, to_ms
from quizgen.errors import BadInput

__all__ = ["Store", "connect", "plainly"]

_WAIT_BEFORE_RETRY = 0.02

_COMPLAINTS: tuple[tuple[str, type[BankError | NotABank], str], ...] = (
    (
        "SQLITE_FULL",
        BankError,
        "has no room left on its disk; nothing was changed: free some space",
    ),
    (
        "SQLITE_IOERR",
        BankError,
        "could not be read or written; nothing was changed: check its disk",
    ),
    (
        "SQLITE_READONLY",
        BankError,
        "is read-only; nothing was changed: allow writing to the file and its folder",
    ),
    ("SQLITE_PERM", BankError, "may not be opened: check its permissions"),
    (
        "SQLITE_CANTOPEN",
        BankError,
        "cannot be opened: check that its folder exists and may be written to",
    ),
    (
        "SQLITE_BUSY",
        BankBusy,
        "is busy with other writers; nothing was changed: try again, or set QUIZGEN_BANK_WAIT "
        "to more seconds",
    ),
    ("SQLITE_LOCKED", BankBusy, "is busy with other writers; nothing was changed: try again"),
    (
        "SQLITE_NOTADB",
        NotABank,
        "is not an SQLite file: name a question bank, or make one with 'quizgen bank init'",
    ),
    ("SQLITE_CORRUPT", BankError, "is damaged: restore a backup with 'quizgen bank restore'"),
)


@contextmanager
def plainly(path: Path) -> Iterator[None]:
    """Turn SQLite's errors into one sentence about this file."""
    try:
        yield
    except sqlite3.Error as error:
        name = getattr(error, "sqlite_errorname", "")
        for prefix, kind, sentence in _COMPLAINTS:
            if name.startswith(prefix):
                raise kind(f"The question bank {path} {sentence}.") from error
        if name.startswith(("SQLITE_CONSTRAINT", "SQLITE_TOOBIG")):
            raise BadInput(f"The question bank {path} refuses a value: {error}.") from error
        raise
    except UnicodeEncodeError as error:
        raise BadInput(
            f"The text holds U+{ord(error.object[error.start]):04X} at place {error.start}, "
            "half a character that cannot be stored: remove it."
        ) from error


def connect(path: Path, *, wait: float, cache_mb: float = 8, write: bool = True) -> Database:
    """Open a connection with everything SQLite leaves off by default.

    Args:
        path: the file; with ``write=False`` it must exist.
        wait: seconds to wait for other writers.
        cache_mb: page cache of this connection.
        write: False opens the file read-only.
    """
    uri = f"{path.absolute().as_uri()}?mode={'rwc' if write else 'ro'}"
    connection = sqlite3.connect(uri, uri=True, timeout=wait)
    try:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute(f"PRAGMA cache_size = {-int(cache_mb * 1024)}")
    except sqlite3.Error:
        connection.close()
        raise
    return Database(connection, recursive_triggers=False, execute_plugins=False)


class Store:
    """One bank file and the rules for touching it.

    Args:
        path: the file.
        clock: tells the time; everything that is stored with a time asks it.
        wait: seconds to wait for other writers before giving up.
        cache_mb: page cache of each connection.
    """

    def __init__(
        self, path: Path, *, clock: Clock, wait: float = 30.0, cache_mb: float = 8
    ) -> None:
        self.path = path
        self.wait = wait
        self._clock = clock
        self._cache_mb = cache_mb

    def now(self) -> int:
        """Return the bank's time in milliseconds."""
        return to_ms(self._clock())

    def prepare(self, *, create: bool) -> None:
        """Check that the file is a bank, make it if it is missing, and bring it up to date.

        Raises:
            NotFound: there is no file and ``create`` is False.
            NotABank: another program's file, or a newer quizgen's.
        """
        if not self._is_there():
            if not create:
                raise NotFound(
                    f"There is no question bank at {self.path}: make one with 'quizgen bank init'."
                )
            self._make_folder()
        writable = not self._is_there() or os.access(self.path, os.W_OK)
        with plainly(self.path):
            db = self._connect(write=writable)
            try:
                version = self._version(db, create)
                if version < LATEST:
                    self._ensure_wal(db)
                    apply(db, self.path, version)
            finally:
                db.close()

    @contextmanager
    def read(self) -> Iterator[Database]:
        """Give a consistent view for a unit of reading."""
        with plainly(self.path):
            db = self._connect(write=os.access(self.path, os.W_OK))
            try:
                db.execute("BEGIN")
                yield db
            finally:
                db.close()

    @contextmanager
    def write(self) -> Iterator[Database]:
        """Give a unit of writing: all of it happens, or nothing."""
        with plainly(self.path):
            db = self._connect(write=True)
            try:
                db.execute("BEGIN IMMEDIATE")
                try:
                    yield db
                    db.commit()
                except BaseException:
                    db.rollback()
                    raise
            finally:
                db.close()

    def truncate_log(self) -> None:
        """Carry the write-ahead log into the file and empty it, so that nothing lingers there."""
        with plainly(self.path):
            db = self._connect(write=True)
            try:
                db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            finally:
                db.close()

    def _connect(self, *, write: bool) -> Database:
        return connect(self.path, wait=self.wait, cache_mb=self._cache_mb, write=write)

    def _is_there(self) -> bool:
        try:
            return self.path.exists()
        except PermissionError as error:
            raise BankError(
                f"The question bank at {self.path} cannot be opened: its folder may not be "
                "entered. Ask who owns the folder, or name another place with --bank."
            ) from error

    def _make_folder(self) -> None:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise BankError(
                f"The folder {self.path.parent} for the question bank cannot be made: "
                f"{error.strerror}. Name another place with --bank."
            ) from error

    def _version(self, db: Database, create: bool) -> int:
        """Return the schema's number, 0 for a file without any; refuse what is not a bank.

        The three are read in one transaction: another may be making the bank at this moment, and
        tables without the mark, seen half before and half after, would look like a stranger's.
        """
        db.execute("BEGIN")
        try:
            mark: int = db.execute("PRAGMA application_id").fetchone()[0]
            version: int = db.execute("PRAGMA user_version").fetchone()[0]
            tables: int = db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
        finally:
            db.rollback()
        if mark == 0 and tables == 0:
            if not create:
                raise NotABank(
                    f"The file {self.path} is empty: make a bank of it with 'quizgen bank init'."
                )
            return 0
        if mark != APPLICATION_ID:
            raise NotABank(
                f"The file {self.path} is an SQLite file of another program, not a question bank."
            )
        if version > LATEST:
            raise NotABank(
                f"The question bank {self.path} has schema {version}, but this quizgen knows "
                f"schemas up to {LATEST}: use the newer quizgen that wrote it."
            )
        return version

    def _ensure_wal(self, db: Database) -> None:
        """Switch to the write-ahead log, which lasts; others may be switching at this moment."""
        until = time.monotonic() + self.wait
        while True:
            try:
                if db.execute("PRAGMA journal_mode = WAL").fetchone()[0] == "wal":
                    return
            except sqlite3.OperationalError:
                if time.monotonic() > until:
                    raise
            if time.monotonic() > until:
                return  # a file system without shared memory: slower, and still correct
            time.sleep(_WAIT_BEFORE_RETRY)
