"""Results: how far the class is, the gradebook, single attempts, and the figures."""

from __future__ import annotations

import streamlit as st

from app_pages.parts import quiz_list, results_figures, results_live, results_marks
from app_pages.shared import doors, look, said, screens
from app_pages.shared.store import bank

doors.require_teacher()
look.head("Results", "Live while the class works, and everything you need afterwards.")
titles = {one.id: one for one in bank().quizzes() if one.state != "draft"}
if not titles:
    look.empty("No quiz is published yet. Publish one, and the class’s answers appear here.")
    screens.link("quizzes", "See your quizzes")
else:
    wanted = st.query_params.get("id", "")
    first = list(titles).index(int(wanted)) if wanted.isdecimal() and int(wanted) in titles else 0
    chosen = st.selectbox(
        "Quiz", list(titles), first, format_func=lambda one: quiz_list.name(titles[one])
    )
    quiz = bank().quiz(chosen)
    said.show()
    names = ["Now", "Gradebook", "Attempts", "Figures"]
    tabs = st.tabs(names, key="tab of results", on_change="rerun",
                   default=names[0 if quiz.state == "open" else 1])  # fmt: skip
    draws = (results_live.draw, results_marks.gradebook, results_marks.attempts,
             results_figures.draw)  # fmt: skip
    for tab, draw in zip(tabs, draws, strict=True):
        if tab.open:
            with tab:
                draw(quiz)
