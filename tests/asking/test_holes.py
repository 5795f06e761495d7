"""What shows that words are missing from a statement: one row for each cause."""

from __future__ import annotations

import pytest

from quizgen.asking.holes import holes
from quizgen.asking.lacking import ends_in_list
from quizgen.asking.selfcontained import standing_sentences
from tests.asking.articles import ask, facts_of

TITLE = "The lighthouse of Sarn"


def doubts(text: str, kept: str | None = None) -> list[str]:
    """Return the doubts about a sentence of which the words up to the end of ``kept`` stay."""
    sentence = list(facts_of(text, TITLE).document.sentences[0].span)
    start = sentence[0].idx
    end = len(text) if kept is None else text.index(kept) + len(kept)
    return holes(sentence, [token for token in sentence if token.idx - start < end])


@pytest.mark.parametrize(
    ("text", "kept", "doubt"),
    [
        ("The town had a population of in 2000.", None, "broken sentence"),
        ("The lighthouse (built in 1911 stands on a hill.", None, "broken sentence"),
        ("The lighthouse (Danish |fyr) stands on a hill.", None, "broken sentence"),
        ("The keepers may paint the tower.", "may", "cut short"),
        ("Keller sold the lamps of the tower in May.", "sold", "cut short"),
        ("Keller is playing a two day, nine innings per side match in May.", "day", "cut short"),
        ("Keller sold lamps, ropes and sails in May.", "lamps", "half a list"),
        (
            "The town is known both for its lamps and ropes, and for its sails.",
            "ropes",
            "half a list",
        ),
        ("The harbour sold old lamps, ropes, heavy sails in May.", None, "half a list"),
        ("Keller may be a good captain, but she still fears storms.", "captain", "half a list"),
        (
            "The films are shown on Saturday 26 July, 3pm and Tuesday 29 July at 1.30pm.",
            "July",
            "half a list",
        ),
        (
            "It sustained damage to the left wing, flight spoilers, the nose of the plane and "
            "the left wing fuel tank, according to Keller.",
            "spoilers",
            "half a list",
        ),
        (
            "The plan to carry lamps to and from the tower, raised the number of boats.",
            "boats",
            "fragment",
        ),
        ("The storm was due to a mix of wind and rain from the sea.", "wind", "half a list"),
        ("The firm Keller Lamps? new tower stands on a hill.", None, "broken sentence"),
        (
            "The tower is a hybrid of the old lamps in most towns and a new torch.",
            "towns",
            "half a list",
        ),
        (
            "The money for the tower comes from Norvik Bank, Medicaid, and Medicare, and a fund.",
            "Bank",
            "half a list",
        ),
        ("The tower (highlighted in green) stands on a hill.", None, "a reference"),
        (
            "Keepers spend a smaller share of pay on oil – 5%, compared with 9% in 1974.",
            "oil",
            "cut short",
        ),
        ("The tower sold more lamps in May, when it was dark, than in June.", "May", "cut short"),
    ],
)
def test_a_hole_shows(text, kept, doubt):
    assert doubt in doubts(text, kept)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("The town had a population of 900 in 2000.", None),
        ("The tower is taller in May, and Kelm has more lamps than Sarn.", "May"),
        ("Sales of oil rose to 5%, compared with 2% in 1974.", "5%"),
        ("The lighthouse (built in 1911) stands on a hill.", None),
        ("Keller painted the tower in May, helped by Tom Brandt.", "May"),
        ("The town is known both for its lamps and for its sails, and sells ropes.", "sails"),
        ("The harbour sold three things: lamps, ropes, sails.", None),
        ("Keller painted a mix of wind and rain, helped by Tom Brandt.", "rain"),
        ("Keller does what few others can.", None),
    ],
)
def test_no_hole_shows(text, kept):
    assert doubts(text, kept) == []


@pytest.mark.parametrize(
    ("text", "left_out"),
    [
        (
            "The lamp has changed the harbours of Sarn, helping to find boats, recognize ships "
            "from the tower, improve maps, and more.",
            ", helping to find boats,",
        ),
        (
            "The tower can hear whispers from all sources, such as the cores of stars, known as "
            "pulsars, and hydrogen in distant clouds.",
            ", such as the cores of stars, known as pulsars,",
        ),
    ],
)
def test_the_rest_of_a_row_does_not_stand_without_its_first(text, left_out):
    sentence = list(facts_of(text, TITLE).document.sentences[0].span)
    start = sentence[0].idx + text.index(left_out)
    cut = range(start, start + len(left_out))
    assert "half a list" in holes(sentence, [t for t in sentence if t.idx not in cut])


def test_a_comma_left_of_an_apposition_shows():
    text = "Her mother was a painter, and his father, Brandt, was the keeper of the tower."
    sentence = list(facts_of(text, TITLE).document.sentences[0].span)
    brandt = next(token.i for token in sentence if token.text == "Brandt")
    assert "fragment" in holes(sentence, sentence[brandt:])


def test_no_name_is_swapped_where_his_may_be_anothers():
    facts = facts_of(
        "Marta Keller met Tom Brandt in Sarn in 2014 about his plan for the lighthouse.\n\n"
        "Ida Holm, a painter, lives in Bern.",
        TITLE,
    )
    assert "true_false.false_person" not in {c.rule for c in ask("true_false", facts)}


def test_the_first_figures_of_a_list_are_not_all_of_it():
    facts = facts_of("The old machines of Sarn have 16, 32, 64 and 128 keys.", title="Keys")
    tokens = list(facts.document.sentences[0].span)
    cut = next(token.i for token in tokens if token.text == "32") + 1
    assert ends_in_list(tokens[:cut])
    assert not ends_in_list(tokens)


def test_the_mark_of_a_quotation_that_goes_goes_with_it():
    text = (
        "Marta Keller sold the lighthouse of Sarn to the harbour company in May, writing in a "
        'letter that the tower "stood in her way and in that of her sisters."'
    )
    told = [one.stem for one in ask("true_false", facts_of(text, TITLE)) if not one.doubts]
    assert "Marta Keller sold the lighthouse of Sarn to the harbour company in May." in told


@pytest.mark.parametrize(("also", "shown"), [("also ", False), ("", True)])
def test_but_one_wants_the_thing_that_was_also_there(also, shown):
    text = f"Keller {also}sells a lamp in the town of Norvik, but one which needs no oil at all."
    (standing,) = standing_sentences(facts_of(text, title="Keller sells a lamp in Norvik"))
    assert ("half a list" not in standing.doubts) is shown
