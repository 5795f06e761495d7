"""What somebody says, clause by clause: direct and indirect speech for the families that ask of it.

A *saying* is one clause that somebody surely says, with the words that lead to it in a question
("did Putin tell the west"); its key is the whole of what is said, no half of a list, no condition
left out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from quizgen.asking.reported_speech import frames
from quizgen.asking.voices import asserted, quoted_tokens, saying_of, voice_of
from quizgen.asking.wording import capital, compose
from quizgen.facts.attribution import is_finite
from quizgen.language.forgetting import of_article

if TYPE_CHECKING:
    from quizgen.facts.clauses import Clause, Part
    from quizgen.facts.gather import Facts
    from quizgen.language.names import Name
    from quizgen.language.tree import Token

__all__ = ["Saying", "doubts_of_subject", "key_text", "sayings", "support", "verb_phrase"]

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj", "csubjpass"})
_CONDITIONS = frozenset("if unless provided until once whether".split())
_ENDS = frozenset({",", ".", ";", ":", "-", "–", "—", "!", "?", "…"})
_CONJUNCTIONS = frozenset("and but or nor".split())

# Adverbs before the verb that tie the sentence to the one before: "should [also] learn".
_LOOSE = frozenset("well probably perhaps just still now really simply only always".split())
_LINKING = frozenset("also then therefore thus instead still just now already even".split())


@dataclass(frozen=True, slots=True, eq=False)
class Saying:
    """One clause that somebody says.

    Attributes:
        clause: what is said.
        frame: the clause of saying ("Smith said"); None for direct speech.
        lead: pieces that lead to it in a question: "did", the speaker, "say".
        who: the speaker as a piece of a stem, for questions with another verb.
        present: whether the article says "says", not "said".
        speaker: the speaker's name, if known.
        doubts: why it should not be asked.
        alone: whether it is all that the speaker says of its subject.
    """

    clause: Clause
    frame: Clause | None
    lead: tuple[str | Sequence[Token], ...]
    who: str | Sequence[Token]
    present: bool
    speaker: Name | None
    doubts: tuple[str, ...]
    alone: bool = True

    @property
    def heads(self) -> list[Token]:
        """The noun heads that a reader of the stem has before the key."""
        found = [self.frame.subject.head] if self.frame is not None else []
        return [*found, self.clause.subject.head]


def support(saying: Saying) -> str:
    """Return the auxiliary that asks what the speaker says: "did", "does" or "do"."""
    if not saying.present:
        return "did"
    if saying.frame is None:
        return str(saying.lead[0])
    head = saying.frame.subject.head
    one = head.tag_ == "NNP" and not any(child.dep_ == "conj" for child in head.children)
    return "do" if saying.frame.verb.head.tag_ in ("VBP", "VB") and not one else "does"


@of_article
@lru_cache(maxsize=1)
def sayings(facts: Facts) -> tuple[Saying, ...]:
    """Return what people say in an article: indirect speech first, then direct."""
    found = [s for s in (*_indirect(facts), *_direct(facts)) if not _shares(s.clause)]
    topics = [_topic(facts, saying) for saying in found]
    moods = Counter((topic, _mood(saying)) for topic, saying in zip(topics, found, strict=True))
    seen = Counter(topics)
    return tuple(
        replace(
            saying,
            alone=seen[topic] == 1,
            doubts=saying.doubts
            if moods[topic, _mood(saying)] == 1
            else (*saying.doubts, "said more of it"),
        )
        for topic, saying in zip(topics, found, strict=True)
    )


def _mood(saying: Saying) -> tuple[str, bool]:
    return saying.clause.verb.modality, saying.clause.verb.passive


def _shares(clause: Clause) -> bool:
    """Whether the clause is the second half of one ("… and sent help"), told with the first."""
    head = clause.verb.head
    return head.dep_ == "conj" and not any(child.dep_ in _SUBJECTS for child in head.children)


def _topic(facts: Facts, saying: Saying) -> tuple[object, ...]:
    """Return who says it, and of what; two with one topic, in one mood, have two answers."""
    subject = saying.clause.subject.head
    names = facts.document.names
    name = names.of(subject) or names.referent(subject)
    who: object = saying.speaker.id if saying.speaker is not None else str(saying.who)
    what: object = name.id if name is not None else subject.lemma_.lower()
    return who, what


def _indirect(facts: Facts) -> Iterator[Saying]:
    names = facts.document.names
    for frame, content, doubts in frames(facts):
        subject = frame.subject.head
        extra = list(doubts)
        bare = subject.lower_ == "one" and not any(True for _ in subject.children)
        if frame.verb.passive or bare or subject.lower_ in ("it", "i", "you", "we"):
            extra.append("nobody says it")
        if any(
            is_finite(token) and token.pos_ in ("VERB", "AUX") for token in frame.subject.tokens
        ):
            extra.append("strange parse")
        name = names.of(subject) or names.referent(subject)
        yield Saying(
            content,
            frame,
            tuple(saying_of(frame, content)),
            frame.subject.tokens,
            frame.verb.tense == "present" and not frame.verb.forms,
            name,
            tuple(extra),
        )


def _direct(facts: Facts) -> Iterator[Saying]:
    document = facts.document
    quoted = quoted_tokens(facts)
    for clause in asserted(facts, reported=True):
        voice = voice_of(facts, clause)
        if voice is None or not voice.saying or not voice.name:
            continue
        reporter = clause.reporter
        if clause.kind not in ("main", "conjunct") and (
            reporter is None or (document.block_of(reporter), reporter.i) in quoted
        ):
            continue  # "We believe it works" does not say that it works
        present = voice.saying[0] != "did"
        yield Saying(clause, None, voice.saying, voice.name, present, voice.speaker, voice.doubts)


# What is said ---------------------------------------------------------------------------------


def verb_phrase(clause: Clause, *, finite: bool = False) -> tuple[tuple[Token, ...], list[str]]:
    """Return the predicate without its auxiliaries, whole, and why it may not be whole.

    "should also learn from Brazil, which has grown, and cut taxes" gives "learn from Brazil and
    cut taxes"; asides go, restrictive clauses and conjuncts stay.

    Args:
        clause: the clause.
        finite: whether the auxiliaries are wanted, too.
    """
    group = clause.verb
    head = group.head
    doc = head.doc
    inside = set(head.subtree)
    dropped: set[Token] = set()
    doubts: list[str] = []
    for part in (*clause.before, *clause.after):
        if part.role == "clause":
            mark = part.tokens[0].lower_
            if mark in _CONDITIONS or part.head.tag_ == "VBN":
                doubts.append("condition")
        if part in clause.before:
            continue
        dropped |= set(part.whole) - set(part.tokens)
        comma = part.tokens[0].i > 0 and part.tokens[0].nbor(-1).text in (",", "–", "—", "-")
        tied = len(part.tokens) == 1 and part.head.lower_ in _LINKING and part.head.i < head.i
        if (part.role == "clause" and comma) or tied:
            dropped |= set(part.whole)
    start = head.i
    for part in clause.after:
        if part.role == "adverb" and part.tokens[-1].i < head.i:
            start = min(start, part.tokens[0].i)
    if group.auxiliaries:
        first, last = group.auxiliaries[0].i, group.auxiliaries[-1].i
        start = first if finite else max(start, last + 1)
    end = head.right_edge.i + 1
    for token in inside:
        own = token.dep_ == "conj" and any(c.dep_ in _SUBJECTS for c in token.children)
        if own and token.head == head:
            end = min(end, token.left_edge.i)
    dropped |= {t for t in inside if t == group.negation and not finite}
    tokens = [t for t in doc[start:end] if t in inside and t not in dropped]
    while tokens and (tokens[-1].text in _ENDS or tokens[-1].lower_ in (*_CONJUNCTIONS, "too")):
        tokens.pop()
        if sum(token.text == '"' for token in tokens) % 2 and tokens[-1].text == '"':
            tokens.pop()  # '… by half." he said'
    if sum(token.text == '"' for token in tokens) % 2 and tokens[-1].text == '"':
        tokens.pop()
        while tokens and tokens[-1].text in _ENDS:
            tokens.pop()
    while tokens and not finite and len(tokens) > 1 and tokens[0].lower_ in _LOOSE:
        tokens.pop(0)
    if tokens:
        doubts += _cut(tokens[-1], clause)
    return tuple(tokens), doubts


def _cut(last: Token, clause: Clause) -> list[str]:
    """Return a doubt when the sentence goes on after the key without a pause."""
    end = clause.sentence.span.end
    after = last.i + 1
    doc = last.doc
    while after < end and doc[after].text in ('"', "'", ")"):
        after += 1
    if after >= end:
        return []
    following = doc[after]
    if following.text in ("–", "—", "-", ":"):
        return ["cut key"]
    if following.is_alpha and following.lower_ not in _CONJUNCTIONS:
        # "… would boost the success of therapies, he said" has its comma
        return ["cut key"]
    return []


def key_text(
    facts: Facts, saying: Saying, tokens: Sequence[Token], before: str = ""
) -> tuple[str, list[str]]:
    """Put a key into words; return it with its doubts.

    Args:
        facts: the facts of the article.
        saying: whose key it is; its speaker and subject may be taken up by pronouns.
        tokens: the words.
        before: ready words before them ("They would").
    """
    worded = compose(
        facts.document,
        [before, tokens],
        known=saying.heads,
        binder=saying.clause.subject.head,
        lenient=True,
        speaker=saying.speaker if saying.frame is None else None,
    )
    doubts = [f"key {doubt}" for doubt in worded.doubts]
    if worded.text.count('"') % 2:
        doubts.append("cut key")
    return capital(worded.text), doubts


def doubts_of_subject(part: Part) -> list[str]:
    """Return why a question about this subject would not be clear."""
    found = []
    if any(is_finite(t) and t.dep_ not in ("relcl", "acl", "advcl") for t in part.tokens):
        found.append("strange parse")
    if part.head.lower_ in ("you", "we", "us", "this", "that", "which", "who", "what", "there"):
        found.append("pronoun")
    if any(t.lower_ in ("they", "he", "she") for t in part.tokens[1:]):
        found.append("pronoun")  # "the reasons they gave"
    if part.tokens[0].lower_ in ("every", "each", "any", "no") and len(part.tokens) < 3:
        found.append("vague subject")
    if part.head.lower_ in ("many", "some", "others", "most", "one", "all", "both"):
        found.append("pronoun")
    return found
