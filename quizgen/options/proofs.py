"""The proofs that a distractor is wrong and fair, beside the key and beside the other options."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from quizgen.language.clean import fold
from quizgen.language.gazetteer import overlap
from quizgen.language.inflect import a_or_an
from quizgen.language.numbers import find_figures
from quizgen.language.places import country_of
from quizgen.options.article import content_words, mentions

if TYPE_CHECKING:
    from quizgen.asking.candidate import Candidate
    from quizgen.options.article import ArticleView
    from quizgen.options.proposal import Proposal

__all__ = ["PLACE_TYPES", "clashes", "key_stands_out", "unfair"]

PLACE_TYPES = frozenset(("GPE", "LOC", "NORP"))

_ARTICLE = re.compile(r"^(?:the|an?)\s+")
_ARTICLE_GAP = re.compile(r"\b(an?) _{2,}", re.IGNORECASE)
_ALL_OR_NONE = re.compile(r"\b(?:all|none|both|neither|either) of\b|\bthe above\b")


@lru_cache(maxsize=2048)
def _bare(text: str) -> str:
    return _ARTICLE.sub("", fold(text).strip(" .'\""))


def _holds(one: str, other: str) -> bool:
    """Whether one text is the other or a whole-word part of it, articles left off."""
    first, second = _bare(one), _bare(other)
    return first == second or mentions(first, second) or mentions(second, first)


def clashes(one: str, other: str) -> bool:
    """Whether two options are equal, part of each other, or made of the same words."""
    if _holds(one, other):
        return True
    first, second = set(content_words(one)), set(content_words(other))
    figures = [[figure.value for figure in find_figures(text)] for text in (one, other)]
    if figures[0] and figures[0] == figures[1]:
        words = [{word for word in found if word.isalpha()} for found in (first, second)]
        return words[0] <= words[1] or words[1] <= words[0]
    country = country_of(one)
    if country and country == country_of(other):
        return True
    return not any(figures) and bool(first) and first == second


def unfair(view: ArticleView, candidate: Candidate, proposal: Proposal) -> str:
    """Return why a proposal is no distractor for the candidate, "" when it is one.

    The reasons are codes of QUALITY.md: overlap, second_key, key_in_stem (the distractor stands
    in the stem), grammar_cue, all_or_none.
    """
    text = proposal.text
    if not text.strip() or _ALL_OR_NONE.search(fold(text)):
        return "all_or_none"
    aliases = candidate.answer_name.aliases if candidate.answer_name is not None else ()
    for right in (candidate.answer, *candidate.accepted, *(a for a in aliases if len(a) > 1)):
        if clashes(text, right):
            return "overlap"
    if candidate.answer_type in PLACE_TYPES and overlap(text, candidate.answer):
        return "second_key"
    for other in candidate.avoid:
        if clashes(text, other):
            return "second_key"
    stem = candidate.stem.replace("_", " ")
    words = content_words(text)
    if mentions(stem, _bare(text)) or (words and set(words) <= set(content_words(stem))):
        return "key_in_stem"
    if proposal.name is None and proposal.order is None:
        proof = " ".join(part.text for part in candidate.evidence)
        if mentions(proof, _bare(text)):
            return "second_key"
    gap = _ARTICLE_GAP.search(candidate.stem)
    if gap is not None and a_or_an(text) != a_or_an(candidate.answer):
        return "grammar_cue"
    return ""


def key_stands_out(candidate: Candidate, distractors: Sequence[str]) -> bool:
    """Whether length or form tells the key from the rest.

    The key may be half as long again as the longest distractor, or seven characters longer; and
    when it has several words, capitals or digits, two of three distractors have them too. Names
    of places and the like have as many words as they have: "South Africa", "Libya".
    """
    key = candidate.answer
    if candidate.answer_type in PLACE_TYPES:
        return False
    longest = max(map(len, distractors))
    if len(key) >= max(1.5 * longest, longest + 8):
        return True
    shortest = min(map(len, distractors))
    if len(key) < 0.4 * shortest and shortest - len(key) > 12:
        return True
    for trait in (_several, _has_digit, _has_capital):
        same = sum(trait(text) == trait(key) for text in distractors)
        if 3 * same < 2 * len(distractors):
            return True
    return False


def _several(text: str) -> bool:
    return len(text.split()) > 1


def _has_digit(text: str) -> bool:
    return any(character.isdigit() for character in text)


def _has_capital(text: str) -> bool:
    return any(word[:1].isupper() for word in text.split()[1:]) or text[:1].isupper()
