"""Conditions that a clause loses when it is cut out."""

from __future__ import annotations

from quizgen.asking.conditions import loses_condition
from tests.asking.articles import facts_of


def test_a_clause_that_begins_with_the_condition_itself_is_looked_at() -> None:
    """No word stands between the condition and the clause then."""
    text = "Lee stays in Sarn, sells the old mill and leaves the town if the rain comes."
    words = list(facts_of(text, title="The island").document.sentences[0].span)
    verb = next(word for word in words if word.dep_ == "conj")
    start = next(place for place, word in enumerate(words) if word.text == "if")
    clause = words[start:]
    assert not loses_condition(verb, clause, clause)
    assert not loses_condition(verb, clause, clause[1:])  # nothing is joined to it
