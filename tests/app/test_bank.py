"""The bank's page: search, filters, many questions at once with undo, in and out as files."""

from __future__ import annotations

import json

import pytest
from tests_app import factory

from app_pages.parts import bank_files
from quizgen.formats import export

STEMS = [question.stem for question in factory.questions()]


def shown(app):
    """The stems on the page, as they are escaped in it."""
    return [one.body for one in app.get("html") if 'class="stem"' in str(one.body)]


def press(app, label):
    next(one for one in app.button if one.label == label).click()
    return app.run()


def tick(app, *question_ids):
    for question_id in question_ids:
        app.checkbox(key=f"tick {question_id}").check()
    return app.run()


@pytest.fixture
def ids(bank):
    stored = bank.add_quiz(factory.quiz(), tags=["unit 3"])
    return [item.question.id for item in stored.items]


def test_an_empty_bank_says_what_to_do(bank, page):
    app = page("bank")
    assert not app.exception and "New quiz" in app.info[0].value
    assert app.get("file_uploader")


def test_all_questions_are_there_newest_first(bank, page, ids):
    app = page("bank")
    assert not app.exception and len(shown(app)) == len(ids)
    assert "8 found" in [one.value for one in app.caption]


def test_words_and_filters_narrow_it(bank, page, ids):
    app = page("bank")
    app.text_input(key="bank words").set_value("baker")
    app.selectbox(key="bank Kind").set_value("matching")
    app.run()
    assert not app.exception and len(shown(app)) == 1
    app.selectbox(key="bank Difficulty").set_value("easy").run()
    assert not shown(app) and "filter" in app.info[0].value


def test_accept_and_undo(bank, page, ids):
    app = tick(page("bank"), *ids[:2])
    assert "2 questions chosen" in [one.value for one in app.caption]
    press(app, "Accept")
    assert [one.status for one in bank.questions(ids[:3])] == ["accepted", "accepted", "draft"]
    press(app, "Reject")
    press(app, "Undo")
    assert {one.status for one in bank.questions(ids[:2])} == {"accepted"}
    press(app, "Undo")
    assert not app.exception
    assert {one.status for one in bank.questions(ids)} == {"draft"}
    assert "Undo" not in [one.label for one in app.button]


def test_what_is_chosen_stays_over_searches(bank, page, ids):
    app = tick(page("bank"), ids[0])
    app.text_input(key="bank words").set_value("baker").run()
    assert "1 question chosen" in [one.value for one in app.caption]
    press(app, "Choose this page")
    app.text_input(key="bank words").set_value("").run()
    assert app.checkbox(key=f"tick {ids[0]}").value
    press(app, "Choose none")
    assert not any(box.value for box in app.checkbox)


def test_all_that_is_found_is_chosen(bank, page):
    bank.add_questions(factory.many_questions(45))
    app = press(page("bank"), "Choose all 45")
    press(app, "Accept")
    assert bank.search(status="accepted").total == 45
    press(app, "Further")
    assert not app.exception and len(shown(app)) == 20
    assert any("Page 2 of 3" in one.value for one in app.caption)
    app.selectbox(key="bank Status").set_value("rejected").run()
    assert app.info, "a filter goes back to the first page"


def test_tags_come_and_go(bank, page, ids):
    app = tick(page("bank"), ids[0])
    app.multiselect(key="bank tags added").set_value(["unit 3"])
    app.multiselect(key="bank tags removed").set_value(["unit 3"])
    app.run()
    press(app, "Set the tags")
    assert not app.exception
    assert bank.question(ids[0]).tags == ()
    press(app, "Undo")
    assert bank.question(ids[0]).tags == ("unit 3",)


def test_chosen_questions_become_a_quiz(bank, page, ids, gone):
    app = tick(page("bank"), ids[4], ids[1])
    app.text_input(key="bank quiz title").set_value("From the bank")
    press(app, "Put them in")
    made = bank.quiz(int(gone[0][1]["id"]))
    assert made.title == "From the bank" and made.article is not None
    assert [item.question.id for item in made.items] == [ids[4], ids[1]]
    app = tick(page("bank"), ids[4], ids[0])
    app.selectbox(key="bank quiz").set_value(made.id).run()
    press(app, "Put them in")
    assert [item.question.id for item in bank.quiz(made.id).items] == [ids[4], ids[1], ids[0]]


def test_what_is_hostile_is_shown_as_typed(bank, page):
    stem = "<script>alert(1)</script> *bold* :smile:"
    bank.add_questions([factory.many_questions(1, words=stem)[0]], tags=["<b>tag</b>"])
    app = page("bank")
    assert not app.exception
    everything = " ".join(str(one.body) for one in app.get("html"))
    assert "<script>" not in everything and "<b>tag" not in everything
    assert "&lt;script&gt;" in everything


def open_tab(page, name):
    app = page("bank")
    app.session_state["bank tab"] = name
    return app.run()


def test_a_file_of_another_program_is_imported(bank, page):
    bank.add_questions(factory.many_questions(1))
    made = export(factory.quiz(with_open=False), "gift", nearest=True, skip=True)
    app = open_tab(page, "Import")
    app.get("file_uploader")[0].upload("class.gift", made.content, "text/plain")
    press(app, "Import")
    assert not app.exception and app.success[0].value.startswith("class")
    assert bank.stats().questions > 5


def test_a_broken_file_changes_nothing(bank, page):
    app = page("bank")
    app.get("file_uploader")[0].upload("broken.json", b'{"questions": [{"stem": 3}]}', "text/plain")
    press(app, "Import")
    assert not app.exception and "Nothing of it was kept" in app.error[0].value
    assert bank.stats().questions == 0
    press(app, "Import")
    assert "Choose a file" in app.warning[0].value


@pytest.mark.parametrize("what", list(bank_files._WHOLE))
def test_the_bank_is_written(bank, page, ids, what):
    app = open_tab(page, "Export")
    next(one for one in app.selectbox if one.label == "What").set_value(what).run()
    press(app, "Write the file")
    assert not app.exception and app.get("download_button")


def test_files_hold_what_they_say(bank, ids, monkeypatch):
    monkeypatch.setattr(bank_files, "bank", lambda: bank)
    assert len(json.loads(bank_files._whole("json"))["questions"]) == 8
    assert bank_files._whole("jsonl").count(b"\n") == 8 + 3
    assert bank_files._whole("db").startswith(b"SQLite format 3")
    some = bank_files.quiz_of(bank.questions(ids[:3]))
    assert len(some.questions) == 3 and some.article.text == factory.TEXT
    bank.add_questions(factory.many_questions(1))
    loose = bank_files.quiz_of(bank.questions([ids[0], factory.many_questions(1)[0].id]))
    assert loose.article.text == ""


def test_chosen_questions_are_written(bank, page, ids):
    app = tick(page("bank"), *ids[:3])
    app.session_state["bank tab"] = "Export"
    app.run()
    assert not app.exception
    press(app, "Write the file")
    assert not app.exception and app.get("download_button")
