"""The data dictionary: every table and column in words, checked against the schema itself.

``python -m question_bank.dictionary`` prints ``docs/data-dictionary.md``.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from question_bank.desk import rows
from question_bank.migrations import APPLICATION_ID, LATEST
from question_bank.store import Store
from question_bank.tables import Database
from question_bank.times import system_clock

__all__ = ["COLUMNS", "TABLES", "data_dictionary", "schema_of"]

#: What each table holds.
TABLES: dict[str, str] = {
    "bank_setting": "Settings of the bank itself.",
    "article": "An article, whatever its versions.",
    "article_version": "The text of an article as it was read; a changed text is a new version.",
    "question": "A question in its current revision: what is searched and filtered.",
    "question_revision": "A question as it read at one time; never changed, except `marked_as`.",
    "question_tag": "Tags of questions.",
    "key_change": "Keys and accepted answers that were changed after attempts were marked.",
    "question_text": "The full-text index over `question` (FTS5); triggers keep it in step.",
    "quiz": "A quiz and how it is given.",
    "quiz_question": "Which questions a quiz has.",
    "student": "A nickname within one quiz. Deleting it deletes all that hangs on it.",
    "attempt": "One student's sitting.",
    "attempt_question": "What was asked in an attempt, and in which order it was shown.",
    "response": "What was answered, kept the moment it is given.",
    "mark": "The points for an answer, from submitting on.",
    "mark_change": "Marks that were changed after they were given.",
    "statistic": "How a question did in a quiz, kept on closing and on marking again.",
    "deck": "A student's practice deck.",
    "card": "A question in a practice deck with its schedule.",
    "review": "A practised answer.",
    "guess": "Failed tries at a secret, by which guessing is slowed; kept for a day.",
}

_TIME = "milliseconds since 1970, UTC"

#: What each column holds; "table.column", or "column" where it means the same everywhere.
COLUMNS: dict[str, str] = {
    "bank_setting.name": "`passphrase`",
    "bank_setting.value": "for `passphrase`: `scrypt$n$r$p$salt$hash`, salt and hash in base64",
    "article.id": "the article's number",
    "created": f"when it was made; {_TIME}",
    "article_version.id": "the version's row",
    "article_id": "the article",
    "article_version.version": "counts from 1 within the article",
    "article_version.is_current": "1 for the newest reading, of which there is exactly one",
    "title": "as read or given",
    "article_version.source": "path, URL or `-`, as the user gave it",
    "article_version.author": "as stated by the source",
    "article_version.date": "publication day, ISO 8601, or empty",
    "article_version.text": "the text as read; all offsets count its characters",
    "article_version.blocks": "JSON: the blocks with kind, range and reason",
    "article_version.sha256": "hash of the text",
    "added": f"when it came into the bank; {_TIME}",
    "question.number": "the row by which the full-text index is joined; newer is higher",
    "question.id": "minted once (`q_…`), the same in every bank",
    "question.revision": "the current revision",
    "question.status": "draft, accepted or rejected",
    "question.stale": "why it no longer matches its article, or empty",
    "question.kind": "how it is answered",
    "question.focus": "what it asks for",
    "question.difficulty": "easy, medium or hard",
    "question.stem": 'searched; as in the current revision, without "(Paragraph 4)"',
    "question.answer": "searched; the same as in the current revision",
    "question.more": "searched: options, accepted answers, pairs, items, guide, evidence",
    "question.facets": "the filters as index words; see `question_bank/facets.py`",
    "changed": f"when it was changed last; {_TIME}",
    "question_id": "the question",
    "revision": "the revision of the question",
    "article_version_id": "the version of the article that the offsets are about",
    "question_revision.data": "JSON: the question, all fields",
    "question_revision.marked_as": "JSON: the question with the key by which the attempts of this "
    "revision are marked now; empty when that is `data`",
    "question_revision.note": "why the revision was made",
    "question_tag.tag": "the tag",
    "key_change.id": "in the order of the changes",
    "key_change.before": "JSON: the question as it was marked until then",
    "key_change.after": "JSON: the question as it is marked from then on",
    "reason": "why, for those who look later",
    "question_text.stem": "see `question`",
    "question_text.answer": "see `question`",
    "question_text.more": "see `question`",
    "question_text.facets": "see `question`",
    "quiz.id": "the quiz's number",
    "quiz.uid": "random, the same in every bank, so that importing twice does not double",
    "quiz.instructions": "shown before the first question",
    "quiz.code": "what students type to join; empty in a draft",
    "quiz.opens": f"from when it can be taken; {_TIME}",
    "quiz.closes": f"until when it can be taken; {_TIME}",
    "quiz.time_limit": "of one attempt; milliseconds",
    "quiz.attempts_allowed": "of one student; empty for any number",
    "quiz.shuffle_questions": "1: another order for every attempt",
    "quiz.shuffle_options": "1: other orders of the options for every attempt",
    "quiz.one_at_a_time": "1: one question a step, 0: all on a page",
    "quiz.feedback": "when marks and keys are shown: at_once, at_end, after_closing, never",
    "quiz.article_visible": "1: the article stands beside the questions",
    "quiz.pass_mark": "percentage needed to pass, or empty",
    "quiz.seed": "of every shuffling",
    "quiz.published": f"when it was published first; {_TIME}",
    "quiz.closed": f"when it was closed by hand; {_TIME}",
    "quiz_id": "the quiz",
    "position": "counts from 1",
    "quiz_question.revision": "pinned when published; empty in a draft: the current one",
    "points": "what the question is worth",
    "student.id": "the student's number",
    "nickname": "as typed",
    "folded": "the nickname as compared: case and spaces made equal",
    "student.number": "1 for the first of a name; the second Sam is shown as “Sam (2)”",
    "student.extra_time": "granted by the teacher; milliseconds",
    "attempt.id": "the attempt's number",
    "attempt.student_id": "who takes it",
    "attempt.number": "the student's first, second … attempt",
    "token_hash": "SHA-256 of the token that opens it; the token itself is not kept",
    "attempt.started": _TIME,
    "attempt.deadline": f"when it is submitted as it is, extra time included; {_TIME}",
    "attempt.last_seen": f"the attempt's own time, which never goes back; {_TIME}",
    "attempt.submitted": f"empty while it runs; {_TIME}",
    "attempt.submitted_by": "student, deadline or teacher",
    "attempt_id": "the attempt",
    "attempt_question.shown": "JSON: the order of options, right-hand sides or items, as places in "
    "the question's own list",
    "response.value": "JSON: text, list or null; see `quizgen/grading.py`",
    "response.saves": "how often it was given; each time replaces the one before",
    "response.given": f"when it was given last; {_TIME}",
    "mark.points": "from the grader; empty while the teacher has still to mark",
    "mark.maximum": "what the question was worth",
    "mark.verdict": "right, partly, wrong, blank or waiting",
    "mark.rule": "which rule of the grader decided",
    "mark.why": "the grader's sentence",
    "grader": "version of the grader's rules",
    "mark.marked": _TIME,
    "mark.override": "the teacher's points, which count instead",
    "mark.override_reason": "the teacher's reason",
    "mark.overridden": _TIME,
    "mark_change.id": "in the order of the changes",
    "mark_change.cause": "regrade or override",
    "mark_change.before": "points as they counted; empty: were to be marked",
    "mark_change.after": "points as they count from then on",
    "statistic.attempts": "how many first attempts were counted",
    "statistic.facility": "facility index in percent; empty where undefined, like the next three",
    "statistic.deviation": "standard deviation in percent of the maximum",
    "statistic.discrimination": "discrimination index, -100 to 100",
    "statistic.efficiency": "discriminative efficiency in percent",
    "statistic.computed": _TIME,
    "deck.id": "the deck's number",
    "deck_id": "the deck",
    "card.state": "JSON: the card as py-fsrs writes it",
    "card.due": f"when it comes again; {_TIME}",
    "card.reviews": "how often it was practised",
    "review.id": "in the order of the reviews",
    "review.rating": "1 again, 2 hard, 3 good, 4 easy",
    "review.verdict": "right, partly, wrong, blank or waiting",
    "review.reviewed": _TIME,
    "guess.scope": "what was guessed at: `passphrase`, `code`, `token`",
    "guess.who": "hash of the address that guessed",
    "guess.failures": "since the last right guess",
    "guess.latest": _TIME,
}

_SHADOWS = ("question_text_", "sqlite_", "_sqlite_")


def schema_of(db: Database) -> str:
    """Return the schema as SQL in a fixed order, for comparing: ours alone, not SQLite's."""
    found = rows(
        db,
        "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL"
        " ORDER BY CASE type WHEN 'table' THEN 1 WHEN 'index' THEN 2 ELSE 3 END, name",
    )
    kept = [
        row["sql"]
        for row in found
        if not row["name"].startswith(_SHADOWS) or row["sql"].startswith("CREATE TRIGGER")
    ]
    return "\n".join(_dedented(sql) + ";\n" for sql in kept)


