"""Cloze: which part of a sentence is left out, and which sentences are left alone."""

from __future__ import annotations

import pytest

from quizgen.asking.cloze import GAP
from quizgen.asking.narrator import note_narrator
from quizgen.judging.reliability import is_held_back
from tests.asking.articles import LIGHTHOUSE, ask, facts_of, sure

TITLE = "The old lighthouse of Sarn"

# sentence, what the best gap holds, its answer type
GAPS = [
    ("Nearly 2,000 adult birds were killed by the storm in Portugal.", "2,000", "NUMBER"),
    ("Sales of paper books rose by 12 per cent in Portugal.", "12 per cent", "PERCENT"),
    ("Sales of paper books rose by 12% in Portugal.", "12%", "PERCENT"),
    ("The museum of Lisbon paid £240,000 for the old lighthouse.", "£240,000", "MONEY"),
    ("The museum of Lisbon paid $1.5 million for the old lighthouse.", "$1.5 million", "MONEY"),
    ("The first stock exchange of Norway was founded in 1819.", "1819", "YEAR"),
    ("The old lighthouse was sold to a museum on 14 June 2014.", "14 June 2014", "DATE"),
    ("The storm hit the harbour at night, killing 12 and wounding dozens.", "12", "NUMBER"),
    ("The keepers were told to pay €10,000 per breach of the old rules.", "€10,000", "MONEY"),
    ("The lighthouse was dark for three weeks after a storm.", "three", "DURATION"),
    ("Repairs to the lighthouse were led by Marta Keller and a friend.", "Marta Keller", "PERSON"),
    ("The oldest lighthouse of all was moved stone by stone to Norway.", "Norway", "GPE"),
]


@pytest.mark.parametrize(("sentence", "answer", "kind"), GAPS)
def test_gap(sentence, answer, kind):
    found = sure("cloze", facts_of(sentence, title=TITLE))
    assert (answer, kind) in [(one.answer, one.answer_type) for one in found]
    best = next(one for one in found if one.answer == answer)
    assert best.stem == sentence.replace(answer, GAP)


# sentence, what must not be the gap
NO_GAPS = [
    ('The talk was the first of Keller on "60 Minutes", which began in Norvik.', "60"),
    ("The lighthouse has one door and a window that looks over the sea.", "one"),
    ("The lighthouse is between 20 and 30 metres high on the western side.", "20"),
    ("One in 100 ships of the kingdom was lost before the lighthouse was built.", "100"),
    ("The lighthouse cast a beam 4ft x 5ft wide over the harbour wall.", "5"),
    ("Almost three quarters of the old lighthouse was painted by hand.", "three"),
    ("The keepers slept in the other ten months of the year.", "ten"),
    ("The lighthouse was shown at a fair of sailors in Oslo, Norway.", "Norway"),
    ("The lighthouse was shown at a fair of sailors in Oslo, Norway.", "Oslo"),
    ("The British keepers of the lighthouse sold their lamps to the UK.", "UK"),
    ("In May the keepers showed President Carla Winter the lamps of the harbour.", "Carla Winter"),
    ("Keepers told Harbour Times that the lamps of the lighthouse were old.", "Harbour Times"),
    ("The harbour will buy the lamps from Norway's Oslo Glass Works.", "Norway"),
    ("The keepers carried the lamps of the lighthouse in a bucket.", "bucket"),
    ("The kingdom built 40 lamps in one of the driest countries in Africa.", "Africa"),
    ("Bergen is the largest harbour for the lamps and lighthouses of western Norway.", "Norway"),
    (
        "A study of the 40 lamps of the harbour came out in the journal Sarn Letters.",
        "Sarn Letters",
    ),
    ("An Acme News photographer saw the 40 lamps of the harbour in Portugal.", "Acme News"),
    ("According to Reuters, the harbour sold 40 lamps of the lighthouse in Portugal.", "Reuters"),
    (
        "Asked about the lamps by Harbour Media, the keepers of Norway did not reply.",
        "Harbour Media",
    ),
    (
        "The keepers of Norway were speaking to the Sarn Gazette about 40 old lamps.",
        "Sarn Gazette",
    ),
    (
        "The Sarn Gazette reported that 40 lamps of the lighthouse had gone out in Portugal.",
        "Sarn Gazette",
    ),
    (
        "In 2013 the keepers bought a Rellok-built lamp from Rellok Motors in Portugal.",
        "Rellok Motors",
    ),
    ("Boats need a licence on page 12 before they may pass the lighthouse.", "12"),
]


