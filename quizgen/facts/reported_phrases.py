"""Reported phrases: what somebody asks for, calls somebody, blames him for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizgen.facts.attribution import is_finite, mention_span
from quizgen.facts.cues import Cue
from quizgen.facts.reported_bounds import OBJECTS, SUBJECTS, Reported, right_edge, through_quote

if TYPE_CHECKING:
    from quizgen.facts.layout import Layout
    from quizgen.language.tree import Doc, Span, Token

__all__ = ["find_judgement", "find_phrase"]


def find_phrase(cue: Token, row: Cue, source: Token, layout: Layout) -> Reported | None:
    """Return an infinitive, gerund or quoted noun phrase that the verb of saying reports."""
    frames = row.frames
    if "own_to" in frames:
        for child in cue.children:
            if child.dep_ == "xcomp" and _has_to(child):
                return Reported([_subtree(child, cue)], "own_to")
    found: Reported | None = None
    if "to" in frames:
        found = _infinitive(cue, source)
    if found is None and "gerund" in frames:
        found = _gerund(cue, row)
    if found is None and "noun" in frames:
        found = _quoted_noun(cue, layout)
    return found


def find_judgement(cue: Token, row: Cue, layout: Layout) -> Reported | None:
    """Return what is said of somebody: 'accused [the firm of fraud]'."""
    for frame in ("of", "for", "as"):
        if frame in row.frames:
            found = _object_and(cue, frame, layout)
            if found is not None:
                return found
    return None


def _objects(cue: Token) -> list[Token]:
    return [child for child in cue.children if child.dep_ in OBJECTS and child.i > cue.i]


def _quoted_noun(cue: Token, layout: Layout) -> Reported | None:
    """'They call for "urgent action"': an object that is more than half their words."""
    objects = [c for c in cue.children if c.dep_ in ("dobj", "attr", "oprd") and c.i > cue.i]
    for child in cue.children:
        if child.dep_ == "prep" and child.i > cue.i:
            objects += [c for c in child.children if c.dep_ == "pobj"]
    if any(c.dep_ == "ccomp" and c.i > cue.i for c in cue.children):
        return None
    for whom in objects:
        span = cue.doc.span(whom.left_edge.i, whom.right_edge.i + 1)
        inside = {quote for token in span if (quote := layout.quote_of(token))}
        if any(quote not in layout.direct and len(quote.span) >= 2 for quote in inside):
            end = max([span.end, *(quote.after for quote in inside)])
            return Reported([cue.doc.span(span.start, end)], "noun")
    return None


def _infinitive(cue: Token, source: Token) -> Reported | None:
    """'She urged [drivers to stay]', 'called on [the mayor to act]'."""
    if cue.dep_ == "relcl" and source == cue.head and not _animate(source):
        return None  # "therapies that encourage people to talk"
    objects = _objects(cue)
    for child in cue.children:
        if child.i > cue.i and child.dep_ in ("xcomp", "ccomp", "advcl") and _has_to(child):
            subject = next((c for c in child.children if c.dep_ in SUBJECTS), None)
            whom = subject if subject is not None else (objects[0] if objects else None)
            if whom is not None:
                return _asked(whom, right_edge(child, cue))
    for prep in cue.children:
        if prep.dep_ == "prep" and prep.i > cue.i and prep.lower_ == "on":
            for whom in (c for c in prep.children if c.dep_ == "pobj"):
                verbs = [t for t in [*whom.children, *cue.children] if _has_to(t)]
                if verbs:
                    return _asked(whom, max(right_edge(t, cue) for t in verbs))
    for whom in objects:
        verbs = [t for t in whom.children if t.dep_ in ("acl", "relcl") and _has_to(t)]
        if verbs:
            return _asked(whom, right_edge(verbs[0], cue))
    if objects and not any(c.dep_ == "ccomp" for c in cue.children):
        return _infinitive_by_place(cue, objects[0])
    return None


def _infinitive_by_place(cue: Token, whom: Token) -> Reported | None:
    """'asked [the judge presiding over the case to revoke his release]'."""
    doc: Doc = cue.doc
    for token in doc[whom.i + 1 : cue.sent.end]:
        verb = is_finite(token) and token.pos_ in ("VERB", "AUX")
        if verb or token.text in (",", ";", ":"):
            return None
        if _has_to(token):
            return _asked(whom, _before_comment(doc, token.i, right_edge(token, cue)))
    return None


def _asked(whom: Token, end: int) -> Reported:
    span = whom.doc.span(whom.left_edge.i, end)
    return Reported([span], "to", addressee=mention_span(whom))


def _before_comment(doc: Doc, start: int, end: int) -> int:
    """Return the end without what the article adds: ", which could …", ", including …"."""
    for place in range(start, end - 1):
        if doc[place].text == "," and doc[place + 1].lower_ in ("which", "who", "including"):
            return place
    return end


def _gerund(cue: Token, row: Cue) -> Reported | None:
    for prep in cue.children:
        if prep.dep_ == "prep" and prep.lower_ == row.particle:
            for child in prep.children:
                if child.dep_ == "pcomp":
                    return Reported([_subtree(child, cue)], "gerund")
    return None


def _object_and(cue: Token, frame: str, layout: Layout) -> Reported | None:
    for whom in _objects(cue):
        for child in [*cue.children, *whom.subtree]:
            linking = child.dep_ in ("prep", "mark", "prt", "advmod") and child.lower_ == frame
            if linking and child.i > whom.i:
                end = max(child.right_edge.i, whom.right_edge.i) + 1
                end = through_quote(_before_comment(cue.doc, child.i, end), cue, layout)
                span = cue.doc.span(whom.left_edge.i, end)
                return Reported([span], frame, addressee=mention_span(whom))
    return None


def _animate(token: Token) -> bool:
    return token.ent_type_ in ("PERSON", "ORG", "NORP", "GPE")


def _has_to(verb: Token) -> bool:
    return any(child.tag_ == "TO" and child.dep_ == "aux" for child in verb.children)


def _subtree(root: Token, cue: Token) -> Span:
    return root.doc.span(max(root.left_edge.i, cue.i + 1), right_edge(root, cue))
