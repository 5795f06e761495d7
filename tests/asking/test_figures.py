"""Questions for figures and circumstances: sentence in, question and key out, or a refusal."""

from __future__ import annotations

import pytest

from tests.asking.test_from_clauses import ask

# family, sentence, stem, key
ASKED = [
    # numbers inside phrases
    ("quantity", "The fund wants to plant 5,000 trees in Leeds.",
     "How many trees does the fund want to plant in Leeds?", "5,000"),
    ("quantity", "The fund supports 1,300 athletes across 47 sports.",
     "Across how many sports does the fund support 1,300 athletes?", "47"),
    ("quantity", "Millions of pilgrims arrived in the city of Basel in 2014.",
     "How many pilgrims arrived in the city of Basel in 2014?", "Millions"),
    ("quantity", "A storm brought a crane down on the old mosque, killing 107 people and "
     "wounding 238.",
     "How many people were wounded when a storm brought a crane down on the old mosque?", "238"),
    # shares
    ("quantity", "A quarter of women pressed the red button.",
     "What proportion of women pressed the red button?", "A quarter"),
    ("quantity", "Marta Keller lost half of her savings in the crash.",
     "What proportion of her savings did Marta Keller lose in the crash?", "Half"),
    ("quantity", "One in five workers lost a job in 2014.",
     "What proportion of workers lost a job in 2014?", "One in five"),
    # changes: one of two like figures keeps its own place
    ("quantity", "In 2013, lamp sales increased by 32% in America and by 101% in the UK.",
     "By what percentage did lamp sales increase in America in 2013?", "32%"),
    ("quantity", "In 2013, lamp sales increased by 32% in America and by 101% in the UK.",
     "By what percentage did lamp sales increase in the UK in 2013?", "101%"),
    ("quantity", "In 2012, there were 80 thefts of lamps in Norway.",
     "How many thefts of lamps were there in Norway in 2012?", "80"),
    ("quantity", "The price of the old house increased by 500,000 to 900,000 euros.",
     "By how much did the price of the old house increase?", "500,000"),
    # comparisons and measures
    ("quantity", "A boy born in November can jump 12% higher than a child born in April.",
     "How much higher can a boy born in November jump than a child born in April?", "12%"),
    ("quantity", "The new tower is 300 metres high and was built in 1910.",
     "How high is the new tower?", "300 metres"),
    ("quantity", "It took the engineers five years to build the bridge.",
     "How long did it take the engineers to build the bridge?", "Five years"),
    ("quantity", "The council of Basel meets twice a week in the town hall.",
     "How often does the council of Basel meet in the town hall?", "Twice a week"),
    ("quantity", "Marta Keller has won the cup three times.",
     "How many times has Marta Keller won the cup?", "Three times"),
    ("quantity", "Peter Brandt was sentenced to 12 years in prison.",
     "To how many years in prison was Peter Brandt sentenced?", "12"),
    ("quantity", "Peter Brandt wrote his first opera at the age of 14.",
     "At what age did Peter Brandt write his first opera?", "14"),
    # where
    ("where", "In front of the tower is Central Park, where Marta Keller holds her sessions.",
     "Where does Marta Keller hold her sessions?", "Central Park"),
    ("where", "The children of Basel are kept in temporary housing.",
     "Where are the children of Basel kept?", "In temporary housing"),
    ("where", "Helena Brandt was born in Alhandra on the River Tagus in southeast Portugal.",
     "Where was Helena Brandt born?", "In Alhandra on the River Tagus in southeast Portugal"),
    ("where", "Helena Brandt studied law at Stanford University.",
     "Where did Helena Brandt study law?", "At Stanford University"),
    # when
    ("when", "The contacts between the firms of Basel took place between February and April of "
     "this year.", "When did the contacts between the firms of Basel take place?",
     "Between February and April"),
    ("when", "The old railway network of Norway was built in the 1950s.",
     "When was the old railway network of Norway built?", "In the 1950s"),
    # "had" is told before something else; "alone" and "with …" are the sentence's own
    ("when", "Marta Keller had opened the first museum of paper in 1911.",
     "In which year did Marta Keller open the first museum of paper?", "1911"),
    ("when", "The old mill of Basel produced 300 tonnes of paper in 1911 alone.",
     "In which year did the old mill of Basel produce 300 tonnes of paper?", "1911"),
    ("when", "The annual meeting of the paper guild opened on 24 August, with Marta Keller leading "
     "it.", "When did the annual meeting of the paper guild open?", "On 24 August"),
    # why
    ("why", "The keeper could not leave the island because of the storm.",
     "Why could the keeper not leave the island?", "Because of the storm"),
    ("why", "Norway lost its herring because it had shared the fjord with other countries.",
     "Why did Norway lose its herring?", "It had shared the fjord with other countries"),
    ("why", "Marta Keller said that the council had dropped the old lamps because there was no "
     "guarantee for them.", "According to Marta Keller, why did the council drop the old lamps?",
     "There was no guarantee for them"),
    ("why", "Marta Keller said she left the valley because the winters were too long.",
     "Why did Marta Keller leave the valley?", "The winters were too long"),
    ("why", "The whole team fell ill in 2014. That is because the water was dirty.",
     "Why did the whole team fall ill in 2014?", "The water was dirty"),
    ("why", "As the old harbour was too small, the fishermen left the valley.",
     "Why did the fishermen leave the valley?", "The old harbour was too small"),
    ("why", "The museum closed its doors so that the roof could be repaired.",
     "Why did the museum close its doors?", "So that the roof could be repaired"),
    ("why", "The water was dirty, so the whole team fell ill.",
     "Why did the whole team fall ill?", "The water was dirty"),
    ("why", "Peter Brandt was fined for driving too fast in Leeds.",
     "Why was Peter Brandt fined?", "For driving too fast in Leeds"),
    ("why", "The old bridge was built to protect the town from floods.",
     "Why was the old bridge built?", "To protect the town from floods"),
    # how
    ("how", "The scientists measured the depth of the lake using sonar.",
     "How did the scientists measure the depth of the lake?", "Using sonar"),
    ("how", "Marta Keller travelled to Leeds by train.",
     "How did Marta Keller travel to Leeds?", "By train"),
]  # fmt: skip


