"""Slips of the pen in the article's own text: a word too many, one too few, one for another.

"A 8-year-old", "a Israeli plan", "between four to six", "hundreds kilometres", "according a
report", "their nine 10 games", "allow a someone", "the risks is".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quizgen.asking.beside import word_after
from quizgen.asking.fault_rules import FaultRules, Rule
from quizgen.language.first_names import is_first_name
from quizgen.language.inflect import plural
from quizgen.language.lexicon import lexicon

if TYPE_CHECKING:
    from quizgen.language.tree import Token

__all__ = ["SLIPS", "is_spliced"]

_FIGURE = re.compile(r"\d[\d,.]*")
_TORN_FIGURE = re.compile(r"[$£€]?\d{1,3}(?:,\d{3})*,\d{1,2}")
# Figures that are spoken with a vowel first; 1800 and 1100 may be ("eighteen hundred") or not.
_VOWEL_FIGURE = re.compile(r"8|(?:11|18)(?:\D|$)|(?:11|18),\d{3}(?:\D|$)")
_EITHER = re.compile(r"(?:11|18)\d\d(?:\D|$)")
_HUNDREDS = frozenset("dozens hundreds thousands millions billions trillions".split())
_SMALL = frozenset(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen".split()
)
_ARTICLES = frozenset("a an the".split())
# Words that no article stands before: "allow a someone", "the of lamps", "the a lamp".
_NEVER_AFTER = frozenset(
    "a an the this these those someone somebody everyone anybody anyone me him us them "
    "is was are were has had of from by with that which who".split()
)
_AFTER_ACCORDING = frozenset("a an the this that these those his her their its".split())
_FINITE = frozenset("VBD VBZ VBP MD".split())
_SINGULAR = frozenset("is was has does".split())
# Plurals that take a verb in the singular.
_AS_ONE = frozenset(
    "news politics economics physics mathematics maths statistics athletics gymnastics "
    "headquarters means series species crossroads works barracks data media odds chips measles "
    "diabetes whereabouts proceeds genetics ethics electronics logistics aerobics acoustics "
    "thanks aids darts billiards dominoes arms graphics tactics lyrics stats".split()
)
# Amounts are one: "Ten years is long", "20 miles is far".
_AMOUNTS = frozenset(
    "year month week day hour minute second mile kilometre kilometer metre meter foot inch pound "
    "dollar euro cent penny percent point degree ton tonne litre liter gallon time per".split()
)


def _is_torn(token: Token) -> bool:
    """Whether a figure lost its end: "costs $30,0"."""
    return "," in token.text and _TORN_FIGURE.fullmatch(token.text) is not None


def _is_wrong_before_figure(token: Token) -> bool:
    """Whether "a" or "an" does not go with the figure behind it: "a 8-year-old", "an 19th"."""
    following = word_after(token)
    if token.text not in ("a", "an") or following is None:
        return False
    figure = _FIGURE.match(following.text)
    if figure is None or _EITHER.match(following.text):
        return False
    return bool(_VOWEL_FIGURE.match(following.text)) != (token.text == "an")


def _is_wrong_before_word(token: Token) -> bool:
    """Whether "a" or "an" does not go with the word behind it: "a Israeli plan", "an lamp".

    Letters read one by one ("an FBI agent", "an mRNA vaccine") and an unsounded "h" are left alone.
    """
    following = word_after(token)
    if token.text not in ("a", "an", "A", "An") or following is None or not token.whitespace_:
        return False
    word = following.text.partition("-")[0]  # "a Israeli-Greek plan"
    if len(word) < _SOUNDED or not (word.islower() or word.istitle()) or not word.isalpha():
        return False
    lower = word.lower()
    if lower[0] in "hy" or token.pos_ != "DET":
        return False
    vowel = lower[0] in "aeio" or _SHORT_U.match(lower) is not None
    if lower[0] == "u" and not vowel:
        return token.lower_ == "an" and lower.startswith(("uni", "use", "usu"))
    return vowel != (token.lower_ == "an") and not lower.startswith(_CONSONANT_SOUND)


_SOUNDED = 3  # letters, below which a word may be an abbreviation
# "Uncle", "umbrella", "ugly", but "unit", "use", "Ukrainian".
_SHORT_U = re.compile(r"u(?:n(?!i|an)|m(?!a)|p|g(?!a)|l(?!u)|rg|rb|tm|tt|dd|sh)")
_CONSONANT_SOUND = ("eu", "ew", "one", "once", "ouija", "oui")


def _is_between_to(token: Token) -> bool:
    """Whether "to" joins the two ends: "between four to six lamps"."""
    if token.lower_ != "between":
        return False
    ahead = [one.lower_ for one in token.doc[token.i + 1 : token.i + 8]]
    ends = [one.like_num or one.text[0].isdigit() for one in token.doc[token.i + 1 : token.i + 8]]
    if not ends or not ends[0] or "to" not in ahead[:4]:
        return False
    place = ahead.index("to")
    return "and" not in ahead[: place + 3] and any(ends[place + 1 : place + 3])


def _is_hundreds_bare(token: Token) -> bool:
    """Whether "of" is missing: "several hundreds kilometres"."""
    following = word_after(token)
    return (
        token.lower_ in _HUNDREDS
        and following is not None
        and following.tag_ == "NNS"
        and following.is_lower
        and token.head == following
    )


def _is_according(token: Token) -> bool:
    """Whether "to" is missing: "according a report"."""
    following = word_after(token)
    return (
        token.lower_ == "according"
        and token.tag_ == "VBG"
        and following is not None
        and (following.lower_ in _AFTER_ACCORDING)
        and (not token.i or token.nbor(-1).pos_ not in ("AUX", "ADP", "SCONJ"))
    )


def _is_two_numbers(token: Token) -> bool:
    """Whether two small numbers count one thing: "three four times", "their nine 10 games"."""
    following, thing = word_after(token), word_after(token, 2)
    if following is None or thing is None or token.lower_ not in _SMALL:
        return False
    small = following.lower_ in _SMALL or re.fullmatch(r"\d{1,2}", following.text)
    return bool(small) and thing.tag_ == "NNS" and thing.is_lower and following.head == thing


def _is_article_lost(token: Token) -> bool:
    """Whether an article stands before what takes none: "allow a someone", "the of"."""
    following, then = word_after(token), word_after(token, 2)
    if token.text not in _ARTICLES or following is None or not following.is_lower:
        return False
    if then is not None and then.text == "-" and not following.whitespace_:
        return False  # "the by-law"
    if not token.whitespace_ or token.pos_ != "DET":
        return False
    return following.text in _NEVER_AFTER


def _is_owned_twice(token: Token) -> bool:
    """Whether an owner and an article stand before one thing: "with its the new lamp"."""
    following = word_after(token)
    return token.tag_ == "PRP$" and following is not None and following.text in _ARTICLES


def _is_verb_with_article(token: Token) -> bool:
    """Whether an article has slipped in between "to" and its verb: "is set to a host an event"."""
    article, verb, then = word_after(token), word_after(token, 2), word_after(token, 3)
    if article is None or verb is None or then is None or token.lower_ != "to":
        return False
    return article.text in ("a", "an") and verb.is_lower and then.text in ("a", "an")


def _is_bare_however(token: Token) -> bool:
    """Whether "however" stands within a clause without its commas: "can be avoided however by"."""
    following = word_after(token)
    if token.text != "however" or not token.i or following is None:
        return False
    before = token.nbor(-1)
    return not (
        before.is_punct
        or following.is_punct
        or following.pos_ in ("ADJ", "ADV", "PRON", "DET", "PROPN", "NOUN")
        or token.dep_ != "advmod"
    )


def is_spliced(link: Token) -> bool:
    """Whether two sentences are joined by "however" and commas alone: "Lee ran, however, Fry sat".

    In "Lee ran; Fry, however, sat" it parts a subject from its verb.
    """
    doc = link.doc
    if not link.i or doc[link.i - 1].text != "," or link.i + 2 >= len(doc):
        return False
    before = doc[link.sent.start : link.i]
    if doc[link.i + 1].text != "," or any(token.text in (";", ":", '"') for token in before):
        return False
    begins = any(
        token.dep_ in ("nsubj", "nsubjpass") and token.left_edge.i == link.i + 2
        for token in doc[link.i + 2 : link.sent.end]
    )
    return begins and any(
        token.dep_ in ("nsubj", "nsubjpass")
        and token.i < token.head.i < link.i
        and token.lower_ not in ("who", "which", "that")
        for token in before
    )


def _is_several_with_one(token: Token) -> bool:
    """Whether several things have a verb for one: "the risks of a storm is low"."""
    verb = token.head
    if token.dep_ not in ("nsubj", "nsubjpass") or token.tag_ != "NNS" or token.i > verb.i:
        return False
    lemma = token.lemma_.lower()
    if not token.is_lower or not token.is_alpha or lemma == token.lower_:
        return False
    if token.lower_ in _AS_ONE or lemma in _AMOUNTS:
        return False
    if any(c.dep_ in ("conj", "cc", "nummod", "appos", "quantmod") for c in token.children):
        return False
    if not any(c.dep_ in ("det", "poss", "amod") for c in token.children):
        return False
    finite = next((c for c in verb.children if c.dep_ in ("aux", "auxpass")), verb)
    between = token.doc[token.i + 1 : finite.i]
    return (
        (finite.lower_ in _SINGULAR or finite.tag_ == "VBZ")
        and token.i < finite.i
        and verb.dep_ not in ("relcl", "csubj")
        and not any(t.tag_ in _FINITE for t in between)
        and not any(t.text in (",", "(", '"') for t in between)
    )


def _is_one_of_whose(token: Token) -> bool:
    """Whether "a" stands before somebody's name that owns what follows: "a Ann Lee's painting"."""
    owner, sign = word_after(token, 2), word_after(token, 3)
    if token.lower_ not in ("a", "an") or owner is None or sign is None or sign.text != "'s":
        return False
    return owner.text[0].isupper() and is_first_name(token.nbor(1).text)


