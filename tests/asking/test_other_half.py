"""Words whose other half only the sentence before has."""

from __future__ import annotations

import pytest

from quizgen.asking.other_half import lacks_half
from tests.asking.articles import facts_of

BEFORE = "Marta Keller bought the lighthouse of Sarn in 2014 for her museum."


def lacks(sentence: str, title: str = "The lighthouse of Sarn") -> bool:
    """Return whether the second sentence of an article lacks the half of something."""
    document = facts_of(f"{BEFORE}\n\n{sentence}", title=title).document
    return lacks_half(document, list(document.sentences[1].span))


LACKS = [
    "Notably absent was the Norvik Sailing Club, which holds the western harbour of Sarn.",
    "Several separate robots were involved, with different tasks being assigned to each.",
    "Tom Brandt and 35 sailors of Norvik were present.",
    "Company officials disagreed that the share of Norvik Oil was keeping out rivals.",
    "Team members have moved to the harbour of Norvik.",
    "Members have repeatedly faced charges of being agents of Norvik.",
    "Opponents took the town of Norvik to court in May.",
    'An example query offered was "Norvik lamps", which brought back a page of Tom Brandt.',
    "An example is the harbour of Norvik.",
    "The alleged destruction has been condemned by the Norvik Council.",
    "Gross margin will be 37.5 percent to 38.5 percent, Norvik Oil said in a statement.",
    "The nightmare scenario that Keller is warning about is dependent on oil.",
    "The harbour that Tom Brandt mentioned was sold in May.",
    "In the video, Keller explained that she likes the lamps of Norvik.",
    "The police announcement came after Mayor Tom Brandt ordered an end to the tours.",
    "The request came in response to the storm of Norvik.",
    "More than 25,000 kilos of dead fish were collected in the aftermath.",
    "Tom Brandt of Norvik has come up with a concept for a solution.",
]
HAS = [
    "The announcement that Norvik would be sold came in May.",
    "Norvik's request for lamps came in May.",
    "More than 25,000 kilos of dead fish were collected in the aftermath of the storm.",
    "Tom Brandt of Norvik has come up with a solution to bit rot.",
    "Tom Brandt said the harbour has a problem and that he has found a solution.",
    "Norvik Oil reported that profit rose 89 percent to 8.8 million pounds.",
    "Several robots were involved in the repair of the harbour of Norvik.",
    "Tom Brandt of Norvik was present when the lamp fell.",
    "Tom Brandt was absent from the town hall of Norvik.",
    "Norvik Oil officials disagreed that the share was keeping out rivals.",
    "Members of the Norvik Club have repeatedly faced charges.",
    "Members said that the harbour of Norvik was full.",
    "An example of such a lamp is that of Norvik.",
    "The alleged destruction of the lamps has been condemned by the Norvik Council.",
    "Gross margin of Norvik Oil will be 37.5 percent.",
    "At Norvik Oil, profit will be 37 million pounds.",
    "The scenario that Keller fears is dependent on oil.",
    "The sailor who mentioned the harbour moved to Norvik.",
    "In the video of the storm, Keller explained that she likes lamps.",
    "Keller explained in the video that she likes the lamps of Norvik.",
]


@pytest.mark.parametrize("sentence", LACKS)
def test_the_other_half_is_wanted(sentence: str) -> None:
    assert lacks(sentence)


@pytest.mark.parametrize("sentence", HAS)
def test_the_other_half_is_there(sentence: str) -> None:
    assert not lacks(sentence)


def test_the_title_may_have_it() -> None:
    sentence = "Company officials disagreed that the share of Norvik Oil was keeping out rivals."
    assert not lacks(sentence, title="Norvik Oil denies that it keeps out rivals")
    video = "In the video, Keller explained that she likes the lamps of Norvik."
    assert not lacks(video, title="Keller's video of the lamps")
