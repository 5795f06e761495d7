"""Why and how: the reasons, purposes and means that a statement gives."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from quizgen.asking.candidate import Candidate
from quizgen.asking.circumstance import bare_copula, in_the_past
from quizgen.asking.common import build
from quizgen.asking.figure_checks import checked
from quizgen.asking.grammar import invert
from quizgen.asking.registry import family
from quizgen.asking.sorts import Wh
from quizgen.asking.voices import asserted, clause_at, voice_of

if TYPE_CHECKING:
    from quizgen.asking.voices import Voice
    from quizgen.facts.clauses import Clause, Part
    from quizgen.facts.gather import Facts
    from quizgen.language.tree import Token

__all__ = ["ask_how", "ask_why"]

# Phrases that open a reason: "due to fears that …".
_OPENERS = (
    ("because", "of"), ("due", "to"), ("thanks", "to"), ("as", "a", "result", "of"),
    ("owing", "to"), ("on", "account", "of"),
)  # fmt: skip
# Verbs whose "for" tells a reason: "was fined for driving too fast".
# ("fin" is how the tagger reads "fined")
_BLAMING = frozenset(
    "fine fin arrest criticise criticize "
    "blame praise thank condemn sue jail sack fire convict punish "
    "suspend charge prosecute apologise apologize ban mock honour honor reward execute".split()
)
# Of these, those whose "for" tells what rather than why: "blamed both for the attack".
_PLAIN_BLAME = frozenset("blame thank charge".split())
# Goals that say no more than the verb that serves them: "cut short her trip to return home".
_BARE_GOALS = frozenset("return go come travel be live succeed".split())
# Verbs whose infinitive is no purpose: "used it to …", "asked her to …".
_NO_PURPOSE = frozenset(
    "have need use take allow ask want get help enable cause force lead give leave be set expect "
    "do make tell order urge invite encourage persuade try begin start continue seem appear "
    "decide plan mean offer hope agree refuse like love say think find see know".split()
)
# Verbs whose infinitive tells how it ended rather than what for.
_OUTCOMES = frozenset("be become finish".split())
# Verbs that tell a state; "as" and "since" before them give a reason rather than a time.
_STATES = frozenset("be have need want know can could must lack contain believe cost".split())
# What one travels or sends by.
_BY = frozenset(
    "car train bus bike bicycle boat plane ship ferry road sea air rail phone email letter post "
    "hand foot lottery satellite radio helicopter truck lorry horse".split()
)
_REASON_OPENERS = (
    ("that", "is", "because"), ("this", "is", "because"), ("that", "'s", "because"),
    ("this", "was", "because"), ("that", "was", "because"), ("the", "reason", "is", "that"),
    ("the", "reason", "was", "that"), ("the", "reason", "is", ":"),
)  # fmt: skip
_LONGEST = 14  # words of a sentence that is a key as a whole


def _opens(part: Part, *openers: tuple[str, ...]) -> bool:
    words = tuple(token.lower_ for token in part.tokens[:4])
    return any(words[: len(opener)] == opener for opener in openers)


def _mark(part: Part) -> Token | None:
    return next((child for child in part.head.children if child.dep_ == "mark"), None)


def _for_deeds(clause: Clause, part: Part) -> bool:
    """Whether a noun behind "for" tells a reason with words of its own: "for his work at sea".

    "Blamed them for the attack" asks no "Why did he blame them?"; a deed that is punished does.
    """
    if part.noun.pos_ != "NOUN" or clause.verb.head.lemma_.lower() in _PLAIN_BLAME:
        return False
    return len([token for token in part.tokens if token.pos_ in ("NOUN", "ADJ", "PROPN")]) > 1


def _purpose(clause: Clause, part: Part) -> bool:
    """Whether an infinitive surely tells what for: "in order to …", or "to …" after an object."""
    head = part.head
    if clause.part("reported") is not None:
        return False  # "said it must pay in order to survive": what is it for?
    if head.lower_ == "in" and len(part.tokens) > 3 and part.tokens[1].lower_ == "order":
        return True
    if part.role != "clause" or not any(
        child.dep_ == "aux" and child.lower_ == "to" for child in head.children
    ):
        return False
    if any(child.dep_ in ("mark", "nsubj") for child in head.children):
        return _opens(part, ("in", "order", "to"), ("so", "as", "to"))
    word = next((t for t in part.tokens if t.i > part.tokens[0].i and t.pos_ != "ADV"), head)
    if head.tag_ != "VB" or word != head or head.lemma_.lower() in _BARE_GOALS:
        return False  # "lost to bit rot"
    if clause.subject.head.lower_ in ("you", "one"):
        return False  # "To succeed, you need a steady hand"
    if part.tokens[0].i < clause.verb.head.i:
        return part in clause.before and part.tokens[0].lower_ == "to"
    if head.lemma_.lower() in _OUTCOMES:
        return False  # "crossed the line at noon to be second"
    goal = clause.part("object") is not None or clause.verb.passive
    return goal and clause.verb.head.lemma_.lower() not in _NO_PURPOSE


def _is_cause(clause: Clause, part: Part, mark: Token) -> bool:
    """Whether "as" or "since" gives a reason and no time."""
    verb = part.head
    state = verb.lemma_.lower() in _STATES or any(
        child.tag_ == "MD" or child.dep_ == "neg" for child in verb.children
    )
    if not any(
        child.dep_ in ("nsubj", "nsubjpass", "expl") and child.i < verb.i for child in verb.children
    ):
        return False  # "as is a background in marketing"
    if any(child.lower_ == "about" for child in verb.children):
        return False  # "stopped as they were about to leave": when
    if mark.lower_ == "as":
        return state and verb.tag_ != "VBG" and part.head.lemma_ != "do"
    perfect = clause.verb.forms[:1] in (("has",), ("have",), ("had",))
    return state and not perfect


def _reason(clause: Clause, part: Part) -> tuple[str, Sequence[Token]] | None:
    """Return the variant and the key's tokens when the part tells why."""
    mark = _mark(part)
    if part.role == "clause" and mark is not None:
        after = [token for token in part.tokens if token.i > mark.i]
        if mark.lower_ == "because":
            return "because", after
        if after and after[0].lower_ in ("if", "though"):
            return None  # "as if the vote were lost"
        if mark.lower_ in ("as", "since") and mark == part.tokens[0]:
            return ("as", after) if _is_cause(clause, part, mark) else None
        if _opens(part, ("so", "that")):
            return "so_that", part.tokens
    if _opens(part, *_OPENERS):
        return "because_of", part.tokens
    if _purpose(clause, part):
        return "purpose", part.tokens
    if (
        part.head.lower_ == "for"
        and part.role in ("pp", "gerund")
        and clause.verb.head.lemma_.lower() in _BLAMING
        and (part.noun.tag_ == "VBG" or _for_deeds(clause, part))
        and (clause.verb.passive or clause.part("object") is not None)
        and part.noun.ent_type_ not in ("DATE", "TIME", "MONEY")
    ):
        return "for", part.tokens
    return None


