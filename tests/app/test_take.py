"""The student's page: joining, answering every kind, resuming, handing in, hostile text."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from tests_app import factory

from question_bank import Bank, QuizSettings


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
    return in_address(app, "attempt")


def in_address(app, name) -> str:
    value = app.query_params[name]
    return value if isinstance(value, str) else value[0]


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
    keep = next(b for b in app.button if b.label == "Keep this order")
    keep.click().run()
    assert not app.exception
    attempt = bank.resume(token)
    assert attempt.answered == len(attempt.asked)


def test_moving_an_item_stores_the_order(page, open_quiz, bank):
    app = join(page, open_quiz())
    token = token_of(app)
    before = next(one for one in bank.resume(token).asked if one.kind == "ordering")
    next(b for b in app.button if b.label == "Move down").click().run()
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


def click(app, label):
    next(b for b in app.button if b.label == label).click().run()
    assert not app.exception
    return app


def html_of(app) -> str:
    return " ".join(str(one.body) for one in app.get("html"))


def test_handing_in_shows_marks_by_the_setting(page, open_quiz, bank):
    app = click(join(page, open_quiz(feedback="at_end")), "Hand in")
    assert "of 9 points" in html_of(app)
    hidden = click(join(page, open_quiz(feedback="never"), "Ann"), "Hand in")
    assert "points" not in html_of(hidden) and "Handed in" in hidden.success[0].value
    assert not any("again" in button.label for button in hidden.button)


def test_the_review_marks_the_proof_in_the_article(page, open_quiz, bank):
    quiz = open_quiz(article_visible=True)
    app = join(page, quiz)
    app.radio[0].set_value(0).run()
    body = html_of(click(app, "Hand in"))
    assert 'id="proof-1"' in body and 'href="#proof-1"' in body
    assert "Right answer" in body and "Your answer" in body


def test_the_review_shows_the_proof_s_lines_where_the_article_is_hidden(page, open_quiz, bank):
    app = click(join(page, open_quiz(article_visible=False)), "Hand in")
    body = html_of(app)
    assert "<p><mark>Mayor Ruth Calloway opened the new bridge</mark> in Port" in body
    assert "href=" not in body and "aria-label" not in body


def test_the_missed_ones_again(page, open_quiz, bank):
    quiz = open_quiz()
    app = join(page, quiz)
    token = token_of(app)
    for asked in bank.resume(token).asked:
        if asked.question_id != "q_0000000001" and asked.kind != "open":
            bank.respond(token, asked.question_id, factory.RIGHT[asked.question_id])
    click(app, "Hand in")
    before = bank.gradebook(quiz.id).rows
    click(app, "Try the missed one again")
    assert len(app.radio) == 1 and "Right answer" not in html_of(app)
    options = app.radio[0].options
    app.radio[0].set_value(options.index("Mira Haddad")).run()
    click(app, "Check")
    assert "Wrong" in html_of(app) and "Calloway</div>" not in html_of(app)
    app.radio[0].set_value(options.index("Ruth Calloway")).run()
    click(app, "Check")
    assert "✓ Right" in html_of(app)
    click(app, "Show the answer")
    assert "Ruth Calloway</div>" in html_of(app)
    click(app, "Back to the marks")
    assert "points" in html_of(app) and bank.gradebook(quiz.id).rows == before


def test_the_deadline_is_the_bank_s_and_extra_time_counts(page, open_quiz, still, bank):
    bank = Bank.open(bank.path, clock=still)
    quiz = open_quiz(time_limit=timedelta(minutes=10))
    app, other = join(page, quiz, "Ann"), join(page, quiz, "Ben")
    assert "10:00 left" in html_of(app)
    ben = bank.resume(token_of(other)).student
    bank.grant_extra_time(ben.id, timedelta(minutes=5))
    app.radio[0].set_value(0).run()
    still.forward(minutes=11)
    app.run()
    assert "The time is over" in app.info[0].value and "of 9 points" in html_of(app)
    assert "4:00 left" in html_of(other.run())
    rows = {row.student.name: row for row in bank.gradebook(quiz.id).rows}
    assert rows["Ann"].submitted_by == "deadline" and rows["Ann"].answered == 1
    assert rows["Ben"].submitted is None


def test_one_at_a_time_and_marks_at_once(page, open_quiz):
    app = join(page, open_quiz(one_at_a_time=True, feedback="at_once"))
    assert len(app.radio) == 1
    app.radio[0].set_value(0).run()
    next(b for b in app.button if b.label == "Check this answer").click().run()
    assert app.radio[0].disabled
    assert "<p><mark>" in html_of(app) and "href=" not in html_of(app)
    next(b for b in app.button if b.label == "Next").click().run()
    assert "2." in shown(app)


def test_the_address_holds_the_question(page, open_quiz):
    app = join(page, open_quiz(one_at_a_time=True))
    token = token_of(app)
    assert in_address(app, "question") == "1"
    app.radio[0].set_value(0).run()
    assert in_address(app, "question") == "1"
    click(click(app, "Next"), "Next")
    assert in_address(app, "question") == "3"
    assert '"stem">3. ' in html_of(page("take", attempt=token, question="3"))
    click(app, "Back")
    assert '"stem">2. ' in html_of(app)


@pytest.mark.parametrize("number", ["", "0", "-1", "99", "9" * 5000, "²", "<b>"])
def test_without_a_question_in_the_address_the_first_open_one_comes(page, open_quiz, number):
    app = join(page, open_quiz(one_at_a_time=True))
    app.radio[0].set_value(0).run()
    again = page("take", attempt=token_of(app), question=number)
    assert not again.exception
    assert '"stem">2. ' in html_of(again)
    assert '"stem">3. ' in html_of(click(again, "Next"))


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


NUMBER, COUNTED = 'data-paragraph="¶3"', "Paragraphs are counted without the title and headings."


@pytest.mark.parametrize("named", [True, False])
def test_paragraphs_have_numbers_where_a_question_names_one(page, open_quiz, named):
    quiz = open_quiz(factory.named_quiz() if named else None, article_visible=True)
    app = join(page, quiz)
    assert (NUMBER in shown(app)) is named
    assert COUNTED not in shown(app)
    assert (NUMBER in shown(click(app, "Hand in"))) is named


def test_where_the_article_is_hidden_it_is_said_how_they_are_counted(page, open_quiz):
    app = join(page, open_quiz(factory.named_quiz(), article_visible=False))
    assert COUNTED in shown(app)
    assert 'data-paragraph="¶1"' in shown(click(app, "Hand in"))  # with the lines of the proof
    assert COUNTED not in shown(join(page, open_quiz(article_visible=False)))
