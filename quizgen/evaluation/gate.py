"""The gate: figures of a corpus are held to pinned bounds, which no one loosens without a reason.

A file of bounds has for each corpus its hash and, for each figure, a floor (``at_least``) or a
ceiling (``at_most``), the tightest value that it ever had (``best``), the slack that is left when
it is tightened, and a reason when it is looser than its best::

    {"small": {"sha256": "…", "bounds": [
      {"figure": "groups.open.coverage", "at_least": 0.15, "best": 0.15, "slack": 0.05}, …]}}

``python -m quizgen.evaluation.gate --bounds FILE --corpus small [--data FOLDER]`` checks. Added to
it, ``--tighten`` moves each bound to what is measured, less its slack, where that is tighter;
``--loosen FIGURE=VALUE --reason TEXT`` sets one looser; ``--accept`` takes the corpus as it is now.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from quizgen.errors import BadInput, BadUse
from quizgen.evaluation.corpus import small_corpus

__all__ = ["Bound", "Pinned", "breaks", "fingerprint", "main", "read_bounds", "write_bounds"]

_FILES = ("articles.jsonl", "kept-aside.txt", "monserrate.jsonl", "reference.jsonl", "speech.jsonl")

# Figures that each corpus must hold: a bound cannot be loosened by leaving it out.
REQUIRED = (
    "groups.open.filled",
    "groups.open.coverage",
    "groups.open.coverage_by_all",
    "groups.open.three_distractors",
    "groups.open.key_longest",
    "groups.open.key_place_chi_square",
    "groups.open.duplicates",
    "groups.open.give_aways",
    "groups.open.breaches",
    "groups.open.speech_found.kinds.direct.f1",
    "groups.open.speech_found.kinds.indirect_or_mixed.f1",
    "groups.open.speech_found.speakers.direct",
    "agreement.rouge_l",
)


@dataclass(frozen=True, slots=True)
class Bound:
    """What one figure must reach, or must not exceed.

    Attributes:
        figure: its place in the report, keys joined by dots.
        limit: the floor or ceiling.
        floor: whether the figure must be at least the limit; otherwise at most.
        best: the tightest limit that there ever was.
        slack: what is left between a limit and the figure measured when it is tightened.
        reason: why the limit is looser than its best.
    """

    figure: str
    limit: float
    floor: bool
    best: float
    slack: float = 0.0
    reason: str = ""

    @property
    def loosened(self) -> bool:
        """Whether it was tighter once."""
        return self.limit < self.best if self.floor else self.limit > self.best

    def holds(self, value: float) -> bool:
        """Whether a figure keeps to it."""
        return value >= self.limit if self.floor else value <= self.limit

    def tightened(self, value: float) -> Bound:
        """Return the bound as tight as a measured figure and its slack allow, never looser."""
        limit = round(value - self.slack if self.floor else value + self.slack, 3)
        if not (limit > self.limit if self.floor else limit < self.limit):
            return self
        best = max(limit, self.best) if self.floor else min(limit, self.best)
        found = replace(self, limit=limit, best=best)
        return found if found.loosened else replace(found, reason="")

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Bound:
        """Read its JSON twin."""
        floor = "at_least" in data
        limit = float(data["at_least" if floor else "at_most"])
        return cls(
            data["figure"],
            limit,
            floor,
            float(data["best"]),
            float(data.get("slack", 0.0)),
            data.get("reason", ""),
        )

    def to_dict(self) -> dict[str, Any]:
        """Return its JSON twin."""
        found = {
            "figure": self.figure,
            "at_least" if self.floor else "at_most": self.limit,
            "best": self.best,
            "slack": self.slack,
        }
        return found | ({"reason": self.reason} if self.reason else {})


@dataclass(frozen=True, slots=True)
class Pinned:
    """The bounds of one corpus, and the hash of the corpus that they were measured on."""

    sha256: str
    bounds: tuple[Bound, ...]


def fingerprint(data: Path) -> str:
    """Return a hash of a corpus: its articles, questions and annotations."""
    digest = hashlib.sha256()
    paths = [*sorted((data / "articles").glob("*.txt")), *(data / name for name in _FILES)]
    for path in paths:
        if path.is_file():
            content = path.read_bytes().replace(b"\r\n", b"\n")
            digest.update(f"{path.name}\0{len(content)}\0".encode())
            digest.update(content)
    return digest.hexdigest()


def read_bounds(path: Path) -> dict[str, Pinned]:
    """Read a file of bounds.

    Raises:
        BadInput: it is missing or cannot be read.
    """
    try:
        data = json.loads(path.read_text("utf-8"))
        return {
            name: Pinned(one["sha256"], tuple(map(Bound.from_dict, one["bounds"])))
            for name, one in data.items()
        }
    except (OSError, KeyError, TypeError, ValueError, AttributeError) as error:
        raise BadInput(f"The bounds {str(path)!r} cannot be read: {error}.") from error


def write_bounds(pinned: Mapping[str, Pinned], path: Path) -> None:
    """Write a file of bounds, a line for each."""
    parts = []
    for name, one in pinned.items():
        rows = ",\n".join(f"      {json.dumps(bound.to_dict())}" for bound in one.bounds)
        head = f'  {json.dumps(name)}: {{\n    "sha256": "{one.sha256}",'
        parts.append(f'{head}\n    "bounds": [\n{rows}\n    ]\n  }}')
    path.write_text("{\n" + ",\n".join(parts) + "\n}\n", "utf-8")


def value_at(found: Mapping[str, Any], figure: str) -> float:
    """Return a figure of a report by its place.

    Raises:
        BadInput: the report has no such figure.
    """
    value: Any = found
    for key in figure.split("."):
        value = value.get(key) if isinstance(value, Mapping) else None
    if not isinstance(value, int | float):
        raise BadInput(f"The report has no figure {figure!r}.")
    return float(value)


def faults(pinned: Pinned) -> Iterator[str]:
    """Yield what is wrong with bounds themselves: loosened without a reason, or left out."""
    for bound in pinned.bounds:
        if bound.loosened and not bound.reason.strip():
            yield (
                f"{bound.figure}: the bound was {bound.best:g} and is {bound.limit:g} now; "
                'say why in a "reason" beside it.'
            )
    known = {bound.figure for bound in pinned.bounds}
    for figure in REQUIRED:
        if figure not in known:
            yield f"{figure}: it has no bound; put it back."


def breaks(found: Mapping[str, Any], pinned: Pinned, sha256: str) -> list[str]:
    """Return a sentence for each thing that does not hold; none when the gate is open.

    Args:
        found: a report on the corpus.
        pinned: its bounds.
        sha256: the corpus's hash now.
    """
    broken = list(faults(pinned))
    if sha256 != pinned.sha256:
        broken.append(
            "The corpus is not the one that the bounds were measured on: measure anew, "
            "then --accept it."
        )
    for bound in pinned.bounds:
        value = value_at(found, bound.figure)
        if not bound.holds(value):
            word = "at least" if bound.floor else "at most"
            broken.append(f"{bound.figure} is {value:.4g}, and must be {word} {bound.limit:g}.")
    return broken


def main(arguments: Sequence[str] | None = None) -> int:
    """Check a corpus, or change its bounds."""
    parser = argparse.ArgumentParser(prog="quizgen.evaluation.gate", description=__doc__)
    parser.add_argument("--bounds", type=Path, required=True, help="the file of bounds")
    parser.add_argument("--corpus", required=True, help="which of its corpora")
    parser.add_argument("--data", type=Path, help="the corpus's folder; quizgen's own if left out")
    parser.add_argument("--tighten", action="store_true", help="move bounds to what is measured")
    parser.add_argument("--loosen", metavar="FIGURE=VALUE", help="set one bound looser")
    parser.add_argument("--reason", default="", help="why it is loosened")
    parser.add_argument("--accept", action="store_true", help="take the corpus as it is now")
    given = parser.parse_args(arguments)
    pinned = read_bounds(given.bounds)
    if given.corpus not in pinned:
        raise BadUse(f"{given.bounds} has no corpus {given.corpus!r}, only {', '.join(pinned)}.")
    one = pinned[given.corpus]
    data = given.data or small_corpus()
    if given.accept:
        one = replace(one, sha256=fingerprint(data))
    if given.loosen:
        one = _loosened(one, given.loosen, given.reason)
    from quizgen.evaluation.report import measure

    found = measure(data, aside=False)
    if given.tighten:
        one = replace(
            one,
            bounds=tuple(bound.tightened(value_at(found, bound.figure)) for bound in one.bounds),
        )
    if one != pinned[given.corpus]:
        write_bounds({**pinned, given.corpus: one}, given.bounds)
    broken = breaks(found, one, fingerprint(data))
    sys.stdout.write("".join(f"{line}\n" for line in broken) or "All bounds hold.\n")
    return 1 if broken else 0


def _loosened(pinned: Pinned, change: str, reason: str) -> Pinned:
    figure, _, value = change.partition("=")
    if not reason.strip():
        raise BadUse("--loosen needs a --reason: it is kept beside the bound.")
    if figure not in {bound.figure for bound in pinned.bounds}:
        raise BadUse(f"There is no bound for {figure!r}.")
    try:
        limit = float(value)
    except ValueError as error:
        raise BadUse(f"--loosen needs FIGURE=VALUE with a number, not {change!r}.") from error
    return replace(
        pinned,
        bounds=tuple(
            replace(bound, limit=limit, reason=reason) if bound.figure == figure else bound
            for bound in pinned.bounds
        ),
    )


if __name__ == "__main__":
    sys.exit(main())
