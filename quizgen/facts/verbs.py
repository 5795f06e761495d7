"""The verb group of a clause: its auxiliaries, its main verb, tense, negation and modality."""

from __future__ import annotations

from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizgen.language.tree import Token

__all__ = ["FULL_FORMS", "VerbGroup", "verb_group"]

# Contracted auxiliaries and their full forms; "'s" and "'d" depend on what follows.
FULL_FORMS = {
    "n't": "not",  # "did n't"
    "'ve": "have",  # "they 've left"
    "'ll": "will",  # "it 'll rain"
    "'re": "are",  # "they 're unemployed"
    "'m": "am",  # "I 'm sure"
    "ca": "can",  # "ca n't"
    "wo": "will",  # "wo n't"
    "sha": "shall",  # "sha n't"
}

_HEDGES = frozenset(
    "reportedly allegedly apparently possibly probably perhaps maybe supposedly purportedly "
    "likely".split()
)
_MODALS = frozenset("may might could would should must can will shall ought".split())


@dataclass(frozen=True, slots=True, eq=False)
class VerbGroup:
    """What stands between subject and complements.

    Attributes:
        head: the main verb (for "was arrested": "arrested"; for a copula: the form of "be").
        auxiliaries: their tokens in order, shared ones of a first conjunct included.
        forms: full forms of the auxiliaries ("has" for "'s").
        negation: the "not" of the group, if any.
        particles: "up" of "stepped up".
        tense: "past" or "present", of the finite verb.
        passive: whether the subject undergoes the action.
        modality: "fact", or the modal or hedge ("may", "reportedly").
    """

    head: Token
    auxiliaries: tuple[Token, ...]
    forms: tuple[str, ...]
    negation: Token | None
    particles: tuple[Token, ...]
    tense: str
    passive: bool
    modality: str

    @property
    def finite(self) -> bool:
        """Whether the group can be the verb of a sentence."""
        if self.auxiliaries:
            return self.auxiliaries[0].tag_ in ("MD", "VBD", "VBZ", "VBP", "VB") or bool(
                self.forms[0] in ("has", "is", "had", "would")
            )
        return self.head.tag_ in ("VBD", "VBZ", "VBP", "MD")

    @property
    def tokens(self) -> tuple[Token, ...]:
        """All tokens of the group in text order."""
        parts = [*self.auxiliaries, self.head, *self.particles]
        if self.negation is not None:
            parts.append(self.negation)
        return tuple(sorted(parts, key=attrgetter("i")))


def _full(token: Token, following: Token | None) -> str:
    low = token.lower_
    if low in FULL_FORMS:
        return FULL_FORMS[low]
    if low == "'s":
        return "has" if following is not None and following.tag_ in ("VBN", "VBD") else "is"
    if low == "'d":
        return "had" if following is not None and following.tag_ in ("VBN", "VBD") else "would"
    return low


def verb_group(head: Token) -> VerbGroup:
    """Return the verb group whose main verb is ``head``.

    A conjunct without auxiliaries of its own shares those of the first verb when its form asks
    for them ("has stepped up … and sent", "was arrested and charged", "will run and test").
    """
    auxiliaries = [child for child in head.children if child.dep_ in ("aux", "auxpass")]
    if not auxiliaries and head.dep_ == "conj":
        first = head.head
        while first.dep_ == "conj" and not any(
            child.dep_ in ("aux", "auxpass") for child in first.children
        ):
            first = first.head
        shared = [child for child in first.children if child.dep_ in ("aux", "auxpass")]
        own_subject = any(child.dep_ in ("nsubj", "nsubjpass", "expl") for child in head.children)
        if shared and not own_subject and head.tag_ in ("VBN", "VB", "VBG"):
            wants_be = head.tag_ in ("VBN", "VBG") and first.tag_ == head.tag_
            if head.tag_ == "VB" and shared[0].tag_ in ("MD", "TO"):
                auxiliaries = shared[:1]
            elif wants_be:
                auxiliaries = shared
    auxiliaries.sort(key=lambda token: token.i)
    following: list[Token] = [*auxiliaries[1:], head][: len(auxiliaries)]
    forms = tuple(_full(token, after) for token, after in zip(auxiliaries, following, strict=True))
    negation = next((child for child in head.children if child.dep_ == "neg"), None)
    particles = tuple(child for child in head.children if child.dep_ == "prt")
    finite = auxiliaries[0] if auxiliaries else head
    form = forms[0] if forms else head.lower_
    past = finite.tag_ == "VBD" or form in ("had", "did", "was", "were")
    passive = any(token.dep_ == "auxpass" for token in auxiliaries) or (
        head.tag_ == "VBN"
        and bool(forms)
        and forms[-1] in ("is", "are", "was", "were", "be", "been", "being")
    )
    modality = "fact"
    if form in _MODALS:
        modality = form
    for child in head.children:
        if child.dep_ == "advmod" and child.lower_ in _HEDGES:
            modality = child.lower_
    return VerbGroup(
        head,
        tuple(auxiliaries),
        forms,
        negation,
        particles,
        "past" if past else "present",
        passive,
        modality,
    )
