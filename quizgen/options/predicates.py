"""Distractors for keys like "It was legal": what the article says of other things."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizgen.facts.phrases import plain_text
from quizgen.options.proposal import Proposal
from quizgen.options.sorts import sort_of
from quizgen.options.texts import mentions

if TYPE_CHECKING:
    from quizgen.asking.candidate import Candidate
    from quizgen.facts.clauses import Clause
    from quizgen.language.tree import Token
    from quizgen.options.article import ArticleView

__all__ = ["PRONOUN_KEY", "Predicate", "article_predicates", "propose_predicates"]

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


@dataclass(frozen=True, slots=True, eq=False)
class Predicate:
    """What a clause of the article says of its subject, when it can stand after a pronoun.

    Attributes:
        body: the clause from its first verb on.
        text: the body as it would be printed.
        sentence: where it stands.
        reported: whether somebody says it.
        lemmas: of its subject and of its nouns, verbs and adjectives.
        aliases: the forms of its subject's name, when the subject is a person.
    """

    body: tuple[Token, ...]
    text: str
    sentence: int
    reported: bool
    lemmas: frozenset[str]
    aliases: tuple[str, ...]


Kind = tuple[str, str, str]


def article_predicates(view: ArticleView) -> dict[Kind, list[Predicate]]:
    """Return the predicates of an article, in text order.

    They are told apart by the sort of their subject ("p", "o" …), its number ("It" or "They", ""
    for persons) and their tense.
    """
    found: dict[Kind, list[Predicate]] = {}
    for clause in view.facts.clauses:
        if clause.kind == "relative":
            continue
        head = clause.subject.head
        sort = sort_of(view.document, head)
        name = view.document.names.of(head) or view.document.names.referent(head)
        if (sort == "p" and name is None) or (sort != "p" and head.pos_ == "PRON"):
            continue
        body = _body(clause)
        if not _stands_alone(body):
            continue
        content = (token for token in body if token.pos_ in ("NOUN", "VERB", "ADJ"))
        predicate = Predicate(
            body,
            plain_text(body),
            clause.sentence.index,
            clause.kind == "reported",
            frozenset(token.lemma_.lower() for token in (head, *content)),
            tuple(name.aliases) if sort == "p" and name is not None else (),
        )
        kind = (sort, "" if sort == "p" else _number(clause), _tense(body[0].lower_, body[0].tag_))
        found.setdefault(kind, []).append(predicate)
    return found


def _stands_alone(body: Sequence[Token]) -> bool:
    """Whether the words from a verb on are whole, short, and point to nothing before them."""
    if not 3 <= len(body) <= _LONGEST or body[-1].i - body[0].i + 1 != len(body):
        return False
    if any(t.tag_ in _BARRED or t.lower_ in _POINTING or t.is_punct for t in body):
        return False
    return body[0].pos_ in ("AUX", "VERB")


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
    clause_of_key = view.clause_of(candidate)
    sort = "p" if pronoun in ("He", "She") else ""
    if not sort and clause_of_key is not None:
        head = clause_of_key.subject.head
        if candidate.focus == "why" or mentions(candidate.stem, head.text):
            sort = sort_of(view.document, head)
    if not sort or (sort == "p" and pronoun == "It"):
        return []
    if sort == "t":
        return []  # things of any sort: what is said of one fits no other
    found: list[Proposal] = []
    asked = view.asked(candidate)
    barred = asked.evidence | asked.rivals
    number = "" if sort == "p" else pronoun
    for other in view.predicates.get((sort, number, tense), ()):
        if other.sentence in barred or not _agrees(other.body[0], pronoun):
            continue
        if not other.lemmas.isdisjoint(asked.lemmas):
            continue
        if sort == "p" and any(mentions(candidate.stem, alias) for alias in other.aliases):
            continue  # it may be told of the one whom the stem is about
        fitness = 1.0 + 1.5 * other.reported
        fitness += 0.5 * (other.body[0].lower_ == verbs[0].lower_)
        fitness -= 0.3 * abs(len(other.body) - len(key))
        text = f"{pronoun} {other.text}"
        found.append(
            Proposal(text, "same_article", fitness, sentences=frozenset((other.sentence,)))
        )
    return sorted(found, key=lambda proposal: -proposal.fitness)
