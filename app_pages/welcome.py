"""Welcome: where a browser from the network lands without a link: a code, or the teacher's door."""

from __future__ import annotations

import streamlit as st

from app_pages.shared import look, screens

look.head("Welcome", "Type the code that your teacher shows.")
with st.form("code", border=False, width=420):
    code = st.text_input("Code", max_chars=20, autocomplete="off", placeholder="K7MP4X")
    if st.form_submit_button("Go to the quiz", type="primary") and code.strip():
        screens.go("take", quiz=code.strip())
screens.link("practise", "Practise what you have learnt")
screens.link("new_quiz", "For teachers: sign in")
