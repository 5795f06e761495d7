"""What shows that words are missing from a statement: lost on the page, or by a cut of ours.

``holes`` takes the tokens that are kept of a sentence and returns doubts, as ``loose_words`` does.
It raises nothing; an empty list means that no hole shows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from quizgen.asking import wordlists as words
from quizgen.language.traits import traits_of

if TYPE_CHECKING:
    from quizgen.language.tree import Token

__all__ = ["holes"]

# What a verb needs: without it the statement says less, or nothing.
_COMPLEMENTS = frozenset("dobj attr acomp oprd xcomp ccomp dative prt agent".split())
# What a page's picture or table shows is told by no sentence: "(highlighted in green)".
_SHOWN = frozenset("highlighted pictured shown shaded right left above below".split())
_PICTURES = frozenset(("illustration", "diagram"))  # "as shown by the second illustration"
# Prepositions that want a noun: "a population of in 2000" lost its figure.
_WANT_NOUNS = frozenset("of at with for".split())
_AFTER_A_HOLE = frozenset("in of on by at , . ) ; :".split())
_FINITE = frozenset({"VBZ", "VBD", "VBP"})


def holes(sentence: Sequence[Token], kept: Sequence[Token]) -> list[str]:
    """Return doubts about a statement in which something is missing.

    Args:
        sentence: the tokens of the sentence that it was made of.
        kept: those that the statement keeps, in order.
    """
    doubts = []
    text = "".join([token.text for token in kept])
    cut = len(kept) < len(sentence)
    traits = traits_of(sentence)
    lower = traits.lower
    if (
        _lost_figure(kept)
        or _unbalanced(text)
        or "|" in text
        or ("?" in text and _has_lost_mark(kept))
    ):
        doubts.append("broken sentence")
    if (
        _ends_in_a_helper(kept)
        or _ends_in_a_measure(kept)
        or (cut and any(_lost_complements(sentence, kept)))
        or (cut and not lower.isdisjoint(_COMPARING) and _lost_comparison(sentence, kept))
    ):
        doubts.append("cut short")
    if "," in text and any(_parted(verb, kept) for verb in kept if verb.tag_ in _FINITE):
        doubts.append("fragment")
    if (
        (
            cut
            and (
                _half_a_row(sentence, kept)
                or (not lower.isdisjoint(_SECOND_HALVES) and _half_a_pair(sentence, kept))
                or _goes_on_what_was_cut(kept)
                or (not lower.isdisjoint(_ADMITTING) and _only_admits(sentence, kept))
                or (not lower.isdisjoint(_DAYS) and _half_the_days(sentence, kept))
                or ("also" in lower and _lost_its_also(sentence, kept))
            )
        )
        or (
            not lower.isdisjoint(_BEFORE_MIXTURES)
            and any(_is_half_a_mixture(token, kept) for token in kept if token.dep_ == "prep")
        )
        or (
            "conj" in traits.deps
            and [token.dep_ for token in sentence].count("conj") >= _A_ROW - 1
            and any(_lacks_and(token) for token in kept if token.pos_ == "NOUN")
        )
        or (
            not lower.isdisjoint(_OF_TWO)
            and any(_is_half_a_hybrid(token, sentence, kept) for token in kept)
        )
    ):
        doubts.append("half a list")
    pictures = not _PICTURES.isdisjoint(traits.words) and any(
        any(child.lower_ == "the" for child in token.children)
        for token in kept
        if token.lemma_ in _PICTURES
    )
    if pictures or (
        "(" in text and any(one.text == "(" and two.lower_ in _SHOWN for one, two in pairwise(kept))
    ):
        doubts.append("a reference")
    return doubts


def _lost_figure(kept: Sequence[Token]) -> bool:
    """Whether a preposition stands before another, or a mark: "a population of in 2000"."""
    bare = [
        token
        for token in kept
        if token.lower_ in _WANT_NOUNS and token.dep_ == "prep" and not token.children
    ]
    return any(
        token.head.i == token.i - 1
        and token.head.pos_ in ("NOUN", "PROPN")
        and token.i + 1 < len(token.doc)
        and (after := token.nbor(1)).lower_ in _AFTER_A_HOLE
        and after in kept
        for token in bare
    )


def _has_lost_mark(kept: Sequence[Token]) -> bool:
    """Whether a mark came out as "?" on the page: "the firm Tugrow? new lamp" for "Tugrow's"."""
    return any(one.text == "?" and two.text[0].islower() for one, two in pairwise(kept))


def _unbalanced(text: str) -> bool:
    """Whether a bracket has no other half."""
    return text.count("(") != text.count(")") or text.count("[") != text.count("]")


def _ends_in_a_helper(kept: Sequence[Token]) -> bool:
    """Whether the statement ends with "may" or "will": its verb was cut off."""
    last = next((token for token in reversed(kept) if not token.is_punct), None)
    if last is None or last.tag_ != "MD":
        return False
    return last.i + 1 < len(last.doc) and last.nbor(1).text not in (".", "!", "?")


def _ends_in_a_measure(kept: Sequence[Token]) -> bool:
    """Whether "a two day" stands without what lasts so long: "played a two day[, … match]"."""
    return not _MEASURES.isdisjoint(traits_of(kept).words) and any(
        noun.lemma_ in _MEASURES
        and noun.tag_ == "NN"
        and (after.is_punct or after is noun)
        and "-" not in after.text
        and any(c.lower_ in ("a", "an") for c in noun.children)
        and any(c.dep_ == "nummod" and c.like_num and c.lower_ not in _ONE for c in noun.children)
        for noun, after in pairwise((*kept, kept[-1]))
        if noun.pos_ == "NOUN"
    )


_MEASURES = words.DURATION_UNITS | words.DISTANCES
_ONE = frozenset("one 1 half quarter hundred thousand million billion dozen".split())


def _lost_complements(sentence: Sequence[Token], kept: Sequence[Token]) -> Iterator[Token]:
    """Yield what a kept verb needs and a cut took away, where no comma makes it an aside."""
    held = set(kept)
    for token in sentence:
        verb = token.head
        if token in held or verb not in held or token.i < verb.i or verb.pos_ != "VERB":
            continue
        first = token.left_edge
        if not first.i or first.nbor(-1).is_punct or first.nbor(-1) not in held:
            continue
        if token.dep_ in _COMPLEMENTS:
            yield token


def _lost_comparison(sentence: Sequence[Token], kept: Sequence[Token]) -> bool:
    """Whether a cut took what is compared: "a smaller share – 5%[, compared with 9% in 1974]".

    A "than" is asked for by the comparative before it; "compared with" by one of the same clause.
    """
    held = set(kept)
    comparative: Token | None = None
    goes_on = False  # whether it is the clause of the comparative still
    for token, following in pairwise(sentence):
        if token.tag_ in ("JJR", "RBR"):
            comparative, goes_on = token, True
        elif token.tag_ in _FINITE and token not in held:
            goes_on = False
        elif comparative in held and token not in held:
            joint = (token.lower_, following.lower_)
            if joint[0] == "than" or (goes_on and joint in _COMPARED):
                return True
    return False


_COMPARED = (("compared", "with"), ("compared", "to"))
_COMPARING = frozenset(("compared", "than"))


def _half_a_row(sentence: Sequence[Token], kept: Sequence[Token]) -> bool:
    """Whether a cut left the first of several nouns: "of the elements lithium[, sodium and …]"."""
    held = set(kept)
    return any(
        token not in held
        and token.pos_ in ("NOUN", "PROPN")
        and token.head in held
        and _goes_on_a_row(token)
        for token in sentence
    )


def _goes_on_what_was_cut(kept: Sequence[Token]) -> bool:
    """Whether a row goes on whose first was cut: "sold lamps[, as for ships,] and boats and huts".

    Of "…, helping to see lamps, find boats and reach huts" and of "…, with work in shops, schools
    and huts", a cut leaves the rest, whatever it hangs on.
    """
    return any(
        one.text != ","
        and two.i > one.i + 1
        and two.nbor(-1).text == ","
        and one.nbor(1).text == ","
        and (_is_rest_of_row(two) or _goes_on_examples(one, two))
        for one, two in pairwise(kept)
    )


def _is_rest_of_row(first: Token) -> bool:
    """Whether what stands behind a cut is the rest of a row: "boats, and huts", "see boats"."""
    if first.tag_ == "VB":
        return first.dep_ == "conj" and not any(c.dep_ in ("aux", "nsubj") for c in first.lefts)
    return any(
        noun.pos_ in ("NOUN", "PROPN")
        and noun.left_edge == first
        and noun.dep_ in ("npadvmod", "dep", "conj")
        and any(child.dep_ == "conj" for child in noun.children)
        for noun in (first, *first.ancestors)
    )


_FOR_EXAMPLE = frozenset("such including like from".split())


def _goes_on_examples(one: Token, joint: Token) -> bool:
    """Whether the last of some examples was kept: "from lamps[, such as old ones,] and ships"."""
    if joint.dep_ != "cc" or one.i + 2 >= len(one.doc) or one.nbor(2).lower_ not in _FOR_EXAMPLE:
        return False
    other = next((c for c in joint.head.children if c.dep_ == "conj" and c.i > joint.i), None)
    return other is not None and other.pos_ in ("NOUN", "PROPN")


_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())


def _lost_its_also(sentence: Sequence[Token], kept: Sequence[Token]) -> bool:
    """Whether "but one" is said of a thing that was "also" there: "sells lamps, but one which"."""
    also = any(token.lower_ == "also" and token not in kept for token in sentence)
    return also and any(
        one.lower_ == "but" and two.lower_ in ("one", "ones") for one, two in pairwise(kept)
    )


def _half_the_days(sentence: Sequence[Token], kept: Sequence[Token]) -> bool:
    """Whether one of two days was cut: "are on Saturday 26 July[, 3pm and Tuesday 29 July]"."""
    held = set(kept)
    shown = any(token.lower_ in _DAYS for token in kept)
    return shown and any(
        one.lower_ in ("and", "or") and one not in held and two.lower_ in _DAYS and two not in held
        for one, two in pairwise(sentence)
    )


def _only_admits(sentence: Sequence[Token], kept: Sequence[Token]) -> bool:
    """Whether "may" only admits what a "but" answers that was cut: "Ann may be a star[, but …]"."""
    held = set(kept)
    return any(
        token.lower_ in _ADMITTING
        and token.dep_ == "aux"
        and token.head in held
        and any(
            other.lower_ in ("but", "yet") and other.head == token.head and other not in held
            for other in sentence
            if other.i > token.head.i
        )
        for token in kept
        if token.tag_ == "MD"
    )


_ADMITTING = frozenset(("may", "might"))

_SECOND_HALVES = {"both": "and", "either": "or", "neither": "nor"}


def _half_a_pair(sentence: Sequence[Token], kept: Sequence[Token]) -> bool:
    """Whether a cut took the second half of two: "known both for its lamps[, and for …]"."""
    held = set(kept)
    for token, opened in pairwise(kept):
        joint = _SECOND_HALVES.get(token.lower_)
        if joint is None or not (token.dep_ in ("preconj", "cc") or token.tag_ in ("CC", "PDT")):
            continue
        joints = [other for other in sentence if other.lower_ == joint and other.i > token.i]
        gone = [other for other in joints if other not in held]
        same = [o for o in gone if o.nbor(1).lower_ == opened.lower_ and opened.pos_ == "ADP"]
        if gone and (same or len(gone) == len(joints)):
            return True
    return False


_OF_SEVERAL = frozenset("combination mixture mix blend union marriage fusion merger".split())
_BEFORE_MIXTURES = _OF_SEVERAL | {"between"}


def _is_half_a_mixture(token: Token, kept: Sequence[Token]) -> bool:
    """Whether a cut left one of two things: "a combination of wind [and increased rain]"."""
    of = token.head.lower_ in _OF_SEVERAL and token.lower_ == "of"
    if token.dep_ != "prep" or not (of or token.lower_ == "between"):
        return False
    thing = next((child for child in token.children if child.dep_ == "pobj"), None)
    if thing is None or thing.tag_ not in ("NN", "NNP") or thing != kept[-1 - kept[-1].is_punct]:
        return False
    return thing.i + 1 < len(thing.doc) and thing.nbor(1).lower_ == "and"


_OF_TWO = frozenset(("hybrid", "cross"))


def _is_half_a_hybrid(of: Token, sentence: Sequence[Token], kept: Sequence[Token]) -> bool:
    """Whether a cut left one parent: "a hybrid of a lamp – an old one – [and a torch]"."""
    if of.lower_ not in ("of", "between") or of.head.lower_ not in _OF_TWO:
        return False
    held = set(kept)
    joints = [token for token in sentence if token.lower_ == "and" and token.i > of.i]
    return bool(joints) and held.isdisjoint(joints)


def _lacks_and(first: Token) -> bool:
    """Whether three things or more stand in a row without "and": "lamps, ropes, sails"."""
    if first.pos_ != "NOUN" or first.dep_ == "conj":
        return False
    row = [first]
    while below := [child for child in row[-1].children if child.dep_ == "conj"]:
        row.append(below[0])
        if len(below) > 1 or below[0].pos_ not in ("NOUN", "PROPN"):
            return False
    before = first.left_edge.nbor(-1).text if first.left_edge.i else ""
    if len(row) < _A_ROW or before in (":", "(", "–", "—", "--", "-"):
        return False
    stretch = first.doc[first.i : row[-1].right_edge.i + 1]
    return _JOINTS.isdisjoint(token.lower_ for token in stretch)


_A_ROW = 3
_JOINTS = frozenset("and or and/or & nor but plus etc etc.".split())


def _goes_on_a_row(noun: Token) -> bool:
    """Whether a noun stands in a row with what it hangs on, however the parser took it.

    "sold lamps, the pride of Sarn, and ropes of hemp" may name two or three things; the second
    thing that somebody is may hang on "is".
    """
    above = noun.head
    if noun.dep_ == "appos":
        several = above.dep_ == "pobj" and (
            (above.tag_ == "NNS" and noun.pos_ == "NOUN")
            or (above.pos_ == "PROPN" and noun.pos_ == "PROPN")  # "from Sarn, Wick and Oppland"
        )
        return (above.dep_ == "dobj" or several) and any(c.dep_ == "conj" for c in noun.children)
    if noun.dep_ == "conj" and above.pos_ in ("NOUN", "PROPN"):
        return True
    if noun.dep_ not in ("conj", "dep") or above.lemma_ != "be":
        return False
    return not any(child.dep_ in ("nsubj", "nsubjpass") for child in noun.children)


def _parted(verb: Token, kept: Sequence[Token]) -> bool:
    """Whether a lone comma parts a subject from its verb: "The air on the hill, keeps it cool"."""
    if verb.tag_ not in _FINITE or not verb.i or verb.nbor(-1).text != ",":
        return False
    held = set(kept)
    told = next((c for c in verb.lefts if c.dep_ in ("nsubj", "nsubjpass")), None)
    if told is not None and told not in held:  # "(his father,) Peleus, was a king"
        told = next((c for c in told.rights if c.dep_ == "appos" and c in held), None)
    subject = told
    if subject is None or verb.nbor(-1) not in held:
        return False
    between = [token for token in kept if subject.i < token.i < verb.i]
    if any(token.dep_ in ("conj", "appos") and token.pos_ != "ADP" for token in between):
        return False
    return sum(token.text in (",", ")", "–", "—") for token in between) == 1
