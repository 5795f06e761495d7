"""Who may enter: the machine itself, a passphrase, an identity on the list."""

from __future__ import annotations

import pytest

from app_pages.shared import doors

LOCAL = {"host": "localhost:8501"}


@pytest.mark.parametrize(
    ("remote", "headers", "here"),
    [
        ("127.0.0.1", LOCAL, True),
        ("::1", {"host": "[::1]:8501"}, True),
        ("127.0.0.1", {"host": "127.0.0.1"}, True),
        ("192.0.2.7", LOCAL, False),
        ("2001:db8::7", LOCAL, False),
        ("", LOCAL, False),
        (None, LOCAL, False),
        ("odd", LOCAL, False),
        # through a proxy on the same machine, or through a name that was bent to this address
        ("127.0.0.1", {"host": "localhost", "x-forwarded-for": "192.0.2.7"}, False),
        ("127.0.0.1", {"host": "localhost", "x-forwarded-for": "127.0.0.1"}, False),
        ("127.0.0.1", {"host": "localhost", "forwarded": "for=127.0.0.1"}, False),
        ("127.0.0.1", {"host": "quiz.school.example"}, False),
        ("127.0.0.1", {}, False),
        # a header never opens the door
        ("192.0.2.7", {"host": "localhost", "x-forwarded-for": "127.0.0.1"}, False),
    ],
)
def test_who_is_here(remote, headers, here):
    assert doors.is_here(remote, headers) is here


NAMED = "10.0.0.5, 127.0.0.1"


@pytest.mark.parametrize(
    ("forwarded", "proxies", "here"),
    [
        ("127.0.0.9", NAMED, True),
        ("127.0.0.9", "10.0.0.0/24", True),
        ("192.0.2.7", NAMED, False),
        ("127.0.0.9, 192.0.2.7", NAMED, False),  # the first one is the sender's own word
        ("127.0.0.9, 192.0.2.7, 10.0.0.5", NAMED, False),
        ("127.0.0.9, 10.0.0.5", NAMED, True),
        ("127.0.0.9, 10.0.0.6", NAMED, False),  # a proxy that nobody named
        ("127.0.0.1", NAMED, False),  # says nothing but proxies
        ("odd", NAMED, False),
        ("", NAMED, False),
        ("127.0.0.9", "", False),
    ],
)
def test_named_proxies_may_say_for_whom_they_speak(forwarded, proxies, here):
    headers = LOCAL | {"x-forwarded-for": forwarded}
    assert doors.is_here("127.0.0.9", headers, proxies) is here
    assert not doors.is_here("192.0.2.7", headers, proxies)
    assert not doors.is_here("127.0.0.9", headers | {"host": "quiz.school.example"}, proxies)


def test_only_the_forwarded_for_header_is_believed():
    headers = LOCAL | {"forwarded": "for=127.0.0.9"}
    assert not doors.is_here("127.0.0.9", headers, NAMED)


@pytest.mark.parametrize(
    ("remote", "counted"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("odd", "odd"),
        (None, ""),
    ],
)
def test_failures_are_counted_for(monkeypatch, remote, counted):
    monkeypatch.setattr(doors, "_remote", lambda: remote)
    assert doors.caller() == counted


@pytest.mark.parametrize(
    ("email", "verified", "teachers", "open_"),
    [
        ("ann@school.example", None, "ann@school.example", True),
        ("Ann@School.example", True, "bob@x.example, ann@school.example", True),
        ("ann@school.example", None, "@school.example", True),
        ("ann@school.example", False, "ann@school.example", False),
        ("ann@evil.example", None, "@school.example", False),
        ("ann@notschool.example", None, "@school.example", False),
        ("a@school.example@evil.example", None, "@school.example", False),
        ("ann@school.example", None, "", False),
        ("", None, "@", False),
        ("@", None, "@", False),
    ],
)
def test_only_listed_identities_are_teachers(email, verified, teachers, open_):
    assert doors.allowed(email, verified, teachers) is open_


