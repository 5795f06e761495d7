"""What something is called: "The pier is known as the Long Mile"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from quizgen.asking.candidate import Candidate
from quizgen.asking.common import build
from quizgen.asking.grammar import invert
from quizgen.asking.registry import family
from quizgen.asking.sorts import Wh
from quizgen.asking.voices import asserted

if TYPE_CHECKING:
    from quizgen.facts.clauses import Clause, Part
    from quizgen.facts.gather import Facts
    from quizgen.language.tree import Token

__all__ = ["ask_naming"]

# "is called a pram", "was dubbed the Long Mile": the name follows the verb.
_CALLING = frozenset("call dub nickname name title christen".split())
# "is known as the Long Mile", "was referred to as a pram"
_KNOWN_AS = frozenset("know".split())
_LONGEST_NAME = 6  # words


@family(
    "naming",
    focuses=("definition",),
    kinds=("multiple_choice", "short_answer"),
    needs=("clauses", "names"),
)
def ask_naming(facts: Facts) -> Iterator[Candidate]:
    """Ask for the name of a thing: "What is a number that is not prime called?"."""
    for clause in asserted(facts):
        if not clause.verb.passive or clause.kind == "relative":
            continue
        verb = clause.verb.head.lemma_.lower()
        if verb in _CALLING:
            part, ending = clause.part("attribute"), []
            key = list(part.tokens) if part is not None else []
        elif verb in _KNOWN_AS:
            part = next((p for p in clause.parts("pp") if p.head.lower_ == "as"), None)
            ending = ["as"]
            key = [t for t in part.tokens if t.i > part.head.i] if part is not None else []
        else:
            continue
        if part is None or not key or part.tokens[0].i < clause.verb.head.i:
            continue
        made = build(
            facts,
            clause,
            family="naming",
            variant="known_as" if ending else "called",
            wh=Wh("what", "definition", "PHRASE"),
            pieces=[*invert(clause, without=[part]), *ending],
            key_tokens=key,
            doubts=_doubts(clause, part, key),
            skill="vocabulary",
            short_stem=len(clause.subject.tokens) > 1,
            nameless=True,
        )
        # "A composite number" is a name, though "number" alone would tell nothing
        yield replace(
            made, doubts=tuple(d for d in made.doubts if d != "empty key" or len(key) < 2)
        )


def _doubts(clause: Clause, part: Part, key: Sequence[Token]) -> list[str]:
    """Doubt a name that is none, or one of a thing that nobody could tell from the stem."""
    found = []
    if clause.after and clause.after[-1] is not part:
        found.append("not last")
    if len(key) > _LONGEST_NAME or any(token.pos_ == "VERB" for token in key):
        found.append("long key")
    if any(token.dep_ in ("conj", "appos") for token in key):
        found.append("half a list")
    subject = clause.subject
    if subject.head.pos_ == "PRON" or subject.tokens[0].lower_ in ("the", "this", "these"):
        told = [t for t in subject.head.children if t.dep_ in ("relcl", "acl", "prep", "amod")]
        if not told:
            found.append("bare subject")  # "What is the street called?" Which?
    return found
