"""Agreement with people's questions about single sentences: ROUGE-L and multi-reference BLEU.

``monserrate.jsonl`` of a corpus has one line for each sentence: ``text`` and ``questions``, all the
questions that people asked about it (MONSERRATE: about 26 a sentence). Each question of ours about
the sentence is compared with all of them. Such scores follow readers' judgement barely (QGEval,
Fu et al. 2024): they show that a change broke the wording, not that it made questions good.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from quizgen.errors import BadInput
from quizgen.evaluation.corpus import read_rows
from quizgen.evaluation.measures import ASKING
from quizgen.judging.words import tokens
from quizgen.model import Article, Block

__all__ = ["Agreement", "Sentence", "agreement", "bleu", "read_sentences", "rouge_l"]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, and what people asked about it."""

    text: str
    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Agreement:
    """How near our questions are to people's.

    Attributes:
        sentences: how many there are.
        asked: about how many of them a question is asked.
        questions: how many questions that pass the checks.
        rouge_l: mean of each question's best ROUGE-L, 0..1; higher is nearer.
        bleu: BLEU-4 of all questions against all human ones of their sentence, 0..1.
    """

    sentences: int
    asked: int
    questions: int
    rouge_l: float
    bleu: float


def read_sentences(data: Path) -> tuple[Sentence, ...]:
    """Return the corpus's sentences with people's questions; empty when it has none."""
    return tuple(
        read_rows(
            data / "monserrate.jsonl",
            lambda row: Sentence(row["text"], tuple(row["questions"])),
        )
    )


def rouge_l(candidate: str, references: Sequence[str]) -> float:
    """Return the best ROUGE-L F1 of a text against references, 0..1 (Lin 2004)."""
    from rapidfuzz.distance import LCSseq

    ours = tokens(candidate)
    best = 0.0
    for reference in references:
        theirs = tokens(reference)
        if ours and theirs:
            shared = LCSseq.similarity(ours, theirs)
            best = max(best, 2 * shared / (len(ours) + len(theirs)))
    return best


def bleu(candidates: Sequence[str], references: Sequence[Sequence[str]]) -> float:
    """Return BLEU-4 of a set of texts, each with all its references, 0..1 (Papineni et al. 2002).

    Smoothed by adding a little to what never matches (Chen & Cherry 2014, method 1).
    """
    from nltk.translate.bleu_score import SmoothingFunction, corpus_bleu

    if not candidates:
        return 0.0
    return float(
        corpus_bleu(
            [[list(tokens(text)) for text in group] for group in references],
            [list(tokens(text)) for text in candidates],
            smoothing_function=SmoothingFunction().method1,
        )
    )


def agreement(
    sentences: Sequence[Sentence], *, tell: Callable[[str, float], None] | None = None
) -> Agreement:
    """Ask about each sentence by itself and compare with what people asked.

    Args:
        sentences: with people's questions.
        tell: told what is being done and the share that is done.

    Raises:
        BadInput: a sentence has no questions to compare with.
    """
    ours: list[str] = []
    theirs: list[tuple[str, ...]] = []
    asked = 0
    for place, sentence in enumerate(sentences):
        if not sentence.questions:
            raise BadInput(f"The sentence {sentence.text[:60]!r} has no human questions.")
        if tell:
            tell("Comparing with people's questions", place / len(sentences))
        stems = _stems(sentence.text)
        asked += bool(stems)
        ours += stems
        theirs += [sentence.questions] * len(stems)
    nearness = [rouge_l(one, group) for one, group in zip(ours, theirs, strict=True)]
    return Agreement(
        sentences=len(sentences),
        asked=asked,
        questions=len(ours),
        rouge_l=sum(nearness) / len(nearness) if nearness else 0.0,
        bleu=bleu(ours, theirs),
    )


def _stems(text: str) -> list[str]:
    """Return what is asked of a sentence's facts; people asked for the meaning of no word."""
    from quizgen.pipeline import GenerateOptions, generate

    article = Article(text, blocks=(Block("prose", 0, len(text)),))
    questions = generate(article, GenerateOptions(everything=True)).quiz.questions
    asked = (one for one in questions if one.kind in ASKING and one.focus != "vocabulary")
    return [question.stem for question in asked]
