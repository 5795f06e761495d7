"""Values that are beside the point of their sentence: whence it is known, who only says it.

"The lamps are unsafe, according to a report by the Sarn Institute": a reader should have understood
what the report says. A gap is made of these last, and waits for a slot that would stay empty.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from quizgen.asking.beside_time import date_beside, tells_of_a_noun
from quizgen.asking.news_media import NETWORKS, is_medium
from quizgen.asking.wordlists import MONTHS
from quizgen.facts.cues import cue_of
from quizgen.language.clean import fold

if TYPE_CHECKING:
    from quizgen.asking.selfcontained import Standing
    from quizgen.asking.spot import Spot
    from quizgen.language.document import Document
    from quizgen.language.tree import Token

__all__ = ["only_says", "side_of"]

# What everybody thinks of as soon as a sentence speaks of lawmakers, agents, sailors or players: a
# country has several courts and two chambers, but one of these.
_INSTITUTIONS = frozenset(
    "congress|parliament|white house|fbi|cia|pentagon|kremlin|navy|army|air force|marine corps|"
    "coast guard|un|u.n.|united nations|nfl|nba|nhl|mlb|ncaa|new york stock exchange|us congress|"
    "u.s. congress|us navy|u.s. navy|us army|u.s. army".split("|")
)
_SOURCED = frozenset("ORG GPE LOC FAC WORK_OF_ART PRODUCT LAW EVENT NUMBER".split())
_PLACES = frozenset("GPE LOC".split())
_HOUSES = frozenset("ORG FAC".split())
_HOME = frozenset("base live bear raise".split())
_POSTED = frozenset(
    "video clip post tweet message livestream page account feed group profile channel user poster "
    "thread comment story".split()
)
# "weighed in on Twitter", "shared it via Facebook", "took to Instagram"
_POSTING = frozenset(
    "post share weigh upload tweet react respond comment joke vent apologise apologize thank "
    "congratulate praise condemn appear stream publish circulate spread surface complain rant "
    "announce wonder chime follow".split()
)
_BY_WAY_OF = frozenset("on via through to".split())
# "a town of 3,000 people": how large a place is that comes up beside the story.
_INHABITANTS = frozenset("people inhabitant resident person soul".split())
_SETTLED = frozenset(
    "nation country state city town village island district county municipality suburb community "
    "hamlet region province territory parish borough settlement".split()
)
# What is counted in a match.
_SCORING = frozenset(
    "point goal ace try wicket birdie bogey assist rebound touchdown yard strikeout homer break "
    "save penalty corner foul basket".split()
)
_PARTIES = frozenset(
    "republican democrat conservative labour liberal socialist independent senator congressman "
    "congresswoman representative governor mp".split()
)


def side_of(document: Document, standing: Standing, spot: Spot) -> dict[str, float]:
    """Return why a value is beside the point of its sentence, as a feature; {} when it is not.

    ``spot source``: in an "according to" phrase; ``spot tag``: a bare surname that says what stands
    before it ("…, Lee said"); ``spot origin``: where a person is from ("Ann Lee, from Sarn");
    ``spot said when``: the month in which it was said; ``spot institution``: one that comes to mind
    as soon as its country or sport is named; ``spot platform``: the network on which somebody said
    so ("said on _____", "a _____ video"); ``spot interviewer``: who asked for a paper or a station
    ("CNN's _____"); ``spot aside house``: what somebody founded or runs who stands behind a comma
    ("Ann Lee, the _____ co-founder"); ``spot population``: how many live in a place that is only
    described so ("Sarn, a town of _____ people, voted"); ``spot one example``: a person of whom
    nothing else is told, as an example ("experts, including the painter _____"); ``spot scoring``:
    how often somebody of a match scored, in an aside ("Lee, who saved _____ match points, won");
    ``spot looked up``: where the writer found it ("according to her _____ page"); ``spot
    affiliation``: the house of somebody who says or does something ("Ann Lee at the _____ fears"),
    or where that house is; ``spot compared``: what a figure of the same sort is compared with, or
    has come from ("up 2% from _____"); ``spot aside person``: somebody of whom nothing is told but
    in a clause about another ("Lee, who won against _____, met Fry"); and what `date_beside` finds.
    Found once for each spot.
    """
    return document.once("side of", (standing, spot), lambda: _side_of(document, standing, spot))


def _side_of(document: Document, standing: Standing, spot: Spot) -> dict[str, float]:
    top = _top(spot)
    found = {
        "spot source": spot.type in _SOURCED and _is_source(top),
        "spot tag": spot.type == "PERSON" and len(spot.tokens) == 1 and _is_tag(top),
        "spot origin": (spot.type in _PLACES and _is_origin(document, top))
        or (spot.type in _HOUSES and _is_aside_origin(document, top)),
        "spot said when": _is_bare_month(spot) and _dates_speech(top),
        "spot institution": spot.type == "ORG"
        and (fold(spot.answer).removeprefix("the ") in _INSTITUTIONS or _is_of_justices(spot)),
        "spot platform": fold(spot.answer) in NETWORKS and _is_platform(document, top),
        "spot interviewer": spot.type == "PERSON" and _is_interviewer(document, spot),
        "spot aside house": spot.type == "ORG" and _is_aside_house(document, top),
        "spot population": spot.type == "NUMBER" and _is_population(spot),
        "spot scoring": spot.type == "NUMBER" and spot.unit in _SCORING and _is_aside(top),
        "spot one example": spot.type == "PERSON" and _is_one_example(document, spot),
        "spot looked up": spot.type in _SOURCED and _is_looked_up(spot, top),
        "spot aside person": spot.type == "PERSON" and _is_aside_person(standing, spot, top),
        "spot compared": spot.type in _AMOUNTS and _is_compared(spot),
        "spot affiliation": _is_affiliation(document, spot, top),
    }
    return {name: 1.0 for name, value in found.items() if value} | date_beside(standing, spot)


def _is_of_justices(spot: Spot) -> bool:
    """Whether "justices" give the Supreme Court away, for judges of other courts are none."""
    own = frozenset(spot.tokens)
    return fold(spot.answer).endswith("supreme court") and any(
        token.lemma_.lower() == "justice" and token.tag_ in ("NN", "NNS") and token not in own
        for token in spot.last.sent
    )


def _is_bare_month(spot: Spot) -> bool:
    """Whether a date is a month alone, without day or year."""
    return spot.type == "DATE" and spot.answer in MONTHS


def _top(spot: Spot) -> Token:
    own = set(spot.tokens)
    return next((token for token in spot.tokens if token.head not in own), spot.last)


def _above(token: Token) -> Iterator[Token]:
    while token.head != token:
        token = token.head
        yield token


def _is_source(top: Token) -> bool:
    """Whether a value is in an "according to" phrase, and is not the one who says it."""
    above = list(_above(top))
    said_so = len(above) > 1 and above[1].lower_ == "according"
    return not said_so and any(token.lower_ == "according" for token in above)


def _is_tag(top: Token) -> bool:
    """Whether a name alone says what stands before it: "…, Lee said", "…, said Mr Lee"."""
    verb = top.head
    if top.dep_ != "nsubj" or cue_of(verb) is None:
        return False
    if any(child.pos_ == "NOUN" for child in top.children):
        return False  # "said the engineer Lee"
    said = [child for child in verb.children if child.dep_ == "ccomp"]
    return verb.dep_ == "parataxis" or any(child.i < min(top.i, verb.i) for child in said)


def _is_origin(document: Document, top: Token) -> bool:
    """Whether a place only tells where somebody is from: "Ann Lee, from Sarn", "based in Sarn"."""
    if top.dep_ != "pobj":
        return False
    above = top.head.head
    if above.lemma_.lower() in _HOME and above.dep_ == "acl":
        return above.head.dep_ == "appos" or _is_person(document, above.head)
    if top.head.lower_ == "of" and above.lemma_.lower() in _PARTIES:
        return above.dep_ in ("appos", "compound")  # "Ann Lee, Republican of Sarn"
    return top.head.lower_ in ("from", "of", "in") and _is_person(document, above)


def _is_aside_origin(document: Document, top: Token) -> bool:
    """Whether a house stands behind a comma and somebody: "Ann Lee, of the University of Sarn".

    Or without one: "Ann Lee at the University of Sarn is not sure".
    """
    link = top.head
    if top.dep_ == "pobj" and link.lower_ == "at" and _is_person(document, link.head):
        return link.head.dep_ == "nsubj" and link.head.i == link.i - 1
    if top.dep_ != "pobj" or link.lower_ not in ("from", "of") or not link.i:
        return False
    people = (link.head, *(c for c in link.head.children if c.dep_ == "appos"))
    return link.nbor(-1).text == "," and any(_is_person(document, one) for one in people)


def _is_looked_up(spot: Spot, top: Token) -> bool:
    """Whether a network or somebody's own page is what is known from: "according to her _____"."""
    if top.dep_ != "pobj" or top.head.head.lower_ != "according":
        return False
    owned = any(child.dep_ == "poss" for child in top.children)
    return owned or fold(spot.answer) in NETWORKS


