"""What makes a question about a figure or a circumstance doubtful, whatever rule it comes from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from quizgen.asking.stripped import stripped

if TYPE_CHECKING:
    from quizgen.asking.candidate import Candidate
    from quizgen.facts.clauses import Clause, Part
    from quizgen.language.tree import Token

__all__ = ["Apart", "checked", "crowded", "lacks_object"]

# Verbs that say nothing without an object: "In which year did Marta Keller found in her garage?".
_WANT_OBJECT = frozenset(
    "found make give take have provide create use buy find hold reach bring put send build get "
    "produce cause receive release include contain earn raise spend need own offer".split()
)
_COMPLEMENTS = ("object", "iobject", "infinitive", "gerund", "reported", "attribute", "adjective")
_NUMERALS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve twice once half".split()
)
# Commas that belong: "According to Farrow, …", "May 18, 1756", "2,000", "Leeds, England".
_FRAME = re.compile(
    r"^According to [^,]+(?:, (?!why|how|what|when|where|in which)[^,]+)?, ", re.IGNORECASE
)
_FIT = re.compile(r"(?<=\d),(?=\d)|(?<=\d), (?=\d{4})|(?<=[A-Z]\w{2}), (?=[A-Z])")
_ADJECTIVES = re.compile(
    r"\b(an?|the|its|his|her|their|some|many) ([\w-]+), (?!which|who|where|and|or|but|after)"
    r"([\w-]+ [\w-]+)"
)
_LIST = re.compile(r",[^,]*(?:,[^,]*)* (?:and|or) ")
# "because a nurse … the morning": words that compare with something left out.
_LOOSE = re.compile(
    r"\b(?:even more|even less|at the time|at that time|so far|this year|last year|next year|"
    r"that day|that year|the same (?:year|day|period|time))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, eq=False)
class Apart:
    """What a question about one of several like figures leaves out, and what it adds.

    Attributes:
        dropped: the other figures' parts, and the phrases that go with them.
        own: the phrase that goes with the figure asked for, where it stands inside its part.
    """

    dropped: tuple[Part, ...] = ()
    own: tuple[Token, ...] = ()


def crowded(clause: Clause, part: Part) -> Apart | None:
    """Return how one of several like figures is asked for alone; None when that is not sure.

    "Sales rose by 32% in America and by 101% in Britain" has two phrases with "by", each with
    its place: the question for one figure keeps its place, and the other pair goes.
    """
    rivals = [
        other
        for other in clause.after
        if other.role not in ("object", "adverb")
        and other.head.lower_ == part.head.lower_
        and any(token.like_num for token in other.tokens)
    ]
    inner = [token for token in part.tokens if token.dep_ == "cc" and token.head != part.noun]
    if len(rivals) < 2:
        return Apart() if not inner else None
    if part not in rivals:
        return None
    after = sorted(clause.after, key=lambda one: one.tokens[0].i)
    dropped: list[Part] = []
    own: tuple[Token, ...] = ()
    words: list[str] = []
    for rival in rivals:
        nested = _nested(rival)
        place = after.index(rival) + 1
        beside = after[place] if place < len(after) and after[place] not in rivals else None
        if nested:
            words.append(nested[0].lower_)
            own = nested if rival is part else own
        elif beside is not None:
            words.append(beside.head.lower_)
            if rival is not part:
                dropped.append(beside)
        else:
            return None
        if rival is not part:
            dropped.append(rival)
    return Apart(tuple(dropped), own) if len(set(words)) == 1 else None


def _nested(part: Part) -> tuple[Token, ...]:
    """Return the phrase inside a part after its figure: "in Britain" of "by 101% in Britain"."""
    for child in part.noun.children:
        if child.dep_ == "prep" and child.i > part.noun.i and child.lower_ != "of":
            return tuple(token for token in child.subtree if token in part.tokens)
    return ()


def lacks_object(clause: Clause) -> bool:
    """Whether the verb wants an object that the clause has lost."""
    if clause.verb.passive or clause.verb.head.lemma_.lower() not in _WANT_OBJECT:
        return False
    return clause.part(*_COMPLEMENTS) is None


def checked(candidate: Candidate, clause: Clause, part: Part) -> Candidate:
    """Return the candidate with the doubts that its words and its clause raise."""
    doubts = [*candidate.doubts, *_doubts(candidate, clause, part)]
    words = candidate.answer.lower().split()
    if candidate.family == "quantity" and any(w.isdigit() or w in _NUMERALS for w in words):
        doubts = [doubt for doubt in doubts if doubt != "empty key"]  # "Three times"
    return replace(candidate, doubts=tuple(dict.fromkeys(doubts)))


def _doubts(candidate: Candidate, clause: Clause, part: Part) -> Iterator[str]:
    if lacks_object(clause) and part.role not in ("object", "measure"):
        yield "no object"
    if stray_comma(candidate.stem):
        yield "stray comma"
    if _LOOSE.search(candidate.stem):
        yield "loose words"
    if part.role in ("time", "place", "subject") and _rivals(clause):
        yield "two figures"  # "In which year did sales rise by 32% in America by 101% …?"
    if "%" in candidate.stem and candidate.answer_type == "PERCENT":
        yield "two figures"
    if part.role != "subject" and _between(clause, part):
        yield "between two figures"
    if clause.verb.forms[:1] == ("would",) and candidate.answer_type == "YEAR":
        yield "would"  # "the storm would cause damage in 2004": it did
    yield from stripped(candidate, clause, part)
    subject = " ".join(token.lower_ for token in clause.subject.tokens[:4])
    if "one of" in subject or "reason" in subject:
        yield "vague subject"


def _rivals(clause: Clause) -> bool:
    """Whether two phrases with one preposition, not of time or place, hold a figure each."""
    seen: list[str] = []
    for part in clause.after:
        if part.role == "pp" and _figures(part):
            if part.head.lower_ in seen:
                return True
            seen.append(part.head.lower_)
    return False


def stray_comma(stem: str) -> bool:
    """Whether a comma was left where a phrase was taken out of the question."""
    text = _FRAME.sub("", stem)
    text = _ADJECTIVES.sub(r"\1 \2 \3", _FIT.sub(" ", text))
    return "," in _LIST.sub(" ", text)


def _between(clause: Clause, part: Part) -> bool:
    """Whether the part stands between "from 19%" and "to 23%" and so dates the first alone."""
    starts = [p for p in clause.after if p.head.lower_ == "from" and _figures(p)]
    ends = [p for p in clause.after if p.head.lower_ == "to" and _figures(p)]
    first = part.tokens[0].i
    return any(
        start.tokens[0].i < first < end.tokens[0].i
        for start in starts
        for end in ends
        if part not in (start, end)
    )


def _figures(part: Part) -> bool:
    return any(token.like_num for token in part.tokens)
