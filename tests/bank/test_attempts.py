"""Attempts: joined, resumed, answered, submitted once; time is the bank's."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import fields, is_dataclass
from datetime import timedelta

import pytest

from question_bank import QuizSettings
from question_bank.errors import AnswerLocked, AttemptOver, NotFound, QuizNotOpen
from quizgen.errors import BadInput, BadUse
from tests.bank.factory import RIGHT, START, WRONG, quiz


def publish(bank, **settings):
    stored = bank.add_quiz(quiz(), settings=QuizSettings(**settings), status="accepted")
    return bank.publish(stored.id)


def answer_all(bank, token, answers=RIGHT):
    for question_id, value in answers.items():
        bank.respond(token, question_id, value)


def test_joining_asks_every_question_without_its_key(bank, published):
    attempt = bank.start_attempt(published.code.lower(), "  Sam ").attempt
    assert attempt.student.name == "Sam"
    assert [asked.position for asked in attempt.asked] == list(range(1, 9))
    assert attempt.asked[0].points == 2
    assert attempt.article.text.startswith("Mayor Ruth")
    matching = attempt.asked[5]
    assert matching.lefts == ("Ruth Calloway", "Vladimir Sorokin", "Mira Haddad")
    assert sorted(matching.rights) == ["baker", "engineer", "mayor", "singer"]
    assert sorted(attempt.asked[6].items) == sorted(RIGHT["q_0000000007"])
    assert list(attempt.asked[6].items) != RIGHT["q_0000000007"]


def everything_in(value) -> str:
    """All that a record holds, as text."""
    if is_dataclass(value):
        return " ".join(everything_in(getattr(value, field.name)) for field in fields(value))
    if isinstance(value, tuple):
        return " ".join(map(everything_in, value))
    return str(value)


def test_what_is_asked_gives_no_key_away(bank):
    published = publish(bank, article_visible=False)
    shown = everything_in(bank.start_attempt(published.code, "Sam").attempt)
    for key in ("eleven", "11", "the engineer", "opened on Friday", "long wait", "A–2", "correct"):
        assert key not in shown, key


def test_the_order_shown_is_kept(bank, published):
    ticket = bank.start_attempt(published.code, "Sam")
    assert bank.resume(ticket.token).asked == ticket.attempt.asked


def test_shuffling_differs_between_attempts_and_is_the_same_each_time(bank):
    shuffled = publish(bank, shuffle_questions=True, shuffle_options=True, seed=3)
    orders = {
        tuple(
            asked.question_id for asked in bank.start_attempt(shuffled.code, f"S{n}").attempt.asked
        )
        for n in range(12)
    }
    assert len(orders) > 6
    fixed = publish(bank)
    asked = [bank.start_attempt(fixed.code, f"S{n}").attempt.asked for n in range(4)]
    assert all(one == asked[0] for one in asked)
    assert asked[0][0].options[1] == "Ruth Calloway"  # as the question has them


def test_responses_are_kept_when_given_and_replaced_until_submitted(bank, published):
    token = bank.start_attempt(published.code, "Sam").token
    assert bank.respond(token, "q_0000000001", "Mira Haddad").response == "Mira Haddad"
    bank.respond(token, "q_0000000001", "Ruth Calloway")
    bank.respond(token, "q_0000000006", ["mayor", None, "baker"])
    attempt = bank.resume(token)
    assert attempt.asked[0].response == "Ruth Calloway"
    assert attempt.asked[5].response == ("mayor", None, "baker")
    assert attempt.answered == 2
    bank.respond(token, "q_0000000001", None)
    assert bank.resume(token).answered == 1
    bank.submit(token)
    with pytest.raises(AttemptOver, match="submitted"):
        bank.respond(token, "q_0000000001", "Mira Haddad")


@pytest.mark.parametrize(
    ("question_id", "value", "error"),
    [
        ("q_0000000001", "forged option", BadInput),
        ("q_0000000003", "perhaps", BadInput),
        ("q_0000000006", ["mayor"], BadInput),
        ("q_0000000007", ["The choir sang."], BadInput),
        ("q_0000000002", 7, BadInput),
        ("q_unknown", "x", NotFound),
    ],
)
def test_what_no_form_can_send_is_refused(bank, published, question_id, value, error):
    token = bank.start_attempt(published.code, "Sam").token
    with pytest.raises(error):
        bank.respond(token, question_id, value)
    assert bank.resume(token).answered == 0


@pytest.mark.parametrize("text", ["nul\x00", "'; DROP TABLE response; --", "🎉 ‮", "x" * 1_000_000])
def test_hostile_answers_are_kept_as_given(bank, published, text):
    token = bank.start_attempt(published.code, "Sam").token
    bank.respond(token, "q_0000000008", text)
    bank.respond(token, "q_0000000002", text)
    assert bank.resume(token).asked[7].response == text
    bank.submit(token)
    assert bank.review(token).items[1].mark.verdict == "wrong"


def test_submitting_marks_and_submitting_again_changes_nothing(bank, published, clock):
    token = bank.start_attempt(published.code, "Sam").token
    answer_all(bank, token)
    clock.forward(minutes=5)
    first = bank.submit(token)
    clock.forward(minutes=5)
    assert bank.submit(token).submitted == first.submitted == START + timedelta(minutes=5)
    review = bank.review(token)
    assert (review.points, review.maximum, review.waiting) == (8, 9, 1)
    assert [item.mark.verdict for item in review.items] == ["right"] * 7 + ["waiting"]
    assert review.items[1].mark.rule == "surname"


def test_an_unknown_token_opens_nothing(bank, published):
    bank.start_attempt(published.code, "Sam")
    for token in ("", "guess", "1"):
        for act in (bank.resume, bank.submit, bank.review):
            with pytest.raises(NotFound):
                act(token)
    with pytest.raises(NotFound, match="ABCDEF"):
        bank.start_attempt("ABCDEF", "Sam")


def test_the_file_holds_no_token(bank, published):
    ticket = bank.start_attempt(published.code, "Sam")
    deck = bank.start_deck("Sam")
    plain = sqlite3.connect(bank.path)
    plain.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    plain.close()
    content = bank.path.read_bytes()
    assert len(ticket.token) >= 32
    assert ticket.token.encode() not in content
    assert deck.encode() not in content


def test_two_of_a_name_are_told_apart(bank, published):
    names = ["Sam", "sam", " SAM ", "Sam (2)", "Ｓａｍ"]
    shown = [bank.start_attempt(published.code, name).attempt.student.name for name in names]
    assert shown == ["Sam", "sam (2)", "SAM (3)", "Sam (2) (2)", "Ｓａｍ (4)"]
    assert len({name.casefold() for name in shown}) == 5


@pytest.mark.parametrize("name", ["", "   ", "\u2003"])
def test_a_nickname_is_needed(bank, published, name):
    with pytest.raises(BadUse, match="nickname"):
        bank.start_attempt(published.code, name)
    assert bank.stats().students == 0


def test_a_nickname_may_be_long_but_not_endless(bank, published):
    long = "<script>" * 1250
    assert bank.start_attempt(published.code, long).attempt.student.name == long
    with pytest.raises(BadUse, match="too long"):
        bank.start_attempt(published.code, "x" * 20_001)


def test_attempts_are_counted_by_student(bank):
    published = publish(bank, attempts_allowed=2)
    first = bank.start_attempt(published.code, "Sam")
    assert bank.start_attempt(published.code, "Sam", token=first.token).token == first.token
    bank.submit(first.token)
    second = bank.start_attempt(published.code, "ignored", token=first.token)
    assert (second.attempt.number, second.attempt.student.name) == (2, "Sam")
    with pytest.raises(QuizNotOpen, match="another window"):
        bank.start_attempt(published.code, "Sam", token=first.token)
    bank.submit(second.token)
    with pytest.raises(QuizNotOpen, match="All 2 attempts"):
        bank.start_attempt(published.code, "Sam", token=second.token)
    other = publish(bank)
    with pytest.raises(NotFound, match="another quiz"):
        bank.start_attempt(other.code, "Sam", token=first.token)
    once = bank.start_attempt(other.code, "Sam")
    bank.submit(once.token)
    with pytest.raises(QuizNotOpen, match="only once"):
        bank.start_attempt(other.code, "Sam", token=once.token)


def test_the_deadline_submits_what_is_there(bank, clock):
    published = publish(bank, time_limit=timedelta(minutes=10))
    ticket = bank.start_attempt(published.code, "Sam")
    assert ticket.attempt.remaining == timedelta(minutes=10)
    bank.respond(ticket.token, "q_0000000001", "Ruth Calloway")
    clock.forward(minutes=9, seconds=59)
    bank.respond(ticket.token, "q_0000000003", "false")
    clock.forward(seconds=1)
    with pytest.raises(AttemptOver, match="time is over"):
        bank.respond(ticket.token, "q_0000000004", "11")
    attempt = bank.resume(ticket.token)
    assert attempt.submitted == attempt.deadline == START + timedelta(minutes=10)
    assert (attempt.submitted_by, attempt.answered) == ("deadline", 2)
    assert attempt.remaining == timedelta(0)
    assert bank.review(ticket.token).points == 3


def test_an_attempt_that_nobody_comes_back_to_is_submitted_at_its_deadline(bank, clock):
    published = publish(bank, time_limit=timedelta(minutes=10))
    token = bank.start_attempt(published.code, "Sam").token
    clock.forward(hours=3)
    row = bank.gradebook(published.id).rows[0]
    assert row.submitted == START + timedelta(minutes=10)
    assert row.submitted_by == "deadline"
    assert bank.submit(token).submitted == row.submitted


def test_the_closing_time_ends_attempts_too(bank, clock):
    published = publish(bank, time_limit=timedelta(hours=2), closes=START + timedelta(minutes=30))
    attempt = bank.start_attempt(published.code, "Sam").attempt
    assert attempt.deadline == START + timedelta(minutes=30)


def test_extra_time_is_for_one_student_and_lasts(bank, clock):
    published = publish(bank, time_limit=timedelta(minutes=10), attempts_allowed=2)
    sam, ann = (bank.start_attempt(published.code, name) for name in ("Sam", "Ann"))
    bank.grant_extra_time(sam.attempt.student.id, timedelta(minutes=5))
    assert bank.resume(sam.token).deadline == START + timedelta(minutes=15)
    assert bank.resume(ann.token).deadline == START + timedelta(minutes=10)
    bank.grant_extra_time(sam.attempt.student.id, timedelta(minutes=3))  # in all, not on top
    assert bank.resume(sam.token).deadline == START + timedelta(minutes=13)
    clock.forward(minutes=12)
    bank.respond(sam.token, "q_0000000001", "Ruth Calloway")
    with pytest.raises(AttemptOver):
        bank.respond(ann.token, "q_0000000001", "Ruth Calloway")
    bank.submit(sam.token)
    again = bank.start_attempt(published.code, "Sam", token=sam.token).attempt
    assert again.deadline == again.started + timedelta(minutes=13)
    with pytest.raises(NotFound):
        bank.grant_extra_time(99, timedelta(minutes=1))
    with pytest.raises(BadUse):
        bank.grant_extra_time(sam.attempt.student.id, timedelta(minutes=-1))


def test_closing_by_hand_submits_what_is_running(bank, published, clock):
    token = bank.start_attempt(published.code, "Sam").token
    bank.respond(token, "q_0000000001", "Ruth Calloway")
    clock.forward(minutes=1)
    bank.close_quiz(published.id)
    attempt = bank.resume(token)
    assert (attempt.submitted_by, attempt.submitted) == ("teacher", START + timedelta(minutes=1))
    assert bank.review(token).points == 2


def test_a_clock_that_goes_backwards_takes_and_gives_nothing(bank, clock):
    published = publish(bank, time_limit=timedelta(minutes=10))
    token = bank.start_attempt(published.code, "Sam").token
    clock.forward(minutes=8)
    bank.respond(token, "q_0000000001", "Ruth Calloway")
    clock.forward(hours=-5)
    assert bank.resume(token).remaining == timedelta(minutes=2)
    bank.respond(token, "q_0000000003", "false")
    attempt = bank.submit(token)
    assert attempt.started < attempt.submitted == START + timedelta(minutes=8)
    assert attempt.answered == 2
    assert bank.check().passed
    late = bank.start_attempt(published.code, "Ann").token  # hours before Sam, by the clock
    clock.forward(hours=6)
    assert bank.resume(late).submitted_by == "deadline"
    clock.forward(hours=-6)
    assert bank.resume(late).submitted_by == "deadline"
    with pytest.raises(AttemptOver):
        bank.respond(late, "q_0000000001", "Ruth Calloway")


def test_feedback_at_once_makes_an_answer_count(bank):
    published = publish(bank, feedback="at_once")
    token = bank.start_attempt(published.code, "Sam").token
    with pytest.raises(BadUse, match="Answer the question first"):
        bank.check_answer(token, "q_0000000002")
    bank.respond(token, "q_0000000002", "Haddad")
    with pytest.raises(NotFound):
        bank.review_answer(token, "q_0000000002")
    bank.check_answer(token, "q_0000000002")
    item = bank.review_answer(token, "q_0000000002")
    assert (item.mark.verdict, item.question.answer) == ("wrong", "Vladimir Sorokin")
    with pytest.raises(AnswerLocked):
        bank.respond(token, "q_0000000002", "Sorokin")
    asked = bank.resume(token).asked
    assert [one.locked for one in asked] == [False, True] + [False] * 6
    bank.check_answer(token, "q_0000000002")  # twice is once
    bank.submit(token)
    assert bank.review(token).items[1].mark.points == 0


@pytest.mark.parametrize("feedback", ["at_end", "after_closing", "never"])
def test_no_mark_is_shown_before_its_time(bank, feedback):
    published = publish(bank, feedback=feedback)
    token = bank.start_attempt(published.code, "Sam").token
    bank.respond(token, "q_0000000002", "Haddad")
    with pytest.raises(BadUse, match="after each answer"):
        bank.check_answer(token, "q_0000000002")
    before = bank.review(token)
    assert (before.visible, before.items, before.points) == (False, (), None)
    bank.submit(token)
    with pytest.raises(NotFound):
        bank.review_answer(token, "q_0000000002")
    seen = [bank.review(token).visible]
    bank.close_quiz(published.id)
    seen.append(bank.review(token).visible)
    assert seen == {
        "at_end": [True, True], "after_closing": [False, True], "never": [False, False],
    }[feedback]  # fmt: skip
    assert bank.review(token).reason == "" or not bank.review(token).items
    assert bank.attempt_review(1).items[1].mark.verdict == "wrong"  # the teacher sees all


def test_a_pass_mark_is_reached_or_not_or_still_open(bank):
    published = publish(bank, pass_mark=50)
    for answers, passed in ((RIGHT, True), (WRONG, False), ({"q_0000000008": "Hm."}, None)):
        token = bank.start_attempt(published.code, "Sam").token
        answer_all(bank, token, answers)
        bank.submit(token)
        assert bank.review(token).passed is passed
    assert [row.passed for row in bank.gradebook(published.id).rows] == [True, False, None]


def test_progress_while_the_class_works(bank, clock):
    published = publish(bank, time_limit=timedelta(minutes=10))
    sam, ann = (bank.start_attempt(published.code, name) for name in ("Sam", "Ann"))
    bank.respond(sam.token, "q_0000000001", "Ruth Calloway")
    bank.respond(sam.token, "q_0000000002", "")
    bank.submit(ann.token)
    clock.forward(minutes=4)
    progress = bank.progress(published.id)
    assert [(one.student.name, one.answered, one.submitted) for one in progress] == [
        ("Sam", 1, False), ("Ann", 0, True),
    ]  # fmt: skip
    assert progress[0].remaining == timedelta(minutes=6)
    assert progress[1].remaining is None


def test_a_preview_leaves_nothing_behind(bank):
    stored = bank.add_quiz(quiz())
    bank.set_status(["q_0000000003"], "rejected")
    asked = bank.start_preview(stored.id)
    assert [one.position for one in asked] == [1, 2, 3, 4, 5, 6, 7]
    assert bank.stats().attempts == 0


def test_a_student_is_forgotten_with_all_that_is_kept(bank, published):
    marker = "my very own words 4711"
    for name in ("Sam", "Sam", "Ann"):
        token = bank.start_attempt(published.code, name).token
        answer_all(bank, token, RIGHT | {"q_0000000008": marker if name == "Sam" else "Ann's"})
        bank.submit(token)
    deck = bank.start_deck("sam")
    second = bank.forget_student("Sam (2)")
    assert (second.students, second.attempts, second.responses, second.decks) == (1, 1, 8, 0)
    done = bank.forget_student("SAM")
    assert (done.students, done.attempts, done.decks) == (1, 1, 1)
    assert [row.student.name for row in bank.gradebook(published.id).rows] == ["Ann"]
    with pytest.raises(NotFound):
        bank.next_card(deck)
    with pytest.raises(NotFound, match="Sam"):
        bank.forget_student("Sam")
    for file in bank.path.parent.iterdir():
        assert marker.encode() not in file.read_bytes(), file.name
        assert json.dumps(marker).encode() not in file.read_bytes()
    assert bank.check().passed


def test_a_student_can_be_forgotten_in_one_quiz_alone(bank):
    one, two = publish(bank), publish(bank)
    for published in (one, two):
        bank.start_attempt(published.code, "Sam")
    bank.start_deck("Sam")
    assert bank.forget_student("Sam", quiz_id=one.id).decks == 0
    assert bank.gradebook(one.id).rows == ()
    assert len(bank.gradebook(two.id).rows) == 1
