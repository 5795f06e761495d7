"""Measures over offered questions: mixes, lengths, key places, flaws, diversity."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from statistics import median
from typing import TYPE_CHECKING

from quizgen.judging.set_rules import ask_alike, chi_square, gives_away, longest_is_key

if TYPE_CHECKING:
    from quizgen.model import Question

__all__ = [
    "ASKING",
    "diversity",
    "duplicates",
    "evenness",
    "flaw_counts",
    "give_aways",
    "key_longest_rate",
    "key_places",
    "lengths",
    "place_chi_square",
    "shares",
]


ASKING = ("multiple_choice", "short_answer")  # the kinds whose stem is a question


def shares(values: Iterable[str]) -> dict[str, float]:
    """Return the share of each value, the most frequent first."""
    counts = Counter(values)
    whole = sum(counts.values())
    ranked = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    return {value: count / whole for value, count in ranked}


def evenness(values: Iterable[str]) -> float:
    """Return Pielou's evenness of a mix, 0 (one value only) to 1 (all equally often)."""
    parts = list(shares(values).values())
    if len(parts) < 2:
        return 0.0
    return -sum(part * math.log(part) for part in parts) / math.log(len(parts))


def diversity(questions: Sequence[Question], length: int, zones: int = 10) -> float:
    """Return the share of the article's stretches that a question comes from, 0..1.

    Args:
        questions: as offered.
        length: characters of the article.
        zones: into how many stretches it is divided; no more than there are questions.
    """
    zones = min(zones, len(questions))
    if not zones or not length:
        return 0.0
    hit = {
        min(zones - 1, part.start * zones // length)
        for question in questions
        for part in question.evidence
    }
    return len(hit) / zones


def key_longest_rate(questions: Iterable[Question]) -> float:
    """Return the share of questions with options whose key is the longest (people: 0.19)."""
    offered = [question for question in questions if question.distractors]
    return sum(map(longest_is_key, offered)) / len(offered) if offered else 0.0


def key_places(questions: Iterable[Question], options: int = 4) -> tuple[int, ...]:
    """Return how often the key stands first, second … among ``options`` options."""
    places = Counter(
        [option.correct for option in question.options].index(True)
        for question in questions
        if len(question.options) == options and any(o.correct for o in question.options)
    )
    return tuple(places[place] for place in range(options))


def place_chi_square(questions: Iterable[Question], options: int = 4) -> float:
    """Return chi-square of the key's places; above 7.81 four places are not chance (p < 0.05).

    Options in the order of their numbers or dates stand where they must and are left out.
    """
    free = [question for question in questions if not _is_number(question)]
    return chi_square(key_places(free, options))


def _is_number(question: Question) -> bool:
    return any(character.isdigit() for character in question.answer)


def lengths(texts: Iterable[str]) -> float:
    """Return the median number of words."""
    counts = [len(text.split()) for text in texts]
    return float(median(counts)) if counts else 0.0


def flaw_counts(questions: Iterable[Question]) -> dict[str, int]:
    """Return how many questions have each flaw."""
    return dict(sorted(Counter(f.code for q in questions for f in q.flaws).items()))


def _pairs(questions: Sequence[Question]) -> Iterable[tuple[Question, Question]]:
    for place, one in enumerate(questions):
        for other in questions[place + 1 :]:
            yield one, other


def duplicates(questions: Sequence[Question]) -> int:
    """Return how many pairs of questions ask one thing."""
    return sum(ask_alike(one, other) for one, other in _pairs(questions))


def give_aways(questions: Sequence[Question]) -> int:
    """Return how many pairs there are of which one question answers the other."""
    return sum(gives_away(a, b) or gives_away(b, a) for a, b in _pairs(questions))
