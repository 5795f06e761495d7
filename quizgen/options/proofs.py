"""The proofs that a distractor is wrong and fair, beside the key and beside the other options."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from quizgen.language.clean import fold
from quizgen.language.forgetting import forgettable
from quizgen.language.gazetteer import overlap
from quizgen.language.inflect import a_or_an
from quizgen.language.numbers import find_figures
from quizgen.language.places import country_of
from quizgen.options.texts import PIECE, content_words, mentions, pieces

if TYPE_CHECKING:
    from quizgen.asking.candidate import Candidate
    from quizgen.options.article import ArticleView
    from quizgen.options.asked import Asked
    from quizgen.options.proposal import Proposal

__all__ = ["PLACE_TYPES", "clashes", "key_stands_out", "unfair"]

PLACE_TYPES = frozenset(("GPE", "LOC", "NORP"))

_ARTICLE = re.compile(r"^(?:the|an?)\s+")
_ALL_OR_NONE = re.compile(r"\b(?:all|none|both|neither|either) of\b|\bthe above\b")


@dataclass(frozen=True, slots=True)
class _Told:
    """What tells one option from another.

    Attributes:
        text: as it is proposed.
        bare: the text as it is compared, without its article.
        pieces: its unbroken runs of letters and digits; a text can be part of another only when
            the other has all of them.
        figures: the values of its numbers, in order.
        country: the country that it names, or "".
        all_or_none: whether it says nothing of its own: "all of them", "the above", "".
    """

    text: str
    bare: str
    pieces: frozenset[str]
    figures: tuple[float, ...]
    country: str
    all_or_none: bool
    last: str

    @property
    def words(self) -> frozenset[str]:
        """Those of its words that carry meaning; of most options they are not asked for."""
        return frozenset(content_words(self.text))


@forgettable
@lru_cache(maxsize=8192)
def _told(text: str) -> _Told:
    folded = fold(text)
    bare = _ARTICLE.sub("", folded.strip(" .'\""))
    return _Told(
        text,
        bare,
        frozenset(PIECE.findall(bare)),
        tuple([figure.value for figure in find_figures(text)]),
        country_of(text),
        not text.strip() or _ALL_OR_NONE.search(folded) is not None,
        bare.rpartition(" ")[2],
    )


def _holds(one: _Told, other: _Told) -> bool:
    """Whether one text is the other or a whole-word part of it, articles left off."""
    if one.bare == other.bare:
        return True
    return (one.pieces >= other.pieces and mentions(one.bare, other.bare)) or (
        other.pieces >= one.pieces and mentions(other.bare, one.bare)
    )


def _stands_in(part: _Told, text: str, known: frozenset[str]) -> bool:
    """Whether an option stands in a text, whose pieces are known."""
    return part.pieces <= known and mentions(text, part.bare)


def clashes(one: str, other: str) -> bool:
    """Whether two options are equal, part of each other, or made of the same words."""
    return _clash(_told(one), _told(other))


def _clash(first: _Told, second: _Told) -> bool:
    if _holds(first, second):
        return True
    if first.figures and first.figures == second.figures:
        words = [
            {word for word in told.words if word.isalpha()} | ({"may"} & told.pieces)
            for told in (first, second)
        ]
        return words[0] <= words[1] or words[1] <= words[0]
    if first.country and first.country == second.country:
        return True
    if first.figures or second.figures:
        return False
    return (bool(first.words) and first.words == second.words) or _misspelt(first.last, second.last)


def _misspelt(first: str, second: str) -> bool:
    """Whether two last words are one name, spelled in two ways ("buchmann" and "bauchman")."""
    if min(len(first), len(second)) < LONG_NAME or first[0] != second[0] or first == second:
        return False
    if abs(len(first) - len(second)) > 1:
        return False
    letters, others = Counter(first), Counter(second)
    return (letters - others).total() <= 1 and (others - letters).total() <= 1


LONG_NAME = 7  # letters of a name that another spelling hardly makes another name


def unfair(view: ArticleView, candidate: Candidate, proposal: Proposal) -> str:
    """Return why a proposal is no distractor for the candidate, "" when it is one.

    The reasons are codes of QUALITY.md: overlap, second_key, key_in_stem (the distractor stands
    in the stem), grammar_cue, all_or_none.
    """
    text = proposal.text
    told, asked = _told(text), view.asked(candidate)
    if told.all_or_none and candidate.answer_type != "QUOTE":
        return "all_or_none"
    if (
        candidate.answer_type == "PERSON"
        and len(told.last) >= LONG_NAME
        and any(_misspelt(told.last, _told(right).last) for right in asked.rights)
    ):
        return "overlap"
    alone = told.pieces and not told.figures and not told.country
    if not alone or not told.pieces.isdisjoint(asked.taken):
        reason = _too_near(told, asked)
        if reason:
            return reason
    if candidate.answer_type in PLACE_TYPES and overlap(text, candidate.answer):
        return "second_key"
    unnamed = proposal.name is None and proposal.order is None
    if unnamed and _stands_in(told, asked.proof, pieces(asked.proof)):
        return "second_key"
    if asked.article and a_or_an(text) != asked.article:
        return "grammar_cue"
    return ""


def _too_near(told: _Told, asked: Asked) -> str:
    """Return which of the texts that no distractor may repeat an option does repeat, or ""."""
    if any(_clash(told, _told(right)) for right in asked.rights):
        return "overlap"
    if any(_clash(told, _told(other)) for other in asked.candidate.avoid):
        return "second_key"
    stem, words = asked.candidate.stem, told.words  # with or without its gap it has the same words
    within = words and words.issubset(content_words(stem))
    return "key_in_stem" if within or _stands_in(told, asked.stem, pieces(stem)) else ""


def key_stands_out(candidate: Candidate, distractors: Sequence[str]) -> bool:
    """Whether length or form tells the key from the rest.

    The key may be half as long again as the longest distractor, or seven characters longer; and
    when it has several words, capitals or digits, two of three distractors have them too. Names
    of places and the like have as many words as they have: "South Africa", "Libya"; and how long
    a person's name is tells nothing.
    """
    key = candidate.answer
    if candidate.answer_type in PLACE_TYPES:
        return False
    longest, shortest = max(map(len, distractors)), min(map(len, distractors))
    if candidate.answer_type != "PERSON" and (
        len(key) >= max(1.5 * longest, longest + 8)
        or (len(key) < 0.4 * shortest and shortest - len(key) > 12)
    ):
        return True
    if candidate.answer_type == "QUOTE":
        return False
    for trait in (_several, _has_digit, _has_capital):
        same = sum(trait(text) == trait(key) for text in distractors)
        if 3 * same < 2 * len(distractors):
            return True
    return False


def _several(text: str) -> bool:
    return len(text.split()) > 1


def _has_digit(text: str) -> bool:
    return any(map(str.isdigit, text))


def _has_capital(text: str) -> bool:
    return any(word[:1].isupper() for word in text.split()[1:]) or text[:1].isupper()