def _is_the_elect(token: Token) -> bool:
    """Whether "the" stands before a post to come and a name: "the mayor-elect Lee"."""
    post, name = word_after(token), word_after(token, 2)
    return (
        token.lower_ == "the"
        and post is not None
        and post.lower_.endswith("-elect")
        and name is not None
        and name.text[0].isupper()
    )


def _is_odd_aside(verb: Token) -> bool:
    """Whether an aside tells who said so with a verb that takes no clause: ", Lee described, "."""
    following = word_after(verb)
    if verb.tag_ not in ("VBD", "VBZ", "VBP") or following is None or following.text != ",":
        return False
    subject = next((c for c in verb.children if c.dep_ == "nsubj" and c.i < verb.i), None)
    if subject is None or subject.i + 1 != verb.i or subject.left_edge.i == 0:
        return False
    before = subject.left_edge.nbor(-1)
    return before.text == "," and not any(c.dep_ in ("dobj", "cc", "conj") for c in verb.children)


def _is_said_that(verb: Token) -> bool:
    """Whether a clause hangs on a verb that takes none: "decried that", "criticised that"."""
    following = word_after(verb)
    return (
        verb.pos_ == "VERB"
        and following is not None
        and following.lower_ == "that"
        and following.dep_ == "mark"
    )


