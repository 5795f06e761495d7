"""How hard an article is to read: the Flesch-Kincaid grade, counted over its prose.

Kincaid, Fishburne, Rogers & Chissom (1975): 0.39 × words a sentence + 11.8 × syllables a word
- 15.59 is the grade of an American school. Syllables are pyphen's hyphenation points, one more.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from quizgen.model import Article
from quizgen.reading.shape import plain, sentence_count, words_of

__all__ = ["Level", "grade", "level", "syllables"]


@dataclass(frozen=True, slots=True)
class Level:
    """How much there is to read, and how hard it is.

    Attributes:
        words: of prose.
        sentences: of prose, counted roughly.
        grade: the Flesch-Kincaid grade; higher is harder, below 1 for a first reader. None when
            there is no prose.
    """

    words: int
    sentences: int
    grade: float | None

    @property
    def age(self) -> int | None:
        """The age at which a pupil is in that grade, from 6 to 18; beyond, 18."""
        return None if self.grade is None else min(max(round(self.grade) + 5, 6), 18)


def level(article: Article) -> Level:
    """Measure the prose of an article."""
    prose = [plain(article.slice(block)) for block in article.blocks if block.kind == "prose"]
    words = [word for text in prose for word in words_of(text)]
    sentences = sum(map(sentence_count, prose))
    spoken = [word for word in words if word[0].isalpha()]
    if not spoken:
        return Level(len(words), sentences, None)
    found = grade(len(spoken), sentences, sum(map(syllables, spoken)))
    return Level(len(words), sentences, round(found, 1))


def grade(words: int, sentences: int, total_syllables: int) -> float:
    """Return the Flesch-Kincaid grade of so many words, sentences and syllables, none zero."""
    return 0.39 * words / sentences + 11.8 * total_syllables / words - 15.59


@lru_cache(maxsize=4096)
def syllables(word: str) -> int:
    """Return the number of syllables, by pyphen's hyphenation and never less than one."""
    return _breaks(word) + 1 if word.isalpha() else 1


def _breaks(word: str) -> int:
    """Count the places where pyphen would hyphenate a word, as its ``positions`` does.

    Theirs makes an object for every letter and tries every stretch; here a stretch that begins
    no pattern ends the search, which takes a quarter of the time.
    """
    patterns, left, right = _hyphenation()
    if len(word) < left + right:
        return 0
    pointed = f".{word.lower()}."
    length = len(pointed)
    values = [0] * (length + 1)
    for start in range(length - 1):
        end = start + 1
        while end <= length and (found := patterns.get(pointed[start:end])) is not None:
            if found:
                offset, levels = found
                for place, level in enumerate(levels, start + offset):
                    if level > values[place]:
                        values[place] = level
            end += 1
    last = len(word) - right
    return sum([value % 2 for value in values[left + 1 : last + 2]])


@lru_cache(maxsize=1)
def _hyphenation() -> tuple[dict[str, tuple[int, tuple[int, ...]] | tuple[()]], int, int]:
    """Return pyphen's patterns and, with nothing, their beginnings; what it leaves at both ends."""
    import pyphen

    english = pyphen.Pyphen(lang="en_US")
    patterns = english.hd.patterns
    starts: set[str] = {key[:end] for key in patterns for end in range(1, len(key))}
    return {**dict.fromkeys(starts, ()), **patterns}, english.left, english.right
