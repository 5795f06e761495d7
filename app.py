"""The browser app's door: page set-up and navigation only. Start it with ``quizgen app``."""

from __future__ import annotations

import streamlit as st

from app_pages.shared import doors, look

st.set_page_config(page_title="quizgen", page_icon=":material/quiz:", layout="wide")
look.style()

take = st.Page(
    "app_pages/take.py", title="Take a quiz", icon=":material/edit_note:", url_path="take"
)
practise = st.Page("app_pages/practise.py", title="Practise", icon=":material/school:")
teach = [
    st.Page("app_pages/new_quiz.py", title="New quiz", icon=":material/add_circle:", default=True),
    st.Page("app_pages/review.py", title="Review", icon=":material/rate_review:"),
    st.Page("app_pages/quizzes.py", title="Quizzes", icon=":material/list_alt:"),
    st.Page("app_pages/results.py", title="Results", icon=":material/bar_chart:"),
]
student = any(name in st.query_params for name in ("quiz", "attempt", "deck"))
if doors.may_teach() and not student:
    page = st.navigation({"Teacher": teach, "Student": [take, practise]})
else:
    page = st.navigation([*teach, take, practise], position="hidden")
page.run()
