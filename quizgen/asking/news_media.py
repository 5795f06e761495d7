"""Newspapers, stations and agencies that only report what a sentence tells.

"According to Reuters, …": which agency had the news tests nobody's reading.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from quizgen.facts.cues import cue_of
from quizgen.language.gazetteer import groups_of

if TYPE_CHECKING:
    from quizgen.language.names import Name
    from quizgen.language.tree import Token

__all__ = ["NETWORKS", "is_medium", "tells_news"]

# Where people post what they say; that they do is no news of the network.
NETWORKS = frozenset(
    "twitter|x|facebook|youtube|instagram|tiktok|telegram|truth social|linkedin|weibo|reddit|"
    "snapchat|bluesky|mastodon|threads|whatsapp|twitch|vimeo".split("|")
)

_MEDIA = frozenset("newspaper magazine broadcaster agency".split())
# Nouns that call a name beside them a medium: "the Reuters news agency", "the daily Gazette".
_CALLED = frozenset(
    "agency newspaper newspapers paper papers daily weekly magazine magazines tabloid tabloids "
    "broadsheet website broadcaster".split()
)
# Papers and sites that are known by one name of which no word is a paper's.
_KNOWN = frozenset(
    "politico|axios|forbes|bloomberg|buzzfeed|vox|reuters|newsweek|haaretz|"
    "le monde|le figaro|der spiegel|die zeit|el país|el espectador|la repubblica".split("|")
)
# Words in the names of papers and stations.
_NAMED = frozenset(
    "news times post journal gazette herald tribune daily telegraph chronicle guardian observer "
    "mail mirror today media press tv radio magazine broadcasting".split()
)
# "The BBC has learned", "published in Forbes", "noted in Politico".
_LEARNING = frozenset("learn understand".split())
_PRINTED = frozenset("publish print appear report write".split())
_MESSAGES = frozenset("email e-mail letter statement interview message".split())
# "Asked by Acme Media", "obtained by the Gazette", "speaking to the BBC", "in a talk with it".
_ASKING = frozenset(
    "ask interview question quote contact approach publish report obtain cite see review air "
    "broadcast release".split()
)
_TALKING = frozenset("speak talk confirm admit reveal explain interview conversation chat".split())
_ON_AIR = frozenset("appear speak talk interview appearance air".split())


# Who works for a medium and is no news himself: "an Acme News photographer".
_STAFF = frozenset("photographer reporter journalist correspondent cameraman".split())


def tells_news(name: Name, tokens: Sequence[Token]) -> bool:
    """Whether a name is a medium's, and the sentence has it for its source alone.

    So is the journal in which a study came out, and whose photographer saw it.
    """
    doc, first, last = tokens[0].doc, tokens[0].i, tokens[-1].i
    if first and doc[first - 1].lower_ in ("journal", "journals"):
        return True
    if last + 1 < len(doc) and doc[last + 1].lower_ in _STAFF:
        return True
    return _is_source(tokens) and is_medium(name, tokens)


def is_medium(name: Name, tokens: Sequence[Token]) -> bool:
    """Whether a name is that of a newspaper, a station or an agency."""
    if name.text.casefold() in _KNOWN or any(
        group.kind in _MEDIA for group in groups_of(name.text, "ORG")
    ):
        return True
    if any(token.lower_ in _NAMED for token in tokens):
        return True
    doc, first, last = tokens[0].doc, tokens[0].i, tokens[-1].i
    return any(
        token.lower_ in _CALLED
        for token in (*doc[max(0, first - 1) : first], *doc[last + 1 : last + 3])
    )


def _is_source(tokens: Sequence[Token]) -> bool:
    """Whether the name says so, is told so, has it in print, or was sent a message."""
    top = next((token for token in tokens if token.head not in tokens), tokens[-1])
    while top.dep_ in ("compound", "nmod", "appos") and top.head.lower_ in _CALLED:
        top = top.head
    if top.dep_ == "nsubj":
        return cue_of(top.head) is not None or top.head.lemma_ in _LEARNING
    if top.dep_ in ("dobj", "dative"):
        return top.head.lemma_ == "tell"
    if top.dep_ != "pobj":
        return False
    above = top.head
    if above.lower_ == "to" and "according" in (
        above.head.lower_,
        above.nbor(-1).lower_ if above.i else "",
    ):
        return True
    told = above.head.lemma_.lower()
    if above.lower_ == "by":
        asked = above.head
        while asked.pos_ in ("NOUN", "ADP", "PRON") and asked.head != asked:
            asked = asked.head  # "asked about [the lamps by Acme Media]"
        passive = asked.tag_ == "VBN" and asked.lemma_.lower() in _ASKING
        return passive or told in _ASKING or cue_of(above.head) is not None
    if above.lower_ in ("in", "on") and (told in _PRINTED or cue_of(above.head) is not None):
        return True
    if above.lower_ == "on":
        return told in _ON_AIR
    if above.lower_ == "with":
        return told in _TALKING
    return above.lower_ == "to" and (above.head.lower_ in _MESSAGES or told in _TALKING)
