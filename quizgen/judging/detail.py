"""What becomes of a candidate: the question that it proposes, and why that is not offered."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizgen.judging.refusals import first_refusal, refusals
from quizgen.model import Kind, Option, Question, mint_id

if TYPE_CHECKING:
    from quizgen.asking.candidate import Candidate
    from quizgen.language.document import Document

__all__ = ["Detail", "question_of", "sift"]


@dataclass(frozen=True, slots=True)
class Detail:
    """One candidate and what became of it, for the laboratory.

    Attributes:
        question: as it would be offered.
        sentence: index of its sentence.
        fact: what it asks.
        features: how it was made, and what its score counted.
        refusals: why it was not offered; empty when it may be chosen.
        worth: how likely a careful writer asks for its fact (0..1).
        reasons: what spoke most for and against it.
        meagre: whether it promises less than is asked for, and fills a slot that would stay empty
            even so. It is no feature: the judge does not learn from what it said itself.
    """

    question: Question
    sentence: int
    fact: Hashable
    features: Mapping[str, float]
    refusals: tuple[str, ...] = ()
    worth: float = 0.0
    reasons: tuple[str, ...] = ()
    meagre: bool = False


def sift(
    candidates: Iterable[Candidate], document: Document, *, whole: bool
) -> tuple[list[Candidate], list[Detail]]:
    """Part the sound candidates from those that are refused before options are sought.

    Args:
        candidates: what was asked.
        document: the article.
        whole: whether every reason is wanted, or the first alone.
    """
    why = refusals if whole else first_refusal
    sound: list[Candidate] = []
    refused: list[Detail] = []
    sha256 = document.article.sha256
    for candidate in candidates:
        reasons = why(candidate, document)
        if reasons:
            question = question_of(candidate, candidate.kind, sha256)
            refused.append(
                Detail(question, candidate.sentence, candidate.fact, candidate.features, reasons)
            )
        else:
            sound.append(candidate)
    return sound, refused


def question_of(
    candidate: Candidate, kind: Kind, sha256: str, options: tuple[Option, ...] = ()
) -> Question:
    """Return the question that a candidate proposes, with its id."""
    return Question(
        id=mint_id(sha256, candidate.rule, candidate.stem, candidate.answer),
        kind=kind,
        focus=candidate.focus,
        family=candidate.family,
        stem=candidate.stem,
        answer=candidate.answer,
        accepted=candidate.accepted,
        options=options,
        evidence=candidate.evidence,
        rule=candidate.rule,
        skill=candidate.skill,
        correction=candidate.correction,
        pairs=candidate.pairs,
        extra=candidate.extra,
        items=candidate.items,
        guide=candidate.guide,
    )
