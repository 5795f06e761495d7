"""Headlines that end with a full stop, as some archives print them over a text.

"Curfew lifted, but city still in limbo as Guard occupies quiet streets.": headlines leave out
articles and forms of "be", and tell what happened in the present. A sentence of the text hardly
does all of that at once.
"""

from __future__ import annotations

import re

from quizgen.reading.shape import is_title_case, opens_with_quote, sentence_count, words_of
from quizgen.reading.verbs import AUXILIARIES, IRREGULAR_PASTS

__all__ = ["is_headline"]

# Fewer words are a short sentence ("Cats purr."), more are a paragraph.
_SHORTEST, _LONGEST = 6, 22
# What headlines leave out; "the" is kept in a name with capitals only.
_LEFT_OUT = frozenset(
    "a an the this that these those his her its their our my your some any every each another i we "
    "he she it they you there who which".split()
)
_MODALS = frozenset("will would can could may might must shall should cannot".split())
# "has to keep", "have to pay": these are no helpers.
_HAS_TO = re.compile(r"\b(?:has|have) to\b")
# What may stand behind a participle: "lifted, but", "hurt in crash"; a past has an object.
_BEHIND_PARTICIPLE = re.compile(
    r"\s*[,;:.]|\s+(?:by|in|after|over|for|as|at|to|on|from|and|but|with|amid|near|under)\b"
)
# Times that the lead tells and a headline does not.
_DAY = re.compile(r"\bon (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:yesterday|today)\b")


def is_headline(text: str) -> bool:
    """Whether a line with a full stop is a headline, by the words that it leaves out.

    Args:
        text: one paragraph, its white space collapsed.

    >>> is_headline("Curfew lifted, but city still in limbo as Guard occupies quiet streets.")
    True
    >>> is_headline("The curfew was lifted, but the city is still in limbo.")
    False
    """
    words = words_of(text)
    if not _SHORTEST <= len(words) <= _LONGEST or sentence_count(text) > 1:
        return False
    if opens_with_quote(text) or text[0].islower() or not re.search(r"[^.]\.$", text):
        return False
    if is_title_case(text):  # "This is the Education Report." has small verbs all the same
        return (AUXILIARIES - _MODALS).isdisjoint(words)
    lower = [word.lower() for word in words_of(_HAS_TO.sub("must", text))]
    if not _LEFT_OUT.isdisjoint(lower) or not (AUXILIARIES - _MODALS).isdisjoint(lower):
        return False
    return not _DAY.search(text) and not _tells_in_the_past(text)


def _tells_in_the_past(text: str) -> bool:
    """Whether a past with an object stands in the line: "Police arrested two men"."""
    return any(
        (word.lower().endswith("ed") and len(word) > len("need")) or word.lower() in IRREGULAR_PASTS
        for match in re.finditer(r"[\w’'-]+", text)
        if (word := match.group()) and not _BEHIND_PARTICIPLE.match(text, match.end())
    )
