"""What people ask: the mix of their questions, and the human questions of a corpus.

``articles.jsonl`` of a corpus may hold, for each article, the questions that professional item
writers asked (OneStopQA's), without saying which sentence answers them. That sentence is guessed:
the one that holds most of the content words of question and key, rare words counting more.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from quizgen.evaluation.corpus import Reference, read_rows
from quizgen.judging.words import content

if TYPE_CHECKING:
    from quizgen.model import Article

__all__ = ["NEWSQUIZQA", "ONESTOPQA", "WRITERS", "question_word", "read_human", "with_evidence"]

# Shares of human questions by their question word: NewsQuizQA's 11,580 questions about news (Lelkes
# et al. 2021), and OneStopQA's (Berzak et al. 2020); what is left to 1 is "other".
NEWSQUIZQA = MappingProxyType(
    {
        "what": 0.45,
        "who": 0.19,
        "which": 0.10,
        "how many": 0.06,
        "why": 0.03,
        "when": 0.03,
        "how much": 0.03,
        "where": 0.025,
        "how": 0.02,
    }
)
ONESTOPQA = MappingProxyType({"what": 0.57, "why": 0.12, "who": 0.10, "how": 0.08, "where": 0.04})

WRITERS = "OneStopQA"  # whose questions are good enough to be a measure
_LOWEST_RANK = 15  # human questions have no rank: each weighs 1
# A second sentence is taken for evidence, too, when it scores nearly as much as the best one.
_NEARLY = 0.85

_WORDS = (
    ("how many", r"how many\b"),
    ("how much", r"how much\b"),
    ("how", r"how\b"),
    ("who", r"who(?:m|se)?\b"),
    ("which", r"which\b"),
    ("what", r"what\b"),
    ("when", r"when\b"),
    ("where", r"where\b"),
    ("why", r"why\b"),
)
_SENTENCE_END = re.compile(r"(?<=[.!?])[\"'”’)]*\s+(?=[\"'“‘(]?[A-Z0-9£$€])|\n+")


def question_word(stem: str) -> str:
    """Return the question word of a stem: "what", "how many" …, or "other".

    The first one that starts the stem, or follows a preposition or a comma there, counts: "In
    which year …", "After the storm, what …".
    """
    lowered = stem.lower()
    if not lowered.rstrip().endswith("?"):
        return "other"
    found = [
        (match.start(), -len(name), name)
        for name, pattern in _WORDS
        if (match := re.search(rf"\b{pattern}", lowered))
    ]
    return min(found)[2] if found else "other"


def read_human(data: Path) -> dict[str, tuple[Reference, ...]]:
    """Return OneStopQA's questions by article, without evidence; empty when there are none."""

    def build(row: Mapping[str, Any]) -> tuple[str, tuple[Reference, ...]]:
        if not row.get("origin", "").startswith(WRITERS):
            return row["id"], ()
        return row["id"], tuple(
            Reference(_LOWEST_RANK, question_word(one["q"]), one["q"], one["answer"], ())
            for one in row["questions"]
        )

    return {name: asked for name, asked in read_rows(data / "articles.jsonl", build) if asked}


def with_evidence(questions: Iterable[Reference], article: Article) -> tuple[Reference, ...]:
    """Return the questions with the sentences that most likely answer them."""
    sentences = list(_sentences(article))
    stems = [set(content(sentence)) for sentence in sentences]
    spread = Counter(word for words in stems for word in words)
    weight = {word: math.log((1 + len(stems)) / count) for word, count in spread.items()}
    found = []
    for question in questions:
        asked = {*content(question.stem), *content(question.answer)}
        scores = [sum(weight[word] for word in asked & words) for words in stems]
        best = max(scores, default=0.0)
        evidence = tuple(
            sentence
            for sentence, score in zip(sentences, scores, strict=True)
            if best and score >= _NEARLY * best
        )
        found.append(
            Reference(question.rank, question.focus, question.stem, question.answer, evidence)
        )
    return tuple(found)


def _sentences(article: Article) -> Iterable[str]:
    for block in article.blocks:
        if block.kind == "prose":
            yield from (part for part in _SENTENCE_END.split(article.slice(block)) if part.strip())
