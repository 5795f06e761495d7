"""Stems as a careful writer has them: what is asked, in which order, and with which word."""

from __future__ import annotations

import pytest

from tests.asking.articles import ask, facts_of

OTHERS = '"The lamp is old," said Anna Poole, a painter. "It is late," said Tom Brandt, a sailor.'

# a sentence, a family, the stem that it has
ASKED = [
    ("There were 300 old boats in Sarn.", "quantity", "How many old boats were there in Sarn?"),
    ("Anna Poole had insisted that the lamp needed two new keepers in the winter.",
     "reported_speech", "Who did Anna Poole insist the lamp needed"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "family", "stem"), ASKED)
def test_asked(sentence, family, stem):
    stems = [one.stem for one in ask(family, facts_of(f"{sentence}\n\n{OTHERS}"))]
    assert any(one.startswith(stem.rstrip("?")) for one in stems), stems


# a sentence, a family, how no sure stem of it begins
NOT_ASKED = [
    ("Tom Brandt was jailed for life for robbing a 16 year old keeper.", "how_long", "How long"),
    ("Oslo said that the old lamps of the harbour could be mended.", "who_said_that", "Which city"),
    ("The harbour is expected to earn about $26m from its lamps.", "infinitive_object", "What is"),
]


@pytest.mark.parametrize(("sentence", "family", "stem"), NOT_ASKED)
def test_not_asked(sentence, family, stem):
    found = [one for one in ask(family, facts_of(f"{sentence}\n\n{OTHERS}")) if not one.doubts]
    assert not [one.stem for one in found if one.stem.startswith(stem)]
