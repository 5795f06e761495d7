"""Quizzes as rows: what other parts of the bank do with them inside a unit of work."""

from __future__ import annotations

import json
import secrets
from collections.abc import Sequence
from datetime import timedelta

from question_bank.articles import load_article, put_article
from question_bank.desk import Row, one, rows
from question_bank.errors import NotFound, QuizNotOpen
from question_bank.question_rows import put_question
from question_bank.records import QuizItem, QuizSettings, QuizState, StoredQuiz
from question_bank.soundness import why_not_askable
from question_bank.tables import Database
from question_bank.times import from_ms, maybe_from_ms, maybe_to_ms
from quizgen.errors import BadUse
from quizgen.model import Question, Quiz

__all__ = [
    "check_points",
    "choose_article",
    "free_code",
    "insert_empty",
    "insert_quiz",
    "is_about_its_article",
    "items_of",
    "load_quiz",
    "pin",
    "quiz_row",
    "quiz_state",
    "require_open",
    "set_items",
    "settings_of",
    "tidy_code",
    "write_settings",
]

_CODE_ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"  # nothing that looks like something else
_CODE_LENGTH = 6

_COLUMNS = (
    "instructions, opens, closes, time_limit, attempts_allowed, shuffle_questions,"
    " shuffle_options, one_at_a_time, feedback, article_visible, pass_mark, seed"
)


def tidy_code(code: str) -> str:
    """Return a join code as it is kept."""
    return "".join(char for char in code.upper() if char.isalnum())


def settings_of(quiz: Quiz) -> QuizSettings:
    """Take over what a quiz value says about how it is given."""
    return QuizSettings(
        instructions=quiz.settings.instructions,
        seed=quiz.settings.seed,
        shuffle_questions=quiz.settings.shuffle_questions,
        shuffle_options=quiz.settings.shuffle_options,
    )


def quiz_row(db: Database, quiz_id: int) -> Row:
    """Return the row of a quiz, or raise NotFound."""
    found = one(db, "SELECT * FROM quiz WHERE id = ?", [quiz_id])
    if found is None:
        raise NotFound(f"The bank has no quiz {quiz_id}: 'quizgen bank list --quizzes' shows them.")
    return found


def quiz_state(row: Row, now: int) -> QuizState:
    """Tell from its row whether a quiz is a draft, scheduled, open or closed."""
    if row["published"] is None:
        return "draft"
    if row["closed"] is not None or (row["closes"] is not None and row["closes"] <= now):
        return "closed"
    if row["opens"] is not None and row["opens"] > now:
        return "scheduled"
    return "open"


def require_open(row: Row, now: int) -> None:
    """Refuse to start an attempt at a quiz that is not open."""
    state = quiz_state(row, now)
    if state == "scheduled":
        raise QuizNotOpen(
            f"The quiz “{row['title']}” opens at {from_ms(row['opens']):%Y-%m-%d %H:%M} UTC."
        )
    if state != "open":
        raise QuizNotOpen(f"The quiz “{row['title']}” is not open: ask your teacher.")


def insert_quiz(
    db: Database,
    quiz: Quiz,
    settings: QuizSettings,
    *,
    status: str,
    tags: Sequence[str],
    now: int,
    uid: str | None = None,
) -> int:
    """Add a quiz value inside a unit of work and return its number."""
    version = None
    if quiz.article.text:
        stored = put_article(db, quiz.article, now).article
        version = one(
            db,
            "SELECT id, article_id, text FROM article_version WHERE article_id = ? AND version = ?",
            [stored.id, stored.version],
        )
    for question in quiz.questions:
        put_question(db, question, version=version, status=status, tags=tags, now=now)
    quiz_id = insert_empty(db, quiz.title, settings, now, uid)
    if version is not None:
        db.execute("UPDATE quiz SET article_version_id = ? WHERE id = ?", [version["id"], quiz_id])
    points = quiz.settings.points
    set_items(
        db, quiz_id, [(question.id, points.get(question.id, 1.0)) for question in quiz.questions]
    )
    return quiz_id


def set_items(db: Database, quiz_id: int, items: Sequence[tuple[str, float]]) -> None:
    """Replace a quiz's questions by (id, points) in order."""
    ids = [question_id for question_id, _ in items]
    if len(set(ids)) != len(ids):
        raise BadUse("A quiz can hold a question only once.")
    db.execute("DELETE FROM quiz_question WHERE quiz_id = ?", [quiz_id])
    for position, (question_id, points) in enumerate(items, start=1):
        check_points(points)
        if one(db, "SELECT 1 AS there FROM question WHERE id = ?", [question_id]) is None:
            raise NotFound(f"The bank has no question {question_id!r}.")
        db.execute(
            "INSERT INTO quiz_question (quiz_id, position, question_id, points)"
            " VALUES (?, ?, ?, ?)",
            [quiz_id, position, question_id, points],
        )


def write_settings(db: Database, quiz_id: int, settings: QuizSettings) -> None:
    """Store the settings of a quiz."""
    assignments = ", ".join(f"{name.strip()} = ?" for name in _COLUMNS.split(","))
    db.execute(f"UPDATE quiz SET {assignments} WHERE id = ?", [*_values(settings), quiz_id])


def load_quiz(db: Database, quiz_id: int, now: int) -> StoredQuiz:
    """Return one quiz, or raise NotFound."""
    row = quiz_row(db, quiz_id)
    attempts = one(
        db,
        "SELECT count(*) AS n FROM attempt JOIN student ON student.id = student_id"
        " WHERE student.quiz_id = ?",
        [quiz_id],
    )
    assert attempts is not None
    version_id = row["article_version_id"]
    return StoredQuiz(
        id=row["id"],
        title=row["title"],
        settings=_settings(row),
        article=load_article(db, version_id) if version_id is not None else None,
        items=tuple(items_of(db, row)),
        code=row["code"],
        state=quiz_state(row, now),
        attempts=attempts["n"],
        created=from_ms(row["created"]),
        published=maybe_from_ms(row["published"]),
    )


