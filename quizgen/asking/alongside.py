"""What somebody asks or orders in a participle: "…, urging the council to sell the mill"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from quizgen.asking.candidate import Candidate
from quizgen.asking.common import build
from quizgen.asking.registry import family
from quizgen.asking.sorts import Wh
from quizgen.asking.voices import asserted, voice_of
from quizgen.language.inflect import base

if TYPE_CHECKING:
    from quizgen.facts.clauses import Clause, Part
    from quizgen.facts.gather import Facts
    from quizgen.language.tree import Token

__all__ = ["ask_alongside"]

# Verbs of asking somebody to do something.
_ASKING = frozenset(
    "ask urge tell order direct invite encourage advise beg request instruct warn require force "
    "call persuade challenge press".split()
)
_LONGEST = 14  # words of the key


def _participle(part: Part) -> bool:
    """Whether a part is a participle's phrase after a comma, with the clause's own subject."""
    head = part.head
    return (
        part.role == "clause"
        and head.tag_ == "VBG"
        and part.tokens[0] == head
        and head.i > 0
        and head.nbor(-1).text == ","
        and not any(c.dep_ in ("nsubj", "nsubjpass", "aux", "mark") for c in head.children)
    )


def _asked(head: Token) -> tuple[list[Token], Token] | None:
    """Return who is asked ("on Congress", "the council") and the verb of what is asked for."""
    wanted = next(
        (
            child
            for child in head.children
            if child.dep_ in ("xcomp", "ccomp")
            and child.tag_ == "VB"
            and any(c.dep_ == "aux" and c.lower_ == "to" for c in child.children)
        ),
        None,
    )
    if wanted is None:
        return None
    mark = next(c for c in wanted.children if c.dep_ == "aux" and c.lower_ == "to")
    whom = list(head.doc[head.i + 1 : mark.i])
    if head.lemma_.lower() == "call" and (not whom or whom[0].lower_ != "on"):
        return None
    return (whom, wanted) if whom and not any(token.is_punct for token in whom) else None


@family(
    "alongside",
    focuses=("what",),
    kinds=("multiple_choice", "short_answer"),
    needs=("clauses", "names"),
)
def ask_alongside(facts: Facts) -> Iterator[Candidate]:
    """Ask "What did the mayor urge the council to do?" of what is told by the way."""
    for clause in asserted(facts):
        if clause.kind not in ("main", "conjunct") or voice_of(facts, clause) is not None:
            continue
        if clause.verb.passive or clause.subject.head.pos_ == "PRON":
            continue
        for part in clause.after:
            lemma = base(part.head).lower() if _participle(part) else ""
            found = _asked(part.head) if lemma in _ASKING else None
            if found is not None:
                yield _candidate(facts, clause, part, lemma, *found)


def _candidate(
    facts: Facts, clause: Clause, part: Part, lemma: str, whom: list[Token], wanted: Token
) -> Candidate:
    key = [token for token in part.tokens if token.i > whom[-1].i + 1]
    plural = clause.subject.head.tag_ in ("NNS", "NNPS")
    past = clause.verb.tense == "past" or bool(clause.verb.forms)
    support = "did" if past else ("do" if plural else "does")
    doubts = []
    if key[0] != wanted:
        doubts.append("strange parse")
    if len(key) > _LONGEST:
        doubts.append("long key")
    if len(key) < 2:
        doubts.append("thin key")
    if clause.verb.forms and clause.verb.forms[0] not in ("has", "have", "had"):
        doubts.append("tense")  # "will meet the miners, urging them to …"
    return build(
        facts,
        clause,
        family="alongside",
        variant=lemma,
        wh=Wh("what", "what", "CLAUSE"),
        pieces=[support, clause.subject.tokens, lemma, whom, "to do"],
        key_tokens=key,
        doubts=doubts,
        whole_key=True,
    )
