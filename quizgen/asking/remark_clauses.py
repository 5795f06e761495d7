"""Clauses of a long sentence of a quotation, shown as sentences: "The lake is deep, and …"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizgen.asking.conditions import loses_condition
from quizgen.asking.remark_doubts import is_whole
from quizgen.asking.remarks import Remark, pieces_of, remark_of
from quizgen.facts.attribution import is_finite
from quizgen.language.tree import Span, Token

if TYPE_CHECKING:
    from quizgen.facts.gather import Facts
    from quizgen.facts.speech import Speech

__all__ = ["Clause", "remark_clauses"]

_LONG, _VERY_LONG = 14, 26  # tokens of a sentence of which a clause is shown, or less
_TOKENS = range(5, 40)  # of what is shown
_SUBJECTS = frozenset("nsubj nsubjpass expl csubj csubjpass".split())
_JOINING = frozenset("and but".split())
_MARKS = frozenset(", ; – — --".split())
_LEFT_OFF = frozenset("relcl advcl acl prep".split())  # at the end
_HANGING_CLAUSES = frozenset("relcl advcl acl ccomp pcomp".split())
_LEADING = frozenset("advcl prep npadvmod".split())  # at the start
_BY_OTHERS = frozenset("according per".split())  # what is told is others' word
# What wants its other half: "Either we sell it, or …", "Not only is it late, but …".
_PAIRED = frozenset("either neither both not only whether".split())


@dataclass(frozen=True, slots=True, eq=False)
class Clause:
    """A part of a sentence that is shown as one.

    Attributes:
        remark: what is shown.
        tells_all: whether nothing that is left off belongs to what it tells: a comma and "and" part
            it from the rest, or it is the rest behind an opening phrase.
    """

    remark: Remark
    tells_all: bool


def remark_clauses(facts: Facts, speech: Speech) -> list[Clause]:
    """Return clauses of its long sentences that stand as they are in the article.

    Those that "and" or "but" joins, each with its own subject and verb, and of very long sentences
    what is left without a clause or phrase that a comma parts from one of its ends. Found once for
    each quotation.
    """
    memory: dict[Speech, list[Clause]] = facts.document.memory.setdefault("remark clauses", {})
    if speech not in memory:
        memory[speech] = list(_clauses(facts, speech))
    return memory[speech]


def _clauses(facts: Facts, speech: Speech) -> Iterator[Clause]:
    for span in speech.content:
        for piece in pieces_of(span):
            if len(piece) <= _LONG or not is_whole(piece):
                continue
            for part, head, tells_all in _parts(piece):
                if len(part) not in _TOKENS or loses_condition(head, part, frozenset(part)):
                    continue
                remark = remark_of(facts.document, speech, [part])
                if remark is not None:
                    yield Clause(remark, tells_all)


_Part = tuple[Span, Token, bool]  # with its verb, and whether it tells all


def _parts(sentence: Span) -> Iterator[_Part]:
    """Yield what may be cut out of a sentence."""
    yield from _halves(sentence)
    if len(sentence) > _VERY_LONG:
        yield from _without_end(sentence)
        yield from _without_start(sentence)


def _halves(sentence: Span) -> Iterator[_Part]:
    """Yield what stands before and behind each "and" that joins two clauses with subjects.

    Without a comma before it, it may join what hangs on a clause: "a shop where people ask and are
    told" is not cut.
    """
    root, doc = sentence.root, sentence.doc
    for verb in sentence:
        joint = _joint(verb, root, sentence)
        if joint is None:
            continue
        parted = joint.nbor(-1).text in _MARKS
        if not parted and any(map(_is_hanging, doc[root.i + 1 : joint.i])):
            continue
        first = doc.span(sentence.start, joint.i - parted)
        if _is_paired(first):
            continue
        yield first, root, parted and joint.lower_ == "and"
        yield doc.span(joint.i + 1, sentence.end), verb, parted


def _joint(verb: Token, root: Token, sentence: Span) -> Token | None:
    """Return the "and" before a clause that is joined to the main one, None before others."""
    if verb.dep_ != "conj" or not is_finite(verb):
        return None
    if not any(child.dep_ in _SUBJECTS for child in verb.children):
        return None
    top = verb
    while top.dep_ == "conj":
        top = top.head
    start = verb.left_edge.i
    if top != root or start - 2 <= sentence.start or verb.left_edge.is_punct:
        return None
    joint = verb.doc[start - 1]
    asks = verb.left_edge.tag_ in ("WRB", "WDT", "WP")  # "how it came, and how it goes"
    marked = any(child.dep_ == "mark" for child in verb.children)
    return joint if joint.lower_ in _JOINING and not asks and not marked else None


def _is_hanging(token: Token) -> bool:
    """Whether a verb has tense and hangs on another word of its sentence."""
    return token.dep_ in _HANGING_CLAUSES and is_finite(token)


def _is_paired(half: Span) -> bool:
    return any(
        token.lower_ in _PAIRED and token.dep_ in ("preconj", "cc", "advmod", "mark")
        for token in half
    )


def _without_end(sentence: Span) -> Iterator[_Part]:
    """Yield a sentence without what a comma parts from its end: "…, who knew the lake"."""
    root, doc = sentence.root, sentence.doc
    last = sentence.end - 1
    while last > sentence.start and doc[last].is_punct:
        last -= 1
    for token in sentence:
        if token.dep_ not in _LEFT_OFF or token.right_edge.i < last or token.i <= root.i:
            continue
        start = token.left_edge.i
        if doc[start - 1].text in _MARKS and not _is_in_row(token, start):
            yield doc.span(sentence.start, start - 1), root, False


def _is_in_row(token: Token, start: int) -> bool:
    """Whether a row may stand before the comma or go on behind it: "of farms, of towns"."""
    row = (*token.head.children, *token.children)
    return any(t.dep_ == "cc" for t in token.doc[token.head.i : start]) or any(
        (child.dep_ == "conj" and child.i > start)
        or (child != token and child.dep_ == "prep" and child.lower_ == token.lower_)
        for child in row
    )


def _without_start(sentence: Span) -> Iterator[_Part]:
    """Yield a sentence from its subject on, behind a comma: "At the end of the day, we left"."""
    root, doc = sentence.root, sentence.doc
    subject = next((child for child in root.lefts if child.dep_ in _SUBJECTS), None)
    if subject is None:
        return
    start = subject.left_edge.i
    opening = [child for child in root.lefts if child.i < start and not child.is_punct]
    if start - 1 <= sentence.start or doc[start - 1].text != ",":
        return
    if any(child.lower_ in _BY_OTHERS for child in opening):
        return
    if opening and all(child.dep_ in _LEADING for child in opening):
        yield doc.span(start, sentence.end), root, True
