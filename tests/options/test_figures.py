from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.facts.gather import Facts
from quizgen.language import numbers
from quizgen.language.numbers import find_figures, spell_number
from quizgen.options.article import ArticleView
from quizgen.options.figures import propose_figures, wrong_side

from .conftest import Ask


@pytest.mark.parametrize(
    ("text", "value", "style"),
    [
        ("about 2,000 people", 2000, "digits"),
        ("$700,000", 700_000, "digits"),
        ("£1.5bn", 1.5e9, "digits"),
        ("1.5 million", 1.5e6, "digits"),
        ("twenty-five men", 25, "words"),
        ("two dozen cars", 24, "words"),
        ("two hundred and forty", 240, "words"),
        ("three million", 3e6, "words"),
        ("46 per cent", 46, "digits"),
        ("2015", 2015, "digits"),
        ("a 10-year-old", 10, "digits"),
    ],
)
def test_figures_are_read(text: str, value: float, style: str) -> None:
    (figure,) = find_figures(text)
    assert (figure.value, figure.style) == (value, style)
    assert figure.write(figure.written) == text[figure.start : figure.end]


@pytest.mark.parametrize("text", ["the 18th of May", "100th", "A380", "thousands", "a hundred", ""])
def test_what_is_no_figure(text: str) -> None:
    assert list(find_figures(text)) == []


@given(st.integers(min_value=1, max_value=999_999))
def test_spelled_numbers_are_read_back(value: int) -> None:
    (figure,) = find_figures(f"{spell_number(value)} sheep")
    assert figure.value == value


@given(st.floats(min_value=0.1, max_value=9e8), st.sampled_from([0, 1, 2]))
def test_digits_are_read_back(value: float, decimals: int) -> None:
    text = f"{value:,.{decimals}f}"
    (figure,) = find_figures(text)
    assert figure.write(figure.written) == text


@pytest.mark.parametrize(
    ("stem", "key", "side"),
    [
        ("How many came?", "More than 18 million", "above"),
        ("How many came?", "At least 40", "above"),
        ("How many came?", "Up to 40", "below"),
        ("How many came?", "No more than 40", "below"),
        ("How many came?", "About 40", ""),
        ("It cost more than _____ in May.", "$40", "above"),
        ("It cost no more than _____ in May.", "$40", "below"),
    ],
)
def test_open_hedges_leave_one_wrong_side(ask: Ask, stem: str, key: str, side: str) -> None:
    assert wrong_side(ask(stem, key, "NUMBER", words="2,000")) == side


@pytest.mark.parametrize(
    ("key", "type_", "least", "most"),
    [
        ("80%", "PERCENT", 1, 99),
        ("12", "AGE", 1, 17),
        ("79", "AGE", 18, 99),
        ("36 hours", "DURATION", 1, 72),
        ("1994", "YEAR", 1900, 2040),
        ("2 people", "NUMBER", 2, 20),
    ],
)
def test_figures_stay_sensible(
    view: ArticleView, ask: Ask, key: str, type_: str, least: float, most: float
) -> None:
    for seed in range(20):
        proposals = list(
            propose_figures(view, ask("How many?", key, type_, words="2,000"), seed=seed)
        )
        values = [value for proposal in proposals for value in proposal.order or ()]
        assert len(values) >= 3
        assert all(least <= value <= most for value in values)


def test_all_of_something_has_no_more_beside_it(view: ArticleView, ask: Ask) -> None:
    asked = ask("What share?", "100 percent", "PERCENT", words="2,000")
    found = list(propose_figures(view, asked, seed=0))
    assert all(value <= 100 for proposal in found for value in proposal.order or ())


def test_words_keep_their_capital(view: ArticleView, ask: Ask) -> None:
    found = list(
        propose_figures(view, ask("How long?", "Ten years", "DURATION", words="2,000"), seed=2)
    )
    assert all(proposal.text[0].isupper() for proposal in found)


def test_years_of_a_life_stay_in_one(view: ArticleView, ask: Ask) -> None:
    for seed in range(9):
        asked = ask("How long has he driven a taxi?", "50 years", "DURATION", words="2,000")
        found = list(propose_figures(view, asked, seed=seed))
        assert len(found) >= 3
        assert all((proposal.order or (0,))[0] <= 75 for proposal in found)


def test_money_of_the_article_goes_first(view: ArticleView, ask: Ask) -> None:
    asked = ask("How much did the town still owe?", "$650,000", "MONEY", words="water")
    found = {proposal.text: proposal.source for proposal in propose_figures(view, asked, seed=0)}
    assert found.get("$700,000") == "same_article" or "$700,000" not in found


