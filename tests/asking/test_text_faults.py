"""Faults of the article itself keep a sentence out of gaps, statements and quotations."""

from __future__ import annotations

import pytest

from quizgen.asking.selfcontained import standing_sentences
from quizgen.asking.shorter import readings
from tests.asking.articles import facts_of, sure

# a sentence, whether it can be shown
SENTENCES = [
    ("Repair and painting of the old boats of Sarn takes place in the harbour in 2014.", False),
    ("Repair and painting of the old boats of Sarn take place in the harbour in 2014.", True),
    ("The council of Sarn mended the harbour and the the lighthouse in May 2014.", False),
    ("The captains of Sarn said last May that that the harbour needed a new lamp.", False),
    ("The council of Sarn paid for the harbour or and the lighthouse in May 2014.", False),
    ("The new lamp of the harbour can achieved 90% of the light of the old one.", False),
    ("The new lamp of the harbour can achieve 90% of the light of the old one.", True),
    (
        "The sailors of Sarn opened a school with lessons that mimicking the old harbour in 2014.",
        False,
    ),
    ("The sailors of Sarn opened a school with lessons that mimic the old harbour in 2014.", True),
    ("The captain of Sarn must have went to the old lighthouse in May 2014.", False),
    ("The council of Sarn passed a rule that govern the lights of the harbour in 2014.", False),
    ("The council of Sarn passed a rule that governs the lights of the harbour in 2014.", True),
    ("The sailors of Sarn scored a lot goals in the harbour cup of May 2014.", False),
    ("The sailors of Sarn scored a lot of goals in the harbour cup of May 2014.", True),
    ("The council of Sarn mended the harbour, as well the lighthouse, in May 2014.", False),
    ("The council of Sarn mended the harbour as well as the lighthouse in May 2014.", True),
    ("The harbour of Sarn had more then 300 lamps when it opened in May 2014.", False),
    ("Marta Keller is psychologist at the hospital of Sarn.", False),
    ("Marta Keller is a psychologist at the hospital of Sarn.", True),
    ("The harbour of Sarn drew a huge amount of visitors in May 2014.", False),
    ("The harbour of Sarn opened in May 2014 after an about 40-minute speech.", False),
    ("The council of Sarn showed its committment to the harbour in May 2014.", False),
    ("The council of Sarn lit the harbour on christmas eve in 2014.", False),
    ("The council of Sarn lit the harbour on Christmas Eve in 2014.", True),
    ("The captain of Sarn kept the lamp for 60 years before retired in May 2014.", False),
    ("The captain of Sarn kept the lamp for 60 years before retiring in May 2014.", True),
    ("The captain of Sarn can be both famous and can keep 300 lamps since 2014.", False),
    ("The storms of Sarn were mild to moderately strong in May 2014.", False),
    ("The storms of Sarn were mild to moderate in May 2014.", True),
    ("The fire at the harbour of Sarn in May 2014 is a reminiscent of two others.", False),
    ("The fire at the harbour of Sarn in May 2014 is reminiscent of two others.", True),
    ("The tank in the harbour of Sarn held 300 square cubic metres in May 2014.", False),
    ("The old lamp of Sarn has been sold in 2014 and being moved to the harbour.", False),
    ("The captain of Sarn did not see the lamp in 2014, instead he slept all night.", False),
    ("The captain of Sarn has did not keep the lamp of the harbour lit in 2014.", False),
    ("Any captain who keeps a lamp in the harbour of Sarn, pays $30 since 2014.", False),
    ("Any captain who keeps a lamp in the harbour of Sarn pays $30 since 2014.", True),
    ("The captain of Sarn told the councillorTom about the harbour in May 2014.", False),
    ("Norvik s oldest lighthouse was opened to 300 visitors in May 2014.", False),
    ("Norvik's oldest lighthouse was opened to 300 visitors in May 2014.", True),
    ("The harbour of Sarn pays its sailors $10 an hour-which is little since 2014.", False),
    ("The council of Sarn honoured the 100'th sailor of the harbour in May 2014.", False),
    ("The harbour of Sarn trained 13 and 14 years-old boys in May 2014.", False),
    ("The harbour of Sarn trained 13- and 14-year-old boys in May 2014.", True),
    ("The captain of Sarn worried about the sailors' well being in May 2014.", False),
    ("The captain of Sarn worried about the sailors' well-being in May 2014.", True),
    ("A trip to the lighthouse of Sarn cost $30,0 in May 2014.", False),
    ("The mayor of Sarn, opened the old lighthouse in May 2014.", False),
    ("HARBOUR MAY SEEM a poor place for 300 visitors to Sarn in May 2014.", False),
    ("The council of Sarn opened the harbour in 2014 with its the new lamp.", False),
    ("The council of Sarn opened the harbour in 2014 with its new lamp.", True),
    ("The harbour of Sarn is set to a host an evening of songs in May 2014.", False),
    ("The harbour of Sarn is set to host an evening of songs in May 2014.", True),
    ("The old harbour and lighthouse brings 300 people to Sarn every year.", False),
    ("The old harbour and lighthouse bring 300 people to Sarn every year.", True),
    ("The wear and tear of the harbour has cost the town of Sarn 300 boats.", True),
    ("The mother and captain has worked in the harbour of Sarn since 2014.", True),
    ("In Sarn, heavy grazing by 300 goats are causing damage to the old harbour.", False),
    ("In Sarn, heavy grazing by 300 goats is causing damage to the old harbour.", True),
    ("The captain spoke at a meeting of American Society for Lamps in May 2014.", False),
    ("The captain spoke at a meeting of the American Society for Lamps in May 2014.", True),
    ("The harbour of Sarn bought two recordors for its old lighthouse in 2014.", False),
    ("The harbour of Sarn bought two recorders for its old lighthouse in 2014.", True),
    ("The council of Sarn held an security meeting about the lighthouse in 2014.", False),
    ("The council of Sarn held a urgent meeting about the lighthouse in 2014.", False),
    ("The council of Sarn waited an hour for a European guest in May 2014.", True),
    ("The lighthouse of Sarn does not needed a new lamp before May 2014.", False),
    ("The lighthouse of Sarn did not need a new lamp before May 2014.", True),
    ("The sailors of Sarn ca see the lighthouse since it was mended in 2014.", False),
    ("The harbour of Sarn is growing at faster rate than the rest of the coast.", False),
    ("The harbour of Sarn is growing at a faster rate than the rest of the coast.", True),
    ("The lighthouse of Sarn has caused a difference opinion in the council.", False),
    ("The lighthouse of Sarn has caused a difference of opinion in the council.", True),
    ("A third of the harbour of Sarn fell in to the sea during the storm of 2014.", False),
    ("The council of Sarn gave in to the sailors after the storm of May 2014.", True),
    ("The sailors of Sarn say that the America is growing faster than Europe.", False),
    ("The sailors of Sarn say that the America of old was poorer than Europe.", True),
    ("The sailors of Sarn say that the Egypt president has bought the old lamp.", False),
    ("The sailors of Sarn say that the Egypt prime minister has bought the old lamp.", False),
    ("The sailors of Sarn say that the Egypt manager has bought the old lamp.", True),
    ("The lighthouse museum of Sarn is located at Harbour Street near the old mill.", False),
    ("The lighthouse museum of Sarn is located on Harbour Street near the old mill.", True),
    ("The lighthouse museum of Sarn is located at 12 Harbour Street near the mill.", True),
    ("The boats are the first to reach the island of Sarn and raises the hope of trade.", False),
    ("The boats are the first to reach the island of Sarn and raise the hope of trade.", True),
    ("The captain says that the boats are the first in Sarn and raises the old lamp.", True),
    ("The captain of Sarn signed a ten-year-contract for the harbour in May 2014.", False),
    ("The captain of Sarn signed a ten-year contract for the harbour in May 2014.", True),
    ("The captain of Sarn walked into lobby of the old hotel in May 2014.", False),
    ("The captain of Sarn walked into the lobby of the old hotel in May 2014.", True),
    ("The note which had the stamp of Sarn told of the lamp which is lit at dusk.", False),
    ("The note that had the stamp of Sarn told of the lamp which is lit at dusk.", True),
    ("Cheap boats and a wide harbour is driving the growth of Sarn this year.", False),
    ("Cheap boats and a wide harbour are driving the growth of Sarn this year.", True),
    ("Both captains on the quay, Ann Lee and Tom Fry are paid by the council of Sarn.", False),
    ("Both captains on the quay, Ann Lee and Tom Fry, are paid by the council of Sarn.", True),
    ("Set in Sarn in 1973, the 35-year-old actor plays the keeper of a lighthouse.", False),
    ("Set in Sarn in 1973, the film tells of the keeper of an old lighthouse.", True),
    ("The use of old boats and lamps in the harbour of Sarn were forbidden in 2014.", False),
    ("The number of old boats and lamps in the harbour of Sarn were counted in 2014.", True),
    ("The council of Sarn has asked cities who have a harbour for more boats in 2014.", False),
    ("The council of Sarn has asked people who have a harbour for more boats in 2014.", True),
    ("The captain of the lighthouse was taken to private Sarn Trust hospital in 2014.", False),
    ("The captain of the lighthouse was taken to the private Sarn hospital in 2014.", True),
    ("The council of Sarn let 300 visitors shared the boats of the harbour in 2014.", False),
    ("The council of Sarn let 300 visitors share the boats of the harbour in 2014.", True),
    ("The harbour of Sarn honoured a 8-year-old girl who had saved a sailor in 2014.", False),
    ("The harbour of Sarn honoured an 19th sailor who had mended the lamps in 2014.", False),
    ("The harbour of Sarn honoured an 8-year-old girl and a 19th sailor in 2014.", True),
    ("The harbour of Sarn sold an 1870 lamp and an 11,000-ton ship to Keller in 2014.", True),
    ("The harbour of Sarn will have between four to six lamps by the end of 2014.", False),
    ("The harbour of Sarn will have between four and six lamps by the end of 2014.", True),
    ("The lighthouse of Sarn lies several hundreds kilometres from the coast of Norway.", False),
    ("The lighthouse of Sarn lies hundreds of kilometres from the coast of Norway.", True),
    ("The lighthouse of Sarn is the fourth oldest in Norway, according a report of 2014.", False),
    ("The lighthouse of Sarn is the oldest in Norway, according to a report of 2014.", True),
    ("The sailors of Sarn lost eight of their nine 10 games after the storm of 2014.", False),
    ("The sailors of Sarn lost twenty three games and two hundred boats in May 2014.", True),
    ("The lamp of Sarn could allow a someone to find the harbour of Keller in 2014.", False),
    ("The mayor-elect Keller says that the harbour of Sarn will have four lamps.", False),
    ("As mayor-elect, Keller says that the harbour of Sarn will have four lamps.", True),
    ("Keller says that the lamps of Sarn could be sold to Singapore, Taipai or Oslo.", False),
    ("The crowds in Sarn can be avoided however by walking from the harbour in May.", False),
    ("The plans of Keller to build a harbour is a part of his work for Sarn.", False),
    ("The news of Keller and his harbour is a comfort for the sailors of Sarn.", True),
    ("The first sign of a storm came after plane failed to find the harbour of Sarn.", False),
    ("The storm was over when mother and child came to the harbour of Sarn in May.", True),
    ("A Marta Keller's painting of the harbour of Sarn was sold for £900 in May.", False),
    ("The storms of the Mars are the largest that the keepers of Sarn have seen.", False),
    ("The storms that the Mars probe met are the largest that Sarn has seen.", True),
    ("The harbour of Sarn was built over 2,500 year ago by the sailors of Keller.", False),
    ("The harbour of Sarn was built over 2,500 years ago by the sailors of Keller.", True),
    ("Since 2012, Keller paid for the lamps and the boats of the harbour of Sarn.", False),
    ("Since 2012, Keller has paid for the lamps and the boats of the harbour of Sarn.", True),
    ("Many Africans migrants came to the harbour of Sarn by boat in May 2014.", False),
    ("Many African migrants came to the harbour of Sarn by boat in May 2014.", True),
    ("Keller is widely-regarded as the best captain of the harbour of Sarn.", False),
    ("Keller is widely regarded as the best captain of the harbour of Sarn.", True),
    ("Only 21 of 131 harbours of northern harbours are lit by the lamps of Keller.", False),
    ("The dispute stems from the guards refusal to open the harbour of Sarn in 2014.", False),
    ("The dispute stems from the guards' refusal to open the harbour of Sarn in 2014.", True),
    ("Keller found the name of the harbour in small a tool of iron in May 2014.", False),
    ("Keller never saw such a lamp in such a harbour as that of Sarn in 2014.", True),
    ("Keller wants to cut the green house gases of the harbour of Sarn by half.", False),
    ("Keller praised lamps that he argues shows the way to the harbour of Sarn.", False),
    ("As growth in Sarn gathers steam and prices rise that should lead to a wider harbour.", False),
    ("The council of Sarn stayed at home when there were forecast of heavy rain in May.", False),
    ("The council of Sarn stayed at home when there were forecasts of heavy rain in May.", True),
    ("There was two old lamps in the harbour of Sarn in May 2014.", False),
    ("There was an old lamp and a rope in the harbour of Sarn in May 2014.", True),
    ("There were fish in the old harbour of Sarn in May 2014.", True),
    ("The sailors of Sarn left for Norvik without much preparations in May 2014.", False),
    ("The sailors of Sarn left for Norvik without much preparation in May 2014.", True),
    ("The harbour of Sarn drew less ships than the town of Norvik in May 2014.", False),
    ("Tom Brandt of Sarn won a few medal in the harbour cup of May 2014.", False),
    ("The council of Sarn voted for wages gains of two per cent in May 2014.", False),
    ("The council of Sarn voted for wage gains of two per cent in May 2014.", True),
    ("The harbour of Sarn has more than 1,130-acres of water and 30 lamps.", False),
    ("The harbour of Sarn has more than 1,130 acres of water and 30 lamps.", True),
    ("Tom Brandt signed a two-years deal with the harbour of Sarn in 2014.", False),
    ("Tom Brandt signed a two-year deal with the harbour of Sarn in 2014.", True),
    ("Tom Brandt had a 30 year career in the harbour of Sarn until May 2014.", False),
    ("Tom Brandt had a 30-year career in the harbour of Sarn until May 2014.", True),
    ("Tom Brandt won the 1,237 delegate majority in Sarn in the spring of 2014.", False),
    ("Tom Brandt watched the 2016 harbour cup of Sarn and its boats in the spring.", True),
    ("Tom Brandt was blamed for liking post, going to sea and selling boats in Sarn.", False),
    ("Tom Brandt was blamed for liking posts, going to sea and selling boats in Sarn.", True),
    ("Tom Brandt used to listen to Norvik cassette in the harbour of Sarn.", False),
    ("Tom Brandt used to listen to music and buy bread in the harbour of Sarn.", True),
    ("The council of Sarn says that the lamp uses have a real choice in the harbour.", False),
    ("The old harbour of Sarn was under water since 24 days in May 2014.", False),
    ("The old harbour of Sarn has been shut since three weeks before the war.", True),
    ("Tom Brandt saw the lamp of Sarn in May 2014 and forget it.", False),
    ("Tom Brandt saw the lamp of Sarn in May 2014 and forgot it.", True),
    ("The sailors saw Sarn as their home but never forget the lamps of Norvik.", False),
    ("The sailors built the lamps of Sarn in 2004 and sell them in Norvik.", True),
    ("Some 30 sailors of Sarn have been sentenced to prison sentences since 2014.", False),
    ("Some 30 sailors of Sarn have been sentenced to ten years in prison since 2014.", True),
    ("The sailors of Sarn joined a social media pile on about Norvik in May 2014.", False),
    ("The sailors of Sarn joined a social media pile-on about Norvik in May 2014.", True),
    ("Tom Brandt took the lift down, and the lamp of Sarn was lit in May 2014.", True),
    ("The museum of Sarn compared the lamps of the harbour though time.", False),
    ("The museum of Sarn compared the lamps of the harbour through time.", True),
    ("What the sailors of Sarn hear, is two lamps that fell on 8 May 2014.", False),
    ("What the sailors of Sarn hear is two lamps that fell on 8 May 2014.", True),
    ("Born in Sarn in May 1920, Keller and his family moved to Norvik.", False),
    ("Born in Sarn in May 1920, Keller moved to Norvik in 1930.", True),
    ("Norvik is building a new harbour order companies that should open in Sarn in May.", False),
    ("Norvik is building a great many harbour walls that should open in Sarn in May.", True),
    ("The sailors accused Norvik of selling the lamps and for hiding the boats of Sarn.", False),
    ("The sailors accused Norvik of selling the lamps and of hiding the boats of Sarn.", True),
    ("The sailors of Sarn can look at even beyond just taking the old lamps to Norvik.", False),
    ("The lamps of Sarn can be looked at even without a ticket to the harbour.", True),
    ("The boat races of Sarn will be, their theme, the Harbour Races after the storm.", False),
    ("The boat races of Sarn will be, of course, the Harbour Races after the storm.", True),
    ("Tom Brandt put up a picture of Sarn writing and wrote that he found it new.", False),
    ("The harbour of Sarn opened to ships on 50th anniversary of the old lighthouse.", False),
    ("The harbour of Sarn opened to ships on the 50th anniversary of the lighthouse.", True),
    ("The museum of Sarn is full of 19th century art from the old lighthouse.", True),
    ("The council of Sarn raised taxes, and wages gains have been flat since 2014.", False),
    ("Tom Brandt responds about her hiding the lamps of Sarn.", False),
    ("Norvik has come form the old harbour of Sarn to the sea in 2014.", False),
    ("Member of harbour panel says that Sarn has to keep its old boats out of Norvik.", False),
    ("A member of the harbour panel says that Sarn has to keep its boats out of Norvik.", True),
    ("The new lamp of Sarn is a Italian-Swedish plan of 2014.", False),
    ("The new lamp of Sarn is an Italian-Swedish plan of 2014.", True),
    ("The council of Sarn sent an lamp and a unit of sailors to the harbour in 2014.", False),
    ("The council of Sarn sent a one-man unit and an MRI scanner to the harbour.", True),
    ("The council of Sarn sent a European ship and an hour-long film to the harbour.", True),
    ("Tom Brandt decried that the harbour of Sarn was sold in May 2014.", False),
    ("Tom Brandt complained that the harbour of Sarn was sold in May 2014.", True),
    ("The captain of Sarn threatened with a strike if the harbour was sold in 2014.", False),
    ("The captain of Sarn threatened Norvik with a strike over the harbour in 2014.", True),
    ("Tom Brandt kept the lamp of Sarn in 2014, however, the harbour was sold to Norvik.", False),
    ("Tom Brandt kept the lamp of Sarn in 2014; however, the harbour was sold to Norvik.", True),
    ("Tom Brandt kept the lamp of Sarn; the harbour, however, was sold in May 2014.", True),
    ("The storm began, Sarn Police described, when the old lamp of the harbour fell.", False),
    ("The storm began, Sarn Police said, when the old lamp of the harbour fell.", True),
]


