"""What somebody said: "Who did Putin tell the west it must back?".

The question word moves out of the reported clause over the verb of saying; the clause keeps its
own order and tense.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from quizgen.asking.candidate import Candidate
from quizgen.asking.common import (
    BRIDGES,
    build,
    clause_at,
    is_quantity,
    quoted_tokens,
    saying_of,
)
from quizgen.asking.grammar import embedded, predicate
from quizgen.asking.registry import family
from quizgen.asking.sorts import Wh, wh_for
from quizgen.facts.clauses import Clause, Part

if TYPE_CHECKING:
    from quizgen.facts.gather import Facts

__all__ = ["ask_said_what", "frames"]


def frames(facts: Facts) -> Iterator[tuple[Clause, Clause, list[str]]]:
    """Yield (clause of saying, reported clause, doubts)."""
    document = facts.document
    quoted = quoted_tokens(facts)
    for clause in facts.clauses:
        if clause.kind != "reported" or clause.reporter is None:
            continue
        reporter = clause.reporter
        frame = clause_at(facts, reporter)
        if frame is None or reporter.lemma_.lower() not in BRIDGES:
            continue
        head = clause.verb.head
        if (document.block_of(head), head.i) in quoted:
            continue
        doubts = []
        if frame.verb.negation is not None or frame.kind == "reported":
            doubts.append("nested")
        if any(
            child.dep_ == "mark" and child.lower_ in ("if", "whether", "as")
            for child in head.children
        ):
            doubts.append("whether")
        if any(
            child.lower_ in ("how", "what", "why", "where", "when", "who", "which")
            for child in clause.verb.head.children
        ):
            doubts.append("indirect question")
        if clause.subject.head.lower_ in ("who", "what", "which", "there", "that"):
            doubts.append("indirect question")
        if head.i < reporter.i:
            doubts.append("attribution last")
        yield frame, clause, doubts


@family(
    "reported_speech",
    focuses=("said_what",),
    kinds=("multiple_choice", "short_answer"),
    needs=("clauses", "names"),
)
def ask_said_what(facts: Facts) -> Iterator[Candidate]:
    """Ask for a part of what somebody said."""
    document = facts.document
    for frame, content, doubts in frames(facts):
        saying = saying_of(frame, content)
        targets: list[tuple[Part, str]] = [(content.subject, "subject")]
        targets += [(part, "object") for part in content.parts("object")][:1]
        targets += [(part, "attribute") for part in content.parts("attribute")][:1]
        for part, variant in targets:
            if part.head.pos_ == "PRON" or is_quantity(part):
                continue
            wh = wh_for(part.head, document)
            if wh is None:
                continue
            wh = Wh(wh.text, "said_what", wh.answer_type, wh.name)
            extra = list(doubts)
            if variant == "subject":
                rest = predicate(content, short=len(content.tokens) > 20)
            else:
                rest = embedded(content, without=[part], short=len(content.tokens) > 18)
                verb = content.verb.head.lemma_.lower()
                if verb in ("have", "do", "make", "take") or (verb == "be" and variant == "object"):
                    extra.append("light verb")
            if variant == "attribute":
                if part.head.pos_ != "NOUN":
                    continue
                if content.negative or len(part.tokens) < 4:
                    extra.append("weak attribute")
                if part.tokens[0].lower_ == "the":
                    extra.append("asked from the other side")  # "What … was the only way …?"
            yield build(
                facts,
                content,
                family="reported_speech",
                variant=variant,
                wh=wh,
                pieces=[*saying, *rest],
                key_tokens=part.tokens,
                doubts=extra,
                nameless=True,
                voiced=False,
                denial=True,
                features={"cue_" + frame.verb.head.lemma_.lower(): 1.0},
            )
