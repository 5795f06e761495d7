"""What the bank hands out about articles, questions and quizzes: frozen values, no rows.

Attempts, marks and figures are in `question_bank.sittings` and `question_bank.statistics`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Literal, get_args

from quizgen.errors import BadUse
from quizgen.model import Article, Question, Quiz, Settings

__all__ = [
    "FEEDBACK",
    "STATUSES",
    "ArticleChange",
    "BankFigures",
    "CheckReport",
    "Feedback",
    "Forgotten",
    "ImportReport",
    "KeptStatistic",
    "QuizItem",
    "QuizSettings",
    "QuizSummary",
    "Revision",
    "SearchPage",
    "Status",
    "StoredArticle",
    "StoredQuestion",
    "StoredQuiz",
]

Status = Literal["draft", "accepted", "rejected"]
Feedback = Literal["at_once", "at_end", "after_closing", "never"]
QuizState = Literal["draft", "scheduled", "open", "closed"]

STATUSES: tuple[str, ...] = get_args(Status)
FEEDBACK: tuple[str, ...] = get_args(Feedback)


@dataclass(frozen=True, slots=True)
class StoredArticle:
    """An article in one of its versions.

    Attributes:
        id: the same for all versions.
        version: counts from 1.
        article: the value itself.
        is_current: whether this version is the newest reading.
        added: when this version came.
        questions: how many questions the bank has about the article.
    """

    id: int
    version: int
    article: Article
    is_current: bool
    added: datetime
    questions: int


@dataclass(frozen=True, slots=True)
class ArticleChange:
    """What a changed article did to its questions.

    Attributes:
        article: the version that is current now.
        kept: ids of questions whose evidence stands where it stood.
        moved: ids whose evidence stands elsewhere; they have a new revision.
        stale: ids whose evidence is gone; they are marked stale.
    """

    article: StoredArticle
    kept: tuple[str, ...] = ()
    moved: tuple[str, ...] = ()
    stale: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StoredQuestion:
    """A question in its current revision, with what the bank knows about it.

    Attributes:
        question: the value itself; ``question.revision`` is the current one.
        status: draft, accepted or rejected.
        tags: sorted.
        article_id: the article it is about, or None.
        stale: why it no longer matches its article, or "".
        added: when it came into the bank.
        changed: when its current revision was made.
    """

    question: Question
    status: Status
    tags: tuple[str, ...]
    article_id: int | None
    stale: str
    added: datetime
    changed: datetime

    @property
    def id(self) -> str:
        """The question's id."""
        return self.question.id


@dataclass(frozen=True, slots=True)
class Revision:
    """One step in a question's history.

    Attributes:
        question: as it read then.
        marked_as: the question by which this revision's attempts are marked now, when a key or
            an accepted answer was added later; else None.
        note: why the revision was made.
        changed: when.
    """

    question: Question
    marked_as: Question | None
    note: str
    changed: datetime


@dataclass(frozen=True, slots=True)
class KeptStatistic:
    """How a question did in one quiz, kept when the quiz was closed or marked again.

    Percentages as `question_bank.statistics.ItemFigures`; None where undefined.
    """

    quiz_id: int
    revision: int
    attempts: int
    facility: float | None
    deviation: float | None
    discrimination: float | None
    efficiency: float | None
    computed: datetime


@dataclass(frozen=True, slots=True)
class SearchPage:
    """One page of a search.

    Attributes:
        questions: best first, or newest first when there are many.
        total: how many match; with ``capped``, at least this many.
        capped: whether counting stopped.
    """

    questions: tuple[StoredQuestion, ...]
    total: int
    capped: bool


