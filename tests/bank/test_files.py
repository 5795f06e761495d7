"""The bank's file: made, refused, read-only, full, damaged; in every case one plain sentence."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from question_bank import Bank, bank_path
from question_bank.errors import BankBusy, BankError, NotABank, NotFound
from question_bank.migrations import APPLICATION_ID
from quizgen.errors import BadInput, BadUse
from tests.bank.factory import many_questions, quiz

ROOT = Path(__file__).parents[2]


def test_a_new_bank_is_made_with_its_folder(tmp_path):
    bank = Bank.open(tmp_path / "some" / "where" / "bank.db")
    assert bank.check().passed
    with sqlite3.connect(bank.path) as plain:
        assert plain.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert plain.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    plain.close()


def test_nothing_is_made_when_it_must_exist(tmp_path):
    with pytest.raises(NotFound, match="quizgen bank init"):
        Bank.open(tmp_path / "bank.db", create=False)
    assert list(tmp_path.iterdir()) == []


def test_the_place_is_given_or_named_or_the_users_own(monkeypatch, tmp_path):
    monkeypatch.setenv("QUIZGEN_BANK", str(tmp_path / "named.db"))
    assert bank_path("given.db") == Path("given.db")
    assert bank_path() == tmp_path / "named.db"
    monkeypatch.delenv("QUIZGEN_BANK")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert bank_path().name == "bank.db"
    assert bank_path().parent.name == "quizgen"


@pytest.mark.parametrize("value", ["soon", "-1", "nan", "1e9"])
def test_a_wait_that_makes_no_sense_is_refused(monkeypatch, tmp_path, value):
    monkeypatch.setenv("QUIZGEN_BANK_WAIT", value)
    with pytest.raises(BadUse, match="QUIZGEN_BANK_WAIT"):
        Bank.open(tmp_path / "bank.db")


@pytest.mark.parametrize(
    "content",
    [b"Dear diary,\n" * 100, b"SQLite format 3\x00" + b"\xff" * 5000, b"\x00" * 4096],
    ids=["text", "torn header", "zeros"],
)
def test_a_file_that_is_not_sqlite_is_refused_and_left_alone(tmp_path, content):
    path = tmp_path / "bank.db"
    path.write_bytes(content)
    with pytest.raises((NotABank, BankError), match=r"bank\.db") as caught:
        Bank.open(path)
    assert "Traceback" not in str(caught.value)
    assert path.read_bytes() == content


def test_an_empty_file_becomes_a_bank_only_on_request(tmp_path):
    path = tmp_path / "bank.db"
    path.touch()
    with pytest.raises(NotABank, match="empty"):
        Bank.open(path, create=False)
    assert Bank.open(path).check().passed


def test_another_programs_sqlite_file_is_refused_and_left_alone(tmp_path):
    path = tmp_path / "photos.db"
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE photo (id)")
    other.commit()
    other.close()
    before = path.read_bytes()
    with pytest.raises(NotABank, match="another program"):
        Bank.open(path)
    assert path.read_bytes() == before


def test_a_newer_schema_is_refused_and_left_alone(bank):
    plain = sqlite3.connect(bank.path)
    plain.execute("PRAGMA user_version = 99")
    plain.close()
    before = bank.path.read_bytes()
    with pytest.raises(NotABank, match="schema 99"):
        Bank.open(bank.path)
    assert bank.path.read_bytes() == before


def test_a_folder_is_refused(tmp_path):
    with pytest.raises(BankError, match="cannot be opened"):
        Bank.open(tmp_path)


@pytest.mark.parametrize("page", [2, 5, 9])
def test_a_damaged_page_is_found_by_check(bank, page):
    bank.add_questions(many_questions(200))
    plain = sqlite3.connect(bank.path)
    plain.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    plain.close()
    with bank.path.open("r+b") as file:
        file.seek((page - 1) * 4096)
        file.write(b"\xde\xad" * 2048)
    report = bank.check()
    assert not report.passed
    assert any("damaged" in fault for fault in report.faults)


def test_a_damaged_file_gives_a_sentence_when_it_is_read(bank):
    bank.add_questions(many_questions(500))
    size = bank.path.stat().st_size
    plain = sqlite3.connect(bank.path)
    plain.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    plain.close()
    with bank.path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * (max(size, bank.path.stat().st_size) - 4096))
    with pytest.raises(BankError, match="restore a backup"):
        bank.search("number")


def test_a_full_disk_changes_nothing(bank, monkeypatch):
    """SQLite is told that the disk ends a few pages further on."""
    import question_bank.store as store

    bank.add_quiz(quiz())
    connect = store.connect

    def cramped(*args, **kwargs):
        db = connect(*args, **kwargs)
        pages = db.execute("PRAGMA page_count").fetchone()[0]
        db.execute(f"PRAGMA max_page_count = {pages + 8}")
        return db

    before = bank.export_json()
    monkeypatch.setattr(store, "connect", cramped)
    with pytest.raises(BankError, match="no room left"):
        bank.add_questions(many_questions(5000))
    monkeypatch.undo()
    assert bank.export_json() == before
    assert bank.check().passed
    bank.add_questions(many_questions(10))


def test_a_file_that_may_not_grow_changes_nothing(bank):
    """The system refuses to write past a size: what a quota or a full disk does."""
    bank.add_quiz(quiz())
    before = bank.export_json()
    code = (
        "import resource, signal, sys\n"
        "from question_bank import Bank\n"
        "from tests.bank.factory import many_questions\n"
        f"bank = Bank.open({str(bank.path)!r})\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, 400_000))\n"
        "try:\n    bank.add_questions(many_questions(5000))\n"
        "except Exception as error:\n    print(type(error).__name__, error)\n"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT)
    assert ran.stdout.startswith("BankError"), ran.stdout + ran.stderr
    assert "nothing was changed" in ran.stdout
    assert bank.export_json() == before
    assert bank.check().passed


@pytest.fixture
def small_disk(tmp_path):
    """A disk of two megabytes."""
    if os.geteuid() != 0 or shutil.which("mount") is None:
        pytest.skip("needs root to mount a small disk")
    folder = tmp_path / "disk"
    folder.mkdir()
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", folder], capture_output=True
    )
    if done.returncode:
        pytest.skip("mounting is not allowed here")
    yield folder
    subprocess.run(["umount", folder], check=True)


def test_a_disk_that_is_really_full_changes_nothing(small_disk):
    bank = Bank.open(small_disk / "bank.db")
    kept = 0
    with pytest.raises(BankError, match=r"no room left|could not be read or written"):
        for start in range(0, 20_000, 100):
            bank.add_questions(many_questions(100, first=start + 1))
            kept += 100
    assert bank.check().passed
    assert bank.stats().questions == kept
    assert bank.search("number").total > 0


@pytest.mark.parametrize("what", ["file", "folder"])
def test_a_read_only_bank_can_be_read_and_refuses_writing(bank, what, tmp_path):
    bank.add_quiz(quiz())
    before = bank.export_json()
    bank.path.chmod(0o444)
    tmp_path.chmod(0o555 if what == "folder" else 0o777)
    for parent in tmp_path.parents:
        if parent.stat().st_uid == os.geteuid() and parent != Path("/"):
            parent.chmod(parent.stat().st_mode | 0o055)
    code = (
        "import sys, os\n"
        f"sys.path.insert(0, {str(ROOT)!r})\n"
        "from question_bank.store import Store\n"
        "from question_bank import Bank\n"
        "from tests.bank.factory import many_questions\n"
        "import fsrs, rapidfuzz\n"
        "sys.stdout.write('ready\\n')\n"
        f"{_drop_rights()}"
        "try:\n"
        f"    bank = Bank.open({str(bank.path)!r}, create=False)\n"
        "    print('found', bank.search('bridge').total)\n"
        "except Exception as error:\n    print('reading', type(error).__name__, error)\n"
        "try:\n"
        f"    bank = Bank.open({str(bank.path)!r}, create=False)\n"
        "    bank.add_questions(many_questions(1))\n"
        "except Exception as error:\n    print('writing', type(error).__name__, error)\n"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT)
    tmp_path.chmod(0o755)
    bank.path.chmod(0o644)
    assert ran.returncode == 0, ran.stderr
    lines = ran.stdout.splitlines()
    assert lines[0] == "ready"
    assert lines[-1].startswith("writing BankError")
    assert "is read-only" in lines[-1] or "cannot be opened" in lines[-1]
    # A write-ahead log needs a folder that may be written to; if not, reading says so too.
    assert lines[1].startswith("found" if what == "file" else ("found", "reading BankError"))
    assert bank.export_json() == before


def _drop_rights() -> str:
    if os.geteuid() != 0:
        return ""
    return "os.setgroups([]); os.setgid(65534); os.setuid(65534)\n"


def test_a_writer_that_never_ends_makes_others_give_up_with_a_sentence(tmp_path, clock):
    bank = Bank.open(tmp_path / "bank.db", clock=clock, wait=0.05)
    holder = sqlite3.connect(bank.path)
    holder.execute("BEGIN IMMEDIATE")
    with pytest.raises(BankBusy, match="QUIZGEN_BANK_WAIT"):
        bank.add_questions(many_questions(1))
    assert bank.search("number").total == 0  # readers do not wait
    holder.rollback()
    holder.close()
    bank.add_questions(many_questions(1))


def test_half_a_character_is_refused_with_its_place(bank):
    with pytest.raises(BadInput, match=r"U\+D800 at place 4"):
        bank.set_quiz(bank.add_quiz(quiz()).id, title="half\ud800")


def test_a_bank_in_a_folder_that_may_not_be_entered_says_so(bank, tmp_path, monkeypatch):
    def refused(self: Path) -> bool:
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(Path, "exists", refused)
    with pytest.raises(BankError, match="may not be entered"):
        Bank.open(bank.path, create=False)
