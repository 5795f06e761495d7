"""Which words a sentence has, each once: whether a rule need look at them one by one at all.

Dozens of rules look through every sentence for one of their words. Nearly always it has none, and
that is told by one look into a table that is made once for the sentence.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizgen.language.tree import Token

__all__ = ["Traits", "traits_of"]


@dataclass(frozen=True, slots=True)
class Traits:
    """What some words are, each once.

    Attributes:
        lower: the words, in lower case.
        words: the words and their lemmas, in lower case.
        tags: their tags.
        deps: what they are in their sentence.
    """

    lower: frozenset[str]
    words: frozenset[str]
    tags: frozenset[str]
    deps: frozenset[str]

    @classmethod
    def of(cls, tokens: Sequence[Token]) -> Traits:
        """Return what these words are."""
        lower = frozenset([token.lower_ for token in tokens])
        return cls(
            lower,
            lower.union([token.lemma_.lower() for token in tokens]),
            frozenset([token.tag_ for token in tokens]),
            frozenset([token.dep_ for token in tokens]),
        )


def traits_of(tokens: Sequence[Token]) -> Traits:
    """Return the traits of the whole sentence from which words are, which are in its order.

    What the sentence has not, they have not. A quotation may run over several sentences: then the
    traits of the words themselves.
    """
    sentence = tokens[0].sent
    return sentence.traits if tokens[-1].sent is sentence else Traits.of(tokens)
