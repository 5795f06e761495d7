"""The asking room: facts become candidates, one family of questions to a module."""

from __future__ import annotations

from quizgen.asking.candidate import ANSWER_TYPES, Candidate
from quizgen.asking.registry import Family, ask_all, families, family

__all__ = ["ANSWER_TYPES", "Candidate", "Family", "ask_all", "families", "family"]
