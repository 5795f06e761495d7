"""Who holds a post, what a thing is, what letters stand for; and matching people with roles."""

from __future__ import annotations

import pytest

from quizgen.asking.matching import pairs_answer
from quizgen.model import Pair
from tests.asking.articles import facts_of, sure

# sentence, stem, key
ASKED = [
    ("Kew University's Dean of Science Professor Marta Keller congratulated them.",
     "Who is Kew University's dean of Science?", "Marta Keller"),
    ("The plan is good, WHO Director-General Marta Keller told reporters. The WHO met in May.",
     "Who is the WHO director-general?", "Marta Keller"),
    ("Marta Keller, the director of the Harbour Museum, bought the lighthouse.",
     "Who is the director of the Harbour Museum?", "Marta Keller"),
    ("Marta Keller, director of the Harbour Museum, bought the lighthouse.",
     "Who is the director of the Harbour Museum?", "Marta Keller"),
    ("But the FBI's chief economist Marta Keller left. The FBI is in Sarn.",
     "Who is the FBI's chief economist?", "Marta Keller"),
    ("Anna Poole, a spokeswoman for the Harbour Museum, praised the work.",
     "Which museum is Anna Poole a spokeswoman for?", "Harbour Museum"),
    ("The World Lighthouse Union (WLU) praised the work in Sarn. The WLU met in May.",
     "What does WLU stand for?", "World Lighthouse Union"),
    ("The keepers of World Lighthouse Unions (WLUs) met. The WLUs met in May.",
     "What does the abbreviation WLUs stand for?", "World Lighthouse Unions"),
    ("Anna Poole, of the Harbour Museum, said the work was good.",
     "Which museum is Anna Poole from?", "Harbour Museum"),
    ("Killer whales, also known as orcas, swim past the island.",
     "What are killer whales also known as?", "Orcas"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "stem", "key"), ASKED)
def test_asked(sentence, stem, key):
    found = sure("identity", facts_of(sentence))
    assert (stem, key) in [(one.stem, one.answer) for one in found]


@pytest.mark.parametrize(
    "sentence",
    [
        "Marta Keller, his sister, bought the lighthouse of Sarn.",
        "Marta Keller, a painter, bought the lighthouse of Sarn.",
        "Marta Keller, who loves the sea, bought the lighthouse of Sarn.",
        "The hall (BIG) was painted by Marta Keller.",
        "They study the dust that gives whales, also known as orcas, a red skin.",
        "The US president, Barack Obama, praised the lighthouse.",
        "All boats were safe, said the port ministry for Norvik, which is also known as Norland.",
    ],
)
def test_not_asked(sentence):
    assert sure("identity", facts_of(sentence)) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "In May Democratic Party for the People leader Marta Keller met them.",
        "He said Oslo, Norway Mayor Marta Keller's decision was good.",
    ],
)
def test_no_post_begins_within_a_name(sentence):
    stems = [one.stem for one in sure("identity", facts_of(sentence))]
    assert not [stem for stem in stems if "the People leader" in stem or "Norway mayor" in stem]


def test_half_a_house_is_no_key():
    text = (
        '"We are already at work in the far south," says Ahmed Baroudi, manager of Société '
        "d'Investissements Energétiques, the national energy firm. Energétiques is old."
    )
    assert "Energétiques" not in [one.answer for one in sure("identity", facts_of(text))]


PEOPLE = (
    "Marta Keller, the director of the Harbour Museum, bought the lighthouse. "
    "Tom Brandt, a retired ship's carpenter, repaired the stairs. "
    "Anna Poole, the mayor of Sarn, praised the work. "
)


def test_people_are_matched_with_their_roles():
    found = sure("matching", facts_of(PEOPLE))
    people = [one for one in found if one.rule == "matching.people"]
    assert len(people) == 1
    assert {(pair.left, pair.right) for pair in people[0].pairs} == {
        ("Marta Keller", "the director of the Harbour Museum"),
        ("Tom Brandt", "a retired ship's carpenter"),
        ("Anna Poole", "the mayor of Sarn"),
    }
    assert people[0].answer != "A–1, B–2, C–3"


def test_two_people_are_not_enough():
    two = PEOPLE[: PEOPLE.index("Anna")]
    assert not [one for one in sure("matching", facts_of(two)) if one.rule == "matching.people"]