def _is_threat_to_nobody(verb: Token) -> bool:
    """Whether somebody "threatened with war", and not whom."""
    following = word_after(verb)
    return (
        verb.tag_ in ("VBD", "VBZ", "VBP")
        and following is not None
        and following.lower_ == "with"
        and not any(c.dep_ in ("auxpass", "dobj", "nsubjpass") for c in verb.children)
        and verb.dep_ in ("ROOT", "conj", "ccomp", "advcl")
    )


# Verbs that take a thing, and no clause.
_TAKES_NO_CLAUSE = frozenset(
    f"{verb}{end}"
    for verb in (
        "decri", "criticis", "criticiz", "condemn", "denounc", "prais", "describ", "discuss",
        "slamm", "blast", "hail",
    )
    for end in ("ed", "es", "s")
)  # fmt: skip


def _is_the_planet(token: Token) -> bool:
    """Whether a planet has an article: "the dust of the Mars", but "the Mars probe"."""
    planet = word_after(token)
    return (
        token.text == "the"
        and planet is not None
        and planet.text in _PLANETS
        and planet.head != planet
        and list(planet.children) == [token]
    )


def _is_bare_subject(noun: Token) -> bool:
    """Whether one thing or person does something and has no article: "after plane failed"."""
    if noun.dep_ not in ("nsubj", "nsubjpass") or noun.tag_ != "NN" or not noun.is_lower:
        return False
    if noun.lower_ in _NAMELIKE or any(True for _ in noun.lefts) or noun.i > noun.head.i:
        return False
    if noun.dep_ == "conj" or any(c.dep_ in ("cc", "conj", "prep", "punct") for c in noun.children):
        return False
    if noun.i and (noun.nbor(-1).is_punct or noun.nbor(-1).pos_ in ("ADJ", "NOUN", "DET", "PROPN")):
        return False
    if noun.i > 1 and noun.nbor(-2).lower_ == noun.lower_:
        return False  # "student after student"
    known = lexicon()
    if known.noun_class(noun.lemma_.lower()) not in ("artifact", "person"):
        return False
    return known.zipf(plural(noun.lower_)) >= known.zipf(noun.lower_) - _AS_OFTEN


