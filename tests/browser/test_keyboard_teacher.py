"""A teacher gets from an article to a published quiz with the keyboard alone."""

from __future__ import annotations

import re

from tests.browser.pages import EXAMPLE, Teacher
from tests.browser.test_keyboard import button, focus

COUNT = 4


def labelled(name: str) -> str:
    return f"at.getAttribute('aria-label') === {name!r}"


def tab(name: str) -> str:
    return f"at.getAttribute('role') === 'tab' && at.innerText.trim() === {name!r}"


def open_by_keys(page, name: str) -> bool:
    """Do one more key press on the way to a tab; return whether it is open.

    A page that is drawn anew takes the focus away, and a key pressed just then does nothing: a
    person looks and presses again.
    """
    if page.get_by_role("tab", name=name, selected=True).count():
        return True
    if page.evaluate(f"() => {{ const at = document.activeElement; return {tab(name)}; }}"):
        page.keyboard.press("Enter")
        page.wait_for_timeout(200)
    elif page.evaluate("document.activeElement.getAttribute('role')") == "tab":
        page.keyboard.press("ArrowRight")
    else:
        focus(page, "at.getAttribute('role') === 'tab'")
    return False


def press_by_keys(page, name: str, done) -> bool:
    """Press a button with the keyboard; return whether what it does is done."""
    if not done():
        focus(page, button(name))
        page.keyboard.press("Enter")
        for _ in range(50):
            if done():
                break
            page.wait_for_timeout(100)
    return done()


def test_a_teacher_gets_through_with_the_keyboard(base, bank, somebody):
    page = somebody()
    keys = page.keyboard
    teacher = Teacher(page, base)
    teacher.open("")
    focus(page, labelled("Article"))
    keys.insert_text(EXAMPLE.read_text(encoding="utf-8"))  # as pasting does
    ready = page.get_by_role("button", name="Make the quiz")
    teacher.until(lambda: press_by_keys(page, "Read it", lambda: ready.count() > 0))
    ready.wait_for()

    focus(page, labelled("Questions"))
    keys.press("Control+A")
    keys.type(str(COUNT))
    focus(page, button("Make the quiz"))
    teacher.settled()  # the number that was typed is known
    keys.press("Enter")
    page.wait_for_url(re.compile(r"review\?id=\d+"), timeout=60_000)
    teacher.settled()
    quiz = int(page.url.split("id=")[1])
    items = bank.quiz(quiz).items
    assert len(items) == COUNT

    # A field is kept when it is left.
    focus(page, labelled("Question"))
    keys.press("End")
    keys.type(" (Read closely.)")
    keys.press("Tab")
    changed = items[0].question.id
    teacher.until(lambda: "(Read closely.)" in bank.question(changed).question.stem)
    # The shortcuts hold wherever the focus is but in a field, and go on to the next question.
    for place in range(COUNT):
        page.get_by_text(f"Question {place + 1} of {COUNT}").wait_for()
        teacher.settled()
        keys.press("Alt+X" if place == 1 else "Alt+A")
        teacher.until(lambda place=place: bank.quiz(quiz).items[place].status != "draft")
    assert [item.status for item in bank.quiz(quiz).items].count("rejected") == 1
    keys.press("Alt+Z")
    teacher.until(lambda: bank.quiz(quiz).items[-1].status == "draft")
    teacher.settled()
    page.get_by_role("button", name="On to publishing").wait_for(state="detached")
    keys.press("Alt+A")
    teacher.until(
        lambda: press_by_keys(page, "On to publishing", lambda: "quizzes?id=" in page.url)
    )
    teacher.settled()

    # Tabs go by arrows, as everywhere.
    teacher.until(lambda: open_by_keys(page, "Publish"))
    page.get_by_role("button", name="Publish").wait_for()
    teacher.settled()
    shown = page.locator(".code")
    teacher.until(lambda: press_by_keys(page, "Publish", lambda: shown.count() > 0))
    assert bank.quiz(quiz).state == "open"
    assert page.locator(".code").first.inner_text().strip() == bank.quiz(quiz).code
