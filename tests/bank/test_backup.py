"""Backup while writing, restore verified; what is no backup is refused and changes nothing."""

from __future__ import annotations

import sqlite3
import threading

import pytest

from question_bank import Bank, restore
from question_bank.errors import BankError
from quizgen.errors import BadInput, BadUse
from tests.bank.dump_release import fill
from tests.bank.factory import many_questions, quiz


def test_a_backup_holds_everything(bank, clock, tmp_path):
    fill(bank, clock)
    copy = bank.backup(tmp_path / "copy.db")
    other = Bank.open(copy, clock=clock, create=False)
    assert other.export_json() == bank.export_json()
    assert other.gradebook(1) == bank.gradebook(1)
    assert other.mark_changes() == bank.mark_changes()
    assert other.sign_in("correct horse battery").allowed
    assert other.check().passed


def test_a_backup_is_one_file_and_never_overwrites(bank, tmp_path):
    bank.add_questions(many_questions(5))
    folder = tmp_path / "backups"
    folder.mkdir()
    copy = bank.backup(folder)
    assert copy.name == "bank-20260302-080000.db"
    assert list(folder.iterdir()) == [copy]
    with pytest.raises(BadUse, match="there already"):
        bank.backup(copy)
    bank.add_questions(many_questions(5, first=1))
    bank.backup(copy, replace=True)
    assert Bank.open(copy).stats().questions == 10
    for target in (bank.path, tmp_path / "no" / "such" / "folder.db"):
        with pytest.raises((BadUse, BankError)):
            bank.backup(target, replace=True)
    assert bank.stats().questions == 10


def test_a_backup_while_others_write_is_whole(bank, tmp_path):
    bank.add_quiz(quiz())
    stop = threading.Event()
    added = []

    def write():
        number = 1
        while not stop.is_set():
            bank.add_questions(many_questions(5, first=number * 10_000))
            added.append(number)
            number += 1

    writer = threading.Thread(target=write)
    writer.start()
    try:
        copies = []
        for number in range(6):
            acknowledged = len(added)
            copies.append((acknowledged, bank.backup(tmp_path / f"copy{number}.db")))
    finally:
        stop.set()
        writer.join()
    assert added
    for acknowledged, copy in copies:
        other = Bank.open(copy, create=False)
        assert other.check().faults == ()
        questions = other.stats().questions - 8
        assert questions % 5 == 0  # no unit of work is torn
        assert questions >= acknowledged * 5  # nothing acknowledged is missing


def test_restore_brings_back_what_was(bank, tmp_path):
    bank.add_questions(many_questions(5))
    copy = bank.backup(tmp_path / "copy.db")
    before = bank.export_json()
    bank.add_questions(many_questions(500, first=1))
    kept = restore(copy, bank.path)
    assert bank.export_json() == before  # the open bank sees it at once
    assert bank.check().passed
    assert Bank.open(kept).stats().questions == 505
    bank.add_questions(many_questions(1, first=9))


def test_restore_where_nothing_is(bank, tmp_path):
    bank.add_questions(many_questions(5))
    copy = bank.backup(tmp_path / "copy.db")
    assert restore(copy, tmp_path / "new" / "bank.db") is None
    assert Bank.open(tmp_path / "new" / "bank.db", create=False).stats().questions == 5


@pytest.mark.parametrize("damage", ["text", "page", "gone"])
def test_restore_over_a_damaged_bank(bank, tmp_path, damage):
    bank.add_questions(many_questions(300))
    copy = bank.backup(tmp_path / "copy.db")
    if damage == "text":
        bank.path.write_text("not a database any more " * 400, encoding="utf-8")
    elif damage == "page":
        with bank.path.open("r+b") as file:
            file.seek(4096)
            file.write(b"\xff" * 40960)
    else:
        bank.path.unlink()
    restore(copy, bank.path)
    again = Bank.open(bank.path, create=False)
    assert again.check().faults == ()
    assert again.stats().questions == 300


def torn(path):
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def another(path):
    path.unlink()
    plain = sqlite3.connect(path)
    plain.execute("CREATE TABLE photo (id)")
    plain.close()


def newer(path):
    plain = sqlite3.connect(path)
    plain.execute("PRAGMA user_version = 99")
    plain.close()


def orphaned(path):
    plain = sqlite3.connect(path)
    plain.execute("INSERT INTO question_tag VALUES ('q_gone', 'tag')")
    plain.commit()
    plain.close()


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (torn, "damaged|no whole"),
        (lambda path: path.write_text("hello " * 1000), "no whole question bank"),
        (lambda path: path.unlink(), "no backup"),
        (lambda path: path.write_bytes(b""), "not a question bank"),
        (another, "not a question bank"),
        (newer, "schema 99"),
        (orphaned, "damaged"),
    ],
)
def test_what_is_no_backup_is_refused_and_changes_nothing(bank, tmp_path, spoil, words):
    bank.add_questions(many_questions(300))
    copy = bank.backup(tmp_path / "copy.db")
    before = bank.export_json()
    spoil(copy)
    with pytest.raises(BadInput, match=words):
        restore(copy, bank.path)
    assert bank.export_json() == before
    assert not bank.path.with_name("bank.db.before-restore").exists()


def test_the_bank_is_no_backup_of_itself(bank):
    with pytest.raises(BadUse, match="the bank itself"):
        restore(bank.path, bank.path)


@pytest.mark.parametrize(
    ("sql", "words"),
    [
        ("DELETE FROM mark WHERE question_id = 'q_0000000003'", "has no mark"),
        ("UPDATE mark SET maximum = 0, override = NULL, overridden = NULL", "above its maximum"),
        ("UPDATE quiz_question SET revision = NULL", "not pinned"),
        ("UPDATE article_version SET is_current = 0", "no current version"),
        ("UPDATE article_version SET text = text || '!'", "another text than its hash"),
        ("UPDATE question SET facets = 'none0'", "out of step"),
        ("UPDATE response SET given = given + 9000000", "after it was submitted"),
        (
            "UPDATE question_revision SET data = json_set(data, '$.evidence[0].text', 'x')",
            "evidence that is not in its article",
        ),
        ("UPDATE question_revision SET data = json_set(data, '$.id', 'q_x')", "another question"),
        ("PRAGMA foreign_keys = OFF; DELETE FROM student WHERE id = 1", "not there"),
        ("DELETE FROM question_text_data WHERE id > 10", "index"),
    ],
)
def test_check_finds_what_is_broken(filled, sql, words):
    assert filled.check().passed
    plain = sqlite3.connect(filled.path)
    plain.executescript(sql)
    plain.commit()
    plain.close()
    report = filled.check()
    assert not report.passed
    assert any(words in fault for fault in report.faults), report.faults