def _goes_on(part: Part) -> bool:
    """Whether the phrase is only the first of several: "by looking, and by asking"."""
    last = part.whole[-1]
    if last.i + 1 >= last.sent.end:
        return False
    following = last.nbor(1)
    return following.lower_ in ("and", "or") or (
        following.text == "," and following.i + 1 < last.sent.end
        and following.nbor(1).lower_ in ("and", "or", "by", "as")
    )  # fmt: skip


def _why(facts: Facts, clause: Clause) -> Iterator[Candidate]:
    for part in (*clause.before, *clause.after):
        found = _reason(clause, part)
        if found is None or not found[1]:
            continue
        variant, key = found
        owner, kept = _reasoned(facts, clause, part)
        doubts = bare_copula(owner, part)
        if any(c.dep_ == "conj" and c.i < part.head.i for c in owner.verb.head.children):
            doubts.append("attachment")
        if _goes_on(part):
            doubts.append("half a reason")
        later = [
            other
            for other in owner.after
            if kept
            and part not in clause.before
            and other is not part
            and other.tokens[0].i > part.tokens[-1].i
        ]
        voice = voice_of(facts, owner)
        candidate = build(
            facts,
            owner,
            family="why",
            variant=variant,
            wh=Wh("why", "why", "CLAUSE"),
            pieces=in_the_past(owner, invert(owner, without=[part, *later]), only="had"),
            key_tokens=key,
            doubts=doubts,
            skill="interpret",
            whole_key=True,
            denial=True,
            # "According to Lee, why did Lee leave?": who says so is told already
            prefixed=voice is None or voice.speaker is None or not _is_of(facts, owner, voice),
        )
        yield checked(_without_others(candidate), owner, part)


def _reasoned(facts: Facts, clause: Clause, part: Part) -> tuple[Clause, bool]:
    """Return the clause that a reason is given for, and whether the reason is one of its parts.

    "Lee said the brakes went because they were old": the parser hangs the reason on "said", though
    it is of what was said.
    """
    said = clause.part("reported")
    if said is None or part in clause.before or said.tokens[-1].i > part.tokens[0].i:
        return clause, True
    inner = clause_at(facts, said.head)
    if inner is None or inner.kind != "reported" or inner.verb.head.i > part.tokens[0].i:
        return clause, True
    return inner, False


def _is_of(facts: Facts, clause: Clause, voice: Voice) -> bool:
    """Whether a clause is told by whom it is about."""
    names, head = facts.document.names, clause.subject.head
    return voice.speaker in (names.of(head), names.referent(head))


