"""What "It" at the head of a sentence goes on to tell of: "Sarn is a port. It has two piers".

After a sentence that says what a named thing is, or when it was opened or founded, an "It" as
subject goes on with that thing. Where the sentence before tells of an event, or of another thing
that has a name, nothing is taken up: "Nordol closed a mill. It was built in 1970."
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizgen.language.document import Sentence
    from quizgen.language.names import Name
    from quizgen.language.tree import Token

__all__ = ["goes_on", "introduces", "names_another", "told_of"]

_THINGS = frozenset("ORG PRODUCT FAC WORK_OF_ART EVENT GPE LOC".split())
_PLACES = frozenset("GPE LOC".split())
# "Sarn Radio was founded in 1931": what is said of a thing to introduce it.
_INTRODUCING = frozenset(
    "found establish open launch build create base locate publish introduce release set".split()
)
_LOCATING = frozenset("in of at near on to from".split())
_CLAUSES = frozenset("ccomp csubj relcl acl advcl".split())


def told_of(
    pronoun: Token, sentence: Sentence, before: Sentence, name_of: Callable[[Token], Name | None]
) -> Name | None:
    """Return the named thing that the "it" surely goes on with, None where another may be meant.

    Args:
        pronoun: an "it".
        sentence: where it stands.
        before: the sentence before, told by the article itself.
        name_of: gives the name that a word stands for.
    """
    if not goes_on(pronoun, sentence):
        return None
    root = before.span.root
    subject = next((c for c in root.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None or subject.i > root.i or any(c.dep_ == "conj" for c in subject.children):
        return None
    name = name_of(subject)
    if name is None or name.type not in _THINGS or name.plural or not introduces(root):
        return None
    return None if names_another(before, name, name_of) else name


def names_another(
    before: Sentence, own: Name | None, name_of: Callable[[Token], Name | None]
) -> bool:
    """Whether the sentence names another thing that an "it" may mean; places of things are none."""
    for token in before.span:
        rival = name_of(token)
        if rival is None or rival is own or rival.type in ("PERSON", "NORP", "DATE"):
            continue
        if not (rival.type in _PLACES and _only_locates(token)):
            return True
    return False


def goes_on(pronoun: Token, sentence: Sentence) -> bool:
    """Whether the "it" is the subject of the sentence, stands at its head, and is no empty one."""
    verb = pronoun.head
    if pronoun.dep_ not in ("nsubj", "nsubjpass") or verb.dep_ != "ROOT":
        return False
    opening = sentence.span.doc[sentence.span.start : pronoun.i]
    if any(token.dep_ not in ("cc", "advmod", "punct") for token in opening):
        return False
    after = [child for child in verb.children if child.i > verb.i]
    if any(child.dep_ in ("ccomp", "csubj") for child in after):
        return False
    if verb.lemma_ in ("seem", "appear", "happen", "take", "mean", "come", "follow"):
        return False
    if verb.lemma_ != "be":
        return True
    told = [child for child in after if child.dep_ in ("attr", "acomp", "prep")]
    return not any(g.dep_ in _CLAUSES or g.dep_ == "xcomp" for one in told for g in one.children)


def introduces(root: Token) -> bool:
    """Whether the sentence says what the thing is, where it stands or when it began."""
    if root.lemma_ == "be":
        told = next((c for c in root.children if c.dep_ == "attr" and c.i > root.i), None)
        return told is not None and told.tag_ in ("NN", "NNP", "CD", "JJS")
    passive = any(child.dep_ == "auxpass" for child in root.children)
    return passive and root.lemma_ in _INTRODUCING


def _only_locates(place: Token) -> bool:
    """Whether a place is only where something is: "a port in Norvik"."""
    top = place
    while top.dep_ in ("compound", "appos", "conj", "amod", "nmod"):
        top = top.head
    return top.dep_ == "poss" or (top.dep_ == "pobj" and top.head.lower_ in _LOCATING)
