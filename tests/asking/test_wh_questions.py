"""Who, what and which from clauses: what is put right, what is refused, what is asked anew."""

from __future__ import annotations

import pytest

from quizgen.asking.class_nouns import class_noun
from tests.asking.test_from_clauses import ask

# family, sentence, stem, key
ASKED = [
    # what was told before something else is past, once it stands alone
    ("subject", "Marta Keller has since been moved to the old mill in Lund.",
     "Who has been moved to the old mill in Lund?", "Marta Keller"),
    ("subject", "Marta Keller had previously sold the old mill in Lund in May 1956.",
     "Who sold the old mill in Lund in May 1956?", "Marta Keller"),
    ("when", "Marta Keller had earlier sold the old mill to the Paper Guild in 1956.",
     "In which year did Marta Keller sell the old mill to the Paper Guild?", "1956"),
    ("subject", "Marta Keller had previously sold the mill when the flood reached Lund in 1956.",
     "Who had previously sold the mill when the flood reached Lund in 1956?", "Marta Keller"),
    # asides go whole, commas stay
    ("subject", "The city of Kelm has, on average, one flood a year.",
     "What has one flood a year?", "The city of Kelm"),
    ("object", "Marta Keller sold an old mill in Lund, a town in Sweden, to the Paper Guild.",
     "What did Marta Keller sell to the Paper Guild?", "An old mill in Lund"),
    # a verb that helps another is none of its auxiliaries
    ("when", "Tom Wein helped cut the ceremonial red ribbon on Friday morning alongside Mayor "
     "Marta Keller.",
     "When did Tom Wein help cut the ceremonial red ribbon alongside Mayor Marta Keller?",
     "On Friday morning"),
    # who acts is asked for with "who"; a body that is led with "which"
    ("subject", "The brewery in Ghent plans to sell its lager in India.",
     "Who plans to sell its lager in India?", "The brewery in Ghent"),
    ("object", "Marta Keller chairs the Ice Research Committee.",
     "Which committee does Marta Keller chair?", "Ice Research Committee"),
    # named speakers of indirect speech
    ("subject", "Marta Keller told the council that the old bridge was safe.",
     "Who told the council that the old bridge was safe?", "Marta Keller"),
    # what is the most asks for the thing
    ("specification", "The most popular fruit in the country is melon.",
     "What is the most popular fruit in the country?", "Melon"),
    # times go behind the infinitive, lists stay whole, tools have a purpose
    ("predicate", "Marta Keller was forced in May to resign as head of the survey.",
     "What was Marta Keller forced to do in May?", "Resign as head of the survey"),
    ("predicate", "Marta Keller plans to turn the mill into flats, shops and offices.",
     "What does Marta Keller plan to do?", "Turn the mill into flats, shops and offices"),
    ("predicate", "The engineers used a small drone to measure the thickness of the ice.",
     "What did the engineers use a small drone to do?", "Measure the thickness of the ice"),
    ("infinitive_object", "Marta Keller agreed to sell the old mill to the guild after the flood.",
     "What did Marta Keller agree to sell to the guild after the flood?", "The old mill"),
    # what befell, what was done
    ("what_happened", "The Old Mill of Lund was destroyed by a fire in 1956.",
     "What happened to the Old Mill of Lund in 1956?", "It was destroyed by a fire"),
    ("what_happened", "Marta Keller was arrested at the airport of Oslo.",
     "What happened to Marta Keller?", "She was arrested at the airport of Oslo"),
    ("what_did", "Marta Keller opened a museum of ice in Bern after she left the survey.",
     "What did Marta Keller do after she left the survey?", "Opened a museum of ice in Bern"),
    ("what_did", "Peter Brandt sold the bakery in Leeds in 1998.",
     "What did Peter Brandt do in 1998?", "Sold the bakery in Leeds"),
]  # fmt: skip


@pytest.mark.parametrize(("family", "sentence", "stem", "key"), ASKED)
def test_asked(family, sentence, stem, key):
    found = {(one.stem, one.answer) for one in ask(sentence, family=family) if not one.doubts}
    assert (stem, key) in found


# family, sentence, a doubt that must keep the question back
REFUSED = [
    # misread: a verb in a noun's place, nothing that joins, a wrong antecedent
    ("subject", "Half of the rooms estimates around 30 was lost to the flood in 2011.",
     "verb in a noun's place"),
    ("subject", "The war at last reached France, which widened the conflict across the seas.",
     "antecedent not sure"),
    ("subject", "The bakers of Leeds can earn even more – around £300 a day.", "dash"),
    # who said, and nothing tells what
    ("subject", "The mill will help save the town of Lund, Marta Keller said, by providing poor "
     "families with light.", "says nothing"),
    # a key that names nobody, or half of it
    ("subject", "Some restaurants refused the vouchers of the city in 2015.", "nameless key"),
    ("subject", "His assistant left the mill of Lund in 1956.", "key pronoun"),
    # no thing wants, plans or eats
    ("subject", "The letter from the mayor intends to close the school in Lund.",
     "no thing does that"),
    # the description for the thing described
    ("subject", "The most popular fruit in the country is melon.", "weak copula"),
    # what stands in an object's place and is none
    ("object", "Marta Keller served eleven years in the navy of Norway.", "no object"),
    ("object", "Peter Brandt warned a rally in Leeds despite his illness.", "no object"),
    # "it" is not the subject of its own verb
    ("subject", "The ruling ordered it to pay 300 euros in costs.", "pronoun"),
    # what is also found there is found elsewhere
    ("where", "Large grey herons also breed in North America.", "elsewhere, too"),
    # "to" after verbs of going asks for "where"
    ("prepositional", "The officials of the survey went to the station in Leeds.", "where"),
]  # fmt: skip


@pytest.mark.parametrize(("family", "sentence", "doubt"), REFUSED)
def test_refused(family, sentence, doubt):
    assert any(doubt in one.doubts for one in ask(sentence, family=family))


@pytest.mark.parametrize(
    ("sentence", "name", "noun"),
    [
        ("The city of Arendal sold the old ferry.", "Arendal", "city"),
        ("The retailer Morland has closed ten shops.", "Morland", "retailer"),
        ("Morland, a Danish family retailer, has closed ten shops.", "Morland", "retailer"),
        ("Kelm (pronounced Kelem) is a small town on the coast.", "Kelm", "town"),
        ("The New Dawn spacecraft sent its first pictures.", "New Dawn", "spacecraft"),
        ("They met on the bank of Rhine.", "Rhine", ""),
        ("The city of York is old. The ship York is older.", "York", ""),
        ("Arendal sold the old ferry.", "Arendal", ""),
    ],
)
def test_class_noun(sentence, name, noun):
    assert class_noun(sentence, name) == noun


def test_a_topic_is_no_key():
    found = ask("Arendal is the oldest port on the coast of Agder.", family="subject")
    assert all(one.doubts for one in found)


@pytest.mark.parametrize(
    ("sentence", "family", "stem"),
    [
        # a date that is over takes the past tense
        (
            "The council has closed three libraries in 2014.",
            "when",
            "In which year did the council close three libraries?",
        ),
    ],
)
def test_what_is_put_right(sentence, family, stem):
    assert stem in {candidate.stem for candidate in ask(sentence, family=family)}


@pytest.mark.parametrize(
    ("sentence", "family", "doubt"),
    [
        ("In 2010 8 gigatons were released by the burning forest.", "when", "bare measure"),
    ],
)
def test_what_is_refused_for_what_it_lacks(sentence, family, doubt):
    found = ask(sentence, family=family)
    assert found
    assert all(doubt in candidate.doubts for candidate in found)
