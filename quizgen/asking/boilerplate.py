"""Sentences about the reporting itself: who was asked for comment, who could not be reached.

A reader of the article need not know them: "The Gazette has reached out to the mayor for comment",
"Lee declined to comment", "the council did not reply to a request".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from quizgen.language.traits import traits_of

if TYPE_CHECKING:
    from quizgen.language.tree import Token

__all__ = ["is_boilerplate"]

_ASKING = frozenset("request reach contact ask approach seek email call available".split())
_ANSWERING = frozenset("respond reply return answer".split())
_LETTERS = frozenset(
    "request message call email e-mail question inquiry enquiry query letter phone".split()
)
_REFUSING = frozenset("decline refuse".split())
_SPEAKING = frozenset("spokesman spokeswoman spokesperson representative".split())
_PASSING_ON = frozenset("direct refer point".split())


def is_boilerplate(tokens: Sequence[Token]) -> bool:
    """Whether a sentence tells only how a report came about."""
    return not _LOOKED_AT.isdisjoint(traits_of(tokens).words) and any(
        _for_comment(token)
        or _gives_no_answer(token)
        or _is_not_reached(token)
        or _passes_reporter_on(token)
        or _is_to_be_found(token)
        or _is_press_credit(token)
        or _asks_for_tips(token)
        for token in tokens
        if (token.lower_ in _LOOKED_AT or token.lemma_.lower() in _LOOKED_AT)
        and token.pos_ in ("VERB", "NOUN")
    )


def _for_comment(token: Token) -> bool:
    """Whether somebody is asked for comment, or declines to comment."""
    if token.lower_ != "comment":
        return False
    top = token.head
    if token.dep_ == "xcomp":
        return top.lemma_ in _REFUSING
    if token.dep_ == "dobj":
        return top.lemma_ == "seek"
    if token.dep_ != "pobj" or top.lower_ != "for":
        return False
    above = top.head
    return any(
        one.lemma_.lower() in _ASKING or one.lower_ in _ASKING for one in (above, above.head)
    )


def _gives_no_answer(verb: Token) -> bool:
    """Whether somebody did not answer: "did not respond to a request"."""
    if verb.lemma_ not in _ANSWERING or not any(c.dep_ == "neg" for c in verb.children):
        return False
    below = [c for c in verb.subtree if c.i > verb.i]
    return any(token.lemma_.lower() in _LETTERS for token in below)


def _is_not_reached(verb: Token) -> bool:
    """Whether somebody "could not be reached"."""
    if verb.lower_ != "reached" or not any(c.dep_ == "neg" for c in verb.children):
        return False
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    could = any(c.dep_ == "aux" and c.lower_ == "could" for c in verb.children)
    person = any(
        c.dep_ == "nsubjpass" and (c.pos_ == "PROPN" or c.lemma_.lower() in _SPEAKING)
        for c in verb.children
    )
    return passive and could and person


def _is_to_be_found(verb: Token) -> bool:
    """Whether information "can be found online", or is "available at" some address."""
    if verb.lower_ not in ("found", "is"):
        return False
    subject = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass", "attr")), None)
    if subject is None or subject.lemma_.lower() not in _DETAILS:
        return False
    behind = [token for token in verb.subtree if token.i > verb.i]
    below = {token.lower_ for token in behind}
    told = verb.lower_ == "found" or "available" in below or subject in behind
    further = any(c.lower_ in _FURTHER for c in subject.children)
    linked = any(token.like_url for token in behind) or not _LINKED.isdisjoint(below)
    return told and (not _ONLINE.isdisjoint(below) or (further and linked))


_DETAILS = frozenset("information detail details".split())
_ONLINE = frozenset("online website site page here".split())
_FURTHER = frozenset("more further additional".split())
_LINKED = frozenset("article video report wikipedia blog post".split())


def _is_press_credit(verb: Token) -> bool:
    """Whether a sentence says which paper had the news: "Politico was the first to report"."""
    if verb.lemma_ != "report":
        return False
    if verb.lower_ == "report" and verb.head.lower_ == "first":
        return True
    first = any(child.lower_ == "first" for child in verb.children)
    return first and any(child.dep_ == "agent" for child in verb.children)


def _passes_reporter_on(verb: Token) -> bool:
    """Whether a press office points to words said elsewhere: "directed the Gazette to a report"."""
    if verb.lemma_ not in _PASSING_ON:
        return False
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    asked = next((c for c in verb.children if c.dep_ == "dobj"), None)
    return (
        subject is not None
        and subject.lemma_.lower() in _SPEAKING
        and asked is not None
        and asked.pos_ == "PROPN"
    )


# Whom a police force or an office asks to call: "Anyone with information should call 555-1234".
_ANYBODY = frozenset("anyone anybody everyone everybody someone those witness".split())
_INFORMED = frozenset("information tip witness knowledge detail".split())
_CALLING = frozenset("contact call phone telephone email e-mail text notify alert ring".split())
_ASKED = frozenset("ask urge encourage request invite advise".split())
_SHOULD = frozenset("should can may must please".split())


def _asks_for_tips(verb: Token) -> bool:
    """Whether readers who know something are asked to call: "is asked to contact the police"."""
    if verb.lemma_.lower() not in _CALLING or verb.pos_ != "VERB":
        return False
    asking = verb.head if verb.dep_ == "xcomp" and verb.head.lemma_ in _ASKED else verb
    if asking is verb and not any(child.lower_ in _SHOULD for child in verb.children):
        return False
    called = next(
        (c for c in asking.children if c.dep_ in ("nsubj", "nsubjpass", "dobj") and c.i < verb.i),
        None,
    )
    if called is None:
        return False
    told = {token.lemma_.lower() for token in called.subtree}
    return called.lemma_.lower() in _ANYBODY and not told.isdisjoint(_INFORMED)


# No other word, as it stands or by its lemma, is of interest to any of the rules above.
_LOOKED_AT = frozenset(("comment", "reached", "found", "is", "report")).union(
    _ANSWERING, _PASSING_ON, _CALLING
)
