"""The question bank of this server: one value for all sessions; it holds no connection."""

from __future__ import annotations

from functools import lru_cache

from question_bank import Bank, bank_path

__all__ = ["bank"]


def bank() -> Bank:
    """Return the bank at ``QUIZGEN_BANK``, or in the user's data folder."""
    return _bank(str(bank_path(None)))


@lru_cache(maxsize=4)
def _bank(path: str) -> Bank:
    return Bank.open(path)
