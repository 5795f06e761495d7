"""What is only said in passing: "We do not comment on that", "Make some soup for lunch".

Nobody need remember who said it, and a reader who knows the article does not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice
from typing import TYPE_CHECKING

from quizgen.asking.leaning import topics_of
from quizgen.asking.lexical import known_words
from quizgen.asking.telling import is_telling
from quizgen.language.clean import fold

if TYPE_CHECKING:
    from quizgen.language.document import Document
    from quizgen.language.tree import Token

__all__ = ["PASSING", "in_passing"]

# The features, by what makes it so.
PASSING = ("passing no comment", "passing order", "passing vague")

# Whoever says so tells nothing: "As a general matter, we do not comment on the boss's schedule".
_NO_COMMENT = re.compile(
    r"\b(?:we|i|office|department|ministry|government|company|council|agency|police|house|court|bank|"
    r"firm|club) (?:\w+ )?"
    r"(?:do|does|did|will|would|can|could|shall|is|are|am|was|were) ?(?:not|n't|never) "
    r"(?:be |going to |able to |in a position to |currently |generally |usually |publicly )*"
    r"(?:comment|discuss|disclose|speculate|elaborate)(?:ing)?\b"
    r"|\bno (?:further |additional )?comments?\b"
    r"|\b(?:decline|declined|refuse|refused) to (?:comment|discuss|speculate|elaborate)\b"
    r"|\b(?:inappropriate|premature|too early|not appropriate) (?:for \w+ )?"
    r"to (?:comment|speculate)\b"
    r"|\bwe are aware of (?:the|these|those|this) (?:reports?|incident|video|allegations?)\b"
)
_SHORT = 16  # words; of shorter quotations 65 % were good, of longer ones 78 to 88 %
# With these an order is asked of a whole country, or none at all: "Let us rest", "Imagine a lamp".
_NO_ORDER = frozenset(
    "let imagine suppose think consider remember look see listen say note thank forget believe "
    "trust vote stay protect save fight suffice give".split()
)
_LITTLE = 2  # telling words
_COMMON = 4.6  # Zipf: "feature" 4.8, "number" 5.6; "combat" and "horror" less


def in_passing(document: Document, tokens: Sequence[Token]) -> dict[str, float]:
    """Return, as features, why nobody need remember who said the words.

    Args:
        document: the article.
        tokens: the words shown.
    """
    text = fold(" ".join(token.text for token in tokens)).replace("’", "'")
    words = [token for token in tokens if not (token.is_punct or token.is_space)]
    short = len(words) < _SHORT
    found = {
        "passing no comment": _NO_COMMENT.search(text) is not None,
        "passing order": short and _is_order(words[0]),
        "passing vague": short and _is_vague(document, words),
    }
    return {name: 1.0 for name, value in found.items() if value}


def _is_order(first: Token) -> bool:
    """Whether somebody is told to do something there and then: "Make some soup for lunch"."""
    alone = not any(c.dep_ in ("nsubj", "nsubjpass", "expl", "neg", "aux") for c in first.children)
    order = first.tag_ == "VB" and first.dep_ in ("ROOT", "ccomp")
    return order and alone and first.lemma_.lower() not in _NO_ORDER


def _is_vague(document: Document, words: Sequence[Token]) -> bool:
    """Whether what is told could be told of anything: "There are parts that I want and I like".

    A name, a figure, a rarer word or one that the article is about ties it to the article.
    """
    if any(t.pos_ in ("PROPN", "NUM") for t in words):
        return False
    known = known_words()
    told = (t for t in words if is_telling(t) and not known.is_time(t.lemma_.lower()))
    telling = list(islice(told, _LITTLE + 1))
    if len(telling) > _LITTLE:
        return False
    if any(known.zipf(token.lemma_.lower()) < _COMMON for token in telling):
        return False
    topics = topics_of(document)
    return not any({fold(t.text), fold(t.lemma_)} & topics for t in telling)
