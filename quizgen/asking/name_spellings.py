"""A name that the article spells once in another way than everywhere else.

"Mathew Goran" beside "Matthew Goran", "Ann Packer" and then a lone "Parker": both are names, so
that no dictionary tells; the other half of the name, or nobody who bears it, does.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from quizgen.asking.beside import word_after, word_before
from quizgen.language.lexicon import lexicon

if TYPE_CHECKING:
    from quizgen.language.tree import Token

__all__ = ["other_spellings"]

_SHORTEST = 4  # letters of what is spelt in two ways
_LONG = 8  # letters of a name that is hardly ever one letter from another
_OFTEN = 3  # times that the article has a surname rightly


def other_spellings(tokens: Sequence[Token], counts: Mapping[str, int]) -> Iterator[Token]:
    """Yield the words of names that are spelt in another way elsewhere.

    Args:
        tokens: of the article.
        counts: how often it has each word, in lower case.
    """
    pairs = [
        (first, last)
        for first in tokens
        if first.is_title and first.pos_ == "PROPN" and (last := word_after(first)) is not None
        if last.is_title and last.is_alpha and last.pos_ == "PROPN" and first.whitespace_
    ]
    yield from _odd_first_names(pairs)
    yield from _odd_surnames(tokens, counts, pairs)
    yield from _odd_long_names(tokens, counts)


def _odd_first_names(pairs: Sequence[tuple[Token, Token]]) -> Iterator[Token]:
    """Yield first names that the same surname has in another spelling, and more often."""
    by_surname: dict[str, list[Token]] = defaultdict(list)
    for first, last in pairs:
        by_surname[last.lower_].append(first)
    for firsts in by_surname.values():
        spelt = Counter(first.lower_ for first in firsts)
        for first in firsts:
            if spelt[first.lower_] == 1 and any(_is_right(other, first, spelt) for other in spelt):
                yield first


def _is_right(other: str, first: Token, spelt: Mapping[str, int]) -> bool:
    """Whether a first name is another one spelt rightly, as far as the article tells.

    Of two that stand once each the rarer is wrong, if only a doubled letter makes the difference:
    Ann and Anne Lee may be sisters.
    """
    if not _is_one_letter_off(first.lower_, other):
        return False
    if spelt[other] > 1:
        return True
    doubled = _DOUBLED.sub(r"\1", first.lower_) == _DOUBLED.sub(r"\1", other)
    return doubled and lexicon().zipf(first.lower_) < lexicon().zipf(other)


_DOUBLED = re.compile(r"(.)\1")


def _odd_surnames(
    tokens: Sequence[Token], counts: Mapping[str, int], pairs: Sequence[tuple[Token, Token]]
) -> Iterator[Token]:
    """Yield surnames that stand once, alone, beside a like one that somebody has."""
    named = {last.lower_ for _, last in pairs}
    borne = [word for word in named if counts[word] >= _OFTEN]
    for token in tokens if borne else ():
        if (
            token.is_title
            and counts[token.lower_] == 1
            and (token.ent_type_ == "PERSON" or _acts(token))
            and token.lower_ not in named
            and _is_alone(token)
            and any(_is_one_letter_off(token.lower_, word) for word in borne)
        ):
            yield token


def _odd_long_names(tokens: Sequence[Token], counts: Mapping[str, int]) -> Iterator[Token]:
    """Yield long names that stand once, beside one that is a letter off and stands more often.

    "Magnitigorsk" beside "Magnitogorsk": of so many letters two names are seldom as near as that.
    """
    names = {
        token.lower_: token
        for token in tokens
        if token.is_title and token.is_alpha and len(token.text) >= _LONG and token.pos_ == "PROPN"
    }
    often = [word for word in names if counts[word] > 1]
    for word, token in names.items():
        alone = counts[word] == 1 and not lexicon().zipf(word)
        if alone and any(_is_one_letter_off(word, other) for other in often):
            yield token


def _acts(token: Token) -> bool:
    """Whether a name that may be a firm's does something, as a person of that name would."""
    acts = token.dep_ == "nsubj" and token.head.pos_ == "VERB"
    return acts and token.pos_ == "PROPN" and token.ent_type_ in ("", "ORG")


def _is_alone(token: Token) -> bool:
    """Whether no other word of a name stands beside: "Parker said", not "the Parker Prize"."""
    before, after = word_before(token), word_after(token)
    return not any(
        other is not None and (other.pos_ == "PROPN" or other.lower_ in ("the", "a", "an"))
        for other in (before, after)
    )


def _is_one_letter_off(one: str, other: str) -> bool:
    """Whether two words differ by one letter, and not in their ending alone: "Lee", "Lees"."""
    if min(len(one), len(other)) < _SHORTEST or one == other:
        return False
    if one.startswith(other) or other.startswith(one) or one[0] != other[0]:
        return False
    from rapidfuzz.distance import OSA  # takes a while to load

    return OSA.distance(one, other, score_cutoff=1) == 1
