"""The student's page: joining, answering every kind, resuming, handing in, hostile text."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests_app import factory

from question_bank import QuizSettings


@pytest.fixture
def open_quiz(bank):
    """Publish a quiz of all kinds; ``open_quiz(feedback="never")`` gives its code."""

    def publish(quiz=None, **settings):
        stored = bank.add_quiz(quiz or factory.quiz())
        bank.set_status([item.question.id for item in stored.items], "accepted")
        bank.set_quiz(stored.id, settings=QuizSettings(**settings))
        return bank.publish(stored.id)

    return publish


def shown(app) -> str:
    """All that the page sends: html, texts, labels, options."""
    parts = [str(element.proto) for element in app.main]
    return " ".join(parts) + " ".join(str(one.body) for one in app.get("html"))


def token_of(app) -> str:
    """The attempt's token in the address."""
    token = app.query_params["attempt"]
    return token if isinstance(token, str) else token[0]


def join(page, quiz, name="Sam"):
    app = page("take", quiz=quiz.code)
    app.text_input[1].set_value(name)
    app.button[0].click().run()
    assert not app.exception
    return app


def test_joining_with_a_code(page, open_quiz, bank):
    quiz = open_quiz()
    app = join(page, quiz)
    assert app.query_params["attempt"] and "quiz" not in app.query_params
    assert [one.student.name for one in bank.progress(quiz.id)] == ["Sam"]


def test_wrong_codes_are_refused_and_slowed(page, open_quiz, still):
    quiz = open_quiz()
    for _ in range(12):
        app = page("take", quiz="ZZZZZZ")
        app.text_input[1].set_value("Sam")
        app.button[0].click().run()
        assert app.error and "attempt" not in app.query_params
    assert "Too many wrong codes" in app.error[0].value
    app.text_input[0].set_value(quiz.code)
    app.button[0].click().run()
    assert "Too many wrong codes" in app.error[0].value


def test_every_kind_is_answered_and_kept(page, open_quiz, bank):
    quiz = open_quiz()
    app = join(page, quiz)
    token = token_of(app)
    for radio in list(app.radio):
        app.radio(key=radio.key).set_value(0)
    for place, field in enumerate(list(app.text_input)):
        app.text_input(key=field.key).set_value(f"answer {place}")
    for field in list(app.text_area):
        app.text_area(key=field.key).set_value("A long answer.")
    for field in list(app.selectbox):
        app.selectbox(key=field.key).set_value(0)
    app.run()
    keep = next(b for b in app.button if b.label == "The order is right as it stands")
    keep.click().run()
    assert not app.exception
    attempt = bank.resume(token)
    assert attempt.answered == len(attempt.asked)


def test_moving_an_item_stores_the_order(page, open_quiz, bank):
    app = join(page, open_quiz())
    token = token_of(app)
    before = next(one for one in bank.resume(token).asked if one.kind == "ordering")
    next(b for b in app.button if b.label == "↓" and not b.disabled).click().run()
    after = next(one for one in bank.resume(token).asked if one.kind == "ordering")
    assert after.response == (before.items[1], before.items[0], *before.items[2:])


def test_a_reload_and_another_device_go_on(page, open_quiz):
    quiz = open_quiz()
    app = join(page, quiz)
    token = token_of(app)
    key = app.radio[0].key
    app.radio(key=key).set_value(1).run()
    again = page("take", attempt=token)
    assert again.radio(key=key).value == 1


def test_handing_in_shows_marks_by_the_setting(page, open_quiz, bank):
    app = join(page, open_quiz(feedback="at_end"))
    next(b for b in app.button if b.label == "Hand in").click().run()
    assert app.metric[0].label == "Points"
    hidden = join(page, open_quiz(feedback="never"), "Ann")
    next(b for b in hidden.button if b.label == "Hand in").click().run()
    assert not hidden.metric and hidden.success


def test_one_at_a_time_and_marks_at_once(page, open_quiz):
    app = join(page, open_quiz(one_at_a_time=True, feedback="at_once"))
    assert len(app.radio) == 1
    app.radio[0].set_value(0).run()
    next(b for b in app.button if b.label == "Check this answer").click().run()
    assert app.radio[0].disabled
    next(b for b in app.button if b.label == "Next").click().run()
    assert "2." in shown(app)


def test_unknown_tokens_are_refused_and_slowed(page, open_quiz, still):
    open_quiz()
    for place in range(12):
        app = page("take", attempt=f"{place}" * 32)
        assert app.error and not app.exception
    assert "Too many wrong links" in app.error[0].value


def test_no_key_is_on_the_page_before_the_answer_counts(page, open_quiz):
    quiz = open_quiz(article_visible=False)
    app = join(page, quiz)
    text = shown(app)
    asked = [item.question for item in quiz.items]
    offered = {o.text for one in asked for o in one.options}
    offered |= {side for one in asked for pair in one.pairs for side in (pair.left, pair.right)}
    typed = [one for one in asked if one.kind in ("short_answer", "open", "cloze")]
    hidden = [one.answer for one in typed if not one.options and one.answer not in offered]
    assert hidden
    for answer in hidden:
        assert answer not in text
    for item in quiz.items:
        question = item.question
        assert not any(part.text in text for part in question.evidence if len(part.text) > 30)
    assert "correct" not in text


HOSTILE = ["<script>alert(1)</script>", "**bold** :smile: :red[x] [a](javascript:b)", "x" * 9000]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_text(page, open_quiz, text):
    first, *rest = factory.questions()
    quiz = open_quiz(
        factory.quiz(title=text, questions=(replace(first, stem=f"Who {text}?"), *rest))
    )
    app = join(page, quiz, text[:60])
    bodies = " ".join(str(one.body) for one in app.get("html"))
    assert "<script>" not in bodies and not app.exception
    captions = " ".join(str(one.value) for one in app.caption)
    assert "<script>" not in captions and ":smile:" not in captions
