"""The question bank: what teachers make and students answer, in one SQLite file.

``Bank.open()`` is the door. The values it hands out are in `question_bank.records`,
`question_bank.sittings` and `question_bank.statistics`, its errors in `question_bank.errors`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from question_bank.bank import Bank
    from question_bank.places import bank_path
    from question_bank.records import QuizSettings
    from question_bank.results import gradebook_csv
    from question_bank.upkeep import restore

__all__ = ["Bank", "QuizSettings", "bank_path", "gradebook_csv", "restore"]

_HOMES = {
    "Bank": "question_bank.bank",
    "QuizSettings": "question_bank.records",
    "bank_path": "question_bank.places",
    "gradebook_csv": "question_bank.results",
    "restore": "question_bank.upkeep",
}


def __getattr__(name: str) -> Any:
    """Import a public name when it is first used: sqlite-utils takes half a second to load."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