_OTHER = re.compile(r"\b(?:each other|other [a-z]+s)\b", re.IGNORECASE)
_COMPARED = re.compile(r"\b(?:others?|another|same|similar|latter)\b", re.IGNORECASE)


def _without_others(candidate: Candidate) -> Candidate:
    """Let a reason tell of "each other" and "other countries", which compare with the stem."""
    if _COMPARED.search(_OTHER.sub("", candidate.answer)):
        return candidate
    kept = tuple(doubt for doubt in candidate.doubts if doubt != "key comparison")
    return replace(candidate, doubts=kept)


def _so(facts: Facts, clause: Clause) -> Iterator[Candidate]:
    """Ask "Why did the team fall ill?" of "The water was dirty, so the team fell ill"."""
    verb = clause.verb.head
    so = clause.tokens[0].i - 1
    if clause.kind != "conjunct" or so < 1 or verb.doc[so].lower_ != "so":
        return
    if verb.doc[so - 1].text != "," or clause.subject.head.head != verb:
        return
    cause = clause_at(facts, verb.head)
    if cause is None or cause.negative or len(cause.tokens) > _LONGEST:
        return
    key = [token for token in cause.tokens if token.i < so - 1]
    candidate = build(
        facts,
        clause,
        family="why",
        variant="so",
        wh=Wh("why", "why", "CLAUSE"),
        pieces=invert(clause),
        key_tokens=key,
        skill="interpret",
        whole_key=True,
    )
    yield checked(candidate, clause, clause.subject)


def _across(facts: Facts) -> Iterator[Candidate]:
    """Ask why of a sentence whose reason the next one gives: "That is because …"."""
    sentences = facts.document.sentences
    mains = {c.sentence.index: c for c in facts.clauses if c.kind == "main"}
    for before, sentence in pairwise(sentences):
        words = tuple(token.lower_ for token in sentence.span[:4])
        opener = next((o for o in _REASON_OPENERS if words[: len(o)] == o), None)
        clause = mains.get(before.index)
        if opener is None or clause is None or before.block != sentence.block:
            continue
        if voice_of(facts, clause) is not None or before.text.rstrip().endswith("?"):
            continue
        key = [token for token in sentence.span[len(opener) :] if not token.is_space]
        while key and key[-1].is_punct:
            key.pop()
        if not key or any(token.text in ('"', ";", "–") for token in key):
            continue
        candidate = build(
            facts,
            clause,
            family="why",
            variant="across",
            wh=Wh("why", "why", "CLAUSE"),
            pieces=invert(clause),
            key_tokens=key,
            skill="interpret",
            whole_key=True,
        )
        proof = facts.document.sentence_evidence
        candidate = replace(candidate, evidence=(proof(before), proof(sentence)))
        yield checked(candidate, clause, clause.subject)


@family("why", focuses=("why",), kinds=("multiple_choice", "short_answer"), needs=("clauses",))
def ask_why(facts: Facts) -> Iterator[Candidate]:
    """Ask for the reason or purpose that the text states."""
    for clause in asserted(facts, reported=True):
        yield from _why(facts, clause)
        yield from _so(facts, clause)
    yield from _across(facts)


def _means(part: Part) -> tuple[str, Sequence[Token]] | None:
    """Return the variant and the key's tokens when the part tells how."""
    word = part.head.lower_
    if part.role == "gerund" and word in ("by", "through"):
        return "by", part.tokens
    if part.role == "clause" and word == "using" and part.tokens[0] == part.head:
        return "using", part.tokens
    if _opens(part, ("with", "the", "help", "of"), ("by", "means", "of"), ("with", "the", "aid")):
        return "with_help", part.tokens
    if part.role in ("pp", "agent") and word == "by" and len(part.tokens) == 2:
        return ("by_noun", part.tokens) if part.noun.lower_ in _BY else None
    return None


@family("how", focuses=("how",), kinds=("multiple_choice", "short_answer"), needs=("clauses",))
def ask_how(facts: Facts) -> Iterator[Candidate]:
    """Ask for the means: "by scanning the roads", "using sonar", "by train"."""
    for clause in asserted(facts, reported=True):
        for part in clause.after:
            found = _means(part)
            if found is None or part.tokens[0].i < clause.verb.head.i:
                continue
            later = [o for o in clause.after if o.tokens[0].i > part.tokens[-1].i]
            doubts = bare_copula(clause, part)
            if _goes_on(part):
                doubts.append("half a reason")
            if later:
                doubts.append("not last")
            candidate = build(
                facts,
                clause,
                family="how",
                variant=found[0],
                wh=Wh("how", "how", "CLAUSE"),
                pieces=invert(clause, without=[part]),
                key_tokens=found[1],
                doubts=doubts,
                skill="interpret",
                whole_key=True,
            )
            yield checked(candidate, clause, part)
