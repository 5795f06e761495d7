"""Who holds a post, among people; who somebody is, among what others are told to be."""

from __future__ import annotations

import pytest

from quizgen.asking.claims import claims_of, wrong_people
from quizgen.asking.posts import telling_posts
from quizgen.judging.reliability import is_held_back
from quizgen.language.celebrities import is_celebrity
from quizgen.language.place_parts import state_of
from quizgen.options import with_options
from tests.asking.articles import facts_of, sure

PEOPLE = (
    "Marta Keller, the director of the Harbour Museum, bought the lighthouse. "
    "“It was cold,” said Tom Brandt, a marine biologist at Sarn University. "
    "Anna Poole, a nurse from Leeds, praised the work. "
    "Brian Fry, the mayor of Sarn, said that the stairs were old. "
    "“We are glad,” said Peter Wood, who runs a bakery in Sarn. "
    "Keller left. Brandt left. Poole left. Fry left. "
)


def _chosen(text: str) -> dict[str, tuple[str, set[str]]]:
    """Return key and wrong options of what the family asks, by its stem."""
    facts = facts_of(text)
    found = {}
    for one in with_options(sure("identity", facts), facts, seed=0):
        wrong = {option.text for option in one.options if not option.correct}
        found[one.candidate.stem] = (one.candidate.answer, wrong)
    return found


def test_a_post_that_many_may_hold_is_asked_for_among_people():
    found = _chosen(PEOPLE)
    stem = "Which of these people is a marine biologist at Sarn University?"
    key, wrong = found[stem]
    assert key == "Tom Brandt"
    assert len(wrong) == 3
    assert wrong <= {"Marta Keller", "Anna Poole", "Brian Fry", "Peter Wood"}
    assert found["Which of these people runs a bakery in Sarn?"][0] == "Peter Wood"


def test_a_post_of_one_person_is_asked_for_with_people_to_choose_from():
    key, wrong = _chosen(PEOPLE)["Who is the director of the Harbour Museum?"]
    assert key == "Marta Keller"
    assert len(wrong) == 3


def test_who_somebody_is_among_what_others_are():
    key, wrong = _chosen(PEOPLE)["Who is Marta Keller?"]
    assert key == "The director of the Harbour Museum"
    assert wrong == {
        "A marine biologist at Sarn University", "A nurse from Leeds", "The mayor of Sarn",
    }  # fmt: skip


# what the fifth person is told to be, and whether Tom Brandt's post may be his or hers
SIXTH = [
    ("Ann Lee, the head of Sarn Library, said it was old.", True),
    ("Ann Lee, a chemist at Sarn University, said it was old.", False),
    ("Ann Lee, the author of the report, said it was old.", False),
    ("Jim Brandt, the head of Sarn Library, said it was old.", False),
    ("Ann Lee said that Sarn University was old.", False),
    ("Ann Lee said that the wall was old.", True),
]


@pytest.mark.parametrize(("sentence", "wrong"), SIXTH)
def test_of_whom_a_post_is_surely_not_true(sentence, wrong):
    facts = facts_of(f"{PEOPLE}{sentence} Lee left." if "Lee" in sentence else PEOPLE + sentence)
    (claim,) = [one for one in claims_of(facts) if one.name.text == "Tom Brandt"]
    last = sentence.split(",")[0].split(" said")[0]
    assert (last in [one.text for one in wrong_people(facts, claim)]) is wrong


def test_no_un_official_is_a_nations_minister():
    facts = facts_of(
        "The Norwegian defence minister, Marta Keller, said the wall was old. Keller left Norway. "
        "Anna Poole, the UN secretary for legal affairs, said the stairs were old. Poole left."
    )
    (claim,) = [one for one in claims_of(facts) if one.name.text == "Marta Keller"]
    assert wrong_people(facts, claim) == ()


@pytest.mark.parametrize(
    "sentence",
    [
        # the name is in the post, one may know without reading, a title in passing, a journalist
        "Marta Keller, the owner of Keller Boats, bought the lighthouse.",
        "Sprinter Usain Bolt, a runner from Kingston, bought the lighthouse.",
        "Singer Marta Keller bought the lighthouse.",
        "Harbour News reporter Marta Keller asked whether the lighthouse was old.",
    ],
)
def test_not_asked(sentence):
    others = PEOPLE[PEOPLE.index("“It was cold") :].replace("Keller left. ", "")
    stems = [one.stem for one in sure("identity", facts_of(f"{sentence} {others}"))]
    assert not [
        stem
        for stem in stems
        if any(word in stem for word in ("Boats", "runner", "singer", "reporter", "Marta"))
    ]


