"""Agreement with people's questions about single sentences."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizgen.errors import BadInput
from quizgen.evaluation.agreement import Sentence, agreement, bleu, read_sentences, rouge_l
from quizgen.evaluation.corpus import small_corpus


@pytest.mark.parametrize(
    ("text", "references", "value"),
    [
        ("Who built the mill?", ["Who built the mill?"], 1.0),
        ("Who built the mill?", ["When?", "who built the mill"], 1.0),
        ("Who built the mill?", ["Who built it?"], 4 / 7),
        ("a b c d", ["d c b a"], 1 / 4),
        ("Who?", ["Why?"], 0.0),
        ("Who?", [], 0.0),
    ],
)
def test_rouge_l_is_the_best_f1_of_the_longest_common_subsequence(
    text: str, references: list[str], value: float
) -> None:
    assert rouge_l(text, references) == pytest.approx(value)


def test_bleu_takes_what_any_reference_has() -> None:
    references = ["Who built the old mill?", "When was the mill built?"]
    assert bleu(["Who built the old mill?"], [references]) == pytest.approx(1)
    far, near = (bleu([text], [references]) for text in ("What burned?", "Who built the mill?"))
    assert 0 <= far < near < 1
    assert bleu([], []) == 0


def test_our_questions_are_compared() -> None:
    told: list[float] = []
    sentences = read_sentences(small_corpus())
    found = agreement(sentences, tell=lambda _, share: told.append(share))
    assert found.sentences == len(sentences) == 6 == len(told)
    assert 0 < found.asked <= found.questions
    assert 0.5 < found.rouge_l <= 1
    assert 0 < found.bleu <= 1


def test_nothing_to_compare(tmp_path: Path) -> None:
    assert read_sentences(tmp_path) == ()
    assert agreement(()).rouge_l == 0
    with pytest.raises(BadInput, match="has no human questions"):
        agreement([Sentence("The mill burned.", ())])


def test_a_broken_line_is_named(tmp_path: Path) -> None:
    (tmp_path / "monserrate.jsonl").write_text('\n{"text": "The mill burned."}\n', "utf-8")
    with pytest.raises(BadInput, match=r"Line 2 of .*: 'questions' is missing"):
        read_sentences(tmp_path)