_AMOUNTS = frozenset("PERCENT MONEY NUMBER".split())
_WAY = frozenset(("up", "down"))


def _is_compared(spot: Spot) -> bool:
    """Whether a figure is the old one of two: "rose 2%, compared to _____", "to £3, up from _____".

    What is new is told before it.
    """
    if spot.first.i < _PAIR:
        return False
    doc, start = spot.first.doc, spot.first.i
    before = [token.lower_ for token in doc[max(0, start - 4) : start]]
    pairs = set(pairwise(before))
    compared = not pairs.isdisjoint((("compared", "to"), ("compared", "with")))
    if not compared and not any(way in _WAY and link == "from" for way, link in pairs):
        return False
    return any(token.like_num for token in doc[spot.first.sent.start : start - _PAIR])


_PAIR = 2


def _is_affiliation(document: Document, spot: Spot, top: Token) -> bool:
    """Whether a house only tells where a person works: "Ann Lee at the University of Sarn fears".

    So does the town behind it: "Ann Lee of Kew Zoo in _____", "scientists at Kew Zoo in _____".
    """
    link = top.head
    if top.dep_ != "pobj" or link.head.dep_ == "ROOT":
        return False
    if spot.type in _HOUSES:
        if link.lower_ not in _EMPLOYING:
            return False
        return _is_person(document, link.head) or _is_scholar_of(document, spot, link.head)
    house = document.names.of(link.head)
    if spot.type not in _PLACES or house is None or house.type not in _HOUSES:
        return False
    at = link.head.head
    if link.lower_ != "in" or link.head.dep_ != "pobj" or at.lower_ not in _EMPLOYING:
        return False
    return _is_person(document, at.head) or at.head.lemma_.lower() in _SCHOLARS


