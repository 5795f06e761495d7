"""A bank in a folder of its own, and a clock that the test moves."""

from __future__ import annotations

import pytest

from question_bank import Bank
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
