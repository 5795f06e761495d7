"""Words that only say how things stand to something that another sentence tells.

"Ann Lee is unconvinced.", "The authors believe so.", "The first step was a fence.", "Half of it was
lost as a result.": of what, what, to what, of what.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from quizgen.asking.sorts import is_person
from quizgen.language.traits import traits_of

if TYPE_CHECKING:
    from quizgen.language.tree import Token

__all__ = ["of_what"]


def of_what(tokens: Sequence[Token]) -> bool:
    """Whether the words kept have such a word or number, and nothing tells of what."""
    traits = traits_of(tokens)
    if _LOOKED_AT.isdisjoint(traits.words) and "CD" not in traits.tags:
        return False
    telling = [
        t
        for t in tokens
        if t.lower_ in _TELLING
        or t.lemma_.lower() in _STEPS
        or (t.tag_ == "CD" and t.dep_ in _OBJECTS)
    ]
    if not telling:
        return False
    kept = frozenset(tokens)
    return _is_a_result(tokens) or any(
        _is_convinced(token, kept)
        or _is_clear(token, kept)
        or _does_so(token, kept)
        or _is_former(token, kept)
        or _is_first_step(token, kept)
        or _are_cases(token, kept)
        or _counts_what(token, kept)
        for token in telling
    )


def _is_main(verb: Token, kept: Collection[Token]) -> bool:
    """Whether it is the verb of what is kept, or what somebody says."""
    return verb.head == verb or verb.head not in kept or verb.dep_ == "ccomp"


# Whoever is so, is so about something that was told: "Ann Lee is unconvinced".
_OF_WHAT_TOLD = frozenset(
    "convinced unconvinced unpersuaded unimpressed sceptical skeptical dubious doubtful adamant "
    "unmoved unfazed unrepentant undeterred undaunted unapologetic supportive dismissive "
    "noncommittal unsure".split()
)


def _is_convinced(view: Token, kept: Collection[Token]) -> bool:
    """Whether somebody is "unconvinced", and nothing behind it tells of what."""
    if view.lower_ not in _OF_WHAT_TOLD or view.dep_ not in ("acomp", "ROOT", "oprd"):
        return False
    verb = view.head if view.dep_ != "ROOT" else view
    following = view.nbor(1) if view.i + 1 < len(view.doc) else None
    ends = following is None or following not in kept or following.text in (".", ",")
    return ends and _is_main(verb, kept) and not _brings_in(verb, kept)


# What tells of what somebody is clear: "clear about the plan", "clear that it failed".
_CLEAR_OF = frozenset("about on that of from how what why who where which when in to".split())


def _is_clear(view: Token, kept: Collection[Token]) -> bool:
    """Whether people are "very clear", and nothing tells about what."""
    if view.lower_ != "clear" or view.dep_ != "acomp" or not _is_main(view.head, kept):
        return False
    subject = next((child for child in view.head.children if child.dep_ == "nsubj"), None)
    if subject is None or not (_is_people(subject) or subject.lower_ in ("we", "they")):
        return False
    beside = [t for t in (*view.children, *view.head.children) if t in kept and t.i > view.i]
    return not any(t.lower_ in _CLEAR_OF or t.dep_ in ("ccomp", "advcl", "xcomp") for t in beside)


def _is_people(noun: Token) -> bool:
    return noun.ent_type_ in ("PERSON", "NORP") or is_person(noun)


def _brings_in(verb: Token, kept: Collection[Token]) -> bool:
    """Whether a clause goes before or behind, which may tell of what: "As it is late, …"."""
    return any(
        child.dep_ in ("advcl", "ccomp", "parataxis") and child in kept for child in verb.children
    )


# Verbs beside which "so" is what was told: "The authors believe so".
_SAY_SO = frozenset("believe think hope suppose suspect say do".split())


def _does_so(so: Token, kept: Collection[Token]) -> bool:
    """Whether "so" stands for what was told, and no other clause of the sentence tells it."""
    if so.lower_ != "so" or so.dep_ != "advmod" or not so.i or so.n_rights:
        return False
    verb = so.nbor(-1)
    ends = so.i + 1 >= len(so.doc) or so.nbor(1) not in kept or so.nbor(1).is_punct
    return (
        ends
        and verb.lemma_.lower() in _SAY_SO
        and so.head == verb
        and not any(t.pos_ == "VERB" and t.i < verb.i and t.dep_ != "amod" for t in kept)
    )


def _is_former(former: Token, kept: Collection[Token]) -> bool:
    """Whether "the former" is one of two that nothing names: "With all of the former combined"."""
    if former.lower_ != "former" or not former.i or former.nbor(-1).lower_ != "the":
        return False
    behind = former.doc[former.i + 1 : former.i + 4]
    following = next((t for t in behind if t.tag_ != "VBN"), former)
    if following.pos_ in ("NOUN", "PROPN", "ADJ", "NUM") or following.text == "-":
        return False
    return not any(t.i < former.i and t.dep_ == "conj" for t in kept)


_STEPS = frozenset("step stage phase task hurdle obstacle".split())


def _is_first_step(noun: Token, kept: Collection[Token]) -> bool:
    """Whether a step is "the first", and nothing tells to what: "The first step was a fence."."""
    if noun.lemma_.lower() not in _STEPS or noun.dep_ not in ("nsubj", "nsubjpass"):
        return False
    own = [child.lower_ for child in noun.children if child in kept]
    return (
        _is_main(noun.head, kept) and own[:1] == ["the"] and len(own) == 2 and own[1] in _IN_A_ROW
    )


_IN_A_ROW = frozenset("first second third fourth fifth sixth last next final".split())


# Of which illness: "Cases rose in 2020."
_ILLNESSES = frozenset(
    "cases diagnoses infections hospitalisations hospitalizations fatalities outbreaks relapses "
    "recurrences".split()
)


def _are_cases(noun: Token, kept: Collection[Token]) -> bool:
    """Whether cases are told of, and nothing tells of what: "Diagnoses have been rising"."""
    return (
        noun.lower_ in _ILLNESSES
        and noun.dep_ in ("nsubj", "nsubjpass")
        and _is_main(noun.head, kept)
        and not any(child in kept and not child.is_punct for child in noun.children)
    )


_OBJECTS = ("dobj", "npadvmod")
_HOLDING = frozenset("have hold secure win lose gain sell take catch".split())


def _counts_what(number: Token, kept: Collection[Token]) -> bool:
    """Whether a bare number is all that somebody has: "The party secured only 21".

    Not where another number has its noun: "Lee's party has 13 MPs, Fry's has 35".
    """
    if number.tag_ != "CD" or number.dep_ not in _OBJECTS or not number.text.isalnum():
        return False
    if any(child.dep_ == "dobj" and child != number for child in number.head.children):
        return False
    following = number.nbor(1) if number.i + 1 < len(number.doc) else number
    ends = following.is_punct or following.dep_ == "cc" or following not in kept
    if not ends or number.head.lemma_.lower() not in _HOLDING or number.ent_type_ in _MEASURED:
        return False
    return not any(
        token.dep_ == "nummod" and token.head.pos_ in ("NOUN", "PROPN") for token in kept
    )


_MEASURED = frozenset(("MONEY", "PERCENT", "DATE", "TIME", "QUANTITY"))


def _is_a_result(tokens: Sequence[Token]) -> bool:
    """Whether what happens is "a result", and no other clause tells of what.

    "Half of the fleet was lost as a result.", but "The pump failed and the ship sank as a result."
    """
    end = [token.lower_ for token in tokens if not token.is_punct][-3:]
    return end in (["as", "a", "result"], ["as", "a", "consequence"]) and not any(
        token.dep_ in ("advcl", "relcl", "acl")
        or (token.dep_ == "conj" and token.pos_ in ("VERB", "AUX"))
        for token in tokens
    )


# Without one of these words, a step or a number, nothing hangs on another sentence.
_TELLING = _OF_WHAT_TOLD | _ILLNESSES | {"so", "former", "result", "consequence", "clear"}
_LOOKED_AT = _TELLING | _STEPS
