"""A teacher's own question."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from quizgen.editing.change import edited, evidence_for
from quizgen.model import Article, Kind, Question, mint_id
from quizgen.paragraph_label import without_paragraph

__all__ = ["own_question"]

_RULE = "teacher"


def own_question(
    article: Article,
    kind: Kind,
    stem: str,
    answer: str,
    *,
    wrong: Sequence[str] = (),
    proof: str = "",
    **more: Any,
) -> Question:
    """Return a question that a teacher wrote.

    Args:
        article: what it is about.
        kind: any.
        stem: the asking sentence.
        answer: the key; left empty for matching and ordering, whose pairs or items give it.
        wrong: wrong options, for multiple choice and gaps to choose.
        proof: what proves the key, as it stands in the article; may be left empty.
        more: accepted, correction, guide, pairs, extra, items.

    Raises:
        BadUse: the question is not whole, or the proof does not stand in the article.
    """
    blank = Question(
        id="q_", kind=kind, focus="what", family=_RULE, rule=_RULE, stem=stem, answer=answer
    )
    options = wrong if kind == "multiple_choice" or any(text.strip() for text in wrong) else None
    evidence = evidence_for(article, proof)
    made = edited(
        blank, article, stem=stem, answer=answer, wrong=options, evidence=evidence, **more
    )
    words = without_paragraph(made.stem)
    return replace(made, id=mint_id(article.sha256, _RULE, words, made.answer))
