"""Whether what is kept of a sentence holds only under a condition that was left out.

"The pact covers nurses, who will lose their posts in May, unless the council acts": a parser may
hang the condition on any verb of the sentence.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizgen.language.tree import Token

__all__ = ["loses_condition"]

_IFS = frozenset("if unless except provided providing lest".split())
_TILLS = frozenset("until till".split())
_OPENING = _IFS | _TILLS
_LONG = ("as", "so")  # "as long as", "so long as"


def loses_condition(verb: Token, tokens: Sequence[Token], kept: Collection[Token]) -> bool:
    """Whether a condition bears on a clause and is not kept.

    One bears on it that hangs on its verb, stands before the verbs it is joined to, follows it
    directly, stands in its midst, or may have the clause as its second half.

    Args:
        verb: the clause's verb.
        tokens: the clause's words, in text order.
        kept: the words that are shown.
    """
    lower = verb.sent.traits.lower
    if _OPENING.isdisjoint(lower) and "long" not in lower:
        return False
    words = [token for token in tokens if not token.is_punct]
    first, last = words[0].i, words[-1].i
    return any(
        token not in kept
        and (
            _follows(token, last)
            or _governs(token, verb)
            or _is_joined(token, verb, first)
            or (first < token.i < last and _is_inner(token, kept))
        )
        for token in verb.sent
        if _opens_condition(token)
    )


def _opens_condition(token: Token) -> bool:
    if token.lower_ in _OPENING:
        return token.dep_ == "mark" or (token.pos_ in ("ADP", "SCONJ") and token.dep_ == "prep")
    if token.lower_ != "as" or token.dep_ != "mark" or token.i < token.sent.start + 2:
        return False
    return token.nbor(-1).lower_ == "long" and token.nbor(-2).lower_ in _LONG


def _follows(token: Token, last: int) -> bool:
    """Whether nothing but a mark ("as long" included) stands between the clause and it."""
    start = token.i - 2 if token.lower_ == "as" else token.i
    between = token.doc[last + 1 : start]
    return start > last and all(one.is_punct and one.text not in (":", ";") for one in between)


def _governs(token: Token, verb: Token) -> bool:
    """Whether it hangs on the verb, or stands before the one to which the verb is joined."""
    if token.dep_ == "mark" and token.head.dep_ not in ("advcl", "acl"):
        return False  # "asked if it is safe"
    above = token.head.head if token.dep_ == "mark" else token.head
    if above == verb:
        return True
    while verb.dep_ == "conj":
        verb = verb.head
        if above == verb and token.i < verb.i and token.lower_ not in _TILLS:
            return True
    return False


def _is_joined(token: Token, verb: Token, first: int) -> bool:
    """Whether the clause may be a second half of the condition, for no comma parts them.

    "The ship sinks if the crew is at home and the water is over 50 metres deep."
    """
    if verb.dep_ != "conj" or token.i > first or first < 1 or token.lower_ not in _IFS:
        return False
    between = token.doc[token.i : first]
    if not between or between[-1].lower_ not in ("and", "or"):
        return False
    return not any(one.is_punct for one in between)


def _is_inner(token: Token, kept: Collection[Token]) -> bool:
    """Whether it belongs to what is kept, not to a clause within that was left out as a whole."""
    if token.lower_ not in _IFS:
        return False
    clause = token.head
    return clause.dep_ in ("advcl", "acl") and not any(
        above.dep_ in ("relcl", "ccomp") and above not in kept for above in clause.ancestors
    )