def data_dictionary() -> str:
    """Return the dictionary as Markdown, generated from a new bank."""
    with tempfile.TemporaryDirectory() as folder:
        store = Store(Path(folder) / "bank.db", clock=system_clock)
        store.prepare(create=True)
        with store.read() as db:
            return _written(db)


def _written(db: Database) -> str:
    lines = [
        "# Data dictionary",
        "",
        "<!-- Generated by `python -m question_bank.dictionary`; a test compares it. -->",
        "",
        f"Schema {LATEST} of the question bank: one SQLite file with the application id "
        f"`0x{APPLICATION_ID:08X}` and the schema's number in `user_version`. All tables are "
        "STRICT. Times are milliseconds since 1970 in UTC.",
        "",
    ]
    for table, purpose in TABLES.items():
        lines += [
            f"## {table}",
            "",
            purpose,
            "",
            "| column | type | holds |",
            "| --- | --- | --- |",
        ]
        parents = {
            row["from"]: f"{row['table']}.{row['to']}"
            for row in rows(db, f"PRAGMA foreign_key_list({table})")
        }
        for column in rows(db, f"PRAGMA table_info({table})"):
            name = column["name"]
            kind = (column["type"] or "TEXT") + ("" if column["notnull"] or column["pk"] else "?")
            text = COLUMNS.get(f"{table}.{name}") or COLUMNS[name]
            if column["pk"]:
                text += " (key)"
            if name in parents:
                text += f" → `{parents[name]}`"
            lines.append(f"| `{name}` | {kind} | {text} |")
        lines.append("")
    lines += [
        "A type with `?` may be empty (NULL). SQLite's own tables beside these: "
        "`_sqlite_migrations` (which migrations were applied, and when), the index's "
        "`question_text_*`, and `sqlite_sequence`.",
        "",
    ]
    return "\n".join(lines)


def _dedented(sql: str) -> str:
    lines = sql.strip().split("\n")
    return "\n".join([lines[0], *(line.removeprefix("    ") for line in lines[1:])])


if __name__ == "__main__":
    print(data_dictionary(), end="")
