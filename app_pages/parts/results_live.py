"""Results: how far everybody is while the class works, and extra time."""

from __future__ import annotations

from datetime import timedelta

import streamlit as st

from app_pages.shared import look, plain, said, words
from app_pages.shared.store import bank
from question_bank.records import StoredQuiz
from question_bank.sittings import Progress
from quizgen.errors import QuizgenError

__all__ = ["draw"]


def draw(quiz: StoredQuiz) -> None:
    """Draw the progress, again and again while the quiz is open, and who gets more time."""
    st.fragment(_progress, run_every=5 if quiz.state == "open" else None)(quiz.id)
    if quiz.attempts:
        with st.expander("Extra time for a student", icon=":material/more_time:"):
            _extra_time(quiz)


def _progress(quiz_id: int) -> None:
    found = bank().progress(quiz_id)
    if not found:
        look.empty("Nobody has begun yet. Give the class the code from the quiz’s “Join code” tab.")
        return
    done = sum(one.submitted for one in found)
    begun = sum(one.answered > 0 for one in found)
    look.chips(
        [
            words.count(len(found), "student"),
            (f"{done} of {len(found)} handed in", "good" if done == len(found) else ""),
            f"{begun} of {len(found)} have answered something",
        ]
    )
    columns = st.columns(2, gap="large")
    for place, one in enumerate(found):
        with columns[place * 2 // len(found)]:
            _row(one)


def _row(one: Progress) -> None:
    state = "handed in" if one.submitted else f"{one.answered} of {one.questions} answered"
    if one.remaining is not None:
        state = f"{state}, {words.duration(one.remaining)} left"
    if one.student.extra_time:
        state = f"{state}, {one.student.extra_time.total_seconds() / 60:g} minutes extra"
    share = one.answered / one.questions if one.questions else 0.0
    st.progress(share, text=plain.label(f"{plain.option(one.student.name, 60)}: {state}"))


def _extra_time(quiz: StoredQuiz) -> None:
    if quiz.settings.time_limit is None and quiz.settings.closes is None:
        st.caption("This quiz has no time limit. Set one under “Quizzes”, in its settings.")
    people = {one.id: one for one in bank().students(quiz.id)}
    who, minutes, button = st.columns([3, 1, 1], vertical_alignment="bottom")
    one = who.selectbox(
        "Student", list(people), key=f"extra student of {quiz.id}",
        format_func=lambda number: plain.option(people[number].name, 60),
    )  # fmt: skip
    now = int(people[one].extra_time.total_seconds() // 60)
    minutes.number_input("Minutes in all", 0, 600, now, key=f"extra minutes {one}")
    button.button("Give", width="stretch", on_click=_give, args=(one, people[one].name))


def _give(student_id: int, name: str) -> None:
    minutes = int(st.session_state[f"extra minutes {student_id}"])
    try:
        bank().grant_extra_time(student_id, timedelta(minutes=minutes))
    except QuizgenError as error:
        said.refused(error)
    else:
        said.done(f"{name} has {words.count(minutes, 'minute')} more, now and in later attempts.")
