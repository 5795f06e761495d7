"""Which objects answer by themselves: "What are the farmers demanding?"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from quizgen.asking.wording import content_words

if TYPE_CHECKING:
    from quizgen.asking.sorts import Wh
    from quizgen.facts.clauses import Clause, Part
    from quizgen.language.tree import Token

__all__ = ["stands_alone"]

# Verbs whose object is told as one thing among many, or only rounds them off: "ate an apple",
# "scored a success", "expressed optimism".
_MANY = frozenset(
    "eat drink express score kick house announce need work start throw paint see hear meet "
    "monitor see know like love use allow end".split()
)
_EMPTY = frozenset("result thing step way sort kind lot number amount".split())
# Prepositions inside a key that may belong to the verb: "film their visits with a camera".
_LOOSE = frozenset("with through by at as since despite including".split())


def stands_alone(clause: Clause, part: Part, wh: Wh) -> bool:
    """Whether an object is a whole answer, and the question for it tells enough.

    Of 110 judged objects that broke no rule 79 were good. Those that were not: people ("Who did
    Ann meet?"), one plain word ("Cars"), a bare definite ("The annual study"), what belongs to
    somebody ("Their own rules"), amounts, and phrases that hang on the verb.
    """
    key = part.tokens
    first = key[0]
    if wh.text != "what" or wh.name is not None or first.tag_ == "PRP$":
        return False
    if clause.verb.head.lemma_.lower() in _MANY or clause.verb.passive:
        return False
    if clause.verb.forms and clause.verb.forms[0] in ("would", "might"):
        return False
    if clause.verb.head.tag_ == "VBP" and clause.subject.head.tag_ == "NNP":
        return False  # "Britons back the plan": one or many?
    return _tells(key, part) and _is_last(clause, part)


def _tells(key: Sequence[Token], part: Part) -> bool:
    """Whether the phrase says which thing is meant."""
    content = content_words(" ".join(token.text for token in key))
    head = part.head
    if len(content) < 2 or (len(key) < 3 and head.tag_ == "NN"):
        return False
    if any(token.like_num or token.pos_ == "NUM" for token in key):
        return False
    if any(child.pos_ == "ADV" and child.i > head.i for child in head.subtree) or (
        head.lemma_.lower() in _EMPTY
    ):
        return False  # "damage mainly to the harbour", "amazing results"
    if any(token.lower_ in _LOOSE and token.dep_ in ("prep", "agent") for token in key):
        return False
    after = [
        c for c in head.children if c.i > head.i and c.dep_ in ("prep", "relcl", "acl", "conj")
    ]
    told = any(child.pos_ == "PROPN" or child.dep_ == "poss" for child in head.children)
    if key[0].lower_ == "the":
        return bool(after) or told
    return True


def _is_last(clause: Clause, part: Part) -> bool:
    """Whether only a time, a place or a purpose follows: what stands there stays in the stem."""
    later = [other for other in clause.after if other.tokens[0].i > part.tokens[-1].i]
    return all(other.role in ("time", "place", "clause") for other in later)
