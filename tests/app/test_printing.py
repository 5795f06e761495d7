"""Print and export: the page is seen, every format is looked into and offered."""

from __future__ import annotations

import pytest
from tests_app import factory

from app_pages.parts import print_file, print_sheet
from quizgen.formats import export, format_names, get_format
from quizgen.worksheet import Look
from tests.app.acting import bodies


@pytest.fixture
def quiz(bank):
    return bank.add_quiz(factory.quiz())


@pytest.fixture
def at(page, quiz):
    def open_at(tab="Worksheet"):
        app = page("printing", {"tab of printing": tab}, id=str(quiz.id))
        assert not app.exception
        return app

    return open_at


def test_no_quiz_yet(bank, page):
    app = page("printing")
    assert not app.exception and "Make one from an article" in app.info[0].value


def test_the_first_page_is_shown_and_three_files_are_offered(at):
    app = at()
    assert app.get("image") and app.get("button_group")[1].label.startswith("Page, of")
    assert len(app.get("download_button")) == 3


def test_choices_change_the_page(at):
    app = at()
    before = app.get("button_group")[1].label
    app.number_input(key="versions").set_value(3).run()
    assert not app.exception and app.get("button_group")[1].label != before, "more pages"
    for box in app.checkbox:
        box.set_value(not box.value)
    app.get("button_group")[0].set_value("letter")
    app.text_input(key="sheet class").set_value("7b *").run()
    assert not app.exception and not app.error


@pytest.mark.parametrize(("form", "start"), [("pdf", b"%PDF"), ("docx", b"PK"), ("html", b"<!")])
def test_the_files_are_what_they_say(form, start):
    assert print_sheet.written(factory.quiz(), Look(), form).startswith(start)


def test_rejected_questions_are_not_printed(bank, at, quiz):
    bank.set_status([quiz.items[0].question.id], "rejected")
    assert "of 7 questions" in bodies(at("File for another program"))
    bank.set_status([item.question.id for item in quiz.items], "rejected")
    assert "rejected" in at().info[0].value


@pytest.mark.parametrize("name", format_names())
def test_every_format_is_looked_into_and_offered(at, name):
    app = at("File for another program")
    app.selectbox(key="format").set_value(name).run()
    assert not app.exception and not app.error and app.get("download_button")
    assert "<pre" in bodies(app) or app.dataframe or name == "html"


def test_what_does_not_fit_is_said(at):
    app = at("File for another program")
    app.selectbox(key="format").set_value("aiken").run()
    assert "cannot hold" in bodies(app) and app.expander[0].label.startswith("What changes")
    app.checkbox(key="nearest").set_value(False)
    app.checkbox(key="skip").set_value(False).run()
    assert "does not fit" in app.error[0].value


def test_packages_and_tables_are_opened():
    def inside(name):
        made = export(factory.quiz(), name, nearest=True, skip=True)
        return print_file.contents(made.content, get_format(name).extension)

    assert "imsmanifest.xml" in inside("qti21")
    assert inside("olx").startswith("A package of ")
    assert inside("kahoot")[0]["B"] == "A bridge at last"
