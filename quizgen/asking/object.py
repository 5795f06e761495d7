"""What somebody did something to: "What has Google begun testing?"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from quizgen.asking.attached import asides_behind, bare_idiom
from quizgen.asking.candidate import Candidate
from quizgen.asking.common import build, is_quantity
from quizgen.asking.copula import ASKING_NOUNS
from quizgen.asking.grammar import links, tail
from quizgen.asking.key_rules import TAKES_TWO, object_doubts, wants_in_vain
from quizgen.asking.object_rules import stands_alone
from quizgen.asking.registry import family
from quizgen.asking.sorts import Wh, wh_for
from quizgen.asking.stripped import half_of_two
from quizgen.asking.voices import asserted, turned, voice_of
from quizgen.asking.wording import content_words
from quizgen.facts.phrases import noun_phrase
from quizgen.language.inflect import base, inflect, third_person

if TYPE_CHECKING:
    from quizgen.facts.clauses import Clause, Part
    from quizgen.facts.gather import Facts
    from quizgen.language.tree import Token

__all__ = [
    "active",
    "ask_agent",
    "ask_infinitive_object",
    "ask_object",
    "ask_prepositional",
    "ask_whole_object",
]

# Verbs that say nothing without their object: "What did he have?".
_EMPTY = frozenset("have do make take get be include involve become say tell mean cost".split())
# Verbs that say little: they need a stem with more in it ("What do shoppers want?").
_LIGHT = frozenset(
    "give go come see let keep put set hold need want show play run pay last reach face mark bear "
    "draw turn".split()
)
_ENOUGH = 4  # content words of a stem with a light verb


# Verbs of going, whose "to" and "from" are asked with "where".
_MOVING = frozenset(
    "go return travel come move head fly walk drive run flee retreat march sail migrate rise fall "
    "drop grow increase extend stretch spread recruit arrive lead".split()
)
# Verbs after which a gerund is no object but the subject of a clause.
_THINKING = frozenset("think say believe feel know tell hope argue claim".split())
# Verbs of lying somewhere, and verbs that take an object and "of".
_SITUATED = frozenset("lie situate locate base stand sit".split())
_RIDS = frozenset("rob deprive accuse inform remind convince rid clear cure assure warn".split())
# The preposition that a stem may end in: "What was he charged with?"
_STRANDED = frozenset("with about against for from of into on to".split())


def _fits(clause: Clause, part: Part) -> list[str]:
    """Return why the object should not be asked for."""
    doubts = []
    if clause.subject.head.lemma_.lower() in ASKING_NOUNS and clause.verb.head.tag_ == "VBG":
        doubts.append("specification")
    if any(child.dep_ == "conj" for child in clause.verb.head.children if child.i < part.head.i):
        doubts.append("shared object")
    if part.head.pos_ == "PRON" or is_quantity(part):
        doubts.append("weak object")
    following = part.whole[-1].i + 1
    doc = part.head.doc
    if following < len(doc) and doc[following].lower_ in (
        "of",
        "that",
        "who",
        "which",
        "and",
        "or",
    ):
        doubts.append("cut key")
    return doubts


@family(
    "object",
    focuses=("what", "who", "which"),
    kinds=("multiple_choice", "short_answer"),
    needs=("clauses", "names"),
)
def ask_object(facts: Facts) -> Iterator[Candidate]:
    """Ask for a direct object that needs its sentence to be understood, or is a name."""
    yield from _objects(facts, whole=False)


@family(
    "whole_object",
    focuses=("what",),
    kinds=("multiple_choice", "short_answer"),
    needs=("clauses", "names"),
)
def ask_whole_object(facts: Facts) -> Iterator[Candidate]:
    """Ask for a direct object that is a whole answer: "The threat of legal action"."""
    yield from _objects(facts, whole=True)


def _objects(facts: Facts, *, whole: bool) -> Iterator[Candidate]:
    for clause in asserted(facts):
        part = clause.part("object")
        if part is None or clause.subject.head.lower_ in ("who", "which", "that"):
            continue
        wh = wh_for(part.head, facts.document)
        if wh is None:
            continue
        if stands_alone(clause, part, wh) is not whole:
            continue
        doubts = _fits(clause, part)
        verb = clause.verb.head.lemma_.lower()
        stated = len(content_words(" ".join(t.text for t in clause.tokens if t not in part.tokens)))
        if verb in _EMPTY or (verb in _LIGHT and stated < _ENOUGH):
            doubts.append("light verb")
        doubts += object_doubts(facts, clause, part, wh)
        wh = _of_all(_as_object(wh), part.head)
        without = [part, *asides_behind(clause, part)]
        pieces, framed = turned(facts, clause, without, short=len(clause.tokens) > 20)
        yield build(
            facts,
            clause,
            family="whole_object" if whole else "object",
            variant=wh.text.split()[0],
            wh=wh,
            pieces=pieces,
            key_tokens=part.tokens,
            doubts=doubts,
            prefixed=not framed,
        )


# Nouns that are no answer alone: "What were they allowed to examine? Data".
_BARE_STUFF = frozenset("data datum information detail more stuff".split())


def _untold_aim(clause: Clause, part: Part, key: Sequence[Token], *, unvoiced: bool) -> list[str]:
    """Return why the object of an infinitive is asked for in vain, or is not all of it."""
    verb = part.head
    found = []
    last = max(verb.i, key[-1].i)
    if verb.lemma_.lower() == "use" and last >= part.tokens[-1].i:
        found.append("aim untold")  # "What do they prefer to use?" What for?
    if clause.verb.forms[:1] in (("should",), ("ought",)) and unvoiced:
        found.append("opinion")
    if half_of_two(key):
        found.append("half a list")
    if len(key) == 1 and key[0].lemma_.lower() in _BARE_STUFF:
        found.append("empty key")
    end = key[-1]
    after = [token.lower_ for token in end.doc[end.i + 1 : end.i + 3]]
    if after == [",", "to"]:
        found.append("half a list")  # "to frighten the town, to rob the bank and to leave"
    if end.pos_ in ("SCONJ", "ADP") and end.lower_ in ("before", "after", "when", "until"):
        found.append("cut key")  # "blocking the deal before"
    head = clause.verb.head
    if head.dep_ in ("acl", "ccomp") and head.head.pos_ == "NOUN":
        found.append("nested")  # "There is worry the town will use it to …"
    return found


@family(
    "infinitive_object",
    focuses=("what", "who", "which"),
    kinds=("multiple_choice", "short_answer"),
    needs=("clauses", "names"),
)
def ask_infinitive_object(facts: Facts) -> Iterator[Candidate]:
    """Ask for the object of an infinitive or gerund: "What do his forces aim to attack?"."""
    for clause in asserted(facts, reported=True):
        for part in clause.parts("infinitive", "gerund"):
            verb = part.head
            if verb.dep_ != "xcomp" or part in clause.before:
                continue
            target = next((child for child in verb.children if child.dep_ == "dobj"), None)
            if target is None or target.pos_ == "PRON" or target.i < verb.i:
                continue
            wh = wh_for(target, facts.document)
            key = noun_phrase(target)
            if wh is None or not key:
                continue
            doubts = []
            main = clause.verb.head.lemma_.lower()
            tool = clause.part("object")
            between = [
                other
                for other in clause.after
                if clause.verb.head.i < other.tokens[0].i < part.tokens[0].i
                and other.role not in ("object", "iobject")
            ]
            if between:
                doubts.append("far infinitive")  # "was forced due to the ruling to shelve"
            end = key[-1].i + 1
            if end < len(target.doc) and target.doc[end].lower_ in ("of", "that", "who", "which"):
                doubts.append("cut key")
            if wants_in_vain(facts, clause):
                doubts.append("no thing does that")
            if key[0].lower_ == "as" or (target.tag_ != "NN" and _measures(target)):
                doubts.append("number")  # "as many as 20,000 miles"
            if main == "be" or (
                main == "use" and (tool is None or tool.head.i < clause.verb.head.i)
            ):
                doubts.append("purpose")  # "What did they use to check? Their results"
            if verb.tag_ == "VBG" and main in _THINKING:
                doubts.append("strange parse")  # "I think mistaking a picture … is a mistake"
            if verb.lemma_.lower() in _EMPTY or any(c.dep_ == "conj" for c in verb.children):
                doubts.append("light verb")
            doubts += _untold_aim(clause, part, key, unvoiced=voice_of(facts, clause) is None)
            gone = set(target.subtree)
            rest = [token for token in part.tokens if token not in gone]
            if any(token.i > target.i and token.dep_ == "advcl" for token in rest):
                rest = [token for token in rest if token.i < target.i]
            if len(key) + len(rest) > 26 or "agent" in {t.dep_ for t in rest}:
                doubts.append("long key")
            later = [other for other in clause.after if other.tokens[0].i > part.tokens[-1].i]
            lead, framed = turned(facts, clause, [part, *later], short=True)
            ending = [
                other.tokens
                for other in later
                if other.role in ("time", "place", "pp") and not links(other)
            ]
            yield build(
                facts,
                clause,
                family="infinitive_object",
                variant=wh.text.split()[0],
                wh=_of_all(wh, target),
                pieces=[*lead, rest, *ending],
                key_tokens=key,
                doubts=doubts,
                prefixed=not framed,
            )
            break


# What is housed on a campus has a place there: one asks where.
_HOUSED = frozenset("house station lodge shelter accommodate".split())
_SAYING = frozenset("say tell state".split())


@family(
    "prepositional",
    focuses=("what", "who", "which"),
    kinds=("multiple_choice", "short_answer"),
    needs=("clauses", "names"),
)
def ask_prepositional(facts: Facts) -> Iterator[Candidate]:
    """Ask for the object of a verb's preposition: "What is Russia under pressure from?"."""
    for clause in asserted(facts, reported=True):
        parts = [part for part in clause.after if part.role == "pp"]
        if not parts or clause.verb.head.lemma_.lower() == "be":
            continue
        part = parts[-1]
        noun = part.noun
        if noun is part.head or noun.dep_ != "pobj" or noun.pos_ == "PRON":
            continue
        wh = wh_for(noun, facts.document)
        preposition = part.head.lower_
        if wh is None or preposition not in _STRANDED:
            continue
        doubts = _fits(clause, part)
        between = [other for other in clause.after if other.head.i < part.head.i]
        if part.head.i != clause.verb.head.i + 1 and [p.role for p in between] != ["object"]:
            doubts.append("far preposition")  # "retire from his match with an injury"
        if clause.after[-1] is not part:
            doubts.append("not last")
        verb = clause.verb.head.lemma_.lower()
        if verb in _MOVING and preposition in ("to", "from", "into"):
            doubts.append("where")  # "What did the officials go to? The station"
        if verb in _SITUATED:
            doubts.append("where")  # "What is the capital situated on?"
        if preposition in ("on", "at") and verb in _HOUSED:
            doubts.append("where")  # "What has the school been housed on? A campus"
        if verb in _SAYING:
            doubts.append("nothing said")  # "What did Lee say to?"
        if any(token.lower_ == preposition for other in between for token in other.tokens):
            doubts.append("doubled preposition")  # "announce a deal on Monday on"
        if clause.verb.passive and any(p.role == "object" for p in clause.after):
            doubts.append("far preposition")  # "was given the go-ahead with"
        if (
            preposition in ("with", "from", "to")
            and any(p.role == "object" for p in between)
            and verb not in TAKES_TWO
        ):
            doubts.append("far preposition")  # "did the hall house the club with"
        key = [token for token in part.tokens if token.i > part.head.i]
        if not key:
            continue
        if bare_idiom(key):
            doubts.append("one plain word")  # "What are they remaining on? Guard"
        if any(child.dep_ == "acl" and child.tag_ == "VBN" and child.n_lefts for child in
               noun.children):  # fmt: skip
            doubts.append("key runs on")  # "put the keys on a table | to be searched"
        if preposition == "of" and any(p.role == "object" for p in between) and verb not in _RIDS:
            doubts.append("far preposition")  # "release a report on the fate of"
        pieces, framed = turned(facts, clause, [part], short=True)
        yield build(
            facts,
            clause,
            family="prepositional",
            variant=preposition,
            wh=_of_all(wh, noun),
            pieces=[*pieces, preposition],
            key_tokens=key,
            doubts=doubts,
            prefixed=not framed,
        )


