"""Bare definites of which nothing told, and other words whose other half is elsewhere."""

from __future__ import annotations

import pytest

from quizgen.asking.selfcontained import standing_sentences
from tests.asking.articles import facts_of

BEFORE = "Marta Keller bought the lighthouse of Sarn in 2014 and painted it with two sailors."


def doubts(sentence: str, *, before: str = BEFORE, title: str = "The lighthouse of Sarn"):
    """Return the doubts about the last sentence of an article."""
    facts = facts_of(f"{before}\n\n{sentence}", title=title)
    return standing_sentences(facts)[-1].doubts


# sentence, the noun that nothing told
UNTOLD = [
    ("Keller told the council of Sarn in May that she was against the move.", "move"),
    ("The idea was to sell the lighthouse of Sarn to three young painters.", "idea"),
    ("Tom Brandt lent Keller 3,000 pounds in May and shared most of the cost with her.", "cost"),
    ("The referee Ida Moor will look at the play again in Norvik on Monday.", "play"),
    ("Keller and Brandt sold 35 windows of the lighthouse after acquiring the property.",
     "property"),
]  # fmt: skip


def test_a_thing_is_not_told_by_what_was_done() -> None:
    before = f"{BEFORE} Tom Brandt had to cover the windows of Norvik."
    sentence = "Ida Moor said she first resisted the covering but gave in to Tom Brandt."
    assert "which one: the covering" in doubts(sentence, before=before)
    before = f"{BEFORE} Tom Brandt came to bomb the harbour of Norvik."
    sentence = "Ida Moor said she first resisted the bombing but gave in to Tom Brandt."
    assert "which one: the bombing" not in doubts(sentence, before=before)


def test_beside_two_bodies_nobody_knows_the_department() -> None:
    before = f"{BEFORE} The Norvik Harbour Department and the Sarn Lamp Department were founded."
    sentence = (
        "Ida Moor said the department is working with the Norvik Lamp Council and the Sarn Boat "
        "Council."
    )
    assert "which one: the department" in doubts(sentence, before=before, title="Old lamps")
    alone = "Ida Moor said the lamp is working with the boats of the museum."
    before = f"{BEFORE} She has a lamp and boats in her museum."
    assert "which one: the lamp" not in doubts(alone, before=before)


def test_what_goes_on_does_not_tell_which_one() -> None:
    sentence = "The property is working well for 35 young painters of Norvik."
    assert "which one: the property" in doubts(sentence)


@pytest.mark.parametrize(("sentence", "noun"), UNTOLD)
def test_a_noun_that_nothing_told_is_doubted(sentence: str, noun: str) -> None:
    assert f"which one: the {noun}" in doubts(sentence)


TOLD = [
    # all know it
    "Keller painted the lighthouse of Sarn because the weather in Norvik was dry.",
    # turns of phrase
    "Tom Brandt crossed the line in 35 minutes before two sailors of Sarn.",
    "Keller sold the lighthouse of Sarn to three young painters in the end.",
    "Two old lamps went all the way from Norvik to the museum of Sarn.",
    "A new lamp could make all the difference to the sailors of Sarn.",
    # a part or a role of what the sentence names
    "A burglar broke into a house in Norvik and fled over the roof.",
    "A bus fell into the harbour of Sarn in May, but the driver swam ashore.",
    "Tom Brandt won a race in Norvik in May and sold the prize for 35 pounds.",
    "Norvik has opened a harbour 40 miles north of the capital.",
    # a word that the article has, or that it comes of
    "A boat of Norvik exploded in May and the sailors heard the explosion in Sarn.",
    "Keller gave 35 pounds to the sailors and a boat to the town of Sarn.",
    # the next words tell
    "Tom Brandt wrote for the journal Tides about harbours in Norvik.",
    "Tom Brandt praised the making and sale of lamps in the town of Sarn.",
    # any of its sort
    "In May Tom Brandt played the violin before 35 sailors of Sarn.",
]


@pytest.mark.parametrize("sentence", TOLD)
def test_a_noun_that_is_known_or_told_is_not_doubted(sentence: str) -> None:
    assert not [doubt for doubt in doubts(sentence) if doubt.startswith("which one")]


def test_of_two_festivals_neither_is_the_festival() -> None:
    before = (
        "The Sarn Jazz Festival began in 1970. Two years later the Norvik Harvest Festival "
        "followed, which has stalls."
    )
    sentence = "Tom Brandt has led the festival with Ida Moor since 1985."
    assert "which one: the festival" in doubts(sentence, before=before, title="Music in summer")
    one = "The Sarn Jazz Festival began in 1970."
    assert "which one: the festival" not in doubts(sentence, before=one, title="Music in summer")


def test_of_games_that_are_numbered_none_is_the_game() -> None:
    before = "Ida Moor won the second game in Sarn. She lost the fourth game to Tom Brandt."
    sentence = "In May Ida Moor closed the game with a fine drive to the left of Tom Brandt."
    assert "which one: the game" in doubts(sentence, before=before, title="A match in Sarn")
    one = "Ida Moor won the game in Sarn."
    assert "which one: the game" not in doubts(sentence, before=one, title="A match in Sarn")


UNFINISHED = [
    ("Keller told three painters in Norvik of her decision on Friday.", "which one: decision"),
    ("Keller announced her decision at the assembly in Norvik.", "which one: decision"),
    ("By 2030 half of all lamps sold there will have two wicks in Norvik.",
     "points elsewhere: there"),
    ("The harbour of Sarn was going to close for 35 days in May, it noted.", "pronoun"),
    ("Tom Brandt had just sold a boat to Norvik, but there was a leak.", "points elsewhere: just"),
    ("The brewer Tom Brandt of Norvik gave a sum of £35,000.", "points elsewhere: to whom"),
    ("The 28-year-old painter has been in great form in Norvik since May.",
     "which one: the 28-year-old"),
    ("Tom Brandt of Norvik has no papers that prove his right to the land in question.",
     "points elsewhere: in question"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "doubt"), UNFINISHED)
def test_half_of_what_was_told_is_doubted(sentence: str, doubt: str) -> None:
    assert doubt in doubts(sentence)


FINISHED = [
    "Keller told three painters in Norvik of her decision to sell the lighthouse.",
    "In May there were 35 sailors from Norvik on the coast of Sarn.",
    "The harbour of Norvik said in May that it would close for 35 days.",
    "The 28-year-old painter Tom Brandt has been in Norvik since May.",
    "Norvik has honoured the 28-year-old painter who saved the lighthouse of Sarn.",
    "Tom Brandt had just sold a boat to Norvik when 35 sailors came.",
    "The brewer Tom Brandt of Norvik gave the museum a sum of £35,000.",
    "The brewer Tom Brandt of Norvik gave £35,000 to the museum of Sarn.",
]


@pytest.mark.parametrize("sentence", FINISHED)
def test_what_is_told_in_full_is_not_doubted(sentence: str) -> None:
    before = f"{BEFORE} Sarn has a museum."
    assert not [
        doubt
        for doubt in doubts(sentence, before=before)
        if doubt.startswith(("which one", "points elsewhere", "pronoun"))
    ]
