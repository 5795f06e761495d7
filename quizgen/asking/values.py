"""What a measured thing comes to: "What was the average family size? 3.62"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from quizgen.asking.candidate import Candidate
from quizgen.asking.common import build
from quizgen.asking.counting import has_digits
from quizgen.asking.figure_checks import checked
from quizgen.asking.grammar import invert
from quizgen.asking.sorts import Wh

if TYPE_CHECKING:
    from quizgen.facts.clauses import Clause, Part
    from quizgen.facts.gather import Facts

__all__ = ["ask_values"]

# "The median income for a household was $32,236": nouns that come to a figure.
_VALUED = frozenset(
    "size population income salary wage price cost fee fare rate speed height length width depth "
    "weight temperature age area distance capacity budget turnover revenue profit score density "
    "elevation altitude diameter duration lifespan".split()
)
# What may stand before the figure in the key: "about 40", "just over £3m".
_HEDGES = frozenset("about around nearly almost only just over under roughly some a".split())
_LONGEST = 6  # words of the key


def ask_values(facts: Facts, clause: Clause) -> Iterator[Candidate]:
    """Yield the question for the figure to which the subject of the clause comes."""
    part = clause.part("attribute")
    if part is None or clause.kind not in ("main", "conjunct") or clause.verb.forms:
        return
    if clause.verb.head.lemma_.lower() != "be" or clause.subject.head.tag_ != "NN":
        return
    if clause.subject.head.lemma_.lower() not in _VALUED or not _is_figure(part):
        return
    text = " ".join(token.text for token in part.tokens)
    kind = "MONEY" if any(mark in text for mark in "£$€") else "PHRASE"
    if "%" in text or "per cent" in text or "percent" in text:
        kind = "PERCENT"
    elif len(part.tokens) == 1:
        kind = "NUMBER"
    candidate = build(
        facts,
        clause,
        family="quantity",
        variant="value",
        wh=Wh("what", "how_many", kind),
        pieces=invert(clause, without=[part]),
        key_tokens=part.tokens,
    )
    yield checked(candidate, clause, part)


def _is_figure(part: Part) -> bool:
    """Whether a phrase is a figure, with its unit and a hedge at most."""
    tokens = part.tokens
    first = next((t for t in tokens if t.lower_ not in _HEDGES), tokens[0])
    return (
        len(tokens) <= _LONGEST
        and has_digits(tokens)
        and (first.like_num or first.text in ("£", "$", "€"))
        and not any(token.dep_ in ("relcl", "acl", "conj", "appos") for token in tokens)
    )
