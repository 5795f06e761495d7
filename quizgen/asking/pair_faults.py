"""Two words beside each other, or two halves, that no careful writer would put together.

"Mild to moderately ill", "it is a reminiscent of a lamp", "ten square cubic metres", "has been sold
and being moved", "he was unaware of it, instead he slept", "anybody who sells lamps, is rich",
"she wrote before retired".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizgen.asking.beside import word_after, word_before
from quizgen.asking.fault_rules import FaultRules, Rule

if TYPE_CHECKING:
    from quizgen.language.tree import Token

__all__ = ["PAIR_FAULTS"]


def _holds_backtick(token: Token) -> bool:
    return len(token.text) > 1 and "`" in token.text


def _adjective_to_adverb(to: Token) -> bool:
    """Whether "to" joins an adjective with an adverb: "mild to moderately ill"."""
    before, behind, told = word_before(to), word_after(to), word_after(to, 2)
    return (
        before is not None
        and behind is not None
        and told is not None
        and before.tag_ == "JJ"
        and behind.tag_ == "RB"
        and behind.lower_.endswith("ly")
        and behind.lower_.startswith(_ROOTS)
        and told.pos_ in ("ADJ", "NOUN", "VERB")
    )


_ROOTS = ("moderate", "severe", "mild", "extreme", "slight", "high")

# Adjectives that stand behind "is" alone, with "of" behind them.
_OF = frozenset("reminiscent aware capable fond afraid indicative worthy devoid full".split())


def _article_before_of(article: Token) -> bool:
    """Whether an article stands before an adjective with "of": "is a reminiscent of"."""
    told, of = word_after(article), word_after(article, 2)
    return told is not None and told.lower_ in _OF and of is not None and of.lower_ == "of"


def _square_cubic(square: Token) -> bool:
    behind = word_after(square)
    return behind is not None and behind.lower_ == "cubic"


def _been_and_being(being: Token) -> bool:
    """Whether "being" goes on with "has been": "has been sold and being moved"."""
    joint, verb = word_before(being), being.head
    return (
        joint is not None
        and joint.lower_ in ("and", "or")
        and being.dep_ == "auxpass"
        and verb.dep_ == "conj"
        and any(one.lower_ == "been" and one.dep_ == "auxpass" for one in verb.head.children)
    )


_HE = frozenset("i he she it we they you".split())
_OPENERS = frozenset(
    "if when while as although though because since after before once until unless".split()
)
_SUBJECTS = ("nsubj", "nsubjpass")


def _splices(link: Token) -> bool:
    """Whether a comma alone stands between two sentences: "he was late, instead he slept"."""
    comma, subject = word_before(link), word_after(link)
    if comma is None or subject is None or comma.text != ",":
        return False
    if subject.lower_ not in _HE or subject.dep_ not in _SUBJECTS:
        return False
    before = link.doc[link.sent.start : comma.i]
    if any(one.lower_ in _OPENERS or one.text in ('"', ";", ":") for one in before):
        return False
    return any(one.dep_ in _SUBJECTS and one.head.i < comma.i for one in before)


def _bare_however(link: Token) -> bool:
    """Whether "However" opens a sentence without its comma: "However he slept all day."."""
    subject = word_after(link)
    if link.i != link.sent.start or subject is None or subject.lower_ not in _HE:
        return False
    return subject.dep_ in _SUBJECTS and not any(one.text == "," for one in link.sent)


def _has_did(did: Token) -> bool:
    """Whether "did" stands behind "has": "he has did not sleep", a quotation's mark between."""
    before = word_before(did)
    if before is not None and before.text in ("'", '"'):
        before = word_before(before)
    return before is not None and before.lower_ in ("has", "have", "had") and before.dep_ == "aux"


def _parts_subject(comma: Token) -> bool:
    """Whether a lone comma parts a verb from its subject: "anybody who sells lamps, is rich"."""
    verb = word_after(comma)
    if verb is None or verb.tag_ not in ("VBZ", "VBP", "VBD", "MD"):
        return False
    if _parts_what(comma, verb):
        return True
    verb = verb.head if verb.dep_ in ("aux", "auxpass") else verb
    subject = next((one for one in verb.lefts if one.dep_ in _SUBJECTS), None)
    if subject is None or subject.right_edge.i not in (comma.i - 1, comma.i):
        return False
    between = comma.doc[subject.left_edge.i : comma.i]
    relative = any(one.dep_ == "relcl" and one.head == subject for one in between)
    return relative and not any(one.is_punct for one in between)


def _bare_participle(before: Token) -> bool:
    """Whether a bare participle follows "before" or "after": "she wrote before retired"."""
    done = word_after(before)
    return (
        done is not None
        and done.tag_ == "VBN"
        and (before.dep_, done.dep_) in (("mark", "advcl"), ("prep", "pcomp"))
        and done in (before.head, *before.children)
        and not any(one.dep_ in (*_SUBJECTS, "aux", "auxpass") for one in done.children)
    )


def _parts_what(comma: Token, verb: Token) -> bool:
    """Whether a comma parts "is" from what is: "what we hear, is this", but "what it is, is"."""
    if verb.lower_ not in ("is", "was") or comma.i <= comma.sent.start:
        return False
    before = comma.doc[comma.sent.start : comma.i]
    place = next((n for n in range(len(before) - 1, -1, -1) if before[n].is_punct), -1)
    inside = before[place + 1 :]
    if len(inside) < _SHORTEST or inside[0].lower_ != "what" or inside[-1] == verb:
        return False
    told = any(one.tag_ in ("VBZ", "VBP", "VBD", "MD") for one in inside)
    return told and inside[-1].lower_ != verb.lower_


_SHORTEST = 3  # words of "what we hear"


_BY_WORD: dict[str, tuple[Rule, ...]] = {
    "to": (_adjective_to_adverb,),
    "square": (_square_cubic,),
    "being": (_been_and_being,),
    "did": (_has_did,),
    **dict.fromkeys(("before", "after"), (_bare_participle,)),
    ",": (_parts_subject,),
    **dict.fromkeys(("a", "an"), (_article_before_of,)),
    "however": (_splices, _bare_however),
    **dict.fromkeys(("instead", "therefore", "moreover"), (_splices,)),
}
PAIR_FAULTS = FaultRules(_BY_WORD, of_marks=(_holds_backtick,))