def test_notes_come_in_real_values(view: ArticleView, ask: Ask) -> None:
    asked = ask("Which _____ note was found?", "€500 note", "MONEY", words="water")
    for proposal in propose_figures(view, asked, seed=1):
        assert proposal.text in {f"€{n} note" for n in (1, 2, 5, 10, 20, 50, 100, 200, 1000)} | {
            "€1,000 note"
        }


@settings(max_examples=60, deadline=None)
@given(st.integers(min_value=2, max_value=5_000_000), st.integers(min_value=0, max_value=99))
def test_proposals_for_any_number(facts: Facts, ask: Ask, value: int, seed: int) -> None:
    key = f"{value:,} sheep"
    proposals = list(
        propose_figures(
            ArticleView(facts), ask("How many sheep?", key, "NUMBER", words="2,000"), seed=seed
        )
    )
    texts = [proposal.text for proposal in proposals]
    assert len(texts) == len(set(texts))
    assert key not in texts
    assert all(text.endswith(" sheep") for text in texts)
    assert len(texts) >= 3


@pytest.mark.parametrize(
    ("stem", "key", "least", "most"),
    [
        ("Waste fell from _____ tonnes to 4.2m tonnes.", "5.3m", 4.2e6, 1e12),
        ("She makes _____ a day but would only be given £10 of it.", "£20", 10, 1e12),
        ("A value of _____, just ahead of the bank, with $21bn.", "$23bn", 21e9, 1e12),
        ("Of the houses, _____ houses out of 40 houses were sold.", "12", 0, 40),
    ],
)
def test_the_stem_itself_rules_no_figure_out(
    view: ArticleView, ask: Ask, stem: str, key: str, least: float, most: float
) -> None:
    type_ = "MONEY" if key[0] in "£$" else "NUMBER"
    for seed in range(9):
        found = list(propose_figures(view, ask(stem, key, type_, words="water"), seed=seed))
        assert len(found) >= 3
        assert all(least < (proposal.order or (0,))[0] < most for proposal in found)


def test_dozens_stay_few(view: ArticleView, ask: Ask) -> None:
    asked = ask("We met about _____ people.", "two dozen", "NUMBER", words="water")
    for seed in range(9):
        found = list(propose_figures(view, asked, seed=seed))
        assert all((proposal.order or (0,))[0] <= 60 for proposal in found)


def test_sums_of_the_article_that_are_far_off_are_left_out(view: ArticleView, ask: Ask) -> None:
    asked = ask("How much did the toll bring?", "$90,000", "MONEY", words="water")
    assert all(p.text != "$700,000" for p in propose_figures(view, asked, seed=0))


