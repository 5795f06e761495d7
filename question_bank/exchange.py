"""Into the bank and out of it as JSON and JSONL, without loss.

A bank's file holds articles with all versions, questions with all revisions, and quizzes. What
students did is not in it: `Bank.backup` copies everything. A quiz file of `quizgen make` and a
file of single questions are read as well.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from question_bank.desk import Desk, dumps, one, rows
from question_bank.exchange_rows import (
    article_records,
    put_article_record,
    put_question_record,
    put_quiz_record,
    question_records,
    quiz_records,
    update_quiz,
)
from question_bank.question_rows import check_status, put_question
from question_bank.quiz_rows import insert_quiz, settings_of
from question_bank.records import ImportReport, Status
from question_bank.tables import Database
from quizgen.errors import BadInput
from quizgen.model import SCHEMA, Question, Quiz

__all__ = ["ExchangeDesk", "read_records"]


# What reading a record of the wrong shape may raise.
_BROKEN = (KeyError, TypeError, ValueError, AttributeError, OverflowError)


class ExchangeDesk(Desk):
    """In and out: `export_json`, `export_jsonl`, `import_text`."""

    def export_jsonl(self) -> Iterator[str]:
        """Give the bank as lines: one for each article, question and quiz."""
        yield dumps({"type": "bank", "schema": SCHEMA})
        for record in self._records():
            yield dumps(record)

    def export_json(self) -> str:
        """Return the bank as one JSON object with ``articles``, ``questions`` and ``quizzes``."""
        groups: dict[str, list[Any]] = {"articles": [], "questions": [], "quizzes": []}
        names = {"article": "articles", "question": "questions", "quiz": "quizzes"}
        for record in self._records():
            groups[names[record["type"]]].append(record)
        return json.dumps(
            {"type": "bank", "schema": SCHEMA, **groups}, ensure_ascii=False, indent=1
        )

    def import_text(
        self, text: str, *, status: Status = "draft", tags: Iterable[str] = ()
    ) -> ImportReport:
        """Take in JSON or JSONL, all or nothing.

        What the bank has already is updated where it differs, never doubled.

        Args:
            text: a bank, quizzes, or questions; see the module.
            status: of new questions that come without one.
            tags: added to all questions that come without a bank's record.

        Raises:
            BadInput: it is no JSON, or a record is unknown; the sentence names the line.
        """
        check_status(status)
        records = list(read_records(text))
        now = self._store.now()
        counts: Counter[str] = Counter()
        with self._store.write() as db:
            for place, record in records:
                try:
                    _take(db, record, status, tuple(tags), now, counts)
                except BadInput as error:
                    raise BadInput(f"{place}: {error}") from error
                except (*_BROKEN, sqlite3.IntegrityError, sqlite3.ProgrammingError) as error:
                    raise BadInput(
                        f"{place}: this is no record of a bank, a quiz or a question "
                        f"({type(error).__name__}: {error})."
                    ) from error
        return ImportReport(
            articles=counts["article"],
            added=counts["added"],
            updated=counts["updated"],
            unchanged=counts["unchanged"],
            quizzes=counts["quiz"],
        )

    def _records(self) -> Iterator[dict[str, Any]]:
        with self._store.read() as db:
            yield from article_records(db)
            yield from question_records(db)
            yield from quiz_records(db)


def read_records(text: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Split JSON or JSONL into records, each with its place for messages.

    Raises:
        BadInput: neither JSON nor JSONL.
    """
    text = text.removeprefix("\ufeff")
    try:
        whole = json.loads(text)
    except json.JSONDecodeError:
        yield from _lines(text)
        return
    except RecursionError as error:
        raise BadInput("The file is nested too deeply to be a file of quizgen.") from error
    if isinstance(whole, Mapping) and whole.get("type") == "bank":
        _check_schema(whole)
        for group in ("articles", "questions", "quizzes"):
            records = whole.get(group, [])
            if not isinstance(records, list):
                raise BadInput(f"The {group} of this file are no list: is it a file of quizgen?")
            for place, record in enumerate(records, start=1):
                yield f"{group} {place}", record
    elif isinstance(whole, list):
        for place, record in enumerate(whole, start=1):
            yield f"Entry {place}", record
    else:
        yield "The file", whole


def _lines(text: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for place, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
        except json.JSONDecodeError as error:
            raise BadInput(
                f"Line {place} is no JSON ({error.msg}): give a JSON or JSONL file of quizgen."
            ) from error
        if isinstance(record, Mapping) and record.get("type") == "bank":
            _check_schema(record)
        else:
            yield f"Line {place}", record


def _check_schema(record: Mapping[str, Any]) -> None:
    if record.get("schema", SCHEMA) != SCHEMA:
        raise BadInput(
            f"This bank file has schema {record.get('schema')!r}, but this quizgen reads schema "
            f"{SCHEMA}: use the newer quizgen that wrote it."
        )


def _take(
    db: Database,
    record: Mapping[str, Any],
    status: str,
    tags: tuple[str, ...],
    now: int,
    counts: Counter[str],
) -> None:
    if not isinstance(record, Mapping):
        raise BadInput(f"Expected a JSON object, but found {type(record).__name__}.")
    kind = record.get("type")
    if kind == "article":
        counts["article"] += put_article_record(db, record)
    elif kind == "question":
        counts[put_question_record(db, record, now)] += 1
    elif kind == "quiz":
        counts["quiz"] += put_quiz_record(db, record)
    elif "questions" in record:
        _take_quiz(db, Quiz.from_dict(record), status, tags, now, counts)
    elif "stem" in record:
        question = Question.from_dict(record)
        counts[put_question(db, question, version=None, status=status, tags=tags, now=now)] += 1
    else:
        raise BadInput("This is no record of a bank, a quiz or a question.")


def _take_quiz(
    db: Database, quiz: Quiz, status: str, tags: tuple[str, ...], now: int, counts: Counter[str]
) -> None:
    """Take in a quiz file; the same title, article and questions are the same quiz."""
    seal = "\x1f".join(
        [quiz.title, quiz.article.sha256, *sorted(question.id for question in quiz.questions)]
    )
    uid = hashlib.sha256(seal.encode("utf-8", "surrogatepass")).hexdigest()[:32]
    known = one(db, "SELECT id FROM quiz WHERE uid = ?", [uid])
    articles = _count_versions(db)
    before = _revisions(db, quiz)
    if known is None:
        insert_quiz(db, quiz, settings_of(quiz), status=status, tags=tags, now=now, uid=uid)
        counts["quiz"] += 1
    else:
        update_quiz(db, quiz, status=status, tags=tags, now=now)
    counts["article"] += _count_versions(db) - articles
    for question_id, revision in _revisions(db, quiz).items():
        if question_id not in before:
            counts["added"] += 1
        else:
            counts["unchanged" if revision == before[question_id] else "updated"] += 1


def _revisions(db: Database, quiz: Quiz) -> dict[str, int]:
    ids = [question.id for question in quiz.questions]
    found = rows(
        db,
        "SELECT id, revision FROM question WHERE id IN (SELECT value FROM json_each(?))",
        [dumps(ids)],
    )
    return {row["id"]: row["revision"] for row in found}


def _count_versions(db: Database) -> int:
    found: int = db.execute("SELECT count(*) FROM article_version").fetchone()[0]
    return found
