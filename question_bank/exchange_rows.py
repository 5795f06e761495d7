"""Articles, questions and quizzes as records of a bank's file, and back into rows.

Articles are named by the hashes of their texts, questions and quizzes by their own ids, so that a
record means the same in every bank. Times are ISO 8601 in UTC.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from question_bank.desk import Row, dumps, one, rows
from question_bank.question_rows import (
    check_evidence,
    check_status,
    insert_question,
    insert_revision,
    mark_stale,
    put_question,
    question_of,
    refresh_facets,
    revise,
    same_content,
    set_tags,
)
from question_bank.quiz_rows import set_items
from question_bank.soundness import check_types
from question_bank.tables import Database
from question_bank.times import from_iso, to_iso
from quizgen.errors import BadInput
from quizgen.model import Article, Question, Quiz

__all__ = [
    "article_records",
    "put_article_record",
    "put_question_record",
    "put_quiz_record",
    "question_records",
    "quiz_records",
    "update_quiz",
]

_QUIZ_PLAIN = (
    "title",
    "instructions",
    "code",
    "time_limit",
    "attempts_allowed",
    "shuffle_questions",
    "shuffle_options",
    "one_at_a_time",
    "feedback",
    "article_visible",
    "pass_mark",
    "seed",
)
_QUIZ_TIMES = ("opens", "closes", "published", "closed", "created", "changed")


def article_records(db: Database) -> Iterator[dict[str, Any]]:
    """Give every article with all its versions."""
    for article in rows(db, "SELECT * FROM article ORDER BY id"):
        versions = rows(
            db,
            "SELECT * FROM article_version WHERE article_id = ? ORDER BY version",
            [article["id"]],
        )
        yield {
            "type": "article",
            "created": to_iso(article["created"]),
            "versions": [
                {
                    "version": row["version"],
                    "is_current": bool(row["is_current"]),
                    "added": to_iso(row["added"]),
                    "article": {
                        name: row[name]
                        for name in ("title", "source", "author", "date", "text", "sha256")
                    }
                    | {"blocks": json.loads(row["blocks"])},
                }
                for row in versions
            ],
        }


def put_article_record(db: Database, record: Mapping[str, Any]) -> int:
    """Add an article's versions that are missing; returns how many."""
    versions = sorted(record["versions"], key=lambda version: int(version["version"]))
    articles = [Article.from_dict(version["article"]) for version in versions]
    if sum(version["is_current"] is True for version in versions) != 1:
        raise BadInput("An article needs one current version.")
    known = one(
        db,
        "SELECT article_id AS id FROM article_version"
        " WHERE sha256 IN (SELECT value FROM json_each(?)) ORDER BY id LIMIT 1",
        [dumps([article.sha256 for article in articles])],
    )
    if known is None:
        article_id = db.execute(
            "INSERT INTO article (created) VALUES (?)", [from_iso(record["created"])]
        ).lastrowid
        number = None
    else:
        article_id = known["id"]
        newest = one(
            db,
            "SELECT max(version) AS n FROM article_version WHERE article_id = ?",
            [article_id],
        )
        number = newest["n"] if newest else 0
    added = 0
    for version, article in zip(versions, articles, strict=True):
        if one(
            db,
            "SELECT 1 AS there FROM article_version WHERE article_id = ? AND sha256 = ?",
            [article_id, article.sha256],
        ):
            continue
        added += 1
        db.execute(
            "INSERT INTO article_version (article_id, version, is_current, title, source, author,"
            " date, text, blocks, sha256, added) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                article_id,
                version["version"] if number is None else number + added,
                int(number is None and version["is_current"] is True),
                article.title,
                article.source,
                article.author,
                article.date,
                article.text,
                dumps([block.to_dict() for block in article.blocks]),
                article.sha256,
                from_iso(version["added"]),
            ],
        )
    return added


def question_records(db: Database) -> Iterator[dict[str, Any]]:
    """Give every question with all its revisions."""
    for row in rows(db, "SELECT number, id FROM question ORDER BY number"):
        question = one(db, "SELECT * FROM question WHERE id = ?", [row["id"]])
        assert question is not None
        revisions = rows(
            db,
            "SELECT revision.*, article.sha256 FROM question_revision AS revision"
            " LEFT JOIN article_version AS article ON article.id = revision.article_version_id"
            " WHERE question_id = ? ORDER BY revision",
            [row["id"]],
        )
        tags = rows(
            db, "SELECT tag FROM question_tag WHERE question_id = ? ORDER BY tag", [row["id"]]
        )
        yield {
            "type": "question",
            "id": row["id"],
            "revision": question["revision"],
            "status": question["status"],
            "stale": question["stale"],
            "tags": [tag["tag"] for tag in tags],
            "added": to_iso(question["added"]),
            "revisions": [
                {
                    "question": json.loads(one_row["data"]),
                    "marked_as": json.loads(one_row["marked_as"] or "null"),
                    "article": one_row["sha256"],
                    "note": one_row["note"],
                    "changed": to_iso(one_row["changed"]),
                }
                for one_row in revisions
            ],
        }


