"""How a worksheet is to look: everything that the teacher can choose."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from quizgen.errors import BadUse
from quizgen.model import KINDS

__all__ = ["MOST_VERSIONS", "PAPERS", "Look", "Paper"]

MOST_VERSIONS = 26  # they are lettered


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet of paper, upright, in millimetres."""

    width: float
    height: float


PAPERS: Mapping[str, Paper] = MappingProxyType(
    {"a4": Paper(210, 297), "letter": Paper(215.9, 279.4)}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """The teacher's choices for a worksheet.

    Attributes:
        versions: how many; A keeps the quiz's order, the others are shuffled, each with its key.
        paper: ``a4`` or ``letter``.
        large_print: 18 points with one and a half line spacing, for weak eyes.
        title: instead of the quiz's; so with ``instructions``.
        class_name: printed where the student would write it.
        instructions: what the student reads first.
        footer: printed in the middle of each page's foot.
        points: by kind, or for every question as ``all``; they come before the quiz's own.
        seed: draws the shuffled versions; the quiz's own when None.
        key: whether each version has its answer key, on pages of its own after all questions.
        passage: whether the article is printed, with line numbers.
        word_bank: whether the answers of typed gaps are printed in a box above them.
        keep_order: ask in the quiz's order, not in one part for each kind.

    Raises:
        BadUse: a choice makes no sense.
    """

    versions: int = 1
    paper: str = "a4"
    large_print: bool = False
    title: str = ""
    class_name: str = ""
    instructions: str = ""
    footer: str = ""
    points: Mapping[str, float] = field(default_factory=dict)
    seed: int | None = None
    key: bool = True
    passage: bool = True
    word_bank: bool = True
    keep_order: bool = False

    def __post_init__(self) -> None:
        if not 1 <= self.versions <= MOST_VERSIONS:
            raise BadUse(
                f"{self.versions} versions cannot be made: ask for 1 to {MOST_VERSIONS}, "
                "which are lettered."
            )
        if self.paper not in PAPERS:
            raise BadUse(f"There is no paper {self.paper!r}; there are {', '.join(PAPERS)}.")
        for kind, worth in self.points.items():
            if kind not in (*KINDS, "all"):
                raise BadUse(
                    f"Points were given for {kind!r}, which is no kind of question; "
                    f"there are {', '.join(KINDS)}, and all."
                )
            if not 0 <= worth <= 1000:
                raise BadUse(f"{worth:g} points for {kind} make no sense: give 0 to 1000.")
