"""Articles, questions of every kind, quizzes and classes of students for the bank's tests."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from quizgen.model import Article, Block, Evidence, Flaw, Option, Pair, Question, Quiz, Settings

TEXT = (
    "Mayor Ruth Calloway opened the new bridge in Port Ellery on Friday.\n"
    "The bridge carries 25,000 cars a day, said Vladimir Sorokin, its engineer.\n"
    "First the choir sang, then the mayor cut the ribbon, and then the ferry left.\n"
    "“We waited eleven years,” said Mira Haddad, a baker.\n"
)
START = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)


class Clock:
    """A clock that stands until a test moves it."""

    def __init__(self, now: datetime = START) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **by: float) -> None:
        self.now += timedelta(**by)


def article(text: str = TEXT, **more: str) -> Article:
    """An article with a block for each line."""
    blocks, at = [], 0
    for line in text.split("\n"):
        if line:
            blocks.append(Block("prose", at, at + len(line)))
        at += len(line) + 1
    fields = {"title": "A bridge at last", "source": "https://news.example/bridge"} | more
    return Article(text=text, blocks=tuple(blocks), author="A. Writer", date="2026-02-28", **fields)


def evidence(part: str, text: str = TEXT) -> Evidence:
    """The evidence for a part of the text."""
    start = text.index(part)
    return Evidence(start, start + len(part), part)


def _question(number: int, kind: str, part: str, **fields: Any) -> Question:
    base = {"focus": "what", "family": "test", "rule": f"test.{kind}", "score": 0.75}
    return Question(id=f"q_{number:010x}", kind=kind, evidence=(evidence(part),), **(base | fields))


def questions() -> tuple[Question, ...]:
    """One question of each kind, and a cloze of either sort: eight in all."""
    return (
        _question(
            1,
            "multiple_choice",
            "Mayor Ruth Calloway opened the new bridge",
            focus="who",
            stem="Who opened the new bridge?",
            answer="Ruth Calloway",
            accepted=(),
            options=(
                Option("Mira Haddad", source="same_article"),
                Option("Ruth Calloway", correct=True),
                Option("Vladimir Sorokin", source="same_article"),
                Option("Ana de Souza", source="gazetteer"),
            ),
            difficulty="easy",
            flaws=(Flaw("clang", "warn", "A stem word is repeated in the key."),),
        ),
        _question(
            2,
            "short_answer",
            "said Vladimir Sorokin, its engineer",
            focus="who_said",
            stem="Who said how many cars the bridge carries?",
            answer="Vladimir Sorokin",
            accepted=("the engineer",),
        ),
        _question(
            3,
            "true_false",
            "opened the new bridge in Port Ellery on Friday",
            focus="when",
            stem="The bridge opened on Monday.",
            answer="false",
            correction="The bridge opened on Friday.",
        ),
        _question(
            4,
            "cloze",
            "We waited eleven years",
            focus="how_many",
            stem="“We waited _____ years,” said Mira Haddad.",
            answer="eleven",
            accepted=("11",),
        ),
        _question(
            5,
            "cloze",
            "Mira Haddad, a baker",
            stem="Mira Haddad is a _____.",
            answer="baker",
            options=(Option("baker", correct=True), Option("singer"), Option("mayor")),
        ),
        _question(
            6,
            "matching",
            "said Mira Haddad, a baker",
            focus="who",
            stem="Match the people with what they are.",
            answer="A–2, B–3, C–1",
            pairs=(
                Pair("Ruth Calloway", "mayor"),
                Pair("Vladimir Sorokin", "engineer"),
                Pair("Mira Haddad", "baker"),
            ),
            extra=("singer",),
            skill="structure",
        ),
        _question(
            7,
            "ordering",
            "First the choir sang, then the mayor cut the ribbon, and then the ferry left.",
            focus="sequence",
            stem="Put the events in order.",
            answer="The choir sang; the mayor cut the ribbon; the ferry left.",
            items=("The choir sang.", "The mayor cut the ribbon.", "The ferry left."),
            difficulty="hard",
        ),
        _question(
            8,
            "open",
            "We waited eleven years",
            focus="why",
            stem="Why does the bridge matter to the town?",
            answer="They waited eleven years for it.",
            guide="One point for the long wait.",
            skill="interpret",
        ),
    )


def quiz(*, with_open: bool = True, **changes: Any) -> Quiz:
    """A quiz of all kinds about the article."""
    chosen = tuple(one for one in questions() if with_open or one.kind != "open")
    settings = Settings(
        points={chosen[0].id: 2.0}, instructions="Read closely.", seed=7, shuffle_options=True
    )
    return replace(Quiz("A bridge at last", article(), chosen, settings), **changes)


RIGHT: dict[str, Any] = {
    "q_0000000001": "Ruth Calloway",
    "q_0000000002": "Sorokin",
    "q_0000000003": "false",
    "q_0000000004": "11",
    "q_0000000005": "baker",
    "q_0000000006": ["mayor", "engineer", "baker"],
    "q_0000000007": ["The choir sang.", "The mayor cut the ribbon.", "The ferry left."],
    "q_0000000008": "They had waited for eleven years.",
}
WRONG: dict[str, Any] = {
    "q_0000000001": "Mira Haddad",
    "q_0000000002": "Calloway",
    "q_0000000003": "true",
    "q_0000000004": "12",
    "q_0000000005": "mayor",
    "q_0000000006": ["singer", "singer", "singer"],
    "q_0000000007": ["The ferry left.", "The mayor cut the ribbon.", "The choir sang."],
    "q_0000000008": "",
}


def many_questions(count: int, first: int = 1000, words: str = "") -> list[Question]:
    """Plain short-answer questions with ids of their own."""
    return [
        Question(
            id=f"q_{number:010x}",
            kind="short_answer",
            focus="what",
            family="test",
            stem=f"What is number {number}? {words}".strip(),
            answer=str(number),
        )
        for number in range(first, first + count)
    ]


def named_quiz(**changes: Any) -> Quiz:
    """The same, its first question naming its paragraph."""
    first, *rest = questions()
    return quiz(questions=(replace(first, stem=f"(Paragraph 1) {first.stem}"), *rest), **changes)
