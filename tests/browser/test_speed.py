"""How long a student waits: for the first page, and for an answer to be kept and shown."""

from __future__ import annotations

import time
from statistics import median

from question_bank import QuizSettings
from tests.bank import factory
from tests.browser.pages import Student

# The bounds, in seconds. The median counts, and the best of some rounds, for a neighbour on the
# machine may hold up any single one: the bounds are about the program.
FIRST_PAINT = 3.0
ANSWER = 0.3
ROUNDS = 3


def test_the_first_paint_comes_within_three_seconds(base, somebody):
    took = []
    for _ in range(3):
        page = somebody()
        begun = time.perf_counter()
        page.goto(f"{base}/take")
        page.get_by_label("Your nickname").wait_for()
        took.append(time.perf_counter() - begun)
    print(f"first paint: {', '.join(f'{one:.2f}' for one in took)} s")
    assert median(took) < FIRST_PAINT


# Notes, inside the browser, when the page says that one more answer is kept: the test's own
# round trips do not count.
_WATCH = """() => {
  window.kept = [];
  new MutationObserver(() => {
    const found = document.body.innerText.match(/(\\d+) of \\d+ answered/);
    if (found && window.kept.at(-1)?.count !== +found[1])
      window.kept.push({count: +found[1], at: performance.now()});
  }).observe(document.body, {subtree: true, childList: true, characterData: true});
  document.addEventListener('click', () => { window.pressed = performance.now(); }, true);
}"""


def one_student_s_answers(base, bank, somebody, code: str) -> list[float]:
    """Answer ten questions, and return how long each answer took to be kept and shown."""
    student = Student(somebody(), base)
    token = student.join(code, "Flo")
    student.page.evaluate(_WATCH)
    took = []
    for number in range(1, 11):
        student.choose(number, "Mira Haddad")
        student.answered(number, 10)
        assert bank.resume(token).answered == number  # shown only when it is on disk
        took.append(student.page.evaluate("window.kept.at(-1).at - window.pressed") / 1000)
    assert min(took) > 0
    return took


def test_an_answer_is_kept_and_shown_within_300_milliseconds(base, bank, somebody):
    choice = factory.questions()[0]
    questions = [
        choice,
        *(
            factory.replace(choice, id=f"q_00000000d{place}", stem=f"Who opened it, {place}?")
            for place in range(1, 10)
        ),
    ]
    stored = bank.add_quiz(factory.quiz(questions=tuple(questions)))
    bank.set_status([item.question.id for item in stored.items], "accepted")
    bank.set_quiz(stored.id, settings=QuizSettings())
    code = bank.publish(stored.id).code
    medians = []
    for _ in range(ROUNDS):
        took = one_student_s_answers(base, bank, somebody, code)
        print(f"answers: median {median(took):.3f} s, slowest {max(took):.3f} s")
        medians.append(median(took))
        if medians[-1] < ANSWER:
            break
    assert min(medians) < ANSWER
