"""Verbs of saying that lost what was said, or the comma that parts it from who said it.

"Lee proclaimed, praising the mayor's deal." and "Experts said thunderstorms." say nothing; "The
lamp is old the mayor said." runs two sentences together.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from quizgen.language.traits import traits_of

if TYPE_CHECKING:
    from quizgen.language.tree import Token

__all__ = ["asks_nothing", "has_stray_comma", "lacks_comma", "quotes_nobody", "says_nothing"]

# Verbs that say nothing without what was said.
_SAYING = frozenset(
    "say proclaim declare announce claim add note state insist argue explain reveal remark exclaim "
    "assert allege reckon conclude".split()
)
_REPORTING = _SAYING | frozenset(
    "tell show find suggest believe think warn report write estimate predict hope fear know admit "
    "confirm agree indicate complain stress recall promise deny".split()
)
_SAID = frozenset("ccomp xcomp dobj prep advmod acomp oprd attr intj parataxis dative".split())
# What one can say without a clause.
_SAYABLE = frozenset(
    "so that this it something nothing anything what which yes no word words goodbye hello thanks "
    "sorry prayer prayers mass grace name lot much more little thing things line lines all".split()
)
_CLAUSES = frozenset({"ccomp", "xcomp", "acomp", "parataxis", "intj", "oprd"})


def says_nothing(tokens: Sequence[Token]) -> bool:
    """Whether somebody said, and no word tells what.

    Args:
        tokens: of the statement, in order.
    """
    if _SAYING_OR_ANSWERING.isdisjoint(traits_of(tokens).words):
        return False
    verbs = [token for token in tokens if token.lemma_ in _SAYING_OR_ANSWERING]
    kept = set(tokens)
    return any(
        _says_nothing(verb, kept) if verb.lemma_ in _SAYING else _answers_nothing(verb, kept)
        for verb in verbs
    )


_ANSWERING = frozenset("reply respond answer".split())
_SAYING_OR_ANSWERING = _SAYING | _ANSWERING


def _answers_nothing(verb: Token, kept: set[Token]) -> bool:
    """Whether somebody replied to a question, and nothing tells what: "Asked why, Lee replied"."""
    own = [child for child in verb.children if child in kept]
    if verb.dep_ != "ROOT" or verb.tag_ not in ("VBD", "VBZ", "VBP"):
        return False
    asked = any(child.dep_ == "advcl" and child.lemma_ == "ask" for child in own)
    told = any(child.dep_ in _SAID or child.dep_ == "neg" or child.text == '"' for child in own)
    return asked and not told


def _says_nothing(verb: Token, kept: set[Token]) -> bool:
    own = [child for child in verb.children if child in kept]
    subject = next((child for child in own if child.dep_ == "nsubj" and child.i < verb.i), None)
    if verb.tag_ not in ("VBD", "VBZ", "VBP") or subject is None or verb.dep_ != "ROOT":
        return False
    if any(token.i < subject.left_edge.i and token.pos_ in ("VERB", "AUX") for token in kept):
        return False
    if not any(child.dep_ in _SAID or _is_clause(child) for child in own):
        return True
    thing = next((child for child in own if child.dep_ == "dobj"), None)
    if verb.lemma_ != "say" or thing is None or any(c.dep_ in _CLAUSES for c in own):
        return False
    return thing.pos_ == "NOUN" and not any(t.lower_ in _SAYABLE for t in thing.subtree)


def asks_nothing(verb: Token, kept: Sequence[Token]) -> bool:
    """Whether a question for who said something does not tell what: "Who said by lighting it?".

    Args:
        verb: of the question.
        kept: the tokens of its stem.
    """
    told = (
        child.dep_ in ("dobj", "xcomp", "prt", "advmod", "intj")
        or any(token.pos_ in ("VERB", "AUX") and token in kept for token in child.subtree)
        for child in verb.children
        if child in kept and child.dep_ not in ("prep", "advcl", "nsubj")
    )
    return verb.lemma_ in _SAYING and not any(told)


def _is_clause(token: Token) -> bool:
    """Whether a clause with a subject hangs on the verb, whatever the parser took it for."""
    return token.dep_ == "advcl" and any(
        child.dep_ in ("nsubj", "nsubjpass", "expl") for child in token.children
    )


def lacks_comma(tokens: Sequence[Token]) -> bool:
    """Whether who said it stands behind what was said without a comma.

    Args:
        tokens: of the statement, in order.
    """
    if _REPORTING.isdisjoint(traits_of(tokens).words):
        return False
    for place, token in enumerate(tokens):
        if not place or token.dep_ != "nsubj" or token.i > token.head.i:
            continue
        if token.head.lemma_ not in _REPORTING:
            continue
        first = token.left_edge
        before = next((t for t in reversed(tokens[:place]) if t.i < first.i), None)
        told = [c for c in token.head.lefts if c.dep_ == "ccomp" and c.right_edge.i < first.i]
        if told and before is not None and not before.is_punct and told[0] in tokens:
            return True
    return False


def has_stray_comma(tokens: Sequence[Token]) -> bool:
    """Whether a comma parts "said" from what was said in the writer's words: "She said, it was"."""
    if _SAYING.isdisjoint(traits_of(tokens).words):
        return False
    verbs = [token for token in tokens if token.dep_ == "ROOT" and token.lemma_ in _SAYING]
    if not verbs or any(token.text == '"' for token in tokens):
        return False
    kept = set(tokens)
    return any(
        child.dep_ == "ccomp" and child.left_edge in kept and child.left_edge.i == verb.i + _COMMA
        for verb in verbs
        if verb.i + 1 < len(verb.doc)
        if verb.nbor(1).text == "," and verb.nbor(1) in kept
        for child in verb.children
    )


_COMMA = 2  # places from a verb over a comma to what follows


def quotes_nobody(tokens: Sequence[Token]) -> bool:
    """Whether the whole predicate is somebody's words, and nobody is told to say them.

    'The rate "is as likely to be a curse as a blessing."' has its subject before the quotation
    marks and its verb, with more than the verb, within them.
    """
    if '"' not in traits_of(tokens).lower:
        return False
    marks = [token.i for token in tokens if token.text == '"']
    if len(marks) != 2 or any(token.lower_ == "according" for token in tokens):
        return False
    root = next((token for token in tokens if token.dep_ == "ROOT"), None)
    if root is None or not marks[0] < root.i < marks[1] or marks[1] - root.i <= _COMMA:
        return False
    group = [root, *(c for c in root.children if c.dep_ in ("aux", "auxpass"))]
    within = all(marks[0] < token.i for token in group)
    return within and any(
        child.dep_ in ("nsubj", "nsubjpass") and child.i < marks[0] for child in root.children
    )
