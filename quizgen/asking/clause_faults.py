"""Faults of the article's own grammar: a verb that does not agree, an article that is missing.

"The use of the boats were forbidden", "they let the guests shared a boat", "at private Sarn
hospital": each is looked for where the parse shows it beyond doubt.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizgen.asking.fault_rules import FaultRules
from quizgen.language.lexicon import lexicon

if TYPE_CHECKING:
    from quizgen.language.tree import Token

__all__ = ["CLAUSE_FAULTS"]

_PLURAL = frozenset("are were have".split())
# Singular nouns before "of" that take a plural verb, beside those of groups and quantities.
_SEVERAL = frozenset(
    "number majority minority lot bit range series variety handful couple pair rest half quarter "
    "third bulk host string raft wave slew array selection mixture mix combination percentage "
    "proportion share part portion dozen hundred thousand million plenty kind type sort none any "
    "score trio duo chain list flood stream batch set average total mass flurry spate crop".split()
)
_MANY = frozenset("group quantity person possession".split())  # WordNet's classes
_COUNTED_HOUSES = frozenset(
    "hospital school university college museum company firm club prison church factory".split()
)
_THINGS = frozenset("place location artifact plant food substance".split())


def _is_one_with_many(subject: Token) -> bool:
    """Whether one thing "of" several has a verb for several: "the use of boats were"."""
    verb = subject.head
    lemma = subject.lemma_.lower()
    if subject.tag_ != "NN" or not subject.is_lower or subject.i > verb.i or lemma in _SEVERAL:
        return False
    if any(child.dep_ in ("conj", "cc", "nummod", "appos") for child in subject.children):
        return False
    deed = lemma.endswith("ing")  # "heavy grazing by goats are a threat"
    the = any(child.dep_ == "det" and child.lower_ == "the" for child in subject.children)
    wanted = ("of", "by") if deed else ("of",)
    of = [child for child in subject.children if child.dep_ == "prep" and child.lower_ in wanted]
    if not of or not (the or deed) or lexicon().noun_class(lemma) in _MANY:
        return False
    finite = next((c for c in verb.children if c.dep_ in ("aux", "auxpass")), verb)
    wished = finite.lower_ == "were" and any(c.lower_ in ("if", "as") for c in verb.children)
    return finite.lower_ in _PLURAL and subject.i < finite.i and not wished


# Second halves of pairs that are one thing: "the wear and tear was great".
_ONE_WITH = frozenset(
    "tear bustle order development butter chips tonic error roll breakfast thrust flow quiet bass "
    "sound simple eggs bacon gravy jelly cheese beer desist dance".split()
)


def _is_two_with_one(subject: Token) -> bool:
    """Whether two things joined by "and" have a verb for one: "the food and service keeps".

    "Food and service keeps" is one, too.
    """
    verb = subject.head
    if subject.tag_ != "NN" or subject.i > verb.i:
        return False
    if not (subject.is_lower or subject.is_sent_start):
        return False
    joints = [child.lower_ for child in subject.children if child.dep_ == "cc"]
    others = [child for child in subject.children if child.dep_ == "conj"]
    if joints != ["and"] or len(others) != 1 or others[0].tag_ not in ("NN", "NNS"):
        return False
    known = lexicon()
    person = known.is_person(subject.lemma_.lower()) or known.is_person(others[0].lemma_.lower())
    if person or others[0].lower_ in _ONE_WITH:
        return False  # "The mother and wife was loved": she is one
    owned = [child.lower_ for child in subject.children if child.dep_ in ("det", "poss")]
    bare = others[0].tag_ == "NN" and not any(c.dep_ == "det" for c in others[0].children)
    if not (owned or bare) or not _OF_ONE.isdisjoint(owned):
        return False
    finite = next((c for c in verb.children if c.dep_ in ("aux", "auxpass")), verb)
    between = subject.doc[subject.i + 1 : finite.i]
    return (finite.lower_ in _FOR_ONE or finite.tag_ == "VBZ") and not any(
        token.tag_ in _CLAUSES for token in between
    )


_OF_ONE = frozenset("a an each every no this that".split())
_FOR_ONE = frozenset("is was has does".split())
_CLAUSES = frozenset("VBZ VBD VBP MD WDT WP".split())


def _is_thing_who(pronoun: Token) -> bool:
    """Whether "who" stands for what is no people: "cities who have asked for boats"."""
    if pronoun.lower_ != "who" or pronoun.head.dep_ != "relcl":
        return False
    noun = pronoun.head.head
    if noun.tag_ not in ("NN", "NNS") or noun.i + 1 != pronoun.i or not noun.is_lower:
        return False
    lemma = noun.lemma_.lower()
    known = lexicon()
    return known.noun_class(lemma) in _THINGS and not known.is_person(lemma)


def _is_bare_house(noun: Token) -> bool:
    """Whether a house is told of by an adjective and its name, without "the"."""
    if noun.tag_ != "NN" or noun.lower_ not in _COUNTED_HOUSES or not noun.is_lower:
        return False
    left = list(noun.lefts)
    described = any(t.dep_ == "amod" and t.is_lower for t in left[:1])
    named = any(t.dep_ == "compound" and t.pos_ == "PROPN" for t in left)
    return described and named and not any(t.dep_ in ("det", "poss") for t in left)


def _is_bare_room(noun: Token) -> bool:
    """Whether somebody goes into a thing without its article: "walked into lobby of the hotel"."""
    return (
        noun.tag_ == "NN"
        and noun.is_lower
        and not noun.n_lefts
        and noun.head.lower_ in ("into", "onto", "inside")
        and noun.i + 2 < len(noun.doc)
        and (noun.nbor(1).lower_, noun.nbor(2).lower_) == ("of", "the")
        and lexicon().noun_class(noun.lemma_.lower()) == "artifact"
    )


_SOCIETIES = frozenset(
    "Society Association Institute Academy Federation Council Union Committee Foundation".split()
)
_OF_LANDS = frozenset("American National International European Royal British".split())


def _is_bare_society(noun: Token) -> bool:
    """Whether a society's name lacks its article: "a meeting of American Society for Lamps"."""
    first = noun.left_edge
    return (
        noun.text in _SOCIETIES
        and first.text in _OF_LANDS
        and first.i == noun.i - 1
        and noun.head.i == first.i - 1
        and noun.i + 1 < len(noun.doc)
        and noun.nbor(1).lower_ in ("of", "for")
    )


