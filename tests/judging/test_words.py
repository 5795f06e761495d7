"""Words as texts are compared: quick ways give what the patterns give."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.judging import words
from quizgen.judging.refusals import doubled_word
from quizgen.judging.set_rules import ask_alike
from quizgen.judging.words import bare_tokens, content, holds, tokens, without_gap, without_quotes
from quizgen.language import clean
from quizgen.language.clean import fold
from quizgen.model import Evidence, Option, Pair, Question

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


@given(TEXTS, st.sampled_from(["", "the ", "A ", "an ", "The  ", " the ", "the-", "an"]))
def test_words_without_the_article_are_those_of_the_text_without_it(
    text: str, article: str
) -> None:
    assert bare_tokens(article + text) == tokens(words.without_article(article + text))


@pytest.mark.parametrize(
    ("stem", "without"),
    [
        ("The mill of _____ shut.", "The mill of   shut."),
        ("The _____-year-old left.", "The  -year-old left."),
        ("Who is ann_lee?", "Who is ann_lee?"),
    ],
)
def test_a_stem_without_its_gap(stem: str, without: str) -> None:
    assert without_gap(stem) == without


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


SAID = (
    '"We open the harbour in May."',
    '"The crane was built badly."',
    '"Ferries sink in winter."',
    '"A tunnel costs too much."',
    '"Children like the old lamps."',
    '"Nobody counts the lorries."',
)


def which_said(who: str, *texts: str) -> Question:
    """A question that asks for the first of the quotations."""
    return Question(
        id=f"q_{who}", kind="multiple_choice", focus="said_what", family="which_said",
        stem=f"Which of these did {who} say?", answer=texts[0],
        options=tuple(Option(text, text == texts[0]) for text in texts),
        evidence=(Evidence(0, 1, "A"),), rule="which_said.quotation",
    )  # fmt: skip


def who_said(text: str, who: str) -> Question:
    return Question(
        id="q_w", kind="short_answer", focus="who_said", family="who_said",
        stem=f"Who said: {text.replace('.', '')}?", answer=who,
        evidence=(Evidence(0, 1, "A"),), rule="who_said.quotation",
    )  # fmt: skip


ANN = which_said("the Ann Lee Trust", *SAID[:4])
MATCHING = Question(
    id="q_m", kind="matching", focus="who_said", family="match_speakers", stem="Match.",
    answer="A–1", pairs=(Pair("Ann Lee Trust", SAID[0]), Pair("Tom Fry", SAID[1])),
    evidence=(Evidence(0, 1, "A"),), rule="match_speakers.quotations",
)  # fmt: skip
QUOTATIONS = [
    (who_said(SAID[0], "Ann Lee Trust"), True),
    (who_said(SAID[1], "Tom Fry"), True),  # shown again
    (who_said(f'"Well. {SAID[1][1:-1]}"', "Tom Fry"), True),  # within more
    (who_said(SAID[5], "Ann Lee Trust"), False),
    (MATCHING, True),
    (statement(f"The Ann Lee Trust said: {SAID[0]}"), True),
    (statement(f"The Ann Lee Trust said: {SAID[1]}"), True),  # false, which an option asks too
    (statement(f"Tom Fry said: {SAID[1]}"), True),  # shown again
    (statement(f"Tom Fry said: {SAID[4]}"), False),
    (replace(statement('Lee said: "Ferries _____ in winter."'), kind="cloze", answer="sink"), True),
    (which_said("Tom Fry", SAID[1], SAID[0], SAID[4], SAID[5]), True),
    (which_said("Tom Fry", SAID[4], SAID[1], SAID[2], SAID[5]), True),  # two of the same
    (which_said("Tom Fry", SAID[4], SAID[0], SAID[5]), True),  # it tells whose the key is not
    (which_said("Tom Fry", SAID[4], SAID[2], SAID[5]), True),  # one of the same
    (which_said("Tom Fry", SAID[4], SAID[5]), False),
]


@pytest.mark.parametrize(("other", "expected"), QUOTATIONS)
def test_quotations_to_choose_from_ask_alike(other: Question, expected: bool) -> None:
    assert ask_alike(ANN, other) is expected
    assert ask_alike(other, ANN) is expected
