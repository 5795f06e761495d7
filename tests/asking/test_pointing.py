"""What of a quotation's or a sentence's words points outside of it."""

from __future__ import annotations

import pytest

from quizgen.asking.loose import loose_words
from quizgen.asking.pointing import count_pointing
from tests.asking.articles import facts_of

COUNTED = [
    ("It's a good thing to run for.", 1),
    ("It is a nice place to live in.", 1),
    ("It's a good time to run for office.", 0),
    ("It takes a while for the news to sink in.", 0),
    ("It is hard to wait for the boat.", 0),
    ("It was too large to fit in the boat.", 1),
    ("It was too late to fit in the boat.", 0),
]


@pytest.mark.parametrize(("words", "count"), COUNTED)
def test_an_it_that_an_infinitive_wants_points(words, count):
    document = facts_of(f"Ann Lee left Sarn in 2014. {words}", title="Sarn").document
    assert count_pointing(list(document.sentences[1].span), document) == count


@pytest.mark.parametrize(
    ("sentence", "doubts"),
    [
        ("The licence runs out on Friday, so the mayor must sign the bill by then.", []),
        ("The mayor must sign the bill of the harbour by then.", ["points elsewhere: then"]),
        ("The 19-year-old mayor has won a lot since then.", ["points elsewhere: then"]),
        ("On Friday the mayor then signed the bill of the harbour.", ["points elsewhere: then"]),
    ],
)
def test_by_then_takes_up_a_time_of_its_own_sentence(sentence, doubts):
    document = facts_of(sentence, title="Sarn").document
    assert loose_words(document, list(document.sentences[0].span)) == doubts
