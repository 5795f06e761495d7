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

    return Facts(document, find_clauses(document), find_speech(document))
