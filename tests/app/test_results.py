"""Results: live progress, extra time, gradebook, overrides, figures in words, keys put right."""

from __future__ import annotations

from datetime import timedelta

import pytest
from tests_app import factory

from app_pages.parts import charts, results_figures
from question_bank.records import QuizSettings
from question_bank.sittings import MarkChange, Regrade
from question_bank.statistics import AnswerCount
from tests.app.acting import bodies, press

MC, SHORT, OPEN = "q_0000000001", "q_0000000002", "q_0000000008"


@pytest.fixture
def quiz(bank):
    stored = bank.add_quiz(factory.quiz())
    bank.set_status([item.question.id for item in stored.items], "accepted")
    bank.set_quiz(
        stored.id, settings=QuizSettings(time_limit=timedelta(minutes=20), attempts_allowed=None)
    )
    return bank.publish(stored.id)


@pytest.fixture
def taken(bank, quiz):
    """Six students hand in; half choose the key, all type the same answer, one writes."""
    tickets = []
    for place in range(6):
        ticket = bank.start_attempt(quiz.code, f"Student {place}")
        bank.respond(ticket.token, MC, "Ruth Calloway" if place % 2 else "Mira Haddad")
        bank.respond(ticket.token, SHORT, "a passing tourist")
        if not place:
            bank.respond(ticket.token, OPEN, "They waited.")
        bank.submit(ticket.token)
        tickets.append(ticket)
    return tickets


@pytest.fixture
def at(page, quiz):
    def open_at(tab="Now"):
        app = page("results", id=str(quiz.id))
        app.session_state["tab of results"] = tab
        app.run()
        assert not app.exception
        return app

    return open_at


def test_nothing_published_says_what_to_do(bank, page):
    app = page("results")
    assert not app.exception and "Publish one" in app.info[0].value


@pytest.mark.parametrize("tab", ["Now", "Gradebook", "Attempts", "Figures"])
def test_each_tab_says_when_it_is_empty(at, tab):
    assert at(tab).info


def test_progress_shows_who_is_how_far(bank, at, quiz):
    ticket = bank.start_attempt(quiz.code, "Sam <b>")
    bank.respond(ticket.token, MC, "Ruth Calloway")
    app = at()
    assert "0 of 1 handed in" in bodies(app)
    bars = [one.proto.text for one in app.get("progress")]
    assert len(bars) == 1 and "1 of 8 answered" in bars[0].replace("\\", "")
    assert "left" in bars[0] and "\\<b\\>" in bars[0]


def test_extra_time(bank, at, quiz):
    ticket = bank.start_attempt(quiz.code, "Sam")
    before = bank.resume(ticket.token).deadline
    app = at()
    app.number_input[0].set_value(15)
    press(app, "Give")
    assert "Sam has 15 minutes more" in app.success[0].value
    assert bank.resume(ticket.token).deadline - before == timedelta(minutes=15)


def test_the_gradebook_and_its_file(at, taken):
    app = at("Gradebook")
    table = app.dataframe[0].value
    assert list(table["Nickname"])[:2] == ["Student 0", "Student 1"]
    assert "1 answer to be marked" in app.warning[0].value
    assert app.get("download_button")


def test_points_of_ones_own_need_a_reason_and_are_taken_back(bank, at, taken):
    attempt = taken[0].attempt.id
    app = at("Attempts")
    assert "wrong" in bodies(app) and "a passing tourist" in bodies(app)
    key = next(
        str(one.key) for one in app.button if str(one.key).startswith(f"keep {attempt} {MC}")
    )
    key = key.removeprefix("keep ")
    app.number_input(key=f"points {key}").set_value(1.0)
    press(app, f"keep {key}")
    assert "needs a reason" in app.error[0].value
    app.text_input(key=f"reason {key}").set_value("said in class")
    press(app, f"keep {key}")
    mark = bank.attempt_review(attempt).items[0].mark
    assert (mark.final, mark.reason) == (1.0, "said in class") and "your word" in bodies(app)
    press(app, next(str(one.key) for one in app.button if str(one.key).startswith("back ")
                    and not one.disabled))  # fmt: skip
    assert bank.attempt_review(attempt).items[0].mark.final == 0.0
    assert "said in class" in bodies(app), "the history keeps it"


def test_an_open_answer_is_marked(bank, at, taken):
    app = at("Attempts")
    key = next(str(one.key) for one in app.text_input if OPEN in str(one.key))
    app.number_input(key=key.replace("reason", "points")).set_value(1.0)
    app.text_input(key=key).set_value("good")
    press(app, key.replace("reason", "keep"))
    assert not bank.gradebook(bank.quizzes()[0].id).rows[0].waiting


def test_figures_are_shown_and_read_in_words(at, taken):
    app = at("Figures")
    assert [one.label for one in app.metric][:3] == ["Attempts", "Mean", "Median"]
    assert len(app.get("vega_lite_chart") or app.get("arrow_vega_lite_chart")) >= 2
    assert 'class="flaw">Question ' in bodies(app)


def figures_of(app, question_id):
    app.selectbox(
        key=next(str(s.key) for s in app.selectbox if str(s.key).startswith("figures of"))
    )
    box = next(one for one in app.selectbox if str(one.key).startswith("figures of"))
    box.set_value(question_id).run()
    assert not app.exception
    return app


def test_an_answer_that_several_gave_counts_after_all(bank, at, quiz, taken):
    app = figures_of(at("Figures"), SHORT)
    assert app.selectbox(key=f"answer {SHORT}").value == "a passing tourist"
    app.text_input(key=f"why {SHORT}").set_value("seen in the picture")
    press(app, "Count it too")
    assert "6 marks changed: Student 0 from 0 to 1" in app.success[0].value
    assert all(row.points[1] == 1.0 for row in bank.gradebook(quiz.id).rows)
    assert bank.mark_changes(quiz_id=quiz.id)[0].reason == "seen in the picture"


def test_the_key_is_changed_and_all_are_marked_again(bank, at, quiz, taken):
    app = figures_of(at("Figures"), MC)
    app.selectbox(key=f"answer {MC}").set_value("Mira Haddad").run()
    press(app, "Make it the key")
    assert "6 marks changed" in app.success[0].value
    assert [row.points[0] for row in bank.gradebook(quiz.id).rows] == [2.0, 0.0] * 3


def test_which_attempts_count(at, taken):
    app = at("Figures")
    app.selectbox(key="which attempts").set_value("all").run()
    assert not app.exception and app.metric[0].value == "6"


def test_marking_again_in_words(bank):
    when = bank.stats() and factory.Clock()()
    change = MarkChange(1, MC, "Sam", "regrade", 0.0, 1.0, "", "", when)
    assert results_figures.in_words(Regrade(1, (change,))) == (
        "1 answer marked again; 1 mark changed: Sam from 0 to 1."
    )
    assert "and 2 more" in results_figures.in_words(Regrade(9, (change,) * 7))


def test_charts_say_what_they_show():
    made = charts.choices(
        [AnswerCount("The *mayor*", 3, True, True), AnswerCount("", 1, False, False)]
    )
    assert made.to_dict()["description"].endswith("The *mayor* (right): 3, no answer (wrong): 1")
    assert "2 at 0–50 %" in charts.spread([2, 0]).to_dict()["description"]
    assert charts.scatter([]) is None
