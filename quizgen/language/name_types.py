"""What kind of thing a name names: the evidence of all its mentions, weighed.

The entity tagger is right about four times in five on a single mention; titles, first names,
tails ("Council"), the gazetteer and the words around speak more clearly. The weights are votes:
a sure sign outweighs a handful of labels. When no type leads clearly the type is "": a question
with a wrong wh-word is worse than none.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from quizgen.language.first_names import is_first_name
from quizgen.language.name_tables import (
    ABBREVIATIONS,
    FAC_TAILS,
    HEAD_TYPES,
    KEPT_TITLES,
    KNOWN_NAMES,
    LOC_HEADS,
    LOC_TAILS,
    ORG_TAILS,
    PLACE_NOUNS,
    SAYING_LEMMAS,
    STORMS,
    TAIL_TYPES,
    TITLE_GENDER,
)
from quizgen.language.places import country_of, place_type
from quizgen.language.roles import find_age, noun_class

if TYPE_CHECKING:
    from quizgen.language.mentions import Found
    from quizgen.language.roles import Role

__all__ = ["Votes", "decide_type", "form_evidence", "mention_evidence"]


class Votes(defaultdict[str, float]):
    """For each type, how much speaks for it; below zero when something speaks against it.

    What the tagger says is kept apart in ``labels``: its mistakes come in rows ("Trump" an
    organisation ten times), so that the tenth label tells little more than the third.
    """

    def __init__(self) -> None:
        super().__init__(float)
        self.labels: defaultdict[str, float] = defaultdict(float)

    def add(self, other: Votes) -> None:
        """Count the other's votes too."""
        for kind, weight in other.items():
            self[kind] += weight
        for kind, weight in other.labels.items():
            self.labels[kind] += weight

    def weight(self, kind: str) -> float:
        """Return all that speaks for a type."""
        told = self.labels.get(kind, 0.0)
        return self.get(kind, 0.0) + min(told, _ROW) + _LATER * max(told - _ROW, 0.0)

    def weights(self) -> dict[str, float]:
        """Return all that speaks for each type."""
        return {kind: self.weight(kind) for kind in sorted({*self, *self.labels})}


_ROW, _LATER = 2.0, 0.2  # labels that count in full, and what each further one counts


# Votes. A label alone (1.0) does not reach the threshold for a single word.
_LABEL = 1.0
_THRESHOLD = 1.35
_MARGIN = 0.5
_CONTEXT = 0.4  # what besides labels must speak for a place, or a person with one name
_SINGLE_PERSON = 1.7  # "Palmyra" labelled PERSON once, with nothing to say so, stays unknown

# Words before "of" and what the whole is: "Bank of England", "Gulf of Mexico".
_OF_TYPES: dict[str, str] = {
    **dict.fromkeys("battle siege war wars".split(), "EVENT"),
    **dict.fromkeys(
        "gulf bay isle isles strait straits cape coast sea lake mount mountains horn river".split(),
        "LOC",
    ),
    **dict.fromkeys("declaration treaty bill".split(), "LAW"),
    **dict.fromkeys("duke duchess prince princess earl archbishop bishop".split(), "PERSON"),
    **dict.fromkeys("kingdom republic principality sultanate states".split(), "GPE"),
    **dict.fromkeys("palace tower castle statue gallery".split(), "FAC"),
    **dict.fromkeys(
        "academy administration army association bank board bureau center centre chamber "
        "church club college commission committee company conference confederation congress "
        "council court department diocese division faculty federation foundation friends fund "
        "government guild house journal institute institution knights league library ministry "
        "movement museum office order organisation organization parliament party royal school "
        "secretariat society synod trust union university".split(),
        "ORG",
    ),
}
_COMPASS = frozenset(
    "north south east west northern southern eastern western central northeast northwest "
    "southeast southwest north-east north-west south-east south-west upper lower greater "
    "inner outer".split()
)
_KIN = frozenset(
    "father mother wife husband son daughter brother sister parents family girlfriend "
    "boyfriend friend death life career widow aunt uncle grandmother grandfather lawyer".split()
)
_IN_PRINT = frozenset("publish write report appear print say interview".split())
_PLACE_PREPOSITIONS = frozenset("in across throughout near outside inside around".split())


