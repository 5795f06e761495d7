"""What is stated of speakers without a name."""

from __future__ import annotations

import pytest

from tests.asking.articles import facts_of, sure

TITLE = "The lamps of Sarn"
NAMED = """\
{}

"The harbour will get ninety new lamps before the next winter," said Anna Berger, a baker in Sarn.
"""


def told(text: str) -> list[tuple[str, str]]:
    """Return what is sure about an article that begins with the text."""
    found = sure("true_false_speech", facts_of(NAMED.format(text), TITLE))
    return [(one.stem, one.answer) for one in found if "harbour" not in one.stem]


@pytest.mark.parametrize(
    ("source", "who"),
    [
        ("said one young bus driver", "One young bus driver"),
        ("said a teenager", "A teenager"),
        ("wrote one poster", "One poster"),
        ("said a spokeswoman for Sarn Ferries", "A spokeswoman for Sarn Ferries"),
    ],
)
def test_one_person_is_stated_whoever_it_is_and_another_speaker_is_wrong(source, who):
    words, verb = (
        "The old bridge across the river should have been closed years ago",
        source.split()[0],
    )
    assert told(f'"{words}," {source}.') == [
        (f'{who} {verb}: "{words}."', "true"),
        (f'Anna Berger {verb}: "{words}."', "false"),
    ]


@pytest.mark.parametrize(
    "source",
    [
        "said a friend",  # whose?
        "said an aide",  # one with a name, perhaps
        "said another teenager",
        "said the teenager",  # which?
        "said one poster",  # it may hang on a wall
        "said one of his critics",
    ],
)
def test_who_is_somebodys_or_may_be_anybody_is_not_stated(source):
    assert told(f'"The old bridge across the river should have been closed," {source}.') == []


def test_the_poster_is_the_one_who_wrote_just_before():
    found = told(
        '"The old bridge across the river should have been closed," wrote one poster. '
        'The poster wrote: "Nobody has asked the farmers of the valley about their cows."'
    )
    wrote = 'One poster wrote: "Nobody has asked the farmers of the valley about their cows."'
    assert (wrote, "true") in found


def test_words_of_many_are_given_to_no_other_person():
    words = "We carried forty lorries across the river every single hour"
    assert told(f'"{words}," said a spokeswoman for Sarn Ferries.') == [
        (f'A spokeswoman for Sarn Ferries said: "{words}."', "true")
    ]


def test_whoever_is_named_beside_the_one_described_is_no_other_speaker():
    words = "The old bridge across the river should have been closed years ago"
    found = told(f'"{words}," said one neighbour of Anna Berger. "{words}," said a baker.')
    assert not any(answer == "false" for _, answer in found)


@pytest.mark.parametrize(
    ("source", "who"),
    [
        ("said the report by Marta Keller", ["The report by Marta Keller"]),
        ("said the report", []),
    ],
)
def test_of_something_written_it_is_told_by_whom(source, who):
    words = "The old bridge across the river should have been closed years ago"
    assert told(f'"{words}," {source}.') == [(f'{one} said: "{words}."', "true") for one in who]
