"""The student's page as it behaves in a browser: other devices, the clock, phones, the review."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from app_pages.shared import pause
from question_bank import QuizSettings
from tests.bank import factory
from tests.browser.pages import Student

PARAGRAPH = "\nThe band played on, and nobody in the town went home before it was dark.\n"


@pytest.fixture
def give(bank):
    """Publish a quiz of all kinds: ``give(time_limit=…)`` returns its code."""

    def publish(quiz=None, **settings) -> str:
        stored = bank.add_quiz(quiz or factory.quiz())
        bank.set_status([item.question.id for item in stored.items], "accepted")
        bank.set_quiz(stored.id, settings=QuizSettings(**settings))
        return bank.publish(stored.id).code

    return publish


def test_a_second_device_goes_on_and_a_wrong_token_does_not(base, somebody, give):
    first = Student(somebody(), base)
    token = first.join(give(), "Ida")
    first.choose(1, "Mira Haddad")
    first.answered(1, 8)
    second = Student(somebody(viewport={"width": 390, "height": 844}), base)
    second.open(f"take?attempt={token}")
    second.answered(1, 8)
    assert second.chosen(1) == "Mira Haddad"
    second.write(4, "eleven")
    second.answered(2, 8)
    first.page.reload()
    first.answered(2, 8)
    first.holds(4, "eleven")
    second.open(f"take?attempt={token[:-4]}AAAA")
    second.page.get_by_text("This link belongs to no attempt").wait_for()


def test_a_reload_stays_at_the_question_and_back_goes_one_back(base, somebody, give):
    student = Student(somebody(), base)
    student.join(give(one_at_a_time=True), "Ina")

    def at(number: int) -> None:
        stem = student.page.locator(".stem", has_text=re.compile(rf"^{number}\. "))
        stem.wait_for()
        assert student.page.locator(".stem").count() == 1
        assert f"question={number}&" in student.page.url

    at(1)
    student.press("Next")
    at(2)
    student.press("Next")
    at(3)
    student.page.reload()
    at(3)
    student.page.go_back()
    at(2)
    student.page.go_back()
    at(1)
    student.page.go_forward()
    at(2)


def test_what_is_being_typed_is_kept_without_leaving_the_field(base, bank, somebody, give):
    student = Student(somebody(), base)
    token = student.join(give(), "Joe")
    student.field(2).press_sequentially("Sorok")
    student.answered(1, 8)
    given = {one.position: one.response for one in bank.resume(token).asked}
    assert given[2] == "Sorok"


def test_a_long_answer_is_kept_while_it_is_typed(base, bank, somebody, give):
    student = Student(somebody(), base)
    token = student.join(give(), "Joy")

    def kept():
        return next(one.response for one in bank.resume(token).asked if one.kind == "open")

    field = student.field(8)
    field.press_sequentially("They waited ")
    student.until(lambda: kept() in ("They waited ", "They waited"))
    student.settled()
    student.page.keyboard.type("for years.\nThen it opened.", delay=30)  # the focus is still there
    student.until(lambda: kept() == "They waited for years.\nThen it opened.")
    assert field.input_value() == "They waited for years.\nThen it opened."


def test_what_was_typed_before_the_page_was_whole_is_kept(somebody):
    page = somebody()
    page.set_content("""
        <textarea aria-label="Answer to question 1">They waited</textarea>
        <textarea aria-label="Answer to question 2"></textarea>
        <script>
            window.kept = [];
            addEventListener("keydown", event => {
                if (event.ctrlKey && event.key === "Enter")
                    window.kept.push(event.target.getAttribute("aria-label"));
            });
        </script>""")
    page.evaluate(
        "script => import('data:text/javascript,' + encodeURIComponent(script))"
        ".then(module => module.default())",
        pause.SCRIPT,
    )
    page.wait_for_function("window.kept.length > 0")
    page.wait_for_timeout(300)
    assert page.evaluate("window.kept") == ["Answer to question 1"]


def test_extra_time_shows_while_the_quiz_is_taken(base, bank, somebody, give):
    student = Student(somebody(), base)
    token = student.join(give(time_limit=timedelta(minutes=5)), "Kay")
    student.page.get_by_text("4:5").wait_for()
    bank.grant_extra_time(bank.resume(token).student.id, timedelta(minutes=10))
    student.page.get_by_text("14:").wait_for()


def test_nothing_is_wider_than_a_phone(base, somebody, give):
    student = Student(somebody(viewport={"width": 360, "height": 740}, has_touch=True), base)
    student.join(give(), "Lou")
    wide = "document.querySelector('[data-testid=stMain]').scrollWidth"
    assert student.page.evaluate(wide) <= 360
    boxes = [student.page.get_by_role("button", name=f"Move {way}") for way in ("up", "down")]
    assert boxes[0].bounding_box()["y"] == boxes[1].bounding_box()["y"]
    student.hand_in()
    student.points()
    assert student.page.evaluate(wide) <= 360


def test_the_proof_is_shown_where_it_stands(base, somebody, give):
    text = factory.TEXT + PARAGRAPH * 60 + "At last Ada Quinn locked the gate.\n"
    proof = "At last Ada Quinn locked the gate."
    last = factory.replace(
        factory.questions()[1], id="q_00000000e1", stem="Who locked the gate?",
        answer="Ada Quinn", evidence=(factory.evidence(proof, text),),
    )  # fmt: skip
    quiz = factory.quiz(article=factory.article(text), questions=(*factory.questions(), last))
    student = Student(somebody(), base)
    student.join(give(quiz, article_visible=True), "Max")
    student.hand_in()
    assert student.points() == "0 of 10"
    mark = student.page.locator("#proof-9")
    before = mark.evaluate("at => getComputedStyle(at).backgroundColor")
    inside = """at => {
        const box = at.getBoundingClientRect();
        const pane = at.closest('.pane').getBoundingClientRect();
        return box.top >= pane.top && box.bottom <= pane.bottom;
    }"""
    assert not mark.evaluate(inside)
    student.page.locator('a[href="#proof-9"]').click()
    student.page.wait_for_function(f"({inside})(document.getElementById('proof-9'))")
    assert mark.evaluate("at => getComputedStyle(at).backgroundColor") != before
    assert student.points() == "0 of 10"  # the page stayed
    # The points stay in sight wherever the page stood when it was handed in.
    assert student.page.locator(".score").evaluate(
        "at => at.getBoundingClientRect().top >= 0 && at.getBoundingClientRect().bottom < 300"
    )


def test_a_deck_is_practised(base, bank, somebody):
    stored = bank.add_quiz(factory.quiz(questions=factory.questions()[:1]))
    bank.set_status([stored.items[0].question.id], "accepted")
    student = Student(somebody(), base)
    student.open("practise")
    student.page.get_by_label("Your nickname").fill("Nia")
    student.press("Make my deck")
    student.page.get_by_text("in your deck").or_(
        student.page.get_by_text("Nothing is due now")
    ).first.wait_for()
    assert "deck=" in student.page.url
    student.page.reload()
    student.page.get_by_text("The address of this page is the key").wait_for()


@pytest.mark.parametrize("width", [1280, 390])
def test_the_article_s_paragraphs_have_numbers_that_are_not_copied(base, somebody, give, width):
    """A style shows them, so that words copied from the article stand there."""
    student = Student(somebody(viewport={"width": width, "height": 844}), base)
    student.join(give(factory.named_quiz(), article_visible=True), "Ivy")
    pane = student.page.locator(".pane")
    shown = pane.locator("p").evaluate_all(
        "found => found.map(one => getComputedStyle(one, '::before').content)"
    )
    assert shown == [f'"¶{number}"' for number in range(1, 5)]
    assert "¶" not in pane.inner_text()
