"""Names that their sentence gives away, and addresses."""

from __future__ import annotations

import pytest

from quizgen.asking.given_away import given_away
from quizgen.asking.selfcontained import standing_sentences
from quizgen.asking.spots import find_spots
from tests.asking.articles import facts_of

# sentence, gap, what gives it away
GIVEN = [
    (
        "The Norwegian minister Anna Poole warned that Oslo would close the harbour.",
        "Oslo",
        "spot government",
    ),
    (
        "The Norwegian treaty on the harbour was signed by Oslo in the summer of 2014.",
        "Oslo",
        "spot government",
    ),
    ("Tom Brandt met Anna Poole at the Danish embassy in Oslo in 2014.", "Oslo", "spot embassy"),
    (
        "The visitors talked about a meeting with North Korea's leader Tom Brandt.",
        "Tom Brandt",
        "spot leader",
    ),
    ("A 19-year-old man from Camberley, Surrey, was arrested in 2014.", "Surrey", "spot within"),
    (
        "Anna Poole parked her car near the museum on Harbour Street in the summer.",
        "Harbour Street",
        "spot street",
    ),
    (
        "According to census data from 2015, half of the keepers live in Norway.",
        "2015",
        "spot survey when",
    ),
    (
        "The museum of Sarn lost half of its visitors when the pandemic hit in March 2020.",
        "March 2020",
        "spot pandemic",
    ),
    (
        "The museum of Sarn was empty in 2020, when schools closed in the whole of Norway.",
        "2020",
        "spot pandemic",
    ),
    ("The lighthouse keepers were loved across America for years.", "America", "spot everywhere"),
    (
        "US visas keep British keepers of the lighthouse from crossing the Atlantic.",
        "Atlantic",
        "spot between",
    ),
]


@pytest.mark.parametrize(("sentence", "answer", "why"), GIVEN)
def test_given_away(sentence, answer, why):
    assert why in _given(sentence, answer)


# sentence, gap that must be read for
READ = [
    ("British keepers of the lighthouse were tired of crossing the Atlantic.", "Atlantic"),
    ("The minister Anna Poole warned that Oslo would close the harbour.", "Oslo"),
    ("The Norwegian minister Anna Poole bought an old lamp in Oslo in 2014.", "Oslo"),
    ("The keepers went to London, Paris and Oslo for new lamps in 2014.", "Oslo"),
    ("The council said that it had closed Harbour Street in the summer.", "Harbour Street"),
    ("According to Anna Poole, the keepers had left the harbour in 2015.", "2015"),
    ("The museum of Sarn was sold to Anna Poole in the summer of 2020.", "2020"),
]


@pytest.mark.parametrize(("sentence", "answer"), READ)
def test_not_given_away(sentence, answer):
    assert not _given(sentence, answer)


def _given(sentence: str, answer: str) -> dict[str, float]:
    facts = facts_of(sentence)
    (found,) = (
        given_away(facts.document, way, spot)
        for way in standing_sentences(facts)
        for spot in find_spots(facts, way)
        if spot.answer == answer
    )
    return found
