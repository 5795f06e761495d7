"""Families that read the whole article: ordering, main idea, open tasks."""

from __future__ import annotations

import pytest

from quizgen.asking.registry import ask_all
from tests.asking.articles import LIGHTHOUSE, ask, facts_of, sure

TITLE = "A museum buys the old lighthouse of Sarn"


def test_dated_events_are_put_in_order():
    found = sure("ordering", facts_of(LIGHTHOUSE, title=TITLE))
    assert len(found) == 1
    assert found[0].items == (
        "Dutch engineers built the first tower of the lighthouse on a rock near the harbour.",
        "A storm destroyed the tower.",
        "The government bought the lighthouse.",
        "A fire damaged the lamp room of the lighthouse.",
        "Marta Keller paid £240,000 for the lighthouse.",
    )


@pytest.mark.parametrize(
    "text",
    [
        # two events only
        "A storm destroyed the tower of Sarn in 1911. The king bought the lighthouse in 1936.",
        # the order of two in one year is not stated
        "A storm destroyed the tower in 1911. The king sold the lighthouse in 1911. "
        "Dutch engineers repaired the harbour in 1936.",
        # plans are no events
        "A storm will destroy the tower in 2031. The king will buy the lighthouse in 2036. "
        "Engineers will repair the harbour in 2040.",
    ],
)
def test_no_order(text):
    assert ask("ordering", facts_of(text)) == []


def test_main_idea_needs_a_title_that_is_a_sentence():
    assert ask("main_idea", facts_of(LIGHTHOUSE, title="The lighthouse of Sarn")) == []


def test_main_idea():
    found = ask("main_idea", facts_of(LIGHTHOUSE, title=TITLE))
    assert [one.answer for one in found] == [TITLE + "."]
    assert len(set(found[0].options)) == 3


def test_open_tasks_only_on_request():
    facts = facts_of(LIGHTHOUSE, title=TITLE)
    assert not [one for one in ask_all(facts) if one.kind == "open"]
    tasks = [one for one in ask_all(facts, on_request=True) if one.kind == "open"]
    assert {one.rule for one in tasks} >= {"open_tasks.summary", "open_tasks.comparison"}
    assert all(one.answer and one.guide and one.evidence for one in tasks)


def test_a_reason_is_asked_for():
    text = "The lighthouse of Sarn was closed in May because a storm had broken 35 windows."
    found = [one for one in ask("open_tasks", facts_of(text)) if one.rule == "open_tasks.reason"]
    assert [one.answer for one in found] == ["A storm had broken 35 windows."]


def test_same_input_same_questions():
    first = [(c.stem, c.answer) for c in ask_all(facts_of(LIGHTHOUSE, title=TITLE))]
    second = [(c.stem, c.answer) for c in ask_all(facts_of(LIGHTHOUSE, title=TITLE))]
    assert first == second
