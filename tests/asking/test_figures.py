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
    ("quantity", "In 2013, sales increased by 32% in America and by 101% in the UK.",
     "By what percentage did sales increase in America in 2013?", "32%"),
    ("quantity", "In 2013, sales increased by 32% in America and by 101% in the UK.",
     "By what percentage did sales increase in the UK in 2013?", "101%"),
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
    ("when", "The contacts between the two firms took place between February and April of this "
     "year.", "When did the contacts between the two firms take place?",
     "Between February and April"),
    ("when", "The old railway network of Norway was built in the 1950s.",
     "When was the old railway network of Norway built?", "In the 1950s"),
    # why
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
    ("quantity", "Marta Keller found that the clouds held five times as many drops as others."),
]


@pytest.mark.parametrize(("family", "text"), REFUSED)
def test_refused(family, text):
    assert not [c.stem for c in ask(text, family=family) if not c.doubts]
