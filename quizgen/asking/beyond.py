"""What of a quotation only the words before it tell: "Such concerns", "do that", "days later".

A reader of the question does not have those words. What the article is about he knows, so that
"this hormone" is clear in an article about one.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from quizgen.asking import wordlists as words
from quizgen.asking.dangling import dangling, own_clauses, told_before
from quizgen.asking.leaning import title_words, topics_of
from quizgen.asking.lexical import known_words
from quizgen.asking.pointing import is_bound
from quizgen.language.clean import fold

if TYPE_CHECKING:
    from quizgen.language.document import Document
    from quizgen.language.names import Name
    from quizgen.language.tree import Token

__all__ = ["BEYOND", "beyond"]

# The features, by what points outside.
BEYOND = (
    "beyond such", "beyond this", "beyond deed", "beyond place", "beyond time", "beyond thing",
    "beyond person",
)  # fmt: skip

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_TAKING_UP = frozenset("such as that".split())
# Times of which only what happened before tells which they are: "the next morning".
_TIMES = frozenset(
    "second minute hour day night morning afternoon evening weekend week month year summer winter "
    "spring autumn season time moment point".split()
)
_NEXT = frozenset("next following same previous".split())
_BEFORE_THEN = frozenset("by since until back till from after before".split())
# "Out there" is no place, "there is" neither.
_NO_PLACE_BEFORE = frozenset("out up down".split())
_BEING = frozenset("'s is are was were".split())
_IDLE = frozenset("sit stand lie".split())  # "just sitting there"
_PLACE_PREPOSITIONS = frozenset("in at on into to from inside near".split())


def beyond(document: Document, tokens: Sequence[Token], speaker: Name | None) -> dict[str, float]:
    """Return, as features, what the words shown take up from words that are not.

    Args:
        document: the article.
        tokens: the words of a quotation that are shown.
        speaker: who says them.
    """
    topics, titled = topics_of(document), title_words(document)
    found: dict[str, float] = {}
    for place, token in enumerate(tokens):
        earlier = tokens[:place]
        name = _by_word(token, earlier, topics, titled)
        if name:
            found[name] = found.get(name, 0.0) + 1.0
    return {**dangling(document, tokens, speaker), **found}


def _by_word(
    token: Token, earlier: Sequence[Token], topics: frozenset[str], titled: frozenset[str]
) -> str:
    """Return the feature of a word that points to what was told before, "" for others."""
    lower = token.lower_
    if lower not in _LOOKED_AT:
        return ""
    if told_before(token, earlier):
        return "beyond deed" * (_is_deed(token) and not _is_done_by_somebody(token, earlier))
    if lower == "such":
        return "beyond such" * _is_such(token, earlier)
    if lower in ("then", "later", *_NEXT) or token.lemma_ in _TIMES:
        return "beyond time" * _is_time(token)
    if lower == "there":
        return "beyond place" * _is_there(token, earlier)
    if token.dep_ == "det":
        if token.head.lemma_ in _TIMES:
            return "beyond time" * (lower == "that" and not _is_defined(token.head))
        return "beyond this" * _is_this(token, earlier, topics, titled)
    if _is_part_of_that(token, earlier):
        return "beyond thing"
    return "beyond deed" * _is_deed(token)


_LOOKED_AT = _NEXT | frozenset("such then later there that this these those it so".split())


def _is_part_of_that(token: Token, earlier: Sequence[Token]) -> bool:
    """Whether a subject is a part of what was told: "A large part of that will be new lamps"."""
    if token.lower_ not in ("that", "this") or token.dep_ != "pobj" or token.head.lower_ != "of":
        return False
    part = token.head.head
    told = any(t.pos_ in ("NOUN", "PROPN") and t != part for t in earlier)
    return part.dep_ in _SUBJECTS and not told


def _is_such(token: Token, earlier: Sequence[Token]) -> bool:
    """Whether "such" takes up what was told: "such concerns", not "such a shame", "such as"."""
    noun = token.head
    if noun.pos_ != "NOUN" or noun.i < token.i or any(t.lower_ == "no" for t in earlier[-1:]):
        return False
    beside = [child for child in noun.children if child != token]
    degree = any(c.lower_ in ("a", "an") or c.dep_ == "amod" for c in beside)
    told = any(t.lower_ in _TAKING_UP for t in noun.subtree if t.i > noun.i)
    return not degree and not told and all(t.lemma_ != noun.lemma_ for t in earlier)


def _is_time(token: Token) -> bool:
    """Whether a time is told by another: "a few days later", "the next morning", "by then"."""
    before = token.nbor(-1) if token.i else None
    if token.lower_ == "then":
        return before is not None and before.lower_ in _BEFORE_THEN
    if token.lower_ == "later":
        return before is not None and before.lemma_ in _TIMES and before.tag_ in ("NN", "NNS")
    return (
        token.dep_ == "amod"
        and token.head.lemma_ in _TIMES
        and token.head.tag_ == "NN"  # "the next four years" are counted from today
        and not _is_defined(token.head)
        and before is not None
        and before.lower_ == "the"
    )


def _is_defined(noun: Token) -> bool:
    """Whether words behind the noun tell which one it is: "that day when …", "that kind of"."""
    return any(
        child.i > noun.i and (child.dep_ in ("relcl", "acl") or child.lower_ == "of")
        for child in noun.children
    )


def _is_there(token: Token, earlier: Sequence[Token]) -> bool:
    """Whether "there" is a place that the words shown do not tell: "I had them on there"."""
    if token.dep_ == "expl" or token.pos_ == "PRON" or token.head.lemma_ in _IDLE:
        return False
    before = token.nbor(-1).lower_ if token.i else ""
    after = token.nbor(1).lower_ if token.i + 1 < len(token.doc) else ""
    if before in _NO_PLACE_BEFORE or after in _BEING:
        return False
    if token.head.lemma_ == "be" and after in ("for", "to"):
        return False  # "He was there for me"
    return not any(
        t.ent_type_ in ("GPE", "LOC", "FAC", "ORG")
        or (t.lower_ in _PLACE_PREPOSITIONS and any(c.dep_ == "pobj" for c in t.children))
        for t in earlier
        if t != token.head
    )


def _is_this(
    token: Token, earlier: Sequence[Token], topics: frozenset[str], titled: frozenset[str]
) -> bool:
    """Whether "that approach" or "these patients" is told of before, and no topic of the article.

    "This" is often at hand ("this government"); before a noun that only takes up it is not.
    """
    noun = token.head
    if noun.pos_ != "NOUN" or noun.i < token.i or is_bound(token, earlier) or _is_defined(noun):
        return False
    if token.lower_ == "this" and noun.lemma_ not in words.POINTING_NOUNS:
        return False
    if noun.lemma_ in words.INVESTIGATIONS or any(t.pos_ == "PROPN" for t in noun.subtree):
        return False  # "these findings" in an article about a study, "these Sarn lamps"
    if not earlier and noun.tag_ == "NNS" and known_words().is_person(noun.lemma_):
        topics = titled  # "These patients are weak": of an article's many, which?
    return not any({fold(t.text), fold(t.lemma_)} & topics for t in noun.subtree)


def _is_deed(token: Token) -> bool:
    """Whether "do that", "do it", "saw that" stands for what nothing shown tells."""
    done = token.head.lemma_ == "do" and token.head.i < token.i
    if token.lower_ == "that":
        plain = token.tag_ == "DT" and token.dep_ in ("dobj", "pobj")
        following = token.nbor(1) if token.i + 1 < len(token.doc) else token
        relative = token.dep_ == "pobj" and following.pos_ in (
            "VERB",
            "AUX",
        )  # "we can point to that did not exist"
        return plain and not (relative or token.head.lower_ == "like" or _is_defined(token))
    if token.lower_ in ("it", "this"):
        return done and token.dep_ == "dobj"
    return token.lower_ == "so" and done and token.dep_ == "advmod" and token.head.tag_ == "VBG"


def _is_done_by_somebody(token: Token, earlier: Sequence[Token]) -> bool:
    """Whether a clause before tells of what somebody does: not "The water rose, so we did it"."""
    above = own_clauses(token)
    for verb in earlier:
        if verb.pos_ != "VERB" or verb in above:
            continue
        doers = [c for c in verb.children if c.dep_ in _SUBJECTS]
        if all(c.pos_ != "NOUN" or known_words().is_person(c.lemma_.lower()) for c in doers):
            return True
    return False
