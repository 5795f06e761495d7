"""Who vouches for a clause: the article, or somebody who says it; which clauses may be asked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from quizgen.asking.attached import misattached
from quizgen.asking.grammar import embedded, invert
from quizgen.language.forgetting import of_article
from quizgen.language.inflect import base

if TYPE_CHECKING:
    from quizgen.facts.clauses import Clause, Part
    from quizgen.facts.gather import Facts
    from quizgen.facts.speech import Speech
    from quizgen.language.names import Name
    from quizgen.language.tree import Token
    from quizgen.model import Evidence

__all__ = [
    "BRIDGES",
    "Voice",
    "asserted",
    "asserted_by",
    "clause_at",
    "quoted_tokens",
    "saying_of",
    "turned",
    "voice_of",
]

# Verbs of saying that let a question word move out of their clause ("Who did she say would
# come?") and that vouch for what they report. Those that take it for true or tell the manner of
# saying do not: nobody asks "What did Lee note requires repair?".
BRIDGES = frozenset(
    "say tell claim believe think argue suggest insist announce state estimate warn predict hope "
    "promise add report find show reveal conclude declare feel expect confirm suspect fear assume "
    "propose maintain assert reckon".split()
)

# What somebody says may be thought is not yet said to be so.
_THINKING = frozenset("assume think believe suppose expect hope suggest argue claim fear".split())

# Verbs of saying that need what was said before: "What did Lee add …?" asks for "say".
_GOING_ON = frozenset({"add"})


@of_article
@lru_cache(maxsize=1)
def _speech_at(facts: Facts) -> dict[tuple[int, int], Speech]:
    """Return the direct speech in which each (block, token index) stands."""
    return {
        (facts.document.block_of(token), token.i): speech
        for speech in facts.speech
        if speech.kind == "direct"
        for span in speech.content
        for token in span
    }


def quoted_tokens(facts: Facts) -> frozenset[tuple[int, int]]:
    """Return (block, token index) of all tokens that are somebody's own words."""
    return frozenset(_speech_at(facts))


@dataclass(frozen=True, slots=True, eq=False)
class Voice:
    """Who vouches for a clause that the article does not assert itself.

    Attributes:
        prefix: pieces for the head of the stem: "according to", the speaker, a comma.
        evidence: the sentences with the words and their attribution.
        doubts: why the clause should not be asked in this way.
        speaker: the speaker's name, which must not be the key.
        name: how the speaker of direct speech is called in a stem.
        saying: pieces like "did", the speaker, "say", for a stem in which the clause keeps its own
            order; () when the speaker is not to be named so.
    """

    prefix: tuple[str | Sequence[Token], ...]
    evidence: tuple[Evidence, ...]
    doubts: tuple[str, ...]
    speaker: Name | None
    name: str = ""
    saying: tuple[str | Sequence[Token], ...] = ()


@of_article
@lru_cache(maxsize=1)
def _voices(facts: Facts) -> dict[Clause, Voice | None]:
    return {clause: _voice_of(facts, clause) for clause in facts.clauses}


def voice_of(facts: Facts, clause: Clause) -> Voice | None:
    """Return who says the clause, or None when the article asserts it itself."""
    return _voices(facts)[clause]


def _voice_of(facts: Facts, clause: Clause) -> Voice | None:
    document = facts.document
    head = clause.verb.head
    speech = _speech_at(facts).get((document.block_of(head), head.i))
    if speech is not None:
        doubts = [] if speech.speaker_text else ["no speaker"]
        if clause.sentence.text.rstrip("\"' ").endswith("?"):
            doubts.append("question")
        if _of_others(facts, clause, speech):
            doubts.append("nested")  # '"The miners believed that it was a curse," she said.'
        sentences = sorted({clause.sentence.index, *_attribution(facts, speech)})
        evidence = tuple(
            document.sentence_evidence(document.sentences[index]) for index in sentences
        )
        name = speech.speaker
        text = name.with_article if name is not None else _inside(speech.speaker_text)
        saying: tuple[str | Sequence[Token], ...] = ()
        if text:
            saying = (_support(speech), text, "say")
        return Voice((f"according to {text},",), evidence, tuple(doubts), name, text, saying)
    if clause.kind == "reported" and clause.reporter is not None:
        frame = clause_at(facts, clause.reporter)
        if frame is None or clause.reporter.lemma_.lower() not in BRIDGES:
            return Voice((), (), ("no speaker",), None)
        doubts = []
        if (
            frame.verb.negation is not None
            or frame.kind == "reported"
            or frame.subject.head.lower_ == "it"
        ):
            doubts.append("nested")
        if head.i < clause.reporter.i:
            doubts.append("attribution last")
        doubts += misattached(frame)
        name = document.names.of(frame.subject.head) or document.names.referent(frame.subject.head)
        if frame.subject.head.lower_ == "it":
            # "It is estimated that …": nobody is named
            estimated = clause.reporter.lemma_.lower() == "estimate"
            evidence = (document.sentence_evidence(clause.sentence),)
            prefix = ("according to estimates,",) if estimated else ()
            return Voice(prefix, evidence, (*doubts, *(() if estimated else ("nested",))), None)
        subject: str | Sequence[Token] = frame.subject.tokens
        if name is not None:
            subject = name.with_article
        evidence = (document.sentence_evidence(clause.sentence),)
        saying = tuple(saying_of(frame, clause))
        return Voice(("according to", subject, ","), evidence, tuple(doubts), name, "", saying)
    return None


