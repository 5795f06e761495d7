"""Dates that are surely wrong: on the right side of the key, and not after what is over."""

from __future__ import annotations

import pytest

from quizgen.options.article import ArticleView
from quizgen.options.choose import with_options
from quizgen.options.dates import date_order, propose_dates
from quizgen.options.figures import propose_figures
from quizgen.options.time_bounds import wrong_time
from tests.asking.articles import facts_of

from .conftest import Ask


@pytest.mark.parametrize(
    ("stem", "key", "side"),
    [
        ("By _____, the mill had been sold.", "1902", "earlier"),
        ("By late _____, the mill had been sold.", "June 1902", "earlier"),
        ("The mill was built before _____.", "1902", "earlier"),
        ("She has owned the mill since _____.", "1902", "earlier"),
        ("From _____ on, the mill stood empty.", "1902", "earlier"),
        ("The mill was sold after _____.", "1902", "later"),
        ("He ran the mill until _____.", "1902", "later"),
        ("When had the mill been sold?", "By June 1902", "earlier"),
        ("He did not run the mill until _____.", "1902", ""),
        ("The mill burned shortly before _____.", "1902", ""),
        ("The mill burned two years after _____.", "1902", ""),
        ("Letters from _____ were found.", "1902", ""),
        ("He ran the mill from _____ to 1910.", "1902", ""),
        ("The mill was sold in _____.", "1902", ""),
        ("When was the mill sold?", "In June 1902", ""),
    ],
)
def test_the_side_on_which_other_dates_are_wrong(ask: Ask, stem: str, key: str, side: str) -> None:
    assert wrong_time(ask(stem, key, "DATE", words="water")) == side


@pytest.mark.parametrize(
    ("stem", "key", "least", "most"),
    [
        ("By _____, the mill had been sold.", "June 1902", 0, 1902 * 12 + 5),
        ("The bridge was open until _____.", "1962", 1962, 2019),
        ("The bridge has been open since _____.", "1962", 0, 1962),
        ("The bridge was built in _____ and painted in 1966.", "1962", 0, 1966),
        ("Painted in 1958, the bridge was closed in _____.", "1962", 1958, 2019),
        ("The bridge was closed in _____.", "2019", 0, 2019),
        ("The bridge will be closed in _____.", "June 2031", 2031 * 12 + 5, 1e9),
        ("Lent in _____, the money will be repaid.", "2019", 0, 2019),
    ],
)
def test_dates_stay_where_they_are_wrong_and_possible(
    view: ArticleView, ask: Ask, stem: str, key: str, least: float, most: float
) -> None:
    asked = ask(stem, key, "DATE", words="The bank had lent", answer_range=None)
    own = date_order(key) or (float(key),)
    for seed in range(9):
        found = propose_dates(view, asked, seed=seed) or list(
            propose_figures(view, asked, seed=seed)
        )
        orders = [order for proposal in found for order in proposal.order or ()]
        assert len(orders) >= 3
        assert all(least <= order <= most and order != own[0] for order in orders)


@pytest.mark.parametrize("key", ["January", "Tuesday"])
def test_no_options_where_too_few_dates_are_wrong(ask: Ask, view: ArticleView, key: str) -> None:
    asked = ask("By _____, the mill had been sold.", key, "DATE", words="water")
    (made,) = with_options([asked], view.facts, seed=0)
    assert made.options == ()


def test_a_year_to_come_ends_no_past() -> None:
    text = "The mill was sold in 1999. The town must build 70 houses by 2050.\n"
    assert ArticleView(facts_of(text)).figures.last_year_past == 1999
