"""Direct speech: quotation marks round what somebody said, with the verb that says who.

A pair of marks is speech when it stands with a verb of saying in its sentence, or makes up whole
sentences. Everything else in marks is a fragment of reported speech (``indirect``), a title, a
nickname or a term.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from quizgen.facts.attribution import Found, is_finite, source_head, trim
from quizgen.facts.cues import cue_of
from quizgen.facts.quotes import Quote, find_quotes

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

    from quizgen.language.document import Document

__all__ = ["Layout", "find_direct", "is_clause", "is_title"]

_ENDS = frozenset({".", "!", "?", "…", "...", "?!", "!?", "!!"})
_PAUSES = frozenset({",", "-", "–", "—", "--"})

# How far from the quotation its verb may stand: '…," Natalie Dunman, head of performance
# pathways at the English Institute of Sport, said.'
_REACH = 30

# Words after which marks hold a term or a title: 'the word "route"', 'a unit called "the Org"'.
_NAMING = frozenset(
    "word words term terms phrase title titled entitled called named nicknamed dubbed labelled "
    "labeled known so-called slogan motto hashtag headline song film book album novel section "
    "website site chapter code-named codenamed tagline strapline caption headlined poem "
    "campaign".split()
)

# Verbs that give a name to something: '… dubbed it: "The Long Night"'.
_CALLING = frozenset("called named nicknamed dubbed labelled labeled titled entitled".split())

# What may stand before a quotation that begins its sentence all the same: 'And "it is late," …'.
_LIGHT = frozenset("and but so or yet still then well because".split())


@dataclass(slots=True)
class Layout:
    """The quotations of a document by place.

    Attributes:
        document: the document.
        quotes: those not inside others, in order.
        at: the quotation (not nested) that holds a token, its marks included, by block and token.
        direct: the quotations that are direct speech, with the speech.
        hosts: verbs after a quotation that ends its clause but does not begin it: the clause
            before is reported by them ('It "got worse," he said').
        used: verbs that have direct speech.
    """

    document: Document
    quotes: tuple[Quote, ...]
    at: dict[tuple[int, int], Quote]
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
        return cls(document, quotes, at)

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


def is_clause(span: Span) -> bool:
    """Whether the words are a whole clause: it begins with a subject of a finite verb inside."""
    root = span.root
    if not is_finite(root) and root.pos_ not in ("VERB", "AUX"):
        return False
    if any(child.dep_ == "mark" and child.i == span.start for child in root.children):
        return False
    if span[0].tag_ in ("WDT", "WP", "WRB") and not span[0].is_title:
        return False
    return is_finite(root) and any(
        child.dep_ in ("nsubj", "nsubjpass", "expl", "csubj", "csubjpass") and child.i >= span.start
        for child in root.children
    )


def is_title(span: Span) -> bool:
    """Whether the words look like a title: capitals throughout and no full stop ("War and Peace")."""
    words = [token for token in span if token.is_alpha and len(token) > 3]
    if not words or span[-1].text in (*_ENDS, ","):
        return False
    capitals = sum(token.text[0].isupper() for token in words)
    return capitals == len(words) and len(span) <= 12 and (len(words) > 1 or len(span) < 4)


def _words(span: Span) -> int:
    return sum(token.is_alpha or token.like_num for token in span)


class _Finder:
    """One pass over the quotations of a document."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.document = layout.document

    def sentence_span(self, quote: Quote, *, last: bool) -> Span:
        doc: Doc = quote.span.doc
        token = doc[quote.after - 1] if last else doc[quote.outer]
        return self.document.sentence_of(token).span

    def after_region(self, quote: Quote) -> list[Token]:
        """Return the tokens after the quotation, to the end of its sentence or the next one."""
        doc: Doc = quote.span.doc
        end = self.sentence_span(quote, last=True).end
        region: list[Token] = []
        for token in doc[quote.after : end]:
            if self.layout.quoted(token):
                break
            region.append(token)
        return region

    def before_region(self, quote: Quote, *, through: bool = False) -> list[Token]:
        """Return the tokens before it, from the start of its sentence or the last quotation."""
        doc: Doc = quote.span.doc
        start = self.sentence_span(quote, last=False).start
        region: list[Token] = []
        for token in reversed(list(doc[start : quote.outer])):
            if self.layout.quoted(token):
                if not through:
                    break
                continue
            region.append(token)
        return region[::-1]

    # -- the verb after -----------------------------------------------------------------------

    def cue_after(self, quote: Quote) -> tuple[Token, Token | None] | None:
        """Return the verb (and who speaks) of '…," said Smith' and '…," the tall man said'."""
        region = self.after_region(quote)
        if not region:
            return None
        inside = quote.span[-1].text
        paused = inside in _ENDS or inside in _PAUSES
        if region[0].text in _PAUSES:
            paused = True
            region = region[1:]
        if not region:
            return None
        first = region[0]
        if first.lower_ in ("and", "but", "or", "which", "who", "while", "as", "in", "at", "on"):
            return None
        for place, token in enumerate(region[:_REACH]):
            row = cue_of(token)
            if row is not None and "quote" in row.frames:
                if not paused and place > 0:
                    return None
                source = source_head(token, self.layout.quoted)
                if place and (source is None or source.i < quote.after):
                    if source is None or token.dep_ != "conj":
                        return None
                if source is None and place == 0:
                    source = _noun_after(token)
                return token, source
            if token.text in (";", ":") or (
                is_finite(token)
                and token.pos_ in ("VERB", "AUX")
                and token.dep_ not in _INSIDE_NAME
            ):
                return None
        return None

    # -- the verb before ----------------------------------------------------------------------

    def cue_before(self, quote: Quote) -> tuple[Token | None, Token | None] | None:
        """Return the verb (and who speaks) of 'Smith told them: "…' when the words are direct.

        (None, None) says that it is direct but nobody is sure to have said it.
        """
        region = self.before_region(quote)
        if not region:
            return None
        last = region[-1]
        span = quote.span
        if last.lower_ in _NAMING or (last.text in (":", ",") and len(region) > 1 and region[-2].lower_ in _NAMING):  # fmt: skip
            return None
        colon = last.text == ":"
        if colon:
            region = self.before_region(quote, through=True)
        verb: Token | None = None
        if any(token.lower_ in _CALLING for token in region[-_REACH:]):
            return None
        for token in reversed(region[-_REACH:]):
            row = cue_of(token)
            if row is not None and row.frames & {"quote", "told"}:
                verb = token
                break
            if token.tag_ in ("VBD", "VBZ", "VBP") and not colon and token.dep_ != "relcl":
                return None
        if verb is None and colon:
            verb = next((token for token in reversed(region) if cue_of(token) is not None), None)
            if verb is None:
                if _words(span) >= 4 and not is_title(span):
                    return self._before_colon(region)
                return None
            row = cue_of(verb)
            if row is not None and not row.frames & {"quote", "told", "that", "noun"}:
                return None
        if verb is None:
            return None
        if not self._is_direct_after(verb, last, span, colon=colon):
            return None
        source = source_head(verb, self.layout.quoted)
        if (
            source is None
            and verb.i
            and quote.span.doc[verb.i - 1].pos_ in ("NOUN", "PROPN", "PRON")
        ):
            source = quote.span.doc[verb.i - 1]
        return verb, source

    def _before_colon(self, region: list[Token]) -> tuple[Token | None, Token | None] | None:
        """'Kerry was clear: "…' and 'Her answer was short: "…', but not 'The slogan is: "…'."""
        if any(token.lower_ in _NAMING for token in region):
            return None
        for token in region:
            if token.dep_ not in ("nsubj", "poss") or token.head.sent.start != region[0].sent.start:
                continue
            if self.document.names.of(token) is not None and token.ent_type_ == "PERSON":
                return None, token
            if token.lower_ in ("he", "she", "his", "her"):
                return None, token
        return None

    def _is_direct_after(self, verb: Token, last: Token, span: Span, *, colon: bool) -> bool:
        first = next((token for token in span if token.is_alpha), span[0])
        capital = first.text[0].isupper()
        free_capital = capital and first.pos_ != "PROPN" and first.text != "I"
        if colon:
            return _words(span) >= 2 and not is_title(span)
        if last.lower_ == "that":
            sentences = len({token.sent.start for token in span})
            return sentences > 1 or is_clause(span) or (free_capital and _words(span) > 4)
        if is_title(span):
            return False
        if last == verb or last.text == ",":
            if last.text == "," and self._complement_between(verb, last):
                return False
            if capital:
                return _words(span) >= 2 or span[-1].text in _ENDS
            return is_clause(span) or (last == verb and self._clause_by_words(span))
        if self._complement_between(verb, last):
            return False
        return is_clause(span) or (free_capital and _words(span) >= 4)

    def _clause_by_words(self, span: Span) -> bool:
        """Whether words right after "said" hold a clause, wherever the parser put its head."""
        if span[0].tag_ in ("VB", "VBN", "VBG", "VBD", "VBZ", "VBP", "MD", "RB"):
            return False
        finite = [t for t in span if is_finite(t) and t.pos_ in ("VERB", "AUX")]
        return len(span) >= 6 and any(
            child.dep_ in ("nsubj", "nsubjpass", "expl") and child.i >= span.start
            for verb in finite
            for child in verb.children
        )

    def _complement_between(self, verb: Token, last: Token) -> bool:
        """Whether the verb has a clause of its own before the quotation ('said it was "late"')."""
        between = verb.doc[verb.i + 1 : last.i + 1]
        return any(
            token.dep_ in ("mark",) or (token.pos_ in ("VERB", "AUX") and token.dep_ != "acl")
            for token in between
        ) or any(token.lower_ == "that" for token in between)

    # -- all ----------------------------------------------------------------------------------

    def begins_sentence(self, quote: Quote) -> bool:
        """Whether the quotation begins its sentence, but for "And" or "But"."""
        sentence = self.sentence_span(quote, last=False)
        doc: Doc = quote.span.doc
        return all(
            token.lower_ in _LIGHT or token.is_space or token.text in _PAUSES
            for token in doc[sentence.start : quote.outer]
        )

    def ends_sentence(self, quote: Quote) -> bool:
        """Whether nothing but a full stop follows the quotation in its sentence."""
        return all(
            token.is_punct or token.is_space or token.text in _ENDS
            for token in self.after_region(quote)
        ) and (
            quote.after >= len(quote.span.doc)
            or not self.layout.quoted(quote.span.doc[quote.after])
            or quote.span[-1].text in _ENDS
        )


