"""The shape of a line: its words, whether it ends like a sentence, how many sentences it holds."""

from __future__ import annotations

import re

__all__ = [
    "BULLET",
    "CLOSERS",
    "OPENERS",
    "count_words",
    "ends_sentence",
    "is_title_case",
    "opens_with_quote",
    "plain",
    "sentence_count",
    "words_of",
]

OPENERS = "\"'“‘«‹„‚([{"
CLOSERS = "\"'”’»›)]}“‘"

# "• item", "- item", "* item", "– item", "1. item", "2) item", "(a) item", "iv. item"
BULLET = re.compile(
    r"(?:[•‣▪◦●○■□·∙⁃➢➤►✓✔*+]|[-–—])\s+\S"
    r"|(?:\(?\d{1,2}[.)]|\(?[a-h][.)]|\([ivx]{1,4}\)|[ivx]{2,4}\.)\s+\S",
)

# One word: letters or digits, also joined as in "O'Brien", "full-time", "U.S.", "AT&T", "4.5".
_WORD = re.compile(r"[^\W_]+(?:[’'`´.,&/‑-][^\W_]+)*")

# Characters that show nothing: soft hyphen, zero-width spaces and joiners, byte order mark.
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))

# "… of the country.[12]", "… of the country.¹", "… of the country.12": footnote marks.
_FOOTNOTES = re.compile(
    r"(?:\[(?:\d{1,3}|[a-z]|note \d+|citation needed)\]|[¹²³⁴⁵⁶⁷⁸⁹⁰]+)+$"
    r"|(?<=[a-z]{3}[.!?])[\"”’')]{0,2}\d{1,3}$"
)

# A sentence ends inside the line: "… the storm. It caused …", "… no.” The mayor …".
# "I think they treat them best in ... France" is one.
_INNER_END = re.compile(r"(\S*[^\s.…])[.!?][\"”’'»)\]]*\s+(?=[\"“‘'«(\[]*[A-Z0-9£$€])")
# … but not after these: "Rep. Royce", "Dr. Chan", "U.S. Army", "J. Smith", "No. 7".
_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof rep sen gov gen col lt capt sgt rev hon pres st mt ft no nos vs v inc ltd "
    "co corp jr sr jan feb mar apr jun jul aug sep sept oct nov dec fig figs vol ed eds p pp ch "
    "approx dept est e.g i.e etc al a.m p.m u.s u.k u.n".split()
)


def plain(text: str) -> str:
    """Collapse whitespace to single spaces and drop what cannot be seen."""
    return " ".join(text.translate(_INVISIBLE).split())


def words_of(text: str) -> list[str]:
    """Return the words, as they are written."""
    return _WORD.findall(text)


def count_words(text: str) -> int:
    """Count words as a reader would: "full-time" and "U.S." are one each."""
    return sum(1 for _ in _WORD.finditer(text))


def ends_sentence(text: str) -> bool:
    """Whether the text ends with a full stop, question mark, exclamation mark or ellipsis.

    Closing quotes and brackets, footnote marks and stray spaces before a closing quote may
    follow ("… its preservation ”.").
    """
    text = _FOOTNOTES.sub("", text.rstrip())
    text = text.rstrip(CLOSERS + " \t\xa0")
    return text.endswith((".", "!", "?", "…"))


def sentence_count(text: str) -> int:
    """Count sentences roughly: one, and one more for each end inside the line."""
    inner = 0
    for match in _INNER_END.finditer(text):
        before = match.group(1).lstrip(OPENERS)
        word = before.rsplit(" ", 1)[-1].lower()
        initial = len(word) == 1 and word.isalpha() and word != "i"
        if not initial and word not in _ABBREVIATIONS and not word.isdigit():
            inner += 1
    return 1 + inner


def opens_with_quote(text: str) -> bool:
    """Whether the text begins with an opening quotation mark."""
    return text[:1] in ('"', "“", "‘", "«", "„") or (text[:1] == "'" and text[1:2].isupper())


def is_title_case(text: str) -> bool:
    """Whether nearly all longer words begin with a capital: "Wealth Therapy for the Rich"."""
    longer = [word for word in words_of(text) if len(word) > 3 and word[0].isalpha()]
    return bool(longer) and sum(word[0].isupper() for word in longer) >= 0.8 * len(longer)
