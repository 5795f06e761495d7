"""Made-up names for a who-question whose article names but two others."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from quizgen.language.clean import fold
from quizgen.options.proposal import Proposal, rng_for

if TYPE_CHECKING:
    from quizgen.asking.candidate import Candidate
    from quizgen.language.names import Name
    from quizgen.options.article import ArticleView

__all__ = ["stranger"]

# Ordinary names that belong to nobody known, for a who-question with only two other persons.
_STRANGERS = {
    "m": (
        "Peter Harding", "Alan Whitfield", "Martin Fenwick", "Robert Lowther", "Stephen Marsh",
        "Andrew Kirkby", "Paul Denholm", "Brian Tolley",
    ),
    "f": (
        "Susan Harding", "Karen Whitfield", "Julie Fenwick", "Helen Lowther", "Alison Marsh",
        "Linda Kirkby", "Claire Denholm", "Diane Tolley",
    ),
}  # fmt: skip
# First names beside which a stranger's name does not stick out.
_ENGLISH = frozenset(
    (
        "adam alan alex alice alison amanda amy andrea andrew angela ann anna anne anthony barbara "
        "ben beth bill bob brian bruce carol caroline catherine charles charlie charlotte chris "
        "christine christopher claire colin craig dan daniel dave david dean deborah diana diane "
        "donald donna dorothy douglas edward eleanor elizabeth ellen emily emma eric frank fred "
        "gary geoff george gerald gordon graham grace greg hannah harry heather helen henry howard "
        "hugh ian jack jackie jacob james jane janet jason jean jeff jennifer jenny jeremy jessica "
        "jim joan joe john jonathan joseph josh joyce judith judy julia julie justin karen kate "
        "katherine kathy katie keith kelly ken kenneth kevin kim larry laura lauren lee leslie "
        "linda lisa liz louise lucy luke lynn margaret maria mark martha martin mary matt matthew "
        "megan melissa michael michelle mike nancy natalie neil nicholas nick nicola nigel olivia "
        "pamela patricia patrick paul peter phil philip rachel ralph ray rebecca richard rob "
        "robert robin roger ron ronald rose ruth ryan sally sam samantha sandra sara sarah scott "
        "sean sharon simon sophie stephanie stephen steve steven stuart sue susan terry thomas tim "
        "timothy tina toby tom tony tracy victoria vincent wendy will william kyle jeb joel"
    ).split()
)


def stranger(view: ArticleView, candidate: Candidate, key: Name) -> Iterator[Proposal]:
    """Yield one made-up name, for a key with an English first name.

    Only for a question that lacks a single distractor: two real persons of the article and one
    name that is not in it still make the reader tell who it was.
    """
    first = fold(key.text).split()[0]
    if " " not in key.text or first not in _ENGLISH or " " not in candidate.answer.strip():
        return
    rng = rng_for(0, "stranger", candidate.stem, candidate.answer)
    names = list(_STRANGERS["f" if key.gender == "f" else "m"])
    rng.shuffle(names)
    for name in names:
        if not set(fold(name).split()) & view.words:
            yield Proposal(name, "gazetteer", 0.0)
            return
