"""The normal form of a typed answer: "The 25-year-old" and "twenty five years old" become one.

A form is a tuple of tokens: words in lower case without accents; ``#12`` a number, ``#3rd`` an
ordinal, ``@metre`` a unit (its number already scaled to it). Pure, table-driven.
"""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from quizgen import answer_words as table

__all__ = ["Tokens", "tokens_of"]

Tokens = tuple[str, ...]

_QUOTES = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'", "ʼ": "'", "“": '"', "”": '"'})
_DASHES = re.compile(r"[‐‑‒–—―−]")
_DOTTED = re.compile(r"\b(?:[^\W\d_]\.){2,}")
_NOT = re.compile(r"\b([^\W\d_]+)n't\b")
_RANGE = re.compile(r"(?<=\d)\s*-\s*(?=[\d$£€])")
_MINUS = re.compile(r"(?:(?<=\s)|^)-(?=\d)")
_PIECE = re.compile(
    r"(?P<clock>\d{1,2}:\d{2})"
    r"|(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?|(?<![\w.])\.\d+)"
    r"(?P<nth>(?:st|nd|rd|th)\b)?"
    r"|(?P<money>[$£€¥₹])"
    r"|(?P<percent>%|\bper\s+cent\b)"
    r"|(?P<word>[^\W\d_]+(?:'[^\W\d_]+)*)"
)


@lru_cache(maxsize=2048)
def tokens_of(text: str) -> Tokens:
    """Return the normal form of a text.

    >>> tokens_of("the twenty-five kilometres")
    ('#25000', '@metre')
    """
    pieces = _pieces(text)
    pieces = _join_numbers(pieces)
    pieces = _attach_units(pieces)
    pieces = _order_dates(pieces)
    kept = [
        piece
        for at, piece in enumerate(pieces)
        if piece not in table.ARTICLES or (piece != "the" and at == len(pieces) - 1)
    ]
    return tuple(kept or pieces)


def _simplify(text: str) -> str:
    text = unicodedata.normalize("NFKC", text.replace("\x00", " ")).casefold().translate(_QUOTES)
    text = "".join(
        char for char in unicodedata.normalize("NFD", text) if unicodedata.category(char) != "Mn"
    )
    text = _DASHES.sub("-", text)
    text = _DOTTED.sub(lambda found: found[0].replace(".", ""), text)
    for short, full in (("can't", "can not"), ("won't", "will not")):
        text = text.replace(short, full)
    text = _NOT.sub(r"\1 not", text)
    text = _MINUS.sub("minus ", text)
    text = _RANGE.sub(" to ", text)
    return text.replace("&", " and ")


def _pieces(text: str) -> list[str]:
    found: list[str] = []
    money = ""
    for piece in _PIECE.finditer(_simplify(text)):
        if piece["clock"]:
            found.append(f"#{piece['clock']}")
        elif piece["number"]:
            digits = f"#{_plain(Decimal(piece['number'].replace(',', '')))}"
            found.append(digits + ("th" if piece["nth"] else ""))
            if money:
                found.append(f"money {money}")
                money = ""
        elif piece["money"]:
            money = table.CURRENCIES[piece["money"]]
        elif piece["percent"]:
            found.append("percent")
        else:
            word = re.sub(r"'s?$|'s\b", "", piece["word"]).replace("'", "")
            found += table.CONTRACTIONS.get(word, word).split()
    return found


def _plain(value: Decimal) -> str:
    return format(value.normalize(), "f")


def _value(piece: str) -> Decimal | None:
    if not piece.startswith("#"):
        return Decimal(table.NUMBERS[piece]) if piece in table.NUMBERS else None
    try:
        return Decimal(piece[1:])
    except InvalidOperation:  # an ordinal or a time of day
        return None


def _join_numbers(pieces: list[str]) -> list[str]:
    """Read runs of number words: "two hundred and five thousand" is one number."""
    found: list[str] = []
    at = 0
    while at < len(pieces):
        number, after = _read_number(pieces, at)
        if number is not None:
            if found[-1:] == ["minus"]:
                found[-1:] = []
                number = -number
            found.append(f"#{_plain(number)}")
            at = after
        elif pieces[at] in table.ORDINALS:
            found.append(f"#{table.ORDINALS[pieces[at]]}th")
            at += 1
        else:
            found.append(pieces[at])
            at += 1
    return found


