"""What holds for every question that is ever offered; a breach is a fault of the program."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from quizgen.judging.stem_rules import GAP, dangling_word
from quizgen.judging.words import holds, holds_figure, tokens
from quizgen.language.clean import fold, one_line
from quizgen.paragraph_label import without_paragraph

if TYPE_CHECKING:
    from quizgen.model import Article, Question

__all__ = ["breaches", "set_breaches"]


def breaches(question: Question, article: Article, *, derived: bool = False) -> Iterator[str]:
    """Yield what is wrong with one question.

    Args:
        question: as offered.
        article: what it was made from.
        derived: whether a recorded rule made the key, so that it need not stand in the evidence.
    """
    if not question.evidence:
        yield "no evidence"
    titled = question.family == "main_idea"  # a title may prove what the article is about
    prose = [
        (block.start, block.end)
        for block in article.blocks
        if block.kind == "prose" or (titled and block.reason == "title")
    ]
    for part in question.evidence:
        if article.text[part.start : part.end] != part.text:
            yield "evidence is not the article's text"
        elif prose and not any(start <= part.start and part.end <= end for start, end in prose):
            yield "evidence is not prose"
    if question.kind not in ("matching", "ordering", "open") and dangling_word(
        without_paragraph(question.stem), article=article, kind=question.kind
    ):
        yield "no referent"
    yield from _options(question)
    yield from _kind(question)
    typed = question.kind in ("multiple_choice", "short_answer", "cloze")
    if typed and not derived and not _in_evidence(question):
        yield "key not in evidence"


def _in_evidence(question: Question) -> bool:
    proof = fold(" ".join(one_line(part.text) for part in question.evidence))
    whole = re.search(rf"(?<!\w){re.escape(fold(question.answer))}(?!\w)", proof)
    if whole is not None or holds(proof, question.answer):
        return True
    return question.kind == "cloze" and holds_figure(proof, question.answer)


def _options(question: Question) -> Iterator[str]:
    if question.kind == "multiple_choice" and len(question.options) < 3:
        yield "fewer than three options"
    if not question.options:
        return
    if [option.text for option in question.options if option.correct] != [question.answer]:
        yield "not exactly one option is the key"
    if len({tokens(option.text) for option in question.options}) < len(question.options):
        yield "two options are equal"


def _kind(question: Question) -> Iterator[str]:
    if question.kind == "true_false" and (
        question.answer not in ("true", "false") or not question.correction
    ):
        yield "true/false without value or correction"
    if question.kind == "cloze" and len(GAP.findall(question.stem)) != 1:
        yield "not exactly one gap"
    if question.kind == "matching" and len({pair.left for pair in question.pairs}) < 2:
        yield "matching without pairs"
    if question.kind == "ordering" and len(set(question.items)) < 3:
        yield "ordering without three items"
    if not without_paragraph(question.stem).strip() or not question.answer.strip():
        yield "empty stem or key"


def set_breaches(questions: Sequence[Question]) -> Iterator[str]:
    """Yield what is wrong with a set: ids or stems that come twice."""
    if len({question.id for question in questions}) < len(questions):
        yield "an id comes twice"
    stems = [(question.kind, tokens(without_paragraph(question.stem))) for question in questions]
    if len(set(stems)) < len(stems):
        yield "a stem comes twice"
