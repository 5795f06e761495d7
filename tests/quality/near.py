"""Write which words of the glossary are near each other: ``python -m tests.quality.near``.

To be run when words were added; ``tests/asking/test_vocabulary.py`` says when it was forgotten.
"""

from __future__ import annotations

from pathlib import Path

import quizgen.asking
from quizgen.asking.glossary import GlossaryWord, glossary
from quizgen.language.lexicon import Pos, lexicon

__all__ = ["near_words"]

_SORTS: dict[str, Pos] = {"n": "n", "v": "v", "a": "a"}


def near_words() -> dict[GlossaryWord, str]:
    """Return, for each word, the words of its kind that are near it, in order, joined by commas."""
    words = tuple(glossary().values())
    said = {word: _said_for(word) for word in words}
    kinds: dict[tuple[str, str], list[GlossaryWord]] = {}
    for word in words:
        kinds.setdefault((word.pos, word.kind), []).append(word)
    found: dict[GlossaryWord, str] = {}
    for word in words:
        beside = kinds[word.pos, word.kind]
        near = [one for one in beside if one.word in said[word] or word.word in said[one]]
        found[word] = ",".join(sorted(one.word for one in near if one is not word))
    return found


def _said_for(word: GlossaryWord) -> frozenset[str]:
    """What WordNet has beside or above a word; "treaty" and "truce" may tempt beside each other."""
    known, pos = lexicon(), _SORTS[word.pos]
    found = known.synonyms(word.word, pos) | known.hypernyms(word.word, pos, depth=2)
    return found.union(known.co_hyponyms(word.word, pos)) if pos == "a" else found


def _write() -> None:
    path = Path(quizgen.asking.__path__[0]) / "glossary.tsv"
    head = [line for line in path.read_text("utf-8").splitlines() if line.startswith("#")]
    lines = [
        "\t".join((one.word, one.pos, one.kind, one.field, one.meaning, near, one.rivals)).rstrip(
            "\t"
        )
        for one, near in near_words().items()
    ]
    path.write_text("\n".join([*head, *lines]) + "\n", "utf-8")


if __name__ == "__main__":
    _write()