# Dependency labels of verbs that stand inside the speaker's phrase ("Val, who lives in Leeds,").
_INSIDE_NAME = frozenset({"relcl", "acl", "advcl"})


def _noun_after(verb: Token) -> Token | None:
    for token in verb.doc[verb.i + 1 : verb.i + 6]:
        if token.pos_ in ("PROPN", "PRON") or token.pos_ == "NOUN" and token.dep_ != "compound":
            head = token
            while head.dep_ == "compound" and head.head.i > head.i:
                head = head.head
            return head
        if token.text == ",":
            return None
    return None


def _content(quote: Quote) -> Span | None:
    """Return the words without a comma or full stop at the end; "?" and "!" stay."""
    span = quote.span
    start, end = span.start, span.end
    while end > start and (
        span.doc[end - 1].text in {",", ".", "-", "–", "—"} or span.doc[end - 1].is_space
    ):
        end -= 1
    return span.doc[start:end] if end > start else None


def _follows(finder: _Finder, quote: Quote, before: Quote, document: Document) -> bool:
    """Whether only the attribution of the quotation before, or the end of its block, is between."""
    layout = finder.layout
    speech = layout.direct[before]
    if quote.block == before.block:
        doc: Doc = quote.span.doc
        between = [t for t in doc[before.after : quote.outer] if not t.is_space]
        words = [t for t in between if not t.is_punct]
        if not words:
            return True
        cue = speech.cue
        own = {t.sent.start for t in words}
        return len(own) == 1 and (
            cue is not None and cue in words and words[0].sent == doc[before.after - 1].sent
        )
    blocks = sorted(document.docs)
    position = blocks.index(before.block)
    if position + 1 >= len(blocks) or blocks[position + 1] != quote.block or quote.outer > 0:
        return False
    rest = finder.after_region(before)
    doc_before: Doc = before.span.doc
    last = doc_before[before.after - 1]
    tail = document.sentence_of(last).span.end
    return all(t.is_space or t.is_punct for t in doc_before[tail:]) and (
        not [t for t in rest if not t.is_punct] or (speech.cue is not None and speech.cue in rest)
    )