def _is_scholar_of(document: Document, spot: Spot, post: Token) -> bool:
    """Whether somebody is told to be a scholar of a house: "Ann Lee, an economist at the …"."""
    if post.lemma_.lower() not in _SCHOLARS or _LEARNED.isdisjoint(spot.answer.split()):
        return False
    beside = [post.head, *(child for child in post.children if child.dep_ == "appos")]
    named = post.dep_ == "appos" or beside[1:]
    return bool(named) and any(_is_person(document, one) for one in beside)


_LEARNED = frozenset("University College Institute School Academy Hospital Polytechnic".split())
_EMPLOYING = frozenset("at of from with".split())
# Those whose house is told with what they found.
_SCHOLARS = frozenset(
    "researcher scientist expert academic professor lecturer economist historian analyst doctor "
    "engineer physicist biologist psychologist student scholar team colleague fellow".split()
)


def _is_platform(document: Document, top: Token) -> bool:
    """Whether a network only tells where something was said or shown: "weighed in on Twitter".

    Where an article opens with it, it is about what happened there.
    """
    if document.sentence_of(top).index < _LEAD:
        return False
    while top.dep_ == "conj":
        top = top.head
    if top.dep_ == "pobj" and top.head.lower_ in _BY_WAY_OF:
        verb = top.head.head
        while verb.dep_ in ("prep", "prt", "dobj", "pobj") and verb.head != verb:
            verb = verb.head  # "praised [the lamps on Twitter]"
        took = verb.lemma_ == "take" and top.head.lower_ == "to"
        found = top.head.head.lower_ == "according"  # "according to her LinkedIn"
        return took or found or verb.lemma_.lower() in _POSTING or cue_of(verb) is not None
    return top.dep_ in ("compound", "nmod") and top.head.lemma_.lower() in _POSTED


