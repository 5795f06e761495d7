"""What is shown once an answer counts, piece by piece."""

from __future__ import annotations

import pytest
from tests_app import factory

from app_pages.shared import desk, marks
from quizgen.model import Article, Block, Evidence


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [(-3, "0:00"), (0, "0:00"), (59, "0:59"), (275, "4:35"), (3600, "1:00:00"), (3875, "1:04:35")],
)
def test_the_time_left_is_shown_as_on_a_clock(seconds, shown):
    assert desk.words_left(seconds) == shown


def proofs(text: str, *ranges: tuple[int, int, int]) -> str:
    """The article as HTML with proofs given as number, start and end."""
    found: dict[int, list[Evidence]] = {}
    for number, start, end in ranges:
        found.setdefault(number, []).append(Evidence(start, end, text[start:end]))
    return marks.article_with_proofs(Article(text), found)


@pytest.mark.parametrize(
    ("text", "ranges", "shown"),
    [
        ("ab cd", [], "<p>ab cd</p>"),
        ("ab cd", [(1, 0, 2)], '<p><mark id="proof-1">ab</mark> cd</p>'),
        (  # two that overlap are told apart, and each is jumped to where it begins
            "abcd",
            [(1, 0, 3), (2, 1, 4)],
            '<p><mark id="proof-1">a</mark><mark id="proof-2"><mark>bc</mark></mark>'
            "<mark>d</mark></p>",
        ),
        (  # two that are the same
            "ab",
            [(1, 0, 2), (2, 0, 2)],
            '<p><mark id="proof-2"><mark id="proof-1">ab</mark></mark></p>',
        ),
        (  # over the end of a line
            "ab\n\ncd",
            [(1, 1, 5)],
            '<p>a<mark id="proof-1">b</mark></p><p><mark>c</mark>d</p>',
        ),
        (  # what is marked is text, never markup
            "<b>&",
            [(1, 0, 3)],
            '<p><mark id="proof-1">&lt;b&gt;</mark>&amp;</p>',
        ),
    ],
)
def test_proofs_are_marked_where_they_stand(text, ranges, shown):
    assert proofs(text, *ranges) == shown


def test_a_passage_is_the_lines_that_hold_the_proof():
    article = factory.article()
    shown = marks.passage(article, [factory.evidence("Vladimir Sorokin")])
    assert shown == (
        "<p>The bridge carries 25,000 cars a day, said <mark>Vladimir Sorokin</mark>, "
        "its engineer.</p>"
    )


def test_paragraphs_have_numbers_where_they_are_counted():
    article = factory.article()
    proof = [factory.evidence("Vladimir Sorokin")]
    assert marks.passage(article, proof, counted=True).startswith('<p data-paragraph="¶2">The')
    whole = marks.article_with_proofs(article, {1: proof}, counted=True)
    assert [f'data-paragraph="¶{n}"' in whole for n in range(1, 6)] == [True] * 4 + [False]
    lines = desk.article_lines(article, counted=True)
    assert lines.count("<p data-paragraph=") == 4 and lines.endswith("a baker.</p>")
    assert "data-paragraph" not in desk.article_lines(article, counted=False)


def test_a_line_that_goes_on_with_a_paragraph_has_no_number():
    text = "One line\nof the first.\n\n  The <second>.\n"
    blocks = (Block("prose", 0, 22), Block("prose", 26, 39))
    lines = desk.article_lines(Article(text, blocks=blocks), counted=True)
    assert lines == (
        '<p data-paragraph="¶1">One line</p><p>of the first.</p>'
        '<p data-paragraph="¶2">The &lt;second&gt;.</p>'
    )


@pytest.mark.parametrize(
    ("response", "shown"),
    [(None, ""), ("", ""), ("true", "True"), ("a < b", "a < b"), (("x", None), "x · –")],
)
def test_a_response_is_said_as_one_line(response, shown):
    assert marks.said(response) == shown
