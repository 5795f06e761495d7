"""Reading the article that a command was given."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from quizgen.cli.output import say
from quizgen.errors import BadUse

if TYPE_CHECKING:
    from quizgen.model import Article

__all__ = ["read_source"]


def read_source(source: str) -> Article:
    """Read the article from a path, a URL, or ``-`` for standard input.

    Raises:
        QuizgenError: it cannot be read as an English article.
    """
    from quizgen.reading import read

    if source != "-":
        return read(source)
    if sys.stdin is None:
        raise BadUse("Standard input is closed: give the article as a path or a URL.")
    if sys.stdin.isatty():
        end = "Ctrl-Z and Enter" if sys.platform == "win32" else "Ctrl-D on a line of its own"
        say(f"Paste the article, then press {end}.")
    return read(source, stdin=sys.stdin.buffer)
