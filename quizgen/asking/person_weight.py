"""Whether somebody matters in the article whose post is asked for, as features for the judge."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from quizgen.asking.cast import cast_of
from quizgen.language.clean import fold

if TYPE_CHECKING:
    from quizgen.facts.gather import Facts
    from quizgen.language.names import Name
    from quizgen.language.tree import Token

__all__ = ["person_weight"]

_LEAD = 2  # sentences in which an article says what it is about
_MOST = 4  # more sentences count as so many


def person_weight(facts: Facts, name: Name, post: Sequence[Token]) -> dict[str, float]:
    """Return how much an article has of a person, and how much a post tells; no zeros.

    ``person speaks``, ``person acts``: the article has his or her words, or deeds that are not of
    long ago; ``person sentences``: in how many sentences the name stands; ``person once``: in one;
    ``person in lead``: in the first ones or the title; ``post bare``: the post is one word without
    a house, a place or anything else ("a pilot"); ``post with house``: it names another name.
    """
    member = cast_of(facts).of(name)
    sentences = {mention.sentence for mention in name.mentions}
    telling = [token for token in post if token.pos_ in ("NOUN", "PROPN", "ADJ", "NUM", "VERB")]
    others = (facts.document.names.of(token) for token in post)
    found = {
        "person speaks": member.speaks,
        "person acts": member.acts,
        "person sentences": min(_MOST, len(sentences)),
        "person once": len(sentences) < 2,
        "person in lead": min(sentences, default=_LEAD) < _LEAD
        or fold(name.text.split()[-1]) in fold(facts.document.article.title),
        "post bare": len(telling) < 2,
        "post with house": any(other is not None and other is not name for other in others),
    }
    return {key: float(value) for key, value in found.items() if value}
