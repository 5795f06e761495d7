"""Figures about a quiz and its questions, as Moodle defines them; pure.

Source: Moodle's "Quiz statistics calculations" (docs.moodle.org/dev). Variances and covariances
divide by n - 1. A figure that is undefined (too few attempts, no spread) is None, never zero.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from operator import mul

__all__ = [
    "AnswerCount",
    "ItemFigures",
    "QuizFigures",
    "Vector",
    "count_answers",
    "cronbach_alpha",
    "discrimination_index",
    "discriminative_efficiency",
    "distribution",
    "facility_index",
    "mean",
    "median",
    "reading",
    "standard_deviation",
    "tally",
]

Vector = Sequence[float]

_FEW = 5
"""Below this number of attempts nothing is read into the figures."""


@dataclass(frozen=True, slots=True)
class AnswerCount:
    """How many gave an answer; ``option`` when it is one that was offered."""

    text: str
    count: int
    right: bool
    option: bool


@dataclass(frozen=True, slots=True)
class ItemFigures:
    """One question's figures in one quiz.

    Attributes:
        question_id: the question.
        revision: the revision that was asked.
        stem: its asking sentence.
        points: what it was worth at most.
        attempts: how many attempts are counted.
        waiting: how many answers the teacher has still to mark; with any, the figures are None.
        facility: mean mark as a percentage of the maximum; low is hard.
        deviation: standard deviation of the mark, in percent of the maximum.
        discrimination: 100 × Pearson's r of the mark and the mark on the rest of the quiz.
        efficiency: the covariance of both as a percentage of the largest that these marks allow.
        answers: what was answered, most frequent first; offered options that nobody chose too.
        notes: the figures read in words, for the teacher.
    """

    question_id: str
    revision: int
    stem: str
    points: float
    attempts: int
    waiting: int
    facility: float | None
    deviation: float | None
    discrimination: float | None
    efficiency: float | None
    answers: tuple[AnswerCount, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class QuizFigures:
    """A quiz's figures.

    Attributes:
        quiz_id: the quiz.
        attempts: how many attempts are counted.
        mean: mean score in percent.
        median: median score in percent.
        deviation: standard deviation of the score in percent.
        alpha: Cronbach's alpha; 0.7 and more is fair for a class test.
        distribution: attempts by score in tenths: 0 to under 10 %, … 90 to 100 %.
        items: the questions in the quiz's order.
    """

    quiz_id: int
    attempts: int
    mean: float | None
    median: float | None
    deviation: float | None
    alpha: float | None
    distribution: tuple[int, ...]
    items: tuple[ItemFigures, ...]


def mean(values: Vector) -> float | None:
    """Return the arithmetic mean, None of nothing."""
    return math.fsum(values) / len(values) if values else None


def median(values: Vector) -> float | None:
    """Return the middle value, the mean of the middle two, None of nothing."""
    ordered = sorted(values)
    middle = len(ordered) // 2
    if not ordered:
        return None
    return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2


def _covariance(first: Vector, second: Vector) -> float | None:
    """Sample covariance; rounding dust of equal values is taken for the zero that it is."""
    count = len(first)
    if count < 2:
        return None
    off_first = _deviations(first)
    off_second = off_first if second is first else _deviations(second)
    total = math.fsum(map(mul, off_first, off_second))
    top = max(map(abs, first))
    scale = top * (top if second is first else max(map(abs, second)))
    return 0.0 if abs(total) <= 1e-12 * count * scale else total / (count - 1)


def _deviations(values: Vector) -> list[float]:
    average = math.fsum(values) / len(values)
    return [value - average for value in values]


def standard_deviation(values: Vector) -> float | None:
    """Return the sample standard deviation (n - 1); None for fewer than two values."""
    variance = _covariance(values, values)
    return None if variance is None else math.sqrt(variance)


def facility_index(marks: Vector, maximum: float) -> float | None:
    """Return 100 × mean mark ÷ maximum; the minimum of our questions is zero.

    Higher means easier. None without marks, or when the question was worth nothing.
    """
    average = mean(marks)
    return None if average is None or maximum <= 0 else 100 * average / maximum


def discrimination_index(marks: Vector, rest: Vector) -> float | None:
    """Return 100 × Pearson's r of item mark and mark on the rest; -100 to 100.

    None with fewer than two attempts, or when either has no spread.
    """
    variance, variance_rest = _covariance(marks, marks), _covariance(rest, rest)
    covariance = _covariance(marks, rest)
    if covariance is None or not variance or not variance_rest:
        return None
    return 100 * max(-1.0, min(1.0, covariance / math.sqrt(variance * variance_rest)))


def discriminative_efficiency(marks: Vector, rest: Vector) -> float | None:
    """Return 100 × covariance ÷ the largest covariance that these marks allow.

    The largest comes about when the best marks on the item go to the best on the rest: both
    sorted. None when it is zero.
    """
    covariance = _covariance(marks, rest)
    largest = _covariance(sorted(marks), sorted(rest))
    if covariance is None or not largest:
        return None
    return 100 * covariance / largest


def cronbach_alpha(items: Sequence[Vector]) -> float | None:
    """Return Cronbach's alpha, k ÷ (k - 1) × (1 - Σ item variances ÷ variance of the sum).

    Args:
        items: for every item its marks, attempt by attempt.

    Returns:
        At most 1; Moodle shows it times 100 as "coefficient of internal consistency". None with
        fewer than two items or attempts, or when all scores are equal.
    """
    if len(items) < 2:
        return None
    totals = [math.fsum(marks) for marks in zip(*items, strict=True)]
    variance = _covariance(totals, totals)
    if not variance:
        return None
    parts = math.fsum(_covariance(marks, marks) or 0.0 for marks in items)
    return len(items) / (len(items) - 1) * (1 - parts / variance)


def distribution(percents: Vector) -> tuple[int, ...]:
    """Count scores by tenths; 100 % belongs to the last."""
    counts = Counter(min(int(percent / 10 + 1e-9), 9) for percent in percents)
    return tuple(counts[tenth] for tenth in range(10))


def count_answers(
    given: Sequence[tuple[str, bool]], offered: Sequence[tuple[str, bool]] = ()
) -> tuple[AnswerCount, ...]:
    """Count answers, most frequent first.

    Args:
        given: every answer as text, and whether it was right.
        offered: the options with whether they are right; those that nobody chose count zero.
    """
    return tally(Counter(given), offered)


def tally(
    given: Mapping[tuple[str, bool], int], offered: Sequence[tuple[str, bool]] = ()
) -> tuple[AnswerCount, ...]:
    """Count answers as `count_answers` does, when equal ones are counted already.

    Args:
        given: how often each answer was given, told apart by whether it was right.
        offered: as in `count_answers`.
    """
    counts: Counter[str] = Counter()
    for (text, _), count in given.items():
        counts[text] += count
    right = {text: False for text, _ in given} | dict(offered)
    right |= {text: True for text, was_right in given if was_right}
    options = {text for text, _ in offered}
    for text in options:
        counts.setdefault(text, 0)
    return tuple(
        AnswerCount(text, count, right[text], text in options)
        for text, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    )


def reading(item: ItemFigures) -> tuple[str, ...]:
    """Say in words what a question's figures mean; nothing when there are few attempts.

    The bounds are Moodle's: discrimination of 50 and more is very good, 20 to 29 weak, below 20
    very weak, below zero probably invalid; facility from 5 or less to 95 or more tells little.
    """
    notes: list[str] = []
    if item.attempts < _FEW or item.facility is None:
        return ()
    if item.facility >= 95:
        notes.append("Nearly everybody had it right: it tells the class little.")
    elif item.facility <= 5:
        notes.append("Nearly nobody had it right: look whether the key is right.")
    elif item.facility < 35:
        notes.append("It was hard: about one in three or fewer of the points were reached.")
    if item.discrimination is not None:
        if item.discrimination < 0:
            notes.append(
                "Those who did well otherwise tended to get it wrong: look at key and wording."
            )
        elif item.discrimination < 20:
            notes.append("It hardly tells those who did well from those who did not.")
    key = max((answer.count for answer in item.answers if answer.right), default=0)
    for answer in item.answers:
        if answer.option and not answer.right and answer.count > key:
            notes.append(f"“{answer.text}” was chosen more often than the key.")
        if answer.option and not answer.right and answer.count == 0 and item.facility < 95:
            notes.append(f"Nobody chose “{answer.text}”.")
        if not answer.option and not answer.right and answer.text and answer.count >= _FEW:
            notes.append(f"{answer.count} answered “{answer.text}”: should it be accepted?")
    return tuple(notes)
