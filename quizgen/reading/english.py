"""Is it English, and is there enough of it? If not, which language was seen?"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from quizgen.reading.languages import LANGUAGES
from quizgen.reading.shape import words_of

__all__ = ["UNKNOWN", "foreign_language"]

UNKNOWN = "an unknown language"

# Half of English running text is made of these; a fifth is enough to be sure. Words that other
# languages have too ("a", "in", "is", "me", "on", "an", "die", "he") are left out.
_FUNCTION_WORDS = frozenset(
    "the of and to that it was for as with his her at this had not are but from have they which "
    "she were their been has when who will more would about there if out what up than into only "
    "them can could our some these then two may its your by we be or you i".split()
)
_SURELY_ENGLISH = 0.14
_SURELY_FOREIGN = 0.08
# The identifier is not to be believed on less ("The cat sat." is Romanian to it).
_FEWEST_LETTERS = 60
# As much text as decides; whole books need not be read.
_SAMPLE = 20_000
_LETTER = re.compile(r"[^\W\d_]")


def foreign_language(text: str) -> str:
    """Return the English name of the language, or "" for English and for what is too short.

    The share of English function words decides where it is clear; py3langid names the rest.

    >>> foreign_language("The town has a harbour, and the people who live there like it.")
    ''
    """
    sample = _sample(text)
    if len(_LETTER.findall(sample)) < _FEWEST_LETTERS:
        return ""
    words = [word.lower() for word in words_of(sample)]
    share = sum(word in _FUNCTION_WORDS for word in words) / max(1, len(words))
    if share >= _SURELY_ENGLISH:
        return ""
    code = _identifier().classify(sample)[0]
    if code in ("en", "pcm"):
        return "" if share >= _SURELY_FOREIGN / 2 else UNKNOWN
    if code == "zxx" or code not in LANGUAGES:
        return "" if share >= _SURELY_FOREIGN else UNKNOWN
    return LANGUAGES[code]


def _sample(text: str) -> str:
    if len(text) <= _SAMPLE:
        return text
    middle = len(text) // 2
    half = _SAMPLE // 2
    return text[:half] + "\n" + text[middle : middle + half]


@cache
def _identifier() -> Any:
    from py3langid import langid  # late: loads numpy and the model

    return langid.LanguageIdentifier.from_model_file(langid.MODEL_FILE)
