"""The reference pages of the documentation, written from the program itself.

``python -m quizgen.cli.reference docs`` (``make docs``) writes them; a test fails when they are
out of date.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from quizgen.cli.commands import build_parser
from quizgen.formats import KEEPABLE, Format, all_formats
from quizgen.formats.imports import IMPORTS
from quizgen.model import KINDS

__all__ = ["command_reference", "format_reference", "main"]

_MADE = "<!-- Written by `make docs`. Change the program, not this page. -->"


def command_reference() -> str:
    """Return ``docs/commands.md``: the ``--help`` of every command and subcommand."""
    lines = ["# Command reference", "", _MADE]
    for parser in _with_subcommands(build_parser(load_all=True)):
        lines += ["", f"## {parser.prog}", "", "```text", parser.format_help().rstrip(), "```"]
    return "\n".join(lines) + "\n"


def _with_subcommands(parser: argparse.ArgumentParser) -> Iterator[argparse.ArgumentParser]:
    yield parser
    for action in parser._actions:  # argparse has no public way to list subcommands
        if isinstance(action, argparse._SubParsersAction):
            for subparser in action.choices.values():
                yield from _with_subcommands(subparser)


def format_reference() -> str:
    """Return ``docs/formats.md``: what each format is for and which kinds it carries."""
    kinds = " | ".join(kind.replace("_", " ") for kind in KINDS)
    lines = [
        "# Formats",
        "",
        _MADE,
        "",
        "`quizgen export QUIZ.json --format NAME --output FILE` writes a quiz in one of these, and",
        "`quizgen make ARTICLE --format NAME --output FILE` makes and writes it. What does not fit",
        "is said before anything is written, each question with the nearest kind that does:",
        "`--nearest` writes it so, `--skip` leaves it out.",
        "",
        "Files marked *read* come back with `quizgen bank import FILE`; what they hold and quizgen",
        "has no place for is said, question by question.",
        "",
        "| name | file | what it is for | limits | stays behind | read |",
        "| --- | --- | --- | --- | --- | :-: |",
        *(
            f"| `{form.name}` | {form.extension} | {form.description} | {_limits(form)} "
            f"| {_left(form)} | {_read(form)} |"
            for form in all_formats()
        ),
        "",
        "Which kinds of question each one carries:",
        "",
        f"| name | {kinds} |",
        "| --- |" + " :-: |" * len(KINDS),
    ]
    for form in all_formats():
        carried = " | ".join("yes" if kind in form.kinds else "–" for kind in KINDS)
        lines.append(f"| `{form.name}` | {carried} |")
    return "\n".join(lines) + "\n"


def _limits(form: Format) -> str:
    """Describe the limits of a format in one cell of a table."""
    limits = form.limits
    numbers = (
        (limits.stem, "characters in a stem"),
        (limits.option, "characters in an option"),
        (limits.options, "options to a question"),
        (limits.questions, "questions in a file"),
    )
    parts = [f"at most {number} {what}" for number, what in numbers if number is not None]
    return "; ".join([*parts, *limits.notes]) or "none"


def _left(form: Format) -> str:
    """List what a format has no place for in one cell of a table."""
    return ", ".join(thing for thing in KEEPABLE if thing not in form.keeps) or "nothing"


def _read(form: Format) -> str:
    return "yes" if form.name in (*IMPORTS, "jsonl") else "–"


def main(folder: str) -> None:
    """Write the reference pages into a folder."""
    os.environ["COLUMNS"] = "80"  # argparse wraps its help to the terminal
    Path(folder, "commands.md").write_text(command_reference(), encoding="utf-8")
    Path(folder, "formats.md").write_text(format_reference(), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
