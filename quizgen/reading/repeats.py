"""Pull quotes: paragraphs that say again what stands elsewhere in the article."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from quizgen.reading.pieces import Piece
from quizgen.reading.shape import count_words

__all__ = ["repeats", "signature"]

# A pull quote is a sentence or two out of a longer paragraph. Paragraphs of like length that say
# nearly the same (a refrain, a list of results) are not pull quotes.
_LONGEST_PULL_QUOTE = 60
_PART_OF_PARAGRAPH = 0.85
_SHORTEST = 5
_RUN = 4
# "Kids are losing out … in their schools" shortens what it repeats.
_SHARE = 0.75

# "Putin", "— Ruth Calder, mayor", "Dr Margaret Chan"
_NAME = r"(?:[A-Z][\w.’'-]*|al-[A-Z]\w+|de|van|von|bin|el)"
_SIGNATURE = re.compile(
    rf"(?:[-–—―]+\s*|by\s+)?{_NAME}(?:\s+{_NAME}){{0,4}}(?:,\s*[\w ’'-]{{2,60}})?", re.UNICODE
)
# ‘"…" – Matthew Ingram’: quotation and signature on one line.
_SIGNED_QUOTE = re.compile(
    rf"[\"“‘'].{{15,400}}[\"”’']\s*(?:[-–—―]+\s*){_NAME}(?:\s+{_NAME}){{0,4}}"
    r"(?:,\s*[\w ’'-]{2,60})?"
)

_QUOTATION = re.compile(r"\"[^\"]{15,400}\"(?=.)|“[^”]{15,400}”(?=.)")


def signature(piece: Piece) -> bool:
    """Whether a line is no more than a name, as under a pull quote."""
    return (
        piece.length <= 8
        and not piece.text.endswith((".", "!", "?", ":", ";"))
        and _SIGNATURE.fullmatch(piece.text) is not None
    )


def repeats(pieces: Sequence[Piece]) -> dict[int, str]:
    """Return which pieces repeat others, by index, with the reason.

    Four-word runs are compared. A piece gives way to a longer one, and to one as long only if
    that ends like a sentence and it does not.
    """
    homes: dict[tuple[str, ...], list[int]] = defaultdict(list)
    runs = {piece.index: _runs(piece) for piece in pieces if piece.role != "heading"}
    for index, own in runs.items():
        for run in own:
            homes[run].append(index)
    found: dict[int, str] = {}
    for piece in pieces:
        own = runs.get(piece.index, set())
        if _SIGNED_QUOTE.fullmatch(piece.text):
            found[piece.index] = "a quotation set apart with its speaker's name"
        if not own or not _SHORTEST <= piece.length <= _LONGEST_PULL_QUOTE:
            continue
        shared = Counter(home for run in own for home in homes[run][:20] if home != piece.index)
        for home, count in shared.most_common(3):
            if count >= _share(own) and _gives_way(piece, pieces[home], found):
                found[piece.index] = "it repeats words of another paragraph"
                break
    return found


def _runs(piece: Piece) -> set[tuple[str, ...]]:
    """Four-word runs; of a quotation with its source behind it, those of the quotation alone.

    ‘"An insurgency is taking hold." Anonymous blogger, "Anon declares war"’
    """
    words = piece.lower_words
    quotation = None if piece.stopped else _QUOTATION.match(piece.text)
    if quotation and count_words(quotation.group()) > 2 * _RUN:
        words = words[: count_words(quotation.group())]
    return {tuple(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1)}


def _share(own: set[tuple[str, ...]]) -> float:
    """How many runs must be shared; all of a short line's, where one word makes the difference.

    "I think they treat waiters best in … France" heads one part, "… Italy" the next.
    """
    return len(own) if len(own) <= 2 * _RUN else _SHARE * len(own)


def _gives_way(piece: Piece, other: Piece, found: dict[int, str]) -> bool:
    """Whether ``piece`` is the one of the two to set aside."""
    if other.index in found:
        return False
    if piece.length <= _PART_OF_PARAGRAPH * other.length:
        return True
    return piece.length <= other.length and other.stopped and not piece.stopped
