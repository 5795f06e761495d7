"""The one door to the bank: `Bank.open`, and a method for everything that can be done.

All SQL lives behind it. Every method is one unit of work; what it says is kept is on disk when it
returns. A `Bank` may be shared between threads and kept for long: it holds no connection.
"""

from __future__ import annotations

from pathlib import Path
from typing import Self

from question_bank.articles import ArticleDesk
from question_bank.bulk import BulkDesk
from question_bank.exchange import ExchangeDesk
from question_bank.guards import GuardDesk
from question_bank.marking import MarkDesk
from question_bank.places import bank_path, wait_seconds
from question_bank.practice import PracticeDesk
from question_bank.questions import QuestionDesk
from question_bank.quizzes import QuizDesk
from question_bank.results import ResultDesk
from question_bank.search import SearchDesk
from question_bank.store import Store
from question_bank.students import StudentDesk
from question_bank.times import Clock, system_clock
from question_bank.upkeep import UpkeepDesk

__all__ = ["Bank"]


class Bank(
    ArticleDesk,
    QuestionDesk,
    BulkDesk,
    SearchDesk,
    QuizDesk,
    ResultDesk,
    MarkDesk,
    StudentDesk,
    PracticeDesk,
    GuardDesk,
    ExchangeDesk,
    UpkeepDesk,
):
    """A question bank in one SQLite file; open it with `Bank.open`."""

    @classmethod
    def open(
        cls,
        path: str | Path | None = None,
        *,
        create: bool = True,
        clock: Clock = system_clock,
        wait: float | None = None,
        cache_mb: float = 8,
    ) -> Self:
        """Open a bank, bringing an older one up to date.

        Args:
            path: the file; by default ``QUIZGEN_BANK``, else the user's data folder.
            create: make a new bank when there is none.
            clock: tells the time, by which quizzes open and attempts end.
            wait: seconds to wait for other writers; by default ``QUIZGEN_BANK_WAIT``, else 30.
            cache_mb: page cache of each connection; more helps large banks.

        Raises:
            NotFound: there is no file, and ``create`` is False.
            NotABank: the file is something else, or of a newer quizgen.
            BankError: it cannot be read or written.
        """
        store = Store(
            bank_path(path),
            clock=clock,
            wait=wait_seconds() if wait is None else wait,
            cache_mb=cache_mb,
        )
        store.prepare(create=create)
        return cls(store)
