"""Practice decks: a student's own cards from accepted questions, scheduled by py-fsrs.

A deck never shows a question of a quiz that is published and not over. Scheduling is pure: the
card's state goes in, the next state comes out, with the bank's time and without fuzz.
"""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from question_bank.articles import load_article
from question_bank.attempt_rows import hash_token
from question_bank.desk import Desk, Row, dumps, folded, one, rows
from question_bank.errors import NotFound
from question_bank.question_rows import question_of
from question_bank.showing import asked, draw_order
from question_bank.sittings import DueCard, PracticeResult
from question_bank.students import tidy_nickname
from question_bank.tables import Database
from question_bank.times import from_ms, to_ms
from quizgen.errors import BadUse
from quizgen.grading import check_response, grade

__all__ = ["PracticeDesk", "next_state"]

_RATINGS = {"again": 1, "hard": 2, "good": 3, "easy": 4}
_BY_VERDICT = {"right": "good", "partly": "hard", "wrong": "again", "blank": "again"}

# A quiz is under way from publishing until it is closed: its questions are not practised.
_FREE = """
    question.status = 'accepted' AND question.stale = ''
    AND NOT EXISTS (
        SELECT 1 FROM quiz_question AS item JOIN quiz ON quiz.id = item.quiz_id
        WHERE item.question_id = question.id AND quiz.published IS NOT NULL
            AND quiz.closed IS NULL AND (quiz.closes IS NULL OR quiz.closes > :now))
"""


class PracticeDesk(Desk):
    """Practice: `start_deck`, `fill_deck`, `next_card`, `practise`."""

    def start_deck(self, nickname: str) -> str:
        """Make an empty deck and return its token, by which alone it is found again."""
        token = secrets.token_urlsafe(24)
        name = tidy_nickname(nickname)
        with self._store.write() as db:
            db.execute(
                "INSERT INTO deck (nickname, folded, token_hash, created) VALUES (?, ?, ?, ?)",
                [name, folded(name), hash_token(token), self._store.now()],
            )
        return token

    def fill_deck(
        self,
        token: str,
        *,
        article_id: int | None = None,
        tag: str | None = None,
        question_ids: Sequence[str] | None = None,
        limit: int = 20,
    ) -> int:
        """Add accepted questions that are not in the deck yet, oldest first.

        Args:
            token: of the deck.
            article_id: only about this article.
            tag: only with this tag.
            question_ids: only these.
            limit: at most so many.

        Returns:
            How many were added; questions of a quiz under way are not.
        """
        now = self._store.now()
        with self._store.write() as db:
            deck = _deck(db, token)
            found = rows(
                db,
                f"""
                SELECT question.id, question.number FROM question WHERE {_FREE}
                    AND (:article IS NULL OR question.article_id = :article)
                    AND (:tag IS NULL OR EXISTS (SELECT 1 FROM question_tag
                        WHERE question_id = question.id AND tag = :tag))
                    AND (:ids IS NULL OR question.id IN (SELECT value FROM json_each(:ids)))
                    AND NOT EXISTS (SELECT 1 FROM card
                        WHERE deck_id = :deck AND question_id = question.id)
                ORDER BY question.number LIMIT :limit
                """,
                {
                    "now": now,
                    "article": article_id,
                    "tag": tag,
                    "ids": None if question_ids is None else dumps(list(question_ids)),
                    "deck": deck["id"],
                    "limit": limit,
                },
            )
            for row in found:
                db.execute(
                    "INSERT INTO card (deck_id, question_id, state, due, reviews, added)"
                    " VALUES (?, ?, ?, ?, 0, ?)",
                    [deck["id"], row["id"], _new_state(row["number"], from_ms(now)), now, now],
                )
        return len(found)

    def next_card(self, token: str) -> DueCard | None:
        """Return the card that is due longest, or None when nothing is due.

        Raises:
            NotFound: no deck has this token.
        """
        now = self._store.now()
        with self._store.read() as db:
            deck = _deck(db, token)
            found = _cards(db, deck["id"], now)
        due = [row for row in found if row["due"] <= now]
        if not due:
            return None
        row = due[0]
        question = question_of(row)
        return DueCard(
            asked=asked(
                question,
                draw_order(question, True, f"{deck['id']}-{question.id}-{row['reviews']}"),
                position=row["reviews"] + 1,
                points=1.0,
            ),
            due=from_ms(row["due"]),
            reviews=row["reviews"],
            deck_due=len(due),
            deck_size=len(found),
        )

    def practise(
        self, token: str, question_id: str, value: Any, *, rating: str | None = None
    ) -> PracticeResult:
        """Mark a practised answer and schedule the card.

        Args:
            token: of the deck.
            question_id: the card's question.
            value: the response, see `quizgen.grading`.
            rating: ``again``, ``hard``, ``good`` or ``easy`` by the student; by default from the
                mark. An open question needs it.

        Raises:
            NotFound: no such deck, or the card may not be practised now.
            BadUse: an unknown rating, or none for an open question.
            BadInput: the value is no possible answer.
        """
        now = self._store.now()
        with self._store.write() as db:
            deck = _deck(db, token)
            cards = [row for row in _cards(db, deck["id"], now) if row["id"] == question_id]
            if not cards:
                raise NotFound(f"The deck has no card {question_id!r} that may be practised now.")
            question = question_of(cards[0])
            article = None
            if cards[0]["article_version_id"] is not None:
                article = load_article(db, cards[0]["article_version_id"]).article
            mark = grade(
                question, check_response(question, value), 1.0, article.text if article else ""
            )
            chosen = rating or _BY_VERDICT.get(mark.verdict)
            if chosen not in _RATINGS:
                raise BadUse(
                    f"A rating is needed, one of {', '.join(_RATINGS)}"
                    + (f", not {rating!r}." if rating else " for an open question.")
                )
            state, due = next_state(cards[0]["state"], _RATINGS[chosen], from_ms(now))
            db.execute(
                "UPDATE card SET state = ?, due = ?, reviews = reviews + 1"
                " WHERE deck_id = ? AND question_id = ?",
                [state, to_ms(due), deck["id"], question_id],
            )
            db.execute(
                "INSERT INTO review (deck_id, question_id, rating, verdict, reviewed)"
                " VALUES (?, ?, ?, ?, ?)",
                [deck["id"], question_id, _RATINGS[chosen], mark.verdict, now],
            )
        return PracticeResult(question, mark.verdict, mark.why, due, article)


