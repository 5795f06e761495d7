"""What a process that reads many articles forgets, so that its memory stays the same.

Four things grow where every article brings new words, and each is bounded here: what our own
functions remember of a text, articles that are done and wait for Python's collector, what spaCy's
lemmatizer remembers of a word, and spaCy's tables of words.
"""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, Protocol, TypeVar
from weakref import WeakSet

from quizgen.language.pipeline import forget_pipeline, load_pipeline

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["KEPT", "WORN", "Known", "forgettable", "of_article", "one_of_many"]

KEPT = 512  # answers that a function may remember from one article to the next
# Characters after which the pipeline is loaded anew, a thousand articles: a memory zone forgets
# words, but spaCy's tables keep a place for each, which is 120 MB after two million of them.
WORN = 4_000_000


class _Remembering(Protocol):
    def cache_info(self) -> Any: ...
    def cache_clear(self) -> None: ...


_Cache = TypeVar("_Cache", bound=_Remembering)

_caches: WeakSet[Any] = WeakSet()
_caches_of_article: WeakSet[Any] = WeakSet()
_read = 0  # characters since the pipeline was loaded


def forgettable(cache: _Cache) -> _Cache:
    """Let what a function remembers be forgotten between two articles, when it has become much.

    Its own bound is for one article, which may be long; full of sentences of articles that are
    done, all such functions together hold 80 MB.

    Args:
        cache: what `functools.lru_cache` made of the function.
    """
    _caches.add(cache)
    return cache


def of_article(cache: _Cache) -> _Cache:
    """Let what a function remembers of one article be forgotten when the next one comes.

    An article holds on to its words, and they to each other: kept beyond it, they would be looked
    through among all that stays, and be found to be nobody's hundreds of articles later.

    Args:
        cache: what `functools.lru_cache` made of the function.
    """
    _caches_of_article.add(cache)
    return cache


class Known(dict[str, float]):
    """What was found of words that were asked for many at once, to be `forgettable` as the others.

    Args:
        most: how many words are remembered; beyond it all are forgotten.
    """

    __hash__ = object.__hash__  # type: ignore[assignment] # one of several, whatever it holds

    def __init__(self, most: int) -> None:
        super().__init__()
        self._most = most

    def cache_info(self) -> SimpleNamespace:
        """Return how much is remembered, as `functools.lru_cache` does."""
        return SimpleNamespace(currsize=len(self))

    def cache_clear(self) -> None:
        """Forget all."""
        self.clear()

    def learn(self, words: Iterable[str], found: Mapping[str, float]) -> None:
        """Remember what was found of some words; 0 of those of which nothing was."""
        if len(self) > self._most:
            self.clear()
        self.update((word, found.get(word, 0.0)) for word in words)


@contextmanager
def one_of_many(characters: int) -> Iterator[None]:
    """Hold what is noted of an article only while it is being worked on.

    Nothing that spaCy makes inside may be used afterwards. One article at a time in a process.

    Args:
        characters: how long the article is.

    Raises:
        Failure: the language model is missing.
    """
    global _read
    if _read > WORN:
        forget_pipeline()
        _read = 0
    nlp = load_pipeline()
    _read += characters
    _forget(nlp)
    with nlp.memory_zone():
        yield


def _forget(nlp: Language) -> None:
    for cache in list(_caches_of_article):
        cache.cache_clear()
    for cache in list(_caches):
        if cache.cache_info().currsize > KEPT:
            cache.cache_clear()
    for _, part in nlp.pipeline:
        remembered = getattr(part, "cache", None)  # the lemmatizer's, which has no bound
        if isinstance(remembered, dict) and len(remembered) > KEPT:
            remembered.clear()
    gc.collect(1)  # the last article, before it grows old: 2 ms
