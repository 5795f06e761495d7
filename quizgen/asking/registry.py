"""The families of questions, found by name; each declares what it needs and gives."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from typing import TYPE_CHECKING

from quizgen.asking.candidate import Candidate
from quizgen.asking.narrator import note_narrator
from quizgen.asking.soft_doubts import SOFT, WAITING, code_of
from quizgen.model import Focus, Kind

if TYPE_CHECKING:
    from quizgen.facts.gather import Facts
    from quizgen.language.document import Document

__all__ = [
    "FAMILY_MODULES",
    "Family",
    "ask_all",
    "families",
    "family",
    "is_asked",
    "is_in_vain",
    "waits",
]

# One module per family or small group of families, in the order in which they are asked.
FAMILY_MODULES: tuple[str, ...] = (
    "subject",
    "object",
    "quantity",
    "circumstance",
    "placing",
    "reasons",
    "copula",
    "naming",
    "predicate",
    "doings",
    "advice",
    "causes",
    "used",
    "inquiries",
    "inclined",
    "alongside",
    "reported_speech",
    "found_that",
    "said_about",
    "said_deed",
    "said_how",
    "cloze",
    "cloze_after",
    "stands_for",
    "true_false",
    "true_false_speech",
    "true_false_said",
    "identity",
    "who_is",
    "matching",
    "who_said",
    "which_said",
    "match_speakers",
    "complete_quotation",
    "ordering",
    "vocabulary",
    "main_idea",
    "open_tasks",
)


@dataclass(frozen=True, slots=True)
class Family:
    """A rule that makes questions.

    Attributes:
        name: as in ``Question.family``.
        focuses: what its questions are about.
        kinds: how they are answered.
        needs: what of the facts it reads: "clauses", "speech", "names", "sentences", "article".
        ask: the rule: facts in, candidates out, in text order.
        on_request: whether it asks only when its kind is asked for (open tasks).
    """

    name: str
    focuses: tuple[Focus, ...]
    kinds: tuple[Kind, ...]
    needs: tuple[str, ...]
    ask: Callable[[Facts], Iterator[Candidate]]
    on_request: bool = False


_families: dict[str, Family] = {}


def family(
    name: str,
    *,
    focuses: tuple[Focus, ...],
    kinds: tuple[Kind, ...],
    needs: tuple[str, ...],
    on_request: bool = False,
) -> Callable[[Callable[[Facts], Iterator[Candidate]]], Callable[[Facts], Iterator[Candidate]]]:
    """Register the decorated generator as a family.

    Raises:
        ValueError: another module has a family of that name.
    """

    def register(
        ask: Callable[[Facts], Iterator[Candidate]],
    ) -> Callable[[Facts], Iterator[Candidate]]:
        known = _families.get(name)
        if known is not None and known.ask.__module__ != ask.__module__:
            raise ValueError(f"family {name!r} is registered by {known.ask.__module__} already")
        _families[name] = Family(name, focuses, kinds, needs, ask, on_request)
        return ask

    return register


def families() -> tuple[Family, ...]:
    """Return all families, in the order of FAMILY_MODULES."""
    places = _places()
    known = [rule for rule in _families.values() if rule.ask.__module__ in places]
    return tuple(sorted(known, key=lambda rule: places[rule.ask.__module__]))


@lru_cache(maxsize=1)
def _places() -> dict[str, int]:
    """Import the families' modules, and return the place of each by its name."""
    names = [f"quizgen.asking.{module}" for module in FAMILY_MODULES]
    for name in names:
        import_module(name)
    return {name: place for place, name in enumerate(names)}


def is_asked(facts: Facts, rule: str) -> bool:
    """Whether the questions of a rule are wanted: others need not be put into words."""
    memory = facts.document.memory
    if rule in memory.get("unasked", ()):
        return False
    only: Collection[str] = memory.get("asked alone", ())
    return not only or rule in only or rule.partition(".")[0] in only


def is_in_vain(document: Document, doubts: Collection[str], *, family: str = "") -> bool:
    """Whether a candidate need not be put into words: its doubts refuse it, and nobody asks why.

    Args:
        document: the article.
        doubts: what is known to speak against it.
        family: whose candidate it is, where doubts need not refuse it (`soft_doubts`).
    """
    if not doubts or document.memory.get("all in words", True):
        return False
    soft = SOFT.get(family, frozenset())
    if document.memory.get("held back"):
        soft = soft - WAITING  # no slot is empty yet
    return any(code_of(doubt) not in soft for doubt in doubts)


def waits(facts: Facts, family: str, features: Mapping[str, float]) -> bool:
    """Whether a family's questions with such features only fill empty slots, and none is wanted."""
    held: Collection[str] = facts.document.memory.get("held back", {}).get(family, ())
    return not features.keys().isdisjoint(held) and any(map(features.get, held))


def ask_all(
    facts: Facts,
    *,
    on_request: bool = False,
    without: Collection[str] = (),
    only: Collection[str] = (),
    in_words: bool = True,
    held: Mapping[str, Collection[str]] | None = None,
    all_sought: bool = False,
    further_words: bool | None = None,
) -> Iterator[Candidate]:
    """Yield what every family proposes.

    Args:
        facts: what the article says.
        on_request: whether those that ask only when their kind is wanted ask, too.
        without: names of families that are not to ask, and of rules that need not.
        only: names of families, and of rules whose families ask while their others need not;
            empty for all.
        in_words: whether candidates that their doubts refuse are put into words all the same.
        held: by family, the features with which its questions need not be made.
        all_sought: whether every question is wanted, not only enough to choose a mixed quiz from.
        further_words: whether the words alone are asked about that fill empty slots, or, where it
            is False, all but these.
    """
    note_narrator(facts)
    facts.document.memory["unasked"] = frozenset(without)
    facts.document.memory["asked alone"] = frozenset(only)
    facts.document.memory["all in words"] = in_words
    facts.document.memory["held back"] = held or {}
    facts.document.memory["all sought"] = all_sought
    facts.document.memory["further words"] = further_words
    asked = {name.partition(".")[0] for name in only}
    for rule in families():
        if rule.name in without or (only and rule.name not in asked):
            continue
        if on_request or not rule.on_request:
            yield from rule.ask(facts)
