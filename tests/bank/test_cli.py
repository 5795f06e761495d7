"""``quizgen bank …`` from the parser to the exit code."""

from __future__ import annotations

import argparse
import io
import json
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from question_bank import Bank
from question_bank.cli import add_parser
from quizgen.errors import BadInput, BadUse, Failure, QuizgenError
from tests.bank.factory import RIGHT, WRONG, many_questions, quiz

ROOT = Path(__file__).parents[2]

COMMANDS = (
    "init add list search show tag import export publish close backup restore check stats "
    "forget-student regrade"
).split()


@pytest.fixture
def run(tmp_path, capsys, monkeypatch):
    """Run a command on a bank of its own; returns what it printed."""
    monkeypatch.setenv("QUIZGEN_BANK", str(tmp_path / "bank.db"))

    def call(*arguments) -> str:
        parser = argparse.ArgumentParser()
        add_parser(parser.add_subparsers())
        namespace = parser.parse_args(["bank", *map(str, arguments)])
        assert namespace.run(namespace) == 0
        return capsys.readouterr().out

    return call


@pytest.fixture
def quiz_file(tmp_path) -> Path:
    path = tmp_path / "quiz.json"
    path.write_text(json.dumps(quiz().to_dict()), encoding="utf-8")
    return path


@pytest.fixture
def taken(run, quiz_file, tmp_path):
    """A published quiz that Sam answered right and Ann wrong."""
    run("add", quiz_file, "--status", "accepted")
    run("publish", 1)
    bank = Bank.open(tmp_path / "bank.db")
    for name, answers in (("Sam", RIGHT), ("Ann", WRONG)):
        token = bank.start_attempt(bank.quiz(1).code, name).token
        for question_id, value in answers.items():
            bank.respond(token, question_id, value)
        bank.submit(token)
    return bank


def test_from_nothing_to_a_search(run, quiz_file, tmp_path):
    assert run("init") == f"Made the bank {tmp_path / 'bank.db'}.\n"
    assert "already" in run("init")
    assert "Nothing yet" in run("list", "--quizzes")
    added = run("add", quiz_file, "--tag", "unit 3")
    assert added == (
        "Added 8 questions, updated 0, left 0 as they were; 1 new quiz, 1 new article.\n"
    )
    assert "updated 0, left 8" in run("add", quiz_file)
    assert "8 of 8 shown" in run("list")
    found = run("search", "bridge", "opened", "--kind", "multiple_choice")
    assert "Who opened the new bridge?" in found
    assert "1 of 1 shown" in found
    assert "version 1     8 questions  A bridge at last" in run("list", "--articles")
    assert "draft" in run("list", "--quizzes")
    assert "     8  unit 3" in run("list", "--tags")


def test_json_is_for_programs(run, quiz_file):
    run("add", quiz_file)
    page = json.loads(run("search", "bridge", "--format", "json", "--limit", "2"))
    assert (page["total"], len(page["questions"])) == (4, 2)
    shown = json.loads(run("show", "q_0000000001", "--format", "json"))
    assert (shown["status"], shown["history"][0]["note"]) == ("draft", "added")
    assert json.loads(run("show", "1", "--format", "json"))["title"] == "A bridge at last"
    assert json.loads(run("stats", "--format", "json"))["questions"] == 8
    for what in ("--articles", "--quizzes", "--tags"):
        json.loads(run("list", what, "--format", "json"))


def test_show_tag_and_status(run, quiz_file):
    run("add", quiz_file)
    run("tag", "q_0000000001", "q_0000000002", "--add", "easy one", "--status", "accepted")
    assert "accepted, multiple_choice, who, easy, easy one" in run("show", "q_0000000001")
    run("tag", "q_0000000001", "--remove", "easy one")
    assert "1 of 1 shown" in run("list", "--tag", "easy one")
    assert "join code -" in run("show", "1")
    with pytest.raises(BadUse, match="--add, --remove or --status"):
        run("tag", "q_0000000001")


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_out_and_in(run, quiz_file, tmp_path, form):
    run("add", quiz_file)
    run("export", "--format", form, "--output", tmp_path / "out")
    assert run("export", "--format", form) == (tmp_path / "out").read_text(encoding="utf-8")
    run("--bank", tmp_path / "other.db", "import", tmp_path / "out")
    assert run("export", "--format", form, "--bank", tmp_path / "other.db") == run(
        "export", "--format", form
    )
    with pytest.raises(Failure, match="cannot be written"):
        run("export", "--output", tmp_path / "no" / "folder")


def test_standard_input(run, monkeypatch):
    lines = "\n".join(json.dumps(one.to_dict()) for one in many_questions(3))
    stdin = io.TextIOWrapper(io.BytesIO(lines.encode()))
    monkeypatch.setattr("sys.stdin", stdin)
    assert "Added 3 questions" in run("import", "-")


