"""A student and a teacher get through with the keyboard alone, and axe finds no fault of ours."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from question_bank import QuizSettings
from tests.bank import factory
from tests.browser.pages import Student, Teacher

# Rules that fail in what Streamlit draws, which the app cannot mend, each with its reason; only
# the named part of the page is excused.
_SECTIONS = "the navigation draws its sections' names between the list's items"
STREAMLIT_S_OWN: dict[str, tuple[str, str]] = {
    "list": ("[data-testid=stSidebarNav]", _SECTIONS),
    "listitem": ("[data-testid=stSidebarNav]", _SECTIONS),
}


@pytest.fixture
def code(bank):
    """The code of a published quiz with one question of each kind."""
    stored = bank.add_quiz(factory.quiz())
    bank.set_status([item.question.id for item in stored.items], "accepted")
    bank.set_quiz(stored.id, settings=QuizSettings(shuffle_options=False))
    return bank.publish(stored.id).code


def focus(page, test: str, seconds: float = 20.0) -> None:
    """Press Tab until what has the focus passes a test, a JavaScript expression of ``at``.

    What is looked for may not be drawn yet, and a page drawn anew may begin again at its head: Tab
    goes round until the time is over, not for so many presses.
    """
    until = time.monotonic() + seconds
    presses = 0
    while time.monotonic() < until:
        page.keyboard.press("Tab")
        presses += 1
        if page.evaluate(f"() => {{ const at = document.activeElement; return !!({test}); }}"):
            return
        page.wait_for_timeout(20)
    raise AssertionError(f"{presses} times Tab in {seconds:.0f} s, and never: {test}")


def group(number: int) -> str:
    return f"at.closest('[role=radiogroup][aria-label^=\"Answer to question {number}\"]')"


def button(name: str) -> str:
    return f"at.tagName === 'BUTTON' && at.innerText.trim().endsWith({name!r})"


def kept(bank, token: str, kind: str, place: int):
    """Return one part of what the bank keeps of an answer, or None."""
    given = next(one.response for one in bank.resume(token).asked if one.kind == kind)
    return given and given[place]


def opened(page) -> bool:
    """Open the list that has the focus; a key may be lost while the page is drawn anew."""
    assert page.evaluate("document.activeElement.getAttribute('role')") == "combobox"
    if page.get_by_role("option").count() == 0:
        page.keyboard.press("ArrowDown")
    return page.get_by_role("option").count() > 0


def test_a_student_gets_through_with_the_keyboard(base, bank, somebody, code):
    page = somebody()
    student = Student(page, base)
    student.open(f"take?quiz={code}")
    focus(page, "at.getAttribute('aria-label') === 'Your nickname'")
    page.keyboard.type("Kim")
    page.keyboard.press("Enter")
    page.get_by_text("0 of 8 answered").wait_for()
    token = page.url.split("attempt=")[1]
    focus(page, "at.getAttribute('role') === 'region'")  # the article scrolls by the keyboard

    focus(page, group(1))
    page.keyboard.press("ArrowDown")
    student.answered(1, 8)
    focus(page, "at.getAttribute('aria-label') === 'Answer to question 2'")
    page.keyboard.type("Sorokin")
    student.answered(2, 8)
    focus(page, group(3))
    page.keyboard.press("Space")
    student.answered(3, 8)
    focus(page, "at.getAttribute('aria-label') === 'Answer to question 4'")
    page.keyboard.type("eleven")
    page.keyboard.press("Enter")
    student.answered(4, 8)
    focus(page, group(5))
    page.keyboard.press("Space")
    student.answered(5, 8)
    for place in range(3):
        focus(page, "at.getAttribute('role') === 'combobox'")
        student.until(lambda: opened(page))
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        student.until(lambda place=place: kept(bank, token, "matching", place) is not None)
    student.answered(6, 8)
    focus(page, group(7))
    before = next(one.items for one in bank.resume(token).asked if one.kind == "ordering")
    focus(page, button("Move down"))
    page.keyboard.press("Enter")
    student.answered(7, 8)
    page.get_by_text("2. " + before[0]).wait_for()
    page.keyboard.press("Enter")  # the focus is still there
    page.get_by_text("3. " + before[0]).wait_for()
    focus(page, "at.tagName === 'TEXTAREA'")
    page.keyboard.type("They waited long.")
    page.keyboard.press("Tab")
    student.answered(8, 8)
    focus(page, button("Hand in"))
    page.keyboard.press("Enter")
    student.points()
    attempt = bank.review(token)
    given = {item.question.kind: item.response for item in attempt.items}
    assert given["ordering"] == (*before[1:], before[0])
    assert None not in given["matching"]


def violations(page) -> list[str]:
    """Return axe's serious and critical findings that are ours, as lines."""
    import axe_playwright_python

    axe = Path(axe_playwright_python.__file__).with_name("axe.min.js")
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(axe.read_text(encoding="utf-8"))
    found = page.evaluate("() => axe.run(document, {resultTypes: ['violations']})")
    return [
        f"{rule['id']} ({rule['impact']}): {node['target'][0]} {node['html'][:160]}"
        for rule in found["violations"]
        if rule["impact"] in ("serious", "critical")
        for node in rule["nodes"]
        if not excused(page, rule["id"], node["target"][0])
    ]


def excused(page, rule: str, target: str) -> bool:
    part, _reason = STREAMLIT_S_OWN.get(rule, ("", ""))
    return bool(part) and page.evaluate(
        "([target, part]) => !!document.querySelector(target)?.closest(part)", [target, part]
    )


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_student_s_screens(base, bank, somebody, code, scheme):
    page = somebody(color_scheme=scheme)
    student = Student(page, base)
    student.open("take")
    found = {"join": violations(page)}
    student.join(code, "Axe")
    student.choose(1, "Mira Haddad")
    student.answered(1, 8)
    found["answering"] = violations(page)
    student.hand_in()
    student.points()
    found["marks"] = violations(page)
    page.get_by_role("button", name="missed ones again").click()
    page.get_by_text("Nothing counts here").wait_for()
    found["again"] = violations(page)
    student.open("practise")
    found["practise"] = violations(page)
    assert {name: lines for name, lines in found.items() if lines} == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_teacher_s_screens(base, bank, somebody, code, scheme):
    draft = bank.add_quiz(factory.quiz())
    given = bank.quiz_by_code(code)
    for name in ("Ann", "Ben"):
        bank.submit(bank.start_attempt(code, name).token)
    teacher = Teacher(somebody(color_scheme=scheme), base)
    found = {}
    for path in ("", f"review?id={draft.id}", "quizzes", f"quizzes?id={draft.id}",
                 f"quizzes?id={given.id}", f"results?id={given.id}", "bank",
                 f"printing?id={given.id}"):  # fmt: skip
        teacher.open(path)
        tabs = teacher.page.get_by_test_id("stMain").get_by_role("tab")
        for place in range(tabs.count()):
            tabs.nth(place).click()
            teacher.page.wait_for_timeout(200)  # until the server knows
            teacher.settled()
            found[f"{path}, {tabs.nth(place).inner_text()}"] = violations(teacher.page)
        if not tabs.count():
            found[path] = violations(teacher.page)
    assert {name: lines for name, lines in found.items() if lines} == {}