def test_only_what_is_taken_is_written(
    view: ArticleView, ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = []
    monkeypatch.setattr(
        "quizgen.options.figures._written", lambda figure, value, _: written.append(value) or "9"
    )
    asked = ask("How many people live there?", "2,400", "NUMBER", words="2,000")
    assert [
        found.text for found, _ in zip(propose_figures(view, asked, seed=0), "ab", strict=False)
    ]
    assert len(written) <= 3


@pytest.mark.parametrize(
    "stem",
    [
        "The bank plans to leave the town in _____.",
        "The bank should be ready to leave the town in _____.",
        "The bank would be able to leave the town in _____.",
        "The bank is scheduled to leave the town in _____.",
    ],
)
def test_plans_lie_ahead(view: ArticleView, ask: Ask, stem: str) -> None:
    asked = ask(stem, "2031", "YEAR")
    for seed in range(9):
        found = list(propose_figures(view, asked, seed=seed))
        assert len(found) >= 3
        assert all((proposal.order or (0,))[0] > 2019 for proposal in found)


@pytest.mark.parametrize(
    ("stem", "key", "most"),
    [
        ("How many of the nine bridges were built by him?", "Four", 9),
        ("The bridge is open _____ a week.", "three days", 7),
        ("It will last for _____ years.", "two hundred", 900),
    ],
)
def test_no_more_than_there_can_be(
    view: ArticleView, ask: Ask, stem: str, key: str, most: float
) -> None:
    rate = {"answer_range": None} if "week" in stem else {}
    key = f"{key} a week" if rate else key
    for seed in range(9):
        found = list(propose_figures(view, ask(stem, key, "NUMBER", "2,000", **rate), seed=seed))
        assert len(found) >= 3
        assert all((proposal.order or (0,))[0] <= most for proposal in found)


@pytest.mark.parametrize(
    ("stem", "key", "least", "most"),
    [
        ("They met 23 boats from _____ countries.", "13", 0, 23),
        ("They met 90 singers from all _____ schools.", "40", 0, 90),
        ("In all, _____ boats from 13 countries came.", "23", 13, 1e9),
        ("She came eighth of _____ runners.", "21", 8, 1e9),
        ("Forty men, including _____ cooks, crossed it.", "28", 0, 40),
        ("Of 40 men _____ of whom were cooks, six crossed it.", "28", 0, 40),
        ("About _____ of the 40 men crossed it.", "28", 0, 40),
        ("It is heard within 48 hours, _____ hours if it is late.", "72", 48, 1e9),
        ("She works _____ months out of every 30.", "12", 0, 30),
        ("Holm won _____ electoral votes to Berg's 232.", "306", 232, 538),
        ("Boats bring water to _____ people.", "4.4 billion", 0, 7e9),
    ],
)
def test_a_part_is_smaller_than_its_whole(
    view: ArticleView, ask: Ask, stem: str, key: str, least: float, most: float
) -> None:
    asked = ask(stem, key, "NUMBER", words="water", answer_range=None)
    for seed in range(9):
        found = list(propose_figures(view, asked, seed=seed))
        assert len(found) >= 3
        assert all(least < (proposal.order or (0,))[0] < most for proposal in found)


@pytest.mark.parametrize(
    ("stem", "key", "type_", "told"),
    [
        ("It has _____ seats in four rows, each with four seats.", "16", "NUMBER", True),
        ("Its 16 seats stand in _____ rows, each with four seats.", "four", "NUMBER", True),
        ("A total of 12 cooks, nine old and _____ young ones, came.", "three", "NUMBER", True),
        ("Waste fell by _____, from 50 tonnes to 40 tonnes.", "20%", "PERCENT", True),
        ("Waste fell by 20%, from _____ tonnes to 40 tonnes.", "50", "NUMBER", True),
        ("It was _____ years, with 70 years for men and 76 years for women.", "73", "NUMBER", True),
        ("It was 73 years, with _____ years for men and 76 years for women.", "70", "NUMBER", True),
        ("It was _____ years, with 70 years then and 76 years now.", "73", "NUMBER", False),
        ("It has _____ seats in four rows of wood.", "16", "NUMBER", False),
        ("Waste fell by _____, from 50 tonnes to 40 tonnes.", "63%", "PERCENT", False),
        ("It has _____ seats.", "16", "NUMBER", False),
    ],
)
def test_no_options_where_the_stem_makes_the_sum(
    view: ArticleView, ask: Ask, stem: str, key: str, type_: str, told: bool
) -> None:
    asked = ask(stem, key, type_, words="water", answer_range=None)
    found = list(propose_figures(view, asked, seed=1))
    assert (not found) is told


def test_shares_of_one_vote_make_no_more_than_all(view: ArticleView, ask: Ask) -> None:
    stem = "Berg won _____ of the vote to Holm's 40%."
    asked = ask(stem, "49%", "PERCENT", words="water", answer_range=None)
    for seed in range(9):
        found = list(propose_figures(view, asked, seed=seed))
        assert found
        assert all((proposal.order or (0,))[0] <= 60 for proposal in found)


def test_a_bottom_is_less_than_half(view: ArticleView, ask: Ask) -> None:
    stem = "The bank ranks among the bottom _____ of firms."
    asked = ask(stem, "30%", "PERCENT", words="water", answer_range=None)
    for seed in range(9):
        found = list(propose_figures(view, asked, seed=seed))
        assert found
        assert all((proposal.order or (0,))[0] < 50 for proposal in found)


def test_ages_stay_within_what_is_told(view: ArticleView, ask: Ask) -> None:
    stem = "The bridge let clerks aged _____ and above retire early."
    candidate = ask(stem, "55", "AGE", words="46 per cent")
    found = [one.order[0] for one in propose_figures(view, candidate, seed=0) if one.order]
    assert found
    assert all(45 <= value <= 64 for value in found)


PIECES = (*"1,.5 $£k-m", "one ", "ten", "a ", "two ", "hundred", "US")


@given(st.lists(st.sampled_from(PIECES), max_size=9).map("".join))
def test_texts_without_a_number_in_words_are_read_for_digits_alone(text: str) -> None:
    """As the whole pattern reads them."""
    read = map(numbers._figure, numbers._FIGURE.finditer(text))
    assert find_figures(text) == tuple(figure for figure in read if figure is not None)
