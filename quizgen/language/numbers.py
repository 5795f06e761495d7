"""Numbers in running text: found, read, and written again in the same way."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from quizgen.language.forgetting import forgettable

__all__ = ["Figure", "find_figures", "spell_number"]

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}

_VALUES = {word: value for value, word in enumerate(_UNITS)}
_VALUES |= {word: value * 10 for value, word in enumerate(_TENS) if value > 1}

# Magnitudes that may stand after digits: "1.5 million", "£3bn", "$25m", "2tn", "40k".
_MAGNITUDES = {
    "hundred": 1e2, "thousand": 1e3, "k": 1e3, "million": 1e6, "m": 1e6, "mn": 1e6,
    "billion": 1e9, "bn": 1e9, "trillion": 1e12, "tn": 1e12, "dozen": 12.0,
}  # fmt: skip

_WORD = "|".join((*_UNITS[1:], *_TENS[2:]))
_IN_DIGITS = (
    r"(?P<currency>(?:US|A|C|NZ|HK)?[$£€¥]\s?)?"
    r"(?<![\w.,:])(?<![\w]-)(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    r"(?:(?P<gap>[ -]?)(?P<magnitude>million|billion|trillion|thousand|hundred|dozen|bn|tn|mn|m|k)"
    r"(?![\w]))?(?![\d/:]|\.\d|,\d{3}|th\b|st\b|nd\b|rd\b)"
)
_IN_WORDS = (
    rf"\b(?P<words>(?:a |{_WORD})(?:(?:[ -]|\band\b )*(?:{_WORD}|hundred|thousand|million|billion|"
    r"dozen))*)\b"
)
# How figures begin, first: a look that spares most places. Most texts have no number in words.
_DIGITS = re.compile(rf"(?=[\d$£€¥UACNH]){_IN_DIGITS}", re.IGNORECASE)
_FIGURE = re.compile(rf"(?=[\d$£€¥UACNH]|\b[EFNOST])(?:{_IN_DIGITS}|{_IN_WORDS})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as it stands in a text.

    Attributes:
        start: offset of its first character (the currency sign included).
        end: offset after its last.
        value: the number, magnitude included.
        style: "digits" or "words".
        decimals: digits after the point.
        commas: whether thousands are parted by commas, or would be.
        magnitude: "million", "bn" … as written after digits or at the end of words, or "".
        joint: what stands between digits and magnitude ("" or " " or "-").
        currency: the sign before it, or "".
    """

    start: int
    end: int
    value: float
    style: str
    decimals: int = 0
    commas: bool = True
    magnitude: str = ""
    joint: str = ""
    currency: str = ""

    @property
    def scale(self) -> float:
        """What the written part is multiplied by: a million in "1.5 million"."""
        return _MAGNITUDES.get(self.magnitude.lower(), 1.0)

    @property
    def written(self) -> float:
        """The value of the written part: 1.5 in "1.5 million"."""
        return round(self.value / self.scale, 6)

    def write(self, written: float) -> str:
        """Return another number in the same way; ``written`` counts in the same magnitude."""
        if self.style == "words":
            text = spell_number(round(written))
            return f"{text} {self.magnitude}" if self.magnitude else text
        digits = f"{written:,.{self.decimals}f}"
        if not self.commas:
            digits = digits.replace(",", "")
        return f"{self.currency}{digits}{self.joint}{self.magnitude}"

    def like(self, other: Figure) -> bool:
        """Whether two figures are written the same way: style, decimals, magnitude, currency."""
        return (
            self.style == other.style
            and self.decimals == other.decimals
            and self.scale == other.scale
            and self.currency == other.currency
        )


def spell_number(value: int) -> str:
    """Return a number in words, as far as a million ("two hundred and forty")."""
    if value < 20:
        return _UNITS[max(0, value)]
    if value < 100:
        ten, one = divmod(value, 10)
        return _TENS[ten] + (f"-{_UNITS[one]}" if one else "")
    for word, scale in (("thousand", 1_000), ("hundred", 100)):
        if value >= scale:
            head, rest = divmod(value, scale)
            joint = " and " if rest and (scale == 100 or rest < 100) else " "
            return f"{spell_number(head)} {word}" + (f"{joint}{spell_number(rest)}" if rest else "")
    raise AssertionError  # every value of 100 and more is caught above


def _read_words(text: str) -> tuple[float, str] | None:
    """Return value and closing magnitude of number words, or None for a bare "a"."""
    words = re.split(r"[\s-]+", text.casefold().strip())
    total = current = 0.0
    seen = False
    for word in words:
        if word in _VALUES:
            if seen and (current % 10 or (current % 100 < 20 and current % 100)):
                return None  # "two three": no single number
            current += _VALUES[word]
            seen = True
        elif word == "a":
            current = current or 0.0
        elif word == "dozen":
            current = (current or 1) * 12
            seen = True
        elif word in _SCALES:
            current = (current or 1) * _SCALES[word]
            seen = True
            if _SCALES[word] > 100:
                total, current = total + current, 0.0
    if not seen:
        return None
    magnitude = words[-1] if words[-1] in _MAGNITUDES and len(words) > 1 else ""
    return total + current, magnitude


@forgettable
@lru_cache(maxsize=4096)
def find_figures(text: str) -> tuple[Figure, ...]:
    """Return the numbers of a text in order: "about 2,000", "£1.5bn", "twenty-five", "two dozen".

    Ordinals, clock times and parts of codes ("18th", "3:30", "A380") are no numbers here.
    """
    in_words = not _SPELLED.isdisjoint(_LETTERS.findall(text.lower()))
    if not in_words and not _DIGIT.search(text):
        return ()
    read = map(_figure, (_FIGURE if in_words else _DIGITS).finditer(text))
    return tuple([figure for figure in read if figure is not None])


_DIGIT = re.compile(r"\d")
_LETTERS = re.compile(r"[^\W\d_]+")
_SPELLED = frozenset((*_UNITS[1:], *_TENS[2:]))


def _figure(match: re.Match[str]) -> Figure | None:
    start, end = match.span()
    if match.lastgroup == "words":
        spoken = match["words"].rstrip(" -")
        read = _read_words(spoken)
        if read is None or spoken.casefold().startswith("a "):
            return None
        value, magnitude = read
        return Figure(start, start + len(spoken), value, "words", magnitude=magnitude)
    digits = match["digits"]
    magnitude = match["magnitude"] or ""
    plain = digits.replace(",", "")
    value = round(float(plain) * _MAGNITUDES.get(magnitude.lower(), 1.0), 6)
    return Figure(
        start, end, value, "digits",
        decimals=len(plain.partition(".")[2]),
        commas="," in digits or len(plain.partition(".")[0]) < 4,
        magnitude=magnitude,
        joint=match["gap"] or "",
        currency=match["currency"] or "",
    )  # fmt: skip
