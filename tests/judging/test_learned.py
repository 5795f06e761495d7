"""The learned judge: how its numbers are read, and that it ships with the program."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quizgen.judging.learned import Judge, Linear, Trees, judge
from quizgen.judging.signals import signals
from quizgen.model import Evidence, Question
from tests.quality.learn import Row, family_shifts

QUESTION = Question(
    id="q_1",
    kind="short_answer",
    focus="what",
    family="object",
    stem="What did the company open in Bern?",
    answer="The museum",
    rule="object.what",
)


def test_a_regression_adds_what_each_signal_weighs():
    linear = Linear(0.5, {"stem words": 2.0, "kind=cloze": -1.0})
    assert linear.odds({"stem words": 0.25, "unheard of": 9.0}) == pytest.approx(1.0)
    assert linear.reasons({"stem words": 0.25, "kind=cloze": 1.0}, 1) == [("kind=cloze", -1.0)]


@pytest.mark.parametrize(("value", "leaf"), [(0.0, 1.0), (0.5, 1.0), (0.51, -1.0)])
def test_a_tree_sends_values_up_to_the_limit_left(value, leaf):
    trees = Trees(0.0, [[("stem words", 0.5, 1, 2), (1.0,), (-1.0,)]])
    assert trees.odds({"stem words": value} if value else {}) == leaf


def test_promise_is_the_chance_by_both_models():
    both = Judge((Linear(2.0, {}), Trees(-2.0, [])), Linear(-9.0, {}), Linear(0.0, {}))
    assert both.promise({}) == 0.5
    surer = Judge((Linear(4.0, {}), Trees(-2.0, [])), Linear(-9.0, {}), Linear(0.0, {}))
    assert surer.promise({}) == pytest.approx(0.731, abs=0.001)
    assert both.risk({}) < 0.001
    assert both.worth({}) == 0.5


def test_a_family_is_moved_by_what_the_models_miss_of_it():
    models = (Linear(0.0, {}), Trees(0.0, [])), Linear(-9.0, {}), Linear(0.0, {})
    shifted = Judge(*models, shifts={"identity": 2.0})
    assert shifted.promise({}, "cloze") == shifted.promise({}) == 0.5
    assert shifted.promise({}, "identity") == pytest.approx(0.881, abs=0.001)


def test_the_shift_of_a_family_is_learned_from_the_last_readers():
    def row(good, reader, family="cloze", offered=True):
        return Row("a", {f"family={family}": 1.0}, good, offered=offered, reader=reader)

    late = [row(good=place % 4 > 0, reader=90 + place % 5) for place in range(80)]
    early = [row(good=False, reader=1) for _ in range(80)]
    refused = [row(good=False, reader=94, offered=False) for _ in range(80)]
    rows = [*late, *early, *refused, row(good=True, reader=94, family="identity")]
    shifts = family_shifts(rows, [0.5] * len(rows))
    # three of four are good where one of two was promised: log 3, less a fifth for what is lent
    assert shifts["cloze"] == pytest.approx(0.8 * 1.0986, abs=0.001)
    assert 0 < shifts["identity"] < 0.2
    assert rows[0].family == "cloze"


def test_the_judge_that_ships_tells_questions_apart():
    promises = {
        judge().promise(signals(question, {}))
        for question in (QUESTION, replace(QUESTION, rule="when.date", focus="when"))
    }
    assert len(promises) == 2
    assert all(0 < promise < 1 for promise in promises)
    assert 0 < judge().least < 1
    assert 0 < judge().most < 1


def test_signals_name_function_words_and_not_what_an_article_is_about():
    found = signals(QUESTION, {"clause_words": 8.0})
    assert found["rule=object.what"] == 1.0
    assert found["word=company"] == 1.0
    assert found["f:clause_words"] == pytest.approx(0.4)
    assert found["begins=what did"] == 1.0
    assert found["key begins=the"] == 1.0
    assert not any("museum" in name or "bern" in name for name in found)
    assert all(found.values())


@pytest.mark.parametrize(
    ("stem", "changed", "verbatim", "link"),
    [
        ("The museum opened in _____.", False, 1.0, 0.0),
        ("It opened in _____.", True, 0.0, 0.0),
        ("But the museum also opened in _____.", True, 0.0, 1.0),
    ],
)
def test_signals_tell_what_a_stem_changes_of_its_sentence(stem, changed, verbatim, link):
    text = "The museum opened in Bern."
    question = replace(
        QUESTION, kind="cloze", stem=stem, answer="Bern", evidence=(Evidence(0, len(text), text),)
    )
    found = signals(question, {})
    assert (found.get("changed", 0.0) > 0) is changed
    assert found.get("verbatim", 0.0) == verbatim
    assert found.get("link", 0.0) == link
