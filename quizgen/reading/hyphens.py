"""Words broken by a hyphen at the end of a printed line: "the govern-" + "ment said"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

__all__ = ["join_lines"]

_BROKEN = re.compile(r"([^\W_]+)[-‐\u00ad]$")
_NEXT = re.compile(r"[^\W_]+")
# Parts that are both this common (Zipf scale, 1 to 8) make a compound: "well-" + "known".
_COMMON_PART = 3.8
_KNOWN_WORD = 2.0


def join_lines(lines: Sequence[str], words: Mapping[str, int]) -> str:
    """Join the lines of a paragraph by spaces, and mend words that were broken.

    Args:
        lines: the lines, in order.
        words: how often each word (lower case, hyphened ones as one) stands in the text: its
            own spelling elsewhere decides first, then how common the words are in English.

    >>> join_lines(["The govern-", "ment paid."], {"government": 2})
    'The government paid.'
    >>> join_lines(["A US-", "led group"], {})
    'A US-led group'
    """
    text = lines[0] if lines else ""
    for line in lines[1:]:
        left, right = _BROKEN.search(text), _NEXT.match(line)
        if not left or not right:
            text = f"{text} {line}"
        elif right.group()[0].islower() and not _compound(left.group(1), right.group(), words):
            text = text[:-1] + line
        else:
            text += line
    return text.replace("\u00ad", "")


def _compound(left: str, right: str, words: Mapping[str, int]) -> bool:
    """Whether the hyphen belongs to the word."""
    one, two = (left + right).lower(), f"{left}-{right}".lower()
    if words.get(one, 0) != words.get(two, 0):
        return words.get(two, 0) > words.get(one, 0)
    if left.isupper() or not left.isascii():
        return True
    from wordfreq import zipf_frequency  # late: only a broken word needs it

    known = zipf_frequency(one, "en")
    parts = min(zipf_frequency(left, "en"), zipf_frequency(right, "en"))
    return parts > 0 and known < max(_KNOWN_WORD, parts if parts > _COMMON_PART else 0)
