"""What of a quotation only the words before it tell."""

from __future__ import annotations

import pytest

from quizgen.asking.beyond import BEYOND, beyond
from quizgen.asking.remarks import remarks
from quizgen.asking.who_said import who_said
from quizgen.judging.reliability import HELD_BACK
from tests.asking.articles import facts_of

START = "The council of Sarn met in 2014 and heard about the lamps of the old harbour."
LEANING = [
    ("In every region that we looked at, it is far too high for us.", "beyond thing"),
    ("Such worries must be met in talks with the people of the street.", "beyond such"),
    ("Most people would find great worth in that approach to trade.", "beyond this"),
    ("We were glad to hear from those sailors in the morning.", "beyond this"),
    ("Those sailors are being brought to the hospital of Norvik.", "beyond this"),
    ("We have to do it by the end of the spring.", "beyond deed"),
    ("Not to do that would be a great danger for the children.", "beyond deed"),
    ("To do this properly, the laws of trade would need another look.", "beyond deed"),
    ("I had my brother and my sister on there for the whole summer.", "beyond place"),
    ("It was a few days later that the doctors used the word.", "beyond time"),
    ("We only found the second letter the next morning.", "beyond time"),
    ("The ships had left Norvik by then with all their coal.", "beyond time"),
    ("It turned into a great help for the shops of the coast.", "beyond thing"),
    ("A vital part of that will be new lamps for the people of Norvik.", "beyond thing"),
]
STANDING = [
    "In every region that we looked at, the rent is far too high for us.",
    "In the winter it is hard to wait for a boat that never comes.",
    "We want to plant trees in the streets over the next four years.",
    "It is such a shame that the school has no garden.",
    "We need strong tools such as saws and hammers for this work.",
    "There is no such thing as a cheap boat on this coast.",
    "We lost the boat in May, and that loss has cost us a house.",
    "The farmers grow beans, and they have always done it by hand.",
    "Those sailors who cannot swim should wear a belt.",
    "I remember that day when the first ship came from Norvik.",
    "There are many good doctors in the hospitals of Norvik.",
    "He was always there for his children and his old mother.",
    "We lived in Norvik, and my mother still has a house there.",
    "I sold the house, and a few days later the roof fell in.",
    "These lamps have burned for a hundred years without a fault.",
    "It is hard to wait for a boat that never comes.",
    "We want new lamps, and the largest part of that will be paid by Norvik.",
]


def found(words: str) -> dict[str, float]:
    document = facts_of(f"{START}\n\nAnn Lee waited.\n\n{words}", title="Lamps of Sarn").document
    return beyond(document, list(document.sentences[2].span), None)


@pytest.mark.parametrize(("words", "feature"), LEANING)
def test_words_that_take_up_what_is_not_shown_are_noted(words, feature):
    assert list(found(words)) == [feature]


@pytest.mark.parametrize("words", STANDING)
def test_words_that_the_quotation_or_the_title_tells_are_not(words):
    assert not found(words)


PEOPLE = (
    "{name} won the vote in Sarn. {name} has led the council for a year. {name} was born in Norvik."
    "\n\nTom Fry was asked about Mark Holm, a baker.\n\n"
    '"He is a decent man with whom I have often had great quarrels about money," said Tom Fry.'
)


@pytest.mark.parametrize(("name", "known"), [("Mark Holm", True), ("Anna Berg", False)])
def test_a_he_is_known_where_the_article_is_about_him(name, known):
    facts = facts_of(PEOPLE.format(name=name), title=f"{name} wins in Sarn")
    best = remarks(facts, next(one for one in facts.speech if one.kind == "direct"))[0]
    assert ("beyond person" in best.waits) != known


def test_such_questions_wait_for_slots_that_would_stay_empty():
    words = '"Such worries must be met in talks with the people of the street," said Ann Lee.'
    text = f'{START}\n\n{words}\n\n"We want lamps," said Tom Fry.'
    asked = [c for c in who_said(facts_of(text)) if "Such" in c.stem]
    assert [c.features["beyond such"] for c in asked] == [1.0]
    for family in ("who_said", "true_false_speech"):
        assert set(BEYOND) <= set(HELD_BACK[family])
