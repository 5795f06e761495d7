"""Statements made false by a word's opposite: "the smallest", "fell", "less popular than".

Where a statement has no name or figure whose swap is surely false, a word may be changed whose
opposite the article's own word excludes: what rose did not fall, the longest is not the shortest.
No word is denied ("unsafe"), and set phrases are left alone; each table has its case.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from quizgen.asking.swaps import Swap
from quizgen.language.inflect import inflect
from quizgen.language.lexicon import lexicon

if TYPE_CHECKING:
    from quizgen.asking.selfcontained import Standing
    from quizgen.language.tree import Token

__all__ = ["opposite_swaps"]


def _both_ways(pairs: str) -> dict[str, str]:
    """Return a table that leads from each word of "big/small cold/hot" to the other."""
    table: dict[str, str] = {}
    for pair in pairs.split():
        one, other = pair.split("/")
        table.setdefault(one, other)
        table.setdefault(other, one)
    return table


# "The pier is the longest of the coast", "The new lamp is heavier than the old one"
_COMPARED = _both_ways(
    "larger/smaller bigger/smaller higher/lower longer/shorter older/younger faster/slower "
    "richer/poorer stronger/weaker heavier/lighter warmer/colder hotter/colder wider/narrower "
    "easier/harder largest/smallest biggest/smallest greatest/smallest highest/lowest "
    "longest/shortest oldest/youngest fastest/slowest richest/poorest strongest/weakest "
    "heaviest/lightest warmest/coldest hottest/coldest easiest/hardest widest/narrowest"
)
# "The oldest pier" is a thing, not a person: its opposite is the newest.
_OF_THINGS = {"older": "newer", "oldest": "newest"}
# What a superlative may tell of: "is the longest", "had the longest", "The longest … stands in".
_TOLD = ("attr", "oprd", "dobj", "nsubj", "nsubjpass")
# "The pier is dangerous": what a thing is said to be.
_SAID_TO_BE = _both_ways(
    "safe/dangerous easy/difficult fast/slow cheap/expensive rare/common rich/poor strong/weak "
    "simple/complicated high/low noisy/quiet empty/full harmless/harmful"
)
# Nouns of which one half is not the other, and what tells the halves apart.
_HALVES = {
    # "in the early nineteenth century"
    "early/late": "century decade summer autumn winter spring",
    # "low levels of crime"
    "high/low": "level rate price cost temperature quality proportion percentage tide speed "
    "unemployment",
    # "at the northern edge of the marsh"
    "northern/southern eastern/western north-eastern/south-western north-western/south-eastern "
    "northeastern/southwestern northwestern/southeastern": "part half edge end side tip shore "
    "coast bank border",
    # "a growing number of boats"
    "growing/shrinking rising/falling increasing/decreasing": "number demand market population "
    "share pressure interest",
}
_ATTRIBUTES = {
    word: (other, frozenset(nouns.split()))
    for pairs, nouns in _HALVES.items()
    for word, other in _both_ways(pairs).items()
}
# "The number of boats fell", "The firm cut its prices": what amounts do, alone or to an amount.
_CHANGES = {
    **_both_ways("increase/decrease rise/fall grow/shrink raise/lower reduce/increase"),
    **{"cut": "increase", "drop": "rise", "decline": "rise"},
}
_AMOUNTS = frozenset(
    "number price cost rate share sale profit temperature level population income wage salary "
    "demand revenue output production spending budget tax fee risk amount age percentage "
    "proportion unemployment crime traffic debt deficit turnover value speed size rent emission "
    "consumption pollution inflation likelihood membership attendance".split()
)
# With these a changed verb makes no sense: "rose to a record high", "increased further".
_TIED = frozenset(
    "record high low peak fold double triple twice half further again back only even more fewer "
    "less growth decline increase decrease rise fall drop".split()
)
# "The council welcomed the plan": what somebody thinks of something.
_STANCES = {
    **_both_ways("support/oppose praise/criticise"),
    **{"criticize": "praise", "welcome": "criticise"},
}
_FINITE = ("VBD", "VBZ", "VBP", "VBN")
# After these a word is part of a set phrase, or says more than itself: "at best", "the second
# largest", "ever more", "dangerously high".
_BEFORE = frozenset("no at much ever far and or second third fourth fifth rather as so too".split())


def opposite_swaps(standing: Standing) -> Iterator[Swap]:
    """Yield swaps of one word of a statement for its opposite, the plainest first."""
    if any(token.lower_ in _REASONED for token in standing.tokens):
        return
    marked = any(token.text == '"' for token in standing.sentence.span)
    tokens = [
        token
        for token in standing.tokens
        if token.i not in standing.names
        and token.ent_type_ not in _NAMES
        and not (marked and _quoted(token))
    ]
    free = [token for token in tokens if _is_free(token)]
    for find in (_compared, _changed, _attribute, _said_to_be, _stance):
        for token in free:
            wrong = find(token)
            if wrong and not any(other.lower_ == wrong for other in token.sent):
                text = wrong.title() if token.is_title else wrong
                yield Swap({token.i: text}, token.text, text, "opposite")


# Where one thing is set against another or told to follow from it, the opposite of a word makes
# no sense: "Although the pier was safe, few used it."
_REASONED = frozenset(
    "although though while whereas despite but yet however because so since when if unless".split()
)
_NAMES = frozenset("PERSON ORG GPE LOC FAC WORK_OF_ART EVENT PRODUCT NORP LAW".split())


def _quoted(token: Token) -> bool:
    return sum(t.text == '"' for t in token.sent if t.i < token.i) % 2 == 1


def _is_free(token: Token) -> bool:
    """Whether nothing before the word or joined to it ties it to its sense."""
    if token.i and token.nbor(-1).lower_ in _BEFORE:
        return False
    return token.dep_ != "conj" and not any(child.dep_ == "conj" for child in token.children)


def _compared(token: Token) -> str:
    """Turn a comparative with "than" or a superlative round: "the longest", "more popular than"."""
    lower, above = token.lower_, token.head
    if lower in ("more", "less", "most", "least"):
        if token.dep_ != "advmod" or above.pos_ != "ADJ" or above.i != token.i + 1:
            return ""
        noun = above.head if above.dep_ == "amod" else above
        wrong = {"more": "less", "less": "more", "most": "least", "least": "most"}[lower]
    elif lower in _COMPARED and token.tag_ in ("JJR", "JJS"):
        noun = above if token.dep_ == "amod" else token
        wrong = _COMPARED[lower]
        if lower in _OF_THINGS and not lexicon().is_person(noun.lemma_.lower()):
            wrong = _OF_THINGS[lower]
    else:
        return ""
    if lower in ("more", "less") or token.tag_ == "JJR":
        below = {child.lower_ for one in (token, above, noun) for child in one.children}
        return wrong if "than" in below else ""
    others = [t for t in token.sent if t != token and t.tag_ in ("JJS", "RBS")]
    if others:
        return ""  # "the largest by people and the smallest by area"
    return wrong if _is_only_one(noun, token) else ""


_CLIMBERS = frozenset("riser faller climber winner loser gainer".split())  # "the biggest riser"


def _is_only_one(noun: Token, token: Token) -> bool:
    """Whether a superlative tells of one thing: "the longest pier", not "some of the longest"."""
    before = token.nbor(-1).lower_ if token.i else ""
    told = noun.pos_ == "NOUN" and noun.dep_ in _TOLD and before == "the"
    told = told and noun.lemma_.lower() not in _CLIMBERS
    return told and not any(child.lower_ == "known" for child in noun.children)


def _changed(token: Token) -> str:
    """Turn round what an amount did: "the price rose", "the firm cut its prices"."""
    lemma = token.lemma_.lower()
    if token.pos_ != "VERB" or lemma not in _CHANGES or token.tag_ == "VBG":
        return ""
    if any(t.lemma_.lower() in _TIED for t in token.sent if t != token):
        return ""
    below = {child.dep_: child for child in token.children}
    prepositions = {child.lower_ for child in token.children if child.dep_ == "prep"}
    ranged = {"from", "to"} <= prepositions or "into" in prepositions
    if ranged or _RANGE.search(" ".join(t.text for t in token.sent)):
        return ""  # "fell from 9 to 4", "fell by 120 per cent"
    if {"prt", "advcl", "xcomp"} & set(below):
        return ""
    thing = below.get("dobj") or below.get("nsubj") or below.get("nsubjpass")
    if thing is None or thing.lemma_.lower() not in _AMOUNTS:
        return ""
    return inflect(_CHANGES[lemma], token.tag_)


# "from 8 million to 28 million", "by 101 %": with these the sense tells which way it went.
_RANGE = re.compile(r"\bfrom\b.*\d.*\bto\b.*\d|\b[1-9]\d\d[.\d]* ?(?:%|per ?cent)", re.I)


def _attribute(token: Token) -> str:
    """Turn round what tells one half from the other: "in the early nineteenth century"."""
    wrong, nouns = _ATTRIBUTES.get(token.lower_, ("", frozenset()))
    if token.dep_ != "amod" or token.head.lemma_.lower() not in nouns or list(token.children):
        return ""
    article = token.nbor(-1).lower_ if token.i else ""
    vowels = token.lower_[0] in "aeiou", wrong[0] in "aeiou"
    return "" if article in ("a", "an") and vowels[0] != vowels[1] else wrong


def _said_to_be(token: Token) -> str:
    """Turn round what a thing is said to be: "the pier is dangerous"."""
    if token.dep_ != "acomp" or token.head.lemma_ != "be":
        return ""
    if any(child.dep_ not in ("prep", "advmod") or child.i < token.i - 1 for child in token.lefts):
        return ""
    if any(child.lower_ in _DEGREES or child.dep_ == "npadvmod" for child in token.children):
        return ""
    if any(child.dep_ in ("xcomp", "ccomp") for child in token.children):
        return ""
    return _SAID_TO_BE.get(token.lower_, "")


_DEGREES = frozenset("more less most least too so as how enough highly dangerously".split())


def _stance(token: Token) -> str:
    """Turn round what somebody thinks of something: "the council welcomed the plan"."""
    lemma = token.lemma_.lower()
    if token.pos_ != "VERB" or lemma not in _STANCES or token.tag_ not in _FINITE:
        return ""
    below = {child.dep_ for child in token.children}
    if not {"dobj", "nsubjpass"} & below or {"xcomp", "ccomp"} & below:
        return ""
    return inflect(_STANCES[lemma], token.tag_)
