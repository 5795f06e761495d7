"""The figures for speech: precision, recall and F1 by kind, and right speakers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

__all__ = ["NONE", "Ratio", "SpeechScores", "as_dict", "f1"]


@dataclass(frozen=True, slots=True)
class Ratio:
    """A part of a whole; ``value`` is 0 when the whole is empty."""

    part: int
    whole: int

    @property
    def value(self) -> float:
        """The share, from 0 to 1."""
        return self.part / self.whole if self.whole else 0.0

    def __add__(self, other: Ratio) -> Ratio:
        return Ratio(self.part + other.part, self.whole + other.whole)


def f1(precision: Ratio, recall: Ratio) -> float:
    """Return the harmonic mean of precision and recall."""
    total = precision.value + recall.value
    return 2 * precision.value * recall.value / total if total else 0.0


NONE = Ratio(0, 0)


@dataclass(frozen=True, slots=True)
class SpeechScores:
    """Counts over one or more articles; scores of articles add up.

    Attributes:
        direct_precision, direct_recall: direct quotations.
        reported_precision, reported_recall: indirect and mixed ones together.
        kinds: (precision, recall) of each kind by itself; a mixed quotation that is annotated as
            an indirect one is right all the same, and the other way round.
        speakers: right speakers among the lines found that name one, by kind.
        not_speech: marks that are not speech but were taken for it.
    """

    direct_precision: Ratio = NONE
    direct_recall: Ratio = NONE
    reported_precision: Ratio = NONE
    reported_recall: Ratio = NONE
    kinds: Mapping[str, tuple[Ratio, Ratio]] = field(default_factory=dict)
    speakers: Mapping[str, Ratio] = field(default_factory=dict)
    not_speech: Ratio = NONE

    @property
    def direct_f1(self) -> float:
        """F1 of direct quotations."""
        return f1(self.direct_precision, self.direct_recall)

    @property
    def reported_f1(self) -> float:
        """F1 of indirect and mixed ones together."""
        return f1(self.reported_precision, self.reported_recall)

    def _of(self, kind: str) -> tuple[Ratio, Ratio]:
        return self.kinds.get(kind, (NONE, NONE))

    def __add__(self, other: SpeechScores) -> SpeechScores:
        speakers = sorted({*self.speakers, *other.speakers})
        return SpeechScores(
            self.direct_precision + other.direct_precision,
            self.direct_recall + other.direct_recall,
            self.reported_precision + other.reported_precision,
            self.reported_recall + other.reported_recall,
            {
                kind: _sum(self._of(kind), other._of(kind))
                for kind in sorted({*self.kinds, *other.kinds})
            },
            {k: self.speakers.get(k, NONE) + other.speakers.get(k, NONE) for k in speakers},
            self.not_speech + other.not_speech,
        )


def _sum(one: tuple[Ratio, Ratio], other: tuple[Ratio, Ratio]) -> tuple[Ratio, Ratio]:
    return one[0] + other[0], one[1] + other[1]


def as_dict(scores: SpeechScores) -> dict[str, Any]:
    """Return the figures as JSON: by kind, of indirect and mixed together, speakers, not speech."""

    def both(precision: Ratio, recall: Ratio) -> dict[str, float]:
        return {
            "found": precision.whole,
            "annotated": recall.whole,
            "precision": round(precision.value, 3),
            "recall": round(recall.value, 3),
            "f1": round(f1(precision, recall), 3),
        }

    return {
        "kinds": {
            **{kind: both(*pair) for kind, pair in sorted(scores.kinds.items())},
            "indirect_or_mixed": both(scores.reported_precision, scores.reported_recall),
        },
        "speakers": {kind: round(one.value, 3) for kind, one in sorted(scores.speakers.items())},
        "not_speech_taken_for_it": round(scores.not_speech.value, 3),
    }
