"""What people ask: question words, and the sentence that answers a question without evidence."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from quizgen.evaluation.corpus import Reference
from quizgen.evaluation.human import (
    NEWSQUIZQA,
    ONESTOPQA,
    question_word,
    read_human,
    with_evidence,
)
from quizgen.model import Article, Block

TEXT = (
    "The mill burned down on Tuesday. Jens Holm built the mill in 1874. "
    "He came to Norby for the river."
)
ARTICLE = Article(TEXT, blocks=(Block("prose", 0, len(TEXT)),))


@pytest.mark.parametrize(
    ("stem", "word"),
    [
        ("Who built the mill?", "who"),
        ("Whose mill burned?", "who"),
        ("To whom did it belong?", "who"),
        ("In which year was it built?", "which"),
        ("After the fire, what did Holm do when it rained?", "what"),
        ("How many ships came?", "how many"),
        ("How much did it cost?", "how much"),
        ("How did it burn?", "how"),
        ("Did it burn?", "other"),
        ("The mill _____ on Tuesday.", "other"),
        ("What remains is true.", "other"),
    ],
)
def test_question_word(stem: str, word: str) -> None:
    assert question_word(stem) == word


@pytest.mark.parametrize("mix", [NEWSQUIZQA, ONESTOPQA])
def test_a_human_mix_is_of_shares(mix: dict[str, float]) -> None:
    assert 0.85 < sum(mix.values()) <= 1
    assert all(question_word(f"{word} is it?") == word for word in mix)


def test_the_sentence_with_the_most_rare_words_is_the_evidence() -> None:
    asked = Reference(15, "who", "Who built the mill?", "Jens Holm", ())
    (found,) = with_evidence([asked], ARTICLE)
    assert found.evidence == ("Jens Holm built the mill in 1874.",)
    (lost,) = with_evidence([Reference(15, "why", "Why so?", "Nobody knows", ())], ARTICLE)
    assert lost.evidence == ()


def test_only_good_writers_questions_are_read(tmp_path: Path) -> None:
    assert read_human(tmp_path) == {}
    question = {"q": "Who built the mill?", "answer": "Jens Holm", "distractors": []}
    rows = [
        {"id": "mill", "origin": "OneStopQA (level 3)", "questions": [question]},
        {"id": "sea", "origin": "elsewhere", "questions": [question]},
    ]
    lines = "".join(json.dumps(row) + "\n" for row in rows)
    (tmp_path / "articles.jsonl").write_text(lines, "utf-8")
    (found,) = read_human(tmp_path)["mill"]
    assert (found.stem, found.answer, found.weight) == ("Who built the mill?", "Jens Holm", 1)
    assert set(read_human(tmp_path)) == {"mill"}
