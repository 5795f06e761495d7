"""Statements that a sentence makes without a clause of their own: participles and appositions.

"Russia waded in, setting up a base" also says that Russia set up a base; "Claire Kober, leader of
Haringey Council, wrote …" also says who Claire Kober is. They are given out with the other
statements; questions about them are asked by families of their own (``asking/identity.py``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizgen.facts.clauses import Clause
from quizgen.facts.phrases import noun_phrase, plain_text
from quizgen.language.inflect import base, inflect
from quizgen.model import Statement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizgen.language.document import Document
    from quizgen.language.tree import Token

__all__ = ["derived_statements"]


def _sentence(*pieces: str) -> str:
    text = " ".join(piece for piece in pieces if piece)
    return text[:1].upper() + text[1:] + "."


def _participles(document: Document, clause: Clause) -> Iterator[Statement]:
    """Yield what a participial clause after a comma says of the main clause's subject."""
    if clause.kind not in ("main", "conjunct") or clause.subject.head.pos_ == "PRON":
        return
    for part in clause.after:
        head = part.head
        if part.role != "clause" or head.tag_ != "VBG" or part.tokens[0] != head:
            continue
        if head.i == 0 or head.nbor(-1).text != ",":
            continue
        if any(child.dep_ in ("nsubj", "nsubjpass", "aux", "mark") for child in head.children):
            continue
        plural = clause.subject.head.tag_ in ("NNS", "NNPS")
        tag = "VBD" if clause.verb.tense == "past" or clause.verb.forms else "VBZ"
        verb = inflect(base(head), "VBP" if plural and tag == "VBZ" else tag)
        subject = plain_text(clause.subject.tokens)
        rest = plain_text(part.tokens[1:])
        start, end = document.offsets(part.tokens)
        yield Statement(
            start=start,
            end=end,
            text=_sentence(subject, verb, rest),
            subject=subject,
            verb=verb,
            complements=(rest,) if rest else (),
            modality=clause.verb.modality,
        )


def _appositions(document: Document) -> Iterator[Statement]:
    """Yield "X is Y" for a name and the description set beside it between commas."""
    for sentence in document.sentences:
        for token in sentence.span:
            if token.dep_ != "appos" or token.i == 0:
                continue
            name, described = token.head, token
            if document.names.of(name) is None and document.names.of(token) is not None:
                name, described = token, token.head
            if document.names.of(name) is None or described.pos_ != "NOUN":
                continue
            stop: list[Token] = [name] if described == token.head else []
            words = noun_phrase(described, stop=stop)
            found = document.names.of(name)
            if not words or found is None or not _beside(name, described):
                continue
            text = plain_text(words, lower=True)
            start, end = document.offsets(sorted((name, *words), key=lambda part: part.i))
            yield Statement(
                start=start,
                end=end,
                text=_sentence(found.text, "is", text),
                subject=found.text,
                verb="is",
                complements=(text,),
            )


def _beside(name: Token, described: Token) -> bool:
    """Whether commas or brackets set the description off from the name."""
    first, last = sorted((name, described), key=lambda token: token.i)
    between = first.doc[first.i + 1 : last.i]
    return any(token.text in (",", "(", "–", "—") for token in between)


def derived_statements(document: Document, clauses: tuple[Clause, ...]) -> list[Statement]:
    """Return the statements of participles and appositions, in text order.

    Args:
        document: the parsed article.
        clauses: its clauses.
    """
    found = list(_appositions(document))
    for clause in clauses:
        found += _participles(document, clause)
    return sorted(found, key=lambda statement: (statement.start, statement.end))
