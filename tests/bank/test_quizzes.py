"""Quizzes: put together, set, published, closed, duplicated."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

import pytest

from question_bank import QuizSettings
from question_bank.errors import NotFound, QuizNotOpen
from quizgen.errors import BadInput, BadUse
from quizgen.model import Option
from tests.bank.factory import START, TEXT, article, many_questions, questions, quiz

SETTINGS = QuizSettings(
    instructions="Be quick.",
    opens=START + timedelta(hours=1),
    closes=START + timedelta(hours=2),
    time_limit=timedelta(minutes=20),
    attempts_allowed=3,
    shuffle_questions=True,
    shuffle_options=True,
    one_at_a_time=True,
    feedback="after_closing",
    article_visible=False,
    pass_mark=62.5,
    seed=11,
)


def test_a_quiz_value_goes_in_and_comes_out(bank):
    stored = bank.add_quiz(quiz())
    assert stored.to_quiz() == replace(
        quiz(), settings=replace(quiz().settings, points=dict(stored.to_quiz().settings.points))
    )
    assert [item.points for item in stored.items] == [2, 1, 1, 1, 1, 1, 1, 1]
    assert (stored.state, stored.code, stored.attempts) == ("draft", None, 0)


def test_settings_come_back_as_they_were(bank):
    stored = bank.add_quiz(quiz(), settings=SETTINGS)
    assert bank.quiz(stored.id).settings == SETTINGS
    assert bank.set_quiz(stored.id, settings=QuizSettings()).settings == QuizSettings()


def test_all_faults_of_settings_are_named_at_once(bank):
    wrong = QuizSettings(
        opens=START,
        closes=START,
        time_limit=timedelta(0),
        attempts_allowed=0,
        pass_mark=101,
        feedback="later",  # type: ignore[arg-type] # what a form might send
    )
    with pytest.raises(BadUse) as caught:
        bank.add_quiz(quiz(), settings=wrong)
    for part in ("closes", "time limit", "attempts", "pass mark", "feedback"):
        assert part in str(caught.value)
    with pytest.raises(BadUse, match="time zone"):
        bank.add_quiz(quiz(), settings=QuizSettings(opens=START.replace(tzinfo=None)))
    assert bank.quizzes() == ()


def test_a_draft_is_arranged_and_follows_its_questions(bank):
    stored = bank.add_quiz(quiz())
    ids = [item.question.id for item in stored.items][::-1][:3]
    arranged = bank.arrange(stored.id, ids, {ids[0]: 4})
    assert [(item.question.id, item.points) for item in arranged.items] == [
        (ids[0], 4), (ids[1], 1), (ids[2], 1),
    ]  # fmt: skip
    question = bank.question(ids[0]).question
    bank.save_question(replace(question, stem="Asked otherwise?"))
    assert bank.quiz(stored.id).items[0].question.stem == "Asked otherwise?"
    for wrong, error in (([ids[0]] * 2, BadUse), (["q_none"], NotFound)):
        with pytest.raises(error):
            bank.arrange(stored.id, wrong)
    with pytest.raises(BadUse, match="points"):
        bank.arrange(stored.id, ids, {ids[0]: -1})
    assert bank.quiz(stored.id).items == bank.quiz(stored.id).items
    assert len(bank.quiz(stored.id).items) == 3


def test_publishing_pins_what_was_asked(bank, published):
    question = bank.question("q_0000000002").question
    bank.save_question(replace(question, stem="Asked otherwise?"))
    assert bank.quiz(published.id).items[1].question.stem == question.stem
    with pytest.raises(BadUse, match="duplicate"):
        bank.arrange(published.id, [question.id])
    copy = bank.duplicate(published.id)
    assert copy.state == "draft"
    assert copy.items[1].question.stem == "Asked otherwise?"
    assert copy.title == "A bridge at last (copy)"
    assert [item.points for item in copy.items] == [item.points for item in published.items]


def test_rejected_questions_are_left_out(bank):
    stored = bank.add_quiz(quiz())
    bank.set_status(["q_0000000001", "q_0000000008"], "rejected")
    published = bank.publish(stored.id)
    assert [item.question.id[-1] for item in published.items] == list("234567")


def test_nothing_to_publish_is_refused(bank):
    stored = bank.add_quiz(quiz(questions=()))
    with pytest.raises(BadUse, match="no question"):
        bank.publish(stored.id)


@pytest.mark.parametrize(
    ("number", "changes", "words"),
    [
        (0, {"options": ()}, "at least two options"),
        (0, {"options": (Option("a"), Option("b"))}, "none of its options is right"),
        (0, {"options": (Option("a", True), Option("a"))}, "read the same"),
        (2, {"answer": "maybe"}, "neither true nor false"),
        (3, {"answer": " "}, "has no answer"),
        (5, {"pairs": ()}, "at least two pairs"),
        (6, {"items": ("one",)}, "at least two items"),
        (7, {"stem": ""}, "has no stem"),
    ],
)
def test_what_cannot_be_answered_is_kept_but_not_published(bank, number, changes, words):
    broken = list(questions())
    broken[number] = replace(broken[number], **changes)
    stored = bank.add_quiz(quiz(questions=tuple(broken)))
    with pytest.raises(BadUse, match=f"question {number + 1} cannot.*{words}"):
        bank.publish(stored.id)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"stem": 5}, "stem"),
        ({"accepted": (None,)}, "accepted"),
        ({"score": float("nan")}, "score"),
        ({"difficulty": "extreme"}, "difficulty"),
        ({"skill": ""}, "skill"),
        ({"revision": 0}, "revision"),
        ({"id": ""}, "id"),
    ],
)
def test_fields_of_the_wrong_type_are_named(bank, changes, field):
    with pytest.raises(BadInput, match=field):
        bank.add_question(replace(questions()[1], **changes))
    assert bank.stats().questions == 0


def test_a_stale_question_is_not_published(bank):
    stored = bank.add_quiz(quiz())
    bank.add_article(article(TEXT.replace("eleven", "twelve")))
    assert bank.quiz(stored.id).article.version == 2
    with pytest.raises(BadUse, match="question 4, 8 no longer"):
        bank.publish(stored.id)
    bank.set_status(["q_0000000004", "q_0000000008"], "rejected")
    assert len(bank.publish(stored.id).items) == 6


def test_a_published_quiz_keeps_its_version_of_the_article(bank, published):
    bank.add_article(article("New first line.\n" + TEXT))
    kept = bank.quiz(published.id)
    assert kept.article.article.text == TEXT
    for item in kept.items:
        for part in item.question.evidence:
            assert TEXT[part.start : part.end] == part.text


def test_codes_are_typed_by_hand_and_unlike_each_other(bank):
    codes = set()
    for number in range(30):
        stored = bank.add_quiz(quiz(title=f"Quiz {number}"))
        codes.add(bank.publish(stored.id).code)
    assert len(codes) == 30
    assert all(re.fullmatch(r"[A-HJKMNP-Z2-9]{6}", code) for code in codes)
    code = next(iter(codes))
    assert bank.quiz_by_code(f" {code[:3].lower()}-{code[3:]} ").code == code
    with pytest.raises(NotFound, match="ABC"):
        bank.quiz_by_code("ABC")


def test_codes_and_tokens_come_from_secrets(bank, monkeypatch):
    drawn = []

    def choice(alphabet):
        drawn.append(alphabet)
        return alphabet[0]

    monkeypatch.setattr("secrets.choice", choice)
    monkeypatch.setattr("secrets.token_urlsafe", lambda size: f"{size}-bytes")
    published = bank.publish(bank.add_quiz(quiz()).id)
    assert published.code == "AAAAAA"
    assert len(drawn) == 6
    assert bank.start_attempt("AAAAAA", "Sam").token == "24-bytes"


def test_states_follow_the_clock(bank, clock):
    stored = bank.add_quiz(quiz(), settings=SETTINGS)
    published = bank.publish(stored.id)
    assert published.state == "scheduled"
    with pytest.raises(QuizNotOpen, match="opens at 2026-03-02 09:00"):
        bank.start_attempt(published.code, "Sam")
    clock.forward(hours=1)
    assert bank.quiz(stored.id).state == "open"
    bank.start_attempt(published.code, "Sam")
    clock.forward(hours=1)
    assert bank.quiz(stored.id).state == "closed"
    with pytest.raises(QuizNotOpen, match="not open"):
        bank.start_attempt(published.code, "Ann")
    with pytest.raises(BadUse, match="later closing time"):
        bank.publish(stored.id)
    summary = bank.quizzes()[0]
    assert (summary.state, summary.attempts, summary.questions) == ("closed", 1, 8)


def test_closing_and_opening_again_keeps_the_code(bank, published):
    closed = bank.close_quiz(published.id)
    assert closed.state == "closed"
    assert bank.publish(published.id).code == published.code
    with pytest.raises(BadUse, match="draft"):
        bank.close_quiz(bank.add_quiz(quiz(title="other")).id)


def test_a_quiz_is_composed_of_what_the_bank_has(bank):
    bank.add_quiz(quiz())
    bank.add_questions(many_questions(2))
    composed = bank.compose_quiz("Mixed", ["q_0000000001", "q_00000003e8"])
    assert composed.article is None
    about_one = bank.compose_quiz("One article", ["q_0000000001", "q_0000000003"])
    assert about_one.article.article.text == TEXT
    assert [item.points for item in about_one.items] == [1, 1]


def test_a_deleted_quiz_takes_its_attempts_and_leaves_its_questions(bank, published):
    bank.start_attempt(published.code, "Sam")
    bank.delete_quiz(published.id)
    stats = bank.stats()
    assert (stats.quizzes, stats.attempts, stats.students, stats.questions) == (0, 0, 0, 8)
    with pytest.raises(NotFound, match="no quiz"):
        bank.quiz(published.id)
    assert bank.check().passed


def test_points_of_a_published_quiz_can_change(bank, published):
    changed = bank.set_quiz(published.id, title="Renamed", points={questions()[1].id: 3})
    assert (changed.title, changed.items[1].points) == ("Renamed", 3)


def test_an_empty_quiz_gets_the_article_of_what_is_put_in(bank):
    stored = bank.add_quiz(quiz())
    other = bank.add_article(article("Another text about a tunnel.", source="else")).article
    own = many_questions(2)
    bank.add_questions(own, article_id=other.id)
    ids = [item.question.id for item in stored.items]
    empty = bank.compose_quiz("Mixed", [])
    assert empty.article is None and empty.items == ()
    assert bank.arrange(empty.id, ids[:1]).article.id == stored.article.id
    mixed = bank.arrange(empty.id, [ids[0], own[0].id])
    assert mixed.article.id == stored.article.id, "it stays while a question is about it"
    assert bank.arrange(empty.id, [own[0].id, own[1].id]).article.id == other.id
    loose = bank.compose_quiz("Loose", [ids[0], own[0].id])
    assert loose.article is None
