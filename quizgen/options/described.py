"""What a stem says of the person it asks for, and who else could be meant by it.

"The mayor of Halden, _____": beside a mayor stand no auctioneers.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quizgen.asking.walks import KIN, walks_of
from quizgen.language.lexicon import lexicon
from quizgen.language.name_tables import is_person_noun
from quizgen.language.place_parts import nation_of
from quizgen.language.places import NATIONALITIES, country_of
from quizgen.options.texts import mentions

if TYPE_CHECKING:
    from quizgen.asking.candidate import Candidate
    from quizgen.asking.cast import Member
    from quizgen.language.names import Name
    from quizgen.language.roles import Role

__all__ = [
    "PARTISANS",
    "RULERS",
    "described_alone",
    "described_as",
    "fits",
    "heads_state",
    "holds",
    "nation_before",
    "title_before",
]

_RANKS = frozenset("sir dame lord lady prince princess king queen pope".split())
RULERS = frozenset("president premier king queen emperor chancellor".split())
PARTISANS = frozenset(
    "republican democrat conservative liberal politician candidate leader lawmaker rival".split()
)
# The words right before and after a gap, or after "Who is", in which a description may stand.
_BEFORE_GAP = re.compile(r"((?:[^\s,;:.()]+ ){0,7}[^\s,;:.()]+),? _{2,}")
_TITLE = re.compile(r"\b([A-Z]\w+)\.? _{2,}")
# Titles as they are shortened before a name.
_SPELLED = {
    "rep": "representative", "congressman": "representative", "congresswoman": "representative",
    "sen": "senator", "gov": "governor", "pres": "president", "gen": "general", "col": "colonel",
    "capt": "captain", "lt": "lieutenant", "sgt": "sergeant", "det": "detective",
    "insp": "inspector", "supt": "superintendent", "prof": "professor", "cllr": "councillor",
}  # fmt: skip
# Titles of which nobody has two at a time; whoever is told to have one has no other.
_SEATS = frozenset(
    "representative senator governor justice judge president premier chancellor mayor sheriff "
    "general colonel captain lieutenant sergeant admiral bishop archbishop cardinal rabbi "
    "detective inspector superintendent professor councillor referee umpire king queen".split()
)
_JUST_BEFORE = re.compile(r"((?:[^\s,;:]+ ){0,5}[^\s,;:]+),? _{2,}")
_AFTER_GAP = re.compile(
    r"_{2,}(?:, (?:(?:an?|the|his|her|their|its|whose|who (?:is|was)) )?| \(|, who (?:is|was) an? )"
    r"((?:[^\s,;:.()]+ ){0,5}?)(?=of |in |at |for |from |who |[^\s,;:.()]+[,.;:)]|$)"
    r"([^\s,;:.()]*)"
)
# Offices of which a nation has many: "U.S. Rep. _____".
_MANY = frozenset(
    "representative senator lawmaker legislator politician deputy mp candidate official diplomat "
    "congressman congresswoman councillor republican democrat conservative liberal".split()
)
# Words that end a description before the gap: "met the French in _____".
_SMALL = frozenset(
    "a an the of in at on to for from by with and or but that as than is was were are be has had "
    "said says told asked met beat".split()
)
_WHO_IS = re.compile(r"^Who (?:is|was|are|were) (?:the|an?|one of) ([^?]+)\?$")
_ACCORDING = re.compile(r"\bto _{2,},")  # "According to _____, a detective was given …"
_AS = re.compile(r"\b[Aa]s (?:an? |the )?((?:[^\s,;:.()]+ ){0,2}[^\s,;:.()]+), _{2,}")


def title_before(stem: str) -> str:
    """Return the title right before the gap, spelled out: "Florida Rep. _____", "Judge _____"."""
    match = _TITLE.search(stem)
    word = _spelled(match[1]) if match is not None else ""
    return word if word in _SEATS else ""


def _spelled(word: str) -> str:
    plain = word.lower().rstrip(".")
    return _SPELLED.get(plain, plain)


def holds(member: Member, title: str) -> bool:
    """Whether somebody may have the title: nobody who has another one, nor whom everybody knows."""
    own = {_spelled(role.lemma) for role in member.name.roles} & _SEATS
    return title in own if own else not member.famed


def nation_before(stem: str) -> str:
    """Return the nation in the words before the gap: "Bulgarian 19th seed _____"."""
    match = _JUST_BEFORE.search(stem) if " __" in stem else None
    if match is None or re.search(r", _{2,}$", match[0]):
        return ""
    for word in reversed(match[1].split()):
        if word.lower() in _SMALL or word.endswith("'s"):
            return ""
        nation = nation_of(word)
        if nation and word.lower() in NATIONALITIES:
            return nation
    return ""


def described_alone(stem: str) -> bool:
    """Whether the words before the gap fit one person of the article alone.

    They do when they tell kinship ("his twin brother, _____"), rank ("Sir _____") or a nation's
    office ("the former Italian Prime Minister _____").
    """
    match = _JUST_BEFORE.search(stem) if " __" in stem else None
    if match is None:
        return False
    words = [word.removesuffix("'s") for word in match[1].split()]
    if words[-1].lower() in KIN | _RANKS:
        return True
    return any(
        country_of(word)
        and any(
            "politics" in walks_of(w) and _spelled(w) not in _MANY
            for w in words[place + 1 : place + 3]
        )
        for place, word in enumerate(words)
    )


def described_as(candidate: Candidate, key: Name | None) -> frozenset[str]:
    """Return the nouns by which the stem describes its key: "Halden's mayor, _____" -> "mayor"."""
    stem = candidate.stem
    found = set()
    asked = _WHO_IS.match(stem)
    if asked is not None:
        words = re.split(r"[ ,]", re.split(r" (?:of|for|at|in|who|that) ", asked[1])[0])
        found |= {words[-1].lower()}
    gap = "__" in stem
    for pattern in (_BEFORE_GAP, _AS) if gap else ():
        match = pattern.search(stem)
        if match is not None:
            found.add(match[1].split()[-1].lower())
    match = _AFTER_GAP.search(stem) if gap and not _ACCORDING.search(stem) else None
    if match is not None:
        words = f"{match[1]}{match[2]}".split()
        found |= {word.lower() for word in words if is_person_noun(word.lower())}
    if key is not None:
        found |= {
            role.lemma.lower()
            for role in key.roles
            if role.sentence in (candidate.sentence,) and mentions(stem, role.text)
        }
    return frozenset(
        word
        for word in found
        if is_person_noun(word) or walks_of(word) or lexicon().is_person(word)
    )


# Nouns that carry a premier's post: "Prime Minister", "Prime Minister Sir".
_OF_PREMIER = frozenset(("minister", "sir", "dame"))


def _post(role: Role) -> str:
    """Return the noun of a role; a prime minister is no minister of something."""
    lemma = role.lemma.lower()
    prime = lemma in _OF_PREMIER and "prime minister" in role.text.lower()
    return "premier" if prime else lemma


def heads_state(member: Member) -> bool:
    """Whether somebody heads a state, did, or would: "former President Lee", a "nominee".

    The president of a firm and a vice president are not meant.
    """
    for role in member.name.roles:
        text = role.text.lower()
        if "presidential" in text and role.lemma.lower() in ("candidate", "nominee"):
            return True
        before = role.kind in ("title", "premodifier")
        if (
            _post(role) in RULERS
            and "vice" not in text
            and (before or country_of(text.split()[-1]))
        ):
            return True
    return False


def fits(member: Member, described: frozenset[str], key: Member | None) -> bool:
    """Whether a person may be what the stem describes: of that walk of life, and no ruler."""
    own = {_post(role) for role in member.name.roles}
    if own & described:
        return True
    if (own & RULERS or member.famed) and not described & (RULERS | PARTISANS):
        return False  # a president is nobody's press secretary
    walks = frozenset(walk for word in described for walk in walks_of(word))
    if key is not None:
        walks |= key.walks | key.bodies
    return not walks.isdisjoint(member.walks | member.bodies)
