"""Causes and results: "What caused the fire?", "What did the strike lead to?"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from quizgen.asking.candidate import Candidate
from quizgen.asking.common import build, is_quantity
from quizgen.asking.figure_checks import checked
from quizgen.asking.object import active
from quizgen.asking.registry import family
from quizgen.asking.sorts import Wh, is_person, wh_for
from quizgen.asking.voices import asserted, turned
from quizgen.asking.wording import content_words

if TYPE_CHECKING:
    from quizgen.facts.clauses import Clause, Part
    from quizgen.facts.gather import Facts
    from quizgen.language.tree import Token

__all__ = ["ask_cause", "ask_result"]

# Verbs whose subject brings about their object; "was caused by …" tells the cause.
_CAUSING = frozenset("cause trigger spark prompt provoke fuel".split())
# What stands after a verb and its preposition is the result, or the cause.
_RESULTS = frozenset(
    [("lead", "to"), ("result", "in"), ("stem", "from"), ("arise", "from"), ("amount", "to")]
)

_DUE_TO = (["due", "to"], ["to", "be", "due", "to"])


def _after(part: Part) -> list[Token]:
    """Return the tokens of a phrase without its preposition."""
    return [token for token in part.tokens if token.i > part.head.i]


def _thin(key: list[Token]) -> bool:
    """Whether a key says too little to be a cause: "It was caused by stress"."""
    return len(content_words(" ".join(token.text for token in key))) < 2


@family(
    "cause",
    focuses=("what",),
    kinds=("multiple_choice", "short_answer"),
    needs=("clauses", "names"),
)
def ask_cause(facts: Facts) -> Iterator[Candidate]:
    """Ask what brought something about: "was caused by …", "is due to …"."""
    for clause in asserted(facts, reported=True):
        yield from _caused_by(facts, clause)
        yield from _due_to(facts, clause)


def _caused_by(facts: Facts, clause: Clause) -> Iterator[Candidate]:
    part = clause.part("agent")
    if part is None or not clause.verb.passive or clause.kind == "reported":
        return
    if clause.verb.head.lemma_.lower() not in _CAUSING or part.noun is part.head:
        return
    noun, key = part.noun, _after(part)
    # "by strong winds that tore the roof off": the clause belongs to the winds
    shorter = replace(clause, after=tuple(o for o in clause.after if o.role != "reported"))
    pieces = active(shorter, part)
    wh = wh_for(noun, facts.document) if noun.pos_ == "NOUN" else None
    if wh is None or wh.text != "what" or pieces is None or not key:
        return
    doubts = ["thin key"] if _thin(key) or is_quantity(part) else []
    if clause.verb.negation is not None:
        doubts.append("negative")
    later = [o for o in clause.after if o is not part and o.tokens[0].i > part.tokens[-1].i]
    if any(other.role in ("pp", "object") for other in later):
        doubts.append("not last")
    yield build(
        facts,
        clause,
        family="cause",
        variant="by",
        wh=Wh("what", "what", "PHRASE"),
        pieces=pieces,
        key_tokens=key,
        doubts=doubts,
        features={"derived": 1.0},
        short_stem=len(clause.subject.tokens) > 1,
    )


def _due_to(facts: Facts, clause: Clause) -> Iterator[Candidate]:
    """Ask "What does the delay appear to be due to?" of a "due to" that is all that is said."""
    part = next(
        (
            other
            for other in clause.after
            if other.role in ("adjective", "infinitive")
            and any(token.lower_ == "due" for token in other.tokens[:3])
        ),
        None,
    )
    if part is None or clause.verb.negation is not None:
        return
    words = [token.lower_ for token in part.tokens]
    lead = next((lead for lead in _DUE_TO if words[: len(lead)] == lead), None)
    if lead is None:
        return
    key = list(part.tokens[len(lead) :])
    if not key or key[0].tag_ == "VB" or key[0].pos_ == "VERB":
        return  # "is due to open in May"
    doubts = ["thin key"] if _thin(key) else []
    if any(other.tokens[0].i > part.tokens[-1].i for other in clause.after):
        doubts.append("not last")
    pieces, framed = turned(facts, clause, [part])
    yield build(
        facts,
        clause,
        family="cause",
        variant="due_to",
        wh=Wh("what", "what", "PHRASE"),
        pieces=[*pieces, part.tokens[: len(lead)]],
        key_tokens=key,
        doubts=doubts,
        prefixed=not framed,
        whole_key=True,
    )


@family(
    "result",
    focuses=("what",),
    kinds=("multiple_choice", "short_answer"),
    needs=("clauses", "names"),
)
def ask_result(facts: Facts) -> Iterator[Candidate]:
    """Ask what something led to, resulted in or stemmed from."""
    for clause in asserted(facts, reported=True):
        lemma = clause.verb.head.lemma_.lower()
        part = next(
            (o for o in clause.after if (lemma, o.head.lower_) in _RESULTS and o.role != "time"),
            None,
        )
        if part is None or clause.verb.passive or clause.part("object", "iobject") is not None:
            continue
        key, head = _after(part), clause.subject.head
        if not key or head.pos_ == "PRON" or is_person(head) or part.noun.pos_ in ("PRON", "NUM"):
            continue
        name = facts.document.names.of(head)
        if name is not None and name.type in ("GPE", "LOC", "FAC", "PERSON"):
            continue  # a road leads to a town
        doubts = ["thin key"] if _thin(key) else []
        if part.head.i != clause.verb.head.i + 1:
            doubts.append("far preposition")
        later = [other for other in clause.after if other.tokens[0].i > part.tokens[-1].i]
        if any(other.role not in ("time", "clause") for other in later):
            doubts.append("not last")
        pieces, framed = turned(facts, clause, [part, *later])
        candidate = build(
            facts,
            clause,
            family="result",
            variant=f"{lemma}_{part.head.lower_}",
            wh=Wh("what", "what", "PHRASE"),
            pieces=[*pieces, part.head.lower_],
            key_tokens=key,
            doubts=doubts,
            prefixed=not framed,
            whole_key=True,
            short_stem=len(clause.subject.tokens) > 2,
        )
        yield checked(candidate, clause, part)
