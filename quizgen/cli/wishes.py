"""The options that say what quiz is wanted: the same for one article and for many."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, cast

from quizgen.cli.arguments import one_of, whole_number
from quizgen.errors import BadUse
from quizgen.model import DIFFICULTIES, FOCUSES, KINDS

if TYPE_CHECKING:
    from quizgen.model import Focus, Kind
    from quizgen.pipeline import GenerateOptions

__all__ = ["USAGE", "add_wishes", "article_after_list", "kinds_of", "wished"]

# How the options stand in a usage line.
USAGE = (
    "[--count N] [--kind K ...] [--focus F ...]",
    "[--difficulty D] [--seed N] [--all] [--no-judge]",
    "[--no-paragraphs]",
)
_LISTS = (("kind", KINDS), ("focus", FOCUSES))


def add_wishes(parser: argparse.ArgumentParser) -> None:
    """Add the options for number, kinds, focuses, difficulty, seed, all, judge and paragraphs."""
    parser.add_argument(
        "--count",
        metavar="N",
        type=whole_number(1),
        default=10,
        help="how many questions an article (default: 10)",
    )
    for (name, known), what in zip(_LISTS, ("these kinds", "questions about"), strict=True):
        parser.add_argument(
            f"--{name}",
            metavar=name[0].upper(),
            nargs="+",
            action="extend",
            default=[],
            help=f"only {what}: {', '.join(known)}",
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
        "--no-paragraphs",
        action="store_true",
        help='do not name the paragraph, as in "(Paragraph 4) The council refused."',
    )


def wished(namespace: argparse.Namespace, kinds: tuple[str, ...] | None = None) -> GenerateOptions:
    """Return what the options ask for.

    Args:
        namespace: as parsed.
        kinds: to ask for instead of those named.

    Raises:
        BadUse: a kind or focus is not known.
    """
    from quizgen.pipeline import GenerateOptions

    asked = kinds_of(namespace) if kinds is None else kinds
    return GenerateOptions(
        count=namespace.count,
        kinds=cast("tuple[Kind, ...]", asked),
        focuses=cast("tuple[Focus, ...]", _words("--focus", namespace.focus, FOCUSES)),
        seed=namespace.seed,
        everything=namespace.all,
        difficulty=namespace.difficulty,
        judge=not namespace.no_judge,
        paragraphs=not namespace.no_paragraphs,
    )


def kinds_of(namespace: argparse.Namespace) -> tuple[str, ...]:
    """Return the kinds named.

    Raises:
        BadUse: one is not known.
    """
    return _words("--kind", namespace.kind, KINDS)


def article_after_list(namespace: argparse.Namespace) -> str | None:
    """Take the article out of a list that it follows: ``make --kind cloze matching ARTICLE``."""
    for name, known in _LISTS:
        words = getattr(namespace, name)
        if words and words[-1] not in known:
            return str(words.pop())
    return None


def _words(option: str, words: list[str], known: tuple[str, ...]) -> tuple[str, ...]:
    """Read ``--kind a b --kind c,d`` as distinct known words, in the order given."""
    check = one_of(option.removeprefix("--"), known)
    parts = (part for word in words for part in word.split(",") if part)
    try:
        return tuple(dict.fromkeys(map(check, parts)))
    except argparse.ArgumentTypeError as error:
        raise BadUse(f"{option} {error}.") from error
