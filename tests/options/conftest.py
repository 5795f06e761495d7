"""An article written for these tests, its facts, and candidates about it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from quizgen.asking.candidate import Candidate
from quizgen.facts.gather import Facts, gather
from quizgen.language.clean import fold
from quizgen.language.document import annotate
from quizgen.model import Article, Block, Evidence
from quizgen.options.article import ArticleView

TEXT = """\
The mayor of Halden, Anna Berger, opened a new bridge over the river on Monday. About 2,000 people \
crossed it on the first morning. The bridge cost $4.5 million and took three years to build.

Thomas Keller, who designed the bridge, told reporters that the project was cheap. "It will last \
for 120 years," Keller said. Maria Santos, a shopkeeper, disagreed with him. She said the old \
bridge had been safe.

Robert Lang, the head of Nordbank, said the loan would be repaid in 2031. The bank had lent the \
town $700,000 in 2019. Berger said she wanted to attract more tourists from Germany and Denmark.

A doctor from Oslo, Peter Holm, was the first to cross. He brought copper coins to throw into the \
water. Visitors from Sweden, France and Poland followed on Tuesday. Some 46 per cent of them came \
by train.

In Paris last year, a similar bridge was closed after a storm. Engineers worked there for two \
weeks to save it."""


@pytest.fixture(scope="session")
def article() -> Article:
    """The article, a block for each paragraph."""
    blocks, start = [], 0
    for paragraph in TEXT.split("\n\n"):
        blocks.append(Block("prose", start, start + len(paragraph)))
        start += len(paragraph) + 2
    return Article(TEXT, title="Halden opens its new bridge", blocks=tuple(blocks))


@pytest.fixture(scope="session")
def facts(article: Article) -> Facts:
    """The facts of the article."""
    return gather(annotate(article))


@pytest.fixture()
def view(facts: Facts) -> ArticleView:
    """The article as the options room sees it."""
    return ArticleView(facts)


Ask = Callable[..., Candidate]


@pytest.fixture(scope="session")
def ask(facts: Facts) -> Ask:
    """Return how to make a candidate: stem, key, type, and the words of the article it is from."""

    def make(stem: str, answer: str, type_: str, words: str = "", **more: Any) -> Candidate:
        words = words or answer
        start = TEXT.index(words)
        sentence = next(one for one in facts.document.sentences if one.start <= start < one.end)
        name = next(
            (
                name
                for name in facts.document.names.all
                if name.type == type_ and fold(answer) in {fold(alias) for alias in name.aliases}
            ),
            None,
        )
        settings: dict[str, Any] = {
            "kind": "multiple_choice",
            "focus": "what",
            "family": "test",
            "rule": "test.test",
            "stem": stem,
            "answer": answer,
            "evidence": (
                Evidence(sentence.start, sentence.end, TEXT[sentence.start : sentence.end]),
            ),
            "sentence": sentence.index,
            "fact": (sentence.index, answer),
            "answer_type": type_,
            "answer_name": name,
            "answer_range": (start, start + len(words)),
        }
        return Candidate(**(settings | more))

    return make