def next_state(state: str, rating: int, now: datetime) -> tuple[str, datetime]:
    """Return a card's next state and when it is due.

    Args:
        state: the card as JSON of py-fsrs.
        rating: 1 again, 2 hard, 3 good, 4 easy.
        now: the time of the review; never before the card's last one.
    """
    from fsrs import Card, Rating, Scheduler

    card = Card.from_json(state)
    moment = max(now, card.last_review) if card.last_review else now
    card, _ = Scheduler(enable_fuzzing=False).review_card(card, Rating(rating), moment)
    return card.to_json(), card.due


def _new_state(number: int, now: datetime) -> str:
    from fsrs import Card

    return str(Card(card_id=number, due=now).to_json())


def _deck(db: Database, token: str) -> Row:
    found = one(db, "SELECT * FROM deck WHERE token_hash = ?", [hash_token(token)])
    if found is None:
        raise NotFound("There is no such deck: look at its link again, or start a new one.")
    return found


def _cards(db: Database, deck_id: int, now: int) -> list[Row]:
    """The deck's cards that may be practised, due longest first."""
    return rows(
        db,
        f"""
        SELECT card.*, question.id, revision.data, revision.article_version_id
        FROM card JOIN question ON question.id = card.question_id
        JOIN question_revision AS revision ON revision.question_id = question.id
            AND revision.revision = question.revision
        WHERE card.deck_id = :deck AND {_FREE} ORDER BY card.due, question.number
        """,
        {"deck": deck_id, "now": now},
    )
