"""Does a typed answer mean the same as the key? Forgiving in form, strict in substance.

Forgiven: case, articles, punctuation, curly quotes, accents, number words and digits, spellings
of units and dates, a leading "in" or "because", the surname for the full name, an acronym for the
name, the order of a list, a slip of the fingers in a long word. Never forgiven: another number,
a negation, another name or word of the article, a real word that is not the key's.

Pure: text in, `Match` out. The tables are in `quizgen.answer_words`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from quizgen import answer_words as table
from quizgen.answer_forms import Tokens, tokens_of
from quizgen.answer_names import (
    Surroundings,
    acronyms,
    initials,
    surnames,
    surroundings,
    within,
    without,
)

__all__ = ["Match", "Surroundings", "match_typed", "surroundings"]

# wordfreq's Zipf scale: "osama" has 3.29 and is a word of its own, "recieve" has 2.75 and is
# nothing but a slip.
_REAL_WORD_ZIPF = 3.2
_MAX_EDITS = 3
_MAX_MISTYPED = 2

_LIST_GLUE = re.compile(r"\s*(?:,\s*and\b|;|,(?!\d{3}\b)|\band\b|&)\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Match:
    """Whether an answer counts, by which rule, and the sentence that says so.

    ``rule`` is one of ``exact``, ``form``, ``list``, ``unit``, ``surname``, ``name``,
    ``acronym``, ``typo`` for what counts, and ``number``, ``negation``, ``other_name``,
    ``other_word``, ``ambiguous``, ``different`` for what does not.
    """

    right: bool
    rule: str
    why: str


def match_typed(
    response: str,
    targets: Sequence[str],
    *,
    stem: str = "",
    person: bool = False,
    around: Surroundings | None = None,
) -> Match:
    """Compare a typed answer with the key and its accepted variants.

    Args:
        response: what the student typed; not blank.
        targets: the key first, then the accepted variants.
        stem: the question, which may name the unit that the answer leaves out.
        person: the question asks who, so that a surname may stand for the name.
        around: the article's other names and words, which are never forgiven as typos.

    Returns:
        The first match in the order of `Match` rules over all targets; otherwise the most
        telling reason against.
    """
    around = around or Surroundings()
    if len(response) > 1000 + 20 * max(map(len, targets), default=0):
        return Match(False, "different", "The answer is far longer than the key.")
    judge = _Judge(response, stem, person, around, tuple(targets))
    for rule in (judge.same, judge.lists, judge.unit, judge.named, judge.acronym, judge.typo):
        for target in targets:
            found = rule(target)
            if found:
                return found
    return judge.refusal(targets)


def _fold(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).split())


def _bare(tokens: Tokens) -> tuple[str, Tokens]:
    """Return (leading preposition or "", the tokens without leads, hedges and preposition)."""
    tokens = without(table.LEADS, tokens)
    preposition = ""
    if len(tokens) > 1 and tokens[0] in table.PREPOSITIONS:
        preposition, tokens = tokens[0], tokens[1:]
    while len(tokens) > 1 and tokens[0] in table.HEDGES and tokens[1].startswith("#"):
        tokens = tokens[1:]
    return preposition, tokens


def _numbers(tokens: Tokens) -> list[str]:
    return sorted(token for token in tokens if token.startswith("#"))


def _negations(tokens: Tokens) -> int:
    return sum(token in table.NEGATIONS for token in tokens)


class _Judge:
    """One response before its targets; every rule returns a `Match` or None."""

    def __init__(
        self,
        response: str,
        stem: str,
        person: bool,
        around: Surroundings,
        targets: tuple[str, ...],
    ) -> None:
        self.raw = response
        self.tokens = tokens_of(response)
        self.stem = frozenset(tokens_of(stem))
        self.asks_amount = bool(re.match(r"\s*how (many|much|old)\b", stem, re.IGNORECASE))
        self.person = person
        self.around = around
        self.own = frozenset(token for target in targets for token in tokens_of(target))

    def same(self, target: str) -> Match | None:
        if _fold(self.raw) == _fold(target):
            return Match(True, "exact", f"“{target}” is right.")
        wanted = tokens_of(target)
        if not wanted and not self.tokens:  # nothing but symbols on both sides
            return None
        said, said_bare = _bare(self.tokens)
        asked, asked_bare = _bare(wanted)
        if (
            self.tokens == wanted
            or (said_bare == asked_bare and (said == asked or "" in (said, asked)))
            or ("".join(self.tokens) == "".join(wanted) and _numbers(wanted) == [])
        ):
            return Match(
                True, "form", f"“{_fold(self.raw)}” counts: it is “{target}” in another form."
            )
        return None

    def lists(self, target: str) -> Match | None:
        wanted = [tokens_of(part) for part in _LIST_GLUE.split(target) if part.strip()]
        said = [tokens_of(part) for part in _LIST_GLUE.split(self.raw) if part.strip()]
        if 2 <= len(wanted) == len(said) and sorted(wanted) == sorted(said):
            return Match(True, "list", "All parts are named; their order does not matter here.")
        return None

    def unit(self, target: str) -> Match | None:
        """“25” for “25 km”, when the stem says what is counted."""
        _, wanted = _bare(tokens_of(target))
        _, said = _bare(self.tokens)
        if not (len(said) == 1 and said[0].startswith("#") and len(wanted) > 1):
            return None
        if wanted[0] != said[0] and _plain_number(target) != said[0]:
            return None
        rest = [token for token in wanted if not token.startswith("#")]
        if len(rest) != len(wanted) - 1:
            return None
        if self.asks_amount or all(self._in_stem(token) for token in rest):
            return Match(
                True, "unit", f"“{_fold(self.raw)}” counts: the question names what is counted."
            )
        return None

    def named(self, target: str) -> Match | None:
        """Surname for the full name, titles, and the full name for the surname."""
        if not self.person:
            return None
        wanted = without(table.TITLES, tokens_of(target))
        _, said = _bare(self.tokens)
        said = without(table.TITLES, said)
        if said == wanted:
            return Match(
                True, "name", f"“{_fold(self.raw)}” counts: “{target}” with or without the title."
            )
        if said in surnames(wanted) and self._is_person(target):
            others = self._namesakes(wanted)
            if others:
                return None
            return Match(
                True, "surname", f"“{_fold(self.raw)}” counts as the surname of “{target}”."
            )
        if (
            len(wanted) == 1
            and said[-1:] == wanted
            and any(within(said, name) for name in self.around.names)
            and not self._namesakes(said)
        ):
            return Match(True, "name", f"“{_fold(self.raw)}” counts: the full name of “{target}”.")
        return None

    def acronym(self, target: str) -> Match | None:
        """“UN” for “United Nations”, and the name in full for “UN” if the article has it."""
        wanted = tokens_of(target)
        if self.person and self._is_person(target):
            return None
        if len(self.tokens) == 1 and self.tokens[0] in acronyms(target):
            rivals = [
                name
                for name in self.around.names
                if initials(name) == self.tokens[0] and not within(name, wanted)
            ]
            if not rivals:
                return Match(True, "acronym", f"“{_fold(self.raw)}” counts: it is “{target}”.")
        if len(wanted) == 1 and target.replace(".", "").strip().isupper():
            named = {initials(name): name for name in self.around.names}
            if len(self.tokens) > 1 and named.get(wanted[0]) == self.tokens:
                return Match(True, "acronym", f"“{_fold(self.raw)}” counts: “{target}” in full.")
        return None

    def typo(self, target: str) -> Match | None:
        wanted_full = tokens_of(target)
        forms = [wanted_full, _bare(wanted_full)[1]]
        if self.person:
            untitled = without(table.TITLES, wanted_full)
            forms.append(untitled)
            if self._is_person(target) and not self._namesakes(untitled):
                forms += surnames(untitled)
        said_forms = {self.tokens, _bare(self.tokens)[1], without(table.TITLES, self.tokens)}
        for wanted in forms:
            for said in said_forms:
                if self._slip(said, wanted):
                    return Match(
                        True, "typo", f"“{_fold(self.raw)}” counts: a misspelling of “{target}”."
                    )
        return None

    def refusal(self, targets: Sequence[str]) -> Match:
        key = targets[0] if targets else ""
        wanted = [tokens_of(target) for target in targets]
        said = self.tokens
        if (
            said
            and all(_numbers(said) != _numbers(one) for one in wanted)
            and any(_numbers(one) for one in wanted)
        ):
            return Match(False, "number", f"The number is not the one of “{key}”.")
        if all(_negations(said) != _negations(one) for one in wanted):
            return Match(False, "negation", f"“not” makes it another answer than “{key}”.")
        if self.person and any(
            said in surnames(without(table.TITLES, one)) and self._namesakes(one) for one in wanted
        ):
            return Match(
                False,
                "ambiguous",
                f"“{_fold(self.raw)}” could be several people; the key is “{key}”.",
            )
        bare = without(table.TITLES, said)
        if bare and any(within(bare, name) for name in self.around.names):
            return Match(
                False, "other_name", f"“{_fold(self.raw)}” is another name; the key is “{key}”."
            )
        if said and set(said) <= self.around.words:
            return Match(
                False, "other_word", f"“{_fold(self.raw)}” is not what was asked: “{key}”."
            )
        return Match(False, "different", f"“{_fold(self.raw)[:80]}” is not “{key}”.")

    def _in_stem(self, token: str) -> bool:
        if not token.startswith("@"):
            return token in self.stem or token.rstrip("s") in {
                word.rstrip("s") for word in self.stem
            }
        unit = token[1:]
        return any(
            word == token
            or table.UNITS.get(word, ("",))[0] == unit
            or (unit == "percent" and word == "percentage")
            for word in self.stem
        )

    def _is_person(self, target: str) -> bool:
        words = [word for word in re.split(r"[\s-]+", target) if word]
        tokens = without(table.TITLES, tokens_of(target))
        return (
            1 < len(tokens) <= 5
            and all(word[0].isupper() or word.casefold() in table.PARTICLES for word in words)
            and not table.GROUP_WORDS & set(tokens)
            and tokens[-1] not in self.around.plain
        )

    def _namesakes(self, wanted: Tokens) -> list[Tokens]:
        """Names in the article with the same surname and other first names."""
        mine = set(without(table.TITLES, wanted))
        return [
            name
            for name in self.around.names
            if name[-1] == wanted[-1] and not (mine <= set(name) or set(name) <= mine)
        ]

    def _slip(self, said: Tokens, wanted: Tokens) -> bool:
        if not wanted or len(said) != len(wanted):
            return False
        edits = [self._edits(a, b) for a, b in zip(said, wanted, strict=True) if a != b]
        return (
            0 < len(edits) <= _MAX_MISTYPED
            and all(edit is not None for edit in edits)
            and sum(edit or 0 for edit in edits) <= _MAX_EDITS
        )

    def _edits(self, said: str, wanted: str) -> int | None:
        """Edits of a forgivable slip in one word, or None."""
        from rapidfuzz.distance import OSA

        if said[:1] in "#@" or wanted[:1] in "#@" or {said, wanted} & table.NEGATIONS:
            return None
        shorter = min(len(said), len(wanted))
        if said.rstrip("s") == wanted.rstrip("s") and shorter > 3:
            return 0 if said not in self.around.words or wanted not in self.around.words else None
        allowed = 0 if shorter < 5 else 1 if shorter < 8 else 2
        distance = OSA.distance(said, wanted, score_cutoff=allowed)
        if distance > allowed or said[0] != wanted[0] or _negates(said, wanted):
            return None
        if said in self.around.words and said not in self.own:
            return None
        if any({said, wanted} <= pair for pair in table.CONFUSABLE) or _is_word(said):
            return None
        return distance


def _plain_number(target: str) -> str:
    """The number as written, before units scaled it: "#25" of "25 km"."""
    words = re.findall(r"[\d.,]+|[^\d\s]+", target)
    found = ""
    for end in range(1, len(words) + 1):
        tokens = tokens_of(" ".join(words[:end]))
        if len(tokens) == 1 and tokens[0].startswith("#"):
            found = tokens[0]
    return found


def _negates(said: str, wanted: str) -> bool:
    longer, shorter = sorted((said, wanted), key=len, reverse=True)
    return any(longer == prefix + shorter for prefix in table.NEGATIVE_PREFIXES)


@lru_cache(maxsize=4096)
def _is_word(word: str) -> bool:
    """Whether a misspelling happens to be a word: "iceland" for "ireland"."""
    from wordfreq import zipf_frequency

    return zipf_frequency(word, "en") >= _REAL_WORD_ZIPF
