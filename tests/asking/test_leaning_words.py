"""Phrases that lean on what was told before, and like ones that do not."""

from __future__ import annotations

import pytest

from quizgen.asking.leaning import leaning
from quizgen.asking.leaning_words import told_of_nobody
from quizgen.asking.selfcontained import standing_sentences
from quizgen.asking.shorter import readings
from tests.asking.articles import facts_of

BEFORE = "Marta Keller bought the lighthouse of Sarn in 2014 for her museum."


def signals(sentence: str) -> set[str]:
    """Return the signals of a sentence that follows another in an article."""
    facts = facts_of(f"{BEFORE}\n\n{sentence}", title="The lighthouse of Sarn")
    found = next(one for one in standing_sentences(facts) if one.sentence.index == 1)
    return set(leaning(facts.document, found))


LEANS = [
    # what is taken up
    ("lean again", "The extra money came from the town of Sarn in May."),
    ("lean again", "The resulting report was read by the mayor of Sarn in 2015."),
    ("lean again", "The cases cited were heard by a court in Sarn in 2015."),
    ("lean again", "The two letters were found by Tom Brandt in a box in May."),
    ("lean again", "The veteran painter has moved to the town of Norvik."),
    ("lean again", "The former editor was seen with Keller in Norvik."),
    ("lean again", "The Russian was one of five sailors who swam to Norvik."),
    ("lean again", "Tom Brandt had sold his boat in Norvik the previous week."),
    ("lean again", "The pair of sailors moved to Norvik with Tom Brandt."),
    # one more than those told of
    ("lean besides", "A second pattern was seen in the waves at Norvik."),
    ("lean besides", "After several more failed attempts, Brandt sold the boat to Keller."),
    # told by another
    ("lean compared", "Tom Brandt took a less charitable view in the town hall of Norvik."),
    ("lean compared", "In May Brandt began selling larger amounts in Norvik."),
    ("lean compared", "Brandt began selling larger amounts in less than 35 days in Norvik."),
    # times that another tells
    ("lean when", "Brandt had just returned from a year in Norvik."),
    ("lean when", "Brandt was about to sell the boat to Keller."),
    ("lean when", "Within a couple of years, Brandt sold the boat to Keller."),
    ("lean when", "Tom Brandt rowed to Norvik and Keller arrived shortly after."),
    ("lean when", "Early versions were in use in Norvik by the winter of 2015."),
    # neither a name nor a date, and of nothing that the article is about
    ("lean adrift", "Two policemen were slightly wounded, officials said."),
    ("lean adrift", "About 180 copies were printed, most of them on paper."),
]

STANDS = [
    ("lean again", "The extra money that Keller had saved came to Sarn by boat."),
    ("lean again", "The best five sailors met Keller in the harbour of Norvik."),
    ("lean again", "Ann and Eve Brandt wrote and the two sisters moved to Norvik."),
    ("lean again", "The two sisters Ann and Eve Brandt moved to Norvik."),
    ("lean again", "The Norwegian king moved to the town of Norvik in May."),
    ("lean besides", "A second of the lamps was sold to Keller in May."),
    ("lean besides", "More than 35 lamps were sold to Keller in May."),
    ("lean compared", "Keller sold larger amounts of oil to the town of Norvik."),
    ("lean compared", "Brandt took a darker view than Keller of the town hall."),
    ("lean compared", "Older people prefer the museum of Norvik in the winter."),
    ("lean when", "Brandt had just returned from Norvik when the storm began."),
    ("lean when", "Within a year of the storm, Brandt sold the boat to Keller."),
    ("lean when", "Early versions of the lamp were in use in Norvik by 2015."),
    ("lean adrift", "Two policemen were slightly wounded on Monday, officials said."),
    ("lean adrift", "Two policemen were slightly wounded in Norvik, officials said."),
    ("lean adrift", "Two policemen were slightly wounded near the lighthouse."),
    ("lean adrift", "Two policemen are needed where streets are closed for repairs."),
]


@pytest.mark.parametrize(("signal", "sentence"), LEANS)
def test_what_leans_on_another_sentence(signal, sentence):
    assert signal in signals(sentence)


@pytest.mark.parametrize(("signal", "sentence"), STANDS)
def test_what_tells_it_all(signal, sentence):
    assert signal not in signals(sentence)


def test_a_relative_clause_that_stands_alone():
    text = "Keller wrote a book for the guitar hero, who died of an illness at age 58."
    facts = facts_of(f"{BEFORE}\n\n{text}", title="The lighthouse of Sarn")
    way = next(
        way
        for ways in readings(facts)
        for way in ways
        if way.render() == "The guitar hero died of an illness at age 58."
    )
    assert "lean again" in leaning(facts.document, way)
    assert told_of_nobody(facts.document, way.tokens, way.names)


@pytest.mark.parametrize(
    ("text", "leans"),
    [
        ("None had evidence of the illness when the doctors looked for it.", True),
        ("None of the patients had evidence of the illness in May.", False),
        ("The second came after the war with Spain in 1953.", True),
        ("The first of the neon signs was switched on in 1906.", False),
        ("Staffers from the office of Minister Ann Lee took part.", True),
        ("Staffers from the office of Minister Ann Lee took part in the race.", False),
        ("Between 1994 and 2003, Ann Lee did a study to find out.", True),
        ("Ann Lee did a study to find out how the rats live.", False),
    ],
)
def test_parts_without_their_whole(text, leans):
    assert ("lean of" in signals(text)) == leans
