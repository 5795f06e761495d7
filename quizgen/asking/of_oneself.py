"""What somebody's own words tell of him or her: "as a young guy", "my presidency", "John" by Ann.

Words that only one of an article's people can have said need no reading, and stand under nobody
else's name. Where the others may have said them, too (another man), those are taken.
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

__all__ = ["GIVEN_AWAY", "gender_told", "gives_speaker_away", "tells_office"]

# The features, by what gives the speaker away.
GIVEN_AWAY = ("speaker told by office", "speaker told by deed", "speaker told by kin")

_MEN = frozenset(
    "man guy bloke lad boy schoolboy gentleman father dad grandfather grandad husband widower son "
    "brother uncle nephew boyfriend sportsman businessman".split()
)
_WOMEN = frozenset(
    "woman girl schoolgirl lady mother mum mom grandmother grandma wife widow daughter sister aunt "
    "niece girlfriend sportswoman businesswoman housewife".split()
)
_SELF = re.compile(
    r"\b(?P<as>as|i am|i'm|i was|i were|me)(?: just| only| still)? (?:a|an|the|her|his) "
    r"(?P<rest>[\w-]+(?: [\w-]+){0,3})"
)
_OTHER = re.compile(r"\b(?:he|she|him|his|her|they)\b")
# Words that end the description: "as a friend of the king".
_ENDS = frozenset("of to for in on at by with from and or but who which that whose".split())
_PARTNER = re.compile(
    r"\bmy (?:late |ex-|former |first |second |own |dear )?"
    r"(?P<who>husband|wife|boyfriend|girlfriend)\b"
)
_OF_WHOM = {"husband": "f", "boyfriend": "f", "wife": "m", "girlfriend": "m"}
_PREGNANT = re.compile(
    r"\b(?:i (?:was|am|got|became|fell)|i'm)(?: \w+)? pregnant\b"
    r"|\bmy pregnanc(?:y|ies)\b|\bi (?:gave|was giving) birth\b"
)

# Posts and periods that nobody but their holder calls his own.
_OFFICES = (
    "presidency premiership chancellorship papacy pontificate reign kingship governorship "
    "mayoralty administration cabinet inauguration throne coronation knighthood parish "
    "diocese constituency constituents electorate"
).split()
_OFFICE = re.compile(rf"\b(?:my|his|her) (?:own |first |second |last )?(?:{'|'.join(_OFFICES)})\b")
# What only whoever stands before a court, or stood there, says.
_DEED = re.compile(
    r"\bi(?: have|'ve| had)?(?: also)? (?:pleaded|plead|pled) (?:not )?guilty\b"
    r"|\bi (?:was|am|have been|had been) (?:arrested|convicted|sentenced|jailed|imprisoned|indicted"
    r"|acquitted)\b"
    r"|\bmy (?:own )?(?:crimes?|sentence|sentencing|conviction|guilty plea|arrest|release from "
    r"prison)\b"
)


def gender_told(text: str) -> str:
    """Return the gender that words in the first person tell of who says them: "m", "f" or ""."""
    told = _plain(text)
    found = {_OF_WHOM[match["who"]] for match in _PARTNER.finditer(told)}
    if _PREGNANT.search(told):
        found.add("f")
    for match in _SELF.finditer(told):
        if match["as"] == "as" and _OTHER.search(told):
            continue  # "As a man, he was great"
        for word in match["rest"].split():
            if word in _ENDS:
                break
            if word in _MEN | _WOMEN:
                found.add("m" if word in _MEN else "f")
    return found.pop() if len(found) == 1 else ""


def tells_office(text: str) -> bool:
    """Whether an office is called his own, which others do not hold: "his presidency"."""
    return _OFFICE.search(_plain(text)) is not None


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
        "speaker told by office": _OFFICE.search(told) is not None and "my " in told,
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
        if given and surname == last and token.text == given.split()[0]:
            return True
    return False


def _plain(text: str) -> str:
    return fold(text).replace("’", "'")
