"""What a default quiz takes only where a slot would stay empty."""

from __future__ import annotations

import pytest

from quizgen.judging.reliability import is_held_back

HELD = [
    ("identity.letters", "identity", {}, True),
    ("infinitive_object.what", "infinitive_object", {}, True),
    ("who_said_that.that", "who_said_that", {"only speaker": 1.0}, True),
    ("who_said_that.that", "who_said_that", {"speaker share": 0.5}, False),
    ("true_false_speech.true", "true_false_speech", {"only speaker": 1.0}, True),
    ("true_false_speech.true", "true_false_speech", {"speaker share": 0.5}, False),
    ("cloze.number", "cloze", {}, False),
    ("cloze.number", "cloze", {"lean stand-in": 1.0}, True),
    ("cloze.number", "cloze", {"pronouns_resolved": 1.0}, False),
    ("cloze.number", "cloze", {"lean untied subject": 1.0}, True),
    ("who_said.quotation", "who_said", {"soft points outside": 1.0}, False),
    ("true_false.true_org", "true_false", {"lean untied the told near": 1.0}, True),
    ("true_false.true_org", "true_false", {"lean the told near": 1.0}, False),
    ("true_false.false_year", "true_false", {}, False),
    ("true_false.true_org", "true_false", {"lean the known": 1.0}, False),
    ("who_said_that.that", "who_said_that", {"lean the new": 1.0}, True),
    ("who_said.quotation", "who_said", {"lean the new": 1.0}, False),
    ("cloze.number", "cloze", {"lean again": 1.0}, True),
    ("cloze.number", "cloze", {"lean untied the coloured new": 1.0}, True),
    ("true_false.true_org", "true_false", {"lean adrift": 1.0}, True),
    ("cloze.number", "cloze", {"lean left out": 1.0}, True),
    ("true_false.true_org", "true_false", {"lean pointed": 1.0}, True),
    ("true_false.true_org", "true_false", {"lean untied the coloured new": 1.0}, False),
    ("true_false.true_org", "true_false", {"tells idiom": 1.0}, True),
    ("true_false_identity.true", "true_false_identity", {"known ruler": 1.0}, True),
    ("cloze.org", "cloze", {"spot platform": 1.0}, True),
]


@pytest.mark.parametrize(("rule", "family", "features", "held"), HELD)
def test_held_back(rule, family, features, held):
    assert is_held_back(rule=rule, family=family, features=features) == held