TEACHER = ["new_quiz", "review", "bank", "quizzes", "results", "printing"]


@pytest.fixture
def from_the_network(monkeypatch):
    monkeypatch.setattr(doors, "_remote", lambda: "192.0.2.7")
    monkeypatch.setattr(doors, "_headers", lambda: LOCAL)


@pytest.mark.parametrize("name", TEACHER)
def test_the_network_needs_a_passphrase(bank, page, from_the_network, name):
    shut = page(name)
    assert shut.title[0].value == "Sign in" and not shut.text_input
    assert "--set-passphrase" in shut.info[0].value
    bank.set_passphrase("correct horse battery")
    asked = page(name)
    asked.text_input[0].set_value("wrong")
    asked.button[0].click().run()
    assert "not the passphrase" in asked.error[0].value and asked.title[0].value == "Sign in"
    asked.text_input[0].set_value("correct horse battery")
    asked.button[0].click().run()
    assert not asked.exception and not asked.error and asked.title[0].value != "Sign in"


class Identity(dict):
    """What ``st.user`` is like."""


@pytest.fixture
def with_provider(monkeypatch):
    monkeypatch.setattr(doors, "_secrets", lambda: ["auth"])
    monkeypatch.setenv("QUIZGEN_TEACHERS", "@school.example")

    def signed_in(**known):
        monkeypatch.setattr("streamlit.user", Identity(known))

    signed_in(is_logged_in=False)
    return signed_in


def test_a_school_account_opens_the_door(bank, page, from_the_network, with_provider):
    shut = page("review")
    assert [one.label for one in shut.button] == ["Sign in with your school account"]
    with_provider(is_logged_in=True, email="ann@school.example", email_verified=True)
    assert page("review").title[0].value == "Review"


@pytest.mark.parametrize(
    "known",
    [
        {"email": "eve@evil.example"},
        {"email": "ann@school.example", "email_verified": False},
        {"email": None},
        {},
    ],
)
def test_an_account_that_is_not_listed_stays_outside(
    bank, page, from_the_network, with_provider, known
):
    with_provider(is_logged_in=True, **known)
    shut = page("review")
    assert shut.title[0].value == "Sign in" and "QUIZGEN_TEACHERS" in shut.error[0].value
    assert [one.label for one in shut.button] == ["Sign in as somebody else"]


def test_the_passphrase_stands_beside_the_account(bank, page, from_the_network, with_provider):
    bank.set_passphrase("correct horse battery")
    asked = page("review")
    asked.text_input[0].set_value("correct horse battery")
    asked.button[1].click().run()
    assert asked.title[0].value == "Review"


def test_failures_wait_longer_and_longer_in_every_session(bank, page, from_the_network, still):
    bank.set_passphrase("correct horse battery")
    for _ in range(6):
        asked = page("review")
        asked.text_input[0].set_value("wrong")
        asked.button[0].click().run()
    assert "Try again in" in asked.error[0].value
    fresh = page("review")
    fresh.text_input[0].set_value("correct horse battery")
    fresh.button[0].click().run()
    assert fresh.error and fresh.title[0].value == "Sign in"
    still.forward(hours=1)
    fresh.text_input[0].set_value("correct horse battery")
    fresh.button[0].click().run()
    assert not fresh.error and fresh.title[0].value == "Review"


@pytest.mark.parametrize("name", ["take", "practise"])
def test_students_need_no_door(bank, page, from_the_network, name):
    app = page(name)
    assert not app.exception and app.title[0].value != "Sign in"


def test_welcome_leads_a_code_to_the_quiz(bank, page, gone, from_the_network):
    app = page("welcome")
    app.text_input[0].set_value(" k7mp4x ")
    app.button[0].click().run()
    assert gone == [("take", {"quiz": "k7mp4x"})]
