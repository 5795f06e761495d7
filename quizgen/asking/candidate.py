"""A question that a family proposes, before options, flaws and choice."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from quizgen.model import Evidence, Focus, Kind, Pair, Skill

if TYPE_CHECKING:
    from quizgen.language.names import Name

__all__ = ["ANSWER_TYPES", "Candidate"]

# What an answer is, for the options room: the entity labels of the names, and these.
ANSWER_TYPES = (
    "PERSON", "ORG", "GPE", "LOC", "NORP", "FAC", "EVENT", "WORK_OF_ART", "PRODUCT", "LAW",
    "NUMBER",    # "28", "about 2,000", "thousands"; with or without what is counted
    "PERCENT",   # "46 per cent", "80%"
    "MONEY",     # "$700,000"
    "AGE",       # "79", "79 years old"
    "DURATION",  # "50 years", "two weeks"
    "DATE",      # "Monday", "September 14", "in June 2009"
    "YEAR",      # "2015"
    "TIME",      # "3pm"
    "PHRASE",    # a noun phrase that is no name
    "CLAUSE",    # a clause or verb phrase ("to improve safety", "because …")
    "WORD",      # a single word (vocabulary)
    "QUOTE",     # words in quotation marks
    "TRUTH",     # true or false
    "NONE",      # nothing to choose from (open, matching, ordering)
)  # fmt: skip


@dataclass(frozen=True, slots=True, eq=False)
class Candidate:
    """What a family proposes.

    Attributes:
        kind: the kind wanted; ``multiple_choice`` becomes ``short_answer`` when the options room
            cannot prove three distractors, and ``cloze`` stays typed.
        focus: what it is about.
        family: the family's name.
        rule: ``family.variant``, for statistics and the judge.
        stem: the asking sentence (a statement for true_false, a gap sentence for cloze).
        answer: the key as printed.
        evidence: character ranges that prove the key.
        sentence: index of the sentence it comes from (the first, when several).
        fact: what is asked, so that no fact is asked twice: equal for questions with the same
            answer about the same clause.
        answer_type: one of ANSWER_TYPES.
        answer_name: the name that is the key, when it is one.
        answer_range: article offsets of the words the key was made of, if they stand there.
        accepted: other answers that are right.
        pairs, extra, items, correction, guide: as in ``Question``.
        options: distractors that the family itself proves, when it does.
        avoid: texts that must not become distractors (other true answers).
        skill: as in ``Question``.
        features: numbers and flags about how it was made, for the score and the judge.
        doubts: reasons for refusal found while it was made; a candidate with such is only counted
            (``--verbose``) and shown to the laboratory, but for the soft ones (`soft_doubts`).
    """

    kind: Kind
    focus: Focus
    family: str
    rule: str
    stem: str
    answer: str
    evidence: tuple[Evidence, ...]
    sentence: int
    fact: Hashable
    answer_type: str = "PHRASE"
    answer_name: Name | None = None
    answer_range: tuple[int, int] | None = None
    accepted: tuple[str, ...] = ()
    pairs: tuple[Pair, ...] = ()
    extra: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    correction: str = ""
    guide: str = ""
    options: tuple[str, ...] = ()
    avoid: tuple[str, ...] = ()
    skill: Skill = "retrieve"
    features: Mapping[str, float] = field(default_factory=dict)
    doubts: tuple[str, ...] = ()
