"""Which sentences of a quotation are not shown, and with which verb the others are."""

from __future__ import annotations

import pytest

from quizgen.asking.remarks import remarks
from quizgen.asking.reported import reported
from quizgen.asking.true_false_speech import true_false_speech
from tests.asking.articles import facts_of_paragraphs


def shown(*paragraphs: str) -> list[str]:
    """Return what of the first direct quotation may be shown."""
    facts = facts_of_paragraphs(*paragraphs)
    speech = next(one for one in facts.speech if one.kind == "direct")
    return [remark.text for remark in remarks(facts, speech) if not remark.doubts]


NOT_SHOWN = [
    "When you think that the old harbour needs no new lamps.",
    "Because the council of Sarn never paid for a single lamp.",
    "Empty lamps = empty streets for the people of the harbour.",
    "The towns of the coast are told keep sending money to the city.",
    "The council has paid for the lamps of the old harbour and.",
    "I was talking to (keeper) Mark (Holm), actually.",
]
SHOWN = [
    "Our friends on the coast never bought a lamp in the U.S.",
    "When the lamps go out, the fishermen of Sarn are afraid of the rocks.",
    "If the council pays for the lamps the fishermen will stay in Sarn.",
    "The towns of the coast are told to send money to the old city.",
    "The keeper [of the lighthouse] has repaired the old wooden stairs this winter.",
]


@pytest.mark.parametrize("words", NOT_SHOWN)
def test_halves_asides_and_lost_marks_are_not_shown(words):
    assert not shown(f'"{words}" said Ann Lee.')


@pytest.mark.parametrize("words", SHOWN)
def test_whole_sentences_are(words):
    assert shown(f'"{words}" said Ann Lee.')


WORDS = '"The lamps of the old harbour have burned for a hundred years," '
DOUBTED = [
    f"{WORDS}Ann Lee wrote. The Herald could not verify the authenticity of the page.",
    f"{WORDS}Ann Lee wrote. The post could not be independently verified.",
    f"{WORDS}Ann Lee allegedly wrote.",
    f"A parody account in her name had the news. {WORDS}Ann Lee wrote.",
]


@pytest.mark.parametrize("paragraph", DOUBTED)
def test_nobody_is_asked_for_words_that_may_be_nobodys(paragraph):
    assert not shown(paragraph)


def test_other_doubts_do_not_touch_the_words():
    assert shown(f"{WORDS}Ann Lee wrote. The council could not confirm the cost of the lamps.")


def test_what_was_written_is_not_told_as_spoken():
    facts = facts_of_paragraphs(f"{WORDS}Ann Lee wrote on a wall.")
    assert [c.stem[:13] for c in true_false_speech(facts)] == ["Ann Lee wrote"]


def test_half_a_clause_that_lost_its_head_is_no_report():
    facts = facts_of_paragraphs(
        "Tom Fry said fog delayed rescue boats Friday, the morning the ship sank."
    )
    assert not [one.text for one in reported(facts) if "torn clause" not in one.doubts]
