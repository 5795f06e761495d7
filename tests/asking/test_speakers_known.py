"""Speakers whom nobody need look for, and those who cannot have said it."""

from __future__ import annotations

import pytest

from quizgen.asking.cast import cast_of
from quizgen.asking.pointing import loose_pronouns
from quizgen.asking.post_letters import is_post
from quizgen.asking.remarks import remarks
from quizgen.asking.reported import reported
from quizgen.asking.true_false_speech import true_false_speech
from quizgen.asking.who_said import who_said
from quizgen.asking.who_speaks import only_one_speaks, speaking
from tests.asking.articles import facts_of

POLICE = (
    "The {post} of Sarn came to the harbour. Ann Lee has led the police of Sarn for a year.\n\n"
    '"The thieves took the lamps of the harbour and sold them in Norvik," said Ann Lee.\n\n'
    '"As more thieves are arrested, a clearer picture of it will emerge," the {letters} said.'
)


@pytest.mark.parametrize(
    ("post", "letters", "told"),
    [
        ("Superintendent of Police", "SP", True),
        ("Minister of Trade", "MOT", False),
        ("Minister of Trade", "MT", True),
        ("Society of Painters", "SOP", False),
        ("old ship", "DSP", True),
    ],
)
def test_letters_of_a_post_are_no_organisation(post, letters, told):
    facts = facts_of(POLICE.format(post=post, letters=letters))
    name = next(name for name in facts.document.names.all if name.text == letters)
    assert is_post(name, facts.document) is told


def test_whoever_is_told_by_the_letters_of_the_post_is_no_second_speaker():
    facts = facts_of(POLICE.format(post="Superintendent of Police", letters="SP"))
    lee = next(name for name in facts.document.names.people() if name.text == "Ann Lee")
    assert only_one_speaks(facts, lee)
    stems = [c.stem for c in who_said(facts) if not c.doubts]
    assert not any("organisation" in stem for stem in stems)


TITLED = (
    '"The lamps of the harbour will burn again in the spring," said Ann Lee. "We will paint the '
    'mill." Lee said that the bakers were poor. Lee said that the harbour was full of ice. Lee '
    "said that the ships were late.\n\n"
    '"The bakers of the town need more flour for the winter," said Tom Fry.'
)


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Ann Lee's lamps burn again", True),
        ("Ann Lee and Tom Fry quarrel", False),
        ("Lamps of Sarn", False),
    ],
)
def test_the_only_speaker_of_the_title_is_noted(title, told):
    facts = facts_of(TITLED, title=title)
    lee = next(name for name in facts.document.names.people() if name.text == "Ann Lee")
    assert ("titled speaker" in speaking(facts, lee)) is told


AGES = (
    "Ivo Brandt {did}, saying that it was too large for the margin of a book.\n\n"
    '"The proof of the old puzzle took our machines eleven days," said Ann Lee in 2024.'
)


@pytest.mark.parametrize(
    ("did", "dead"),
    [
        ("posed the puzzle in the 17th century", True),
        ("posed the puzzle in the late eighteenth century", True),
        ("posed the puzzle in the 21st century", False),
        ("posed the puzzle in the spring", False),
    ],
)
def test_nobody_of_another_age_is_a_false_speaker(did, dead):
    facts = facts_of(AGES.format(did=did))
    brandt = next(name for name in facts.document.names.people() if name.text == "Ivo Brandt")
    assert cast_of(facts).of(brandt).dead is dead
    false = [c.stem for c in true_false_speech(facts) if c.answer == "false"]
    assert any(stem.startswith("Ivo Brandt") for stem in false) is not dead


@pytest.mark.parametrize(
    ("words", "whole"),
    [
        ("You know, people's views about the school, about the state of the town.", False),
        ("You know, people's views about the school are a danger for the town.", True),
        ("You know the views of the people about the school and the town.", True),
    ],
)
def test_words_that_fill_a_pause_make_no_sentence(words, whole):
    facts = facts_of(f'The mayor spoke.\n\n"{words[:-1]}," said Ann Lee.')
    direct = next(one for one in facts.speech if one.kind == "direct")
    assert bool(remarks(facts, direct)) is whole


REPORTED = 'In the years that the bank ruled Sarn, "{}," Ann Lee says.'


@pytest.mark.parametrize(
    ("words", "sound"),
    [
        ("salt was rare. There was no flour in the mill", False),
        ("salt was rare, and there was no flour in the mill", True),
    ],
)
def test_two_sentences_are_no_reported_clause(words, sound):
    facts = facts_of(REPORTED.format(words))
    assert any(not told.doubts for told in reported(facts)) is sound


@pytest.mark.parametrize(
    ("words", "untold"),
    [
        ("it was too large to fit in the book", True),
        ("it was not strong enough to hold the boats", True),
        ("it was too late to save the boats", False),
        ("it was hard to save the boats", False),
    ],
)
def test_an_it_that_is_measured_stands_for_a_thing(words, untold):
    document = facts_of(f"Ann Lee said that {words}.").document
    tokens = list(document.sentences[0].span)[4:-1]
    assert loose_pronouns(tokens, document, None) is untold


@pytest.mark.parametrize(
    ("words", "sound"),
    [
        ("he would make his decision in May", False),
        ("he would make his decision to sell bread in May", True),
    ],
)
def test_a_decision_about_nothing_is_not_reported(words, sound):
    facts = facts_of(f"Tom Fry leads the council of Sarn. Tom Fry said that {words}.")
    assert any(not told.doubts for told in reported(facts)) is sound


MILL = """\
{} run the mill of Sarn. Tom Fry, the mayor, said: "The mill must be open to all of the town by \
the next summer." Ann Poole is the keeper of the old bridge.

Ms Davey said that the mill would cost a lot of money. "We have asked three banks for the money \
so far," Ms Davey added on Tuesday.
"""


@pytest.mark.parametrize(
    ("people", "told"),
    [("Jane Davey and Ann Davey", False), ("Jack Hill and Ann Stone", True)],
)
def test_a_surname_that_two_bear_is_no_false_speaker(people, told):
    facts = facts_of(MILL.format(people), title="The mill")
    stems = [c.stem for c in true_false_speech(facts) if c.answer == "false"]
    assert any(stem.startswith("Davey said") for stem in stems) is told
