"""Dates that only place what comes up beside the story.

"The film was inspired by a game, which came out in _____", "Born in Sarn in _____, Lee moved away",
"the lamps date back to before the founding of the port in _____", "the highest level since _____",
"half of the shops will have lamps by the end of _____": whoever understood the sentence knows the
game, the move, the age of the lamps, the level and the half. They wait for a slot that would stay
empty.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizgen.asking.lexical import known_words
from quizgen.asking.wordlists import CURRENCIES, PERCENT_WORDS

if TYPE_CHECKING:
    from quizgen.asking.selfcontained import Standing
    from quizgen.asking.spot import Spot
    from quizgen.language.tree import Token

__all__ = ["date_beside", "dates_figure", "tells_of_a_noun"]

_DATES = frozenset(("YEAR", "DATE"))
# Clauses that only tell more of a noun.
_OF_A_NOUN = frozenset("relcl acl appos".split())
# A day that something else is told from.
_FROM_WHICH = frozenset("since before until till".split())
# "by the end of 2015", "since the start of 2015": parts of a year and no events.
_PARTS = frozenset(
    "end start beginning middle half quarter month week day morning spring summer autumn fall "
    "winter season turn close part".split()
)
_RECORDS = frozenset(("first", "last"))


def date_beside(standing: Standing, spot: Spot) -> dict[str, float]:
    """Return why a date is beside the point of its sentence, as a feature; {} when it is not.

    ``spot aside date``: in a clause that only tells more of a noun ("a game, which came out in
    _____"); ``spot issued``: when a study or book came out ("a report published in _____ found");
    ``spot birth``: when somebody was born, in passing; ``spot reference``: of an event
    from which something else is told ("before the founding of the port in _____"); ``spot record
    since``: the month or day since when something has been the highest; ``spot horizon``: until
    when a figure beside it is expected to come true.
    """
    if spot.type not in _DATES:
        return {}
    top = _top(spot)
    found = {
        "spot aside date": tells_of_a_noun(standing, top),
        "spot issued": _is_issue(top),
        "spot birth": _is_birth(standing, spot),
        "spot reference": _is_reference(top),
        "spot record since": spot.type == "DATE" and _is_record(top),
        "spot horizon": _is_horizon(spot, top),
    }
    return {name: 1.0 for name, value in found.items() if value}


def _top(spot: Spot) -> Token:
    own = set(spot.tokens)
    return next((token for token in spot.tokens if token.head not in own), spot.last)


def _chain(top: Token) -> list[Token]:
    """Return what a date hangs on, by prepositions and nouns, up to a verb and with it."""
    found, token = [], top
    while token.head != token:
        token = token.head
        found.append(token)
        if token.pos_ in ("VERB", "AUX"):
            break
    return found


def tells_of_a_noun(standing: Standing, top: Token) -> bool:
    """Whether the clause of a value stands behind a comma and tells more of a noun."""
    above = _chain(top)
    verb = above[-1] if above else top
    if verb.pos_ not in ("VERB", "AUX"):
        return False
    while verb.dep_ in ("conj", "xcomp", "ccomp") and verb.head != verb:
        verb = verb.head
    if verb.dep_ not in _OF_A_NOUN or verb.i < verb.head.i:
        return False
    if not any(
        token.pos_ in ("VERB", "AUX") for token in verb.ancestors if token in standing.tokens
    ):
        return False  # the clause alone is the sentence
    return any(token.text == "," for token in verb.doc[verb.head.i + 1 : verb.i + 1])


def _is_issue(top: Token) -> bool:
    """Whether a date tells when something was published of which something else is told."""
    above = _chain(top)
    verb = above[-1] if above else top
    return (
        verb.lemma_.lower() in _ISSUED
        and verb.dep_ in ("acl", "relcl")
        and verb.head.lemma_.lower() in _WRITTEN
    )


_ISSUED = frozenset("publish release issue print conduct carry write commission".split())
_WRITTEN = frozenset(
    "study report survey poll paper article book research analysis review census interview letter "
    "document novel memoir biography statement audit assessment".split()
)


def _is_birth(standing: Standing, spot: Spot) -> bool:
    """Whether a sentence opens with a birth and goes on with something else.

    "Those born in May" are told apart from others by it.
    """
    if standing.tokens[0].lower_ != "born":
        return False
    before = (token for token in standing.tokens if token.i < spot.first.i)
    return not any(token.dep_ in ("nsubj", "nsubjpass") for token in before)


def _is_reference(top: Token) -> bool:
    """Whether a date is that of an event, from which or up to which something else is told.

    Where the date hangs no parser is sure, so that only words of one phrase may stand between.
    """
    link = top.head
    if top.dep_ != "pobj" or link.lower_ not in ("in", "of", "on"):
        return False
    nouns: list[Token] = []
    for token in reversed(link.doc[link.sent.start : link.i]):
        if token.lower_ in _FROM_WHICH:
            first = nouns[-1].lemma_.lower() if nouns else ""
            return first in _HAPPENINGS or (bool(first) and known_words().is_event(first))
        if token.pos_ == "NOUN":
            nouns.append(token)
        elif token.pos_ not in _IN_PHRASES:
            return False
    return False


# What happens, though the word may name a thing or a state, too.
_HAPPENINGS = frozenset(
    "collapse fall opening closure birth independence accession retirement reign coup genocide "
    "massacre treaty adoption creation introduction launch passage".split()
)
_IN_PHRASES = frozenset("ADJ ADP DET PROPN PART NUM".split())


def _is_record(top: Token) -> bool:
    """Whether a date tells since when nothing was higher, or nothing like it happened."""
    link = top.head
    if top.dep_ != "pobj" or link.lower_ != "since":
        return False
    before = link.doc[max(link.sent.start, link.i - _NEAR) : link.i]
    return any(token.tag_ in ("JJS", "RBS") or token.lower_ in _RECORDS for token in before)


_NEAR = 6  # words between "the highest" and "since"


def _is_horizon(spot: Spot, top: Token) -> bool:
    """Whether something comes true by a date, and a share or a sum tells how much of it."""
    above = _chain(top)
    by = next((t for t in above if t.lower_ == "by"), None)
    verb = above[-1] if above else top
    if by is None or verb.pos_ not in ("VERB", "AUX"):
        return False
    if any(t.pos_ in ("NOUN", "PROPN") and t.lemma_.lower() not in _PARTS for t in above):
        return False
    return any(
        (token.lower_ in PERCENT_WORDS or token.text in CURRENCIES) and verb in token.ancestors
        for token in spot.first.sent
        if token not in spot.tokens
    )


def dates_figure(standing: Standing, spot: Spot) -> bool:
    """Whether a month only tells when a figure was counted: "In May, Lee had 169 votes."."""
    if spot.type != "DATE":
        return False
    return any(
        token.dep_ == "nummod"
        and token.like_num
        and token.head.dep_ in ("dobj", "attr", "nsubj", "nsubjpass", "pobj")
        and token not in spot.tokens
        for token in standing.tokens
    )
