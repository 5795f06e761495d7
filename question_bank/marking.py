"""Marks: overridden by the teacher, given again with another key or another accepted answer.

Grading is pure and may take a moment; where many answers are marked it is done before the write
lock is taken, and only what changed in between is graded under it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import replace

from question_bank.desk import Desk, dumps, one
from question_bank.errors import NotFound
from question_bank.mark_rows import (
    Prepared,
    grade_all,
    load_answers,
    load_changes,
    mark_again,
    record_change,
    stored_mark,
)
from question_bank.question_rows import load_revision, question_of, question_row, revise
from question_bank.sittings import MarkChange, Regrade, StoredMark
from question_bank.tables import Database
from quizgen.errors import BadUse
from quizgen.model import Question
from quizgen.paragraph_label import without_paragraph

__all__ = ["MarkDesk"]

_Change = Callable[[Question], Question]


class MarkDesk(Desk):
    """Marks: `override`, `accept_answer`, `change_key`, `regrade`, `mark_changes`."""

    def override(
        self, attempt_id: int, question_id: str, points: float | None, reason: str
    ) -> StoredMark:
        """Give points by the teacher's word; the grader's mark is kept beside it.

        Args:
            attempt_id: a submitted attempt.
            question_id: one of its questions.
            points: from 0 to what the question is worth; None takes the teacher's word back.
            reason: why; kept with the mark, and needed.

        Raises:
            NotFound: there is no such mark.
            BadUse: points out of range, or no reason.
        """
        if not reason.strip():
            raise BadUse("An override needs a reason: say why the points change.")
        now = self._store.now()
        with self._store.write() as db:
            row = one(
                db,
                "SELECT * FROM mark WHERE attempt_id = ? AND question_id = ?",
                [attempt_id, question_id],
            )
            if row is None:
                raise NotFound(f"Attempt {attempt_id} has no mark for question {question_id!r}.")
            if points is not None and not 0 <= points <= row["maximum"]:
                raise BadUse(
                    f"{points} points are not possible: the question is worth 0 to "
                    f"{row['maximum']:g}."
                )
            before = stored_mark(row)
            db.execute(
                "UPDATE mark SET override = ?, override_reason = ?, overridden = ?"
                " WHERE attempt_id = ? AND question_id = ?",
                [
                    points,
                    None if points is None else reason.strip(),
                    None if points is None else now,
                    attempt_id,
                    question_id,
                ],
            )
            after = replace(
                before, override=points, reason="" if points is None else reason.strip()
            )
            record_change(db, row, "override", before.final, after.final, reason.strip(), now)
            return after

    def accept_answer(
        self, question_id: str, answer: str, *, revision: int | None = None, reason: str = ""
    ) -> Regrade:
        """Count one more answer as right, and mark again whoever gave it.

        The answer counts for the attempts of one revision, and for the question from now on
        (a new revision, if it still asks the same).

        Args:
            question_id: the question.
            answer: the text to accept; for chosen answers, an option.
            revision: whose attempts are marked again; by default the current one.
            reason: kept with every mark that changes.

        Raises:
            BadUse: the kind has no accepted answers, or no option reads so.
        """
        if not answer.strip():
            raise BadUse("An accepted answer must not be empty.")

        def accept(question: Question) -> Question:
            if question.kind in ("matching", "ordering", "open"):
                raise BadUse(f"A question of the kind {question.kind} has no accepted answers.")
            _check_choice(question, answer)
            if answer in (question.answer, *question.accepted):
                return question
            return replace(question, accepted=(*question.accepted, answer))

        return self._rekey(question_id, revision, accept, reason or f"accepted also: {answer}")

    def change_key(
        self, question_id: str, answer: str, *, revision: int | None = None, reason: str = ""
    ) -> Regrade:
        """Make another answer the key, and mark again every attempt of one revision.

        Args:
            question_id: the question.
            answer: the new key; for chosen answers, an option.
            revision: whose attempts are marked again; by default the current one.
            reason: kept with every mark that changes.

        Raises:
            BadUse: the kind's key is not one text, or no option reads so.
        """

        def change(question: Question) -> Question:
            if question.kind in ("matching", "ordering", "open"):
                raise BadUse(
                    f"The key of a question of the kind {question.kind} is no single text: edit "
                    "the question."
                )
            _check_choice(question, answer)
            options = tuple(
                replace(option, correct=option.text == answer) for option in question.options
            )
            accepted = tuple(text for text in question.accepted if text != answer)
            return replace(question, answer=answer, options=options, accepted=accepted)

        return self._rekey(question_id, revision, change, reason or f"new key: {answer}")

    def regrade_question(
        self, question_id: str, *, revision: int | None = None, reason: str = "marked again"
    ) -> Regrade:
        """Mark all submitted answers to a question again, by today's grader and points."""
        where = "WHERE shown.question_id = ?"
        given: list[object] = [question_id]
        if revision is not None:
            where, given = f"{where} AND shown.revision = ?", [question_id, revision]
        return self._regrade(where, given, reason)

    def regrade_quiz(self, quiz_id: int, *, reason: str = "marked again") -> Regrade:
        """Mark all submitted answers of a quiz again, by today's grader, keys and points."""
        return self._regrade(
            "WHERE shown.attempt_id IN (SELECT attempt.id FROM attempt JOIN student"
            " ON student.id = student_id WHERE student.quiz_id = ?)",
            [quiz_id],
            reason,
        )

    def mark_changes(
        self, *, quiz_id: int | None = None, attempt_id: int | None = None
    ) -> tuple[MarkChange, ...]:
        """Return which marks were changed after they were given, oldest first."""
        where = ""
        given: list[object] = []
        if attempt_id is not None:
            where, given = "WHERE change.attempt_id = ?", [attempt_id]
        elif quiz_id is not None:
            where, given = "WHERE student.quiz_id = ?", [quiz_id]
        with self._store.read() as db:
            return load_changes(db, where, given)

    def _rekey(
        self, question_id: str, revision: int | None, change: _Change, reason: str
    ) -> Regrade:
        now = self._store.now()
        with self._store.read() as db:
            prepared = self._prepare_rekey(db, question_id, revision, change)
        with self._store.write() as db:
            current = question_row(db, question_id)
            wanted = revision if revision is not None else current["revision"]
            row = load_revision(db, question_id, wanted)
            before = Question.from_dict(json.loads(row["marked_as"] or row["data"]))
            after = change(before)
            if after != before:
                db.execute(
                    "UPDATE question_revision SET marked_as = ?"
                    " WHERE question_id = ? AND revision = ?",
                    [dumps(after.to_dict()), question_id, wanted],
                )
                db.execute(
                    "INSERT INTO key_change (question_id, revision, before, after, reason, changed)"
                    " VALUES (?, ?, ?, ?, ?, ?)",
                    [
                        question_id,
                        wanted,
                        dumps(before.to_dict()),
                        dumps(after.to_dict()),
                        reason,
                        now,
                    ],
                )
                newest = question_of(current)
                if _asks_the_same(newest, before):
                    renewed = change(newest)
                    if renewed != newest:
                        revise(
                            db,
                            renewed,
                            article_version_id=current["article_version_id"],
                            note=reason,
                            now=now,
                        )
            return mark_again(
                db,
                "WHERE shown.question_id = ? AND shown.revision = ?",
                [question_id, wanted],
                reason,
                now,
                prepared,
            )

    def _prepare_rekey(
        self, db: Database, question_id: str, revision: int | None, change: _Change
    ) -> Prepared:
        if revision is None:
            revision = question_row(db, question_id)["revision"]
        answers = load_answers(
            db,
            "WHERE shown.question_id = ? AND shown.revision = ? AND mark.rule NOTNULL",
            [question_id, revision],
        )
        return grade_all(
            [
                answer
                | {"data": dumps(change(Question.from_dict(json.loads(answer["data"]))).to_dict())}
                for answer in answers
            ]
        )

    def _regrade(self, where: str, given: Sequence[object], reason: str) -> Regrade:
        now = self._store.now()
        with self._store.read() as db:
            prepared = grade_all(load_answers(db, where, given))
        with self._store.write() as db:
            return mark_again(db, where, given, reason, now, prepared)


def _asks_the_same(one_question: Question, other: Question) -> bool:
    """Whether two revisions ask the same, whatever paragraph they name."""
    stems = {without_paragraph(question.stem) for question in (one_question, other)}
    return len(stems) == 1 and one_question.kind == other.kind


def _check_choice(question: Question, answer: str) -> None:
    if question.options and answer not in {option.text for option in question.options}:
        raise BadUse(
            f"{answer!r} is not an option of question {question.id}; its options are "
            f"{', '.join(repr(option.text) for option in question.options)}."
        )
    if question.kind == "true_false" and answer not in ("true", "false"):
        raise BadUse(f"The key of question {question.id} is true or false, not {answer!r}.")
