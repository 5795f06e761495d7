"""Where the quotations of a document stand, and what stands round them."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from quizgen.facts.attribution import Found
from quizgen.facts.quotes import Quote, find_quotes

if TYPE_CHECKING:
    from quizgen.language.document import Document
    from quizgen.language.tree import Doc, Span, Token

__all__ = ["PAUSES", "SENTENCE_ENDS", "Layout"]

SENTENCE_ENDS = frozenset({".", "!", "?", "…", "...", "?!", "!?", "!!"})
PAUSES = frozenset({",", "-", "–", "—", "--"})

# What may stand before a quotation that begins its sentence all the same: 'And "it is late," …'.
_LIGHT = frozenset("and but so or yet still then well because".split())


@dataclass(slots=True)
class Layout:
    """The quotations of a document by place.

    Attributes:
        document: the document.
        quotes: those not inside others, in order.
        at: the quotation (not nested) that holds a token, its marks included, by block and token.
        following: the next prose block, by block.
        direct: the quotations that are direct speech, with the speech.
        hosts: verbs after a quotation that ends its clause but does not begin it: the clause
            before is reported by them ('It "got worse," he said').
        used: verbs that have direct speech, by block and token.
    """

    document: Document
    quotes: tuple[Quote, ...]
    at: dict[tuple[int, int], Quote]
    following: dict[int, int]
    direct: dict[Quote, Found] = field(default_factory=dict)
    hosts: list[tuple[Quote, Token, Token | None]] = field(default_factory=list)
    used: dict[tuple[int, int], Found] = field(default_factory=dict)

    @classmethod
    def of(cls, document: Document) -> Layout:
        """Find the quotations of a document."""
        quotes = tuple(quote for quote in find_quotes(document) if not quote.nested)
        at = {
            (quote.block, index): quote
            for quote in quotes
            for index in range(quote.outer, quote.after)
        }
        blocks = sorted(document.docs)
        return cls(document, quotes, at, dict(pairwise(blocks)))

    def quote_of(self, token: Token) -> Quote | None:
        """Return the quotation in which a token stands."""
        return self.at.get((self.document.block_of(token), token.i))

    def quoted(self, token: Token) -> bool:
        """Whether a token stands in quotation marks."""
        return self.quote_of(token) is not None

    def is_direct(self, token: Token) -> bool:
        """Whether a token stands in direct speech."""
        quote = self.quote_of(token)
        return quote is not None and quote in self.direct

    def first_sentence(self, quote: Quote) -> Span:
        """Return the sentence in which a quotation begins."""
        return self.document.sentence_of(quote.span.doc[quote.outer]).span

    def last_sentence(self, quote: Quote) -> Span:
        """Return the sentence in which a quotation ends."""
        return self.document.sentence_of(quote.span.doc[quote.after - 1]).span

    def after(self, quote: Quote) -> list[Token]:
        """Return the tokens after a quotation, to the end of its sentence or the next one."""
        doc: Doc = quote.span.doc
        region: list[Token] = []
        for token in doc[quote.after : self.last_sentence(quote).end]:
            if self.quoted(token):
                break
            region.append(token)
        return region

    def before(self, quote: Quote, *, through: bool = False) -> list[Token]:
        """Return the tokens before a quotation, from the start of its sentence or the last one.

        Args:
            quote: the quotation.
            through: whether to look through quotations in the same sentence.
        """
        doc: Doc = quote.span.doc
        region: list[Token] = []
        for place in range(quote.outer - 1, self.first_sentence(quote).start - 1, -1):
            if self.quoted(doc[place]):
                if through:
                    continue
                break
            region.append(doc[place])
        return region[::-1]

    def begins_sentence(self, quote: Quote) -> bool:
        """Whether a quotation begins its sentence, but for "And" or "But"."""
        doc: Doc = quote.span.doc
        return all(
            token.lower_ in _LIGHT or token.is_space or token.text in PAUSES
            for token in doc[self.first_sentence(quote).start : quote.outer]
        )

    def ends_sentence(self, quote: Quote) -> bool:
        """Whether nothing but a full stop follows a quotation in its sentence."""
        doc: Doc = quote.span.doc
        bare = all(token.is_punct or token.is_space for token in self.after(quote))
        alone = quote.after >= len(doc) or not self.quoted(doc[quote.after])
        return bare and (alone or quote.span[-1].text in SENTENCE_ENDS)

    def goes_on(self, before: Quote, quote: Quote) -> bool:
        """Whether only the attribution of the quotation before, or a block's end, is between.

        '"A," Smith said. "B."', and a paragraph in marks after one that ends in a quotation.
        """
        cue = self.direct[before].cue
        if quote.block == before.block:
            doc: Doc = quote.span.doc
            words = [t for t in doc[before.after : quote.outer] if not (t.is_space or t.is_punct)]
            end = self.last_sentence(before).end
            return not words or (cue is not None and cue in words and words[-1].i < end)
        if self.following.get(before.block) != quote.block or quote.outer > 0:
            return False
        doc = before.span.doc
        rest = [token for token in self.after(before) if not token.is_punct]
        tail = doc[self.last_sentence(before).end :]
        return not any(not (t.is_space or t.is_punct) for t in tail) and (
            not rest or (cue is not None and cue in rest)
        )
