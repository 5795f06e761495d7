"""Make a quiz from an article.

Every question is built from a sentence or a quotation of the article and
points back to it; the same article and seed give the same quiz. When fewer
questions are sure than were asked for, fewer are given and one line says so.
"""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from quizgen.cli.arguments import add_output, add_source, one_of
from quizgen.cli.endings import choose_format
from quizgen.cli.output import check_target, deliver, say, say_written
from quizgen.cli.progress import Progress
from quizgen.cli.source import read_source
from quizgen.cli.wishes import USAGE, add_wishes, article_after_list, kinds_of, wished
from quizgen.errors import BadUse, Failure
from quizgen.formats import Format, export, format_names, get_format

if TYPE_CHECKING:
    from quizgen.pipeline import Generated

__all__ = ["add_arguments", "run"]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of ``quizgen make``."""
    add_source(parser, optional=True)
    add_wishes(parser)
    parser.add_argument(
        "--verbose",
        action="store_true",
        help="say on standard error what was refused and why, and each question's rule and score",
    )
    parser.add_argument(
        "--format",
        metavar="FORMAT",
        type=one_of("format", format_names()),
        help=f"{', '.join(format_names())} (default: by the ending of --output, else text)",
    )
    add_output(parser)
    parser.usage = "\n                    ".join(
        (
            f"quizgen make SOURCE {USAGE[0]}",
            USAGE[1],
            f"{USAGE[2]} [--verbose] [--format FORMAT]",
            "[--output FILE]",
        )
    )


def run(namespace: argparse.Namespace) -> int:
    """Make the quiz and write it.

    Raises:
        QuizgenError: the article or an argument is refused, or nothing could be asked.
    """
    source = _source(namespace)
    asked = kinds_of(namespace)
    target = check_target(namespace.output)
    form = get_format(namespace.format or choose_format(target) or "text")

    from quizgen.pipeline import generate

    options = wished(namespace, _kinds_for(form, asked))
    with Progress() as progress:
        progress("Reading the article", 0.0)
        article = read_source(source)
        generated = generate(article, options, progress=progress, details=namespace.verbose)
    if namespace.verbose:
        _explain(generated)
    for note in generated.quiz.notes:
        say(note)
    if not generated.quiz.questions:
        raise Failure(
            "No question was sure enough to be asked: try a longer article, "
            "or fewer limits with --kind, --focus and --difficulty."
        )
    made = export(generated.quiz, form.name, nearest=True, skip=True)
    for note in made.notes:
        say(note)
    deliver(made.content, target)
    say_written(len(made.quiz.questions), target)
    return 0


def _source(namespace: argparse.Namespace) -> str:
    """Return SOURCE, also where it follows a list.

    Raises:
        BadUse: there is none.
    """
    source = namespace.source if namespace.source is not None else article_after_list(namespace)
    if source is None:
        raise BadUse("The article is missing: give a path, a URL, or - for standard input.")
    return str(source)


def _kinds_for(form: Format, asked: tuple[str, ...]) -> tuple[str, ...]:
    """Return the kinds to ask for: those named, else what a format for choosing alone carries.

    A format that takes typed answers gets the same quiz as every other; what little it cannot
    carry is written in the nearest kind.
    """
    if asked or "short_answer" in form.kinds:
        return asked
    say(f"{form.name} takes only {', '.join(form.kinds).replace('_', ' ')}: nothing else is asked.")
    return tuple(kind for kind in form.kinds if kind != "open")


def _explain(generated: Generated) -> None:
    """Say on standard error what was considered, refused and chosen."""
    questions = generated.quiz.questions
    reasons = {detail.question.id: detail.reasons for detail in generated.details}
    say(f"{generated.considered} candidates considered, {len(questions)} offered.")
    for reason, count in sorted(generated.refusals.items(), key=lambda item: (-item[1], item[0])):
        say(f"{count:6}  refused: {reason}")
    for number, question in enumerate(questions, start=1):
        flaws = ", ".join(flaw.code for flaw in question.flaws)
        say(
            f"{number:6}. {question.id}  score {question.score:.2f}  {question.difficulty:6}  "
            f"{question.rule}{f'  flaws: {flaws}' if flaws else ''}"
        )
        if reasons.get(question.id):
            say(f"        {', '.join(reasons[question.id])}")