def _of_others(facts: Facts, clause: Clause, speech: Speech) -> bool:
    """Whether a speaker tells what others say or think, not "I believe that the dam is safe"."""
    verb = clause.reporter
    if clause.kind != "reported" or verb is None:
        return False
    if _speech_at(facts).get((facts.document.block_of(verb), verb.i)) is not speech:
        return False  # the verb that introduces the speech
    frame = clause_at(facts, verb)
    if frame is None:
        thought = verb.lemma_.lower() in _THINKING
        return thought and verb.tag_ == "VB"  # "it is fair to assume that it is safe"
    return frame.subject.head.lower_ not in ("i", "we")


_DETERMINERS = frozenset("The A An One Some Several Many His Her Their Its Another".split())


def _inside(description: str) -> str:
    """Return a description as it stands inside a sentence ("A former pilot" → "a former pilot")."""
    first, blank, rest = description.partition(" ")
    return first.lower() + blank + rest if first in _DETERMINERS else description


def _support(speech: Speech) -> str:
    """Return the "did", "does" or "do" that asks for what the speaker said."""
    cue = speech.cue
    if cue is None or cue.tag_ not in ("VBZ", "VBP"):
        return "did"
    return "does" if cue.tag_ == "VBZ" else "do"


def asserted_by(facts: Facts, clause: Clause) -> str:
    """Return who asserts a clause: the speaker's name, or "" for the article itself."""
    voice = voice_of(facts, clause)
    if voice is None:
        return ""
    return voice.speaker.text if voice.speaker is not None else voice.name


def _attribution(facts: Facts, speech: Speech) -> set[int]:
    """Return the indexes of the sentences that hold the words of attribution."""
    document = facts.document
    found = set()
    if speech.cue is not None:
        found.add(document.sentence_of(speech.cue).index)
    if speech.source is not None:
        found.add(document.sentence_of(speech.source[0]).index)
    return found


def clause_at(facts: Facts, verb: Token) -> Clause | None:
    """Return the clause whose main verb this is, if any."""
    return _clause_at(facts).get((facts.document.block_of(verb), verb.i))


def saying_of(frame: Clause, content: Clause) -> list[str | Sequence[Token]]:
    """Return "did Putin tell the west" for the clause of saying that reports ``content``."""
    dropped = [part for part in frame.after if part.role not in ("object", "iobject")]
    dropped += [part for part in frame.after if part.head.i > content.verb.head.i]
    pieces = invert(frame, without=dropped, short=True)
    if frame.verb.forms == ("had",) and pieces[0] == "had" and frame.verb.negation is None:
        # "Lee had insisted": before what? A question asks what she did say
        told = frame.verb.head.text.lower()
        pieces = ["did", *(base(frame.verb.head) if one == told else one for one in pieces[1:])]
    if frame.verb.head.lemma_.lower() in _GOING_ON:
        return ["say" if piece == base(frame.verb.head) else piece for piece in pieces]
    return pieces


def turned(
    facts: Facts, clause: Clause, without: Sequence[Part] = (), *, short: bool = False
) -> tuple[list[str | Sequence[Token]], bool]:
    """Return what stands after the question word, and whether it names who says so.

    "did the city open"; of a clause that somebody else vouches for: "did Farrow say the city had
    opened". Where the speaker cannot be put so, the clause is inverted as if nobody had said it,
    and ``build`` puts "According to …" before it.
    """
    voice = voice_of(facts, clause)
    if voice is None or not voice.saying:
        return invert(clause, without=without, short=short), False
    return [*voice.saying, *embedded(clause, without=without, short=short)], True


@of_article
@lru_cache(maxsize=1)
def _clause_at(facts: Facts) -> dict[tuple[int, int], Clause]:
    """Return the clauses by (block, index of their main verb)."""
    return {
        (facts.document.block_of(clause.verb.head), clause.verb.head.i): clause
        for clause in facts.clauses
    }


def asserted(facts: Facts, *, reported: bool = False) -> Iterator[Clause]:
    """Yield the clauses that the article, or somebody it quotes, asserts.

    Questions and conditions are left out. What was said in direct speech is asked with
    "According to …"; so are reported clauses, when the family wants them.

    Args:
        facts: the facts of the article.
        reported: whether clauses of indirect speech are wanted, too.
    """
    yield from _asserted(facts, reported)


@of_article
@lru_cache(maxsize=2)
def _asserted(facts: Facts, reported: bool) -> tuple[Clause, ...]:
    return tuple(_find_asserted(facts, reported))


def _find_asserted(facts: Facts, reported: bool) -> Iterator[Clause]:
    for clause in facts.clauses:
        voice = voice_of(facts, clause)
        if (
            clause.kind == "reported"
            and not reported
            and (
                voice is None
                or not voice.prefix
                or not isinstance(voice.prefix[0], str)
                or len(voice.prefix) > 1
            )
        ):
            continue
        if clause.kind == "reported" and (voice is None or not voice.prefix):
            continue
        if voice is None and clause.sentence.text.rstrip('"').endswith("?"):
            continue
        if any(
            child.dep_ == "mark" and child.lower_ in ("if", "unless", "whether", "so")
            for child in clause.verb.head.children
        ):
            continue
        yield clause
