"""Reviewing: edits, kinds, further distractors, status, order, undo, one's own, proof in place."""

from __future__ import annotations

import pytest
from tests_app import factory

from app_pages.shared import loading
from quizgen.model import Option
from tests.app.acting import bodies, press

MC, SHORT, TRUTH, GAP, CHOSEN, MATCH, ORDER, OPEN = (f"q_000000000{n}" for n in range(1, 9))
PLACES = {name: place for place, name in enumerate((MC, SHORT, TRUTH, GAP, CHOSEN, MATCH, ORDER))}


@pytest.fixture
def draft(bank):
    return bank.add_quiz(factory.quiz())


@pytest.fixture
def at(page, draft):
    """Open the review at a question."""

    def open_at(question_id=MC):
        app = page("review", id=str(draft.id))
        app.session_state[f"place in {draft.id}"] = PLACES.get(question_id, 7)
        app.run()
        assert not app.exception
        return app

    return open_at


@pytest.fixture
def further(monkeypatch):
    known = (Option("Vladimir Sorokin", source="same_article"), Option("Ines Marchetti"))
    monkeypatch.setattr(loading, "further", lambda question, article: known)
    return known


def test_the_proof_stands_marked_in_the_article(at, draft):
    proof = draft.items[0].question.evidence[0].text
    assert f"<mark>{proof[:20]}" in bodies(at())


def test_a_field_is_kept_when_it_is_left_and_undone(bank, at):
    app = at()
    app.text_area(key=f"{MC} stem").set_value("Who cut the ribbon?").run()
    assert not app.exception and not app.error
    now = bank.question(MC).question
    assert now.stem == "Who cut the ribbon?" and now.revision == 2
    press(app, "Undo")
    assert app.text_area(key=f"{MC} stem").value == bank.question(MC).question.stem
    assert bank.question(MC).question.stem == factory.questions()[0].stem
    press(app, "Undo")
    assert "nothing to undo" in app.error[0].value


def test_what_makes_no_question_is_said_and_stays_in_its_field(bank, at):
    app = at()
    app.text_input(key=f"{MC} answer").set_value("Mira Haddad").run()
    assert "same as the answer" in app.error[0].value
    assert app.text_input(key=f"{MC} answer").value == "Mira Haddad"
    assert bank.question(MC).question.answer == "Ruth Calloway"


def test_options_are_changed_added_and_left_out(bank, at):
    app = at()
    app.text_input(key=f"{MC} wrong 3").set_value("The engineer").run()
    assert bank.question(MC).question.distractors[-1] == "The engineer"
    app.text_input(key=f"{MC} wrong 0").set_value("").run()
    now = bank.question(MC).question
    assert len(now.distractors) == 3 and "Mira Haddad" not in now.distractors
    assert {option.source for option in now.options if option.text == "The engineer"} == {"teacher"}


def test_the_next_distractor(bank, at, further):
    app = at()
    app.button(key="another 0").click().run()
    assert not app.exception and not app.error
    assert "Ines Marchetti" in bank.question(MC).question.distractors
    assert "Mira Haddad" not in bank.question(MC).question.distractors
    press(app, "Undo")
    assert "Mira Haddad" in bank.question(MC).question.distractors


def test_no_further_distractor_is_said(at, monkeypatch):
    monkeypatch.setattr(loading, "further", lambda question, article: ())
    app = at()
    app.button(key="another 0").click().run()
    assert "write one of your own" in app.error[0].value


@pytest.mark.parametrize(
    ("question_id", "field", "typed", "name", "kept"),
    [
        (SHORT, "accepted", "the engineer\nSorokin", "accepted", ("the engineer", "Sorokin")),
        (TRUTH, "correction", "It opened on Friday.", "correction", "It opened on Friday."),
        (GAP, "accepted", "11\n\n11", "accepted", ("11",)),
        (MATCH, "extra", "singer\npilot", "extra", ("singer", "pilot")),
        (ORDER, "items", "Mayor.\nChoir.\nFerry.", "items", ("Mayor.", "Choir.", "Ferry.")),
        (OPEN, "guide", "Two points.", "guide", "Two points."),
    ],
)  # fmt: skip
def test_each_kind_has_its_fields(bank, at, question_id, field, typed, name, kept):
    app = at(question_id)
    key = f"{question_id} {field}"
    boxes = [one for one in [*app.text_area, *app.text_input] if one.key == key]
    boxes[0].set_value(typed).run()
    assert not app.exception and not app.error
    assert getattr(bank.question(question_id).question, name) == kept


def test_pairs_and_truth(bank, at):
    app = at(MATCH)
    app.text_input(key=f"{MATCH} left 3").set_value("Ana de Souza").run()
    assert app.error, "half a pair is none"
    app.text_input(key=f"{MATCH} right 3").set_value("pilot").run()
    assert len(bank.question(MATCH).question.pairs) == 4
    app = at(TRUTH)
    app.get("button_group")[1].set_value("true").run()
    assert bank.question(TRUTH).question.answer == "true"


def test_the_proof_is_moved_to_another_passage(bank, at):
    app = at(SHORT)
    app.text_area(key=f"{SHORT} proof").set_value("We waited eleven  years").run()
    assert not app.error
    assert bank.question(SHORT).question.evidence[0].text == "We waited eleven years"
    app.text_area(key=f"{SHORT} proof").set_value("It is not there").run()
    assert "does not stand in the article" in app.error[0].value


