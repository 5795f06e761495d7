"""What the bank hands out about attempts: frozen values.

`Asked` is what may reach a student's browser before the answer counts: it holds no key. What
gives the key away is in `ReviewItem`, and only there.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from quizgen.grading import Response
from quizgen.model import Article, Kind, Question

__all__ = [
    "Asked",
    "Attempt",
    "DueCard",
    "Gradebook",
    "GradebookRow",
    "MarkChange",
    "PracticeResult",
    "Progress",
    "Regrade",
    "Review",
    "ReviewItem",
    "StoredMark",
    "Student",
    "Throttle",
    "Ticket",
]


@dataclass(frozen=True, slots=True)
class Student:
    """A nickname within one quiz.

    Attributes:
        id: within the bank.
        name: as shown: "Sam", and "Sam (2)" for the second one.
        nickname: as typed.
        extra_time: granted by the teacher.
    """

    id: int
    name: str
    nickname: str
    extra_time: timedelta


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as it is shown to one student; nothing in it gives the key away.

    Attributes:
        position: counts from 1, in this attempt's order.
        question_id: for `Bank.respond`.
        kind: how it is answered; a ``cloze`` is chosen when it has options, else typed.
        stem: the asking sentence.
        points: what it is worth.
        options: for choosing, in this attempt's order.
        lefts: left-hand sides of a matching question, in the question's order.
        rights: right-hand sides to choose from, distractors among them, in this attempt's order.
        items: what is to be put in order, in this attempt's order.
        response: what was given so far, or None.
        locked: whether the answer counts already (feedback at once).
    """

    position: int
    question_id: str
    kind: Kind
    stem: str
    points: float
    options: tuple[str, ...] = ()
    lefts: tuple[str, ...] = ()
    rights: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    response: Response = None
    locked: bool = False


@dataclass(frozen=True, slots=True)
class Attempt:
    """One student's sitting, as the student may see it.

    Attributes:
        id: within the bank.
        quiz_id: the quiz taken.
        title: the quiz's title.
        instructions: the quiz's instructions.
        student: who takes it.
        number: this student's first, second … attempt.
        started: by the bank's clock, like all times.
        deadline: when it is submitted as it is; None for no limit.
        remaining: until the deadline, not below zero; None for no limit.
        submitted: when, or None while it runs.
        submitted_by: ``student``, ``deadline`` or ``teacher``; "" while it runs.
        asked: the questions in this attempt's order.
        one_at_a_time: as set by the quiz.
        feedback: as set by the quiz.
        article: the article when it is to be shown, else None.
    """

    id: int
    quiz_id: int
    title: str
    instructions: str
    student: Student
    number: int
    started: datetime
    deadline: datetime | None
    remaining: timedelta | None
    submitted: datetime | None
    submitted_by: str
    asked: tuple[Asked, ...]
    one_at_a_time: bool
    feedback: str
    article: Article | None

    @property
    def answered(self) -> int:
        """How many questions have a response."""
        return sum(asked.response not in (None, "") for asked in self.asked)


@dataclass(frozen=True, slots=True)
class Ticket:
    """A started attempt and the token that resumes it; the bank keeps only the token's hash."""

    token: str
    attempt: Attempt


@dataclass(frozen=True, slots=True)
class StoredMark:
    """A mark with the teacher's word on it.

    Attributes:
        points: what the grader gave; None while it waits for the teacher.
        maximum: what the question was worth.
        verdict: right, partly, wrong, blank or waiting.
        rule: which of the grader's rules decided.
        why: the grader's sentence.
        grader: the grader's version.
        override: what the teacher gave instead, or None.
        reason: the teacher's reason, or "".
    """

    points: float | None
    maximum: float
    verdict: str
    rule: str
    why: str
    grader: str
    override: float | None = None
    reason: str = ""

    @property
    def final(self) -> float | None:
        """What counts: the teacher's points before the grader's."""
        return self.points if self.override is None else self.override


@dataclass(frozen=True, slots=True)
class ReviewItem:
    """One answered question with its key, mark and evidence.

    ``question`` is the pinned revision with the key by which it is marked.
    """

    asked: Asked
    question: Question
    response: Response
    mark: StoredMark


@dataclass(frozen=True, slots=True)
class Review:
    """What a student may see after submitting.

    Attributes:
        attempt: the attempt.
        visible: whether marks and keys may be shown now, by the feedback setting.
        reason: when not visible, the sentence that says when.
        items: with keys and marks; empty while not visible.
        points: the sum so far; None while not visible.
        maximum: of all questions.
        percent: 0 to 100, or None while not visible or nothing was worth a point.
        passed: by the quiz's pass mark; None without one or while open questions wait.
        waiting: how many answers the teacher has still to mark.
    """

    attempt: Attempt
    visible: bool
    reason: str
    items: tuple[ReviewItem, ...]
    points: float | None
    maximum: float
    percent: float | None
    passed: bool | None
    waiting: int


@dataclass(frozen=True, slots=True)
class GradebookRow:
    """One attempt in the gradebook; ``points`` in the order of the gradebook's questions."""

    attempt_id: int
    student: Student
    number: int
    started: datetime
    submitted: datetime | None
    submitted_by: str
    points: tuple[float | None, ...]
    total: float
    percent: float | None
    passed: bool | None
    waiting: int
    answered: int


@dataclass(frozen=True, slots=True)
class Gradebook:
    """All attempts of a quiz: the questions across, the attempts down."""

    quiz_id: int
    title: str
    questions: tuple[Question, ...]
    maxima: tuple[float, ...]
    rows: tuple[GradebookRow, ...]


@dataclass(frozen=True, slots=True)
class Progress:
    """How far one student is, while the class works."""

    student: Student
    attempt_id: int
    number: int
    answered: int
    questions: int
    remaining: timedelta | None
    submitted: bool
    last_seen: datetime


@dataclass(frozen=True, slots=True)
class MarkChange:
    """A mark that was changed after it was given; points as they counted."""

    attempt_id: int
    question_id: str
    student: str
    cause: Literal["regrade", "override"]
    before: float | None
    after: float | None
    reason: str
    grader: str
    changed: datetime


@dataclass(frozen=True, slots=True)
class Regrade:
    """What marking again did: how many answers were looked at, and which marks changed."""

    looked_at: int
    changes: tuple[MarkChange, ...]


@dataclass(frozen=True, slots=True)
class DueCard:
    """A card of a practice deck: what is asked, without its key.

    ``deck_due`` and ``deck_size`` count what may be practised now.
    """

    asked: Asked
    due: datetime
    reviews: int
    deck_due: int
    deck_size: int


@dataclass(frozen=True, slots=True)
class PracticeResult:
    """A practised answer: the question with its key, the verdict, and when it comes again."""

    question: Question
    verdict: str
    why: str
    due: datetime
    article: Article | None


@dataclass(frozen=True, slots=True)
class Throttle:
    """Whether a guess at a secret may be made now; ``wait`` says how long until it may."""

    allowed: bool
    wait: timedelta
