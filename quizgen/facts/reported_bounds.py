"""Where a reported clause begins and ends, when the parse alone does not say it well."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizgen.facts.cues import Cue, cue_of

if TYPE_CHECKING:
    from quizgen.facts.layout import Layout
    from quizgen.language.tree import Doc, Span, Token

__all__ = [
    "OBJECTS",
    "SUBJECTS",
    "Reported",
    "clause_start",
    "main_verb",
    "right_edge",
    "start_after",
    "strip_that",
    "swallowed",
    "through_quote",
]

OBJECTS = frozenset({"dobj", "dative", "iobj"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj", "csubjpass"})


@dataclass(slots=True, eq=False)
class Reported:
    """What a verb of saying reports, before its speaker is known.

    Attributes:
        parts: the stretches that were said.
        frame: how verb and content are joined, a frame of ``cues``.
        root: the main verb of a whole clause.
        addressee: who was told or asked.
    """

    parts: list[Span]
    frame: str
    root: Token | None = None
    addressee: Span | None = None


def right_edge(root: Token, cue: Token) -> int:
    """Return the index after the clause, without a second verb of saying of the same speaker.

    'said her party has supported the idea, and said it was late' ends at "idea".
    """
    end = root.right_edge.i + 1
    for token in root.subtree:
        if (
            token.dep_ == "conj"
            and token.i > cue.i
            and cue_of(token) is not None
            and token.tag_ == cue.tag_
            and not any(child.dep_ in SUBJECTS for child in token.children)
        ):
            end = min(end, token.i)
    doc: Doc = root.doc
    for place in range(root.i + 1, end - 2):
        if doc[place].text == "," and _leaves_clause(doc, place + 1):
            end = place
            break
    end = _with_rest(root, cue, end)
    while end > root.i + 1 and doc[end - 1].lower_ in ("and", "but", "or", ","):
        end -= 1
    return end


def _leaves_clause(doc: Doc, start: int) -> bool:
    """Whether the article itself goes on: ', with the paper reporting …', ', all of which …'."""
    if doc[start].tag_ == "VBG" and cue_of(doc[start]) is not None:
        return doc[start + 1].lower_ == "that"  # ", saying that many were late"
    if doc[start].lower_ == "with":
        return any(
            token.tag_ == "VBG" and cue_of(token) is not None for token in doc[start : start + 6]
        )
    quantity = doc[start].lower_ in ("all", "some", "most", "many")
    return quantity and doc[start + 1].lower_ == "of" and doc[start + 2].tag_ in ("WDT", "WP")


def _with_rest(root: Token, cue: Token, end: int) -> int:
    """Add what the parser hung on the verb of saying but belongs to the clause.

    'told the west it must back its leader [in order to tackle the threat]' and
    'said they apply to letters, notes [, agendas and minutes]'.
    """
    for child in cue.rights:
        if child.left_edge.i < end or child.i <= root.i or child.dep_ in ("punct", "cc"):
            continue
        between = child.doc[end : child.left_edge.i]
        if any(not token.is_space and token.lower_ not in (",", "and", "or") for token in between):
            break
        comma = any(token.text == "," for token in between)
        if child.dep_ in ("prep", "advcl", "npadvmod") and not comma:
            if cue_of(child) is not None and child.tag_ == "VBG":
                break
            end = child.right_edge.i + 1
        elif child.dep_ in ("conj", "dobj", "appos") and child.pos_ in ("NOUN", "PROPN"):
            end = child.right_edge.i + 1
        else:
            break
    return end


def strip_that(span: Span) -> Span:
    """Return the clause without the "that" before it."""
    start = span.start
    while start < span.end and span.doc[start].text in (",", ":"):
        start += 1
    if start + 1 < span.end and span.doc[start].lower_ == "that":
        that, following = span.doc[start], span.doc[start + 1]
        if that.dep_ == "mark" or following.pos_ in ("DET", "PROPN", "PRON", "NOUN"):
            start += 1
    return span.doc.span(start, span.end)


def start_after(cue: Token, row: Cue, root: Token, start: int, addressee: Token | None) -> int:
    """Correct where the clause begins when the parser left its subject behind."""
    doc: Doc = cue.doc
    if addressee is not None:
        own = any(child.dep_ in SUBJECTS for child in root.children)
        # 'promised [a "formal update" from the mayor is coming]': the object is its subject
        return start if own else addressee.left_edge.i
    if start <= cue.i + 1 or "told" in row.frames:
        return start
    first = doc[cue.i + 1]
    if first.pos_ in ("DET", "NOUN", "PROPN", "NUM", "ADJ") and first.dep_ != "npadvmod":
        return cue.i + 1
    return start


def through_quote(end: int, cue: Token, layout: Layout) -> int:
    """Move an end inside quotation marks, or right before them, behind them."""
    doc: Doc = cue.doc
    inside = layout.at.get((layout.document.block_of(cue), end - 1))
    if inside is None and end < len(doc):
        following = end + 1 if doc[end].text == "," and end + 1 < len(doc) else end
        inside = layout.at.get((layout.document.block_of(cue), following))
        if inside is not None and doc[following].sent.start != cue.sent.start:
            inside = None
    if inside is None or inside in layout.direct or inside.span.start <= cue.i:
        return end
    return max(end, inside.after)


def swallowed(cue: Token, start: int, root: Token) -> tuple[int, Span | None]:
    """Take the person told out of the clause: 'told [CNN] [the firm had won]'."""
    doc: Doc = cue.doc
    if start != cue.i + 1 or doc[start].lower_ == "that":
        return start, None
    end = start
    while end < root.i and doc[end].pos_ == "PROPN":
        end += 1
    begins = doc[end].pos_ in ("DET", "PRON") or doc[end].lower_ in ("that", "no", "any", "every")
    if start < end < root.i and begins:
        return end, doc.span(start, end)
    return start, None


def clause_start(doc: Doc, start: int, end: int, layout: Layout) -> int:
    """Return where the clause before its verb begins: after a semicolon."""
    for place in range(end - 1, start, -1):
        if doc[place].text == ";" and not layout.quoted(doc[place]):
            return place + 1
    return start


def main_verb(span: Span) -> Token | None:
    """Return the verb that heads a stretch, if a verb does."""
    root = span.root
    return root if root.pos_ in ("VERB", "AUX") else None
