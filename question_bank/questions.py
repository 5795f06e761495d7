"""Questions: kept, edited with history, tagged, accepted or rejected."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence

from question_bank.desk import Desk, one, rows
from question_bank.errors import EditedMeanwhile, NotFound
from question_bank.question_rows import (
    check_evidence,
    check_status,
    has_revision,
    load_question,
    load_questions,
    load_revision,
    mark_stale,
    put_question,
    question_of,
    question_row,
    refresh_facets,
    revise,
    same_content,
    set_tags,
    version_for_edit,
)
from question_bank.records import ImportReport, KeptStatistic, Revision, Status, StoredQuestion
from question_bank.times import from_ms
from quizgen.errors import BadUse
from quizgen.model import Question

__all__ = ["QuestionDesk"]

_BACK = re.compile(r"back to revision (\d+)$")


class QuestionDesk(Desk):
    """Questions: add, read, edit, undo, set the status, tag."""

    def add_question(
        self,
        question: Question,
        *,
        article_id: int | None = None,
        status: Status = "draft",
        tags: Sequence[str] = (),
    ) -> StoredQuestion:
        """Keep one question; see `add_questions`."""
        self.add_questions([question], article_id=article_id, status=status, tags=tags)
        return self.question(question.id)

    def add_questions(
        self,
        questions: Iterable[Question],
        *,
        article_id: int | None = None,
        status: Status = "draft",
        tags: Sequence[str] = (),
    ) -> ImportReport:
        """Keep questions, all or none; a known id becomes a new revision when it differs.

        Args:
            questions: with ids of their own.
            article_id: the article that they are about, in its current version.
            status: of the new ones; known ones keep theirs.
            tags: added to all of them.

        Raises:
            BadInput: a question's evidence is not what stands in the article.
            NotFound: there is no such article.
        """
        check_status(status)
        questions = list(questions)
        now = self._store.now()
        with self._store.write() as db:
            version = None
            if article_id is not None:
                version = one(
                    db,
                    "SELECT id, article_id, text FROM article_version"
                    " WHERE article_id = ? AND is_current = 1",
                    [article_id],
                )
                if version is None:
                    raise NotFound(f"The bank has no article {article_id}.")
            outcomes = [
                put_question(db, question, version=version, status=status, tags=tags, now=now)
                for question in questions
            ]
        return ImportReport(
            added=outcomes.count("added"),
            updated=outcomes.count("updated"),
            unchanged=outcomes.count("unchanged"),
        )

    def question(self, question_id: str) -> StoredQuestion:
        """Return a question in its current revision.

        Raises:
            NotFound: there is none of that id.
        """
        with self._store.read() as db:
            return load_question(db, question_id)

    def questions(self, question_ids: Sequence[str]) -> tuple[StoredQuestion, ...]:
        """Return several questions in the order asked for; unknown ids are left out."""
        with self._store.read() as db:
            found = load_questions(db, question_ids)
        return tuple(found[one_id] for one_id in question_ids if one_id in found)

    def save_question(self, question: Question, *, note: str = "edited") -> StoredQuestion:
        """Keep an edited question as its next revision.

        Args:
            question: as read from the bank (its ``revision`` unchanged), with other fields
                replaced. Nothing happens when nothing differs.
            note: why, for the history.

        Raises:
            EditedMeanwhile: the bank has a newer revision than the one that was edited.
            BadInput: the evidence is not what stands in the article.
        """
        now = self._store.now()
        with self._store.write() as db:
            row = question_row(db, question.id)
            if row["revision"] != question.revision:
                raise EditedMeanwhile(
                    f"Question {question.id} is in revision {row['revision']} by now, and the "
                    f"edit was made on revision {question.revision}: look at it again."
                )
            version_id, text = version_for_edit(db, row, question)
            if (
                not same_content(question, question_of(row))
                or version_id != row["article_version_id"]
            ):
                check_evidence(question, text)
                revise(db, question, article_version_id=version_id, note=note, now=now)
                mark_stale(db, question.id, "" if text is not None else row["stale"])
            return load_question(db, question.id)

    def undo(self, question_id: str) -> StoredQuestion:
        """Go back one step in a question's history; undoing again goes back further.

        Raises:
            BadUse: the question is as it came into the bank.
        """
        now = self._store.now()
        with self._store.write() as db:
            row = question_row(db, question_id)
            latest = load_revision(db, question_id, row["revision"])
            back = _BACK.search(latest["note"])
            target = (int(back[1]) if back else row["revision"]) - 1
            if target < 1 or not has_revision(db, question_id, target):
                raise BadUse(f"Question {question_id} has nothing to undo.")
            older = load_revision(db, question_id, target)
            revise(
                db,
                Question.from_dict(json.loads(older["data"])),
                article_version_id=older["article_version_id"],
                note=f"back to revision {target}",
                now=now,
            )
            return load_question(db, question_id)

    def history(self, question_id: str) -> tuple[Revision, ...]:
        """Return all revisions of a question, oldest first."""
        with self._store.read() as db:
            question_row(db, question_id)
            found = rows(
                db,
                "SELECT * FROM question_revision WHERE question_id = ? ORDER BY revision",
                [question_id],
            )
        return tuple(
            Revision(
                question=Question.from_dict(json.loads(row["data"])),
                marked_as=Question.from_dict(json.loads(row["marked_as"]))
                if row["marked_as"]
                else None,
                note=row["note"],
                changed=from_ms(row["changed"]),
            )
            for row in found
        )

    def set_status(self, question_ids: Sequence[str], status: Status) -> int:
        """Accept, reject or take back questions; returns how many changed."""
        check_status(status)
        with self._store.write() as db:
            changed = 0
            for question_id in question_ids:
                if question_row(db, question_id)["status"] != status:
                    db.execute("UPDATE question SET status = ? WHERE id = ?", [status, question_id])
                    refresh_facets(db, question_id)
                    changed += 1
        return changed

    def tag(
        self, question_ids: Sequence[str], add: Sequence[str] = (), remove: Sequence[str] = ()
    ) -> None:
        """Add and remove tags of questions."""
        with self._store.write() as db:
            for question_id in question_ids:
                question_row(db, question_id)
                set_tags(db, question_id, add)
                for tag in remove:
                    db.execute(
                        "DELETE FROM question_tag WHERE question_id = ? AND tag = ?",
                        [question_id, tag.strip()],
                    )
                refresh_facets(db, question_id)

    def tags(self) -> dict[str, int]:
        """Return every tag with the number of its questions, in alphabetical order."""
        with self._store.read() as db:
            found = rows(
                db, "SELECT tag, count(*) AS n FROM question_tag GROUP BY tag ORDER BY tag"
            )
        return {row["tag"]: row["n"] for row in found}

    def question_statistics(self, question_id: str) -> tuple[KeptStatistic, ...]:
        """Return how a question did in the quizzes that were closed or marked again."""
        with self._store.read() as db:
            found = rows(
                db, "SELECT * FROM statistic WHERE question_id = ? ORDER BY quiz_id", [question_id]
            )
        return tuple(
            KeptStatistic(
                **{name: row[name] for name in KeptStatistic.__slots__ if name != "computed"},
                computed=from_ms(row["computed"]),
            )
            for row in found
        )
