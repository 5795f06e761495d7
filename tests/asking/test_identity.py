"""Who holds a post, what a thing is, what letters stand for; and matching people with roles."""

from __future__ import annotations

import pytest

from quizgen.asking.matching import pairs_answer
from quizgen.model import Pair
from tests.asking.articles import facts_of, sure

# sentence, stem, key
ASKED = [
    ("Marta Keller, the director of the Harbour Museum, bought the lighthouse.",
     "Who is the director of the Harbour Museum?", "Marta Keller"),
    ("Marta Keller, director of the Harbour Museum, bought the lighthouse.",
     "Who is the director of the Harbour Museum?", "Marta Keller"),
    ("Anna Poole, a spokeswoman for the Harbour Museum, praised the work.",
     "Which museum is Anna Poole a spokeswoman for?", "Harbour Museum"),
    ("The World Lighthouse Union (WLU) praised the work in Sarn.",
     "What does WLU stand for?", "World Lighthouse Union"),
    ("Killer whales, also known as orcas, swim past the island.",
     "What are killer whales also known as?", "Orcas"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "stem", "key"), ASKED)
def test_asked(sentence, stem, key):
    found = sure("identity", facts_of(sentence))
    assert (stem, key) in [(one.stem, one.answer) for one in found]


@pytest.mark.parametrize(
    "sentence",
    [
        "Marta Keller, his sister, bought the lighthouse of Sarn.",
        "Marta Keller, a painter, bought the lighthouse of Sarn.",
        "Marta Keller, who loves the sea, bought the lighthouse of Sarn.",
        "The hall (BIG) was painted by Marta Keller.",
        "The US president, Barack Obama, praised the lighthouse.",
    ],
)
def test_not_asked(sentence):
    assert sure("identity", facts_of(sentence)) == []


PEOPLE = (
    "Marta Keller, the director of the Harbour Museum, bought the lighthouse. "
    "Tom Brandt, a retired ship's carpenter, repaired the stairs. "
    "Anna Poole, the mayor of Sarn, praised the work. "
)


def test_people_are_matched_with_their_roles():
    found = sure("matching", facts_of(PEOPLE))
    people = [one for one in found if one.rule == "matching.people"]
    assert len(people) == 1
    assert {(pair.left, pair.right) for pair in people[0].pairs} == {
        ("Marta Keller", "the director of the Harbour Museum"),
        ("Tom Brandt", "a retired ship's carpenter"),
        ("Anna Poole", "the mayor of Sarn"),
    }
    assert people[0].answer != "A–1, B–2, C–3"


def test_two_people_are_not_enough():
    two = PEOPLE[: PEOPLE.index("Anna")]
    assert not [one for one in sure("matching", facts_of(two)) if one.rule == "matching.people"]


def test_figures_are_matched_with_their_sentences():
    text = (
        "The old lighthouse has 35 windows on the western side. "
        "About 4,500 people visit the Harbour Museum in summer. "
        "The harbour of Sarn has room for 12 fishing boats."
    )
    found = [
        one
        for one in sure("matching", facts_of(text, title="The lighthouse"))
        if one.rule == "matching.number"
    ]
    assert [{pair.right for pair in one.pairs} for one in found] == [{"35", "4,500", "12"}]


def test_the_answer_follows_the_alphabet_of_the_right_sides():
    pairs = [Pair("Ann", "the mayor of Sarn"), Pair("Tom", "a carpenter")]
    assert pairs_answer(pairs, ["the baker"]) == "A–3, B–2"
