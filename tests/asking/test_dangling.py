"""Pronouns and pointing words of a quotation whose noun it does not have."""

from __future__ import annotations

import pytest

from quizgen.asking.dangling import dangling
from tests.asking.articles import facts_of

START = "The council of Sarn met in 2014 and heard about the lamps of the old harbour."
UNTOLD = [
    ("It is different in that the sailors never had a house before.", "beyond thing"),
    ("It is a wreck you cannot help but look at.", "beyond thing"),
    ("I think we will be paying for this for many years to come.", "beyond thing"),
    ("It would be hard to guess what it would mean for our bakers.", "beyond thing"),
    ("Everybody is in good shape, and I think it is changing.", "beyond thing"),
    ("They took the bread and left the town in a hurry.", "beyond thing"),
    ("Their task now is to look at all the roads of the coast.", "beyond thing"),
    ("Those types of boats are built for speed and noise.", "beyond this"),
    ("Following the arrest of the thief, we will act under this section.", "beyond this"),
    ("The man's son still owes the millers a sack of flour.", "beyond person"),
    ("The woman has sold her boat and left the town.", "beyond person"),
    ("I have heard him talk about many things, and I can only agree.", "beyond person"),
]
TOLD = [
    "It is time to bring the bakers and the millers together.",
    "It is going to take a while until the bakers are paid.",
    "It is known that the millers of the coast are poor.",
    "It pains me to see that the bakers have no bread.",
    "It was with great sadness that I heard of the storm.",
    "It is the rain that worries the bakers of the coast.",
    "It depends on what the millers want to do.",
    "This is one of the best bakeries on the whole coast.",
    "This government has sold the bakeries to a bank.",
    "Any time you make a great change like this, the bakers will complain.",
    "The bakers are tied to this plan, to sell the mills to a bank.",
    "If someone is ill, they should not bake any bread.",
    "In his last speech, the miller spoke of the storm.",
    "The bakery is old, but it still has a good roof.",
    "A baker needs bread, and that is no secret in the town.",
    "The man in the street has no idea of the price of bread.",
    "A man and his wife came, and the man asked for bread.",
    "The young woman from the mill has baked the bread.",
    "Being alone is so dull that it drove many bakers away.",
    "We spoke of storms on the coast and the cost of these sorts of storms.",
]


def found(words: str) -> dict[str, float]:
    text = f"{START}\n\nThe rain fell all day.\n\n{words}"
    document = facts_of(text, title="Lamps of Sarn").document
    return dangling(document, list(document.sentences[2].span), None)


@pytest.mark.parametrize(("words", "feature"), UNTOLD)
def test_a_word_whose_noun_is_not_shown_is_noted(words, feature):
    text = f"{START}\n\nTom Fry and Mark Holm waited.\n\n{words}"
    document = facts_of(text, title="Lamps of Sarn").document
    assert list(dangling(document, list(document.sentences[2].span), None)) == [feature]


@pytest.mark.parametrize("words", TOLD)
def test_a_word_that_has_its_noun_or_needs_none_is_not(words):
    assert not found(words)


THEM = "The mayor was asked about the {whom} of the town.\n\nThey {did}."


@pytest.mark.parametrize(
    ("whom", "did", "known"),
    [
        ("lamps", "have cost the bakers, the millers and the old sailors a fortune", True),
        ("lamps", "are no good", False),
        ("mills", "have cost the bakers, the millers and the old sailors a fortune", False),
    ],
)
def test_they_are_known_where_the_article_is_about_them_and_much_is_told(whom, did, known):
    document = facts_of(f"{START}\n\n{THEM.format(whom=whom, did=did)}", title="Lamps").document
    assert bool(dangling(document, list(document.sentences[2].span), None)) != known


MAN = "{} spoke of the storm.\n\nI promise you I will not throw him to the wolves."


@pytest.mark.parametrize(("near", "known"), [("Mark Holm", True), ("Tom Fry", False)])
def test_he_is_whom_the_article_is_about_unless_another_was_just_named(near, known):
    text = f"Mark Holm is a baker. Mark Holm lives in Sarn.\n\n{MAN.format(near)}"
    document = facts_of(text, title="When will Mark Holm bake?").document
    assert bool(dangling(document, list(document.sentences[3].span), None)) != known
