"""Articles and their versions; what a changed article does to its questions."""

from __future__ import annotations

import json
from dataclasses import replace

from question_bank.desk import Desk, Row, dumps, one, rows
from question_bank.errors import NotFound
from question_bank.question_rows import current_of_article, mark_stale, revise
from question_bank.records import ArticleChange, StoredArticle
from question_bank.tables import Database
from question_bank.times import from_ms
from quizgen.model import Article, Block, Evidence, Question
from quizgen.paragraph_label import unlabelled

__all__ = ["ArticleDesk", "load_article", "put_article", "version_of"]

_SELECT = """
    SELECT version.*,
        (SELECT count(*) FROM question WHERE question.article_id = version.article_id) AS questions
    FROM article_version AS version
"""


class ArticleDesk(Desk):
    """Articles: `add_article`, `revise_article`, `article`, `articles`, `article_titles`."""

    def add_article(self, article: Article) -> ArticleChange:
        """Keep an article.

        The same text again is the same article (title and blocks are taken from the newest
        reading). Another text from the same source is a new version of it.
        """
        with self._store.write() as db:
            return put_article(db, article, self._store.now())

    def revise_article(self, article_id: int, article: Article) -> ArticleChange:
        """Make a new text the current version of an article, whatever its source.

        Questions whose evidence stands elsewhere in the new text move there; those whose
        evidence is gone are marked stale. Quizzes that are published keep the old version.

        Raises:
            NotFound: there is no such article.
        """
        with self._store.write() as db:
            version_of(db, article_id)
            return _set_current(db, article_id, article, self._store.now())

    def article(self, article_id: int, version: int | None = None) -> StoredArticle:
        """Return an article in its current version, or in the one asked for.

        Raises:
            NotFound: there is no such article or version.
        """
        with self._store.read() as db:
            return _stored(version_of(db, article_id, version))

    def articles(self, *, versions: bool = False) -> tuple[StoredArticle, ...]:
        """Return all articles, newest first; with ``versions`` their older versions too."""
        where = "" if versions else "WHERE version.is_current = 1"
        with self._store.read() as db:
            found = rows(db, f"{_SELECT} {where} ORDER BY article_id DESC, version DESC")
        return tuple(_stored(row) for row in found)

    def article_titles(self, limit: int = 500) -> dict[int, str]:
        """Return the titles of the newest articles by number, newest first, without their texts."""
        with self._store.read() as db:
            found = rows(
                db,
                "SELECT article_id, title FROM article_version WHERE is_current = 1"
                " ORDER BY article_id DESC LIMIT ?",
                [limit],
            )
        return {row["article_id"]: row["title"] for row in found}


def version_of(db: Database, article_id: int, version: int | None = None) -> Row:
    """Return the row of one version of an article.

    Raises:
        NotFound: there is none.
    """
    which = "version.is_current = 1" if version is None else "version.version = ?"
    given = [article_id] if version is None else [article_id, version]
    found = one(db, f"{_SELECT} WHERE version.article_id = ? AND {which}", given)
    if found is None:
        wanted = f"article {article_id}" + ("" if version is None else f" in version {version}")
        raise NotFound(f"The bank has no {wanted}: 'quizgen bank list --articles' shows them.")
    return found


def load_article(db: Database, version_id: int) -> StoredArticle:
    """Return one article version by its row id."""
    found = one(db, f"{_SELECT} WHERE version.id = ?", [version_id])
    assert found is not None, "article_version_id is a foreign key"
    return _stored(found)


def put_article(db: Database, article: Article, now: int) -> ArticleChange:
    """Add an article inside a unit of work; see `ArticleDesk.add_article`."""
    known = one(
        db,
        "SELECT article_id FROM article_version WHERE sha256 = ? ORDER BY id LIMIT 1",
        [article.sha256],
    )
    if known is None and article.source not in ("", "-"):
        known = one(
            db,
            "SELECT article_id FROM article_version WHERE source = ? ORDER BY id DESC LIMIT 1",
            [article.source],
        )
    if known is not None:
        return _set_current(db, known["article_id"], article, now)
    article_id = db.execute("INSERT INTO article (created) VALUES (?)", [now]).lastrowid
    assert article_id is not None
    _insert_version(db, article_id, 1, article, now)
    return ArticleChange(_stored(version_of(db, article_id)))


