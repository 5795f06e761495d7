"""Who said which: quotations that are clear by themselves and unlike each other."""

from __future__ import annotations

import pytest

from quizgen.asking.match_speakers import match_speakers
from tests.asking.articles import facts_of_paragraphs as facts_of

THREE = (
    '"The old bridge carries forty buses every hour," said Maria Lopez.',
    '"Ferries sank twice near the harbour last winter," said John Kerr.',
    '"Children cross the frozen river on the way to school," said Anna Berg.',
)


def matched(*paragraphs: str) -> dict[str, str]:
    """Return what is matched with whom, {} where nothing is."""
    found = list(match_speakers(facts_of(*paragraphs)))
    return {pair.left: pair.right for one in found for pair in one.pairs}


NOT_MATCHED = [
    # a fourth speaker's words
    '"It is the only tunnel that goes under the whole valley," said Peter Novak.',  # what is?
    '"They need a tunnel under the valley for a fortune," said Peter Novak.',
    '"You are a true angel to all of us here," said Peter Novak.',  # tells little
    '"Lopez counts the buses and the lorries of the valley," said Peter Novak.',  # names another
    '"A tunnel under the valley would cost a fortune," said a man.',
]


@pytest.mark.parametrize("text", NOT_MATCHED)
def test_quotations_that_are_not_matched(text: str) -> None:
    assert set(matched(*THREE, text)) == {"Maria Lopez", "John Kerr", "Anna Berg"}


def test_of_two_that_say_nearly_the_same_one_is_matched() -> None:
    text = '"Trams do not need the old bridge at night," said Peter Novak.'
    assert not {"Maria Lopez", "Peter Novak"} <= set(matched(*THREE, text))


def test_a_clause_of_a_long_quotation_is_matched() -> None:
    text = (
        '"A tunnel under the valley would cost three million pounds or more, and nobody in the '
        'whole of this wide green land could pay for it in years of dirty work," said Peter Novak.'
    )
    shown = matched(*THREE, text)["Peter Novak"]
    assert shown == '"A tunnel under the valley would cost three million pounds or more."'


def test_words_that_ask_which_come_after_others() -> None:
    """Of two quotations the one is shown whose nouns need not be told before."""
    clear = '"A tunnel under Sarn Hill would cost three million pounds," said Peter Novak.'
    asking = '"The plan of the firm would cost the board three million pounds," Novak said.'
    assert "Sarn Hill" in matched(*THREE, clear, asking)["Peter Novak"]
