"""Names that the article spells wrong once: "Starhip" beside "Starship"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from quizgen.language.lexicon import lexicon

if TYPE_CHECKING:
    from quizgen.language.tree import Token

__all__ = ["misspelt_names"]

SHORTEST = 6  # letters; shorter names are often one letter off another
RIGHT = 3  # times that the article has the right spelling


def misspelt_names(tokens: Iterable[Token], counts: Mapping[str, int]) -> Iterator[Token]:
    """Yield the words with a capital that are one letter off a word which stands there more often.

    Args:
        tokens: of the article.
        counts: how often it has each word, in lower case.
    """
    known = lexicon()
    once = [
        token
        for token in tokens
        if token.is_title
        and token.is_alpha
        and len(token.text) >= SHORTEST
        and counts[token.lower_] == 1
        and not known.zipf(token.lower_)
    ]
    if not once:
        return
    from rapidfuzz.distance import OSA  # takes a while to load

    often = [word for word, count in counts.items() if count >= RIGHT and known.zipf(word)]
    for token in once:
        if any(
            abs(len(word) - len(token.text)) <= 1
            and not word.startswith(token.lower_)
            and not token.lower_.startswith(word)
            and OSA.distance(word, token.lower_, score_cutoff=1) == 1
            for word in often
        ):
            yield token
