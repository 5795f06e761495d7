"""What a pronoun or a description becomes in a stem or key: a name, itself, or a doubt."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from quizgen.asking.clarity import lowers

if TYPE_CHECKING:
    from quizgen.language.document import Document
    from quizgen.language.names import Name
    from quizgen.language.tree import Token

__all__ = ["PRONOUNS", "descriptions", "is_expletive", "reading"]

PRONOUNS = {
    # pronoun: (person features it agrees with, possessive?)
    "he": ("m", False), "him": ("m", False), "his": ("m", True), "himself": ("m", False),
    "she": ("f", False), "her": ("f", False), "hers": ("f", True), "herself": ("f", False),
    "it": ("n", False), "its": ("n", True), "itself": ("n", False),
    "they": ("p", False), "them": ("p", False), "their": ("p", True), "themselves": ("p", False),
    "theirs": ("p", True),
}  # fmt: skip


def _agrees(feature: str, head: Token, document: Document) -> bool:
    """Whether a noun phrase can be what a pronoun of the feature (m, f, n, p) refers to."""
    from quizgen.asking.sorts import is_person

    name = document.names.of(head)
    plural = head.tag_ in ("NNS", "NNPS") or any(
        child.dep_ == "conj" and child.pos_ in ("NOUN", "PROPN") for child in head.children
    )
    if feature == "p":
        return plural or (name is not None and name.type in ("ORG", "NORP", ""))
    if plural:
        return False
    person = name.type == "PERSON" if name is not None else is_person(head)
    if feature == "n":
        return not person
    if not person:
        return False
    gender = name.gender if name is not None else ""
    return gender in ("", feature)


def _stands_for(token: Token, name: Name, document: Document) -> bool:
    """Whether the token is part of the name, or a pronoun or description of it."""
    return document.names.of(token) is name or document.names.referent(token) is name


def reading(
    token: Token,
    document: Document,
    heads: Sequence[Token],
    binder: Token | None,
    lenient: bool,
) -> tuple[str | None, bool, Name | None]:
    """Return the pronoun's text, whether it is doubtful, and the name put in its place."""
    feature, possessive = PRONOUNS[token.lower_]
    possessive = possessive or token.tag_ == "PRP$"
    name = document.names.referent(token)
    if name is None:
        ahead = _ahead(token)
        if ahead is not None and ahead not in heads and _agrees(feature, ahead, document):
            phrase = list(ahead.subtree)
            if len(phrase) <= 5 and not any(part.tag_ in ("PRP", "PRP$") for part in phrase):
                words = " ".join(part.text for part in phrase)
                if lowers(document, phrase[0]):
                    words = words[:1].lower() + words[1:]
                return words, False, None
    fitting = []
    met: list[object] = []
    for head in heads:
        if not possessive and _beside(token, head):
            continue
        who = document.names.of(head) or document.names.referent(head) or head
        if who not in met and _agrees(feature, head, document):
            met.append(who)
            fitting.append(head)
    if name is not None:
        if any(_stands_for(head, name, document) for head in heads):
            joined = feature != "p" and any(
                _stands_for(head, name, document)
                and any(child.dep_ == "conj" for child in head.children)
                for head in heads
            )
            return (None, True, None) if joined else (token.text, False, None)
        if feature == "p":
            return None, True, None
        if token.lower_.endswith("self"):
            return None, True, None
        return name.with_article + ("'s" if possessive else ""), False, name
    bound = len(fitting) == 1 or (possessive and binder is not None and binder in fitting)
    bound = bound or (lenient and bool(fitting))
    if bound and not token.is_sent_start:
        return token.text, False, None
    return None, True, None


def _beside(token: Token, head: Token) -> bool:
    """Whether a pronoun and a noun are subject and object of one verb: never the same thing.

    "The ruling ordered it to pay": "it" is not the ruling.
    """
    if token.lower_.endswith(("self", "selves")) or head.dep_ not in ("nsubj", "nsubjpass"):
        return False
    verb = token.head
    if (
        token.dep_ in ("nsubj", "nsubjpass")
        and verb.dep_ in ("ccomp", "xcomp")
        and verb.tag_ == "VB"
    ):
        verb = verb.head
    elif token.dep_ not in ("dobj", "dative"):
        return False
    return head.head == verb


def descriptions(
    document: Document, piece: Sequence[Token], heads: Sequence[Token]
) -> dict[Token, str]:
    """Return what stands in place of a description: "the company" becomes "Google".

    Only plain descriptions ("the company", "the Russian president") that surely stand for a name
    which the words before do not hold. The tokens before the head map to "".
    """
    found: dict[Token, str] = {}
    inside: set[Token] | None = None
    for token in piece:
        if token.pos_ != "NOUN" or token.dep_ in ("compound", "appos", "attr"):
            continue
        name = document.names.referent(token)
        if name is None or any(
            _stands_for(other, name, document)
            for other in (*heads, *(t for t in piece if t != token))
        ):
            continue
        phrase = list(token.subtree)
        if token.right_edge != token or phrase[0].lower_ != "the" or len(phrase) > 4:
            continue
        inside = inside or set(piece)
        if not inside.issuperset(phrase):
            continue
        found.update(dict.fromkeys(phrase, ""))
        found[token] = name.with_article
    return found


def _ahead(token: Token) -> Token | None:
    """Return the noun that a subject pronoun takes up from a clause before it.

    "Because children cannot go along, they are kept apart": "they" are the children.
    """
    if token.dep_ not in ("nsubj", "nsubjpass"):
        return None
    for child in token.head.children:
        if child.dep_ == "advcl" and child.right_edge.i < token.i:
            for subject in child.children:
                if subject.dep_ in ("nsubj", "nsubjpass") and subject.pos_ in ("NOUN", "PROPN"):
                    return subject
    return None


# Verbs beside "be" and passives whose "it" may stand for nothing: "it emerged that …".
_IMPERSONAL = frozenset(
    "be seem appear emerge turn happen take make cost follow remain become transpire help".split()
)


# "It is likely to sink" tells of the boat, "it is hard to sink her" of nothing.
_RAISING = frozenset("likely unlikely certain sure bound due set ready".split())


def _is_raised(verb: Token) -> bool:
    """Whether an infinitive goes with the subject of such a word, and no "that" follows it."""
    for word in verb.children:
        if word.dep_ in ("acomp", "oprd", "xcomp") and word.lower_ in _RAISING and word.i > verb.i:
            below = [*word.children, *verb.children]
            return any(
                child.dep_ == "xcomp" and any(c.lower_ == "to" for c in child.children)
                for child in below
                if child.i > word.i
            )
    return False


def is_expletive(token: Token) -> bool:
    """Whether "it" stands for nothing: "it is clear that …", "it emerged that …"."""
    head = token.head
    plain = head.lemma_.lower() in _IMPERSONAL or any(
        child.dep_ in ("auxpass", "acomp", "attr") for child in head.children
    )
    if _is_raised(head):
        return False
    return (
        plain
        and token.dep_ in ("nsubj", "nsubjpass", "expl")
        and any(
            child.dep_ in ("ccomp", "csubj", "advcl", "xcomp")
            and child.i > head.i
            and any(part.lower_ in ("that", "to") for part in child.children)
            for child in head.children
        )
    )
