"""True or false: what is swapped, and that a false statement is surely false."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.asking.other_figures import other_figure
from tests.asking.articles import LIGHTHOUSE, ask, facts_of, sure

TITLE = "The old lighthouse of Sarn"

# kind, figure, another one
FIGURES = [
    ("PERCENT", "46 per cent", "74 per cent"),
    ("PERCENT", "75%", "45%"),
    ("NUMBER", "28", "45"),
    ("NUMBER", "1,600", "2,600"),
    ("NUMBER", "three", "six"),
    ("MONEY", "$700,000", "$400,000"),
    ("NUMBER", "795 million", "477 million"),
    ("MONEY", "$1.5 million", "$2.4 million"),
    ("YEAR", "2015", "2008"),
    ("DATE", "March 2014", "August 2014"),
    ("DATE", "31 May", "31 October"),
    ("DURATION", "two", "five"),
]


@pytest.mark.parametrize(("kind", "text", "expected"), FIGURES)
def test_other_figure(kind, text, expected):
    assert other_figure(kind, text, "") == expected


def test_other_figure_is_not_in_the_article():
    assert other_figure("NUMBER", "28", "It has 45 rooms.") not in ("", "28", "45")


@given(st.integers(min_value=2, max_value=9_999_999))
def test_other_figures_differ_clearly(value):
    other = other_figure("NUMBER", str(value), "")
    assert other
    assert abs(int(other) - value) >= 0.25 * value
    assert len(other) <= len(str(value)) + 1


@given(st.integers(min_value=1, max_value=99))
def test_percentages_stay_below_a_hundred(value):
    other = other_figure("PERCENT", f"{value}%", "")
    assert other == "" or 0 < int(other.removesuffix("%")) < 100


def test_pairs():
    found = sure("true_false", facts_of(LIGHTHOUSE, title=TITLE))
    false = [one for one in found if one.answer == "false"]
    true = {one.fact: one for one in found if one.answer == "true"}
    assert len(false) >= 4
    for one in false:
        assert one.stem != one.correction
        assert one.correction == true[one.fact].stem
        assert " not " not in set(one.stem.split()) - set(one.correction.split())


def test_one_statement_of_a_sentence():
    found = sure("true_false", facts_of(LIGHTHOUSE, title=TITLE))
    true = [one.sentence for one in found if one.answer == "true"]
    assert len(true) == len(set(true))


# sentences, of which the first must not be made false by the name in the second
NOT_RIVALS = [
    ("Tom Brandt repaired the wooden stairs. Anna Poole repaired the wooden stairs too.", "Poole"),
    ("Tom Brandt and Anna Poole live in Sarn. Brandt repaired the wooden stairs.", "Poole"),
    ("The engineers moved the lamp to Norway. The museum later moved to Oslo.", "Oslo"),
    ("Tom Brandt opened 35 windows in May. Lady Astrid's Tea Room is near.", "Astrid"),
    ("Tom Brandt lost his hat in the storm at sea. Anna Poole rang the bell.", "Poole"),
]


@pytest.mark.parametrize(("text", "name"), NOT_RIVALS)
def test_no_rival(text, name):
    facts = facts_of(text, title=TITLE)
    assert not [
        one for one in ask("true_false", facts) if one.answer == "false" and name in one.stem
    ]


# What the first sentence says, and whether it excludes the name of the second.
EXCLUDED = [
    ("The old lamp was tested in Norway. The keepers came from Sweden.", True),
    ("Norway built the first lighthouse of the north. The keepers came from Sweden.", True),
    ("The keepers drink a lot of coffee in Norway. The captains came from Sweden.", False),
    ("Norway has a lighthouse on every rock of its coast. The captains came from Sweden.", False),
    ("Lamps are often repaired in Norway by hand. The captains came from Sweden.", False),
    ("Sailors trusted Norway's captains in the storm. The keepers came from Sweden.", False),
    ("Norway is one of the largest makers of lamps. The keepers came from Sweden.", False),
]


@pytest.mark.parametrize(("text", "excluded"), EXCLUDED)
def test_a_false_statement_is_contradicted_by_the_article(text, excluded):
    found = sure("true_false", facts_of(text, title=TITLE))
    false = [one.stem for one in found if one.answer == "false" and one.sentence == 0]
    assert bool(false) == excluded


def test_a_year_of_what_is_measured_every_year_is_not_changed():
    facts = facts_of("In 2014 each keeper drank an average of 80 cups of tea.", title=TITLE)
    assert not [one for one in sure("true_false", facts) if "2014" not in one.stem]


def test_a_statement_without_a_swap_is_true():
    sentence = "Marta Keller cleaned the lenses and painted the wooden stairs of the lighthouse."
    found = sure("true_false", facts_of(sentence, title=TITLE))
    assert (sentence, "true") in [(one.stem, one.answer) for one in found]


@pytest.mark.parametrize(
    "sentence",
    [
        "The lighthouse may have lost 35 windows in the storm.",
        "The lighthouse has not lost 35 windows in the storm.",
        "Tom Brandt believes that the lighthouse lost 35 windows.",
    ],
)
def test_hedged_and_denied_statements_are_left_alone(sentence):
    assert ask("true_false", facts_of(sentence, title=TITLE)) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "More than 18 million people have seen the lighthouse.",
        "At least 35 windows of the lighthouse were broken.",
        "The price of the lighthouse fell from £90,000 to £35,000.",
        "The number of windows has doubled to 35 at the lighthouse.",
    ],
)
def test_figures_that_cannot_be_made_false(sentence):
    found = ask("true_false", facts_of(sentence, title=TITLE))
    assert [one.answer for one in found] in ([], ["true"])


def test_speakers_are_swapped():
    found = sure("true_false_speech", facts_of(LIGHTHOUSE, title=TITLE))
    stems = {(one.stem, one.answer) for one in found}
    words = "Nobody in this town believed that the lamp could ever shine again."
    assert (f'Anna Poole said: "{words}"', "true") in stems
    assert (f'Marta Keller said: "{words}"', "false") in stems
