"""What shares cost, and by how much they moved: of that nobody need remember a figure.

"Norvik shares closed at $185, up 0.35%.", "Norvik Oil fell 2 percent in Seoul."
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizgen.language.document import Document
    from quizgen.language.tree import Token

__all__ = ["is_price"]

# "The shares closed at $185, up 0.35%."
_CLOSES = frozenset("close finish end trade open".split())
_QUOTED = frozenset("share stock index future bond".split())
_WAYS = frozenset(("up", "down"))


def is_price(document: Document, verb: Token) -> bool:
    """Whether a main verb tells at what price shares closed, or how those of firms moved."""
    return _closes_at(verb) or _are_moves(document, verb)


def _closes_at(verb: Token) -> bool:
    """Whether shares close at a price: of that nobody need remember a figure."""
    if verb.lemma_.lower() not in _CLOSES:
        return False
    behind = [token for token in verb.subtree if token.i > verb.i]
    figures = any(token.like_num for token in behind)
    moved = any(token.lower_ in _WAYS for token in behind)
    at = any(child.lower_ == "at" for child in verb.children)
    subject = [t.lemma_.lower() for c in verb.children if c.dep_ == "nsubj" for t in c.subtree]
    return figures and ((at and not _QUOTED.isdisjoint(subject)) or (moved and _has_sum(behind)))


# How the shares of a firm are told to move: "Norvik Oil dropped 2.9 percent".
_MOVES = frozenset(
    "drop fall plunge slide slip sink tumble rise climb gain jump surge soar rally lose shed "
    "advance decline retreat rebound dip".split()
)
_FIRMS = frozenset("inc co corp ltd plc llc group holding holdings ag sa".split())
_PERCENT = frozenset("percent % cent".split())


def _are_moves(document: Document, verb: Token) -> bool:
    """Whether a firm moves by a percentage, and another by another: their shares do.

    Of one firm alone it may be what the article is about, but for "fell 2 percent in Seoul".
    """
    verbs = (verb, *(child for child in verb.children if child.dep_ == "conj"))
    moving = [one for one in verbs if one.lemma_.lower() in _MOVES and _by_percent(one)]
    firms = {
        name.id
        for one in moving
        for child in one.children
        if child.dep_ == "nsubj"
        and (name := document.names.of(child)) is not None
        and ("ORG" in (name.type, child.ent_type_) or child.lower_.strip(".") in _FIRMS)
    }
    traded = any(
        child.lower_ == "in" and any(c.ent_type_ == "GPE" for c in child.children)
        for one in moving
        for child in one.children
    )
    return len(firms) > 1 or (bool(firms) and traded)


def _by_percent(verb: Token) -> bool:
    return any(
        child.lemma_.lower() in _PERCENT
        for child in verb.children
        if child.dep_ in ("dobj", "npadvmod")
    )


def _has_sum(tokens: Sequence[Token]) -> bool:
    return any(token.text in ("$", "£", "€") for token in tokens)
