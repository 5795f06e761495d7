"""Indirect and mixed speech: what somebody is reported to have said.

The parse gives the clause that depends on a verb of saying; marks and the place in the sentence
correct it. Words in quotation marks inside such a clause are mixed speech of the same speaker.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizgen.facts.attribution import Found, is_finite, mention_span, source_head, spoken, trim
from quizgen.facts.cues import Cue, cue_of
from quizgen.facts.direct import Layout, is_title
from quizgen.facts.quotes import Quote

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

    from quizgen.language.document import Sentence

__all__ = ["find_indirect"]

_OBJECTS = frozenset({"dobj", "dative", "iobj"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj", "csubjpass"})
_NARRATORS = frozenset({"i", "we", "you", "it", "this", "there", "one"})
_WH = frozenset({"whether", "if", "how", "why", "what", "when", "where", "who", "which"})

# Verbs of saying strong enough to trust the place when the parse found no clause:
# 'Grisham said 122 recipients "are negatively impacted"'.
_STRONG = frozenset(
    "say state claim argue believe add report insist maintain estimate note warn suggest".split()
)


def _right_edge(root: Token, cue: Token) -> int:
    """Return the index after the clause, without a second verb of saying of the same speaker.

    'said her party has supported the idea, and said it was late' ends at "idea".
    """
    end = root.right_edge.i + 1
    for token in root.subtree:
        if (
            token.dep_ == "conj"
            and token.i > cue.i
            and cue_of(token) is not None
            and token.tag_ == cue.tag_
            and not any(child.dep_ in _SUBJECTS for child in token.children)
        ):
            end = min(end, token.i)
    doc: Doc = root.doc
    for place in range(root.i + 1, end - 2):
        if doc[place].text == "," and _leaves_clause(doc, place + 1):
            end = place
            break
    end = _with_rest(root, cue, end)
    while end > root.i + 1 and doc[end - 1].lower_ in ("and", "but", "or", ","):
        end -= 1
    return end


def _leaves_clause(doc: Doc, start: int) -> bool:
    """Whether the article itself goes on: ', with the paper reporting …', ', all of which …'."""
    if doc[start].tag_ == "VBG" and cue_of(doc[start]) is not None:
        return doc[start + 1].lower_ == "that"  # ", saying that many were late"
    if doc[start].lower_ == "with":
        return any(
            token.tag_ == "VBG" and cue_of(token) is not None for token in doc[start : start + 6]
        )
    return doc[start].lower_ in ("all", "some", "most", "many") and doc[start + 1].lower_ == "of" and doc[start + 2].tag_ in ("WDT", "WP")  # fmt: skip


def _with_rest(root: Token, cue: Token, end: int) -> int:
    """Add what the parser hung on the verb of saying but belongs to the clause.

    'told the west it must back its leader [in order to tackle the threat]' and
    'said they apply to letters, notes [, agendas and minutes]'.
    """
    for child in cue.rights:
        if child.left_edge.i < end or child.i <= root.i or child.dep_ in ("punct", "cc"):
            continue
        between = child.doc[end : child.left_edge.i]
        if any(not token.is_space and token.lower_ not in (",", "and", "or") for token in between):
            break
        comma = any(token.text == "," for token in between)
        if child.dep_ in ("prep", "advcl", "npadvmod") and not comma:
            if cue_of(child) is not None and child.tag_ == "VBG":
                break
            end = child.right_edge.i + 1
        elif child.dep_ in ("conj", "dobj", "appos") and child.pos_ in ("NOUN", "PROPN"):
            end = child.right_edge.i + 1
        else:
            break
    return end


def _strip_that(span: Span) -> Span:
    start = span.start
    while start < span.end and span.doc[start].text in (",", ":"):
        start += 1
    if start + 1 < span.end and span.doc[start].lower_ == "that":
        that, following = span.doc[start], span.doc[start + 1]
        if that.dep_ == "mark" or following.pos_ in ("DET", "PROPN", "PRON", "NOUN"):
            start += 1
    return span.doc[start : span.end]


class _Reporter:
    """One pass over the verbs of saying of a document."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.document = layout.document
        self.found: list[Found] = []
        self._doc: Doc = next(iter(layout.document.docs.values()))

    def add(
        self,
        parts: list[Span],
        cue: Token,
        source: Token | None,
        frame: str,
        *,
        root: Token | None = None,
        addressee: Span | None = None,
    ) -> Found | None:
        content = [piece for part in parts if (piece := trim(_strip_that(part))) is not None]
        if not content or sum(len(piece) for piece in content) < 2:
            return None
        block = self.document.block_of(cue)
        speech = Found(
            "indirect", content, cue, source, (block, content[0].start), addressee, root, frame
        )
        self.found.append(speech)
        return speech

    # -- complements ---------------------------------------------------------------------------

    def verb(self, cue: Token, row: Cue, sentence: Sentence) -> None:
        """Find what a verb of saying reports."""
        self._doc = cue.doc
        source = source_head(cue, self.layout.quoted)
        if cue.dep_ == "relcl" and source != cue.head and cue.left_edge.tag_ != "WRB":
            return  # "a sum that Smith said would be paid": what he said is torn apart
        if source is None or source.lower_ in _NARRATORS or not spoken(cue):
            return
        frames = row.frames
        children = list(cue.children)
        objects = [child for child in children if child.dep_ in _OBJECTS and child.i > cue.i]
        if "own_to" in frames:
            for child in children:
                if child.dep_ == "xcomp" and _has_to(child):
                    self.add([_subtree(child, cue)], cue, source, "own_to")
                    return
        if "to" in frames and self._infinitive(cue, source, objects):
            return
        if "gerund" in frames and self._gerund(cue, source, row):
            return
        if "noun" in frames and self._quoted_noun(cue, source):
            return
        if frames & {"that", "told", "whether", "quote"} and self._clause(
            cue, row, source, sentence
        ):
            return
        for frame in ("of", "for", "as"):
            if frame in frames and self._object_and(cue, source, frame, objects):
                return

    def _quoted_noun(self, cue: Token, source: Token) -> bool:
        """'They call for "urgent action"': an object that is more than half their words."""
        objects = [c for c in cue.children if c.dep_ in ("dobj", "attr", "oprd") and c.i > cue.i]
        for child in cue.children:
            if child.dep_ == "prep" and child.i > cue.i:
                objects += [c for c in child.children if c.dep_ == "pobj"]
        if any(c.dep_ == "ccomp" and c.i > cue.i for c in cue.children):
            return False
        for whom in objects:
            span = cue.doc[whom.left_edge.i : whom.right_edge.i + 1]
            inside = {quote for token in span if (quote := self.layout.quote_of(token))}
            if any(quote not in self.layout.direct and len(quote.span) >= 2 for quote in inside):
                end = max([span.end, *(quote.after for quote in inside)])
                self.add([cue.doc[span.start : end]], cue, source, "noun")
                return True
        return False

    def _infinitive(self, cue: Token, source: Token, objects: list[Token]) -> bool:
        doc: Doc = cue.doc
        if cue.dep_ == "relcl" and source == cue.head and not _animate(source):
            return False
        for child in cue.children:
            if child.i < cue.i or child.dep_ not in ("xcomp", "ccomp", "advcl"):
                continue
            if not _has_to(child):
                continue
            subject = next((c for c in child.children if c.dep_ in _SUBJECTS), None)
            whom = subject if subject is not None else (objects[0] if objects else None)
            if whom is None:
                continue
            start = whom.left_edge.i
            span = doc[start : _right_edge(child, cue)]
            self.add([span], cue, source, "to", addressee=mention_span(whom))
            return True
        for prep in cue.children:
            if prep.dep_ == "prep" and prep.i > cue.i and prep.lower_ == "on":
                for whom in prep.children:
                    if whom.dep_ == "pobj":
                        verbs = [t for t in [*whom.children, *cue.children] if _has_to(t)]
                        if verbs:
                            end = max(_right_edge(t, cue) for t in verbs)
                            span = doc[whom.left_edge.i : end]
                            self.add([span], cue, source, "to", addressee=mention_span(whom))
                            return True
        for whom in objects:
            verbs = [t for t in whom.children if t.dep_ in ("acl", "relcl") and _has_to(t)]
            if verbs:
                span = doc[whom.left_edge.i : _right_edge(verbs[0], cue)]
                self.add([span], cue, source, "to", addressee=mention_span(whom))
                return True
        if objects and not any(c.dep_ == "ccomp" for c in cue.children):
            whom = objects[0]
            for token in doc[whom.i + 1 : cue.sent.end]:
                if token.text in (",", ";", ":") or (is_finite(token) and token.pos_ in ("VERB", "AUX")):  # fmt: skip
                    break
                if _has_to(token):
                    end = _right_edge(token, cue)
                    for place in range(token.i, end - 1):
                        if doc[place].text == "," and doc[place + 1].lower_ in ("which", "who"):
                            end = place
                            break
                    span = doc[whom.left_edge.i : end]
                    self.add([span], cue, source, "to", addressee=mention_span(whom))
                    return True
        return False

    def _gerund(self, cue: Token, source: Token, row: Cue) -> bool:
        for prep in cue.children:
            if prep.dep_ == "prep" and prep.lower_ == row.particle:
                for child in prep.children:
                    if child.dep_ == "pcomp":
                        self.add([_subtree(child, cue)], cue, source, "gerund")
                        return True
        return False

    def _object_and(self, cue: Token, source: Token, frame: str, objects: list[Token]) -> bool:
        for whom in objects:
            prep = next(
                (
                    child
                    for child in [*cue.children, *whom.subtree]
                    if child.dep_ in ("prep", "mark", "prt", "advmod")
                    and child.lower_ == frame
                    and child.i > whom.i
                ),
                None,
            )
            if prep is None:
                continue
            end = max(prep.right_edge.i, whom.right_edge.i) + 1
            for place in range(prep.i, end - 1):
                if cue.doc[place].text == "," and cue.doc[place + 1].lower_ in ("including", "who", "which"):  # fmt: skip
                    end = place
                    break
            span = cue.doc[whom.left_edge.i : self._through_quote(end, cue)]
            self.add([span], cue, source, frame, addressee=mention_span(whom))
            return True
        return False

    def _clause(self, cue: Token, row: Cue, source: Token, sentence: Sentence) -> bool:
        clauses = [
            child
            for child in cue.children
            if child.dep_ in ("ccomp", "xcomp", "advcl", "dobj")
            and not self.layout.is_direct(child)
            and self._complement(child, cue, row)
        ]
        after = [child for child in clauses if child.i > cue.i]
        if self._inverted_after(cue, source, sentence):
            return True
        if self._between_commas(cue, row, source, sentence):
            return True
        if after:
            return self._clause_after(cue, row, source, after[0])
        before = [child for child in clauses if child.i < cue.i and child.dep_ == "ccomp"]
        if before:
            return self._clause_before(cue, source, before[0], sentence)
        if cue.dep_ in ("parataxis", "advcl") and self._parenthesis(cue, source, sentence):
            return True
        buried = self._buried(cue)
        if buried is not None and row.frames & {"that", "told"}:
            return self._clause_after(cue, row, source, buried)
        return self._by_place(cue, row, source, sentence)

    def _inverted_after(self, cue: Token, source: Token, sentence: Sentence) -> bool:
        """'Most teenagers use one, says the research firm, but many use more.'."""
        doc: Doc = cue.doc
        if source.i < cue.i or cue.i <= sentence.span.start or not is_finite(cue):
            return False
        if doc[cue.i - 1].text != "," or self.layout.quoted(doc[cue.i - 2]):
            return False
        start = self._clause_start(sentence.span.start, cue.i)
        clause = doc[start : cue.i - 1]
        if not any(is_finite(t) and t.pos_ in ("VERB", "AUX") for t in clause):
            return False
        self.add([clause], cue, source, "that", root=_main_verb(clause))
        return True

    def _buried(self, cue: Token) -> Token | None:
        """Find the that-clause that hangs on a noun between: 'told CNN in a statement that …'."""
        for token in cue.doc[cue.i + 1 : cue.right_edge.i + 1]:
            if token.lower_ != "that" or token.dep_ != "mark" or not is_finite(token.head):
                continue
            noun = token.head.head
            while noun.pos_ in ("NOUN", "PROPN", "ADP") and noun.i > cue.i:
                noun = noun.head
            if noun == cue:
                return token.head
        return None

    def _between_commas(self, cue: Token, row: Cue, source: Token, sentence: Sentence) -> bool:
        """'As a result, Smith points out, the rich tend to …'."""
        if "that" not in row.frames or row.force == "think" or not is_finite(cue):
            return False
        doc: Doc = cue.doc
        span = sentence.span
        mention = mention_span(source)
        first, last = min(mention.start, cue.i), max(mention.end - 1, cue.i)
        for child in cue.children:
            if child.dep_ == "prt":
                last = max(last, child.i)
        if first <= span.start or last + 2 >= span.end:
            return False
        if doc[first - 1].text != "," or doc[last + 1].text != ",":
            return False
        if last - first > 8 or self.layout.quoted(doc[first - 2]):
            return False
        after = doc[last + 2]
        if after.tag_ in ("VBG", "WDT", "WP", "CC") or after.dep_ == "mark":
            return False  # "The firm is sorry, Smith said, adding that …"
        parts = [doc[self._clause_start(span.start, first) : first], doc[last + 1 : span.end]]
        roots = [t for t in cue.children if t.dep_ in ("ccomp", "conj") and is_finite(t)]
        root = roots[0] if roots else (cue.head if cue.head != cue else None)
        self.add(parts, cue, source, "that", root=root)
        return True

    def _complement(self, child: Token, cue: Token, row: Cue) -> bool:
        if child.dep_ == "advcl":
            return (
                "told" in row.frames
                and child.i > cue.i
                and is_finite(child)
                and any(c.dep_ == "mark" and c.lower_ == "that" for c in child.children)
            )
        if child.dep_ == "dobj":
            return False
        wh = any(token.lower_ in _WH for token in [child.left_edge, *child.lefts])
        if child.dep_ == "xcomp":
            return False
        marked = any(c.dep_ == "mark" and c.lower_ == "that" for c in child.children)
        if child.pos_ not in ("VERB", "AUX") and not is_finite(child) and not marked:
            return False
        if wh and not marked:
            return "whether" in row.frames or child.left_edge.lower_ in ("what", "when", "while")
        if not is_finite(child) and not marked:
            return False
        return bool(row.frames & {"that", "told"}) or child.i < cue.i

    def _clause_after(self, cue: Token, row: Cue, source: Token, root: Token) -> bool:
        doc: Doc = cue.doc
        start = root.left_edge.i
        addressee = next(
            (c for c in cue.children if c.dep_ in _OBJECTS and cue.i < c.i < root.i), None
        )
        whom = mention_span(addressee) if addressee is not None else None
        if addressee is None and "told" in row.frames:
            start, whom = self._swallowed(cue, start, root)
        start = max(self._start_after(cue, row, root, start, addressee), cue.i + 1)
        if row.verb in ("find", "show") and start > cue.i + 2:
            return False  # "find it satisfying to see standards have improved"
        end = self._through_quote(_right_edge(root, cue), cue)
        for token in doc[start:end]:
            if self.layout.is_direct(token):
                end = token.i
                break
        head = root if is_finite(root) else None
        self.add([doc[start:end]], cue, source, "told" if whom is not None else "that", root=head, addressee=whom)  # fmt: skip
        return True

    def _start_after(
        self, cue: Token, row: Cue, root: Token, start: int, addressee: Token | None
    ) -> int:
        """Correct where the clause begins when the parser left its subject behind."""
        doc: Doc = cue.doc
        if addressee is not None:
            own = any(child.dep_ in _SUBJECTS for child in root.children)
            # 'promised [a "formal update" from the mayor is coming]': the object is its subject
            return start if own else addressee.left_edge.i
        if start <= cue.i + 1 or "told" in row.frames:
            return start
        first = doc[cue.i + 1]
        if first.pos_ in ("DET", "NOUN", "PROPN", "NUM", "ADJ") and first.dep_ != "npadvmod":
            return cue.i + 1
        return start

    def _through_quote(self, end: int, cue: Token) -> int:
        """Move an end inside quotation marks, or right before them, behind them."""
        doc: Doc = cue.doc
        inside = self.layout.at.get((self.document.block_of(cue), end - 1))
        if inside is None and end < len(doc):
            following = end + 1 if doc[end].text == "," and end + 1 < len(doc) else end
            inside = self.layout.at.get((self.document.block_of(cue), following))
            if inside is not None and doc[following].sent.start != cue.sent.start:
                inside = None
        if inside is None or inside in self.layout.direct or inside.span.start <= cue.i:
            return end
        return max(end, inside.after)

    def _swallowed(self, cue: Token, start: int, root: Token) -> tuple[int, Span | None]:
        """Take the person told out of the clause: 'told [CNN] [the firm had won]'."""
        doc: Doc = cue.doc
        if start != cue.i + 1 or doc[start].lower_ == "that":
            return start, None
        end = start
        while end < root.i and doc[end].pos_ == "PROPN":
            end += 1
        if (
            end > start
            and end < root.i
            and (
                doc[end].pos_ in ("DET", "PRON")
                or doc[end].lower_ in ("that", "no", "any", "every")
            )
        ):
            return end, doc[start:end]
        return start, None

    def _clause_before(self, cue: Token, source: Token, root: Token, sentence: Sentence) -> bool:
        """'The bridge is closed, police say.' and 'As a result, X says, the rich …'."""
        doc: Doc = cue.doc
        first = min([cue.i, source.left_edge.i if source.i < cue.i else cue.i])
        while first > sentence.span.start and doc[first - 1].text not in (",", '"', "-", "–", "—"):
            first -= 1
        start = self._clause_start(sentence.span.start, first)
        if first <= start or doc[first - 1].text in (":", ";"):
            return False
        parts = [doc[start:first]]
        tail = root.right_edge.i + 1
        if tail > cue.i:
            later = [t.i for t in root.subtree if t.i > cue.i]
            begin = min(later)
            parts.append(doc[begin:tail])
        self.add(parts, cue, source, "that", root=root)
        return True

    def _clause_start(self, start: int, end: int) -> int:
        """Return where the clause before its verb begins: after ";" or "and" that joined it."""
        doc: Doc = self._doc
        for place in range(end - 1, start, -1):
            if doc[place].text == ";" and not self.layout.quoted(doc[place]):
                return place + 1
        return start

    def _parenthesis(self, cue: Token, source: Token, sentence: Sentence) -> bool:
        doc: Doc = cue.doc
        start, end = cue.left_edge.i, cue.right_edge.i + 1
        span = sentence.span
        if cue.dep_ == "advcl" and doc[start].lower_ != "as":
            return False
        if any(token.dep_ in ("ccomp", "dobj") for token in cue.children):
            return False
        self.add([doc[span.start : start], doc[end : span.end]], cue, source, "that", root=cue.head)
        return True

    def _by_place(self, cue: Token, row: Cue, source: Token, sentence: Sentence) -> bool:
        """Take the rest of the sentence when the parser lost the clause after a strong verb."""
        doc: Doc = cue.doc
        if cue.tag_ not in ("VBD", "VBZ", "VBP", "VBN"):
            return False
        if row.verb not in _STRONG or cue.i + 1 >= sentence.span.end or source.i > cue.i:
            return False
        rest = doc[cue.i + 1 : sentence.span.end]
        if rest[0].text in (",", ":", ".", '"') or rest[0].tag_ in ("IN", "RB", "TO", "CC") and rest[0].lower_ != "that":  # fmt: skip
            return False
        if any(self.layout.is_direct(token) for token in rest):
            return False
        verbs = [t for t in rest if self._begins_with_subject(t, cue.i + 1)]
        if not verbs:
            return False
        self.add([rest], cue, source, "that", root=verbs[0])
        return True

    def _begins_with_subject(self, verb: Token, start: int) -> bool:
        """Whether a finite verb has its subject at the start of what follows the verb of saying."""
        if not is_finite(verb) or verb.pos_ not in ("VERB", "AUX"):
            return False
        if verb.dep_ in ("relcl", "advcl"):
            return False
        return any(
            child.dep_ in _SUBJECTS and start <= child.left_edge.i <= start + 1
            for child in verb.children
        )

    # -- according to --------------------------------------------------------------------------

    def according(self, token: Token, sentence: Sentence) -> None:
        """Find what "according to X" reports."""
        doc: Doc = token.doc
        if token.i + 1 >= len(doc) or doc[token.i + 1].lower_ != "to":
            return
        source = next((c for c in doc[token.i + 1].children if c.dep_ == "pobj"), None)
        if source is None:
            source = next((c for c in token.subtree if c.dep_ == "pobj"), None)
        if source is None or self.layout.is_direct(token):
            return
        span = sentence.span
        before = [t for t in doc[span.start : token.i] if not t.is_punct and not t.is_space]
        light = {"and", "but", "that", "so", "yet", "however"}
        if not before or before[-1].lower_ in light:
            end = self._phrase_end(token, source, span)
            verbs = [t for t in doc[end : span.end] if t.dep_ in ("ROOT", "ccomp")]
            self.add(
                [doc[end : span.end]], token, source, "according", root=verbs[0] if verbs else None
            )
            return
        end = self._phrase_end(token, source, span)
        parts = [doc[span.start : token.i]]
        if end < span.end and is_finite(doc[end]) and doc[end].pos_ in ("VERB", "AUX"):
            parts.append(doc[end : span.end])
        roots = [t for t in doc[span.start : span.end] if t.dep_ == "ROOT"]
        self.add(parts, token, source, "according", root=roots[0] if roots else None)

    def _phrase_end(self, token: Token, source: Token, span: Span) -> int:
        """Return the index after "according to X" and the comma that ends it."""
        doc: Doc = token.doc
        mention = mention_span(source)
        end = mention.end
        while end < span.end and doc[end].text != ",":
            if doc[end].pos_ in ("DET", "PRON") and end > mention.end - 1 and doc[end].head.i > end:
                return end
            if (
                is_finite(doc[end])
                and doc[end].pos_ in ("VERB", "AUX")
                and doc[end].dep_ != "relcl"
            ):
                return mention.end
            end += 1
        if end >= span.end:
            return mention.end
        return end + 1

    # -- fragments -----------------------------------------------------------------------------

    def hosts(self) -> None:
        """Add the clauses that end in a quotation before their verb ('… "got worse," he said')."""
        for quote, cue, source in self.layout.hosts:
            block = self.document.block_of(cue)
            if source is None or is_title(quote.span) or (block, cue.i) in self.layout.used:
                continue
            doc: Doc = quote.span.doc
            sentence = self.document.sentence_of(doc[quote.outer])
            for speech in list(self.found):
                if speech.cue is not None and speech.cue == cue and speech.cue.doc is cue.doc:
                    self.found.remove(speech)
            self._doc = doc
            clause = doc[self._clause_start(sentence.span.start, quote.outer) : quote.after]
            self.add([clause], cue, source, "that", root=_main_verb(clause))

    def fragments(self) -> list[Found]:
        """Return the words in quotation marks inside reported clauses."""
        mixed: list[Found] = []
        taken: set[int] = set()
        for number, quote in enumerate(self.layout.quotes):
            if quote in self.layout.direct:
                continue
            host = self._host(quote)
            if host is None or number in taken or _is_term(quote):
                continue
            taken.add(number)
            content = trim(quote.span)
            if content is None:
                continue
            mixed.append(
                Found(
                    "mixed", [content], host.cue, host.source, (quote.block, content.start),
                    host.addressee, None, host.frame,
                )
            )  # fmt: skip
        return mixed

    def _host(self, quote: Quote) -> Found | None:
        best: Found | None = None
        for speech in self.found:
            for part in speech.content:
                inside = (
                    part.doc is quote.span.doc
                    and part.start <= quote.span.start
                    and quote.span.end <= part.end + 2
                )
                if inside and (best is None or best.cue is None or speech.cue is None or speech.cue.i > best.cue.i):  # fmt: skip
                    best = speech
        return best


