"""That a sentence of a long article costs about what a sentence of a short one costs.

``benchmarks/scale.py`` measures it for 50,000 words; a tenth of that shows a search of the whole
article for each question. Both sizes are measured in one run, in processor time and after the
parse, so that neither the machine nor its other work decides.
"""

from __future__ import annotations

import time

import pytest

from benchmarks.long_article import long_article
from quizgen.language.document import Document, annotate
from quizgen.pipeline import generate
from quizgen.reading import read_text

# It is about 1.2; searching the article anew for each candidate made it 4.7.
MOST_GROWTH = 2.0
SHORT, LONG = 500, 5_000


def _annotated(words: int, seeds: range) -> list[Document]:
    return [annotate(read_text(long_article(words, seed=seed))) for seed in seeds]


def _cost(documents: list[Document], patch: pytest.MonkeyPatch) -> float:
    """Return the seconds for each sentence, all after the parse."""
    start = time.process_time()
    for document in documents:
        patch.setattr("quizgen.language.document.annotate", lambda article, ready=document: ready)
        generate(document.article)
    spent = time.process_time() - start
    return spent / sum(len(document.sentences) for document in documents)


def test_cost_grows_with_length_alone(monkeypatch):
    warm = _annotated(2 * SHORT, range(99, 100))
    _cost(warm, monkeypatch)  # tables that are loaded once, and the words of the templates
    grown = []
    for seed in (50, 60):  # a busy machine disturbs one measure, a search disturbs both
        short = _annotated(SHORT, range(seed - 49, seed - 49 + LONG // SHORT))
        long = _annotated(LONG, range(seed, seed + 1))
        grown.append(_cost(long, monkeypatch) / _cost(short, monkeypatch))
        if grown[-1] < MOST_GROWTH:
            return
    assert min(grown) < MOST_GROWTH, grown
