"""Dates that only place what comes up beside the story, and gaps that general knowledge fills."""

from __future__ import annotations

import pytest

from quizgen.asking.beside_time import date_beside, dates_figure
from quizgen.asking.known_facts import known_fact
from quizgen.asking.selfcontained import standing_sentences
from quizgen.asking.side_spots import side_of
from quizgen.asking.spots import find_spots
from quizgen.judging.reliability import HELD_BACK
from tests.asking.articles import facts_of

TITLE = "The Harbour Games of Sarn"

# sentence, gap, why it waits
BESIDE = [
    (
        "The lamps were inspired by a film about keepers, which first came out in 1996.",
        "1996",
        "spot aside date",
    ),
    (
        "Born in Lisbon, Portugal, in 1920, Anna Poole moved to the old harbour of Sarn.",
        "1920",
        "spot birth",
    ),
    (
        "A report published in 2014 found that the lamps of the harbour are too weak.",
        "2014",
        "spot issued",
    ),
    (
        "The history of the lighthouse dates back to before the founding of the port in 1604.",
        "1604",
        "spot reference",
    ),
    (
        "The keepers of the harbour had painted no lamp since the collapse of the bank in 2009.",
        "2009",
        "spot reference",
    ),
    (
        "The keepers sold lamps in August at the highest level since January 2006.",
        "January 2006",
        "spot record since",
    ),
    (
        "The harbour expects 47% of its lamps to be replaced by the end of 2035.",
        "2035",
        "spot horizon",
    ),
    (
        "According to her LinkedIn, Anna Poole has been a keeper in Sarn for a decade.",
        "LinkedIn",
        "spot looked up",
    ),
    (
        "Anna Poole at the University of Lisbon fears that the lamps will fail in winter.",
        "University of Lisbon",
        "spot affiliation",
    ),
    (
        "Anna Poole, an economist at the University of Lisbon, fears that the lamps will fail.",
        "University of Lisbon",
        "spot affiliation",
    ),
    (
        "Researchers at the University of Lisbon in Portugal have tested the old lamps.",
        "Portugal",
        "spot affiliation",
    ),
    (
        "Sales of lamps were up 21 percent in May, compared to 39 percent a year before.",
        "39 percent",
        "spot compared",
    ),
    (
        "The history of the museum goes back to the fall of the Berlin Wall in 1989.",
        "1989",
        "spot known year",
    ),
    (
        "The keepers of the harbour had come to power under Nelson Mandela.",
        "Nelson Mandela",
        "spot famous",
    ),
    ("Tom Brandt was charged with selling lamps to Iran's arch-foe Israel.", "Israel", "spot foe"),
    (
        "Anna Poole said the shops of the harbour are the fastest growing in Norway.",
        "Norway",
        "spot widest",
    ),
    (
        "Anna Poole will meet the keeper Marta Keller, who won three cups against Tom Brandt.",
        "Tom Brandt",
        "spot aside person",
    ),
    (
        "Tom Brandt was sure in May that the Harbour Games will start on a later date.",
        "Harbour Games",
        "spot headline event",
    ),
]


@pytest.mark.parametrize(("sentence", "answer", "why"), BESIDE)
def test_what_is_beside_the_point_waits(sentence, answer, why):
    assert why in _found(sentence, answer)
    assert why in HELD_BACK["cloze"]


# sentence, gap that its sentence is about
TOLD = [
    ("Anna Poole has led the keepers of the lighthouse of Sarn since 2017.", "2017"),
    ("The film about the keepers of the lighthouse first came out in 1996.", "1996"),
    ("The keepers who were born in October had the strongest arms of all.", "October"),
    ("After the fire of the old harbour in 1911, Anna Poole bought the lamps.", "1911"),
    ("The keepers have not been seen before the court of Sarn in 1911.", "1911"),
    ("Apple sold the fewest lamps in its history, and its slowest month was in 2003.", "2003"),
    ("The minister said that a new council by March 1 could help the harbour.", "March 1"),
    ("Sales of lamps were up 21 percent in May, compared to 39 percent before.", "21 percent"),
    ("According to LinkedIn's old keepers, Anna Poole sold the lamps to Norway.", "Norway"),
    ("Anna Poole sold the University of Lisbon a lamp for the lighthouse.", "University of Lisbon"),
    ("The museum of the harbour was sold to Anna Poole by its keepers in 1989.", "1989"),
    ("Anna Poole had lived most of her life in Norway and sold old lamps.", "Norway"),
    ("Anna Poole won the three cups of the harbour against Tom Brandt.", "Tom Brandt"),
    ("Tom Brandt, the foe of all lamps, sold the lighthouse to Norway in May.", "Norway"),
]


@pytest.mark.parametrize(("sentence", "answer"), TOLD)
def test_what_the_sentence_is_about_does_not_wait(sentence, answer):
    assert not _found(sentence, answer)


@pytest.mark.parametrize(
    ("sentence", "answer", "counted"),
    [
        ("In May 2007, Anna Poole had praise from 169 keepers of the harbour.", "May 2007", True),
        ("In May 2007, Anna Poole was named head of the keepers of Sarn.", "May 2007", False),
        ("In 2007, Anna Poole had praise from 169 keepers of the harbour.", "2007", False),
    ],
)
def test_a_month_of_a_count_is_no_false_statement_of_its_own(sentence, answer, counted):
    facts = facts_of(sentence, TITLE)
    found = {
        dates_figure(way, spot)
        for way in standing_sentences(facts)
        for spot in find_spots(facts, way)
        if spot.answer == answer
    }
    assert found == {counted}


def _found(sentence: str, answer: str) -> dict[str, float]:
    facts = facts_of(f"The harbour has a lamp. {sentence}", TITLE)
    found = [
        date_beside(way, spot)
        | known_fact(facts.document, way, spot)
        | side_of(facts.document, way, spot)
        for way in standing_sentences(facts)
        for spot in find_spots(facts, way)
        if spot.answer == answer
    ]
    assert found
    return found[0]