def _read_number(pieces: list[str], at: int) -> tuple[Decimal | None, int]:
    """Read one number from ``at``; return it and where it ends, money marks carried along."""
    total, part = Decimal(0), Decimal(0)
    seen = last_was_tens = last_was_digits = False
    money = ""
    start = at
    while at < len(pieces):
        piece = pieces[at]
        value = _value(piece)
        following = pieces[at + 1] if at + 1 < len(pieces) else ""
        if piece.startswith("money "):
            money = piece
        elif value is not None:
            tens_and_units = last_was_tens and 0 < value < 10
            after_hundred = part and part % 100 == 0 and value < 100 and not last_was_digits
            after_scale = total and not part and value < 1000 and not last_was_digits
            if seen and not (tens_and_units or after_hundred or after_scale):
                break
            if piece.startswith("#") and seen:
                break
            part += value
            last_was_tens = piece in table.NUMBERS and 20 <= value < 100
            last_was_digits = piece.startswith("#")
            seen = True
        elif piece in table.SCALES or (piece in ("m", "b", "k") and money and seen):
            scale = table.SCALES.get(piece) or {"m": 10**6, "b": 10**9, "k": 1000}[piece]
            if not seen:
                break
            part *= scale
            if scale >= 1000:
                total, part = total + part, Decimal(0)
            last_was_tens = last_was_digits = False
        elif piece == "a" and following in table.SCALES and not seen:
            part, seen = Decimal(1), True
        elif (
            piece == "and" and seen and not last_was_digits and _continues(pieces, at, part, total)
        ):
            pass
        else:
            break
        at += 1
    if not seen:
        return None, start
    if money:
        pieces.insert(at, money.removeprefix("money "))
    return total + part, at


def _continues(pieces: list[str], at: int, part: Decimal, total: Decimal) -> bool:
    """Whether "and" goes on with the number: "hundred and five", not "two and three"."""
    following = pieces[at + 1] if at + 1 < len(pieces) else ""
    value = table.NUMBERS.get(following)
    return value is not None and bool((part and part % 100 == 0) or (total and not part))


def _attach_units(pieces: list[str]) -> list[str]:
    """Scale numbers to the canonical unit: "25 km" is 25,000 @metre; "aged 25" is "25 years"."""
    found: list[str] = []
    at = 0
    while at < len(pieces):
        piece = pieces[at]
        if piece == "aged" and pieces[at + 1 : at + 2] and pieces[at + 1].startswith("#"):
            pieces[at + 2 : at + 2] = [] if pieces[at + 2 : at + 3] == ["years"] else ["years"]
            at += 1
            continue
        before = _value(found[-1]) if found and found[-1].startswith("#") else None
        spelling = "seconds" if piece == "second" else piece
        if before is not None and spelling in table.UNITS:
            unit, factor = table.UNITS[spelling]
            found[-1] = f"#{_plain(before * factor)}"
            found.append(f"@{unit}")
            if piece.startswith("year") and pieces[at + 1 : at + 2] == ["old"]:
                at += 1
        else:
            found.append(piece)
        at += 1
    return found


def _order_dates(pieces: list[str]) -> list[str]:
    """Put the month before its day: "24th of September" and "Sept 24" become one."""
    found: list[str] = []
    at = 0
    while at < len(pieces):
        piece = pieces[at]
        day = re.fullmatch(r"#(\d{1,2})(th)?", piece)
        skip = 1 if pieces[at + 1 : at + 2] != ["of"] else 2
        month = table.MONTHS.get(pieces[at + skip]) if at + skip < len(pieces) else None
        if day and month:
            found += [month, f"#{day[1]}"]
            at += skip + 1
        elif piece in table.MONTHS and at + 1 < len(pieces):
            after = re.fullmatch(r"#(\d{1,2})(th)?", pieces[at + 1])
            found += [table.MONTHS[piece]] if after or pieces[at + 1].startswith("#") else [piece]
            if after:
                found.append(f"#{after[1]}")
                at += 1
            at += 1
        else:
            found.append(piece)
            at += 1
    return found
