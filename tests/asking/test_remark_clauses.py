"""Clauses of a quotation that are shown as sentences of their own."""

from __future__ import annotations

import pytest

from quizgen.asking.remark_clauses import remark_clauses
from tests.asking.articles import facts_of_paragraphs as facts_of

LONG = "on the way to the old school in the wide green valley behind the hills"

CLAUSES: list[tuple[str, list[str]]] = [
    (
        "The council sold the lamps at night in the old park, and the bats moved back to the mill",
        [
            "The council sold the lamps at night in the old park",
            "The bats moved back to the mill",
        ],
    ),
    (
        "The council sold the new lamps in the old park at night but the bats moved back to it",
        ["The council sold the new lamps in the old park at night", "The bats moved back to it"],
    ),
    # too short to be worth it
    ("The council sold the lamps, and the bats moved back", []),
    # who saw them, or where they went: it may be half of what hangs on a clause
    (
        "I have a number of friends who have bought a house by the sea because it is cheap and "
        "the roof has fallen in on them",
        [],
    ),
    # each wants its other half
    ("Either the council sells the new lamps of the park, and the bats move back to it", []),
    (
        "Not only did the council sell the lamps of the park, and the bats moved to the mill",
        [],
    ),
    # without its condition
    (
        "If it rains, the council will sell the new lamps, and the bats will move back to the mill",
        ["If it rains, the council will sell the new lamps"],
    ),
    ("We know how the new lamps came to the park, and how the bats came to the mill", []),
    # less of very long ones
    (
        f"The council has sold all of the new lamps {LONG} to an old man, who never used them",
        [f"The council has sold all of the new lamps {LONG} to an old man"],
    ),
    (
        f"At the end of the day, the council has sold all of its new lamps to children {LONG}",
        [f"The council has sold all of its new lamps to children {LONG}"],
    ),
    (f"According to Ann Lee, the council has sold all of its new lamps to children {LONG}", []),
    (
        f"If you want to see bats, the council must sell all its new lamps to children {LONG}",
        [],
    ),
    # one of a row
    (
        f"The council will have no new lamps {LONG} on the grounds of price, on the grounds of age",
        [],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CLAUSES)
def test_clauses(text: str, expected: list[str]) -> None:
    facts = facts_of(f'"{text}," said Maria Lopez.')
    (speech,) = [one for one in facts.speech if one.kind == "direct"]
    assert [clause.remark.text for clause in remark_clauses(facts, speech)] == expected


def test_whether_it_tells_all() -> None:
    """A comma parts what is told from the rest; before "but" something is only conceded."""
    told = {}
    for joint in (", and", " and", ", but"):
        text = (
            f'"The council sold the lamps in the park at night{joint} the bats moved back to it,"'
        )
        facts = facts_of(f"{text} said Maria Lopez.")
        (speech,) = [one for one in facts.speech if one.kind == "direct"]
        told[joint] = [clause.tells_all for clause in remark_clauses(facts, speech)]
    assert told == {", and": [True, True], " and": [False, False], ", but": [False, True]}
