"""What belongs to a saying and not to what is said: where it was said, what was said next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizgen.facts.cues import cue_of

if TYPE_CHECKING:
    from quizgen.language.tree import Token

__all__ = ["says_two_things", "without_frame"]

# Where somebody says something: it belongs to the saying, not to what is said.
_OCCASIONS = frozenset(
    "statement interview speech report letter post tweet email message conference briefing "
    "article paper blog address filing memo note".split()
)
_ARTICLES = frozenset("a an his her its their the".split())


_COMPLETING = frozenset(("xcomp", "pcomp", "dobj", "pobj"))  # "they avoid responding"


def without_frame(tokens: list[Token], root: Token) -> list[Token]:
    """Return a clause without what belongs to its saying.

    "Lee said in a statement the dam was safe" has the statement in front, "Lee said the dam was
    safe, adding: …" ends with the verb of a further saying.
    """
    first = tokens[0]
    if first.lower_ in ("in", "at", "on") and first.dep_ == "prep":
        noun = next((child for child in first.children if child.dep_ == "pobj"), None)
        rest = [token for token in tokens if token.i > first.right_edge.i]
        if rest and rest[0].text == ",":
            rest = rest[1:]
        spoken = noun is not None and noun.lemma_.lower() in _OCCASIONS
        if spoken and noun is not None and noun.left_edge.lower_ in _ARTICLES and root in rest:
            tokens = rest
    while (
        len(tokens) > 1
        and tokens[-1].tag_ == "VBG"
        and tokens[-1].dep_ not in _COMPLETING
        and cue_of(tokens[-1]) is not None
    ):
        tokens = tokens[:-1]
        if tokens[-1].text == ",":
            tokens = tokens[:-1]
    return tokens


# Verbs with whom it is told to beside what.
_TO_SOMEBODY = frozenset("tell warn assure inform remind promise advise convince show".split())


def says_two_things(cue: Token, root: Token) -> bool:
    """Whether the verb of saying has an object before its clause, which was misread.

    "Lee said storms slowed work Monday, the day he left": the storms were no object of hers.
    """
    if cue.lemma_.lower() in _TO_SOMEBODY or any(child.dep_ == "mark" for child in root.children):
        return False
    return any(
        child.dep_ == "dobj" and cue.i < child.i < root.left_edge.i and child.pos_ == "NOUN"
        for child in cue.children
    )
