"""Names that XML and file systems allow, drawn from a question's id."""

from __future__ import annotations

import hashlib
import re

from quizgen.model import Question

__all__ = ["identifier"]

_IDENTIFIER = re.compile(r"[A-Za-z_][\w.-]{0,63}", re.ASCII)


def identifier(question: Question) -> str:
    """Return the question's id, or a name drawn from it where it is no XML identifier."""
    if _IDENTIFIER.fullmatch(question.id):
        return question.id
    return "q_" + hashlib.sha256(question.id.encode("utf-8", "replace")).hexdigest()[:16]
