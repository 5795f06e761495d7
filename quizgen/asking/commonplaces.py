"""What anybody would call true unread: "The gap can be quite wide.", "It depends on many factors.".

Nothing is told of one thing, and a statement of it tests no reading.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizgen.language.document import Document
    from quizgen.language.tree import Token

__all__ = ["is_commonplace"]


def is_commonplace(document: Document, tokens: Sequence[Token], root: Token) -> bool:
    """Whether a sentence tells what may be true of anything of its sort.

    Args:
        document: the article.
        tokens: the words that are kept of it.
        root: its verb.
    """
    return (
        _may_be_so(document, tokens, root)
        or _depends_on_much(tokens, root)
        or _is_known_to_knowers(document, tokens, root)
    )


_MAY = frozenset("can may might could".split())
_DEGREES = frozenset("quite very rather pretty so extremely really indeed often sometimes".split())


def _may_be_so(document: Document, tokens: Sequence[Token], root: Token) -> bool:
    """Whether something of no name may be more or less of a quality: "can be quite wide"."""
    quality = next((child for child in root.children if child.dep_ == "acomp"), None)
    if quality is None or not any(child.lower_ in _MAY for child in root.children):
        return False
    if _tells_of_one(document, tokens):
        return False
    beside = (*root.children, *quality.children)
    return any(child.lower_ in _DEGREES and child.dep_ == "advmod" for child in beside)


def _tells_of_one(document: Document, tokens: Sequence[Token]) -> bool:
    """Whether there is a figure or the name of one, not of many: "average Joes"."""
    return any(
        token.like_num
        or (document.names.of(token) is not None and token.tag_ not in ("NNS", "NNPS"))
        for token in tokens
    )


_FACTORS = frozenset("factor thing circumstance variable condition reason".split())
_MUCH = frozenset("lot number variety range host many several various different other".split())


def _depends_on_much(tokens: Sequence[Token], root: Token) -> bool:
    """Whether something "depends on a lot of factors", which are not told."""
    quality = next((child for child in root.children if child.dep_ == "acomp"), root)
    if quality.lemma_.lower() not in ("depend", "dependent"):
        return False
    behind = [token for token in tokens if token.i > quality.i and not token.is_punct]
    if not behind or behind[-1].lemma_.lower() not in _FACTORS:
        return False
    return any(token.lower_ in _MUCH for token in behind)


# Those who know what everybody knows, and what they do.
_KNOWERS = frozenset(
    "experts scientists researchers doctors specialists observers people parents teachers fans "
    "everyone everybody most many".split()
)
_KNOWING = frozenset("aware know realise realize understand recognise recognize".split())


def _is_known_to_knowers(document: Document, tokens: Sequence[Token], root: Token) -> bool:
    """Whether "experts are aware that" something is so, of which nothing is told apart."""
    if root.tag_ not in ("VBP", "VBZ") or _tells_of_one(document, tokens):
        return False
    knowing = next((child for child in root.children if child.dep_ == "acomp"), root)
    subject = next((child for child in root.children if child.dep_ == "nsubj"), None)
    if knowing.lemma_.lower() not in _KNOWING or subject is None:
        return False
    bare = not any(
        child.dep_ in ("amod", "compound", "prep", "relcl") for child in subject.children
    )
    return bare and subject.lower_ in _KNOWERS
