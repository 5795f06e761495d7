"""What a found piece of speech is, between the facts room and the asking room."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from quizgen.model import Quotation

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from quizgen.language.document import Document
    from quizgen.language.names import Name

__all__ = ["Speech"]


@dataclass(frozen=True, slots=True, eq=False)
class Speech:
    """A quotation with its tokens.

    Attributes:
        kind: direct, indirect or mixed.
        content: the stretches that were said, without their quotation marks; each lies in one
            block, and may cover several sentences of it.
        source: the mention of who said it, without apposition ("He", "Mr Kerry"), if any.
        speaker: the name it surely stands for, or None.
        speaker_text: fullest name, or the description when the article gives no name ("a
            spokesman for the council"); "" when not sure who it is.
        cue: the verb of saying, or "according" of "according to"; None for a quotation that
            stands alone and goes on from the one before.
        sentences: indexes of the sentences that hold content or attribution, ascending.
    """

    kind: Literal["direct", "indirect", "mixed"]
    content: tuple[Span, ...]
    source: Span | None
    speaker: Name | None
    speaker_text: str
    cue: Token | None
    sentences: tuple[int, ...]

    def to_quotation(self, document: Document) -> Quotation:
        """Return the public twin, with article offsets."""
        return Quotation(
            kind=self.kind,
            content=tuple(document.evidence(span) for span in self.content),
            source=self.source.text if self.source is not None else "",
            speaker=self.speaker.text if self.speaker else self.speaker_text,
            cue=self.cue.text if self.cue is not None else "",
        )
