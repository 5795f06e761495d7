"""A surname that two people of the article share."""

from __future__ import annotations

import pytest

from quizgen.asking.selfcontained import standing_sentences
from tests.asking.articles import facts_of

TWO = """\
Ann Lund paints the old ferries of Sarn. Ann Lund opened her first show in 2014.

Tom Lund repairs the old ferries of Sarn. Tom Lund opened his first yard in 2015. {}
"""


def stands(sentence: str) -> tuple[str, tuple[str, ...]]:
    facts = facts_of(TWO.format(sentence), title="The ferries of Sarn")
    last = standing_sentences(facts)[-1]
    return last.render(), last.doubts


def test_whose_whole_name_alone_came_before_is_told_by_it() -> None:
    text = (
        "Ann Lund paints the old ferries of Sarn. Lund sold 35 lamps to the museum of Norvik. "
        "Ann Lund has a yard.\n\nHer uncle Tom Lund repairs the ferries. Tom Lund is old."
    )
    told = standing_sentences(facts_of(text, title="The ferries of Sarn"))
    assert "Ann Lund sold 35 lamps to the museum of Norvik." in [one.render() for one in told]


def test_who_is_meant_of_two_is_asked() -> None:
    _, doubts = stands("In 2016, Lund sold 35 lamps to the museum of Norvik.")
    assert "which one: Lund" in doubts


@pytest.mark.parametrize(
    "sentence",
    [
        "In 2016, Ann Lund sold 35 lamps to the museum of Norvik.",
        "In 2016, the Lund family sold 35 lamps to the museum of Norvik.",
    ],
)
def test_whole_names_and_families_stay(sentence: str) -> None:
    assert stands(sentence)[0] == sentence


def test_who_has_no_namesake_is_told_shortly() -> None:
    text = TWO.replace("Ann Lund", "Ann Brandt").format("In 2016, Lund sold 35 lamps to Norvik.")
    last = standing_sentences(facts_of(text, title="The ferries of Sarn"))[-1]
    assert last.render() == "In 2016, Lund sold 35 lamps to Norvik."
