"""``quizgen bank …``: the question bank on the command line; the work is in `cli_actions`."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from importlib import import_module

from quizgen.model import DIFFICULTIES, FOCUSES, KINDS

__all__ = ["add_parser"]

# What other programs' files are read: quizgen.formats.imports has the same list.
IMPORTS = ("aiken", "csv", "gift", "json", "moodle_xml", "qti21")
_STATUSES = ("draft", "accepted", "rejected")


def add_parser(subparsers: argparse._SubParsersAction) -> None:  # type: ignore[type-arg] # generic in stubs alone
    """Register ``bank`` with its commands; each sets ``run`` to a function of the namespace."""
    bank = subparsers.add_parser(
        "bank",
        help="keep articles, questions, quizzes and what students answered",
        description="Keep articles, questions, quizzes and what students answered.",
    )
    _add_bank_option(bank, default=None)
    commands = bank.add_subparsers(dest="bank_command", metavar="COMMAND", required=True)

    def command(name: str, summary: str) -> argparse.ArgumentParser:
        parser: argparse.ArgumentParser = commands.add_parser(
            name, help=summary, description=f"{summary[0].upper()}{summary[1:]}."
        )
        _add_bank_option(parser, default=argparse.SUPPRESS)
        parser.set_defaults(run=_lazy(name.replace("-", "_")))
        return parser

    command("init", "make an empty bank")
    _files(command("add", "add quiz files that 'quizgen make --format json' wrote"))
    parser = command("list", "list questions, newest first, or articles, quizzes or tags")
    what = parser.add_mutually_exclusive_group()
    for name in ("articles", "quizzes", "tags"):
        what.add_argument(f"--{name}", action="store_true", help=f"list the {name}")
    _filters(parser)
    parser = command("search", "find questions by their words and by filters")
    parser.add_argument(
        "words", nargs="+", metavar="WORD", help='a word, a "phrase" or a beginn* of a word'
    )
    _filters(parser)
    parser = command("show", "show a question with its history, or a quiz")
    parser.add_argument("id", metavar="ID", help="a question's id (q_…) or a quiz's number")
    _format(parser)
    parser = command("tag", "add and remove tags, or set the status")
    parser.add_argument("ids", nargs="+", metavar="QUESTION", help="question ids")
    parser.add_argument("--add", action="append", default=[], metavar="TAG", help="add a tag")
    parser.add_argument("--remove", action="append", default=[], metavar="TAG", help="remove one")
    parser.add_argument("--status", choices=_STATUSES, help="accept, reject or take back")
    parser = command("import", "take in questions; what is known is updated, not doubled")
    _files(parser)
    parser.add_argument(
        "--format",
        choices=IMPORTS,
        help="told from the file when left out; JSON and JSONL are those of quizgen",
    )
    parser = command("export", "write articles, questions and quizzes as JSON or JSONL")
    parser.add_argument("--format", choices=("json", "jsonl"), default="json", help="default: json")
    parser.add_argument("--output", metavar="FILE", help="instead of standard output")
    parser = command("publish", "open a quiz under a join code")
    parser.add_argument("quiz", type=int, metavar="QUIZ", help="the quiz's number")
    parser = command("close", "close a quiz; running attempts are submitted")
    parser.add_argument("quiz", type=int, metavar="QUIZ", help="the quiz's number")
    parser = command("backup", "copy the bank, verified, while others may go on writing")
    parser.add_argument("target", metavar="FILE|FOLDER", help="in a folder it is named by the time")
    parser.add_argument("--replace", action="store_true", help="overwrite a file that is there")
    parser = command("restore", "put a backup in the place of the bank; the old one is kept")
    parser.add_argument("source", metavar="FILE", help="a backup")
    command("check", "look for damage and broken references")
    _statistics(command("stats", "tell how much there is, or the figures of one quiz"))
    parser = command("forget-student", "delete all that is kept about a student")
    parser.add_argument("name", metavar="NAME", help='a nickname, or "Sam (2)" for the second Sam')
    parser.add_argument("--quiz", type=int, metavar="N", help="only within this quiz")
    _regrade(command("regrade", "mark again, after a change of key or another accepted answer"))


def _add_bank_option(parser: argparse.ArgumentParser, *, default: str | None) -> None:
    parser.add_argument(
        "--bank",
        metavar="FILE",
        default=default,
        help="the bank's file; else QUIZGEN_BANK, else bank.db in the user's data folder",
    )


def _lazy(name: str) -> Callable[[argparse.Namespace], int]:
    """Load sqlite-utils and the bank only when a command really runs."""

    def run(namespace: argparse.Namespace) -> int:
        action: Callable[[argparse.Namespace], int] = getattr(
            import_module("question_bank.cli_actions"), f"{name}_command"
        )
        return action(namespace)

    return run


def _files(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", metavar="FILE", help="files, - for standard input")
    parser.add_argument(
        "--status", choices=_STATUSES, default="draft", help="of new questions; default: draft"
    )
    parser.add_argument("--tag", action="append", default=[], metavar="TAG", help="tag them all")


def _filters(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--article", type=int, metavar="N", help="only about this article")
    parser.add_argument("--kind", choices=KINDS, help="only of this kind")
    parser.add_argument("--focus", choices=FOCUSES, help="only of this focus")
    parser.add_argument("--difficulty", choices=DIFFICULTIES, help="only of this difficulty")
    parser.add_argument("--status", choices=_STATUSES, help="only in this status")
    parser.add_argument("--tag", metavar="TAG", help="only with this tag")
    parser.add_argument(
        "--stale", action="store_true", default=None, help="only what no longer fits its article"
    )
    parser.add_argument("--limit", type=int, default=20, metavar="N", help="default: 20")
    parser.add_argument("--offset", type=int, default=0, metavar="N", help="skip the first N")
    _format(parser)


def _format(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--format", choices=("text", "json"), default="text", help="default: text")


def _statistics(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--quiz", type=int, metavar="N", help="the figures of this quiz")
    parser.add_argument(
        "--attempts",
        choices=("first", "last", "best", "all"),
        default="first",
        help="which attempts count; default: first",
    )
    parser.add_argument(
        "--format",
        choices=("text", "json", "csv"),
        default="text",
        help="csv is the gradebook of --quiz; default: text",
    )


def _regrade(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("question", nargs="?", metavar="QUESTION", help="a question's id")
    parser.add_argument("--quiz", type=int, metavar="N", help="all questions of this quiz")
    change = parser.add_mutually_exclusive_group()
    change.add_argument("--accept", metavar="TEXT", help="count this answer as right too")
    change.add_argument("--key", metavar="TEXT", help="make this answer the key")
    parser.add_argument(
        "--revision", type=int, metavar="N", help="whose attempts; default: the current revision"
    )
    parser.add_argument("--reason", default="", metavar="TEXT", help="kept with every change")
