"""Which words of a quotation tell something."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizgen.language.tree import Token

__all__ = ["is_telling"]

# Verbs that say little by themselves: "I think we want to get this done".
_LIGHT_VERBS = frozenset(
    "be have do go get make know think say want see come take let look feel mean try need "
    "keep put give happen seem guess".split()
)
_LIGHT_NOUNS = frozenset(
    "thing something stuff lot kind sort way bit time anything everything".split()
)


def is_telling(token: Token) -> bool:
    """Whether a word tells something: a noun, full verb, adjective or figure that is not light."""
    lemma = token.lemma_.lower()
    if token.pos_ in ("NOUN", "PROPN"):
        return lemma not in _LIGHT_NOUNS
    if token.pos_ == "VERB":
        return lemma not in _LIGHT_VERBS
    return token.pos_ in ("ADJ", "NUM") and lemma not in ("such", "other", "more", "many", "much")
