"""Faults of the article itself keep a sentence out of gaps, statements and quotations."""

from __future__ import annotations

import pytest

from quizgen.asking.selfcontained import standing_sentences
from tests.asking.articles import facts_of, sure

# a sentence, whether it can be shown
SENTENCES = [
    ("The harbour of Sarn bought two recordors for its old lighthouse in 2014.", False),
    ("The harbour of Sarn bought two recorders for its old lighthouse in 2014.", True),
    ("The council of Sarn held an security meeting about the lighthouse in 2014.", False),
    ("The council of Sarn held a urgent meeting about the lighthouse in 2014.", False),
    ("The council of Sarn waited an hour for a European guest in May 2014.", True),
    ("The lighthouse of Sarn does not needed a new lamp before May 2014.", False),
    ("The lighthouse of Sarn did not need a new lamp before May 2014.", True),
    ("The sailors of Sarn ca see the lighthouse since it was mended in 2014.", False),
]


@pytest.mark.parametrize(("sentence", "shown"), SENTENCES)
def test_a_sentence_with_a_fault(sentence, shown):
    (standing,) = standing_sentences(facts_of(sentence, title="The lighthouse of Sarn"))
    faults = {"unknown word", "fault in the text"} & set(standing.doubts)
    assert bool(faults) is not shown


def test_a_word_that_the_article_explains_is_let_pass():
    text = (
        "The aardwolfen of Sarn eat termites in the hills near the town. "
        "An aardwolfen sleeps in a hole that a porcupine has left on the island of Sarn."
    )
    first = standing_sentences(facts_of(text.replace("An aardwolfen", "The aardwolfen")))[0]
    assert "unknown word" not in first.doubts


def test_a_quotation_with_a_fault():
    said = '"The lamp of the lighthouse does not needed a new glass this winter," said Anna Poole.'
    right = said.replace("needed", "need")
    other = "Tom Brandt said the lamp was old."
    assert not sure("who_said", facts_of(f"{said} {other}"))
    assert sure("who_said", facts_of(f"{right} {other}"))
