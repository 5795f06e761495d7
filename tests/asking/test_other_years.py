"""False years: near, possible, and on the side of now on which the right one lies."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.asking.other_years import newest_year, other_year
from tests.asking.articles import ask, facts_of


def false_years(sentence: str, *others: str) -> list[int]:
    facts = facts_of(" ".join([sentence, *others]), title="The harbour of Sarn")
    return [
        int(word.strip(",."))
        for one in ask("true_false", facts)
        if one.rule == "true_false.false_year" and one.sentence == 0
        for word in one.stem.split()
        if word.strip(",.").isdigit() and word not in one.correction.split()
    ]


@given(st.integers(min_value=1500, max_value=2014))
def test_what_is_over_takes_a_near_year_that_is_over(year):
    other = other_year(year, f"It opened in {year}.", newest=2014)
    assert other < 2014
    assert 2 <= abs(other - year) <= (6 if year >= 1994 else 14)


@given(st.integers(min_value=2015, max_value=2050))
def test_what_is_to_come_takes_a_later_year(year):
    other = other_year(year, f"It will open in {year}.", newest=2014, ahead=True)
    assert year + 2 <= other <= year + 6


def test_what_comes_in_turns_takes_another_turn():
    assert (2012 - other_year(2012, "It was 2012.", newest=2014, step=4)) % 4 == 0
    years = false_years("Tom Brandt lost the presidential vote of Sarn in 2012.", "It was 2014.")
    assert all((year - 2012) % 4 == 0 for year in years)


def test_no_year_of_the_article_nor_one_beside_it():
    article = "It was 1995, 1998, 2001, 2002, 2003 or 2004."
    assert other_year(1999, article, newest=2014) not in range(1994, 2006)


def test_a_year_stays_between_those_of_its_sentence():
    assert 1989 < other_year(1995, "1989 and 1995", newest=2014, beside=[1989]) < 2014
    assert other_year(1990, "1989, 1990 and 1991", newest=2014, beside=[1989, 1991]) == 0


def test_plans_and_the_past():
    told = "A storm destroyed the old tower in 2012."
    (planned,) = false_years("Tom Brandt plans to build a new lighthouse at Sarn in 2031.", told)
    assert planned > 2031
    (done,) = false_years("Tom Brandt built a new lighthouse at Sarn in 2010.", told)
    assert done < 2012


@pytest.mark.parametrize(
    "sentence",
    [
        "The harbour of Sarn is expected to take in 40 new boats in 2031.",  # and the next year?
        "The harbour of Sarn will be a key swing state in 2031.",
        "The harbour of Sarn took in new boats from Halden by the end of 1998.",
        "Tom Brandt repaired the stairs of the lighthouse until late 1998.",
    ],
)
def test_a_year_that_leaves_others_open_is_not_changed(sentence):
    assert not false_years(sentence, "A storm destroyed the old tower in 2012.")


def test_the_newest_year_is_over():
    facts = facts_of(
        "A storm destroyed the tower in 2012. Tom Brandt plans to build a new one by 2031. "
        "The sailors were chosen for the 2016 Games."
    )
    assert newest_year(facts) == 2012
