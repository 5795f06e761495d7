"""True or false: what is swapped, and that a false statement is surely false."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.asking.opposites import opposite_swaps
from quizgen.asking.other_figures import other_figure
from quizgen.asking.shorter import readings
from quizgen.asking.spots import find_spots
from quizgen.asking.swaps import Swap, _with_its_article
from quizgen.judging.reliability import is_held_back
from quizgen.language.likely_figures import ages_told
from tests.asking.articles import LIGHTHOUSE, ask, facts_of, sure

TITLE = "The old lighthouse of Sarn"

# kind, figure, another one
FIGURES = [
    ("PERCENT", "46 per cent", "74 per cent"),
    ("PERCENT", "75%", "45%"),
    ("NUMBER", "28", "45"),
    ("NUMBER", "1,600", "2,600"),
    ("NUMBER", "three", "six"),
    ("MONEY", "$700,000", "$400,000"),
    ("NUMBER", "795 million", "477 million"),
    ("MONEY", "$1.5 million", "$2.4 million"),
    ("MONEY", "$127.5 million", "$204.1 million"),
    ("DATE", "March 2014", "August 2014"),
    ("DATE", "31 May", "31 October"),
    ("DURATION", "two", "five"),
]


@pytest.mark.parametrize(("kind", "text", "expected"), FIGURES)
def test_other_figure(kind, text, expected):
    assert other_figure(kind, text, "") == expected


def test_when_it_was_said_is_swapped_beside_the_point():
    facts = facts_of("Marta Keller said in March that the old lamps of the harbour were unsafe.")
    (false,) = (one for one in ask("true_false", facts) if one.answer == "false")
    assert (
        false.stem == "Marta Keller said in August that the old lamps of the harbour were unsafe."
    )
    assert is_held_back(rule=false.rule, family="true_false", features=false.features)


def test_other_figure_stays_below_what_there_is():
    assert other_figure("NUMBER", "44", "", "state") == "26"
    assert other_figure("NUMBER", "44", "", "boat") == "70"


def test_what_is_false_must_be_read():
    sentence = "The keepers of Sarn must come to the lighthouse five days a week."
    found = [one.stem for one in ask("true_false", facts_of(sentence)) if one.answer == "false"]
    assert found == ["The keepers of Sarn must come to the lighthouse two days a week."]


def test_nobody_else_has_his_presidency():
    text = "Tom Brandt told the sailors of his {} in the hall. Mark Keller rang the bell."
    for own, wrong in (("presidency", False), ("voyage", True)):
        found = ask("true_false", facts_of(text.format(own), title=TITLE))
        assert any(one.answer == "false" for one in found) == wrong


def test_nobody_did_what_was_done_long_before_his_time():
    text = (
        "In 1642 Tom Brandt discovered the harbour of Sarn. The book is by Peter Keller, a sailor. "
        "Mark Dahl {}. Brandt never came back. Keller lives in Sarn."
    )
    for told, wrong in (("drew a map of it in 1650", {"Mark Dahl"}), ("owns a map of it", set())):
        found = ask("true_false", facts_of(text.format(told), title=TITLE))
        false = {one.stem for one in found if one.answer == "false" and "1642" in one.stem}
        assert {name for name in ("Mark Dahl", "Peter Keller") if name in " ".join(false)} == wrong


@pytest.mark.parametrize(
    ("age", "text", "other"),
    [
        (50, "A pension is paid to those aged 50.", "80"),
        (60, "An early retirement is offered to those aged 60.", ""),
        (16, "Pupils aged 16 have painted the lighthouse.", "10"),
        (50, "A sailor aged 50 has painted the lighthouse.", "80"),
        (60, "Pupils met a sailor aged 60 in the lighthouse.", "40"),
        (75, "Pensioners aged 75 have painted the lighthouse.", ""),
    ],
)
def test_another_age_fits_what_people_are_called(age, text, other):
    assert other_figure("AGE", str(age), "", within=ages_told(text, age)) == other


def test_other_figure_is_not_in_the_article():
    assert other_figure("NUMBER", "28", "It has 45 rooms.") not in ("", "28", "45")


@given(st.integers(min_value=2, max_value=9_999_999))
def test_other_figures_differ_clearly(value):
    other = other_figure("NUMBER", str(value), "")
    assert other
    assert abs(int(other) - value) >= 0.25 * value
    assert len(other) <= len(str(value)) + 1


@given(st.integers(min_value=1, max_value=99))
def test_percentages_stay_below_a_hundred(value):
    other = other_figure("PERCENT", f"{value}%", "")
    assert other == "" or 0 < int(other.removesuffix("%")) < 100


def test_pairs():
    found = sure("true_false", facts_of(LIGHTHOUSE, title=TITLE))
    false = [one for one in found if one.answer == "false"]
    true = {one.fact: one for one in found if one.answer == "true"}
    assert len(false) >= 4
    for one in false:
        assert one.stem != one.correction
        assert one.correction == true[one.fact].stem
        assert " not " not in set(one.stem.split()) - set(one.correction.split())


def test_one_statement_of_a_sentence_but_for_what_the_rest_of_it_tells():
    found = sure("true_false", facts_of(LIGHTHOUSE, title=TITLE))
    plain = [one for one in found if one.answer == "true" and one.rule != "true_false.true_further"]
    true = [one.sentence for one in plain]
    assert len(true) == len(set(true))


# sentences, of which the first must not be made false by the name in the second
NOT_RIVALS = [
    ("Tom Brandt repaired the wooden stairs. Anna Poole repaired the wooden stairs too.", "Poole"),
    ("Tom Brandt and Anna Poole live in Sarn. Brandt repaired the wooden stairs.", "Poole"),
    ("The engineers moved the lamp to Norway. The museum later moved to Oslo.", "Oslo"),
    ("Tom Brandt opened 35 windows in May. Lady Astrid's Tea Room is near.", "Astrid"),
    ("Tom Brandt lost his hat in the storm at sea. Anna Poole rang the bell.", "Poole"),
]


@pytest.mark.parametrize(("text", "name"), NOT_RIVALS)
def test_no_rival(text, name):
    facts = facts_of(text, title=TITLE)
    assert not [
        one for one in ask("true_false", facts) if one.answer == "false" and name in one.stem
    ]


# What the first sentence says, and whether it excludes the name of the second.
EXCLUDED = [
    ("The first lamp found in Norway was sold in May. The keepers came from Sweden.", False),
    ("The lamp of the old pier was tested in Norway. The keepers came from Sweden.", True),
    ("Norway built the first lighthouse of the north. The keepers came from Sweden.", True),
    ("The keepers drink a lot of coffee in Norway. The captains came from Sweden.", False),
    ("Norway has a lighthouse on every rock of its coast. The captains came from Sweden.", False),
    ("Lamps are often repaired in Norway by hand. The captains came from Sweden.", False),
    ("Sailors trusted Norway's captains in the storm. The keepers came from Sweden.", False),
    ("Norway is one of the largest makers of lamps. The keepers came from Sweden.", False),
]


@pytest.mark.parametrize(("text", "excluded"), EXCLUDED)
def test_a_false_statement_is_contradicted_by_the_article(text, excluded):
    found = sure("true_false", facts_of(text, title=TITLE))
    false = [one.stem for one in found if one.answer == "false" and one.sentence == 0]
    assert bool(false) == excluded


def test_a_year_of_what_is_measured_every_year_is_not_changed():
    facts = facts_of("In 2014 each keeper drank an average of 80 cups of tea.", title=TITLE)
    assert not [one for one in sure("true_false", facts) if "2014" not in one.stem]


def test_a_statement_without_a_swap_is_true():
    sentence = "Marta Keller cleaned the lenses and painted the wooden stairs of the lighthouse."
    found = sure("true_false", facts_of(sentence, title=TITLE))
    assert (sentence, "true") in [(one.stem, one.answer) for one in found]


@pytest.mark.parametrize(
    "sentence",
    [
        "The lighthouse may have lost 35 windows in the storm.",
        "The lighthouse has not lost 35 windows in the storm.",
        "Tom Brandt believes that the lighthouse lost 35 windows.",
    ],
)
def test_hedged_and_denied_statements_are_not_changed(sentence):
    found = ask("true_false", facts_of(sentence, title=TITLE))
    assert all(one.rule == "true_false.true_fact" for one in found)
    assert not found or " not " not in sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "More than 18 million people have seen the lighthouse.",
        "At least 35 windows of the lighthouse were broken.",
        "The price of the lighthouse fell from £90,000 to £35,000.",
        "The number of windows has doubled to 35 at the lighthouse.",
    ],
)
def test_figures_that_cannot_be_made_false(sentence):
    found = ask("true_false", facts_of(sentence, title=TITLE))
    assert [one.answer for one in found] in ([], ["true"])


def test_the_article_fits_the_wrong_figure():
    facts = facts_of("In May 1998 an 18,000 pound mast fell in the town of Sarn.", title=TITLE)
    spots = [spot for ways in readings(facts) for spot in find_spots(facts, ways[0])]
    spot = next(spot for spot in spots if spot.answer == "18,000 pound")
    for wrong, article in (("17,000 pound", "a"), ("80 pound", "an"), ("1,100 pound", "a")):
        swap = _with_its_article(spot, Swap(spot.put(wrong), spot.answer, wrong, "perturbed"))
        assert swap.changes[spot.first.i - 1] == article


@pytest.mark.parametrize(
    ("sentence", "rules"),
    [
        ("Clearly different number systems can cause confusion.", {"true_false.true_brief"}),
        ("The lighthouse closed.", set()),
    ],
)
def test_a_brief_statement_waits_for_an_empty_slot(sentence, rules):
    found = ask("true_false", facts_of(sentence, title=TITLE))
    assert {one.rule for one in found} == rules
    for one in found:
        assert is_held_back(rule=one.rule, family=one.family, features=one.features)


def test_a_pronoun_told_by_name_makes_a_statement_enough():
    text = "Ann Lee left the harbour in May. She was treated for severe shock at home."
    told = [one.stem for one in sure("true_false", facts_of(text, title=TITLE))]
    assert any("was treated for severe shock" in stem for stem in told)


def test_speakers_are_swapped():
    found = sure("true_false_speech", facts_of(LIGHTHOUSE, title=TITLE))
    stems = {(one.stem, one.answer) for one in found}
    words = "Nobody in this town believed that the lamp could ever shine again."
    assert (f'Anna Poole said: "{words}"', "true") in stems
    assert (f'Marta Keller said: "{words}"', "false") in stems


def test_a_lone_word_that_may_be_a_town_is_no_other_speaker():
    text = (
        f'{LIGHTHOUSE}\n\n"Nobody expected the rare moths to come back to the harbour before the '
        'summer," said Tom Brandt.\n\nTwo towns are watching closely. Stonebridge plans to start '
        "its own trial next spring, and Fernley has asked the museum to count its insects first."
    )
    stems = [one.stem for one in sure("true_false_speech", facts_of(text, title=TITLE))]
    assert any("rare moths" in stem for stem in stems)
    assert not any(stem.startswith("Fernley") for stem in stems)


# statement, what the false one says
OPPOSITES = [
    ("The harbour has the oldest pier of the whole northern coast.", "the newest pier"),
    ("The tea is now more popular than the coffee among the keepers.", "less popular than"),
    ("The price of lamps rose by nine crowns in the winter.", "lamps fell by"),
    ("Lamps were made by hand here in the early nineteenth century.", "the late nineteenth"),
    ("The stairs of the old tower were dangerous for the keepers.", "were safe for"),
    ("The council welcomed the painting of the old wooden stairs.", "council criticised the"),
]


@pytest.mark.parametrize(("sentence", "words"), OPPOSITES)
def test_a_word_is_changed_for_its_opposite(sentence, words):
    facts = facts_of(f"{sentence} Tom Brandt saw it.", title=TITLE)
    swaps = [s for way in readings(facts)[0][:1] for s in opposite_swaps(way)]
    stems = [readings(facts)[0][0].render(swap.changes) for swap in swaps]
    assert any(words in stem for stem in stems)


@pytest.mark.parametrize(
    "sentence",
    [
        "The harbour has the second oldest pier of the coast.",
        "Some of the oldest piers of the coast stand in the harbour.",
        "The price of lamps rose to a record high in the winter.",
        "The price of lamps fell from nine crowns to four in the winter.",
        "The council raised a flag over the old wooden stairs.",
        "The stairs of the old tower were too dangerous for the keepers.",
        'The mayor called the stairs "the oldest stairs of the coast".',
        "Although the stairs were dangerous for the keepers, the mayor opened the tower.",
        "The harbour has the largest pier by length and the smallest lamp of the coast.",
        "The number of lamps rose in the winter from 8 crowns a year to 28 a year.",
        "The sales of lamps rose in the winter by 120 per cent.",
    ],
)
def test_words_that_have_no_sure_opposite(sentence):
    facts = facts_of(sentence, title=TITLE)
    assert not [s for ways in readings(facts) for way in ways for s in opposite_swaps(way)]


def test_a_sentence_without_names_is_a_statement_when_it_says_enough():
    sentence = "Keepers of lighthouses pretend to sleep but collect information on passing ships."
    found = sure("true_false", facts_of(sentence, title=TITLE))
    assert [(one.stem, one.answer) for one in found] == [(sentence, "true")]


@pytest.mark.parametrize(
    "sentence",
    [
        "The keepers pretend to sleep but collect information on passing ships.",  # which?
        "Keepers sleep in the tower.",  # says little
        "Works on the stairs, the roof, the walls and the lamp room are under way.",
        "A safer method of cleaning the lenses is to use water and vinegar.",  # than which?
    ],
)
def test_a_sentence_without_names_that_leaves_open_what_is_meant(sentence):
    assert not sure("true_false", facts_of(sentence, title="A day at sea"))


def test_what_was_said_may_hedge():
    sentence = "Tom Brandt said that Sarn could lose 35 lamps in a storm."
    found = sure("true_false", facts_of(sentence, title=TITLE))
    assert {one.answer for one in found} == {"true", "false"}


def test_what_appeared_somewhere_is_no_guess():
    sentence = "The lighthouse of Sarn appeared on 35 stamps in the old days."
    assert sure("true_false", facts_of(sentence, title=TITLE))


def test_a_year_since_which_something_holds_is_not_changed():
    facts = facts_of("Tom Brandt has repaired the stairs since 1996.", title=TITLE)
    assert {one.answer for one in sure("true_false", facts)} == {"true"}


def test_the_day_up_to_which_a_figure_holds_is_not_changed():
    facts = facts_of("As of May 2016, Tom Brandt has 35 lamps in his house.", title=TITLE)
    assert not [one for one in sure("true_false", facts) if "May 2016" not in one.stem]
    assert not [one for one in sure("cloze", facts) if one.answer == "May 2016"]


def test_a_share_that_its_own_sentence_gives_away_is_not_changed():
    text = "Online shops now account for 40% of all sales, or nearly £6bn out of £15bn."
    facts = facts_of(f"{text} The council met on Monday.\n")
    false = [one for one in ask("true_false", facts) if one.rule.startswith("true_false.false")]
    assert not [one for one in false if "percent" in one.rule]


RIVALS = """\
Anna Berger said the town had kept the same plan for the last five years. The town showed a film \
with a song by the singer Tom Odin, who filled the hall. The Maria Keller prize went to a school.
"""


def test_words_are_given_to_speakers_alone():
    found = ask("true_false", facts_of(RIVALS))
    assert any("Anna Berger said" in one.stem for one in found)
    assert not any("Odin said" in one.stem or "Keller said" in one.stem for one in found)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The outer part covers about 12 per cent of the island of Sarn.", False),
        ("The outer part of the harbour covers about 12 per cent of the island of Sarn.", True),
    ],
)
def test_a_statement_tells_which_one_its_subject_is(sentence, told):
    facts = facts_of(f"{sentence} Tom Brandt saw it.", title=TITLE)
    assert bool([one for one in sure("true_false", facts) if "12 per" in one.stem]) is told


def test_a_clause_behind_other_than_tells_of_nobody_named_there():
    text = (
        "More than 85 percent of the articles are in languages other than English, which includes "
        "300 articles written by the keepers of Sarn."
    )
    found = ask("true_false", facts_of(text, title="The articles of Sarn"))
    assert not [one for one in found if one.stem.startswith("English includes")]
