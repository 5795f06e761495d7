"""Questions as rows: what other parts of the bank do with them inside a unit of work."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace

from question_bank.desk import Row, dumps, one, rows
from question_bank.errors import NotFound
from question_bank.facets import facets_of
from question_bank.records import STATUSES, StoredQuestion
from question_bank.soundness import check_types
from question_bank.tables import Database
from question_bank.times import from_ms
from quizgen.errors import BadInput, BadUse
from quizgen.model import Question
from quizgen.paragraph_label import without_paragraph

__all__ = [
    "check_evidence",
    "check_status",
    "columns_of",
    "current_of_article",
    "has_revision",
    "insert_question",
    "insert_revision",
    "load_question",
    "load_questions",
    "load_revision",
    "mark_stale",
    "put_question",
    "question_of",
    "question_row",
    "refresh_facets",
    "revise",
    "same_content",
    "set_tags",
    "version_for_edit",
]

_SELECT = """
    SELECT question.*, revision.data, revision.article_version_id,
        (SELECT json_group_array(tag) FROM
            (SELECT tag FROM question_tag WHERE question_id = question.id ORDER BY tag)) AS tags
    FROM question
    JOIN question_revision AS revision
        ON revision.question_id = question.id AND revision.revision = question.revision
"""


def same_content(one_question: Question, other: Question) -> bool:
    """Whether two revisions say the same."""
    return replace(one_question, revision=1) == replace(other, revision=1)


def put_question(
    db: Database,
    question: Question,
    *,
    version: Row | None,
    status: str,
    tags: Sequence[str],
    now: int,
    note: str = "added",
) -> str:
    """Add or update one question inside a unit of work: "added", "updated" or "unchanged"."""
    check_evidence(question, version["text"] if version else None)
    version_id = version["id"] if version else None
    known = one(db, f"{_SELECT} WHERE question.id = ?", [question.id])
    if known is None:
        insert_question(
            db,
            question,
            article_id=version["article_id"] if version else None,
            status=status,
            added=now,
            changed=now,
            tags=tags,
        )
        insert_revision(db, question, version_id, note, now)
        set_tags(db, question.id, tags)
        return "added"
    changed = not same_content(question, question_of(known))
    if changed:
        if version_id is None:
            version_id = known["article_version_id"]
        revise(db, question, article_version_id=version_id, note=f"{note} again", now=now)
    if tags:
        set_tags(db, question.id, tags)
        refresh_facets(db, question.id)
    return "updated" if changed else "unchanged"


def insert_question(
    db: Database,
    question: Question,
    *,
    article_id: int | None,
    status: str,
    added: int,
    changed: int,
    stale: str = "",
    tags: Sequence[str] = (),
) -> None:
    """Insert the row of a question; its revision follows in the same unit of work."""
    check_types(question)
    db.execute(
        "INSERT INTO question (id, article_id, revision, status, stale, kind, focus, difficulty,"
        " stem, answer, more, facets, added, changed)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            question.id,
            article_id,
            question.revision,
            status,
            stale,
            *columns_of(question),
            facets_of(question, status=status, article_id=article_id, stale=stale, tags=tags),
            added,
            changed,
        ],
    )


def revise(
    db: Database, question: Question, *, article_version_id: int | None, note: str, now: int
) -> Question:
    """Keep a question as the revision after the newest one, which becomes the current one."""
    newest = one(
        db,
        "SELECT max(revision) AS newest FROM question_revision WHERE question_id = ?",
        [question.id],
    )
    assert newest is not None
    question = replace(question, revision=max(newest["newest"] + 1, 1))
    insert_revision(db, question, article_version_id, note, now)
    db.execute(
        "UPDATE question SET revision = ?, kind = ?, focus = ?, difficulty = ?, stem = ?,"
        " answer = ?, more = ?, changed = ? WHERE id = ?",
        [question.revision, *columns_of(question), now, question.id],
    )
    if article_version_id is not None:
        db.execute(
            "UPDATE question SET article_id ="
            " (SELECT article_id FROM article_version WHERE id = ?) WHERE id = ?",
            [article_version_id, question.id],
        )
    refresh_facets(db, question.id)
    return question


def mark_stale(db: Database, question_id: str, reason: str) -> None:
    """Say why a question no longer matches its article, or "" when it does."""
    changed = db.execute(
        "UPDATE question SET stale = ? WHERE id = ? AND stale <> ?", [reason, question_id, reason]
    )
    if changed.rowcount:
        refresh_facets(db, question_id)


def set_tags(db: Database, question_id: str, tags: Sequence[str]) -> None:
    """Add tags; the caller refreshes the facets."""
    for tag in tags:
        if not tag.strip():
            raise BadUse("A tag must not be empty.")
        db.execute(
            "INSERT INTO question_tag (question_id, tag) VALUES (?, ?) ON CONFLICT DO NOTHING",
            [question_id, tag.strip()],
        )


def refresh_facets(db: Database, question_id: str) -> None:
    """Bring the searchable facets in line with status, tags and the rest."""
    row = question_row(db, question_id)
    facets = facets_of(
        question_of(row),
        status=row["status"],
        article_id=row["article_id"],
        stale=row["stale"],
        tags=json.loads(row["tags"]),
    )
    if facets != row["facets"]:
        db.execute("UPDATE question SET facets = ? WHERE id = ?", [facets, question_id])


def current_of_article(db: Database, article_id: int) -> list[tuple[Question, int | None]]:
    """Return an article's questions with the article version of their current revision."""
    found = rows(db, f"{_SELECT} WHERE question.article_id = ? ORDER BY number", [article_id])
    return [(question_of(row), row["article_version_id"]) for row in found]


