"""Faults of number and agreement in the article's own text, and nouns without their article.

"There were forecast of rain", "much preparations", "many report", "wages gains", "1,130-acres",
"a two-years deal", "liking post", "listen to Sarn cassette", "Internet uses have no choice".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quizgen.asking.beside import word_after, word_before
from quizgen.asking.fault_rules import FaultRules, Rule
from quizgen.asking.misprint_tables import AS_ONE
from quizgen.asking.wordlists import DISTANCES, DURATION_UNITS
from quizgen.language.inflect import plural
from quizgen.language.lexicon import lexicon
from quizgen.language.name_tables import SAYING_LEMMAS

if TYPE_CHECKING:
    from quizgen.language.tree import Token

__all__ = ["NUMBER_FAULTS"]

# Kinds of things that are counted, by WordNet's classes.
_COUNTED = frozenset("artifact event act abstract".split())
# Nouns that are the same for one and for several, or count others.
_SAME = frozenset(
    "aircraft spacecraft hovercraft craft fish sheep deer salmon trout cod offspring series "
    "species means shrimp bison moose swine squid bass cattle people police staff crew youth "
    "media data dozen hundred thousand million billion percent pair head score lot number".split()
)
# How much rarer (in tens) the plural of a countable noun may be than its singular.
_AS_OFTEN = 0.6
_OFTEN_ENOUGH = 0.85  # where the verb wants a thing: "like", "share", "listen to"


def _is_counted(noun: Token, rarer: float = _AS_OFTEN) -> bool:
    """Whether a noun names one thing of those that are counted, by its class and its plural."""
    word = noun.lower_
    if noun.tag_ != "NN" or not noun.is_lower or word in _SAME or word in AS_ONE:
        return False
    known = lexicon()
    if known.noun_class(word) not in _COUNTED:
        return False
    return known.zipf(plural(word)) >= known.zipf(word) - rarer


_ABOUT = frozenset("of that from about".split())


def _there_were_one(there: Token) -> bool:
    """Whether "there were" has one thing behind it: "there were forecast of heavy rain"."""
    verb, noun = word_after(there), word_after(there, 2)
    if verb is None or noun is None or there.tag_ != "EX" or verb.lower_ not in ("were", "are"):
        return False
    while noun is not None and (noun.tag_ == "JJ" or noun.lower_ in _NO):
        noun = word_after(noun)
    following = None if noun is None else word_after(noun)
    if noun is None or following is None or not noun.is_lower:
        return False
    if noun.tag_ in ("VBN", "VBD"):  # "forecast", "report" were taken for participles
        noun_too = lexicon().noun_class(noun.lower_) in ("abstract", "event", "act")
        return noun_too and following.lower_ in _ABOUT and noun.nbor(-1) == verb
    alone = not any(
        child.dep_ in ("conj", "cc", "nummod") or (child.dep_ == "det" and child.lower_ not in _NO)
        for child in noun.children
    )
    return alone and _is_counted(noun) and following.pos_ != "NOUN" and following.text not in "-,"


_NO = frozenset("no some".split())


def _there_is_several(there: Token) -> bool:
    """Whether "there is" has several things behind it: "there was two lamps in the hall"."""
    verb = word_after(there)
    if verb is None or there.tag_ != "EX" or verb.lower_ not in ("is", "was"):
        return False
    noun = next((child for child in verb.children if child.dep_ == "attr"), None)
    if noun is None or noun.tag_ != "NNS" or not noun.is_lower or noun.lower_ in AS_ONE | _SAME:
        return False
    if noun.lemma_ in _AMOUNTS or noun.lemma_ == noun.lower_:
        return False
    between = noun.doc[verb.i + 1 : noun.i]
    joined = any(child.dep_ in ("conj", "cc") for child in noun.children)
    several = lexicon().noun_class(noun.lemma_) == "quantity"  # "there was dozens of lamps"
    return not (joined or several) and not any(
        t.tag_ not in ("JJ", "CD", "RB", "NN", "DT") or t.lower_ in ("a", "an") for t in between
    )


_AMOUNTS = (
    DURATION_UNITS
    | DISTANCES
    | frozenset("dollar pound euro cent penny percent point degree ton tonne lot plenty".split())
)


def _much_several(much: Token) -> bool:
    """Whether several things are weighed: "without much preparations", "less cars"."""
    things, before = word_after(much), word_before(much)
    if things is None or things.tag_ != "NNS" or not things.is_lower or much.head != things:
        return False
    if things.lower_ in AS_ONE | _PLURAL_STUFF or things.lemma_.lower() in _AMOUNTS:
        return False
    if things.lemma_.lower() == things.lower_:
        return False
    counted = before is not None and (before.like_num or before.lower_ in ("no", "or", "and"))
    return not counted or much.lower_ == "much"


# Plurals that are not counted: "much thanks", "less funds" are said so.
_PLURAL_STUFF = frozenset("thanks goods savings earnings belongings surroundings funds".split())


def _many_one(many: Token) -> bool:
    """Whether one thing stands behind a word for several: "a few shot", "of several lamp".

    "Many wave at him" is a verb that the parser takes for a noun.
    """
    thing, before = word_after(many), word_before(many)
    if thing is None or many.head != thing or many.dep_ not in ("amod", "det"):
        return False
    behind = before is not None and (
        before.pos_ in ("ADP", "DET")
        or (before.pos_ == "VERB" and before.lemma_ not in SAYING_LEMMAS)
    )
    if not behind and lexicon().knows(thing.lower_, "v"):
        return False
    following = word_after(thing)
    if following is None or following.text in ("-", "/", "'s", "and", "or", ","):
        return False
    return _is_counted(thing) and following.pos_ not in ("NOUN", "PROPN", "NUM")


# Things that stand in the singular before what is theirs: "wage gains", "photo shoots".
_SINGULAR_BEFORE = frozenset(
    "wages photos prices houses cars shoes films movies hotels flowers buses trains boats ships "
    "trees dogs cats horses schools borders prisons phones doors windows tables taxes fares fees "
    "rents".split()
)


def _several_before(things: Token) -> bool:
    """Whether a noun before another has a plural that it never has there: "wages gains"."""
    noun, verb = word_after(things), word_after(things, 2)
    if noun is None or not (things.is_lower and noun.is_lower and things.whitespace_):
        return False
    if things.dep_ == "compound":
        return noun == things.head and noun.tag_ == "NNS"
    # "wages gains have": a verb for several right behind shows two nouns
    measured = things.lower_ in _MEASURED and noun.lower_ in _CHANGES
    return measured and verb is not None and verb.tag_ in ("VBP", "VBD", "MD")


_MEASURED = frozenset("wages prices taxes fares fees rents".split())
_CHANGES = frozenset("gains rises increases hikes cuts".split())


_UNITS = "|".join(
    f"{unit}s"
    for unit in "acre mile kilometre kilometer metre meter yard year month week day hour minute "
    "second pound dollar hectare litre liter tonne ton gallon degree point storey".split()
)
_NUMBERS = "two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty"
# "1,130-acres", "two-years"; years-old has a rule of its own.
_HYPHENED = re.compile(rf"(?:\d[\d,.]*|{_NUMBERS})-(?:{_UNITS})")


def _hyphened_unit(token: Token) -> bool:
    """Whether a hyphen joins a figure with the plural of its unit: "more than 1,130-acres".

    The parser may see one word or three.
    """
    following = word_after(token)
    if following is not None and following.text in ("'", "-", "'s"):
        if not (token.text[0].isdigit() and following.text == "-"):
            return False
        unit, then = word_after(token, 2), word_after(token, 3)
        joined = unit is not None and not token.whitespace_ and not following.whitespace_
        if unit is None or not joined or (then is not None and then.text in ("-", "'", "'s")):
            return False
        return _HYPHENED.fullmatch(f"{token.text}-{unit.text}") is not None
    return _HYPHENED.fullmatch(token.text) is not None


_PLAIN_COUNT = re.compile(r"\d{1,3}(?:,\d{3})*")
_ONE_OF_MANY = frozenset("a an the this that its their his her our your my another".split())
# "the 24 per cent rise", "a 5 million pound deal"
_OF_FIGURES = frozenset("per percent cent million billion trillion hundred thousand".split())


def _unjoined_measure(figure: Token) -> bool:
    """Whether a figure and its unit stand before a noun without a hyphen: "a 30 year career".

    Singular behind a figure above one, with one thing behind it, the unit tells what sort of thing
    it is. Years and codes ("the 2016 election campaign", "the A380") are no such figures.
    """
    if not _PLAIN_COUNT.fullmatch(figure.text) or figure.text == "1":
        return False
    before, unit, noun = word_before(figure), word_after(figure), word_after(figure, 2)
    if before is None or unit is None or noun is None or before.lower_ not in _ONE_OF_MANY:
        return False
    if figure.ent_type_ in ("MONEY", "PERCENT") or unit.lower_ in _OF_FIGURES:
        return False
    return unit.tag_ == noun.tag_ == "NN" and unit.is_lower and noun.is_lower and unit.is_alpha


# Verbs that want something to hear, look at or press, whose object is one thing or several.
_TAKE_THINGS = frozenset(
    "like share repost retweet buy sell repair build paint wear borrow steal rent install unveil "
    "inspect demolish assemble remove deliver carry bring send design upload download".split()
)
_TAKE_TO = frozenset([("listen", "to"), ("look", "at"), ("stare", "at"), ("wait", "for")])


def _bare_object(noun: Token) -> bool:
    """Whether one thing that is done something to has no article: "guilty of liking post"."""
    verb = noun.head
    if noun.tag_ != "NN" or not noun.is_lower or verb.tag_ not in _VERBS:
        return False
    if verb.lemma_.lower() not in _TAKE_THINGS or noun.i != verb.i + 1 or noun.n_lefts:
        return False
    return _stands_bare(noun)


def _bare_heard(noun: Token) -> bool:
    """Whether one thing that is heard or seen has no article: "listen to Sarn cassette"."""
    preposition = noun.head
    if (preposition.head.lemma_.lower(), preposition.lower_) not in _TAKE_TO:
        return False
    before = list(noun.lefts)
    plain = all(t.dep_ in ("compound", "amod") and t.pos_ in ("PROPN", "ADJ") for t in before)
    return plain and noun.left_edge.i == preposition.i + 1 and _stands_bare(noun)


_VERBS = frozenset("VB VBD VBG VBN VBP VBZ".split())


def _stands_bare(noun: Token) -> bool:
    """Whether a counted thing has nothing with it but what stands before it."""
    following = word_after(noun)
    if any(child.dep_ in ("conj", "cc", "prep", "relcl") for child in noun.children):
        return False
    if following is not None and (following.pos_ in ("NOUN", "PROPN") or following.text in "-/"):
        return False
    if following is not None and following.lower_ in ("after", "by"):
        return False  # "sold lamp after lamp"
    return lexicon().noun_class(noun.lower_) == "artifact" and _is_counted(noun, _OFTEN_ENOUGH)


_ORDINAL = re.compile(
    r"\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
)
_ORDERED = frozenset("rank century anniversary birthday".split())


def _bare_ordinal(noun: Token) -> bool:
    """Whether one of a count has no article: "on 50th anniversary", "against 28th rank of Ann"."""
    if noun.tag_ != "NN" or not noun.is_lower or noun.head.i != noun.i - 2:
        return False
    count, following = noun.nbor(-1), word_after(noun)
    if count.head != noun or not _ORDINAL.fullmatch(count.lower_) or noun.n_lefts != 1:
        return False
    return following is None or not (
        following.pos_ in ("NOUN", "PROPN", "ADJ", "CCONJ") or following.text in ("-", "'s", "/")
    )


# What people do, for people: "Internet uses have a choice".
_WILL = frozenset(
    "say want choose prefer like love complain believe think feel hope expect".split()
)
_OWN = frozenset("choice right option access".split())


def _uses_want(uses: Token) -> bool:
    """Whether a deed is said to want or say something: "uses have real choice" for "users".

    A verb for several right behind it shows a noun, whatever the parser took it for.
    """
    verb = word_after(uses)
    if verb is None or not uses.is_lower:
        return False
    if verb.lower_ in _WILL:
        return uses.tag_ == "NNS"
    ahead = {token.lower_ for token in uses.doc[verb.i + 1 : verb.i + _NEAR]}
    return verb.lower_ == "have" and not _OWN.isdisjoint(ahead)


_NEAR = 5  # words from "have" to what they have


_BY_WORD: dict[str, tuple[Rule, ...]] = {
    "there": (_there_were_one, _there_is_several),
    "uses": (_uses_want,),
    **dict.fromkeys(_ORDERED, (_bare_ordinal,)),
    **dict.fromkeys(("much", "less"), (_much_several,)),
    **dict.fromkeys(("many", "several", "few", "numerous"), (_many_one,)),
    **dict.fromkeys(_SINGULAR_BEFORE, (_several_before,)),
}
NUMBER_FAULTS = FaultRules(
    _BY_WORD,
    by_dep={"dobj": (_bare_object,), "pobj": (_bare_heard,)},
    of_marks=(_hyphened_unit, _unjoined_measure),
)
