"""Quotation marks, paired: what stands between them, block by block.

The clean text has only straight marks, so the characters of the article are asked first: a curly
mark says itself whether it opens or closes. A straight one is told by its neighbours.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from quizgen.language.document import Document
    from quizgen.language.tree import Doc, Span

__all__ = ["Quote", "find_quotes", "pair_marks"]

_OPENING = frozenset("“„«‘‚‹")
_CLOSING = frozenset("”»›")  # ’ is an apostrophe as often as a closing mark
_BEFORE_OPENING = frozenset("([{-–—/:,;.!?\"'")
_AFTER_CLOSING = frozenset(")]}-–—/:,;.!?\"'…")

# Words that begin with an apostrophe ("'cause I said so", "the '90s").
_ELISIONS = ("tis", "twas", "em", "til", "cause", "round", "bout", "n")

_Side = Literal["open", "close", "either", "none"]


@dataclass(frozen=True, slots=True)
class Marks:
    """A pair of marks in one line of text, by character.

    Attributes:
        start: index of the first character of the content.
        end: index after the last character of the content (the closing mark, if any).
        single: whether the marks are single.
        closed: whether there is a closing mark; else the content runs to the end of the line.
        opened: whether there is an opening mark; else the content runs from the line's start.
        depth: 0 for the outermost pair.
    """

    start: int
    end: int
    single: bool
    closed: bool = True
    opened: bool = True
    depth: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class Quote:
    """What stands between a pair of quotation marks.

    Attributes:
        block: index of the block.
        span: the tokens between the marks.
        marks: the marks, by character of the block's clean text.
        outer: index of the first token that belongs to the quotation, its opening mark included.
        after: index of the first token after the closing mark.
    """

    block: int
    span: Span
    marks: Marks
    outer: int
    after: int

    @property
    def nested(self) -> bool:
        """Whether it stands inside another pair of marks."""
        return self.marks.depth > 0


def _side(text: str, index: int, original: str) -> _Side:
    """Tell whether the mark at ``index`` can open or close, by itself and its neighbours."""
    if original in _OPENING:
        return "open"
    if original in _CLOSING:
        return "close"
    before = text[index - 1] if index else " "
    after = text[index + 1] if index + 1 < len(text) else " "
    can_open = not after.isspace() and (before.isspace() or before in _BEFORE_OPENING)
    can_close = not before.isspace() and (after.isspace() or after in _AFTER_CLOSING)
    if can_open and can_close:
        return "either"
    if can_open:
        return "open"
    return "close" if can_close else "none"


def _places(text: str, mark: str) -> list[int]:
    """Return where a mark stands in a text."""
    return [i for i, character in enumerate(text) if character == mark] if mark in text else []


def _pair_double(text: str, mark_at: Callable[[int], str]) -> list[Marks]:
    found: list[Marks] = []
    start: int | None = None
    straight = _places(text, '"')
    nested = _nested_curly(straight, mark_at)
    for index in straight:
        if index in nested:
            if index < nested[index]:
                found.append(Marks(index + 1, nested[index], single=False))
            continue
        side = _side(text, index, mark_at(index))
        if start is None:
            if side in ("open", "either"):
                start = index + 1
            elif side == "close" and not found and index > 1 and not text[index - 1].isdigit():
                # 'for a long time," he said': it began in a block before
                found.append(Marks(0, index, single=False, opened=False))
        elif side == "open":
            # The one before was never closed: it ends where its sentence can end, or is dropped.
            start = index + 1
        elif side == "none" and text[index - 1].isdigit():
            continue  # inches: a 12" pipe
        else:
            found.append(Marks(start, index, single=False))
            start = None
    if start is not None and start < len(text):
        found.append(Marks(start, len(text), single=False, closed=False))
    return found


def _nested_curly(places: list[int], mark_at: Callable[[int], str]) -> dict[int, int]:
    """Pair curly marks inside straight ones ("He wrote that “we’ll stop” it today").

    Returns the partner of each mark, both ways. A curly opening mark right after a straight one
    that is still open, and closed by a curly one before the next straight one, is inside.
    """
    partners: dict[int, int] = {}
    straight_open = False
    last_straight = max((index for index in places if mark_at(index) == '"'), default=-1)
    for place, index in enumerate(places):
        mark = mark_at(index)
        if mark == '"':
            straight_open = not straight_open
        elif mark == "“" and straight_open and place + 1 < len(places):
            other = places[place + 1]
            if mark_at(other) == "”" and other < last_straight:
                partners[index], partners[other] = other, index
    return partners


def _is_elision(text: str, index: int) -> bool:
    word = ""
    for character in text[index + 1 : index + 8]:
        if not character.isalnum():
            break
        word += character.lower()
    return word in _ELISIONS or (word[:2].isdigit() and word.endswith("s"))


def _closer_strength(text: str, index: int) -> int:
    """How surely a single mark closes: 2 after or before punctuation, 0 after a plural's s."""
    before = text[index - 1]
    after = text[index + 1] if index + 1 < len(text) else " "
    if before in ".,!?…" or after in _AFTER_CLOSING:
        return 2
    return 0 if before == "s" else 1


