"""Upkeep: backup while others write, restore, check, how much there is."""

from __future__ import annotations

import json
import os
import sqlite3
from contextlib import closing
from pathlib import Path

from question_bank.desk import Desk, rows
from question_bank.errors import BankError, NotABank
from question_bank.facets import facets_of
from question_bank.migrations import APPLICATION_ID, LATEST
from question_bank.question_rows import columns_of
from question_bank.records import BankFigures, CheckReport
from question_bank.store import connect, plainly
from question_bank.tables import Database
from question_bank.times import from_ms
from quizgen.errors import BadInput, BadUse
from quizgen.model import Article, Question

__all__ = ["UpkeepDesk", "restore", "verify"]

_RULES: tuple[tuple[str, str], ...] = (
    (
        "article {0} has no current version, or several",
        "SELECT article.id FROM article LEFT JOIN article_version AS version"
        " ON version.article_id = article.id AND version.is_current = 1"
        " GROUP BY article.id HAVING count(version.id) <> 1",
    ),
    (
        "attempt {0} is submitted, but question {1} has no mark",
        "SELECT attempt.id, shown.question_id FROM attempt JOIN attempt_question AS shown"
        " ON shown.attempt_id = attempt.id LEFT JOIN mark ON mark.attempt_id = attempt.id"
        " AND mark.question_id = shown.question_id"
        " WHERE attempt.submitted IS NOT NULL AND mark.attempt_id IS NULL",
    ),
    (
        "attempt {0} has a mark above its maximum for question {1}",
        "SELECT attempt_id, question_id FROM mark WHERE max(coalesce(points, 0),"
        " coalesce(override, 0)) > maximum + 1e-9",
    ),
    (
        "quiz {0} is published, but the revision of question {1} is not pinned",
        "SELECT quiz.id, item.question_id FROM quiz JOIN quiz_question AS item"
        " ON item.quiz_id = quiz.id WHERE quiz.published IS NOT NULL AND item.revision IS NULL",
    ),
    (
        "attempt {0} has a response given after it was submitted",
        "SELECT attempt.id FROM attempt JOIN response ON response.attempt_id = attempt.id"
        " WHERE response.given > attempt.submitted",
    ),
)


class UpkeepDesk(Desk):
    """Upkeep: `backup`, `check`, `stats`."""

    def backup(self, target: str | Path, *, replace: bool = False) -> Path:
        """Copy the bank, complete and verified, while others may go on writing.

        Args:
            target: a file, or a folder in which the copy is named by the time.
            replace: overwrite a file that is there.

        Returns:
            The copy's path.

        Raises:
            BadUse: the file is there already.
            BankError: it cannot be written, or the copy is damaged.
        """
        target = Path(target).expanduser()
        if target.is_dir():
            target = target / f"bank-{from_ms(self._store.now()):%Y%m%d-%H%M%S}.db"
        if target.exists() and (not replace or target.samefile(self.path)):
            raise BadUse(f"{target} is there already: name another file for the backup.")
        part = target.with_name(f".{target.name}.{os.getpid()}.part")
        try:
            with plainly(self.path), closing(sqlite3.connect(self.path)) as source:
                _copy(source, part)
            verify(part)
            _sync(part)
            part.replace(target)
            _sync(target.parent)
        except OSError as error:
            raise BankError(f"The backup {target} cannot be written: {error.strerror}.") from error
        finally:
            part.unlink(missing_ok=True)
        return target

    def check(self) -> CheckReport:
        """Look for damage, broken references, an index out of step, and broken rules."""
        faults: list[str] = []
        try:
            with plainly(self.path), self._store.read() as db:
                faults += _damage(db)
                if not faults:
                    faults += _broken_rules(db)
            if not faults:
                faults += self._index_faults()
        except (BankError, NotABank) as error:
            faults.append(str(error))
        return CheckReport(tuple(faults))

    def stats(self) -> BankFigures:
        """Return how much is in the bank."""
        now = self._store.now()
        with self._store.read() as db:
            counts = {
                table: db.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
                for table in (
                    "article",
                    "question",
                    "quiz",
                    "student",
                    "attempt",
                    "response",
                    "deck",
                )
            }
            by = {
                column: {
                    row["name"]: row["n"]
                    for row in rows(
                        db,
                        f"SELECT {column} AS name, count(*) AS n FROM question"
                        f" GROUP BY {column} ORDER BY {column}",
                    )
                }
                for column in ("status", "kind")
            }
            stale = db.execute("SELECT count(*) FROM question WHERE stale <> ''").fetchone()[0]
            opened = db.execute(
                "SELECT count(*) FROM quiz WHERE published IS NOT NULL AND closed IS NULL"
                " AND (opens IS NULL OR opens <= ?) AND (closes IS NULL OR closes > ?)",
                [now, now],
            ).fetchone()[0]
        return BankFigures(
            path=str(self.path),
            schema=LATEST,
            size=self.path.stat().st_size,
            articles=counts["article"],
            questions=counts["question"],
            by_status=by["status"],
            by_kind=by["kind"],
            stale=stale,
            quizzes=counts["quiz"],
            open_quizzes=opened,
            students=counts["student"],
            attempts=counts["attempt"],
            responses=counts["response"],
            decks=counts["deck"],
        )

    def _index_faults(self) -> list[str]:
        if not os.access(self.path, os.W_OK):
            return []
        with self._store.write() as db:
            try:
                db.execute(
                    "INSERT INTO question_text (question_text, rank) VALUES ('integrity-check', 1)"
                )
            except sqlite3.DatabaseError as error:
                if error.sqlite_errorname.startswith("SQLITE_CORRUPT"):
                    return ["The search index does not match the questions."]
                raise
        return []


