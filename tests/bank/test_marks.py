"""Marks: overridden with a reason, given again with another key; the record of what changed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from question_bank import Bank, gradebook_csv
from question_bank.errors import NotFound
from quizgen.errors import BadUse
from quizgen.grading import GRADER
from tests.bank.factory import RIGHT, WRONG, Clock, quiz


@pytest.fixture(scope="module")
def taken_once(tmp_path_factory):
    """Where a bank with a quiz is that two have taken, and the quiz: nobody changes them."""
    bank = Bank.open(tmp_path_factory.mktemp("taken") / "bank.db", clock=Clock())
    published = bank.publish(bank.add_quiz(quiz(), status="accepted").id)
    for name, answers in (("Sam", RIGHT), ("Ann", WRONG)):
        token = bank.start_attempt(published.code, name).token
        for question_id, value in answers.items():
            bank.respond(token, question_id, value)
        bank.submit(token)
    return bank.path, published


@pytest.fixture
def taken(pour, taken_once):
    """Sam answered all right, Ann all wrong; Ann's short answer was “Calloway”."""
    path, published = taken_once
    pour(path)
    return published


def mark(bank, attempt_id, question_id):
    items = bank.attempt_review(attempt_id).items
    return next(item.mark for item in items if item.question.id == question_id)


def test_the_teacher_overrides_with_a_reason_and_takes_it_back(bank, taken):
    given = bank.override(1, "q_0000000008", 0.5, "half of the reason")
    assert (given.points, given.override, given.final, given.reason) == (
        None, 0.5, 0.5, "half of the reason",
    )  # fmt: skip
    assert bank.gradebook(taken.id).rows[0].total == 8.5
    assert bank.gradebook(taken.id).rows[0].waiting == 0
    bank.override(1, "q_0000000008", None, "a slip")
    assert bank.gradebook(taken.id).rows[0].total == 8
    changes = bank.mark_changes(attempt_id=1)
    assert [(one.before, one.after, one.cause, one.reason) for one in changes] == [
        (None, 0.5, "override", "half of the reason"),
        (0.5, None, "override", "a slip"),
    ]


@pytest.mark.parametrize(
    ("question_id", "points", "reason", "error"),
    [
        ("q_0000000001", 2.5, "more than it is worth", BadUse),
        ("q_0000000001", -1, "less than none", BadUse),
        ("q_0000000001", 1, "  ", BadUse),
        ("q_unknown", 1, "why", NotFound),
    ],
)
def test_an_override_out_of_range_or_without_reason_is_refused(
    bank, taken, question_id, points, reason, error
):
    with pytest.raises(error):
        bank.override(1, question_id, points, reason)
    assert bank.mark_changes() == ()


def test_accepting_an_answer_marks_again_whoever_gave_it(bank, taken):
    done = bank.accept_answer("q_0000000002", "Calloway", reason="agreed in class")
    assert done.looked_at == 2
    (change,) = done.changes
    assert (change.student, change.before, change.after) == ("Ann", 0, 1)
    assert (change.cause, change.reason, change.grader) == ("regrade", "agreed in class", GRADER)
    assert bank.mark_changes(quiz_id=taken.id) == done.changes
    assert mark(bank, 2, "q_0000000002").verdict == "right"
    assert bank.gradebook(taken.id).rows[1].total == 1
    # The question accepts it from now on, the history says so, and once is enough.
    current = bank.question("q_0000000002").question
    assert (current.revision, current.accepted) == (2, ("the engineer", "Calloway"))
    assert bank.history("q_0000000002")[0].marked_as.accepted == ("the engineer", "Calloway")
    assert bank.history("q_0000000002")[1].note == "agreed in class"
    again = bank.accept_answer("q_0000000002", "Calloway", revision=1)
    assert again.changes == ()
    assert bank.question("q_0000000002").question.revision == 2
    assert bank.check().passed


def test_only_the_revision_that_was_asked_is_marked_again(bank, taken):
    question = bank.question("q_0000000002").question
    bank.save_question(replace(question, stem="Who else spoke?", answer="Mira Haddad"))
    second = bank.publish(bank.duplicate(taken.id).id)
    token = bank.start_attempt(second.code, "Ann").token
    bank.respond(token, "q_0000000002", "Calloway")
    bank.submit(token)
    done = bank.accept_answer("q_0000000002", "Calloway", revision=1)
    assert [change.attempt_id for change in done.changes] == [2]
    assert mark(bank, 3, "q_0000000002").verdict == "wrong"
    assert bank.question("q_0000000002").question.accepted == ("the engineer",)  # asks otherwise


