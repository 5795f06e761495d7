"""A made-up bank of any size, and one quiz in it that many students took.

The words of the questions are as unevenly frequent as those of English.
The rows are written by the bank's own code, but many in one transaction: a million acknowledged
one by one would take the disk a day.
"""

from __future__ import annotations

import random
import secrets
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from question_bank import Bank
from question_bank.attempt_rows import hash_token, insert_attempt, settle
from question_bank.desk import dumps
from question_bank.mark_rows import prepare_marks
from question_bank.quiz_rows import quiz_row
from question_bank.store import Store
from question_bank.times import system_clock
from quizgen.model import Article, Evidence, Option, Question

__all__ = ["RARE", "MadeUp", "build", "vocabulary"]

RARE = "quokka"  # stands in one question of a hundred thousand
_SYLLABLES = [
    start + end for start in "bdfgklmnprstvz" for end in "a e i o u an el ir".split()
]  # words that no stemmer cuts
_KINDS = ("short_answer", "open", "true_false", "cloze")
_FOCUSES = ("who", "what", "where", "when", "how_many", "why")
_PER_ARTICLE = 500
_CACHE_MB = 256  # while building: the index of a million texts does not fit into the usual 8
_AT_ONCE = 500  # attempts in one transaction


@dataclass(frozen=True, slots=True)
class MadeUp:
    """What was built: the bank, the quiz that was taken, a code to join it, the words' ranks."""

    bank: Bank
    quiz_id: int
    code: str
    words: list[str]


def vocabulary(chance: random.Random, size: int = 40_000) -> list[str]:
    """Return made-up words, all different, the most frequent first."""
    words: dict[str, None] = {}
    while len(words) < size:
        words["".join(chance.choices(_SYLLABLES, k=chance.randint(2, 4)))] = None
    return list(words)


def build(path: Path, *, questions: int, attempts: int) -> MadeUp:
    """Make a bank.

    Args:
        path: a file that is not there yet.
        questions: how many, five hundred to an article, with a tag each.
        attempts: at one quiz of ten questions, each by a student of its own.
    """
    chance = random.Random(0)
    words = vocabulary(chance)
    large = Bank.open(path, cache_mb=_CACHE_MB)
    made = _questions(questions, chance, words)
    number = 0
    while batch := list(islice(made, _PER_ARTICLE)):
        number += 1
        _add(large, number, batch)
        _tell(f"{number * _PER_ARTICLE:,} questions")
    bank = Bank.open(path)
    quiz_id, code = _quiz(bank)
    _take(path, quiz_id, attempts, chance)
    return MadeUp(bank, quiz_id, code, words)


def _questions(count: int, chance: random.Random, words: list[str]) -> Iterator[Question]:
    """Make questions with word frequencies after Zipf."""
    weights = [1 / (rank + 3) for rank in range(len(words))]
    stream: list[str] = []
    for number in range(count):
        if len(stream) < 40:
            stream = chance.choices(words, weights, k=200_000)
        stem = " ".join([chance.choice(("Who", "What", "Where")), "did", *stream[:9]])
        evidence = " ".join(stream[9:30])
        answer = " ".join(stream[30:32])
        del stream[:32]
        if number % 100_000 == 50_000:
            stem += f" {RARE}"
        yield Question(
            id=f"q_{number:010x}",
            kind=chance.choice(_KINDS),
            focus=chance.choice(_FOCUSES),
            family="bench",
            stem=f"{stem}?",
            answer="true" if number % 4 == 2 else answer,
            difficulty=chance.choice(("easy", "medium", "hard")),
            evidence=(Evidence(0, len(evidence), evidence),),
        )


def _add(bank: Bank, number: int, batch: list[Question]) -> None:
    """Add an article that is the evidence of its questions, one after the other."""
    texts = [question.evidence[0].text for question in batch]
    starts = [0]
    for text in texts:
        starts.append(starts[-1] + len(text) + 1)
    article = Article("\n".join(texts), title=f"Article {number}")
    bank.add_questions(
        [
            replace(question, evidence=(Evidence(start, start + len(text), text),))
            for question, text, start in zip(batch, texts, starts, strict=False)
        ],
        article_id=bank.add_article(article).article.id,
        status="accepted" if number % 3 else "draft",
        tags=[f"unit {number % 10}"],
    )


def _quiz(bank: Bank) -> tuple[int, str]:
    """Publish a quiz of five chosen and five typed answers."""
    asked = [
        Question(
            id=f"q_f{number:09x}",
            kind="multiple_choice" if number % 2 else "short_answer",
            focus="where",
            family="bench",
            stem=f"Where did the {number}th boat land?",
            answer="in Oslo",
            accepted=("Oslo",),
            options=tuple(
                Option(text, correct=text == "in Oslo")
                for text in ("in Oslo", "in Riga", "in Kiel", "in Turku")
            )
            if number % 2
            else (),
        )
        for number in range(10)
    ]
    bank.add_questions(asked, status="accepted")
    draft = bank.compose_quiz("Ten boats", [question.id for question in asked])
    published = bank.publish(draft.id)
    return published.id, published.code or ""


def _take(path: Path, quiz_id: int, attempts: int, chance: random.Random) -> None:
    """Let students answer, the able more often rightly than the others."""
    store = Store(path, clock=system_clock, cache_mb=_CACHE_MB)
    for first in range(0, attempts, _AT_ONCE):
        now = store.now()
        with store.write() as db:
            quiz = quiz_row(db, quiz_id)
            ids = []
            for number in range(first, min(first + _AT_ONCE, attempts)):
                student = db.execute(
                    "INSERT INTO student (quiz_id, nickname, folded, number, extra_time, created)"
                    " VALUES (?, ?, ?, 1, 0, ?)",
                    [quiz_id, f"Student {number}", f"student {number}", now],
                ).lastrowid
                token = hash_token(secrets.token_urlsafe(24))
                attempt = insert_attempt(db, quiz, student or 0, 1, token, now)
                able = chance.random()
                db.conn.executemany(
                    "INSERT INTO response (attempt_id, question_id, value, saves, given)"
                    " SELECT ?1, question_id, ?3, 1, ?4 FROM attempt_question"
                    " WHERE attempt_id = ?1 AND question_id = ?2",
                    [
                        (attempt, f"q_f{place:09x}", dumps(_answer(chance, able)), now)
                        for place in range(10)
                    ],
                )
                ids.append(attempt)
            prepared = prepare_marks(db, ids)
            for attempt in ids:
                settle(db, attempt, now, "student", prepared)
        _tell(f"{first + len(ids):,} attempts")


def _answer(chance: random.Random, able: float) -> str:
    if chance.random() < able:
        return "in Oslo"
    return chance.choice(("in Riga", "in Kiel", "in Turku"))


def _tell(text: str) -> None:
    if sys.stderr.isatty():
        print(f"\r{text:30}", end="", file=sys.stderr, flush=True)
