"""Quizzes: composed, set, previewed, published, opened and closed, duplicated, deleted."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from tests_app import factory

from app_pages.parts import quiz_giving
from question_bank import QuizSettings
from tests.app.acting import bodies, press

FIRST = "q_0000000001"


@pytest.fixture
def draft(bank):
    stored = bank.add_quiz(factory.quiz())
    bank.set_status([item.question.id for item in stored.items], "accepted")
    return stored


@pytest.fixture
def at(page, draft):
    """Open the quiz at one of its tabs."""

    def open_at(tab="Questions", quiz=None):
        app = page("quizzes", id=str((quiz or draft).id))
        app.session_state[f"tab of {(quiz or draft).id}"] = tab
        app.run()
        assert not app.exception
        return app

    return open_at


def order(bank, quiz):
    return [item.question.id for item in bank.quiz(quiz.id).items]


def test_questions_are_moved_taken_out_and_brought_back(bank, at, draft):
    ids = order(bank, draft)
    app = press(at(), f"down {FIRST}")
    assert order(bank, draft)[:2] == [ids[1], FIRST]
    press(app, f"drop {FIRST}")
    assert FIRST not in order(bank, draft)
    press(app, "undo order")
    press(app, "undo order")
    assert order(bank, draft) == ids
    assert "undo order" not in [one.key for one in app.button]


def test_points(bank, at, draft):
    at().number_input(key=f"points {draft.id} {FIRST}").set_value(2.5).run()
    assert bank.quiz(draft.id).items[0].points == 2.5


def test_new_points_count_when_marked_again(bank, at, draft):
    quiz = bank.publish(draft.id)
    ticket = bank.start_attempt(quiz.code, "Sam")
    bank.respond(ticket.token, FIRST, "Ruth Calloway")
    bank.submit(ticket.token)
    app = at()
    app.number_input(key=f"points {draft.id} {FIRST}").set_value(3.0).run()
    press(app, "Mark everything again")
    assert "1 mark changed" in app.success[0].value
    assert bank.gradebook(quiz.id).rows[0].points[0] == 3.0


def test_a_quiz_is_composed_of_the_bank_s_questions(bank, page, draft):
    app = page("quizzes")
    app.text_input(key="title of a new quiz").set_value("Unit *3*")
    press(app, "Make it")
    made = next(one for one in bank.quizzes() if one.title == "Unit *3*")
    assert "no question yet" in app.info[0].value
    app.text_input(key="add words").set_value("bridge").run()
    press(app, f"add {FIRST}")
    assert order(bank, made) == [FIRST]
    assert f"add {FIRST}" not in [one.key for one in app.button]
    app.selectbox(key="add status").set_value("rejected").run()
    assert "Nothing else matches." in [one.value for one in app.caption]


def test_every_setting_is_kept(bank, at, draft):
    app = at("Settings")
    numbers = {one.label: one for one in app.number_input}
    numbers["Minutes to work"].set_value(20)
    numbers["Attempts"].set_value(0)
    numbers["Pass mark in %"].set_value(60)
    numbers["Seed of the orders"].set_value(7)
    next(one for one in app.selectbox if one.label.startswith("Marks")).set_value("never")
    app.datetime_input(key="opens").set_value(datetime(2030, 3, 1, 8, 0))
    app.datetime_input(key="closes").set_value(datetime(2030, 3, 1, 9, 30))
    for box in app.checkbox:
        box.set_value(not box.value)
    press(app, "Save")
    kept, before = bank.quiz(draft.id).settings, draft.settings
    assert kept.time_limit == timedelta(minutes=20) and kept.feedback == "never"
    assert (kept.attempts_allowed, kept.pass_mark, kept.seed) == (None, 60, 7)
    assert kept.opens.hour == 8 and kept.closes - kept.opens == timedelta(minutes=90)
    for name in ("article_visible", "one_at_a_time", "shuffle_questions", "shuffle_options"):
        assert getattr(kept, name) is not getattr(before, name), name


def test_settings_that_make_no_sense_are_refused(bank, at, draft):
    app = at("Settings")
    app.datetime_input(key="opens").set_value(datetime(2030, 3, 2, 8, 0))
    app.datetime_input(key="closes").set_value(datetime(2030, 3, 1, 8, 0))
    press(app, "Save")
    assert "before it opens" in app.error[0].value.replace("\\", "")
    assert bank.quiz(draft.id).settings == draft.settings


def test_the_preview_shows_what_a_student_sees_and_keeps_nothing(bank, at, draft):
    app = at("Preview")
    assert "1. Who opened" in bodies(app) or "1. " in bodies(app)
    assert "✓" not in bodies(app), "no key is shown"
    app.get("radio")[0].set_value(0).run()
    assert not app.exception and bank.quiz(draft.id).attempts == 0


def test_publish_close_open_again_duplicate(bank, at, draft):
    app = press(at("Publish"), "Publish")
    quiz = bank.quiz(draft.id)
    app = at("Join code")
    assert quiz.code in bodies(app) and any(quiz.code in one.value for one in app.code)
    assert "--address" in app.warning[0].value
    press(app, "Close it now")
    assert bank.quiz(draft.id).state == "closed"
    press(app, "Open it again")
    assert bank.quiz(draft.id).state == "open"
    press(app, "Duplicate")
    assert len(bank.quizzes()) == 2 and "copy" in app.success[0].value


def test_what_is_left_out_is_said_before_publishing(bank, at, draft):
    bank.set_status([FIRST], "rejected")
    bank.set_status(["q_0000000002"], "draft")
    app = at("Publish")
    assert "1 question not reviewed" in app.warning[0].value
    assert "1 rejected question" in app.info[0].value
    press(app, "Publish")
    assert FIRST not in order(bank, draft)


def test_a_refusal_of_the_bank_is_said(bank, at, draft):
    bank.set_status(order(bank, draft), "rejected")
    app = press(at("Publish"), "Publish")
    assert app.error and bank.quiz(draft.id).state == "draft"


def test_delete(bank, at, draft):
    app = press(at(), "Delete it")
    assert not bank.quizzes() and bank.stats().questions == 8
    assert app.title[0].value == "Quizzes"


def test_ways_lead_on(at, bank, draft, gone):
    press(at(), "Print and export")
    press(at(), "Review")
    bank.publish(draft.id)
    press(at(), "Results")
    assert [name for name, _ in gone] == ["printing", "review", "results"]


def test_the_list_says_what_there_is(bank, page, draft):
    bank.publish(bank.duplicate(draft.id, "<b>Two</b>").id)
    app = page("quizzes")
    assert "&lt;b&gt;Two" in bodies(app) and "8 questions" in bodies(app)
    app.get("button_group")[0].set_value("open").run()
    assert len([one for one in app.button if one.label == "Open"]) == 1


@pytest.mark.parametrize("name", ["review", "printing", "results"])
def test_quizzes_of_one_title_are_told_apart(bank, page, draft, name):
    codes = [bank.publish(bank.duplicate(draft.id, draft.title).id).code for _ in range(2)]
    app = page(name)
    offered = app.selectbox[0].options
    made = f"{draft.created:%d %b %Y, %H:%M}"
    assert len(set(offered)) == len(offered) and all(draft.title in one for one in offered)
    if name != "results":
        assert f"{draft.title} (draft, {made})" in offered
    if name != "review":
        assert all(any(f"(open, {code})" in one for one in offered) for code in codes)


def test_an_unknown_quiz_is_said(bank, page, draft):
    app = page("quizzes", id="99")
    assert app.error and app.title[0].value == "Quizzes"


def test_no_quiz_yet(bank, page):
    app = page("quizzes")
    assert not app.exception and "Make one from an article" in app.info[-1].value


@pytest.mark.parametrize(
    ("url", "link"),
    [
        ("https://quiz.school.example/quizzes?id=3", "https://quiz.school.example/take?quiz=AB"),
        ("http://192.0.2.7:8501/quizzes", "http://192.0.2.7:8501/take?quiz=AB"),
        ("", "http://localhost:8501/take?quiz=AB"),
    ],
)
def test_the_link_is_the_server_s(url, link):
    assert quiz_giving.take_link("AB", url) == link


def test_the_qr_code_is_a_picture():
    assert quiz_giving.qr_code("https://quiz.school.example/take?quiz=AB").startswith("<svg")


@pytest.mark.parametrize("visible", [True, False])
def test_the_preview_numbers_paragraphs_or_says_how_they_are_counted(bank, at, visible):
    named = bank.add_quiz(factory.named_quiz())
    bank.set_quiz(named.id, settings=QuizSettings(article_visible=visible))
    app = at("Preview", named)
    assert ("data-paragraph" in bodies(app)) is visible
    told = "Paragraphs are counted without the title and headings."
    assert (told in [one.value for one in app.caption]) is not visible
