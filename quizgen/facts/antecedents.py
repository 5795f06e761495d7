"""Whether "which" or "who" after a comma surely stands for the noun before it.

"The plume from the pole of Kelm, which is fed by geysers": a parser takes the nearest noun, but
the clause may go on with any noun that one hangs on, or with all that was said before. It is sure
where number or kind leaves one reading.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from quizgen.language.lexicon import lexicon
from quizgen.language.name_tables import is_person_noun

if TYPE_CHECKING:
    from quizgen.language.document import Document
    from quizgen.language.tree import Token

__all__ = ["is_sure_antecedent"]

_NOUNS = ("NOUN", "PROPN")
# Nouns whose "of" only names them: "the city of Ulm, which lies on the Danube".
_NAMED_BY_OF = frozenset(
    "archipelago borough bay city county district gulf island isle kingdom municipality port "
    "province republic region sea state strait suburb territory town village".split()
)
# Verbs of what comes of a thing done: "lost at Old Field, which ended a run of nine wins".
_OUTCOMES = frozenset(
    "anger break bring cause end force help lead leave make mark mean prompt provoke raise result "
    "save spark start stir trigger upset".split()
)
# Prepositions of the place where something was done; a place does nothing itself.
_AT = frozenset("at in near on".split())


def is_sure_antecedent(noun: Token, verb: Token, word: Token, document: Document) -> bool:
    """Whether a relative clause after a comma tells something of the noun, and of nothing else.

    Args:
        noun: what the parse takes it for.
        verb: the verb of the clause.
        word: "who", "whom" or "which".
        document: the article.
    """
    if word.lower_ == "which" and _may_be_all(noun, verb, word):
        return False
    number = _number(verb, word)
    persons = word.lower_ != "which"
    return not any(
        _is_person(rival, document) == persons and _fits(rival, number)
        for rival in _above(noun)
        if not _is_same(rival, noun)
    )


def _may_be_all(noun: Token, verb: Token, word: Token) -> bool:
    """Whether "which" may take up what was said: "met in Ulm, which sparked a row"."""
    if noun.dep_ != "pobj" or verb.lemma_.lower() not in _OUTCOMES or "subj" not in word.dep_:
        return False
    top = noun.head.head
    if top.pos_ not in ("VERB", "AUX"):
        return False
    return noun.pos_ == "NOUN" or noun.head.lower_ in _AT


def _above(noun: Token) -> Iterator[Token]:
    """Yield the nouns on which a noun hangs: "the brother of a friend of Lee" has two.

    A participle between them is looked through: "the plume rising from the pole".
    """
    while True:
        if noun.dep_ == "conj":
            noun = noun.head
            continue
        if noun.dep_ != "pobj":
            return
        above = noun.head.head
        if above.dep_ == "acl" and noun.head.lower_ != "as":
            above = above.head
        if above.pos_ not in _NOUNS:
            return
        yield above
        if above.dep_ == "appos":
            above = above.head
        noun = above


def _number(verb: Token, word: Token) -> str:
    """Return "s" or "p" where the verb after "who" or "which" shows one, else ""."""
    if "subj" not in word.dep_:
        return ""
    helpers = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    finite = min((verb, *helpers), key=lambda token: token.i)
    if finite.tag_ == "VBZ" or finite.lower_ == "was":
        return "s"
    return "p" if finite.tag_ == "VBP" or finite.lower_ == "were" else ""


def _fits(noun: Token, number: str) -> bool:
    if any(child.dep_ == "conj" for child in noun.children):
        return number != "s"
    return number != ("s" if noun.tag_ in ("NNS", "NNPS") else "p")


def _is_person(noun: Token, document: Document) -> bool:
    name = document.names.of(noun)
    if name is not None and name.type:
        return name.type == "PERSON"
    lemma = noun.lemma_.lower()
    return is_person_noun(lemma) or (noun.pos_ == "NOUN" and lexicon().is_person(lemma))


def _is_same(above: Token, noun: Token) -> bool:
    return above.lemma_.lower() in _NAMED_BY_OF and noun.pos_ == "PROPN"
