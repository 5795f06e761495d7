"""What somebody's own words give away of him or her: "my presidency", "I pleaded guilty".

Words that only one of an article's people can have said need no reading, and stand under nobody
else's name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from quizgen.language.clean import fold

if TYPE_CHECKING:
    from quizgen.language.document import Document
    from quizgen.language.names import Name
    from quizgen.language.tree import Token

__all__ = ["GIVEN_AWAY", "gives_speaker_away"]

# The features, by what gives the speaker away.
GIVEN_AWAY = ("speaker told by office", "speaker told by deed", "speaker told by kin")

# Posts and periods that nobody but their holder calls his own.
_OFFICES = (
    "presidency premiership chancellorship papacy pontificate reign kingship governorship "
    "mayoralty administration cabinet inauguration throne coronation knighthood parish "
    "diocese constituency constituents electorate"
).split()
_OFFICE = re.compile(rf"\bmy (?:own |first |second |last )?(?:{'|'.join(_OFFICES)})\b")
# What only whoever stands before a court, or stood there, says.
_DEED = re.compile(
    r"\bi(?: have|'ve| had)?(?: also)? (?:pleaded|plead|pled) (?:not )?guilty\b"
    r"|\bi (?:was|am|have been|had been) (?:arrested|convicted|sentenced|jailed|imprisoned|indicted"
    r"|acquitted)\b"
    r"|\bmy (?:own )?(?:crimes?|sentence|sentencing|conviction|guilty plea|arrest|release from "
    r"prison)\b"
)


def gives_speaker_away(
    document: Document, tokens: Sequence[Token], speaker: Name | None
) -> dict[str, float]:
    """Return, as features, by what the words of a quotation give away who says them.

    Args:
        document: the article.
        tokens: the words shown.
        speaker: who says them.
    """
    told = _plain(" ".join(token.text for token in tokens)).replace(" '", "'")
    found = {
        "speaker told by office": _OFFICE.search(told) is not None,
        "speaker told by deed": _DEED.search(told) is not None,
        "speaker told by kin": speaker is not None and _names_kin(document, tokens, speaker),
    }
    return {name: 1.0 for name, value in found.items() if value}


def _names_kin(document: Document, tokens: Sequence[Token], speaker: Name) -> bool:
    """Whether somebody of the speaker's surname is called by the first name alone: "John"."""
    first, _, last = speaker.text.rpartition(" ")
    if not first or speaker.type != "PERSON":
        return False
    for token in tokens:
        name = document.names.of(token)
        if name is None or name is speaker or name.type != "PERSON":
            continue
        given, _, surname = name.text.rpartition(" ")
        after = token.nbor(1).text if token.i + 1 < len(token.doc) else ""
        alone = after not in name.text.split()
        if given and surname == last and alone and token.text == given.split()[0]:
            return True
    return False


def _plain(text: str) -> str:
    return fold(text).replace("’", "'")
