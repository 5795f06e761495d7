"""The errors that quizgen raises: one small tree, each message one plain sentence.

A message says what was wrong, with which value, and what to do. The command line prints it
and ends with the exit code of the class: 2 for bad use or bad input, 1 for a failure.
"""

from __future__ import annotations

__all__ = ["BadInput", "BadUse", "Failure", "QuizgenError"]


class QuizgenError(Exception):
    """Anything that quizgen refuses or fails to do; the message is meant for the user."""

    exit_code = 1


class BadUse(QuizgenError):
    """A setting or argument that makes no sense."""

    exit_code = 2


class BadInput(QuizgenError):
    """A source that cannot be read as an English article."""

    exit_code = 2


class Failure(QuizgenError):
    """Something that should have worked and did not (disk, network, missing model)."""
