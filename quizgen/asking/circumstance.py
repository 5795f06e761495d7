"""When, where, why and how: the circumstances that a statement gives."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from quizgen.asking.candidate import Candidate
from quizgen.asking.common import asserted, build
from quizgen.asking.grammar import invert
from quizgen.asking.registry import family
from quizgen.asking.sorts import Wh, place_kind

if TYPE_CHECKING:
    from spacy.tokens import Token

    from quizgen.facts.clauses import Clause, Part
    from quizgen.facts.gather import Facts

__all__ = ["ask_how", "ask_how_long", "ask_when", "ask_where", "ask_why"]

_YEAR = re.compile(r"^(1[0-9]{3}|20[0-9]{2})$")
_CALENDAR = re.compile(
    r"\b((mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|"
    r"august|september|october|november|december|christmas|easter)\b",
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


def _bare_copula(clause: Clause, part: Part) -> list[str]:
    """Doubt a "be" that says nothing without the part: "When was the stock exchange?"."""
    if clause.verb.head.lemma_.lower() != "be" or clause.verb.passive:
        return []
    roles = ("attribute", "adjective", "pp", "place", "infinitive", "gerund")
    if any(other is not part for other in clause.parts(*roles)):
        return []
    return ["bare copula"]


@family("when", focuses=("when",), kinds=("multiple_choice", "short_answer"), needs=("clauses",))
def ask_when(facts: Facts) -> Iterator[Candidate]:
    """Ask for a date or time that hangs on the verb."""
    for clause in asserted(facts, reported=True):
        for part in clause.parts("time"):
            text = " ".join(token.text for token in part.tokens)
            if part.head.lower_ in (
                "for",
                "over",
                "within",
                "until",
                "till",
                "by",
                "since",
                "every",
                "through",
                "throughout",
                "than",
            ):
                continue
            if _DURATION.search(text) and not _YEAR.search(text):
                continue
            noun = [token for token in part.tokens if token.i > part.head.i or token is part.head]
            year = next((token for token in part.tokens if _YEAR.match(token.text)), None)
            doubts = ["loose time"] if _LOOSE_TIME.search(text) else []
            doubts += _bare_copula(clause, part)
            absolute = year is not None or _CALENDAR.search(text)
            if not absolute:
                doubts.append("relative time")
            if year is not None and len(part.tokens) <= 2:
                wh = Wh("in which year", "when", "YEAR")
                key: Sequence[Token] = (year,)
            else:
                wh = Wh("when", "when", "DATE")
                key = noun
            others = [other for other in clause.parts("time") if other is not part]
            yield build(
                facts,
                clause,
                family="when",
                variant=wh.answer_type.lower(),
                wh=wh,
                pieces=invert(clause, without=[part, *others]),
                key_tokens=key,
                doubts=doubts,
                answer_type=wh.answer_type,
            )


@family(
    "where",
    focuses=("where", "which"),
    kinds=("multiple_choice", "short_answer"),
    needs=("clauses", "names"),
)
def ask_where(facts: Facts) -> Iterator[Candidate]:
    """Ask for the place where something happens."""
    document = facts.document
    for clause in asserted(facts, reported=True):
        for part in clause.parts("place"):
            name = document.names.of(part.noun)
            if name is None:
                continue
            doubts = _bare_copula(clause, part)
            key = [token for token in part.tokens if token.i > part.head.i]
            kind = place_kind(name.text) if name.type == "GPE" else "place"
            mention = document.names.mention(part.noun)
            whole = mention is not None and len(key) <= len(mention.span) + 1
            if (
                part.head.lower_ == "in"
                and kind in ("country", "city", "state", "province", "county")
                and whole
            ):
                wh = Wh(f"in which {kind}", "where", "GPE", name)
                key_tokens: Sequence[Token] = key
            else:
                wh = Wh("where", "where", "PLACE" if name.type != "GPE" else "GPE")
                key_tokens = part.tokens
            if not key_tokens:
                continue
            yield build(
                facts,
                clause,
                family="where",
                variant=wh.text.split()[-1],
                wh=wh,
                pieces=invert(clause, without=[part]),
                key_tokens=key_tokens,
                doubts=doubts,
                answer_type="GPE" if wh.name is not None else "PHRASE",
            )


def _purpose(clause: Clause, part: Part) -> bool:
    """Whether an infinitive surely tells what for: "in order to …", or "to …" after an object."""
    head = part.head
    if head.lower_ == "in" and len(part.tokens) > 3 and part.tokens[1].lower_ == "order":
        return True
    if part.role != "clause" or not any(
        child.dep_ == "aux" and child.lower_ == "to" for child in head.children
    ):
        return False
    if any(child.dep_ in ("mark", "nsubj") for child in head.children):
        return False
    return clause.part("object") is not None and clause.verb.head.lemma_.lower() not in (
        "have", "need", "use", "take", "allow", "ask", "want", "get", "help", "enable", "cause",
        "force", "lead", "give", "leave", "be", "set", "expect", "do",
    )  # fmt: skip


@family("why", focuses=("why",), kinds=("multiple_choice", "short_answer"), needs=("clauses",))
def ask_why(facts: Facts) -> Iterator[Candidate]:
    """Ask for the reason or purpose that the sentence states."""
    for clause in asserted(facts, reported=True):
        for part in (*clause.before, *clause.after):
            marks = [c for c in part.head.children if c.dep_ == "mark"]
            words = [token.lower_ for token in part.tokens[:3]]
            key: Sequence[Token]
            if part.role == "clause" and any(mark.lower_ == "because" for mark in marks):
                variant, key = "because", part.tokens
                while key and key[0].lower_ != "because":
                    key = key[1:]
                key = key[1:]
            elif (
                words[:2] == ["because", "of"]
                or words[:2] == ["due", "to"]
                or words[:2] == ["thanks", "to"]
            ):
                variant, key = "because_of", part.tokens
            elif _purpose(clause, part):
                variant, key = "purpose", part.tokens
            else:
                continue
            if not key:
                continue
            doubts = []
            if any(
                child.dep_ == "conj" and child.i < part.head.i
                for child in clause.verb.head.children
            ):
                doubts.append("attachment")
            later = [
                other
                for other in clause.after
                if part not in clause.before
                and other is not part
                and other.tokens[0].i > part.tokens[-1].i
            ]
            yield build(
                facts,
                clause,
                family="why",
                variant=variant,
                wh=Wh("why", "why", "CLAUSE"),
                pieces=invert(clause, without=[part, *later]),
                key_tokens=key,
                doubts=doubts,
                skill="interpret",
            )


@family("how", focuses=("how",), kinds=("multiple_choice", "short_answer"), needs=("clauses",))
def ask_how(facts: Facts) -> Iterator[Candidate]:
    """Ask for the means: "by scanning the roads"."""
    for clause in asserted(facts, reported=True):
        for part in clause.after:
            if part.role != "gerund" or part.head.lower_ != "by":
                continue
            yield build(
                facts,
                clause,
                family="how",
                variant="by",
                wh=Wh("how", "how", "CLAUSE"),
                pieces=invert(clause, without=[part]),
                key_tokens=part.tokens,
                skill="interpret",
            )


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
            key = [token for token in part.tokens if token.i > part.head.i]
            yield build(
                facts,
                clause,
                family="how_long",
                variant="for",
                wh=Wh("how long", "how_many", "DURATION"),
                pieces=invert(clause, without=[part]),
                key_tokens=key,
            )
