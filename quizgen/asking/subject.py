"""Who or what did it: "Who led the study?"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from quizgen.asking import wordlists as words
from quizgen.asking.candidate import Candidate
from quizgen.asking.common import build, is_quantity
from quizgen.asking.copula import ASKING_NOUNS
from quizgen.asking.grammar import predicate
from quizgen.asking.key_rules import subject_doubts
from quizgen.asking.registry import family, is_asked
from quizgen.asking.sorts import Wh, wh_for
from quizgen.asking.unnamed import is_anybody
from quizgen.asking.voices import asserted, voice_of

if TYPE_CHECKING:
    from quizgen.facts.clauses import Clause, Part
    from quizgen.facts.gather import Facts

__all__ = ["ask_subject"]

# Verbs whose subject is better asked in another way: saying (reported speech), having, meaning.
_REPORTING = frozenset(
    "say tell add claim argue believe think suggest explain insist warn note state announce report "
    "admit deny ask reply write tweet describe call estimate point hope feel know want".split()
)


# Verbs of having parts, whose subject is a whole even where its noun means people.
_HOLDING = frozenset("include consist comprise contain number total".split())


# What several take up towards one thing: who "also" does so is not the only one.
_STANCES = frozenset(
    "oppose support back favour favor reject welcome criticise criticize condemn agree endorse "
    "praise attend join deny".split()
)


def _is_relation(subject: Part) -> bool:
    """Whether the subject is one only to somebody whom it does not name: "a close relative"."""
    return subject.head.lemma_.lower() in words.RELATIONS and not any(
        child.dep_ in ("prep", "poss", "compound", "nmod", "relcl", "acl")
        for child in subject.head.children
    )


def _is_anybody(subject: Part) -> bool:
    """Whether the subject is just a man or a woman: "a Norwegian man"."""
    return subject.head.lemma_.lower() in words.PLAIN_PEOPLE and all(
        child.dep_ in ("det", "amod", "nummod") for child in subject.head.children
    )


def _weak(clause: Clause, wh: Wh) -> str:
    """Return why the subject is not worth asking, or ""."""
    verb = clause.verb.head.lemma_.lower()
    if clause.part("reported") is not None:
        told = next(clause.parts("reported"))
        if wh.name is None or wh.focus == "what" or told.head.i < clause.verb.head.i:
            return "reported"
    elif verb in _REPORTING and not clause.verb.passive:
        said = clause.part("object", "infinitive", "attribute")
        if wh.text == "what" or said is None or verb in ("say", "tell"):
            return "reported"
    if verb in ("be", "remain", "become", "seem", "appear") and not clause.verb.passive:
        attribute = clause.part("attribute")
        if attribute is None:
            said = clause.part("adjective", "pp")
            if said is not None and said.head.lower_ in ("along", "from", "between", "of"):
                return "weak copula"
            heavy = [t for t in clause.tokens if t.pos_ in ("NOUN", "PROPN", "ADJ", "NUM", "VERB")]
            far = said is not None and len(heavy) - len(clause.subject.tokens) >= 3
            compared = any(t.tag_ in ("JJR", "RBR") for t in clause.tokens)
            plain = verb in ("be", "become") and clause.verb.head.tag_ != "VBG"
            number = any(t.like_num for t in said.tokens) if said is not None else False
            return "" if far and plain and not compared and not number else "weak copula"
        first = attribute.tokens[0].lower_
        definite = first == "the" or attribute.tokens[0].tag_ in ("PRP$", "POS", "NNP")
        if not definite or attribute.head.pos_ not in ("NOUN",):
            return "weak copula"
    return ""


def _variant(wh: Wh, *, joined: bool = False) -> str:
    """Return the question word: of several who are joined one asks "who" or "what"."""
    if joined:
        return "who" if wh.focus in ("who", "which") else "what"
    return wh.text.split()[0]


@family(
    "subject",
    focuses=("who", "what", "which"),
    kinds=("multiple_choice", "short_answer"),
    needs=("clauses", "names"),
)
def ask_subject(facts: Facts) -> Iterator[Candidate]:
    """Ask for the subject of a statement."""
    document_name = facts.document.names.of
    for clause in asserted(facts):
        subject = clause.subject
        if subject.head.pos_ == "PRON" or is_quantity(subject):
            continue
        wh = wh_for(subject.head, facts.document)
        if wh is None:
            continue
        joined = any(child.dep_ == "conj" for child in subject.head.children)
        if not is_asked(facts, f"subject.{_variant(wh, joined=joined)}"):
            continue
        doubts = list(subject_doubts(facts, clause, wh))
        weak = _weak(clause, wh)
        said = len(clause.tokens) - len(subject.tokens)
        telling = said >= 6 and (
            wh.name is not None
            or any(document_name(token) for token in subject.tokens)
            or (len(subject.tokens) >= 3 and clause.part("attribute") is not None)
        )
        if wh.text == "who" and clause.verb.head.lemma_.lower() in _HOLDING:
            doubts.append("no person does that")  # "Who included three engineers? The team"
        if subject.tokens[0].text in ('"', "'") and len(subject.tokens) <= 3:
            doubts.append("cut key")  # "their term | "ocean" was synonymous with …"
        if wh.name is None and subject.tokens[0].lower_ == "all":
            doubts.append("agreement")  # "What is natural? All colours"
        if any(c.dep_ == "nummod" and c.i < subject.head.i for c in subject.head.children):
            doubts.append("number")  # "How many …?" asks it better than "Who …?"
        if wh.name is None and len(subject.tokens) == 1:
            doubts.append("one plain word")  # "Critics", "Scientists", "Violence"
        if weak and not (weak == "weak copula" and telling):
            doubts.append(weak)
        if joined:
            people = _variant(wh, joined=True) == "who"
            wh = Wh("who", "who", "PHRASE") if people else Wh("what", "what", "PHRASE")
        if subject.head.lemma_.lower() in ASKING_NOUNS and clause.verb.head.tag_ == "VBG":
            doubts.append("specification")  # "One challenge is creating maps" creates nothing
        theirs = any(token.lower_ in ("their", "them", "they") for token in clause.tokens)
        if (wh.text == "what" or wh.text.startswith("which ")) and theirs:
            doubts.append("what with their")  # "Which country is ready with all their might?"
        if clause.verb.head.lemma_.lower() in _STANCES and any(
            t.lower_ == "also" and t.head == clause.verb.head for t in clause.sentence.span
        ):
            doubts.append("others, too")  # "The board also opposes the plan": who else?
        if any(token.lower_ in words.WORDS_OF_LANGUAGE for token in subject.tokens[:2]):
            doubts.append("nameless key")  # "The term asphaltum" was used by many
        if clause.verb.head.lemma_.lower() == "mean" and wh.text == "what":
            doubts.append("no person does that")  # "What means burrowing foot?"
        if wh.text == "who" and _is_anybody(subject):
            doubts.append("empty key")  # "Who was shot dead? A Norwegian man"
        if wh.name is None and _is_relation(subject):
            doubts.append("nameless key")  # "A close relative": of whom?
        short = len(clause.tokens) > 22
        voice = voice_of(facts, clause)
        saying = list(voice.saying) if voice is not None else []
        if voice is not None and voice.name and is_anybody(voice.name):
            doubts.append("nobody named")  # "Who did one person say writes about lamps?"
        yield build(
            facts,
            clause,
            family="subject",
            variant=_variant(wh),
            wh=wh,
            pieces=[*saying, *predicate(clause, short=short)],
            key_tokens=subject.tokens,
            doubts=doubts,
            known=[subject.head],
            prefixed=not saying,
        )