def load_question(db: Database, question_id: str) -> StoredQuestion:
    """Return one question, or raise NotFound."""
    return _stored(question_row(db, question_id))


def load_questions(db: Database, question_ids: Sequence[str]) -> dict[str, StoredQuestion]:
    """Return questions by id."""
    found = rows(
        db,
        f"{_SELECT} WHERE question.id IN (SELECT value FROM json_each(?))",
        [dumps(list(question_ids))],
    )
    return {row["id"]: _stored(row) for row in found}


def load_revision(db: Database, question_id: str, revision: int) -> Row:
    """Return the row of one revision."""
    found = one(
        db,
        "SELECT * FROM question_revision WHERE question_id = ? AND revision = ?",
        [question_id, revision],
    )
    if found is None:
        raise NotFound(f"Question {question_id} has no revision {revision}.")
    return found


def has_revision(db: Database, question_id: str, revision: int) -> bool:
    """Tell whether a question has this revision."""
    return bool(
        rows(
            db,
            "SELECT 1 FROM question_revision WHERE question_id = ? AND revision = ?",
            [question_id, revision],
        )
    )


def insert_revision(
    db: Database, question: Question, article_version_id: int | None, note: str, now: int
) -> None:
    """Insert one revision of a question."""
    check_types(question)
    db.execute(
        "INSERT INTO question_revision (question_id, revision, article_version_id, data, note,"
        " changed) VALUES (?, ?, ?, ?, ?, ?)",
        [
            question.id,
            question.revision,
            article_version_id,
            dumps(question.to_dict()),
            note,
            now,
        ],
    )


def version_for_edit(db: Database, row: Row, question: Question) -> tuple[int | None, str | None]:
    """The article version that an edit's evidence is about: the current one if it fits there."""
    if row["article_id"] is None:
        return None, None
    versions = rows(
        db,
        "SELECT id, text FROM article_version WHERE article_id = ? AND (is_current = 1 OR id = ?)"
        " ORDER BY is_current DESC",
        [row["article_id"], row["article_version_id"]],
    )
    current = versions[0]
    if _holds(question, current["text"]) or len(versions) == 1:
        return current["id"], current["text"]
    return row["article_version_id"], None


def _holds(question: Question, text: str) -> bool:
    return all(part.text == text[part.start : part.end] for part in question.evidence)


def check_evidence(question: Question, text: str | None) -> None:
    """Refuse evidence that is not what stands in the text; None is not checked."""
    if text is not None and not _holds(question, text):
        raise BadInput(
            f"The evidence of question {question.id} is not what stands in the article there: "
            "make the question again from this article, or mend its evidence."
        )


def check_status(status: str) -> None:
    """Refuse an unknown status."""
    if status not in STATUSES:
        raise BadUse(f"There is no status {status!r}; known are {', '.join(STATUSES)}.")


def question_row(db: Database, question_id: str) -> Row:
    """Return the row of a question with its current revision, or raise NotFound."""
    found = one(db, f"{_SELECT} WHERE question.id = ?", [question_id])
    if found is None:
        raise NotFound(
            f"The bank has no question {question_id!r}: 'quizgen bank search' finds questions."
        )
    return found


def columns_of(question: Question) -> list[str]:
    """The columns that searching reads: kind, focus, difficulty, stem, answer, more.

    The stem is without the paragraph that it names: else "paragraph" would find them all.
    """
    more = [
        *(option.text for option in question.options),
        *question.accepted,
        question.correction,
        *(side for pair in question.pairs for side in (pair.left, pair.right)),
        *question.extra,
        *question.items,
        question.guide,
        *(part.text for part in question.evidence),
    ]
    return [
        question.kind,
        question.focus,
        question.difficulty,
        without_paragraph(question.stem),
        question.answer,
        "\n".join(text for text in dict.fromkeys(more) if text and text != question.answer),
    ]


def question_of(row: Row) -> Question:
    """Read the question of a row with a ``data`` column."""
    return Question.from_dict(json.loads(row["data"]))


def _stored(row: Row) -> StoredQuestion:
    return StoredQuestion(
        question=question_of(row),
        status=row["status"],
        tags=tuple(json.loads(row["tags"])),
        article_id=row["article_id"],
        stale=row["stale"],
        added=from_ms(row["added"]),
        changed=from_ms(row["changed"]),
    )
