"""Figures: against values worked out by hand, against numpy, and through the bank."""

from __future__ import annotations

import math

import numpy
import pytest
from hypothesis import given
from hypothesis import strategies as st

from question_bank.statistics import (
    AnswerCount,
    ItemFigures,
    count_answers,
    cronbach_alpha,
    discrimination_index,
    discriminative_efficiency,
    distribution,
    facility_index,
    mean,
    median,
    reading,
    standard_deviation,
)
from tests.bank.factory import RIGHT, WRONG

# Five students, three items. Worked out by hand:
#   item 1: 1 1 1 0 0, rest 2 1 0 1 0: means .6 and .8; sum of products 3 - 5·.6·.8 = .6;
#   squares: 3 - 5·.36 = 1.2, and 6 - 5·.64 = 2.8; r = .6 / √(1.2 · 2.8) = .32733
#   sorted: 0 0 1 1 1 with 0 0 1 1 2: products 4 - 2.4 = 1.6; efficiency .6 / 1.6 = 37.5
ITEMS = [[1, 1, 1, 0, 0], [1, 1, 0, 1, 0], [1, 0, 0, 0, 0]]
REST_1 = [2, 1, 0, 1, 0]


def test_worked_out_by_hand():
    assert facility_index(ITEMS[0], 1) == pytest.approx(60)
    assert facility_index([2, 1, 0, 1], 2) == pytest.approx(50)
    assert standard_deviation(ITEMS[0]) == pytest.approx(math.sqrt(1.2 / 4))
    assert discrimination_index(ITEMS[0], REST_1) == pytest.approx(32.7326835)
    assert discriminative_efficiency(ITEMS[0], REST_1) == pytest.approx(37.5)
    # variances .3 .3 .2; sums 3 2 1 1 0 have 15 - 5·1.96 = 5.2, /4 = 1.3; 3/2 · (1 - .8/1.3)
    assert cronbach_alpha(ITEMS) == pytest.approx(1.5 * (1 - 0.8 / 1.3))
    assert median([3, 1, 2]) == 2
    assert median([4, 1, 2, 3]) == 2.5
    assert distribution([0, 9.99, 10, 55, 99, 100]) == (2, 1, 0, 0, 0, 1, 0, 0, 0, 2)


@pytest.mark.parametrize(
    ("figure", "arguments"),
    [
        (mean, ([],)),
        (median, ([],)),
        (standard_deviation, ([],)),
        (standard_deviation, ([1],)),
        (facility_index, ([], 1)),
        (facility_index, ([0, 0], 0)),
        (discrimination_index, ([1], [1])),
        (discrimination_index, ([1, 1], [0, 2])),  # no spread in the item
        (discrimination_index, ([0, 1], [2, 2])),  # none in the rest
        (discrimination_index, ([0.1, 0.1, 0.1], [0, 1, 2])),  # nor by rounding
        (discriminative_efficiency, ([1, 1], [0, 2])),
        (cronbach_alpha, ([],)),
        (cronbach_alpha, ([[1, 0]],)),
        (cronbach_alpha, ([[1], [0]],)),
        (cronbach_alpha, ([[1, 0], [0, 1]],)),  # all sums equal
    ],
)
def test_undefined_is_none_and_not_zero(figure, arguments):
    assert figure(*arguments) is None


def test_perfect_and_opposite():
    assert discrimination_index([0, 1, 2], [0, 5, 10]) == pytest.approx(100)
    assert discrimination_index([2, 1, 0], [0, 5, 10]) == pytest.approx(-100)
    assert discriminative_efficiency([2, 1, 0], [0, 5, 10]) == pytest.approx(-100)
    assert cronbach_alpha([[0, 1, 2], [0, 1, 2]]) == pytest.approx(1)


MARKS = st.lists(st.sampled_from([0, 0.25, 0.5, 1, 2, 3]), min_size=2, max_size=30)


@given(MARKS, st.randoms())
def test_as_numpy_has_it(marks, random):
    rest = [random.choice([0, 1, 2.5, 4, 9]) for _ in marks]
    assert mean(marks) == pytest.approx(numpy.mean(marks))
    assert median(marks) == pytest.approx(numpy.median(marks))
    assert standard_deviation(marks) == pytest.approx(numpy.std(marks, ddof=1))
    spread = numpy.std(marks) > 1e-9 and numpy.std(rest) > 1e-9
    if spread:
        assert discrimination_index(marks, rest) == pytest.approx(
            100 * numpy.corrcoef(marks, rest)[0, 1], abs=1e-6
        )
        best = numpy.cov(sorted(marks), sorted(rest))[0, 1]
        assert discriminative_efficiency(marks, rest) == pytest.approx(
            100 * numpy.cov(marks, rest)[0, 1] / best, abs=1e-6
        )
    else:
        assert discrimination_index(marks, rest) is None


@given(st.integers(2, 6), st.integers(2, 20), st.randoms())
def test_alpha_as_numpy_has_it(items, students, random):
    table = numpy.array(
        [[random.choice([0, 0.5, 1]) for _ in range(students)] for _ in range(items)]
    )
    variance = table.sum(axis=0).var(ddof=1)
    alpha = cronbach_alpha(table.tolist())
    if variance < 1e-12:
        assert alpha is None
    else:
        expected = items / (items - 1) * (1 - table.var(axis=1, ddof=1).sum() / variance)
        assert alpha == pytest.approx(expected)


