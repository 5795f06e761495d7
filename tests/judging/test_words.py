"""Words as texts are compared: quick ways give what the patterns give."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from quizgen.judging import words
from quizgen.judging.refusals import doubled_word
from quizgen.judging.set_rules import ask_alike
from quizgen.judging.words import content, holds, tokens, without_quotes
from quizgen.language import clean
from quizgen.language.clean import fold
from quizgen.model import Evidence, Question

TEXTS = st.text(alphabet="abE hs'’“\"-‐_1½².,é\t\n\u00a0\u200b$%", max_size=20)


@given(TEXTS)
def test_folding_skips_only_what_changes_nothing(text: str) -> None:
    assert fold(text) == " ".join(text.translate(clean._FOLDING).split()).casefold()


@given(TEXTS)
def test_plain_words_are_the_words_of_the_pattern(text: str) -> None:
    assert tokens(text) == tuple(words._TOKEN.findall(fold(text)))


@given(TEXTS)
def test_content_splits_at_every_hyphen(text: str) -> None:
    assert not any("-" in word for word in content(text))


@given(TEXTS)
def test_texts_without_quotation_marks_are_whole(text: str) -> None:
    plain = text.translate(words._PLAIN_MARKS)
    assert without_quotes(text) == " ".join(words._QUOTED.sub(" ", plain).split())


@given(TEXTS, TEXTS)
def test_words_of_two_texts_are_the_words_of_each(one: str, other: str) -> None:
    assert tokens(f"{one} {other}") == tokens(one) + tokens(other)
    assert content(f"{one} {other}") == content(one) + content(other)


def test_holds_whole_words_alone() -> None:
    assert holds("Who runs the old port of Kelm?", "the old port")
    assert not holds("Who runs the old port of Kelm?", "old por")
    assert not holds("Who runs the old port of Kelm?", "port old")
    assert not holds("Who runs the port?", "")


def test_doubled_words_stand_side_by_side() -> None:
    assert doubled_word("Who saw the the ferry?")
    assert not doubled_word("Who saw the ferry and the crane?")
    assert not doubled_word("What had had an end?")


def statement(stem: str) -> Question:
    return Question(
        id=f"q_{len(stem)}", kind="true_false", focus="true_false", family="true_false",
        stem=stem, answer="true", evidence=(Evidence(0, 1, "A"),), rule="true_false.true",
    )  # fmt: skip


def test_statements_ask_alike_by_their_shared_words() -> None:
    one = "Rosa Pike opened the new bridge over the harbour of Kelm on Friday."
    other = "Rosa Pike opened the new bridge over the harbour of Kelm on Monday."
    texts = (one, other, "Engineers praised the crane.")
    alike = {
        (first, second): ask_alike(statement(first), statement(second))
        for first, second in itertools.permutations(texts, 2)
    }
    assert alike == {pair: set(pair) == {one, other} for pair in alike}
