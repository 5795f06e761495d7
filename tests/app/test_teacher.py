"""The teacher's pages: from an article to a published quiz and its results; who may enter."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest
from tests_app import factory

from app_pages.shared import doors, plain
from quizgen.model import Evidence

ROOT = Path(__file__).parents[2]
ARTICLE = (ROOT / "quizgen/examples/street-lamps.txt").read_text("utf-8")


def click(app, label):
    next(button for button in app.button if button.label == label).click()
    return app.run()


def test_from_an_article_to_a_draft(bank, monkeypatch):
    monkeypatch.setattr("streamlit.switch_page", lambda *_, **__: None)
    app = AppTest.from_file(str(ROOT / "app_pages/new_quiz.py"), default_timeout=60).run()
    assert not app.exception
    app.text_area[0].set_value(ARTICLE)
    app.button[0].click().run()
    assert not app.exception and "words of prose" in app.caption[1].value
    app.number_input[0].set_value(5)
    click(app, "Make the quiz")
    assert not app.exception
    (made,) = bank.quizzes()
    assert made.questions == 5 and made.state == "draft"


def test_what_cannot_be_read_is_said(bank, page):
    app = page("new_quiz")
    app.text_area[0].set_value("Three words only.")
    app.button[0].click().run()
    assert app.error and "words" in app.error[0].value


def test_a_line_set_aside_is_put_back(bank, page):
    app = page("new_quiz")
    app.text_area[0].set_value(ARTICLE + "\n\nShare Tweet Email Print\n")
    app.button[0].click().run()
    before = app.caption[1].value
    click(app, "Put back")
    assert not app.exception and app.caption[1].value != before


@pytest.fixture
def draft(bank):
    stored = bank.add_quiz(factory.quiz())
    bank.set_status([item.question.id for item in stored.items], "accepted")
    return stored


def test_questions_are_moved_dropped_and_brought_back(bank, page, draft):
    app = page("quizzes", id=str(draft.id))
    assert not app.exception
    ids = [item.question.id for item in draft.items]
    next(b for b in app.button if b.key == f"down {ids[0]}").click().run()
    assert [i.question.id for i in bank.quiz(draft.id).items][:2] == [ids[1], ids[0]]
    next(b for b in app.button if b.key == f"drop {ids[0]}").click().run()
    assert ids[0] not in [i.question.id for i in bank.quiz(draft.id).items]
    click(app, "Undo: bring the question back")
    assert ids[0] in [i.question.id for i in bank.quiz(draft.id).items]


def test_publish_close_duplicate(bank, page, draft):
    app = page("quizzes", id=str(draft.id))
    click(app, "Publish")
    assert not app.exception
    code = bank.quiz(draft.id).code
    assert app.metric[0].value == code and any(code in one.value for one in app.code)
    click(app, "Close it now")
    assert bank.quiz(draft.id).state == "closed"
    click(app, "Duplicate")
    assert len(bank.quizzes()) == 2


def test_settings_are_kept(bank, page, draft):
    app = page("quizzes", id=str(draft.id))
    next(one for one in app.number_input if one.label.startswith("Minutes")).set_value(20)
    next(one for one in app.selectbox if one.label.startswith("Marks")).set_value("never")
    click(app, "Save")
    settings = bank.quiz(draft.id).settings
    assert settings.time_limit.total_seconds() == 1200 and settings.feedback == "never"


def test_a_file_is_written(bank, page, draft):
    app = page("quizzes", id=str(draft.id))
    click(app, "Write the file")
    assert not app.exception and app.get("download_button")


@pytest.mark.parametrize("name", ["quizzes", "results"])
def test_empty_pages_say_what_to_do(bank, page, name):
    app = page(name)
    assert not app.exception and app.info


def test_results_show_progress_marks_and_an_override(bank, page, draft):
    quiz = bank.publish(draft.id)
    ticket = bank.start_attempt(quiz.code, "Sam <b>")
    bank.respond(ticket.token, "q_0000000001", "Ruth Calloway")
    bank.submit(ticket.token)
    app = page("results", id=str(quiz.id))
    assert not app.exception
    assert "1 of 1 handed in" in [one.value for one in app.caption]
    app.text_input[0].set_value("said in class")
    app.button[0].click().run()
    item = bank.attempt_review(ticket.attempt.id).items[0]
    assert item.mark.reason == "said in class"


@pytest.mark.parametrize("name", ["new_quiz", "quizzes", "results"])
def test_the_network_needs_a_passphrase(bank, page, still, monkeypatch, name):
    monkeypatch.setattr(doors, "caller", lambda: "192.0.2.7")
    shut = page(name)
    assert shut.title[0].value == "Sign in" and not shut.text_input
    bank.set_passphrase("correct horse battery")
    asked = page(name)
    asked.text_input[0].set_value("wrong")
    asked.button[0].click().run()
    assert asked.error and "not the passphrase" in asked.error[0].value
    for _ in range(12):
        asked.text_input[0].set_value("wrong")
        asked.button[0].click().run()
    asked.text_input[0].set_value("correct horse battery")
    asked.button[0].click().run()
    assert asked.error and "not the passphrase" in asked.error[0].value  # too soon
    still.forward(hours=1)
    asked.text_input[0].set_value("correct horse battery")
    asked.button[0].click().run()
    assert not asked.exception and not asked.error and asked.title[0].value != "Sign in"


@pytest.mark.parametrize(
    ("address", "here"),
    [("", True), ("127.0.0.1", True), ("::1", True), ("192.0.2.7", False), ("odd", False)],
)
def test_who_is_here(monkeypatch, address, here):
    monkeypatch.setattr(doors, "caller", lambda: address)
    assert doors._is_here() is here


def test_labels_keep_their_marks():
    assert plain.label("*a* <b>") == r"\*a\* \<b\>"
    assert ":smile:" not in plain.label(":smile:")
    assert plain.label(":smile:").replace("\u2060", "").replace("\\", "") == ":smile:"


def test_evidence_is_marked_and_escaped():
    text = "A <b> fact.\nAnother."
    html = plain.marked(text, [Evidence(2, 10, text[2:10])])
    assert html == "<p>A <mark>&lt;b&gt; fact</mark>.</p><p>Another.</p>"


def test_figures_and_an_answer_that_counts_after_all(bank, page, draft):
    quiz = bank.publish(draft.id)
    typed = next(
        item.question.id
        for item in quiz.items
        if item.question.kind == "short_answer" and not item.question.options
    )
    for place in range(6):
        ticket = bank.start_attempt(quiz.code, f"Student {place}")
        bank.respond(ticket.token, "q_0000000001", "Ruth Calloway" if place % 2 else "Mira Haddad")
        bank.respond(ticket.token, typed, "a passing tourist")
        bank.submit(ticket.token)
    app = page("results", id=str(quiz.id))
    assert not app.exception
    assert any("6 × a passing tourist" in str(one.body) for one in app.get("html"))
    click(app, "Count it")
    assert not app.exception and not app.error
    figures = {item.question_id: item for item in bank.item_analysis(quiz.id).items}
    assert figures[typed].facility == 100
