"""What somebody's own words tell of him or her, and what then becomes of the questions."""

from __future__ import annotations

import pytest

from quizgen.asking.of_oneself import GIVEN_AWAY, gender_told, gives_speaker_away, tells_office
from quizgen.asking.true_false_said import true_false_said
from quizgen.asking.true_false_speech import true_false_speech
from quizgen.judging.reliability import HELD_BACK
from quizgen.pipeline import GenerateOptions, generate
from tests.asking.articles import article_of, facts_of_paragraphs

TOLD = [
    ("As a young guy, feeling welcome is quite nice.", "m"),
    ("I'm just a simple country girl with a big boat.", "f"),
    ("I was a father of three before I could swim.", "m"),
    ("My late husband built this boat with his own hands.", "f"),
    ("My wife never liked the sea.", "m"),
    ("I was heavily pregnant when the lamp broke.", "f"),
    ("As a friend of the lady, I can only praise her lamps.", ""),
    ("As a man, he was the best that this town has had.", ""),
    ("Women want to be heard in this town.", ""),
    ("I am a teacher of girls and boys.", ""),
]


@pytest.mark.parametrize(("words", "gender"), TOLD)
def test_what_a_first_person_tells_of_its_gender(words, gender):
    assert gender_told(words) == gender


def test_an_office_that_others_do_not_hold():
    assert tells_office("the law was the greatest failure of his presidency")
    assert not tells_office("the law was the greatest failure of his life")


PEOPLE = (
    "Ann Lee, her coach Sara Holm and Tom Fry met. She is a swimmer. He is a baker.",
    '"The pool of Sarn has been empty for the whole summer," said Sara Holm, her coach. She left.',
    '"The bread of this street is known on every coast," said Tom Fry. He laughed.',
)


def test_nobody_of_the_other_gender_is_given_such_words():
    words = '"As a young woman, finding a warm welcome in this old club is a joy," said Ann Lee.'
    facts = facts_of_paragraphs(*PEOPLE, words)
    stems = [c.stem for c in true_false_speech(facts) if "welcome" in c.stem and not c.doubts]
    assert [stem.split(" said")[0] for stem in stems] == ["Ann Lee", "Sara Holm"]


def test_no_option_of_the_other_gender_stands_beside_such_words():
    words = '"As a young woman, finding a warm welcome in this old club is a joy," said Ann Lee.'
    made = generate(article_of(*PEOPLE, words), GenerateOptions(), details=True)
    shown = [
        {option.text for option in detail.question.options}
        for detail in made.details
        if detail.question.rule == "who_said.quotation" and "welcome" in detail.question.stem
    ]
    assert shown
    assert all("Tom Fry" not in options for options in shown)


def test_an_office_is_not_given_to_somebody_else():
    facts = facts_of_paragraphs(
        "Tom Fry, the president of Norvik, and Mark Holm, a reporter, met. He shook his hand.",
        "Tom Fry said that the empty pool of Sarn was the greatest failure of his presidency.",
        "Mark Holm said that the bread of the old street was known on every coast.",
    )
    stems = [c.stem for c in true_false_said(facts) if "pool" in c.stem]
    assert len(stems) == 1
    assert stems[0].startswith("Tom Fry said")


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