@pytest.mark.parametrize(("sentence", "answer"), NO_GAPS)
def test_no_gap(sentence, answer):
    found = sure("cloze", facts_of(sentence, title=TITLE))
    assert answer not in [one.answer for one in found]


def test_the_rest_of_the_sentence_does_not_hold_the_gap():
    facts = facts_of("The ships of Norway carried 40 lamps and 40 bells home to Norway.")
    assert sure("cloze", facts) == []


def test_what_the_article_is_about_is_no_gap():
    text = "\n\n".join(
        f"Last {day} the people of the harbour watched how Sarn was cleaned by hand."
        for day in ("Monday", "Tuesday", "Wednesday", "Friday", "Saturday")
    )
    assert [one.answer for one in sure("cloze", facts_of(text, title="Sarn"))] == []


def test_invariants():
    facts = facts_of(LIGHTHOUSE, title=TITLE)
    found = ask("cloze", facts)
    assert len([one for one in found if not one.doubts]) >= 6
    text = facts.document.article.text
    for one in found:
        assert one.stem.count(GAP) == 1
        assert not one.stem.startswith(GAP)
        assert one.kind == "cloze"
        for part in one.evidence:
            assert part.text == text[part.start : part.end]
        assert one.answer in one.evidence[0].text
        start, end = one.answer_range
        assert text[start:end] == one.answer


def test_at_most_two_gaps_for_a_sentence():
    found = sure("cloze", facts_of(LIGHTHOUSE, title=TITLE))
    counts = [one.sentence for one in found]
    assert max(counts.count(index) for index in counts) <= 2


def test_an_article_told_by_an_i_is_about_the_writer():
    text = " ".join(
        f"I spent {number} nights in {place} when my ship was late."
        for number, place in (
            ("12", "Norway"), ("14", "Spain"), ("16", "Kenya"), ("18", "Chile"), ("20", "Japan"),
            ("22", "Egypt"), ("24", "Peru"),
        )
    )  # fmt: skip
    told = facts_of(text, title="A life at sea")
    note_narrator(told)
    stems = [candidate.stem for candidate in sure("cloze", told)]
    assert len(stems) >= 7
    assert all("The writer spent" in stem for stem in stems)
    assert sure("cloze", facts_of("I spent 12 nights in Norway when my ship was late.")) == []


def test_a_share_and_its_two_sums_are_no_gaps():
    text = "Online shops of Norway now account for 40% of all sales, or nearly £6bn out of £15bn."
    found = ask("cloze", facts_of(f"{text} The council met on Monday.\n"))
    assert not [one for one in found if one.answer_type in ("PERCENT", "MONEY")]


def test_a_full_name_after_what_its_bearer_is_may_be_a_gap():
    sentence = "The effort to sell the harbour is led by Ohio Republican Warren Hale in Congress."
    found = sure("cloze", facts_of(sentence, title="The harbour of Sarn"))
    assert "Warren Hale" in {one.answer for one in found}


def test_the_full_stop_of_a_shortened_word_goes_with_its_name():
    text = "With the help of Oliver Keller Sr., the lamps of Norway were mended by sailors."
    stems = [one.stem for one in ask("cloze", facts_of(text, title=TITLE))]
    assert f"With the help of {GAP}, the lamps of Norway were mended by sailors." in stems


def test_a_place_before_a_noun_and_a_distance_wait_for_empty_slots():
    sentence = "The lamps of the lighthouse were sold with the help of Portugal's president."
    (gap,) = [one for one in sure("cloze", facts_of(sentence)) if one.answer == "Portugal"]
    assert is_held_back(rule=gap.rule, family=gap.family, features=gap.features)
    sentence = "The lamps of the lighthouse were sold to a town 125 miles north of the harbour."
    (gap,) = [one for one in sure("cloze", facts_of(sentence)) if one.answer == "125"]
    assert is_held_back(rule=gap.rule, family=gap.family, features=gap.features)
    sentence = "The old lamp was found 4.5 nautical miles south-east of the harbour of Sarn."
    (gap,) = [one for one in sure("cloze", facts_of(sentence)) if one.answer == "4.5"]
    assert is_held_back(rule=gap.rule, family=gap.family, features=gap.features)
    sentence = "The lamps of the lighthouse were sold in 2014 to a museum in Portugal."
    (gap,) = [one for one in sure("cloze", facts_of(sentence)) if one.answer == "Portugal"]
    assert not is_held_back(rule=gap.rule, family=gap.family, features=gap.features)
