"""Why words of a quotation are no whole remark: mended, torn off, or without their inner marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizgen.asking.telling import is_telling
from quizgen.facts.attribution import is_finite

if TYPE_CHECKING:
    from quizgen.language.tree import Span, Token

__all__ = ["is_cut_short", "is_put_right", "is_whole", "lost_marks"]

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj", "csubjpass"})
# What must be left of a sentence without the words that the article put in.
_LEFT_WORDS, _LEFT_CONTENT = 8, 4


def is_cut_short(tokens: Span) -> bool:
    """Whether the words end in what wants more behind it: "to the best of my ability and"."""
    last = next((token for token in reversed(tuple(tokens)) if not token.is_punct), tokens[0])
    determines = last.tag_ in ("DT", "PRP$") and last.dep_ in ("det", "poss")
    return last.pos_ == "CCONJ" or determines


def is_put_right(sentence: Span) -> bool:
    """Whether little is left without what the article put in: "I was talking to (referee) Walt"."""
    depth, left = 0, []
    for token in sentence:
        depth += token.text in ("(", "[")
        if not depth and not token.is_punct:
            left.append(token)
        depth -= token.text in (")", "]")
    inserted = len(left) < len([token for token in sentence if not token.is_punct])
    return inserted and len(left) < _LEFT_WORDS and sum(map(is_telling, left)) < _LEFT_CONTENT


def lost_marks(tokens: Span) -> bool:
    """Whether words within a quotation lost their own marks: "We are told keep paying taxes"."""
    for token in tokens[1:]:
        before = token.nbor(-1)
        passive = any(child.dep_ == "auxpass" for child in before.children)
        if before.lower_ == "told" and passive and token.tag_ in ("VB", "VBP"):
            return True
    return False


def is_whole(piece: Span) -> bool:
    """Whether a piece is a whole sentence: a finite verb with its subject, or an order."""
    root = piece.root
    if root.pos_ not in ("VERB", "AUX"):
        return False
    if root.tag_ == "VB" and root.i <= piece.start + 2:
        return True  # "Don't smuggle children over our border"
    if not (is_finite(root) and any(child.dep_ in _SUBJECTS for child in root.children)):
        return False
    return not _only_fills(root) or any(t != root and _is_clause(t) for t in piece)


# "You know, people's views about the school": words that only fill a pause, before no sentence.
_FILLS = frozenset("you know;i mean;you see;i guess".split(";"))


def _only_fills(root: Token) -> bool:
    """Whether the verb of a piece is that of "you know," at its head."""
    if not root.i or root.i + 1 >= len(root.doc) or root.nbor(1).text != ",":
        return False
    return f"{root.nbor(-1).lower_} {root.lower_}" in _FILLS


def _is_clause(verb: Token) -> bool:
    if verb.dep_ in ("relcl", "acl") or not is_finite(verb):
        return False
    return any(child.dep_ in _SUBJECTS for child in verb.children)
