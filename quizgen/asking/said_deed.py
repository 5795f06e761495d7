"""What somebody is said to do or to suffer: "What did Oxfam say world leaders should do?"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from quizgen.asking.candidate import Candidate
from quizgen.asking.common import build
from quizgen.asking.registry import family
from quizgen.asking.sayings import Saying, doubts_of_subject, key_text, sayings, verb_phrase
from quizgen.asking.sorts import Wh, is_person

if TYPE_CHECKING:
    from quizgen.facts.clauses import Clause, Part
    from quizgen.facts.gather import Facts
    from quizgen.language.tree import Token

__all__ = ["ask_said_deed", "ask_said_happen", "deed_of", "happening_of", "pronoun_of"]

_WH = Wh("what", "said_what", "CLAUSE")

_MODALS = frozenset("should must can could will would may might".split())

# Verbs of being, having and feeling: nobody "does" them.
_STATES = frozenset(
    "be have do know like want need think believe feel seem appear remain become mean contain "
    "cost include exist depend belong understand hope wish prefer love hate own deserve matter "
    "look sound happen occur see hear find consist involve face suffer receive get undergo lose "
    "gain incur experience".split()
)

# Participles that tell a state: "was based in Leeds" did not happen to it.
_STATIVE = frozenset(
    "base know make call name locate situate use see consider believe expect need suppose design "
    "allow involve concern interest report say require estimate define wrap cover intend think "
    "mean permit relate link determine fill surround".split()
)

# How a passive of these auxiliaries is asked: "had been sold" → "had happened to".
_HAPPEN = {
    ("was",): "happened",
    ("were",): "happened",
    ("had", "been"): "had happened",
    ("has", "been"): "has happened",
    ("have", "been"): "has happened",
    ("is", "being"): "is happening",
    ("are", "being"): "is happening",
    ("was", "being"): "was happening",
    ("were", "being"): "was happening",
}

_PRONOUN_OF = {"m": "He", "f": "She"}


def _content(saying: Saying) -> list[str]:
    """Return doubts about the clause itself, whatever is asked of it."""
    clause = saying.clause
    found = [*saying.doubts, *doubts_of_subject(clause.subject)]
    if any(part.role == "reported" for part in clause.after):
        found.append("nested")
    if clause.verb.head.dep_ == "conj":
        found.append("half of what was said")
    return found


def _candidate(
    facts: Facts,
    saying: Saying,
    *,
    family_name: str,
    variant: str,
    pieces: Sequence[str | Sequence[Token]],
    tokens: Sequence[Token],
    before: str,
    doubts: Sequence[str],
) -> Candidate:
    text, extra = key_text(facts, saying, tokens, before)
    return build(
        facts,
        saying.clause,
        family=family_name,
        variant=variant,
        wh=_WH,
        pieces=pieces,
        key_tokens=tokens,
        key_text=text,
        doubts=[*doubts, *extra],
        voiced=saying.frame is None,
        prefixed=False,
        denial=True,
        features={"direct": float(saying.frame is None)},
    )


@family(
    "said_deed",
    focuses=("said_what",),
    kinds=("multiple_choice", "short_answer"),
    needs=("clauses", "speech", "names"),
)
def ask_said_deed(facts: Facts) -> Iterator[Candidate]:
    """Ask for what somebody should, could or will do, as somebody says."""
    for saying in sayings(facts):
        clause = saying.clause
        modal = deed_of(clause, facts)
        tokens, doubts = verb_phrase(clause)
        if not modal or len(tokens) < 2:
            continue
        yield _candidate(
            facts,
            saying,
            family_name="said_deed",
            variant=clause.verb.forms[0],
            pieces=[*saying.lead, clause.subject.tokens, modal, "do"],
            tokens=tokens,
            before="",
            doubts=[*_content(saying), *doubts],
        )


def deed_of(clause: Clause, facts: Facts) -> str:
    """Return the modal (with "not") under which somebody acts; "" when it is no deed."""
    group = clause.verb
    if len(group.forms) != 1 or group.forms[0] not in _MODALS or group.passive:
        return ""
    if group.head.lemma_.lower() in _STATES:
        return ""
    if not _acts(clause.subject, facts) and clause.part("object") is None:
        return ""
    if group.negation is None:
        return group.forms[0]
    return "cannot" if group.forms[0] == "can" else f"{group.forms[0]} not"


def _acts(subject: Part, facts: Facts) -> bool:
    """Whether the subject is somebody who can do something."""
    head = subject.head
    if head.pos_ == "PRON":
        return head.lower_ in ("i", "he", "she", "they")
    name = facts.document.names.of(head)
    return is_person(head) or (name is not None and name.type in ("PERSON", "ORG", "GPE", "NORP"))


@family(
    "said_happen",
    focuses=("said_what",),
    kinds=("multiple_choice", "short_answer"),
    needs=("clauses", "speech", "names"),
)
def ask_said_happen(facts: Facts) -> Iterator[Candidate]:
    """Ask for what has happened, or would happen, to somebody or something."""
    for saying in sayings(facts):
        clause = saying.clause
        happen, pronoun = happening_of(clause), pronoun_of(clause, facts)
        if not happen or pronoun is None:
            continue
        tokens, doubts = verb_phrase(clause, finite=True)
        if len(tokens) < 2:
            continue
        yield _candidate(
            facts,
            saying,
            family_name="said_happen",
            variant="passive",
            pieces=[*saying.lead, happen, "to", clause.subject.tokens],
            tokens=tokens,
            before=pronoun,
            doubts=[*_content(saying), *doubts],
        )


def happening_of(clause: Clause) -> str:
    """Return "would happen", "had happened" for a passive clause; "" when nothing happens."""
    group = clause.verb
    if not group.passive or group.head.lemma_.lower() in _STATIVE or group.negation is not None:
        return ""
    if len(group.forms) == 2 and group.forms[0] in _MODALS and group.forms[1] == "be":
        return f"{group.forms[0]} happen"
    return _HAPPEN.get(group.forms, "")


def pronoun_of(clause: Clause, facts: Facts) -> str | None:
    """Return the pronoun that takes up the subject in the key, by the verb's number."""
    head = clause.subject.head
    if head.pos_ not in ("NOUN", "PROPN") or clause.subject.tokens[0].tag_ == "VBG":
        return None
    plural = head.tag_ in ("NNS", "NNPS") or any(c.dep_ == "conj" for c in head.children)
    form = clause.verb.forms[0] if clause.verb.forms else clause.verb.head.lower_
    if (plural and form in ("is", "was", "has")) or (not plural and form in ("are", "were")):
        return None
    if plural:
        return "They"
    name = facts.document.names.of(head)
    if name is not None and name.type == "PERSON":
        return _PRONOUN_OF.get(name.gender)
    return None if name is None and is_person(head) else "It"
