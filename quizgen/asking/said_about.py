"""What somebody said about something: "What did Thut say about the sale?" – "It was legal"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from quizgen.asking.candidate import Candidate
from quizgen.asking.common import EMPTY_KEYS, build, is_quantity
from quizgen.asking.registry import family
from quizgen.asking.said_deed import deed_of, happening_of, pronoun_of
from quizgen.asking.said_how import describes
from quizgen.asking.sayings import (
    Saying,
    doubts_of_subject,
    key_text,
    sayings,
    support,
    verb_phrase,
)
from quizgen.asking.sorts import Wh, is_person

if TYPE_CHECKING:
    from quizgen.facts.clauses import Clause, Part
    from quizgen.facts.gather import Facts
    from quizgen.language.tree import Token

__all__ = ["ask_said_about", "ask_said_about_in_quotation"]

_WH = Wh("what", "said_what", "CLAUSE")
_LONG = 12  # words; a longer key with "and" is two answers

# Verbs of results and of belief keep their sense in the question; all others are "say".
_KEPT = frozenset("find show reveal suggest indicate report believe think".split())
_RESULTS = frozenset("find show reveal indicate".split())


def _verb(saying: Saying) -> tuple[str, list[str]]:
    """Return the verb before "about", and why it does not go with "about"."""
    if saying.frame is None:
        return "say", []
    verb = saying.frame.verb.head.lemma_.lower()
    if verb not in _KEPT:
        return "say", []
    if verb in _RESULTS and is_person(saying.frame.subject.head):
        return verb, ["opinion"]  # "What did she find about the work?"
    return verb, []


def _vague(subject: Part, facts: Facts) -> bool:
    """Whether a subject is one plain word of which anything could be said ("conditions")."""
    name = facts.document.names.of(subject.head)
    if name is not None:
        return name.type == "GPE"  # "What did Lee say about France?" Many things
    first = subject.tokens[0]
    if first.lower_ in ("a", "an") and first.head == subject.head:
        return True  # "What did Lee say about a plane?"
    if first.like_num or (len(subject.tokens) > 1 and subject.tokens[1].like_num):
        return True  # "about six deaths", "about the two formats"
    words = [token for token in subject.tokens if token.pos_ not in ("PUNCT",)]
    return len(words) == 1 or subject.head.lemma_.lower() in EMPTY_KEYS


def _said_more(saying: Saying, facts: Facts) -> bool:
    """Whether the speaker tells more of somebody, though in clauses about others."""
    names = facts.document.names
    name = names.of(saying.clause.subject.head)
    if name is None or name.type != "PERSON" or saying.speaker is None:
        return False
    told = [
        other
        for other in sayings(facts)
        if other.speaker is saying.speaker
        and any(name in (names.of(t), names.referent(t)) for t in other.clause.tokens)
    ]
    return len({other.clause.sentence.index for other in told}) > 1


def _asked_better(clause: Clause, facts: Facts) -> bool:
    """Whether another family asks for the same: what somebody will do, how something is."""
    return bool(describes(clause) is not None or happening_of(clause) or deed_of(clause, facts))


def _ask(facts: Facts, saying: Saying, family_name: str) -> Candidate | None:
    clause = saying.clause
    subject = clause.subject
    if subject.head.pos_ not in ("NOUN", "PROPN") or is_quantity(subject):
        return None
    if any(token.head.pos_ == "VERB" and token.head.i < token.i for token in subject.tokens[:1]):
        return None
    pronoun = pronoun_of(clause, facts)
    if pronoun is None or _asked_better(clause, facts):
        return None
    tokens, doubts = verb_phrase(clause, finite=True)
    if not tokens:
        return None
    text, extra = key_text(facts, saying, tokens, pronoun)
    verb, unfit = _verb(saying)
    doubts = [*saying.doubts, *doubts_of_subject(subject), *doubts, *extra, *unfit]
    if not saying.alone or _said_more(saying, facts):
        doubts.append("said more of it")
    if _vague(subject, facts):
        doubts.append("vague subject")
    words = text.lower().split()
    if words[0] == "it" and "its" in words[1:3]:
        doubts.append("key pronoun")  # "It was its biggest challenge"
    if len(words) < 4:
        doubts.append("thin key")
    if {"and", "but"} & set(words) and len(words) > _LONG:
        doubts.append("long key")
    if saying.speaker is not None and facts.document.names.of(subject.head) is saying.speaker:
        doubts.append("speaker")
    pieces: list[str | Sequence[Token]] = [support(saying), saying.who, verb, "about"]
    return build(
        facts,
        clause,
        family=family_name,
        variant="clause",
        wh=_WH,
        pieces=[*pieces, subject.tokens],
        key_tokens=tokens,
        key_text=text,
        doubts=doubts,
        voiced=saying.frame is None,
        prefixed=False,
        denial=True,
    )


@family(
    "said_about",
    focuses=("said_what",),
    kinds=("multiple_choice", "short_answer"),
    needs=("clauses", "names"),
)
def ask_said_about(facts: Facts) -> Iterator[Candidate]:
    """Ask for what indirect speech says of its subject."""
    for saying in sayings(facts):
        if saying.frame is not None:
            candidate = _ask(facts, saying, "said_about")
            if candidate is not None:
                yield candidate


@family(
    "quoted_about",
    focuses=("said_what",),
    kinds=("multiple_choice", "short_answer"),
    needs=("clauses", "speech", "names"),
)
def ask_said_about_in_quotation(facts: Facts) -> Iterator[Candidate]:
    """Ask for what a direct quotation says of the subject of one of its sentences."""
    for saying in sayings(facts):
        if saying.frame is None:
            candidate = _ask(facts, saying, "quoted_about")
            if candidate is not None:
                yield candidate
