"""The language room: an article becomes an annotated document."""

from __future__ import annotations

from quizgen.language.document import Document, Sentence, annotate

__all__ = ["Document", "Sentence", "annotate"]
