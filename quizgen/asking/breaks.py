"""Dashes, colons and semicolons: which sentences with one are whole, and where they part.

"Two sheds – a forge and a mill – burnt down." and "They kept three things: a lamp, a rope and a
bell." are whole sentences; "The mill closed; the forge is still open." are two.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from quizgen.asking import wordlists as words
from quizgen.language.traits import traits_of

if TYPE_CHECKING:
    from quizgen.language.tree import Token

__all__ = ["after_semicolon", "breaks_off", "parts_title"]

_DASHES = frozenset("- – — --".split())
_FINITE = frozenset("VBD VBZ VBP MD".split())
_SUBJECTS = ("nsubj", "nsubjpass", "expl")
_LONGEST_LIST = 16  # words behind a colon


def breaks_off(tokens: Sequence[Token]) -> bool:
    """Whether a mark breaks the sentence so that it does not stand as one.

    Args:
        tokens: of the sentence, in order.
    """
    marks = [i for i, token in enumerate(tokens) if token.text in words.BREAKS]
    if not marks:
        return False
    texts = [tokens[i].text for i in marks]
    if len(marks) == 2 and texts[0] in _DASHES and texts[1] == texts[0]:
        return not _is_aside(tokens, marks[0], marks[1])
    if len(marks) == 1 and texts[0] == ":":
        return not _is_list(tokens, marks[0])
    return True


def _is_aside(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether two dashes hold a plain phrase, and the sentence goes on behind it."""
    inside = tokens[first + 1 : last]
    if first < 2 or not 1 <= len(inside) <= _LONGEST_LIST or last + 2 >= len(tokens):
        return False
    if not all(tokens[place].whitespace_ for place in (first, first - 1, last, last - 1)):
        return False
    if any(token.tag_ in _FINITE or token.tag_ in ("PRP", "PRP$") for token in inside):
        return False
    commas = sum(token.text == "," for token in tokens[:first])
    if inside[0].pos_ not in ("DET", "NOUN", "PROPN", "NUM", "ADJ", "ADP") or commas > 1:
        return False
    return _is_clause([*tokens[:first], *tokens[last + 1 :]])


def _is_list(tokens: Sequence[Token], colon: int) -> bool:
    """Whether a whole clause stands before the colon, and the things it tells of behind it."""
    behind = [token for token in tokens[colon + 1 :] if not token.is_punct]
    before = tokens[:colon]
    if not 2 <= len(behind) <= _LONGEST_LIST or len(before) < 4:
        return False
    if before[-1].pos_ not in ("NOUN", "PROPN") or before[-1].whitespace_:
        return False
    if any(token.tag_ in _FINITE or token.tag_ in ("PRP", "PRP$") for token in behind):
        return False
    if behind[0].text[0].isupper() and behind[0].pos_ != "PROPN":
        return False  # "Best thing: Long walks"
    if any(token.text == '"' for token in tokens[colon:]):
        return False
    several = any(token.dep_ == "conj" for token in behind)
    return several and before[-1].tag_ in ("NNS", "NNPS") and _is_clause(before)


def parts_title(colon: Token) -> bool:
    """Whether a colon stands within a title: "a tour called Ann Lee: Together Again"."""
    if colon.text != ":" or not colon.i or colon.i + 1 >= len(colon.doc):
        return False
    before, behind = colon.nbor(-1), colon.nbor(1)
    if not (before.is_title and behind.is_title) or colon.nbor(-1).whitespace_:
        return False
    naming = any(
        above.lemma_.lower() in words.NAMING_VERBS and above.pos_ == "VERB"
        for above in before.ancestors
        if above.i < before.i and above.dep_ in ("acl", "relcl", "amod", "conj")
    )
    return naming or (before.pos_ == "PROPN" and behind.ent_type_ == "WORK_OF_ART")


def _is_clause(tokens: Sequence[Token]) -> bool:
    """Whether the words have a finite verb of their own, with its subject before it."""
    kept = set(tokens)
    for verb in tokens:
        if verb.pos_ not in ("VERB", "AUX") or (verb.head in kept and verb.head != verb):
            continue
        group = (verb, *(c for c in verb.children if c.dep_ in ("aux", "auxpass")))
        if not any(token.tag_ in _FINITE for token in group):
            continue
        return any(c.dep_ in _SUBJECTS and c.i < verb.i and c in kept for c in verb.children)
    return False


def after_semicolon(tokens: Sequence[Token]) -> list[Token]:
    """Return the sentence behind a lone semicolon, if it is one, without the mark."""
    if ";" not in traits_of(tokens).lower:
        return []
    marks = [i for i, token in enumerate(tokens) if token.text in words.BREAKS]
    if len(marks) != 1 or tokens[marks[0]].text != ";":
        return []
    half = list(tokens[marks[0] + 1 :])
    last = next((token for token in reversed(half) if not token.is_punct), None)
    if last is None or last.tag_ in ("JJS", "RBS", "JJR", "RBR"):
        return []  # "The mill had the most wheels; the forge had the fewest."
    return half if _is_clause(half) else []