def insert_empty(
    db: Database, title: str, settings: QuizSettings, now: int, uid: str | None = None
) -> int:
    """Add a draft quiz without questions and return its number."""
    quiz_id = db.execute(
        f"INSERT INTO quiz (uid, title, {_COLUMNS}, created, changed)"
        f" VALUES ({', '.join('?' * (len(_values(settings)) + 4))})",
        [uid or secrets.token_hex(16), title, *_values(settings), now, now],
    ).lastrowid
    assert quiz_id is not None
    return quiz_id


def _values(settings: QuizSettings) -> list[object]:
    limit = settings.time_limit
    return [
        settings.instructions,
        maybe_to_ms(settings.opens),
        maybe_to_ms(settings.closes),
        None if limit is None else limit // timedelta(milliseconds=1),
        settings.attempts_allowed,
        int(settings.shuffle_questions),
        int(settings.shuffle_options),
        int(settings.one_at_a_time),
        settings.feedback,
        int(settings.article_visible),
        settings.pass_mark,
        settings.seed,
    ]


def _settings(row: Row) -> QuizSettings:
    limit = row["time_limit"]
    return QuizSettings(
        instructions=row["instructions"],
        opens=maybe_from_ms(row["opens"]),
        closes=maybe_from_ms(row["closes"]),
        time_limit=None if limit is None else timedelta(milliseconds=limit),
        attempts_allowed=row["attempts_allowed"],
        shuffle_questions=bool(row["shuffle_questions"]),
        shuffle_options=bool(row["shuffle_options"]),
        one_at_a_time=bool(row["one_at_a_time"]),
        feedback=row["feedback"],
        article_visible=bool(row["article_visible"]),
        pass_mark=row["pass_mark"],
        seed=row["seed"],
    )


def items_of(db: Database, quiz: Row) -> list[QuizItem]:
    """Return the questions of a quiz: pinned revisions, or the current ones of a draft."""
    found = rows(
        db,
        """
        SELECT item.position, item.points, question.status, question.stale,
            coalesce(revision.marked_as, revision.data) AS data
        FROM quiz_question AS item
        JOIN question ON question.id = item.question_id
        JOIN question_revision AS revision ON revision.question_id = item.question_id
            AND revision.revision = coalesce(item.revision, question.revision)
        WHERE item.quiz_id = ? ORDER BY item.position
        """,
        [quiz["id"]],
    )
    return [
        QuizItem(
            position=row["position"],
            question=Question.from_dict(json.loads(row["data"])),
            points=row["points"],
            status=row["status"],
            stale=row["stale"],
        )
        for row in found
    ]


def pin(db: Database, quiz: Row) -> None:
    """Fix the revisions of a quiz to be published, without its rejected questions."""
    items = [item for item in items_of(db, quiz) if item.status != "rejected"]
    if not items:
        raise BadUse(f"Quiz {quiz['id']} has no question to publish: accept or add some.")
    stale = [str(item.position) for item in items if item.stale]
    if stale:
        raise BadUse(
            f"Quiz {quiz['id']} cannot be published: its article changed, and question "
            f"{', '.join(stale)} no longer matches it. Edit or reject what is stale."
        )
    for item in items:
        reason = why_not_askable(item.question)
        if reason:
            raise BadUse(
                f"Quiz {quiz['id']} cannot be published: question {item.position} cannot be "
                f"answered, for {reason}. Edit or reject it."
            )
    set_items(db, quiz["id"], [(item.question.id, item.points) for item in items])
    db.execute(
        "UPDATE quiz_question SET revision ="
        " (SELECT revision FROM question WHERE id = question_id) WHERE quiz_id = ?",
        [quiz["id"]],
    )


def choose_article(db: Database, quiz_id: int) -> None:
    """Give a quiz the article that all its questions are about, if there is one."""
    db.execute(
        """
        UPDATE quiz SET article_version_id = (
            SELECT version.id FROM article_version AS version
            WHERE version.is_current = 1 AND version.article_id = (
                SELECT min(article_id) FROM quiz_question
                JOIN question ON question.id = question_id WHERE quiz_id = quiz.id
                HAVING count(DISTINCT article_id) = 1 AND count(article_id) = count(*)))
        WHERE id = ?
        """,
        [quiz_id],
    )


def is_about_its_article(db: Database, quiz_id: int) -> bool:
    """Whether a quiz has an article that at least one of its questions is about."""
    found = one(
        db,
        "SELECT 1 AS there FROM quiz JOIN article_version ON article_version.id ="
        " quiz.article_version_id JOIN quiz_question ON quiz_question.quiz_id = quiz.id"
        " JOIN question ON question.id = question_id"
        " AND question.article_id = article_version.article_id WHERE quiz.id = ?",
        [quiz_id],
    )
    return found is not None


def check_points(points: float) -> None:
    """Refuse points below zero and endless ones."""
    if not points >= 0 or points == float("inf"):
        raise BadUse(f"A question cannot be worth {points} points: give 0 or more.")


def free_code(db: Database) -> str:
    """Draw an unguessable join code that no quiz has."""
    while True:
        code = "".join(secrets.choice(_CODE_ALPHABET) for _ in range(_CODE_LENGTH))
        if one(db, "SELECT 1 AS taken FROM quiz WHERE code = ?", [code]) is None:
            return code
