"""Words as the linter, the choice and the measures compare them: cheap, without a parse."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from quizgen.judging.tables import FUNCTION_WORDS, NUMBER_WORDS, SCALE_WORDS
from quizgen.language.clean import fold
from quizgen.language.forgetting import forgettable

__all__ = [
    "acronym_of",
    "bare_tokens",
    "content",
    "holds",
    "holds_figure",
    "letter_runs",
    "number_value",
    "overlap",
    "shared_words",
    "stand_in",
    "stem_of",
    "tokens",
    "without_article",
    "without_gap",
    "without_quotes",
]

_TOKEN = re.compile(r"[£$€]?\d+(?:[.,]\d+)*(?:%|[^\W\d_]+)?|\w+(?:['’]\w+)*(?:-\w+)*")
_ENDS = ",.;:?!)\"'"
_QUOTED = re.compile(r'"[^"]*"|(?<!\w)\'[^\']*(?:\w\'\w[^\']*)*\'(?!\w)')
_ARTICLES = ("the ", "a ", "an ")
_PLAIN_MARKS = str.maketrans("‘’“”", "''\"\"")
_LETTERS = re.compile(r"[^\W\d_]+")
_VOWELS = re.compile(r"[aeiouy]+")
_POSSESSIVE = re.compile(r"['’]s?$")
_DIGIT = re.compile(r"\d")
_COUNTING = frozenset((*NUMBER_WORDS, *SCALE_WORDS))
_NUMBER = re.compile(r"(\d+(?:\.\d+)?)(k|m|bn|tn)?")


@forgettable
@lru_cache(maxsize=16384)
def tokens(text: str) -> tuple[str, ...]:
    """Return the words and figures of a text, folded, without punctuation."""
    found: list[str] = []
    for piece in fold(text).split():
        if piece.isalpha():  # as most are: no pattern is needed
            found.append(piece)
        elif piece[-1] in _ENDS and piece[:-1].isalpha():
            found.append(piece[:-1])
        else:
            found += _TOKEN.findall(piece)
    return tuple(found)


@forgettable
@lru_cache(maxsize=32768)
def stem_of(word: str) -> str:
    """Return a rough stem, so that "backed", "backs" and "backing" compare equal.

    It only strips possessives, plurals and regular verb endings; "said" stays "said".
    """
    if "'" in word or "’" in word:
        word = _POSSESSIVE.sub("", word)
    if len(word) <= 3 or not word.isalpha():
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "i"
    if word.endswith("es") and word[-3] in "sxz":
        word = word[:-2]
    elif word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    for ending in ("ing", "ed"):
        base = word[: -len(ending)]
        if word.endswith(ending) and len(base) >= 3 and _VOWELS.search(base):
            word = base[:-1] if base[-1] == base[-2] and base[-1] not in "sl" else base
            break
    if word.endswith("y"):
        return word[:-1] + "i"
    return word[:-1] if word.endswith("e") and len(word) > 3 else word


@forgettable
@lru_cache(maxsize=16384)
def content(text: str) -> tuple[str, ...]:
    """Return the stems of the words that carry meaning, in order; "ten-day" gives two."""
    words: Sequence[str] = tokens(text)
    if "-" in text or not text.isascii():  # other hyphens are folded into plain ones
        words = [part for word in words for part in word.split("-") if part]
    telling = [word for word in words if word not in FUNCTION_WORDS and word[0] != "_"]
    return tuple(map(stem_of, telling))


def holds(text: str, part: str) -> bool:
    """Whether the words of ``part`` stand in ``text`` as whole words, side by side."""
    return stand_in(bare_tokens(part), tokens(text))


def stand_in(needle: tuple[str, ...], hay: tuple[str, ...]) -> bool:
    """Whether words stand among others, side by side; no words stand nowhere."""
    width = len(needle)
    if not needle or needle[0] not in hay:
        return False
    return any(hay[place : place + width] == needle for place in range(len(hay) - width + 1))


_FIGURE = re.compile(r"\d[\d,.]*")


def holds_figure(text: str, part: str) -> bool:
    """Whether ``part`` is a figure that stands in ``text`` before its unit: "80" in "80mph"."""
    if not _FIGURE.fullmatch(part):
        return False
    return re.search(rf"(?<![\w,.]){re.escape(part)}[A-Za-z]+\b", text) is not None


def overlap(one: str, other: str) -> float:
    """Return the token F1 of two texts over the stems of their content words (0..1)."""
    first, second = content(one), content(other)
    if not first or not second:
        return float(tokens(one) == tokens(other) != ())
    return shared_words(first, second)


def shared_words(first: tuple[str, ...], second: tuple[str, ...]) -> float:
    """Return the F1 of two runs of words, neither empty: what they share, to what they have."""
    shared = 0
    rest = list(second)
    for word in first:
        if word in rest:
            rest.remove(word)
            shared += 1
    return 2 * shared / (len(first) + len(second))


@forgettable
@lru_cache(maxsize=8192)
def without_article(text: str) -> str:
    """Return the text without a leading "the", "a" or "an"."""
    lowered = text.lower()
    for article in _ARTICLES:
        if lowered.startswith(article):
            return text[len(article) :]
    return text


_GAP = re.compile(r"_{2,}")


def without_gap(stem: str) -> str:
    """Return a stem with a blank in the place of its gap."""
    return _GAP.sub(" ", stem) if "__" in stem else stem


def bare_tokens(text: str) -> tuple[str, ...]:
    """Return the words and figures of a text without a leading "the", "a" or "an"."""
    words = tokens(text)
    return words if len(without_article(text)) == len(text) else words[1:]


@forgettable
@lru_cache(maxsize=8192)
def without_quotes(text: str) -> str:
    """Return the text on one line, with plain marks, without what stands between quotation marks.

    What is quoted is someone's own words: its pronouns and negatives are not the stem's.
    """
    plain = text if text.isascii() else text.translate(_PLAIN_MARKS)
    if '"' in plain or "'" in plain:
        plain = _QUOTED.sub(" ", plain)
    return " ".join(plain.split())


@forgettable
@lru_cache(maxsize=8192)
def letter_runs(text: str) -> frozenset[str]:
    """Return the unbroken runs of letters of a text, in lower case: "don't" has two."""
    return frozenset(_LETTERS.findall(text.lower()))


@forgettable
@lru_cache(maxsize=32768)
def number_value(text: str) -> float | None:
    """Return the number that a text gives, if it gives exactly one.

    Examples: "1,000" and "one thousand" are 1000; "28 per cent" is 28; "£7m" is 7,000,000;
    "from 3 to 5" is None.
    """
    if text.isascii() and text.isalpha() and text.lower() not in NUMBER_WORDS:
        return None  # a plain word, as nearly all are
    said = tokens(text)
    if _DIGIT.search(text) is None and _COUNTING.isdisjoint(said) and "-" not in "".join(said):
        return None  # nor is one of these words a number, which may have a hyphen
    values: list[float] = []
    open_number = False
    last = ""
    for token in said:
        bare = token.strip("£$€%").replace(",", "").rstrip(".")
        match = _NUMBER.fullmatch(bare)
        if match:
            values.append(float(match[1]) * SCALE_WORDS.get(match[2] or "", 1))
            open_number = True
        elif token in SCALE_WORDS and open_number:
            values[-1] *= SCALE_WORDS[token]
        elif token in SCALE_WORDS and last == "a":
            values.append(float(SCALE_WORDS[token]))
        elif token in NUMBER_WORDS or all(p in NUMBER_WORDS for p in token.split("-")):
            value = float(sum(NUMBER_WORDS[part] for part in token.split("-")))
            if open_number and values and values[-1] >= 20 > value and values[-1] % 10 == 0:
                values[-1] += value
            else:
                values.append(value)
            open_number = True
        elif token != "and":
            open_number = False
        last = token
    return values[0] if len(values) == 1 else None


def acronym_of(short: str, full: str) -> bool:
    """Whether ``short`` is made of the initials of ``full`` ("ISIS": "Islamic State …")."""
    if not short.isupper():
        return False
    letters = short.replace(".", "")
    if not 2 <= len(letters) <= 6:
        return False
    words = [word for word in re.findall(r"\w+", full) if word[0].isupper()]
    return "".join(word[0] for word in words) == letters