def test_nobody_whom_all_know_is_a_wrong_answer():
    text = (
        "Marta Keller, the director of the Harbour Museum, bought the lighthouse. "
        "Hillary Rodham Clinton said it was old. President Barack Obama said it was small. "
        "Anna Poole, a nurse from Leeds, praised the work. Poole left. Keller left."
    )
    assert _chosen(text)["Who is the director of the Harbour Museum?"][1] == set()


@pytest.mark.parametrize(
    ("name", "known"),
    [("Hillary Rodham Clinton", True), ("Beyoncé", True), ("Tom Brandt", False)],
)
def test_celebrities(name, known):
    assert is_celebrity(name) is known


# a sentence, what is said of its person
TOLD = [
    # lawmakers
    ("Senator Ann Lee of Tennessee said the ferry was slow.", "is a senator from Tennessee"),
    ("Sen. Ann Lee, R-Ariz., said the ferry was slow.", "is a Republican senator from Arizona"),
    ("Senator Ann Lee, Republican of Utah, said the ferry was slow.",
     "is a Republican senator from Utah"),
    ("Florida Rep. Ann Lee said the ferry was slow.", "is a representative from Florida"),
    ("Ann Lee, the top Democrat on the House Budget Committee, said the ferry was slow.",
     "is the top Democrat on the House Budget Committee"),
    # named, turned, firms with "&", posts before "and one of", without a comma behind
    ("That changed when a computer programmer named Ann Lee took the ferry.",
     "is a computer programmer"),
    ("Ann Lee, a Toronto lawyer turned baker, said the ferry was slow.",
     "is a Toronto lawyer turned baker"),
    ("Ann Lee, a partner at law firm Fry & Wood who was the mayor, said the ferry was slow.",
     "is a partner at law firm Fry & Wood"),
    ("They named Ann Lee, the White House budget director and one of its critics.",
     "is the White House budget director"),
    ("Ann Lee, Sarn Bank's chief executive told the BBC that the ferry was slow.",
     "is Sarn Bank's chief executive"),
    ("They ask whether Sarnwork's founder and former CEO, Ann Lee, was paid.",
     "is Sarnwork's founder and former CEO"),
    # offices of the one government, lists of fields, capitals
    ("Technology Secretary Ann Lee said the ferry was slow.", "is the technology secretary"),
    ("Ann Lee, the minister for industry, work and science, said the ferry was slow.",
     "is the minister for industry, work and science"),
    ("Ann Lee, the executive director at the Center of Media Justice, said it was slow.",
     "is the executive director at the Center of Media Justice"),
    ("Fiery Frenchman Ann Lee said the ferry was slow.", "is a fiery Frenchman"),
    # which posts are one
    ("Ann Lee, chief economist at Sarn Bank, said the ferry was slow.",
     "is the chief economist at Sarn Bank"),
    ("Ann Lee, editor at large at the Sarn Gazette, said the ferry was slow.",
     "is an editor at large at the Sarn Gazette"),
    ("Former Sarn governor Tom Fry left. Former Sarn governor Ann Lee said it was slow.",
     "is a former Sarn governor"),
    ("Bristol County District Attorney Ann Lee said the ferry was slow.",
     "is the Bristol County district attorney"),
    # a clause about it: in order, or left out where it is torn
    ("Ann Lee, the pilot who officials say sank the ferry of Sarn, said it was slow.",
     "is the pilot who officials say sank the ferry of Sarn"),
    ("Ann Lee, a semipro football player who was seen in Sarn on June 17, 2013, said it was slow.",
     "is a semipro football player"),
    # what somebody does, and where from
    ("Ann Lee, who is from the Centre for Sports and Exercise and led the work, said it was slow.",
     "is from the Centre for Sports and Exercise"),
    ("The report's author, Dr Ann Lee, of Kew College, said the ferry was slow.",
     "is from Kew College"),
    ("Ann Lee, the head of the traders union at Kew Market, said the ferry was slow.",
     "is the head of the traders union at Kew Market"),
    ("Ann Lee, director of U.S. rate strategy at Sarn Bank, said the ferry was slow.",
     "is the director of U.S. rate strategy at Sarn Bank"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "said"), TOLD)
