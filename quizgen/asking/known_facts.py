"""Gaps that general knowledge fills: years of great events, great names, and what epithets tell.

"The founding of Israel in _____", "democracy under _____", "the fastest growing in the _____",
"Iran's arch-foe _____", and "the _____ will be held" under a headline about those games: a reader
need not have read for them. They wait for a slot that would stay empty.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizgen.language.clean import fold
from quizgen.language.place_parts import continent_of
from quizgen.language.places import country_of

if TYPE_CHECKING:
    from quizgen.asking.selfcontained import Standing
    from quizgen.asking.spot import Spot
    from quizgen.language.document import Document
    from quizgen.language.tree import Token

__all__ = ["known_fact"]

# Years of general knowledge, each with the events that tell it: words that all stand near it.
_YEARS: dict[str, tuple[str, ...]] = {
    "1066": ("hastings", "norman conquest", "william conqueror"),
    "1492": ("columbus",),
    "1776": ("independence", "american revolution"),
    "1789": ("french revolution", "bastille"),
    "1861": ("civil war",),
    "1865": ("civil war", "lincoln", "slavery"),
    "1912": ("titanic",),
    "1914": ("first world war", "world war i", "great war", "franz ferdinand"),
    "1917": ("russian revolution", "october revolution", "bolsheviks"),
    "1918": ("first world war", "world war i", "great war", "spanish flu", "armistice"),
    "1929": ("wall street crash", "great depression", "stock market crash"),
    "1933": ("hitler", "nazis power"),
    "1939": ("second world war", "world war ii", "invasion poland"),
    "1941": ("pearl harbor",),
    "1944": ("normandy",),
    "1945": (
        "second world war", "world war ii", "hiroshima", "nagasaki", "nazi defeat", "auschwitz",
        "united nations founded", "atomic bombs",
    ),
    "1947": ("india independence", "pakistan independence", "partition india"),
    "1948": (
        "state israel", "establishment israel", "creation israel", "founding israel",
        "israel found", "israel create", "israel establish", "israel independence",
    ),
    "1949": ("people's republic china",),
    "1953": ("korean war", "everest"),
    "1961": ("berlin wall", "gagarin"),
    "1963": ("kennedy assassination", "kennedy assassinated", "kennedy killed"),
    "1967": ("six day war",),
    "1968": ("prague spring", "martin luther king assassinated", "king assassination"),
    "1969": ("moon landing", "apollo 11", "armstrong moon", "landed moon", "woodstock"),
    "1979": ("islamic revolution", "iranian revolution", "iran revolution"),
    "1986": ("chernobyl",),
    "1989": ("berlin wall", "tiananmen", "wall fell"),
    "1990": ("german reunification", "reunification germany", "mandela freed", "mandela released"),
    "1991": ("soviet union", "soviet collapse", "gulf war"),
    "1994": ("rwanda genocide", "rwandan genocide", "end apartheid", "mandela president"),
    "1995": ("srebrenica",),
    "1997": ("hong kong handover", "princess diana"),
    "2001": ("september 11", "sept. 11", "9/11", "twin towers", "world trade center"),
    "2003": ("invasion iraq", "iraq war"),
    "2005": ("hurricane katrina",),
    "2008": (
        "obama mccain", "obama clinton campaign", "lehman", "financial crisis", "crash bank",
        "crash banks", "financial crash", "banking crisis",
    ),
    "2011": ("fukushima", "arab spring", "bin laden"),
    "2014": ("annexation crimea", "annexed crimea"),
    "2012": ("obama romney",),
    "2016": ("brexit referendum", "brexit vote", "trump clinton"),
    "2020": ("trump biden election", "biden win trump"),
    "2022": ("invasion ukraine", "invaded ukraine"),
}  # fmt: skip
# Those of whom everybody has heard, so that a single mention is filled without reading.
_FAMOUS = frozenset(
    "nelson mandela|mahatma gandhi|adolf hitler|joseph stalin|josef stalin|vladimir lenin|"
    "karl marx|mao zedong|winston churchill|abraham lincoln|george washington|thomas jefferson|"
    "martin luther king|martin luther king jr|john f. kennedy|napoleon|napoleon bonaparte|"
    "julius caesar|alexander the great|jesus|jesus christ|muhammad|buddha|confucius|"
    "christopher columbus|albert einstein|isaac newton|charles darwin|galileo|galileo galilei|"
    "marie curie|sigmund freud|leonardo da vinci|michelangelo|vincent van gogh|pablo picasso|"
    "william shakespeare|wolfgang amadeus mozart|mozart|beethoven|ludwig van beethoven|"
    "neil armstrong|fidel castro|che guevara|saddam hussein|osama bin laden|muammar gaddafi|"
    "ayatollah ruhollah khomeini|mikhail gorbachev|anne frank|mother teresa|rosa parks|"
    "princess diana|queen victoria|hitler|stalin|gandhi|mandela|churchill|lenin|einstein|darwin|"
    "shakespeare|picasso".split("|")
)
# What a country calls one that everybody knows to be it.
_FOES = frozenset(
    "foe arch-foe archfoe enemy arch-enemy archenemy rival arch-rival archrival nemesis adversary "
    "arch-nemesis".split()
)
_PLACES = frozenset(("GPE", "LOC"))
_WIDEST = frozenset("in of on across".split())
_OPENING = 2  # sentences in which an article tells what it is about
_AGAIN = 3  # other sentences that name it


def known_fact(document: Document, standing: Standing, spot: Spot) -> dict[str, float]:
    """Return why a gap is filled without reading, as a feature; {} when it is not.

    ``spot known year``: of an event that everybody dates; ``spot famous``: a person known to all of
    whom the article tells nothing else; ``spot foe``: the country that another's "arch-foe" is;
    ``spot widest``: the country or continent in which something is the largest; ``spot headline
    event``: the event that the title or the opening tells of, named again and again.
    """
    top = _top(spot)
    found = {
        "spot known year": spot.type in ("YEAR", "DATE") and _is_known_year(standing, spot),
        "spot famous": spot.type == "PERSON" and _is_famous(spot),
        "spot foe": spot.type == "GPE" and _is_foe(top),
        "spot widest": spot.type in _PLACES and _is_widest(top, spot),
        "spot headline event": spot.type == "EVENT" and _is_headline(document, spot),
    }
    return {name: 1.0 for name, value in found.items() if value}


def _top(spot: Spot) -> Token:
    own = set(spot.tokens)
    return next((token for token in spot.tokens if token.head not in own), spot.last)


def _is_known_year(standing: Standing, spot: Spot) -> bool:
    events = _YEARS.get(spot.answer.split()[-1], ())
    near = [token for token in standing.tokens if abs(token.i - spot.first.i) <= _ROUND]
    words = {token.lower_ for token in near} | {token.lemma_.lower() for token in near}
    return any(words.issuperset(event.split()) for event in events)


_ROUND = 12  # words between an event and its year


def _is_famous(spot: Spot) -> bool:
    """Whether everybody knows a person whom no other sentence names."""
    if spot.name is None or fold(spot.answer) not in _FAMOUS:
        return False
    return len({mention.sentence for mention in spot.name.mentions}) == 1


def _is_foe(top: Token) -> bool:
    """Whether a country is told to be another's rival: "Iran's arch-foe _____"."""
    beside = [top.head, *(child for child in top.children if child.dep_ == "appos")]
    if top.i:
        beside.append(top.nbor(-1))
    return any(token.lower_.rpartition(" ")[2] in _FOES and _has_country(token) for token in beside)