def test_accept_and_reject_go_on_and_come_back(bank, at):
    app = press(at(), "Accept")
    assert bank.question(MC).status == "accepted"
    assert app.subheader[0].value.startswith("Question 2")
    press(app, "Reject")
    press(app, "Undo")
    assert bank.question(SHORT).status == "draft"
    press(app, "Undo")
    assert bank.question(MC).status == "draft"


@pytest.mark.parametrize(
    ("question_id", "kind", "form"),
    [
        (MC, "short_answer", ("short_answer", 0)),
        (SHORT, "open", ("open", 0)),
        (TRUTH, "multiple_choice", ("multiple_choice", 2)),
        (CHOSEN, "cloze, typed", ("cloze", 0)),
        (GAP, "short_answer", None),
        (ORDER, "matching", ("matching", 0)),
        (OPEN, "short_answer", ("short_answer", 0)),
    ],
)
def test_every_kind_is_turned_into_another(bank, at, question_id, kind, form):
    app = at(question_id)
    app.selectbox(key=f"{question_id} kind").set_value(kind).run()
    press(app, "Change the kind")
    now = bank.question(question_id).question
    if form is None:
        assert app.error or now.kind == kind
    else:
        assert not app.error and (now.kind, len(now.options)) == form


def test_why_a_matching_question_stays_one_is_said(at):
    app = at(MATCH)
    assert any("asks for all its pairs together" in one.value for one in app.caption)


def test_wrong_options_are_suggested_for_another_kind(bank, at, further):
    app = at(SHORT)
    app.selectbox(key=f"{SHORT} kind").set_value("multiple_choice").run()
    press(app, "Change the kind")
    assert "wrong options" in app.error[0].value
    press(app, "Suggest some")
    box = app.text_area(key=f"{SHORT} wrong for another kind")
    assert box.value == "Vladimir Sorokin\nInes Marchetti"
    box.set_value("Mira Haddad\nInes Marchetti").run()
    press(app, "Change the kind")
    now = bank.question(SHORT).question
    assert now.kind == "multiple_choice" and now.distractors == ("Mira Haddad", "Ines Marchetti")


def test_a_question_is_moved_taken_out_and_brought_back(bank, at, draft):
    app = press(at(), "Move down")
    assert app.subheader[0].value.startswith("Question 2")
    ids = [item.question.id for item in bank.quiz(draft.id).items]
    assert ids[:2] == [SHORT, MC]
    press(app, "Take it out of the quiz")
    assert MC not in [item.question.id for item in bank.quiz(draft.id).items]
    press(app, "Undo")
    press(app, "Undo")
    assert [item.question.id for item in bank.quiz(draft.id).items][:2] == [MC, SHORT]


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        ("short_answer", {"stem": "What left?", "answer": "The ferry", "accepted": "A ferry"}),
        ("multiple_choice", {"stem": "What left?", "answer": "The ferry", "wrong": "A car\nA bus"}),
        ("cloze", {"stem": "The _____ left.", "answer": "ferry"}),
        ("true_false", {"stem": "The ferry left."}),
        ("matching", {"stem": "Match.", "pairs": "a = 1\nb = 2\nc = 3"}),
        ("ordering", {"stem": "Put in order.", "items": "one\ntwo\nthree"}),
        ("open", {"stem": "Why?", "answer": "Because.", "guide": "One point."}),
    ],
)
def test_a_question_of_ones_own(bank, at, draft, kind, fields):
    app = at()
    app.selectbox(key="own kind").set_value(kind).run()
    for name, text in fields.items():
        next(
            one for one in [*app.text_area, *app.text_input] if one.key == f"own {name}"
        ).set_value(text)
    press(app, "Add it")
    assert not app.error
    items = bank.quiz(draft.id).items
    assert len(items) == len(draft.items) + 1
    assert (items[-1].question.kind, items[-1].status) == (kind, "accepted")
    assert app.subheader[0].value == f"Question {len(items)} of {len(items)}"
    press(app, "Undo")
    assert len(bank.quiz(draft.id).items) == len(draft.items)


def test_an_own_question_that_is_none_is_refused(bank, at, draft):
    app = at()
    app.text_area(key="own stem").set_value("What left?")
    app.text_input(key="own answer").set_value("The ferry")
    app.text_area(key="own proof").set_value("The ferry never left.")
    press(app, "Add it")
    assert "does not stand in the article" in app.error[0].value
    assert app.text_area(key="own stem").value == "What left?"


def test_flaws_and_figures_are_said(at):
    shown = bodies(at())
    assert "A stem word is repeated in the key." in shown
    assert "score 0." in shown and "rule test" in shown and "easy" in shown


def test_hostile_words_are_shown_as_typed(bank, at):
    app = at()
    app.text_area(key=f"{MC} stem").set_value("<script>alert(1)</script> *b* :smile:?").run()
    assert "<script>" not in bodies(app) and "<script>" in app.text_area(key=f"{MC} stem").value


def test_nothing_to_review(bank, page):
    app = page("review")
    assert not app.exception and "Make one from an article" in app.info[0].value


@pytest.mark.parametrize("named", [True, False])
def test_paragraphs_have_numbers_where_a_question_names_one(bank, page, named):
    stored = bank.add_quiz(factory.named_quiz() if named else factory.quiz())
    shown = bodies(page("review", id=str(stored.id)))
    assert ('<p data-paragraph="¶3">' in shown) is named
