"""The judging room: flaws, refusals, score, and the choice of the final set."""

from __future__ import annotations

from quizgen.judging.choose import choose
from quizgen.judging.flaw_table import FLAW_TABLE
from quizgen.judging.flaws import lint, lint_quiz
from quizgen.judging.limits import Item, Wish

__all__ = ["FLAW_TABLE", "Item", "Wish", "choose", "lint", "lint_quiz"]
