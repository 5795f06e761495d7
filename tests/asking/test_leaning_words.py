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
    ("lean again", "The alleged destruction was condemned by the town of Norvik in May."),
    ("lean again", "The veteran painter has moved to the town of Norvik."),
    ("lean again", "The former editor was seen with Keller in Norvik."),
    ("lean again", "The Russian was one of five sailors who swam to Norvik."),
    ("lean again", "Tom Brandt had sold his boat in Norvik the previous week."),
    ("lean again", "The pair of sailors moved to Norvik with Tom Brandt."),
    ("lean again", "All 11 sailors voted against the plan of Tom Brandt in May."),
    ("lean again", "The three men's tour of the harbour of Norvik was in May."),
    ("lean again", "In May Brandt was critical of the Norvik Council decisions."),
    # one more than those told of
    ("lean besides", "A second pattern was seen in the waves at Norvik."),
    ("lean besides", "After several more failed attempts, Brandt sold the boat to Keller."),
    # told by another
    ("lean compared", "Tom Brandt took a less charitable view in the town hall of Norvik."),
    ("lean compared", "The more viscous oil was sold by Brandt to the town of Norvik."),
    ("lean compared", "The town of Norvik still had 4 percent fewer sailors in May."),
    ("lean compared", "In May Brandt began selling larger amounts in Norvik."),
    ("lean compared", "Brandt began selling larger amounts in less than 35 days in Norvik."),
    ("lean compared", "Norvik still had 4 percent fewer lamps, ranking among the last towns."),
    ("lean compared", "In May the price of oil in Norvik was 3 percent lower."),
    # times that another tells
    ("lean when", "Brandt had just returned from a year in Norvik."),
    ("lean when", "Brandt had previously sold 35 boats to Keller in November 2015."),
    ("lean when", "Brandt was about to sell the boat to Keller."),
    ("lean when", "Within a couple of years, Brandt sold the boat to Keller."),
    ("lean when", "Brandt had previously paid 35 pounds to the town of Norvik."),
    ("lean when", "Tom Brandt rowed to Norvik and Keller arrived shortly after."),
    ("lean when", "Early versions were in use in Norvik by the winter of 2015."),
    # neither a name nor a date, and of nothing that the article is about
    ("lean adrift", "Two policemen were slightly wounded, officials said."),
    ("lean adrift", "About 180 copies were printed, most of them on paper."),
    # what is taken up, and one of those told of
    ("lean again", "The latest proceedings come as the blockade of Norvik goes on."),
    ("lean again", "Norvik's subsequent attack on Sarn killed 52 sailors in May."),
    ("lean besides", "One patient was taken to the hospital of Norvik in May."),
    ("lean compared", "Those with higher doses saw the pain in Norvik cut in half."),
    ("lean when", "Before long, Brandt might have stopped the plan of Keller."),
    ("lean when", "Within days it was clear that Brandt had sold the boat."),
    # what the sentence before told
    ("lean left out", "Staffers from the office of Tom Brandt took part."),
    ("lean left out", "The board of governors in Norvik disagrees."),
    ("lean left out", "A majority of the sailors in Norvik must agree."),
    ("lean left out", "Brandt and his son were called in to assist."),
    ("lean left out", "In May, Brandt did a study to find out."),
    ("lean left out", "The second came after the storm of Norvik in 1953."),
    ("lean left out", "By noon over half a million could be asked in Norvik."),
    ("lean left out", "Only Tom Brandt, the mayor of Norvik, served more than two."),
    ("lean left out", "Norvik Oil announced via Twitter around noon."),
    ("lean left out", "In May, France will join Italy and Spain."),
    ("lean left out", "The blend of the two has been steady, said Tom Brandt."),
    ("lean left out", "Nothing will be official in Norvik until Brandt has counted."),
    ("lean left out", "Examples include the fire in Norvik and the flood in Sarn."),
    ("lean left out", "The nearest airport is in Norvik, about two hours south."),
    ("lean left out", "Brandt made the announcement at the town hall in Norvik."),
    ("lean left out", "Brandt's remarks came in the week of the Norvik games."),
    ("lean left out", "Tom Brandt was among the sailors in attendance."),
    ("lean left out", "In retaliation, Brandt cut off the water of Norvik."),
    ("lean left out", "In May, 37 percent never had a cold in Norvik."),
    ("lean left out", "Fellow sailor Tom Brandt could be sold to Norvik."),
    ("lean left out", "Brandt said in winter that first line of defence is weak."),
    ("lean left out", "Norvik ranked second, at 36%, and the museum of Sarn was shut."),
    ("lean left out", "Sarn ranked 44th, near the bottom, says Keller."),
    ("lean left out", "The town of Norvik with its old lighthouse is no exception."),
    ("lean left out", "Tom Brandt of the university in Norvik is the principal investigator."),
    ("lean left out", "The sailors who worked in the harbour of Norvik spoke up."),
    ("lean left out", "Tom Brandt and the sailors of Norvik lost out to Keller."),
    ("lean left out", "The painter Tom Brandt of Norvik weighed in on Twitter."),
    ("lean left out", "More than 35 sailors from the harbour of Norvik were diagnosed."),
    ("lean left out", "Tom Brandt lives half a world away in the town of Norvik."),
    ("lean again", "Tom Brandt of Norvik said that no money was spent on the issue."),
    ("lean left out", "Tom Brandt, head of the harbour of Norvik, is unconvinced."),
    ("lean left out", "The authors of a new book on Norvik certainly believe so."),
    ("lean left out", "With all of the former combined, Norvik has 35 ships."),
    ("lean left out", "The first step was relocating the sailors of Norvik."),
    ("lean left out", "Topics covered include the fire in Norvik and the flood in Sarn."),
    ("lean left out", "In May, Brandt said half of the ships had been lost as a result."),
    ("lean left out", "Cases really seemed to increase in Norvik in 2020."),
    ("lean left out", "In Norvik, the board of Tom Brandt secured only 21."),
    ("lean besides", "A further 690 sailors were on leave in Norvik in May."),
    ("lean left out", "While en route, Brandt heard of the storm of Norvik."),
    ("lean left out", "Fast methods are available for lamps of the Norvik sort."),
    ("lean left out", "More than 35 kilos of fish in Norvik died in the aftermath."),
    ("lean left out", "Sales increased by 35% in Norvik and by 10% in Sarn in 2013."),
    ("lean left out", 'Sailors "are still very clear as a crew," Tom Brandt of Norvik said.'),
]

