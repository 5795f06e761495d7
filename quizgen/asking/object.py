"""What somebody did something to: "What has Google begun testing?"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from quizgen.asking.candidate import Candidate
from quizgen.asking.common import asserted, build, is_quantity
from quizgen.asking.grammar import invert
from quizgen.asking.registry import family
from quizgen.asking.sorts import Wh, wh_for

if TYPE_CHECKING:
    from quizgen.facts.clauses import Clause, Part
    from quizgen.facts.gather import Facts

__all__ = ["ask_object"]

# Verbs that say little without their object: "What did he have?", "What did she make?".
_LIGHT = frozenset(
    "have do make take get give be go come see let keep put set hold need want mean say tell "
    "include involve become show play run pay cost last reach face see mark bear draw".split()
)
# The preposition that a stem may end in: "What was he charged with?"
_STRANDED = frozenset("with about against for from of into on to".split())


def _fits(clause: Clause, part: Part) -> list[str]:
    """Return why the object should not be asked for."""
    doubts = []
    if any(child.dep_ == "conj" for child in clause.verb.head.children if child.i < part.head.i):
        doubts.append("shared object")
    if part.head.pos_ == "PRON" or is_quantity(part):
        doubts.append("weak object")
    following = part.whole[-1].i + 1
    doc = part.head.doc
    if following < len(doc) and doc[following].lower_ in (
        "of",
        "that",
        "who",
        "which",
        "and",
        "or",
    ):
        doubts.append("cut key")
    return doubts


@family(
    "object",
    focuses=("what", "who", "which"),
    kinds=("multiple_choice", "short_answer"),
    needs=("clauses", "names"),
)
def ask_object(facts: Facts) -> Iterator[Candidate]:
    """Ask for the direct object of a statement."""
    for clause in asserted(facts):
        part = clause.part("object")
        if part is None or clause.subject.head.lower_ in ("who", "which", "that"):
            continue
        wh = wh_for(part.head, facts.document)
        if wh is None:
            continue
        doubts = _fits(clause, part)
        if clause.verb.head.lemma_.lower() in _LIGHT:
            doubts.append("light verb")
        if any(child.dep_ == "conj" for child in part.head.children):
            word = "who" if wh.focus in ("who",) else "what"
            wh = Wh(word, "who" if word == "who" else "what", "PHRASE")
        short = len(clause.tokens) > 20
        yield build(
            facts,
            clause,
            family="object",
            variant=wh.text.split()[0],
            wh=wh,
            pieces=invert(clause, without=[part], short=short),
            key_tokens=part.tokens,
            doubts=doubts,
        )


@family(
    "prepositional",
    focuses=("what", "who", "which"),
    kinds=("multiple_choice", "short_answer"),
    needs=("clauses", "names"),
)
def ask_prepositional(facts: Facts) -> Iterator[Candidate]:
    """Ask for the object of a verb's preposition: "What is Russia under pressure from?"."""
    for clause in asserted(facts):
        parts = [part for part in clause.after if part.role in ("pp", "agent")]
        if not parts or clause.verb.head.lemma_.lower() == "be":
            continue
        part = parts[-1]
        noun = part.noun
        if noun is part.head or noun.dep_ != "pobj" or noun.pos_ == "PRON":
            continue
        wh = wh_for(noun, facts.document)
        preposition = part.head.lower_
        if wh is None or preposition not in (*_STRANDED, "by"):
            continue
        doubts = _fits(clause, part)
        if part.head.i != clause.verb.head.i + 1 and preposition not in ("by",):
            doubts.append("far preposition")
        if clause.after[-1] is not part:
            doubts.append("not last")
        key = [token for token in part.tokens if token.i > part.head.i]
        if not key:
            continue
        if any(child.dep_ == "conj" for child in noun.children):
            word = "who" if wh.focus == "who" else "what"
            wh = Wh(word, "who" if word == "who" else "what", "PHRASE")
        pieces = invert(clause, without=[part], short=True)
        yield build(
            facts,
            clause,
            family="prepositional",
            variant=preposition,
            wh=wh,
            pieces=[*pieces, preposition],
            key_tokens=key,
            doubts=doubts,
        )
