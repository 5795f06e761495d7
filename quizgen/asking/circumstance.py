"""When and how long: the times that a statement gives."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from quizgen.asking.candidate import Candidate
from quizgen.asking.common import build
from quizgen.asking.figure_checks import checked
from quizgen.asking.grammar import invert
from quizgen.asking.registry import family
from quizgen.asking.sorts import Wh
from quizgen.asking.voices import asserted
from quizgen.language.inflect import base

if TYPE_CHECKING:
    from quizgen.facts.clauses import Clause, Part
    from quizgen.facts.gather import Facts
    from quizgen.language.tree import Token

__all__ = ["ask_how_long", "ask_when", "bare_copula", "in_the_past"]

_YEAR = re.compile(r"^(1[0-9]{3}|20[0-9]{2})$")
_CALENDAR = re.compile(
    r"\b((mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|"
    r"august|september|october|november|december|christmas|easter|(1[0-9]|20)[0-9]0s)\b",
    re.IGNORECASE,
)
_DURATION = re.compile(
    r"\b(seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centur(y|ies))\b", re.I
)
# Times that tell nothing outside their paragraph.
_LOOSE_TIME = re.compile(
    r"\b(now|today|then|recent|once|time|times|earlier|later|moment|day|days|past|future|same|"
    r"that|this|those|these|its|their|his|her|daily|weekly|annual|each|every|previous|next)\b",
    re.IGNORECASE,
)


# Words that lead no point in time: "for three days", "referred to May 3".
_NO_POINTS = frozenset(
    "for over within until till by since every through throughout than to of about against".split()
)
_LEADING = ("ADP", "SCONJ")


def _of_a_participle(clause: Clause, part: Part) -> bool:
    """Whether a time before the subject ends a participle's phrase: "Built by X, in May, it …"."""
    return part in clause.before and any(
        other.role == "clause"
        and other.head.tag_ in ("VBN", "VBG")
        and other.tokens[0] == other.head
        and other.tokens[-1].i < part.tokens[0].i
        for other in clause.before
    )


# "the strongest effect was from the storm": no predicate.
_SOURCES = frozenset("from of by due because".split())


def bare_copula(clause: Clause, part: Part) -> list[str]:
    """Doubt a "be" that says nothing without the part: "When was the stock exchange?"."""
    if clause.verb.head.lemma_.lower() != "be" or clause.verb.passive:
        return []
    roles = ("attribute", "adjective", "pp", "place", "infinitive", "gerund")
    if any(
        other is not part and other.head.lower_ not in _SOURCES for other in clause.parts(*roles)
    ):
        return []
    return ["bare copula"]


def _without_year_of_paper(tokens: list[Token]) -> list[Token]:
    """Leave out "of this year", which only the day of the paper tells, after a month or day."""
    for index in range(len(tokens) - 2):
        words = [token.lower_ for token in tokens[index : index + 3]]
        if words in (["of", "this", "year"], ["of", "last", "year"]) and index:
            return tokens[:index]
    return tokens


def in_the_past(
    clause: Clause, pieces: list[str | Sequence[Token]], *, only: str = ""
) -> list[str | Sequence[Token]]:
    """Put a perfect into the past tense: for a date that is over "When did …?" asks."""
    forms, head = clause.verb.forms, clause.verb.head
    if (only and forms[:1] != (only,)) or clause.verb.negation is not None:
        return pieces
    if forms == ("had", "been") and head.tag_ == "VBN" and pieces and pieces[0] == "had":
        many = clause.subject.head.tag_ in ("NNS", "NNPS")
        return ["were" if many else "was", *(piece for piece in pieces[1:] if piece != "been")]
    if forms in (("has",), ("have",), ("had",)) and head.tag_ in ("VBN", "VBD"):
        word = head.text.lower()
        return ["did", *(base(head) if piece == word else piece for piece in pieces[1:])]
    return pieces


def _with_year(date: Sequence[Token]) -> Sequence[Token]:
    """Add the year that a comma parts from its day: "May 3, 1911"."""
    if not date or not date[-1].is_digit or date[-1].i + 2 >= len(date[-1].doc):
        return date
    comma, year = date[-1].nbor(1), date[-1].nbor(2)
    if comma.text != "," or not _YEAR.fullmatch(year.text):
        return date
    return [*date, comma, year]


@family("when", focuses=("when",), kinds=("multiple_choice", "short_answer"), needs=("clauses",))
def ask_when(facts: Facts) -> Iterator[Candidate]:
    """Ask for a date or time that hangs on the verb."""
    for clause in asserted(facts, reported=True):
        for part in clause.parts("time"):
            noun = _without_year_of_paper(
                [t for t in part.tokens if t.i >= part.head.i or part.head.pos_ not in _LEADING]
            )
            if len(noun) > 1 and noun[-1].lower_ == "alone":
                noun = noun[:-1]  # "in 2013 alone": when was it?
            last = noun[-1].i if noun else part.tokens[-1].i
            text = " ".join(token.text for token in part.tokens if token.i <= last)
            if part.head.lower_ in _NO_POINTS or _of_a_participle(clause, part):
                continue
            if _DURATION.search(text) and not _YEAR.search(text):
                continue
            year = next((token for token in part.tokens if _YEAR.match(token.text)), None)
            doubts = ["loose time"] if _LOOSE_TIME.search(text) else []
            doubts += bare_copula(clause, part)
            if year is not None and any(
                other.text == year.text and other not in part.tokens for other in clause.tokens
            ):
                doubts.append("key in stem")  # "accepted a job effective August 1969"
            if any(t.lower_ == "when" for t in clause.tokens if t not in part.tokens):
                doubts.append("time told")  # "When did he die when his car was swept away?"
            absolute = year is not None or _CALENDAR.search(text)
            if not absolute:
                doubts.append("relative time")
            if year is not None and len(noun) <= 2:
                wh = Wh("in which year", "when", "YEAR")
                key: Sequence[Token] = (year,)
            else:
                wh = Wh("when", "when", "DATE")
                key = _with_year(noun)
            others = [other for other in clause.parts("time") if other is not part]
            candidate = build(
                facts,
                clause,
                family="when",
                variant=wh.answer_type.lower(),
                wh=wh,
                pieces=in_the_past(clause, invert(clause, without=[part, *others])),
                key_tokens=key,
                doubts=doubts,
                answer_type=wh.answer_type,
            )
            yield checked(candidate, clause, part)


@family(
    "how_long", focuses=("how_many",), kinds=("multiple_choice", "short_answer"), needs=("clauses",)
)
def ask_how_long(facts: Facts) -> Iterator[Candidate]:
    """Ask for how long something lasts: "for 50 years"."""
    for clause in asserted(facts, reported=True):
        for part in clause.after:
            text = " ".join(token.text for token in part.tokens)
            if part.head.lower_ != "for" or not _DURATION.search(text):
                continue
            if not any(token.like_num for token in part.tokens):
                continue
            if not _DURATION.search(part.noun.text):
                continue  # "jailed for robbing a 16-year-old shop"
            key = [token for token in part.tokens if token.i > part.head.i]
            if key and key[0].lower_ == "the":
                key = list(part.tokens)  # "for the last 50 years"
            candidate = build(
                facts,
                clause,
                family="how_long",
                variant="for",
                wh=Wh("how long", "how_many", "DURATION"),
                pieces=invert(clause, without=[part]),
                key_tokens=key,
            )
            yield checked(candidate, clause, part)
