"""Which sentences of a quotation are no whole remark, or may be nobody's."""

from __future__ import annotations

import pytest

from quizgen.asking.remarks import remarks
from tests.asking.articles import facts_of_paragraphs


def shown(*paragraphs: str) -> list[str]:
    """Return what of the first direct quotation may be shown."""
    facts = facts_of_paragraphs(*paragraphs)
    speech = next(one for one in facts.speech if one.kind == "direct")
    return [remark.text for remark in remarks(facts, speech) if not remark.doubts]


NOT_SHOWN = [
    "The towns of the coast are told keep sending money to the city.",
    "The council has paid for the lamps of the old harbour and.",
    "Although the lamps of the harbour went out last May, so we bought three new ones.",
    "The contracts of the sailors had to be extended a year, broadcast rights.",
    "The boat races were going to be, their theme, the Harbour Races after the storm.",
    "You know, the mood of the sailors, of their wives and children, about the old harbour.",
    "I was talking to (keeper) Mark (Holm), actually.",
]
SHOWN = [
    "Our friends on the coast never bought a lamp in the U.S.",
    "When the lamps go out, the fishermen of Sarn are afraid of the rocks.",
    "Although the lamps of the harbour went out last May, we bought three new ones.",
    "The lamp of the harbour is, in their words, the best of the whole coast.",
    "You know, the sailors of the old harbour have lost their boats and their lamps.",
    "If the council pays for the lamps the fishermen will stay in Sarn.",
    "The towns of the coast are told to send money to the old city.",
    "The keeper [of the lighthouse] has repaired the old wooden stairs this winter.",
]


@pytest.mark.parametrize("words", NOT_SHOWN)
def test_mended_asides_and_lost_ends_and_marks_are_not_shown(words):
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
