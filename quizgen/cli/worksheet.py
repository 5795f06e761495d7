"""Print a quiz as a worksheet, in versions with their own answer keys.

The quiz is a JSON file as 'quizgen make --format json' writes it. Version A
keeps the quiz's order; B and the others are shuffled by the seed. The passage
has line numbers, and the key says on which lines each answer is proved.
"""

from __future__ import annotations

import argparse

from quizgen.cli.arguments import one_of, whole_number
from quizgen.cli.output import check_target, deliver, say, say_written
from quizgen.cli.quiz_file import read_quiz
from quizgen.errors import BadUse
from quizgen.model import KINDS
from quizgen.worksheet.look import PAPERS, Look

__all__ = ["add_arguments", "run"]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of ``quizgen worksheet``."""
    parser.add_argument("quiz", metavar="QUIZ.json", help="the quiz, or - for standard input")
    parser.add_argument(
        "--output", metavar="FILE", required=True, help="the file to write: .pdf or .docx"
    )
    parser.add_argument(
        "--versions",
        metavar="N",
        type=whole_number(1),
        default=1,
        help="how many versions, each with its own order and key (default: 1)",
    )
    parser.add_argument(
        "--paper",
        metavar="PAPER",
        type=one_of("paper", tuple(PAPERS)),
        default="a4",
        help="a4 or letter (default: a4)",
    )
    parser.add_argument(
        "--large-print", action="store_true", help="18 points, one and a half line spacing"
    )
    parser.add_argument("--title", default="", help="instead of the quiz's title")
    parser.add_argument("--class", dest="class_name", metavar="NAME", default="", help="the class")
    parser.add_argument("--instructions", metavar="TEXT", default="", help="what to read first")
    parser.add_argument("--footer", metavar="TEXT", default="", help="for each page's foot")
    parser.add_argument(
        "--points",
        metavar="[KIND=]N,…",
        action="append",
        default=[],
        help="what each question is worth, or each of a kind: --points 1,open=4",
    )
    parser.add_argument(
        "--seed", metavar="N", type=whole_number(0), help="for the shuffling (default: the quiz's)"
    )
    parser.add_argument(
        "--key",
        action=argparse.BooleanOptionalAction,
        default=True,
        help="add the answer key, on pages of its own (default)",
    )
    parser.add_argument(
        "--passage",
        action=argparse.BooleanOptionalAction,
        default=True,
        help="print the article with line numbers (default)",
    )
    parser.add_argument(
        "--word-bank",
        action=argparse.BooleanOptionalAction,
        default=True,
        help="print the words for the gaps in a box (default)",
    )
    parser.add_argument(
        "--keep-order", action="store_true", help="ask in the quiz's order, not kind by kind"
    )


def run(namespace: argparse.Namespace) -> int:
    """Read the quiz and print it.

    Raises:
        QuizgenError: the file is no quiz, a choice makes no sense, or a question is not whole.
    """
    from quizgen.worksheet import worksheet

    target = check_target(namespace.output)
    form = target.suffix.lower().removeprefix(".") if target else "pdf"
    look = Look(
        versions=namespace.versions,
        paper=namespace.paper,
        large_print=namespace.large_print,
        title=namespace.title,
        class_name=namespace.class_name,
        instructions=namespace.instructions,
        footer=namespace.footer,
        points=_points(namespace.points),
        seed=namespace.seed,
        key=namespace.key,
        passage=namespace.passage,
        word_bank=namespace.word_bank,
        keep_order=namespace.keep_order,
    )
    quiz = read_quiz(namespace.quiz)
    made = worksheet(quiz, look, form=form)
    for note in made.notes:
        say(note)
    deliver(made.content, target)
    say_written(len(quiz.questions), target)
    return 0


def _points(words: list[str]) -> dict[str, float]:
    """Read ``1 open=4`` as points by kind.

    Raises:
        BadUse: a kind is not known or the points are no number.
    """
    points = {}
    for word in ",".join(words).split(",") if words else ():
        kind, _, number = word.rpartition("=")
        kind = kind.replace("-", "_").lower() or "all"
        try:
            points[kind] = float(number)
        except ValueError as error:
            raise BadUse(
                f"--points {word!r} is not understood: give a number, or KIND=N, "
                f"where KIND is one of {', '.join(KINDS)}."
            ) from error
    return points
