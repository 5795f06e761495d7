"""Print and export: a quiz as a worksheet, or as a file for another program."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from app_pages.parts import print_file, print_sheet, quiz_list
from app_pages.shared import doors, look, screens
from app_pages.shared.store import bank

doors.require_teacher()
look.head("Print and export", "See the page before you print it, or the file before you take it.")
titles = {one.id: one for one in bank().quizzes() if one.questions}
if not titles:
    look.empty("There is no quiz yet. Make one from an article, and print it here.")
    screens.link("new_quiz", "Make a quiz")
else:
    wanted = st.query_params.get("id", "")
    first = list(titles).index(int(wanted)) if wanted.isdecimal() and int(wanted) in titles else 0
    chosen = st.selectbox(
        "Quiz", list(titles), first, format_func=lambda one: quiz_list.name(titles[one])
    )
    stored = bank().quiz(chosen)
    rejected = (item for item in stored.items if item.status == "rejected")
    left_out = set() if stored.code else {item.question.id for item in rejected}
    whole = stored.to_quiz()
    quiz = replace(whole, questions=tuple(q for q in whole.questions if q.id not in left_out))
    if not quiz.questions:
        look.empty("All its questions are rejected. Accept some under “Review” first.")
    else:
        sheet, file = st.tabs(["Worksheet", "File for another program"], key="tab of printing",
                              on_change="rerun")  # fmt: skip
        if sheet.open:
            with sheet:
                print_sheet.draw(quiz, chosen)
        if file.open:
            with file:
                print_file.draw(quiz, chosen)
