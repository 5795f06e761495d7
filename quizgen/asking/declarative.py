"""Which sentences of an article are whole statements in its own voice."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quizgen.asking import wordlists as words
from quizgen.asking.turned import is_turned

if TYPE_CHECKING:
    from quizgen.language.document import Sentence
    from quizgen.language.tree import Token

__all__ = ["is_statement"]

SHORTEST = 8  # tokens of a sentence worth asking about


def is_statement(sentence: Sentence) -> bool:
    """Whether the sentence is a whole declarative sentence in the article's own voice."""
    tokens = [token for token in sentence.span if not token.is_space]
    if len(tokens) < SHORTEST or tokens[-1].text not in (".", '"', "'"):
        return False
    if tokens[0].text in ('"', "'", "(", "-", "–", "—") or tokens[0].text[0].islower():
        return False
    if tokens[0].lower_ in _SUPPOSING and tokens[1].text in (",", "that"):
        return False
    if tokens[-1].text in ('"', "'") and tokens[-2].text in ("?", "!"):
        return False
    may_be_odd = [t for t in tokens if t.text == "/" or t.like_url or t.lower_ in words.ODD_MARKS]
    if any(map(_is_odd, may_be_odd)):
        return False
    if not _quotes_balanced(tokens):
        return False
    root = sentence.span.root
    if root.pos_ not in ("VERB", "AUX"):
        return False
    helpers = [child for child in root.children if child.dep_ in ("aux", "auxpass")]
    subject = [c for c in root.children if c.dep_ in ("nsubj", "nsubjpass", "expl", "csubj")]
    if not subject and is_turned(root):
        return True
    if not subject or (subject[0].i > root.i and not _is_told_last(root, subject[0])):
        return False
    if any(token.tag_ in ("VBD", "VBZ", "VBP", "MD") for token in (root, *helpers)):
        return True
    # "The birds fill the air", "The crews protested": tagged as a bare verb or a participle
    return root.tag_ in ("VB", "VBN") and not helpers and subject[0].dep_ == "nsubj"


# What begins a thought of a case that is only made up: "Say, your brother needs a boat."
_SUPPOSING = frozenset("say suppose imagine assume".split())


def _is_told_last(verb: Token, speaker: Token) -> bool:
    """Whether a statement ends with who says it: "Sales rose in May, said the firm Acme."."""
    said = [child for child in verb.children if child.dep_ == "ccomp"]
    return (
        verb.lemma_ in _TELLING
        and verb.i + 1 == speaker.left_edge.i
        and len(said) == 1
        and said[0].i < verb.i
        and verb.nbor(-1).text == ","
        and any(child.dep_ in ("nsubj", "nsubjpass", "expl") for child in said[0].children)
    )


# Verbs that may stand before their speaker at the end.
_TELLING = frozenset("say warn add report explain claim announce".split())

# A site that goes by its address: "other sites such as Kelmer.com".
_SITE = re.compile(r"[\w-]+(?:\.[\w-]+)+")


def _is_odd(token: Token) -> bool:
    """Whether a mark or an address shows that this is no prose.

    A stroke between two words ("the main north/south road") and the bare name of a site are.
    """
    if token.text == "/" and 0 < token.i < len(token.doc) - 1:
        before, after = token.nbor(-1), token.nbor(1)
        spaced = bool(before.whitespace_ or token.whitespace_)
        return spaced or not (before.is_alpha and after.is_alpha)
    if token.like_url:
        return _SITE.fullmatch(token.text) is None or token.lower_.startswith("www.")
    return token.lower_ in words.ODD_MARKS


# Words and marks of a quotation too short to be asked about by itself: 'wrote "We'll stop it" in'.
_BRIEF = 6


def _quotes_balanced(tokens: list[Token]) -> bool:
    """Whether quotation marks pair up and hold no words of an "I" or a "you"."""
    marks = [i for i, token in enumerate(tokens) if token.text == '"']
    if len(marks) % 2:
        return False
    for first, last in zip(marks[::2], marks[1::2], strict=True):
        inside = tokens[first + 1 : last]
        brief = len(inside) <= _BRIEF and first and last + 2 < len(tokens)
        if not brief and any(token.lower_ in words.SPEAKERS for token in inside):
            return False
        if any(token.text in (".", "?", "!") for token in inside[:-1]):
            return False
    singles = sum(token.text == "'" and token.tag_ != "POS" for token in tokens)
    return singles % 2 == 0
