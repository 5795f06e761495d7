"""Review: the steps of this session, each of which can be taken back."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from app_pages.shared import said
from app_pages.shared.store import bank
from question_bank.records import Status
from quizgen.errors import QuizgenError

__all__ = ["Edited", "Ordered", "Stated", "Step", "button", "remember"]

_STEPS = "steps of the review"
_MOST = 200


@dataclass(frozen=True, slots=True)
class Stated:
    """A question was accepted or rejected."""

    question_id: str
    before: Status


@dataclass(frozen=True, slots=True)
class Edited:
    """A question got a new revision."""

    question_id: str


@dataclass(frozen=True, slots=True)
class Ordered:
    """A quiz's questions were moved, taken out or added to."""

    quiz_id: int
    before: tuple[str, ...]


Step = Stated | Edited | Ordered


def remember(step: Step) -> None:
    """Keep a step, so that it can be taken back."""
    steps: list[Step] = st.session_state.setdefault(_STEPS, [])
    steps.append(step)
    del steps[:-_MOST]


def button(question_id: str) -> None:
    """Draw the undo button: this session's last step, else the question's last edit."""
    st.button(
        "Undo", key="undo", shortcut="alt+z", on_click=_undo,
        args=(question_id,), help="Take back the last step; again, the one before",
    )  # fmt: skip


def _undo(question_id: str) -> None:
    steps: list[Step] = st.session_state.get(_STEPS, [])
    try:
        _take_back(steps.pop() if steps else Edited(question_id))
    except QuizgenError as error:
        said.refused(error)


def _take_back(step: Step) -> None:
    if isinstance(step, Stated):
        bank().set_status([step.question_id], step.before)
    elif isinstance(step, Edited):
        bank().undo(step.question_id)
    else:
        bank().arrange(step.quiz_id, step.before)
