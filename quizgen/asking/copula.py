"""What is the aim of the project?: sentences that say what something is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from quizgen.asking import wordlists
from quizgen.asking.candidate import Candidate
from quizgen.asking.common import build, key_of
from quizgen.asking.grammar import invert
from quizgen.asking.registry import family
from quizgen.asking.sorts import Wh
from quizgen.asking.voices import asserted, quoted_tokens, voice_of
from quizgen.asking.wording import capital, compose
from quizgen.facts.phrases import noun_phrase

if TYPE_CHECKING:
    from quizgen.facts.gather import Facts
    from quizgen.language.tree import Token

__all__ = ["ASKING_NOUNS", "ask_definition", "ask_specification"]

# Nouns whose phrase asks to be filled: "The aim of the project is to improve safety".
ASKING_NOUNS = frozenset(
    "aim goal purpose objective reason cause result effect challenge problem difference name "
    "capital secret key solution answer advantage disadvantage benefit danger risk threat task "
    "priority intention idea point role job motto theme subject cost price record source origin "
    "question target focus sticking-point obstacle difficulty concern fear worry hope dream "
    "mission message lesson finding conclusion consequence outcome drawback".split()
)


_LONGEST = 60  # tokens of an apposition with all its asides; a definition has at most 18 words
# A noun like these makes a definition that tells nothing: "Mystery shopping is a way …".
_EMPTY_CLASSES = frozenset("one thing way part example issue problem place matter case".split())


def _defines(words: Sequence[Token], head: Token) -> bool:
    """Whether a noun phrase says enough to define something."""
    return (
        head.pos_ == "NOUN"
        and head.lemma_.lower() not in _EMPTY_CLASSES
        and 5 <= len(words) <= 18
        and any(
            child.dep_ in ("relcl", "acl", "prep") and child.i > head.i for child in head.children
        )
    )


_CLOSING = ("–", "—", "-", "--", ")")


def _to_mark(words: Sequence[Token]) -> Sequence[Token]:
    """Return an explanation up to the mark that closes it: "the fear of heights [– and …]"."""
    for place, token in enumerate(words):
        if token.text in _CLOSING:
            return words[:place]
    return words


def _explains(words: Sequence[Token], token: Token) -> bool:
    """Whether marks set the explanation off: ", a disease that …", "– the fear of heights –"."""
    mark = token.doc[token.left_edge.i - 1].text
    if mark == ",":
        return words[0].lower_ in ("a", "an")
    last = words[-1].i + 1
    whole = last < len(token.doc) and token.doc[last].text in (*_CLOSING, ".")
    return whole and mark in ("–", "—", "-", "--", "(") and words[0].lower_ in ("a", "an", "the")


def _plain_subject(facts: Facts, head: Token) -> bool:
    """Whether a noun names a kind of thing ("mystery shoppers", "cretinism") or an unusual name."""
    name = facts.document.names.of(head)
    if name is not None:
        return name.type not in ("PERSON", "GPE", "NORP", "LOC")
    if head.pos_ != "NOUN" or head.lemma_.lower() in _EMPTY_CLASSES:
        return False
    return all(child.dep_ in ("compound", "amod", "appos", "punct") for child in head.children)


@family(
    "definition",
    focuses=("definition",),
    kinds=("multiple_choice", "short_answer"),
    needs=("clauses", "names"),
)
def ask_definition(facts: Facts) -> Iterator[Candidate]:
    """Ask "What is cretinism?" where the article explains the word."""
    document = facts.document
    for clause in asserted(facts):
        subject = clause.subject.head
        part = clause.part("attribute")
        if part is None or clause.verb.head.lemma_.lower() != "be" or clause.verb.forms:
            continue
        if clause.verb.tense != "present" or not _plain_subject(facts, subject):
            continue
        if voice_of(facts, clause) is not None:
            continue  # "Islam is a religion of peace," somebody said: an opinion
        if not _defines(part.tokens, part.head) or part.tokens[0].lower_ == "the":
            continue
        verb = clause.verb.head.lower_
        yield build(
            facts,
            clause,
            family="definition",
            variant="copula",
            wh=Wh("what", "definition", "CLAUSE"),
            pieces=[verb, clause.subject.tokens],
            key_tokens=part.tokens,
            skill="vocabulary",
            short_stem=True,
        )
    quoted = quoted_tokens(facts)
    for sentence in document.sentences:
        for token in sentence.span:
            head = token.head
            if token.dep_ != "appos" or token.i < head.i or not _plain_subject(facts, head):
                continue
            if (document.block_of(token), token.i) in quoted or document.names.of(token):
                continue
            if token.right_edge.i - token.left_edge.i > _LONGEST:
                continue  # a list without end: each phrase of it would be read again
            words = _to_mark(noun_phrase(token))
            if not words or any(child.dep_ == "det" for child in head.children):
                continue
            if any(word.lemma_.lower() in wordlists.DISTANCES for word in words):
                continue
            if not _explains(words, token) or not _defines(words, token):
                continue
            term = [t for t in head.subtree if t.i <= head.i and t.i >= head.left_edge.i]
            stem = compose(document, ["what are" if head.tag_ == "NNS" else "what is", term])
            key = key_of(document, words)
            yield Candidate(
                kind="multiple_choice",
                focus="definition",
                family="definition",
                rule="definition.apposition",
                stem=capital(stem.text) + "?",
                answer=key.text,
                evidence=(document.sentence_evidence(sentence),),
                sentence=sentence.index,
                fact=("definition", sentence.index, head.i),
                answer_type="CLAUSE",
                answer_range=document.offsets(words),
                skill="vocabulary",
                doubts=(*stem.doubts, *key.doubts),
            )


@family(
    "specification",
    focuses=("what",),
    kinds=("multiple_choice", "short_answer"),
    needs=("clauses",),
)
def ask_specification(facts: Facts) -> Iterator[Candidate]:
    """Ask what fills a noun like "aim", "reason" or "challenge"."""
    for clause in asserted(facts, reported=True):
        subject = clause.subject.head
        head = clause.verb.head
        best = any(token.tag_ in ("JJS", "RBS") for token in clause.subject.tokens)
        attribute = clause.part("attribute")
        best = best and attribute is not None and attribute.tokens[0].lower_ != "the"
        if subject.lemma_.lower() not in ASKING_NOUNS and not best:
            continue
        if head.tag_ == "VBG" and clause.verb.forms in (("is",), ("was",)):
            # "One challenge is creating scans of the roads": parsed as a progressive
            key = [head]
            for other in clause.after:
                if other.tokens[0].i > head.i and other.role in ("object", "pp", "place"):
                    key += other.tokens
            yield build(
                facts,
                clause,
                family="specification",
                variant="gerund",
                wh=Wh("what", "what", "CLAUSE"),
                pieces=[clause.verb.forms[0], clause.subject.tokens],
                key_tokens=key,
            )
            continue
        if head.lemma_.lower() != "be" or clause.verb.passive:
            continue
        if clause.subject.tokens[0].lower_ not in (
            "the",
            "a",
            "an",
            "one",
            "his",
            "her",
        ) and not any(child.dep_ == "poss" for child in subject.children):
            continue  # "even ideas that nobody wants are worth testing"
        part = clause.part("attribute", "infinitive", "reported", "gerund")
        if part is None:
            continue
        yield build(
            facts,
            clause,
            family="specification",
            variant=part.role,
            wh=Wh("what", "what", "CLAUSE" if part.role != "attribute" else "PHRASE"),
            pieces=invert(clause, without=list(clause.after)),
            key_tokens=part.tokens,
        )
