"""Measure the questions over a corpus, or write and count a judge's sheet.

A corpus is a folder with articles/*.txt, and as far as there are: more/*.txt,
reference.jsonl, articles.jsonl, speech.jsonl, monserrate.jsonl and
kept-aside.txt. Of articles kept aside, figures alone are shown. Without --data
the small corpus that comes with quizgen is measured. docs/laboratory.md says
what each figure means.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from quizgen.cli.arguments import add_output, one_of, whole_number
from quizgen.cli.output import check_target, deliver, say
from quizgen.cli.progress import Progress
from quizgen.errors import BadUse, Failure

if TYPE_CHECKING:
    from quizgen.evaluation.corpus import CorpusArticle

__all__ = ["add_arguments", "run"]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of ``quizgen evaluate``."""
    parser.add_argument(
        "--data", metavar="FOLDER", help="the corpus (default: the small one of quizgen)"
    )
    parser.add_argument(
        "--more", action="store_true", help="the articles in the corpus's more/, too"
    )
    parser.add_argument(
        "--articles",
        metavar="NAME",
        nargs="+",
        action="extend",
        default=[],
        help="only these articles: names of files without .txt",
    )
    parser.add_argument(
        "--count",
        metavar="N",
        type=whole_number(1),
        default=10,
        help="how many questions for each article (default: 10)",
    )
    parser.add_argument(
        "--sheet",
        metavar="FILE",
        help="instead of figures, write questions for a judge to this file, and their key to "
        "FILE.jsonl; articles kept aside only when named",
    )
    parser.add_argument(
        "--all",
        action="store_true",
        help="with --sheet: every question that passes the checks",
    )
    parser.add_argument(
        "--judged",
        metavar="FILE",
        nargs="+",
        help="count a judged sheet: the sheet, then the files with verdicts if elsewhere",
    )
    parser.add_argument(
        "--format",
        metavar="FORMAT",
        type=one_of("format", ("text", "json")),
        default="text",
        help="text or json (default: text)",
    )
    add_output(parser)
    parser.usage = (
        "quizgen evaluate [--data FOLDER] [--more] [--articles NAME ...]\n"
        "                        [--count N] [--format FORMAT] [--output FILE]\n"
        "       quizgen evaluate --sheet FILE [--data FOLDER] [--more]\n"
        "                        [--articles NAME ...] [--count N] [--all]\n"
        "       quizgen evaluate --judged FILE ... [--format FORMAT] [--output FILE]"
    )


def run(namespace: argparse.Namespace) -> int:
    """Measure and print, write a sheet, or count one.

    Raises:
        QuizgenError: arguments do not go together, or the corpus or sheet cannot be read.
    """
    _check(namespace)
    if namespace.sheet is not None:
        return _write_sheet(namespace)
    target = check_target(namespace.output)
    from quizgen.evaluation.table import as_text, tally_as_text

    if namespace.judged:
        from quizgen.evaluation.judged import count_judged

        found = count_judged([Path(name) for name in namespace.judged])
        _print(namespace.format, found, tally_as_text(found), target)
        return 0
    data = _corpus(namespace.data)
    from quizgen.evaluation.report import measure

    with Progress() as progress:
        found = measure(
            data,
            folders=_folders(namespace),
            names=tuple(namespace.articles),
            count=namespace.count,
            tell=progress,
        )
    _print(namespace.format, found, as_text(found), target)
    return 0


def _check(namespace: argparse.Namespace) -> None:
    """Refuse arguments that do not go together.

    Raises:
        BadUse: they do not.
    """
    if namespace.sheet is not None and namespace.judged:
        raise BadUse("--sheet writes a sheet and --judged counts one: give one of them.")
    if namespace.sheet is not None and namespace.output is not None:
        raise BadUse("--sheet names the file that is written: leave --output out.")
    if namespace.all and namespace.sheet is None:
        raise BadUse("--all belongs to --sheet: the figures tell of all questions anyway.")
    if namespace.judged and (namespace.data or namespace.articles or namespace.more):
        raise BadUse("--judged counts a sheet by itself: leave --data, --more and --articles out.")


def _corpus(folder: str | None) -> Path:
    """Return the corpus's folder.

    Raises:
        BadUse: there is no such folder.
    """
    from quizgen.evaluation.corpus import small_corpus

    if folder is None:
        return small_corpus()
    if not folder or not Path(folder).is_dir():
        raise BadUse(f"--data {folder!r} is not a folder: give one that holds articles/*.txt.")
    return Path(folder)


def _folders(namespace: argparse.Namespace) -> tuple[str, ...]:
    return ("articles", "more") if namespace.more else ("articles",)


def _print(form: str, found: dict[str, Any], text: str, target: Path | None) -> None:
    content = json.dumps(found, ensure_ascii=False, indent=2) + "\n" if form == "json" else text
    deliver(content.encode("utf-8", "backslashreplace"), target)


def _write_sheet(namespace: argparse.Namespace) -> int:
    """Ask about the articles, and write the sheet and its key file.

    Raises:
        QuizgenError: the corpus cannot be read or the sheet not written, or nothing was asked.
    """
    target = check_target(namespace.sheet)
    if target is None:
        raise BadUse("--sheet needs the name of a file: its key file is written beside it.")
    articles = _to_judge(namespace)

    from quizgen.evaluation.sheet import asked, write_sheet

    sets = []
    with Progress() as progress:
        for place, one in enumerate(articles):
            progress(one.name, place / len(articles))
            details = asked(one.article, count=namespace.count, everything=namespace.all)
            sets.append((one.name, one.article, details))
    number = sum(len(details) for _, _, details in sets)
    if not number:
        raise Failure("No question was sure enough to be asked: the sheet was not written.")
    try:
        write_sheet(sets, target)
    except OSError as error:
        raise Failure(f"{str(target)!r} cannot be written: {error.strerror}.") from error
    burnt = [one.name for one in articles if one.aside]
    if burnt:
        say(f"Kept aside, and no longer unread once you read the sheet: {', '.join(burnt)}.")
    about = "1 article" if len(articles) == 1 else f"{len(articles)} articles"
    say(f"{number} questions about {about} written to {target}.")
    return 0


def _to_judge(namespace: argparse.Namespace) -> list[CorpusArticle]:
    """Return the articles that were named, or all that are not kept aside.

    Raises:
        BadUse: all are kept aside.
    """
    from quizgen.evaluation.corpus import read_articles

    names = tuple(namespace.articles)
    data = _corpus(namespace.data)
    found = read_articles(data, folders=_folders(namespace), names=names)
    articles = [one for one in found if names or not one.aside]
    if not articles:
        raise BadUse(f"All articles of {data} are kept aside: name those to judge in --articles.")
    return articles