def _set_current(db: Database, article_id: int, article: Article, now: int) -> ArticleChange:
    before = version_of(db, article_id)
    same = one(
        db,
        "SELECT id FROM article_version WHERE article_id = ? AND sha256 = ?",
        [article_id, article.sha256],
    )
    db.execute("UPDATE article_version SET is_current = 0 WHERE article_id = ?", [article_id])
    if same is None:
        newest = one(
            db,
            "SELECT max(version) AS newest FROM article_version WHERE article_id = ?",
            [article_id],
        )
        assert newest is not None
        _insert_version(db, article_id, newest["newest"] + 1, article, now)
    else:
        _refresh_version(db, same["id"], article)
    current = version_of(db, article_id)
    if current["id"] == before["id"]:
        return ArticleChange(_stored(current))
    db.execute(
        "UPDATE quiz SET article_version_id = ? WHERE published IS NULL AND article_version_id IN"
        " (SELECT id FROM article_version WHERE article_id = ?)",
        [current["id"], article_id],
    )
    return _follow(db, current, now)


def _insert_version(
    db: Database, article_id: int, version: int, article: Article, now: int
) -> None:
    db.execute(
        "INSERT INTO article_version (article_id, version, is_current, title, source, author, date,"
        " text, blocks, sha256, added) VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            article_id,
            version,
            article.title,
            article.source,
            article.author,
            article.date,
            article.text,
            dumps([block.to_dict() for block in article.blocks]),
            article.sha256,
            now,
        ],
    )


def _refresh_version(db: Database, version_id: int, article: Article) -> None:
    """The same text again: take what this reading says, keep what it leaves open."""
    db.execute(
        "UPDATE article_version SET is_current = 1, title = coalesce(nullif(?, ''), title),"
        " source = coalesce(nullif(?, ''), source), author = coalesce(nullif(?, ''), author),"
        " date = coalesce(nullif(?, ''), date), blocks = iif(? = '[]', blocks, ?) WHERE id = ?",
        [
            article.title,
            article.source,
            article.author,
            article.date,
            *[dumps([block.to_dict() for block in article.blocks])] * 2,
            version_id,
        ],
    )


def _follow(db: Database, version: Row, now: int) -> ArticleChange:
    """Carry an article's questions over to its new current version."""
    text: str = version["text"]
    kept: list[str] = []
    moved: list[str] = []
    stale: list[str] = []
    for question, article_version_id in current_of_article(db, version["article_id"]):
        if article_version_id == version["id"]:
            mark_stale(db, question.id, "")
            kept.append(question.id)
            continue
        found = _relocate(question, text)
        if found is None:
            mark_stale(db, question.id, f"Its evidence is not in version {version['version']}.")
            stale.append(question.id)
            continue
        if found != question.evidence:  # the paragraphs above it may be others
            question = unlabelled(question)
        revise(
            db,
            replace(question, evidence=found),
            article_version_id=version["id"],
            note=f"followed the article to version {version['version']}",
            now=now,
        )
        mark_stale(db, question.id, "")
        (kept if found == question.evidence else moved).append(question.id)
    return ArticleChange(_stored(version), tuple(kept), tuple(moved), tuple(stale))


def _relocate(question: Question, text: str) -> tuple[Evidence, ...] | None:
    """Find the evidence in a changed text, each part nearest to where it stood."""
    found = []
    for part in question.evidence:
        starts = []
        at = text.find(part.text)
        while at >= 0 and part.text:
            starts.append(at)
            at = text.find(part.text, at + 1)
        if not starts:
            return None
        start = min(starts, key=lambda place: abs(place - part.start))
        found.append(Evidence(start, start + len(part.text), part.text))
    return tuple(found)


def _stored(row: Row) -> StoredArticle:
    return StoredArticle(
        id=row["article_id"],
        version=row["version"],
        article=Article(
            text=row["text"],
            title=row["title"],
            source=row["source"],
            author=row["author"],
            date=row["date"],
            blocks=tuple(Block.from_dict(block) for block in json.loads(row["blocks"])),
        ),
        is_current=bool(row["is_current"]),
        added=from_ms(row["added"]),
        questions=row["questions"],
    )
