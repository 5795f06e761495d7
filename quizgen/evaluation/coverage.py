"""Coverage: how much of what a careful writer asked is asked by the questions offered.

A reference question counts as met when an offered question asks its fact: their evidence shares a
sentence, and their keys match. Questions weigh ``16 - rank``.

Keys match when, articles, case and marks aside,

* they are equal, or
* both give exactly one number and it is the same (a different number never matches), or
* one holds the other as whole words, and the shorter has at least a third of the other's content
  words ("Assad" in "Bashar al-Assad"; not "Putin" in "Putin's quarrel with the banks of Kyiv"), or
* the F1 of their content words is at least 0.5.

What counts as a key depends on the kind: the key itself; in a false statement the words in which
statement and correction differ; in a true statement any stretch of it, when it also holds half of
the reference stem's content words; each left or right side of a matching pair, when the pair's
other side stands in the shared evidence; each item of an ordering question.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizgen.evaluation.corpus import Reference, spans
from quizgen.judging.words import bare_tokens, content, holds, number_value, overlap, tokens
from quizgen.paragraph_label import without_paragraph

if TYPE_CHECKING:
    from quizgen.model import Article, Question

__all__ = ["Coverage", "asks", "coverage", "keys_match"]

_SHARED = 20  # characters of evidence that two questions must share to be about one sentence


@dataclass(frozen=True, slots=True)
class Coverage:
    """Weight of the reference questions that are met, and of all.

    ``met`` holds the ranks of the questions met.
    """

    weight: int = 0
    whole: int = 0
    met: tuple[int, ...] = ()

    @property
    def share(self) -> float:
        """Weighted share met, 0..1; higher is better."""
        return self.weight / self.whole if self.whole else 0.0


def keys_match(one: str, other: str) -> bool:
    """Whether two keys answer the same, by the rule of this module."""
    first, second = bare_tokens(one), bare_tokens(other)
    if not first or not second:
        return False
    if first == second:
        return True
    numbers = number_value(one), number_value(other)
    if None not in numbers:
        return numbers[0] == numbers[1]
    sizes = sorted((len(content(one)), len(content(other))))
    if (holds(one, other) or holds(other, one)) and sizes[0] and 3 * sizes[0] >= sizes[1]:
        return True
    return overlap(one, other) >= 0.5


def coverage(
    questions: Iterable[Question], references: Sequence[Reference], article: Article
) -> Coverage:
    """Measure how much of the reference questions' facts the questions ask."""
    offered = list(questions)
    met: list[Reference] = []
    for reference in references:
        places = spans(article, reference.evidence)
        if any(asks(question, reference, places, article) for question in offered):
            met.append(reference)
    return Coverage(
        sum(reference.weight for reference in met),
        sum(reference.weight for reference in references),
        tuple(reference.rank for reference in met),
    )


def asks(
    question: Question,
    reference: Reference,
    places: Sequence[tuple[int, int]],
    article: Article,
) -> bool:
    """Whether a question asks the fact of a reference question.

    Args:
        question: as offered.
        reference: as the writer asked.
        places: article ranges of the reference's evidence.
        article: what both are about.
    """
    shared = [place for place in places if _share(question, place)]
    if not shared:
        return False
    if question.kind == "true_false":
        return _statement_asks(question, reference)
    if question.kind == "matching":
        proof = " ".join(article.text[start:end] for start, end in shared)
        return any(
            keys_match(side, reference.answer) and _stands_in(far, proof)
            for pair in question.pairs
            for side, far in ((pair.left, pair.right), (pair.right, pair.left))
        )
    if question.kind == "ordering":
        return any(keys_match(item, reference.answer) for item in question.items)
    return any(keys_match(key, reference.answer) for key in (question.answer, *question.accepted))


def _share(question: Question, place: tuple[int, int]) -> bool:
    start, end = place
    least = min(_SHARED, end - start)
    return any(
        min(end, part.end) - max(start, part.start) >= min(least, part.end - part.start)
        for part in question.evidence
    )


def _statement_asks(question: Question, reference: Reference) -> bool:
    if question.answer == "false":
        statement = list(tokens(without_paragraph(question.stem)))
        changed = []
        for word in tokens(question.correction):
            if word in statement:
                statement.remove(word)
            else:
                changed.append(word)
        return keys_match(" ".join(changed), reference.answer)
    asked = set(content(reference.stem)) - set(content(reference.answer))
    known = set(content(without_paragraph(question.stem)))
    answer = content(reference.answer)
    if not asked or not answer:
        return False
    held = sum(word in known for word in answer) / len(answer)
    return held >= 0.5 and len(asked & known) >= 0.5 * len(asked)


def _stands_in(text: str, proof: str) -> bool:
    words = content(text)
    known = set(content(proof))
    return bool(words) and sum(word in known for word in words) >= 0.5 * len(words)