def restore(source: str | Path, target: str | Path, *, wait: float = 30.0) -> Path | None:
    """Put a backup in the place of a bank, verified before and after.

    The bank's file is not swapped but rewritten in one transaction, so that others who have it
    open see either the old bank or the new one.

    Args:
        source: a backup.
        target: the bank's file, which need not exist.
        wait: seconds to wait for others who write.

    Returns:
        A copy of the bank that was there, ``<bank>.before-restore``, or None.

    Raises:
        BadInput: the source is missing, damaged or no bank; nothing was changed.
    """
    source, target = Path(source).expanduser(), Path(target).expanduser()
    if not source.is_file():
        raise BadInput(f"There is no backup {source}: name the file that 'bank backup' wrote.")
    if target.exists() and target.samefile(source):
        raise BadUse(f"{source} is the bank itself: name a backup of it.")
    verify(source)
    kept = None
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.exists() and target.stat().st_size:
            kept = target.with_name(f"{target.name}.before-restore")
            kept.unlink(missing_ok=True)
            _keep_old(target, kept)
            _clear_if_broken(target)
    except OSError as error:
        raise BankError(f"{target} cannot be written: {error.strerror}.") from error
    with plainly(target):
        old = connect(target, wait=wait)
        try:
            with closing(sqlite3.connect(f"{source.absolute().as_uri()}?mode=ro", uri=True)) as new:
                new.backup(old.conn)
        finally:
            old.close()
    verify(target)
    return kept


def verify(path: Path) -> None:
    """Refuse a file that is no whole question bank.

    Raises:
        BadInput: with the reason.
    """
    try:
        uri = f"{path.absolute().as_uri()}?mode=ro"
        with closing(sqlite3.connect(uri, uri=True)) as connection:
            mark: int = connection.execute("PRAGMA application_id").fetchone()[0]
            version: int = connection.execute("PRAGMA user_version").fetchone()[0]
            faults = _damage(Database(connection, execute_plugins=False)) if version else []
    except sqlite3.DatabaseError as error:
        raise BadInput(
            f"{path} is no whole question bank ({error}): take another backup."
        ) from error
    if mark != APPLICATION_ID or version < 1:
        raise BadInput(f"{path} is not a question bank: name a file that 'bank backup' wrote.")
    if version > LATEST:
        raise BadInput(
            f"{path} has schema {version}, but this quizgen knows schemas up to {LATEST}: use the "
            "newer quizgen that wrote it."
        )
    if faults:
        raise BadInput(f"{path} is damaged ({faults[0]}): take another backup.")


def _copy(source: sqlite3.Connection, target: Path) -> None:
    with closing(sqlite3.connect(target)) as copy:
        source.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")  # one file, readable from anywhere


def _keep_old(path: Path, kept: Path) -> None:
    """Keep what is there, even if it is too damaged to be copied page by page."""
    try:
        with closing(sqlite3.connect(path)) as source:
            _copy(source, kept)
    except sqlite3.DatabaseError:
        kept.write_bytes(path.read_bytes())


def _clear_if_broken(path: Path) -> None:
    """Make room when what is there cannot be opened at all; its copy is kept already."""
    try:
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("PRAGMA schema_version").fetchone()
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorname not in ("SQLITE_NOTADB", "SQLITE_CORRUPT"):
            raise
        for leftover in (path, Path(f"{path}-wal"), Path(f"{path}-shm")):
            leftover.unlink(missing_ok=True)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _damage(db: Database) -> list[str]:
    found = [row[0] for row in db.execute("PRAGMA integrity_check(20)").fetchall()]
    faults = [] if found == ["ok"] else [f"The file is damaged: {line}." for line in found]
    for table, row, parent, _ in db.execute("PRAGMA foreign_key_check").fetchall():
        faults.append(f"Row {row} of {table} refers to a {parent} that is not there.")
    return faults


def _broken_rules(db: Database) -> list[str]:
    faults = []
    for sentence, sql in _RULES:
        for row in db.execute(f"{sql} LIMIT 20").fetchall():
            faults.append(f"Broken rule: {sentence.format(*row)}.")
    texts = {}
    for article_id, text, sha256 in db.execute("SELECT id, text, sha256 FROM article_version"):
        texts[article_id] = text
        if Article(text).sha256 != sha256:
            faults.append(f"Article version {article_id} has another text than its hash says.")
    for question_id, revision, version_id, data in db.execute(
        "SELECT question_id, revision, article_version_id, data FROM question_revision"
    ):
        faults += _revision_faults(question_id, revision, version_id, data, texts)
    for row in rows(
        db,
        "SELECT question.*, data, (SELECT json_group_array(tag) FROM question_tag"
        " WHERE question_id = id) AS tags FROM question JOIN question_revision AS revision"
        " ON question_id = id AND revision.revision = question.revision",
    ):
        question = Question.from_dict(json.loads(row["data"]))
        facets = facets_of(
            question,
            status=row["status"],
            article_id=row["article_id"],
            stale=row["stale"],
            tags=json.loads(row["tags"]),
        )
        kept = [row[name] for name in ("kind", "focus", "difficulty", "stem", "answer", "more")]
        if facets != row["facets"] or kept != columns_of(question):
            faults.append(f"What is searched of question {row['id']} is out of step with it.")
    return faults


def _revision_faults(
    question_id: str, revision: int, version_id: int | None, data: str, texts: dict[int, str]
) -> list[str]:
    question = Question.from_dict(json.loads(data))
    where = f"Revision {revision} of question {question_id}"
    if (question.id, question.revision) != (question_id, revision):
        return [f"{where} holds another question or revision."]
    if version_id is not None:
        text = texts[version_id]
        if any(part.text != text[part.start : part.end] for part in question.evidence):
            return [f"{where} has evidence that is not in its article."]
    return []
