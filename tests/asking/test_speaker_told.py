"""What somebody's own words give away of him or her."""

from __future__ import annotations

import pytest

from quizgen.asking.speaker_told import GIVEN_AWAY, gives_speaker_away
from quizgen.judging.reliability import HELD_BACK
from tests.asking.articles import facts_of_paragraphs

AWAY = [
    ("I broke the law and I pleaded guilty to the crime.", "speaker told by deed"),
    ("The bridge was the first work of my presidency in this land.", "speaker told by office"),
    ("I think John would be glad about the lamps of the street.", "speaker told by kin"),
]


@pytest.mark.parametrize(("words", "feature"), AWAY)
def test_words_that_give_the_speaker_away_wait(words, feature):
    facts = facts_of_paragraphs("John Lee, a sailor, died in Sarn. Ann Lee is his widow.", words)
    speaker = next(n for n in facts.document.names.all if n.text == "Ann Lee")
    tokens = list(facts.document.sentences[2].span)
    assert list(gives_speaker_away(facts.document, tokens, speaker)) == [feature]
    for family in ("who_said", "true_false_speech"):
        assert set(GIVEN_AWAY) <= set(HELD_BACK[family])


@pytest.mark.parametrize(
    "words",
    [
        "He broke the law and he pleaded guilty to the crime.",
        "The bridge was the first work of his presidency in this land.",
        "I think John Lee would be glad about the lamps of the street.",
        "I think Tom would be glad about the lamps of the street.",
    ],
)
def test_words_of_others_do_not(words):
    facts = facts_of_paragraphs(
        "John Lee, a sailor, died in Sarn. Ann Lee is his widow. Tom Fry met her.", words
    )
    speaker = next(n for n in facts.document.names.all if n.text == "Ann Lee")
    tokens = list(facts.document.sentences[3].span)
    assert not gives_speaker_away(facts.document, tokens, speaker)
