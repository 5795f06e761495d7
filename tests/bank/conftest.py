"""A bank in a folder of its own, and a clock that the test moves."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from question_bank import Bank
from tests.bank.dump_release import fill
from tests.bank.factory import Clock, quiz


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def bank(tmp_path, clock) -> Bank:
    return Bank.open(tmp_path / "bank.db", clock=clock)


@pytest.fixture
def published(bank):
    """A published quiz of all kinds."""
    stored = bank.add_quiz(quiz(), status="accepted")
    return bank.publish(stored.id)


@pytest.fixture(scope="session")
def filled_once(tmp_path_factory) -> tuple[Path, Clock]:
    """A bank with something in every table, and its clock: nobody changes them."""
    clock = Clock()
    bank = Bank.open(tmp_path_factory.mktemp("filled") / "bank.db", clock=clock)
    fill(bank, clock)
    return bank.path, clock


@pytest.fixture
def pour(bank) -> Callable[[Path], None]:
    """Pour what another bank holds into this test's: to make it anew takes fifty times as long."""

    def poured(source: Path) -> None:
        with closing(sqlite3.connect(source)) as one, closing(sqlite3.connect(bank.path)) as other:
            one.backup(other)

    return poured


@pytest.fixture
def filled(bank, clock, pour, filled_once) -> Bank:
    """A bank of the test's own with something in every table."""
    path, then = filled_once
    pour(path)
    clock.now = then.now
    return bank
