"""Rules that ask on request only: unasked they put nothing into words."""

from __future__ import annotations

from quizgen.asking.registry import ask_all
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
