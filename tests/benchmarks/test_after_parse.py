"""What one article costs, with the model loaded: the parse, and everything after it.

Run with ``make bench``; only the ratio of the two means anything on another machine. In a plain
test run each is called once, as a smoke test.
"""

from __future__ import annotations

from importlib.resources import files

import pytest

from quizgen.language.document import annotate
from quizgen.language.lexicon import lexicon
from quizgen.language.pipeline import load_pipeline
from quizgen.pipeline import generate
from quizgen.reading import read_text


@pytest.fixture(scope="module")
def article(root):
    """The seed article where it is to be had, else the example."""
    seed = root.parent / "shared" / "data" / "articles" / "seed.txt"
    example = files("quizgen.examples") / "street-lamps.txt"
    text = seed.read_text(encoding="utf-8") if seed.exists() else example.read_text("utf-8")
    load_pipeline()
    lexicon()
    return read_text(text)


@pytest.mark.benchmark(group="one article")
def test_parse(benchmark, article):
    """spaCy alone, block by block."""
    nlp = load_pipeline()
    texts = [article.slice(block) for block in article.blocks if block.kind == "prose"]
    assert benchmark(lambda: sum(len(doc) for doc in nlp.pipe(texts))) > 100


@pytest.mark.benchmark(group="one article")
def test_annotate(benchmark, article):
    """Parse, sentences, names and what stands for them."""
    assert benchmark(annotate, article).sentences


@pytest.mark.benchmark(group="one article")
def test_whole_quiz(benchmark, article):
    """The parse and everything after it."""
    assert len(benchmark(generate, article).quiz.questions) == 10
