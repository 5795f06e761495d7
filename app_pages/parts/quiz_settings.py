"""Quizzes: how a quiz is given."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta, tzinfo

import streamlit as st

from app_pages.shared import plain, said, words
from app_pages.shared.store import bank
from question_bank.records import Feedback, StoredQuiz
from quizgen.errors import QuizgenError

__all__ = ["draw"]

_FEEDBACK: dict[Feedback, str] = {
    "at_once": "after each answer, which then counts",
    "at_end": "after handing in",
    "after_closing": "when the quiz is closed",
    "never": "never",
}


def draw(quiz: StoredQuiz) -> None:
    """Ask for every setting that the bank has, and keep them."""
    now, zone = quiz.settings, words.here()
    with st.form("settings", border=False):
        title = st.text_input("Title", quiz.title, max_chars=300)
        instructions = st.text_area(
            "Instructions", now.instructions, max_chars=2000, height=80,
            placeholder="Shown before the first question",
        )  # fmt: skip
        st.markdown("**When**")
        opens, closes, limit = st.columns(3)
        opened = opens.datetime_input("Opens", _local(now.opens, zone), key="opens",
                                      help="Empty: when it is published")  # fmt: skip
        closed = closes.datetime_input("Closes", _local(now.closes, zone), key="closes",
                                       help="Empty: when you close it")  # fmt: skip
        minutes = limit.number_input(
            "Minutes to work", 0, 1440, int((now.time_limit or timedelta(0)).total_seconds() // 60),
            help="0: no limit",
        )  # fmt: skip
        st.markdown("**Marks**")
        tries, mark, shown = st.columns([1, 1, 2])
        attempts = tries.number_input("Attempts", 0, 99, now.attempts_allowed or 0,
                                      help="0: any number")  # fmt: skip
        passed = mark.number_input("Pass mark in %", 0, 100, int(now.pass_mark or 0),
                                   help="0: none")  # fmt: skip
        ways = list(_FEEDBACK)
        feedback = shown.selectbox("Marks and answers are shown", ways, ways.index(now.feedback),
                                   format_func=_FEEDBACK.__getitem__)  # fmt: skip
        st.markdown("**The page**")
        left, right = st.columns(2)
        visible = left.checkbox("The article stands beside the questions", now.article_visible)
        single = left.checkbox("One question at a time", now.one_at_a_time)
        questions = right.checkbox(
            "Questions in another order for everybody", now.shuffle_questions
        )
        options = right.checkbox("Options in another order for everybody", now.shuffle_options)
        seed = right.number_input("Seed of the orders", 0, 9999, now.seed)
        if not st.form_submit_button("Save", type="primary"):
            return
    settings = replace(
        now,
        instructions=instructions,
        opens=_aware(opened, zone),
        closes=_aware(closed, zone),
        time_limit=timedelta(minutes=minutes) if minutes else None,
        attempts_allowed=int(attempts) or None,
        pass_mark=float(passed) or None,
        feedback=feedback,
        article_visible=visible,
        one_at_a_time=single,
        shuffle_questions=questions,
        shuffle_options=options,
        seed=int(seed),
    )
    try:
        bank().set_quiz(quiz.id, title=title, settings=settings)
    except QuizgenError as error:
        st.error(plain.label(str(error)))
        return
    said.done("Saved.")
    st.rerun()


def _local(moment: datetime | None, zone: tzinfo) -> datetime | None:
    """Return a moment as the teacher's clock shows it, without its zone."""
    return None if moment is None else moment.astimezone(zone).replace(tzinfo=None)


def _aware(moment: datetime | None, zone: tzinfo) -> datetime | None:
    """Return a moment that was typed by the teacher's clock."""
    return None if moment is None else moment.replace(tzinfo=zone)
