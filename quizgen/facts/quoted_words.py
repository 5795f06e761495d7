"""What the words between quotation marks look like: a clause, whole sentences, a title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizgen.facts.attribution import is_finite
from quizgen.facts.layout import PAUSES, SENTENCE_ENDS

if TYPE_CHECKING:
    from quizgen.facts.quotes import Quote
    from quizgen.language.tree import Span

__all__ = [
    "content_of",
    "count_words",
    "holds_clause",
    "holds_sentences",
    "is_clause",
    "is_title",
]

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj", "csubjpass"})
_TITLE_TOKENS = 12  # titles are not longer: "Sensitive document found on rainy street"
_CLAUSE_TOKENS = 6


def count_words(span: Span) -> int:
    """Return how many words and figures a stretch has."""
    return sum(token.is_alpha or token.like_num for token in span)


def content_of(quote: Quote) -> Span | None:
    """Return the words without a comma or full stop at the end; "?" and "!" stay."""
    span = quote.span
    end = span.end
    dropped = {".", *PAUSES}
    while end > span.start and (span.doc[end - 1].text in dropped or span.doc[end - 1].is_space):
        end -= 1
    return span.doc.span(span.start, end) if end > span.start else None


def is_clause(span: Span) -> bool:
    """Whether the words are a clause: their head is a finite verb with its subject inside."""
    root = span.root
    if any(child.dep_ == "mark" and child.i == span.start for child in root.children):
        return False
    if span[0].tag_ in ("WDT", "WP", "WRB") and not span[0].is_title:
        return False
    return is_finite(root) and any(
        child.dep_ in _SUBJECTS and child.i >= span.start for child in root.children
    )


def holds_clause(span: Span) -> bool:
    """Whether words right after "said" hold a clause, wherever the parser put its head."""
    if span[0].tag_ in ("VB", "VBN", "VBG", "VBD", "VBZ", "VBP", "MD", "RB"):
        return False
    return len(span) >= _CLAUSE_TOKENS and any(
        child.dep_ in _SUBJECTS and child.i >= span.start
        for verb in span
        if is_finite(verb) and verb.pos_ in ("VERB", "AUX")
        for child in verb.children
    )


def holds_sentences(quote: Quote) -> bool:
    """Whether the marks hold whole sentences: a capital first, a full stop last."""
    span = quote.span
    first = next((token for token in span if token.is_alpha or token.like_num), None)
    if first is None or first.text[0].islower():
        return False
    closed = span[-1].text in SENTENCE_ENDS or not quote.marks.closed
    return closed and (count_words(span) >= 3 or span[-1].text in ("!", "?"))


_SMALL = frozenset("a an and as at by for from in of on or the to with".split())


def is_title(span: Span) -> bool:
    """Whether the words look like a title: capitals throughout, no full stop ("War and Peace")."""
    words = [token for token in span if token.is_alpha and len(token.text) > 3]
    if not words or all(token.i == span.start for token in words):  # "How to Fly"
        short = [t for t in span if t.is_alpha and t.lower_ not in _SMALL]
        words = short if len(short) > 1 else words
    if not words or span[-1].text in SENTENCE_ENDS or span[-1].text == ",":
        return False
    if not all(token.text[0].isupper() for token in words):
        return False
    return len(span) <= _TITLE_TOKENS and (len(words) > 1 or len(span) < 4)
