"""What stands around every screen: page set-up and navigation. The server runs it first."""

from __future__ import annotations

import streamlit as st

from app_pages.shared import doors, look, screens

st.set_page_config(page_title="quizgen", page_icon=":material/quiz:", layout="wide")
look.style()
teacher = doors.teacher_here() and not screens.student_comes()
page = st.navigation(screens.pages(teacher=teacher), position="sidebar" if teacher else "hidden")
doors.sign_out_button()
page.run()
