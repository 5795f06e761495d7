"""What something is called, what a word means, and what a measured thing comes to."""

from __future__ import annotations

import pytest

from tests.asking.articles import facts_of, sure

# family, sentence, stem, key
ASKED = [
    ("naming", "A simple but slow method of testing ropes is known as the wet test.",
     "What is a simple but slow method of testing ropes known as?", "The wet test"),
    ("naming", "The state of being afloat (or not) is called buoyancy.",
     "What is the state of being afloat called?", "Buoyancy"),
    ("definition", "Claustrophobia – the fear of small closed rooms – is common among sailors.",
     "What is claustrophobia?", "The fear of small closed rooms"),
    ("definition", "The harbour uses sonar (a system that finds things under water) every day.",
     "What is sonar?", "A system that finds things under water"),
    ("quantity", "The average household size in Kelm was 3.07.",
     "What was the average household size in Kelm?", "3.07"),
    ("quantity", "The population of Kelm was 4,665 in 2010.",
     "What was the population of Kelm in 2010?", "4,665"),
    ("quantity", "The maximum speed of the train is 120 miles per hour.",
     "What is the maximum speed of the train?", "120 miles per hour"),
]  # fmt: skip


@pytest.mark.parametrize(("family", "sentence", "stem", "key"), ASKED)
def test_asked(family, sentence, stem, key):
    found = [(one.stem, one.answer) for one in sure(family, facts_of(sentence, title="Kelm"))]
    assert (stem.casefold(), key) in [(asked.casefold(), answer) for asked, answer in found]


# family, sentence: no question that stands alone, or a key that was cut
REFUSED = [
    ("naming", "The street is called the Long Mile."),  # which street?
    ("naming", "Small boats are called prams by the sailors of Kelm and punts in Sarn."),
    ("definition", "Smuggling (the sale of goods without tax, at night) is a crime in Kelm."),
    ("quantity", "The average household size in Kelm was a problem."),
]


@pytest.mark.parametrize(("family", "sentence"), REFUSED)
def test_refused(family, sentence):
    rules = ("naming.called", "naming.known_as", "definition.apposition", "quantity.value")
    found = sure(family, facts_of(sentence, title="Kelm"))
    assert not [one for one in found if one.rule in rules]
