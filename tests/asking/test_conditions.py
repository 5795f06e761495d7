"""No condition is left out of what is told."""

from __future__ import annotations

import pytest

from quizgen.asking.shorter import readings
from tests.asking.articles import facts_of

# sentence, words of a clause of it, whether the clause may stand alone
CLAUSES = [
    ("The pact covers the Kelm nurses, who will lose ten posts in May, unless the council acts.",
     "will lose ten posts", False),
    ("The pact covers the Kelm nurses, who will lose ten posts in May, a report says.",
     "will lose ten posts", True),
    ("If the dam breaks, the council of Ulm will flee and the Kelm nurses will lose ten posts.",
     "will lose ten posts", False),
    ("The council of Ulm will act if the dam breaks, and the Kelm nurses will lose ten posts.",
     "The Kelm nurses will lose ten posts", True),
    ("The council of Ulm will act if the dam breaks and the Kelm nurses lose ten posts in May.",
     "The Kelm nurses lose ten posts", False),
    ("Marta Keller asked if the dam was safe, and the Kelm nurses lost ten posts in May.",
     "The Kelm nurses lost ten posts", True),
    ("The pact covers the Kelm nurses, who will keep ten posts, as long as the money lasts.",
     "will keep ten posts", False),
    ("The Kelm ferry, if repaired by the council, would have carried 900 nurses in May.",
     "would have carried", False),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "words", "stands"), CLAUSES)
def test_conditions(sentence, words, stands):
    shorter = [way for ways in readings(facts_of(sentence)) for way in ways[1:]]
    assert any(words in way.render() for way in shorter) is stands


def test_a_condition_between_dashes_stays():
    sentence = (
        "The council says that - if the dam breaks - the nurses of Ulm will lose their posts."
    )
    assert all("if" in way.render() for ways in readings(facts_of(sentence)) for way in ways)
