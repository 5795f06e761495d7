"""Argument types that several commands share; each refuses with a plain sentence."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence

__all__ = ["add_fitting", "add_output", "add_source", "one_of", "whole_number"]


def whole_number(smallest: int) -> Callable[[str], int]:
    """Return an argument type for whole numbers from ``smallest`` up."""

    def convert(text: str) -> int:
        try:
            number = int(text)
        except ValueError:
            number = smallest - 1
        if number < smallest:
            raise argparse.ArgumentTypeError(
                f"needs a whole number of {smallest} or more, not {text!r}"
            )
        return number

    return convert


def one_of(what: str, known: Sequence[str]) -> Callable[[str], str]:
    """Return an argument type for one of the known words; hyphens pass for underscores."""

    def convert(text: str) -> str:
        word = text.replace("-", "_").lower()
        if word not in known:
            raise argparse.ArgumentTypeError(
                f"does not know the {what} {text!r}; there are {', '.join(known)}"
            )
        return word

    return convert


def add_source(parser: argparse.ArgumentParser, *, optional: bool = False) -> None:
    """Add the SOURCE argument: the article. When optional, the command finds it if it is None."""
    parser.add_argument(
        "source",
        metavar="SOURCE",
        nargs="?" if optional else None,
        help="the article: a path (.txt .md .html .pdf .docx), a URL, or - for standard input",
    )


def add_output(parser: argparse.ArgumentParser) -> None:
    """Add the ``--output`` option."""
    parser.add_argument(
        "--output", metavar="FILE", help="write to this file instead of standard output"
    )


def add_fitting(parser: argparse.ArgumentParser) -> None:
    """Add the options that say what to do with questions that a format cannot carry."""
    parser.add_argument(
        "--nearest",
        action="store_true",
        help="write what does not fit in the nearest kind that does, and say so",
    )
    parser.add_argument(
        "--skip", action="store_true", help="leave out what does not fit, and say so"
    )
