"""Rules of faults look at the words that are theirs, and at no others."""

from __future__ import annotations

import pytest

from quizgen.asking.fault_rules import FaultRules, joined
from tests.asking.articles import facts_of

TEXT = "The old mayor of Sarn mended 30 boats, and the sailors thanked him in the harbour.\n"

# what the rules are kept by, the words that they look at
KEPT = [
    ("by_word", "the", ["The", "the", "the"]),
    ("by_tag", "NNS", ["boats", "sailors"]),
    ("by_dep", "dobj", ["boats", "him"]),
]


@pytest.mark.parametrize(("table", "key", "words"), KEPT)
def test_a_rule_looks_at_its_words_alone(table: str, key: str, words: list[str]) -> None:
    seen: list[str] = []
    rule = FaultRules(**{table: {key: (lambda token: bool(seen.append(token.text)),)}})
    span = facts_of(TEXT).document.sentences[0].span
    assert not any(joined([rule, FaultRules()]).find(token) for token in span)
    assert seen == words


def test_marks_and_the_first_word_have_rules_of_their_own() -> None:
    span = facts_of(TEXT).document.sentences[0].span
    marks = FaultRules(of_marks=(lambda token: True,))
    opening = FaultRules(of_openings=(lambda token: True,))
    found = [token.text for token in span if joined([marks, opening]).find(token)]
    assert found == ["The", "30", ",", "."]


def test_joined_rules_are_all_asked() -> None:
    of_boats = [FaultRules({"boats": (lambda token, no=no: no,)}) for no in (False, True)]
    boats = next(t for t in facts_of(TEXT).document.sentences[0].span if t.text == "boats")
    assert not of_boats[0].find(boats)
    assert joined(of_boats).find(boats)
