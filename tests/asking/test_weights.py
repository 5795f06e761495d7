"""What the judge tells a passing label and an empty statement by; letters that are asked for."""

from __future__ import annotations

import pytest

from quizgen.asking.plainness import plainness
from quizgen.asking.selfcontained import standing_sentences
from tests.asking.articles import ask, facts_of

PEOPLE = """\
Marta Keller, the director of the Harbour Museum, has bought a lighthouse on the Isle of Sarn.

"We will open the doors to every school on the coast," Keller said. She led Tom Brandt, a \
carpenter, up the stairs. Anna Poole, the head of the Bird Trust, came to the town, too.
"""

# who, a feature of the person that is there, one that is not
WEIGHED = [
    ("Marta Keller", "person speaks", "person once"),
    ("Marta Keller", "person in lead", "post bare"),
    ("Anna Poole", "person once", "person speaks"),
    ("Anna Poole", "post with house", "person in lead"),
]


@pytest.mark.parametrize(("who", "has", "has_not"), WEIGHED)
def test_how_much_a_person_matters(who, has, has_not):
    asked = ask("true_false_identity", facts_of(PEOPLE, title="A new owner"))
    found = [one.features for one in asked if one.correction.startswith(who)]
    assert found and has in found[0] and has_not not in found[0]


# sentence, a feature that it has, one that it has not
PLAIN = [
    ("Halden has a large harbour for ships.", "plain has", "plain can"),
    ("Halden has a large harbour for ships.", "plain judging", "plain wish"),
    ("Tom Brandt is keen to provide lamps to all the schools.", "plain wish", "plain short"),
    ("The Aurora can carry lamps to the schools of Norway.", "plain can", "plain there is"),
    ("Tom Brandt sold 35 lamps to a school in Norway.", "plain names", "plain now"),
    ("Tom Brandt sold 35 lamps to a school in Norway.", "plain names", "plain nothing named"),
    ("There are usually several lamps in the schools of Norway.", "plain blur", "plain wish"),
]


@pytest.mark.parametrize(("sentence", "has", "has_not"), PLAIN)
def test_what_makes_a_statement_plain(sentence, has, has_not):
    facts = facts_of(sentence, title="The lamps")
    found = plainness(facts.document, next(iter(standing_sentences(facts))))
    assert has in found and has_not not in found


LETTERS = [
    ("The World Lighthouse Union (WLU) gave $90,000. The WLU met in May.", []),
    ("The World Lighthouse Union (WLU) gave the museum $90,000.", ["letters used once"]),
    (
        "The World Health Organization (WHO) gave $90,000. The WHO met in May.",
        ["known without reading"],
    ),
]


@pytest.mark.parametrize(("text", "doubts"), LETTERS)
def test_letters(text, doubts):
    (asked,) = [one for one in ask("identity", facts_of(text)) if one.rule == "identity.letters"]
    assert list(asked.doubts) == doubts
