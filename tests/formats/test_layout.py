from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.formats.layout import (
    clean,
    display_width,
    letter,
    matching_columns,
    ordering_items,
    pad,
    wrap,
)
from quizgen.model import Pair, Question


def matching(answer: str, pairs: int, extra: int = 0, name: str = "q_1") -> Question:
    return Question(
        name,
        "matching",
        "who_said",
        "matching",
        "Match.",
        answer,
        pairs=tuple(Pair(f"left {n}", f"right {n}") for n in range(pairs)),
        extra=tuple(f"extra {n}" for n in range(extra)),
    )


@pytest.mark.parametrize(
    ("index", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (27, "AB"), (51, "AZ"), (702, "AAA")]
)
def test_letters(index, name):
    assert letter(index) == name


@pytest.mark.parametrize(
    ("answer", "pairs", "extra", "right"),
    [
        ("A–2, B–1", 2, 0, ["right 1", "right 0"]),
        ("A-3, B-1, C-2", 3, 0, ["right 1", "right 2", "right 0"]),  # as a teacher types it
        ("A–3, B–1", 2, 1, ["right 1", "extra 0", "right 0"]),
        ("A–1, B–4", 2, 2, ["right 0", "extra 0", "extra 1", "right 1"]),
    ],
)
def test_the_right_column_follows_the_answer(answer, pairs, extra, right):
    columns = matching_columns(matching(answer, pairs, extra))
    assert list(columns.right) == right
    assert columns.answer == answer.replace("-", "–")


@pytest.mark.parametrize(
    "answer",
    [
        "",
        "A–1",  # a pair was added
        "A–1, B–2, C–3, D–4",  # a pair was deleted
        "A–1, B–1, C–2",  # one place twice
        "A–1, B–2, C–9",  # no such place
        "A–0, B–1, C–2",
        "Ann: tea; Tom: milk; Kim: juice",
    ],
)
def test_an_answer_that_does_not_fit_gets_an_order_and_a_key_that_do(answer):
    columns = matching_columns(matching(answer, 3))
    assert sorted(columns.right) == ["right 0", "right 1", "right 2"]
    assert columns.right != ("right 0", "right 1", "right 2")
    assert [columns.right[place] for place in columns.key] == ["right 0", "right 1", "right 2"]


@given(st.integers(0, 30), st.integers(0, 5), st.text(max_size=9))
def test_matching_is_laid_out_whole_and_reads_its_own_key(pairs, extra, name):
    question = matching("", pairs, extra, name)
    columns = matching_columns(question)
    assert sorted(columns.right) == sorted(
        [*(pair.right for pair in question.pairs), *question.extra]
    )
    for pair, place in zip(question.pairs, columns.key, strict=True):
        assert columns.right[place] == pair.right
    if pairs <= 26:
        again = matching_columns(matching(columns.answer, pairs, extra, name))
        assert again.answer == columns.answer


@given(st.lists(st.text(max_size=5), max_size=9), st.text(max_size=9))
def test_ordering_is_shuffled_and_its_key_restores_the_order(items, name):
    question = Question(name, "ordering", "sequence", "f", "Order.", "", items=tuple(items))
    shown = ordering_items(question)
    assert [shown.items[place] for place in shown.key] == items
    if len(items) > 1:
        assert list(shown.key) != sorted(shown.key)
    assert ordering_items(question) == shown


def test_two_questions_are_not_shuffled_alike():
    orders = {
        ordering_items(
            Question(f"q_{n}", "ordering", "sequence", "f", "Order.", "", items=tuple("abcde"))
        ).key
        for n in range(20)
    }
    assert len(orders) > 10


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("  two\nlines \t and tabs ", "two lines and tabs"),
        ("46\u00a0%", "46\u00a0%"),
        ("\x1b[31mred\x1b[0m", "[31mred[0m"),
        ("a\x00b\x9bc", "abc"),
        ("para\u2029graph", "para graph"),
        ("\n", ""),
    ],
)
def test_clean(text, cleaned):
    assert clean(text) == cleaned


@pytest.mark.parametrize(
    ("text", "columns"),
    [("abc", 3), ("café", 4), ("cafe\u0301", 4), ("東京", 4), ("a\u200db", 2), ("", 0)],
)
def test_display_width(text, columns):
    assert display_width(text) == columns
    assert display_width(pad(text, 10)) == 10


def test_wrap_keeps_words_whole_and_hangs_the_indent():
    assert wrap("one two three-four verylongword", 10, first="1. ") == [
        "1. one two",
        "   three-four",
        "   verylongword",
    ]
    assert wrap("", 10, first="1. ") == ["1."]


@given(st.text(), st.integers(1, 40))
def test_wrap_loses_nothing_and_keeps_to_the_width(text, width):
    lines = wrap(text, width)
    assert " ".join(lines).split(" ") == clean(text).split(" ")
    for line in lines:
        assert display_width(line) <= width or " " not in line
