"""How somebody describes something: "How did Tyler describe the research?"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from quizgen.asking.candidate import Candidate
from quizgen.asking.common import build, is_quantity
from quizgen.asking.grammar import invert
from quizgen.asking.registry import family
from quizgen.asking.sayings import (
    Saying,
    doubts_of_subject,
    key_text,
    sayings,
    support,
    verb_phrase,
)
from quizgen.asking.sorts import Wh, is_person
from quizgen.asking.voices import asserted
from quizgen.asking.wording import content_words

if TYPE_CHECKING:
    from quizgen.facts.clauses import Clause, Part
    from quizgen.facts.gather import Facts
    from quizgen.language.tree import Token

__all__ = ["ask_described", "ask_judged", "describes"]

_HOW = Wh("how", "said_what", "CLAUSE")
_WHAT = Wh("what", "said_what", "CLAUSE")

# Adjectives that do not describe: "was able to", "is likely to", "was sure that".
_PLAIN = frozenset(
    "able unable likely unlikely aware sure certain due present absent available ready willing "
    "unwilling sorry glad happy afraid right wrong true false possible impossible open closed "
    "dead alive ill married interested hopeful confident convinced busy back here there same "
    "different other full supposed set bound free responsible".split()
)
# Things with words in them, which can describe.
_WRITINGS = frozenset("report letter statement article review book paper post tweet".split())

# verb | preposition: what somebody is accused of, warned against, praised for
_JUDGED = {
    "accuse": ("of",),
    "warn": ("against",),
    "caution": ("against",),
    "advise": ("against",),
    "blame": ("for",),
    "criticize": ("for",),
    "criticise": ("for",),
    "condemn": ("for",),
    "praise": ("for",),
    "thank": ("for",),
    "apologize": ("for",),
    "apologise": ("for",),
    "congratulate": ("on",),
    "compare": ("to", "with"),
    "liken": ("to",),
}


@family(
    "described",
    focuses=("said_what",),
    kinds=("multiple_choice", "short_answer"),
    needs=("clauses", "speech", "names"),
)
def ask_described(facts: Facts) -> Iterator[Candidate]:
    """Ask how somebody describes something of which he says that it is this or that."""
    for saying in sayings(facts):
        clause = saying.clause
        group = clause.verb
        part = describes(clause)
        if part is None:
            continue
        tokens, doubts = verb_phrase(clause)
        tokens = tuple(token for token in tokens if token != group.head)
        doubts += [*saying.doubts, *doubts_of_subject(clause.subject)]
        if not _can_describe(saying):
            doubts.append("nobody says it")
        if any(t.dep_ == "conj" and t.head == group.head for t in tokens):
            doubts.append("half of what was said")
        doubts += _no_description(clause, tokens)
        if not tokens or tokens[0].i > part.tokens[0].i:
            continue
        text, extra = key_text(facts, saying, tokens)
        yield build(
            facts,
            clause,
            family="described",
            variant=part.role,
            wh=_HOW,
            pieces=[support(saying), saying.who, "describe", clause.subject.tokens],
            key_tokens=tokens,
            key_text=text,
            doubts=[*doubts, *extra],
            voiced=saying.frame is None,
            prefixed=False,
            features={"direct": float(saying.frame is None)},
        )


def _no_description(clause: Clause, key: Sequence[Token]) -> list[str]:
    """Return why a key tells a state or a measure, and not how something is."""
    found = []
    first = clause.subject.tokens[0]
    if first.lower_ in ("a", "an") and first.head == clause.subject.head:
        found.append("vague subject")  # "How did Lee describe an inquiry? Ongoing"
    if len(key) == 1 and key[0].lower_ in _STATES:
        found.append("weak attribute")
    if any(token.like_num for token in key) and any(token.tag_ in ("JJR", "RBR") for token in key):
        found.append("weak attribute")  # "About 20 times heavier than the lamp"
    plain = clause.part("adjective") is not None
    if plain and any(token.dep_ == "advcl" for token in key):
        found.append("key runs on")  # "Happy when he left"
    return found


# "Mutual trust was lacking", "the search is complete": there is none, it is over.
_STATES = frozenset("lacking missing ongoing absent open closed over underway".split())


def describes(clause: Clause) -> Part | None:
    """Return what a clause says its subject is, if it says that and no more."""
    group = clause.verb
    if group.head.lemma_.lower() != "be" or group.forms or group.negation is not None:
        return None
    if clause.subject.head.pos_ not in ("NOUN", "PROPN"):
        return None
    part = clause.part("attribute", "adjective")
    return part if part is not None and not _unfit(clause, part) else None


def _can_describe(saying: Saying) -> bool:
    """Whether the speaker is somebody, or something written, and no study or figure."""
    if saying.frame is None or saying.speaker is not None:
        return True
    head = saying.frame.subject.head
    return is_person(head) or head.lemma_.lower() in _WRITINGS or head.pos_ == "PRON"


def _unfit(clause: Clause, part: Part) -> list[str]:
    """Return why what stands after "is" is no description."""
    head = part.head
    found = []
    if clause.subject.tokens[0].tag_ == "VBG" or clause.subject.head.dep_ == "csubj":
        found.append("strange parse")
    if is_quantity(part) or part.head.pos_ == "PRON" or part.head.tag_ == "CD":
        found.append("weak attribute")
    if part.role == "adjective":
        clausal = any(c.dep_ in ("xcomp", "ccomp") for c in head.children)
        if head.lemma_.lower() in _PLAIN or clausal:
            found.append("weak attribute")
    else:
        first = part.tokens[0]
        telling = len(content_words(" ".join(t.text for t in part.tokens)))
        if first.tag_ == "PRP$" or head.pos_ != "NOUN":
            found.append("weak attribute")
        if telling < (3 if first.lower_ == "the" else 2):
            found.append("weak attribute")
        if head.lemma_.lower() in ("reason", "way", "problem", "question", "thing", "explanation"):
            found.append("weak attribute")  # "The reason is …" explains, it does not describe
    return found


def _times(clause: Clause) -> list[Part]:
    return [part for part in clause.after if part.role in ("time", "measure")]


@family(
    "judged",
    focuses=("said_what",),
    kinds=("multiple_choice", "short_answer"),
    needs=("clauses", "names"),
)
def ask_judged(facts: Facts) -> Iterator[Candidate]:
    """Ask what somebody was accused of, warned against, praised for, compared to."""
    for clause in asserted(facts):
        wanted = _JUDGED.get(clause.verb.head.lemma_.lower(), ())
        if not wanted or clause.verb.passive or clause.negative:
            continue
        found = _judgement(clause, wanted)
        if found is None:
            continue
        link, thing, key, dropped = found
        doubts = []
        later = [other for other in clause.after if other.head.i > key[-1].i]
        if any(other.role not in ("time", "adverb", "clause") for other in later):
            doubts.append("not last")
        following = key[-1].i + 1
        if following < clause.sentence.span.end and key[0].doc[following].is_alpha and not later:
            doubts.append("cut key")
        without = [*dropped, *later, *_times(clause)]
        yield build(
            facts,
            clause,
            family="judged",
            variant=link.lower_,
            wh=_WHAT,
            pieces=[*invert(clause, without=without, short=True), thing, link.lower_],
            key_tokens=key,
            doubts=doubts,
            nameless=False,
        )


def _judgement(
    clause: Clause, wanted: tuple[str, ...]
) -> tuple[Token, Sequence[Token], Sequence[Token], list[Part]] | None:
    """Return the preposition, who is judged (if inside one part with it), the key, what goes.

    The parser hangs "of poisoning the river" on "accused" or on "the company".
    """
    for part in clause.after:
        if part.head.lower_ in wanted:
            key = [token for token in part.tokens if token.i > part.head.i]
            return (part.head, (), key, [part]) if len(key) > 1 else None
    whom = clause.part("object")
    if whom is None:
        return None
    for link in whom.head.children:
        if link.lower_ in wanted and link.dep_ == "prep" and link.i > whom.head.i:
            thing = [token for token in whom.tokens if token.i < link.i]
            key = [token for token in whom.tokens if token.i > link.i]
            return (link, thing, key, [whom]) if thing and len(key) > 1 else None
    return None
