"""What one student sees of a question, without its key; pure.

The order shown is drawn once, when the attempt starts, and kept with it: a list of places in the
question's own lists. So a reload or another device shows the same.
"""

from __future__ import annotations

import random
from collections.abc import Sequence

from question_bank.sittings import Asked
from quizgen.grading import Response
from quizgen.model import Question

__all__ = ["asked", "choices_of", "draw_order"]


def choices_of(question: Question) -> tuple[str, ...]:
    """Return what is shown in some order: options, right-hand sides, or items.

    Right-hand sides that occur twice are offered once.
    """
    if question.kind == "matching":
        rights = (*(pair.right for pair in question.pairs), *question.extra)
        return tuple(dict.fromkeys(rights))
    if question.kind == "ordering":
        return question.items
    return tuple(option.text for option in question.options)


def draw_order(question: Question, shuffle: bool, seed: str) -> list[int]:
    """Draw the order in which a question's choices are shown.

    Args:
        question: as pinned.
        shuffle: whether options are shuffled; matching and ordering always are, and an ordering
            is never shown in the right order.
        seed: the same seed draws the same order.
    """
    choices = choices_of(question)
    order = list(range(len(choices)))
    if question.kind not in ("matching", "ordering") and not shuffle:
        return order
    random.Random(seed).shuffle(order)
    if question.kind == "ordering" and [choices[place] for place in order] == list(choices):
        order = order[1:] + order[:1]
    return order


def asked(
    question: Question,
    order: Sequence[int],
    *,
    position: int,
    points: float,
    response: Response = None,
    locked: bool = False,
) -> Asked:
    """Return the question as it is shown."""
    choices = choices_of(question)
    shown = tuple(choices[place] for place in order if place < len(choices))
    matching, ordering = question.kind == "matching", question.kind == "ordering"
    return Asked(
        position=position,
        question_id=question.id,
        kind=question.kind,
        stem=question.stem,
        points=points,
        options=() if matching or ordering else shown,
        lefts=tuple(pair.left for pair in question.pairs) if matching else (),
        rights=shown if matching else (),
        items=shown if ordering else (),
        response=response,
        locked=locked,
    )
