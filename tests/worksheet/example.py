"""A small article with a question of every kind about it, for the tests of the worksheet."""

from __future__ import annotations

from dataclasses import replace

from quizgen.model import Article, Block, Evidence, Option, Pair, Question, Quiz, Settings

SENTENCES = (
    "Ann Lee opened the café on Mill Street on 3 May.",
    "Tom Roe sang at the door, and forty people danced in the rain until the street lamps went on.",
    "The baker next door, who has sold rolls there for 22 years, sent a tray of buns.",
    "“Nobody went home dry,” said Roe, “and nobody minded.”",
    "In June the café will stay open until ten o'clock, because the students asked for it.",
)
_PARAGRAPHS = (" ".join(SENTENCES[:2]), " ".join(SENTENCES[2:4]), SENTENCES[4])
TEXT = "\n\n".join(("A café opens", *_PARAGRAPHS))


def evidence(*sentences: int) -> tuple[Evidence, ...]:
    found = []
    for number in sentences:
        start = TEXT.index(SENTENCES[number])
        found.append(Evidence(start, start + len(SENTENCES[number]), SENTENCES[number]))
    return tuple(found)


def _blocks() -> tuple[Block, ...]:
    parts = TEXT.split("\n\n")
    places = [TEXT.index(part) for part in parts]
    title, *rest = zip(places, parts, strict=True)
    return (
        Block("heading", title[0], len(title[1]), "title"),
        *(Block("prose", place, place + len(part)) for place, part in rest),
    )


QUESTIONS = (
    Question(
        "q_1", "multiple_choice", "who", "subject", "Who opened the café?", "Ann Lee",
        options=(Option("Tom Roe"), Option("Ann Lee", correct=True), Option("The baker")),
        evidence=evidence(0),
    ),
    Question(
        "q_2", "short_answer", "why", "reason", "Why will the café stay open?",
        "the students asked for it", accepted=("students asked",), evidence=evidence(4),
    ),
    Question(
        "q_3", "true_false", "who", "spot", "Ann Lee sang at the door.", "false",
        correction="Tom Roe sang at the door.", evidence=evidence(1),
    ),
    Question(
        "q_4", "cloze", "how_many", "cloze", "The baker has sold rolls for _____ years.", "22",
        options=(Option("12"), Option("22", correct=True), Option("25"), Option("30")),
        evidence=evidence(2),
    ),
    Question(
        "q_5", "cloze", "who", "cloze", "_____ sang at the door.", "Tom Roe",
        accepted=("Tom Roe", "Roe"), evidence=evidence(1),
    ),
    Question(
        "q_6", "cloze", "what", "cloze", "The baker sent a tray of _____.", "buns",
        accepted=("buns",), evidence=evidence(2),
    ),
    Question(
        "q_7", "matching", "who", "matching", "Match who did what.", "A–2, B–3, C–1",
        pairs=(Pair("Ann Lee", "opened"), Pair("Tom Roe", "sang"), Pair("The baker", "baked")),
        evidence=evidence(0, 1, 2),
    ),
    Question(
        "q_8", "ordering", "sequence", "ordering", "Put the events in order.", "",
        items=("The café opened.", "The lamps went on.", "The students asked.", "June came."),
        evidence=evidence(0, 4),
    ),
    Question(
        "q_9", "open", "why", "open", "Why did nobody mind the rain?", "Because they danced.",
        guide="1 point for the dance", evidence=evidence(3),
    ),
)  # fmt: skip


def example() -> Quiz:
    article = Article(TEXT, "A café opens", "https://example.org/cafe", blocks=_blocks())
    settings = Settings(points={"q_9": 3.0, "q_7": 1.5}, instructions="Read first.", seed=7)
    return Quiz("A café opens", article, QUESTIONS, settings)


def named() -> Quiz:
    """The same, its first question naming its paragraph."""
    first, *rest = QUESTIONS
    placed = replace(first, stem=f"(Paragraph 1) {first.stem}")
    return replace(example(), questions=(placed, *rest))
