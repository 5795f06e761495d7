"""What a found piece of speech is, between the facts room and the asking room."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from quizgen.model import Quotation

if TYPE_CHECKING:
    from quizgen.language.document import Document
    from quizgen.language.names import Name
    from quizgen.language.tree import Span, Token

__all__ = ["Speech"]


@dataclass(frozen=True, slots=True, eq=False)
class Speech:
    """A quotation with its tokens.

    Attributes:
        kind: direct, indirect or mixed.
        content: the stretches that were said, without their quotation marks, a comma before the
            attribution or the full stop at the end; each lies in one block, and may cover several
            sentences of it.
        source: the mention of who said it, without apposition ("He", "Mr Kerry"), if any.
        speaker: the name it surely stands for, or None.
        speaker_text: fullest name, or the description when the article gives no name ("a
            spokesman for the council"); "" when not sure who it is.
        cue: the verb of saying, or "according" of "according to"; None for a quotation that
            stands alone and goes on from the one before.
        sentences: indexes of the sentences that hold content or attribution, ascending.
        addressee: who was told or asked ("told [the west] it must back …"), if any.
        clause_root: the main verb of what was said, for indirect speech whose content is a whole
            clause ("it must back …", "backing Assad was the only way"); None when the content is
            direct, mixed, a phrase or an infinitive.
        frame: how cue and content are joined, a frame of ``cues`` ("that", "told", "to" …),
            "quote" for direct speech, "according" for "according to"; "turn" for what follows a
            name and a colon in a transcript, "talk" where only one is interviewed so.
        sure: whether the speaker is stated: named with the verb of saying, or by a pronoun that
            can stand for nobody else; a speaker who only goes on from before is not.
    """

    kind: Literal["direct", "indirect", "mixed"]
    content: tuple[Span, ...]
    source: Span | None
    speaker: Name | None
    speaker_text: str
    cue: Token | None
    sentences: tuple[int, ...]
    addressee: Span | None = None
    clause_root: Token | None = None
    frame: str = ""
    sure: bool = False

    def to_quotation(self, document: Document) -> Quotation:
        """Return the public twin, with article offsets."""
        return Quotation(
            kind=self.kind,
            content=tuple(document.evidence(span) for span in self.content),
            source=self.source.text if self.source is not None else "",
            speaker=self.speaker.text if self.speaker else self.speaker_text,
            cue=self.cue.text if self.cue is not None else "",
        )
