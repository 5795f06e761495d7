"""Questions from clauses: sentence in, question and key out, or a refusal with its reason."""

from __future__ import annotations

import importlib

import pytest

from quizgen.asking import registry
from quizgen.facts.gather import gather
from quizgen.language.document import annotate
from quizgen.model import Article, Block

MODULES = (
    "subject", "object", "quantity", "circumstance", "copula", "reported_speech", "said_about"
)  # fmt: skip


def ask(*paragraphs: str, family: str):
    """Return the family's candidates for an article of these paragraphs.

    The text is its title, too, so that "the bridge" counts as known to the reader.
    """
    text = "\n\n".join(paragraphs)
    blocks, at = [], 0
    for paragraph in paragraphs:
        start = text.index(paragraph, at)
        blocks.append(Block("prose", start, start + len(paragraph)))
        at = start + len(paragraph)
    for module in MODULES:
        importlib.import_module(f"quizgen.asking.{module}")
    rule = next(rule for rule in registry.families() if rule.name == family)
    return list(rule.ask(gather(annotate(Article(text, title=text, blocks=tuple(blocks))))))


# family, sentence, stem, key
ASKED = [
    ("subject", "Marta Keller led the survey of the northern glaciers in 2019.",
     "Who led the survey of the northern glaciers in 2019?", "Marta Keller"),
    ("subject", "But Marta Keller has also measured the northern glaciers.",
     "Who has measured the northern glaciers?", "Marta Keller"),
    ("subject", "Local farmers grow most of the rice of the river valley.",
     "Who grows most of the rice of the river valley?", "Local farmers"),
    ("whole_object", "In 2012 the city of Basel opened a new museum of paper.",
     "What did the city of Basel open in 2012?", "A new museum of paper"),
    ("agent", "The old lighthouse was built by Dutch engineers in 1880.",
     "Who built the old lighthouse in 1880?", "Dutch engineers"),
    ("quantity", "Nearly 2,000 adult birds were killed by the storm in Portugal.",
     "How many adult birds were killed by the storm in Portugal?", "Nearly 2,000"),
    ("quantity", "The company has sold 45,000 solar lamps in Kenya.",
     "How many solar lamps has the company sold in Kenya?", "45,000"),
    ("quantity", "The festival of paper is celebrated in 28 countries.",
     "In how many countries is the festival of paper celebrated?", "28"),
    ("quantity", "Sales of paper books rose by 12 per cent in 2014.",
     "By what percentage did sales of paper books rise in 2014?", "12 per cent"),
    ("quantity", "Peter Brandt, 53, has run the bakery since the spring.",
     "How old is Peter Brandt?", "53"),
    ("when", "The first stock exchange of Oslo was founded in 1819.",
     "In which year was the first stock exchange of Oslo founded?", "1819"),
    ("when", "The new railway bridge will open on 14 June.",
     "When will the new railway bridge open?", "On 14 June"),
    ("where", "The engineers tested the new boat in Norway.",
     "In which country did the engineers test the new boat?", "Norway"),
    ("why", "The museum closed its oldest wing because the roof was leaking badly.",
     "Why did the museum close its oldest wing?", "The roof was leaking badly"),
    ("why", "The council bought the field in order to protect the rare orchids.",
     "Why did the council buy the field?", "In order to protect the rare orchids"),
    ("how", "The team of Marta Keller measured the ice by flying drones over it.",
     "How did the team of Marta Keller measure the ice?", "By flying drones over it"),
    ("how_long", "Peter Brandt has been driving a bus in Leeds for 30 years.",
     "How long has Peter Brandt been driving a bus in Leeds?", "30 years"),
    ("specification", "The main aim of the project is to protect young eels.",
     "What is the main aim of the project?", "To protect young eels"),
    ("reported_speech", "Marta Keller said that the northern glaciers would disappear by 2050.",
     "What did Marta Keller say would disappear by 2050?", "The northern glaciers"),
    ("reported_speech", "Peter Brandt told the council that it must protect Emma Lindqvist.",
     "Who did Peter Brandt tell the council it must protect?", "Emma Lindqvist"),
]  # fmt: skip


@pytest.mark.parametrize(("family", "sentence", "stem", "key"), ASKED)
def test_question(family, sentence, stem, key):
    sound = {(c.stem, c.answer) for c in ask(sentence, family=family) if not c.doubts}
    assert (stem, key) in sound


# family, sentence, a doubt that must keep every question of the family back
REFUSED = [
    ("subject", "Things happened in the valley.", "empty key"),
    ("subject", "She opened the new museum of paper in Basel.", None),
    ("subject", "The group opened the old mill of the valley.", None),
    ("whole_object", "The committee has a key to its old cupboard.", "light verb"),
    ("whole_object", "Marta Keller did not open the old mill of the valley.", "negative"),
    ("when", "The museum was recently there.", None),
    ("specification", "The aim was it.", None),
]  # fmt: skip


@pytest.mark.parametrize(("family", "sentence", "doubt"), REFUSED)
def test_refusal(family, sentence, doubt):
    found = ask(sentence, family=family)
    assert all(candidate.doubts for candidate in found)
    if doubt is not None:
        assert any(doubt in candidate.doubts for candidate in found)


def test_direct_speech_is_asked_with_its_speaker():
    found = ask(
        "“The old harbour will need 300 new piles,” said Marta Keller, an engineer.",
        family="quantity",
    )
    assert "How many new piles did Marta Keller say the old harbour will need?" in {
        candidate.stem for candidate in found if not candidate.doubts
    }


def test_condition_is_not_asserted():
    assert not ask("If Marta Keller leads the survey, the town will pay.", family="when")
    stems = [c.stem for c in ask("If Marta Keller leads it, the town will pay.", family="subject")]
    assert not any("leads" in stem for stem in stems)


def test_key_lies_in_evidence():
    for family, sentence, _, _ in ASKED:
        for candidate in ask(sentence, family=family):
            start, end = candidate.answer_range
            assert any(part.start <= start and end <= part.end for part in candidate.evidence)


def test_every_family_is_documented(root):
    page = (root / "docs" / "questions.md").read_text(encoding="utf-8")
    missing = [rule.name for rule in registry.families() if f"`{rule.name}`" not in page]
    assert not missing


def test_families_come_in_the_order_of_their_modules():
    order = [rule.ask.__module__.rsplit(".", 1)[1] for rule in registry.families()]
    assert order == sorted(order, key=registry.FAMILY_MODULES.index)


@pytest.mark.parametrize(
    ("sentence", "family", "expected"),
    [
        (
            "“The storm has flooded the narrow cellars,” said Marta Keller, an engineer.",
            "object",
            "What did Marta Keller say the storm has flooded?",
        ),
        (
            "“The storm has flooded every cellar in the street,” said Marta Keller, an engineer.",
            "subject",
            "What did Marta Keller say has flooded every cellar in the street?",
        ),
        (
            "“I have repaired the old harbour wall,” said Marta Keller, an engineer.",
            "whole_object",
            "What did Marta Keller say she has repaired?",
        ),
        (
            "“The harbour wall will be replaced by local workers,” says an engineer.",
            "agent",
            "According to an engineer, who will replace the harbour wall?",
        ),
    ],
)
def test_the_question_word_moves_out_of_what_was_said(sentence, family, expected):
    assert expected in {candidate.stem for candidate in ask(sentence, family=family)}
