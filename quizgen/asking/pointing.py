"""What of a quotation's words points outside of it: "it", "they", "this"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from quizgen.asking.lexical import known_words

if TYPE_CHECKING:
    from quizgen.language.document import Document
    from quizgen.language.names import Name
    from quizgen.language.tree import Token

__all__ = [
    "POINTING_WORDS",
    "count_pointing",
    "is_bound",
    "is_empty_it",
    "lacks_second",
    "loose_pronouns",
]

_THINGS = frozenset("it its itself".split())
_GROUPS = frozenset("they them their theirs themselves".split())
_PEOPLE = frozenset("he him his himself she her hers herself".split())
_DEMONSTRATIVES = frozenset("this that these those".split())

# What "this" may stand before without anything to point at: "this country", "this year".
_HERE = frozenset(
    "country nation year week month day morning evening time world city town century summer "
    "winter season generation government planet age decade".split()
)

# Words that "they" may take up although they are singular: "if someone is ill, they should …".
_ANYBODY = frozenset(
    "someone somebody anyone anybody everyone everybody nobody one person child customer "
    "patient".split()
)
# Whatever may point: a pronoun, or "this" before a noun.
POINTING_WORDS = _THINGS | _GROUPS | _PEOPLE | _DEMONSTRATIVES


def count_pointing(tokens: Sequence[Token], document: Document) -> int:
    """Count the words that point at something outside."""
    count = 0
    for place, token in enumerate(tokens):
        lower = token.lower_
        earlier = tokens[:place]
        if lower in _THINGS:
            if token.dep_ == "expl" or is_empty_it(token) or _thing_before(earlier, token):
                continue
            count += 1
        elif lower in _GROUPS:
            if any(
                t.tag_ in ("NNS", "NNPS")
                or t.lower_ in _ANYBODY
                or (t.dep_ == "conj" and t.pos_ == "PROPN")
                for t in earlier
            ):
                continue
            count += 1
        elif lower in _PEOPLE:
            if any(t.ent_type_ == "PERSON" or _is_person(t, document) for t in earlier):
                continue
            count += 1
        elif lower == "ones":
            count += 3 * (not any(t.tag_ in ("NNS", "NNPS") for t in earlier))
        elif lower in _DEMONSTRATIVES and token.tag_ in ("DT", "PRP", "NN"):
            count += not is_bound(token, earlier)
        elif lower == "time" and [t.lower_ for t in earlier[-2:]] == ["at", "the"]:
            following = tokens[place + 1].lower_ if place + 1 < len(tokens) else ""
            count += 3 * (following not in ("of", "when", "that"))  # "I had 80 days at the time"
    return count


def loose_pronouns(tokens: Sequence[Token], document: Document, speaker: Name | None) -> bool:
    """Whether a pronoun of a reported clause has nothing to stand for in "Who said that …?".

    "He" may be the asked speaker; "it" and "they" must have their noun in the clause.
    """
    for place, token in enumerate(tokens):
        lower, earlier = token.lower_, tokens[:place]
        if lower in _THINGS:
            organisation = speaker is not None and speaker.type != "PERSON"
            empty = is_empty_it(token)
            if token.dep_ == "expl" or empty or _thing_before(earlier, token):
                continue
            if not (organisation and document.names.referent(token) is speaker):
                return True
        elif lower in _GROUPS:
            if not any(
                t.tag_ in ("NNS", "NNPS") or t.lower_ in _ANYBODY or _is_person(t, document)
                for t in earlier
                if t.pos_ in ("NOUN", "PROPN", "PRON")
            ):
                return True
        elif lower in _PEOPLE:
            who = document.names.referent(token)
            named = who is not None and any(document.names.of(t) is who for t in earlier)
            if not named and (who is None or who is not speaker):
                return True
        elif lower in ("one", "ones") and token.pos_ == "PRON":
            return True
    return False


def is_bound(token: Token, earlier: Sequence[Token]) -> bool:
    """Whether "this" or "those" points at something in the words shown, or all about us."""
    if token.dep_ == "det":
        noun = token.head.lemma_.lower()
        here = noun in _HERE and token.lower_ in ("this", "these")  # "that day" is another one
        return here or any(other.lemma_.lower() == noun for other in earlier)
    if token.lower_ == "those":
        return any(child.dep_ in ("relcl", "acl", "prep") for child in token.children)
    if token.dep_ not in ("nsubj", "nsubjpass"):
        return False  # "a lot longer than that"
    subjects = [t for t in earlier if t.dep_ in ("nsubj", "nsubjpass") and t.pos_ == "NOUN"]
    return bool(subjects) and len(earlier) > 6


def is_empty_it(token: Token) -> bool:
    """Whether "it" only holds the place: "It is hard to wait", "It's up to them to decide".

    Not where the infinitive lacks what it belongs to: "It's a good thing to run for".
    """
    if token.dep_ not in ("nsubj", "nsubjpass"):
        return False
    verb = token.head
    if _is_measured(token):
        return False
    return any(
        child.dep_ in ("ccomp", "xcomp", "csubj", "advcl", "acl", "relcl")
        and child.i > verb.i
        and not _lacks_its_noun(child)
        for part in (verb, *(c for c in verb.children if c.dep_ in ("acomp", "attr", "prep")))
        for child in part.children
    ) and (verb.lemma_ in ("be", "seem", "take", "appear", "remain", "become", "make"))


# Of things and people alone: "It was too large to fit", but "It was too late to go".
_OF_THINGS = frozenset(
    "big large huge small little tiny tall short long wide narrow thick thin heavy light weak "
    "strong loud quiet bright faint fragile brittle bulky rusty broad low old deep "
    "complex".split()
)


def _is_measured(token: Token) -> bool:
    """Whether "it" is a thing that is too large, or large enough, for something: no deed is."""
    return any(
        part.dep_ == "acomp"
        and part.lower_ in _OF_THINGS
        and any(child.lower_ in ("too", "enough") for child in part.children)
        for part in token.head.children
    )


def lacks_second(tokens: Sequence[Token], pronoun: Token) -> bool:
    """Whether "it" or "them" has beside "it" or "they" nothing else to stand for.

    "The officials said they would not delay them": whom or what, for they are the officials.
    """
    like = next((group for group in (_THINGS, _GROUPS) if pronoun.lower_ in group), None)
    if like is None or pronoun.dep_ not in ("dobj", "dative") or pronoun.lower_.endswith("s"):
        return False
    subject = next((child for child in pronoun.head.children if child.dep_ == "nsubj"), None)
    if subject is None or subject.lower_ not in like or subject.i > pronoun.i:
        return False
    if pronoun.lower_ == "them" and subject.lower_ != "they":
        return False
    several = like is _GROUPS
    fitting = [
        token
        for token in tokens
        if token.i < pronoun.i
        and token.pos_ in ("NOUN", "PROPN")
        and token.dep_ not in ("compound", "npadvmod")
        and token.ent_type_ not in ("DATE", "TIME")
        and (token.tag_ in ("NNS", "NNPS")) == several
    ]
    return len(fitting) < _TWO


_TWO = 2  # things that "it" and "it" stand for


def _lacks_its_noun(infinitive: Token) -> bool:
    """Whether it tells of a noun and ends in a preposition alone: "a good thing to run for"."""
    last = infinitive.right_edge
    while last.is_punct and last.i > infinitive.i:
        last = last.nbor(-1)
    return (
        infinitive.tag_ == "VB"
        and infinitive.head.dep_ == "attr"
        and last.dep_ == "prep"
        and not last.n_rights
    )


def _thing_before(earlier: Sequence[Token], pronoun: Token) -> bool:
    return any(
        token.pos_ in ("NOUN", "PROPN")
        and token.tag_ in ("NN", "NNP")
        and token.dep_ not in ("compound", "npadvmod")
        and token.ent_type_ not in ("PERSON", "DATE", "TIME")
        and token.head != pronoun
        for token in earlier
    )


def _is_person(token: Token, document: Document) -> bool:
    if token.pos_ != "NOUN":
        name = document.names.of(token)
        return name is not None and name.type == "PERSON"
    return known_words().is_person(token.lemma_.lower())
