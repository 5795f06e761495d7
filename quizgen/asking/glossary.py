"""Words of news and encyclopedia prose, each with the one meaning that it nearly always has there.

The meanings are told in plain words, written for quizgen (``glossary.tsv``). A word with several
common meanings ("charge", "colony") is not in it, so that none need be guessed; uses in which one
has another meaning stand in ``glossary_uses.tsv`` (``word_uses.py``). Which words of the same kind
may be said for each other is WordNet's word, written down there, for asking WordNet about every
word that might be an option took a twentieth of all that comes after an article's parse.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

__all__ = ["GlossaryWord", "glossary"]

_FILE = "glossary.tsv"


@dataclass(frozen=True, slots=True)
class GlossaryWord:
    """One line of the glossary, whose last columns are left out where they would be empty.

    Attributes:
        word: the lemma ("resign").
        pos: "n", "v" or "a".
        kind: what sort of thing, deed or quality it is, by which meanings can stand beside each
            other: "person", "event", "deed to a thing", "quality of people".
        field: what it is mostly about: "law", "money", "health".
        meaning: in plain words, to stand in the word's place ("give up a job or a post").
        near: the words of its kind that may be said for it or it for them, parted by commas: its
            synonyms, what is up to two steps above or below it and, of adjectives, what is similar
            to the same one.
        rivals: words of its kind whose meanings tempt beside its own and are surely wrong, parted
            by commas; chosen by reading (``tests/quality/rivals.py``). Below three it is not asked.
    """

    word: str
    pos: str
    kind: str
    field: str
    meaning: str
    near: str = ""
    rivals: str = ""

    def is_near(self, other: str) -> bool:
        """Whether a word of this kind may be said for this word, or this word for it."""
        return other in self.near.split(",")


@lru_cache(maxsize=1)
def glossary() -> dict[tuple[str, str], GlossaryWord]:
    """Return the words by lemma and part of speech, in alphabetical order."""
    text = resources.files("quizgen.asking").joinpath(_FILE).read_text("utf-8")
    rows = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return {(row[0], row[1]): GlossaryWord(*row) for row in rows}
