"""Sentences about the reporting itself are no matter for a quiz."""

from __future__ import annotations

import pytest

from quizgen.asking.selfcontained import standing_sentences
from tests.asking.articles import facts_of, sure

# a sentence, whether it is about the reporting
SENTENCES = [
    ("The Harbour Gazette has reached out to the mayor of Sarn for comment.", True),
    ("Anna Poole could not be reached at her museum in Sarn on Monday.", True),
    ("The council of Sarn did not respond to a request for comment in May.", True),
    ("The council of Sarn did not reply to several emails about the lighthouse.", True),
    ("Anna Poole declined to comment on the sale of the lighthouse of Sarn.", True),
    ("A spokesperson for the museum directed Harbour Gazette to the report of Sarn.", True),
    ("Information about the lighthouse of Sarn can be found online since May.", True),
    ("More information can be found in the article on Sarn in Wikipedia.", True),
    ("Harbour Gazette was the first to report on the lighthouse of Sarn.", True),
    ("Anyone with information on the boat of Sarn is asked to call the police.", True),
    ("Witnesses with information about the lighthouse should contact Tom Brandt.", True),
    ("The mayor asked the sailors of Sarn to call Tom Brandt about the lighthouse.", False),
    ("Anyone in the town of Sarn can call the lighthouse a ruin.", False),
    ("The report on the lighthouse of Sarn was the first in ten years.", False),
    ("The comment can be found in the old books of the lighthouse of Sarn.", False),
    ("The top of the lighthouse of Sarn could not be reached during the storm.", False),
    ("The council of Sarn did not respond to the storm that hit the lighthouse.", False),
    ("The comment of Anna Poole on the lighthouse of Sarn angered the sailors.", False),
    ("Anna Poole reached the lighthouse of Sarn for the first time in May 2014.", False),
]


@pytest.mark.parametrize(("sentence", "is_about"), SENTENCES)
def test_about_the_reporting(sentence, is_about):
    (standing,) = standing_sentences(facts_of(sentence, title="The lighthouse of Sarn"))
    assert ("about the reporting" in standing.doubts) is is_about


# a sentence, a family, words that no stem of it has
NOT_ASKED = [
    ("The lighthouse of Sarn is one step closer to a new lamp.", "quantity", "How much closer"),
    ("The school of Sarn has been housed on old ships.", "prepositional", "housed on"),
    ("Anna Poole announced a deal with Sarn on Monday on the lamp.", "prepositional", "on Monday"),
    ("Anna Poole incidentally was the first painter of Sarn in the town.", "subject", "incid"),
]


@pytest.mark.parametrize(("sentence", "family", "words"), NOT_ASKED)
def test_not_asked(sentence, family, words):
    facts = facts_of(f"{sentence} Tom Brandt repaired the old stairs.")
    assert not [one.stem for one in sure(family, facts) if words in one.stem]


def test_protestors_are_people():
    facts = facts_of("The soldiers of Sarn opened fire on protestors in the harbour.")
    stems = [one.stem for one in sure("prepositional", facts)]
    assert all(stem.startswith("Who ") for stem in stems)
