"""How far a sentence leans on what was told before: figures for the judge."""

from __future__ import annotations

import pytest

from quizgen.asking.leaning import leaning, spot_weight
from quizgen.asking.selfcontained import standing_sentences
from quizgen.asking.spots import find_spots
from tests.asking.articles import facts_of

ARTICLE = """\
The ferry Aurora carries cars and trucks to the island of Sarn every morning. The ferry was \
built in a yard in Gdansk in 1998.

A mechanic found a crack in the hull in spring. On Monday the crack was mended by two divers. \
Passengers waited for three hours at the harbour of Sarn.

Marta Keller bought the Aurora for her firm in 2003. Keller will sell the ferry next year.
"""
TITLE = "The ferry Aurora grows old"


@pytest.fixture(scope="module")
def facts():
    return facts_of(ARTICLE, title=TITLE)


# a word of the sentence, a feature that it has, one that it has not
LEANS = [
    ("divers", "lean subject the told near", "lean title"),  # "the crack": which one?
    ("divers", "lean weekday", "lean full name"),
    ("Passengers", "lean bare subject new", "lean the told near"),
    ("mechanic", "lean opens paragraph", "lean title"),
    ("mechanic", "lean new subject", "lean weekday"),
    ("bought", "lean full name", "lean short name"),
    ("sell", "lean short name", "lean full name"),
    ("Gdansk", "lean title", "lean opens paragraph"),
]


@pytest.mark.parametrize(("word", "has", "has_not"), LEANS)
def test_what_leans(facts, word, has, has_not):
    standing = next(s for s in standing_sentences(facts) if word in s.render())
    found = leaning(facts.document, standing)
    assert found.get(has, 0) > 0
    assert not found.get(has_not)


TIES = [
    ("The crack was mended by two divers in spring.", "the told near", True),
    ("The crack in the ferry was mended by the divers.", "the told near", True),
    ("\n\nThe crack let water into the ferry.", "the told near", False),  # opens a paragraph
    ("The ballast was taken from the ferry.", "the new", True),
    ("The ballast was taken from the ferry Aurora.", "the new", False),  # two topics
    ("\n\nThe ballast was taken from the ferry.", "the new", False),
]


@pytest.mark.parametrize(("last", "sort", "untied"), TIES)
def test_what_ties_a_sentence_to_its_article(last, sort, untied):
    facts = facts_of(f"{TIED} {last}", title="The ferry Aurora")
    found = leaning(facts.document, standing_sentences(facts)[-1])
    assert found[f"lean {sort}"]
    assert bool(found.get(f"lean untied {sort}")) == untied


# The ferry and the Aurora are what it is about.
TIED = (
    "The ferry Aurora carries cars to Sarn. The ferry Aurora was built in Gdansk. The ferry Aurora "
    "is old. A ferry costs much. Sailors paint her. Sailors found a crack."
)


STAND_INS = [
    ("He sold the ferry Aurora in Gdansk to the sailors.", None),
    ("He sold the ferry to a museum in Norvik for little money.", 1),  # told only here
]


@pytest.mark.parametrize(("last", "names"), STAND_INS)
def test_names_that_stand_for_a_pronoun_where_much_is_new(last, names):
    facts = facts_of(f"{TIED} Tom Brandt owned the ferry. {last}", title="The ferry Aurora")
    standing = standing_sentences(facts)[-1]
    assert "Brandt" in standing.render()
    assert leaning(facts.document, standing).get("lean stand-in") == names


def test_what_was_told_long_ago_is_the_subject():
    far = f"{TIED} Marta Keller is a mechanic. Keller lives in Norvik. Keller is old."
    facts = facts_of(f"{far} The crack was mended by divers in Oslo.", title="The ferry Aurora")
    assert leaning(facts.document, standing_sentences(facts)[-1])["lean untied subject"]


def test_every_sentence_has_its_place(facts):
    """By its place a rating is known to have been noted with its leaning."""
    places = [leaning(facts.document, s)["lean place"] for s in standing_sentences(facts)]
    assert places[0] > 0
    assert places == sorted(places)


def test_what_is_asked_for_is_weighed(facts):
    standing = next(s for s in standing_sentences(facts) if "Gdansk" in s.render())
    year = next(spot for spot in find_spots(facts, standing) if spot.answer == "1998")
    found = spot_weight(facts.document, year)
    assert found["spot digits"] == 4
    assert found["spot times"] == 1
    assert "spot subject" not in found
