"""Commas that the article left out are put where the parse tells their place."""

from __future__ import annotations

import pytest

from quizgen.asking.selfcontained import faults, standing_sentences
from quizgen.asking.shorter import readings
from tests.asking.articles import facts_of

# a sentence, as it is shown
SHOWN = [
    # an opening clause, and the subject of the main clause
    ("When the lighthouse lost its lamp in 2014 the sailors of Sarn mended it.",
     "When the lighthouse lost its lamp in 2014, the sailors of Sarn mended it."),
    ("When Ann Lee fell out with the council her letter was read aloud in Sarn.",
     "When Ann Lee fell out with the council, her letter was read aloud in Sarn."),
    ("The lamp is lit at dusk, and while it hangs from the tower it shows the way to Sarn.",
     "The lamp is lit at dusk, and while it hangs from the tower, it shows the way to Sarn."),
    # nothing is wanted
    ("The sailors of Sarn mended the lighthouse when it lost its lamp in 2014.",
     "The sailors of Sarn mended the lighthouse when it lost its lamp in 2014."),
    ("If you take into account the ships that Sarn built, the harbour is the largest of all.",
     "If you take into account the ships that Sarn built, the harbour is the largest of all."),
    # what is added to a subject
    ("The old lamps, as well as a number of sails in the west of Sarn have been sold in Oslo.",
     "The old lamps, as well as a number of sails in the west of Sarn, have been sold in Oslo."),
    ("The lamps of Sarn, including the tall one at the harbour were sold in May.",
     "The lamps of Sarn, including the tall one at the harbour, were sold in May."),
    ("The lamps of Sarn, along with the sails, were sold in May.",
     "The lamps of Sarn, along with the sails, were sold in May."),
    ("The town of Sarn sold its lamps, as well as the sails of the boats that were lost.",
     "The town of Sarn sold its lamps, as well as the sails of the boats that were lost."),
    # what tells more of a name
    ("Fry's takeover of Sarn Bank which will be the largest of all will be approved by May.",
     "Fry's takeover of Sarn Bank, which will be the largest of all, will be approved by May."),
    ("The lighthouse was bought by the painter Marta Keller who lives in Sarn.",
     "The lighthouse was bought by the painter Marta Keller, who lives in Sarn."),
    ("The lighthouse stands in the part of Sarn which lies beyond the old harbour.",
     "The lighthouse stands in the part of Sarn which lies beyond the old harbour."),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "shown"), SHOWN)
def test_a_comma_is_put_where_one_is_wanted(sentence, shown):
    facts = facts_of(sentence, title="The lighthouse of Sarn")
    assert [way.render() for way in standing_sentences(facts)] == [shown]


def test_a_gap_keeps_the_comma_behind_it():
    facts = facts_of(
        "The lighthouse was bought by the painter Marta Keller who lives in Sarn.",
        title="The lighthouse of Sarn",
    )
    way = readings(facts)[0][0]
    name = {
        t.i: "_____" if t.text == "Marta" else "" for t in way.tokens if t.ent_type_ == "PERSON"
    }
    assert "painter _____, who" in way.render(name)


def test_where_an_aside_was_cut_behind_an_opening_phrase_its_comma_stays():
    facts = facts_of(
        "Amid a long row over the old harbour, which Ann Lee sold to the council, the sailors of "
        "Sarn mended the lamp.",
        title="The lighthouse of Sarn",
    )
    short = "Amid a long row over the old harbour, the sailors of Sarn mended the lamp."
    assert short in [way.render() for way in readings(facts)[0]]


# a sentence with an aside, what is shown without it
CUT = [
    ("The harbour of Sarn has 35 new lamps, including the tall one on the quay, while its "
     "lighthouse has two.",
     "The harbour of Sarn has 35 new lamps, while its lighthouse has two."),
    ("The council of Sarn praised the new lamp – the tall one on the quay – particularly when it "
     "was lit by Ann Lee.",
     "The council of Sarn praised the new lamp, particularly when it was lit by Ann Lee."),
    ("The lamps were made at the harbour of Sarn, where ships are mended, and the tower was built "
     "by Ann Lee.",
     "The lamps were made at the harbour of Sarn, and the tower was built by Ann Lee."),
    ("The sailors praised the new lamp of Sarn – the tall one on the quay – and sold the old one.",
     "The sailors praised the new lamp of Sarn and sold the old one."),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "short"), CUT)
def test_a_clause_behind_an_aside_that_was_cut_has_a_comma(sentence, short):
    facts = facts_of(sentence, title="The lighthouse of Sarn")
    assert short in [way.render() for way in readings(facts)[0]]


def test_where_an_aside_was_cut_its_dashes_leave_a_comma():
    facts = facts_of(
        "When Ann Lee fell out with the council – chiefly over the harbour – her letter was read "
        "aloud in Sarn.",
        title="The lighthouse of Sarn",
    )
    short = "When Ann Lee fell out with the council, her letter was read aloud in Sarn."
    assert short in [way.render() for way in readings(facts)[0]]


@pytest.mark.parametrize(
    ("sentence", "stands"),
    [
        ("Most of the people in the town, have left Sarn since the war of 1945.", False),
        ("Most of the people in the town have left Sarn since the war of 1945.", True),
        ("After the war of 1945, most of the people in the town had left Sarn.", True),
        ("The people of Sarn, who fear the sea, have left the town since 1945.", True),
    ],
)
def test_no_comma_parts_the_subject_from_its_verb(sentence, stands):
    facts = facts_of(sentence)
    only = facts.document.sentences[0]
    found = faults(facts.document, only, list(only.span))
    assert ("fault in the text" not in found) is stands


def test_no_comma_is_left_of_an_aside_that_was_cut():
    """ "…, which came out (in May) in the journal Nature, ran tests and found …": one is left."""
    facts = facts_of(
        "Authors of the new study, which was published today (Jan. 9) in the journal Nature "
        "Geoscience, performed several tests of the lamps and determined that they are too old."
    )
    cut = [way for ways in readings(facts) for way in ways if way.kind == "conjunct"]
    assert [(", determined" in way.render({}), way.doubts) for way in cut] == [
        (True, ("fault in the text",))
    ]
