"""All facts of one article, as the asking room gets them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizgen.facts.clauses import Clause
    from quizgen.facts.speech import Speech
    from quizgen.language.document import Document

__all__ = ["Facts", "gather"]


@dataclass(frozen=True, slots=True, eq=False)
class Facts:
    """What the article states.

    Attributes:
        document: the parsed article, with its names.
        clauses: statements with their tokens, in text order.
        speech: who said what, in text order.
    """

    document: Document
    clauses: tuple[Clause, ...]
    speech: tuple[Speech, ...]


def gather(document: Document) -> Facts:
    """Find the statements and the speech of a document."""
    from quizgen.facts.clauses import find_clauses
    from quizgen.facts.quotations import find_speech
    from quizgen.facts.turns import turns_as_speech

    speech = find_speech(document)
    turns = tuple(turns_as_speech(document, speech))
    if turns:
        speech = tuple(sorted((*speech, *turns), key=lambda one: one.sentences))
    return Facts(document, find_clauses(document), speech)
