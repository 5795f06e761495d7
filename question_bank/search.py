"""Full-text search with filters, fast over a million questions.

Ranking every match of a common word costs most of a second there, so nothing is ranked that is
not looked at: the newest `_CANDIDATES` matches are taken from the index, which keeps them in
that order, and only these are ranked: words in the stem first, then in the answer, then newest.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from question_bank.desk import Desk, dumps, rows
from question_bank.facets import facet
from question_bank.question_rows import load_questions
from question_bank.records import STATUSES, SearchPage
from question_bank.tables import Database
from quizgen.errors import BadUse
from quizgen.model import DIFFICULTIES, FOCUSES, KINDS

__all__ = ["SearchDesk"]

_CANDIDATES = 1000
_RANKED = 200
_TERM = re.compile(r'"([^"]*)"|(\S+)')


class SearchDesk(Desk):
    """Finding questions: `search`."""

    def search(
        self,
        words: str = "",
        *,
        article_id: int | None = None,
        kind: str | None = None,
        focus: str | None = None,
        difficulty: str | None = None,
        status: str | None = None,
        tag: str | None = None,
        stale: bool | None = None,
        limit: int = 20,
        offset: int = 0,
    ) -> SearchPage:
        """Find questions by their words (stem, answer, options, evidence) and by filters.

        Args:
            words: all must occur, in any form ("vote" finds "voted"); ``"a phrase"`` in double
                quotes as it stands; ``vot*`` any word that begins so. Empty finds all.
            article_id: only about this article.
            kind: only of this kind.
            focus: only of this focus.
            difficulty: only of this difficulty.
            status: only in this status.
            tag: only with this tag.
            stale: only those that do or do not match their article any more.
            limit: questions on a page.
            offset: questions to skip.

        Returns:
            The page, best first: words in the stem, then in the answer, then newest. Counting
            stops at a thousand.

        Raises:
            BadUse: an unknown kind, focus, difficulty or status.
        """
        for name, value, known in (
            ("kind", kind, KINDS),
            ("focus", focus, FOCUSES),
            ("difficulty", difficulty, DIFFICULTIES),
            ("status", status, STATUSES),
        ):
            if value is not None and value not in known:
                raise BadUse(f"There is no {name} {value!r}; known are {', '.join(known)}.")
        if limit < 1 or offset < 0:
            raise BadUse("A page needs a limit of at least 1 and an offset of at least 0.")
        filters = [
            facet(name, value)
            for name, value in (
                ("article", article_id),
                ("kind", kind),
                ("focus", focus),
                ("difficulty", difficulty),
                ("status", status),
                ("tag", tag.strip() if tag else None),
                ("stale", None if stale is None else "yes" if stale else "no"),
            )
            if value is not None
        ]
        terms, symbols = _terms(words)
        with self._store.read() as db:
            numbers = _matches(db, terms, symbols, filters, offset + limit)
            total = len(numbers)
            # Beginnings of words are costly to look up again: then many matches stay newest first.
            many = total >= _CANDIDATES and any(term.endswith("*") for term in terms)
            if terms and total > 1 and offset < _RANKED and not many:
                numbers[:_RANKED] = _rank(db, numbers[:_RANKED], terms)
            page = numbers[offset : offset + limit]
            ids = rows(
                db,
                "SELECT question.id FROM json_each(?) AS wanted JOIN question"
                " ON question.number = wanted.value ORDER BY wanted.key",
                [dumps(page)],
            )
            found = load_questions(db, [row["id"] for row in ids])
        return SearchPage(
            questions=tuple(found[row["id"]] for row in ids),
            total=total,
            capped=total >= max(_CANDIDATES, offset + limit),
        )


def _terms(words: str) -> tuple[list[str], list[str]]:
    """Split what was typed into index terms, and pieces that are all symbols ("🎉")."""
    terms, symbols = [], []
    for phrase, word in _TERM.findall(words.replace("\x00", " ")):
        text = phrase or word
        if not any(unicodedata.category(char)[0] in "LN" for char in text):
            if text.strip('" *'):
                symbols.append(text)
            continue
        begins = bool(word) and text.endswith("*")
        plain = text.rstrip("*").replace('"', " ").strip()
        terms.append(f'"{plain}"' + ("*" if begins else ""))
    return terms, symbols


def _matches(
    db: Database, terms: Sequence[str], symbols: Sequence[str], filters: Sequence[str], need: int
) -> list[int]:
    """Return the newest matching question numbers, as many as are looked at."""
    cap = max(_CANDIDATES, need)
    match = " AND ".join(
        [f"{{stem answer more}} : {term}" for term in terms]
        + [f'facets : "{word}"' for word in filters]
    )
    if match:
        sql = (
            "SELECT question_text.rowid AS number FROM question_text"
            " WHERE question_text MATCH ?{more} ORDER BY question_text.rowid DESC LIMIT ?"
        )
        given: list[object] = [match]
    else:
        sql = "SELECT number FROM question WHERE 1{more} ORDER BY number DESC LIMIT ?"
        given = []
    more = ""
    if symbols:  # the index holds words only: read the texts that are left
        source = "question_text" if match else "question"
        more = f" AND instr({source}.stem || ' ' || {source}.answer || ' ' || {source}.more, ?)" * (
            len(symbols)
        )
        given += symbols
    return [row["number"] for row in rows(db, sql.format(more=more), [*given, cap])]


def _rank(db: Database, numbers: Sequence[int], terms: Sequence[str]) -> list[int]:
    """Order candidates: all words in the stem, then all in the answer, then as they were."""
    best: dict[int, int] = dict.fromkeys(numbers, 2)
    for place, column in ((1, "answer"), (0, "stem")):
        match = " AND ".join(f"{column} : {term}" for term in terms)
        found = rows(
            db,
            "SELECT rowid AS number FROM question_text WHERE question_text MATCH ?"
            " AND rowid BETWEEN ? AND ? ORDER BY rowid DESC LIMIT ?",
            [match, min(numbers), max(numbers), _CANDIDATES],
        )
        for row in found:
            if row["number"] in best:
                best[row["number"]] = place
    return sorted(best, key=lambda number: (best[number], -number))
