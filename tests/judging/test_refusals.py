"""Why candidates are refused, and what is let pass."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import pytest
from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from quizgen.asking.candidate import Candidate
from quizgen.judging.refusals import (
    doubled_word,
    refusals,
    sentence_doubts,
    unbalanced,
)
from quizgen.model import Article, Evidence

TEXT = "The mayor of Kelm, Rosa Pike, opened a bridge of 300 metres on Friday."
STRAY = "stray quotation mark or bracket in the stem"


@dataclass
class Sentence:
    """As much of a sentence as the rules read; its tags are given, no model is loaded."""

    text: str = TEXT
    tags: tuple[str, ...] = ("NN", "VBD")
    index: int = 0

    @cached_property
    def span(self) -> Span:
        return Doc(Vocab(), words=["word"] * len(self.tags), tags=list(self.tags))[:]


@dataclass
class Document:
    """A document of one sentence."""

    article: Article = field(default_factory=lambda: Article(TEXT, title="Bridge"))
    sentences: tuple[Sentence, ...] = field(default_factory=lambda: (Sentence(),))


def candidate(**more: Any) -> Candidate:
    return Candidate(
        **{
            "kind": "multiple_choice",
            "focus": "who",
            "family": "subject",
            "rule": "subject.who",
            "stem": "Who opened a bridge on Friday?",
            "answer": "Rosa Pike",
            "evidence": (Evidence(0, len(TEXT), TEXT),),
            "sentence": 0,
            "fact": 1,
            **more,
        }
    )


def test_a_sound_candidate_is_not_refused() -> None:
    assert refusals(candidate(), Document()) == ()  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"doubts": ("strange parse",)}, "strange parse"),
        ({"stem": "Who opened it?"}, "stem too short"),
        ({"stem": "Who " + "really " * 45 + "opened a bridge?"}, "stem too long"),
        (
            {"stem": 'Who opened a "bridge on Friday?'},
            "stray quotation mark or bracket in the stem",
        ),
        (
            {"stem": "Who opened a (bridge on Friday?"},
            "stray quotation mark or bracket in the stem",
        ),
        ({"stem": "Who opened a a bridge on Friday?"}, "doubled word in the stem"),
        ({"stem": "Who opened a bridge on Friday"}, "no question mark"),
        ({"stem": "Who opened a bridge , on Friday?"}, "stray punctuation in the stem"),
        ({"stem": "Who opened this bridge on Friday?"}, "no_referent"),
        ({"stem": "When did she open a bridge?", "answer": "On Friday"}, "no_referent"),
        ({"answer": ""}, "empty key"),
        ({"answer": "the " + "very " * 15 + "end"}, "key too long"),
        ({"answer": 'Rosa "Pike'}, "stray mark or doubled word in the key"),
        ({"answer": "She"}, "pronoun as key"),
        ({"answer": "Rosa Pike and"}, "key cut off"),
        ({"answer": "a bridge of"}, "key cut off"),
        ({"answer": "of 300 metres"}, "key cut off"),
        ({"answer": "a bridge"}, "key_in_stem"),
        ({"answer": "Tom Hill"}, "key not in the evidence"),
        ({"answer": "osa Pike"}, "key not in the evidence"),
        ({"answer": "Their bridge"}, "key with an owner who is not named"),
        ({"kind": "true_false", "answer": "yes"}, "key is neither true nor false"),
        ({"evidence": (Evidence(0, 3, "She"),)}, "evidence is not in the article"),
        ({"evidence": ()}, "evidence is not in the article"),
    ],
)
def test_refused(change: dict[str, Any], reason: str) -> None:
    assert reason in refusals(candidate(**change), Document())  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("stem", "answer", "kind", "reckoned"),
    [
        ("Sales rose 2% to $11.1bn from _____.", "$10.9bn", "MONEY", True),
        ("Sales fell by _____, from 5.3m tonnes to 4.2m tonnes.", "21%", "PERCENT", True),
        ("The firm lost _____ of the market, down from half to 40%.", "10%", "PERCENT", True),
        ("He went 85 percent of the way on foot and _____ by boat.", "15 percent", "PERCENT", True),
        (
            "He went 85 percent of the way on foot and _____ by boat.",
            "10 percent",
            "PERCENT",
            False,
        ),
        ("Films led from 2010 to 2014. From _____ on, they slipped.", "2015", "YEAR", True),
        ("Films led from 2010 to 2014. From _____ on, they slipped.", "2018", "YEAR", False),
        ("Sales rose from $3bn to $7bn, and the profit was _____.", "$2bn", "MONEY", False),
        ("Sales rose 2% to _____ in May.", "$10.9bn", "MONEY", False),
    ],
)
def test_a_gap_that_is_filled_by_reckoning(stem, answer, kind, reckoned) -> None:
    gap = candidate(kind="cloze", stem=stem, answer=answer, answer_type=kind)
    found = refusals(gap, Document())  # type: ignore[arg-type]
    assert ("the stem tells the figure" in found) is reckoned


@pytest.mark.parametrize(
    "change",
    [
        {"answer": "Rosalind Pike", "features": {"derived": 1.0}},
        {"answer": "Rosalind Pike", "answer_name": object()},
        {"answer": "the mayor of kelm"},
        {"stem": "Who is Pike?", "focus": "definition", "answer": "The mayor of Kelm"},
        {"stem": "Who said that she had had a bridge built?"},
        {"stem": 'Who said: "It is ours, and this is good"?'},
        {"kind": "cloze", "stem": "Rosa Pike opened a bridge of _____ metres.", "answer": "300"},
        {"kind": "matching", "stem": "Match them", "answer": "A–1"},
    ],
)
def test_let_pass(change: dict[str, Any]) -> None:
    assert refusals(candidate(**change), Document()) == ()  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (Sentence(), ()),
        (Sentence("The bridge – a long one – was opened."), ("dash",)),
        (Sentence("The bridge (a long one) was opened."), ("bracket",)),
        (Sentence("The bridge (a long one was opened."), ("bracket", "stray mark")),
        (Sentence("She said one thing: it was opened."), ("colon",)),
        (Sentence("They met at 10:30 on the bridge."), ()),
        (Sentence("The bridge … was opened."), ("ellipsis",)),
        (Sentence("But the bridge was opened."), ("conjunction first",)),
        (Sentence("The bridge was opened"), ("no full stop",)),
        (Sentence("A " + "very " * 45 + "long bridge was opened."), ("very long",)),
        (Sentence("New Long Kelm Bridge Opened For Cars."), ("many capitals",)),
        (Sentence("A long bridge.", ("NN",)), ("no finite verb",)),
        (Sentence("It had a road, a rail, a lamp, a sign, a bench, a gate, a roof.", ("VBD",)),
         ("list",)),
    ],
)  # fmt: skip
def test_doubtful_sentences(sentence: Sentence, expected: tuple[str, ...]) -> None:
    assert sentence_doubts(sentence) == expected  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "reasons"),
    [
        ("Kelm sued Rosa Pike, 69, and Ivo Hald, 48, of Sarn, for tin, lead, and zinc.", ()),
        ("Kelm sued a baker, a smith, a cook, a mason, a clerk, a nurse, and a judge.",
         ("sentence is a list",)),
    ],
)  # fmt: skip
def test_ages_make_no_list(text: str, reasons: tuple[str, ...]) -> None:
    document = Document(Article(text, title="Bridge"), (Sentence(text, ("VBD",)),))
    asked = candidate(
        stem="Which town sued a few people?",
        answer="Kelm",
        evidence=(Evidence(0, len(text), text),),
    )
    assert refusals(asked, document) == reasons  # type: ignore[arg-type]


def test_fragments_are_refused_unless_they_are_shown_as_they_stand() -> None:
    document = Document(sentences=(Sentence(tags=("NN",)),))
    assert "sentence without finite verb" in refusals(candidate(), document)  # type: ignore[arg-type]
    said = candidate(focus="who_said", stem='Who said: "Never in Kelm"?')
    assert refusals(said, document) == ()  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said "yes".', False),
        ("It's the boys' dog, isn't it?", False),
        ("The '90s were good.", False),
        ("He called it 'good' and left.", False),
        ("He called it 'good and left.", True),
        ("“Yes", True),
        ("a) first", True),
        ("[sic]", False),
    ],
)
def test_unbalanced(text: str, expected: bool) -> None:
    assert unbalanced(text) is expected


def test_doubled_words() -> None:
    assert doubled_word("Who saw the the man?")
    assert not doubled_word("Who said that that man had had it?")


def test_a_country_is_no_pronoun_and_a_figure_may_stand_before_its_unit() -> None:
    text = "The US bought a van with a top speed of 80mph and 1,250kg of hay."
    document = Document(Article(text, title="Bridge"), (Sentence(text),))
    proof = (Evidence(0, len(text), text),)
    rows = [
        ({"stem": "Which country bought a van with a top speed?", "answer": "US"}, ()),
        ({"kind": "cloze", "stem": "The US bought a van of _____mph.", "answer": "80"}, ()),
        ({"kind": "cloze", "stem": "The US bought _____kg of hay.", "answer": "1,250"}, ()),
        (
            {"kind": "cloze", "stem": "The US bought _____kg of hay.", "answer": "250"},
            ("key not in the evidence",),
        ),
    ]
    for change, reasons in rows:
        found = refusals(candidate(evidence=proof, **change), document)  # type: ignore[arg-type]
        assert found == reasons
