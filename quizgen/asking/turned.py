"""Whole sentences whose subject the parse does not show: turned round, or lost by the parser.

"At the foot of the cliff was a chapel." has its subject behind the verb, and the parser takes it
for what is said. In "Under Norse law theft of a boat carries a heavy fine." it gives the verb no
subject at all, though the sentence is sound: such a sentence is shown as it stands.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizgen.language.tree import Token

__all__ = ["is_turned"]

_FINITE = frozenset("VBD VBZ MD".split())
_CLAUSES = frozenset("ccomp csubj advcl parataxis dep".split())


def is_turned(root: Token) -> bool:
    """Whether a main verb without a subject has one for a reader.

    Args:
        root: the sentence's main verb.
    """
    before = [child for child in root.children if child.i < root.i]
    if any(child.dep_ in _CLAUSES for child in before):
        return False  # "To prove it, look no further"
    if _is_turned_round(root):
        return True
    helpers = [c for c in before if c.dep_ in ("aux", "auxpass")]
    first = min((root, *helpers), key=lambda token: token.i)
    plural = bool(helpers) and first.tag_ == "VBP"
    if first.tag_ not in _FINITE and not plural:
        return False  # "Take an empty shed"
    return _has_subject_before(first)


def _is_turned_round(root: Token) -> bool:
    """Whether a place stands before "is" or "was", and what is there behind it."""
    children = list(root.children)
    first = next((c for c in children if not c.is_punct and c.dep_ not in ("cc", "advmod")), None)
    if root.lemma_ != "be" or first is None or first.dep_ != "prep" or first.i > root.i:
        return False
    behind = [c.dep_ for c in children if c.i > root.i and not c.is_punct]
    return behind == ["attr"]


def _has_subject_before(verb: Token) -> bool:
    """Whether a phrase that may be the subject stands right before the verb, outside any clause."""
    place = verb.i - 1
    while place >= verb.sent.start and (verb.doc[place].is_punct or verb.doc[place].pos_ == "ADV"):
        place -= 1
    if place < verb.sent.start:
        return False
    last = verb.doc[place]
    if last.pos_ not in ("NOUN", "PROPN", "PRON") or last.tag_ in ("WP", "WDT", "EX"):
        return last.tag_ == "EX"  # "Currently there is no lamp"
    return not any(t.dep_ in ("relcl", "acl") for t in (last, *last.ancestors) if t != verb)
