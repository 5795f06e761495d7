"""Another figure of the same shape: "46 per cent" becomes "74 per cent", "three" becomes "six"."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from quizgen.asking import wordlists as words

__all__ = ["other_figure"]

_NUMERAL = re.compile(r"\d[\d,]*(\.\d+)?")
# Spelled numbers and what they become: clearly another number, and as likely.
_SPELLED_SWAPS = {
    "two": "five", "three": "six", "four": "seven", "five": "eight", "six": "three",
    "seven": "four", "eight": "five", "nine": "six", "ten": "six", "eleven": "seven",
    "twelve": "eight", "thirteen": "nine", "fourteen": "ten", "fifteen": "ten",
    "sixteen": "twelve", "seventeen": "twelve", "eighteen": "twelve", "nineteen": "fifteen",
    "twenty": "thirty", "thirty": "fifty", "forty": "sixty", "fifty": "thirty",
    "sixty": "forty", "seventy": "fifty", "eighty": "sixty", "ninety": "seventy",
}  # fmt: skip


def other_figure(
    kind: str,
    text: str,
    article: str,
    unit: str = "",
    *,
    within: tuple[float, float] = (0, math.inf),
) -> str:
    """Return another figure of the same shape, clearly different and nowhere in the article.

    Args:
        kind: the answer type.
        text: the figure ("46 per cent", "$1.5 million", "three"); years have
            ``other_years``.
        article: the article's text.
        unit: the lemma of what is counted, where it is known how many there are at most.
        within: what it must not fall below, nor rise above, to be false only by the article.

    Returns:
        The other figure, or "" when none can be made.
    """
    low = text.lower()
    if kind == "DATE":
        return _other_month(text)
    for word, wrong in _SPELLED_SWAPS.items():
        if word in low and re.search(rf"\b{word}\b", low):
            if not within[0] <= _spelled(wrong) <= within[1]:
                wrong = _spelled_within(word, article, within)
            if not wrong:
                return ""
            swapped = re.sub(rf"\b{word}\b", wrong, low, count=1)
            return swapped.capitalize() if text[0].isupper() else swapped
    found = _NUMERAL.search(text)
    if found is None:
        return ""
    limit = 100 if kind in ("PERCENT", "AGE") else _MOST.get(unit, 0)
    for numeral in _other_numerals(found.group(), limit=limit):
        fits = within[0] <= float(numeral.replace(",", "")) <= within[1]
        if fits and not _stands_in(article, numeral):
            return text[: found.start()] + numeral + text[found.end() :]
    return ""


_SPELLED = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


def _spelled(word: str) -> int:
    """Return the value of a spelled number."""
    return _SPELLED.index(word) + 2 if word in _SPELLED else 10 * (_TENS.index(word) + 2)


def _spelled_within(word: str, article: str, within: tuple[float, float]) -> str:
    """Return another spelled number within bounds, clearly different and not in the article."""
    low = article.lower()
    for other in _SPELLED:
        apart = abs(_spelled(other) - _spelled(word)) >= _APART
        fits = within[0] <= _spelled(other) <= within[1]
        if apart and fits and not re.search(rf"\b{other}\b", low):
            return other
    return ""


_APART = 2  # between two small numbers


# How many there are at most, as everybody knows: "70 states" is false without reading.
_MOST = {"state": 50, "continent": 7}


def _stands_in(article: str, numeral: str) -> bool:
    """Whether a numeral stands in the article as it is, not as a part of a longer one."""
    place = article.find(numeral)
    while place >= 0:
        end = place + len(numeral)
        before, after = article[max(0, place - 1) : place], article[end : end + 2]
        longer = before.isdecimal() or before in (".", ",") or after[:1].isdecimal()
        if not longer and not (after[:1] in (".", ",") and after[1:].isdecimal()):
            return True
        place = article.find(numeral, place + 1)
    return False


def _other_month(text: str) -> str:
    for index, month in enumerate(words.MONTH_LIST):
        if month in text and re.search(rf"\b{month}\b", text):
            other = words.MONTH_LIST[(index + 5) % 12]
            day = re.search(r"\b(29|30|31)\b", text)
            if day and other in ("February", "April", "June", "September", "November"):
                other = "March" if month != "March" else "August"
            return re.sub(rf"\b{month}\b", other, text)
    return ""


def _other_numerals(numeral: str, *, limit: int) -> Iterator[str]:
    """Yield numerals of the same shape: as many decimals, as round, with commas if it had them."""
    plain = numeral.replace(",", "")
    whole, _, decimals = plain.partition(".")
    round_digits = len(whole) - len(whole.rstrip("0")) if not decimals else 0
    if not whole.rstrip("0"):
        return
    value = float(plain)
    step = 10.0**round_digits if not decimals else 10.0 ** -len(decimals)
    others = [round(value * factor / step) * step for factor in _FACTORS]
    # as many digits first: "795 million" becomes "477 million" rather than "1272 million"
    for other in sorted(others, key=lambda other: len(f"{other:.0f}") != len(f"{value:.0f}")):
        if limit and value <= limit and other >= limit:
            continue
        if other <= 0 or abs(other - value) < max(2 * step, 0.25 * value):
            continue
        if decimals and f"{other:.{len(decimals)}f}".endswith("0") and not decimals.endswith("0"):
            other += step  # "$204.0 million" is not how a sum is written
        text = f"{other:,.{len(decimals)}f}"
        yield text if "," in numeral or other < 10_000 <= value else text.replace(",", "")


# Clearly another amount, yet of the same order.
_FACTORS = (1.6, 0.6, 2.4, 0.4, 3.0)
