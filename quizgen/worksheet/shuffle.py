"""Making the versions of a worksheet: the same questions, in another order, with other letters."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from quizgen.formats.layout import matching_columns, ordering_items
from quizgen.model import Option, Question

__all__ = ["shuffled_question", "shuffled_questions"]

T = TypeVar("T")

_NUMBER = re.compile(r"[^\w\s]?\d[\d,.]*")  # "£86,000", "1,240", "9 per cent"
_TRIES = 20  # for an order that no other version has; with two options there may be none


def shuffled_questions(questions: Sequence[Question], seed: str) -> tuple[Question, ...]:
    """Return the questions in an order drawn from the seed, not as given when that can be."""
    return _redrawn(tuple(questions), seed)


def shuffled_question(question: Question, seed: str) -> Question:
    """Return the question with its options, columns or items in an order drawn from the seed.

    Numbers stay sorted, upwards or downwards: a student who compares them should not have to
    search. A matching or ordering question is drawn anew by its id, so the id changes; it is for
    the printed page only.
    """
    if question.options:
        return replace(question, options=_options(question.options, seed + question.id))
    if question.kind == "matching":
        shown = matching_columns(question).right
        return _drawn_anew(question, seed, lambda one: matching_columns(one).right != shown)
    if question.kind == "ordering":
        items = ordering_items(question).items
        return _drawn_anew(question, seed, lambda one: ordering_items(one).items != items)
    return question


def _drawn_anew(question: Question, seed: str, differs: Callable[[Question], bool]) -> Question:
    """Return the question under an id that draws another order; its answer steers no more."""
    for attempt in range(_TRIES):
        drawn = replace(question, id=f"{question.id}/{seed}/{attempt}", answer="")
        if differs(drawn):
            return drawn
    return question


def _options(options: tuple[Option, ...], seed: str) -> tuple[Option, ...]:
    numbers = [_number(option.text) for option in options]
    known = [number for number in numbers if number is not None]
    if len(known) == len(options) and known in (sorted(known), sorted(known, reverse=True)):
        return options[:: random.Random(seed).choice((1, -1))]
    return _redrawn(options, seed)


def _number(text: str) -> float | None:
    match = _NUMBER.match(text)
    if match is None:
        return None
    try:
        return float(match[0].lstrip("£$€").replace(",", "").rstrip("."))
    except ValueError:
        return None


def _redrawn(things: tuple[T, ...], seed: str) -> tuple[T, ...]:
    chance = random.Random(seed)
    drawn = list(things)
    for _ in range(_TRIES):
        chance.shuffle(drawn)
        if tuple(drawn) != things:
            break
    return tuple(drawn)
