"""Whether a statement, true of one name, excludes another: what happened once, or holds of one.

"The boat was tested in Norway" excludes Spain; "People in Norway drink tea" does not, however
silent the article is about Spain. A false statement must be contradicted, not merely unsaid.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from quizgen.asking import wordlists as words

if TYPE_CHECKING:
    from quizgen.asking.selfcontained import Standing
    from quizgen.asking.spot import Spot
    from quizgen.language.tree import Token

__all__ = ["contradicts"]

# Words that make what they stand by the only one: "the first", "the largest".
_UNIQUE = frozenset("first last only original sole inaugural".split())
# Verbs of acts that one does once, or that one alone does: "won the cup", "was born in".
_ONCE = frozenset(
    "win found invent discover design bear marry elect appoint succeed replace defeat beat become "
    "score name open launch sign write direct paint build kill arrest sentence host die bury "
    "unveil publish buy sell acquire rescue lead found create establish crown adopt commission "
    "steal resign retire hire sack promote nominate own arrive land crash sink collapse explode "
    "move start begin end hold meet return travel fly sail set announce reveal record".split()
)
# Verbs of states and habits: nothing is excluded by them.
_STATES = frozenset(
    "be have want need like love hate know see think believe feel seem remain grow live work use "
    "drink eat make take contain include face support oppose back accuse criticise criticize "
    "praise blame call warn fear hope call depend rely suffer benefit visit go".split()
)
_PLACING = frozenset("in at to from near outside into on".split())


_SAYING = frozenset("say tell add explain announce claim argue recall reveal write stress".split())


def contradicts(standing: Standing, spot: Spot) -> bool:
    """Whether another name in the spot's place is excluded by what the statement says."""
    inside = set(spot.tokens)
    root = next((token for token in spot.tokens if token.head not in inside), spot.last)
    kept = {token.i for token in standing.tokens}
    if root.dep_ == "poss" or (
        spot.last.i + 1 < len(spot.last.doc) and spot.last.nbor(1).tag_ == "POS"
    ):
        return False
    unique = _holds_of_one(standing)
    verb = _verb_over(root, deep=unique)
    if verb is None or verb.i not in kept or _is_spread(verb, kept):
        return False
    if unique:
        return True
    subject = root.dep_ == "nsubj"
    if spot.type == "PERSON" and subject and verb.lemma_ in _SAYING:
        return True
    if verb.lemma_ in _STATES or not _is_past(verb):
        return False
    if root.dep_ == "pobj":
        placed = root.head.lower_ in _PLACING or (root.head.lower_ == "by" and _is_passive(verb))
        return placed and root.head.head == verb and _is_definite(verb, kept)
    if (
        spot.type == "PERSON"
        and root.dep_ in ("nsubj", "nsubjpass")
        and _has_detail(standing, spot)
    ):
        return True
    return verb.lemma_ in _ONCE and _is_definite(verb, kept)


def _has_detail(standing: Standing, spot: Spot) -> bool:
    """Whether the statement has a figure or another name: an act that nobody else did too."""
    inside = {token.i for token in spot.tokens}
    return any(
        token.i not in inside and (token.like_num or (token.pos_ == "PROPN" and token.ent_type_))
        for token in standing.tokens
    )


def _holds_of_one(standing: Standing) -> bool:
    """Whether the statement names the first or the largest, and not one of several."""
    lower = [token.lower_ for token in standing.tokens]
    among = any(pair == ("one", "of") for pair in pairwise(lower)) or "among" in lower
    return not among and any(_makes_unique(token) for token in standing.tokens)


def _makes_unique(token: Token) -> bool:
    if token.tag_ == "JJS":
        return token.lower_ not in ("most", "least")  # "most people"
    if token.tag_ == "RBS":
        return token.dep_ == "advmod" and token.head.pos_ == "ADJ"  # "the most valuable"
    return token.lower_ in _UNIQUE and token.dep_ == "amod"


def _verb_over(token: Token, *, deep: bool) -> Token | None:
    """Return the verb of which the name is subject, object or place.

    Args:
        token: the head of the name.
        deep: whether a noun may stand between ("the logo of Nilsen was named the finest").
    """
    above = token.head
    if above.pos_ == "ADP":
        above = above.head
    if deep and above.pos_ in ("NOUN", "PROPN") and token.head.lower_ == "of":
        above = above.head
    return above if above.pos_ in ("VERB", "AUX") else None


def _is_passive(verb: Token) -> bool:
    return any(child.dep_ in ("auxpass", "nsubjpass") for child in verb.children)


def _is_past(verb: Token) -> bool:
    """Whether the verb tells an event: "opened", "was opened", "has opened"."""
    if verb.tag_ == "VBD":
        return True
    return verb.tag_ == "VBN" and any(
        child.lower_ in ("was", "were", "has", "have", "had", "been") for child in verb.children
    )


# Words that say that something happens again and again, or to anybody.
_OFTEN = frozenset(
    "often usually always sometimes generally typically regularly frequently rarely daily weekly "
    "yearly annually every each any many most some several few various around across".split()
)


def _is_spread(verb: Token, kept: set[int]) -> bool:
    return any(
        child.i in kept
        and (child.lower_ in _OFTEN or any(grand.lower_ in _OFTEN for grand in child.children))
        for child in verb.children
        if child.dep_ in ("advmod", "npadvmod", "nsubj", "nsubjpass", "dobj", "prep")
    )


def _is_definite(verb: Token, kept: set[int]) -> bool:
    """Whether someone or something definite did it: no "sales grew in Norway"."""
    subject = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None or subject.i not in kept:
        return False
    if subject.pos_ in ("PROPN", "PRON"):
        return True
    if any(child.like_num for child in subject.children):
        return True
    return subject.tag_ == "NN" and any(
        child.dep_ in ("det", "poss") and child.lower_ not in words.DENYING
        for child in subject.children
    )
