"""Rules that find a fault at one word, kept by what the word must be for them to look at it.

Most words are of no interest to most rules: a table that is asked once for a word, its tag and
what it is in its sentence names the few that are to look.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizgen.language.tree import Token

__all__ = ["FaultRules", "Rule", "joined"]

Rule = Callable[["Token"], bool]
_Table = Mapping[str, tuple[Rule, ...]]


@dataclass(frozen=True, slots=True)
class FaultRules:
    """Rules that take a word and tell whether a fault stands there.

    Attributes:
        by_word: those that look at one word, by the word in lower case.
        by_tag: those that look at words of a tag.
        by_dep: those that look at what stands so in its sentence.
        of_marks: those that look at all that are not letters alone ("30,0", "hour-which").
        of_openings: those that look at the first word of a sentence.
    """

    by_word: _Table = field(default_factory=dict)
    by_tag: _Table = field(default_factory=dict)
    by_dep: _Table = field(default_factory=dict)
    of_marks: tuple[Rule, ...] = ()
    of_openings: tuple[Rule, ...] = ()

    def find(self, token: Token) -> bool:
        """Whether one of them finds a fault at a word."""
        # no generator for each word of an article, and no tuple put together
        for rule in self.by_word.get(token.lower_, ()):
            if rule(token):
                return True
        for rule in self.by_tag.get(token.tag_, ()):
            if rule(token):
                return True
        for rule in self.by_dep.get(token.dep_, ()):
            if rule(token):
                return True
        if not token.is_alpha:
            for rule in self.of_marks:
                if rule(token):
                    return True
        return bool(token.is_sent_start) and any(rule(token) for rule in self.of_openings)


def joined(several: Iterable[FaultRules]) -> FaultRules:
    """Return the rules of several rooms as one."""
    by_word: dict[str, tuple[Rule, ...]] = {}
    by_tag: dict[str, tuple[Rule, ...]] = {}
    by_dep: dict[str, tuple[Rule, ...]] = {}
    of_marks: tuple[Rule, ...] = ()
    of_openings: tuple[Rule, ...] = ()
    for one in several:
        for into, table in ((by_word, one.by_word), (by_tag, one.by_tag), (by_dep, one.by_dep)):
            for key, rules in table.items():
                into[key] = (*into.get(key, ()), *rules)
        of_marks += one.of_marks
        of_openings += one.of_openings
    return FaultRules(by_word, by_tag, by_dep, of_marks, of_openings)
