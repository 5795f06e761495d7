"""What is only said in passing, and waits for slots that would stay empty."""

from __future__ import annotations

import pytest

from quizgen.asking.passing import PASSING, in_passing
from quizgen.judging.reliability import HELD_BACK
from tests.asking.articles import facts_of

START = "The council of Sarn heard about the lamps of the old harbour."
PASSED = [
    ("As a rule, we do not comment on the plans of the mayor.", "passing no comment"),
    ("The council is not able to discuss the case of the baker.", "passing no comment"),
    ("It would be premature to comment on the future of the mill.", "passing no comment"),
    ("Make some soup for lunch once we drive back from Norvik.", "passing order"),
    ("Bring the boat and the nets to the beach of Norvik.", "passing order"),
    ("There are features that I want and I like.", "passing vague"),
    ("I have gotten calls in the middle of the night.", "passing vague"),
]
TELLING = [
    "The people do not comment on each other in Norvik.",
    "Let us rest under the trees of the park of Norvik.",
    "Never sell the boats of the fishermen to the bank.",
    "Imagine a town without bakers and without bread.",
    "There are lamps that I want and I like.",
    "I want to go back to Norvik and I like that.",
    "I feel as if somebody had torn a limb off me.",
    "There are features that I want and I like, and the bakers want these features most of all.",
]


def found(words: str) -> list[str]:
    document = facts_of(f"{START}\n\n{words}", title="Lamps of Sarn").document
    return list(in_passing(document, list(document.sentences[1].span)))


@pytest.mark.parametrize(("words", "feature"), PASSED)
def test_what_nobody_need_remember_is_noted(words, feature):
    assert found(words) == [feature]


@pytest.mark.parametrize("words", TELLING)
def test_what_tells_something_is_not(words):
    assert not found(words)


def test_such_questions_wait():
    for family in ("who_said", "true_false_speech"):
        assert set(PASSING) <= set(HELD_BACK[family])
