"""Which statements neither hedge nor deny what they say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizgen.asking import wordlists as words
from quizgen.facts.cues import cue_of
from quizgen.language.traits import traits_of

if TYPE_CHECKING:
    from quizgen.asking.selfcontained import Standing
    from quizgen.language.tree import Token

__all__ = ["is_plain"]


def is_plain(way: Standing) -> bool:
    """Whether the statement neither hedges nor denies.

    What somebody surely said is no hedge, whatever was said: "The mayor said the pool could close".
    """
    if _LOOKED_AT.isdisjoint(traits_of(way.tokens).lower):
        return True
    lower = [token.lower_ for token in way.tokens]
    if not words.DENYING.isdisjoint(lower):
        return False
    if words.HEDGING.isdisjoint(lower):
        return True
    return not any(
        token.lower_ in words.HEDGING
        and not (_is_seen(token) or _is_said(token) or _is_advice(token))
        for token in way.tokens
    )


_LOOKED_AT = words.DENYING | words.HEDGING


def _is_seen(token: Token) -> bool:
    """Whether "appear" only tells where something was seen: "The article appeared in May"."""
    return token.lemma_ == "appear" and not any(
        child.dep_ in ("xcomp", "ccomp", "oprd", "acomp") for child in token.children
    )


def _is_advice(token: Token) -> bool:
    """Whether a guide tells its reader what to do: "You should boil the water"."""
    return token.lower_ == "should" and any(
        child.lower_ == "you" and child.dep_ == "nsubj" for child in token.head.children
    )


_MODALS = frozenset("may might could would should if whether".split())
_SURE = ("say", "find", "order", "warn", "promise")  # forces of verbs of saying


def _is_said(token: Token) -> bool:
    """Whether a modal stands in what somebody is surely said to have said."""
    if token.lower_ not in _MODALS:
        return False
    verb = token.head
    while verb.dep_ not in ("ccomp", "ROOT"):
        verb = verb.head
    teller = verb.head
    if verb.dep_ != "ccomp" or teller.dep_ not in ("ROOT", "conj"):
        return False
    cue = cue_of(teller)
    hedged = any(child.lower_ in words.HEDGING for child in teller.children)
    return cue is not None and cue.force in _SURE and not hedged
