"""The browser app's door: page set-up and navigation only. Start it with ``quizgen app``."""

from __future__ import annotations

import streamlit as st

from app_pages.shared import doors, look

st.set_page_config(page_title="quizgen", page_icon=":material/quiz:", layout="wide")
look.style()

take = st.Page(
    "app_pages/take.py", title="Take a quiz", icon=":material/edit_note:", url_path="take"
)
teach = [
    st.Page("app_pages/new_quiz.py", title="New quiz", icon=":material/add_circle:", default=True),
    st.Page("app_pages/quizzes.py", title="Quizzes", icon=":material/list_alt:"),
    st.Page("app_pages/results.py", title="Results", icon=":material/bar_chart:"),
]
if doors.may_teach() and "quiz" not in st.query_params and "attempt" not in st.query_params:
    page = st.navigation({"Teacher": teach, "Student": [take]})
else:
    page = st.navigation([*teach, take], position="hidden")
page.run()
