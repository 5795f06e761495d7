"""A served app, the system's Chromium, and one context for each person.

The tests run with ``make test-browser``; ``make test`` leaves them out, for they need a browser.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from question_bank import Bank
from tests.browser.server import served

WANTED = os.environ.get("QUIZGEN_BROWSER") == "required"
# Debian's name, then those of other systems.
CHROMIUM = next(
    (
        found
        for name in ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
        if (found := shutil.which(name))
    ),
    None,
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Say why the browser's tests are left out."""
    here = Path(__file__).parent
    if not WANTED:
        skip = pytest.mark.skip(reason="needs a browser: make test-browser")
        for item in items:
            if here in item.path.parents:
                item.add_marker(skip)


@pytest.fixture(scope="session")
def bank_file(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("app") / "bank.db"


@pytest.fixture(scope="session")
def base(bank_file) -> Iterator[str]:
    """The address of the app that all tests share."""
    with served(bank_file, bank_file.with_name("server.log")) as address:
        yield address


@pytest.fixture(scope="session")
def bank(bank_file) -> Bank:
    """The same bank that the app uses."""
    return Bank.open(bank_file)


@pytest.fixture(scope="session")
def browser():
    """The system's Chromium; without it the tests fail with what to do."""
    from playwright.sync_api import sync_playwright

    assert CHROMIUM, "Chromium is missing: on Debian or Ubuntu run 'sudo apt install chromium'."
    with sync_playwright() as driver:
        found = driver.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-dev-shm-usage"]
        )
        yield found
        found.close()


@pytest.fixture
def somebody(browser) -> Iterator[Callable]:
    """Open a browser of one's own: ``somebody()`` gives a page of a new context."""
    contexts = []

    def open_page(**options):
        context = browser.new_context(
            **({"viewport": {"width": 1280, "height": 900}, "locale": "en-GB"} | options)
        )
        context.set_default_timeout(30_000)
        contexts.append(context)
        return context.new_page()

    yield open_page
    for context in contexts:
        context.close()
