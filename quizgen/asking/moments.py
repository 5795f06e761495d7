"""Times that another sentence tells: "the next day", "had just left", "Within a year, …".

``loose_moments`` finds those that no reader can place, ``hangs_in_time`` those that leave him to
ask since when or before what.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from quizgen.asking import wordlists as words
from quizgen.facts.cues import cue_of
from quizgen.language.traits import traits_of

if TYPE_CHECKING:
    from quizgen.language.tree import Token

__all__ = ["SPANS", "hangs_in_time", "loose_moments"]

SPANS = words.TIME_UNITS | frozenset("minute hour night season".split())
_LENGTHS = SPANS | words.DURATION_UNITS
_SUBJECTS = ("nsubj", "nsubjpass")

# Moments that cannot be placed -----------------------------------------------------------------

_DAYS = frozenset("day morning afternoon evening night".split())
# Before these "the next day" is a moment, and not a stretch from now: "in the next day or two".
_AT = frozenset("on by until till before from".split())
_PAST = frozenset(("VBD", "VBN"))
_BESIDE_A_DAY = frozenset("next before after".split())


def loose_moments(tokens: Sequence[Token]) -> list[str]:
    """Return the doubts about moments told by another that the sentence does not have.

    "His telephone began ringing the next day.", "Lee had left the day before."; not "Lee landed on
    Monday and left the next day.".
    """
    found: list[str] = []
    if _BESIDE_A_DAY.isdisjoint(traits_of(tokens).lower):
        return found
    for place, token in enumerate(tokens):
        if token.lower_ == "next" and _is_next_day(token):
            start = token.head.left_edge.i
        elif token.lower_ in ("before", "after") and _is_day_beside(token):
            start = token.nbor(-1).left_edge.i
        else:
            continue
        told = [other for other in tokens[:place] if other.i < start]
        if not _has_moment(told, _verb_of(token)):
            found.append(f"points elsewhere: {token.lower_}")
    return found


def _is_next_day(word: Token) -> bool:
    """Whether something of the past was "the next day"."""
    noun = word.head
    if noun.lemma_.lower() not in _DAYS or not word.i or word.nbor(-1).lower_ != "the":
        return False
    if any(child.dep_ in ("prep", "relcl", "acl", "conj") for child in noun.children):
        return False
    placed = noun.dep_ in ("npadvmod", "dobj") or (noun.dep_ == "pobj" and noun.head.lower_ in _AT)
    return placed and _is_past(_verb_of(noun))


def _is_day_beside(word: Token) -> bool:
    """Whether nothing follows "the day before", "two weeks after" and the like."""
    if not word.i or word.n_rights or word.nbor(-1).lemma_.lower() not in SPANS:
        return False
    end = word.i + 1 == len(word.doc) or word.nbor(1).is_punct or word.nbor(1).pos_ == "CCONJ"
    return end and _is_past(_verb_of(word))


def _verb_of(token: Token) -> Token | None:
    return next((above for above in token.ancestors if above.pos_ in ("VERB", "AUX")), None)


def _is_past(verb: Token | None) -> bool:
    """Whether a verb, or the one that it completes, tells of the past."""
    while verb is not None:
        helpers = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
        if any(helper.tag_ == "MD" for helper in helpers):
            return False
        if verb.tag_ == "VBD" or any(helper.tag_ == "VBD" for helper in helpers):
            return True
        if verb.dep_ not in ("xcomp", "conj", "advcl") or verb.head == verb:
            return False
        verb = verb.head
    return False


def _has_moment(before: Sequence[Token], verb: Token | None) -> bool:
    """Whether the words before tell the time from which is counted: a date, or another event."""
    own = {verb, *(verb.ancestors if verb is not None and verb.dep_ == "xcomp" else ())}
    return any(
        token.ent_type_ in ("DATE", "TIME", "EVENT")
        or token.lower_ in _CLAUSES
        or (token.tag_ in _PAST and own.isdisjoint((token, token.head)) and cue_of(token) is None)
        for token in before
    )


# Times that hang on what was told ---------------------------------------------------------------

_CLAUSES = frozenset("when before after as while until by".split())


# Without one of these nothing hangs in time but what was "earlier".
_HANGING = frozenset("just about had after before within".split())


def hangs_in_time(tokens: Sequence[Token]) -> bool:
    """Whether it was just then, before or a while after: "had just left", "Within a year, …"."""
    traits = traits_of(tokens)
    if not _BEFORE_IT.isdisjoint(traits.lower) and any(map(_was_before, tokens)):
        return True
    if _HANGING.isdisjoint(traits.lower):
        return False
    lower = [token.lower_ for token in tokens]
    if _CLAUSES.isdisjoint(lower):
        if ("just" in lower or "about" in lower) and any(
            three[:2] == ("had", "just") or three[1:] == ("about", "to")
            for three in zip(lower, lower[1:], lower[2:], strict=False)
            if three[0] in _THEN
        ):
            return True
        if "had" in lower and any(_had_before(token, tokens) for token in tokens):
            return True
    if "after" in lower and any(_ends_in_time(here, there) for here, there in pairwise(tokens)):
        return True
    if lower[:2] == ["before", "long"]:
        return True
    return lower[0] in ("within", "after") and _is_a_while(tokens)


# "Lee had previously paid": before what?
_EARLIER = frozenset("previously earlier already originally initially".split())


def _had_before(word: Token, tokens: Collection[Token]) -> bool:
    """Whether something "had previously" been, and nothing tells before what.

    What somebody says of it is before the saying: "Lee said he had already left."
    """
    verb = word.head
    if word.lower_ not in _EARLIER or word.dep_ != "advmod" or verb.tag_ != "VBN":
        return False
    if not any(child.lower_ == "had" and child.dep_ == "aux" for child in verb.children):
        return False
    return not any(token.tag_ == "VBD" and token.head != verb for token in tokens)


def _ends_in_time(word: Token, after: Token) -> bool:
    """Whether what something came after is not told: "Lee won shortly after."."""
    return word.lower_ == "after" and after.text in (",", ".", ";") and word.n_rights == 0


# "Early versions", "past meetings": earlier than what was told.
_BEFORE_IT = frozenset("past previous earlier early prior".split())


def _was_before(noun: Token) -> bool:
    """Whether a subject without article was before others: "Early versions were in use"."""
    if noun.dep_ not in _SUBJECTS or noun.pos_ != "NOUN":
        return False
    own = [child for child in noun.children if not child.is_punct]
    return any(child.lower_ in _BEFORE_IT and child.dep_ == "amod" for child in own) and not any(
        child.dep_ in ("det", "poss", "prep", "relcl", "acl") for child in own
    )


_THEN = frozenset("had was were".split())


def _is_a_while(tokens: Sequence[Token]) -> bool:
    """Whether the sentence opens with a span of time alone: "Within a decade or two, …"."""
    opening = []
    for token in tokens[1:]:
        if token.text == "," or token.dep_ in (*_SUBJECTS, "expl"):
            break
        opening.append(token)
    if not opening or len(opening) > _SHORT or len(opening) == len(tokens) - 1:
        return False
    return all(
        token.lower_ in _SPAN_WORDS or token.like_num or token.lemma_.lower() in _LENGTHS
        for token in opening
    )


_SHORT = 6
_SPAN_WORDS = frozenset("a an the couple of few several or two some only just many".split())
