"""The table of subcommands, and the parser that loads only the one that was asked for.

A command is a module with two functions::

    def add_arguments(parser: argparse.ArgumentParser) -> None: ...
    def run(namespace: argparse.Namespace) -> int: ...   # the exit code

A package that brings a whole family of subcommands (the question bank) has a function
``add_parser(subparsers)`` instead, which registers its parser and sets the default ``run``.
To add a command, write the module and add one line to ``COMMANDS``; ``make docs`` does the rest.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Any, NoReturn

from quizgen import __version__
from quizgen.errors import BadUse

__all__ = ["COMMANDS", "Command", "Parser", "build_parser"]


@dataclass(frozen=True, slots=True)
class Command:
    """One subcommand: its name, the module that has it, and one line for ``--help``."""

    name: str
    module: str
    summary: str


COMMANDS: tuple[Command, ...] = (
    Command("make", "quizgen.cli.make", "make a quiz from an article"),
    Command("batch", "quizgen.cli.batch", "make quizzes from many articles"),
    Command("facts", "quizgen.cli.facts", "list an article's statements and quotations"),
    Command("evaluate", "quizgen.cli.evaluate", "measure the questions over a corpus"),
    Command("export", "quizgen.cli.export", "write a quiz file in another format"),
    Command("worksheet", "quizgen.cli.worksheet", "print a quiz, in versions with answer keys"),
    Command("app", "quizgen.cli.app", "open the browser app for teachers and students"),
    Command(
        "bank",
        "question_bank.cli",
        "keep articles, questions, quizzes and what students answered",
    ),
)


class _Help(argparse.RawDescriptionHelpFormatter):
    """Help that keeps the longest subcommand on one line with its summary."""

    def add_argument(self, action: argparse.Action) -> None:
        """Add an argument; argparse forgets that subcommands stand two columns further in."""
        super().add_argument(action)
        if isinstance(action, argparse._SubParsersAction):
            self._action_max_length += 2


class Parser(argparse.ArgumentParser):
    """An argument parser that raises a sentence instead of printing its usage and exiting."""

    def __init__(self, **settings: Any) -> None:
        settings.setdefault("allow_abbrev", False)  # a new option must not change old scripts
        settings.setdefault("formatter_class", _Help)
        super().__init__(**settings)

    def error(self, message: str) -> NoReturn:
        """Raise argparse's complaint as one sentence.

        Raises:
            BadUse: always.
        """
        if message.startswith("argument "):  # "argument --count: needs a whole number …"
            message = message.removeprefix("argument ").replace(": ", " ", 1)
        message = message.rstrip(".")
        raise BadUse(f"{message[:1].upper()}{message[1:]}; see {self.prog} --help.")


def build_parser(arguments: Sequence[str] = (), *, load_all: bool = False) -> Parser:
    """Build the parser of the ``quizgen`` command.

    Every command is listed, but only the one that the arguments name is loaded, so that
    ``quizgen --help`` answers at once.

    Args:
        arguments: the command line without the program's name.
        load_all: load all commands, for the command reference.

    Raises:
        BadUse: the first word is not a command.
    """
    parser = Parser(
        prog="quizgen",
        description="Comprehension questions from an article: offline, each with its evidence.",
        epilog="'quizgen COMMAND --help' explains a command.",
    )
    parser.add_argument("--version", action="version", version=f"quizgen {__version__}")
    subparsers = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    asked = next((word for word in arguments if not word.startswith("-")), None)
    names = [command.name for command in COMMANDS]
    if asked is not None and asked not in names:
        raise BadUse(f"There is no command {asked!r}; the commands are {', '.join(names)}.")
    for command in COMMANDS:
        if load_all or command.name == asked:
            _load(command, subparsers)
        else:
            subparsers.add_parser(command.name, help=command.summary)
    return parser


def _load(command: Command, subparsers: argparse._SubParsersAction[Any]) -> None:
    module = import_module(command.module)
    if hasattr(module, "add_parser"):
        module.add_parser(subparsers)
        return
    parser = subparsers.add_parser(command.name, help=command.summary, description=module.__doc__)
    module.add_arguments(parser)
    parser.set_defaults(run=module.run)
