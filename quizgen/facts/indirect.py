"""Indirect and mixed speech: what somebody is reported to have said.

The parse gives the clause that depends on a verb of saying; marks and the place in the sentence
correct it. Words in quotation marks inside such a clause are mixed speech of the same speaker.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizgen.facts.according import find_according
from quizgen.facts.attribution import Found, source_head, spoken, trim
from quizgen.facts.cues import Cue, cue_of
from quizgen.facts.layout import Layout
from quizgen.facts.named_words import names_something
from quizgen.facts.quoted_words import content_of, is_title
from quizgen.facts.quotes import Quote
from quizgen.facts.reported_bounds import Reported, clause_start, main_verb, strip_that
from quizgen.facts.reported_clauses import find_clause
from quizgen.facts.reported_phrases import find_judgement, find_phrase

if TYPE_CHECKING:
    from quizgen.language.document import Sentence
    from quizgen.language.tree import Doc, Token

__all__ = ["find_indirect"]

_VERBS = ("VERB", "AUX")
_NARRATORS = frozenset({"i", "we", "you", "it", "this", "there", "one"})


def find_indirect(layout: Layout) -> list[Found]:
    """Find indirect and mixed speech; direct speech must be in the layout already."""
    found: dict[tuple[int, int], Found] = {}
    for sentence in layout.document.sentences:
        for token in sentence.span:
            if token.pos_ not in _VERBS and token.lower_ != "according":
                continue
            speech = _reported(token, sentence, layout)
            if speech is not None:
                found[sentence.block, token.i] = speech
    for place, speech in _hosts(layout):
        found[place] = speech
    return [*found.values(), *_fragments(layout, list(found.values()))]


def _reported(token: Token, sentence: Sentence, layout: Layout) -> Found | None:
    """Return what a verb reports, if it is one of saying, or "according"."""
    if layout.is_direct(token):
        return None
    if token.lower_ == "according":
        according = find_according(token, sentence, layout)
        return None if according is None else _speech(according[0], token, according[1], layout)
    row = cue_of(token)
    if row is None or layout.quoted(token) or _is_taken(token, sentence, layout):
        return None
    source = _source(token, layout)
    if source is None:
        return None
    reported = _find(token, row, source, sentence, layout)
    return None if reported is None else _speech(reported, token, source, layout)


def _is_taken(cue: Token, sentence: Sentence, layout: Layout) -> bool:
    """Whether the verb's content is direct speech, and nothing else.

    'told CNN any plan "must be good": "Moves to …"' has both.
    """
    used = layout.used.get((sentence.block, cue.i))
    if used is None:
        return False
    return used.anchor[1] < cue.i + 4 or cue.doc[used.anchor[1] - 2].text != ":"


def _source(cue: Token, layout: Layout) -> Token | None:
    """Return the head of who speaks, or None when nobody does or it was not said at all."""
    source = source_head(cue, layout.quoted)
    if cue.dep_ == "relcl" and source != cue.head and cue.left_edge.tag_ != "WRB":
        return None  # "a sum that Smith said would be paid": what he said is torn apart
    if source is None or source.lower_ in _NARRATORS or not spoken(cue):
        return None
    return source


def _find(
    cue: Token, row: Cue, source: Token, sentence: Sentence, layout: Layout
) -> Reported | None:
    found = find_phrase(cue, row, source, layout)
    if found is None:
        found = find_clause(cue, row, source, sentence, layout)
    return found if found is not None else find_judgement(cue, row, layout)


def _speech(reported: Reported, cue: Token, source: Token, layout: Layout) -> Found | None:
    content = [piece for part in reported.parts if len(part) and (piece := trim(strip_that(part)))]
    if sum(len(piece) for piece in content) < 2:
        return None
    anchor = (layout.document.block_of(cue), content[0].start)
    return Found(
        "indirect",
        content,
        cue,
        source,
        anchor,
        reported.addressee,
        reported.root,
        reported.frame,
    )


# Words in quotation marks ---------------------------------------------------------------------


def _hosts(layout: Layout) -> list[tuple[tuple[int, int], Found]]:
    """Return the clauses that end in a quotation before their verb ('… "got worse," he said')."""
    found: list[tuple[tuple[int, int], Found]] = []
    for quote, cue, source in layout.hosts:
        place = layout.document.block_of(cue), cue.i
        if source is None or is_title(quote.span) or place in layout.used:
            continue
        doc: Doc = quote.span.doc
        first = layout.document.sentence_of(doc[quote.outer]).span.start
        clause = doc.span(clause_start(doc, first, quote.outer, layout), quote.after)
        verb = main_verb(clause)
        if verb is None:
            continue  # 'In his book "How to Fly", he argues that …'
        speech = _speech(Reported([clause], "that", verb), cue, source, layout)
        if speech is not None:
            found.append((place, speech))
    return found


def _fragments(layout: Layout, reported: list[Found]) -> list[Found]:
    """Return the words in quotation marks inside reported clauses."""
    by_block: dict[int, list[Found]] = {}
    for speech in reported:
        by_block.setdefault(speech.anchor[0], []).append(speech)
    mixed: list[Found] = []
    for quote in layout.quotes:
        if quote in layout.direct or _is_term(quote):
            continue
        host = _host(quote, by_block.get(quote.block, []))
        content = trim(quote.span)
        if host is None or content is None or _is_addressed(quote, host):
            continue
        anchor = (quote.block, content.start)
        mixed.append(
            Found(
                "mixed",
                [content],
                host.cue,
                host.source,
                anchor,
                host.addressee,
                None,
                host.frame,
            )
        )
    return mixed


def _host(quote: Quote, reported: list[Found]) -> Found | None:
    """Return the innermost reported speech that holds a quotation."""
    inside = [
        speech
        for speech in reported
        if any(
            part.start <= quote.span.start and quote.span.end <= part.end + 2
            for part in speech.content
        )
    ]
    return max(
        inside, key=lambda speech: speech.cue.i if speech.cue is not None else -1, default=None
    )


def _is_addressed(quote: Quote, host: Found) -> bool:
    """Whether the words name who is asked, not what: 'asked the "regulars" to move over'."""
    whom = host.addressee
    return whom is not None and whom.start <= quote.span.start and quote.span.end <= whom.end


# Words before marks that hold a name or a term: 'the so-called "quiet hour"'.
_NAMING = frozenset(
    "so-called known called named dubbed nicknamed labelled labeled titled entitled headlined "
    "word words term terms phrase nickname title slogan motto hashtag".split()
)
_TERM_TOKENS = 5  # 'the "catch and release" rule'


def _is_term(quote: Quote) -> bool:
    """Whether the marks hold a name or a term, not words said.

    A name has capitals throughout ("The Long Night"); a term describes a noun after it ('the
    "right to roam" law'), or has a word before it that says that it is one.
    """
    span = quote.span
    doc: Doc = span.doc
    root = span.root
    if (
        len(span) <= _TERM_TOKENS
        and root.dep_ in ("amod", "compound", "nmod")
        and root.head.i >= quote.after
    ):
        return True
    if names_something(quote):
        return True
    words = [token for token in span if token.is_alpha]
    before = list(doc[max(0, quote.outer - 3) : quote.outer])
    if before and before[-1].lower_ in _NAMING and before[-1].tag_ not in ("VBD", "VBZ", "VBP"):
        return True  # 'a rule called "quiet hour"', but 'what she called "a quiet war"' is hers
    if before and before[-1].lower_ == "as" and any(t.lower_ == "known" for t in before):
        return True
    inside = quote.outer > doc[quote.outer].sent.start
    named = len(words) > 1 or root.pos_ == "PROPN"  # 'she had seen "Macbeth" twice'
    content = content_of(quote)
    return named and content is not None and is_title(content) and inside
