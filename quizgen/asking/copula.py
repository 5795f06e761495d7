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

__all__ = ["ask_specification"]

# Nouns whose phrase asks to be filled: "The aim of the project is to improve safety".
_ASKING_NOUNS = frozenset(
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
    for clause in asserted(facts):
        if clause.verb.head.lemma_.lower() != "be" or clause.verb.passive:
            continue
        subject = clause.subject.head
        if subject.lemma_.lower() not in _ASKING_NOUNS:
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