@pytest.mark.parametrize(("sentence", "shown"), SENTENCES)
def test_a_sentence_with_a_fault(sentence, shown):
    (standing,) = standing_sentences(facts_of(sentence, title="The lighthouse of Sarn"))
    faults = {"unknown word", "fault in the text"} & set(standing.doubts)
    assert bool(faults) is not shown


def test_a_word_that_the_article_explains_is_let_pass():
    text = (
        "The aardwolfen of Sarn eat termites in the hills near the town. "
        "An aardwolfen sleeps in a hole that a porcupine has left on the island of Sarn."
    )
    first = standing_sentences(facts_of(text.replace("An aardwolfen", "The aardwolfen")))[0]
    assert "unknown word" not in first.doubts


def test_a_name_that_is_misspelt_once():
    text = (
        "The Starship will carry 100 tons from Sarn to the moon. The Starship is new. Engineers "
        "say that Starship is safe.\n\nMarta Keller said that Starhip can carry sailors, too."
    )
    doubts = [standing.doubts for standing in standing_sentences(facts_of(text))]
    assert ["unknown word" in found for found in doubts] == [False, True]


def test_a_name_that_is_known_in_another_spelling():
    text = (
        "The old lamp of Sarn is kept by Matthew Goran and Tom Brandt.\n\n"
        "{} Goran of Sarn, a sailor, sold the harbour to Norvik in 2014."
    )
    for first, right in (("Mathew", False), ("Matthew", True), ("Martha", True)):
        doubts = standing_sentences(facts_of(text.format(first)))[-1].doubts
        assert ("unknown word" not in doubts) is right


