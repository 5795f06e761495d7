"""Persons beside a person: who could have said or done it, in the key's form."""

from __future__ import annotations

import pytest

from quizgen.asking import registry
from quizgen.asking.candidate import Candidate
from quizgen.options import with_options
from quizgen.options.article import ArticleView
from quizgen.options.article_names import KnownName
from quizgen.options.choose import Optioned
from quizgen.options.described import described_alone
from quizgen.options.people import propose_people
from tests.asking.articles import facts_of

BRIDGE = """\
The old bridge of Halden will be pulled down next year, the council decided on Monday.

"The bridge has cost the town too much money," said Anna Berger, the mayor of Halden. Tom Keller, \
a councillor, said the plan was a mistake. "Nobody asked the people who live by the river," said \
Lisa Moore, a teacher. Peter Lang, an engineer, told reporters that the arches were still sound.

The bridge was the work of the late Clara Winter, and the Emma Fields museum has a picture of it. \
In a film of last year, the singer Hugo Brandt rides over it.

"His plans were never good enough for this town," said Robert Holm, a farmer. "Women and girls \
used the bridge more than anybody else," said Paul Stone, a baker.
"""
SPEAKERS = {
    "Anna Berger", "Tom Keller", "Lisa Moore", "Peter Lang", "Robert Holm", "Paul Stone"
}  # fmt: skip


def optioned(text: str, family: str, title: str = "") -> list[Optioned]:
    """Return what a family asks about a text, with options."""
    facts = facts_of(text, title=title)
    rule = next(rule for rule in registry.families() if rule.name == family)
    sound = [candidate for candidate in rule.ask(facts) if not candidate.doubts]
    return with_options(sound, facts, seed=0)


def wrong(one: Optioned) -> set[str]:
    return {option.text for option in one.options if not option.correct}


def test_beside_a_speaker_stand_other_speakers() -> None:
    found = [one for one in optioned(BRIDGE, "who_said") if one.options]
    assert len(found) >= 3
    for one in found:
        assert wrong(one) <= SPEAKERS


def test_what_a_quotation_is_about_tells_no_gender() -> None:
    found = optioned(BRIDGE, "who_said")
    baker = next(one for one in found if one.candidate.answer == "Paul Stone")
    assert wrong(baker) & {"Tom Keller", "Peter Lang", "Robert Holm"}


FAREWELL = """\
Oscar Brandt will leave the club in May after twenty years, the club said on Monday. Brandt told \
the players that he was tired. He has won nine cups with the club. Brandt built the team himself.

"His patience and his work for the club have been a gift to the schools and children of the \
town," said Anna Berger, the owner. \
"The players owe everything they know to their coach," said Tom Keller, the captain. "Nobody in \
the town expected the news before summer," said Lisa Moore, the mayor. Peter Lang, the director, \
said the search for a coach would begin at once.
"""


def test_nobody_is_asked_about_words_that_speak_of_him() -> None:
    found = optioned(FAREWELL, "who_said")
    of_him = next(one for one in found if one.candidate.stem.startswith('Who said: "His patience'))
    assert wrong(of_him) == {"Tom Keller", "Lisa Moore", "Peter Lang"}


ALONE = """\
Rich people should give more to the poor, the Halden Fund said on Monday.

"The gap between rich and poor grows every year," said Anna Berger, the head of the fund. "We \
need new rules for all the banks of the world," Berger said.

Tom Keller and Paul Stone are among a group of forty rich people. The gap was as wide in the time \
of Clara Winter. The Emma Fields prize went to a school.
"""


def test_without_other_people_who_speak_nobody_is_asked() -> None:
    assert not optioned(ALONE, "who_said")


@pytest.mark.parametrize(
    ("stem", "alone"),
    [
        ("Lang and his twin brother, _____, a pilot, were there.", True),
        ("When Sir _____ left, the house was sold.", True),
        ("The house belongs to the former Italian Prime Minister _____.", True),
        ("It was built under the US president _____ after the war.", True),
        ("The UK Rivers Party leader, _____, said so.", False),
        ("The special counsel _____ led the search.", False),
        ("On Monday, _____ left the town.", False),
    ],
)
def test_descriptions_that_fit_one_person_alone(stem: str, alone: bool) -> None:
    assert described_alone(stem) is alone


OFFICES = """\
Anna Berger, the mayor of Halden, opened the bridge on Monday. The council's leader, Tom Keller, \
came by boat. Lisa Moore, a senator, cut the ribbon. Peter Lang, the prime minister, met Berger in \
the town hall. Paul Stone, a baker, brought bread to the guests. Hugo Brandt, a singer, danced on \
the bridge. Nora Feld, a councillor, slept through the speeches. "The bridge is far too steep," \
said Robert Holm, a professor of engineering. Holm said it was too narrow, too.
"""


def gap(text: str, stem: str, key: str, sentence: int = 0, answer: str = "") -> set[str]:
    """Return who is proposed for a gap or question about a person."""
    facts = facts_of(text)
    view = ArticleView(facts)
    name = next(name for name in facts.document.names.all if name.text == key)
    candidate = Candidate(
        kind="cloze", focus="who", family="test", rule="test.test", stem=stem, answer=answer or key,
        evidence=(), sentence=sentence, fact=(sentence, key), answer_type="PERSON",
        answer_name=name,
    )  # fmt: skip
    return {proposal.text for proposal in propose_people(view, candidate, name, {name.id})}


