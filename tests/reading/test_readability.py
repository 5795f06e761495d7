"""Words and reading level of an article's prose."""

from __future__ import annotations

import pytest

from quizgen.model import Article, Block
from quizgen.reading.readability import Level, grade, level, syllables


def article(*lines: tuple[str, str]) -> Article:
    text, blocks = "", []
    for kind, line in lines:
        blocks.append(Block(kind, len(text), len(text) + len(line)))
        text += line + "\n"
    return Article(text, blocks=tuple(blocks))


@pytest.mark.parametrize(
    ("word", "count"), [("cat", 1), ("window", 2), ("U.S.", 1), ("2015", 1), ("wonderful", 3)]
)
def test_syllables(word, count):
    assert syllables(word) == count


def test_the_grade_is_kincaid_s():
    assert grade(100, 10, 150) == pytest.approx(0.39 * 10 + 11.8 * 1.5 - 15.59)


def test_prose_alone_is_measured():
    easy = level(article(("prose", "The cat sat. The dog ran."), ("caption", "A photograph here")))
    assert (easy.words, easy.sentences) == (6, 2)
    hard = level(
        article(
            ("prose", "Considerable environmental deterioration necessitated governmental action."),
        )
    )
    assert easy.grade is not None and hard.grade is not None
    assert easy.grade < 2 < 12 < hard.grade
    assert (easy.age, hard.age) == (6, 18)


def test_without_prose_there_is_no_grade():
    assert level(article(("caption", "A photograph"))) == Level(0, 0, None)
    assert level(article(("caption", "A photograph"))).age is None
    assert level(article(("prose", "1990 2000 2010"))).grade is None
