"""Reading the quiz file that a command was given."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from quizgen.errors import BadInput, BadUse
from quizgen.model import Quiz

__all__ = ["read_quiz"]

_BROKEN = (KeyError, TypeError, ValueError, AttributeError)  # what wrong shapes raise


def read_quiz(source: str) -> Quiz:
    """Read a quiz file: JSON as ``quizgen make --format json`` writes it.

    Args:
        source: a path, or ``-`` for standard input.

    Raises:
        BadInput: it cannot be read, or is no quiz.
    """
    try:
        return Quiz.from_dict(json.loads(_text(source).removeprefix("\ufeff")))
    except json.JSONDecodeError as error:
        raise BadInput(
            f"{source} is no JSON (line {error.lineno}: {error.msg}): give a quiz that "
            "'quizgen make --format json' wrote."
        ) from error
    except RecursionError as error:
        raise BadInput(f"{source} is nested too deeply to be a quiz file.") from error
    except _BROKEN as error:
        raise BadInput(
            f"{source} is no quiz file ({type(error).__name__}: {error}): give one that "
            "'quizgen make --format json' wrote."
        ) from error


def _text(source: str) -> str:
    try:
        if source != "-":
            return Path(source).read_bytes().decode("utf-8")
        if sys.stdin is None:
            raise BadUse("Standard input is closed: give the quiz as a file.")
        return sys.stdin.buffer.read().decode("utf-8")
    except OSError as error:
        raise BadInput(f"{source} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise BadInput(f"{source} is not UTF-8 text: give a quiz in JSON.") from error