@pytest.mark.parametrize(
    ("stem", "key"),
    [
        ("The mayor of Halden, _____, opened the bridge.", "Anna Berger"),
        ("_____, the mayor of Halden, opened the bridge.", "Anna Berger"),
        ("Who is the mayor of Halden?", "Anna Berger"),
    ],
)
def test_beside_somebody_described_stand_people_of_that_walk_of_life(stem: str, key: str) -> None:
    found = gap(OFFICES, stem, key)
    assert {"Tom Keller", "Lisa Moore", "Nora Feld"} <= found
    assert not found & {"Paul Stone", "Hugo Brandt", "Robert Holm"}


def test_who_is_only_asked_for_a_word_took_no_part() -> None:
    stem = "On Monday, _____ opened the bridge with a song."
    found = gap(OFFICES, stem, "Anna Berger")
    assert "Hugo Brandt" in found
    assert "Robert Holm" not in found


def test_a_title_before_the_gap_tells_the_gender() -> None:
    text = (
        "Mr Berg met Clara Winter in town. Mr Holm spoke to her there. Mrs Winter ran the shop. "
        "Mrs Stone and Mrs Feld left early. Mrs Stone took the bus. Mrs Feld walked home.\n"
    )
    found = gap(text, "Mr Berg spoke to Mrs _____ in town.", "Clara Winter")
    assert not found & {"Holm", "Berg"}


def test_the_dead_of_another_age_stand_beside_nobody() -> None:
    text = (
        "Anna Berger spoke in 2014. Tom Keller walked to the hall. Peter Lang sang there. "
        "Richard Nixon moved into the house in 1969.\n"
    )
    found = gap(text, "_____ spoke in the hall.", "Anna Berger")
    assert "Tom Keller" in found
    assert "Richard Nixon" not in found


def test_the_living_tell_when_the_story_is() -> None:
    text = (
        "Anna Berger waited for an offer. Tom Keller walked to the hall. Barack Obama sang. "
        "Clara Winter served under Richard Nixon in 1973. Richard Nixon liked her.\n"
    )
    assert "Richard Nixon" not in gap(text, "_____ waited for an offer.", "Anna Berger")


def test_people_whose_years_lie_far_apart_do_not_stand_together() -> None:
    text = (
        "Anna Berger built the fort in 1564. Tom Keller burned it in 1570. "
        "Paul Stone was mayor in 1962 and mended the walls.\n"
    )
    found = gap(text, "_____ built the fort.", "Anna Berger")
    assert "Tom Keller" in found
    assert "Paul Stone" not in found


def test_a_particle_belongs_to_the_short_name() -> None:
    facts = facts_of("Antonio De Luca met Anna Berger. Later De Luca left.\n")
    name = next(one for one in facts.document.names.all if one.text == "Antonio De Luca")
    assert KnownName(name).short == "De Luca"


HOUSE = """\
Florida Rep. Nora Feld spoke on Monday. Rep. Tom Keller met her, and Rep. Lisa Moore left. Gov. \
Peter Lang sang. Justice Paul Stone danced. Hugo Brandt waited for the vote. Rep. Robert Holm slept.
"""


def test_nobody_has_the_title_before_the_gap_who_has_another() -> None:
    found = gap(HOUSE, "Rep. _____ spoke on Monday.", "Nora Feld")
    assert {"Tom Keller", "Lisa Moore", "Robert Holm"} <= found
    assert not found & {"Peter Lang", "Paul Stone"}


def test_a_title_fits_nobody_whom_everybody_knows() -> None:
    text = "Rep. Nora Feld spoke. Vladimir Putin met Donald Trump. Putin sang. Trump left.\n"
    assert gap(text, "Florida Rep. _____ spoke.", "Nora Feld") == set()


SEEDS = """\
Bulgarian seed Petar Vranov won on Monday. British seed Tom Keller lost. Paul Stone, a Briton, \
left the British camp. Hugo Brandt played for the British team. Boris Vidov, a Bulgarian, won, too.
"""


def test_the_nation_before_the_gap_leaves_its_own_people() -> None:
    found = gap(SEEDS, "On Monday, Bulgarian seed _____ won.", "Petar Vranov")
    assert not found & {"Tom Keller", "Paul Stone", "Hugo Brandt"}


def test_surnames_stand_beside_a_surname() -> None:
    facts = facts_of("Jack Draper met Tom Keller. Jack sang. Later Keller saw Jack again.\n")
    shorts = {one.text: KnownName(one).short for one in facts.document.names.all}
    assert shorts["Jack Draper"] == "Draper"


def test_a_surname_that_is_a_first_name_too_has_no_first_names_beside_it() -> None:
    text = "Barnaby Joyce met Paul Stone. Joyce left. The leader, Bill, stayed. Stone met Bill.\n"
    assert gap(text, "Mr _____ left.", "Barnaby Joyce", answer="Joyce") == {"Stone"}


def test_a_foreign_ruler_is_nobody_at_home() -> None:
    text = (
        "US senator Nora Feld led the panel in Utah. Senator Tom Keller led one. The US army "
        "came. Russian president Oleg Vidov waited. Senator Lisa Moore slept in Ohio.\n"
    )
    found = gap(text, "For ten years, _____ led the panel.", "Nora Feld")
    assert "Tom Keller" in found
    assert "Oleg Vidov" not in found


def test_a_prime_minister_is_no_minister_of_something() -> None:
    text = (
        "The ports minister Nora Feld spoke. The roads minister Tom Keller sang. The trade "
        "minister Lisa Moore left. Prime Minister Sir Hugo Brandt slept. Brandt woke at noon.\n"
    )
    found = gap(text, "The ports minister _____ spoke.", "Nora Feld")
    assert {"Tom Keller", "Lisa Moore"} <= found
    assert "Hugo Brandt" not in found
