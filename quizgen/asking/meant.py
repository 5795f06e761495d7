"""Which word of a sentence surely stands for somebody or something named before it.

Each is one that the resolver is sure of (`language/references.py`) and that the sentence itself
does not tell: the name is not in it, and nobody else in it may be meant.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizgen.asking import wordlists as words
from quizgen.asking.shown_whole import quoted_places, words_of
from quizgen.language.clean import fold
from quizgen.language.descriptions import is_description
from quizgen.language.name_tables import ORG_NOUNS, PLACE_NOUNS, is_person_noun

if TYPE_CHECKING:
    from quizgen.language.document import Document, Sentence
    from quizgen.language.names import Name
    from quizgen.language.tree import Token

__all__ = ["Meant", "meant_in"]

_GENDERS = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}
_NEUTER = frozenset(("it", "its"))
_SUBJECTS = ("nsubj", "nsubjpass")
_LONGEST_PHRASE = 4  # words of "the former Labour minister"
_THINGS = frozenset(("ORG", "GPE", "LOC", "FAC"))


@dataclass(frozen=True, slots=True)
class Meant:
    """A word or phrase of a sentence, and whom or what it stands for.

    Attributes:
        text: as it is asked for, in lower case ("he", "the company").
        head: its head.
        name: what it stands for.
    """

    text: str
    head: Token
    name: Name


def meant_in(document: Document, sentence: Sentence) -> Iterator[Meant]:
    """Yield what a sentence takes up and may be asked for: its subject first, owners last."""
    referent = document.names.referent
    resolved = [token for token in sentence.span if referent(token) is not None]
    if not resolved:
        return
    tokens = words_of(sentence)
    quoted = quoted_places(document, sentence)
    resolved = [token for token in resolved if token.i not in quoted]
    resolved.sort(key=_rank)
    for token in resolved:
        name = referent(token)
        if name is None or _is_told(document, tokens, name):
            continue
        if token.lower_ in _GENDERS:
            if _is_sure_person(document, tokens, token, name, quoted):
                yield Meant(token.lower_, token, name)
        elif token.lower_ in _NEUTER:
            if name.type in _THINGS and _is_alone(document, tokens, token, name, quoted):
                yield Meant(token.lower_, token, name)
        else:
            phrase = _phrase(document, tokens, token, name)
            if phrase:
                yield Meant(phrase, token, name)


def _rank(token: Token) -> tuple[bool, bool, int]:
    return token.dep_ not in _SUBJECTS, token.tag_ == "PRP$", token.i


def _is_told(document: Document, tokens: Sequence[Token], name: Name) -> bool:
    """Whether the sentence has the name, or its last word, which the tagger took for another."""
    last = name.text.split()[-1]
    return any(token.text == last or document.names.of(token) is name for token in tokens)


def _is_sure_person(
    document: Document,
    tokens: Sequence[Token],
    pronoun: Token,
    name: Name,
    quoted: Collection[int],
) -> bool:
    """Whether a "he" is this person wherever the sentence has it, and nobody else in it may be."""
    gender = _GENDERS[pronoun.lower_]
    if name.type != "PERSON" or name.ambiguous or name.gender != gender:
        return False
    if not _is_alone(document, tokens, pronoun, name, quoted) or _has_kin(document, name):
        return False
    first = pronoun.dep_ in _SUBJECTS and pronoun.head.dep_ == "ROOT"
    for token in tokens:
        if token.i in quoted or (first and token.i > pronoun.i):
            continue  # "He met Tom Lee" leaves no doubt, "Lee met him" does
        other = document.names.of(token)
        if other is not None and other.type in ("PERSON", ""):
            if other.type == "" or other.gender in ("", gender):
                return False
        elif token.i < pronoun.i and (
            (token.tag_ == "NN" and is_person_noun(token.lower_))
            or (token.pos_ == "PROPN" and other is None)
        ):
            return False  # "The president sent his generals"; a name of which nothing is known
    return True


def _has_kin(document: Document, name: Name) -> bool:
    """Whether somebody else has the surname: "the elder Lee" may be either of them."""
    last = fold(name.text).split()[-1]
    return any(
        person is not name and fold(person.text).split()[-1:] == [last]
        for person in document.names.people()
    )


def _is_alone(
    document: Document,
    tokens: Sequence[Token],
    pronoun: Token,
    name: Name,
    quoted: Collection[int],
) -> bool:
    """Whether each place where the sentence has the pronoun stands for this one name."""
    return not name.plural and all(
        token.i not in quoted and document.names.referent(token) is name
        for token in tokens
        if token.lower_ == pronoun.lower_
    )


def _phrase(document: Document, tokens: Sequence[Token], head: Token, name: Name) -> str:
    """Return a description as it is asked for ("the senator"), "" where it is no plain one.

    It tells no part of the name, and its noun stands for nobody else in the sentence.
    """
    noun, referent = head.lower_, document.names.referent
    person = name.type == "PERSON"
    if not head.is_lower or not is_description(head):
        return ""
    if person and (not is_person_noun(noun) or noun in _RULERS or name.ambiguous):
        return ""
    if not person and (name.type not in _THINGS or noun not in _KINDS):
        return ""
    start = next((p for p in range(head.i, tokens[0].i - 1, -1) if _the(head, p)), None)
    if start is None or head.i - start >= _LONGEST_PHRASE:
        return ""
    before = [token for token in tokens if start < token.i < head.i]
    if person and before and before[-1].lower_ == "prime":
        return ""
    following = [token for token in tokens if token.i == head.i + 1]
    if any(token.pos_ in ("NOUN", "PROPN") for token in following):
        return ""  # "the singer Ann Lee", "the company car"
    own = {word.casefold() for alias in name.aliases for word in alias.split()}
    if any(token.lower_ in own for token in (*before, head)):
        return ""
    if any(token.lower_ == noun and referent(token) is not name for token in tokens):
        return ""
    return " ".join(("the", *(token.text for token in before), head.text))


def _the(head: Token, place: int) -> bool:
    return head.doc[place].lower_ == "the"


_KINDS = ORG_NOUNS | frozenset(PLACE_NOUNS)
# Of whom everybody knows who they are, or were: "the Russian leader", "the prime minister".
_RULERS = words.KNOWN_POSTS | frozenset(
    "chancellor dictator leader monarch prince princess ruler strongman".split()
)
