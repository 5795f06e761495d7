"""Gaps in a sentence that leans on the one before: both are shown."""

from __future__ import annotations

import pytest

from tests.asking.articles import ask, facts_of, sure

FLEET = (
    "The fleet of Captain Ann Lee left Sarn on 20 September 1519, sailing west across the sea. "
    "In December, they made landfall near the harbour of Rio de Janeiro."
)


def asked(text: str) -> dict[str, str]:
    return {one.answer: one.stem for one in sure("cloze_after", facts_of(text, title="A voyage"))}


def test_both_sentences_are_shown_and_prove_the_key():
    found = sure("cloze_after", facts_of(FLEET, title="A voyage"))
    assert len(found) == 1
    one = found[0]
    assert one.stem.startswith("The fleet of Captain Ann Lee left Sarn on 20 September 1519")
    assert "In December, they made landfall" in one.stem
    assert one.stem.count("_____") == 1
    assert {part.text for part in one.evidence} == {
        FLEET[: FLEET.index(" In December")],
        FLEET[FLEET.index("In December") :],
    }


def test_the_same_fact_as_the_gap_of_the_sentence_alone():
    one = sure("cloze_after", facts_of(FLEET, title="A voyage"))[0]
    alone = {gap.fact for gap in ask("cloze", facts_of(FLEET, title="A voyage"))}
    assert one.fact in alone or not alone


@pytest.mark.parametrize(
    "text",
    [
        # the second sentence stands alone
        "The fleet of Captain Ann Lee left Sarn on 20 September 1519. "
        "Captain Tom Fry of Hull founded the first school of Sarn in 1524.",
        # so does the first not
        "They had left it there on 20 September 1519, sailing west across the sea. "
        "In December, they made landfall near the harbour of Rio de Janeiro.",
        # an I goes on
        "Captain Ann Lee of Hull founded the first school of Sarn in 1524 with two friends. "
        "I was glad to see her there with her 24 boats in the summer of 1525.",
        # nobody is named for "she" to be
        "The harbour of Sarn was closed to the ships of all nations in the winter of 1519. "
        "She had bought 24 boats there in the summer.",
    ],
)
def test_no_pair(text):
    assert asked(text) == {}


def test_a_country_is_not_asked_for_where_its_people_are_told():
    text = (
        "Across the Italian peninsula rulers were driven out in 1848, and others came. "
        "Living in Paris then, he hurried back to Italy."
    )
    assert "Italy" not in asked(text)


def test_what_the_first_sentence_tells_is_not_asked():
    first = "The fleet left Rio de Janeiro on 20 September 1519, sailing west across the sea."
    assert "Rio de Janeiro" not in asked(f"{first} In December, they landed in Rio de Janeiro.")


def test_the_first_sentence_takes_nothing_up_either():
    stations = "Marta Keller built five stations on the hill above the harbour of Sarn in 1911."
    leans = "The stations cannot be placed on water."
    radar = "They send the speed of the wind only once every 47 seconds to the town."
    assert "47" not in asked(f"{stations} {leans} {radar}")
    assert "47" in asked(f"{stations} {radar}")


def test_an_i_has_the_same_name_in_both_sentences():
    memoir = (
        "I moved to the harbour of Kelm in the spring of 2012. I painted my boats there all year. "
        "It took me 35 days. I gave the dog a name. I sold the boat to Tom Brandt in May. "
        "I met Ann Fry in Leith. I am afraid of the deep water. I walk to the yard at six."
    )
    stems = asked(memoir).values()
    assert not any(f" {word} " in f" {stem} " for stem in stems for word in ("I", "my", "me"))


def test_a_paragraph_about_another_matter_takes_nothing_up():
    first = "Marta Keller built five lamps on the hill above the harbour of Sarn in 1911."
    away = "Fans point to 35 villages in Norway as proof that the strategy can work."
    goes_on = "Fans point to 35 lamps in Norway as proof that the strategy can work."
    assert "35" not in asked(f"{first}\n\n{away}")
    assert "35" in asked(f"{first}\n\n{goes_on}")


def test_the_first_sentence_does_not_point_to_what_is_shown():
    lamp = "Marta Keller has come across {} old lamp of Tom Brandt at the harbour in Sarn."
    clip = "The clip shows 35 boats in the harbour of Sarn."
    assert "35" not in asked(f"{lamp.format('this')} {clip}")
    assert "35" in asked(f"{lamp.format('an')} {clip}")
