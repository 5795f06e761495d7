"""The clause of a long sentence in which a word stands, to be shown with marks of what is left out.

A word is understood from its clause; a sentence of forty words round it only takes time to read,
and tells what other questions ask.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from quizgen.asking.selfcontained import count_words
from quizgen.facts.attribution import is_finite

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizgen.language.tree import Token

__all__ = ["excerpt"]

_SUBJECTS = ("nsubj", "nsubjpass", "expl", "csubj")
_HANGING = ("advcl", "relcl", "conj", "parataxis", "acl", "ccomp")  # left off at the end
_LEADING = ("advcl", "parataxis", "ccomp")  # left off at the start
_EDGES = frozenset([*", : ; - – — ( ) and but or nor that".split(), "'"])


def excerpt(token: Token, tokens: Sequence[Token], *, longest: int) -> list[Token]:
    """Return the tokens of the clause in which a token stands, in their order.

    Clauses that hang on it are left off at its ends until it is short enough; marks and
    conjunctions at its ends go, too.

    Args:
        token: what the clause is to hold.
        tokens: those of its sentence.
        longest: words; a clause that cannot be made so short is returned as long as it is.

    Returns:
        [] where no finite clause with a subject holds the token.
    """
    head = _clause_head(token)
    if head is None:
        return []
    if _is_half_a_subject(head):
        return []
    start, end = _reach(head)
    part = _trimmed(tokens, start, end)
    while count_words(part) > longest:
        shorter = next(_shorter(head, token, part[0].i, part[-1].i), None)
        if shorter is None:
            break
        part = _trimmed(tokens, *shorter)
    return part


def _is_half_a_subject(head: Token) -> bool:
    """Whether a list before its verb was cut in two by the parser.

    "Lee told us the theft from the mill, the shop and the bank can be explained": the theft can.
    """
    start, above = head.left_edge, head.head
    return (
        head.dep_ == "ccomp"
        and above.i < start.i - 1
        and start.nbor(-1).text == ","
        and not any(child.dep_ == "mark" for child in head.children)
        and any(t.pos_ in ("NOUN", "PROPN") for t in head.doc[above.i + 1 : start.i])
    )


def _clause_head(token: Token) -> Token | None:
    """Return the finite verb with a subject of its own on which a token hangs."""
    head = token
    while not (is_finite(head) and any(child.dep_ in _SUBJECTS for child in head.children)):
        if head.head == head:
            return None
        head = head.head
    return head


def _reach(head: Token) -> tuple[int, int]:
    """Return where a clause begins and ends; a relative one begins with what it tells of."""
    start = head.left_edge.i
    if head.dep_ == "relcl":
        start = min(start, head.head.left_edge.i)
    return start, head.right_edge.i


def _shorter(head: Token, token: Token, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the reach without a clause at its end or start that does not hold the token."""
    for part in sorted(head.subtree, key=lambda one: one.left_edge.i):
        left, right = part.left_edge.i, part.right_edge.i
        if part == head or left <= token.i <= right:
            continue
        if part.dep_ in _HANGING and token.i < left <= end <= right:
            yield start, left - 1
        elif part.dep_ in _LEADING and left <= start <= right < token.i:
            yield right + 1, end


def _trimmed(tokens: Sequence[Token], start: int, end: int) -> list[Token]:
    """Return the tokens from start to end, without the marks and conjunctions at both ends."""
    part = [token for token in tokens if start <= token.i <= end]
    while part and _is_edge(part[0], part):
        part = part[1:]
    while part and _is_edge(part[-1], part):
        part = part[:-1]
    return part


def _is_edge(token: Token, part: Sequence[Token]) -> bool:
    if token.text == '"':
        return [other.text for other in part].count('"') % 2 == 1
    return token.lower_ in _EDGES
