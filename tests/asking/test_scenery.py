"""Scenes, notices, jobs and praise; gaps that are beside the point of their sentence."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quizgen.asking.scenery import scenery
from quizgen.asking.selfcontained import standing_sentences
from quizgen.asking.side_spots import side_of
from quizgen.asking.spots import find_spots
from tests.asking.articles import facts_of

# sentence, what it only tells
TOLD = [
    ("Marta Keller smiled at the two children near the old harbour.", "tells scene"),
    ("Tom Brandt pointed at the weeds behind the old lighthouse of Sarn.", "tells scene"),
    ("Tom Brandt sat on a wooden bench beside the old lighthouse of Sarn.", "tells scene"),
    ("The study was published on Monday by the University of Oslo.", "tells notice"),
    ("The research was funded by a large grant from the city of Oslo.", "tells notice"),
    ("Anna Poole is an assistant professor at the University of Oslo.", "tells job"),
    ("Marta Keller drove back to the old harbour after a long lunch.", "tells scene"),
    (
        "Anna Poole settled back into her seat and picked up a letter to the Norvik Museum.",
        "tells scene",
    ),
    ("Tom Brandt knocked on the door of the old lighthouse of Sarn.", "tells scene"),
    ("The tour of the old lighthouse starts at 3 p.m. on Sunday.", "tells notice"),
    ("Tea will be served at the old lighthouse of Sarn from 5 p.m. on Sunday.", "tells notice"),
    ("Norvik shares closed in London on Tuesday at $185.25, up 0.35%.", "tells price"),
    ("The museum of Lisbon had an amazing summer with many children.", "tells praise"),
    ("The old museum is located in Harbour Road, next to the ferry.", "tells notice"),
    ("After the storm, Tom Brandt settled back into the boat of the keepers.", "tells scene"),
    ("The repair of the old lighthouse of Sarn is on the right track.", "tells idiom"),
    ("Tom Brandt replied to the question about Sarn with a chuckle.", "tells scene"),
    ("Anna Poole explains what the keepers have been looking for in Sarn.", "tells topic"),
    ('Mr. Brandt says, "He had tremendous wit and satire."', "tells quotation"),
    ("Anna Poole, the judge, addressed the sale of the museum in court.", "tells topic"),
    ("People can call a helpline on 08457 800900 if they worry about Anna Poole.", "tells notice"),
    (
        "Norvik is a member of the Harbour Union, the Lamp League, the Sea Board, the North Pact, "
        "the Boat Council and the Fish Forum.",
        "tells list",
    ),
    ("Anna Poole touched on the plans and the rules of the harbour.", "tells topic"),
    ("Your brother can wait for years for a lamp from the harbour of Sarn.", "tells address"),
    ("In summer you can earn 35 pounds in the old harbour of Sarn.", "tells address"),
    ("A fine drive gave Marta Keller a 10-5 lead in the fourth game.", "tells play"),
    ("Marta Keller attacked the left side of the painter, making it 8-4.", "tells play"),
    ("In old harbours the gap between boats and lamps can be quite wide.", "tells truism"),
    ("Oil, the stuff in old lamps, is best known for its bad smell.", "tells known"),
    ("The repair of the lighthouse of Sarn depends on a lot of factors.", "tells truism"),
    ("Experts are already aware that storms are wreaking havoc across the globe.", "tells truism"),
    ("Norvik Oil Inc. fell 3 percent and Sarn Holding Inc. rose 6 percent.", "tells price"),
    ("On Monday, Norvik Oil Inc. fell 3 percent in Hong Kong.", "tells price"),
    ("Marta Keller had a humble confession to make to the sailors of Sarn.", "tells topic"),
    ("A sailor from Norvik spoke with reporters in the harbour on Monday.", "tells topic"),
    ("The keepers of the harbour of Sarn have built a lamp with a difference.", "tells idiom"),
    ("When most sailors think of lamps that smell, whales come to mind.", "tells idiom"),
]


@pytest.mark.parametrize(("sentence", "what"), TOLD)
def test_what_a_sentence_only_tells(sentence, what):
    assert list(_scenery(sentence)) == [what]


# sentences that tell more
MORE = [
    "Anna Poole, who mended the lamp of the old harbour in May, sold red, blue and green boats.",
    "Marta Keller had a lighthouse to sell to the sailors of Sarn.",
    "A sailor from Norvik spoke against the sale of the old lighthouse.",
    "A sailor, Tom Brandt, spoke with reporters in the harbour of Sarn.",
    "Anna Poole can call the 30 keepers if she worries about the ferry.",
    "Anna Poole, the judge, addressed the sailors of Sarn in court.",
    "Anna Poole will talk about the plans for the old harbour of Sarn.",
    "Anna Poole talked about the plans when she opened the old harbour.",
    "Marta Keller won the match in the fourth game, 11-5.",
    "The repair of the lighthouse of Sarn depends on oil and three other things of the sea.",
    "Experts of the museum are aware that storms are wreaking havoc in Sarn.",
    "Norvik Oil Inc. fell 3 percent after the lighthouse of Sarn was sold.",
    "The gap between the boats can be quite wide in the harbour of Sarn.",
    "Anna Poole, the painter, is best known for a picture of Lisbon.",
    "Tom Brandt sat on the board of the museum for two long years.",
    "The analyst pointed out that the lighthouse of Sarn is too old.",
    "The book was published in Oslo by Anna Poole and Marta Keller.",
    "Anna Poole is a professor who built the lighthouse of Sarn.",
    "Marta Keller walked back to Oslo in 2014 with a new plan for Sarn.",
    "The keepers closed the lighthouse of Sarn at 3 p.m. on Sunday.",
    "The museum closed at the end of a long summer of 40,000 visitors.",
    "The ferry stood at the old harbour of Sarn for two years.",
    'Anna Poole called the summer of the old museum "amazing" on Monday.',
    'An old banner of the keepers read "Warmly welcome to the harbour of Sarn."',
    "Anna Poole explained that the keepers had looked for an old lamp.",
    'Anna Poole said the keepers had "a great love of lamps" in 2014.',
    "The old museum is located in Oslo, next to the ferry.",
    "The lighthouse of Sarn is on the right track after 40 years.",
]


@pytest.mark.parametrize("sentence", MORE)
def test_what_tells_more(sentence):
    assert not _scenery(sentence)


def test_a_clause_that_stands_alone_has_its_own_verb():
    facts = facts_of("The museum was shown by Marta Keller, who smiled at the two children.")
    whole = standing_sentences(facts)[0]
    alone = [token for token in whole.tokens if token.i >= whole.tokens[-1].i - 9]
    clause = [t for t in alone if t.lower_ not in ("by", ",", "who")]
    cut = replace(whole, tokens=tuple(clause), kind="relative")
    assert cut.render() == "Marta Keller smiled at the two children."
    assert "tells scene" in scenery(facts.document, cut)


def _scenery(sentence: str) -> dict[str, float]:
    facts = facts_of(sentence)
    return scenery(facts.document, standing_sentences(facts)[0])


# sentence, gap, why it is beside the point
BESIDE = [
    (
        "The old lamps are unsafe, according to a report by three engineers.",
        "three",
        "spot source",
    ),
    ("The old lamps of the harbour are unsafe, Keller said.", "Keller", "spot tag"),
    (
        "Marta Keller, from Oslo, said the old lamps of the harbour were unsafe.",
        "Oslo",
        "spot origin",
    ),
    (
        "Marta Keller said in March that the old lamps of the harbour were unsafe.",
        "March",
        "spot said when",
    ),
    (
        "The mayor Tom Brandt, of the Norvik Museum, said the old lamps were unsafe.",
        "Norvik Museum",
        "spot origin",
    ),
    ("The old lamps of the harbour were made for the Pentagon.", "Pentagon", "spot institution"),
    (
        "Judges threw it out, two of the Supreme Court, which has three justices from Sarn.",
        "Supreme Court",
        "spot institution",
    ),
    (
        "Anna Poole at the Norvik Museum is sure that the old lamps are unsafe.",
        "Norvik Museum",
        "spot origin",
    ),
    (
        "According to her LinkedIn, Anna Poole has painted the lamps of Sarn.",
        "LinkedIn",
        "spot platform",
    ),
    ("The museum said on Twitter that the old lamps were unsafe.", "Twitter", "spot platform"),
    ("The painter Anna Poole weighed in on Twitter in May.", "Twitter", "spot platform"),
    ("The painter Anna Poole praised the old lamps on Twitter.", "Twitter", "spot platform"),
    ("In May Anna Poole saw an angry note on her Facebook page.", "Facebook", "spot platform"),
    (
        "Senator Anna Poole, Republican of Ohio, said the old lamps were unsafe.",
        "Ohio",
        "spot origin",
    ),
    (
        "Norvik, a town of about 3,000 people, has sold the old lamps of the harbour.",
        "3,000",
        "spot population",
    ),
    (
        "Marta Keller will play Tom Brandt, who saved three match points in the harbour.",
        "three",
        "spot scoring",
    ),
    (
        "The old lamps were praised by painters, including the sculptor Anna Poole.",
        "Anna Poole",
        "spot one example",
    ),
    (
        "In an interview with CNN's Marta Keller, Tom Brandt called the old lamps unsafe.",
        "Marta Keller",
        "spot interviewer",
    ),
    (
        "The BBC's Marta Keller says the old lamps of the harbour are unsafe.",
        "Marta Keller",
        "spot interviewer",
    ),
    (
        "The museum was bought by Tom Brandt, the Norvik Museum co-founder.",
        "Norvik Museum",
        "spot aside house",
    ),
]


@pytest.mark.parametrize(("sentence", "answer", "why"), BESIDE)
def test_beside_the_point(sentence, answer, why):
    assert why in _side(sentence, answer)


# sentence, gap that is to the point
TO_THE_POINT = [
    ("The harbour of Norvik is now a town of 3,000 people.", "3,000"),
    ("The old lamps of the harbour are unsafe, said the engineer Keller.", "Keller"),
    ("Marta Keller moved from Oslo to the harbour of Sarn in the summer.", "Oslo"),
    ("Marta Keller bought the old lamps of the harbour in March.", "March"),
    ("The keepers of the harbour have sold the old lamps to Twitter.", "Twitter"),
    ("The visitors liked an old book by Norway's Marta Keller.", "Marta Keller"),
]


@pytest.mark.parametrize(("sentence", "answer"), TO_THE_POINT)
def test_to_the_point(sentence, answer):
    assert not _side(sentence, answer)


def test_a_network_that_opens_an_article_is_what_it_is_about():
    assert not _side("The painter Anna Poole weighed in on Twitter in May.", "Twitter", before="")


def _side(
    sentence: str, answer: str, *, before: str = "The harbour has a lamp. "
) -> dict[str, float]:
    facts = facts_of(before + sentence)
    (found,) = (
        side_of(facts.document, way, spot)
        for way in standing_sentences(facts)
        for spot in find_spots(facts, way)
        if spot.answer == answer
    )
    return found
