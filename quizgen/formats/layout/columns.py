"""How matching and ordering questions are laid out: which column, which letter, which key.

Matching: the left column is lettered (A, B, …), the right column numbered (1, 2, …), and the key
pairs them: ``A–2, B–1``. Ordering: the items stand lettered in a wrong order, and the key lists
the letters in the right one. Every format that shows such a question takes it from here, so that
a worksheet, a page on the screen and the answer key agree.
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass

from quizgen.model import Question

__all__ = ["Columns", "Shuffled", "letter", "matching_columns", "ordering_items"]

_PAIRED = re.compile(r"\b([A-Z])\s*[-–—]\s*(\d+)\b")  # "A–2", and "A-2" as a teacher types it


@dataclass(frozen=True, slots=True)
class Columns:
    """A matching question as it is shown.

    Attributes:
        left: lettered from A, in the order of the question's pairs.
        right: numbered from 1; holds the extra right-hand distractors too.
        key: for each left item the index of its partner in ``right``.
    """

    left: tuple[str, ...]
    right: tuple[str, ...]
    key: tuple[int, ...]

    @property
    def answer(self) -> str:
        """The key as a person reads it: ``A–2, B–1``."""
        return ", ".join(f"{letter(n)}–{right + 1}" for n, right in enumerate(self.key))


@dataclass(frozen=True, slots=True)
class Shuffled:
    """An ordering question as it is shown.

    Attributes:
        items: lettered from A, not in the right order.
        key: the indexes into ``items`` in the right order.
    """

    items: tuple[str, ...]
    key: tuple[int, ...]

    @property
    def answer(self) -> str:
        """The key as a person reads it: ``C, A, B``."""
        return ", ".join(letter(index) for index in self.key)


def letter(index: int) -> str:
    """Return the letter of the option with this index: 0 is A, 25 is Z, 26 is AA."""
    text = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        text = chr(ord("A") + rest) + text
    return text


def matching_columns(question: Question) -> Columns:
    """Lay out a matching question so that its own answer holds.

    The right column follows the question's ``answer`` ("A–2, B–1" puts B's partner first). Where
    the answer does not describe these pairs, as after an edit, the order is drawn from the
    question's id, and ``Columns.answer`` gives the key that fits.
    """
    size = len(question.pairs) + len(question.extra)
    places = _places(question.answer, len(question.pairs), size)
    if places is None:
        places = _drawn(question.id, size)[: len(question.pairs)]
    right: list[str] = [""] * size
    for pair, place in zip(question.pairs, places, strict=True):
        right[place] = pair.right
    free = (place for place in range(size) if place not in places)
    for place, extra in zip(free, question.extra, strict=True):
        right[place] = extra
    left = tuple(pair.left for pair in question.pairs)
    return Columns(left, tuple(right), tuple(places))


def ordering_items(question: Question) -> Shuffled:
    """Shuffle the items of an ordering question, by its id, into an order that is not the key."""
    size = len(question.items)
    shown = _drawn(question.id, size)
    key = tuple(shown.index(place) for place in range(size))
    return Shuffled(tuple(question.items[place] for place in shown), key)


def _places(answer: str, pairs: int, size: int) -> list[int] | None:
    """Read "A–2, B–1" as the places of the pairs' right sides, or None when it does not fit."""
    found = {left: int(right) - 1 for left, right in _PAIRED.findall(answer)}
    places = [found.get(letter(index), -1) for index in range(pairs)]
    fits = len(found) == pairs == len(set(places)) and all(0 <= place < size for place in places)
    return places if fits else None


def _drawn(seed: str, size: int) -> list[int]:
    """Return 0 … size-1 in an order drawn from the seed, never ascending when size > 1."""
    order = list(range(size))
    chance = random.Random(seed)
    chance.shuffle(order)
    if size > 1 and order == sorted(order):
        order.append(order.pop(0))
    return order
