"""Vocabulary in context: what a less common word of the article means."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizgen.asking.candidate import Candidate
from quizgen.asking.lexical import known_words
from quizgen.asking.registry import family
from quizgen.asking.shorter import readings

if TYPE_CHECKING:
    from quizgen.asking.selfcontained import Standing
    from quizgen.facts.gather import Facts
    from quizgen.language.lexicon import Lexicon, Pos
    from quizgen.language.tree import Token

__all__ = ["plain_gloss", "vocabulary"]

_POS: dict[str, Pos] = {"NOUN": "n", "VERB": "v", "ADJ": "a"}
# Zipf frequencies of words that pupils may not know but can work out: "blubber" 2.9,
# "subsidence" 2.6, "defunct" 3.3; "suburb" 3.9 is the upper end.
RAREST, COMMONEST = 2.6, 3.55
SURE = 0.85  # share of the leading sense among the tagged uses
LONGEST = 30  # words of the sentence
_GLOSS_WORDS = range(3, 13)


@dataclass(frozen=True, slots=True)
class _Word:
    token: Token
    lemma: str
    pos: Pos
    gloss: str
    way: Standing


@family(
    "vocabulary",
    focuses=("vocabulary",),
    kinds=("multiple_choice",),
    needs=("sentences",),
)
def vocabulary(facts: Facts) -> Iterator[Candidate]:
    """Ask what a word means in its sentence; wrong options are meanings of other words there."""
    known = known_words()
    found = list(_words(facts, known))
    document = facts.document
    for word in found:
        options = _options(known, word, found)
        if len(options) < 3:
            continue
        sentence = word.way.render()
        quoted = sentence.replace('"', "'")
        yield Candidate(
            kind="multiple_choice",
            focus="vocabulary",
            family="vocabulary",
            rule=f"vocabulary.{word.pos}",
            stem=f'What does "{word.lemma}" mean in this sentence? "{quoted}"',
            answer=word.gloss[:1].upper() + word.gloss[1:],
            evidence=(document.sentence_evidence(word.way.sentence),),
            sentence=word.way.sentence.index,
            fact=("vocabulary", word.lemma),
            answer_type="PHRASE",
            answer_range=document.offsets(word.token),
            options=options,
            skill="vocabulary",
            features={
                "zipf": known.zipf(word.lemma),
                "gloss_words": float(len(word.gloss.split())),
                "words": float(word.way.words),
            },
        )


def _words(facts: Facts, known: Lexicon) -> Iterator[_Word]:
    seen: set[str] = set()
    for ways in readings(facts):
        way = next((w for w in ways if _readable(w)), None)
        if way is None:
            continue
        for token in way.tokens:
            pos = _POS.get(token.pos_)
            if pos is None or not token.is_alpha or not token.is_lower or token.ent_type_:
                continue
            lemma = token.lemma_.lower()
            if lemma.endswith("ing"):
                continue  # "messaging" and the like have as many senses as their verbs
            if lemma in seen or facts.document.names.of(token) is not None:
                continue
            if not RAREST <= known.zipf(lemma) <= COMMONEST or token.dep_ == "compound":
                continue
            if any(child.dep_ in ("compound", "prt") for child in token.children):
                continue  # "cash mules" are no animals
            gloss = _sure_gloss(known, lemma, pos)
            if gloss:
                seen.add(lemma)
                yield _Word(token, lemma, pos, gloss, way)


def _readable(way: Standing) -> bool:
    """Whether the sentence can be quoted: whole enough, no pronoun hanging in the air."""
    serious = [doubt for doubt in way.doubts if not doubt.startswith("unknown")]
    return not serious and way.words <= LONGEST


def _sure_gloss(known: Lexicon, lemma: str, pos: Pos, *, rare: bool = False) -> str:
    """Return the gloss of the word when it has one sense, or one that is nearly always meant.

    Args:
        known: the lexicon.
        lemma: the word.
        pos: its part of speech.
        rare: whether rare words may stand in the gloss.
    """
    senses = known.senses(lemma, pos)
    if not senses or senses[0].instance:
        return ""
    if len(senses) > 1 and (senses[0].tagged < 3 or known.shares(lemma, pos)[0] < SURE):
        return ""
    others = [p for p in ("n", "v", "a") if p != pos and known.senses(lemma, p)]
    if others and known.senses(lemma, others[0])[0].tagged > senses[0].tagged:
        return ""
    gloss = plain_gloss(senses[0].gloss)
    stem = lemma[:5]
    for word in re.findall(r"[a-z]{4,}", gloss.lower()):
        if word.startswith(stem) or word in lemma:
            return ""  # "vulnerability: the state of being vulnerable"
    if not rare and any(
        known.zipf(word) < COMMONEST - 0.6 for word in re.findall(r"[a-z]+", gloss.lower())
    ):
        return ""  # explained by words as rare as itself
    return gloss


def plain_gloss(gloss: str) -> str:
    """Return the first part of a gloss, or "" when it is no plain phrase.

    "(of a place) no longer used; obsolete" becomes "no longer used".
    """
    text = re.sub(r"\([^)]*\)", "", gloss)
    text = re.split(r"[;:]", text)[0]
    text = " ".join(text.split()).strip(" ,")
    plain = re.fullmatch(r"[A-Za-z][A-Za-z ,'-]*", text) is not None
    if not plain or len(text.split()) not in _GLOSS_WORDS or text.count(",") > 1:
        return ""
    return text


def _options(known: Lexicon, word: _Word, found: list[_Word]) -> tuple[str, ...]:
    """Return three meanings of other words: neighbours in WordNet, then words of the article.

    A neighbour ("a person who carries messages" beside "someone who travels in space") tempts; it
    must be well known itself, have one sure sense, and share no telling word with the key.
    Adjectives have no such neighbours: those beside them mean nearly the same.
    """
    glosses: list[str] = []
    beside: set[str] = set()
    if word.pos != "a":
        beside |= set(known.co_hyponyms(word.lemma, word.pos))
        for above in sorted(known.hypernyms(word.lemma, word.pos)):
            beside |= set(known.co_hyponyms(above, word.pos))
    neighbours = sorted(beside, key=lambda lemma: (-known.zipf(lemma), lemma))
    for lemma in neighbours[:_NEIGHBOURS]:
        if known.zipf(lemma) < RAREST or " " in lemma or known.related(lemma, word.lemma, word.pos):
            continue
        glosses.append(_sure_gloss(known, lemma, word.pos, rare=True))
    glosses += [
        other.gloss
        for other in found
        if other.pos == word.pos and not known.related(word.lemma, other.lemma, word.pos)
    ]
    chosen: list[str] = []
    for gloss in glosses:
        longer = max(len(gloss), len(word.gloss)) > 2.5 * min(len(gloss), len(word.gloss))
        if not gloss or longer or gloss in chosen or gloss == word.gloss:
            continue
        if _content(gloss) & _content(word.gloss):
            continue
        chosen.append(gloss)
    return tuple(gloss[:1].upper() + gloss[1:] for gloss in chosen[:3])


_NEIGHBOURS = 60  # the best known neighbours are enough to look at

_SMALL = frozenset(
    "a an the of or and to in on for with by that is as at from be something".split()
)


def _content(gloss: str) -> set[str]:
    return set(gloss.lower().split()) - _SMALL
