"""What the writer of an article guesses: "Perhaps she felt tired" is neither true nor false."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from quizgen.language.traits import traits_of

if TYPE_CHECKING:
    from quizgen.language.tree import Token

__all__ = ["guesses"]

# What makes a guess or a wish of what is told.
_GUESSING = frozenset(
    "perhaps maybe possibly presumably conceivably doubtless surely hopefully arguably".split()
)
# Words behind "perhaps" which it only softens: "perhaps the best known", "perhaps 40 boats".
_MOST = frozenset(("JJS", "RBS"))
_STEPS = 3  # words among which "best" stands; a figure stands at once
_VERBS = ("VERB", "AUX")


def guesses(tokens: Sequence[Token]) -> bool:
    """Whether the article itself guesses what the sentence tells, and nobody else says so."""
    if _GUESSING.isdisjoint(traits_of(tokens).lower):
        return False
    for place, token in enumerate(tokens):
        if token.lower_ not in _GUESSING or token.dep_ != "advmod":
            continue
        verb = token.head
        if verb.pos_ not in _VERBS or not _is_told(verb, tokens):
            continue
        if token.lower_ == "possibly" and any(child.tag_ == "MD" for child in verb.children):
            continue  # "No lamp can possibly be brighter."
        after = [other.tag_ for other in tokens[place + 1 : place + 1 + _STEPS]]
        quoted = sum(other.text == '"' for other in tokens[:place]) % 2
        if _MOST.isdisjoint(after) and after[:1] != ["CD"] and not quoted:
            return True
    return False


def _is_told(verb: Token, tokens: Sequence[Token]) -> bool:
    """Whether a verb is the main one of what is kept, and no clause that somebody says."""
    while verb.dep_ == "conj":
        verb = verb.head
    return (verb.head == verb or verb.head not in tokens) and verb.dep_ != "ccomp"