def test_figures_gradebook_and_regrade(run, taken):
    figures = run("stats", "--quiz", "1")
    assert "2 attempts: mean 50.0 %" in figures
    assert "facility 50.0 %" in figures
    assert "1 * Ruth Calloway" in figures
    assert json.loads(run("stats", "--quiz", "1", "--format", "json"))["attempts"] == 2
    assert run("stats", "--quiz", "1", "--format", "csv").count("\n") == 3
    done = run("regrade", "q_0000000002", "--accept", "Calloway", "--reason", "agreed")
    assert done == "Ann: 0 -> 1 (agreed)\nLooked at 2 answers, changed 1 mark.\n"
    assert "changed 2 marks" in run("regrade", "q_0000000003", "--key", "true")
    assert "changed 0 marks" in run("regrade", "--quiz", "1")
    assert "2 attempts" in run("close", 1)
    for wrong in (
        "regrade",
        "regrade q_1 --quiz 1",
        "regrade --quiz 1 --key x",
        "stats --format csv",
    ):
        with pytest.raises(BadUse):
            run(*wrong.split())


def test_forgetting_a_student(run, taken):
    said = run("forget-student", "sam")
    assert said.startswith("Forgot 1 student with 1 attempt and 8 responses, and 0 practice decks.")
    assert "Backups" in said
    with pytest.raises(BadUse, match="sam"):
        run("forget-student", "sam")


def test_backup_restore_and_check(run, taken, tmp_path):
    assert "verified" in run("backup", tmp_path / "copy.db")
    run("forget-student", "Ann")
    said = run("restore", tmp_path / "copy.db")
    assert "bank.db.before-restore" in said
    assert len(taken.gradebook(1).rows) == 2
    assert run("check") == "The bank is whole.\n"
    with taken._store.write() as db:
        db.execute("UPDATE question SET facets = ''")
    with pytest.raises(Failure, match="8 faults"):
        run("check")


@pytest.mark.parametrize(
    ("arguments", "error", "words"),
    [
        (["list"], BadUse, "quizgen bank init"),
        (["add", "missing.json"], BadInput, "missing.json cannot be read"),
        (["add", "."], BadInput, "cannot be read"),
        (["restore", "missing.db"], BadInput, "no backup"),
    ],
)
def test_errors_are_sentences_with_exit_code_two(run, arguments, error, words):
    with pytest.raises(error, match=words) as caught:
        run(*arguments)
    assert caught.value.exit_code == 2


def test_unknown_things_are_named(run, quiz_file, tmp_path):
    (tmp_path / "latin.json").write_bytes(b"\xff\xfe\xfa")
    run("init")
    for arguments, words in (
        (["show", "q_none"], "q_none"), (["show", "7"], "no quiz 7"), (["publish", "7"], "7"),
        (["tag", "q_none", "--add", "x"], "q_none"), (["import", tmp_path / "latin.json"], "UTF-8"),
    ):  # fmt: skip
        with pytest.raises(QuizgenError, match=words):
            run(*arguments)


def test_every_command_has_help_and_a_function():
    import question_bank.cli_actions as actions

    parser = argparse.ArgumentParser()
    add_parser(parser.add_subparsers())
    group = parser._subparsers._group_actions[0].choices["bank"]
    commands = group._subparsers._group_actions[0].choices
    assert sorted(commands) == sorted(COMMANDS)
    assert {f"{name.replace('-', '_')}_command" for name in commands} == set(actions.__all__)
    for name, command in commands.items():
        assert len(command.format_help()) > 50, name
        assert command.description.endswith(".")


def test_building_the_parser_loads_neither_sqlite_utils_nor_pandas():
    code = (
        "import argparse, sys\n"
        "from question_bank.cli import add_parser\n"
        "add_parser(argparse.ArgumentParser().add_subparsers())\n"
        "assert not {'sqlite_utils', 'pandas', 'rapidfuzz', 'fsrs'} & set(sys.modules)\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT)


def test_opening_a_bank_loads_neither_pandas_nor_numpy_and_hides_neither(tmp_path):
    code = (
        "import sys\n"
        "from question_bank import Bank\n"
        "Bank.open(sys.argv[1])\n"
        "assert 'sqlite_utils' in sys.modules\n"
        "assert not {'pandas', 'numpy'} & set(sys.modules)\n"
        "import numpy\n"
    )
    subprocess.run([sys.executable, "-c", code, str(tmp_path / "b.db")], check=True, cwd=ROOT)


def test_in_a_process_of_more_threads_nothing_is_hidden():
    from question_bank.tables import _unseen

    over = threading.Event()
    other = threading.Thread(target=over.wait)
    other.start()
    try:
        with _unseen("no_such_module"):
            assert "no_such_module" not in sys.modules
    finally:
        over.set()
        other.join()
