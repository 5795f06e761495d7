"""The facts room: clauses cut out of sentences, and who said what."""

from __future__ import annotations

from quizgen.facts.gather import Facts, gather
from quizgen.facts.speech import Speech

__all__ = ["Facts", "Speech", "gather"]
