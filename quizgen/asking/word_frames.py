"""What may stand in a word's place where it stands: before a "that", with a person as its object.

"She suspected that …" takes no "describe something in a false way", "the insistence that …" no "act
of catching something", and nobody settles a person. ``glossary_frames.tsv`` has the frames, the
words whose meanings fit them and, for some words, the rivals that they have there alone.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from importlib import resources
from typing import TYPE_CHECKING

from quizgen.asking.glossary import GlossaryWord, glossary
from quizgen.asking.word_uses import USES, takes_person

if TYPE_CHECKING:
    from quizgen.language.tree import Token

__all__ = ["FRAMES", "framed", "is_too_narrow", "rivals_there"]

_FILE = "glossary_frames.tsv"
_EVERY, _UNFIT, _NARROW = "*", "un", "narrow"


@lru_cache(maxsize=1)
def framed() -> dict[tuple[str, str, str], frozenset[str]]:
    """Return the words of each row by its word (or "*"), part of speech and frame."""
    text = resources.files("quizgen.asking").joinpath(_FILE).read_text("utf-8")
    rows = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return {(word, pos, frame): frozenset(words.split(",")) for word, pos, frame, words in rows}


def rivals_there(word: GlossaryWord, token: Token | None) -> list[GlossaryWord]:
    """Return the rivals of a word whose meanings fit where it stands, in alphabetical order.

    Args:
        word: what is asked.
        token: where it stands; None for anywhere.
    """
    names = frozenset(word.rivals.split(","))
    for frame in FRAMES[word.pos] if token is not None else ():
        if token is None or not FRAMES[word.pos][frame](token):
            continue
        fitting = framed().get((_EVERY, word.pos, frame), frozenset())
        own = framed().get((word.word, word.pos, frame))
        if own is not None:
            names = own
        elif word.word in fitting or frame in _STRICT:
            names &= fitting if word.word in fitting else frozenset()
        names -= framed().get((_EVERY, word.pos, _UNFIT + frame), frozenset())
    return [glossary()[name, word.pos] for name in sorted(names) if name]


def is_too_narrow(word: GlossaryWord, rival: GlossaryWord) -> bool:
    """Whether a rival's meaning names what it is about ("make a fear smaller"), the word's not.

    Few sentences are about that, so that it tempts nobody.
    """
    narrow = framed()[_EVERY, word.pos, _NARROW]
    return rival.word in narrow and word.word not in narrow


# Frames -------------------------------------------------------------------------------------------


def _has_that(token: Token) -> bool:
    """Whether a clause with "that", said or left out, tells what is said, thought or so."""
    return any(
        child.dep_ in ("ccomp", "acl")
        and child.tag_ != "VBG"
        and not _is_infinitive(child)
        and (token.pos_ == "VERB" or _is_marked(child))
        and not any(one.tag_ in ("WP", "WRB", "WDT") for one in (child.left_edge, child))
        for child in token.children
    )


def _is_marked(clause: Token) -> bool:
    return any(child.dep_ == "mark" and child.lower_ == "that" for child in clause.children)


def _is_infinitive(clause: Token) -> bool:
    return any(child.tag_ == "TO" for child in clause.children)


def _has_infinitive(verb: Token) -> bool:
    """Whether a verb takes "to …" and no object: "vowed to go"."""
    return _goes_on(verb) and not _done(verb)


def _has_object_to(verb: Token) -> bool:
    """Whether somebody is made or asked to do something: "urged her to go", "was told to go"."""
    if any(child.dep_ == "ccomp" and _is_infinitive(child) for child in verb.children):
        return True
    return _goes_on(verb) and _done(verb)


def _goes_on(verb: Token) -> bool:
    return any(child.dep_ == "xcomp" and _is_infinitive(child) for child in verb.children)


def _done(verb: Token) -> bool:
    wanted = ("dobj", "nsubjpass", "auxpass", "dative")
    return any(child.dep_ in wanted for child in verb.children)


def _with(preposition: str) -> Callable[[Token], bool]:
    """Whether a preposition follows, on the verb or, by the parser's mistake, on its object."""

    def follows(verb: Token) -> bool:
        objects = (child for child in verb.children if child.dep_ == "dobj")
        return any(preposition in USES["prep"](one) for one in (verb, *objects))

    return follows


def _has_person(verb: Token) -> bool:
    return takes_person(verb) and not _has_clause(verb)


def _has_thing(verb: Token) -> bool:
    return any(USES["object"](verb)) and not takes_person(verb) and not _has_clause(verb)


def _has_clause(verb: Token) -> bool:
    return _has_that(verb) or _goes_on(verb)


def _is_of_clause(adjective: Token) -> bool:
    """Whether an adjective tells what a clause is: "it is unlikely that …", "it's unlikely …"."""
    verb = adjective.head if adjective.dep_ == "acomp" else _verb_before(adjective)
    if verb is None or not any(
        child.dep_ in ("nsubj", "expl") and child.lower_ == "it" for child in verb.children
    ):
        return False
    return any(child.dep_ == "ccomp" for one in (adjective, verb) for child in one.children)


def _verb_before(adjective: Token) -> Token | None:
    """Return the "is" right before an adjective, wherever the parser hung that."""
    before = adjective.nbor(-1) if adjective.i > adjective.sent.start else None
    return before if before is not None and before.lemma_.lower() == "be" else None


def _noun_has_that(noun: Token) -> bool:
    """Whether a noun takes a clause, its parse right or not: "the claim on Sunday that it is"."""
    if _has_that(noun):
        return True
    behind = noun.doc[noun.i + 1 : min(noun.i + _REACH, noun.sent.end)]
    beyond = (one for one in behind if one.pos_ not in _IN_PHRASES or one.lower_ == "that")
    first = next(beyond, None)
    return first is not None and first.lower_ == "that" and first.tag_ == "IN"


_REACH = 7  # words behind a noun in which its clause begins
_IN_PHRASES = ("ADP", "NOUN", "PROPN", "DET", "ADJ", "NUM", "PART")

# Those in which a word is not asked that no row has: its meaning was not read there.
_STRICT = ("that", "person that")
FRAMES: dict[str, dict[str, Callable[[Token], bool]]] = {
    "v": {
        "that": lambda verb: _has_that(verb) and not _done(verb),
        "person that": lambda verb: _has_that(verb) and _done(verb),
        "to do": _has_infinitive,
        "person to do": _has_object_to,
        "of": _with("of"),
        "to": _with("to"),
        "person": _has_person,
        "thing": _has_thing,
    },
    "a": {"of clause": _is_of_clause},
    "n": {"that": _noun_has_that},
}
