"""What is the aim of the project?: sentences that say what something is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from quizgen.asking.candidate import Candidate
from quizgen.asking.common import asserted, build
from quizgen.asking.grammar import invert
from quizgen.asking.registry import family
from quizgen.asking.sorts import Wh

if TYPE_CHECKING:
    from quizgen.facts.gather import Facts

__all__ = ["ASKING_NOUNS", "ask_specification"]

# Nouns whose phrase asks to be filled: "The aim of the project is to improve safety".
ASKING_NOUNS = frozenset(
    "aim goal purpose objective reason cause result effect challenge problem difference name "
    "capital secret key solution answer advantage disadvantage benefit danger risk threat task "
    "priority intention idea point role job motto theme subject cost price record source origin "
    "question target focus sticking-point obstacle difficulty concern fear worry hope dream "
    "mission message lesson finding conclusion consequence outcome drawback".split()
)


@family(
    "specification",
    focuses=("what",),
    kinds=("multiple_choice", "short_answer"),
    needs=("clauses",),
)
def ask_specification(facts: Facts) -> Iterator[Candidate]:
    """Ask what fills a noun like "aim", "reason" or "challenge"."""
    for clause in asserted(facts, reported=True):
        subject = clause.subject.head
        head = clause.verb.head
        if subject.lemma_.lower() not in ASKING_NOUNS:
            continue
        if head.tag_ == "VBG" and clause.verb.forms in (("is",), ("was",)):
            # "One challenge is creating scans of the roads": parsed as a progressive
            key = [head]
            for other in clause.after:
                if other.tokens[0].i > head.i and other.role in ("object", "pp", "place"):
                    key += other.tokens
            yield build(
                facts,
                clause,
                family="specification",
                variant="gerund",
                wh=Wh("what", "what", "CLAUSE"),
                pieces=[clause.verb.forms[0], clause.subject.tokens],
                key_tokens=key,
            )
            continue
        if head.lemma_.lower() != "be" or clause.verb.passive:
            continue
        part = clause.part("attribute", "infinitive", "reported", "gerund")
        if part is None:
            continue
        yield build(
            facts,
            clause,
            family="specification",
            variant=part.role,
            wh=Wh("what", "what", "CLAUSE" if part.role != "attribute" else "PHRASE"),
            pieces=invert(clause, without=list(clause.after)),
            key_tokens=part.tokens,
        )
