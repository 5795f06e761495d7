"""What a teacher does to a question: edit it, change its kind, take another distractor, add one.

Every function takes a question and returns another one, whole and looked through for flaws anew,
or raises a sentence that says what is missing.
"""

from __future__ import annotations

from quizgen.editing.change import edited, evidence_for
from quizgen.editing.distractors import further_distractors, with_next_distractor
from quizgen.editing.kinds import KIND_CHANGES, as_kind, kinds_for, needs_distractors
from quizgen.editing.own import own_question

__all__ = [
    "KIND_CHANGES",
    "as_kind",
    "edited",
    "evidence_for",
    "further_distractors",
    "kinds_for",
    "needs_distractors",
    "own_question",
    "with_next_distractor",
]
