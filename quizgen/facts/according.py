"""What "according to X" reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizgen.facts.attribution import is_finite, mention_span
from quizgen.facts.reported_bounds import Reported

if TYPE_CHECKING:
    from quizgen.facts.layout import Layout
    from quizgen.language.document import Sentence
    from quizgen.language.tree import Doc, Span, Token

__all__ = ["find_according"]

# What may stand before a leading "according to": "But according to Smith, …".
_LIGHT = frozenset({"and", "but", "that", "so", "yet", "however"})


def find_according(
    token: Token, sentence: Sentence, layout: Layout
) -> tuple[Reported, Token] | None:
    """Return what "according to X" reports, and the head of X.

    Args:
        token: the word "according".
        sentence: its sentence.
        layout: the quotations of the document.
    """
    doc: Doc = token.doc
    if token.i + 1 >= len(doc) or doc[token.i + 1].lower_ != "to" or layout.is_direct(token):
        return None
    source = _source(token, layout)
    if source is None:
        return None
    span = sentence.span
    end = _phrase_end(source, span)
    before = [t for t in doc[span.start : token.i] if not t.is_punct and not t.is_space]
    if not before or before[-1].lower_ in _LIGHT:
        verbs = [t for t in doc[end : span.end] if t.dep_ in ("ROOT", "ccomp")]
        return Reported([doc.span(end, span.end)], "according", verbs[0] if verbs else None), source
    parts = [doc.span(span.start, token.i)]
    if end < span.end and is_finite(doc[end]) and doc[end].pos_ in ("VERB", "AUX"):
        parts.append(doc.span(end, span.end))
    roots = [t for t in doc[span.start : span.end] if t.dep_ == "ROOT"]
    return Reported(parts, "according", roots[0] if roots else None), source


def _source(token: Token, layout: Layout) -> Token | None:
    """Return the head of X; a person's name right after "to" is X, whatever the parse says.

    'According to Smith the stolen property was returned': the parser takes "property" for X.
    """
    doc: Doc = token.doc
    if token.i + 2 < len(doc):
        name = layout.document.names.of(doc[token.i + 2])
        mention = layout.document.names.mention(doc[token.i + 2])
        if name is not None and mention is not None and name.type == "PERSON":
            return mention.span[-1]
    for parent in (doc[token.i + 1], *token.subtree):
        for child in parent.children:
            if child.dep_ == "pobj" and child.i > token.i:
                return child
    return None


def _phrase_end(source: Token, span: Span) -> int:
    """Return the index after "according to X" and the comma that ends it."""
    doc: Doc = source.doc
    mention = mention_span(source)
    end = mention.end
    while end < span.end and doc[end].text != ",":
        if doc[end].pos_ in ("DET", "PRON") and end > mention.end - 1 and doc[end].head.i > end:
            return end
        if is_finite(doc[end]) and doc[end].pos_ in ("VERB", "AUX") and doc[end].dep_ != "relcl":
            return mention.end
        end += 1
    if end >= span.end:
        return mention.end
    return end + 1