def form_evidence(text: str) -> Votes:
    """Return the votes of a name's own words."""
    votes: Votes = Votes()
    words = text.split()
    folds = [word.lower().rstrip(".") for word in words]
    first, last = folds[0], folds[-1]
    if (len(folds) > 2 and last in ("i", "ii", "iii", "iv", "one", "two")) or last.isdigit():
        last = folds[-2] if len(folds) > 1 else last  # "World War II", "Interstate 5"
    kind = place_type(text)
    given = is_first_name(first)
    if kind:
        single = len(words) == 1 and given
        votes[kind] += 1.2 if single else 5.0 if kind == "NORP" else 4.0
    known = ABBREVIATIONS.get(text.lower()) or KNOWN_NAMES.get(text)
    if known:
        votes[known] += 3.0 if known == "PERSON" else 6.0
    elif text in KNOWN_NAMES:
        votes[""] += 6.0  # "National Insurance": known to be none of these
    elif text.isupper() and text.isalpha() and 2 <= len(text) <= 6 and not kind:
        votes["ORG"] += 0.6
    if len(words) == 1:
        if TAIL_TYPES.get(last) == "" and not kind:
            votes["PERSON"] -= 4.0  # "Bush's Heisman Trophy" cut at its last word
        if given and not kind:
            votes["PERSON"] += 1.2
        if last in ("congress", "parliament", "treasury", "pentagon", "kremlin", "senate"):
            votes["ORG"] += 4.0
        return votes
    if "of" in folds[1:-1]:
        before = folds[folds.index("of") - 1]
        if before in _OF_TYPES:
            votes[_OF_TYPES[before]] += 5.0
            return votes
    if "for" in folds[1:-1] and _OF_TYPES.get(folds[folds.index("for") - 1]) == "ORG":
        votes["ORG"] += 4.0
        return votes
    if len(folds) > 2 and folds[-2] in ORG_TAILS and place_type(words[-1]):
        votes["ORG"] += 4.0  # "Arts Council England"
        return votes
    tail = _tail_type(last)
    surname = given and last in _SURNAMES
    if surname:
        votes["PERSON"] += 1.5  # "Henry Hall", but also "Albert Hall": the label decides
        votes[tail or "FAC"] += 1.0
    elif tail is not None:
        votes[tail] += 4.0 if not given or last in _FIRM else 2.5
    if first in LOC_HEADS and tail is None and not given:
        votes["LOC"] += 4.0
    if first in HEAD_TYPES and not kind and (tail is None or first in STORMS):
        votes[HEAD_TYPES[first]] += 4.0
    if first in _COMPASS and place_type(" ".join(words[1:])) in ("GPE", "LOC"):
        votes["LOC"] += 4.0
    if "&" in words:
        votes["ORG"] += 3.0
    if any(fold in ABBREVIATIONS for fold in folds):
        votes["PERSON"] -= 2.0  # "UK Sport"
    if "and" in words[1:-1] and not given:
        votes["PERSON"] -= 4.0  # "Public Works and Housing Canada", though "PWHC" was a person
        votes["ORG"] += 1.5
    if given and tail is None and "of" not in folds:
        also_place = bool(place_type(words[0])) or bool(kind)
        votes["PERSON"] += 1.5 if also_place else 3.0
    if any(len(word) == 2 and word[1] == "." for word in words[:-1]) and tail != "ORG":
        votes["PERSON"] += 2.0
    elif _INITIALS.fullmatch(words[0]) and first not in _NO_INITIALS and tail is None and not kind:
        votes["PERSON"] += 2.0  # "W.H. Auden"
    if not given and _is_product(words):
        votes["PERSON"] -= 4.0
    if last in _FIRM and tail == "ORG":
        votes["PERSON"] -= 3.0  # "Dana F. Besecker Company, the largest buyer of halibut"
    if first in _CALLS:
        votes["PERSON"] -= 8.0
    if not kind and _is_of_country(words):
        votes["ORG"] += 3.0
        votes["PERSON"] -= 3.0
    if last in ("jr", "sr"):
        votes["PERSON"] += 4.0
    if first in KEPT_TITLES and first not in ("st", "saint") and tail is None and "of" not in folds:
        votes["PERSON"] += 3.0
    return votes


# What groups and campaigns call for: "Find Cayman", "Save Wye Wood" are nobody.
_CALLS = frozenset("find save help free stop support remember bring protect keep defend".split())


