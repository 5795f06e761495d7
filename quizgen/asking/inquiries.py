"""What somebody wants to know or tells in a clause: "What is the court investigating?"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from quizgen.asking.candidate import Candidate
from quizgen.asking.common import build
from quizgen.asking.registry import family
from quizgen.asking.sorts import Wh
from quizgen.asking.voices import asserted, turned
from quizgen.asking.wording import content_words

if TYPE_CHECKING:
    from quizgen.facts.clauses import Clause, Part
    from quizgen.facts.gather import Facts

__all__ = ["ask_inquiry"]

# Verbs whose clause with "whether", "how" or "why" is what somebody asks, seeks or lays open.
_ASKING = frozenset(
    "investigate examine study consider ask wonder test debate discuss determine explore check "
    "decide explain reveal show describe question establish assess measure learn monitor "
    "demonstrate outline".split()
)
_OPENERS = frozenset("whether how why what who where which".split())
_LONGEST = 15  # words of the key


def _opened(part: Part) -> bool:
    """Whether the part is a clause that begins with "whether" or a question word."""
    if part.role not in ("reported", "clause", "other", "object", "gerund"):
        return False
    return part.tokens[0].lower_ in _OPENERS and any(
        token.tag_ in ("VBD", "VBZ", "VBP", "MD", "VB") for token in part.tokens
    )


def _shown_enough(clause: Clause) -> bool:
    """Whether subject and verb say enough for a question: more than one plain word."""
    return len(content_words(" ".join(token.text for token in clause.subject.tokens))) > 1


@family(
    "inquiry",
    focuses=("what",),
    kinds=("multiple_choice", "short_answer"),
    needs=("clauses", "names"),
)
def ask_inquiry(facts: Facts) -> Iterator[Candidate]:
    """Ask what somebody is investigating, wondering or explaining; the key is "Whether …"."""
    for clause in asserted(facts, reported=True):
        if clause.verb.head.lemma_.lower() not in _ASKING or clause.verb.passive:
            continue
        part = next((other for other in clause.after if _opened(other)), None)
        if part is None or part.tokens[0].i < clause.verb.head.i:
            continue
        rest = [o for o in clause.after if o is not part and o.tokens[0].i > clause.verb.head.i]
        doubts = []
        if any(other.role not in ("time", "place", "adverb") for other in rest):
            doubts.append("not last")  # "asked the mayor whether …"
        if len(part.tokens) > _LONGEST:
            doubts.append("long key")
        if len(part.tokens) < 4:
            doubts.append("thin key")
        pieces, framed = turned(facts, clause, [part])
        yield build(
            facts,
            clause,
            family="inquiry",
            variant=part.tokens[0].lower_,
            wh=Wh("what", "what", "CLAUSE"),
            pieces=pieces,
            key_tokens=part.tokens,
            doubts=doubts,
            prefixed=not framed,
            whole_key=True,
            short_stem=_shown_enough(clause),
        )
