"""Statements told as they stand: longer and hedged ones, and whose subject is clear."""

from __future__ import annotations

import pytest

from quizgen.asking.selfcontained import standing_sentences
from quizgen.judging.reliability import is_held_back
from tests.asking.articles import facts_of, sure

TITLE = "The harbour of Sarn"


def told(text, rule="true_fact"):
    found = sure("true_false", facts_of(text, title=TITLE))
    return [one.stem for one in found if one.rule == f"true_false.{rule}"]


HEDGED = (
    "Old fishing crews said the harbour board should have repaired the rotten quay and the "
    "broken crane before the winter storms.",
    "A survey showed that cheap paint could damage the wooden hulls of small fishing boats.",
)


@pytest.mark.parametrize("sentence", HEDGED)
def test_what_could_or_should_be_is_told_but_not_changed(sentence):
    found = sure("true_false", facts_of(sentence, title=TITLE))
    assert [(one.stem, one.answer) for one in found] == [(sentence, "true")]


def test_a_statement_may_be_longer_when_it_is_only_told():
    sentence = (
        "Fishing crews along the whole coast have promised to mend their torn nets by hand, to "
        "clean the crowded harbour basin every single morning and to warn swimmers about "
        "dangerous currents."
    )
    assert 28 < len(sentence.split()) <= 34
    assert told(sentence) == [sentence]
    longer = sentence.replace("dangerous", "all of the very cold and dangerous")
    assert told(longer) == []
    assert told(longer, "true_long") == [longer]
    assert is_held_back(rule="true_false.true_long", family="true_false", features={})
    longest = longer.replace("nets", "nets, sails, ropes, oars and brass lamps")
    assert told(longest, "true_long") == []


def test_a_statement_without_a_name_tells_enough():
    sentence = "Fishing crews clean the crowded harbour basin with heavy wooden brooms."
    assert told(sentence) == [sentence]
    assert told("Fishing crews clean the basin with new brooms.") == []


SCHOOLS = """\
Private schools in the town teach young sailors. Old fishing schools teach cooks as well.

The schools produce better sailors and cooks than expensive courses in foreign cities."""

ACCIDENT = """\
An accident stopped work on the quay. Nobody saw the accident.

The accident was caused by strong winds and heavy rain from the northern mountains."""


def test_a_subject_of_several_kinds_is_not_clear():
    assert not [stem for stem in told(SCHOOLS) if stem.startswith("The schools")]
    assert [stem for stem in told(ACCIDENT) if stem.startswith("The accident")]


def test_the_rest_of_a_long_sentence_is_a_second_statement():
    first = "Marta Keller sold the rusty harbour crane to a small museum in Leeds in 2014."
    second = "Marta Keller told the mayor that the wooden quay must be kept from winter storms."
    sentence = first.rstrip(".") + second.replace("Marta Keller", " and")
    found = sure("true_false", facts_of(sentence, title=TITLE))
    assert {first, second} <= {one.stem for one in found if one.answer == "true"}
    assert len(told(sentence, "true_further")) == 1


QUOTED = """\
"The harbour needs a second crane before the busy summer season. Nobody on the board listens to \
the tired crews. Our children will remember the empty quay for many years," Marta Keller said."""


def test_a_long_quotation_gives_more_than_one_statement():
    found = sure("true_false_speech", facts_of(QUOTED, title=TITLE))
    true = [one.stem for one in found if one.answer == "true"]
    assert len(true) >= 2
    starts = sorted(one.fact[2] for one in found if one.answer == "true")
    assert len(set(starts)) == len(starts)


def test_then_and_since_go_where_they_only_say_that_it_came_later():
    rows = {
        "The harbour board then asked the old mayor to repair the wooden quay near Kelm.": (
            "The harbour board asked the old mayor to repair the wooden quay near Kelm."
        ),
        "Marta Keller has since been moved to the salvage department of the harbour board.": (
            "Marta Keller has been moved to the salvage department of the harbour board."
        ),
        "Then in May the harbour board announced a plan to repair the wooden quay.": (
            "In May the harbour board announced a plan to repair the wooden quay."
        ),
    }
    for sentence, stands in rows.items():
        standing = standing_sentences(facts_of(sentence, title=TITLE))
        assert [(one.render(), one.doubts) for one in standing] == [(stands, ())]


def test_a_sentence_whose_verb_is_tagged_as_a_bare_one_is_a_statement():
    sentence = "Gulls of every colour fill the harbour and the flat roofs of the town."
    standing = standing_sentences(facts_of(sentence, title=TITLE))
    assert [one.render() for one in standing] == [sentence]


def test_people_without_a_name_said_what_they_said():
    text = (
        '"We spend millions of crowns on clean water and new cranes for the fishing crews," said a '
        "spokeswoman for the harbour board."
    )
    found = sure("true_false_speech", facts_of(text, title=TITLE))
    assert [(one.answer, one.stem.partition(" said")[0]) for one in found] == [
        ("true", "A spokeswoman for the harbour board")
    ]


BAD = [
    "Off the back of it, the fishing crews promised to mend their torn nets and broken boats.",
    "At the time of the great fire, it was a safer harbour than the old naval port of Kelm.",
]


@pytest.mark.parametrize("sentence", BAD)
def test_an_it_that_stands_for_nothing_is_not_told(sentence):
    assert told(sentence) == [] == told(sentence, "true_further")


@pytest.mark.parametrize(
    ("sentence", "is_told"),
    [
        ("Divers in the harbour of Kelm found that no heavy stone had moved in the storm.", True),
        ("The quay in Kelm was closed by Marta Keller because it did not look safe.", True),
        ("The harbour board in Kelm did not repair the wooden quay and the crane.", False),
        ("No fishing crew of Kelm repaired the wooden quay and the rusty crane.", False),
    ],
)
def test_a_denial_is_not_told_but_what_tells_of_one_is(sentence, is_told):
    assert (sentence in told(sentence)) is is_told


def test_a_name_or_figure_makes_a_shorter_statement_worth_judging():
    sentence = "The Sarn harbour survey was made last July and August."
    assert told(sentence) == [sentence]
    assert told("The harbour survey was made last summer by boat crews.") == []