def _main_verb(span: Span) -> Token | None:
    root = span.root
    return root if root.pos_ in ("VERB", "AUX") else None


def _is_term(quote: Quote) -> bool:
    """Whether the marks hold a term, not words said: one word that describes a noun after it."""
    span = quote.span
    return (
        len(span) <= 2
        and span.root.dep_ in ("amod", "compound", "nmod")
        and span.root.head.i >= quote.after
    )


def _animate(token: Token) -> bool:
    return token.ent_type_ in ("PERSON", "ORG", "NORP", "GPE")


def _has_to(verb: Token) -> bool:
    return verb.tag_ == "VB" and any(
        child.tag_ == "TO" and child.dep_ == "aux" for child in verb.children
    )


def _subtree(root: Token, cue: Token) -> Span:
    return root.doc[max(root.left_edge.i, cue.i + 1) : _right_edge(root, cue)]


def find_indirect(layout: Layout) -> list[Found]:
    """Find indirect and mixed speech; direct speech must be in the layout already."""
    reporter = _Reporter(layout)
    for sentence in layout.document.sentences:
        for token in sentence.span:
            if layout.is_direct(token):
                continue
            if token.lower_ == "according":
                reporter.according(token, sentence)
                continue
            row = cue_of(token)
            if row is None or layout.quoted(token):
                continue
            used = layout.used.get((sentence.block, token.i))
            if used is not None and used.anchor[1] < token.i + 4:
                continue
            if (
                used is not None
                and token.i + 1 < len(token.doc)
                and token.doc[used.anchor[1] - 2].text != ":"
            ):
                continue
            reporter.verb(token, row, sentence)
    reporter.hosts()
    return [*reporter.found, *reporter.fragments()]