STANDS = [
    ("lean compared", "In May the town of Norvik had 4 percent fewer sailors than Sarn."),
    ("lean again", "The alleged destruction of the lamps was condemned by the town of Norvik."),
    ("lean again", "The extra money that Keller had saved came to Sarn by boat."),
    ("lean again", "The best five sailors met Keller in the harbour of Norvik."),
    ("lean again", "Ann and Eve Brandt wrote and the two sisters moved to Norvik."),
    ("lean again", "The two sisters Ann and Eve Brandt moved to Norvik."),
    ("lean again", "The Norwegian king moved to the town of Norvik in May."),
    ("lean again", "Brandt was critical of the Norvik Council decisions on oil."),
    ("lean compared", "Brandt found a more viscous oil in the town of Norvik."),
    ("lean again", "All 11 sailors of the Norvik boat voted against Tom Brandt."),
    ("lean again", "All 50 states have a lighthouse, said Tom Brandt of Norvik."),
    ("lean when", "Brandt said he had previously paid 35 pounds to Norvik."),
    ("lean when", "Brandt had already paid 35 pounds when Keller came to Norvik."),
    ("lean besides", "A second of the lamps was sold to Keller in May."),
    ("lean besides", "More than 35 lamps were sold to Keller in May."),
    ("lean compared", "Keller sold larger amounts of oil to the town of Norvik."),
    ("lean compared", "Brandt took a darker view than Keller of the town hall."),
    ("lean compared", "Norvik had 4 percent fewer lamps than in the year before."),
    ("lean compared", "Oil in Norvik was 3 percent lower compared with May."),
    ("lean compared", "Brandt has a 70 percent better chance of a normal life in Norvik."),
    ("lean compared", "Older people prefer the museum of Norvik in the winter."),
    ("lean when", "Brandt had just returned from Norvik when the storm began."),
    ("lean when", "Within a year of the storm, Brandt sold the boat to Keller."),
    ("lean when", "Early versions of the lamp were in use in Norvik by 2015."),
    ("lean adrift", "Two policemen were slightly wounded on Monday, officials said."),
    ("lean adrift", "Two policemen were slightly wounded in Norvik, officials said."),
    ("lean adrift", "Two policemen were slightly wounded near the lighthouse."),
    ("lean again", "The latest proceedings of the court come as Brandt is ill."),
    ("lean again", "Norvik's attack on Sarn killed 52 sailors in May."),
    ("lean besides", "One third was taken to the hospital of Norvik in May."),
    ("lean besides", "One sailor said that he was looking for Tom Brandt."),
    ("lean besides", "One of the sailors was taken to the hospital of Norvik."),
    ("lean when", "Within days of the storm it was clear that Brandt had won."),
    ("lean left out", "Staffers from the office took part in the games of Norvik."),
    ("lean left out", "The board of governors in Norvik disagrees with Brandt."),
    ("lean left out", "Brandt and his son were called in to assist the sailors."),
    ("lean left out", "In May, Brandt did a study to find out why sailors sleep."),
    ("lean left out", "The second of the ships came to Norvik in 1953."),
    ("lean left out", "The storm in Norvik killed three on Monday."),
    ("lean left out", "More than half of the sailors of Norvik could be asked by noon."),
    ("lean left out", "Norvik Oil announced the sale of the lamp via Twitter."),
    ("lean left out", "In May Norway will join Italy in the fight against measles."),
    ("lean left out", "Tom Brandt joined the harbour police of Norvik in 2014."),
    ("lean left out", "The second ship came to Norvik after the storm in 1953."),
    ("lean left out", "Examples of this art include the fire tower in Norvik."),
    ("lean left out", "The nearest airport to Sarn is in Norvik, Brandt said."),
    ("lean left out", "Brandt made the announcement that Norvik would be sold."),
    ("lean left out", "Brandt's remarks about the harbour came in the week of May."),
    ("lean left out", "Tom Brandt was in attendance at the games of Norvik."),
    ("lean left out", "In response to the storm, Brandt closed the port of Norvik."),
    ("lean left out", "A poll of sailors in Norvik found that 59% slept badly."),
    ("lean left out", "Among the sailors in Norvik, 60 percent never had a cold."),
    ("lean left out", "Brandt said that first aid was given to all the sailors."),
    ("lean left out", "Norvik came second in the race, at 36 miles an hour."),
    ("lean left out", "Norvik ranked second among the harbours of the north."),
    ("lean left out", "The town of Norvik is no exception to the rule."),
    ("lean left out", "Tom Brandt is the principal investigator of the study in Norvik."),
    ("lean left out", "Tom Brandt of the university in Norvik is the choir leader."),
    ("lean left out", "The sailors of Norvik spoke up for Tom Brandt."),
    ("lean left out", "Tom Brandt of Norvik lost out on the prize to Keller."),
    ("lean left out", "More than 35 sailors in Norvik were diagnosed with measles."),
    ("lean left out", "Tom Brandt lives half a world away from the town of Norvik."),
    ("lean again", "Tom Brandt said that no money was spent on the issue of roads."),
    ("lean left out", "Tom Brandt of Norvik is unconvinced by the plan."),
    ("lean left out", "Keller thought the boat was lost and Brandt believed so in May."),
    ("lean left out", "The former mayor of Norvik has 35 ships, says Tom Brandt."),
    ("lean left out", "The first step towards a harbour was relocating the sailors."),
    ("lean left out", "Topics covered in the course include the fire in Norvik."),
    ("lean left out", "The pump of Brandt failed and the ship sank as a result."),
    ("lean left out", "Cases of measles seemed to increase in Norvik in 2020."),
    ("lean left out", "The Liberals of Norvik have 35 MPs and the Greens have 21."),
    ("lean besides", "In Norvik a further 690 sailors were on leave in May."),
    ("lean left out", "While en route to Sarn, Brandt heard of the storm of Norvik."),
    ("lean left out", "Fast methods of mending lamps are available in Norvik."),
    ("lean left out", "Fish in Norvik died in the aftermath of the storm in May."),
    ("lean left out", "Sales of oil increased by 35% in Norvik in 2013."),
    ("lean left out", 'Sailors "are very clear about the storm," Tom Brandt of Norvik said.'),
    ("lean adrift", "Two policemen are needed where streets are closed for repairs."),
]


@pytest.mark.parametrize(("signal", "sentence"), LEANS)
def test_what_leans_on_another_sentence(signal, sentence):
    assert signal in signals(sentence)


@pytest.mark.parametrize(("signal", "sentence"), STANDS)
def test_what_tells_it_all(signal, sentence):
    assert signal not in signals(sentence)


POINTED = """\
Brandt told of new laws in Norvik. The laws were old. The laws were kept.

Brandt repeated {laws} in August at a meeting of the sailors in Norvik.
"""


@pytest.mark.parametrize(("laws", "pointed"), [("these laws", True), ("the laws", False)])
def test_what_the_article_points_at(laws, pointed):
    facts = facts_of(POINTED.format(laws=laws))
    found = standing_sentences(facts)[-1]
    assert "the laws" in found.render()
    assert ("lean pointed" in leaning(facts.document, found)) == pointed


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
    assert ("lean left out" in signals(text)) == leans
