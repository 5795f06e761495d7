"""Whether the words of a quotation go on with the sentence that holds them.

'Lee has "did not keep his word"' and 'the "they were late" plan' were cut from two sentences: a
verb that stands outside the marks wants one of its own forms inside.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizgen.asking.beside import word_after, word_before
from quizgen.asking.fault_rules import FaultRules
from quizgen.asking.misprint_tables import PASTS

if TYPE_CHECKING:
    from quizgen.language.tree import Token

__all__ = ["MISFITS"]

_MARKS = frozenset(['"', "“", "'", "‘"])
_HAVE = frozenset("has have had 've".split())
_BE = frozenset("is are was were am be been being 's 're 'm".split())
_MODALS = frozenset("will would can could should must may might".split())
# Forms that are finite, whatever stands before them.
_FINITE = frozenset("did does was were is are has had went".split()) | _MODALS
_FINITE_TAGS = frozenset("VBD VBZ VBP MD".split())
_BEGINNERS = frozenset("he she they we i it there".split())
_DETERMINERS = frozenset("a an the his her their its our my your".split())
_PREPOSITIONS = frozenset("of from by with for into at".split())


def _misfits(inside: Token) -> bool:
    """Whether a word that opens a quotation does not go with the word before its mark.

    The word is told, not the mark: a statement may be shown without the marks.
    """
    mark = word_before(inside)
    if mark is None or mark.text not in _MARKS or not _opens(mark):
        return False
    before, then = word_before(mark), word_after(inside)
    if before is None or then is None:
        return False
    outside, first = before.lower_, inside.lower_
    if not inside.is_lower or inside.tag_ in ("NN", "NNS", "JJ") or not then.is_alpha:
        return False  # one word is only cited: 'responds to "killed"'
    if outside in _HAVE and before.dep_ == "aux":
        return first in _FINITE - {"had"} or first in PASTS
    if outside in _MODALS or (outside == "to" and before.tag_ == "TO" and before.dep_ == "aux"):
        return first in _FINITE or inside.tag_ in ("VBZ", "VBD", "VBN", "VBG")
    if outside in _BE and before.pos_ == "AUX":
        return first in _FINITE and inside.tag_ in _FINITE_TAGS
    if outside in _DETERMINERS:
        return first in _DETERMINERS or (first in _FINITE and inside.tag_ != "NN")
    if outside in _PREPOSITIONS and before.dep_ == "prep":
        return first in _FINITE or (first in _BEGINNERS and then.tag_ in _FINITE_TAGS)
    return False


def _opens(mark: Token) -> bool:
    """Whether a mark opens a quotation: a blank stands before it and none behind it."""
    before = word_before(mark)
    return before is not None and bool(before.whitespace_) and not mark.whitespace_


MISFITS = FaultRules(
    by_tag=dict.fromkeys("VB VBD VBG VBN VBP VBZ MD PRP EX DT PRP$".split(), (_misfits,))
)