def _pair_single(text: str, mark_at: Callable[[int], str]) -> list[Marks]:
    """Pair single marks; an apostrophe has letters on both sides, or nothing to close."""
    marks = _places(text, "'")
    sides = {index: _side(text, index, mark_at(index)) for index in marks}
    found: list[Marks] = []
    position = 0
    while position < len(marks):
        opener = marks[position]
        position += 1
        if sides[opener] not in ("open", "either") or _is_elision(text, opener):
            continue
        if opener + 1 < len(text) and not (
            text[opener + 1].isalnum() or text[opener + 1] in '"[(.$£€#@-…'
        ):
            continue
        closers: list[int] = []
        for later in marks[position:]:
            if sides[later] == "open" and not _is_elision(text, later):
                break
            if sides[later] in ("close", "either"):
                closers.append(later)
        if not closers:
            continue
        # "the 'workers' rights' bill": the first sure one, else the first
        sure = [index for index in closers if _closer_strength(text, index) > 0]
        closer = sure[0] if sure else closers[0]
        found.append(Marks(opener + 1, closer, single=True))
        position = marks.index(closer) + 1
    return found


def pair_marks(text: str, original: Callable[[int], str] | None = None) -> tuple[Marks, ...]:
    """Pair the quotation marks of one line of text.

    Args:
        text: the line, with straight marks.
        original: gives the character of the article at an index of the line, so that curly marks
            can tell their side; straight ones are assumed when it is missing.

    Returns:
        The pairs in order of their start, with their depth. A single pair that crosses another is
        dropped.
    """
    mark_at = original or text.__getitem__
    pairs = sorted(
        [*_pair_double(text, mark_at), *_pair_single(text, mark_at)],
        key=lambda pair: (pair.start, -pair.end),
    )
    found: list[Marks] = []
    open_pairs: list[Marks] = []
    for pair in pairs:
        while open_pairs and open_pairs[-1].end <= pair.start:
            open_pairs.pop()
        if open_pairs and open_pairs[-1].end < pair.end:
            if pair.single:
                continue
            crossed = open_pairs.pop()
            if crossed.single and crossed in found:
                found.remove(crossed)
        placed = replace(pair, depth=len(open_pairs))
        open_pairs.append(placed)
        found.append(placed)
    return tuple(found)


def find_quotes(document: Document) -> tuple[Quote, ...]:
    """Return what stands in quotation marks in the prose, in order, nested ones included."""
    found: list[Quote] = []
    for block, doc in document.docs.items():
        if '"' in doc.text or "'" in doc.text:
            marks = pair_marks(doc.text, _originals(document, doc).__getitem__)
            for pair in marks:
                quote = _quote(doc, block, pair)
                if quote is not None:
                    found.append(quote)
    return tuple(found)


def _originals(document: Document, doc: Doc) -> list[str]:
    """Return the article's own character for each character of the block's clean text.

    Only tokens that are marks are looked up; inside other tokens a mark is an apostrophe.
    """
    characters = list(doc.text)
    for token in doc:
        if token.text[0] in "\"'":
            characters[token.idx] = document.article.text[document.offsets(token)[0]]
    return characters


def _quote(doc: Doc, block: int, marks: Marks) -> Quote | None:
    """Return the tokens between a pair of marks, or None when there are none."""
    span = doc.char_span(marks.start, marks.end)
    if span is None:
        return None
    start, end = span.start, span.end
    while start < end and doc[start].is_space:
        start += 1
    while end > start and doc[end - 1].is_space:
        end -= 1
    if start == end:
        return None
    outer, after = start, end
    while outer and doc[outer - 1].idx >= marks.start - 1:
        outer -= 1
    while after < len(doc) and doc[after].idx <= marks.end and marks.closed:
        after += 1
    return Quote(block, doc.span(start, end), marks, outer, after)
