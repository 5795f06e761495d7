"""Write a quiz file in another format.

The quiz is a JSON file as 'quizgen make --format json' writes it. What the
format cannot carry is said before anything is written, question by question,
with the nearest kind that it can. docs/formats.md says what each one carries.
"""

from __future__ import annotations

import argparse

from quizgen.cli.arguments import add_fitting, add_output, one_of
from quizgen.cli.endings import choose_format
from quizgen.cli.output import check_target, deliver, say, say_written
from quizgen.cli.quiz_file import read_quiz
from quizgen.errors import BadInput, BadUse
from quizgen.formats import DoesNotFit, export, format_names, get_format

__all__ = ["add_arguments", "run"]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of ``quizgen export``."""
    parser.add_argument("quiz", metavar="QUIZ.json", help="the quiz, or - for standard input")
    parser.add_argument(
        "--format",
        metavar="FORMAT",
        type=one_of("format", format_names()),
        help=f"{', '.join(format_names())} (default: by the ending of --output)",
    )
    add_fitting(parser)
    add_output(parser)
    parser.usage = "quizgen export QUIZ.json --format FORMAT [--nearest] [--skip] [--output FILE]"


def run(namespace: argparse.Namespace) -> int:
    """Read the quiz and write it.

    Raises:
        QuizgenError: the file is no quiz, the format is not known, or something does not fit.
    """
    target = check_target(namespace.output)
    name = namespace.format or choose_format(target)
    if name is None:
        raise BadUse(f"Say which --format: {', '.join(format_names())}.")
    quiz = read_quiz(namespace.quiz)
    try:
        made = export(quiz, name, nearest=namespace.nearest, skip=namespace.skip)
    except DoesNotFit as error:
        raise _refusal(error, name) from error
    for note in made.notes:
        say(note)
    deliver(made.content, target)
    say_written(len(made.quiz.questions), target)
    return 0


def _refusal(error: DoesNotFit, name: str) -> BadInput:
    """Say line by line what does not fit, and return the error that says what to do."""
    for sentence in error.sentences:
        say(sentence)
    kinds = " ".join(get_format(name).kinds)
    return BadInput(
        f"Nothing was written, for not all of the quiz fits {name}: add --nearest to write what "
        "does not fit in the nearest kind that does, --skip to leave it out, or make the quiz "
        f"with --kind {kinds}."
    )
