"""What somebody was to do: "What did the mayor invite the children to do?"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from quizgen.asking.candidate import Candidate
from quizgen.asking.common import build
from quizgen.asking.grammar import links
from quizgen.asking.key_rules import bare_subject, wants_in_vain
from quizgen.asking.registry import family
from quizgen.asking.sorts import Wh
from quizgen.asking.voices import asserted, turned

if TYPE_CHECKING:
    from quizgen.facts.clauses import Clause, Part
    from quizgen.facts.gather import Facts
    from quizgen.language.tree import Token

__all__ = ["ask_to_do"]

# Verbs whose infinitive is what was wanted, tried or planned; the question keeps the verb.
_WANTING = frozenset(
    "invite ask urge tell order force allow help encourage plan decide want hope promise refuse "
    "agree try attempt intend aim expect vow threaten offer manage fail seek advise persuade "
    "require train teach choose prepare pledge struggle forbid warn beg request instruct permit "
    "enable inspire convince challenge remind propose volunteer pretend continue begin learn "
    "hesitate claim".split()
)
_MAX_KEY = 14  # tokens: "Bring his clock to the White House"


def _infinitive(part: Part) -> tuple[Token, ...]:
    """Return the infinitive without its "to", or () when it is not a plain one."""
    head = part.head
    marks = [child for child in head.children if child.dep_ == "aux" and child.lower_ == "to"]
    if head.tag_ != "VB" or not marks:
        return ()
    if any(child.dep_ in ("nsubj", "nsubjpass", "neg") for child in head.children):
        return ()
    start = marks[0].i
    return tuple(token for token in part.tokens if token.i > start)


def _names_a_thing(verb: Token) -> bool:
    """Whether "be" or "become" has a noun after it: "hopes to become the first pilot"."""
    after = next((c for c in verb.children if c.dep_ == "attr"), None)
    return after is not None and after.pos_ == "NOUN" and verb.nbor(1) in after.subtree


def _stem_fits(clause: Clause, part: Part) -> bool:
    """Whether nothing stands behind the infinitive that the stem would have to keep."""
    return all(
        other is part or other.tokens[0].i < part.tokens[0].i or other.role in ("adverb", "time")
        for other in clause.after
    )


@family(
    "predicate",
    focuses=("what",),
    kinds=("multiple_choice", "short_answer"),
    needs=("clauses",),
)
def ask_to_do(facts: Facts) -> Iterator[Candidate]:
    """Ask for the infinitive after a verb of wanting, trying or planning."""
    for clause in asserted(facts, reported=True):
        lemma = clause.verb.head.lemma_.lower()
        tool = clause.part("object")
        used = lemma == "use" and tool is not None and tool.head.i > clause.verb.head.i
        if lemma not in _WANTING and not used:
            continue
        for part in clause.parts("infinitive", "clause", "reported"):
            key = _infinitive(part)
            if not key:
                continue
            doubts = []
            end: str | Sequence[Token] = "to do"
            wh = Wh("what", "what", "CLAUSE")
            if part.head.lemma_.lower() in ("be", "become"):
                if not _names_a_thing(part.head):
                    continue
                end, wh = part.tokens[:2], Wh("what", "what", "PHRASE")
                key = key[1:]
            if wants_in_vain(facts, clause):
                doubts.append("no thing does that")
            if bare_subject(clause):
                doubts.append("nobody in particular")
            if not _stem_fits(clause, part):
                doubts.append("not last")
            if len(key) > _MAX_KEY:
                key = _shorter(key)
            if len(key) < 2:
                doubts.append("thin key")
            times = [
                other
                for other in (*clause.after, *clause.before)
                if other.role in ("time", "place")
                and other.tokens[0].i < part.tokens[0].i
                and not links(other)
            ]
            if _far(clause, part, times):
                doubts.append("far infinitive")
            pieces, framed = turned(facts, clause, [part, *times])
            yield build(
                facts,
                clause,
                family="predicate",
                variant=clause.verb.head.lemma_.lower(),
                wh=wh,
                pieces=[*pieces, end, *(other.tokens for other in times)],
                key_tokens=key,
                doubts=doubts,
                prefixed=not framed,
            )
            break


def _far(clause: Clause, part: Part, times: Sequence[Part]) -> bool:
    """Whether more than times and an object part verb and infinitive.

    "was forced due to the ruling to sell", "will choose which of two objects to visit".
    """
    head = clause.verb.head.i
    return any(
        other.role in ("pp", "clause", "gerund", "attribute")
        and other not in times
        and head < other.tokens[0].i < part.tokens[0].i
        for other in clause.after
    ) or any(
        token.tag_ in ("WDT", "WP", "WRB")
        for other in clause.parts("object")
        for token in other.tokens
    )


def _shorter(key: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the infinitive up to the first clause that it does not need."""
    head = key[0]
    for token in key[3:]:
        if token.dep_ in ("advcl", "relcl") and token.head in (head, *key):
            left = token.left_edge.i
            kept = tuple(other for other in key if other.i < left)
            while kept and kept[-1].text == ",":
                kept = kept[:-1]
            if 3 <= len(kept) <= _MAX_KEY:
                return kept
    return key