def _has_country(noun: Token) -> bool:
    """Whether a country stands before a noun: "Iran's old foe", "the Iranian enemy"."""
    before = noun.doc[max(noun.sent.start, noun.i - _STEPS) : noun.i]
    return any(country_of(token.text) for token in before)


_STEPS = 5


def _is_widest(top: Token, spot: Spot) -> bool:
    """Whether something is the most of its sort there: "the fastest growing in the _____"."""
    if top.dep_ != "pobj" or top.head.lower_ not in _WIDEST:
        return False
    if not country_of(spot.answer) and not continent_of(spot.answer):
        return False
    link = top.head
    before = link.doc[max(link.sent.start, link.i - _STEPS) : link.i]
    at = next((t for t in reversed(before) if t.tag_ in ("JJS", "RBS")), None)
    if at is None or at.nbor(1).lower_ == "of":
        return False  # "had lived most of his life in Spain"
    between = [token for token in before if token.i > at.i]
    return not any(t.text in (",", ";") or t.tag_ in _FINITE for t in between)


_FINITE = frozenset("VBD VBZ VBP VB MD".split())


def _is_headline(document: Document, spot: Spot) -> bool:
    """Whether an event is what the article is about."""
    if spot.name is None:
        return False
    title = fold(document.article.title).split()
    own = [word for word in fold(spot.answer).split() if word not in _COMMON]
    if own and all(word in title for word in own):
        return True
    told = {mention.sentence for mention in spot.name.mentions}
    return min(told, default=_OPENING) < _OPENING and len(told) > _AGAIN


_COMMON = frozenset("the of games olympics olympic cup open championship championships war".split())
