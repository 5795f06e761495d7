"""A teacher from elsewhere signs in once: the passphrase is not asked again after a reload."""

from __future__ import annotations

import pytest

from app_pages.shared.sign_ins import COOKIE
from tests.browser.pages import Screen
from tests.browser.server import served
from tests.browser.test_keyboard import violations

PASSPHRASE = "correct horse battery"


@pytest.fixture
def elsewhere(tmp_path):
    """The app under another name than this computer's own: a bank and a server of its own."""
    from question_bank import Bank

    file = tmp_path / "bank.db"
    bank = Bank.open(file)
    bank.set_passphrase(PASSPHRASE)
    with served(file, tmp_path / "server.log") as base:
        yield base.replace("localhost", "school.localhost"), bank


def asked(screen: Screen) -> None:
    screen.page.get_by_role("heading", name="Sign in").wait_for()


def inside(screen: Screen) -> None:
    screen.page.get_by_role("heading", name="Bank", exact=True).wait_for()


def test_a_sign_in_outlives_a_reload_and_ends_when_it_is_ended(elsewhere, somebody):
    base, _ = elsewhere
    page = somebody()
    received: list[bytes] = []
    page.on("websocket", lambda socket: socket.on(
        "framereceived",
        lambda data: received.append(data if isinstance(data, bytes) else data.encode()),
    ))  # fmt: skip
    teacher = Screen(page, base)
    teacher.open("bank")
    asked(teacher)
    assert violations(page) == []
    page.get_by_label("Passphrase").fill(PASSPHRASE)
    with page.expect_response("**/teacher-sign-in") as answer:
        page.get_by_label("Passphrase").press("Enter")
    assert answer.value.status == 204
    inside(teacher)
    (cookie,) = [one for one in page.context.cookies() if one["name"] == COOKIE]
    assert cookie["httpOnly"] and cookie["sameSite"] == "Strict"
    assert COOKIE not in page.evaluate("document.cookie")

    page.reload()
    inside(teacher)
    second = Screen(page.context.new_page(), base)
    second.open("bank")
    inside(second)
    assert received and not any(cookie["value"].encode() in one for one in received)

    stranger = Screen(somebody(), base)
    stranger.open("bank")
    asked(stranger)

    teacher.press("Sign out")
    asked(teacher)
    second.page.reload()
    asked(second)


def test_another_passphrase_ends_what_began_with_the_old_one(elsewhere, somebody):
    base, bank = elsewhere
    teacher = Screen(somebody(), base)
    teacher.open("bank")
    teacher.page.get_by_label("Passphrase").fill(PASSPHRASE)
    with teacher.page.expect_response("**/teacher-sign-in"):
        teacher.page.get_by_label("Passphrase").press("Enter")
    inside(teacher)
    bank.set_passphrase("another horse battery")
    teacher.page.reload()
    asked(teacher)
