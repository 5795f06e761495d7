"""No gap for a piece of a longer name, nor for what the words beside it give away."""

from __future__ import annotations

import pytest

from tests.asking.articles import facts_of, sure

OTHERS = "Anna Poole and Marta Keller live near Sarn. Marta Keller paints old ships in the summer."

# a sentence, what it must not leave out
REFUSED = [
    (
        "Anna Poole works at the university's Department of Coast, Harbour & Ocean Sciences.",
        "Harbour & Ocean Sciences",
    ),
    (
        "The tower on the rock is owned by the Sarn Jazz and Heritage Foundation in Lisbon.",
        "Heritage Foundation",
    ),
    ("The towers were to be painted in white before Sir Keith stepped down in May.", "Keith"),
    ("The captain was charged in Lisbon with contempt of Congress for his reports.", "Congress"),
    ("The harbour now owns 8% of the old search engine Google, said Anna Poole.", "Google"),
    ("In May the keepers showed Prime Minister Carla Winter the lamps.", "Carla Winter"),
    ("The old tower was sold in Lisbon by Tom Brandt and Ada Brandt, his mother.", "Tom Brandt"),
]


@pytest.mark.parametrize(("sentence", "answer"), REFUSED)
def test_no_gap(sentence, answer):
    facts = facts_of(f"{sentence}\n\n{OTHERS}")
    assert answer not in [one.answer for one in sure("cloze", facts)]


# a sentence, what it may leave out
KEPT = [
    ("The tower on the rock was sold to the Bird Trust and the Harbour Union.", "Harbour Union"),
    ("The captain was asked by Congress to tell of the storm in Lisbon.", "Congress"),
    ("In May the keepers showed the former Prime Minister Carla Winter the lamps.", "Carla Winter"),
    ("The tower was opened by Tom Brandt, a painter of ships, in the spring.", "Tom Brandt"),
]


@pytest.mark.parametrize(("sentence", "answer"), KEPT)
def test_a_gap(sentence, answer):
    facts = facts_of(f"{sentence}\n\n{OTHERS}")
    assert answer in [one.answer for one in sure("cloze", facts)]


def test_no_gap_for_the_only_person():
    text = "Old people on the coast say that Marta Keller was forced to sell the tower in spring."
    again = "The harbour is old. The council says that Marta Keller had no other way to keep it."
    assert not [one for one in sure("cloze", facts_of(f"{text}\n\n{again}")) if one.focus == "who"]
    third = "The painter Tom Brandt bought it."
    assert [
        one for one in sure("cloze", facts_of(f"{text}\n\n{again} {third}")) if one.focus == "who"
    ]
