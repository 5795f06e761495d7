from __future__ import annotations

import os
import subprocess
import sys
import time
from types import ModuleType

import pytest

from quizgen import __version__
from quizgen.cli import commands
from quizgen.cli.arguments import whole_number
from quizgen.cli.commands import COMMANDS, Command, build_parser
from quizgen.cli.reference import command_reference
from quizgen.errors import BadInput, BadUse, Failure

HEAVY = (
    "spacy",
    "nltk",
    "trafilatura",
    "pandas",
    "numpy",
    "lxml",
    "streamlit",
    "sqlite_utils",
    "docx",
    "pypdf",
    "wordfreq",
    "lemminflect",
    "hypothesis",
)


def python(*arguments: str, **settings) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments], capture_output=True, text=True, check=False, **settings
    )


def test_help_lists_every_command(quizgen):
    ran = quizgen("--help")
    assert (ran.code, ran.err) == (0, "")
    for command in COMMANDS:
        assert f"    {command.name} " in ran.out
        assert command.summary in ran.out


def test_version(quizgen):
    assert quizgen("--version").out == f"quizgen {__version__}\n"


@pytest.mark.parametrize("command", [command.name for command in COMMANDS])
def test_every_command_explains_itself(quizgen, command):
    ran = quizgen(command, "--help")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(f"usage: quizgen {command} ")


