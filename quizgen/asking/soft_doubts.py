"""Doubts that a question may live with: they count against it, or keep it for empty slots."""

from __future__ import annotations

from collections.abc import Collection

from quizgen.asking.who_speaks import ONLY_ONE

__all__ = ["SOFT", "WAITING", "code_of", "hard", "soft"]

_QUOTATION = frozenset({ONLY_ONE, "points outside", "speaker not sure"})
_STATEMENT = frozenset({"unknown", "which one"})

# By family: what need not refuse its questions. Gap sentences and statements that were refused for
# "unknown: the campaign" alone were good in 83 % of 65 judged. Of those with one "which one: the
# decision" 44 of 98 were, one of which could not be answered: a reader is left to ask which, and
# is not misled. Where who said it was refused because the words point outside ("they will leave
# us") 23 of 24 were good, because nobody else speaks 32 of 42, and quotations under a name that
# only goes on from before 8 of 8. As statements, quotations that point outside leave a reader to
# ask at whom: 4 of 4 readings.
SOFT: dict[str, frozenset[str]] = {
    "cloze": _STATEMENT,
    "true_false": _STATEMENT,
    "true_false_said": frozenset({"unknown"}),
    "true_false_identity": frozenset({"unknown"}),
    "complete_quotation": frozenset({"unknown"}),
    "who_said": _QUOTATION,
    "true_false_speech": frozenset({"speaker not sure"}),
}

# Two of these refuse a question.
_ONCE = frozenset({"which one", *_QUOTATION})
# What keeps a question for a slot that would stay empty.
WAITING = _ONCE - {"points outside"}

# Nouns that stand for what the sentences before tell, whatever else is known.
_NEVER = frozenset("pair issue superpower trio duo latter".split())


def code_of(doubt: str) -> str:
    """Return a doubt without its case: "unknown: the group" is "unknown"."""
    return doubt.partition(":")[0]


def hard(family: str, doubts: Collection[str]) -> list[str]:
    """Return which of a candidate's doubts refuse it, in order."""
    if not doubts:
        return []
    waiting = {doubt.replace(": the ", ": ") for doubt in doubts if code_of(doubt) in _ONCE}
    soft_here = SOFT.get(family, frozenset())
    if len(waiting) > 1:
        soft_here = soft_here - _ONCE
    return [
        doubt
        for doubt in doubts
        if code_of(doubt) not in soft_here or doubt.rpartition(" ")[2] in _NEVER
    ]


def soft(family: str, doubts: Collection[str]) -> dict[str, float]:
    """Return, as features, the doubts that do not refuse a candidate: {"soft unknown": 2.0}."""
    if not doubts:
        return {}
    refusing = hard(family, doubts)
    codes = [code_of(doubt) for doubt in doubts if doubt not in refusing]
    return {f"soft {code}": float(codes.count(code)) for code in dict.fromkeys(codes)}
