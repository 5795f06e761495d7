"""Faults of number, tense and marks within a phrase of the article's own text.

"2,500 year ago", "Since 2012, the firm assessed", "Africans migrants", "is widely-regarded",
"lamps, ropes, and sails, rose", "300 boats of old boats", "in small a tool".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quizgen.asking.beside import word_after, word_before
from quizgen.asking.fault_rules import FaultRules
from quizgen.asking.wordlists import DURATION_UNITS

if TYPE_CHECKING:
    from quizgen.language.tree import Token

__all__ = ["PHRASE_FAULTS"]


def _one_for_many(unit: Token) -> bool:
    """Whether many have their unit in the singular: "2,500 year ago", not "one year ago"."""
    figure, then = word_before(unit), word_after(unit)
    return (
        figure is not None
        and then is not None
        and unit.tag_ == "NN"
        and then.lower_ in ("ago", "earlier", "later")
        and re.fullmatch(r"\d[\d,]*", figure.text) is not None
        and figure.text != "1"
    )


_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")


def _since_with_past(since: Token) -> bool:
    """Whether what lasts "since" a year is told in the past: "Since 2012, the firm paid $5".

    A birth is none that lasts: "was born since they came".
    """
    verb = since.head
    if since.dep_ == "mark":
        birth = verb.head
        return verb.dep_ == "advcl" and birth.lower_ == "born" and _is_past(birth)
    year, comma = word_after(since), word_after(since, 2)
    return (
        since.dep_ == "prep"
        and since.is_sent_start is True
        and year is not None
        and _YEAR.fullmatch(year.text) is not None
        and comma is not None
        and comma.text == ","
        and verb.dep_ == "ROOT"
        and _is_past(verb)
    )


def _is_past(verb: Token) -> bool:
    """Whether a verb is told in the simple past: no "has", "had" or "will" before it."""
    helpers = [child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")]
    if helpers:
        return set(helpers) <= {"was", "were"} and verb.tag_ != "VBG"
    return verb.tag_ == "VBD"


def _peoples(people: Token) -> bool:
    """Whether a people's plural stands before what they are: "Africans migrants"."""
    noun = word_after(people)
    return (
        people.text.endswith("ans")
        and people.text[0].isupper()
        and people.tag_ == "NNPS"
        and people.ent_type_ == "NORP"
        and noun is not None
        and noun == people.head
        and noun.tag_ == "NNS"
        and noun.is_lower
    )


# Words in "-ly" that are no adverbs of manner or degree: "is family-owned", "is early-bearing".
_NO_ADVERBS = frozenset(
    "family early only daily weekly monthly yearly hourly quarterly friendly assembly supply "
    "fly ally bully jelly belly lily".split()
)


def _joined_adverb(word: Token) -> bool:
    """Whether a hyphen joins an adverb to what is said: "is widely-regarded as the best"."""
    adverb, _, rest = word.lower_.partition("-")
    following = word_after(word)
    return (
        word.is_lower
        and rest.isalpha()
        and adverb.endswith("ly")
        and adverb not in _NO_ADVERBS
        and word.dep_ in ("acomp", "ROOT", "ccomp", "conj", "relcl", "advcl")
        and word.tag_ in ("JJ", "VBN", "VBD")
        and following is not None
        and (following.pos_ == "ADP" or following.is_punct)
        and any(t.lemma_ == "be" for t in (word.head, *word.lefts))
    )


