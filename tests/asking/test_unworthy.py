"""Gaps that test nothing, and what the judge tells the worth of the others by."""

from __future__ import annotations

import pytest

from quizgen.asking.selfcontained import standing_sentences
from quizgen.asking.spot_place import spot_place
from quizgen.asking.spots import find_spots
from quizgen.asking.unworthy import unworthy
from tests.asking.articles import ask, facts_of

TITLE = "The old lighthouse of Sarn in 2014"

# sentence, what must not be the gap, why
REFUSED = [
    (
        "In the summer 85% of the visitors to Sarn came by ferry and 15% on foot.",
        "15%",
        "known without reading",
    ),
    (
        "In the summer of 2014 the lamps of Sarn failed 70 times per 1,000 hours.",
        "1,000",
        "known without reading",
    ),
    (
        "The new lamps of the lighthouse were sold to harbours in 48 contiguous states.",
        "48",
        "known without reading",
    ),
    (
        "The museum of Sarn sold a picture to Alphabet, the parent company of Google.",
        "Alphabet",
        "known without reading",
    ),
    (
        "The House and Senate passed the plan of Tom Brandt for the lighthouse in May.",
        "Senate",
        "known without reading",
    ),
    (
        "The new rules for keepers in England and Wales were made by Tom Brandt.",
        "Wales",
        "known without reading",
    ),
    (
        "The new rules for keepers in England and Wales were made by Tom Brandt.",
        "England",
        "known without reading",
    ),
    (
        "Tom Brandt saw the curvature of the Earth from a balloon in the summer.",
        "Earth",
        "known without reading",
    ),
    (
        "The museum showed pictures by the likes of Marta Keller and Anna Poole.",
        "Marta Keller",
        "only an example",
    ),
    (
        "The keepers lost two cases at the Supreme Court, which has three new justices.",
        "Supreme Court",
        "known without reading",
    ),
    (
        "The town of Sarn grew after World War II, in the years that followed the war.",
        "World War II",
        "known without reading",
    ),
    (
        "The museum of Sarn sold 400 tickets to visitors from Norway in 2014.",
        "2014",
        "the title tells when",
    ),
    (
        "Sales of tickets at the museum rose by 12% in the summer to £240,000.",
        "£240,000",
        "a sum beside its change",
    ),
    (
        "The profit of the museum grew 12% to a record of $1.5 million.",
        "$1.5 million",
        "a sum beside its change",
    ),
    (
        "The old wooden stairs of the lighthouse can be saved, Anna Poole said.",
        "Anna Poole",
        "only one speaks",
    ),
    (
        "The new keepers of the lighthouse met in the Norwegian capital Oslo in the summer.",
        "Oslo",
        "known without reading",
    ),
    (
        "The museum showed many of the old lamps of ancient Rome in the summer.",
        "Rome",
        "known without reading",
    ),
]


@pytest.mark.parametrize(("sentence", "answer", "why"), REFUSED)
def test_no_gap(sentence, answer, why):
    facts = facts_of(sentence, title=TITLE)
    assert _doubts(facts, answer) == [why]
    found = [one for one in ask("cloze", facts) if one.answer == answer]
    assert all(why in one.doubts for one in found)


# sentence, what stays a gap
KEPT = [
    ("The new rules for keepers in Norway and Wales were made by Tom Brandt.", "Wales"),
    ("The museum of Lisbon paid £240,000 for the old lighthouse.", "£240,000"),
    ("Sales of tickets at the museum rose to £240,000 in the summer.", "£240,000"),
    ("The museum of Lisbon bought the lighthouse in 1998.", "1998"),
    ("Sales of tickets rose by 12% thanks to 400 visitors from Norway.", "400"),
]


@pytest.mark.parametrize(("sentence", "answer"), KEPT)
def test_a_gap(sentence, answer):
    assert _doubts(facts_of(sentence, title=TITLE), answer) == []


def test_a_year_before_what_it_dates_is_no_count():
    facts = facts_of("The harbour must take in 60% more boats on 2005 levels.", title=TITLE)
    assert "2005" not in [
        spot.answer for way in standing_sentences(facts) for spot in find_spots(facts, way)
    ]


ARTICLE = """\
The town of Halden bought 12 boats from Marta Keller last summer.

Keller, who built the first three of the boats with her friend Anna Poole, lives in southern \
Norway. The sailor Tom Brandt, a painter in Bergen, said the boats were old. The boats carry 40 \
people, including children from Halden. Sales of tickets in Halden rose by 9% in May.
"""

# the gap, a word of its sentence, a feature that it has, one that it has not
PLACES = [
    ("12", "summer", "spot main", "spot aside"),
    ("12", "summer", "spot only here", "spot few"),
    ("Marta Keller", "summer", "spot in lead", "spot passing person"),
    ("Anna Poole", "friend", "spot aside", "spot main"),
    ("Anna Poole", "friend", "spot passing person", "spot elsewhere"),
    ("Norway", "lives", "spot narrowed", "spot home"),
    ("Tom Brandt", "sailor", "spot described", "spot on noun"),
    ("40", "carry", "spot main", "spot example"),
    ("Halden", "carry", "spot example", "spot narrowed"),
    ("9%", "tickets", "spot change", "spot home"),
]


@pytest.fixture(scope="module")
def facts():
    return facts_of(ARTICLE, title="Old boats")


@pytest.mark.parametrize(("answer", "word", "has", "has_not"), PLACES)
def test_where_a_value_stands(facts, answer, word, has, has_not):
    found = [
        spot_place(facts.document, standing, spot)
        for standing in standing_sentences(facts)
        if word in standing.render()
        for spot in find_spots(facts, standing)
        if spot.answer == answer
    ]
    assert found and has in found[0] and has_not not in found[0]


def _doubts(facts, answer: str) -> list[str]:
    (found,) = (
        unworthy(facts, way, spot)
        for way in standing_sentences(facts)
        for spot in find_spots(facts, way)
        if spot.answer == answer
    )
    return found


@pytest.mark.parametrize("title", ["Nine boats sink at Sarn", "9 boats sink at Sarn"])
def test_a_number_of_the_title_is_no_gap(title):
    sentence = "A storm of last Monday sank nine wooden boats in the old harbour of Sarn."
    assert "the title tells how many" in _doubts(facts_of(sentence, title=title), "nine")
    assert _doubts(facts_of(sentence, title="Boats sink at Sarn"), "nine") == []
