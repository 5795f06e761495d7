"""Which words are made of one, and which sentence a word is shown in because of it."""

from __future__ import annotations

import pytest

from quizgen.asking.word_kin import are_kin
from quizgen.judging.reliability import HELD_BACK
from tests.asking.articles import facts_of, sure
from tests.asking.test_vocabulary import words_asked


@pytest.mark.parametrize(
    ("word", "other", "kin"),
    [
        ("hacker", "hack", True),
        ("mountainous", "mountain", True),
        ("brewery", "brew", True),
        ("politician", "political", True),
        ("economist", "economy", True),
        ("prosecutor", "prosecution", True),
        ("competitor", "compete", True),
        ("unemployed", "employed", True),
        ("volcano", "volcanic", True),
        ("resign", "resign", False),
        ("portrayal", "port", False),
        ("formidable", "form", False),
        ("moderate", "mode", False),
        ("planetary", "plan", False),
    ],
)
def test_words_of_one_root(word, other, kin):
    assert are_kin(word, other) == kin


ALONE = "The mayor of Sarn gave the lamps of the harbour to a brewery by the bridge."
BESIDE = "The brewery in Sarn has brewed the best beer of the coast for years."


def test_a_sentence_with_a_word_of_the_same_root_comes_last():
    assert ALONE in words_asked(f"{BESIDE} {ALONE}")["brewery"].stem
    assert BESIDE in words_asked(BESIDE)["brewery"].stem


@pytest.mark.parametrize(("text", "beside"), [(ALONE, 0.0), (BESIDE, 1.0)])
def test_such_questions_wait_for_slots_that_would_stay_empty(text, beside):
    asked = sure("vocabulary", facts_of(text, title="The island"))
    found = [one.features["word beside kin"] for one in asked if '"brewery"' in one.stem]
    assert found == [beside]
    assert "word beside kin" in HELD_BACK["vocabulary"]
