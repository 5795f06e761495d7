"""What a heading, a clause that was cut, or another sentence tells."""

from __future__ import annotations

import pytest

from quizgen.asking.leaning import leaning
from quizgen.asking.selfcontained import standing_sentences
from quizgen.asking.shorter import readings
from quizgen.facts.gather import gather
from quizgen.language.document import annotate
from quizgen.model import Article, Block
from tests.asking.articles import facts_of

# the sentence before, the words shown, whether something of them is told elsewhere
ELSEWHERE = [
    ("In Norway, most old ships are called barges.", "A private barge is a small old ship.", True),
    ("In Norway, most old ships were called barges.", "A private barge was a small ship.", False),
    ("In May, most old ships are called barges.", "A private barge is a small old ship.", False),
    (
        "In Norway, most old ships are called barges.",
        "A private barge of Sarn is an old ship.",
        False,
    ),
    ("Two women in Sarn have lost a boat.", "Tom Brandt will help the woman in May.", True),
    ("One of the women in Sarn lost a boat.", "Brandt will help the woman, who has a son.", True),
    ("A woman in Sarn has lost a boat.", "Tom Brandt will help the woman in May.", False),
    ("Two women in Sarn have lost a boat.", "Brandt will help the woman who has a son.", False),
    (
        "Two sailors came to the harbour of Sarn.",
        "Tom Brandt fell ill, the sailor told Marta.",
        False,
    ),
    (
        "The lamp of Sarn has been moved.",
        "The old place was shared with sailors, while the new place at Norvik is for Keller.",
        True,
    ),
    (
        "The lamp of Sarn has been moved.",
        "The old place was shared with sailors, while the new lamp at Norvik is for Keller.",
        False,
    ),
]


@pytest.mark.parametrize(("before", "sentence", "elsewhere"), ELSEWHERE)
def test_what_another_sentence_tells(before, sentence, elsewhere):
    facts = facts_of(f"{before} {sentence}", title="Boats")
    found = next(one for one in standing_sentences(facts) if one.sentence.index == 1)
    assert ("lean elsewhere" in leaning(facts.document, found)) == elsewhere


CUT = [
    (
        "Sailors of Sarn are spending a smaller share of pay on lamps today - 5%, compared with "
        "35% in 1974.",
        "Sailors of Sarn are spending a smaller share of pay on lamps.",
    ),
    (
        "Nearby, in Norvik, the Summer Mill was open from 1870 to 1939, and in the winter the mill "
        "complex included a museum of Tom Brandt.",
        "In the winter the mill complex included a museum of Tom Brandt.",
    ),
]


@pytest.mark.parametrize(("sentence", "shown"), CUT)
def test_what_the_part_that_was_cut_tells(sentence, shown):
    facts = facts_of(f"Keller came to Sarn in May.\n\n{sentence}")
    ways = [way for ways in readings(facts) for way in ways]
    way = next(way for way in ways if way.render() == shown)
    assert "lean elsewhere" in leaning(facts.document, way)


SECTIONS = [
    ("1 Harbour diver", "A harbour diver must swim to the wreck.", False),
    ("1 Harbour diver", "The divers must swim to the wreck.", True),
    ("1 Harbour diver", "The divers of Norvik must swim to the wreck.", False),
    ("1 Harbour diver", "Beginners start on 35 pounds a week.", True),
    ("1. Keller, 35, Sarn: 'Divers earn little'", "Beginners earn little as divers in May.", True),
    (
        "1. Keller, 35, Sarn: 'Divers earn little'",
        "Keller makes about 35 pounds a week in the harbour.",
        False,
    ),
    ("Harbour diver", "Beginners start on 35 pounds a week.", False),  # no list
]


@pytest.mark.parametrize(("heading", "sentence", "hangs"), SECTIONS)
def test_what_a_numbered_heading_tells(heading, sentence, hangs):
    lines = [
        ("heading", heading), ("prose", sentence), ("heading", "2 Painter"),
        ("prose", "A painter paints boats."), ("heading", "3 Baker"), ("prose", "Bakers rise."),
    ]  # fmt: skip
    text, blocks = "", []
    for kind, line in lines:
        blocks.append(Block(kind, len(text), len(text) + len(line)))
        text += line + "\n"
    facts = gather(annotate(Article(text, title="Work", blocks=tuple(blocks))))
    found = standing_sentences(facts)[0]
    assert ("lean section" in leaning(facts.document, found)) == hangs
