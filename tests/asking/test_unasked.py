"""What is not asked for, or refused anyway, is not put into words; the rest is as ever."""

from __future__ import annotations

import pytest

from quizgen.asking.registry import ask_all, is_in_vain, waits
from quizgen.asking.soft_doubts import hard, soft
from quizgen.facts.gather import gather
from quizgen.judging.reliability import HELD_BACK, LAST_RESORT
from quizgen.language.document import annotate
from quizgen.reading import read_text

TEXT = (
    "The council closed the old bridge in May. The new bridge carries trams across the Sarn. "
    "Ann Lee opened the new bridge. The World Bird Union (WBU) praised the plan in Oslo. "
    "Two engineers measured the ground below the river for many weeks before work began."
)


def _rules(*without: str) -> set[str]:
    facts = gather(annotate(read_text(TEXT)))
    return {candidate.rule for candidate in ask_all(facts, without=without)}


def test_an_unasked_rule_says_nothing_and_leaves_the_others_alone():
    rules, unasked = _rules(), {"subject.what", "identity.letters"}
    assert rules >= unasked
    assert _rules(*unasked) == rules - unasked


def test_some_rules_may_ask_alone():
    facts = gather(annotate(read_text(TEXT)))
    alone = {one.rule for one in ask_all(facts, only={"identity.letters", "subject"})}
    assert "identity.letters" in alone
    assert {rule.partition(".")[0] for rule in alone} == {"identity", "subject"}


def test_what_its_doubts_refuse_is_put_into_words_where_that_is_asked_for():
    facts = gather(annotate(read_text(TEXT)))
    said = list(ask_all(facts))
    short = list(ask_all(facts, in_words=False))
    assert all(one.stem for one in said)
    assert {(one.rule, one.stem) for one in said if not one.doubts} == {
        (one.rule, one.stem) for one in short if not one.doubts
    }
    assert all(one.doubts for one in short if not one.stem)
    assert any(not one.stem for one in short)


@pytest.mark.parametrize(
    ("doubts", "family", "vain", "waiting"),
    [
        ((), "", False, False),
        (("unknown: the group",), "subject", True, True),
        (("unknown: the group",), "cloze", False, False),  # it may only count against a statement
        (("unknown: the group", "pronoun"), "cloze", True, True),
        (("which one: the group",), "true_false", False, True),
        (("which one: the group",), "who_said", True, True),
        (("points outside",), "who_said", False, False),
        (("only one speaks",), "who_said", False, True),
        (("points outside",), "true_false_speech", True, True),
    ],
)
def test_doubts_that_refuse(doubts, family, vain, waiting):
    facts = gather(annotate(read_text(TEXT)))
    document = facts.document
    assert not is_in_vain(document, doubts, family=family)  # everything is put into words
    list(ask_all(facts, only={"ordering"}, in_words=False))
    assert is_in_vain(document, doubts, family=family) == vain
    list(ask_all(facts, only={"ordering"}, in_words=False, held=HELD_BACK))  # no slot is empty yet
    assert is_in_vain(document, doubts, family=family) == waiting


@pytest.mark.parametrize(
    ("family", "doubts", "refusing"),
    [
        ("cloze", ("which one: the group",), []),
        ("cloze", ("which one: group", "which one: the group"), []),  # one noun
        ("cloze", ("which one: the group", "which one: the plan"), None),
        ("true_false", ("which one: the pair",), None),
        ("true_false", ("which one: the plan", "pronoun"), ["pronoun"]),
        ("who_said", ("only one speaks",), []),
        ("who_said", ("only one speaks", "points outside"), None),
        ("subject", ("which one: the plan",), None),
    ],
)
def test_what_need_not_refuse(family, doubts, refusing):
    assert hard(family, doubts) == (list(doubts) if refusing is None else refusing)
    kept = [doubt for doubt in doubts if doubt not in hard(family, doubts)]
    assert sum(soft(family, doubts).values()) == len(kept)


# Names for pronouns, "the plan" told of just before, and one who speaks alone, in her own words
# too.
HELD = (
    "Ann Lee opened the Sarn Bridge in Oslo on 3 May 1998. She has run the council of Oslo for 12 "
    "years. The council paid 40 engineers for a plan to widen the bridge. The plan was shown to "
    "500 people in Bergen in 2003. Lee said that the trams would carry 9,000 people each day. "
    "She warned that the bridge could break in a storm. The Sarn is 300 kilometres long. "
    '"Nobody has asked the people of Oslo what sort of bridge would serve them best," said Lee. '
    "The Syrian president, Marta Keller, saw it in May. Keller likes old bridges. "
    "Keller sold the trams to a museum. She told the engineers of it on Twitter."
)


def test_what_only_fills_empty_slots_is_not_made_where_none_is_wanted():
    facts = gather(annotate(read_text(HELD)))
    every = list(ask_all(facts, without=LAST_RESORT))
    fewer = list(ask_all(facts, without=LAST_RESORT, in_words=False, held=HELD_BACK))

    def held(one):
        noted = {**one.features, **soft(one.family, one.doubts)}
        return any(noted.get(name) for name in HELD_BACK.get(one.family, ()))

    waiting = {one.family for one in every if held(one)}
    # few words to ask for; "subject.who" fills empty slots as a whole
    assert waiting == HELD_BACK.keys() - {"vocabulary", "subject"}
    assert [(one.rule, one.stem) for one in every if not held(one) and not one.doubts] == [
        (one.rule, one.stem) for one in fewer if not held(one) and not one.doubts
    ]
    assert not any(map(held, fewer))


def test_features_that_wait():
    facts = gather(annotate(read_text(TEXT)))
    assert not waits(facts, "cloze", {"lean stand-in": 1.0})  # all are wanted
    list(ask_all(facts, only={"ordering"}, held=HELD_BACK))
    assert waits(facts, "cloze", {"lean stand-in": 1.0})
    assert not waits(facts, "cloze", {"lean stand-in": 0.0, "words": 9.0})
    assert not waits(facts, "subject", {"lean stand-in": 1.0})