@pytest.mark.parametrize(("family", "text", "stem", "key"), ASKED)
def test_asked(family, text, stem, key):
    sound = [(c.stem, c.answer) for c in ask(text, family=family) if not c.doubts]
    assert (stem, key) in sound


# family, sentence: nothing sound comes of it
REFUSED = [
    ("where", "The experiment is located half a mile underground in the old mine in Norway."),
    (
        "quantity",
        "An outbreak of both bubonic plague, which fleas spread, and pneumonic plague has "
        "killed more than 200 people in Norway.",
    ),
    (
        "when",
        "The company first shot films at the museum of Leeds, then flew Dr Brandt to London "
        "in March to film him.",
    ),
    ("quantity", "The share of users rose from 19% in 2012 to 23% in 2014."),
    ("quantity", "The analysts were allowed to look at data up to three hops away."),
    # no place: war is declared on a country, and half of the list is no place
    ("where", "England declared war on France on 18 May 1756."),
    ("where", "The bacteria appeared in Leeds and patients of the ward."),
    ("why", "Psychology is useful, as is a background in teaching."),
    ("why", "Since 1990 Marta Keller has owned the farm."),
    ("how", "Marta Keller measures value by looking at profits, and by asking customers."),
    ("how", "The bridge was destroyed by a flood."),
    ("quantity", "The lamp of Leeds can achieved 90% of the light of the old lamp."),
    ("quantity", "Almost three quarters backed the plan."),
    # of what, than what, which, and by whom it was told
    ("quantity", "In 2013, sales increased by 32% in America and by 101% in the UK."),
    ("quantity", "A boy born in November can jump 12% higher."),
    ("quantity", "Last winter the women of Basel brewed 1,600 litres."),
    ("quantity", "Two women walked into a bank."),
    ("quantity", "Nine lamps were sold or given away in Basel last winter."),
    ("quantity", "Marta Keller wears two shoes on her walk through the harbour."),
    ("quantity", "Occasionally, Marta Keller earns £50 a night in the harbour of Basel."),
    ("quantity", "The mill made three kinds of paper in Basel, Rag, Straw, and Flax."),
    ("when", "Marta Keller, in effect, opened the museum of paper on Wednesday."),
    ("when", "The old museum of paper only appeared in the guide of Basel in 1911."),
    ("when", '"The mill is lost," Marta Keller told the paper on Wednesday.'),
    ("when", "The last lamp of the harbour was sold at lunchtime on Saturday."),
    ("when", "Officials said on Thursday that the mill of Basel had not changed."),
    ("when", "The growth of the two formats came to a stop in Norway in 2014."),
    ("where", "The capsule of Marta Keller came back to Norway at 11:57 AM in Leeds."),
    ("where", "Across the North Sea, Dutch towns were told of the flood."),
    ("where", "Marta Keller sells single lamps in Leeds and online."),
    ("where", "In Norway, the old mill is the only mill in the country to make paper."),
    ("why", "Marta Keller blamed the council for the flood."),
    ("why", "To succeed, you need a steady hand on the lamp."),
    ("why", "Peter Brandt is cutting short his trip to Norway to return to Leeds."),
    ("why", "The mill was stopped as the men were about to leave Basel."),
    ("why", "Marta Keller spoke as if she was afraid of the council."),
    ("infinitive_object", "The council of Basel prefers to use the old lamps."),
    ("infinitive_object", "The council of Basel was allowed to examine data."),
    ("infinitive_object", "All mills should try to publish their prices."),
    ("infinitive_object", "The mills of Basel try to meet demand, and fewer gifts."),
    ("said_about", "Marta Keller said a mill burned down in Leeds on Sunday night."),
    ("said_about", "Marta Keller said France will sell most of its old paper mills."),
    ("described", "Marta Keller said an inquiry was ongoing."),
    ("described", "Marta Keller said mutual trust was lacking."),
    ("quantity", "Marta Keller found that the clouds held five times as many drops as others."),
]


@pytest.mark.parametrize(("family", "text"), REFUSED)
def test_refused(family, text):
    assert not [c.stem for c in ask(text, family=family) if not c.doubts]
