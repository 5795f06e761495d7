"""Whether a question can be kept, and whether it can be asked; pure."""

from __future__ import annotations

import math

from quizgen.errors import BadInput
from quizgen.model import DIFFICULTIES, SKILLS, Question
from quizgen.paragraph_label import without_paragraph

__all__ = ["check_types", "why_not_askable"]


def check_types(question: Question) -> None:
    """Refuse a question whose fields are not of their types, as a file from elsewhere may have.

    Raises:
        BadInput: naming every such field.
    """
    texts = {
        name: (getattr(question, name),)
        for name in ("id", "family", "stem", "answer", "rule", "correction", "guide")
    } | {
        "accepted": question.accepted,
        "extra": question.extra,
        "items": question.items,
        "options": tuple(
            text for option in question.options for text in (option.text, option.source)
        ),
        "pairs": tuple(text for pair in question.pairs for text in (pair.left, pair.right)),
        "evidence": tuple(part.text for part in question.evidence),
        "flaws": tuple(text for flaw in question.flaws for text in (flaw.code, flaw.message)),
    }
    wrong = [
        name for name, values in texts.items() if not all(isinstance(one, str) for one in values)
    ]
    if not _is_whole(question.revision) or question.revision < 1:
        wrong.append("revision")
    if any(not _is_whole(part.start) or not _is_whole(part.end) for part in question.evidence):
        wrong.append("evidence")
    if not isinstance(question.score, int | float) or not math.isfinite(question.score):
        wrong.append("score")
    if question.difficulty not in DIFFICULTIES:
        wrong.append("difficulty")
    if question.skill not in SKILLS:
        wrong.append("skill")
    if wrong or not question.id:
        raise BadInput(
            f"Question {question.id!r} cannot be kept: wrong in {', '.join(wrong) or 'id'}."
        )


def why_not_askable(question: Question) -> str:
    """Return why nobody could answer a question rightly, or "" when one can."""
    shown = [option.text for option in question.options]
    if question.kind == "multiple_choice" and len(shown) < 2:
        return "it needs at least two options"
    if shown and not any(option.correct for option in question.options):
        return "none of its options is right"
    if len(set(shown)) < len(shown):
        return "two of its options read the same"
    if question.kind == "true_false" and question.answer not in ("true", "false"):
        return "its answer is neither true nor false"
    if question.kind == "matching" and len(question.pairs) < 2:
        return "it needs at least two pairs"
    if question.kind == "ordering" and len(set(question.items)) < 2:
        return "it needs at least two items"
    if question.kind in ("short_answer", "cloze") and not question.answer.strip():
        return "it has no answer"
    return "" if without_paragraph(question.stem).strip() else "it has no stem"


def _is_whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)
