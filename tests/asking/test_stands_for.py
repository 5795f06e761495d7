"""Whom a word stands for: asked only where others might be meant, and where nobody else is."""

from __future__ import annotations

import pytest

from quizgen.options import with_options
from tests.asking.articles import facts_of, sure

STORY = """\
Marta Keller runs the Harbour Museum. Tom Brandt and Jonas Weber work in its lamp room. \
Karl Lund sells the tickets. Jonas Weber had painted the tower.

Tom Brandt opened the box in May. {}

Jonas Weber wrote a report about the storm of last winter. Ann Poole read it to the council.
"""
SENTENCE = "He had kept the old lamp in it for more than thirty years."
TITLE = "A lamp comes to light"


def asked(sentence: str, title: str = TITLE, story: str = STORY):
    """Return what is asked about the sentence behind that of Tom Brandt."""
    return sure("stands_for", facts_of(story.format(sentence), title=title))


def test_whom_he_stands_for():
    (found,) = asked(SENTENCE)
    assert found.stem == f'Who is "he" in this sentence? "{SENTENCE}"'
    assert found.answer == "Tom Brandt"
    assert found.rule == "stands_for.he"
    assert "Tom Brandt" in found.evidence[1].text  # the sentence that names him


def test_the_surname_is_accepted():
    (found,) = asked(SENTENCE, story=STORY.replace("{}", "Brandt had no other. {}"))
    assert (found.answer, found.accepted) == ("Tom Brandt", ("Brandt",))


@pytest.mark.parametrize("title", ["Tom Brandt and his lamp", "Brandt's lamp"])
def test_nobody_is_asked_for_whom_the_title_names(title):
    assert not asked(SENTENCE, title)


def test_the_only_man_is_not_asked_for():
    story = STORY.replace("Jonas", "Rita").replace("Karl", "Eva")
    assert not asked(SENTENCE, story=story)


def test_nobody_is_asked_for_whom_the_article_is_about():
    told = " ".join(f"Brandt saw the lamp in {year}." for year in range(1990, 2000))
    assert asked(SENTENCE)
    assert not asked(SENTENCE, story=STORY.replace("Karl Lund sells", f"{told} Karl Lund sells"))


def test_nobody_is_asked_for_whose_surname_somebody_else_has():
    assert not asked(SENTENCE, story=STORY.replace("Jonas Weber wrote", "Jonas Brandt wrote"))


def test_nobody_is_asked_for_behind_a_name_of_which_nothing_is_known():
    sentence = "Quib and the council had mended the lamp in it since he came to the harbour."
    assert not asked(sentence)
    assert asked(sentence.replace("Quib and the council", "The council"))


def test_of_two_in_the_title_either_may_be_meant():
    assert asked(SENTENCE, "Tom Brandt and Jonas Weber find a lamp")


@pytest.mark.parametrize(
    ("sentence", "stem"),
    [
        # it points elsewhere, and need not stand alone
        ("He said the plan was of no use to the harbour then.", 'Who is "he"'),
        # a subject that is not the first, an object, an owner
        ("Later that week the council asked him about the lamp.", 'Who is "him"'),
        ("His report on the lamp was read by everybody in Sarn.", 'Who is meant by "his"'),
        # of several the subject is asked for
        ("In his report he asked for a new lamp and his old desk.", 'Who is "he"'),
        # a woman, or a man whom he does something to
        ("He met Ann Poole in the hall and gave her the old lamp.", 'Who is "he"'),
        ("He met Karl Lund in the hall and gave him the old lamp.", 'Who is "he"'),
        # outside the quotation marks
        (
            '"The lamp was in a box of nails under the stairs," he said.',
            'Who is "he" in this sentence? "\'The lamp was in a box of nails under the stairs,\'',
        ),
        # the last sentence of a remark is opened where it began in another
        (
            '"It was dark. The lamp was in a box of nails under the stairs," he said.',
            'Who is "he" in this sentence? "\'The lamp was in a box of nails under the stairs,\'',
        ),
    ],
)
def test_words_that_are_asked_for(sentence, stem):
    story = STORY.replace("wrote a report about", 'said: "It was the tower." He had told of')
    found = [one.stem for one in asked(sentence, story=story) if one.sentence < 7]
    assert [one[: len(stem)] for one in found] == [stem]


@pytest.mark.parametrize(
    "sentence",
    [
        # it names him, or another man before him
        "Brandt said that he had kept the old lamp for thirty years.",
        "Karl Lund told the council that he had kept the lamp for years.",
        # somebody without a name
        "The mayor told the council that he had kept the lamp for years.",
        # "he" is somebody else within the quotation marks
        '"I know that he kept the lamp for thirty years," he said.',
        # a fragment, a slip
        "He who had kept the old lamp for more than thirty long years.",
        "He had kept an lamp in it for more than thirty long years.",
        # a remark that is hardly one
        '"I know it," he said.',
        # marks within marks
        "\"The 'old' lamp was in a box of nails under the stairs,\" he said.",
    ],
)
def test_words_that_are_not_asked_for(sentence):
    assert not asked(sentence)


def test_nobody_is_asked_for_who_speaks_alone():
    assert not asked('"The lamp was in a box of nails under the stairs," he said.')


SHOP = """\
Marta Keller, a Sarn councillor, wrote to the Norvik Fund in May. Oxfam and the Lamp Trust wrote \
to it, too. Ann Poole did not.

Oxfam said the harbour was dirty. {} Tom Brandt read the report.
"""


@pytest.mark.parametrize(
    ("sentence", "stem", "key"),
    [
        (
            "Later that week the charity asked the council for a new harbour.",
            'Which charity is "the charity" in this sentence?',
            "Oxfam",
        ),
        (
            "In the end the councillor asked for a new harbour wall.",
            'Who is "the councillor" in this sentence?',
            "Marta Keller",
        ),
    ],
)
def test_what_a_description_stands_for(sentence, stem, key):
    found = sure("stands_for", facts_of(SHOP.format(sentence), title=TITLE))
    assert [(one.stem[: len(stem)], one.answer, one.rule) for one in found] == [
        (stem, key, "stands_for.description")
    ]


def test_no_ruler_is_asked_for():
    story = SHOP.replace("a Sarn councillor", "the president of Sarn")
    text = story.format("In the end the president asked for a new harbour wall.")
    assert not sure("stands_for", facts_of(text, title=TITLE))


def test_others_of_the_article_who_may_be_meant_are_the_options():
    facts = facts_of(STORY.format(SENTENCE), title=TITLE)
    (found,) = with_options(sure("stands_for", facts), facts, seed=0)
    assert found.kind == "short_answer"  # two other men
    more = STORY.replace("Karl Lund sells", "Karl Lund and Paul Stone sell")
    facts = facts_of(more.format(SENTENCE), title=TITLE)
    (found,) = with_options(sure("stands_for", facts), facts, seed=0)
    assert {option.text for option in found.options} == {
        "Tom Brandt", "Jonas Weber", "Karl Lund", "Paul Stone"
    }  # fmt: skip


def test_nobody_named_in_the_sentence_is_an_option():
    more = STORY.replace("Karl Lund sells", "Karl Lund and Paul Stone sell")
    facts = facts_of(more.format("He met Karl Lund in the hall near the old lamp."), title=TITLE)
    (found,) = with_options(sure("stands_for", facts), facts, seed=0)
    assert not found.options
