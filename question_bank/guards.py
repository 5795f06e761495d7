"""Secrets: the teacher's passphrase, and guesses at it, at codes and at tokens slowed down."""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
import unicodedata
from datetime import timedelta

from question_bank.desk import Desk, one
from question_bank.sittings import Throttle
from question_bank.tables import Database
from quizgen.errors import BadUse

__all__ = ["GuardDesk"]

# scrypt with 32 MB a guess: about a tenth of a second on a laptop.
_N, _R, _P = 2**15, 8, 1
_MEMORY = 64 * 1024 * 1024
_SHORTEST = 8

_FREE_FAILURES = 3
_FIRST_WAIT = 2_000
_LONGEST_WAIT = 15 * 60_000
_FORGOTTEN_AFTER = 24 * 3_600_000


class GuardDesk(Desk):
    """Secrets: `set_passphrase`, `passphrase_mark`, `sign_in`, `may_guess`, `guessed`."""

    def set_passphrase(self, passphrase: str) -> None:
        """Keep the hash of the passphrase that opens the teacher's screens.

        Raises:
            BadUse: it has fewer than eight characters.
        """
        if len(passphrase.strip()) < _SHORTEST:
            raise BadUse(f"The passphrase is too short: take at least {_SHORTEST} characters.")
        kept = _hash(passphrase, secrets.token_bytes(16))
        with self._store.write() as db:
            db.execute(
                "INSERT INTO bank_setting (name, value) VALUES ('passphrase', ?)"
                " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                [kept],
            )

    def has_passphrase(self) -> bool:
        """Tell whether a passphrase is set."""
        with self._store.read() as db:
            return _passphrase(db) is not None

    def passphrase_mark(self) -> str:
        """Return what tells the passphrase from one that is set later; empty when none is set."""
        with self._store.read() as db:
            kept = _passphrase(db)
        return "" if kept is None else hashlib.sha256(f"mark {kept}".encode()).hexdigest()

    def sign_in(self, passphrase: str, who: str = "") -> Throttle:
        """Try a passphrase.

        Args:
            passphrase: as typed.
            who: who tries, such as the network address; failures are counted for each.

        Returns:
            ``allowed`` when it is right; otherwise how long to wait before the next try. While
            one has to wait, the right passphrase is refused too.
        """
        throttle = self._count("passphrase", who)
        if not throttle.allowed:
            return throttle
        with self._store.read() as db:
            kept = _passphrase(db)
        if kept is not None and _matches(passphrase, kept):
            self.guessed("passphrase", who)
            return Throttle(True, timedelta(0))
        return Throttle(False, self.may_guess("passphrase", who).wait)

    def may_guess(self, scope: str, who: str) -> Throttle:
        """Tell whether someone may try a code or token now, after earlier failures."""
        with self._store.read() as db:
            return _throttle(db, scope, who, self._store.now())

    def failed_guess(self, scope: str, who: str) -> Throttle:
        """Count a failure; returns what `may_guess` says from now on."""
        self._count(scope, who)
        return self.may_guess(scope, who)

    def guessed(self, scope: str, who: str) -> None:
        """Forget someone's failures: the guess was right."""
        with self._store.write() as db:
            db.execute("DELETE FROM guess WHERE scope = ? AND who = ?", [scope, _masked(who)])

    def _count(self, scope: str, who: str) -> Throttle:
        """Count a failure ahead, so that guesses in parallel gain nothing."""
        with self._store.write() as db:
            now = self._store.now()
            throttle = _throttle(db, scope, who, now)
            if throttle.allowed:
                db.execute("DELETE FROM guess WHERE latest < ?", [now - _FORGOTTEN_AFTER])
                db.execute(
                    "INSERT INTO guess (scope, who, failures, latest) VALUES (?, ?, 1, ?)"
                    " ON CONFLICT (scope, who) DO UPDATE"
                    " SET failures = failures + 1, latest = excluded.latest",
                    [scope, _masked(who), now],
                )
            return throttle


def _throttle(db: Database, scope: str, who: str, now: int) -> Throttle:
    row = one(db, "SELECT * FROM guess WHERE scope = ? AND who = ?", [scope, _masked(who)])
    if row is None or row["failures"] < _FREE_FAILURES:
        return Throttle(True, timedelta(0))
    doublings = min(row["failures"] - _FREE_FAILURES, 16)
    wait = min(_FIRST_WAIT * 2**doublings, _LONGEST_WAIT)
    # A clock that was set back makes nobody wait longer than from now.
    left = min(row["latest"] + wait - now, wait)
    return Throttle(left <= 0, timedelta(milliseconds=max(left, 0)))


def _masked(who: str) -> str:
    """Addresses are not kept as such."""
    return hashlib.sha256(who.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _passphrase(db: Database) -> str | None:
    row = one(db, "SELECT value FROM bank_setting WHERE name = 'passphrase'")
    return None if row is None else row["value"]


def _hash(passphrase: str, salt: bytes, n: int = _N, r: int = _R, p: int = _P) -> str:
    text = unicodedata.normalize("NFKC", passphrase.strip()).encode("utf-8", "surrogatepass")
    key = hashlib.scrypt(text, salt=salt, n=n, r=r, p=p, maxmem=_MEMORY, dklen=32)
    parts = (base64.b64encode(salt).decode(), base64.b64encode(key).decode())
    return f"scrypt${n}${r}${p}${parts[0]}${parts[1]}"


def _matches(passphrase: str, kept: str) -> bool:
    _, n, r, p, salt, _ = kept.split("$")
    tried = _hash(passphrase, base64.b64decode(salt), int(n), int(r), int(p))
    return hmac.compare_digest(tried, kept)
