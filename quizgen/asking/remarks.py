"""Which sentences of a quotation can be shown on their own, and what proves who said them.

A *remark* is one to three whole sentences of direct speech by a known speaker, as long as a
reader takes in at once, that means something without the words round it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from quizgen.asking import wordlists
from quizgen.asking.beyond import beyond
from quizgen.asking.doubted import is_doubted
from quizgen.asking.passing import in_passing
from quizgen.asking.pointing import POINTING_WORDS, count_pointing
from quizgen.asking.remark_doubts import (
    has_loose_end,
    is_cut_short,
    is_half_a_sentence,
    is_put_right,
    is_whole,
    lacks_but,
    lost_marks,
)
from quizgen.asking.soft_doubts import hard
from quizgen.asking.speaker_told import gives_speaker_away
from quizgen.asking.telling import is_telling
from quizgen.asking.text_faults import text_faults
from quizgen.asking.wording import capital
from quizgen.language.clean import fold, one_line

if TYPE_CHECKING:
    from quizgen.facts.gather import Facts
    from quizgen.facts.speech import Speech
    from quizgen.language.document import Document
    from quizgen.language.tree import Doc, Span, Token
    from quizgen.model import Evidence

__all__ = [
    "Remark",
    "apart",
    "pieces_of",
    "remark_of",
    "remarks",
    "shown_verb",
    "speech_evidence",
]

SHORTEST, LONGEST = 4, 45  # words of what is shown
_MOST_SENTENCES = 3
_LEAST_CONTENT = 2  # telling words: "I'm going to be explicitly clear" has one
# With so many words from before: "They expect to know it". Of those judged with one such word and
# five telling ones or fewer 9 of 17 were good, with more 60 of 68.
_POINTING_CONTENT = {1: 6, 2: 7}
# What one sentence of several needs to be shown without the others.
_ALONE_WORDS, _ALONE_CONTENT = 8, 4
# Words of a second remark out of the same quotation; telling ones, when it points outside.
_FURTHER_WORDS, _FURTHER_CONTENT = 8, 7
# Words before a whole sentence that a quotation of it need not have: "But the lake is deep".
_JOINING = frozenset("and but".split())
_SUBJECT_TAGS = frozenset("DT NN NNS NNP NNPS PRP PRP$ JJ EX".split())

_ENDS = frozenset({".", "!", "?", "…", "...", "?!", "!?"})

# Openers that tie a sentence to the one before: 'But they will take you …'.
_TIES = frozenset(
    "but and or so because then also instead otherwise nor yet thus however therefore moreover "
    "meanwhile nevertheless furthermore".split()
)
_TIES_WITH_COMMA = frozenset("yes no well again".split())
_TIES_OF_TWO = frozenset(
    [("that", "'s"), ("that", "is"), ("that", "was"), ("which", "is"), ("for", "that")]
)


@dataclass(frozen=True, slots=True, eq=False)
class Remark:
    """Sentences of a quotation that are shown on their own.

    Attributes:
        speech: the quotation.
        tokens: the words shown, without a full stop at the end.
        text: the same as they stand in the article, on one line.
        content: how many of the words tell something (nouns, adjectives, figures, full verbs).
        pointing: how many words point outside ("it", "this").
        words: how many words it has.
        doubts: why it should not be shown.
        waits: what keeps it for slots that would stay empty, as features: what only the words
            before it tell (`beyond`), what gives the speaker away (`speaker_told`), and what is
            only said in passing (`passing`).
    """

    speech: Speech
    tokens: Span
    text: str
    content: int
    pointing: int
    words: int
    doubts: tuple[str, ...] = ()
    waits: Mapping[str, float] = field(default_factory=dict)

    @property
    def asks(self) -> bool:
        """Whether it ends in a question."""
        return self.text.endswith("?")

    @property
    def only_asks(self) -> bool:
        """Whether it is one question and no more: what tells first and asks then is said."""
        return self.asks and not any(token.is_sent_start for token in self.tokens[1:])

    @property
    def alone(self) -> bool:
        """Whether it is one sentence that says enough, and points at nothing outside."""
        return (
            not self.doubts
            and not self.pointing
            and not self.waits
            and self.words >= _ALONE_WORDS
            and self.content >= _ALONE_CONTENT
            and not any(token.is_sent_start for token in self.tokens[1:])
        )

    def features(self) -> dict[str, float]:
        """Return what a judge can learn from."""
        first = next((token for token in self.tokens if token.is_alpha), self.tokens[0])
        opens = first.lower_ in POINTING_WORDS
        return {
            "quotation_words": float(self.words),
            "content_words": float(self.content),
            "pointing": float(self.pointing),
            "opens_pointing": float(opens and self.pointing > 0),
            "worth": self.worth,
            **self.waits,
        }

    def overlaps(self, other: Remark) -> bool:
        """Whether two remarks share words of the article."""
        mine, its = self.tokens, other.tokens
        return mine.doc is its.doc and mine.start < its.end and its.start < mine.end

    @property
    def worth(self) -> float:
        """How well it would do in a question; more is better."""
        length = self.words
        fitting = 1.0 if 9 <= length <= 26 else 0.6
        return fitting * min(self.content, 10) - 2.5 * self.pointing - 5.0 * len(self.doubts)


# A closing mark at the end of words of another that began in a sentence left out.
_OPENS = re.compile(r"(?:^|[\s(–—])['‘](?!s\b)")
_CLOSES = re.compile(r"['’](?=[\s.,;:!?)]|$)")
_CLOSES_WITHIN = re.compile(r"[.!?,]['’]\s")
_CLOSES_NOTHING = re.compile(r"(?:\.|(?<=[!?]))['’]+$")


def pieces_of(span: Span) -> Iterator[Span]:
    """Yield the sentences of a stretch of direct speech, without marks at their ends."""
    doc: Doc = span.doc
    starts = [token.i for token in span if token.i == span.start or token.is_sent_start]
    for start, end in zip(starts, [*starts[1:], span.end], strict=True):
        while start < end and (doc[start].is_space or doc[start].text in ('"', "'", "-", "–")):
            if doc[start].text == "'" and any(t.text == "'" for t in doc[start + 1 : end]):
                break  # "'Salt' can mean many things"
            start += 1
        while end > start and doc[end - 1].is_space:
            end -= 1
        if end > start:
            yield doc.span(start, end)


def _joined(speech: Speech, number: int) -> tuple[bool, bool]:
    """Whether a stretch goes on from the one before, and into the next, in mid-sentence."""

    def starts_small(span: Span) -> bool:
        first = next((token for token in span if token.is_alpha), span[0])
        return first.text[0].islower()

    spans = speech.content
    before = starts_small(spans[number])
    after = number + 1 < len(spans) and starts_small(spans[number + 1])
    return before, after


# Phrases of three words and more that link a sentence to the one before, by their first word.
_LONG_OPENERS: dict[str, list[tuple[str, ...]]] = {}
for _phrase in wordlists.OPENERS:
    if len(_phrase) > 2:
        _LONG_OPENERS.setdefault(_phrase[0], []).append(_phrase)


def _doubts(tokens: Span, words: int, content: int, pointing: int) -> list[str]:
    found: list[str] = []
    if not SHORTEST <= words <= LONGEST:
        found.append("length")
    if content < _LEAST_CONTENT:
        found.append("says little")
    first = next((token for token in tokens if token.is_alpha), tokens[0])
    following = tokens.doc[first.i + 1].lower_ if first.i + 1 < tokens.end else ""
    tied = first.lower_ in _TIES or (first.lower_ in _TIES_WITH_COMMA and following == ",")
    linked = any(
        tuple([t.lower_ for t in tokens.doc[first.i : first.i + len(phrase)]]) == phrase
        for phrase in _LONG_OPENERS.get(first.lower_, ())
    )
    if tied or linked or (first.lower_, following) in _TIES_OF_TWO:
        found.append("goes on from before")
    if tokens[0].text == "[":
        found.append("goes on from before")
    if (pointing and content < _POINTING_CONTENT.get(pointing, 99)) or _takes_up(first):
        found.append("points outside")
    texts = [token.text for token in tokens]
    if not _STRAY.isdisjoint(texts):
        found.append("stray mark")
    if is_half_a_sentence(first, tokens):
        found.append("half a sentence")
    if ("..." in texts or "…" in texts) and any(
        token.text in ("...", "…") and not _is_bracketed(token) for token in tokens[1:]
    ):
        found.append("ellipsis")
    return found


_STRAY = frozenset("| • = < > →".split())
_ORDERED = frozenset("first second third fourth fifth last latter former other".split())


def _takes_up(first: Token) -> bool:
    """Whether it opens with what goes on from before: "That includes …", "The second is …"."""
    if first.lower_ == "that":
        return first.dep_ in ("nsubj", "nsubjpass") and first.head.lemma_ != "be"
    following = first.nbor(1) if first.i + 1 < len(first.doc) else None
    return (
        first.lower_ == "the"
        and following is not None
        and following.lower_ in _ORDERED
        and following.dep_ in ("nsubj", "nsubjpass")
    )


def _is_bracketed(token: Token) -> bool:
    """Whether the article itself marks that it left words out: "the harbour [...] is ours"."""
    inside = 0 < token.i < len(token.doc) - 1
    return inside and token.nbor(-1).text == "[" and token.nbor(1).text == "]"


def remarks(facts: Facts, speech: Speech) -> list[Remark]:
    """Return what of a direct quotation can be shown, the best first, without doubts first.

    Found once for each quotation, for five families show them.
    """
    memory: dict[Speech, list[Remark]] = facts.document.memory.setdefault("remarks", {})
    if speech not in memory:
        memory[speech] = _remarks(facts.document, speech)
    return memory[speech]


def _remarks(document: Document, speech: Speech) -> list[Remark]:
    found: list[Remark] = []
    for number, span in enumerate(speech.content):
        pieces = list(pieces_of(span))
        whole = [is_whole(piece) for piece in pieces]
        before, after = _joined(speech, number)
        for first in range(len(pieces)):
            for last in range(first, min(len(pieces), first + _MOST_SENTENCES)):
                chosen = range(first, last + 1)
                cut = (before and first == 0 and number > 0) or (after and last == len(pieces) - 1)
                if cut or not any(whole[place] for place in chosen):
                    continue
                if not all(whole[place] or len(pieces[place]) <= 4 for place in chosen):
                    continue
                remark = remark_of(document, speech, pieces[first : last + 1])
                if remark is not None:
                    found.append(remark)
    return sorted(found, key=lambda remark: (-remark.worth, remark.tokens.start))


def apart(found: Sequence[Remark], words: range, most: int, *, family: str = "") -> list[Remark]:
    """Return which remarks of a quotation are shown, the best first, none twice.

    What somebody says in five sentences holds more than one thing worth knowing: sentences that
    are clear by themselves are shown one by one, the others with their neighbours.

    Args:
        found: the remarks, the best first.
        words: how many words a remark may have.
        most: how many remarks one quotation may give.
        family: whose questions show them, where doubts need not refuse them; those come last.
    """
    kept: list[Remark] = []
    for remark in sorted(found, key=_rank):
        if hard(family, remark.doubts) or remark.words not in words:
            continue
        loose = remark.pointing and remark.content < _FURTHER_CONTENT
        if kept and (remark.words < _FURTHER_WORDS or loose):
            continue
        if not any(remark.overlaps(other) for other in kept):
            kept.append(remark)
    return kept[:most]


def _rank(remark: Remark) -> tuple[bool, bool, bool]:
    return bool(remark.doubts), bool(remark.waits), not remark.alone


def remark_of(document: Document, speech: Speech, pieces: Sequence[Span]) -> Remark | None:
    """Return what sentences of a quotation, one behind the other, are when shown; None of none."""
    doc: Doc = pieces[0].doc
    start, end = pieces[0].start, pieces[-1].end
    while end > start and doc[end - 1].text in (".", ",", '"', "-", "–", "—", ";"):
        end -= 1
    if end == start:
        return None
    start = _begin(doc, start, end, document)
    tokens = doc.span(start, end)
    text = one_line(document.evidence(tokens).text)
    text = text.replace("“", "'").replace("”", "'").replace('"', "'")
    text = re.sub(r",(['’])$", r"\1", text)
    opened = _OPENS.search(text)
    if not opened:
        text = _CLOSES_NOTHING.sub("", text)
    if text[:1].islower():
        text = capital(text)  # 'said "it is late"' is shown as a sentence of its own
    content = sum([is_telling(token) for token in tokens])
    words = len([token for token in tokens if not (token.is_punct or token.is_space)])
    pointing = count_pointing(list(tokens), document)
    doubts = [*_doubts(tokens, words, content, pointing), *text_faults(document, list(tokens))]
    if _prose(document).count(fold(tokens.text)) > 1:
        doubts.append("said twice")
    if tokens[-1].tag_ == "POS" and end < len(doc) and not doc[end].is_punct:
        doubts.append("cut short")  # 'in a worker's[ life]'
    if not opened and _CLOSES_WITHIN.search(text):
        doubts.append("stray mark")
    if opened and not _CLOSES.search(text, opened.end()):
        doubts.append("half a quotation")
    if speech.content[0][0].text in ("'", "‘"):
        doubts.append("another's words")  # '"'Hello, this is Lee,'" Ann Fry recalled'
    if is_cut_short(tokens) or lacks_but(tokens):
        doubts.append("cut short")
    if any(map(is_put_right, pieces)):
        doubts.append("says little")
    if lost_marks(tokens) or any(map(has_loose_end, pieces)):
        doubts.append("stray mark")
    if is_doubted(document, speech):
        doubts.append("not surely said")
    waits = {
        **beyond(document, tokens, speech.speaker),
        **gives_speaker_away(document, tokens, speech.speaker),
        **in_passing(document, tokens),
    }
    return Remark(speech, tokens, text, content, pointing, words, tuple(doubts), waits)


def _begin(doc: Doc, start: int, end: int, document: Document) -> int:
    """Return where to begin: after an "and" or "but" whose sentence is clear without it."""
    first = doc[start]
    if first.lower_ not in _JOINING or first.dep_ != "cc" or start + _ALONE_WORDS >= end:
        return start
    if doc[start + 1].tag_ not in _SUBJECT_TAGS:
        return start  # "But if …", "And, of course, …"
    rest = list(doc[start + 1 : end])
    clear = not count_pointing(rest, document)
    return start + 1 if clear and sum(map(is_telling, rest)) >= _ALONE_CONTENT else start


def _prose(document: Document) -> str:
    memory = next(iter(document.docs.values())).user_data
    text: str | None = memory.get("prose")
    if text is None:
        text = memory["prose"] = fold(" ".join(doc.text for doc in document.docs.values()))
    return text


def speech_evidence(
    facts: Facts, speech: Speech, tokens: Span | None = None
) -> tuple[Evidence, ...]:
    """Return the sentences with the words and with who said them, in text order."""
    document = facts.document
    wanted: set[int] = set()
    shown = [tokens] if tokens is not None else list(speech.content)
    for span in shown:
        first = document.sentence_of(span[0]).index
        last = document.sentence_of(span[-1]).index
        wanted.update(range(first, last + 1))
    for token in (speech.cue, speech.source.root if speech.source is not None else None):
        if token is not None:
            wanted.add(document.sentence_of(token).index)
    return tuple(document.sentence_evidence(document.sentences[index]) for index in sorted(wanted))


# What is shown of the verbs of saying; "said" stands for all others.
_SHOWN_VERBS = {"ask": "asked", "write": "wrote", "tweet": "tweeted"}


def shown_verb(speech: Speech, remark: Remark) -> str:
    """Return how a remark was made: what is written on a wall is not "said"."""
    lemma = speech.cue.lemma_.lower() if speech.cue is not None else "say"
    if remark.only_asks:
        return _SHOWN_VERBS.get(lemma, "said")
    return "said" if lemma == "ask" else _SHOWN_VERBS.get(lemma, "said")
