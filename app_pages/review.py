"""Review: each question of a draft beside the article; everything is kept as it is done."""

from __future__ import annotations

import streamlit as st

from app_pages.parts import quiz_list, review_desk
from app_pages.shared import doors, loading, look, screens
from app_pages.shared.store import bank

doors.require_teacher()
loading.warm_up()
look.head("Review", "Read each question beside the article. Everything is kept as you do it.")
drafts = [one for one in bank().quizzes() if one.state == "draft" and one.questions]
if not drafts:
    look.empty("No quiz waits for review. Make one from an article, or duplicate a published one.")
    screens.link("new_quiz", "Make a quiz")
    screens.link("quizzes", "See your quizzes")
else:
    titles = {one.id: one for one in drafts}
    wanted = st.query_params.get("id", "")
    first = list(titles).index(int(wanted)) if wanted.isdecimal() and int(wanted) in titles else 0
    chosen = st.selectbox(
        "Quiz", list(titles), first, format_func=lambda one: quiz_list.name(titles[one]),
        label_visibility="collapsed" if len(titles) == 1 else "visible",
    )  # fmt: skip
    review_desk.draw(bank().quiz(chosen))
