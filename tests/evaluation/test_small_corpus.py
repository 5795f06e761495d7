"""The small corpus is sound: its evidence and quotations stand in its articles."""

from __future__ import annotations

from collections import Counter

import pytest

from quizgen.evaluation.agreement import read_sentences
from quizgen.evaluation.corpus import read_articles, read_reference, small_corpus, spans
from quizgen.evaluation.figures import figures_of
from quizgen.evaluation.speech import read_gold
from quizgen.model import FOCUSES
from quizgen.paragraph_label import names_paragraphs, without_paragraph
from quizgen.pipeline import generate

DATA = small_corpus()
ARTICLES = {one.name: one for one in read_articles(DATA)}


def test_articles_are_as_long_as_those_that_people_use() -> None:
    assert len(ARTICLES) == 5
    assert all(300 <= one.words <= 500 for one in ARTICLES.values())
    assert all(one.article.title and not one.aside for one in ARTICLES.values())


@pytest.mark.parametrize("name", sorted(ARTICLES))
def test_reference_questions(name: str) -> None:
    asked = read_reference(DATA)[name]
    assert [one.rank for one in asked] == list(range(1, 11))
    for one in asked:
        assert one.focus in FOCUSES
        assert one.stem.endswith("?")
        assert len(spans(ARTICLES[name].article, one.evidence)) == len(one.evidence) > 0, one.stem


def test_quotations_stand_in_their_articles() -> None:
    import json

    rows = [json.loads(line) for line in (DATA / "speech.jsonl").read_text("utf-8").splitlines()]
    assert Counter(row["kind"] for row in rows).keys() == {"direct", "indirect", "mixed"}
    for row in rows:
        parts = [row["content"]] if isinstance(row["content"], str) else row["content"]
        assert len(spans(ARTICLES[row["article"]].article, tuple(parts))) == len(parts), parts
    assert sum(len(lines) for lines in read_gold(DATA / "speech.jsonl").values()) == len(rows)


def test_sentences_with_several_questions_each() -> None:
    assert all(len(one.questions) >= 5 for one in read_sentences(DATA))


def test_stems_are_measured_without_the_paragraphs_that_they_name() -> None:
    one = ARTICLES["crows"]
    named = generate(one.article).quiz.questions
    assert names_paragraphs(question.stem for question in named)
    measured = figures_of(one, ()).ten
    assert [q.stem for q in measured] == [without_paragraph(q.stem) for q in named]
