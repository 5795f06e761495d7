"""Walks of life: nouns for what people do, in rows of those who stand beside each other.

"The special counsel" tempts beside an FBI director, a singer beside a singer.
"""

from __future__ import annotations

from functools import lru_cache

from quizgen.language.forgetting import forgettable
from quizgen.language.gazetteer import groups_of

__all__ = ["KIN", "walk_of_body", "walks_of", "walks_of_famed"]

# Nouns that say only whose relative somebody is.
KIN = frozenset(
    "mother father wife husband son daughter brother sister twin uncle aunt nephew niece cousin "
    "grandfather grandmother girlfriend boyfriend fiancé fiancée partner".split()
)

_WALKS = {
    "politics": (
        "president minister premier chancellor secretary senator congressman congresswoman "
        "representative mp mep msp mla deputy governor mayor councillor politician lawmaker "
        "legislator "
        "speaker leader candidate republican democrat conservative liberal ambassador "
        "diplomat envoy chairman chairwoman chair official presidency opponent rival "
        "vice-president king queen prince princess emperor treasurer whip "
        "rep. sen. gov. rep sen gov"
    ),
    "law": (
        "lawyer attorney barrister solicitor judge prosecutor counsel sheriff inspector detective "
        "justice officer agent investigator magistrate commissioner police policeman policewoman"
    ),
    "science": (
        "scientist researcher professor psychologist biologist chemist physicist astronomer "
        "geologist economist historian sociologist anthropologist neuroscientist epidemiologist "
        "ecologist geneticist mathematician engineer investigator author academic expert scholar "
        "specialist lecturer fellow student researcher doctor physician surgeon archaeologist "
        "climatologist oceanographer analyst psychiatrist therapist nurse"
    ),
    "business": (
        "executive officer ceo founder co-founder cofounder owner director manager entrepreneur "
        "businessman businesswoman chairman president chief boss head partner investor banker "
        "analyst designer shopkeeper trader auctioneer dealer developer consultant marketer "
        "vice-president"
    ),
    "speaking": (
        "spokesman spokeswoman spokesperson representative campaigner activist critic director "
        "secretary chairman chairwoman chief head official advocate coordinator adviser advisor "
        "organiser organizer secretary-general president strategist pollster"
    ),
    "sport": (
        "player coach manager striker midfielder goalkeeper captain champion athlete runner "
        "footballer defender swimmer cyclist boxer golfer driver referee skipper jumper skydiver "
        "parachutist bowler batsman batter tailender quarterback pitcher goalscorer winger racer "
        "rider jockey sprinter gymnast wrestler umpire seed finalist semi-finalist medallist"
    ),
    "art": (
        "artist singer songwriter singer-songwriter musician composer actor actress "
        "painter writer novelist author poet dancer photographer sculptor filmmaker comedian star "
        "designer architect producer screenwriter playwright cartoonist illustrator"
    ),
    "space": "astronaut cosmonaut pilot commander engineer",
    "trades": (
        "farmer fisherman worker driver waiter waitress cook chef builder teacher nurse mechanic "
        "brewer butler pilot engineer cleaner shopper student"
    ),
    "war": "general colonel major captain commander soldier officer governor admiral lieutenant",
}  # fmt: skip


# What a body's people do, whatever they are called there: "the FBI director".
_BODIES = {
    "law": "fbi cia nsa police court justice sheriff",
    "science": "university institute laboratory college observatory",
    "sport": "club team league federation tournament",
    "politics": "party senate parliament congress council government ministry",
}


def walk_of_body(word: str) -> str:
    """Return the walk of life of those who work for a body ("law" for "FBI"), or ""."""
    return next((walk for walk, row in _BODIES.items() if word.casefold() in row.split()), "")


@lru_cache(maxsize=1)
def _walks() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for walk, nouns in _WALKS.items():
        for noun in nouns.split():
            found.setdefault(noun, set()).add(walk)
    return {noun: frozenset(walks) for noun, walks in found.items()}


def walks_of(noun: str) -> frozenset[str]:
    """Return the walks of life that a noun for a person belongs to.

    Args:
        noun: a lemma, in any case.
    """
    return _walks().get(noun.casefold(), frozenset())


# One of each group of well-known people that are no politicians.
_FAMED = {"Mark Zuckerberg": "business", "Prince William": "royalty"}


@forgettable
@lru_cache(maxsize=1024)
def walks_of_famed(name: str) -> frozenset[str]:
    """Return the walk of life of somebody whom every reader knows ("Angela Merkel"), or none."""
    return frozenset(
        next((walk for one, walk in _FAMED.items() if one in group.members), "politics")
        for group in groups_of(name, "PERSON")
    )
