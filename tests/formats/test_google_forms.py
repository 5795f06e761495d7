"""The Google Forms script, run by Node.js against a form that remembers what is built."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quizgen.formats import export, get_format
from quizgen.formats.layout import clean
from quizgen.model import Settings
from tests.formats.consumer import ask_node
from tests.formats.hostile import hostile_quiz


@pytest.mark.parametrize("evidence", [True, False])
def test_the_form_has_every_question(evidence):
    quiz = hostile_quiz(kinds=get_format("google_forms").kinds, evidence=evidence)
    form = ask_node("google_forms.cjs", export(quiz, "google_forms").content)
    assert form["title"] == clean(quiz.title)
    assert form["description"] == quiz.settings.instructions
    assert form["quiz"] is True
    for question, item in zip(quiz.questions, form["items"], strict=True):
        assert item["title"].endswith(question.stem)
        assert item["points"] == (2 if question is quiz.questions[0] else 1)
        told = item.get("feedback", item.get("wrong", ""))
        assert all(part.text in told for part in question.evidence)
        if question.kind == "true_false" or question.options:
            assert item["type"] == "choice"
            chosen = [one["text"] for one in item["choices"] if one["correct"]]
            if question.kind == "true_false":
                assert chosen == [question.answer.title()]
                assert question.correction in told
            else:
                assert chosen == [clean(question.answer)]
                texts = [one["text"] for one in item["choices"]]
                assert texts == [clean(option.text) for option in question.options]
        else:
            assert item["type"] == ("paragraph" if question.kind == "open" else "text")
            assert question.answer in told
            assert all(text in told for text in (*question.accepted, question.guide))


def test_the_script_is_plain_ascii_and_the_same_each_time(hostile):
    quiz = hostile_quiz(kinds=get_format("google_forms").kinds)
    content = export(quiz, "google_forms").content
    assert content.isascii()
    assert content == export(quiz, "google_forms").content


def test_that_a_typed_answer_has_no_key_is_said(every_kind):
    quiz = replace(every_kind, questions=every_kind.questions[1:2])
    notes = export(quiz, "google_forms").notes
    assert any("cannot set the key of a typed answer" in note for note in notes)


@pytest.mark.parametrize(
    ("worth", "points"),
    [
        ((1, 1), [1, 1]),
        ((0.5, 1), [1, 2]),
        ((1 / 3, 1), [1, 3]),
        ((2.5, 0.2), [25, 2]),
        ((0, 1), [0, 1]),
    ],
)
def test_parts_of_a_point_make_all_worth_more(every_kind, worth, points):
    questions = every_kind.questions[:2]
    settings = Settings(points=dict(zip((one.id for one in questions), worth, strict=True)))
    quiz = replace(every_kind, questions=questions, settings=settings)
    form = ask_node("google_forms.cjs", export(quiz, "google_forms").content)
    assert [item["points"] for item in form["items"]] == points
