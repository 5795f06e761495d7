"""Take the pictures of the app that docs/app.md shows: ``make pictures``.

The bank is made for them from the project's example article, with a class that has answered.
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

from question_bank import Bank, QuizSettings
from quizgen.examples import example_path
from quizgen.model import Quiz
from quizgen.pipeline import GenerateOptions, generate
from quizgen.reading import read
from tests.browser.conftest import CHROMIUM
from tests.browser.pages import Screen, Student, Teacher
from tests.browser.server import served

NAMES = "Ada Ben Chloe Dario Emma Farid Grace Hugo Ines Jon Kim Lena".split()
DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}


class Stage:
    """A bank with something to see in it."""

    def __init__(self, bank: Bank) -> None:
        self.bank = bank
        article = read(str(example_path()))
        kinds = ("multiple_choice", "short_answer", "true_false", "cloze", "matching", "ordering")
        made = generate(article, GenerateOptions(count=20, kinds=kinds, seed=3)).quiz
        asked, others = made.questions[:8], made.questions[8:]
        quiz = replace(made, title="Street lamps and moths", questions=asked)
        spare = bank.add_quiz(replace(made, title="Spare", questions=others))
        bank.set_status([item.question.id for item in spare.items], "accepted")
        bank.delete_quiz(spare.id)
        self.settled = self._given(quiz, QuizSettings())
        limit = timedelta(minutes=20)
        self.open = self._given(quiz, QuizSettings(time_limit=limit, attempts_allowed=None))
        self.draft = bank.add_quiz(quiz).id
        bank.set_status([question.id for question in asked[5:]], "draft")
        self._class()
        self.nicknames = iter(("Mia", "Noor", "Otto", "Pia", "Quim", "Rosa", "Sam", "Tess"))

    def _given(self, quiz: Quiz, settings: QuizSettings) -> tuple[int, str]:
        stored = self.bank.add_quiz(quiz)
        self.bank.set_status([item.question.id for item in stored.items], "accepted")
        told = replace(settings, instructions="Read the article closely.")
        self.bank.set_quiz(stored.id, settings=told)
        return stored.id, self.bank.publish(stored.id).code

    def _class(self) -> None:
        """Let a class answer; the later in the list, the more is known."""
        drawn = random.Random(7)
        quiz, code = self.settled
        keys = {item.question.id: item.question for item in self.bank.quiz(quiz).items}
        for place, name in enumerate(NAMES):
            ticket = self.bank.start_attempt(code, name)
            for number, asked in enumerate(ticket.attempt.asked):
                knows = drawn.random() < 0.25 + 0.06 * place - 0.03 * number + 0.2
                self.bank.respond(
                    ticket.token, asked.question_id, _answer(keys[asked.question_id], asked, knows)
                )
                if place == len(NAMES) - 2 and number == 3:
                    break
            if place < len(NAMES) - 2:
                self.bank.submit(ticket.token)


def _answer(key: Any, asked: Any, knows: bool) -> Any:
    if asked.kind == "matching":
        return [pair.right for pair in key.pairs] if knows else [asked.rights[0]] * len(key.pairs)
    if asked.kind == "ordering":
        return list(key.items if knows else asked.items)
    if asked.kind == "true_false":
        return key.answer if knows else {"true": "false", "false": "true"}[key.answer]
    if asked.options:
        return key.answer if knows else next(o for o in asked.options if o != key.answer)
    return key.answer if knows else "the council"


def _join(stage: Stage, student: Student) -> None:
    student.open(f"take?quiz={stage.open[1]}")


def _answering(stage: Stage, student: Student) -> None:
    token = student.join(stage.open[1], next(stage.nicknames))
    quiz = stage.bank.quiz(stage.open[0])
    keys = {item.question.id: item.question for item in quiz.items}
    for number, asked in enumerate(stage.bank.resume(token).asked[:5]):
        value = _answer(keys[asked.question_id], asked, number % 2 == 0)
        stage.bank.respond(token, asked.question_id, value)
    student.open(f"take?attempt={token}")
    student.page.get_by_text("answered").first.wait_for()


def _marks(stage: Stage, student: Student) -> None:
    _answering(stage, student)
    student.hand_in()
    student.points()
    student.page.evaluate("document.querySelector('[data-testid=stMain]').scrollTo(0, 0)")


def _again(stage: Stage, student: Student) -> None:
    _marks(stage, student)
    student.page.get_by_role("button", name="again").first.click()
    student.page.get_by_role("button", name="Back to the marks").wait_for()
    student.settled()
    student.page.get_by_role("button", name="Show the answer").first.click()
    student.page.get_by_text("Right answer").wait_for()


def _practise(stage: Stage, student: Student) -> None:
    token = stage.bank.start_deck("Sam")
    stage.bank.fill_deck(token)
    card = stage.bank.next_card(token)
    stage.bank.practise(token, card.asked.question_id, None)
    student.open(f"practise?deck={token}")


def _new(stage: Stage, teacher: Teacher) -> None:
    teacher.read(example_path().read_text(encoding="utf-8"))


def _publish(stage: Stage, teacher: Teacher) -> None:
    teacher.tab(stage.open[0], "Join code")


def _figures(stage: Stage, teacher: Teacher) -> None:
    teacher.tab(stage.settled[0], "Figures", "results")
    teacher.page.locator("[data-testid=stVegaLiteChart]").first.wait_for()


def _from_elsewhere(stage: Stage, teacher: Teacher) -> None:
    """Open a teacher's screen under another name than this computer's."""
    if not stage.bank.has_passphrase():
        stage.bank.set_passphrase("correct horse battery")
    teacher.base = teacher.base.replace("localhost", "school.localhost")
    teacher.open("results")
    teacher.page.get_by_role("heading", name="Sign in").wait_for()


def _at(path: str) -> Callable[[Stage, Screen], None]:
    return lambda stage, screen: screen.open(
        path.format(draft=stage.draft, open=stage.open[0], settled=stage.settled[0])
    )


# The picture's name, who looks, what is done before, the window, and whether it is dark too.
PICTURES: tuple[tuple[str, type[Screen], Callable[[Stage, Any], None], dict, bool], ...] = (
    ("new-quiz", Teacher, _new, DESKTOP, False),
    ("review", Teacher, _at("review?id={draft}"), DESKTOP, True),
    ("quizzes", Teacher, _at("quizzes"), DESKTOP, False),
    ("publish", Teacher, _publish, DESKTOP, False),
    ("results", Teacher, _at("results?id={settled}"), DESKTOP, False),
    ("figures", Teacher, _figures, DESKTOP, False),
    ("bank", Teacher, _at("bank"), DESKTOP, False),
    ("print", Teacher, _at("printing?id={settled}"), DESKTOP, False),
    ("sign-in", Teacher, _from_elsewhere, DESKTOP, False),
    ("join", Student, _join, DESKTOP, False),
    ("take", Student, _answering, DESKTOP, True),
    ("phone", Student, _answering, PHONE, False),
    ("marks", Student, _marks, DESKTOP, False),
    ("again", Student, _again, DESKTOP, False),
    ("practise", Student, _practise, DESKTOP, False),
)


def take(folder: Path, only: set[str]) -> None:
    """Write the pictures, or those that are named."""
    with tempfile.TemporaryDirectory() as work, sync_playwright() as driver:
        file = Path(work) / "bank.db"
        stage = Stage(Bank.open(file))
        with served(file, Path(work) / "server.log") as base:
            browser = driver.chromium.launch(
                executable_path=CHROMIUM, args=["--no-sandbox", "--disable-dev-shm-usage"]
            )
            for name, who, prepare, window, dark in PICTURES:
                if only and name not in only:
                    continue
                for scheme in ("light", "dark") if dark else ("light",):
                    page = browser.new_page(viewport=window, color_scheme=scheme, locale="en-GB")
                    screen = who(page, base)
                    prepare(stage, screen)
                    screen.settled()
                    page.wait_for_timeout(700)  # what fades in has faded in
                    ending = "-dark" if scheme == "dark" else ""
                    page.screenshot(path=folder / f"app-{name}{ending}.png")
                    page.close()
            browser.close()


if __name__ == "__main__":
    if not CHROMIUM:
        sys.exit("Chromium is missing: on Debian or Ubuntu run 'sudo apt install chromium'.")
    os.environ.pop("QUIZGEN_BANK", None)
    take(Path(sys.argv[1]), set(sys.argv[2:]))
