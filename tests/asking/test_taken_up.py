"""What a "They" or "It" takes up, sentences with dashes and colons, and subjects out of place."""

from __future__ import annotations

import pytest

from quizgen.asking.selfcontained import standing_sentences
from quizgen.asking.shorter import readings
from tests.asking.articles import facts_of

TITLE = "The wreck of Sarn"


def stands(text: str) -> list[str]:
    """Return the last sentence of a text in all ways in which it stands without a doubt."""
    facts = facts_of(text, title=TITLE)
    last = len(facts.document.sentences) - 1
    return [
        way.render()
        for ways in readings(facts)
        for way in ways
        if way.sentence.index == last and not way.doubts
    ]


# the sentences before, the last sentence, how it begins alone ("" = it does not stand)
TAKEN_UP = [
    ("The Norwegian divers searched the wreck in May.", "They found 15 bells under heavy sand.",
     "The Norwegian divers found 15 bells"),
    # which divers?
    ("The divers searched the wreck in May.", "They found 15 bells under heavy sand.", ""),
    ("Peter Harker and his team searched the wreck in May.",
     "They found 15 bells under heavy sand.", "Peter Harker and his team found 15 bells"),
    # the subject goes on
    ("The Norwegian divers searched the wreck in May. They found 15 bells under heavy sand.",
     "They sold 20 maps to a museum in Leeds.", "The Norwegian divers sold 20 maps"),
    # the farmers, or the divers?
    ("The divers asked the farmers of Sarn.", "They found 15 bells under heavy sand.", ""),
    # the bells, or the divers?
    ("The divers raised the bells in May.", "They were heavy with sand and 15 feet long.", ""),
    # all sailors, or those of the story?
    ("Sailors fear the wreck of Sarn.", "They avoid the bay in the months of winter.", ""),
    # which three?
    ("Three divers searched the wreck in May.", "They found 15 bells under heavy sand.", ""),
    # a report shows something, its readers do not
    ("According to a recent study, 45 wrecks lie in the bay.",
     "It showed that most of the wrecks are older than 200 years.", "The recent study showed"),
    ("A study by the firm Nordol counted 45 wrecks.",
     "It has closed the old bay for 200 years.", ""),
    # a thing that was introduced goes on
    ("The town's first museum was opened in 1931.", "It was moved to the harbour of Leeds in 1962.",
     "The town's first museum was moved"),
    ("The museum was opened in 1931.", "It was moved to the harbour of Leeds in 1962.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("before", "sentence", "beginning"), TAKEN_UP)
def test_a_pronoun_takes_up_the_subject_where_nothing_else_can_be_meant(
    before, sentence, beginning
):
    found = stands(f"{before} {sentence}")
    if beginning:
        assert found and all(one.startswith(beginning) for one in found)
    else:
        assert found == []


# sentence, whether it stands as it is
WITH_MARKS = [
    ("Three bells – a small one, a cracked one and the bell of Leeds – will go to a museum.", True),
    ("The divers of Sarn found three things: a lamp, a rope and a heavy bell.", True),
    ("Three bells – they are cracked – will go to the museum of Leeds.", False),
    ("The best thing about the wreck of Sarn: Long dives and calm water.", False),
    ("The divers of Sarn will sell the bells: the museum wants all of them.", False),
    ("The divers of Sarn found only one bell – in 1931.", False),
]


@pytest.mark.parametrize(("sentence", "whole"), WITH_MARKS)
def test_dashes_and_colons_break_only_what_is_no_whole_sentence(sentence, whole):
    assert (sentence in stands(sentence)) is whole


def test_what_follows_a_semicolon_is_a_sentence_of_its_own():
    text = "The wreck of Sarn was raised; the bell of the ship is still missing in the bay."
    assert "The bell of the ship is still missing in the bay." in stands(text)
    text = "The wreck of Sarn had six bells; the wreck of Leeds had the fewest."
    assert "The wreck of Leeds had the fewest." not in stands(text)


def test_them_is_not_the_subject_of_a_verb_joined_to_another():
    text = "The Leeds group opened the heavy boxes in May, and sold them to a museum in Sarn."
    assert "The Leeds group sold them to a museum in Sarn." not in stands(text)


# Sentences of surveys and comparisons that tell enough by themselves, or do not.
TELLING = [
    ("In Norway 69% of those questioned said they had seen the wreck in May.", True),
    ("The mayor will pay no fee or any other charge for the bells of Sarn.", True),
    ("In Norway 69% of those boats had seen the wreck of Sarn in May.", False),
    ("The mayor will pay for the bells in question in the town of Sarn.", False),
    ("The mayor will pay five other charges for the bells of Sarn.", False),
]


@pytest.mark.parametrize(("sentence", "telling"), TELLING)
def test_those_asked_and_any_other_point_nowhere(sentence, telling):
    assert (sentence in stands(sentence)) is telling


# sentence, whether it is a statement
TURNED = [
    ("At the foot of the cliff was a chapel with 35 windows.", True),
    ("Among the finds of the year was the fact that the bell is cracked.", True),
    ("Take an empty shed and a pot of red paint to the bay of Sarn.", False),
    ("To see the wreck, look no further than the bay of Sarn.", False),
    ("Not knowing if the bell of the ship is in the bay of Sarn.", False),
]


@pytest.mark.parametrize(("sentence", "whole"), TURNED)
def test_a_subject_behind_the_verb_makes_a_statement(sentence, whole):
    found = standing_sentences(facts_of(sentence, title=TITLE))
    assert bool(found) is whole