def put_question_record(db: Database, record: Mapping[str, Any], now: int) -> str:
    """Add or update a question: "added", "updated" or "unchanged"."""
    check_status(record["status"])
    revisions = record["revisions"]
    questions = [Question.from_dict(revision["question"]) for revision in revisions]
    current = next(
        (question for question in questions if question.revision == record["revision"]), None
    )
    if current is None or any(question.id != record["id"] for question in questions):
        raise BadInput(f"The record of question {record['id']!r} lacks its current revision.")
    known = one(
        db,
        "SELECT revision.data, revision.article_version_id FROM question"
        " JOIN question_revision AS revision ON question_id = id"
        " AND revision.revision = question.revision WHERE id = ?",
        [record["id"]],
    )
    if known is not None:
        return _update_question(db, record, current, known, now)
    versions = [_version(db, revision["article"]) for revision in revisions]
    at = questions.index(current)
    about = versions[at]
    insert_question(
        db,
        current,
        article_id=about["article_id"] if about else None,
        status=record["status"],
        stale=record["stale"],
        added=from_iso(record["added"]) or now,
        changed=from_iso(revisions[at]["changed"]) or now,
    )
    for revision, question, version in zip(revisions, questions, versions, strict=True):
        check_evidence(question, version["text"] if version else None)
        insert_revision(
            db,
            question,
            version["id"] if version else None,
            revision["note"],
            from_iso(revision["changed"]) or now,
        )
        if revision["marked_as"] is not None:
            marked_as = Question.from_dict(revision["marked_as"])
            check_types(marked_as)
            db.execute(
                "UPDATE question_revision SET marked_as = ? WHERE question_id = ? AND revision = ?",
                [dumps(marked_as.to_dict()), question.id, question.revision],
            )
    set_tags(db, current.id, record["tags"])
    refresh_facets(db, current.id)
    return "added"


def _update_question(
    db: Database, record: Mapping[str, Any], current: Question, known: Row, now: int
) -> str:
    set_tags(db, current.id, record["tags"])
    refresh_facets(db, current.id)
    if same_content(current, question_of(known)):
        return "unchanged"
    sha256 = next(
        revision["article"]
        for revision in record["revisions"]
        if revision["question"].get("revision", 1) == current.revision
    )
    version = _version(db, sha256)
    check_evidence(current, version["text"] if version else None)
    revise(
        db,
        current,
        article_version_id=version["id"] if version else known["article_version_id"],
        note="imported",
        now=now,
    )
    mark_stale(db, current.id, record["stale"])
    return "updated"


def quiz_records(db: Database) -> Iterator[dict[str, Any]]:
    """Give every quiz with its settings and questions."""
    for row in rows(
        db,
        "SELECT quiz.*, article.sha256 FROM quiz LEFT JOIN article_version AS article"
        " ON article.id = article_version_id ORDER BY quiz.id",
    ):
        items = rows(
            db,
            "SELECT question_id AS id, revision, points FROM quiz_question WHERE quiz_id = ?"
            " ORDER BY position",
            [row["id"]],
        )
        yield {
            "type": "quiz",
            "uid": row["uid"],
            "article": row["sha256"],
            **{name: row[name] for name in _QUIZ_PLAIN},
            **{name: to_iso(row[name]) for name in _QUIZ_TIMES},
            "items": items,
        }


def put_quiz_record(db: Database, record: Mapping[str, Any]) -> int:
    """Add a quiz unless the bank has it; returns how many were added.

    A join code that another quiz has by now is not taken: the quiz is a draft then.
    """
    if one(db, "SELECT 1 AS there FROM quiz WHERE uid = ?", [record["uid"]]):
        return 0
    version = _version(db, record["article"])
    values = {name: record[name] for name in _QUIZ_PLAIN}
    values |= {name: from_iso(record[name]) for name in _QUIZ_TIMES}
    if values["code"] and one(db, "SELECT 1 AS there FROM quiz WHERE code = ?", [values["code"]]):
        values |= {"code": None, "published": None, "closed": None}
    values |= {"uid": record["uid"], "article_version_id": version["id"] if version else None}
    quiz_id = db.execute(
        f"INSERT INTO quiz ({', '.join(values)}) VALUES ({', '.join('?' * len(values))})",
        list(values.values()),
    ).lastrowid
    assert quiz_id is not None
    items: Sequence[Mapping[str, Any]] = record["items"]
    set_items(db, quiz_id, [(item["id"], item["points"]) for item in items])
    for item in items:
        if values["published"] and not isinstance(item["revision"], int):
            raise BadInput(f"The quiz {record['uid']!r} is published, but not all is pinned.")
        db.execute(
            "UPDATE quiz_question SET revision = ? WHERE quiz_id = ? AND question_id = ?",
            [item["revision"] if values["published"] else None, quiz_id, item["id"]],
        )
    return 1


def update_quiz(db: Database, quiz: Quiz, *, status: str, tags: Sequence[str], now: int) -> None:
    """Bring the questions of a quiz file up to date that was taken in before."""
    version = _version(db, quiz.article.sha256) if quiz.article.text else None
    for question in quiz.questions:
        put_question(db, question, version=version, status=status, tags=tags, now=now)


def _version(db: Database, sha256: str | None) -> Row | None:
    if sha256 is None:
        return None
    found = one(db, "SELECT id, article_id, text FROM article_version WHERE sha256 = ?", [sha256])
    if found is None:
        raise BadInput(f"The article with the hash {sha256[:12]}… is not in the file.")
    return found
