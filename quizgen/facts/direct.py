"""Direct speech: quotation marks round what somebody said, with the verb that says who.

A pair of marks is speech when it stands with a verb of saying in its sentence, or makes up whole
sentences. Everything else in marks is a fragment of reported speech (``indirect``), a title, a
nickname or a term.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizgen.facts.attribution import Found, is_finite, source_head, spoken
from quizgen.facts.cues import cue_of
from quizgen.facts.layout import PAUSES, SENTENCE_ENDS, Layout
from quizgen.facts.named_words import is_example, is_gloss, is_work
from quizgen.facts.quoted_words import (
    content_of,
    count_words,
    holds_clause,
    holds_sentences,
    is_clause,
    is_title,
)

if TYPE_CHECKING:
    from quizgen.facts.quotes import Quote
    from quizgen.language.tree import Span, Token

__all__ = ["find_direct"]

# How far from the quotation its verb may stand: '…," Natalie Dunman, head of performance
# pathways at the English Institute of Sport, said.'
_REACH = 30

# Words after which marks hold a term or a title: 'the word "route"', 'the slogan: "Drink milk"'.
_NAMING = frozenset(
    "word words term terms phrase title titled entitled called named nicknamed dubbed labelled "
    "labeled known so-called slogan motto hashtag headline song film book album novel section "
    "website site chapter code-named codenamed tagline strapline caption headlined poem "
    "campaign".split()
)

# Whoever says what follows does not say it: 'You cannot say "I am broke" in public.'
_ANYBODY = frozenset("you one people nobody everybody someone somebody anyone anybody".split())

# Things with words on them that nobody says: 'the banner read "Welcome home"'.
_LABELS = frozenset(
    "banner placard sticker label headline caption slogan logo title graffiti hashtag "
    "plaque t-shirt shirt billboard advert jingle chorus lyric".split()
)

# Verbs that give a name to something: '… dubbed it: "The Long Night"'.
_CALLING = frozenset("called named nicknamed dubbed labelled labeled titled entitled".split())

# Words after a quotation that begin something else than its attribution.
_NO_ATTRIBUTION = frozenset("and but or which who while as in at on".split())

# Dependency labels of clauses after a verb of saying that are no part of what is said.
_BESIDE = frozenset({"relcl", "acl", "advcl"})

# Dependency labels of verbs that stand inside the speaker's phrase ("Val, who lives in Leeds,").
_INSIDE_NAME = frozenset({"relcl", "acl", "advcl"})

_NOUNS = ("NOUN", "PROPN", "PRON")
_Attribution = tuple["Token | None", "Token | None"]


def find_direct(layout: Layout) -> list[Found]:
    """Find the direct speech of a document, in text order, and note it in the layout."""
    found: list[Found] = []
    previous: Quote | None = None
    for quote in layout.quotes:
        content = content_of(quote)
        if content is None:
            continue
        last = layout.direct[previous] if previous is not None else None
        speech = _speech(quote, content, previous, layout)
        if speech is None:
            continue
        layout.direct[quote] = speech
        previous = quote
        if speech is last:
            speech.content.append(content)
            continue
        found.append(speech)
        if speech.cue is not None:
            layout.used[quote.block, speech.cue.i] = speech
    return found


def _speech(quote: Quote, content: Span, previous: Quote | None, layout: Layout) -> Found | None:
    """Return the speech that a quotation is: a new one, or the one before that goes on."""
    last = layout.direct[previous] if previous is not None else None
    anchor = (quote.block, content.start)
    begins = layout.begins_sentence(quote)
    after = _cue_after(quote, layout)
    colon = quote.outer > 0 and quote.span.doc[quote.outer - 1].text == ":"
    if after is not None and (begins or (colon and not is_title(quote.span))):
        return Found("direct", [content], *after, anchor, frame="quote")
    if last is not None and previous is not None and _split(previous, last, quote, layout):
        return last  # '"A," said Smith, "B."'
    before = _cue_before(quote, layout)
    if before is not None:
        return Found("direct", [content], *before, anchor, frame="quote")
    if after is not None:
        layout.hosts.append((quote, *after))
        return None
    if begins and layout.ends_sentence(quote) and holds_sentences(quote):
        if previous is not None and layout.goes_on(previous, quote):
            return last
        return Found("direct", [content], None, None, anchor, frame="quote", alone=True)
    return None


def _split(previous: Quote, last: Found, quote: Quote, layout: Layout) -> bool:
    """Whether what stands before a quotation in its sentence attributes the one before."""
    cue = last.cue
    if cue is None or previous.block != quote.block or cue.i < previous.after:
        return False
    region = layout.before(quote)
    if not region or cue not in region:
        return False
    return region[-1].text in PAUSES or region[-1].text == ":"


# The verb after -------------------------------------------------------------------------------


def _cue_after(quote: Quote, layout: Layout) -> tuple[Token, Token | None] | None:
    """Return the verb (and who speaks) of '…," said Smith' and '…," the tall man said'."""
    region = layout.after(quote)
    inside = quote.span[-1].text
    paused = inside in SENTENCE_ENDS or inside in PAUSES
    if region and region[0].text in PAUSES:
        paused = True
        region = region[1:]
    if not region or region[0].lower_ in _NO_ATTRIBUTION:
        return None
    for place, token in enumerate(region[:_REACH]):
        row = cue_of(token)
        if row is not None and "quote" in row.frames:
            return _attributed(quote, token, place, layout) if paused or place == 0 else None
        verb = is_finite(token) and token.pos_ in ("VERB", "AUX")
        if token.text in (";", ":") or (verb and token.dep_ not in _INSIDE_NAME):
            return None
    return None


def _attributed(
    quote: Quote, cue: Token, place: int, layout: Layout
) -> tuple[Token, Token | None] | None:
    """Return the verb with its subject; a verb some way off must have it near the quotation."""
    source = source_head(cue, layout.quoted)
    if place == 0:
        return cue, source if source is not None else _noun_after(cue)
    if source is None or (source.i < quote.after and cue.dep_ != "conj"):
        return None
    return cue, source


def _noun_after(verb: Token) -> Token | None:
    for token in verb.doc[verb.i + 1 : verb.i + 6]:
        if token.pos_ in _NOUNS:
            head = token
            while head.dep_ == "compound" and head.head.i > head.i:
                head = head.head
            return head
        if token.text == ",":
            return None
    return None


# The verb before ------------------------------------------------------------------------------


def _cue_before(quote: Quote, layout: Layout) -> _Attribution | None:
    """Return the verb (and who speaks) of 'Smith told them: "…' when the words are direct.

    There may be no verb before a colon ('Her answer was short: "…').
    """
    region = layout.before(quote)
    if not region or is_work(quote) or is_example(quote) or is_gloss(quote):
        return None
    last = region[-1]
    colon = last.text == ":"
    named = region[-2:] if last.text in (":", ",") else region[-1:]
    if any(token.lower_ in _NAMING for token in named):
        return None
    if colon:
        region = layout.before(quote, through=True)
    if any(token.lower_ in _CALLING for token in region[-_REACH:]):
        return None
    verb = _nearest_cue(region[-_REACH:], colon=colon)
    if verb is None:
        if colon and count_words(quote.span) >= 4 and not is_title(quote.span):
            return _subject_before_colon(region, layout)
        return None
    if not _is_direct(verb, last, quote.span):
        return None
    source = source_head(verb, layout.quoted)
    if source is None and verb.i and verb.nbor(-1).pos_ in _NOUNS:
        source = verb.nbor(-1)
    if not colon and source is not None and source.lower_ in _ANYBODY and not spoken(verb):
        return None
    if source is not None and source.lemma_.lower() in _LABELS:
        return None
    return verb, source


def _nearest_cue(region: list[Token], *, colon: bool) -> Token | None:
    """Return the last verb of saying, if no other verb comes between; before a colon, any.

    But none that only opens the sentence: 'Answering the report, Lee defended it: "…'.
    """
    opening = [t for t in region if colon and t.tag_ == "VBG" and t.head.i > t.i]
    for token in reversed(region):
        row = None if token in opening else cue_of(token)
        if row is not None and row.frames & {"quote", "told"}:
            return token
        if token.tag_ in ("VBD", "VBZ", "VBP") and not colon and token.dep_ != "relcl":
            return None
    if colon:
        for token in reversed(region):
            row = None if token in opening else cue_of(token)
            if row is not None and row.frames & {"that", "noun"}:
                return token
    return None


def _subject_before_colon(region: list[Token], layout: Layout) -> _Attribution | None:
    """'Kerry was clear: "…' and 'Her answer was short: "…', but not 'The slogan is: "…'."""
    if any(token.lower_ in _NAMING for token in region):
        return None
    names = layout.document.names
    for token in region:
        if token.dep_ not in ("nsubj", "poss"):
            continue
        name = names.of(token)
        person = name is not None and name.type == "PERSON"
        if person or token.lower_ in ("he", "she", "his", "her"):
            return None, token
    return None


def _is_direct(verb: Token, last: Token, span: Span) -> bool:
    """Whether words after a verb of saying are direct speech, not a part of its clause.

    Args:
        verb: the verb of saying.
        last: the token right before the quotation.
        span: the words.
    """
    first = next((token for token in span if token.is_alpha), span[0])
    capital = first.text[0].isupper()
    free_capital = capital and first.pos_ != "PROPN" and first.text != "I"
    if is_title(span):
        return False
    if last.text == "," and last.i > verb.i + 1 and last.nbor(-1).lower_ == "that":
        last = last.nbor(-1)  # 'told reporters that, "It is a shame"'
    if last.text == ":":
        return count_words(span) >= 2
    if last.lower_ == "that":
        sentences = len({token.sent.start for token in span})
        return sentences > 1 or is_clause(span) or (free_capital and count_words(span) > 4)
    if last != verb and (_has_complement(verb, last) or _has_subject_before(verb, span)):
        return False
    if last == verb or last.text == ",":
        if capital:
            return count_words(span) >= 2 or span[-1].text in SENTENCE_ENDS
        return is_clause(span) or (last == verb and holds_clause(span))
    return is_clause(span) or (free_capital and count_words(span) >= 4)


def _has_subject_before(verb: Token, span: Span) -> bool:
    """Whether the words go on with a subject outside: 'said the plan "is backed by all"'."""
    first = span[0]
    top = first.head if first.dep_ in ("aux", "auxpass") else first
    return first.pos_ in ("VERB", "AUX") and any(
        child.dep_ in ("nsubj", "nsubjpass") and verb.i < child.i < first.i
        for child in top.children
    )


def _has_complement(verb: Token, last: Token) -> bool:
    """Whether the verb has a clause of its own before the quotation ('said it was "late"').

    Clauses that tell who is spoken to, or when, are none: 'told men who waited, "It is late"'.
    """
    return any(
        not _is_beside(token, verb)
        and (
            token.dep_ == "mark"
            or token.lower_ == "that"
            or (token.pos_ in ("VERB", "AUX") and token.dep_ != "acl")
        )
        for token in verb.doc[verb.i + 1 : last.i + 1]
    )


def _is_beside(token: Token, verb: Token) -> bool:
    """Whether a token stands in a clause about the hearer or the time, all before the words."""
    while token != verb and token.head != token:
        if token.dep_ in _BESIDE and token.head.i >= verb.i:
            return True
        token = token.head
    return False
