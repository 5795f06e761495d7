"""The learned judge: how likely a strict reader accepts a question, and would have asked it.

Three models read the same ``signals``; both were trained by ``make judge`` and stand as numbers in
``weights/judge.json``, so that nothing but Python is needed to use them:

* ``promise``: the chance that the question can be printed unchanged; the mean log odds of boosted
  trees and a logistic regression over some thousand judged questions (together they tell good from
  bad better than either), the regression gives the reasons;
* ``risk``: the chance that its key is wrong, the worst fault; a logistic regression;
* ``worth``: how much more often than others careful writers asked for such a fact; a logistic
  regression over reference questions.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from importlib import resources
from typing import Any

__all__ = ["Judge", "Linear", "Trees", "judge"]

_FILE = "judge.json"


@dataclass(frozen=True, slots=True)
class Linear:
    """A logistic regression: log odds as a weighted sum.

    Attributes:
        start: log odds of a question without signals.
        weights: log odds that one unit of each signal adds.
    """

    start: float
    weights: Mapping[str, float]

    def odds(self, found: Mapping[str, float]) -> float:
        """Return the log odds for some signals."""
        weights = self.weights
        return self.start + sum(weights.get(name, 0.0) * value for name, value in found.items())

    def reasons(self, found: Mapping[str, float], most: int = 3) -> list[tuple[str, float]]:
        """Return the signals that weigh most for and against, the heaviest first."""
        parts = [(name, self.weights.get(name, 0.0) * value) for name, value in found.items()]
        return sorted(parts, key=lambda part: (-abs(part[1]), part[0]))[:most]


@dataclass(frozen=True, slots=True)
class Trees:
    """Boosted regression trees: log odds as the sum of one leaf of each.

    Attributes:
        start: log odds before the first tree.
        trees: each a list of nodes; an inner node is ``(signal, limit, left, right)``, the
            signal's value up to the limit going left, a leaf ``(value,)``.
    """

    start: float
    trees: Sequence[Sequence[Sequence[Any]]]

    def odds(self, found: Mapping[str, float]) -> float:
        """Return the log odds for some signals."""
        total = self.start
        get = found.get
        for nodes in self.trees:
            node = nodes[0]
            while len(node) > 1:
                node = nodes[node[2] if get(node[0], 0.0) <= node[1] else node[3]]
            total += node[0]
        return total


@dataclass(frozen=True, slots=True)
class Judge:
    """The models, and from where on nothing is offered.

    Attributes:
        good: the regression, which gives the reasons, too, and the trees.
        wrong: the regression for the risk.
        asked: the regression for the worth.
        shifts: log odds by family, which the models miss of what the last readers found.
        least: promise below which a question is refused, set for precision.
        most: risk above which a question is refused.
    """

    good: tuple[Linear, Trees]
    wrong: Linear
    asked: Linear
    least: float = 0.5
    most: float = 1.0
    shifts: Mapping[str, float] = field(default_factory=dict)

    def promise(self, found: Mapping[str, float], family: str = "") -> float:
        """Return the chance, 0..1, that the question is acceptable."""
        linear, trees = self.good
        odds = (linear.odds(found) + trees.odds(found)) / 2
        return _chance(odds + self.shifts.get(family, 0.0))

    def risk(self, found: Mapping[str, float]) -> float:
        """Return the chance, 0..1, that the key is wrong."""
        return _chance(self.wrong.odds(found))

    def worth(self, found: Mapping[str, float]) -> float:
        """Return the chance, 0..1, that a careful writer asks for this fact."""
        return _chance(self.asked.odds(found))

    def reasons(self, found: Mapping[str, float]) -> tuple[str, ...]:
        """Return in words what speaks most for and against the question."""
        return tuple(
            f"{'for' if weight > 0 else 'against'}: {name.removeprefix('f:')}"
            for name, weight in self.good[0].reasons(found)
            if weight
        )


def _chance(odds: float) -> float:
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, odds))))


@lru_cache(maxsize=1)
def judge() -> Judge:
    """Return the judge that ships with the program, read once."""
    text = resources.files("quizgen.judging").joinpath("weights", _FILE).read_text("utf-8")
    data = json.loads(text)
    return Judge(
        _pair(data["good"]),
        Linear(data["wrong"]["start"], data["wrong"]["weights"]),
        Linear(data["asked"]["start"], data["asked"]["weights"]),
        data["least"],
        data["most"],
        data["shifts"],
    )


def _pair(data: Mapping[str, Any]) -> tuple[Linear, Trees]:
    linear, trees = data["linear"], data["trees"]
    return Linear(linear["start"], linear["weights"]), Trees(trees["start"], trees["trees"])
