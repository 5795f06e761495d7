"""What somebody is like towards something: "What is the firm determined to do?"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from quizgen.asking.candidate import Candidate
from quizgen.asking.common import build
from quizgen.asking.key_rules import bare_subject
from quizgen.asking.registry import family
from quizgen.asking.sorts import Wh
from quizgen.asking.voices import asserted, turned

if TYPE_CHECKING:
    from quizgen.facts.clauses import Clause, Part
    from quizgen.facts.gather import Facts
    from quizgen.language.tree import Token

__all__ = ["ask_inclined"]

# Adjectives whose infinitive is what somebody means or has to do.
_TO_DO = frozenset(
    "determined willing unwilling ready eager reluctant keen afraid unable able prepared anxious "
    "desperate likely unlikely due set bound free supposed".split()
)
# Adjectives and the preposition after which stands what they are about.
_ABOUT = frozenset(
    [
        ("interested", "in"), ("responsible", "for"), ("worried", "about"), ("famous", "for"),
        ("concerned", "about"), ("afraid", "of"), ("proud", "of"), ("aware", "of"),
        ("angry", "about"), ("known", "for"), ("guilty", "of"), ("critical", "of"),
        ("capable", "of"), ("sceptical", "about"), ("skeptical", "about"), ("rich", "in"),
        ("dependent", "on"), ("accused", "of"), ("suspected", "of"), ("addicted", "to"),
        ("allergic", "to"), ("vulnerable", "to"), ("opposed", "to"), ("committed", "to"),
    ]
)  # fmt: skip
_LONGEST = 14  # words of the key


def _complement(part: Part) -> tuple[str, Sequence[Token]] | None:
    """Return the words that end the stem, and the key, of "determined to avoid mistakes"."""
    head = part.head
    lead = [token for token in part.tokens if token.i <= head.i]
    if not lead or lead[-1] != head or len(lead) > 2:
        return None
    words = " ".join(token.lower_ for token in lead)
    following = [token for token in part.tokens if token.i > head.i]
    if not following:
        return None
    first = following[0]
    if first.lower_ == "to" and first.dep_ == "aux" and head.lower_ in _TO_DO:
        if first.head.tag_ != "VB" or first.head.lemma_.lower() == "be":
            return None
        return f"{words} to do", following[1:]
    if (head.lower_, first.lower_) in _ABOUT:
        return f"{words} {first.lower_}", following[1:]
    return None


def _part(clause: Clause) -> Part | None:
    return next(
        (p for p in clause.after if p.role == "adjective" and p.head.i > clause.verb.head.i), None
    )


@family(
    "inclined",
    focuses=("what",),
    kinds=("multiple_choice", "short_answer"),
    needs=("clauses", "names"),
)
def ask_inclined(facts: Facts) -> Iterator[Candidate]:
    """Ask what somebody is determined to do, interested in, responsible for."""
    for clause in asserted(facts, reported=True):
        if clause.verb.head.lemma_.lower() != "be" or clause.verb.passive:
            continue
        part = _part(clause)
        found = _complement(part) if part is not None else None
        if part is None or found is None or not found[1]:
            continue
        end, key = found
        doubts = ["nobody in particular"] if bare_subject(clause) else []
        if len(key) < 2:
            doubts.append("thin key")
        if len(key) > _LONGEST:
            doubts.append("long key")
        later = [other for other in clause.after if other.tokens[0].i > part.tokens[-1].i]
        if any(other.role not in ("time", "clause") for other in later):
            doubts.append("not last")
        pieces, framed = turned(facts, clause, [part, *later])
        doing = end.endswith("to do")
        yield build(
            facts,
            clause,
            family="inclined",
            variant="to_do" if doing else "about",
            wh=Wh("what", "what", "CLAUSE" if doing else "PHRASE"),
            pieces=[*pieces, end],
            key_tokens=key,
            doubts=doubts,
            prefixed=not framed,
            whole_key=doing,
        )
