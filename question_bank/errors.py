"""What the bank refuses or fails to do; leaves of the tree in `quizgen.errors`."""

from __future__ import annotations

from quizgen.errors import BadInput, BadUse, Failure

__all__ = [
    "AnswerLocked",
    "AttemptOver",
    "BankBusy",
    "BankError",
    "EditedMeanwhile",
    "NotABank",
    "NotFound",
    "QuizNotOpen",
]


class BankError(Failure):
    """The bank's file could not be read or written: disk full, read-only, damaged."""


class BankBusy(BankError):
    """Other writers kept the bank locked for longer than the wait allows."""


class NotABank(BadInput):
    """The file is no question bank, or one of a newer quizgen."""


class NotFound(BadUse):
    """There is no article, question, quiz, attempt or deck of that name."""


class QuizNotOpen(BadUse):
    """The quiz is a draft, not open yet, or closed; or its attempts are used up."""


class AttemptOver(BadUse):
    """The attempt is submitted, by the student or by its deadline."""


class AnswerLocked(BadUse):
    """The answer counts already: its mark was shown at once."""


class EditedMeanwhile(BadUse):
    """Somebody else changed the question after it was read."""
