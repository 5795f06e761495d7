"""Quizzes: put together, set, published under a join code, duplicated."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from question_bank.desk import Desk, one, rows
from question_bank.errors import NotFound
from question_bank.quiz_rows import (
    check_points,
    choose_article,
    free_code,
    insert_empty,
    insert_quiz,
    is_about_its_article,
    items_of,
    load_quiz,
    pin,
    quiz_row,
    quiz_state,
    set_items,
    settings_of,
    tidy_code,
    write_settings,
)
from question_bank.records import QuizSettings, QuizSummary, Status, StoredQuiz
from question_bank.times import from_ms
from quizgen.errors import BadUse
from quizgen.model import Quiz

__all__ = ["QuizDesk"]


class QuizDesk(Desk):
    """Quizzes: make, read, arrange, set, publish, close, duplicate, delete."""

    def add_quiz(
        self,
        quiz: Quiz,
        *,
        settings: QuizSettings | None = None,
        status: Status = "draft",
        tags: Sequence[str] = (),
    ) -> StoredQuiz:
        """Keep a quiz with its article and questions, as a draft that can be changed.

        Args:
            quiz: as `quizgen make` gives it; known questions are updated, not doubled.
            settings: how it is given; by default the quiz's own instructions, seed and shuffling.
            status: of questions that are new to the bank.
            tags: added to all its questions.
        """
        now = self._store.now()
        settings = settings or settings_of(quiz)
        settings.check()
        with self._store.write() as db:
            quiz_id = insert_quiz(db, quiz, settings, status=status, tags=tags, now=now)
            return load_quiz(db, quiz_id, now)

    def compose_quiz(
        self, title: str, question_ids: Sequence[str], *, settings: QuizSettings | None = None
    ) -> StoredQuiz:
        """Make a draft quiz of questions that the bank has.

        The quiz shows an article when all its questions are about that one.
        """
        now = self._store.now()
        settings = settings or QuizSettings()
        settings.check()
        with self._store.write() as db:
            quiz_id = insert_empty(db, title, settings, now)
            set_items(db, quiz_id, [(question_id, 1.0) for question_id in question_ids])
            choose_article(db, quiz_id)
            return load_quiz(db, quiz_id, now)

    def quiz(self, quiz_id: int) -> StoredQuiz:
        """Return a quiz.

        Raises:
            NotFound: there is none of that number.
        """
        with self._store.read() as db:
            return load_quiz(db, quiz_id, self._store.now())

    def quiz_by_code(self, code: str) -> StoredQuiz:
        """Return the published quiz of a join code; case, spaces and hyphens do not matter.

        Raises:
            NotFound: no quiz has this code.
        """
        with self._store.read() as db:
            found = one(db, "SELECT id FROM quiz WHERE code = ?", [tidy_code(code)])
            if found is None:
                raise NotFound(f"There is no quiz with the code {code[:20]!r}: look at it again.")
            return load_quiz(db, found["id"], self._store.now())

    def quizzes(self) -> tuple[QuizSummary, ...]:
        """Return a line for every quiz, newest first."""
        now = self._store.now()
        with self._store.read() as db:
            found = rows(
                db,
                """
                SELECT quiz.*,
                    (SELECT count(*) FROM quiz_question WHERE quiz_id = quiz.id) AS questions,
                    (SELECT count(*) FROM attempt JOIN student ON student.id = student_id
                        WHERE student.quiz_id = quiz.id) AS attempts,
                    (SELECT count(submitted) FROM attempt JOIN student ON student.id = student_id
                        WHERE student.quiz_id = quiz.id) AS submitted
                FROM quiz ORDER BY id DESC
                """,
            )
        return tuple(
            QuizSummary(
                id=row["id"],
                title=row["title"],
                state=quiz_state(row, now),
                code=row["code"],
                questions=row["questions"],
                attempts=row["attempts"],
                submitted=row["submitted"],
                created=from_ms(row["created"]),
            )
            for row in found
        )

    def arrange(
        self,
        quiz_id: int,
        question_ids: Sequence[str],
        points: Mapping[str, float] | None = None,
    ) -> StoredQuiz:
        """Set which questions a quiz has, in which order, for how many points.

        When no question is about the quiz's article any more, or it has none yet, the quiz gets
        the article that all its questions are about, if there is one.

        Args:
            quiz_id: the quiz.
            question_ids: all its questions in order.
            points: by question id; the others keep theirs, new ones get 1.

        Raises:
            BadUse: the quiz was published, so that its questions are fixed: duplicate it; or
                points below zero.
        """
        points = points or {}
        now = self._store.now()
        with self._store.write() as db:
            row = quiz_row(db, quiz_id)
            if row["published"] is not None:
                raise BadUse(
                    f"Quiz {quiz_id} is published, so its questions are fixed: duplicate it "
                    "and change the copy."
                )
            before = {item.question.id: item.points for item in items_of(db, row)}
            set_items(
                db,
                quiz_id,
                [(one_id, points.get(one_id, before.get(one_id, 1.0))) for one_id in question_ids],
            )
            if question_ids and not is_about_its_article(db, quiz_id):
                choose_article(db, quiz_id)
            db.execute("UPDATE quiz SET changed = ? WHERE id = ?", [now, quiz_id])
            return load_quiz(db, quiz_id, now)

    def set_quiz(
        self,
        quiz_id: int,
        *,
        title: str | None = None,
        settings: QuizSettings | None = None,
        points: Mapping[str, float] | None = None,
    ) -> StoredQuiz:
        """Change title, settings or points; on a published quiz too.

        New points reach attempts when the quiz is marked again (`Bank.regrade_quiz`); a new
        closing time or time limit reaches attempts that start afterwards.
        """
        now = self._store.now()
        if settings is not None:
            settings.check()
        with self._store.write() as db:
            quiz_row(db, quiz_id)
            if title is not None:
                db.execute("UPDATE quiz SET title = ? WHERE id = ?", [title, quiz_id])
            if settings is not None:
                write_settings(db, quiz_id, settings)
            for question_id, value in (points or {}).items():
                check_points(value)
                db.execute(
                    "UPDATE quiz_question SET points = ? WHERE quiz_id = ? AND question_id = ?",
                    [value, quiz_id, question_id],
                )
            db.execute("UPDATE quiz SET changed = ? WHERE id = ?", [now, quiz_id])
            return load_quiz(db, quiz_id, now)

    def publish(self, quiz_id: int) -> StoredQuiz:
        """Open a quiz under a join code, pinning the revision of every question.

        Rejected questions are left out. A closed quiz opens again under its old code.

        Raises:
            BadUse: no question is left, a question no longer matches its article, or the
                closing time is over.
        """
        now = self._store.now()
        with self._store.write() as db:
            row = quiz_row(db, quiz_id)
            if row["closes"] is not None and row["closes"] <= now:
                raise BadUse(
                    f"Quiz {quiz_id} closed at {from_ms(row['closes']):%Y-%m-%d %H:%M} UTC: "
                    "set a later closing time first."
                )
            if row["published"] is None:
                pin(db, row)
            db.execute(
                "UPDATE quiz SET code = coalesce(code, ?), published = coalesce(published, ?),"
                " closed = NULL, changed = ? WHERE id = ?",
                [free_code(db), now, now, quiz_id],
            )
            return load_quiz(db, quiz_id, now)

    def duplicate(self, quiz_id: int, title: str | None = None) -> StoredQuiz:
        """Make a draft copy with the questions in their current revisions."""
        now = self._store.now()
        with self._store.write() as db:
            original = load_quiz(db, quiz_id, now)
            row = quiz_row(db, quiz_id)
            copy_id = insert_empty(
                db,
                title or f"{original.title} (copy)",
                replace(original.settings, opens=None, closes=None),
                now,
            )
            db.execute(
                "UPDATE quiz SET article_version_id = ? WHERE id = ?",
                [row["article_version_id"], copy_id],
            )
            set_items(db, copy_id, [(item.question.id, item.points) for item in original.items])
            return load_quiz(db, copy_id, now)

    def delete_quiz(self, quiz_id: int) -> None:
        """Delete a quiz with its students, attempts and marks; its questions stay."""
        with self._store.write() as db:
            quiz_row(db, quiz_id)
            db.execute("DELETE FROM quiz WHERE id = ?", [quiz_id])
