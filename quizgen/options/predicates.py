"""Distractors for keys like "It was legal": what the article says of other things."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quizgen.facts.clauses import plain_text
from quizgen.options.proposal import Proposal
from quizgen.options.sorts import sort_of
from quizgen.options.texts import mentions

if TYPE_CHECKING:
    from spacy.tokens import Token

    from quizgen.asking.candidate import Candidate
    from quizgen.facts.clauses import Clause
    from quizgen.options.article import ArticleView

__all__ = ["PRONOUN_KEY", "propose_predicates"]

# "It was legal", "They do not define the whole workforce", "He has never had an accident".
PRONOUN_KEY = re.compile(r"^(It|They|He|She) (?=\w)")

_LONGEST = 11
_BARRED = frozenset(("PRP", "PRP$", "WP", "WDT", "WRB", "EX", "``", "''", ":", "-LRB-"))
_POINTING = frozenset("this that these those such there here".split())


def _number(clause: Clause) -> str:
    head = clause.subject.head
    joined = any(child.dep_ == "conj" for child in head.children)
    return "They" if joined or head.tag_ in ("NNS", "NNPS") else "It"


def _body(clause: Clause) -> tuple[Token, ...]:
    """Return the clause from its first verb on, without what stands before the subject."""
    first = clause.verb.auxiliaries[0] if clause.verb.auxiliaries else clause.verb.head
    inside = set(clause.subject.tokens)
    before = {token for part in clause.before for token in part.tokens}
    return tuple(
        token
        for token in clause.tokens
        if token.i >= first.i and token not in inside and token not in before
    )


def _tense(word: str, tag: str) -> str:
    if tag == "MD":
        return "modal"
    return "past" if tag == "VBD" or word in ("was", "were", "had", "did") else "present"


def _agrees(first: Token, pronoun: str) -> bool:
    if first.tag_ == "VBZ" or first.lower_ == "was":
        return pronoun != "They"
    return not (first.tag_ == "VBP" or first.lower_ == "were") or pronoun == "They"


def propose_predicates(view: ArticleView, candidate: Candidate) -> list[Proposal]:
    """Return "It …" made of other clauses, best first.

    Other clauses must have a subject of the same number and sort, and the key's tense.
    """
    match = PRONOUN_KEY.match(candidate.answer)
    if match is None:
        return []
    pronoun = match[1]
    key = [token for token in view.key_tokens(candidate) if not token.is_punct]
    verbs = [token for token in key if token.tag_ in ("MD", "VBD", "VBZ", "VBP")]
    if not verbs:
        return []
    tense = _tense(verbs[0].lower_, verbs[0].tag_)
    own, stem = view.evidence_sentences(candidate), view.stem_lemmas(candidate)
    clause_of_key = view.clause_of(candidate)
    sort = "p" if pronoun in ("He", "She") else ""
    if not sort and clause_of_key is not None:
        head = clause_of_key.subject.head
        if candidate.focus == "why" or mentions(candidate.stem, head.text):
            sort = sort_of(view.document, head)
    if not sort or (sort == "p" and pronoun == "It"):
        return []
    found: list[Proposal] = []
    for clause in view.facts.clauses:
        if sort == "t":
            break  # things of any sort: what is said of one fits no other
        if clause.sentence.index in own or clause.kind == "relative":
            continue
        head = clause.subject.head
        name = view.document.names.of(head) or view.document.names.referent(head)
        if sort == "p" and (name is None or any(mentions(candidate.stem, a) for a in name.aliases)):
            continue  # it may be told of the one whom the stem is about
        if sort_of(view.document, head) != sort or (sort != "p" and _number(clause) != pronoun):
            continue
        if head.pos_ == "PRON" and sort != "p":
            continue
        if head.lemma_.lower() in stem or view.says_too(
            candidate, frozenset((clause.sentence.index,))
        ):
            continue
        body = _body(clause)
        if not 3 <= len(body) <= _LONGEST or body[-1].i - body[0].i + 1 != len(body):
            continue
        if any(t.tag_ in _BARRED or t.lower_ in _POINTING or t.is_punct for t in body):
            continue
        first = body[0]
        if _tense(first.lower_, first.tag_) != tense or first.pos_ not in ("AUX", "VERB"):
            continue
        if not _agrees(first, pronoun):
            continue
        if {t.lemma_.lower() for t in body if t.pos_ in ("NOUN", "VERB", "ADJ")} & stem:
            continue
        fitness = 1.0 + 1.5 * (clause.kind == "reported") + 0.5 * (first.lower_ == verbs[0].lower_)
        fitness -= 0.3 * abs(len(body) - len(key))
        text = f"{pronoun} {plain_text(body)}"
        found.append(
            Proposal(text, "same_article", fitness, sentences=frozenset((clause.sentence.index,)))
        )
    return sorted(found, key=lambda proposal: -proposal.fitness)
