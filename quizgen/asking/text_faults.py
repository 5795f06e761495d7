"""Faults that stand in the article itself: a sentence shown word for word would repeat them.

A teacher cannot print "an security cabinet", "does not required" or "a sound recordor", whoever
wrote it first.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from quizgen.language.lexicon import lexicon

if TYPE_CHECKING:
    from quizgen.language.document import Document
    from quizgen.language.lexicon import Lexicon
    from quizgen.language.tree import Token

__all__ = ["text_faults"]

SHORTEST_WORD = 5  # letters; shorter ones are often abbreviations
_VOWELS = frozenset("aeiou")
# "a university", "a one-way street", "an hour": the sound decides, not the letter.
_CONSONANT_SOUND = ("eu", "ew", "one", "once", "ouija", "uni", "us", "uti", "uto", "ubi", "ura")
_VOWEL_SOUND = ("hour", "honest", "honour", "honor", "heir", "herb", "homage", "habitual", "histor")
_NOT_DO = frozenset("do does did".split())
_MAY_BE_WRONG = _NOT_DO | {"a", "an", "ca"}


def text_faults(document: Document, tokens: Sequence[Token]) -> tuple[str, ...]:
    """Return what is wrong in the words as the article has them, as doubts."""
    found = []
    known = lexicon()
    for token in tokens:
        if (
            token.is_lower
            and len(token.text) >= SHORTEST_WORD
            and _is_rare(known, token)
            and _counts(document)[token.text] == 1
        ):
            found.append("unknown word")
            break
    for token in tokens:
        if token.lower_ in _MAY_BE_WRONG and (
            _is_wrong_article(token) or _is_bare_ca(token) or _is_double_past(token)
        ):
            found.append("fault in the text")
            break
    return tuple(found)


def _is_rare(known: Lexicon, token: Token) -> bool:
    """Whether nobody uses the word: it is misspelt, when the article has it only once."""
    word = token.text
    if not (word.isascii() and word.isalpha()):
        return False
    return not (known.zipf(word) or known.zipf(token.lemma_))


def _counts(document: Document) -> Counter[str]:
    """Count the words of the article; found once for each document."""
    counts: Counter[str] | None = document.memory.get("words")
    if counts is None:
        counts = Counter(token.lower_ for one in document.sentences for token in one.span)
        document.memory["words"] = counts
    return counts


def _is_wrong_article(token: Token) -> bool:
    """Whether "a" stands before a vowel, or "an" before a consonant, as they sound."""
    if token.lower_ not in ("a", "an") or token.pos_ != "DET" or token.i + 1 >= len(token.doc):
        return False
    following = token.nbor(1)
    word = following.lower_
    if not (following.text.isalpha() and following.text.islower() and len(word) > 2):
        return False  # "a UN report", "an 8-year-old", "an x"
    if token.lower_ == "an":
        return word[0] not in _VOWELS and not word.startswith(_VOWEL_SOUND)
    return word[0] in _VOWELS and not word.startswith(_CONSONANT_SOUND)


def _is_double_past(token: Token) -> bool:
    """Whether "do" has a past form behind it: "does not required"."""
    if token.lower_ not in _NOT_DO or token.i + 2 >= len(token.doc):
        return False
    negated, verb = token.nbor(1), token.nbor(2)
    return (
        negated.lower_ in ("not", "n't")
        and verb.tag_ in ("VBD", "VBN")
        and (verb.lower_ != verb.lemma_.lower())
    )


def _is_bare_ca(token: Token) -> bool:
    """Whether "can" lost its end: "Teams ca increase prices"."""
    if token.text != "ca" or token.i + 1 >= len(token.doc):
        return False
    return token.nbor(1).lower_ not in ("n't", "n’t", "not", ".")
