"""Interviews and transcripts: names before a colon, speech without quotation marks."""

from __future__ import annotations

from quizgen.facts.turns import find_turns
from quizgen.model import Article, Block
from quizgen.pipeline import GenerateOptions, generate
from tests.asking.articles import facts_of

TALK = """\
Marine biologist Lena Hartog has dived in Belize for thirty years. Paul Osei met her in Rotterdam.

Paul Osei: When did you first see a reef?

Lena Hartog: I was nine. My uncle took me along to Malta for six weeks.

Paul Osei: And later?

Lena Hartog: I studied biology in Groningen and wrote my thesis on sponges. In 1994 I moved to \
Belize with two suitcases.

Paul Osei: Is there any hope?

Lena Hartog: We grow young corals on ropes and plant them in the bay by hand.
"""
SHOW = """\
ANNA BRIGGS, HOST: The night trains to the north are coming back to the station of Malmo.

TOM REYES: The train left Malmo with 186 passengers. Most of them were railway workers.

BRIGGS: Who is paying for all of this, Tom?

REYES: The government gives the company of Eva Lund nine million euros a year.

EVA LUND: Half of our many customers are younger than thirty and like to wake up in a city.

REYES: That was Eva Lund. The coffee machine broke down near Odense in the early morning.
"""
LIST = """\
Tom Reyes visited four harbours in a week and Anna Briggs wrote down what they cost.

Kelm: The harbour costs nine crowns a night and has two showers for all boats.

Sarn: The harbour costs four crowns a night and has no showers at all.

Brim: The harbour costs two crowns a night and has a shop with ice.

Tom Reyes: I liked the harbour of Kelm best of all the harbours on the coast.
"""


ANSWERS = """\
Mira Solano is an engineer from Porto and teaches at the University of Graz.

Q: Why did you become an engineer?

A: My grandfather worked in a coal mine in Asturias. I built my first tunnel in 1981 in Braga.

Q: Are women welcome in a tunnel?

A: The miners believed that a woman under ground brings bad luck. Three of them went home.

Q: What will you do next?

A: I am helping the city of Linz to build a tunnel.
"""


def offered(text: str) -> list[tuple[str, str, str]]:
    blocks, at = [], 0
    for paragraph in text.strip().split("\n\n"):
        start = text.index(paragraph, at)
        at = start + len(paragraph)
        blocks.append(Block("prose", start, at))
    made = generate(
        Article(text, title="A talk", blocks=tuple(blocks)),
        GenerateOptions(everything=True, judge=False, paragraphs=False),
    )
    return [(one.family, one.stem, one.answer) for one in made.quiz.questions]


def test_turns_have_their_speakers():
    turns = find_turns(facts_of(TALK).document)
    assert [turn.speaker.text for turn in turns] == ["Paul Osei", "Lena Hartog"] * 3
    speakers = {turn.speaker.text for turn in find_turns(facts_of(SHOW).document)}
    assert speakers == {"Anna Briggs", "Tom Reyes", "Eva Lund"}


def test_a_list_with_colons_is_no_talk():
    assert find_turns(facts_of(LIST).document) == ()


def test_what_is_said_in_turns_is_direct_speech():
    said = [one for one in facts_of(TALK).speech if one.kind == "direct"]
    assert {one.speaker.text for one in said} == {"Lena Hartog"}  # who only asks says nothing
    assert {one.frame for one in said} == {"talk"}
    assert {one.frame for one in facts_of(SHOW).speech if one.kind == "direct"} == {"turn"}


def test_an_interview_is_asked_about_the_one_who_is_interviewed():
    found = offered(TALK)
    stems = [stem for _, stem, _ in found]
    assert any(s.startswith("Lena Hartog studied biology in") and "her thesis" in s for s in stems)
    assert any(s.startswith("In _____ Lena Hartog moved to Belize") for s in stems)
    assert not any(family in ("who_said", "true_false_speech") for family, _, _ in found)
    assert not any("Lena Hartog:" in stem or " I " in f" {stem} " for stem in stems
                   if '"' not in stem)  # fmt: skip


def test_a_transcript_of_several_asks_who_said_what():
    found = offered(SHOW)
    assert any(family == "who_said" and key == "Eva Lund" for family, _, key in found)
    assert not any("BRIGGS" in stem + key for _, stem, key in found)


def test_answers_are_given_by_the_one_person_of_the_text():
    turns = find_turns(facts_of(ANSWERS).document)
    assert {turn.speaker.text for turn in turns} == {"Mira Solano"}
    assert find_turns(facts_of(ANSWERS + "\nTom Reyes met her in Graz.").document) == ()
    found = offered(ANSWERS)
    assert any(stem.startswith("Mira Solano is helping the city of") for _, stem, _ in found)
    assert not any("writer" in stem for _, stem, _ in found)
    assert not any("bad luck" in stem and "Solano say" in stem for _, stem, _ in found)
