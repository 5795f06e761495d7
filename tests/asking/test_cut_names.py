"""No gap for a piece of a longer name, nor for what the words beside it give away."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from quizgen.asking.cloze import cloze
from quizgen.asking.cut_names import cut_name, shortened
from tests.asking.articles import facts_of, sure

OTHERS = "Anna Poole and Marta Keller live near Sarn. Marta Keller paints old ships in the summer."

# a sentence, what it must not leave out
REFUSED = [
    (
        "The old tower was shown in May at the University of Lisbon's College Park campus.",
        "University of Lisbon's College Park",
    ),
    ("The new tower of Lisbon is a 180 degree difference from the old tower of the rock.", "180"),
    ("The old tower of Lisbon is now housed on 400 W. Wick Street, in a white building.", "400"),
    ("The treaty marked the end of World War 2 in the old harbour of Lisbon.", "World War"),
    ("The Norden 24 Observers team spoke to the keepers of the tower in Lisbon.", "Observers"),
    ("The keepers of Lisbon found the fake, a copy of van Gogh's old tower.", "Gogh"),
    ("The streams on the rock are the head of Three Springs, which flows to Lisbon.", "Three"),
    ("Wick NZ are now using the old tower of the harbour in Lisbon.", "NZ"),
    ("The company sold an 8 billion word lamp, Steerling-8B, to the harbour.", "8 billion"),
    (
        "Keller gave to only two keepers aside from Tom Fry and Ada Brandt, both of whom left.",
        "two",
    ),
    (
        "Anna Poole works at the university's Department of Coast, Harbour & Ocean Sciences.",
        "Harbour & Ocean Sciences",
    ),
    (
        "The tower on the rock is owned by the Sarn Jazz and Heritage Foundation in Lisbon.",
        "Heritage Foundation",
    ),
    ("The towers were to be painted in white before Sir Keith stepped down in May.", "Keith"),
    ("The captain was charged in Lisbon with contempt of Congress for his reports.", "Congress"),
    ("The harbour now owns 8% of the old search engine Google, said Anna Poole.", "Google"),
    ("In May the keepers showed Prime Minister Carla Winter the lamps.", "Carla Winter"),
    ("The old tower was sold in Lisbon by Tom Brandt and Ada Brandt, his mother.", "Tom Brandt"),
    ("In May the old harbour was seen in The Sarn Chronicles by Marta Keller.", "Sarn Chronicles"),
    ("The case of the harbour was heard by the 2nd Harbour Court in May.", "Harbour Court"),
    ('Anna Poole was seen on the programme "40 Minutes" with the keepers in Lisbon.', "40"),
    ("The share of old lamps in Lisbon will be 37.5 percent to 38.5 percent.", "38.5 percent"),
    ("The lamps of Lisbon are sold by Yahoo! and by the keepers of the tower.", "Yahoo"),
    ("The lamp was lit in Lisbon for 6 ½ minutes after the old tower had been sold in May.", "6"),
]


@pytest.mark.parametrize(("sentence", "answer"), REFUSED)
def test_no_gap(sentence, answer):
    facts = facts_of(f"{sentence}\n\n{OTHERS}")
    assert answer not in [one.answer for one in sure("cloze", facts)]


# a sentence, what it may leave out
KEPT = [
    ("The tower on the rock was sold to the Bird Trust and the Harbour Union.", "Harbour Union"),
    ("The captain was asked by Congress to tell of the storm in Lisbon.", "Congress"),
    ("In May the keepers showed the former Prime Minister Carla Winter the lamps.", "Carla Winter"),
    ("The tower was opened by Tom Brandt, a painter of ships, in the spring.", "Tom Brandt"),
]


@pytest.mark.parametrize(("sentence", "answer"), KEPT)
def test_a_gap(sentence, answer):
    facts = facts_of(f"{sentence}\n\n{OTHERS}")
    assert answer in [one.answer for one in sure("cloze", facts)]


LONGER = "The Norvik Lamp Workers Union met in May. The towers belong to the Norvik Sea Museum."


@pytest.mark.parametrize(
    ("sentence", "answer"),
    [
        (
            "In Lisbon the Lamp Workers Union asked for a new tower in the spring.",
            "Lamp Workers Union",
        )
    ],
)
def test_no_gap_for_the_end_of_a_longer_name(sentence, answer):
    facts = facts_of(f"{LONGER}\n\n{sentence}\n\n{OTHERS}")
    assert answer not in [one.answer for one in sure("cloze", facts)]


# a sentence, words of it, whether they are only a piece of a name
PIECES = [
    ("A Coastal and Flood Protection Fund will be set up in May.", "Flood Protection Fund", True),
    ("It is paid by the UC Institute for Mexico and the United States (UC MEXUS).",
     "UC Institute for Mexico", True),
    ("It is paid by the UC Institute for Mexico and the World Bank.",
     "UC Institute for Mexico", False),
    ("Mission Local contributor Benjamin Wachs coined a term.", "Local", True),
    ("He met Classical High School English teacher Ms. McCabe.",
     "Classical High School English", True),
    ("They met in Dar es Salaam in the spring.", "Dar", True),
    ("In May Sentinel-6 Tom Brandt was lifted into the sky.", "Tom Brandt", True),
    ("In May Sentinel-6 was lifted by Tom Brandt.", "Tom Brandt", False),
    ("She rose to fame with the song Return of the Lamp.", "Return", True),
    ("She was born in the Southern Highlands of New Norvik.", "Southern Highlands", False),
    ("She met the leader Greg Taylor of Indianapolis.", "Greg Taylor", False),
    ("The Sense About Lamps guide tells people how to paint.", "Sense", True),
    ("The towers were shown to the Academy in the spring.", "Academy", True),
    ("The towers were shown to the Pentagon in the spring.", "Pentagon", False),
    ("He works at the Women's and Children's Hospital.", "Children's Hospital", True),
    ("They met in the town of former Beatle George Harrison.", "Beatle George Harrison", True),
    ("They met in the town of former President Tom Fry.", "Tom Fry", False),
    ("They met Tom Brandt of Oppland County Council.",
     "Tom Brandt of Oppland County Council", True),
    ("They met in the Church of England.", "Church of England", False),
    ("Lee signed with 2 Wick Records. She left 2 Wick in May and 2 Wick Records sued her.",
     "Wick Records", True),
    ("She is the head of the Centre for Speech, Language and the Brain at Sarn College.",
     "Centre for Speech", True),
    ("In 1912 General Motors sold the first one.", "General Motors", False),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "piece", "cut"), PIECES)
def test_pieces_of_names(sentence, piece, cut):
    facts = facts_of(sentence)
    doc = facts.document.sentences[0].span[0].doc
    tokens = next(
        tuple(doc[i : i + n])
        for n in range(1, 8)
        for i in range(len(doc) - n + 1)
        if sentence[doc[i].idx : doc[i + n - 1].idx + len(doc[i + n - 1].text)] == piece
    )
    name = SimpleNamespace(text=piece, type="ORG")
    assert (cut_name(facts, tokens) or shortened(name, tokens)) is cut


def test_a_house_with_an_s_of_its_own_keeps_it():
    text = (
        "The painting was sold at Sotheby's in May. People inside Sotheby's cheered. Tom Brandt "
        "is the president of Sotheby's."
    )
    found = [one.answer for one in cloze(facts_of(f"{text}\n\n{OTHERS}"))]
    assert "Sotheby's" in found
    assert "Sotheby" not in found


def test_no_gap_for_the_only_person():
    text = "Old people on the coast say that Marta Keller was forced to sell the tower in spring."
    again = "The harbour is old. The council says that Marta Keller had no other way to keep it."
    assert not [one for one in sure("cloze", facts_of(f"{text}\n\n{again}")) if one.focus == "who"]
    third = "The painter Tom Brandt bought it."
    assert [
        one for one in sure("cloze", facts_of(f"{text}\n\n{again} {third}")) if one.focus == "who"
    ]


def test_the_first_word_of_a_text_is_no_end_of_a_name():
    facts = facts_of("Qantas has put an offer to workers. Qantas flies to Lisbon.", "An offer")
    mention = facts.document.names.mention(facts.document.sentences[0].span[0])
    assert mention is not None
    assert not cut_name(facts, list(mention.span))
