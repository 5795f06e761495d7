"""Wrong fixed phrases, misspelt words and clauses whose halves do not match are never shown."""

from __future__ import annotations

import pytest

from quizgen.asking.selfcontained import standing_sentences
from quizgen.asking.set_phrase_tables import WRONG_PHRASES
from quizgen.asking.set_phrases import WRONG_SET_PHRASES
from quizgen.language.pipeline import load_pipeline
from quizgen.language.tree import copy
from tests.asking.articles import facts_of, sure

# a sentence, whether it can be shown
SENTENCES = [
    ("Keller told the council of Sarn about possible conflicts of interests in May 2014.", False),
    ("Keller told the council of Sarn about possible conflicts of interest in May 2014.", True),
    ("Keller was at first reticent to light the old lamp of the harbour of Sarn.", False),
    ("Keller was at first reluctant to light the old lamp of the harbour of Sarn.", True),
    ("The council of Sarn wants the harbour to open within next ten days in 2014.", False),
    ("The council of Sarn wants the harbour to open within the next ten days in 2014.", True),
    ("Keller followed the all results of the harbour of Sarn in the spring of 2014.", False),
    ("Keller followed all the results of the harbour of Sarn in the spring of 2014.", True),
    ("The harbour of Sarn opened at end of the long and cold winter of 2014.", False),
    ("The harbour of Sarn opened at the end of the long and cold winter of 2014.", True),
    ("The council of Sarn discussed about the new lamps of the harbour in 2014.", False),
    ("The council of Sarn discussed the new lamps of the harbour in 2014.", True),
    ("The captains of Sarn were told keep their boats in the harbour in May 2014.", False),
    ("The captains of Sarn were told to keep their boats in the harbour in May 2014.", True),
    ("The council of Sarn gave the captains free reign over the harbour in 2014.", False),
    ("The council of Sarn gave the captains free rein over the harbour in 2014.", True),
    ("Keller is capable to light all the lamps of the harbour of Sarn by herself.", False),
    ("Keller is capable of lighting all the lamps of the harbour of Sarn by herself.", True),
    ("Keller looks forward to meeting the 300 captains of the harbour of Sarn.", True),
    # spelling, and words run together
    ("The council of Sarn bought a semi-automattic lamp for its lighthouse in 2014.", False),
    ("The council of Sarn bought a semi-automatic lamp for its lighthouse in 2014.", True),
    ("The sailors of Pennslyvania gave Sarn a new lamp for its lighthouse in 2014.", False),
    ("The sailors of Pennsylvania gave Sarn a new lamp for its lighthouse in 2014.", True),
    ("The engineer and harbour CEODr Marta Keller lit the lamps of Sarn in 2014.", False),
    ("The captain of Sarn gave the keys ofthe old lighthouse to Keller in 2014.", False),
    ("The captains of Sarn put two ATMs and three ICBMs into the harbour in 2014.", True),
    ("The captains of Sarn drew two schemas of the harbour and the lighthouse in 2014.", True),
    ("The captains of Sarn travelled to the theatre beside the harbour in May 2014.", True),
    # halves of a clause
    (
        "The lighthouse of Sarn, named after a captain, now draw roughly 300 guests a year and "
        "sponsors artists in the harbour.",
        False,
    ),
    (
        "The lighthouse of Sarn, named after a captain, now draws roughly 300 guests a year and "
        "sponsors artists in the harbour.",
        True,
    ),
    ("The choice to light Sarn in the first place and the whole plan behind it is old.", False),
    ("The choice to light Sarn in the first place and the whole plan behind it are old.", True),
    ("While a couple has opened lamp shops in Sarn, others have mended their old boats.", False),
    ("While a couple have opened lamp shops in Sarn, others have mended their old boats.", True),
    ("The captains of Sarn have promised to clean-up their harbour by May 2014.", False),
    ("The captains of Sarn have promised to clean up their harbour by May 2014.", True),
    ("The captains of Sarn need visas for short visas to enter the harbour of Norvik.", False),
    ("Keller received a fine in May 2014 from being late at the harbour of Sarn.", False),
    ("Keller received a fine in May 2014 for being late at the harbour of Sarn.", True),
    ("Keller sold eggs and fresh beef, prices that she said were a gift to all of Sarn.", False),
    # what goes on with a quotation
    ('Fry said that Keller has "did not keep her old promise" to the harbour of Sarn.', False),
    ('Fry said that Keller has "not kept her old promise" to the harbour of Sarn.', True),
    ('Fry said that Keller would "kept her old promise" to the harbour of Sarn.', False),
    ('Fry said that Keller would "keep her old promise" to the harbour of Sarn.', True),
]


@pytest.mark.parametrize(("sentence", "shown"), SENTENCES)
def test_a_sentence_with_a_fault(sentence, shown):
    (standing,) = standing_sentences(facts_of(sentence, title="The lighthouse of Sarn"))
    faults = {"unknown word", "fault in the text"} & set(standing.doubts)
    assert bool(faults) is not shown


@pytest.mark.parametrize("row", WRONG_PHRASES)
def test_a_row_begins_with_a_word_or_verb(row):
    first = row.split()[0]
    assert len(row.split()) > 1 or "|" in row or "-" in row
    assert not first.startswith(("!", "<"))


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("conflicts of interests", True),
        ("Conflicts of interests", True),
        ("conflicts of Interests", False),
        ("conflicts of", False),
        ("looks forward to meet them", True),  # a verb by its tag
        ("avoids to eat", True),  # any form of the first verb
        ("for first time buyers", False),  # "any word but these"
        ("for first time again", True),
    ],
)
def test_rows_are_found_by_their_first_words(words: str, wrong: bool):
    doc = copy(load_pipeline()(words))
    assert any(map(WRONG_SET_PHRASES.find, doc)) == wrong


def test_no_quotation_with_words_run_together():
    said = '"The lamp ofthe lighthouse needs a new glass and a rope this winter," said Anna Poole.'
    right = said.replace("ofthe", "of the")
    other = "Tom Brandt said the lamp was old."
    assert not sure("who_said", facts_of(f"{said} {other}"))
    assert sure("who_said", facts_of(f"{right} {other}"))


def test_no_word_is_asked_about_in_a_sentence_with_a_slip():
    text = (
        "The captain of Sarn found the harbour in a dilapidated state in May 2014{}.\n\n"
        "The captain mended the harbour. It is open to boats from Norvik, and many sailors come."
    )
    right, wrong = text.format(""), text.format(" after talks about conflicts of interests")
    assert any("dilapidated" in one.stem for one in sure("vocabulary", facts_of(right)))
    assert not any("dilapidated" in one.stem for one in sure("vocabulary", facts_of(wrong)))
