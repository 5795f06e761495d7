"""Whatever an article, a teacher or a student types is shown as it was typed, never obeyed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from question_bank import QuizSettings
from quizgen.model import Article, Evidence, Option, Pair, Question, Quiz
from tests.browser.pages import EXAMPLE, Student, Teacher

NASTY = [
    "<script>window.broken = 1</script>",
    '<img src=x onerror="window.broken = 1">',
    "**bold** _slanted_ `code` # head",
    ":smile: :red[red] :material/home:",
    "[link](javascript:window.broken=1) www.example.org",
    "$x^2$ ~~gone~~ <b>fat</b>",
]
LONG = "word " * 2_000  # 10,000 characters
BLOCK = "x" * 10_000


@pytest.fixture
def watched(somebody):
    """A page that must raise no dialogue and no fault, and run nothing of a user's."""
    page = somebody()
    faults: list[str] = []
    page.on("dialog", lambda dialog: (faults.append(dialog.message), dialog.dismiss()))
    page.on("pageerror", lambda error: faults.append(str(error)))
    yield page
    assert faults == []
    assert page.evaluate("window.broken") is None


def hostile_quiz() -> Quiz:
    text = "\n".join([*NASTY, LONG, BLOCK])
    proof = (Evidence(0, len(NASTY[0]), NASTY[0]),)
    base = Question(
        id="q_00000000c1", kind="multiple_choice", focus="what", family="test", rule="test.nasty",
        stem=f"What is {NASTY[0]} {NASTY[3]}?", answer=NASTY[2], evidence=proof,
        options=(Option(NASTY[2], correct=True), *(Option(one) for one in NASTY[3:])),
    )  # fmt: skip
    match = replace(
        base, id="q_00000000c2", kind="matching", options=(), stem=NASTY[1],
        pairs=(Pair(NASTY[2], NASTY[3]), Pair(NASTY[4], NASTY[5])), answer="A-1, B-2",
    )  # fmt: skip
    order = replace(
        base, id="q_00000000c3", kind="ordering", options=(), items=tuple(NASTY[1:4]),
        stem=NASTY[2], answer="as listed",
    )  # fmt: skip
    return Quiz(NASTY[0], Article(text=text, title=NASTY[3]), (base, match, order))


def test_a_student_sees_it_as_it_was_typed(base, bank, watched):
    stored = bank.add_quiz(hostile_quiz())
    bank.set_status([item.question.id for item in stored.items], "accepted")
    bank.set_quiz(stored.id, settings=QuizSettings(instructions=NASTY[4]))
    student = Student(watched, base)
    student.join(bank.publish(stored.id).code, f"{NASTY[0]} {NASTY[3][:8]}")
    seen = student.text().replace("\u2060", "")
    for text in NASTY:
        assert text in seen, text
    assert f"as {NASTY[0]} :smile:" in seen
    assert watched.locator("[data-testid=stMain] a").count() == 0  # no address became a link
    assert BLOCK in seen and LONG.strip() in seen
    watched.set_viewport_size({"width": 390, "height": 800})
    assert watched.evaluate("document.documentElement.scrollWidth") <= 390
    student.choose(1, NASTY[2])
    student.answered(1, 3)
    student.hand_in()
    reviewed = student.text().replace("\u2060", "")
    assert NASTY[0] in reviewed and NASTY[5] in reviewed
    teacher = Teacher(watched, base)
    teacher.open(f"results?id={stored.id}")
    assert f"{NASTY[0]} :smile:" in teacher.text().replace("\u2060", "")


def test_a_teacher_sees_it_as_it_was_typed(base, bank, watched):
    stored = bank.add_quiz(hostile_quiz())
    teacher = Teacher(watched, base)
    for screen in ("quizzes", "review"):
        teacher.open(f"{screen}?id={stored.id}")
        teacher.page.get_by_text("What is").first.wait_for()
        assert NASTY[0] in teacher.text().replace("\u2060", ""), screen


def test_a_hostile_article_is_read(base, watched):
    teacher = Teacher(watched, base)
    example = EXAMPLE.read_text(encoding="utf-8")
    teacher.read("\n\n".join([example, *NASTY, LONG, BLOCK]), title=NASTY[3])
    assert NASTY[3] in teacher.text().replace("\u2060", "")
    teacher.read("\n\n".join([example, *NASTY]), title=NASTY[3])
    number = teacher.make(3)
    teacher.open(f"quizzes?id={number}")
    assert NASTY[3] in teacher.text().replace("\u2060", "")


def test_a_nickname_of_ten_thousand_characters_is_refused(base, bank, watched):
    stored = bank.add_quiz(hostile_quiz())
    bank.set_status([item.question.id for item in stored.items], "accepted")
    code = bank.publish(stored.id).code
    student = Student(watched, base)
    student.open(f"take?quiz={code}")
    student.page.get_by_label("Your nickname").fill(BLOCK)
    student.press("Start")
    student.page.get_by_text("A nickname is needed").wait_for()
    assert bank.progress(stored.id) == ()
