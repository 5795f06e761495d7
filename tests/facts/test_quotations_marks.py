"""Quotation marks: which pair, and which are apostrophes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.facts.quotes import find_quotes, pair_marks
from quizgen.language.document import annotate
from quizgen.model import Article, Block

PAIRS = [
    # line, what stands between marks, outermost first
    ('"A cold wind," he said. "Very cold."', ["A cold wind,", "Very cold."]),
    ("The '90s were 'great', said the workers' leader.", ["great"]),
    ("'It's the dogs' home,' he said.", ["It's the dogs' home,"]),
    ("He said 'I don't know' and left.", ["I don't know"]),
    ("Rock 'n' roll isn't dead.", []),
    ("He told 'em 'cause he could.", []),
    ("The workers' union met the teachers' union.", []),
    ("He said: \"We told them 'go home' twice.\"", ["We told them 'go home' twice.", "go home"]),
    ("A 'legacy backlog' and a \"new\" one", ["legacy backlog", "new"]),
    ('A 12" pipe and a "big" one', ["big"]),
    ('A pipe of 12" was "big" enough', ["big"]),
]


@pytest.mark.parametrize(("line", "inside"), PAIRS)
def test_pairs(line: str, inside: list[str]) -> None:
    assert [line[pair.start : pair.end] for pair in pair_marks(line)] == inside


def test_nested_pairs_have_depth() -> None:
    outer, inner = pair_marks("\"She said 'no' to me,\" he said.")
    assert (outer.depth, inner.depth) == (0, 1)


def test_open_quotation_runs_to_the_end_of_the_line() -> None:
    (pair,) = pair_marks('He said: "It goes on')
    assert not pair.closed
    assert pair.end == len('He said: "It goes on')


def test_quotation_begun_before_the_line() -> None:
    (pair,) = pair_marks('and so on," he said.')
    assert (pair.start, pair.opened) == (0, False)


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("“It’s ours,” she said.", ["It's ours,"]),
        ("‘It’s ours,’ she said.", ["It's ours,"]),
        ('"He wrote that “we’ll stop” it today," she said.', ["He wrote that", "we'll stop"]),
        ('He wrote “I was there" in ink.', ["I was there"]),
    ],
)
def test_curly_marks_tell_their_side(text: str, inside: list[str]) -> None:
    document = annotate(Article(text, blocks=(Block("prose", 0, len(text)),)))
    found = [quote.span.text for quote in find_quotes(document)]
    assert len(found) == len(inside)
    for quote, wanted in zip(found, inside, strict=True):
        assert quote.startswith(wanted)


@given(st.text(alphabet="ab .,!?'\"-s", max_size=60))
def test_pairs_never_cross(line: str) -> None:
    pairs = pair_marks(line)
    for pair in pairs:
        assert 0 <= pair.start <= pair.end <= len(line)
    for one in pairs:
        for other in pairs:
            if one.start < other.start < one.end:
                assert other.end <= one.end
