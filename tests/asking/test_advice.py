"""Guides: "you" is whoever reads, and orders are what one should do."""

from __future__ import annotations

import pytest

from quizgen.asking.addressed import addresses_reader
from quizgen.judging.flaws import lint
from quizgen.model import Article, Question
from tests.asking.articles import ask, facts_of, sure

GUIDE = """\
You need two hives for your first year, because a single colony can die in a cold winter. \
Before you buy anything, ask your landlord for permission in writing. \
If a bee stings you, wash the spot with plenty of cold water. \
If you see eggs in the cells, the queen of the colony is well. \
When the honey is ripe, it looks dark. \
In late July, take the frames out of the upper boxes. \
Wear a veil when you open your hives. \
Unless you wear gloves, do not touch the frames of the hives.
"""
LETTER = (
    "I hope that you and your son like my boat, and I would sell it to you if you paid me. " * 4
)


def test_who_is_addressed():
    assert addresses_reader(GUIDE)
    assert not addresses_reader(LETTER)  # somebody of one's own
    assert not addresses_reader('"You know that you need your boat," said Ann to you. ' * 4)
    assert not addresses_reader(GUIDE + "The bees of the valley fly far. " * 200)


def test_what_a_guide_says_one_should_do():
    found = {one.stem: one.answer for one in sure("advice", facts_of(GUIDE))}
    assert found == {
        "What should you do before you buy anything?":
            "Ask your landlord for permission in writing",
        "What should you do if a bee stings you?": "Wash the spot with plenty of cold water",
        "What should you do in late July?": "Take the frames out of the upper boxes",
    }  # fmt: skip


def test_orders_in_other_texts_are_not_asked():
    assert ask("advice", facts_of("If a bee stings you, wash the spot with plenty of water.")) == []


def test_statements_to_the_reader_stand_in_a_guide_alone():
    first = GUIDE.partition(".")[0] + "."
    assert first in {one.stem for one in sure("true_false", facts_of(GUIDE))}
    assert not sure("true_false", facts_of(first))


@pytest.mark.parametrize(("text", "breach"), [(GUIDE, False), ("A hive is made of wood.", True)])
def test_the_linter_knows_whom_a_guide_means(text, breach):
    question = Question(
        id="q", kind="true_false", focus="what", family="t", answer="true", correction="",
        stem="You need two hives for your first year.",
    )  # fmt: skip
    codes = {flaw.code for flaw in lint(question, Article(text))}
    assert ("no_referent" in codes) is breach
