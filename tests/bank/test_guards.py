"""The passphrase's hash, and guesses slowed down."""

from __future__ import annotations

from datetime import timedelta

import pytest

from quizgen.errors import BadUse


def test_the_passphrase_is_kept_as_a_salted_scrypt_hash(bank, tmp_path):
    assert not bank.has_passphrase()
    assert not bank.sign_in("").allowed
    bank.set_passphrase("correct horse battery")
    with bank._store.read() as db:
        first = db.execute("SELECT value FROM bank_setting").fetchone()[0]
    assert first.startswith("scrypt$32768$8$1$")
    bank.set_passphrase("correct horse battery")
    with bank._store.read() as db:
        assert db.execute("SELECT value FROM bank_setting").fetchone()[0] != first
    assert bank.has_passphrase()
    assert bank.sign_in(" correct horse battery ").allowed
    assert not bank.sign_in("correct horse").allowed
    assert b"horse" not in bank.path.read_bytes()
    with pytest.raises(BadUse, match="at least 8"):
        bank.set_passphrase("short")


def test_failures_are_answered_with_a_growing_delay(bank, clock):
    bank.set_passphrase("correct horse battery")
    waits = []
    for _ in range(6):
        throttle = bank.sign_in("wrong guess", who="192.0.2.7")
        assert not throttle.allowed
        waits.append(throttle.wait.total_seconds())
        clock.forward(seconds=throttle.wait.total_seconds())
    assert waits == [0, 0, 2, 4, 8, 16]
    assert bank.sign_in("correct horse battery", who="192.0.2.7").allowed
    assert bank.sign_in("wrong guess", who="192.0.2.7").wait == timedelta(0)  # counted anew


def test_while_one_has_to_wait_the_right_passphrase_is_refused_too(bank, clock):
    bank.set_passphrase("correct horse battery")
    for _ in range(3):
        bank.sign_in("wrong guess", who="a")
    assert not bank.sign_in("correct horse battery", who="a").allowed
    assert bank.sign_in("correct horse battery", who="b").allowed  # others are not locked out
    clock.forward(seconds=2)
    assert bank.sign_in("correct horse battery", who="a").allowed


def test_the_wait_has_an_end_even_if_the_clock_goes_back(bank, clock):
    for _ in range(40):
        throttle = bank.failed_guess("code", "192.0.2.7")
        clock.forward(seconds=throttle.wait.total_seconds())
    assert bank.failed_guess("code", "192.0.2.7").wait == timedelta(minutes=15)
    clock.forward(days=-30)
    assert bank.may_guess("code", "192.0.2.7").wait <= timedelta(minutes=15)
    assert bank.may_guess("token", "192.0.2.7").allowed
    bank.guessed("code", "192.0.2.7")
    assert bank.may_guess("code", "192.0.2.7").allowed


def test_addresses_are_not_kept_and_old_failures_are_dropped(bank, clock):
    bank.failed_guess("code", "192.0.2.7")
    with bank._store.read() as db:
        assert "192.0.2.7" not in str(db.execute("SELECT * FROM guess").fetchall())
    clock.forward(days=2)
    bank.failed_guess("code", "198.51.100.9")
    with bank._store.read() as db:
        assert db.execute("SELECT count(*) FROM guess").fetchone() == (1,)


def test_another_passphrase_has_another_mark(bank):
    assert bank.passphrase_mark() == ""
    bank.set_passphrase("correct horse battery")
    first = bank.passphrase_mark()
    assert first and first == bank.passphrase_mark()
    bank.set_passphrase("correct horse battery")
    assert bank.passphrase_mark() not in ("", first)
