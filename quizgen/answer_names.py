"""The names of an article, and what may stand for a name: surname, acronym, no title.

Names are found by capitals alone, so that marking needs no language model. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from quizgen import answer_words as table
from quizgen.answer_forms import Tokens, tokens_of

__all__ = ["Surroundings", "acronyms", "initials", "surnames", "surroundings", "within", "without"]

_JOINT = r"(?:(?:al|de|da|di|du|del|van|von|der|bin|ibn|la|le|of)[ \t]+){0,2}"
_CAPITAL = r"[^\W\d_a-z][\w'’-]*"
_NAME_RUN = re.compile(rf"{_CAPITAL}(?:[ \t]+{_JOINT}{_CAPITAL})*")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the article says besides the key.

    Attributes:
        names: its names of two words and more, in normal form.
        words: all its words, in normal form.
        plain: its words that are written without a capital somewhere.
    """

    names: frozenset[Tokens] = frozenset()
    words: frozenset[str] = frozenset()
    plain: frozenset[str] = frozenset()


@lru_cache(maxsize=64)
def surroundings(article_text: str) -> Surroundings:
    """Read names and words of an article by capitals alone; kept for the last 64 texts."""
    plain = frozenset(
        word for raw in re.findall(r"\b[a-z][a-z'’-]*", article_text) for word in tokens_of(raw)
    )
    names = set()
    for run in _NAME_RUN.findall(article_text):
        name = without(table.TITLES, tokens_of(run))
        while name and (name[0] in table.OPENERS or (len(name) > 2 and name[0] in plain)):
            name = name[1:]
        if len(name) > 1:
            names.add(name)
    return Surroundings(frozenset(names), frozenset(tokens_of(article_text)), plain)


def without(leads: Sequence[tuple[str, ...]], tokens: Tokens) -> Tokens:
    """Drop the leading phrases of a table as long as something is left."""
    dropped = True
    while dropped:
        dropped = False
        for lead in leads:
            if tokens[: len(lead)] == lead and len(tokens) > len(lead):
                tokens, dropped = tokens[len(lead) :], True
    return tokens


def initials(tokens: Tokens) -> str:
    """Return the first letters: "un" for ("united", "nations")."""
    return "".join(token[0] for token in tokens)


def surnames(name: Tokens) -> list[Tokens]:
    """The surname, with its particles and without: ("al", "assad") and ("assad",)."""
    if len(name) < 2:
        return []
    start = len(name) - 1
    while start > 1 and name[start - 1] in table.PARTICLES:
        start -= 1
    return [name[start:], name[-1:]]


def acronyms(name: str) -> set[str]:
    """Acronyms that a name may have: of all its words ("boe"), and of its capitals ("be")."""
    words = re.findall(r"[^\W\d_]+", re.sub(r"^(the|a|an)\s+", "", name.strip(), flags=re.I))
    capital = [word for word in words if word[0].isupper()]
    if len(capital) < 2:
        return set()
    return {"".join(word[0] for word in some).casefold() for some in (words, capital)}


def within(part: Tokens, whole: Tokens) -> bool:
    """Tell whether a run of tokens stands somewhere in another."""
    return any(whole[at : at + len(part)] == part for at in range(len(whole) - len(part) + 1))
