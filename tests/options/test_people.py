"""Persons beside a person: who could have said or done it, in the key's form."""

from __future__ import annotations

import pytest

from quizgen.asking import registry
from quizgen.options import with_options
from quizgen.options.choose import Optioned
from quizgen.options.people import described_alone
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
Rich people should give more to the poor, a report of the Halden Fund said on Monday.

"The gap between rich and poor grows every year," said Anna Berger, the head of the fund. "We \
need new rules for all the banks of the world," Berger said.

Tom Keller and Paul Stone are among a group of forty rich people. The gap was as wide in the time \
of Clara Winter. The Emma Fields prize went to a school.
"""


def test_without_other_speakers_the_question_is_answered_in_writing() -> None:
    found = optioned(ALONE, "who_said")
    assert found
    assert all(one.kind == "short_answer" and not one.options for one in found)


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