def test_descriptions_that_may_both_be_true_are_not_matched():
    text = PEOPLE.replace("a retired ship's carpenter", "a Sarn councillor")
    found = sure("matching", facts_of(text))
    assert not [one for one in found if one.rule == "matching.people"]


def test_figures_are_matched_with_their_sentences():
    text = (
        "The old lighthouse has 35 windows on the western side. "
        "About 4,500 people visit the Harbour Museum in summer. "
        "The harbour of Sarn has room for 12 fishing boats."
    )
    found = [
        one
        for one in sure("matching", facts_of(text, title="The lighthouse"))
        if one.rule == "matching.number"
    ]
    assert [{pair.right for pair in one.pairs} for one in found] == [{"35", "4,500", "12"}]


def test_the_answer_follows_the_alphabet_of_the_right_sides():
    pairs = [Pair("Ann", "the mayor of Sarn"), Pair("Tom", "a carpenter")]
    assert pairs_answer(pairs, ["the baker"]) == "A–3, B–2"


LATER = "Keller said she was glad. Brandt said nothing. Poole left."

# sentence, true statements made of it
STATED = [
    ("Marta Keller, the director of the Harbour Museum, said the lighthouse was sold.",
     ["Marta Keller is the director of the Harbour Museum."]),
    ("“It was cold,” said Tom Brandt, a marine biologist at Sarn University.",
     ["Tom Brandt is a marine biologist at Sarn University."]),
    ("The Swedish tennis player Anna Poole said that she was glad.",
     ["Anna Poole is a Swedish tennis player."]),
    ("In 1821, Tom Brandt, a Danish explorer, left the island. Brandt came back in 1823.",
     ["Tom Brandt was a Danish explorer."]),
    ("MIT engineer Tom Brandt said the pump was old.", ["Tom Brandt is an MIT engineer."]),
    ("NASA engineer Tom Brandt said the pump was old.", ["Tom Brandt is a NASA engineer."]),
    ("Conservative MP Tom Brandt said the bridge was old.",
     ["Tom Brandt is a Conservative MP."]),
    ("Tom Brandt, joint owner of the Harbour Museum, said it would close.",
     ["Tom Brandt is a joint owner of the Harbour Museum."]),
    # no post of one person alone, and titles with two capitals
    ("French inventor Tom Brandt flew over the bridge.", ["Tom Brandt is a French inventor."]),
    ("Tom Brandt, the Supreme Leader of Norvik, said the bridge was old.",
     ["Tom Brandt is the Supreme Leader of Norvik."]),
    ("Tom Brandt, the Norvik High Commissioner for Harbours, said the bridge was old.",
     ["Tom Brandt is the Norvik High Commissioner for Harbours."]),
    # joint posts, brackets, a clause too long to keep
    ("“It was cold,” said Tom Brandt, a sleep researcher and member of the Harbour Board.",
     ["Tom Brandt is a sleep researcher and member of the Harbour Board."]),
    ("Tom Brandt, the former counsel at the Harbour Museum (HM), said the lighthouse was old.",
     ["Tom Brandt is the former counsel at the Harbour Museum."]),
    ("Anna Poole, the senior FBI agent who led the long search of the old harbour and wrote the "
     "report about it for the queen, said it was late.",
     ["Anna Poole is a senior FBI agent."]),
    # titles
    ("Labour's Shadow Home Secretary Anna Poole said the lighthouse was old.",
     ["Anna Poole is Labour's shadow home secretary."]),
    ("Australia's Chief Medical Officer Professor Paul Brandt said the bridge was old.",
     ["Paul Brandt is Australia's chief medical officer."]),
    ("US Secretary of State Tom Brandt said the bridge was old.",
     ["Tom Brandt is the US secretary of state."]),
    ("Virginia Republican Tom Brandt said the bridge was old.",
     ["Tom Brandt is a Virginia Republican."]),
    ("Pakistan President Tom Brandt said the bridge was old.",
     ["Tom Brandt is the president of Pakistan."]),
    ("US astronauts Tom Brandt and Anna Poole said they were glad.", []),
    # one who is named once, but does something; one word for a trade; a first name
    ("Tom Brandt, the mayor of Sarn, bought the old bridge.", ["Tom Brandt is the mayor of Sarn."]),
    ("Tom Brandt, a sculptor, bought the old bridge. Brandt will paint it.",
     ["Tom Brandt is a sculptor."]),
    ("“It was late,” said Laura, a 50-year-old mystery shopper from Devon.",
     ["Laura is a 50-year-old mystery shopper from Devon."]),
    ("“It was late,” said Laura, a shopper.", []),
    # what somebody does, and from where
    ("Anna Poole, who teaches history at Sarn University, said the noise was a problem.",
     ["Anna Poole teaches history at Sarn University."]),
    ("Anna Poole, of the Harbour Bird Trust, said the noise was a problem.",
     []),
    ("The Harbour Bird Trust's Anna Poole said the noise was a problem.",
     []),
    ("Anna Poole, who saw the fire at Sarn University, said the noise was a problem.", []),
    ("Anna Poole, of the group, said the noise was a problem.", []),
    # the dead, and a post that may be another's by now
    ("Tom Brandt, the leader of the Harbour Union, died on Monday. Brandt had been ill.",
     ["Tom Brandt was the leader of the Harbour Union."]),
    ("In 1992, Tom Brandt, the leader of the Harbour Union, left the island. The bridge was closed "
     "in 2014. Brandt came back.", []),
    # whose he or it is; who leaves a post
    ("Tom Brandt climbed the tower with his mentor Peter Poole. Poole said it was late.",
     ["Peter Poole is Tom Brandt's mentor."]),
    ("Tom Brandt climbed the tower with his girlfriend, Anna Poole. Poole said it was late.",
     ["Anna Poole is Tom Brandt's girlfriend."]),
    ("Tom Brandt climbed the tower with his sister, Anna Brandt. Anna Brandt said it was late.",
     []),
    ("Tom Brandt fired his chief strategist, Peter Poole. Poole said it was late.", []),
    ("Tom Brandt, the leader of the Harbour Union, resigned on Monday. Brandt was ill.", []),
    # a headline's order, a name in passing
    ("Harbour Museum owner Tom Brandt said it would close.", []),
    ("Harbour Galactic owner Tom Brandt said it would close.",
     ["Tom Brandt is the owner of Harbour Galactic."]),
    ("Kelm Galactic boss Tom Brandt said it would close.",
     ["Tom Brandt is the boss of Kelm Galactic."]),
    ("A square was named after Tom Brandt, a Danish architect.", []),
    # what leans on what stands before, says little, or is known by all
    ("Marta Keller, a lawyer with the centre, said the lighthouse was old.", []),
    ("The inspector general, Marta Keller, said the lighthouse was old.", []),
    ("Tom Brandt, a fellow graduate student, said the lighthouse was old.", []),
    ("Tom Brandt, a British man, said the lighthouse was old.", []),
    ("The mission began late. Tom Brandt, a mission scientist, said it was late.", []),
    ("US president Barack Obama said the lighthouse was old.", []),
    # a post of long ago
    ("Tom Brandt, the then-assistant head of the Harbour Union, said it was late.", []),
    ("Harbour Museum's own lawyer, Tom Brandt, said it was late.", []),
    ("That night, then Norvik striker Tom Brandt fell ill. Brandt has left Norvik since.", []),
    ("Ann Poole, a friend of Marta Keller, said the lighthouse was old.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "stems"), STATED)
def test_who_somebody_is_as_a_true_statement(text, stems):
    found = sure("true_false_identity", facts_of(text))
    assert [one.stem for one in found if one.answer == "true"] == stems


@pytest.mark.parametrize(("who", "told"), [("Anna Poole", True), ("Taylor Swift", False)])
def test_nobody_whom_all_know_is_given_the_post_of_another(who, told):
    text = (
        "Ann Keller, the director of the Harbour Museum of Sarn, opened it in May. "
        f"{who}, the head of the Kelm Library, said it was late. Keller left. Poole left."
    )
    found = sure("true_false_identity", facts_of(text))
    stem = f"{who} is the director of the Harbour Museum of Sarn."
    assert (stem in [one.stem for one in found if one.answer == "false"]) is told


def test_the_post_of_another_is_false():
    found = sure("true_false_identity", facts_of(PEOPLE + LATER))
    false = {one.stem: one for one in found if one.answer == "false"}
    stem = "Anna Poole is the director of the Harbour Museum."
    assert set(false) == {stem, "Marta Keller is the mayor of Sarn."}
    assert false[stem].correction == "Marta Keller is the director of the Harbour Museum."
    assert [part.text for part in false[stem].evidence] == [
        "Marta Keller, the director of the Harbour Museum, bought the lighthouse.",
        "Anna Poole, the mayor of Sarn, praised the work.",
    ]
    assert false[stem].fact == next(one.fact for one in found if one.stem == false[stem].correction)


@pytest.mark.parametrize(
    "second",
    [
        # the same house, a post that many may hold, a namesake
        "Anna Poole, the head of the Harbour Museum, praised the work.",
        "Anna Poole, a prominent Danish conservative, praised the work.",
        "Peter Keller, the mayor of Sarn, praised the work.",
    ],
)
def test_no_false_statement_of_one_of_whom_it_may_be_true(second):
    first = "Marta Keller, the director of the Harbour Museum, bought the lighthouse. "
    found = sure("true_false_identity", facts_of(first + second + " Keller left. Poole left."))
    assert [one.stem for one in found if one.answer == "false"] == []


@pytest.mark.parametrize(
    ("second", "false"),
    [
        ("Harvard University is older.",
         ["Marta Keller is a biologist at Harvard University."]),
        # another kind of house, one that stands beside her, half of a name
        ("The University Library opened late.", []),
        ("The Harbour Museum is older.", []),
        ("Keller left Harvard University.", []),
    ],
)  # fmt: skip
def test_another_organisation_is_false(second, false):
    first = "“It was cold,” said Marta Keller, a biologist at Yale University. "
    found = sure("true_false_identity", facts_of(first + second))
    assert [one.stem for one in found if one.answer == "false"] == false


def test_a_word_for_a_woman_tells_nothing_away_in_matching():
    text = (
        "Mary Keller, the chairwoman of the Harbour Museum, bought the lighthouse. "
        "John Brandt, the mayor of Sarn, praised the work. "
        "Peter Poole, a biologist at Yale University, painted the door. "
    )
    found = sure("matching", facts_of(text))
    assert not [one for one in found if one.rule == "matching.people"]


def test_a_word_for_a_woman_is_no_false_statement_of_a_man():
    text = (
        "Mary Keller, the chairwoman of the Harbour Museum, bought the lighthouse. "
        "John Brandt, the mayor of Sarn, praised the work. Keller left. Brandt left."
    )
    found = sure("true_false_identity", facts_of(text))
    assert [one.stem for one in found if one.answer == "false"] == [
        "Mary Keller is the mayor of Sarn."
    ]


@pytest.mark.parametrize(
    ("sentence", "stem"),
    [
        ("Federal Harbour chairman Marta Keller bought the lighthouse of Sarn.",
         "Marta Keller is the Federal Harbour chairman."),
        ("Marta Keller, a physicist at King's College Sarn, bought the lighthouse.",
         "Marta Keller is a physicist at King's College Sarn."),
        ("Former Metropolitan Police commissioner Marta Keller bought the lighthouse of Sarn.",
         "Marta Keller is the former Metropolitan Police commissioner."),
    ],
)  # fmt: skip
def test_the_name_of_a_house_keeps_its_capitals(sentence, stem):
    text = f"{sentence}\n\nKeller said that the lamp was broken."
    assert stem in [one.stem for one in sure("true_false_identity", facts_of(text))]


RULERS = [
    ("The Syrian president, Marta Keller, bought the lighthouse in May.", True),
    ("The Syrian vice president, Marta Keller, bought the lighthouse in May.", False),
    ("The president of the Harbour Museum, Marta Keller, bought the lighthouse in May.", False),
]


@pytest.mark.parametrize(("sentence", "waits"), RULERS)
def test_who_is_head_of_a_state_waits(sentence, waits):
    facts = facts_of(f"{sentence} Marta Keller left. Marta Keller said that it was cold.")
    (true,) = [one for one in sure("true_false_identity", facts) if one.answer == "true"]
    assert bool(true.features.get("known ruler")) is waits
