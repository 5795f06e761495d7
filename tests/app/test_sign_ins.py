"""Sign-ins that outlive a reload: tickets, cookies, their end, and the route between them."""

from __future__ import annotations

import asyncio

import pytest
from starlette.requests import Request

from app_pages.shared import doors, sign_ins
from app_pages.shared.sign_ins import SignIns


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def known(clock, monkeypatch):
    fresh = SignIns(clock)
    monkeypatch.setattr(sign_ins, "known", fresh)
    return fresh


def test_a_ticket_is_good_once_and_for_a_minute(known, clock):
    ticket = known.ticket("mark")
    assert known.redeem("made up") is None
    assert not known.holds(ticket, "mark")  # a ticket is no cookie
    assert known.redeem(ticket)
    assert known.redeem(ticket) is None
    late = known.ticket("mark")
    clock.now += 61
    assert known.redeem(late) is None


def test_a_sign_in_ends(known, clock):
    first, second = known.ticket("mark"), known.ticket("mark")
    one, two = known.redeem(first), known.redeem(second)
    assert known.holds(one, "mark") and known.holds(two, "mark")
    assert not known.holds(one, "mark of another passphrase") and not known.holds("", "mark")
    known.end(ticket=first)
    assert not known.holds(one, "mark") and known.holds(two, "mark")
    known.end(cookie=two)
    assert not known.holds(two, "mark")
    three = known.redeem(known.ticket("mark"))
    clock.now += 12 * 3600 + 1
    assert not known.holds(three, "mark")


def test_secrets_are_held_as_hashes_and_not_without_end(known):
    cookies = [known.redeem(known.ticket("mark")) for _ in range(1_100)]
    assert len(known._open) == 1_000 and known.holds(cookies[-1], "mark")
    assert not known.holds(cookies[0], "mark")
    assert cookies[-1] not in repr(vars(known))


def post(body: bytes, scheme: str = "http"):
    """Bring something to the route, as a page does."""
    scope = {"type": "http", "method": "POST", "scheme": scheme, "path": sign_ins.ROUTE,
             "query_string": b"", "headers": [(b"host", b"quiz.example")]}  # fmt: skip

    async def receive():
        return {"type": "http.request", "body": body, "more_body": False}

    return asyncio.run(sign_ins.route.endpoint(Request(scope, receive)))


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_the_cookie_is_out_of_reach(known, scheme):
    answer = post(known.ticket("mark").encode(), scheme)
    told = answer.headers["set-cookie"]
    value = told.split(";")[0].partition("=")[2]
    assert answer.status_code == 204 and known.holds(value, "mark")
    for word in ("HttpOnly", "SameSite=strict", "Max-Age=43200", "Path=/"):
        assert word in told
    assert ("Secure" in told) is (scheme == "https")


@pytest.mark.parametrize(
    ("body", "code"), [(b"made up", 403), (b"", 403), (b"\xff" * 20, 403), (b"x" * 9_000, 413)]
)
def test_nothing_else_is_answered_with_a_cookie(known, body, code):
    answer = post(body)
    assert answer.status_code == code and "set-cookie" not in answer.headers
    assert sign_ins.route.methods == {"POST"}


@pytest.fixture
def from_the_network(monkeypatch):
    monkeypatch.setattr(doors, "_remote", lambda: "192.0.2.7")


def test_the_cookie_opens_the_door_until_another_passphrase_is_set(
    bank, page, known, from_the_network, monkeypatch
):
    bank.set_passphrase("correct horse battery")
    cookie = known.redeem(known.ticket(bank.passphrase_mark()))
    monkeypatch.setattr(doors, "_cookie", lambda: cookie)
    assert page("review").title[0].value == "Review"
    bank.set_passphrase("another horse battery")
    assert page("review").title[0].value == "Sign in"