def _parts_a_row_from_its_verb(comma: Token) -> bool:
    """Whether a comma stands behind the last of a row: "lamps, ropes, and sails, rose"."""
    verb, sentence = word_after(comma), comma.sent
    if verb is None or verb.dep_ != "ROOT" or verb.tag_ not in ("VBD", "VBZ", "VBP"):
        return False
    subject = next((c for c in verb.lefts if c.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None or subject.left_edge.i != sentence.start or subject.i > comma.i:
        return False
    before = comma.doc[sentence.start : comma.i]
    if any(t.dep_ in ("appos", "relcl", "acl", "advcl", "npadvmod") for t in before):
        return False
    if any(t.text in _OTHER_MARKS for t in before):
        return False
    commas = [t for t in before if t.text == ","]
    if any(t.nbor(1).pos_ == "ADP" for t in commas):
        return False  # "The brightest, in terms of lamps, ropes and sails, are sold"
    joints = [t for t in before if t.lower_ in ("and", "or") and t.dep_ == "cc"]
    last = comma.nbor(-1)
    above = next((t for t in (last, *last.ancestors) if t.dep_ == "conj"), None)
    return (
        len(commas) > 1  # "The lamp, and a ship, are sold" is an aside
        and len(joints) == 1
        and above is not None
        and above.is_lower
        and above.left_edge.i >= joints[0].i
        and all(t.i < joints[0].i for t in commas)
        and not any(t.text == "," for t in comma.doc[verb.i : sentence.end])
    )


_OTHER_MARKS = frozenset('" ( ) - – — : ; -- .'.split())


def _is_spliced(first: Token) -> bool:
    """Whether a comma alone joins two sentences with "is": "Ash is a tree, a name of it is Yg".

    "It is not a lamp, it is a star" and "the more it is, the better" are said so.
    """
    second = first.head
    if first.lemma_ != "be" or second.lemma_ != "be" or first.i > second.i:
        return False
    subject = next((c for c in second.lefts if c.dep_ == "nsubj" and c.i > first.i), None)
    if subject is None or not any(c.dep_ == "nsubj" for c in first.lefts):
        return False
    edge = subject.left_edge
    between = first.doc[first.left_edge.i : edge.i]
    return (
        edge.i > 0
        and edge.nbor(-1).text == ","
        and subject.pos_ in ("NOUN", "PROPN")
        and not any(t.dep_ in ("neg", "mark", "advmod") and t.head == first for t in between)
        and not any(t.text[-1] in _OTHER_MARKS or t.tag_ in ("WRB", "WP") for t in between)
    )


_GENERATIONS = frozenset("generations kings thousands hundreds millions years days ages".split())


def _of_itself(noun: Token) -> bool:
    """Whether several are "of" the same several: "21 countries of warm countries"."""
    of = word_after(noun)
    if of is None or of.text != "of" or noun.lower_ in _GENERATIONS or not noun.is_lower:
        return False
    again = next((child for child in of.children if child.dep_ == "pobj"), None)
    return again is not None and again.lower_ == noun.lower_


# What somebody does not do or wants to do, before its "to".
_OWNED = frozenset(
    "refusal inability unwillingness willingness reluctance determination readiness eagerness "
    "desire".split()
)


def _lost_its_apostrophe(owners: Token) -> bool:
    """Whether several own what has no sign of it: "the guards refusal to open the gate"."""
    deed, to = word_after(owners), word_after(owners, 2)
    return (
        deed is not None
        and to is not None
        and deed.lower_ in _OWNED
        and to.lower_ == "to"
        and owners.lower_.endswith("s")
        and owners.is_lower
    )


_WHO_SAY = frozenset("say says said argue argues argued believe believes claim claims".split())


def _says_agrees_not(pronoun: Token) -> bool:
    """Whether several have a verb for one behind who says so: "lamps that he argues shows"."""
    things, who, says, verb = (
        word_before(pronoun),
        word_after(pronoun),
        word_after(pronoun, 2),
        word_after(pronoun, 3),
    )
    return (
        things is not None
        and who is not None
        and says is not None
        and verb is not None
        and things.tag_ == "NNS"
        and things.dep_ in ("dobj", "attr", "nsubj", "nsubjpass")  # not "a plan for ships that"
        and who.pos_ in ("PRON", "PROPN")
        and says.lower_ in _WHO_SAY
        and verb.tag_ == "VBZ"
    )


# Adjectives that stand before "a": "in such a case", "at half a mile".
_BEFORE_A = frozenset("such many half what all quite rather double twice".split())


def _adjective_before_article(article: Token) -> bool:
    """Whether an adjective stands before its article: "in small a tool", not "in such a tool"."""
    adjective, preposition = word_before(article), word_before(article, 2)
    return (
        adjective is not None
        and preposition is not None
        and article.pos_ == "DET"
        and article.is_lower
        and adjective.tag_ == "JJ"
        and adjective.is_lower
        and adjective.lower_ not in _BEFORE_A
        and preposition.tag_ == "IN"
        and preposition.dep_ == "prep"
        and preposition.lower_ in ("in", "of", "with", "from", "by", "for")
        and adjective.head == article.head
    )


_LEADERS = frozenset("director head manager leader coordinator chair chief".split())
_UNITS = frozenset("program programme project department division unit team office".split())


def _bare_unit(of: Token) -> bool:
    """Whether a post's field lacks its article: "director of land program"."""
    unit = next((child for child in of.children if child.dep_ == "pobj"), None)
    return (
        of.head.lemma_.lower() in _LEADERS
        and unit is not None
        and unit.tag_ == "NN"
        and unit.is_lower
        and unit.lower_ in _UNITS
        and all(child.dep_ == "compound" and child.is_lower for child in unit.lefts)
    )


def _green_house(green: Token) -> bool:
    """Whether "greenhouse" is torn before its gases: "green house gases"."""
    house, gas = word_after(green), word_after(green, 2)
    return (
        house is not None
        and gas is not None
        and house.lower_ == "house"
        and gas.lemma_.lower() in ("gas", "effect", "emission")
    )


_STREETS = frozenset("street road avenue lane drive boulevard".split())


def _is_at_a_street(located: Token) -> bool:
    """Whether a house is "at" a street and no number: "is located at Harbour Street"."""
    at = word_after(located)
    if at is None or at.lower_ != "at" or located.lower_ not in ("located", "situated"):
        return False
    street = next((child for child in at.children if child.dep_ == "pobj"), None)
    return (
        street is not None
        and street.lower_ in _STREETS
        and street.is_title
        and all(token.is_title for token in street.doc[at.i + 1 : street.i])
    )


PHRASE_FAULTS = FaultRules(
    by_word={
        ",": (_parts_a_row_from_its_verb,),
        "since": (_since_with_past,),
        "that": (_says_agrees_not,),
        "which": (_says_agrees_not,),
        "who": (_says_agrees_not,),
        "a": (_adjective_before_article,),
        "an": (_adjective_before_article,),
        "of": (_bare_unit,),
        "green": (_green_house,),
        **dict.fromkeys(("located", "situated"), (_is_at_a_street,)),
        **dict.fromkeys(DURATION_UNITS, (_one_for_many,)),
    },
    by_tag={"NNS": (_of_itself, _lost_its_apostrophe)},
    by_dep={"compound": (_peoples,), "ccomp": (_is_spliced,)},
    of_marks=(_joined_adverb,),
)
