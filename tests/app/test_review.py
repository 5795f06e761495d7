"""Reviewing: edits, options, status, undo, one's own question, evidence in place."""

from __future__ import annotations

import pytest
from tests_app import factory

from app_pages.review import edited, own_question
from quizgen.errors import BadUse


@pytest.fixture
def draft(bank):
    return bank.add_quiz(factory.quiz())


def press(app, key):
    next(button for button in app.button if str(button.key).startswith(key)).click()
    return app.run()


def submit(app, label):
    next(button for button in app.button if button.label == label).click()
    return app.run()


def test_the_evidence_stands_marked_in_the_article(bank, page, draft):
    app = page("review", id=str(draft.id))
    assert not app.exception
    proof = draft.items[0].question.evidence[0].text
    assert any(f"<mark>{proof[:20]}" in str(one.body) for one in app.get("html"))


def test_an_edit_is_a_revision_and_can_be_undone(bank, page, draft):
    question = draft.items[0].question
    app = page("review", id=str(draft.id))
    app.text_area[0].set_value("Who cut the ribbon?")
    submit(app, "Keep")
    assert not app.exception and not app.error
    now = bank.question(question.id).question
    assert now.stem == "Who cut the ribbon?" and now.revision == question.revision + 1
    press(app, "undo")
    assert bank.question(question.id).question.stem == question.stem
    press(app, "undo")
    assert app.error


def test_accept_goes_on_to_the_next(bank, page, draft):
    app = page("review", id=str(draft.id))
    press(app, "accept")
    assert bank.question(draft.items[0].question.id).status == "accepted"
    assert app.subheader[0].value.startswith("Question 2")
    submit(app, "Back")
    assert app.subheader[0].value.startswith("Question 1")
    press(app, "reject")
    assert bank.question(draft.items[0].question.id).status == "rejected"


def test_a_question_of_ones_own(bank, page, draft):
    app = page("review", id=str(draft.id))
    fields = [one for one in app.text_input if one.label in ("Question",)]
    fields[0].set_value("What left after the ribbon was cut?")
    answers = [one for one in app.text_input if one.label == "Answer"]
    answers[-1].set_value("The ferry")
    submit(app, "Add it")
    assert not app.exception and not app.error
    items = bank.quiz(draft.id).items
    assert items[-1].question.stem == "What left after the ribbon was cut?"
    assert len(items) == len(draft.items) + 1


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"stem": " "}, "needs a stem"),
        ({"answer": ""}, "needs a stem"),
        ({"options": ["one", ""]}, "at least two wrong"),
        ({"options": ["Ruth Calloway", "b"]}, "at least two wrong"),
    ],
)
def test_an_edit_that_makes_no_question_is_refused(change, sentence):
    question = factory.questions()[0]
    given = {"stem": "Who?", "answer": "Ruth Calloway", "accepted": "", "options": ["a", "b", "c"],
             "kind": "multiple_choice"}  # fmt: skip
    with pytest.raises(BadUse, match=sentence):
        edited(question, **(given | change))


def test_the_key_keeps_its_place_and_the_sources_theirs():
    question = factory.questions()[0]
    place = [option.correct for option in question.options].index(True)
    wrong = [option.text for option in question.options if not option.correct]
    made = edited(question, stem=question.stem, answer="The mayor", accepted="Calloway\n\nRuth",
                  options=[*wrong[:2], "New one"], kind="multiple_choice")  # fmt: skip
    assert made.options[place].text == "The mayor" and made.options[place].correct
    assert made.accepted == ("Calloway", "Ruth")
    sources = {option.text: option.source for option in made.options}
    assert sources["New one"] == "teacher"
    typed = edited(question, stem="Who?", answer="x", accepted="", options=[], kind="short_answer")
    assert typed.options == () and typed.kind == "short_answer"


def test_own_evidence_must_stand_in_the_article():
    article = factory.article()
    sentence = "The bridge carries 25,000 cars a day"
    made = own_question(article, "How many cars?", "25,000", sentence)
    assert article.text[made.evidence[0].start : made.evidence[0].end] == sentence
    with pytest.raises(BadUse, match="does not stand so"):
        own_question(article, "How many cars?", "25,000", "It carries many.")


def test_nothing_to_review(bank, page):
    app = page("review")
    assert not app.exception and app.info
