"""What a question for who did something takes up from the article: what keeps it for empty slots.

"Who announced the plan?" is good English and has one right answer; a reader is left to ask which
plan.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from quizgen.asking.leaning import bare_definites
from quizgen.facts.cues import cue_of

if TYPE_CHECKING:
    from quizgen.facts.clauses import Clause
    from quizgen.language.document import Document
    from quizgen.language.tree import Token

__all__ = ["leaning_of_stem"]


def leaning_of_stem(
    document: Document, clause: Clause, kept: Sequence[Token], fuller: Collection[Token]
) -> dict[str, float]:
    """Return how the words of a stem lean on what the article told before, as features.

    ``asks pointed`` for the article's "this" shown as "the", ``asks its owner`` for an "its" whose
    owner the stem does not show before it, ``asks told before`` for a past perfect, which hangs on
    another time, ``asks deed`` for "the" and a quality before a new noun in what somebody did
    (what somebody said is told by his name), ``asks bare thing`` for something that nothing in
    the stem tells apart, ``asks besides`` for an "also", ``asks near what`` for "a nearby hotel",
    ``asks thin key`` for a key that tells little.

    Args:
        document: the article.
        clause: what is asked from.
        kept: the words of the article that the stem shows, in order.
        fuller: nouns that are shown with a fuller phrase.
    """
    if not kept:
        return {}
    definites = bare_definites(document, kept, fuller)
    found: dict[str, float] = {}
    if definites.get("lean pointed"):
        found["asks pointed"] = 1.0
    if definites.get("lean the coloured new") and not _says(clause):
        found["asks deed"] = 1.0
    if any(_is_ownerless(token, kept) for token in kept):
        found["asks its owner"] = 1.0
    if any(token.lower_ == "also" and token.head in kept for token in kept):
        found["asks besides"] = 1.0
    if not _NEAR_BY.isdisjoint(token.lower_ for token in kept):
        found["asks near what"] = 1.0
    if _tells_before(clause):
        found["asks told before"] = 1.0
    if _is_bare_deed(document, clause, kept, fuller) or any(map(_is_the_news, kept)):
        found["asks bare thing"] = 1.0
    if _is_thin(clause, clause.subject.tokens):
        found["asks thin key"] = 1.0
    return found


# Places that only another tells: "stayed at a nearby hotel".
_NEAR_BY = frozenset("nearby neighbouring neighboring".split())


def _says(clause: Clause) -> bool:
    """Whether it tells what somebody said; "announced the plan" tells what was done."""
    done = clause.verb.head.lemma_.lower() in _MAKING_KNOWN and clause.part("reported") is None
    return cue_of(clause.verb.head) is not None and not done


_MAKING_KNOWN = frozenset("announce reveal unveil publish propose confirm disclose".split())


def _is_the_news(token: Token) -> bool:
    """Whether something comes "after the news", and which news is not said."""
    return (
        token.lower_ == "news"
        and token.dep_ == "pobj"
        and token.head.lower_ in ("following", "after", "at", "about", "to")
        and [child.lower_ for child in token.children] == ["the"]
    )


def _is_bare_deed(
    document: Document, clause: Clause, kept: Sequence[Token], fuller: Collection[Token]
) -> bool:
    """Whether all that was done was done to "the plan", and nothing tells which."""
    done = clause.part("object")
    if done is None or done.head in fuller or _says(clause):
        return False
    named = any(
        document.names.of(token) is not None or document.names.referent(token) is not None
        for token in kept
    )
    plain = [token.lower_ for token in done.tokens]
    return not named and len(plain) == 2 and plain[0] == "the" and done.head.tag_ in ("NN", "NNS")


# A body whose name the article gives elsewhere, or somebody of no name.
_BODIES = frozenset("company firm group organisation organization agency charity".split())


def _is_thin(clause: Clause, key: Sequence[Token]) -> bool:
    """Whether a key tells little: "A firm from Norvik", "Her plans", "The cargo ship"."""
    nouns = [token for token in key if token.pos_ == "NOUN"]
    body = key[0].lower_ in ("a", "an") and bool(nouns) and nouns[0].lemma_.lower() in _BODIES
    owned = clause.kind == "reported" and key[0].tag_ == "PRP$"
    plain = key[0].lower_ == "the" and len(key) <= _FEW and all(t.is_lower for t in key[1:])
    return body or owned or plain or key[0].lower_ == "one"


_FEW = 3  # words of a key that only takes up what was told: "The foreign ministers"


def _is_ownerless(its: Token, kept: Sequence[Token]) -> bool:
    """Whether "its" has no thing before it in the stem: "Who told the towns to back its mayor?"."""
    if its.lower_ not in ("its", "itself"):
        return False
    return not any(
        token.i < its.i
        and token.pos_ in ("NOUN", "PROPN")
        and token.tag_ in ("NN", "NNP")
        and token.dep_ in ("nsubj", "nsubjpass")
        for token in kept
    )


# With these a past perfect has the time that it hangs on beside it.
_OTHER_TIMES = frozenset("before when until till by since after while once already".split())


def _tells_before(clause: Clause) -> bool:
    """Whether a past perfect stands where nothing tells before what: "Who had been rowing?"."""
    return (
        clause.kind != "reported"
        and clause.verb.forms[:2] == ("had", "been")
        and clause.verb.head.tag_ == "VBG"
        and _OTHER_TIMES.isdisjoint(token.lower_ for token in clause.tokens)
    )
