"""The ``quizgen`` command: one small module per subcommand, loaded when it is asked for."""

from __future__ import annotations

from quizgen.cli.entry import main

__all__ = ["main"]
