"""What something is used for: "What is the database used to do?"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from quizgen.asking.candidate import Candidate
from quizgen.asking.common import build
from quizgen.asking.grammar import invert
from quizgen.asking.registry import family
from quizgen.asking.sorts import Wh, is_person
from quizgen.asking.voices import asserted

if TYPE_CHECKING:
    from quizgen.facts.clauses import Part
    from quizgen.facts.gather import Facts
    from quizgen.language.tree import Token

__all__ = ["ask_used_for"]

_LONGEST = 14  # words of the key


def _use(part: Part) -> tuple[str, Sequence[Token]] | None:
    """Return the words that end the stem, and the key, when the part tells a use."""
    head = part.head
    if part.role in ("infinitive", "clause") and head.tag_ == "VB":
        marks = [child for child in head.children if child.dep_ == "aux" and child.lower_ == "to"]
        if marks and marks[0] == part.tokens[0]:
            return "to do", part.tokens[1:]
    if part.role in ("pp", "gerund") and head.lower_ == "for":
        return "for", [token for token in part.tokens if token.i > head.i]
    return None


@family(
    "used_for",
    focuses=("what",),
    kinds=("multiple_choice", "short_answer"),
    needs=("clauses", "names"),
)
def ask_used_for(facts: Facts) -> Iterator[Candidate]:
    """Ask for the use that the article gives of something: "is used by officers to …"."""
    for clause in asserted(facts):
        if clause.verb.head.lemma_.lower() != "use" or not clause.verb.passive:
            continue
        if clause.subject.head.pos_ == "PRON" or is_person(clause.subject.head):
            continue
        for part in clause.after:
            found = _use(part)
            if found is None or not found[1]:
                continue
            end, key = found
            doubts = ["thin key"] if len(key) < 3 else []
            if len(key) > _LONGEST:
                doubts.append("long key")
            dropped = [o for o in clause.after if o is not part and o.role != "adverb"]
            if any(other.role not in ("agent", "time", "clause") for other in dropped):
                doubts.append("not last")
            yield build(
                facts,
                clause,
                family="used_for",
                variant=end.replace(" ", "_"),
                wh=Wh("what", "what", "CLAUSE"),
                pieces=[*invert(clause, without=[part, *dropped]), end],
                key_tokens=key,
                doubts=doubts,
                whole_key=True,
                short_stem=len(clause.subject.tokens) > 1,
            )
            break