def test_what_counts_too_counts_where_only_the_paragraph_is_named(bank, taken):
    question = bank.question("q_0000000002").question
    bank.save_question(replace(question, stem=f"(Paragraph 2) {question.stem}"))
    bank.accept_answer("q_0000000002", "Calloway", revision=1)
    assert bank.question("q_0000000002").question.accepted == ("the engineer", "Calloway")


def test_a_new_key_turns_the_marks_round(bank, taken):
    done = bank.change_key("q_0000000001", "Mira Haddad", reason="the key was wrong")
    assert {(one.student, one.before, one.after) for one in done.changes} == {
        ("Sam", 2, 0), ("Ann", 0, 2),
    }  # fmt: skip
    current = bank.question("q_0000000001").question
    assert [option.text for option in current.options if option.correct] == ["Mira Haddad"]
    assert current.answer == "Mira Haddad"
    assert "key" in mark(bank, 1, "q_0000000001").rule


def test_two_options_can_count(bank, taken):
    done = bank.accept_answer("q_0000000001", "Mira Haddad")
    assert [(one.student, one.after) for one in done.changes] == [("Ann", 2)]
    assert mark(bank, 1, "q_0000000001").points == 2


def test_true_false_can_be_turned(bank, taken):
    done = bank.change_key("q_0000000003", "true")
    assert len(done.changes) == 2


@pytest.mark.parametrize(
    ("question_id", "answer"),
    [
        ("q_0000000001", "no such option"),
        ("q_0000000003", "perhaps"),
        ("q_0000000006", "text"),
        ("q_0000000007", "text"),
        ("q_0000000008", "text"),
        ("q_0000000002", " "),
    ],
)
def test_keys_that_cannot_be_are_refused(bank, taken, question_id, answer):
    with pytest.raises(BadUse):
        bank.accept_answer(question_id, answer)
    assert bank.question(question_id).question.revision == 1


def test_an_override_outlives_marking_again(bank, taken):
    bank.override(2, "q_0000000002", 0.25, "for trying")
    done = bank.accept_answer("q_0000000002", "Calloway")
    assert done.changes == ()
    kept = mark(bank, 2, "q_0000000002")
    assert (kept.points, kept.final) == (1, 0.25)


def test_new_points_reach_the_marks_on_marking_again(bank, taken):
    bank.set_quiz(taken.id, points={"q_0000000003": 4})
    assert bank.gradebook(taken.id).rows[0].total == 8
    done = bank.regrade_quiz(taken.id, reason="worth more")
    assert [(one.question_id, one.before, one.after) for one in done.changes] == [
        ("q_0000000003", 1, 4)
    ]
    assert bank.gradebook(taken.id).rows[0].total == 11
    assert bank.attempt_review(1).maximum == 12
    assert bank.regrade_question("q_0000000003").changes == ()


def test_a_running_attempt_is_left_alone(bank, published):
    token = bank.start_attempt(published.code, "Sam").token
    bank.respond(token, "q_0000000002", "Calloway")
    assert bank.accept_answer("q_0000000002", "Calloway").looked_at == 0
    bank.submit(token)
    assert mark(bank, 1, "q_0000000002").verdict == "right"


def test_the_gradebook_has_all_attempts(bank, taken):
    bank.start_attempt(taken.code, "Eve")
    book = bank.gradebook(taken.id)
    assert [row.student.name for row in book.rows] == ["Sam", "Ann", "Eve"]
    assert book.rows[0].points == (2, 1, 1, 1, 1, 1, 1, None)
    assert book.rows[2].points == (None,) * 8
    assert book.rows[2].submitted is None
    assert book.maxima == (2, 1, 1, 1, 1, 1, 1, 1)
    assert round(book.rows[0].percent, 4) == round(100 * 8 / 9, 4)


def test_the_csv_is_harmless_in_a_spreadsheet(bank, published):
    for name in ('=HYPERLINK("x")', "@sum", "-1", 'O"Neil, A'):
        bank.start_attempt(published.code, name)
    lines = gradebook_csv(bank.gradebook(published.id)).split("\r\n")
    assert lines[0].startswith("nickname,attempt,started,submitted,points,percent,passed,Q1 (2)")
    assert lines[1].startswith('"\'=HYPERLINK(""x"")",1,2026-03-02T08:00:00+00:00,,0,,')
    assert lines[2].startswith("'@sum,")
    assert lines[3].startswith("'-1,")
    assert lines[4].startswith('"O""Neil, A",')
