"""Words in quotation marks that nobody says, and words like them that somebody does."""

from __future__ import annotations

import pytest

from quizgen.facts.gather import gather
from quizgen.language.document import annotate
from quizgen.model import Article, Block

NOBODY_SAYS = [
    'Scholars said that the word comes from Latin manus, "hand", and is very old.',
    'Keller says that the name is related to Greek skotos, "darkness".',
    'Scholars say that the name of the river means "cold water".',
    'Marta Keller said that the choir sang to the sound of Lund\'s "Slow River".',
    'Keller reported that the crate was marked "this side up" in red.',
    'Keller said that children ask questions like "Who lives there?" at every visit.',
]
SOMEBODY_SAYS = [
    ('Marta Keller said the plan was "a gift to the town".', "a gift to the town"),
    ('Marta Keller said that she meant "never again".', "never again"),
    ('"Slow rivers run deep," said Marta Keller.', "Slow rivers run deep"),
]


def marked(text: str) -> list[str]:
    """Return the direct and mixed quotations of a text."""
    facts = gather(annotate(Article(text, blocks=(Block("prose", 0, len(text)),))))
    return [
        one.to_quotation(facts.document).text
        for one in facts.speech
        if one.kind in ("direct", "mixed")
    ]


@pytest.mark.parametrize("text", NOBODY_SAYS)
def test_glosses_works_labels_and_examples_are_no_speech(text: str) -> None:
    assert marked(text) == []


@pytest.mark.parametrize(("text", "said"), SOMEBODY_SAYS)
def test_words_that_somebody_says_are_speech(text: str, said: str) -> None:
    assert any(said in content for content in marked(text))
