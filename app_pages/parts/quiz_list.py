"""Quizzes: the list, and a new quiz from the bank."""

from __future__ import annotations

import streamlit as st

from app_pages.shared import look, plain, said, screens, words
from app_pages.shared.store import bank
from question_bank.records import QuizSummary
from quizgen.errors import QuizgenError

__all__ = ["STATES", "draw", "name", "open_quiz"]

STATES: dict[str, tuple[str, str]] = {
    "draft": ("draft", ""),
    "scheduled": ("opens later", "warn"),
    "open": ("open", "good"),
    "closed": ("closed", ""),
}
"""A quiz's state in words, and its tone."""

_ALL = "all"


def name(one: QuizSummary) -> str:
    """Return how a quiz is called where one is chosen: quizzes of one title differ in the rest.

    "Street lamps (draft, 02 Mar 2026, 09:15)", "Street lamps (open, K7MP4X)".
    """
    told = one.code or words.moment(one.created, words.here())
    return f"{plain.option(one.title or 'Without a title', 90)} ({STATES[one.state][0]}, {told})"


def draw() -> None:
    """Draw all quizzes, newest first."""
    said.show()
    found = bank().quizzes()
    with st.container(horizontal=True):
        if st.button("From an article", icon=":material/note_add:", type="primary"):
            screens.go("new_quiz")
        with st.popover("From the bank", icon=":material/inventory_2:"):
            _compose()
    if not found:
        look.empty("There is no quiz yet. Make one from an article, or from the bank’s questions.")
        return
    states = [state for state in STATES if any(one.state == state for one in found)]
    wanted = _ALL
    if len(states) > 1:
        wanted = st.segmented_control(
            "Show", [_ALL, *states], default=_ALL, required=True, key="states shown",
            format_func=lambda one: one if one == _ALL else STATES[one][0],
            label_visibility="collapsed",
        )  # fmt: skip
    for one in found:
        if wanted in (_ALL, one.state):
            with st.container(border=True):
                _row(one)


def _row(one: QuizSummary) -> None:
    told, button = st.columns([6, 1], vertical_alignment="center")
    with told:
        look.title(one.title)
        facts: list[str | tuple[str, str]] = [
            STATES[one.state],
            words.count(one.questions, "question"),
        ]
        if one.code:
            facts.append(f"code {one.code}")
        if one.attempts:
            facts.append(f"{one.submitted} of {words.count(one.attempts, 'attempt')} handed in")
        look.chips([*facts, f"made {words.moment(one.created, words.here())}"])
    button.button("Open", key=f"open {one.id}", width="stretch", on_click=open_quiz,
                  args=(one.id,))  # fmt: skip


def open_quiz(quiz_id: int) -> None:
    """Show one quiz; for buttons."""
    st.query_params["id"] = str(quiz_id)


def _compose() -> None:
    """Make an empty draft, into which questions of the bank are put."""
    if not bank().stats().questions:
        look.empty("The bank has no question yet. Make a quiz from an article first.")
        return
    st.text_input("Title", key="title of a new quiz", max_chars=300, placeholder="Unit 3, week 2")
    st.button("Make it", type="primary", on_click=_make)


def _make() -> None:
    title = str(st.session_state["title of a new quiz"]).strip() or "Quiz from the bank"
    try:
        open_quiz(bank().compose_quiz(plain.option(title, 300), []).id)
    except QuizgenError as error:
        said.refused(error)
