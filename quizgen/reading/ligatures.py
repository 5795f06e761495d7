"""Printers' ligatures, which some programs leave in a text: "ﬁnance", "ofﬁce", "ﬁ rework"."""

from __future__ import annotations

import re

__all__ = ["LIGATURES", "TORN_AT_LIGATURE", "spell_out"]

# A word with one would be a word of its own to whatever looks words up.
LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}

# A blank behind a ligature that ends no word: "ﬁ rework", "ﬂ oods", "suﬃ cient". Words do end in
# "staﬀ" and "Gaddaﬁ".
TORN_AT_LIGATURE = re.compile(r"(?:(?<![\w'’-])[ﬁﬅ]|[ﬂﬃﬄ]) (?=[a-z])")

_SPELT_OUT = str.maketrans(LIGATURES)


def spell_out(text: str) -> str:
    """Return a text with letters for its ligatures, and without the blanks that tear words there.

    >>> spell_out("ﬁ rework in the ofﬁce")
    'firework in the office'
    """
    if text.isascii() or not any(map(text.__contains__, LIGATURES)):
        return text
    return TORN_AT_LIGATURE.sub(lambda found: found[0][:-1], text).translate(_SPELT_OUT)
