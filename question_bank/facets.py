"""Filters as words of the full-text index.

A filter joined to a common word is slow in SQL: either side may have half of all questions. As
words of the same index ("kindcloze0", "article120") they are intersected by the index itself,
which jumps over what the rarer side does not have.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from quizgen.model import Question

__all__ = ["facet", "facets_of"]


def facet(name: str, value: object) -> str:
    """Return the index word of one filter: letters and digits, ending so that no stemmer cuts it.

    >>> facet("kind", "short_answer")
    'kindshortanswer0'
    """
    text = str(value)
    if name == "tag":
        text = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
    return name + "".join(char for char in text if char.isalnum()) + "0"


def facets_of(
    question: Question, *, status: str, article_id: int | None, stale: str, tags: Sequence[str]
) -> str:
    """Return all index words of a question."""
    return " ".join(
        [
            facet("kind", question.kind),
            facet("focus", question.focus),
            facet("difficulty", question.difficulty),
            facet("status", status),
            facet("article", article_id or "none"),
            facet("stale", "yes" if stale else "no"),
            *sorted(facet("tag", tag.strip()) for tag in set(tags)),
        ]
    )
