"""What a cut or a change must not take: the noun behind a name, the half that answers another."""

from __future__ import annotations

import pytest

from quizgen.asking.cuts import _loses_its_noun
from quizgen.asking.reported import reported
from quizgen.asking.shorter import readings
from tests.asking.articles import ask, facts_of


def shown(text: str) -> set[str]:
    """Return every way in which a sentence of the text can stand alone without doubts."""
    facts = facts_of(text, title="The lighthouse of Sarn")
    return {one.render() for ways in readings(facts) for one in ways if not one.doubts}


# a sentence, words after which no reading of it ends
CUTS = [
    (
        "The harbour set October 1 as the day for the new lamps, though many sailors had bought "
        "old and new oil lamps — which will still burn in the old harbour — long before May.",
        "oil lamps.",
    ),
    (
        "Tom Brandt is giving his first concert in four years called Ann Lee: Together Again.",
        "Lee.",
    ),
]


@pytest.mark.parametrize(("sentence", "end"), CUTS)
def test_no_cut_takes_what_the_words_need(sentence, end):
    assert not [text for text in shown(sentence) if text.endswith(end)]


def test_what_goes_well_is_still_cut():
    sentence = "The mill sold its oldest lamps — made in Sarn in 1904 — and opened a new hall."
    assert "The mill sold its oldest lamps." in shown(sentence)


def test_no_noun_is_cut_from_behind_the_other_form_of_its_name():
    sentence = (
        "The mayor of Sarn in May put a 2018 opening date on the Federal Fund for Harbour "
        "Keepers, or FFHK, program, which protects the sailors from the bank and gives them lamps."
    )
    assert not [text for text in shown(sentence) if text.startswith("Program")]
    words = list(facts_of(sentence).document.sentences[0].span)
    last = next(token for token in words if token.text == "Keepers")
    assert _loses_its_noun(last)
    assert not any(_loses_its_noun(token) for token in words if token != last)


def test_no_post_stands_without_its_article_and_name():
    sentence = (
        "Norvik Ambassador to the Faroes, Tom Brandt, told the court on Monday that hunger was "
        "near in Sarn, as the harbour is shut."
    )
    assert not [text for text in shown(sentence) if text.startswith("Norvik Ambassador to the Fa")
                and "Brandt" not in text]  # fmt: skip


def test_however_is_kept_where_it_tells_how():
    sentence = (
        "However the meeting went on, the fact that Keller was late in May has alarmed the "
        "sailors of Sarn."
    )
    assert sentence in shown(sentence)
    assert not [text for text in shown(sentence) if text.startswith("The meeting went")]
    plain = "However the board of Sarn opened the mill in 1999 for all sailors of the coast."
    assert any(text.startswith("The board") for text in shown(plain))


def test_no_half_of_a_title_stays_before_another_name():
    text = (
        "Former Harbour Watch Committee (HWC) chief Tom Brandt gave an account of the lamps of "
        "Sarn. Mark Keller, a painter, gave the sailors a lamp."
    )
    false = [one.stem for one in ask("true_false", facts_of(text)) if one.answer == "false"]
    assert not [stem for stem in false if "(HWC) Mark" in stem]


def clauses(text: str) -> list[tuple[str, tuple[str, ...]]]:
    """Return the reported clauses of a text, with their doubts."""
    return [(one.text, one.doubts) for one in reported(facts_of(text))]


def test_a_title_between_marks_keeps_its_capital_and_marks():
    text = "Tom Brandt said in May that he often wrote songs at sea, which was the case for “Lamp.”"
    ((clause, _),) = clauses(text)
    assert clause.endswith('for "Lamp"')


def test_two_sentences_are_no_clause():
    text = (
        "In the five years of the war, “oil was rare. There were not even two lamps in the "
        "harbour,” says Tom Brandt, the head of the sailors' union."
    )
    assert not [clause for clause, doubts in clauses(text) if not doubts]


# a sentence of speech, and whether it may stand alone
ONLY = [
    ("We are able not only to build small boats because we own the harbour of Sarn.", False),
    ("We are able not only to build small boats but to sail them round the coast.", True),
    ("The harbour of Sarn is not only old and narrow in the winter months.", True),
]


@pytest.mark.parametrize(("sentence", "whole"), ONLY)
def test_not_only_is_answered(sentence, whole):
    text = f'"{sentence}" said Tom Brandt. Mark Keller said the lamp was old.'
    assert bool([one for one in ask("who_said", facts_of(text)) if not one.doubts]) is whole


# what was said, words of the stem that asks for a part of it
ASKED = [
    (
        "Tom Brandt said that the sailors will overcome the faults that were seen on the tour, "
        "especially in the sails.",
        "What did Tom Brandt say the sailors will overcome?",
        True,
    ),
    (
        "Tom Brandt said the Keller family went camping from May 6 to May 8 near the lighthouse.",
        "the Keller family went",
        False,
    ),
]


@pytest.mark.parametrize(("sentence", "stem", "is_asked"), ASKED)
def test_what_is_asked_of_what_was_said(sentence, stem, is_asked):
    found = [one.stem for one in ask("reported_speech", facts_of(sentence)) if not one.doubts]
    assert any(stem in one for one in found) is is_asked


def test_nobody_is_asked_for_with_one_person_as_the_only_source():
    text = '"Ann Lee has repaired every lamp in the old harbour of Sarn," {} wrote in May.'
    for who, right in (("one person", False), ("a user", False), ("Tom Brandt", True)):
        found = ask("subject", facts_of(text.format(who)))
        assert any("repaired" in one.stem and not one.doubts for one in found) is right
