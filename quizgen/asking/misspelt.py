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
    from rapidfuzz.distance import OSA  # takes a while to load

    often = tuple(known.used(word for word, count in counts.items() if count >= RIGHT))
    places = _places()
    for token in once:
        word, length = token.lower_, len(token.text)
        near = [right for right in often if abs(len(right) - length) <= 1]
        for size in (length - 1, length, length + 1):
            near += places.get(size, ())
        if any(
            OSA.distance(right, word, score_cutoff=1) == 1 and not _is_other_form(word, right)
            for right in near
        ):
            yield token


def _is_other_form(word: str, right: str) -> bool:
    """Whether an ending alone makes the difference, as in "Koreans"."""
    return right.startswith(word) or word.startswith(right)


@lru_cache(maxsize=1)
def _places() -> dict[int, list[str]]:
    """Return countries and capitals long enough to be known with a slip in them, by length."""
    found: dict[int, list[str]] = {}
    for name in sorted({name.casefold() for name in (*COUNTRIES, *CAPITALS.values())}):
        if len(name) >= SHORTEST and name.isalpha():
            found.setdefault(len(name), []).append(name)
    return found
