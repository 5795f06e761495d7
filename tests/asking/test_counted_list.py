"""A number whose things the sentence lists is neither left out nor changed."""

from __future__ import annotations

import pytest

from quizgen.asking.counted_list import is_counted_out
from tests.asking.articles import facts_of

# a sentence, its number, whether a list tells it
COUNTED = [
    ("The council of Sarn will light two lamps this year, the Brandt and the Keller.", "two", True),
    ("Sarn has three harbours off the coast of Norvik, Aldby, Brenna, and Little Corva.", "three",
     True),
    ("Sarn has three harbours: Aldby, Brenna and Corva, where the ferry stops.", "three", True),
    ("Sarn has four harbours, Aldby, Brenna and Corva among them.", "four", False),
    ("Sarn lit three lamps in May, and the ferry stopped in Norvik and Aldby.", "three", False),
    ("Sarn lit two lamps and sold 30 boats in May.", "two", False),
    ("Sarn lit 2 lamps, one in the harbour and one in the hills.", "2", True),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "number", "told"), COUNTED)
def test_a_list_tells_how_many(sentence, number, told):
    tokens = facts_of(sentence).document.sentences[0].span
    figure = next(token for token in tokens if token.text == number)
    assert is_counted_out(list(tokens), figure) is told
