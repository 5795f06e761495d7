"""Words that the article spells wrong or runs together.

"Starhip" beside "Starship", "Taipai" for "Taipei", "anoxic-ischaemik", "CEODr", "itwas".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from quizgen.asking.name_spellings import other_spellings
from quizgen.language.lexicon import lexicon
from quizgen.language.places import single_words

if TYPE_CHECKING:
    from quizgen.language.tree import Token

__all__ = ["misspelt"]

SHORTEST = 6  # letters; shorter names are often one letter off another
RIGHT = 3  # times that the article has the right spelling


def misspelt(tokens: Sequence[Token], counts: Mapping[str, int]) -> frozenset[Token]:
    """Return the words that are spelt wrong or run together.

    Args:
        tokens: of the article.
        counts: how often it has each word, in lower case.
    """
    return frozenset(
        [
            *_names(tokens, counts),
            *_halves(tokens, counts),
            *_near_misses(tokens, counts),
            *other_spellings(tokens, counts),
            *_run_together(tokens),
        ]
    )


def _names(tokens: Iterable[Token], counts: Mapping[str, int]) -> Iterator[Token]:
    """Yield the words with a capital that are one letter off a word which stands there more often.

    So are those that are one letter off a place that everybody knows.
    """
    known = lexicon()
    once = [
        token
        for token in tokens
        if token.is_title
        and token.is_alpha
        and len(token.text) >= SHORTEST
        and counts[token.lower_] == 1
    ]
    used = known.used(token.lower_ for token in once)
    once = [token for token in once if token.lower_ not in used]
    if not once:
        return
    from rapidfuzz.distance import OSA  # takes a while to load
    from rapidfuzz.process import extract

    often = tuple(known.used(word for word, count in counts.items() if count >= RIGHT))
    places = _places()
    for token in once:
        word, length = token.lower_, len(token.text)
        near = [right for right in often if abs(len(right) - length) <= 1]
        for size in (length - 1, length, length + 1):
            near += places.get(size, ())
        slips = extract(word, near, scorer=OSA.distance, score_cutoff=1, limit=None)
        if any(off == 1 and not _is_other_form(word, right) for right, off, _ in slips):
            yield token


def _is_other_form(word: str, right: str) -> bool:
    """Whether an ending alone makes the difference, as in "Koreans"."""
    return right.startswith(word) or word.startswith(right)


@lru_cache(maxsize=1)
def _places() -> dict[int, list[str]]:
    """Return places and peoples long enough to be known with a slip in them, by length."""
    found: dict[int, list[str]] = {}
    for name in sorted(single_words()):
        if len(name) >= SHORTEST:
            found.setdefault(len(name), []).append(name)
    return found


def _halves(tokens: Iterable[Token], counts: Mapping[str, int]) -> Iterator[Token]:
    """Yield the words with a hyphen of which one half is no word: "anoxic-ischaemik".

    A half that the article has as a word of its own is let pass.
    """
    known = lexicon()
    halves = {
        token: {
            half for half in token.text.split("-") if len(half) >= SHORTEST and not counts[half]
        }
        for token in tokens
        if "-" in token.text
        and "-" in token.text[1:-1]
        and token.is_lower
        and counts[token.lower_] == 1
    }
    plain = {half for some in halves.values() for half in some if half.isascii() and half.isalpha()}
    strange = {
        half for half in plain - known.used(plain) if not any(map(known.knows, _stems(half)))
    }
    for token, some in halves.items():
        if not strange.isdisjoint(some):
            yield token


# "cold-bloodedly", "eye-beamings", "unlooked-for": words made of others are none of these.
_ENDINGS = ("s", "d", "ed", "ly", "er", "ers", "ing", "ings", "ish", "less", "ness", "like")


def _stems(half: str) -> set[str]:
    """Return a word and what it may be made of."""
    plain = half.removeprefix("un")
    stems = {plain.removesuffix(ending) for ending in _ENDINGS}
    return {half, plain, *stems, *(stem.removesuffix("ed") for stem in stems)}


def _near_misses(tokens: Iterable[Token], counts: Mapping[str, int]) -> Iterator[Token]:
    """Yield rare words that are one slip of the pen off a frequent one: "relevence", "tommorow".

    WordNet knows neither them nor what they are forms of.
    """
    known = lexicon()
    once = [
        token
        for token in tokens
        if token.is_lower
        and len(word := token.text) >= SHORTEST_WORD
        and counts[word] <= 1
        and word.isascii()
        and word.isalpha()
    ]
    known.used(token.text for token in once)  # how frequent they are is asked for all at once
    for token in once:
        word = token.text
        value = known.zipf(word)
        if not 0 < value < RARE or known.zipf(token.lemma_) > RARE:
            continue
        if any(known.knows(form) for form in (word, token.lemma_, word.removesuffix("s"))):
            continue
        rights = known.used(_slips_of(word))
        if any(known.zipf(right) >= max(value + MUCH, OFTEN) for right in rights):
            yield token


RARE = 2.9  # Zipf: "definately" has 2.87
OFTEN = 3.5
MUCH = 1.2
SHORTEST_WORD = 7  # letters; shorter words are often one letter off another


def _slips_of(word: str) -> frozenset[str]:
    """Return what a word may be meant for: letters exchanged, lost or doubled, another vowel.

    What British and American English spell each in its own way is none of it: "travelled",
    "colour", "theatre", "focussed", "strategise".
    """
    found = set()
    for i in range(1, len(word) - 1):
        left, right = word[:i], word[i:]
        if i < len(word) - 2:
            found.add(left + right[1] + right[0] + right[2:])
        if right[0] == word[i - 1] and not _is_either(right):
            found.add(left + right[1:])
        elif not _is_either(right) and right[0] not in "aeiou":
            found.add(left + right[0] + right)
        if right[0] in "aei":
            found.update(left + vowel + right[1:] for vowel in "aei" if vowel != right[0])
    return frozenset(found)


def _is_either(rest: str) -> bool:
    """Whether the consonant that a rest begins with may be single or double: "travel(l)ed"."""
    return rest[0] in "lsptg" and rest.lstrip(rest[0]).startswith(("ed", "ing", "er", "or"))


# "CEODr Lee": a title run into the word before it; "todayThe": a sentence run into the last.
_INTO_TITLE = re.compile(r"[A-Za-z]+[A-Za-z](?:Dr|Mr|Mrs|Prof|Sir)")  # not "ATMs"
_INTO_SENTENCE = re.compile(
    r"[a-z]{2,}\.?(?:The|He|She|It|In|But|And|We|They|This|That|These|His|Her|For|On|At|As|If|When)"
)
# "senatorNick", "theNationals"; "iPhone" is a name.
_GLUED = re.compile(r"(?:[a-z]{4,}|the|and|for|was|has)[A-Z][a-z]{2,}")
# Small words run into one, which the frequency data have, too, since many write so.
_JOINED = frozenset(
    [
        *(first + "the" for first in "of in to on for and at by from with that is was as".split()),
        *"itis itwas hewas hehas shewas shehas itsa thata tobe willbe hasbeen havebeen".split(),
    ]
)


def _run_together(tokens: Iterable[Token]) -> Iterator[Token]:
    """Yield the words of which two lost the blank between them: "itis", "CEODr", "todayThe"."""
    for token in tokens:
        text = token.text
        if token.is_lower:
            if text in _JOINED:
                yield token
        elif token.is_title or token.is_upper or token.is_punct or token.is_digit:
            continue  # no small letter stands before a great one
        elif any(form.fullmatch(text) for form in (_INTO_TITLE, _INTO_SENTENCE, _GLUED)):
            yield token
