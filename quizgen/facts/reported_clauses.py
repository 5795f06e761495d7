"""Reported clauses: "said (that) …", "…, said Smith", "…, Smith says, …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizgen.facts.attribution import is_finite, mention_span
from quizgen.facts.cues import Cue
from quizgen.facts.reported_bounds import (
    OBJECTS,
    SUBJECTS,
    Reported,
    clause_start,
    main_verb,
    right_edge,
    start_after,
    swallowed,
    through_quote,
)

if TYPE_CHECKING:
    from quizgen.facts.layout import Layout
    from quizgen.language.document import Sentence
    from quizgen.language.tree import Doc, Token

__all__ = ["find_clause"]

_WH = frozenset({"whether", "if", "how", "why", "what", "when", "where", "who", "which"})

_TIMES = frozenset("before after until while because although though since".split())

# Verbs of saying strong enough to trust the place when the parse found no clause:
# 'Grisham said 122 recipients "are negatively impacted"'.
_STRONG = frozenset(
    "say state claim argue believe add report insist maintain estimate note warn suggest".split()
)


def find_clause(
    cue: Token, row: Cue, source: Token, sentence: Sentence, layout: Layout
) -> Reported | None:
    """Return the clause that a verb of saying reports, before it, after it or round it."""
    if not row.frames & {"that", "told", "whether", "quote"}:
        return None
    clauses = [
        child
        for child in cue.children
        if child.dep_ in ("ccomp", "advcl")
        and not layout.is_direct(child)
        and _is_complement(child, cue, row)
    ]
    found = _inverted_after(cue, source, sentence, layout)
    if found is None:
        found = _between_commas(cue, row, source, sentence, layout)
    if found is not None:
        return found
    after = [child for child in clauses if child.i > cue.i]
    if after:
        return _after(cue, row, after[0], layout)
    before = [child for child in clauses if child.i < cue.i and child.dep_ == "ccomp"]
    if before:
        return _before(cue, source, before[0], sentence, layout)
    if cue.dep_ in ("parataxis", "advcl"):
        found = _parenthesis(cue, sentence)
        if found is not None:
            return found
    buried = _buried(cue)
    if buried is not None and row.frames & {"that", "told"}:
        return _after(cue, row, buried, layout)
    return _by_place(cue, row, source, sentence, layout)


def _is_complement(child: Token, cue: Token, row: Cue) -> bool:
    """Whether a clause that hangs on the verb of saying is what was said."""
    if child.i > cue.i and any(c.dep_ == "mark" and c.lower_ in _TIMES for c in child.children):
        return False  # "said before the vote was counted"
    marked = any(c.dep_ == "mark" and c.lower_ == "that" for c in child.children)
    if child.dep_ == "advcl":
        return "told" in row.frames and child.i > cue.i and is_finite(child) and marked
    if marked:
        return bool(row.frames & {"that", "told"}) or child.i < cue.i
    if any(token.lower_ in _WH for token in [child.left_edge, *child.lefts]):
        return "whether" in row.frames or child.left_edge.lower_ in ("what", "when", "while")
    return is_finite(child) and (bool(row.frames & {"that", "told"}) or child.i < cue.i)


def _after(cue: Token, row: Cue, root: Token, layout: Layout) -> Reported | None:
    """'She told the council [that it was late]'."""
    doc: Doc = cue.doc
    start = root.left_edge.i
    addressee = next((c for c in cue.children if c.dep_ in OBJECTS and cue.i < c.i < root.i), None)
    whom = mention_span(addressee) if addressee is not None else None
    if addressee is None and "told" in row.frames:
        start, whom = swallowed(cue, start, root)
    start = max(start_after(cue, row, root, start, addressee), cue.i + 1)
    if row.verb in ("find", "show") and start > cue.i + 2:
        return None  # "find it satisfying to see standards have improved"
    if row.verb == "find" and _may_be_participle(root):
        return None  # "found the strike justified"
    end = through_quote(right_edge(root, cue), cue, layout)
    for token in doc[start:end]:
        if layout.is_direct(token):
            end = token.i
            break
    if end <= start:
        return None
    head = root if is_finite(root) else None
    return Reported([doc.span(start, end)], "told" if whom is not None else "that", head, whom)


def _may_be_participle(root: Token) -> bool:
    """Whether a clause after "found" may be a thing and what it was found to be.

    "Lee found the wage justified": no "that" before it, no "was" in it, and nothing behind it.
    """
    if root.tag_ not in ("VBD", "VBN") or not root.lower_.endswith("ed"):
        return False
    told = ("aux", "auxpass", "mark", "neg")
    return not any(
        child.dep_ in told or (child.i > root.i and child.dep_ not in ("cc", "conj", "punct"))
        for child in root.children
    )


def _before(
    cue: Token, source: Token, root: Token, sentence: Sentence, layout: Layout
) -> Reported | None:
    """'The bridge is closed, police say.' and 'As a result, X says, the rich …'."""
    doc: Doc = cue.doc
    first = min([cue.i, source.left_edge.i if source.i < cue.i else cue.i])
    while first > sentence.span.start and doc[first - 1].text not in (",", '"', "-", "–", "—"):
        first -= 1
    start = clause_start(doc, sentence.span.start, first, layout)
    if first <= start or doc[first - 1].text in (":", ";"):
        return None
    parts = [doc.span(start, first)]
    tail = root.right_edge.i + 1
    if tail > cue.i:
        later = [t.i for t in root.subtree if t.i > cue.i]
        begin = min(later)
        parts.append(doc.span(begin, tail))
    return Reported(parts, "that", root)


def _inverted_after(
    cue: Token, source: Token, sentence: Sentence, layout: Layout
) -> Reported | None:
    """'Most teenagers use one, says the research firm, but many use more.'."""
    doc: Doc = cue.doc
    if source.i < cue.i or cue.i <= sentence.span.start or not is_finite(cue):
        return None
    if doc[cue.i - 1].text != "," or layout.quoted(doc[cue.i - 2]):
        return None
    start = clause_start(doc, sentence.span.start, cue.i, layout)
    clause = doc.span(start, cue.i - 1)
    if not any(is_finite(t) and t.pos_ in ("VERB", "AUX") for t in clause):
        return None
    return Reported([clause], "that", main_verb(clause))


def _between_commas(
    cue: Token, row: Cue, source: Token, sentence: Sentence, layout: Layout
) -> Reported | None:
    """'As a result, Smith points out, the rich tend to …'."""
    if "that" not in row.frames or row.force == "think" or not is_finite(cue):
        return None
    doc: Doc = cue.doc
    span = sentence.span
    mention = mention_span(source)
    first, last = min(mention.start, cue.i), max(mention.end - 1, cue.i)
    for child in cue.children:
        if child.dep_ == "prt":
            last = max(last, child.i)
    if first <= span.start or last + 2 >= span.end:
        return None
    if doc[first - 1].text != "," or doc[last + 1].text != ",":
        return None
    if last - first > 8 or layout.quoted(doc[first - 2]):
        return None
    after = doc[last + 2]
    if after.tag_ in ("VBG", "WDT", "WP", "CC") or after.dep_ == "mark":
        return None  # "The firm is sorry, Smith said, adding that …"
    parts = [
        doc.span(clause_start(doc, span.start, first, layout), first),
        doc.span(last + 1, span.end),
    ]
    roots = [t for t in cue.children if t.dep_ in ("ccomp", "conj") and is_finite(t)]
    root = roots[0] if roots else (cue.head if cue.head != cue else None)
    return Reported(parts, "that", root)


def _parenthesis(cue: Token, sentence: Sentence) -> Reported | None:
    doc: Doc = cue.doc
    start, end = cue.left_edge.i, cue.right_edge.i + 1
    span = sentence.span
    if cue.dep_ == "advcl" and doc[start].lower_ != "as":
        return None
    if any(token.dep_ in ("ccomp", "dobj") for token in cue.children):
        return None
    return Reported([doc.span(span.start, start), doc.span(end, span.end)], "that", cue.head)


def _buried(cue: Token) -> Token | None:
    """Find the that-clause that hangs on a noun between: 'told CNN in a statement that …'."""
    for token in cue.doc[cue.i + 1 : cue.right_edge.i + 1]:
        if token.lower_ != "that" or token.dep_ != "mark" or not is_finite(token.head):
            continue
        noun = token.head.head
        while noun.pos_ in ("NOUN", "PROPN", "ADP") and noun.i > cue.i:
            noun = noun.head
        if noun == cue:
            return token.head
    return None


def _by_place(
    cue: Token, row: Cue, source: Token, sentence: Sentence, layout: Layout
) -> Reported | None:
    """Take the rest of the sentence when the parser lost the clause after a strong verb."""
    doc: Doc = cue.doc
    if cue.tag_ not in ("VBD", "VBZ", "VBP", "VBN"):
        return None
    if row.verb not in _STRONG or cue.i + 1 >= sentence.span.end or source.i > cue.i:
        return None
    rest = doc.span(cue.i + 1, sentence.span.end)
    linking = rest[0].tag_ in ("IN", "RB", "TO", "CC") and rest[0].lower_ != "that"
    if linking or rest[0].text in (",", ":", ".", '"'):
        return None
    if any(layout.is_direct(token) for token in rest):
        return None
    verbs = [t for t in rest if _begins_with_subject(t, cue.i + 1)]
    if not verbs:
        return None
    return Reported([rest], "that", verbs[0])


def _begins_with_subject(verb: Token, start: int) -> bool:
    """Whether a finite verb has its subject at the start of what follows the verb of saying."""
    if not is_finite(verb) or verb.pos_ not in ("VERB", "AUX"):
        return False
    if verb.dep_ in ("relcl", "advcl"):
        return False
    return any(
        child.dep_ in SUBJECTS and start <= child.left_edge.i <= start + 1
        for child in verb.children
    )
