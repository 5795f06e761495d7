"""Teachers' sign-ins by passphrase that outlive a reload: unguessable, ending by themselves.

Who gives the right passphrase gets a ticket in the page, good for one minute and once. The page
sends it to `ROUTE`, and the answer sets a cookie that no script can read. Only hashes of both are
held, in this process alone: a new start of the server asks for the passphrase again.
"""

from __future__ import annotations

import hashlib
import secrets
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

__all__ = ["COOKIE", "ROUTE", "SignIns", "known", "route"]

COOKIE = "quizgen_teacher"
ROUTE = "/teacher-sign-in"

_TICKET_SECONDS = 60
_SECONDS = 12 * 3600
_MOST = 1_000
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class _Held:
    until: float
    mark: str  # of the passphrase that was given
    ticket: str  # the hash of the ticket that it began with


class SignIns:
    """What is held of tickets and sign-ins; safe for several threads."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._tickets: dict[str, _Held] = {}
        self._open: dict[str, _Held] = {}

    def ticket(self, mark: str) -> str:
        """Return a ticket for somebody who gave the passphrase.

        Args:
            mark: what tells this passphrase from one that is set later.
        """
        ticket = secrets.token_urlsafe(32)
        with self._lock:
            self._hold(self._tickets, ticket, _TICKET_SECONDS, mark, _hash(ticket))
        return ticket

    def redeem(self, ticket: str) -> str | None:
        """Return the cookie for a ticket, once; None for any other text."""
        with self._lock:
            held = self._tickets.pop(_hash(ticket), None)
            if held is None or held.until <= self._clock():
                return None
            cookie = secrets.token_urlsafe(32)
            self._hold(self._open, cookie, _SECONDS, held.mark, held.ticket)
            return cookie

    def holds(self, cookie: str, mark: str) -> bool:
        """Whether a cookie is a sign-in's that has not ended, with the passphrase as it is now."""
        with self._lock:
            held = self._open.get(_hash(cookie))
        return held is not None and held.until > self._clock() and held.mark == mark

    def end(self, *, cookie: str = "", ticket: str = "") -> None:
        """End the sign-in of a cookie, and the one that began with a ticket."""
        with self._lock:
            self._open.pop(_hash(cookie), None)
            self._tickets.pop(_hash(ticket), None)
            begun = [key for key, held in self._open.items() if held.ticket == _hash(ticket)]
            for key in begun:
                del self._open[key]

    def _hold(
        self, where: dict[str, _Held], secret: str, seconds: int, mark: str, ticket: str
    ) -> None:
        now = self._clock()
        for key in [key for key, held in where.items() if held.until <= now]:
            del where[key]
        if len(where) >= _MOST:
            del where[next(iter(where))]
        where[_hash(secret)] = _Held(now + seconds, mark, ticket)


known = SignIns()
"""The sign-ins of this server."""


def _hash(secret: str) -> str:
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()


async def _redeem(request: Request) -> Response:
    """Set the cookie for a ticket: out of reach of scripts, and sent by our own pages alone."""
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > _LONGEST:
            return Response(status_code=413)
    cookie = known.redeem(body.decode("ascii", "replace"))
    if cookie is None:
        return Response(status_code=403)
    answer = Response(status_code=204, headers={"Cache-Control": "no-store"})
    answer.set_cookie(
        COOKIE, cookie, max_age=_SECONDS, path="/", httponly=True, samesite="strict",
        secure=request.url.scheme == "https",
    )  # fmt: skip
    return answer


route = Route(ROUTE, _redeem, methods=["POST"])
"""Where a page brings its ticket."""
