"""Faults in how the article's own clauses are built: two halves of one do not go together.

"The firm draw visitors and sponsors artists", "The choice and the plan is", "several has left",
"to clean-up the beach", "a fine from being late", "visas for visas", "eggs and beef, prices",
"sentenced to a sentence".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizgen.asking.beside import word_after, word_before
from quizgen.asking.fault_rules import FaultRules
from quizgen.language.lexicon import lexicon

if TYPE_CHECKING:
    from quizgen.language.tree import Token

__all__ = ["CONSTRUCTION_FAULTS"]

_SUBJECTS = ("nsubj", "nsubjpass", "expl", "csubj")


def _disagrees_with_joined(verb: Token) -> bool:
    """Whether a verb for several is joined with one for one."""
    if verb.pos_ != "VERB":
        return False
    joined = [child for child in verb.children if child.dep_ == "conj"]
    joined += [verb] if verb.dep_ == "conj" else []
    return any(_verbs_disagree(second, verb) for second in joined)


def _verbs_disagree(second: Token, several: Token) -> bool:
    """Whether one subject has a verb for several and one for one: "draw crowds and sponsors art".

    The plain form may be a subjunctive or hang on a modal, so both are looked at as they stand.
    """
    first = second.head
    tags = {first.tag_, second.tag_}
    if tags != {"VBP", "VBZ"} or any(verb.pos_ != "VERB" for verb in (first, second)):
        return False
    if not all(verb.is_lower and verb.is_alpha for verb in (first, second)):
        return False
    if several.lower_ != several.lemma_.lower():
        return False
    subjects = [child for child in first.lefts if child.dep_ in ("nsubj", "nsubjpass")]
    if len(subjects) != 1 or subjects[0].pos_ not in ("NOUN", "PROPN"):
        return False
    own = any(child.dep_ in _SUBJECTS for child in second.children)
    helped = any(child.dep_ in ("aux", "auxpass") for v in (first, second) for child in v.children)
    joined = any(child.dep_ == "cc" and child.lower_ == "and" for child in first.children)
    between = first.doc[first.i + 1 : second.i]
    clauses = any(token.tag_ in ("VBZ", "VBP", "VBD", "MD", "WDT", "WP") for token in between)
    things = any(token.tag_ in ("NNS", "NNPS") for token in between)
    return joined and not (own or helped or clauses) and (several == first or things)


def _two_subjects_with_one(second: Token) -> bool:
    """Whether two subjects that "and" joins have a verb for one, wherever the parser hung "and".

    "The choice to sail in the first place and the whole plan is now old".
    """
    verb = second.head
    first = next((child for child in verb.lefts if child.dep_ == second.dep_), second)
    edge = second.left_edge
    if first == second or first.tag_ != "NN" or second.tag_ != "NN" or edge.i < 1:
        return False
    if edge.nbor(-1).lower_ != "and" or edge.lower_ != "the" or first.left_edge.lower_ != "the":
        return False
    finite = next((c for c in verb.children if c.dep_ in ("aux", "auxpass")), verb)
    between = first.doc[first.i + 1 : finite.i]
    return finite.lower_ in _FOR_ONE and not any(
        token.tag_ in ("VBZ", "VBD", "VBP", "MD", "WDT", "WP") or token.text == ","
        for token in between
    )


_FOR_ONE = frozenset("is was has does".split())


# Words for several, which a verb for one never follows.
_SEVERAL = frozenset("several both few others these those".split())


def _several_has(word: Token) -> bool:
    """Whether a word for several has a verb for one: "several has left".

    Of "a couple … while others" the first are several, too.
    """
    verb = word.head
    finite = next((c for c in verb.children if c.dep_ in ("aux", "auxpass")), verb)
    if (
        finite.lower_ not in _FOR_ONE
        or finite.i < word.i
        or any(child.dep_ in ("conj", "cc") for child in word.children)
    ):
        return False
    if word.lower_ in _SEVERAL:
        return word.i + 1 == finite.i and not any(c.dep_ == "det" for c in word.children)
    a_couple = word.lower_ in ("couple", "handful") and not any(
        child.dep_ == "prep" for child in word.children
    )
    return a_couple and any(
        other.lower_ == "others" and other.dep_ in ("nsubj", "nsubjpass") for other in word.sent
    )


# What is measured of things, and is no word for the things themselves.
_MEASURES = frozenset("prices costs fees levels rates figures sums profits wages".split())


def _prices_of_things(measure: Token) -> bool:
    """Whether a measure is set beside the things as if it were they: "eggs and beef, prices it".

    The parser takes it for a further object of the verb or for what the things are.
    """
    comma = word_before(measure)
    things = word_before(measure, 2)
    return (
        measure.lower_ in _MEASURES
        and comma is not None
        and things is not None
        and comma.text == ","
        and any(child.dep_ == "relcl" for child in measure.children)
        and not any(child.dep_ in ("conj", "cc") for child in measure.children)
        and things.pos_ == "NOUN"
        and lexicon().noun_class(things.lemma_.lower()) in _THINGS
    )


_THINGS = frozenset("food artifact plant animal substance person".split())
# Verbs that give one thing for another of its kind: "swap lamps for new lamps".
_EXCHANGING = frozenset(
    "swap exchange trade mistake substitute change sell buy replace pay return".split()
)


def _for_itself(things: Token) -> bool:
    """Whether things are asked for themselves: "need visas for short visas"."""
    verb = things.head
    following = word_after(things)
    if things.tag_ != "NNS" or following is None or following.lower_ != "for":
        return False
    again = next((child for child in following.children if child.dep_ == "pobj"), None)
    return (
        again is not None
        and again.lower_ == things.lower_
        and verb.lemma_.lower() not in _EXCHANGING
    )


# What is done to whoever did wrong, or well: "for" or "over" something, never "from" doing it.
_PENALTIES = frozenset("sentence fine punishment penalty prison jail award prize ban".split())
_PUNISHING = frozenset(
    "sentence fine jail punish convict arrest praise thank apologise apologize blame".split()
)


def _punished_from(preposition: Token) -> bool:
    """Whether somebody has a penalty "from" what he did: "the sentence she got from being late"."""
    deed = next((child for child in preposition.children if child.dep_ == "pcomp"), None)
    if deed is None or deed.tag_ != "VBG":
        return False
    above = preposition.head
    if above.lemma_.lower() in _PUNISHING and above.pos_ == "VERB":
        return True
    if above.lemma_.lower() not in ("receive", "get", "face"):
        return False
    gap = above.doc[max(above.sent.start, above.i - 8) : preposition.i]
    return any(token.lemma_.lower() in _PENALTIES and token.pos_ == "NOUN" for token in gap)


_PARTICLES = frozenset("up out off down in on over away back through".split())
_TO_VERBS = frozenset("to will would can could should must may might not n't".split())
_BEGIN_OBJECTS = frozenset("DT PRP$ PRP".split())


def _hyphenated_verb(word: Token) -> bool:
    """Whether a hyphen joins a verb to its particle: "to clean-up their beach"."""
    if "-" not in word.text:
        return False
    verb, _, particle = word.lower_.partition("-")
    before, after = word_before(word), word_after(word)
    return (
        particle in _PARTICLES
        and before is not None
        and after is not None
        and before.lower_ in _TO_VERBS
        and before.dep_ in ("aux", "neg")
        and after.tag_ in _BEGIN_OBJECTS
        and lexicon().knows(verb, "v")
    )


# Verbs that hold their noun: nobody is "sentenced to a sentence".
_SAME_AGAIN = {
    "sentence": ("to", "sentence"),
    "accuse": ("of", "accusation"),
    "nominate": ("for", "nomination"),
    "fine": ("", "fine"),
    "punish": ("with", "punishment"),
}


def _says_it_again(noun: Token) -> bool:
    """Whether a noun only says its verb again: "were sentenced to prison sentences"."""
    above = noun.head
    verb = above.head if noun.dep_ == "pobj" else above
    if verb.tag_ not in ("VBN", "VBD", "VB", "VBZ", "VBP", "VBG"):
        return False
    wanted = _SAME_AGAIN.get(verb.lemma_.lower())
    return wanted == (above.lower_ if noun.dep_ == "pobj" else "", noun.lemma_.lower())


def _renames(verb: Token) -> bool:
    """Whether "be" has an owner's thing between commas behind it: "will be, their theme, the best".

    What it is to be stands behind that: the speaker began anew.
    """
    if verb.i + _RENAMED >= len(verb.doc):
        return False
    comma, owner, thing, closing = (verb.nbor(step) for step in range(1, _RENAMED))
    return (
        (comma.text, closing.text) == (",", ",")
        and owner.lower_ in ("his", "her", "its", "their")
        and thing.tag_ in ("NN", "NNS")
    )


_RENAMED = 5  # places from "be" to what it was to be


def _also_for(preposition: Token) -> bool:
    """Whether somebody is accused "of" one thing and "for" another: "of theft and for lying"."""
    if preposition.dep_ not in ("prep", "conj"):
        return False
    above = preposition.head
    verb = above.head if above.lower_ == "of" else above
    if verb.lemma_.lower() != "accuse" or verb.i > preposition.i:
        return False
    joined = word_before(preposition)
    return (
        joined is not None
        and joined.lower_ in ("and", "or")
        and any(child.lower_ == "of" for child in verb.children)
    )


def _does_it_again(doing: Token) -> bool:
    """Whether a verb is joined with another form of itself: "put up a page writing and wrote"."""
    joint, verb = word_after(doing), word_after(doing, 2)
    if joint is None or verb is None or joint.lower_ != "and" or verb.tag_ != "VBD":
        return False
    stem = verb.lemma_.lower()
    return doing.lower_ in (f"{stem}ing", f"{stem.removesuffix('e')}ing", f"{stem}{stem[-1:]}ing")


_EVEN = frozenset("even just".split())
_FAR = frozenset("beyond despite during throughout against toward towards without".split())


def _prepositions_collide(far: Token) -> bool:
    """Whether a preposition has another for its object: "we can look at even beyond taking it".

    "Hard to look at without gloves" and "was looked at even during the war" have none.
    """
    near, even = far.head, word_before(far)
    if near.lower_ not in ("at", "of", "with", "by") or near.dep_ != "prep" or even is None:
        return False
    verb = near.head
    told = any(child.dep_ == "nsubj" and child.tag_ not in _ASKING for child in verb.children)
    return (
        far.dep_ in ("pcomp", "prep")
        and (even == near or (even.lower_ in _EVEN and word_before(even) == near))
        and told
        and verb.dep_ not in ("relcl", "xcomp", "acl")
        and not any(child.dep_ in ("auxpass", "pobj") for child in (*verb.children, *near.children))
    )


_ASKING = frozenset("WP WDT WRB".split())

_OF_SUBJECTS = (_two_subjects_with_one, _several_has)
_OF_OBJECTS = (_prices_of_things, _for_itself)
CONSTRUCTION_FAULTS = FaultRules(
    by_word={
        "from": (_punished_from,),
        "for": (_also_for,),
        **dict.fromkeys(("be", "is", "was", "are", "were"), (_renames,)),
        **dict.fromkeys(_FAR, (_prepositions_collide,)),
    },
    by_tag={
        "VBP": (_disagrees_with_joined,),
        **dict.fromkeys(("VBG", "NN"), (_does_it_again,)),
    },
    by_dep={
        **dict.fromkeys(("nsubj", "nsubjpass"), _OF_SUBJECTS),
        "dobj": (*_OF_OBJECTS, _says_it_again),
        "pobj": (_says_it_again,),
        "appos": _OF_OBJECTS,
    },
    of_marks=(_hyphenated_verb,),
)