def find_direct(layout: Layout) -> list[Found]:
    """Find the direct speech of a document and note it in the layout."""
    finder = _Finder(layout)
    document = layout.document
    found: list[Found] = []
    previous: Quote | None = None
    for quote in layout.quotes:
        content = _content(quote)
        if content is None:
            continue
        begins, ends = finder.begins_sentence(quote), finder.ends_sentence(quote)
        after = finder.cue_after(quote)
        speech: Found | None = None
        anchor = (quote.block, content.start)
        last: Found | None = layout.direct.get(previous) if previous is not None else None
        colon = quote.outer > 0 and quote.span.doc[quote.outer - 1].text == ":"
        if after is not None and (begins or (colon and not is_title(quote.span))):
            cue, source = after
            speech = Found("direct", [content], cue, source, anchor, frame="quote")
        else:
            before = finder.cue_before(quote)
            if before is not None:
                verb, source = before
                if (
                    last is not None
                    and previous is not None
                    and verb is not None
                    and last.cue == verb
                    and previous.after <= verb.i
                ):
                    last.content.append(content)
                    layout.direct[quote] = last
                    previous = quote
                    continue
                speech = Found("direct", [content], verb, source, anchor, frame="quote")
            elif after is not None:
                layout.hosts.append((quote, *after))
            elif begins and ends and _stands_alone(finder, quote):
                if (
                    last is not None
                    and previous is not None
                    and _follows(finder, quote, previous, document)
                ):
                    last.content.append(content)
                    layout.direct[quote] = last
                    previous = quote
                    continue
                speech = Found("direct", [content], None, None, anchor, frame="quote", alone=True)
        if speech is not None:
            layout.direct[quote] = speech
            if speech.cue is not None:
                layout.used[quote.block, speech.cue.i] = speech
            found.append(speech)
            previous = quote
    return found


def _stands_alone(finder: _Finder, quote: Quote) -> bool:
    """Whether the marks hold whole sentences that nothing else in their sentence explains."""
    span = quote.span
    first = next((token for token in span if token.is_alpha or token.like_num), None)
    if first is None or first.text[0].islower():
        return False
    closed = span[-1].text in _ENDS or not quote.marks.closed
    return closed and (_words(span) >= 3 or span[-1].text in {"!", "?"})