@given(st.lists(st.floats(0, 100), max_size=50))
def test_every_score_is_in_one_tenth(percents):
    assert sum(distribution(percents)) == len(percents)


def test_answers_are_counted_with_options_that_nobody_chose():
    given_answers = [("Ann", True), ("Bob", False), ("Ann", True)]
    assert count_answers(given_answers, [("Ann", True), ("Bob", False), ("Cem", False)]) == (
        AnswerCount("Ann", 2, True, True),
        AnswerCount("Bob", 1, False, True),
        AnswerCount("Cem", 0, False, True),
    )


def item(attempts=20, facility=60.0, discrimination=40.0, answers=()):
    return ItemFigures("q", 1, "?", 1, attempts, 0, facility, 10.0, discrimination, 50.0, answers)


@pytest.mark.parametrize(
    ("figures", "words"),
    [
        (item(facility=98.0), "Nearly everybody"),
        (item(facility=3.0), "whether the key is right"),
        (item(facility=20.0), "hard"),
        (item(discrimination=-5.0), "look at key and wording"),
        (item(discrimination=12.0), "hardly tells"),
        (
            item(answers=(AnswerCount("Bob", 9, False, True), AnswerCount("Ann", 5, True, True))),
            "“Bob” was chosen more often than the key",
        ),
        (item(answers=(AnswerCount("Bob", 0, False, True),)), "Nobody chose “Bob”"),
        (item(answers=(AnswerCount("a lorry", 6, False, False),)), "should it be accepted?"),
    ],
)
def test_figures_are_read_in_words(figures, words):
    assert any(words in note for note in reading(figures))


def test_little_is_read_into_few_attempts_and_good_figures():
    assert reading(item(attempts=4, facility=0.0)) == ()
    assert reading(item()) == ()


def test_a_class_in_figures(bank, published):
    answers = [RIGHT, RIGHT, WRONG, RIGHT | {"q_0000000001": "Mira Haddad"}]
    tokens = []
    for number, given_answers in enumerate(answers):
        token = bank.start_attempt(published.code, f"S{number}").token
        tokens.append(token)
        for question_id, value in given_answers.items():
            bank.respond(token, question_id, value)
        bank.submit(token)
    bank.start_attempt(published.code, "still at it")
    figures = bank.item_analysis(published.id)
    assert figures.attempts == 4
    first = figures.items[0]
    # marks 2 2 0 0 against rest 6 6 0 6 (the open question waits and is left out)
    assert first.facility == pytest.approx(50)
    assert first.discrimination == pytest.approx(
        100 * numpy.corrcoef([2, 2, 0, 0], [6, 6, 0, 6])[0, 1]
    )
    assert first.deviation == pytest.approx(100 * numpy.std([2, 2, 0, 0], ddof=1) / 2)
    assert [(one.text, one.count) for one in first.answers] == [
        ("Mira Haddad", 2), ("Ruth Calloway", 2), ("Ana de Souza", 0), ("Vladimir Sorokin", 0),
    ]  # fmt: skip
    open_one = figures.items[7]
    assert (open_one.waiting, open_one.facility) == (3, None)
    assert figures.mean == pytest.approx(numpy.mean([100, 100, 0, 75]))
    assert figures.distribution == (1, 0, 0, 0, 0, 0, 0, 1, 0, 2)
    for attempt_id in (1, 2, 4):
        bank.override(attempt_id, "q_0000000008", 1, "good")
    assert bank.item_analysis(published.id).items[7].facility == pytest.approx(75)


def test_first_attempts_count_by_default(bank, clock):
    from question_bank import QuizSettings
    from tests.bank.factory import quiz

    stored = bank.add_quiz(quiz(), settings=QuizSettings(attempts_allowed=None))
    published = bank.publish(stored.id)
    token = None
    for value in ("Mira Haddad", "Ruth Calloway", "Mira Haddad"):
        token = bank.start_attempt(published.code, "Sam", token=token).token
        bank.respond(token, "q_0000000001", value)
        bank.submit(token)
    marks = {
        which: bank.item_analysis(published.id, which).items[0].facility
        for which in ("first", "last", "best", "all")
    }
    assert marks == {"first": 0, "last": 0, "best": 100, "all": pytest.approx(100 / 3)}
    assert bank.item_analysis(published.id).attempts == 1
    assert bank.item_analysis(published.id, "all").attempts == 3


def test_figures_of_nothing_are_undefined(bank, published):
    figures = bank.item_analysis(published.id)
    assert (figures.attempts, figures.mean, figures.alpha, figures.items) == (0, None, None, ())


def test_closing_keeps_how_a_question_did(bank, published):
    for number, given_answers in enumerate((RIGHT, WRONG)):
        token = bank.start_attempt(published.code, f"S{number}").token
        for question_id, value in given_answers.items():
            bank.respond(token, question_id, value)
    bank.close_quiz(published.id)
    (kept,) = bank.question_statistics("q_0000000002")
    assert (kept.quiz_id, kept.attempts, kept.facility) == (published.id, 2, 50)
    assert kept.discrimination == pytest.approx(100)
    bank.accept_answer("q_0000000002", "Calloway", revision=1)
    (kept,) = bank.question_statistics("q_0000000002")
    assert (kept.facility, kept.discrimination) == (100, None)