_LEAD = 1  # sentences that tell what an article is about


def _is_aside(top: Token) -> bool:
    """Whether a value stands in a clause that only tells more of a noun."""
    return any(token.dep_ in ("relcl", "acl", "appos") for token in _above(top))


def _is_population(spot: Spot) -> bool:
    """Whether a figure counts the people of a place that is told of in an aside."""
    people = spot.last.head
    if people.lemma_.lower() not in _INHABITANTS or people.dep_ != "pobj":
        return False
    place = people.head.head
    if place.lemma_.lower() == "population":
        place = place.head.head
    return place.lemma_.lower() in _SETTLED and place.dep_ not in _MAIN


_MAIN = ("attr", "dobj", "ROOT")  # "Sarn is a town of 3,000 people."


def _is_one_example(document: Document, spot: Spot) -> bool:
    """Whether a person comes up once, as one of several of a sort."""
    if spot.name is None or len({mention.sentence for mention in spot.name.mentions}) > 1:
        return False
    top = _top(spot)
    while top.dep_ in ("conj", "appos", "compound") and top.head != top:
        top = top.head
    if top.dep_ != "pobj":
        return False
    link = top.head
    if link.lower_ == "including":
        return True
    if link.lower_ == "like":
        return link.head.tag_ in ("NNS", "NNPS", "VBG") or link.head.dep_ == "pobj"
    return link.lower_ == "as" and any(child.lower_ == "such" for child in link.children)


def _is_aside_person(standing: Standing, spot: Spot, top: Token) -> bool:
    """Whether a person comes up once, behind a preposition of a clause about another noun."""
    if spot.name is None or len({mention.sentence for mention in spot.name.mentions}) > 1:
        return False
    return top.dep_ == "pobj" and tells_of_a_noun(standing, top)


def _is_interviewer(document: Document, spot: Spot) -> bool:
    """Whether a person reports for a medium: "told CNN's Ann Lee", "the BBC's Ann Lee says"."""
    if spot.first.i < 2 or spot.first.nbor(-1).text != "'s":
        return False
    owner = spot.first.nbor(-2)
    name, mention = document.names.of(owner), document.names.mention(owner)
    if name is None or mention is None or not is_medium(name, tuple(mention.span)):
        return False
    top = _top(spot)
    says = top.dep_ == "nsubj" and cue_of(top.head) is not None
    return says or top.dep_ in ("pobj", "dobj", "dative")


def _is_aside_house(document: Document, top: Token) -> bool:
    """Whether an organisation only tells who somebody behind a comma is."""
    post = top.head
    if top.dep_ not in ("compound", "nmod", "poss") or post.dep_ != "appos":
        return False
    if post.head.dep_ in ("nsubj", "nsubjpass"):
        return False  # "Ann Lee, the Bird Trust director, said …"
    return _is_person(document, post.head) and post.i > post.head.i


def only_says(spot: Spot) -> bool:
    """Whether a person alone says what stands before: "It is safe, _____ told the council"."""
    verb = _top(spot).head
    if spot.type != "PERSON" or _top(spot).dep_ != "nsubj" or cue_of(verb) is None:
        return False
    said = [child for child in verb.children if child.dep_ == "ccomp"]
    return verb.dep_ == "parataxis" or any(child.i < spot.first.i for child in said)


def _is_person(document: Document, token: Token) -> bool:
    name = document.names.of(token)
    return name is not None and name.type == "PERSON"


def _dates_speech(month: Token) -> bool:
    """Whether a month hangs on a verb of saying: "said in January that …"."""
    cue = cue_of(month.head.head) if month.dep_ == "pobj" else None
    return cue is not None and cue.force == "say"
