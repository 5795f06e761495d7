"""From an article to the gradebook: a teacher and two students, each in a browser of their own."""

from __future__ import annotations

import csv
import io

from tests.browser.pages import Student, Teacher, an_article

COUNT = 6


def answer(student: Student, bank, token: str, quiz, place: int) -> None:
    """Give the right answer to the question at a place, as a student does."""
    asked = bank.resume(token).asked[place]
    key = next(item.question for item in quiz.items if item.question.id == asked.question_id)
    number = asked.position
    if asked.kind == "matching":
        for pair in key.pairs:
            student.page.get_by_label(pair.left, exact=False).first.click()
            student.page.get_by_role("option", name=pair.right).first.click()
    elif asked.kind == "true_false":
        student.choose(number, key.answer.capitalize())
    elif asked.options:
        student.choose(number, key.answer)
    elif asked.kind == "ordering":
        student.press("Keep this order")
    else:
        student.write(number, key.answer)


def test_from_an_article_to_the_gradebook(base, bank, somebody):
    teacher = Teacher(somebody(accept_downloads=True), base)
    teacher.read(an_article())
    number = teacher.make(COUNT)
    changed = f"{bank.quiz(number).items[0].question.stem} (Read closely.)"
    teacher.change_stem(number, changed)
    teacher.until(lambda: bank.quiz(number).items[0].question.stem == changed)
    teacher.limit(number, 1)
    code = teacher.publish(number)
    quiz = bank.quiz(number)
    assert quiz.code == code and quiz.state == "open" and len(quiz.items) == COUNT

    ben = Student(somebody(), base)
    late = ben.join(code, "Ben")
    ann = Student(somebody(), base)
    token = ann.join(code, "Ann")
    assert late != token
    answer(ben, bank, late, quiz, 0)
    ben.answered(1, COUNT)

    for place in range(COUNT):
        answer(ann, bank, token, quiz, place)
        ann.answered(place + 1, COUNT)
        if place == COUNT // 2:  # the connection is lost, or the page reloaded
            ann.page.reload()
            ann.answered(place + 1, COUNT)
    ann.hand_in()
    hers = ann.points()
    assert ann.page.locator("mark").count() > 0

    ben.page.get_by_text("The time is over").wait_for(timeout=70_000)
    his = ben.points()
    assert bank.resume(late).submitted_by == "deadline"

    reviews = {"Ann": bank.review(token), "Ben": bank.review(late)}
    assert hers == f"{reviews['Ann'].points:g} of {reviews['Ann'].maximum:g}"
    assert his == f"{reviews['Ben'].points:g} of {reviews['Ben'].maximum:g}"
    table = csv.DictReader(io.StringIO(teacher.gradebook(number).decode("utf-8-sig")))
    rows = {row["nickname"]: row for row in table}
    for name, shown in (("Ann", hers), ("Ben", his)):
        assert float(rows[name]["points"]) == float(shown.split()[0])
    teacher.page.locator("canvas").first.wait_for()  # the table, drawn when its code has come

    sheet = teacher.worksheet(number)
    assert sheet.startswith(b"%PDF") and len(sheet) > 5_000
