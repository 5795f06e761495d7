"""What the clause that was cut, the sentence before or another person tells.

"In 1900 the Old Mill burnt, and [the mill complex was sold]", "In Norway most ships are old. [A
ship costs much.]", "Two women came. [The woman has a son.]": each reads well alone, and says too
little.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from quizgen.asking.sorts import is_person
from quizgen.language.clean import fold

if TYPE_CHECKING:
    from quizgen.asking.selfcontained import Standing
    from quizgen.language.document import Document
    from quizgen.language.tree import Token

__all__ = ["told_elsewhere"]


def told_elsewhere(document: Document, standing: Standing) -> bool:
    """Whether something that the sentence needs is told where it cannot be seen."""
    kept = frozenset(standing.tokens)
    definites = [noun for noun in _definites(document, standing.tokens) if noun in kept]
    return (
        any(_is_in_cut(standing, noun, kept) for noun in definites)
        or any(_is_one_of_two(document, noun, kept) for noun in definites)
        or _is_old_or_new(definites)
        or _lost_comparison(standing, kept)
        or _is_framed(document, standing)
    )


def _definites(document: Document, tokens: Sequence[Token]) -> list[Token]:
    """Return the nouns without a name that "the" stands with, in text order."""
    nouns = (token.head for token in tokens if token.lower_ == "the" and token.dep_ == "det")
    return [
        noun
        for noun in nouns
        if noun.pos_ == "NOUN" and noun.dep_ != "compound" and document.names.of(noun) is None
    ]


def _own(noun: Token, kept: Collection[Token]) -> list[Token]:
    """Return what tells of a noun: not what only goes on behind a comma ("the man, who sings")."""
    return [
        child
        for child in noun.children
        if child in kept
        and not child.is_punct
        and child.dep_ not in ("det", "cc", "conj", "case")
        and not (child.dep_ == "relcl" and child.left_edge.nbor(-1).text == ",")
    ]


# What the clause that was cut tells ----------------------------------------------------------


def _is_in_cut(standing: Standing, noun: Token, kept: Collection[Token]) -> bool:
    """Whether "the mill complex" goes on with a mill of the clause before, which was cut."""
    own = _own(noun, kept)
    if any(child.dep_ != "compound" or not child.is_lower for child in own):
        return False
    words = {fold(child.lemma_) for child in (noun, *own)}
    first = standing.tokens[0].i
    return any(
        fold(token.lemma_) in words
        for token in standing.sentence.span
        if token.i < first and token.pos_ in ("NOUN", "PROPN")
    )


_PARTS = frozenset("proportion share percentage number amount quantity part fraction".split())
_THAN = frozenset("than compared against versus".split())


def _lost_comparison(standing: Standing, kept: Collection[Token]) -> bool:
    """Whether a share is "smaller", and what it is compared with was cut off behind it."""
    last = standing.tokens[-1]
    end = max((t.i for t in standing.tokens if not t.is_punct), default=last.i)
    if not any(t.i > end and t.lower_ in _THAN for t in standing.sentence.span):
        return False
    return any(
        token.tag_ == "JJR" and token.dep_ == "amod" and token.head.lemma_.lower() in _PARTS
        for token in kept
    ) and not any(token.lower_ in _THAN for token in kept)


# What other sentences tell -------------------------------------------------------------------


def _is_one_of_two(document: Document, noun: Token, kept: Collection[Token]) -> bool:
    """Whether "the woman" may be either of two: the article has "another woman" or "both women"."""
    if noun.tag_ != "NN" or not is_person(noun) or _own(noun, kept):
        return False
    if noun.dep_ == "nsubj" and any(
        token.i < noun.i
        and (name := document.names.of(token)) is not None
        and name.type == "PERSON"
        for token in kept
    ):
        return False  # "Ann Lee fell ill, the sailor said"
    return fold(noun.lemma_) in _pairs(document)


_OTHER = frozenset("another other both two each either".split())


def _pairs(document: Document) -> frozenset[str]:
    """Return the nouns of which an article has two: "the two women", "one of the women"."""
    found: frozenset[str] | None = document.memory.get("pairs of people")
    if found is None:
        nouns = (_counted(token) for sentence in document.sentences for token in sentence.span)
        found = frozenset(fold(noun.lemma_) for noun in nouns if noun is not None)
        document.memory["pairs of people"] = found
    return found


def _counted(word: Token) -> Token | None:
    """Return the noun of which a word says that there are several: "one of the women"."""
    if word.lower_ in _OTHER and word.dep_ in ("det", "amod", "nummod", "predet"):
        return word.head if word.head.pos_ == "NOUN" else None
    if word.lower_ != "of" or word.head.lower_ != "one":
        return None
    return next((child for child in word.children if child.tag_ == "NNS"), None)


_OPPOSITES = frozenset((("old", "new"), ("new", "old"), ("former", "new"), ("old", "current")))


def _is_old_or_new(definites: Collection[Token]) -> bool:
    """Whether "the old house" and "the new house" are told apart by nothing else."""
    ages = [
        (child.lower_, fold(noun.lemma_))
        for noun in definites
        for child in noun.children
        if child.dep_ == "amod"
    ]
    return any(
        (one, other) in _OPPOSITES and noun == same for one, noun in ages for other, same in ages
    )


def _is_framed(document: Document, standing: Standing) -> bool:
    """Whether what is said to be so holds in the land alone which the sentence before names.

    It has no name, stands in the same paragraph and tells of the present.
    """
    here = standing.sentence
    if here.index == 0 or any(document.names.of(token) is not None for token in standing.tokens):
        return False
    before = document.sentences[here.index - 1]
    root = here.span.root
    if before.block != here.block or root.tag_ not in ("VBZ", "VBP"):
        return False
    return _opens_in_place(document, before.span[0])


_NEAR = 5  # words among which the place stands, and the comma behind it


def _opens_in_place(document: Document, first: Token) -> bool:
    """Whether a sentence opens with a place: "In Norway, …"."""
    if first.lower_ not in ("in", "across", "throughout"):
        return False
    opening = first.doc[first.i + 1 : first.i + 1 + _NEAR]
    comma = next((at for at, token in enumerate(opening) if token.text == ","), None)
    if comma is None:
        return False
    names = [document.names.of(token) for token in opening[:comma]]
    return any(name is not None and name.type in ("GPE", "LOC") for name in names)
