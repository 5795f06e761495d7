"""The schema: pinned, documented, migrated from every release, once, under a lock."""

from __future__ import annotations

import os
import sqlite3
import threading
from pathlib import Path

import pytest
from sqlite_utils import Migrations

from question_bank import Bank
from question_bank import migrations as module
from question_bank.dictionary import COLUMNS, TABLES, data_dictionary, schema_of
from question_bank.migrations import LATEST, apply
from question_bank.schema import FIRST
from question_bank.store import connect
from tests.bank.factory import many_questions

HERE = Path(__file__).parent
GOLDEN = HERE / "golden" / "schema.sql"
DICTIONARY = HERE.parents[1] / "docs" / "data-dictionary.md"
RELEASES = sorted((HERE / "releases").glob("*.sql"))


def test_the_schema_is_the_pinned_one(bank):
    """A change of schema is a new migration; QUIZGEN_REGENERATE=1 then writes this file anew."""
    with bank._store.read() as db:
        schema = schema_of(db)
    if os.environ.get("QUIZGEN_REGENERATE"):
        GOLDEN.write_text(schema, encoding="utf-8")
    assert schema == GOLDEN.read_text(encoding="utf-8")


def test_the_data_dictionary_is_up_to_date():
    text = DICTIONARY.read_text(encoding="utf-8")
    assert text == data_dictionary(), (
        "run: python -m question_bank.dictionary > docs/data-dictionary.md"
    )


def test_every_table_and_column_is_described_and_nothing_else(bank):
    with bank._store.read() as db:
        names = {
            row[0]
            for row in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
            if not row[0].startswith(("sqlite_", "_sqlite_", "question_text_"))
        }
        columns = {
            (table, row[1])
            for table in names
            for row in db.execute(f"PRAGMA table_info({table})").fetchall()
        }
    assert names == set(TABLES)
    for table, column in columns:
        assert f"{table}.{column}" in COLUMNS or column in COLUMNS, (table, column)
    used = {f"{table}.{column}" for table, column in columns} | {column for _, column in columns}
    assert set(COLUMNS) <= used


def test_tables_are_strict_and_foreign_keys_have_an_index(bank):
    with bank._store.read() as db:
        for table in TABLES:
            sql = db.execute("SELECT sql FROM sqlite_master WHERE name = ?", [table]).fetchone()[0]
            assert "STRICT" in sql or "fts5" in sql
            assert db.execute(f"PRAGMA foreign_key_check({table})").fetchall() == []
        assert db.execute("PRAGMA foreign_keys").fetchone() == (1,)


@pytest.mark.parametrize("path", RELEASES, ids=lambda path: path.stem)
def test_the_bank_of_every_release_opens_and_keeps_everything(path, tmp_path):
    file = tmp_path / "bank.db"
    plain = sqlite3.connect(file)
    plain.executescript(path.read_text(encoding="utf-8"))
    plain.close()
    bank = Bank.open(file)
    assert bank.check().faults == ()
    with bank._store.read() as db:
        assert schema_of(db) == GOLDEN.read_text(encoding="utf-8")
    expected = path.with_suffix(".json")
    if os.environ.get("QUIZGEN_REGENERATE"):
        expected.write_text(bank.export_json() + "\n", encoding="utf-8")
    assert bank.export_json() + "\n" == expected.read_text(encoding="utf-8")
    assert [row.total for row in bank.gradebook(1).rows] == [9.0, 0.0]
    assert bank.search("bridge").total > 0
    assert bank.stats().decks == 1


def test_there_is_a_bank_of_the_first_release():
    assert [path.stem for path in RELEASES][:1] == ["0.1.0"]


@pytest.fixture
def two_steps(monkeypatch):
    """The migrations of a release to come: ours and one more."""
    steps = Migrations("question_bank")
    done = []

    @steps(name="m0001_first")
    def first(db):
        module._first(db)

    @steps(name="m0002_colour")
    def second(db):
        done.append(1)
        db.execute("ALTER TABLE quiz ADD COLUMN colour TEXT NOT NULL DEFAULT 'blue'")

    return steps, done


def test_a_migration_keeps_a_copy_of_what_was_there(bank, two_steps):
    steps, done = two_steps
    bank.add_questions(many_questions(3))
    db = connect(bank.path, wait=5)
    copy = apply(db, bank.path, 1, steps)
    assert done == [1]
    assert db.execute("PRAGMA user_version").fetchone() == (2,)
    assert db.execute("SELECT count(*) FROM question").fetchone() == (3,)
    db.close()
    old = sqlite3.connect(copy)
    assert old.execute("PRAGMA user_version").fetchone() == (1,)
    assert old.execute("SELECT count(*) FROM question").fetchone() == (3,)
    old.close()


def test_a_migration_that_fails_changes_nothing(bank, two_steps):
    steps, _ = two_steps

    @steps(name="m0003_wrong")
    def wrong(db):
        db.execute("ALTER TABLE quiz ADD COLUMN size TEXT")
        db.execute("INSERT INTO no_such_table VALUES (1)")

    db = connect(bank.path, wait=5)
    with pytest.raises(sqlite3.OperationalError):
        apply(db, bank.path, 1, steps)
    assert db.execute("PRAGMA user_version").fetchone() == (1,)
    columns = {row[1] for row in db.execute("PRAGMA table_info(quiz)").fetchall()}
    assert not columns & {"colour", "size"}
    db.close()
    assert bank.check().passed


def test_eight_who_migrate_at_once_migrate_once(bank, two_steps):
    steps, done = two_steps
    errors = []

    def migrate():
        db = connect(bank.path, wait=30)
        try:
            apply(db, bank.path, 1, steps)
        except Exception as error:
            errors.append(error)
        finally:
            db.close()

    threads = [threading.Thread(target=migrate) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
    assert done == [1]


def test_eight_who_open_a_new_bank_at_once_make_one(tmp_path):
    errors = []

    def open_and_write(number):
        try:
            Bank.open(tmp_path / "bank.db").add_questions(many_questions(1, first=number + 1))
        except Exception as error:
            errors.append(error)

    threads = [threading.Thread(target=open_and_write, args=[number]) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
    bank = Bank.open(tmp_path / "bank.db")
    assert bank.stats().questions == 8
    assert bank.check().passed


def test_a_bank_made_while_another_looks_at_it_is_no_strangers_file(tmp_path, monkeypatch):
    path = tmp_path / "bank.db"
    maker = threading.Thread(target=lambda: Bank.open(path))

    def make_it_now(statement):
        if "sqlite_master" in statement and maker.ident is None:
            maker.start()
            maker.join(timeout=1)

    def watched(*arguments, **more):
        db = connect(*arguments, **more)
        if threading.current_thread() is not maker:
            db.conn.set_trace_callback(make_it_now)
        return db

    monkeypatch.setattr("question_bank.store.connect", watched)
    assert Bank.open(path).stats().questions == 0
    maker.join()
    assert maker.ident is not None
    assert Bank.open(path).check().passed


def test_the_number_counts_the_migrations():
    assert len(module._STEPS) == LATEST
    assert len(FIRST) > 20
