"""What somebody did, and what befell somebody; the key is a verb phrase."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from quizgen.asking.candidate import Candidate
from quizgen.asking.common import build
from quizgen.asking.grammar import links
from quizgen.asking.registry import family
from quizgen.asking.sorts import Wh, is_person
from quizgen.asking.voices import asserted, voice_of

if TYPE_CHECKING:
    from quizgen.facts.clauses import Clause, Part
    from quizgen.facts.gather import Facts
    from quizgen.language.names import Name
    from quizgen.language.tree import Token

__all__ = ["ask_what_did", "ask_what_happened"]

_CLAUSE = Wh("what", "what", "CLAUSE")
_LONGEST = 13  # words of a verb phrase as key

# What is done to somebody or something once, and is news: "was killed", "were evacuated".
_BEFALLS = frozenset(
    "kill arrest injure wound evacuate destroy damage flood sack fire ban suspend expel evict "
    "rescue escort demolish remove cancel postpone rob attack shoot sentence charge fine "
    "deport reassign seize raid close shut burn abandon capture defeat block sink cut knock "
    "hospitalise hospitalize exclude delay sell steal scrap withdraw move replace elect appoint "
    "promote separate take jail imprison crush hit strike trap strand bury lose dismiss forbid "
    "recall outlaw resettle relocate overthrow assassinate kidnap".split()
)
_PRONOUN = {"m": "He", "f": "She"}


def _name(facts: Facts, clause: Clause) -> Name | None:
    head = clause.subject.head
    return facts.document.names.of(head) or facts.document.names.referent(head)


def _named(facts: Facts, clause: Clause) -> bool:
    """Whether the subject says by name who or what is meant."""
    name = _name(facts, clause)
    return name is not None and name.type in ("PERSON", "ORG", "GPE", "FAC", "EVENT", "PRODUCT")


@family(
    "what_happened",
    focuses=("what",),
    kinds=("short_answer",),
    needs=("clauses", "names"),
)
def ask_what_happened(facts: Facts) -> Iterator[Candidate]:
    """Ask what befell a named person or thing: "What happened to the Old Mill in 1956?"."""
    for clause in asserted(facts):
        group = clause.verb
        if not group.passive or clause.kind == "reported" or voice_of(facts, clause) is not None:
            continue
        if group.head.lemma_.lower() not in _BEFALLS or group.forms not in (
            ("was",), ("were",), ("has", "been"), ("have", "been"),
        ):  # fmt: skip
            continue
        if clause.part("adjective", "attribute") is not None:
            continue
        times = [part for part in (*clause.before, *clause.after) if part.role == "time"]
        times = [
            part
            for part in times
            if not links(part) and any(c.isdigit() for t in part.tokens for c in t.text)
        ]
        shown = times[-1:] if times else []
        rest = [part for part in clause.after if part not in shown and part.role != "adverb"]
        pronoun = _pronoun(facts, clause)
        if not rest or not pronoun:
            continue
        plural = group.forms[0] in ("were", "have")
        key = [token for part in rest for token in part.tokens if token.i > group.head.i]
        key = sorted({*key, group.head, *group.particles}, key=lambda token: token.i)
        if not _whole(key) or any(token.tag_ in ("PRP", "PRP$") for token in key):
            continue
        auxiliary = "were" if plural else "was"
        yield build(
            facts,
            clause,
            family="what_happened",
            variant="passive",
            wh=_CLAUSE,
            kind="short_answer",
            pieces=["happened to", clause.subject.tokens, *(part.tokens for part in shown)],
            key_tokens=key,
            key_text=f"{pronoun} {auxiliary} {_text(key)}",
            features={"derived": 1.0},
            short_stem=True,
        )


def _pronoun(facts: Facts, clause: Clause) -> str:
    """Return the pronoun that takes up the subject in the key, or "" when none is sure."""
    head = clause.subject.head
    name = _name(facts, clause)
    person = name.type == "PERSON" if name is not None else is_person(head)
    if clause.verb.forms[0] in ("were", "have"):
        return "They"
    if person:
        return _PRONOUN.get(name.gender, "") if name is not None else ""
    if name is None and (head.pos_ != "NOUN" or clause.subject.tokens[0].lower_ in ("a", "an")):
        return ""
    return "It"


def _whole(key: Sequence[Token]) -> bool:
    """Whether the key's tokens stand side by side in the article, and are not too many."""
    return len(key) == key[-1].i - key[0].i + 1 and 2 <= len(key) <= _LONGEST


def _text(key: Sequence[Token]) -> str:
    return key[0].doc.span(key[0].i, key[-1].i + 1).text


# Clauses that tell which of somebody's doings is meant: "after he passed out".
_PINS = frozenset("after when before once".split())


def _pin(clause: Clause) -> Part | None:
    """Return the clause, or the day or year, that says which doing is meant."""
    for part in (*clause.before, *clause.after):
        first = part.tokens[0]
        if part.role in ("clause", "gerund") and first.lower_ in _PINS:
            if len(part.tokens) >= 4 and len(part.tokens) <= 14:
                return part
        elif part.role == "time" and not links(part):
            text = " ".join(token.text for token in part.tokens)
            if any(c.isdigit() for c in text) and any(t.ent_type_ == "DATE" for t in part.tokens):
                return part
    return None


@family(
    "what_did",
    focuses=("what",),
    kinds=("short_answer",),
    needs=("clauses", "names"),
)
def ask_what_did(facts: Facts) -> Iterator[Candidate]:
    """Ask what a named person or body did at a time: "What did she do after the ruling came?"."""
    for clause in asserted(facts):
        group = clause.verb
        if clause.kind not in ("main",) or voice_of(facts, clause) is not None:
            continue
        if group.forms or group.passive or group.head.tag_ != "VBD" or not _named(facts, clause):
            continue
        if group.head.lemma_.lower() in ("be", "have", "say", "tell", "become", "seem", "do"):
            continue
        pin = _pin(clause)
        if pin is None or clause.part("reported") is not None:
            continue
        whats = [part for part in clause.after if part is not pin and part.role != "adverb"]
        if not any(part.role in ("object", "infinitive", "pp", "place") for part in whats):
            continue
        key = sorted(
            {group.head, *group.particles, *(t for part in whats for t in part.tokens)},
            key=lambda token: token.i,
        )
        if not _whole(key) or len(key) < 3 or key[0] is not group.head:
            continue
        if any(child.dep_ == "conj" for child in group.head.children):
            continue  # half of what was done
        yield build(
            facts,
            clause,
            family="what_did",
            variant=pin.role,
            wh=_CLAUSE,
            kind="short_answer",
            pieces=["did", clause.subject.tokens, "do", pin.tokens],
            key_tokens=key,
            short_stem=True,
        )
