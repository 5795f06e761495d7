"""List what an article says: its simple statements, and who said what, with their offsets."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from quizgen.cli.arguments import add_output, add_source, one_of
from quizgen.cli.output import check_target, deliver
from quizgen.cli.progress import Progress
from quizgen.cli.source import read_source
from quizgen.formats.layout import clean, wrap
from quizgen.model import SCHEMA

if TYPE_CHECKING:
    from quizgen.model import Article, Quotation, Statement

__all__ = ["add_arguments", "run"]

_WIDTH = 80


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of ``quizgen facts``."""
    add_source(parser)
    parser.add_argument(
        "--format",
        metavar="FORMAT",
        type=one_of("format", ("text", "json")),
        default="text",
        help="text or json (default: text)",
    )
    add_output(parser)


def run(namespace: argparse.Namespace) -> int:
    """Find the facts and write them.

    Raises:
        QuizgenError: the article is refused.
    """
    target = check_target(namespace.output)

    from quizgen.pipeline import facts

    with Progress() as progress:
        progress("Reading the article", 0.0)
        article = read_source(namespace.source)
        progress("Finding statements and quotations", 0.3)
        statements, quotations = facts(article)
    if namespace.format == "json":
        content = _as_json(article, statements, quotations)
    else:
        content = "\n".join(_as_text(article, statements, quotations)) + "\n"
    deliver(content.encode("utf-8", "backslashreplace"), target)
    return 0


def _as_json(
    article: Article, statements: Sequence[Statement], quotations: Sequence[Quotation]
) -> str:
    data = {
        "schema": SCHEMA,
        "article": article.to_dict(),
        "statements": [statement.to_dict() for statement in statements],
        "quotations": [quotation.to_dict() for quotation in quotations],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _as_text(
    article: Article, statements: Sequence[Statement], quotations: Sequence[Quotation]
) -> Iterator[str]:
    if article.title:
        yield from wrap(article.title, _WIDTH)
        yield ""
    yield f"Statements ({len(statements)})"
    for statement in statements:
        yield ""
        yield from wrap(statement.text, _WIDTH, first=f"  {statement.start}-{statement.end}  ")
        yield from wrap("; ".join(_roles(statement)), _WIDTH, first="      ")
    yield ""
    yield f"Quotations ({len(quotations)})"
    for quotation in quotations:
        yield ""
        yield from wrap(_attribution(quotation), _WIDTH, first="  ")
        for part in quotation.content:
            yield from wrap(part.text, _WIDTH, first=f"      {part.start}-{part.end}  ")


def _roles(statement: Statement) -> Iterator[str]:
    """Yield the statement's roles, those alone that say something."""
    yield f"subject: {statement.subject}"
    yield f"verb: {statement.verb}"
    if statement.complements:
        yield f"complements: {' | '.join(statement.complements)}"
    if statement.adjuncts:
        yield f"adjuncts: {' | '.join(statement.adjuncts)}"
    if statement.polarity != "positive":
        yield statement.polarity
    if statement.modality != "fact":
        yield f"modality: {statement.modality}"
    if statement.asserted_by:
        yield f"asserted by {statement.asserted_by}"


def _attribution(quotation: Quotation) -> str:
    """Say who spoke: ``direct: Vladimir Putin ("He", added)``."""
    source, speaker = clean(quotation.source), clean(quotation.speaker) or "speaker not sure"
    mention = f'"{source}", ' if source and source != speaker else ""
    return f"{quotation.kind}: {speaker} ({mention}{clean(quotation.cue)})"
