"""Whether "the play" takes up what other sentences told, by a word that they did not use.

"The" before a noun says that the reader knows which one. Read alone, a sentence keeps that promise
only where its own words tell (a part or role of something named in it), where all know the thing
("the sun"), or where "the" belongs to a turn of phrase ("in the end"). Where the article has used
the noun before, who read it may know; where it has not ("a sailor fell … the accident"), the noun
stands for what other sentences told in other words, and nobody can tell which one is meant.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from quizgen.asking import untold_tables as tables
from quizgen.asking import wordlists as words
from quizgen.asking.lexical import known_words
from quizgen.asking.sorts import is_person
from quizgen.language.clean import fold, fold_word

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from quizgen.language.document import Document
    from quizgen.language.tree import Token

__all__ = ["is_untold"]


def is_untold(
    document: Document,
    noun: Token,
    kept: Collection[Token],
    beside: Iterable[Token] | None = None,
) -> bool:
    """Whether "the noun" stands for what neither the sentence nor the article before it names.

    Where the article names several such things it says too little, too.

    Args:
        document: the article.
        noun: head of a phrase with "the".
        kept: the words that are kept of its sentence.
        beside: the words that may tell what it belongs to; those kept when left out.
    """
    if not _is_bare(noun, kept) or document.names.referent(noun) is not None:
        return False
    if _is_one_of_bodies(document, noun, kept):
        return True
    if _is_told(document, noun) and not _is_one_of_several(document, noun):
        return False
    if _is_known(noun):  # asked late, for WordNet tells it
        return False
    return not _is_told_beside(document, noun, kept if beside is None else beside)


def _is_bare(noun: Token, kept: Collection[Token]) -> bool:
    """Whether nothing kept in the sentence tells which one "the noun" is."""
    if noun.pos_ != "NOUN" or (noun.is_title and not noun.is_sent_start):
        return False  # "the Moors"
    if [c.lower_ for c in noun.children if c.dep_ == "det"] != ["the"]:
        return False
    if _goes_on(noun, kept):
        return False
    joined = [child for child in noun.children if _shares_article(child)]
    return not any(
        child in kept
        and child.dep_ in _TELLING
        and not (child.dep_ == "amod" and child.lower_ in tables.UNTELLING)
        for child in noun.children
    ) and not any(
        child.dep_ in ("prep", "relcl", "acl") and child in kept
        for other in joined
        for child in other.children
    )


def _shares_article(other: Token) -> bool:
    """Whether the noun has the "the" of the one before it: "the making and [sale] of lamps"."""
    return other.dep_ == "conj" and all(c.dep_ not in ("det", "poss") for c in other.children)


def _goes_on(noun: Token, kept: Collection[Token]) -> bool:
    """Whether the next word tells which one, though the parse hangs it elsewhere.

    "The journal Tides", "the claims made about him", "a change to the rules for ships", "the
    deadline to pay".
    """
    if noun.i + 1 >= len(noun.doc) or noun.nbor(1) not in kept:
        return False
    after = noun.nbor(1)
    if after.lower_ == "to":
        return after.i + 1 < len(noun.doc) and after.nbor(1).tag_ == "VB" and not is_person(noun)
    return (
        (after.pos_ == "PROPN" and after.ent_type_ not in ("DATE", "TIME"))
        or after.text == '"'
        or after.lower_ in _BINDING
        or (after.tag_ == "RP" and after.i + 1 < len(noun.doc) and after.nbor(1).lower_ == "of")
        or (after.tag_ in ("VBN", "VBG") and after.head is not noun.head)
        or (noun.dep_ == "nsubj" and noun.head.i > noun.i and _is_participle(noun.head))
    )


def _is_participle(verb: Token) -> bool:
    """Whether it tells of a noun: "the fear growing there", not "the fear is growing"."""
    return verb.tag_ == "VBG" and all(child.dep_ != "aux" for child in verb.children)


_BINDING = frozenset("of for about against between behind".split())
_TELLING = ("prep", "relcl", "acl", "appos", "poss", "compound", "nummod", "nmod", "amod", "ccomp")


def _is_known(noun: Token) -> bool:
    """Whether all know the one, or "the" belongs to a turn of phrase or to a sort of things."""
    lemma, lower = noun.lemma_.lower(), noun.lower_
    if (lemma in words.KNOWN_TO_ALL and lemma not in tables.NOT_ALONE) or lemma in tables.KNOWN:
        return True
    if lemma in words.TIME_UNITS or noun.ent_type_ in ("DATE", "TIME"):
        return True
    if noun.tag_ == "NNS" and (is_person(noun) or known_words().is_animal(lemma)):
        return True  # "the researchers", "the cetaceans": those of the article
    head = noun.head
    if noun.dep_ == "pobj" and lower in tables.AFTER_PREPOSITIONS.get(head.lower_, ()):
        return True  # "in the end"
    if noun.tag_ == "NN" and any(c.dep_ == "predet" and c.lower_ == "all" for c in noun.children):
        return True  # "all the way"
    nearby = noun.doc[max(0, noun.i - _PHRASE) : noun.i]
    if any(lower in tables.AFTER_VERBS.get(other.lemma_.lower(), ()) for other in nearby):
        return True  # "cross the line", "make all the difference"
    if (
        head.dep_ in ("ROOT", "ccomp")
        and noun.dep_ in ("nsubj", "nsubjpass")
        and head.lemma_.lower() in tables.TELLS_OF_EVENTS
        and known_words().is_event(lemma)
    ):
        return True  # "The accident happened near Sarn": that one
    if (
        noun.dep_ == "nsubj"
        and head.lemma_ == "be"
        and any(
            child.dep_ == "attr" and child.left_edge.lower_ in ("the", "that")
            for child in head.children
        )
    ):
        return True  # "the surprise was the price of the lamps"
    return _is_of_a_sort(noun)


def _is_of_a_sort(noun: Token) -> bool:
    """Whether "the noun" is any of its sort: "The heron eats fish", "play the violin"."""
    lexicon = known_words()
    lemma = noun.lemma_.lower()
    if lemma in tables.OF_A_SORT:
        return True
    if any(lexicon.is_a(lemma, sort) for sort in ("musical instrument", "monetary unit")):
        return True
    if lexicon.is_a(lemma, "body part", share=0.5):
        return True  # "the kidneys": everybody's
    verb = noun.head
    return (
        noun.tag_ == "NN"
        and noun.dep_ == "nsubj"
        and verb.tag_ == "VBZ"
        and (lexicon.is_animal(lemma) or lexicon.is_a(lemma, "plant part", share=0.5))
    )


_PHRASE = 4  # words before a noun among which the verb of a turn of phrase stands


def _is_told(document: Document, noun: Token) -> bool:
    """Whether the article has the noun, or a word that it comes of, before it."""
    here = document.sentence_of(noun).index
    if here == 0:
        return True  # what begins an article takes nothing up
    first = _first_places(document)
    lemma, text = fold(noun.lemma_), fold(noun.text)
    if first.get(lemma, here) < here or first.get(text, here) < here:
        return True
    before = {fold(t.lemma_) for t in document.sentence_of(noun).span if t.i < noun.i}
    return any(first.get(word, here) < here or word in before for word in _kin(lemma, text))


def _kin(lemma: str, text: str) -> Iterator[str]:
    """Yield the noun, and words that tell of the same: "explode" and "blast" of "the explosion"."""
    yield from (lemma, text)
    lexicon = known_words()
    if _is_thing_by_ending(lemma):
        return
    yield from _by_ending(lemma)
    yield from lexicon.derived(lemma, "n")
    yield from lexicon.synonyms(lemma, "n", share=_IN_USE) - tables.LOOSE_SYNONYMS
    if lemma in tables.OF_STUDIES:
        yield from tables.STUDIES


_IN_USE = 0.4  # share of a sense in the use of its noun, for others of that sense to be the same


def _is_thing_by_ending(lemma: str) -> bool:
    """Whether an "-ing" is a thing, for which what was done does not stand.

    "They covered the lamp": "the bombing" tells of bombs, "the covering" of no cover.
    """
    lexicon = known_words()
    return lemma.endswith("ing") and lexicon.is_a(lemma, "artifact") and not lexicon.is_event(lemma)


def _by_ending(lemma: str) -> tuple[str, ...]:
    """Return what an "-ing" comes of: "bomb" of "bombing"."""
    return (lemma[:-3], lemma[:-3] + "e") if lemma.endswith("ing") and len(lemma) > 5 else ()


def _first_places(document: Document) -> dict[str, int]:
    """The sentence in which the article has each word first; its title comes before all."""
    found: dict[str, int] | None = document.memory.get("first places")
    if found is None:
        found = {}
        for word in document.article.title.split():
            plain = fold(word.strip(".,:;?!\"'()")).removesuffix("'s")
            found[plain] = found[plain.removesuffix("s")] = -1
        seen: set[str] = set()
        for sentence in document.sentences:
            new = {token.lemma_ for token in sentence.span}
            new.update([token.text for token in sentence.span])
            new -= seen
            seen |= new
            for word in new:
                found.setdefault(fold_word(word), sentence.index)
        document.memory["first places"] = found
    return found


def _is_told_beside(document: Document, noun: Token, beside: Iterable[Token]) -> bool:
    """Whether the sentence has what the noun is a part, a role or another word of."""
    lexicon = known_words()
    lemma = noun.lemma_.lower()
    own = {noun, *noun.subtree}
    for other in beside:
        if other in own or other.pos_ not in ("NOUN", "PROPN", "VERB"):
            continue
        name = document.names.of(other)
        if name is not None:
            if name.type == "PERSON" and other.i < noun.i and noun.tag_ == "NN" and is_person(noun):
                return True  # "Ana Reis fell ill on board, the sailor said"
            if lemma in tables.OF_NAMES.get(name.type, ()):
                return True
            continue
        told = other.lemma_.lower()
        if told in tables.BESIDE.get(lemma, ()):
            return True
        if other.pos_ != "NOUN":
            continue
        if told in lexicon.wholes(lemma):
            return True
        if other.i < noun.i and lexicon.is_a(told, lemma, share=0.3):
            return True  # "a lorry … the vehicle"
    return False


def _is_one_of_several(document: Document, noun: Token) -> bool:
    """Whether the article has so many of the sort that "the festival" may be any of them.

    It names two, or one and brings up others; or it numbers them ("the second game", "game four").
    """
    if noun.tag_ != "NN":
        return False
    named, new, numbered = _counts(document).get(fold(noun.lemma_), (0, 0, 0))
    return named > 1 or (named == 1 and new >= _OTHERS) or numbered > 1


def _is_one_of_bodies(document: Document, noun: Token, kept: Collection[Token]) -> bool:
    """Whether "the department" is neither of two bodies behind it: "… works with X and Y".

    Nothing tells which one it is.
    """
    if noun.tag_ != "NN" or noun.lower_ not in tables.BODIES:
        return False
    bodies = {
        name.id
        for token in kept
        if token.i > noun.i
        and (name := document.names.of(token)) is not None
        and (name.type == "ORG" or token.ent_type_ == "ORG")
    }
    return len(bodies) > 1


_OTHERS = 3  # mentions as something new beside a named one; a plural counts as two


def _counts(document: Document) -> dict[str, tuple[int, int, int]]:
    """How many things of a noun the article names, brings up as new, and tells by an ordinal."""
    found: dict[str, tuple[int, int, int]] | None = document.memory.get("rival counts")
    if found is not None:
        return found
    names: dict[str, set[str]] = {}
    new: Counter[str] = Counter()
    numbered: dict[str, set[str]] = {}
    for sentence in document.sentences:
        for token in sentence.span:
            if token.lower_ in tables.ORDINALS and token.dep_ == "amod":
                numbered.setdefault(fold(token.head.lemma_), set()).add(token.lower_)
            if token.pos_ not in ("NOUN", "PROPN") or token.dep_ == "compound":
                continue
            lemma = fold(token.lemma_)
            name = document.names.of(token)
            if name is not None:
                names.setdefault(lemma, set()).add(name.text)
                continue
            marks = {c.lower_ for c in token.children if c.dep_ in ("det", "nummod")}
            if token.tag_ == "NN":
                new[lemma] += not marks.isdisjoint(_ANEW)
            elif not marks & _AGAIN and all(c.dep_ != "poss" for c in token.children):
                new[lemma] += 2
    found = {
        lemma: (len(names.get(lemma, ())), new[lemma], len(numbered.get(lemma, ())))
        for lemma in dict.fromkeys([*names, *new, *numbered])
    }
    document.memory["rival counts"] = found
    return found


_ANEW = frozenset("a an another one each every".split())
_AGAIN = frozenset("the this that these those".split())
