"""Names that the article spells wrong: "Starhip" beside "Starship", "Taipai" for "Taipei"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from quizgen.language.lexicon import lexicon
from quizgen.language.places import CAPITALS, COUNTRIES

if TYPE_CHECKING:
    from quizgen.language.tree import Token

__all__ = ["misspelt_names"]

SHORTEST = 6  # letters; shorter names are often one letter off another
RIGHT = 3  # times that the article has the right spelling


def misspelt_names(tokens: Iterable[Token], counts: Mapping[str, int]) -> Iterator[Token]:
    """Yield the words with a capital that are one letter off a word which stands there more often.

    So are those that are one letter off a country or capital.

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
    often = known.used(word for word, count in counts.items() if count >= RIGHT)
    rights = (*often, *_places())
    for token in once:
        lengths = range(len(token.text) - 1, len(token.text) + 2)
        if any(len(right) in lengths and _is_one_off(token.lower_, right) for right in rights):
            yield token


def _is_one_off(word: str, right: str) -> bool:
    """Whether one letter inside two words makes the difference: no ending, as in "Koreans"."""
    if right.startswith(word) or word.startswith(right):
        return False
    from rapidfuzz.distance import OSA  # takes a while to load

    return OSA.distance(right, word, score_cutoff=1) == 1


@lru_cache(maxsize=1)
def _places() -> tuple[str, ...]:
    """Return countries and capitals that are long enough to be known with a slip in them."""
    names = {name.casefold() for name in (*COUNTRIES, *CAPITALS.values())}
    return tuple(sorted(n for n in names if len(n) >= SHORTEST and n.isalpha()))
