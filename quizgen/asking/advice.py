"""What a guide tells its reader to do: "If the dough sticks, add some flour."."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from quizgen.asking.addressed import addresses_reader
from quizgen.asking.candidate import Candidate
from quizgen.asking.common import key_of
from quizgen.asking.registry import family
from quizgen.asking.selfcontained import spoken_sentences
from quizgen.asking.wording import capital, compose

if TYPE_CHECKING:
    from quizgen.facts.gather import Facts
    from quizgen.language.document import Sentence
    from quizgen.language.tree import Token

__all__ = ["ask_advice"]

# What may open the sentence: "If …", "Before you …", "In autumn, …".
_CLAUSES = frozenset("if when before after once while until unless".split())
_TIMES = frozenset("in during before after at on".split())
_KEY_WORDS = range(4, 17)
_STEM_WORDS = range(6, 21)


@family("advice", focuses=("what",), kinds=("short_answer",), needs=("sentences",))
def ask_advice(facts: Facts) -> Iterator[Candidate]:
    """Ask what to do when something is so: "What should you do if the dough sticks?"."""
    document = facts.document
    if not addresses_reader(document.article.text):
        return
    spoken = spoken_sentences(facts)
    for sentence in document.sentences:
        if sentence.index in spoken:
            continue
        when = _opening(sentence)
        if not when:
            continue
        told = [token for token in sentence.span if token.i >= sentence.span.root.i]
        while told and (told[-1].is_punct or told[-1].is_space):
            told.pop()
        stem = compose(document, ["what should you do", when])
        key = key_of(document, told, when, whole=True)
        doubts = [d for d in (*stem.doubts, *key.doubts) if d != "condition"]
        if len(key.text.split()) not in _KEY_WORDS or len(stem.text.split()) not in _STEM_WORDS:
            doubts.append("long key")
        yield Candidate(
            kind="short_answer",
            focus="what",
            family="advice",
            rule="advice.when",
            stem=capital(stem.text) + "?",
            answer=key.text,
            evidence=(document.sentence_evidence(sentence),),
            sentence=sentence.index,
            fact=(sentence.index, "advice"),
            answer_type="CLAUSE",
            answer_range=document.offsets(told),
            doubts=tuple(dict.fromkeys(doubts)),
        )


def _opening(sentence: Sentence) -> Sequence[Token]:
    """Return the clause or time before an order, without its comma; () for other sentences."""
    span, root = sentence.span, sentence.span.root
    below = {child.dep_ for child in root.children}
    if root.tag_ not in ("VB", "VBP") or not span.text.rstrip().endswith("."):
        return ()
    if {"nsubj", "nsubjpass", "expl", "aux", "neg"} & below or root.i == span.start:
        return ()
    before = [token for token in span if token.i < root.i]
    tops = [token for token in before if token.head == root and not token.is_punct]
    if len(tops) != 1 or before[-1].text != ",":
        return ()
    top, first = tops[0], before[0].lower_
    clause = top.dep_ == "advcl" and first in _CLAUSES
    time = top.dep_ == "prep" and first in _TIMES and any(t.ent_type_ == "DATE" for t in before)
    return before[:-1] if clause or time else ()
