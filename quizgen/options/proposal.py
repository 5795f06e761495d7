"""A distractor that a source proposes, before the proofs."""

from __future__ import annotations

import hashlib
import random
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from quizgen.language.names import Name

__all__ = ["Proposal", "Sized", "rng_for"]


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a source proposes.

    Attributes:
        text: as the student would read it.
        source: "same_article", "perturbed", "gazetteer" or "wordnet".
        fitness: how well it would tempt; larger is better.
        name: the name of the article that it is, if any.
        sentences: the sentences in which it stands.
        order: what to sort options by when they are numbers or dates.
    """

    text: str
    source: str
    fitness: float = 0.0
    name: Name | None = None
    sentences: frozenset[int] = field(default_factory=frozenset)
    order: tuple[float, ...] | None = None


class _Sized(Protocol):
    @property
    def order(self) -> tuple[float, ...] | None: ...


Sized = TypeVar("Sized", bound=_Sized)  # what has a size, be it put into words or not


def rng_for(seed: int, *parts: str) -> random.Random:
    """Return a generator that depends on the seed and the texts alone, in every process."""
    seal = "\x1f".join((str(seed), *parts)).encode("utf-8", "surrogatepass")
    return random.Random(int.from_bytes(hashlib.sha256(seal).digest()[:8], "big"))
