"""New quiz: reading, what is set aside, making, and what is said when it fails."""

from __future__ import annotations

from pathlib import Path

import pytest

from app_pages.shared import loading
from quizgen.errors import Failure
from quizgen.pipeline import generate
from tests.app.acting import bodies

ROOT = Path(__file__).parents[2]
ARTICLE = (ROOT / "quizgen/examples/street-lamps.txt").read_text("utf-8")
BUTTONS = "Share Tweet Email Print"


def click(app, label):
    next(button for button in app.button if button.label == label).click()
    return app.run()


@pytest.fixture
def read(bank, page):
    """Open the screen with an article that was pasted."""

    def paste(text=ARTICLE):
        app = page("new_quiz")
        app.text_area[0].set_value(text)
        app.button[0].click().run()
        assert not app.exception
        return app

    return paste


@pytest.fixture
def making(monkeypatch):
    monkeypatch.setattr(
        loading, "make", lambda article, options, tell: generate(article, options, progress=tell)
    )


def test_an_article_is_measured_and_shown(read):
    shown = bodies(read())
    assert "483 words" in shown and "reading level: grade" in shown
    assert "The town council of Alderbrook voted" in shown


def test_the_example_is_one_click_away(bank, page):
    app = click(page("new_quiz"), "Try the example article")
    assert "Alderbrook" in bodies(app)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("lamps.txt", ARTICLE.encode()),
        ("lamps.md", ARTICLE.encode()),
        ("lamps.html", f"<article><p>{ARTICLE.replace(chr(10) * 2, '</p><p>')}</p>".encode()),
    ],
)
def test_a_file_is_read(bank, page, name, data):
    app = page("new_quiz")
    app.get("file_uploader")[0].set_value((name, data, "application/octet-stream"))
    app.button[1].click().run()
    assert not app.exception and not app.error
    assert "The town council of Alderbrook voted" in bodies(app)


def test_nothing_given_is_said(bank, page):
    for button, word in ((0, "Paste an article"), (1, "Choose a file"), (2, "https://")):
        app = page("new_quiz")
        app.button[button].click().run()
        assert word in app.warning[0].value


def test_what_cannot_be_read_is_said_by_the_library(bank, page):
    app = page("new_quiz")
    app.text_area[0].set_value("Three words only.")
    app.button[0].click().run()
    assert "needs at least 40" in app.error[0].value


def test_a_line_set_aside_is_put_back_and_taken_away_again(read):
    app = read(f"{ARTICLE}\n\n{BUTTONS}\n")
    assert "3 lines set aside" in bodies(app)
    box = next(one for one in app.checkbox if one.label == BUTTONS)
    box.check().run()
    assert "2 lines set aside" in bodies(app) and "487 words" in bodies(app)
    next(one for one in app.checkbox if one.label == BUTTONS).uncheck().run()
    assert "3 lines set aside" in bodies(app)


def test_another_article_forgets_this_one(read):
    app = click(read(), "Another article")
    assert app.text_area[0].value == "" and not app.checkbox


def test_from_an_article_to_a_draft(read, bank, gone, making):
    app = read()
    app.number_input[0].set_value(5)
    app.text_input[0].set_value("Lamps *and* moths")
    click(app, "Make the quiz")
    assert not app.exception
    (made,) = bank.quizzes()
    assert (made.questions, made.state, made.title) == (5, "draft", "Lamps *and* moths")
    assert gone == [("review", {"id": str(made.id)})]


def test_kinds_and_difficulty_are_kept_to(read, bank, gone, making):
    app = read()
    app.get("button_group")[0].set_value(["true_false"])
    click(app, "Make the quiz")
    quiz = bank.quiz(bank.quizzes()[0].id)
    assert {item.question.kind for item in quiz.items} == {"true_false"}


def test_too_few_is_told_and_none_too(read, bank, gone, making):
    app = read()
    app.number_input[0].set_value(50)
    click(app, "Make the quiz")
    notes = app.session_state[f"notes on {bank.quizzes()[0].id}"]
    assert "50 were asked for" in notes[0]
    app = read()
    app.get("button_group")[0].set_value(["ordering"])
    app.get("button_group")[1].set_value(["definition"])
    click(app, "Make the quiz")
    assert "none was sure enough" in app.error[0].value and len(bank.quizzes()) == 1


def test_a_quiz_made_again_says_what_was_judged_before(read, bank, gone, making):
    for _ in range(2):
        app = read()
        app.number_input[0].set_value(5)
        click(app, "Make the quiz")
        first = bank.quiz(bank.quizzes()[-1].id)
        ids = [item.question.id for item in first.items]
        bank.set_status(ids[:3], "accepted")
        bank.set_status(ids[3:4], "rejected")
    again = bank.quiz(bank.quizzes()[0].id)
    assert again.id != first.id
    assert [item.status for item in again.items].count("accepted") == 3
    said = app.session_state[f"notes on {again.id}"][-1]
    assert said.startswith("4 questions of this quiz you have judged before")
    assert "3 accepted, 1 rejected" in said


def test_a_failure_is_said_with_the_library_s_sentence(read, bank, monkeypatch):
    def fail(*_):
        raise Failure("No English language model was found: run pip.")

    monkeypatch.setattr(loading, "make", fail)
    app = click(read(), "Make the quiz")
    assert "language model was found" in app.error[0].value
    assert not app.exception and not bank.quizzes()


@pytest.mark.parametrize(
    "text", ["<script>alert(1)</script>", "**bold** :smile: :red[x] [a](b)", "word " * 2000]
)
def test_hostile_articles_are_shown_as_text(read, text):
    app = read(f"{ARTICLE}\n\n{text}\n\n{BUTTONS} {text[:40]}\n")
    assert "<script>" not in bodies(app)
    for box in app.checkbox:
        assert ":smile:" not in box.label and "**" not in box.label.replace("\\*", "")


@pytest.mark.parametrize("wanted", [True, False])
def test_the_paragraph_is_named_or_not_as_the_teacher_wants(read, bank, gone, making, wanted):
    picture = "Volunteers check a moth trap beside the old mill at dawn\n\n"
    app = read(ARTICLE.replace(picture, ""))
    box = next(one for one in app.checkbox if one.label == "Name the paragraph")
    assert box.value is True
    box.set_value(wanted)
    click(app, "Make the quiz")
    quiz = bank.quiz(bank.quizzes()[0].id)
    stems = [item.question.stem for item in quiz.items]
    assert any(stem.startswith("(Paragraph ") for stem in stems) is wanted
