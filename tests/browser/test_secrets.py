"""Nothing that gives a key away reaches a student's browser before the answer counts.

Every byte is looked at: documents, scripts and all frames of the websocket.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from question_bank import Bank, QuizSettings
from quizgen.model import Article, Evidence, Option, Question, Quiz
from tests.browser.pages import Student

# Words that occur nowhere but where they are looked for.
TYPED = "Quillfeatherby"
ACCEPTED = "Brambleshanksy"
CORRECTION = "The lantern was hung on a Zephyrsday."
GUIDE = "Two points for Thistledownish."
TEXT = f"{TYPED}, also called {ACCEPTED}, hung the lantern in the tower after the storm."
KEYS = (TYPED, ACCEPTED, CORRECTION, GUIDE, "in the tower after the storm")


def quiz() -> Quiz:
    proof = (Evidence(0, len(TEXT), TEXT),)
    base = Question(
        id="q_00000000a1", kind="short_answer", focus="who", family="test", rule="test.secret",
        stem="Who hung the lantern?", answer=TYPED, accepted=(ACCEPTED,), evidence=proof,
    )  # fmt: skip
    gap = replace(
        base, id="q_00000000a2", kind="cloze", stem="_____ hung the lantern.", accepted=()
    )
    false = replace(
        base, id="q_00000000a3", kind="true_false", stem="The lantern was hung on a Monday.",
        answer="false", accepted=(), correction=CORRECTION,
    )  # fmt: skip
    choice = replace(
        base, id="q_00000000a4", kind="multiple_choice", stem="What was hung?", answer="lantern",
        accepted=(), options=(Option("flag"), Option("lantern", correct=True), Option("bell")),
    )  # fmt: skip
    task = replace(base, id="q_00000000a5", kind="open", stem="Why?", accepted=(), guide=GUIDE)
    return Quiz("The lantern", Article(text=TEXT), (base, gap, false, choice, task))


@pytest.fixture
def received(somebody):
    """A page, and all bytes that its browser has received, one chunk a document or frame."""
    page = somebody()
    chunks: list[bytes] = []

    def listen(socket):
        def keep(payload):
            chunks.append(payload.encode() if isinstance(payload, str) else payload)

        socket.on("framereceived", keep)

    page.on("websocket", listen)
    page.on(
        "requestfinished",
        lambda request: (
            chunks.append(request.response().body())
            if request.resource_type in ("document", "xhr", "fetch")
            else None
        ),
    )
    return page, chunks


def found(chunks: list[bytes]) -> set[str]:
    """Return the keys that are somewhere in what was received."""
    return {key for key in KEYS if any(key.encode() in chunk for chunk in chunks)}


def published(bank: Bank, feedback: str) -> str:
    stored = bank.add_quiz(quiz())
    bank.set_status([item.question.id for item in stored.items], "accepted")
    bank.set_quiz(
        stored.id, settings=QuizSettings(feedback=feedback, article_visible=False)
    )  # fmt: skip
    return bank.publish(stored.id).code


def sit(page, base: str, code: str) -> Student:
    """Answer the questions, all wrong."""
    student = Student(page, base)
    student.join(code, "Sam")
    for number, text in ((1, "Nobody"), (2, "Nobody"), (5, "Because.")):
        student.write(number, text)
    student.choose(3, "True")
    student.choose(4, "bell")
    student.answered(5, 5)
    student.page.reload()
    student.answered(5, 5)
    return student


def test_no_key_is_received_before_handing_in(base, bank, received):
    page, chunks = received
    student = sit(page, base, published(bank, "at_end"))
    assert sum(map(len, chunks)) > 1000 and any(b"Who hung the lantern?" in one for one in chunks)
    assert not any(b"Nobody hung" in one for one in chunks)
    assert found(chunks) == set()
    assert not any(key in page.content() for key in KEYS)
    student.hand_in()
    student.points()
    # The same search finds the keys once they may be seen: it can fail.
    assert {TYPED, CORRECTION, "in the tower after the storm"} <= found(chunks)


def test_no_key_is_received_after_handing_in_where_nothing_is_shown(base, bank, received):
    page, chunks = received
    sit(page, base, published(bank, "never")).hand_in()
    page.get_by_text("Handed in.").wait_for()
    assert found(chunks) == set()


def test_which_option_is_right_changes_nothing(base, bank, somebody):
    """Two quizzes that differ in the key alone look the same, to the byte, but for their ids."""
    pages = []
    for right in (0, 2):
        one = quiz().questions[3]
        options = tuple(
            Option(option.text, correct=place == right) for place, option in enumerate(one.options)
        )
        changed = replace(
            one, id=f"q_00000000b{right}", options=options, answer=options[right].text
        )
        stored = bank.add_quiz(replace(quiz(), questions=(changed,)))
        bank.set_status([changed.id], "accepted")
        bank.set_quiz(stored.id, settings=QuizSettings(article_visible=False))
        student = Student(somebody(), base)
        student.join(bank.publish(stored.id).code, "Sam")
        group = student.page.get_by_role("radiogroup", name="Answer to question 1")
        pages.append(group.inner_text())
        assert group.locator("input:checked").count() == 0
    assert pages[0] == pages[1]
