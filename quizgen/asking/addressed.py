"""Texts that speak to their reader: "You need two hives." In them "you" is anybody who reads."""

from __future__ import annotations

import re
from functools import lru_cache

from quizgen.language.forgetting import of_article

__all__ = ["YOU", "addresses_reader"]

YOU = frozenset("you your yours yourself".split())

_LEAST = 6  # times that a guide says "you" outside quotation marks
_ONE_IN = 80  # and once in so many words
_QUOTED = re.compile(r"[\"“][^\"“”]*[\"”]")
_YOU = re.compile(r"\byou(?:r|rs|rself)?\b", re.IGNORECASE)
# A letter and a memoir say "you" to somebody of their own.
_I = re.compile(r"\b(?:I|me|my|we|our)\b")


@of_article
@lru_cache(maxsize=16)
def addresses_reader(text: str) -> bool:
    """Whether an article tells its reader what to do, as a guide does."""
    own = _QUOTED.sub(" ", text)
    said = len(_YOU.findall(own))
    return said >= _LEAST and said * _ONE_IN >= len(own.split()) and 3 * len(_I.findall(own)) < said
