"""What the first articles from newspapers' own pages showed: one row for each cause."""

from __future__ import annotations

import pytest

from quizgen.asking.selfcontained import standing_sentences
from quizgen.asking.shorter import readings
from tests.asking.articles import ask, facts_of

TITLE = "The lighthouse of Sarn"


def test_a_date_keeps_the_year_behind_its_comma():
    facts = facts_of("Marta Keller was born on May 3, 1911, in the lighthouse of Sarn.", TITLE)
    assert [c.answer for c in ask("when", facts)] == ["On May 3, 1911"]


def test_what_was_added_is_asked_with_say():
    facts = facts_of("Marta Keller added that the northern glaciers would disappear.", TITLE)
    stems = {c.stem for c in ask("reported_speech", facts)}
    assert "What did Marta Keller say would disappear?" in stems


def test_who_said_it_keeps_its_comma_when_an_aside_goes():
    facts = facts_of(
        "The lighthouse of Sarn will be closed on May 3, ending a debate that lasted for years, "
        "Swedish and Danish officials said on Friday.",
        TITLE,
    )
    shorter = {way.render() for ways in readings(facts) for way in ways[1:]}
    assert (
        "The lighthouse of Sarn will be closed on May 3, Swedish and Danish officials said on "
        "Friday." in shorter
    )


def test_no_comma_parts_a_subject_from_its_verb_when_an_aside_goes():
    facts = facts_of(
        "Marta Keller, who was seven years old, was sent away from the lighthouse because of a "
        "storm, the Harbour Times reports.",
        TITLE,
    )
    rendered = [way.render() for ways in readings(facts) for way in ways]
    assert not [text for text in rendered if text.startswith("Marta Keller, was")]


@pytest.mark.parametrize(
    ("sentence", "doubted"),
    [
        ("Only one of the keepers during Keller's lifetime painted it in bright red.", True),
        ("When the lighthouse closed, only one of the keepers painted it bright red.", False),
    ],
)
def test_an_object_is_not_what_its_own_subject_names(sentence, doubted):
    facts = facts_of(f"Marta Keller kept the lighthouse of Sarn.\n\n{sentence}", TITLE)
    found = next(one for one in standing_sentences(facts) if one.sentence.index == 1)
    assert ("pronoun" in found.doubts) is doubted


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("As a student, Anna Berg won the Miss Idaho title. She moved to Idaho in 2004.", "Idaho"),
        ("The boat won the Keller Trophy in May. Crowds cheered the Keller Trophy.", "Keller"),
    ],
)
def test_no_title_or_cup_is_a_person(text, name):
    names = facts_of(text).document.names
    people = {one.text for one in names.people()}
    assert name not in people and "Keller Trophy" not in people


def test_a_list_of_places_names_no_person():
    text = "The office serves Rogers, Craig and Mayes counties. Anna Craig runs the office."
    names = facts_of(text).document.names
    assert "Craig" not in {one.text for one in names.people()}


def test_a_clause_that_tells_which_one_stays():
    facts = facts_of(
        "A report by the harbour museum describes new details of the strange role that a bank in "
        "Sarn had played in the sale of the old lighthouse.",
        TITLE,
    )
    keys = {c.answer for c in ask("object", facts)}
    assert keys and not any(key.endswith("role") for key in keys)


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        ("The word is derived from an old Norse name for a wooden bridge.", "which one"),
        ('Tom Brandt is "committed to preserving this invaluable lighthouse of Sarn".', None),
    ],
)
def test_words_about_words_and_quoted_pointing_words(sentence, code):
    facts = facts_of(f"Marta Keller kept the word lighthouse.\n\n{sentence}", TITLE)
    found = next(one for one in standing_sentences(facts) if one.sentence.index == 1)
    if code:
        assert any(doubt.startswith(code) for doubt in found.doubts)
    else:
        assert "this invaluable" in found.render()


def test_additionally_only_links():
    facts = facts_of("Additionally, most of the towers hold a lamp made of glass in Sarn.", TITLE)
    assert standing_sentences(facts)[0].render().startswith("Most of the towers")


def test_an_object_of_the_main_clause_looks_back():
    facts = facts_of(
        "Marta Keller was a teacher.\n\nIn 2014, the town council named her as director, and the "
        "museum of Sarn gave Keller an office.",
        TITLE,
    )
    found = next(one for one in standing_sentences(facts) if one.sentence.index == 1)
    assert "named Marta Keller as director" in found.render() or "pronoun" in found.doubts
