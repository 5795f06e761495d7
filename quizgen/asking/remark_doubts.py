"""Why words of a quotation are no whole remark: mended, torn off, or without their inner marks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from quizgen.asking.telling import is_telling

if TYPE_CHECKING:
    from quizgen.language.tree import Span, Token

__all__ = ["is_cut_short", "is_put_right", "lacks_but", "lost_marks"]

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


# What answers "not only", within the same sentence.
_ANSWERS = frozenset("but also too ; : – — --".split())


def lacks_but(tokens: Sequence[Token]) -> bool:
    """Whether "not only" is answered by nothing: "able not only to build ships in the bay".

    "It is not only old" and "It is not only about money" say enough.
    """
    for place, token in enumerate(tokens):
        ahead = [one.lower_ for one in tokens[place : place + 2]]
        if ahead != ["not", "only"] or place + 2 >= len(tokens):
            continue
        first = tokens[place + 2]
        opens = first.tag_ in ("TO", "VBZ", "VBD", "VBP") or token.dep_ == "preconj"
        copula = place and tokens[place - 1].lemma_ == "be"
        rest = [one.lower_ for one in tokens[place + 2 :]]
        answered = not _ANSWERS.isdisjoint(rest) or "as well" in " ".join(rest)
        if opens and not copula and not answered:
            return True
    return False