def test_without_a_command_help_and_one_sentence(quizgen):
    ran = quizgen()
    assert ran.code == 2
    assert ran.out.startswith("usage: quizgen")
    assert ran.err == "quizgen: A command is missing: begin with 'quizgen make ARTICLE'.\n"


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["mak"], "There is no command 'mak'; the commands are make, batch"),
        (["--nonsense"], "arguments are required: COMMAND; see quizgen --help."),
        (["make"], "The article is missing: give a path, a URL, or - for standard input."),
        (["make", "a.txt", "b.txt"], "Unrecognized arguments: b.txt; see quizgen --help."),
        (["make", "a.txt", "--cou", "3"], "Unrecognized arguments: --cou 3; see"),
        (["make", "a.txt", "--count", "ten"], "--count needs a whole number of 1 or more, not"),
        (["make", "a.txt", "--count", "0"], "--count needs a whole number of 1 or more, not '0'"),
        (["make", "a.txt", "--count"], "--count expected one argument; see quizgen make --help."),
        (["make", "a.txt", "--seed", "-1"], "--seed needs a whole number of 0 or more, not '-1'"),
        (["make", "a.txt", "--kind", "riddle"], "--kind does not know the kind 'riddle'; "),
        (["make", "a.txt", "--kind", "cloze,riddle"], "--kind does not know the kind 'riddle'"),
        (["make", "a.txt", "--focus", "whom"], "--focus does not know the focus 'whom'; there"),
        (["make", "a.txt", "--difficulty", "x"], "--difficulty does not know the difficulty 'x'"),
        (["make", "a.txt", "--format", "word"], "--format does not know the format 'word'; "),
        (["make", "a.txt", "--output", "/"], "--output '/' is a folder: give the name of a file."),
        (["make", "a.txt", "--output", ""], "--output is empty: give the name of a file."),
        (["make", "a.txt", "--output", "no/such/q.txt"], "The folder 'no/such' for --output"),
        (["facts"], "The following arguments are required: SOURCE; see quizgen facts --help."),
        (["facts", "a.txt", "--format", "gift"], "--format does not know the format 'gift'"),
    ],
)  # fmt: skip
def test_bad_use_is_one_sentence_and_exit_code_2(quizgen, behind, arguments, sentence):
    ran = quizgen(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert sentence in ran.err
    assert ran.err.startswith("quizgen: ") and ran.err.endswith(".\n") and ran.err.count("\n") == 1
    assert behind.sources == []


@pytest.mark.parametrize(
    ("error", "code", "line"),
    [
        (BadInput("'a.txt' is empty."), 2, "quizgen: 'a.txt' is empty.\n"),
        (BadUse("No."), 2, "quizgen: No.\n"),
        (Failure("The disk\nis full."), 1, "quizgen: The disk is full.\n"),
        (BadInput("No file '\x1b[2J\u202e'."), 2, "quizgen: No file '?[2J?'.\n"),
        (KeyboardInterrupt(), 130, ""),
    ],
)
def test_errors_become_one_line_and_an_exit_code(quizgen, behind, error, code, line):
    behind.error = error
    ran = quizgen("make", "a.txt")
    assert (ran.code, ran.out, ran.err) == (code, "", line)


def test_the_unexpected_asks_for_a_report(quizgen, behind):
    behind.error = KeyError("x\ny")
    ran = quizgen("make", "a.txt")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err == (
        "quizgen: quizgen met an unexpected KeyError ('x\\ny'): "
        "please report it, with the article and what QUIZGEN_DEBUG=1 shows.\n"
    )


def test_debugging_shows_the_traceback(quizgen, behind, monkeypatch):
    behind.error = KeyError("x")
    quizgen("--version")  # the fixture clears the variable first
    monkeypatch.setenv("QUIZGEN_DEBUG", "1")
    ran = quizgen("make", "a.txt")
    assert ran.code == 1
    assert "Traceback (most recent call last)" in ran.err and "KeyError: 'x'" in ran.err


def test_python_m_quizgen_is_the_same_command(root):
    ran = python("-m", "quizgen", "--version", cwd=root)
    assert (ran.returncode, ran.stdout) == (0, f"quizgen {__version__}\n")
    assert python("-m", "quizgen", "mak", cwd=root).returncode == 2


def test_help_imports_nothing_heavy(root):
    code = (
        "import sys\nfrom quizgen.cli import main\n"
        "main(['--help']); main(['make', '--help']); main(['make'])\n"
        f"print('HEAVY', [name for name in {HEAVY!r} if name in sys.modules])"
    )
    assert "HEAVY []" in python("-c", code, cwd=root).stdout


def test_help_answers_in_a_third_of_a_second(root):
    def seconds() -> float:
        begin = time.perf_counter()
        python("-m", "quizgen", "--help", cwd=root)
        return time.perf_counter() - begin

    assert min(seconds() for _ in range(5)) < 0.3


@pytest.mark.skipif(os.name != "posix", reason="pipes and /dev/full are POSIX")
class TestStandardOutput:
    @pytest.mark.parametrize("unbuffered", ["", "1"])
    def test_a_reader_that_goes_away_is_no_error(self, root, unbuffered):
        code = (
            "import sys\nfrom quizgen.cli import entry, output\n"
            "def run(arguments):\n    output.deliver(b'x' * 10_000_000, None)\n    return 0\n"
            "entry._run = run\nsys.exit(entry.main([]))"
        )
        process = subprocess.Popen(
            [sys.executable, "-c", code],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=root,
            env={**os.environ, "PYTHONUNBUFFERED": unbuffered},
        )
        assert process.stdout is not None and process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 141
        process.stderr.close()

    @pytest.mark.parametrize(
        ("redirect", "sentence"),
        [
            (">/dev/full", "Standard output cannot be written: No space left on device."),
            (">&-", "Standard output is closed: give a file with --output."),
        ],
    )
    def test_output_that_cannot_be_written_is_a_failure(self, root, redirect, sentence):
        code = (
            "import sys\nfrom quizgen.cli import entry, output\n"
            "entry._run = lambda arguments: output.deliver(b'x', None)\n"
            "sys.exit(entry.main([]))"
        )
        ran = subprocess.run(
            ["sh", "-c", f'"$0" -c "$1" {redirect}', sys.executable, code],
            capture_output=True, text=True, check=False, cwd=root,
        )  # fmt: skip
        assert ran.returncode == 1
        assert ran.stderr == f"quizgen: {sentence}\n"


def test_warnings_and_log_lines_of_libraries_stay_off_the_screen(root):
    code = (
        "import logging, sys, warnings\nfrom quizgen.cli import entry\n"
        "entry._quieten()\nwarnings.warn('old')\nlogging.getLogger('x').error('noise')"
    )
    assert python("-c", code, cwd=root).stderr == ""
    loud = python("-c", code, cwd=root, env={**os.environ, "QUIZGEN_DEBUG": "1"}).stderr
    assert "old" in loud and "noise" in loud


def test_a_package_may_bring_its_own_family_of_commands(quizgen, monkeypatch):
    def add_parser(subparsers):
        parser = subparsers.add_parser("store", help="keep things")
        inner = parser.add_subparsers(required=True, metavar="WHAT")
        put = inner.add_parser("put")
        put.add_argument("--times", type=whole_number(1))
        put.set_defaults(run=lambda namespace: namespace.times)

    family = ModuleType("family")
    family.add_parser = add_parser
    monkeypatch.setitem(sys.modules, "family", family)
    monkeypatch.setattr(commands, "COMMANDS", (*COMMANDS, Command("store", "family", "keep it")))
    assert "    store       keep it" in quizgen("--help").out
    assert quizgen("store", "put", "--times", "7").code == 7
    ran = quizgen("store", "put", "--times", "0")
    assert ran.code == 2
    assert ran.err.endswith("not '0'; see quizgen store put --help.\n")
    assert "## quizgen store put" in command_reference()


def test_the_list_of_commands_reads_the_same_loaded_or_not():
    assert build_parser().format_help() == build_parser(load_all=True).format_help()
