"""What a reader finds in a file, before it becomes questions."""

from __future__ import annotations

from dataclasses import dataclass, field

from quizgen.formats.layout import GAP, MARKING_GUIDE, MODEL_ANSWER
from quizgen.model import Kind, Option, Pair

__all__ = ["Draft", "Reading", "Unread", "gap_kind", "part_notes"]


@dataclass(frozen=True, slots=True)
class Draft:
    """A question as a file has it; "" and () where the file says nothing.

    Attributes:
        told: the passages of its feedback.
        tags: its labels, ours (``focus:who``) and others.
        lost: what of it cannot be kept, each a clause: "its picture is not kept".
        rest: as in `quizgen.model.Question`.
    """

    kind: Kind
    stem: str
    answer: str = ""
    id: str = ""
    accepted: tuple[str, ...] = ()
    options: tuple[Option, ...] = ()
    correction: str = ""
    pairs: tuple[Pair, ...] = ()
    extra: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    guide: str = ""
    told: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    points: float | None = None
    lost: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Unread:
    """A question that cannot be kept: how it begins, and why."""

    stem: str
    reason: str


@dataclass(slots=True)
class Reading:
    """All that a file holds: its questions in order, and what it says about the quiz."""

    items: list[Draft | Unread] = field(default_factory=list)
    title: str = ""
    instructions: str = ""
    shuffle_questions: bool = False
    shuffle_options: bool = False


def gap_kind(kind: Kind, stem: str) -> Kind:
    """Return ``cloze`` where the format has no gaps of its own and the stem shows one."""
    return "cloze" if stem.count(GAP) == 1 and GAP + "_" not in stem else kind


def part_notes(told: list[str]) -> tuple[str, str, list[str]]:
    """Part an open question's feedback into model answer, marking guide and passages."""
    answer = guide = ""
    rest = list(told)
    if rest and rest[0].startswith(MODEL_ANSWER):
        answer = rest.pop(0).removeprefix(MODEL_ANSWER)
    if rest and rest[0].startswith(MARKING_GUIDE):
        guide = rest.pop(0).removeprefix(MARKING_GUIDE)
    return answer, guide, rest
