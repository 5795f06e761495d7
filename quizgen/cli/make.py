"""Make a quiz from an article.

Every question is built from a sentence or a quotation of the article and
points back to it; the same article and seed give the same quiz. When fewer
questions are sure than were asked for, fewer are given and one line says so.
"""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, cast

from quizgen.cli.arguments import add_output, add_source, one_of, whole_number
from quizgen.cli.endings import choose_format
from quizgen.cli.output import check_target, deliver, say, say_written
from quizgen.cli.progress import Progress
from quizgen.cli.source import read_source
from quizgen.errors import BadUse, Failure
from quizgen.formats import Format, export, format_names, get_format
from quizgen.model import DIFFICULTIES, FOCUSES, KINDS

if TYPE_CHECKING:
    from quizgen.model import Focus, Kind
    from quizgen.pipeline import Generated

__all__ = ["add_arguments", "run", "words_of"]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of ``quizgen make``."""
    add_source(parser, optional=True)
    parser.add_argument(
        "--count",
        metavar="N",
        type=whole_number(1),
        default=10,
        help="how many questions (default: 10)",
    )
    parser.add_argument(
        "--kind",
        metavar="K",
        nargs="+",
        action="extend",
        default=[],
        help=f"only these kinds: {', '.join(KINDS)}",
    )
    parser.add_argument(
        "--focus",
        metavar="F",
        nargs="+",
        action="extend",
        default=[],
        help=f"only questions about: {', '.join(FOCUSES)}",
    )
    parser.add_argument(
        "--difficulty",
        metavar="D",
        type=one_of("difficulty", DIFFICULTIES),
        help=f"only questions that are {', '.join(DIFFICULTIES[:-1])} or {DIFFICULTIES[-1]}",
    )
    parser.add_argument(
        "--seed",
        metavar="N",
        type=whole_number(0),
        default=0,
        help="another seed gives another choice and order (default: 0)",
    )
    parser.add_argument(
        "--all",
        action="store_true",
        help="every question that passes the checks, best first, instead of --count of them",
    )
    parser.add_argument(
        "--no-judge",
        action="store_true",
        help="rank by the rules' own score and refuse nothing for little promise",
    )
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
    parser.usage = (
        "quizgen make SOURCE [--count N] [--kind K ...] [--focus F ...]\n"
        "                    [--difficulty D] [--seed N] [--all] [--no-judge]\n"
        "                    [--verbose] [--format FORMAT] [--output FILE]"
    )


def run(namespace: argparse.Namespace) -> int:
    """Make the quiz and write it.

    Raises:
        QuizgenError: the article or an argument is refused, or nothing could be asked.
    """
    source = _source(namespace)
    asked = words_of("--kind", namespace.kind, KINDS)
    focuses = words_of("--focus", namespace.focus, FOCUSES)
    target = check_target(namespace.output)
    form = get_format(namespace.format or choose_format(target) or "text")
    kinds = _kinds_for(form, asked)

    from quizgen.pipeline import GenerateOptions, generate

    options = GenerateOptions(
        count=namespace.count,
        kinds=cast("tuple[Kind, ...]", kinds),
        focuses=cast("tuple[Focus, ...]", focuses),
        seed=namespace.seed,
        everything=namespace.all,
        difficulty=namespace.difficulty,
        judge=not namespace.no_judge,
    )
    with Progress() as progress:
        progress("Reading the article", 0.0)
        article = read_source(source)
        generated = generate(article, options, progress=progress)
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
    """Return SOURCE, also where it follows a list: ``make --kind cloze matching ARTICLE``.

    Raises:
        BadUse: there is none.
    """
    if namespace.source is not None:
        return str(namespace.source)
    for words, known in ((namespace.kind, KINDS), (namespace.focus, FOCUSES)):
        if words and words[-1] not in known:
            return str(words.pop())
    raise BadUse("The article is missing: give a path, a URL, or - for standard input.")


def words_of(option: str, words: list[str], known: tuple[str, ...]) -> tuple[str, ...]:
    """Read ``--kind a b --kind c,d`` as distinct known words, in the order given."""
    check = one_of(option.removeprefix("--"), known)
    parts = (part for word in words for part in word.split(",") if part)
    try:
        return tuple(dict.fromkeys(map(check, parts)))
    except argparse.ArgumentTypeError as error:
        raise BadUse(f"{option} {error}.") from error


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
