"""The same question in another kind, as far as that can be done without inventing anything.

| from | to |
| --- | --- |
| multiple choice | short answer; open |
| short answer | multiple choice, with wrong options; open |
| true or false | multiple choice (True, False) |
| gap to choose | gap to type; multiple choice; open |
| gap to type | gap to choose, with wrong options; short answer; open |
| ordering | matching (item to place); multiple choice (what came first) |
| open | short answer |
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from quizgen.editing.change import checked, with_options
from quizgen.errors import BadUse
from quizgen.formats.preflight import nearest
from quizgen.model import Article, Kind, Question

__all__ = ["KIND_CHANGES", "as_kind", "kinds_for", "needs_distractors"]

CHOSEN_GAP = "cloze, chosen"
TYPED_GAP = "cloze, typed"

KIND_CHANGES: dict[str, tuple[str, ...]] = {
    "multiple_choice": ("short_answer", "open"),
    "short_answer": ("multiple_choice", "open"),
    "true_false": ("multiple_choice",),
    CHOSEN_GAP: (TYPED_GAP, "multiple_choice", "open"),
    TYPED_GAP: (CHOSEN_GAP, "short_answer", "open"),
    "matching": (),
    "ordering": ("matching", "multiple_choice"),
    "open": ("short_answer",),
}
"""What each kind can be changed into; gaps to choose and to type are told apart."""

_FEWEST_WRONG = 2


def form_of(question: Question) -> str:
    """Return the question's kind, a gap to choose told from a gap to type."""
    if question.kind != "cloze":
        return question.kind
    return CHOSEN_GAP if question.options else TYPED_GAP


def kinds_for(question: Question) -> tuple[str, ...]:
    """Return what the question can be changed into, words for `as_kind`."""
    return KIND_CHANGES[form_of(question)]


def needs_distractors(question: Question, kind: str) -> bool:
    """Whether the change needs wrong options, which the question does not have."""
    to_choose = kind == CHOSEN_GAP or (kind == "multiple_choice" and not question.items)
    return to_choose and not question.options and question.kind != "true_false"


def as_kind(question: Question, kind: str, article: Article, wrong: Sequence[str] = ()) -> Question:
    """Return the question in another kind.

    Args:
        question: as it was; id, revision, stem and evidence stay where they can.
        kind: one of `kinds_for`.
        article: what it is about.
        wrong: wrong options, where the change needs some.

    Raises:
        BadUse: it cannot be changed so, or wrong options are missing.
    """
    if kind not in kinds_for(question):
        known = ", ".join(kinds_for(question)) or "none"
        raise BadUse(f"A {form_of(question)} question cannot become {kind}; known are {known}.")
    if needs_distractors(question, kind):
        return checked(_with_choices(question, kind, wrong), article)
    if kind == "open":
        return checked(_opened(question), article)
    if question.kind == "open":
        return checked(replace(question, kind="short_answer", guide=""), article)
    if kind == TYPED_GAP:
        return checked(replace(question, options=()), article)
    for turned in nearest(question):
        if len(turned) == 1 and turned[0].kind == kind:
            return checked(turned[0], article)
    raise BadUse(
        "The stem speaks of its options, so it cannot stand without them: change the stem first."
    )


def _with_choices(question: Question, kind: str, wrong: Sequence[str]) -> Question:
    texts = [" ".join(text.split()) for text in wrong if text.strip()]
    texts = [text for text in dict.fromkeys(texts) if text != question.answer]
    if len(texts) < _FEWEST_WRONG:
        raise BadUse(f"To be answered by choosing it needs {_FEWEST_WRONG} wrong options or more.")
    to: Kind = "cloze" if kind == CHOSEN_GAP else "multiple_choice"
    return with_options(replace(question, kind=to), texts)


def _opened(question: Question) -> Question:
    also = "; ".join(text for text in question.accepted if text != question.answer)
    guide = f"Also right: {also}" if also else ""
    return replace(question, kind="open", options=(), accepted=(), guide=guide)
