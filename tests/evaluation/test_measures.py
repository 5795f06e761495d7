"""Measures over small sets, by hand."""

from __future__ import annotations

import pytest

from quizgen.evaluation import measures
from quizgen.model import Evidence, Flaw, Option, Question


def question(key: str, *others: str, place: int = 0, start: int = 0, stem: str = "") -> Question:
    texts = list(others)
    texts.insert(place, key)
    return Question(
        id=f"q{key}{place}{start}",
        kind="multiple_choice" if others else "short_answer",
        focus="what",
        family="test",
        stem=stem or f"What is {key}?",
        answer=key,
        options=tuple(Option(text, text == key) for text in texts) if others else (),
        evidence=(Evidence(start, start + 10, "x" * 10),),
    )


FOUR = [question("aaaa", "b", "c", "d", place=place) for place in range(4)]


def test_shares() -> None:
    assert measures.shares("abbb") == {"b": 0.75, "a": 0.25}
    assert measures.shares("") == {}


@pytest.mark.parametrize(("values", "expected"), [("", 0), ("aaa", 0), ("ab", 1), ("aabb", 1)])
def test_evenness(values: str, expected: float) -> None:
    assert measures.evenness(values) == pytest.approx(expected)


def test_evenness_of_a_lopsided_mix_lies_between() -> None:
    assert 0.4 < measures.evenness("aaaaab") < 0.8


@pytest.mark.parametrize(
    ("starts", "expected"), [((), 0), ((0, 10), 0.5), ((0, 90), 1), ((0, 40, 90), 1)]
)
def test_diversity(starts: tuple[int, ...], expected: float) -> None:
    assert measures.diversity([question("a", start=s) for s in starts], 100) == expected


def test_key_longest_rate() -> None:
    assert measures.key_longest_rate(FOUR) == 1
    assert measures.key_longest_rate([*FOUR, question("a", "bb", "c", "d")]) == 0.8
    assert measures.key_longest_rate([question("a")]) == 0


def test_key_places() -> None:
    assert measures.key_places(FOUR) == (1, 1, 1, 1)
    assert measures.place_chi_square(FOUR) == 0
    same = [question("a", "b", "c", "d", place=2)] * 8
    assert measures.key_places(same) == (0, 0, 8, 0)
    assert measures.place_chi_square(same) == pytest.approx(24)  # 3·2²/2 + 6²/2


def test_numbers_in_order_do_not_count_for_places() -> None:
    assert measures.place_chi_square([question("7", "8", "9", "10")] * 9) == 0


def test_lengths_and_flaws() -> None:
    assert measures.lengths(["a b", "a b c", "a b c d e"]) == 3
    assert measures.lengths([]) == 0
    flawed = [Question("q", "open", "why", "f", "s", "a", flaws=(Flaw("gap", "warn", ""),))] * 2
    assert measures.flaw_counts([*flawed, *FOUR]) == {"gap": 2}


def test_duplicates_and_give_aways() -> None:
    one = question("Rosa Pike", stem="Who opened the long bridge of Kelm?")
    again = question("Pike", stem="Who opened the bridge of Kelm?", start=50)
    tells = question("Friday", stem="When did Rosa Pike open the long bridge?", start=70)
    assert measures.duplicates([one, again, tells]) == 1
    assert measures.give_aways([one, tells]) == 1
    assert measures.give_aways(FOUR[:1]) == 0
