"""What counts as right, and why: one row for each thing a teacher would or would not forgive."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.errors import BadInput
from quizgen.grading import GRADER, Mark, check_response, grade
from quizgen.model import Option, Pair, Question

ARTICLE = (
    "Mayor Ruth Calloway opened the new bridge in Port Ellery on Friday. Her brother Tom Calloway "
    "stayed away. Vladimir Sorokin, who designed it, said the United Nations had praised the plan. "
    "Sorokin said the bridge carries 25,000 cars a day, not 20,000. The Harbour Trust paid $5m. "
    "Engineer Ana de Souza and the singer Mira Haddad agreed. Johnston and Bashar "
    "al-Assad did not. "
    "The European Space Agency and the Eastern Sailing Association sent a note."
)


def question(
    answer: str, *accepted: str, focus: str = "what", stem: str = "What?", **more
) -> Question:
    fields = {"kind": "short_answer", "family": "teacher"} | more
    return Question(
        id="q_0000000001", focus=focus, stem=stem, answer=answer, accepted=accepted, **fields
    )


def typed(key: str, response: str, *, focus: str = "what", stem: str = "What?") -> Mark:
    first, *accepted = key.split(" | ")
    return grade(question(first, *accepted, focus=focus, stem=stem), response, 1, ARTICLE)


RIGHT = [
    # key, response, rule, focus, stem
    ("Port Ellery", "Port Ellery", "exact", "where", ""),
    ("Port Ellery", "  port   ellery ", "form", "where", ""),
    ("Port Ellery", "in Port Ellery.", "form", "where", ""),
    ("in Port Ellery", "Port Ellery", "form", "where", ""),
    ("the Harbour Trust", "Harbour Trust", "form", "who", ""),
    ("Harbour Trust", "A harbour trust!", "form", "who", ""),
    ("it’s “over”", 'it\'s "over"', "form", "said_what", ""),
    ("don’t panic", "do not panic", "form", "said_what", ""),
    ("do not panic", "dont panic", "form", "said_what", ""),
    ("café", "cafe", "form", "what", ""),
    ("health care", "healthcare", "form", "what", ""),
    ("self-driving cars", "self driving cars", "form", "what", ""),
    ("the storm", "because of the storm", "form", "why", ""),
    ("Ruth Calloway | Mayor Calloway", "it was Ruth Calloway", "form", "who", ""),
    # numbers
    ("12", "twelve", "form", "how_many", ""),
    ("twenty-five", "25", "form", "how_many", ""),
    ("25,000", "25000", "form", "how_many", ""),
    ("25,000", "twenty-five thousand", "form", "how_many", ""),
    ("205", "two hundred and five", "form", "how_many", ""),
    ("1.5 million", "1,500,000", "form", "how_many", ""),
    ("a hundred", "100", "form", "how_many", ""),
    ("about 200", "200", "form", "how_many", ""),
    ("200", "around 200", "form", "how_many", ""),
    ("third", "3rd", "form", "which", ""),
    ("$5m", "5 million dollars", "form", "how_many", ""),
    ("$5m", "$5,000,000", "form", "how_many", ""),
    ("£1.2bn", "1.2 billion pounds", "form", "how_many", ""),
    ("20%", "20 per cent", "form", "how_many", ""),
    ("twenty percent", "20 %", "form", "how_many", ""),
    ("minus five degrees", "-5 degrees", "form", "how_many", ""),
    # units
    ("25 kilometres", "25km", "form", "how_many", ""),
    ("25 kilometres", "25,000 m", "form", "how_many", ""),
    ("2 hours", "120 minutes", "form", "how_many", ""),
    ("25 kilometres", "25", "unit", "how_many", "How many kilometres long is it?"),
    ("20%", "20", "unit", "how_many", "What percentage of the cars turn back?"),
    ("25 years old", "25", "unit", "how_many", "How old is the bridge?"),
    ("25 years old", "aged 25", "form", "how_many", ""),
    ("a 25-year-old", "25 years old", "form", "what", ""),
    ("30 people", "thirty", "unit", "how_many", "How many people came?"),
    # dates
    ("24 September", "September 24", "form", "when", ""),
    ("24 September", "on the 24th of Sept.", "form", "when", ""),
    ("on Friday", "Friday", "form", "when", ""),
    ("September 24, 2015", "24 September 2015", "form", "when", ""),
    # names
    ("Vladimir Sorokin", "Sorokin", "surname", "who", ""),
    ("Vladimir Sorokin", "Mr Sorokin", "surname", "who", ""),
    ("Ruth Calloway", "Mayor Ruth Calloway", "name", "who", ""),
    ("Bashar al-Assad", "Assad", "surname", "who", ""),
    ("Bashar al-Assad", "al-Assad", "surname", "who", ""),
    ("Ana de Souza", "de Souza", "surname", "who", ""),
    ("Sorokin", "Vladimir Sorokin", "name", "who", ""),
    ("United Nations", "UN", "acronym", "who", ""),
    ("United Nations", "the U.N.", "acronym", "who", ""),
    ("UN", "United Nations", "acronym", "who", ""),
    # slips of the fingers
    ("Vladimir Sorokin", "Vladmir Sorokin", "typo", "who", ""),
    ("Vladimir Sorokin", "Sorokyn", "typo", "who", ""),
    ("the government", "goverment", "typo", "who", ""),
    ("Mira Haddad", "mira hadad", "typo", "who", ""),
    # lists
    ("Spain, France and Italy", "italy, spain and france", "list", "which", ""),
    ("bread and butter", "butter & bread", "list", "what", ""),
]


@pytest.mark.parametrize("named", ["", "(Paragraph 4) "])
def test_the_paragraph_that_a_stem_names_is_none_of_its_words(named):
    years = typed("25 years", "25", focus="how_many", stem=f"{named}How old is the bridge?")
    assert (years.verdict, years.rule) == ("right", "unit")
    part = typed("the harbour paragraph", "the harbour", stem=f"{named}What did the mayor read?")
    assert part.verdict == "wrong"


@pytest.mark.parametrize(("key", "response", "rule", "focus", "stem"), RIGHT)
def test_forgiven(key, response, rule, focus, stem):
    mark = typed(key, response, focus=focus, stem=stem)
    assert (mark.verdict, mark.rule, mark.points) == ("right", rule, 1), mark.why


WRONG = [
    ("25", "26", "number", "how_many", ""),
    ("25,000", "20,000", "number", "how_many", ""),
    ("25,000", "25", "number", "how_many", ""),
    ("1.5 million", "15 million", "number", "how_many", ""),
    ("1985", "1986", "number", "when", ""),
    ("third", "3", "number", "which", ""),
    ("more than 200", "200", "different", "how_many", ""),
    ("25 kilometres", "25 miles", "number", "how_many", ""),
    ("25 kilometres", "25", "number", "how_many", "How far is it?"),
    ("5 degrees", "-5 degrees", "number", "how_many", ""),
    ("24 September", "25 September", "number", "when", ""),
    ("24 September", "24 October", "different", "when", ""),
    ("3-1", "1-3", "different", "what", ""),
    ("guilty", "not guilty", "negation", "what", ""),
    ("he did not agree", "he did agree", "negation", "what", ""),
    ("legal", "illegal", "different", "what", ""),
    ("able", "unable", "different", "what", ""),
    ("Ruth Calloway", "Tom Calloway", "other_name", "who", ""),
    ("Ruth Calloway", "Calloway", "ambiguous", "who", ""),
    ("Ruth Calloway", "Ruth", "other_name", "who", ""),
    ("Johnson", "Johnston", "other_word", "who", ""),
    ("Ireland", "Iceland", "different", "where", ""),
    ("Obama", "Osama", "different", "who", ""),
    ("Slovakia", "Slovenia", "different", "where", ""),
    ("Iraq", "Iran", "different", "where", ""),
    ("Tuesday", "Thursday", "different", "when", ""),
    ("increase", "decrease", "different", "what", ""),
    ("European Union", "Union", "different", "who", ""),
    ("New Zealand", "Zealand", "different", "who", ""),
    ("European Space Agency", "ESA", "different", "who", ""),  # the sailors are ESA too
    ("to Port Ellery", "from Port Ellery", "different", "where", ""),
    ("before Friday", "Friday", "other_word", "when", ""),
    ("Spain, France and Italy", "Spain and France", "different", "which", ""),
    ("vitamin A", "vitamin", "different", "what", ""),
    ("cat", "car", "different", "what", ""),
    ("Port Ellery", "🎉", "different", "where", ""),
    ("Port Ellery", "x" * 5000, "different", "where", ""),
]


@pytest.mark.parametrize(("key", "response", "rule", "focus", "stem"), WRONG)
def test_not_forgiven(key, response, rule, focus, stem):
    mark = typed(key, response, focus=focus, stem=stem)
    assert (mark.verdict, mark.rule, mark.points) == ("wrong", rule, 0), mark.why


CHOICE = question(
    "a bridge",
    kind="multiple_choice",
    options=(Option("a road"), Option("a bridge", True), Option("a tunnel")),
)
TRUE_FALSE = question("false", kind="true_false", correction="The bridge opened on Friday.")
MATCHING = question(
    "A–2, B–1, C–3, D–4",
    kind="matching",
    pairs=(Pair("one", "1"), Pair("two", "2"), Pair("three", "3"), Pair("four", "4")),
    extra=("5",),
)
ORDERING = question("a, b, c, d", kind="ordering", items=("a", "b", "c", "d"))
OPEN = question("Because it matters.", kind="open", guide="One point for a reason.")


@pytest.mark.parametrize(
    ("asked", "response", "points", "verdict"),
    [
        (CHOICE, "a bridge", 2, "right"),
        (CHOICE, "a road", 0, "wrong"),
        (CHOICE, "nowhere offered", 0, "wrong"),
        (CHOICE, None, 0, "blank"),
        (TRUE_FALSE, "false", 2, "right"),
        (TRUE_FALSE, "true", 0, "wrong"),
        (MATCHING, ("1", "2", "3", "4"), 2, "right"),
        (MATCHING, ("1", "2", "4", "3"), 1, "partly"),
        (MATCHING, ("1", None, None, None), 0.5, "partly"),
        (MATCHING, ("5", "5", "5", "5"), 0, "wrong"),
        (MATCHING, (None, None, None, None), 0, "blank"),
        (MATCHING, ("1",), 0, "wrong"),
        # four items make six pairs: (2c - 6) / 6 of the points
        (ORDERING, ("a", "b", "c", "d"), 2, "right"),
        (ORDERING, ("b", "a", "c", "d"), 1.3333, "partly"),  # c = 5: 4/6
        (ORDERING, ("b", "a", "d", "c"), 0.6667, "partly"),  # c = 4: 2/6
        (ORDERING, ("c", "b", "a", "d"), 0, "wrong"),  # c = 3: what chance gives
        (ORDERING, ("d", "c", "b", "a"), 0, "wrong"),
        (ORDERING, ("a", "b"), 0, "wrong"),
        (OPEN, "It matters.", None, "waiting"),
        (OPEN, "  ", 0, "blank"),
    ],
)
def test_points_by_kind(asked, response, points, verdict):
    mark = grade(asked, response, 2)
    assert (mark.points, mark.maximum, mark.verdict) == (points, 2, verdict)
    assert mark.why.endswith((".", "d"))
    assert mark.grader == GRADER


def test_accepted_counts_for_chosen_answers_too():
    both = question(
        "a bridge", "a road", kind="multiple_choice", options=CHOICE.options, stem="What?"
    )
    assert grade(both, "a road").verdict == "right"
    assert grade(both, "a tunnel").verdict == "wrong"


def test_equal_items_of_an_ordering_may_change_places():
    twice = question("a, b, a", kind="ordering", items=("a", "b", "a"))
    assert grade(twice, ("a", "b", "a")).points == 1


@pytest.mark.parametrize(
    ("asked", "value", "kept"),
    [
        (CHOICE, "a road", "a road"),
        (CHOICE, "", ""),
        (TRUE_FALSE, True, "true"),
        (TRUE_FALSE, "False", "false"),
        (MATCHING, ["1", None, "5", "4"], ("1", None, "5", "4")),
        (ORDERING, ["d", "c", "b", "a"], ("d", "c", "b", "a")),
        (OPEN, "text", "text"),
        (OPEN, None, None),
    ],
)
def test_values_are_brought_into_their_type(asked, value, kept):
    assert check_response(asked, value) == kept


@pytest.mark.parametrize(
    ("asked", "value"),
    [
        (CHOICE, "forged"),
        (CHOICE, 3),
        (TRUE_FALSE, "maybe"),
        (MATCHING, "1"),
        (MATCHING, ["1", "2"]),
        (MATCHING, ["1", "2", "3", "forged"]),
        (ORDERING, ["a", "b"]),
        (ORDERING, "abcd"),
        (OPEN, ["text"]),
        (OPEN, "x" * 2_000_001),
    ],
)
def test_values_that_no_form_can_send_are_refused(asked, value):
    with pytest.raises(BadInput, match="q_0000000001"):
        check_response(asked, value)


WORDS = st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=40)


@given(key=WORDS, focus=st.sampled_from(["who", "what", "how_many"]))
def test_the_key_itself_is_always_right(key, focus):
    key = key.replace(" | ", " ")
    if key.strip():
        assert typed(key, key, focus=focus).points == 1


@given(number=st.integers(0, 10**7), other=st.integers(0, 10**7))
def test_no_other_number_is_forgiven(number, other):
    mark = typed(f"{number:,} people", f"{other} people", focus="how_many")
    assert (mark.points == 1) == (number == other)


@given(st.sampled_from([CHOICE, TRUE_FALSE, MATCHING, ORDERING, OPEN]), WORDS)
def test_any_text_gets_a_mark_between_none_and_all(asked, response):
    mark = grade(asked, response, 3)
    assert mark.points is None or 0 <= mark.points <= 3
    assert json.loads(json.dumps(mark.to_dict()))["why"] == mark.why


@given(st.permutations(["a", "b", "c", "d"]))
def test_swapping_towards_the_right_order_never_costs(order):
    better = list(order)
    for at in range(3):
        if better[at] > better[at + 1]:
            better[at], better[at + 1] = better[at + 1], better[at]
            break
    assert (grade(ORDERING, tuple(better)).points or 0) >= (
        grade(ORDERING, tuple(order)).points or 0
    )
