"""Distractors for keys that are phrases or clauses: others of the article of the same shape.

A phrase of the article is true of something else there, which is what tempts. It must have the
key's shape (a noun phrase, "to improve safety", "by selling tickets"), name the same kind of
thing, and stand alone: no pronoun, no "the" without anything to tell which.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from quizgen.language.lexicon import Lexicon, lexicon
from quizgen.options.article_phrases import Phrase, key_phrase
from quizgen.options.proposal import Proposal

if TYPE_CHECKING:
    from quizgen.asking.candidate import Candidate
    from quizgen.options.article import ArticleView

__all__ = ["propose_phrases"]


def _as_key(phrase: Phrase, key: Phrase, answer: str) -> str:
    """Return the phrase worded like the key: its "to" or "by", its capital letter."""
    text = phrase.text
    if phrase.shape == "to" and key.shape == "verb":
        text = text[3:]
    lead = re.match(r"(by|for|in|on|at|with|from|into|of|as|about|against|through) ", answer, re.I)
    if lead is not None and key.shape in ("noun", "gerund"):
        text = f"{lead[1].lower()} {text}"
    if answer[:1].isupper() and not text[:1].isupper():
        text = text[:1].upper() + text[1:]
    return text


_AGENTS = frozenset(("person", "group"))
# Noun classes whose members can stand for each other as options.
_NEAR_KINDS = (
    frozenset(("event", "act")),
    frozenset(("artifact", "object")),
    frozenset(("food", "plant")),
)


def _fitness(phrase: Phrase, key: Phrase, words: Lexicon) -> float:
    """Return how alike phrase and key are; below ``_FLOOR`` they are no options of one question."""
    score = 0.0
    if phrase.kind == key.kind:
        score += 3.0
    elif any({phrase.kind, key.kind} <= near for near in _NEAR_KINDS):
        score += 1.5
    if phrase.shape == "noun":
        likeness = words.similarity(phrase.lemma, key.lemma, "n")
        if likeness < _ALIKE:
            return -1.0
        score += 3.0 * (likeness - _ALIKE)
        score += 1.0 * (phrase.definite == key.definite)
        score -= 1.0 * (phrase.definite == "the" and key.definite != "the")
    else:
        score += 1.0 * (phrase.role == key.role)
    score += 1.0 * (phrase.role == key.role)
    score -= 0.3 * abs(len(phrase.tokens) - len(key.tokens))
    return score


_ALIKE = 0.5  # "documents" and "instructions" 0.75, "documents" and "speeds" 0.3
_FLOOR = {"noun": 2.6, "to": 1.0, "gerund": 1.0, "verb": 1.0}


def _from_article(view: ArticleView, candidate: Candidate, key: Phrase) -> Iterator[Proposal]:
    words = lexicon()
    asked = view.asked(candidate)
    barred = asked.evidence | asked.rivals
    for phrase in _beside(view, key):
        if phrase.sentence in barred:
            continue
        if not phrase.governor.isdisjoint(asked.lemmas):
            continue  # it hangs on a word of the stem: "What did he buy?" – he bought that too
        if not phrase.content.isdisjoint(asked.lemmas):
            continue
        if phrase.lemma == key.lemma:
            # "steel bridges" and "rope bridges" differ, "serious" and "bad shortages" do not
            mine, keys = phrase.classes, key.classes
            if key.shape != "noun" or not mine or not keys or mine & keys:
                continue
        fitness = _fitness(phrase, key, words)
        if fitness < _FLOOR[key.shape]:
            continue
        if phrase.lemma != key.lemma and _related(phrase, key, words):
            continue
        text = _as_key(phrase, key, candidate.answer)
        yield Proposal(text, "same_article", fitness, sentences=frozenset((phrase.sentence,)))


def _beside(view: ArticleView, key: Phrase) -> Iterator[Phrase]:
    """Yield the phrases of the article that have the key's shape and place, in text order."""
    if key.shape != "noun":
        yield from view.phrases_of.get(("to" if key.shape == "verb" else key.shape, False, ""), ())
        return
    for phrase in view.phrases_of.get(("noun", key.plural, key.place), ()):
        if phrase.kind in _AGENTS and phrase.definite == "the":
            continue  # "the young driver" may well be the key under another name
        if phrase.counted != key.counted:
            continue
        if len(phrase.tokens) == 1 and len(key.tokens) > 1:
            continue
        yield phrase


def _related(phrase: Phrase, key: Phrase, words: Lexicon) -> bool:
    if key.shape == "noun":
        return words.related(phrase.lemma, key.lemma, "n", depth=2)
    return words.related(phrase.lemma, key.lemma, "v", depth=1)


def propose_phrases(view: ArticleView, candidate: Candidate) -> list[Proposal]:
    """Return distractors for a phrase, best first; [] when the key's shape is not known.

    All come from the article: a purpose or action from outside ("write a book") tempts nobody.
    """
    key = key_phrase(view, candidate)
    if key is None:
        return []
    found = _from_article(view, candidate, key)
    return sorted(found, key=lambda proposal: -proposal.fitness)