@dataclass(frozen=True, slots=True)
class QuizSettings:
    """How a quiz is given.

    Attributes:
        instructions: shown before the first question.
        opens: from when it can be taken; None from publishing on.
        closes: until when; None until it is closed by hand.
        time_limit: for one attempt; None for none.
        attempts_allowed: for one student; None for any number.
        shuffle_questions: another order for every attempt.
        shuffle_options: other orders of the options for every attempt.
        one_at_a_time: one question a step, else all on a page.
        feedback: when marks, keys and explanations are shown: ``at_once`` after each answer
            (which then counts), ``at_end`` after submitting, ``after_closing``, ``never``.
        article_visible: whether the article stands beside the questions.
        pass_mark: percentage needed to pass, or None.
        seed: of every shuffling.
    """

    instructions: str = ""
    opens: datetime | None = None
    closes: datetime | None = None
    time_limit: timedelta | None = None
    attempts_allowed: int | None = 1
    shuffle_questions: bool = False
    shuffle_options: bool = False
    one_at_a_time: bool = False
    feedback: Feedback = "at_end"
    article_visible: bool = True
    pass_mark: float | None = None
    seed: int = 0

    def check(self) -> None:
        """Refuse settings that make no sense, all faults at once.

        Raises:
            BadUse: naming every fault.
        """
        faults = []
        if self.opens and self.closes and self.closes <= self.opens:
            faults.append(f"it closes ({self.closes}) before it opens ({self.opens})")
        if self.time_limit is not None and self.time_limit < timedelta(seconds=1):
            faults.append(f"its time limit is {self.time_limit}, at least one second is needed")
        if self.attempts_allowed is not None and self.attempts_allowed < 1:
            faults.append(f"it allows {self.attempts_allowed} attempts, at least 1 is needed")
        if self.pass_mark is not None and not 0 <= self.pass_mark <= 100:
            faults.append(f"its pass mark is {self.pass_mark}, allowed are 0 to 100")
        if self.feedback not in FEEDBACK:
            faults.append(f"its feedback is {self.feedback!r}, known are {', '.join(FEEDBACK)}")
        for name in ("opens", "closes"):
            moment = getattr(self, name)
            if moment is not None and moment.tzinfo is None:
                faults.append(f"{name} ({moment}) has no time zone")
        if faults:
            raise BadUse(f"The quiz cannot be set so: {'; '.join(faults)}.")


@dataclass(frozen=True, slots=True)
class QuizItem:
    """One question of a quiz: the pinned revision once published, the current one before."""

    position: int
    question: Question
    points: float
    status: Status
    stale: str


@dataclass(frozen=True, slots=True)
class StoredQuiz:
    """A quiz with its settings and questions.

    Attributes:
        id: its number in the bank.
        title: as given.
        settings: how it is given.
        article: the article in the version that the quiz is about, or None.
        items: its questions in order.
        code: what students type to join; None until it is published.
        state: draft, scheduled (published, opens later), open or closed.
        attempts: how many attempts there are; with any, the questions are fixed.
        created: when it was made.
        published: when it was published first.
    """

    id: int
    title: str
    settings: QuizSettings
    article: StoredArticle | None
    items: tuple[QuizItem, ...]
    code: str | None
    state: QuizState
    attempts: int
    created: datetime
    published: datetime | None

    def to_quiz(self) -> Quiz:
        """Return the value that formats and worksheets take."""
        return Quiz(
            title=self.title,
            article=self.article.article if self.article else Article(""),
            questions=tuple(item.question for item in self.items),
            settings=Settings(
                points={item.question.id: item.points for item in self.items},
                instructions=self.settings.instructions,
                seed=self.settings.seed,
                shuffle_questions=self.settings.shuffle_questions,
                shuffle_options=self.settings.shuffle_options,
            ),
        )


@dataclass(frozen=True, slots=True)
class QuizSummary:
    """A line of the list of quizzes."""

    id: int
    title: str
    state: QuizState
    code: str | None
    questions: int
    attempts: int
    submitted: int
    created: datetime


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did: questions by outcome, and quizzes and articles."""

    articles: int = 0
    added: int = 0
    updated: int = 0
    unchanged: int = 0
    quizzes: int = 0

    @property
    def sentence(self) -> str:
        """The report in words."""
        return (
            f"Added {_count(self.added, 'question')}, updated {self.updated}, left "
            f"{self.unchanged} as they were; {_count(self.quizzes, 'new quiz', 'new quizzes')}, "
            f"{_count(self.articles, 'new article')}."
        )


def _count(number: int, word: str, many: str = "") -> str:
    return f"{number} {word if number == 1 else many or word + 's'}"


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What ``check`` found: one sentence for each fault; none means all is well."""

    faults: tuple[str, ...] = ()

    @property
    def passed(self) -> bool:
        """Whether nothing is wrong."""
        return not self.faults


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What was deleted about a student."""

    students: int
    attempts: int
    responses: int
    decks: int


@dataclass(frozen=True, slots=True)
class BankFigures:
    """How much is in the bank."""

    path: str
    schema: int
    size: int
    articles: int
    questions: int
    by_status: dict[str, int] = field(default_factory=dict)
    by_kind: dict[str, int] = field(default_factory=dict)
    stale: int = 0
    quizzes: int = 0
    open_quizzes: int = 0
    students: int = 0
    attempts: int = 0
    responses: int = 0
    decks: int = 0

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON twin."""
        return {name: getattr(self, name) for name in self.__slots__}
