"""Faults of time in the article's own text: two tenses of one verb's subject, "since" with a span.

"Was closed since 24 days", "he saw the lamp and forget it", "saw it but never forget it".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizgen.asking.beside import word_after
from quizgen.asking.fault_rules import FaultRules
from quizgen.asking.misprint_tables import SAME_PASTS
from quizgen.asking.wordlists import DURATION_UNITS

if TYPE_CHECKING:
    from quizgen.language.tree import Token

__all__ = ["TENSE_FAULTS"]

_FROM_NOW = frozenset("ago earlier before previously prior after old when".split())
_COUNTING = frozenset("many several some few couple two three last past".split())


def _since_a_span(since: Token) -> bool:
    """Whether "since" has a stretch of time, not its beginning: "since 24 days".

    "Since three years ago" and "since two days before the storm" have a beginning.
    """
    words = list(since.doc[since.i + 1 : min(since.i + _REACH, since.sent.end)])
    while words and words[0].lower_ in ("the", "a", "about", "almost", "nearly", "over"):
        words = words[1:]
    counts = 0
    while words and (words[0].like_num or words[0].lower_ in _COUNTING):
        counts += 1
        words = words[1:]
    if not counts or not words or words[0].tag_ != "NNS":
        return False
    unit = words[0]
    following = word_after(unit)
    return unit.lemma_ in DURATION_UNITS and (
        following is None or following.lower_ not in _FROM_NOW | {"of", "'"}
    )


_REACH = 7  # words from "since" to the unit

_VERBAL = frozenset("VB VBD VBG VBN VBP VBZ MD TO WDT WP WRB".split())
_STILL = frozenset("still now today always sometimes often usually currently regularly".split())
_PEOPLE = frozenset("PERSON".split())


def _past_and_present(second: Token) -> bool:
    """Whether one subject has a past and a plain form side by side: "he saw it and forget it".

    Of several, who may do one thing still ("they built it and run it"), only "but never" tells.
    """
    first = second.head
    if second.dep_ != "conj" or first.tag_ != "VBD" or second.i < first.i:
        return False
    if first.lower_ in SAME_PASTS or first.lemma_ in ("be", "help", "let", "make", "have"):
        return False
    if not second.is_lower or second.lower_ != second.lemma_ or second.lower_ in SAME_PASTS:
        return False
    if any(c.dep_ in ("aux", "auxpass", "nsubj", "nsubjpass", "expl") for c in second.children):
        return False
    if any(c.dep_ in ("aux", "auxpass") for c in first.children):
        return False
    between = second.doc[first.i + 1 : second.i]
    if any(t.tag_ in _VERBAL or t.text in (",", ";", '"') or t.lower_ in _STILL for t in between):
        return False
    joint = next((t for t in reversed(between) if t.dep_ == "cc"), None)
    subject = next((c for c in first.lefts if c.dep_ == "nsubj"), None)
    if joint is None or subject is None or second.i - joint.i > _CLOSE:
        return False
    if second.i == joint.i + _CLOSE:
        return second.nbor(-1).lower_ == "never" and joint.lower_ in ("but", "and")
    if any(c.dep_ == "conj" for c in subject.children):
        return False
    he = subject.lower_ in ("he", "she") or subject.ent_type_ in _PEOPLE
    return he and not _STILL.intersection(t.lower_ for t in second.subtree)


_CLOSE = 2  # words from "but" over "never" to the verb


TENSE_FAULTS = FaultRules(
    by_word={"since": (_since_a_span,)},
    by_tag=dict.fromkeys(("VB", "VBP"), (_past_and_present,)),
)
