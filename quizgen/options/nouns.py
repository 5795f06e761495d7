"""Distractors for a plain noun: its kin by our rows, then WordNet's co-hyponyms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from quizgen.language.inflect import a_or_an, inflect, plural
from quizgen.language.lexicon import Lexicon, Pos, lexicon
from quizgen.options.kin import kin_of
from quizgen.options.proposal import Proposal

if TYPE_CHECKING:
    from quizgen.asking.candidate import Candidate
    from quizgen.language.tree import Token
    from quizgen.options.article import ArticleView

__all__ = ["propose_nouns", "propose_words"]

# Noun classes in which WordNet's co-hyponyms are things of a kind that readers know.
_CLEAR_KINDS = frozenset(("animal", "food", "plant", "substance", "body"))
_KNOWN = 3.0  # Zipf: "zinc" 3.6, "molybdenum" 2.6
_BROADEST = 8  # words below a noun that still names one kind of thing
_SHORTEST = 3  # letters of a noun that is looked for in longer words
_BAND = 1.3  # how far the frequencies of two options may lie apart


def _co_hyponyms(lemma: str, pos: Pos, words: Lexicon) -> Iterator[str]:
    """Yield single words beside the lemma, of its frequency band, in their leading sense."""
    own = words.zipf(lemma)
    if words.breadth(lemma, pos) > _BROADEST:
        return  # "material": what stands beside it are no things one can see
    for word in words.co_hyponyms(lemma, pos):
        if (
            not word.isalpha()
            or len(word) < 3
            or abs(words.zipf(word) - own) > _BAND
            or words.zipf(word) < _KNOWN
        ):
            continue
        if words.breadth(word, pos) > _BROADEST:
            continue
        if words.supersense(word, pos) != words.supersense(lemma, pos):
            continue
        if lemma in words.co_hyponyms(word, pos) and not words.related(word, lemma, pos):
            yield word


def _bare_noun(tokens: tuple[Token, ...]) -> tuple[Token, str] | None:
    """Return head and lemma of a key that is a noun with at most a determiner before it."""
    words = [token for token in tokens if not token.is_punct]
    if words and words[0].pos_ == "DET" and words[0].lower_ in ("a", "an", "the", "some"):
        words = words[1:]
    if not words or words[-1].pos_ != "NOUN" or len(words) > 2:
        return None
    head = words[-1]
    lemma = head.lemma_.lower()
    if len(words) == 2:
        lemma = f"{words[0].lower_} {lemma}"
        return (head, lemma) if kin_of(lemma) else None
    if any(child.dep_ in ("prep", "amod", "compound", "nummod", "poss") for child in head.children):
        return None
    return head, lemma


def _echoed(stem: str, lemma: str) -> bool:
    """Whether a longer word of the stem holds the noun: "fishermen" tell "fish"."""
    return len(lemma) > _SHORTEST and any(
        lemma in word and word not in (lemma, plural(lemma))
        for word in re.findall(r"[a-z]+", stem.lower())
    )


def propose_nouns(view: ArticleView, candidate: Candidate) -> list[Proposal]:
    """Return other nouns for a key like "copper", "a nurse", "sheep"; [] for other keys."""
    found = _bare_noun(view.key_tokens(candidate))
    if found is None:
        return []
    head, lemma = found
    if _echoed(candidate.stem, lemma):
        return []
    words = lexicon()
    many = head.tag_ == "NNS"
    rows = [noun for noun in kin_of(lemma) if not words.related(noun, lemma, "n")]
    source = "gazetteer"
    if len(rows) < 3 and words.noun_class(lemma) in _CLEAR_KINDS:
        rows, source = list(_co_hyponyms(lemma, "n", words)), "wordnet"
    proposals = []
    first = candidate.answer.split()[0].lower()
    for place, noun in enumerate(rows):
        text = plural(noun, seen=view.words) if many else noun
        if first in ("a", "an"):
            text = f"{a_or_an(text)} {text}"
        elif first in ("the", "some"):
            text = f"{first} {text}"
        if candidate.answer[:1].isupper():
            text = text[:1].upper() + text[1:]
        known = view.mentions(noun)
        sentences = view.sentences_of_words(noun.split()) if known else frozenset()
        if sentences and view.says_too(candidate, sentences):
            continue
        if first == "the" and not known:
            continue  # "the mirror" beside "the bed": nobody who saw the article is tempted
        fitness = 4.0 + 2.0 * known - 0.1 * place
        proposals.append(Proposal(text, source, fitness, sentences=sentences))
    return proposals


_POS: dict[str, Pos] = {"NOUN": "n", "VERB": "v", "ADJ": "a", "ADV": "r"}


def propose_words(view: ArticleView, candidate: Candidate) -> list[Proposal]:
    """Return other words for a key that is one word, in the same form and frequency band."""
    tokens = view.key_tokens(candidate)
    if len(tokens) != 1 or tokens[0].pos_ not in _POS:
        return []
    token, words = tokens[0], lexicon()
    pos, lemma = _POS[token.pos_], token.lemma_.lower()
    found = kin_of(lemma) or tuple(_co_hyponyms(lemma, pos, words))
    synonyms = words.synonyms(lemma, pos)
    return [
        Proposal(inflect(word, token.tag_, seen=view.words), "wordnet", 4.0 - 0.1 * place)
        for place, word in enumerate(found)
        if word not in synonyms
    ]