def _lets_past(verb: Token) -> bool:
    """Whether "let" has a past behind it: "they let the guests shared a boat"."""
    return verb.pos_ == "VERB" and any(
        child.dep_ == "ccomp"
        and child.tag_ in ("VBD", "VBN")
        and child.lower_ != child.lemma_.lower()
        and any(c.dep_ == "nsubj" and c.i > verb.i for c in child.children)
        and any(c.dep_ == "dobj" for c in child.children)
        and not any(c.dep_ in ("mark", "aux") for c in child.children)
        for child in verb.children
        if child.i > verb.i
    )


def _agrees_with_none(verb: Token) -> bool:
    """Whether a second verb is for one, and only several are told of: "boats are old and sinks"."""
    if verb.tag_ != "VBZ" or not verb.i or verb.nbor(-1).lower_ not in ("and", "but"):
        return False
    if verb.head.pos_ not in ("VERB", "AUX") or any(c.dep_ in _HAS for c in verb.lefts):
        return False
    subjects = [t for t in verb.doc[verb.sent.start : verb.i] if t.dep_ in _SUBJECTS]
    return bool(subjects) and all(
        subject.tag_ == "NNS"
        and subject.is_lower
        and subject.lower_ != subject.lemma_.lower()
        and any(child.dep_ == "det" for child in subject.children)
        and subject.head.tag_ in ("VBP", "VB")
        and (subject.head.tag_ == "VBP" or any(c.tag_ == "VBP" for c in subject.head.lefts))
        for subject in subjects
    )


_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
_HAS = (*_SUBJECTS, "aux", "auxpass")
_OF_SUBJECTS = (_is_one_with_many, _is_two_with_one, _is_thing_who)
CLAUSE_FAULTS = FaultRules(
    by_word=dict.fromkeys(("let", "lets", "letting"), (_lets_past,)),
    by_dep={
        "nsubj": _OF_SUBJECTS,
        "nsubjpass": _OF_SUBJECTS,
        "pobj": (_is_bare_house, _is_bare_room, _is_bare_society),
        "conj": (_agrees_with_none,),
    },
)