def active(clause: Clause, part: Part) -> list[str | Sequence[Token]] | None:
    """Return the passive clause as an active predicate: "was built by X" → "built …"."""
    group = clause.verb
    forms = list(group.forms)
    lemma = base(group.head)
    if forms in (["was"], ["were"]):
        verb = [inflect(lemma, "VBD", seen=(group.head.text,))]
    elif forms in (["is"], ["are"]):
        verb = [third_person(lemma)]
    elif len(forms) == 2 and forms[0] in ("has", "have", "had") and forms[1] == "been":
        verb = ["had" if forms[0] == "had" else "has", group.head.text]
    elif len(forms) == 2 and forms[1] == "be" and forms[0] in ("will", "would", "could", "can"):
        verb = [forms[0], lemma]
    else:
        return None
    particles = [token.text for token in group.particles]
    late = len(clause.subject.tokens) <= 4  # "carried the balloon up", not "carried up it"
    rest = [
        tokens
        for tokens in tail(clause, without=[part], short=True)
        if not (len(tokens) == 1 and tokens[0] in group.particles)
    ]
    if late:
        return [*verb, clause.subject.tokens, *particles, *rest]
    return [*verb, *particles, clause.subject.tokens, *rest]


@family(
    "agent",
    focuses=("who", "what", "which"),
    kinds=("multiple_choice", "short_answer"),
    needs=("clauses", "names"),
)
def ask_agent(facts: Facts) -> Iterator[Candidate]:
    """Ask for the agent of a passive, in the active: "Who launched the attack?"."""
    for clause in asserted(facts):
        part = clause.part("agent")
        if part is None or not clause.verb.passive or part.noun is part.head:
            continue
        noun = part.noun
        wh = wh_for(noun, facts.document) if noun.pos_ != "PRON" else None
        pieces = active(clause, part)
        key = [token for token in part.tokens if token.i > part.head.i]
        if wh is None or pieces is None or not key:
            continue
        doubts = _fits(clause, part)
        if clause.verb.negation is not None:
            doubts.append("negative")
        yield build(
            facts,
            clause,
            family="agent",
            variant=wh.text.split()[0],
            wh=_of_all(wh, noun),
            pieces=pieces,
            key_tokens=key,
            doubts=doubts,
            features={"derived": 1.0},
        )


def _as_object(wh: Wh) -> Wh:
    """Return "which committee" for the "who" of a body that is led, joined or asked."""
    if wh.name is None or wh.name.type != "ORG" or wh.text != "who":
        return wh
    return Wh(f"which {wh.name.text.split()[-1].lower()}", "which", "ORG", wh.name)


def _measures(noun: Token) -> bool:
    """Whether the noun is a unit with its number: "20,000 miles a year"."""
    if noun.ent_type_ == "MONEY" or any(child.text in ("$", "£", "€") for child in noun.subtree):
        return not any(child.dep_ in ("prep", "compound") for child in noun.children)
    return noun.lemma_.lower() in (
        "mile",
        "kilometre",
        "kilometer",
        "metre",
        "meter",
        "hour",
    ) and any(child.dep_ == "nummod" for child in noun.children)


def _of_all(wh: Wh, noun: Token) -> Wh:
    """Return the question word for a whole coordination, which no single name answers."""
    if not any(child.dep_ == "conj" for child in noun.children):
        return wh
    word = "who" if wh.focus == "who" else "what"
    return Wh(word, "who" if word == "who" else "what", "PHRASE")
