"""What the tests know of the screens: labels, addresses, and what is seen when something is done.

When a screen changes its words, they are mended here and nowhere else.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

SEED = Path(__file__).parents[3] / "shared/data/articles/seed.txt"
EXAMPLE = Path(__file__).parents[2] / "quizgen/examples/street-lamps.txt"


def an_article() -> str:
    """The seed article where it is at hand, else the project's example."""
    return (SEED if SEED.is_file() else EXAMPLE).read_text(encoding="utf-8")


class Screen:
    """A browser's page on the app."""

    def __init__(self, page: Any, base: str) -> None:
        self.page = page
        self.base = base

    def open(self, path: str) -> None:
        """Go to an address of the app and wait until it is drawn."""
        self.page.goto(f"{self.base}/{path}")
        self.settled()

    def settled(self) -> None:
        """Wait until the server has drawn what it draws, and no more is under way."""
        self.page.wait_for_selector(
            "[data-testid=stApp][data-test-script-state=notRunning]"
            "[data-test-connection-state=CONNECTED]"
        )
        self.page.wait_for_function(
            "() => document.querySelector('[data-testid=stMain] [data-testid=stElementContainer]')"
            " && !document.querySelector('[data-testid=stSkeleton]')"
        )

    def until(self, holds: Callable[[], bool]) -> None:
        """Wait until something holds that no page shows, such as what the bank keeps."""
        for _ in range(400):
            if holds():
                return
            self.page.wait_for_timeout(50)
        raise AssertionError(f"It did not come to hold within 20 s: {self.text()[:2000]}")

    def text(self) -> str:
        """All that is to be read."""
        return self.page.locator("[data-testid=stMain]").inner_text()

    def press(self, name: str) -> None:
        self.page.get_by_role("button", name=name, exact=True).first.click()

    def saved(self, name: str) -> bytes:
        """Press a button that downloads, and return the file."""
        button = self.page.get_by_test_id("stDownloadButton").get_by_role("button", name=name)
        with self.page.expect_download() as download:
            button.first.click()
        return Path(download.value.path()).read_bytes()


class Teacher(Screen):
    """The teacher's screens."""

    def read(self, text: str, title: str = "") -> None:
        """Paste an article and wait for its preview."""
        self.open("")
        self.page.get_by_label("Article", exact=True).fill(text)
        if title:
            self.page.get_by_label("Title", exact=True).first.fill(title)
        self.press("Read it")
        self.page.get_by_role("button", name="Make the quiz").wait_for()

    def make(self, count: int) -> int:
        """Make the quiz of the article that was read, and return its number."""
        self.page.get_by_label("Questions", exact=True).fill(str(count))
        self.press("Make the quiz")
        self.page.wait_for_url(re.compile(r"[?&]id=\d+"), timeout=60_000)
        return int(re.search(r"id=(\d+)", self.page.url)[1])

    def change_stem(self, quiz: int, stem: str) -> None:
        """Give the first question other words."""
        self.open(f"review?id={quiz}")
        field = self.page.get_by_role("textbox", name="Question", exact=True)
        field.fill(stem)
        field.press("Control+Enter")

    def tab(self, quiz: int, name: str, page: str = "quizzes") -> None:
        self.open(f"{page}?id={quiz}")
        self.page.get_by_role("tab", name=name).click()

    def limit(self, quiz: int, minutes: int) -> None:
        """Set the time limit."""
        self.tab(quiz, "Settings")
        self.page.get_by_label(re.compile("^Minutes")).fill(str(minutes))
        self.press("Save")
        self.page.get_by_text("Saved.").wait_for()

    def publish(self, quiz: int) -> str:
        """Publish and return the join code."""
        self.tab(quiz, "Publish")
        self.press("Publish")
        code = self.page.locator(".code").first
        code.wait_for()
        return code.inner_text().strip()

    def worksheet(self, quiz: int) -> bytes:
        """Return the worksheet as PDF."""
        self.open(f"printing?id={quiz}")
        return self.saved("PDF to print")

    def gradebook(self, quiz: int) -> bytes:
        """Return the gradebook as CSV."""
        self.tab(quiz, "Gradebook", "results")
        return self.saved("Download as CSV")


class Student(Screen):
    """The student's screen."""

    def join(self, code: str, name: str) -> str:
        """Join with a code and return the attempt's token."""
        self.open(f"take?quiz={code}")
        self.page.get_by_label("Your nickname").fill(name)
        self.press("Start")
        self.page.wait_for_url(re.compile(r"attempt="))
        self.page.get_by_text(re.compile(r"\d+ of \d+ answered")).first.wait_for()
        return re.search(r"attempt=([\w-]+)", self.page.url)[1]

    def field(self, number: int) -> Any:
        return self.page.get_by_label(f"Answer to question {number}", exact=True)

    def choose(self, number: int, option: str) -> None:
        """Choose an option."""
        group = self.page.get_by_role("radiogroup", name=f"Answer to question {number}")
        group.locator("label", has_text=option).first.click()

    def chosen(self, number: int) -> str:
        """Return the option that is chosen."""
        group = self.page.get_by_role("radiogroup", name=f"Answer to question {number}")
        return group.locator("label:has(input:checked)").inner_text().strip()

    def write(self, number: int, text: str) -> None:
        field = self.field(number)
        field.fill(text)
        field.press("Tab")

    def holds(self, number: int, text: str) -> None:
        """Wait until a field holds a text."""
        self.page.wait_for_function(
            "([label, text]) => document.querySelector(`[aria-label='${label}']`)?.value === text",
            arg=[f"Answer to question {number}", text],
        )

    def answered(self, count: int, total: int) -> None:
        """Wait until the page says that so many answers are kept."""
        self.page.get_by_text(f"{count} of {total} answered").wait_for()

    def hand_in(self) -> None:
        self.press("Hand in")
        self.page.get_by_role("button", name="Hand in").wait_for(state="detached")
        self.settled()

    def points(self) -> str:
        """Return the points as they are shown: "3 of 5"."""
        found = self.page.get_by_text(re.compile(r"[\d.]+ of [\d.]+ points")).first
        found.wait_for(timeout=20_000)
        return re.search(r"([\d.]+ of [\d.]+) points", found.inner_text())[1]
