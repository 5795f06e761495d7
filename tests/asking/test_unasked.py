"""What is not asked for, or refused anyway, is not put into words; the rest is as ever."""

from __future__ import annotations

import pytest

from quizgen.asking.registry import ask_all, is_in_vain
from quizgen.facts.gather import gather
from quizgen.language.document import annotate
from quizgen.reading import read_text

TEXT = (
    "The council closed the old bridge in May. The new bridge carries trams across the Sarn. "
    "Ann Lee opened the new bridge. The World Bird Union (WBU) praised the plan in Oslo. "
    "Two engineers measured the ground below the river for many weeks before work began."
)


def _rules(*without: str) -> set[str]:
    facts = gather(annotate(read_text(TEXT)))
    return {candidate.rule for candidate in ask_all(facts, without=without)}


def test_an_unasked_rule_says_nothing_and_leaves_the_others_alone():
    rules, unasked = _rules(), {"subject.what", "identity.letters"}
    assert rules >= unasked
    assert _rules(*unasked) == rules - unasked


def test_some_rules_may_ask_alone():
    facts = gather(annotate(read_text(TEXT)))
    alone = {one.rule for one in ask_all(facts, only={"identity.letters", "subject"})}
    assert "identity.letters" in alone
    assert {rule.partition(".")[0] for rule in alone} == {"identity", "subject"}


def test_what_its_doubts_refuse_is_put_into_words_where_that_is_asked_for():
    facts = gather(annotate(read_text(TEXT)))
    said = list(ask_all(facts))
    short = list(ask_all(facts, in_words=False))
    assert all(one.stem for one in said)
    assert {(one.rule, one.stem) for one in said if not one.doubts} == {
        (one.rule, one.stem) for one in short if not one.doubts
    }
    assert all(one.doubts for one in short if not one.stem)
    assert any(not one.stem for one in short)


@pytest.mark.parametrize(
    ("doubts", "statement", "vain"),
    [
        ((), False, False),
        (("unknown: the group",), False, True),
        (("unknown: the group",), True, False),  # it may only count against a statement
        (("unknown: the group", "pronoun"), True, True),
    ],
)
def test_doubts_that_refuse(doubts, statement, vain):
    facts = gather(annotate(read_text(TEXT)))
    assert not is_in_vain(facts, doubts, statement=statement)  # everything is put into words
    list(ask_all(facts, only={"ordering"}, in_words=False))
    assert is_in_vain(facts, doubts, statement=statement) == vain