def test_a_long_name_that_is_misspelt_once():
    text = (
        "The old harbour of Magdelanograd was sold by Tom Brandt in May 2014. Magdelanograd is a "
        "town of 300 sailors.\n\nOn Monday the council of {} sold the lamp to Tom Brandt."
    )
    for name, right in (("Magdelinograd", False), ("Magdelanograd", True), ("Sarn", True)):
        doubts = standing_sentences(facts_of(text.format(name)))[-1].doubts
        assert ("unknown word" not in doubts) is right


def test_two_dashes_are_one():
    text = "This stone is all that is left of the place where the mill once stood –- proof, {}."
    facts = facts_of(text.format("the sailors of Sarn say, that the storm of 2014 was a bad one"))
    shown = [one.render() for ways in readings(facts) for one in ways if not one.doubts]
    assert all(one.endswith("once stood.") for one in shown)


def test_a_quotation_with_a_fault():
    said = '"The lamp of the lighthouse does not needed a new glass this winter," said Anna Poole.'
    right = said.replace("needed", "need")
    other = "Tom Brandt said the lamp was old."
    assert not sure("who_said", facts_of(f"{said} {other}"))
    assert sure("who_said", facts_of(f"{right} {other}"))


# a sentence, whether questions are built on it
STEMS = [
    ("Anna Poole said that the use of old boats in the harbour were illegal.", False),
    ("Anna Poole said that the use of old boats in the harbour was illegal.", True),
]


@pytest.mark.parametrize(("sentence", "asked"), STEMS)
def test_no_stem_is_built_on_a_fault(sentence, asked):
    facts = facts_of(f'{sentence}\n\n"The lamp is old," said Tom Brandt, a painter.')
    for family in ("who_said_that", "reported_speech", "subject"):
        stems = [one.stem for one in sure(family, facts) if "illegal" in f"{one.stem} {one.answer}"]
        assert asked or not stems
    assert not asked or sure("who_said_that", facts)
