"""Quizzes: put together, set, seen as a student sees them, published, closed, duplicated."""

from __future__ import annotations

import streamlit as st

from app_pages.parts import quiz_giving, quiz_list, quiz_questions, quiz_settings
from app_pages.shared import doors, look, plain, said, screens, words
from app_pages.shared.store import bank
from question_bank.records import StoredQuiz
from quizgen.errors import QuizgenError


def _one(quiz: StoredQuiz) -> None:
    """Draw one quiz."""
    st.button("All quizzes", icon=":material/arrow_back:", type="tertiary",
              on_click=st.query_params.clear)  # fmt: skip
    look.head(quiz.title or "Without a title")
    points = sum(item.points for item in quiz.items if quiz.code or item.status != "rejected")
    facts: list[str | tuple[str, str]] = [
        quiz_list.STATES[quiz.state],
        words.count(len(quiz.items), "question"),
        f"{points:g} points",
    ]
    if quiz.attempts:
        facts.append(words.count(quiz.attempts, "attempt"))
    if quiz.code:
        facts.append(f"code {quiz.code}")
    look.chips(facts)
    _ways(quiz)
    said.show()
    names = [
        "Questions",
        "Settings",
        "Preview",
        "Publish" if quiz.state == "draft" else "Join code",
    ]
    tabs = st.tabs(names, key=f"tab of {quiz.id}", on_change="rerun",
                   default=names[0 if quiz.state == "draft" else 3])  # fmt: skip
    draws = (quiz_questions.draw, quiz_settings.draw, quiz_giving.preview, quiz_giving.publish)
    for tab, draw in zip(tabs, draws, strict=True):
        if tab.open:
            with tab:
                draw(quiz)


def _ways(quiz: StoredQuiz) -> None:
    """Draw the ways from this quiz to what is done with it."""
    with st.container(horizontal=True):
        if quiz.state == "draft":
            if st.button("Review", icon=":material/fact_check:", disabled=not quiz.items):
                screens.go("review", id=str(quiz.id))
        elif st.button("Results", icon=":material/bar_chart:"):
            screens.go("results", id=str(quiz.id))
        if st.button("Print and export", icon=":material/print:", disabled=not quiz.items):
            screens.go("printing", id=str(quiz.id))
        st.button("Duplicate", icon=":material/content_copy:", on_click=_duplicate, args=(quiz.id,))
        with st.popover("Delete", icon=":material/delete:"):
            if quiz.attempts:
                st.markdown("Attempts and marks are deleted for good; the questions stay.")
            else:
                st.markdown("The questions stay in the bank.")
            st.button("Delete it", type="primary", on_click=_delete, args=(quiz.id,))


def _duplicate(quiz_id: int) -> None:
    quiz_list.open_quiz(bank().duplicate(quiz_id).id)
    said.done("This is the copy.")


def _delete(quiz_id: int) -> None:
    bank().delete_quiz(quiz_id)
    st.query_params.clear()
    said.done("The quiz is deleted.")


doors.require_teacher()
chosen = st.query_params.get("id", "")
opened = None
try:
    opened = bank().quiz(int(chosen)) if chosen.isdecimal() else None
except QuizgenError as refusal:
    st.error(plain.label(str(refusal)))
if opened is None:
    look.head("Quizzes", "Put them together, publish them under a code, open and close them.")
    quiz_list.draw()
else:
    _one(opened)
