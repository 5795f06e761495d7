"""The numbers of an article, found once and looked up by what they count."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from quizgen.language.inflect import singular
from quizgen.language.numbers import Figure, find_figures

__all__ = ["ArticleFigures", "looks_ahead", "unit_after"]

_AHEAD = re.compile(r"\b(?:will|by|plans?|hopes?|until|could|would)\b")  # "will land in 2023"
_YEAR = re.compile(r"\b(1[0-9]\d\d|20\d\d)\b")
_UP_TO = re.compile(r"\b(?:by|until|till|before) (?:\w+ )?$")
_PERCENT = re.compile(r"\s*(?:%|per ?cent\b)")
_COUNTED = re.compile(r"[\s-]*((?:[^\W\d_]+[\s-]+){0,2}?[^\W\d_]+)")
# Words between a number and what it counts: "three more people", "40 of the houses".
_BETWEEN = frozenset("of more other new different separate young old the".split())

Found = tuple[int, Figure]


# Of these "by", "until" and "would" may stand with what is over: "built by 1960". So does "would
# move", but seldom "would be able to", and not "should be available".
_PLANS = re.compile(
    r"\b(?:will|plans?|planned for|hopes?|aims?|intends?|expects?|expected to|scheduled|slated|"
    r"should be|would be (?:able|ready|available)|could be (?:able|ready|available))\b"
)


def looks_ahead(text: str) -> bool:
    """Whether a sentence tells of plans."""
    return _PLANS.search(text) is not None


def unit_after(text: str) -> str:
    """Return what a figure counts, by the words after it: the first noun-like word, singular."""
    if _PERCENT.match(text):
        return "percent"
    match = _COUNTED.match(text)
    if match is None:
        return ""
    words = match[1].lower().split()
    for word in words:
        if word not in _BETWEEN:
            return singular(word)
    return ""


@dataclass(frozen=True, eq=False)
class ArticleFigures:
    """The numbers of an article.

    Attributes:
        text: the article as read.
        sentences: the text of each of its sentences.
    """

    text: str
    sentences: Sequence[str]

    @cached_property
    def of_sentence(self) -> tuple[tuple[Figure, ...], ...]:
        """The numbers of each sentence, in order."""
        return tuple(map(find_figures, self.sentences))

    @cached_property
    def years(self) -> set[int]:
        """Every year that the article writes in digits."""
        return {int(year) for year in _YEAR.findall(self.text)}

    @cached_property
    def ahead(self) -> frozenset[float]:
        """The numbers of the sentences that look ahead."""
        return frozenset(
            figure.value
            for text, figures in zip(self.sentences, self.of_sentence, strict=True)
            if figures and _AHEAD.search(text)
            for figure in figures
        )

    @cached_property
    def years_over(self) -> frozenset[int]:
        """The years of the sentences that tell of no plans."""
        return frozenset(
            int(year)
            for text in self.sentences
            if not looks_ahead(text) and " would " not in text
            for year in _YEAR.findall(text)
        )

    @cached_property
    def last_year_past(self) -> int:
        """The latest year of those sentences, 0 when there is none; no "by 2050", "until 2050"."""
        return max(
            (
                int(found[1])
                for text in self.sentences
                if not looks_ahead(text) and " would " not in text
                for found in _YEAR.finditer(text)
                if not _UP_TO.search(text[: found.start()])
            ),
            default=0,
        )

    def of_unit(self, unit: str) -> list[Found]:
        """Return the numbers that count a thing, with their sentences; [] for the unit ""."""
        return self._by_unit.get(unit, []) if unit else []

    def in_currency(self, sign: str) -> list[Found]:
        """Return the numbers that stand after a currency's sign, with their sentences."""
        return self._by_currency.get(sign, [])

    def counted(self, unit: str) -> frozenset[float]:
        """Return all numbers that count a thing."""
        return self._counted.get(unit, frozenset())

    @cached_property
    def _by_unit(self) -> dict[str, list[Found]]:
        found: dict[str, list[Found]] = {}
        for index, (text, figures) in enumerate(zip(self.sentences, self.of_sentence, strict=True)):
            for figure in figures:
                unit = unit_after(text[figure.end :])
                found.setdefault(unit, []).append((index, figure))
        return found

    @cached_property
    def _counted(self) -> dict[str, frozenset[float]]:
        return {
            unit: frozenset(figure.value for _, figure in found)
            for unit, found in self._by_unit.items()
        }

    @cached_property
    def _by_currency(self) -> dict[str, list[Found]]:
        found: dict[str, list[Found]] = {}
        for index, figures in enumerate(self.of_sentence):
            for figure in figures:
                found.setdefault(figure.currency, []).append((index, figure))
        return found
