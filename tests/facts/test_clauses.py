"""Clauses cut out of sentences: what stands alone, what is shared, what goes."""

from __future__ import annotations

import pytest

from quizgen.facts.clauses import find_clauses
from quizgen.facts.derived import derived_statements
from quizgen.language.document import annotate
from quizgen.model import Article, Block


def clauses(text: str):
    """Return the clauses of a one-paragraph article."""
    document = annotate(Article(text, blocks=(Block("prose", 0, len(text)),)))
    return find_clauses(document), document


# sentence, texts of its clauses
CUT = [
    ("But the mayor opened the new bridge.", {"The mayor opened the new bridge."}),
    ("The mayor opened the bridge and thanked the workers.",
     {"The mayor opened the bridge.", "The mayor thanked the workers."}),
    ("Marta Keller, who led the survey, has written a book.",
     {"Marta Keller led the survey.", "Marta Keller has written a book."}),
    ("The lamps were sold and repaired in Kenya.",
     {"The lamps were sold.", "The lamps were repaired in Kenya."}),
    ("The town didn't close the school.", {"The town did not close the school."}),
    ("Its founder, Peter Brandt, bought the mill.", {"Peter Brandt bought the mill."}),
    ("The league (SSL) has built twelve boats.", {"The league has built twelve boats."}),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), CUT)
def test_clause_texts(sentence, expected):
    assert {clause.text for clause in clauses(sentence)[0]} == expected


# sentence, the text of its relative clause ("" = nobody can be sure what it tells of)
RELATIVE = [
    ("They met Marta Keller, who led the survey.", "Marta Keller led the survey."),
    ("They saw the sister of the firm's director, who led the survey.", ""),
    ("He is the former director of the Norvik Survey, who led the search.", ""),
    ("They spoke after the funeral of Marta Keller, who led the survey.",
     "Marta Keller led the survey."),
    ("They saw a plume rising from the pole of Kelm, which is fed by geysers.", ""),
    ("They wrote of works on the runways of Ulm, which cost a million.", ""),
    ("They wrote of works on the old runway, which is a mile long.",
     "The old runway is a mile long."),
    ("They live in the city of Ulm, which lies on the Danube.", "Ulm lies on the Danube."),
    ("Norvik lost 2-0 at Old Field, which ended a run of nine wins.", ""),
    ("Norvik lost 2-0 at Old Field, which sparked a row and ended a run of nine wins.", ""),
    ("Norvik lost after a late goal, which ended a run of nine wins.", ""),
    ("Norvik played at Old Field, which holds 9,000 people.", "Old Field holds 9,000 people."),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), RELATIVE)
def test_a_relative_clause_tells_of_one_noun(sentence, expected):
    found = [clause.text for clause in clauses(sentence)[0] if clause.kind == "relative"]
    assert found[:1] == ([expected] if expected else [])


def test_shared_auxiliary():
    found, _ = clauses("The company has bought the mill and repaired the roof.")
    assert [clause.verb.forms for clause in found] == [("has",), ()] or [
        clause.verb.forms for clause in found
    ] == [("has",), ("has",)]


def test_statement_tells_polarity_modality_and_offsets():
    text = "The river may not reach the sea."
    found, document = clauses(text)
    statement = found[0].to_statement(document)
    assert statement.polarity == "negative"
    assert statement.modality == "may"
    assert statement.subject == "The river"
    assert text[statement.start : statement.end] == "The river may not reach the sea"


def test_reported_clause_knows_its_reporter():
    found, _ = clauses("Marta Keller said the ice would melt.")
    reported = [clause for clause in found if clause.kind == "reported"]
    assert [clause.reporter.text for clause in reported] == ["said"]


# sentence, a statement that it makes in passing
PASSING = [
    ("Russia has waded in over the summer, setting up a base in the country.",
     "Russia set up a base in the country."),
    ("Marta Keller, an engineer at the harbour, wrote to the mayor.",
     "Marta Keller is an engineer at the harbour."),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), PASSING)
def test_statement_in_passing(sentence, expected):
    found, document = clauses(sentence)
    assert expected in {statement.text for statement in derived_statements(document, found)}
