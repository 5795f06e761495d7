"""What makes a statement obvious or empty, as features for the judge.

"The town has a fine harbour" and "The firm is keen to help its customers" are true of any town and
firm. No sign tells them surely from "The town has a nuclear harbour"; the judge weighs these.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizgen.asking.selfcontained import Standing
    from quizgen.language.document import Document
    from quizgen.language.tree import Token

__all__ = ["plainness"]

_WISHES = frozenset("keen eager happy glad pleased ready determined committed proud".split())
_JUDGES = frozenset(
    "good great stellar amazing brilliant excellent wonderful striking impressive terrible bad "
    "important interesting huge large big strong nice beautiful special remarkable tough hard "
    "difficult fantastic popular famous successful".split()
)
_BLURS = frozenset(
    "pretty quite very really usually often generally most many some several".split()
)
_CAN = frozenset("can could may might".split())
_SHORT = 8  # words


def plainness(document: Document, standing: Standing) -> dict[str, float]:
    """Return what may make a statement obvious to one who reads nothing; no zeros.

    ``plain now``: the main verb is in the present and there is no figure; ``plain has``: it is
    "have"; ``plain quality``: all that is told is what somebody or something is like; ``plain
    wish``: "is keen to"; ``plain judging``: a word of praise or blame, or of size, without a
    figure; ``plain blur``: "quite", "usually", "several"; ``plain can``: what could be; ``plain
    there is``; ``plain short``: few words; ``plain names``: how many names, up to 3; ``plain
    nothing named``: neither a figure nor a second name.
    """
    tokens = standing.tokens
    root = next((token for token in tokens if token.dep_ == "ROOT"), tokens[0])
    figure = any(token.like_num for token in tokens)
    names = {name.id for name in map(document.names.of, tokens) if name is not None}
    low = {token.lower_ for token in tokens}
    helpers = [child for child in root.children if child.dep_ in ("aux", "auxpass")]
    present = root.tag_ in ("VBZ", "VBP") or any(h.tag_ in ("VBZ", "VBP") for h in helpers)
    found = {
        "plain now": present and not figure,
        "plain has": root.lemma_ == "have" and not figure,
        "plain quality": root.lemma_ == "be" and any(c.dep_ == "acomp" for c in root.children),
        "plain wish": any(_wishes(token) for token in tokens),
        "plain judging": not figure and bool(low & _JUDGES),
        "plain blur": not figure and bool(low & _BLURS),
        "plain can": any(helper.lower_ in _CAN for helper in helpers),
        "plain there is": any(child.dep_ == "expl" for child in root.children),
        "plain short": standing.words <= _SHORT,
        "plain names": min(3, len(names)),
        "plain nothing named": not figure and len(names) < 2,
    }
    return {key: float(value) for key, value in found.items() if value}


def _wishes(token: Token) -> bool:
    """Whether an adjective tells what somebody would like to do: "keen to help"."""
    return token.lower_ in _WISHES and any(child.dep_ == "xcomp" for child in token.children)
