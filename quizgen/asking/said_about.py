"""What somebody said about something: "What did Thut say about the sale?" – "It was legal"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from quizgen.asking.candidate import Candidate
from quizgen.asking.common import EMPTY_KEYS, asserted, build, is_quantity, key_of, voice_of
from quizgen.asking.grammar import invert
from quizgen.asking.registry import family
from quizgen.asking.reported_speech import frames
from quizgen.asking.sorts import Wh, is_person
from quizgen.facts.clauses import Clause, Part

if TYPE_CHECKING:
    from spacy.tokens import Token

    from quizgen.facts.gather import Facts

__all__ = ["ask_said_about", "ask_said_about_in_quotation"]

_SHORT_BODY = 12  # tokens; a longer key loses its last circumstances

_WH = Wh("what", "said_what", "CLAUSE")


def _say(frame: Clause) -> list[str | Sequence[Token]]:
    """Return "did Thut say", whatever the verb of saying was ("insisted" takes no "about")."""
    verb = frame.verb.head.lemma_.lower()
    if verb in ("find", "show", "reveal", "report"):
        return [*invert(frame, without=frame.after, short=True)]
    support = "did"
    if frame.verb.tense == "present" and not frame.verb.forms:
        support = "do" if frame.verb.head.tag_ in ("VBP", "VB") else "does"
    return [support, frame.subject.tokens, "say"]


def _pronoun(subject: Part, facts: Facts) -> str | None:
    """Return the pronoun that takes up the subject in the key: "It", "They", "He", "She"."""
    head = subject.head
    name = facts.document.names.of(head)
    plural = head.tag_ in ("NNS", "NNPS") or any(c.dep_ == "conj" for c in head.children)
    if plural:
        return "They"
    if name is not None and name.type == "PERSON":
        return {"m": "He", "f": "She"}.get(name.gender)
    if name is None and is_person(head):
        return None
    return "It"


def _body(clause: Clause) -> list[Token]:
    """Return the clause without its subject, from its first verb on."""
    group = clause.verb
    first = group.auxiliaries[0] if group.auxiliaries else group.head
    body = [
        token
        for token in clause.tokens
        if token.i >= first.i and token not in clause.subject.tokens
    ]
    for part in reversed(clause.after):
        if len(body) <= _SHORT_BODY:
            break
        if part.role in ("clause", "time", "place") or (
            part.role == "pp" and clause.part("object") is not None
        ):
            body = [token for token in body if token not in part.tokens]
    return body


def _key(facts: Facts, clause: Clause) -> tuple[str, list[Token], list[str]] | None:
    """Return the key ("It was legal"), the tokens it was made of and doubts, or None."""
    subject = clause.subject
    if subject.head.pos_ not in ("NOUN", "PROPN") or is_quantity(subject):
        return None
    if len(subject.tokens) == 1 and subject.head.lemma_.lower() in EMPTY_KEYS:
        return None  # "What did he say about people?"
    pronoun = _pronoun(subject, facts)
    body = _body(clause)
    if pronoun is None or not body:
        return None
    worded = key_of(facts.document, body, [subject.head])
    text = f"{pronoun} {worded.text[:1].lower() + worded.text[1:]}"
    doubts = [f"key {doubt}" for doubt in worded.doubts]
    words = text.lower().split()
    if len(words) < 3:
        doubts.append("thin key")
    if {"and", "but"} & set(words) and len(words) > 12:
        doubts.append("long key")
    return text, body, doubts


@family(
    "said_about",
    focuses=("said_what",),
    kinds=("multiple_choice", "short_answer"),
    needs=("clauses", "names"),
)
def ask_said_about(facts: Facts) -> Iterator[Candidate]:
    """Ask for what indirect speech says of its subject."""
    for frame, content, doubts in frames(facts):
        made = _key(facts, content)
        if made is None:
            continue
        text, body, extra = made
        if frame.verb.passive or frame.subject.head.lower_ == "it":
            extra.append("nobody says it")
        yield build(
            facts,
            content,
            family="said_about",
            variant="clause",
            wh=_WH,
            pieces=[*_say(frame), "about", content.subject.tokens],
            key_tokens=body,
            key_text=text,
            doubts=[*doubts, *extra],
            voiced=False,
            denial=True,
        )


@family(
    "quoted_about",
    focuses=("said_what",),
    kinds=("multiple_choice", "short_answer"),
    needs=("clauses", "speech", "names"),
)
def ask_said_about_in_quotation(facts: Facts) -> Iterator[Candidate]:
    """Ask for what a direct quotation says of the subject of one of its sentences."""
    for clause in asserted(facts):
        voice = voice_of(facts, clause)
        if voice is None or clause.kind not in ("main", "conjunct"):
            continue
        made = _key(facts, clause)
        if made is None:
            continue
        text, body, extra = made
        if voice.speaker is not None and facts.document.names.of(clause.subject.head) is (
            voice.speaker
        ):
            extra.append("speaker")
        if clause.mark is not None or any(part.role == "clause" for part in clause.before):
            extra.append("condition")
        yield build(
            facts,
            clause,
            family="quoted_about",
            variant="clause",
            wh=_WH,
            pieces=["did", voice.name, "say about", clause.subject.tokens],
            key_tokens=body,
            key_text=text,
            doubts=extra,
            prefixed=False,
            denial=True,
        )