def _is_product(words: list[str]) -> bool:
    """Whether the first word is a known firm's, so that the rest is what it makes: "Skype Voip"."""
    return KNOWN_NAMES.get(words[0]) in ("ORG", "PRODUCT")


def _is_of_country(words: list[str]) -> bool:
    """Whether a country ends the name of a body: "Global Affairs Canada", "Historic England".

    The word before it tells the field; "Team Canada" and "West Germany" are none.
    """
    return (
        place_type(words[-1]) == "GPE"
        and bool(country_of(words[-1]))
        and not any(is_first_name(word) for word in words[:-1])
        and words[-2].lower() in _FIELDS
    )


# Words that tell the field of such a body: "Services", "Affairs", "Communities".
_FIELDS = frozenset(
    "services affairs communities parks statistics procurement health citizenship "
    "infrastructure transport sport schools hospitals airports rail athletics cricket rugby "
    "swimming cycling gymnastics tourism justice heritage highways immigration".split()
)

_INITIALS = re.compile(r"(?:[A-Z]\.){2,3}")
_NO_INITIALS = frozenset(
    "u.s u.n u.k e.u d.c l.a n.y n.j n.h n.c s.c n.d s.d w.v b.c p.c a.c f.c s.c c.f u.a.e u.s.s "
    "h.m p.m a.m t.v u.s.a".split()
)


# Tails that are also surnames: a first name before them makes a person ("Jeff Bridges").
_SURNAMES = frozenset(
    "guard banks bank lake rivers hill hills field house hall castle church street lane park "
    "bridge forest mountain island moon pope marsh beach parks price fields wells mills "
    "gardens garden temple tower towers rock stone forest sound pass cape bay law".split()
)
_FIRM = frozenset(
    "co comics inc ltd plc corp llc company corporation gmbh university council foundation "
    "airport".split()
)


def _tail_type(word: str) -> str | None:
    if word in ORG_TAILS:
        return "ORG"
    if word in LOC_TAILS:
        return "LOC"
    if word in TAIL_TYPES:
        return TAIL_TYPES[word]
    return "FAC" if word in FAC_TAILS else None


def mention_evidence(one: Found, roles: list[Role]) -> Votes:
    """Return the votes of one mention: its label and the words around it."""
    votes: Votes = Votes()
    doc, start, end = one.doc, one.title_start, one.end
    if one.label:
        votes.labels[one.label] += _LABEL * (0.7 if one.initial else 1.0)
        if one.label == "PERSON" and 2 <= one.end - one.start <= 3:
            votes["PERSON"] += 0.4
    pageant = one.title.lower() == "miss" and bool(place_type(one.text))  # "Miss Idaho"
    if one.title and not pageant:
        address = one.title.lower().rstrip(".").split()[-1] in TITLE_GENDER
        votes["PERSON"] += 6.0 if address else 4.0
    if find_age(one) is not None:
        votes["PERSON"] += 4.0
    for role in roles:
        kind = noun_class(role.lemma)
        if kind and role.kind != "title":
            votes[kind] += 3.0
        elif not kind and role.kind in ("apposition", "copula"):
            votes["ORG"] -= 5.0 if _is_animal(role.lemma) else 1.0  # "Dusty, a dolphin"
    after = doc[end].lower_ if end < len(doc) else ""
    second = doc[end + 1].lower_ if end + 1 < len(doc) else ""
    if (after in ("who", "whose") or (after == "," and second in ("who", "whose"))) and not (
        start and doc[start - 1].dep_ == "prep"
    ):  # "Scott Veirs of Beamreach, who …" says nothing of Beamreach
        votes["PERSON"] += 3.0
        votes["NORP"] += 1.0
    if after == "," and second == "which":
        votes["PERSON"] -= 2.0
    if after == "#" and second.isdigit():
        votes["PERSON"] -= 8.0  # a number of a comic: "Dr. Strange #23"
    if one.text.isupper() and " " not in one.text and _is_one_of(one):
        votes["PERSON"] -= 6.0  # "a fellow WAC"
    if after == "'s" and second in _KIN:
        votes["PERSON"] += 1.5
    if after == "'s" and second in ("capital", "government", "population", "economy", "border"):
        votes["GPE"] += 1.5
    if _in_list_of_places(one):
        votes["PERSON"] -= 6.0
    _before(one, votes, start, after)
    head = doc[end - 1]
    for token in doc[one.start : one.end]:
        if token.head.i < one.start or token.head.i >= one.end:
            head = token
            break
    if head.dep_ == "nsubj" and head.head.lemma_ in SAYING_LEMMAS:
        votes["PERSON"] += 0.8
        votes["ORG"] += 0.3
        if 2 <= len(one.words) <= 3 and one.text.replace(" ", "").isalpha():
            votes["PERSON"] += 0.4 if one.label else 1.2  # "…," Aitan Goelman said
    if one.quoted:
        votes["WORK_OF_ART"] += 0.8 if len(one.words) < 3 else 1.5
    return votes