def _is_shorthand(noun: Token) -> bool:
    """Whether a sentence begins as headlines do: "Member of House panel says no".

    "Duke of Sarn" may be a name, and so may what "of the" follows ("Lord of the Rings").
    """
    of, whose = word_after(noun), word_after(noun, 2)
    if of is None or whose is None or of.text != "of" or not noun.is_title or noun.ent_type_:
        return False
    known = lexicon()
    word = noun.lower_
    return (
        noun.tag_ in ("NN", "NNP")
        and whose.lower_ != "the"
        and word not in _NAMELIKE | _RANKS
        and known.is_person(word)
        and known.zipf(plural(word)) >= known.zipf(word) - _AS_OFTEN
        and whose.tag_ != "CD"
    )


_RANKS = frozenset("duke king queen prince princess lord lady earl count bishop master".split())
# How much rarer (in tens) the plural of a countable noun may be than its singular.
_AS_OFTEN = 0.6
# Nouns that stand for somebody as a name does, and for mankind.
_NAMELIKE = frozenset(
    "man woman mother father mum mom mam dad daddy mummy mommy grandma grandpa granny nan auntie "
    "uncle aunt sister brother baby nurse teacher doctor coach captain cook God god".split()
)
_PLANETS = frozenset("Mars Venus Jupiter Saturn Neptune Uranus".split())


# By the word that a slip begins with; the others are told by the subject.
_BY_WORD: dict[str, tuple[Rule, ...]] = {
    "a": (_is_wrong_before_figure, _is_wrong_before_word, _is_article_lost, _is_one_of_whose),
    "an": (_is_wrong_before_figure, _is_wrong_before_word, _is_article_lost, _is_one_of_whose),
    "the": (_is_article_lost, _is_the_elect, _is_the_planet),
    "between": (_is_between_to,),
    "according": (_is_according,),
    "however": (_is_bare_however, is_spliced),
    **dict.fromkeys(_TAKES_NO_CLAUSE, (_is_said_that,)),
    **dict.fromkeys(("threatened", "threatens"), (_is_threat_to_nobody,)),
    **dict.fromkeys(
        ("described", "describes", "discussed", "discusses"), (_is_odd_aside, _is_said_that)
    ),
    "to": (_is_verb_with_article,),
    **dict.fromkeys(("its", "his", "their", "our", "my", "your"), (_is_owned_twice,)),
    **dict.fromkeys(_HUNDREDS, (_is_hundreds_bare,)),
    **dict.fromkeys(_SMALL, (_is_two_numbers,)),
}
_OF_SUBJECTS = (_is_several_with_one, _is_bare_subject)
SLIPS = FaultRules(
    _BY_WORD,
    by_dep={"nsubj": _OF_SUBJECTS, "nsubjpass": _OF_SUBJECTS},
    of_marks=(_is_torn,),
    of_openings=(_is_shorthand,),
)