def test_what_is_told_of_somebody(sentence, said):
    facts = facts_of(f"{sentence} Ann Lee left.")
    assert said in [one.said for one in claims_of(facts) if one.name.text == "Ann Lee"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Ukrainian ambassador, Ann Lee, said the ferry was slow.",  # to what?
        "Ann Lee, the child of Danish immigrants, said the ferry was slow.",
        "State Sen. Ann Lee (R-Burlington) said the ferry was slow.",
        "Ann Lee, the report's editor, said the ferry was slow.",
        "Ann Lee, the coach of Tom Fry for 20 years, said the ferry was slow.",
        "It was slow for theNationals senator Ann Lee.",
        "Ann Lee, the chief client officer at marketing consultancy at Kew, said it was slow.",
        "Ann Lee, a Liberian national, said it was slow.",
    ],
)
def test_what_does_not_tell_who_somebody_is(sentence):
    facts = facts_of(f"{sentence} Ann Lee left.")
    assert [one.said for one in claims_of(facts) if one.name.text == "Ann Lee"] == []


def test_an_office_is_asked_of_what_where_two_governments_speak():
    text = (
        "Technology Secretary Ann Lee said the ferry to Norway was slow. Norwegian artist Tom Fry "
        "left. Danish artist Jim Wood left. Ann Lee left."
    )
    assert [one.said for one in claims_of(facts_of(text)) if one.name.text == "Ann Lee"] == []


def test_the_agent_of_one_who_died_was_his_agent():
    text = (
        "Ann Lee, Tom Fry's literary agent, said that he was kind. Tom Fry died on Friday. "
        "Ann Lee left."
    )
    assert "was Tom Fry's literary agent" in [one.said for one in claims_of(facts_of(text))]


def test_a_sentence_that_ends_with_late_tells_of_nobodys_death():
    facts = facts_of("It was late. Ann Lee, a nurse from Leeds, said so. It was late. Lee left.")
    assert [one.said for one in claims_of(facts)] == ["is a nurse from Leeds"]


@pytest.mark.parametrize(
    ("text", "state"), [("Wis.", "Wisconsin"), ("Washington", "Washington"), ("Norway", "")]
)
def test_states(text, state):
    assert state_of(text) == state


def test_a_short_form_is_the_name_that_ends_so():
    facts = facts_of(
        "Abu Hassan Amer agreed. “A deal is possible,” Sadeq Abu Amer said. Abu Amer is the head "
        "of the Harbour Group."
    )
    texts = {name.text: len(name.mentions) for name in facts.document.names.people()}
    assert texts == {"Abu Hassan Amer": 1, "Sadeq Abu Amer": 2}


# a sentence about Anna Poole, the feature with which its true statement waits
WAITING = [
    ("Canadian actor Anna Poole said the lighthouse was old.", ""),
    ("Pop singer Anna Poole said the lighthouse was old.", "bare title"),
    ("Harbour Museum painter Anna Poole left the town.", "idle title"),
    ("Anna Poole, the owner of Poole Boats, said the lighthouse was old.", "name tells"),
    ("Anna Poole, the owner of Sarn Boats, said the lighthouse was old.", ""),
]


@pytest.mark.parametrize(("sentence", "feature"), WAITING)
def test_which_statements_wait(sentence, feature):
    found = sure("true_false_identity", facts_of(f"{sentence} Anna Poole is old. Poole left."))
    (true,) = [one for one in found if one.answer == "true"]
    waits = is_held_back(rule=true.rule, family=true.family, features=true.features)
    assert waits is bool(feature)
    assert not feature or true.features[feature]


def test_a_truth_that_may_be_chosen_waits():
    found = sure("true_false_identity", facts_of(PEOPLE))
    waits = [one.features.get("may be chosen") for one in found if one.answer == "true"]
    assert waits
    assert all(waits)


def test_a_firm_that_ends_in_a_stop_ends_the_statement():
    text = "Ann Lee, a lawyer at Sarn Securities Inc., said the ferry was slow. Ann Lee left."
    assert "Ann Lee is a lawyer at Sarn Securities Inc." in [
        one.stem for one in sure("true_false_identity", facts_of(text))
    ]


@pytest.mark.parametrize(
    ("opening", "post"),
    [
        ("West Australian MP", "a West Australian MP"),
        ("Western analyst", "a western analyst"),
        ("North Korean diplomat", "a North Korean diplomat"),
    ],
)
def test_the_part_of_a_country_keeps_its_capital(opening, post):
    facts = facts_of(f"{opening} Ann Lee opened the old mill of Sarn in the spring.")
    assert [role.text for role in telling_posts(facts)] == [post]