def _is_one_of(one: Found) -> bool:
    """Whether letters stand for a common noun: "a fellow WAC", "another MP"."""
    root = one.doc[one.end - 1]
    return any(
        child.dep_ == "det" and child.lower_ in ("a", "an", "another", "each", "every")
        for child in root.children
    )


# What a list of names ends in when it names places: "Rogers, Craig and Mayes counties".
_PLURAL_PLACES = frozenset(
    "counties streets avenues roads rivers lakes islands mountains districts provinces parishes "
    "boroughs towns villages valleys airports stations universities colleges".split()
)
_LONGEST_LIST = 12  # tokens


def _in_list_of_places(one: Found) -> bool:
    """Whether the mention stands in a list that a plural noun says to be of places."""
    joined = False
    for token in one.doc[one.end : one.end + _LONGEST_LIST]:
        if token.text in (",", "and", "or", "&"):
            joined = joined or token.text != ","
        elif not token.text[0].isupper():
            return joined and token.lower_ in _PLURAL_PLACES
    return False


def _is_animal(lemma: str) -> bool:
    from quizgen.language.lexicon import lexicon

    return lexicon().supersenses(lemma, "n").get("noun.animal", 0.0) > 0.5


def _before(one: Found, votes: Votes, start: int, after: str) -> None:
    """Count the words before a mention: "in Palmyra", "the city of Palmyra"."""
    doc = one.doc
    before = start - 1
    article = before >= 0 and doc[before].lower_ == "the"
    if article:
        before -= 1
        if not one.title and doc[one.end - 1].dep_ not in ("compound", "nmod"):
            votes["PERSON"] -= 0.8  # "the Hajj", but "the Obama era"
    if before < 0:
        return
    word = doc[before].lower_
    if word in _PLACE_PREPOSITIONS and after != "'s" and not article:
        if doc[before].dep_ == "prep" or word == "in":
            if word == "in" and doc[before].head.lemma_ in _IN_PRINT:
                votes["ORG"] += 0.8  # "published in Nature"
                return
            votes["GPE"] += 0.9
            votes["LOC"] += 0.2
            votes["PERSON"] -= 0.8
            votes["ORG"] -= 0.4
    elif word == "from" and not article and after != "'s":
        votes["GPE"] += 0.4
    elif word == "at" and after != "'s":
        votes["ORG"] += 0.6
        votes["FAC"] += 0.3
        votes["PERSON"] -= 1.0
    elif word in ("in", "across", "throughout", "near") and article:
        votes["LOC"] += 0.6
    if word == "of" and before > 0 and not article:
        kind = PLACE_NOUNS.get(doc[before - 1].lower_)
        if kind and doc[before - 1].tag_ in ("NN", "NNP"):
            votes[kind] += 3.0


def decide_type(votes: Votes, text: str) -> str:
    """Return the type that leads clearly, else ""."""
    ranked = sorted(votes.weights().items(), key=lambda item: (-item[1], item[0]))
    if not ranked:
        return ""
    kind, best = ranked[0]
    second = max(ranked[1][1], 0.0) if len(ranked) > 1 else 0.0
    if {kind, ranked[1][0] if len(ranked) > 1 else ""} == {"GPE", "LOC"}:
        second = min(second, best - _MARGIN)  # both places: the better one will do
    single = len(text.split()) == 1
    threshold = _THRESHOLD
    if kind == "PERSON" or (single and kind == "ORG"):
        threshold = _SINGLE_PERSON
    if (kind == "GPE" or (single and kind == "PERSON")) and votes.get(kind, 0.0) < _CONTEXT:
        return ""  # "Banksy" a GPE, "Hydra" a PERSON, and nothing but the label to say so
    if best < threshold or best - second < _MARGIN:
        return ""
    return kind
