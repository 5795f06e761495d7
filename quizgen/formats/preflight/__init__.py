"""Preflight: what a format cannot carry, said before anything is written, and what could be done.

`preflight` checks a quiz against a format's kinds, limits and own checks. `fit` makes the quiz
fit: as the nearest kind that does, or without the question, each with a sentence. A format's
module adds checks of its own by passing a function to ``register(check=...)`` that yields what
`refuse` and `change` return.
"""

from __future__ import annotations

from quizgen.formats.preflight.check import Preflight, preflight
from quizgen.formats.preflight.fit import Fitted, fit
from quizgen.formats.preflight.nearest import nearest
from quizgen.formats.preflight.problem import Problem, change, refuse

__all__ = ["Fitted", "Preflight", "Problem", "change", "fit", "nearest", "preflight", "refuse"]
