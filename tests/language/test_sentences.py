"""Where sentences begin: full stops of abbreviations end none."""

from __future__ import annotations

import pytest

from quizgen.language.pipeline import load_pipeline


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        # before figures
        ("The No. 1 team in the county lost.", ["The No. 1 team in the county lost."]),
        ('"No. 2, we had a chance," he said.', ['"No. 2, we had a chance," he said.']),
        ("See Figs. 3 and 4.", ["See Figs. 3 and 4."]),
        ("She is the world no. 3 now.", ["She is the world no. 3 now."]),
        ("It stands on Hwy. 61 in Sarn.", ["It stands on Hwy. 61 in Sarn."]),
        ("It is 5 ft. 3 in. tall.", ["It is 5 ft. 3 in. tall."]),
        # the word itself
        ("They all said no. 30 people left.", ["They all said no.", "30 people left."]),
        # before names
        ("He met Sens. Lee and Fry.", ["He met Sens. Lee and Fry."]),
        ("Asst. Dir. Ann Lee spoke.", ["Asst. Dir. Ann Lee spoke."]),
        ("It was Roe v. Fry, or Sarn vs. Kew.", ["It was Roe v. Fry, or Sarn vs. Kew."]),
        ("The Dec. 5 march in St. Ives.", ["The Dec. 5 march in St. Ives."]),
        ("Sarn Corp. Chairman Ann Lee left.", ["Sarn Corp. Chairman Ann Lee left."]),
        # names that begin in small letters
        (
            "She has two passports. de Souza likes both.",
            ["She has two passports.", "de Souza likes both."],
        ),
        ("It was sold out. eBay had it.", ["It was sold out.", "eBay had it."]),
        ("It was sold in Corp. de facto.", ["It was sold in Corp. de facto."]),
        # degrees
        ("It is about 23° C. Females lay eggs.", ["It is about 23° C.", "Females lay eggs."]),
        # clock times
        ("It opens at 9 a.m. Monday.", ["It opens at 9 a.m. Monday."]),
        ("It rang at 9 a.m. Police came.", ["It rang at 9 a.m.", "Police came."]),
    ],
)
def test_a_full_stop_that_shortens_a_word_ends_no_sentence(text: str, sentences: list[str]) -> None:
    assert [span.text for span in load_pipeline()(text).sents] == sentences


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("LOS ANGELES Hundreds of people have left their homes.", "LOS ANGELES"),
        ("HONG KONG A Hong Kong-based guide has left his home.", "HONG KONG"),
        ("OSLO The council of the city met on Monday.", "OSLO"),
        ("NASA The agency met in the city.", "NASA The agency met in the city."),
        ("OSLO council leaders met on Monday.", "OSLO council leaders met on Monday."),
    ],
)
def test_a_place_that_lost_its_dash_is_no_part_of_the_first_sentence(text: str, first: str) -> None:
    assert next(load_pipeline()(text).sents).text == first
