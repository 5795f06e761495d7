"""Results: how far the class is, the gradebook, the figures, one student's attempt."""

from __future__ import annotations

import streamlit as st

from app_pages.shared import doors, look, plain
from app_pages.shared.store import bank
from question_bank import gradebook_csv
from quizgen.errors import QuizgenError


@st.fragment(run_every=5)
def _progress(quiz_id: int) -> None:
    """Show how far everybody is, drawn again every five seconds."""
    found = bank().progress(quiz_id)
    if not found:
        look.empty("Nobody has begun yet. Give the class the code from the quiz's “Publish” tab.")
        return
    done = sum(one.submitted for one in found)
    st.caption(f"{done} of {len(found)} handed in")
    for one in found:
        share = one.answered / one.questions if one.questions else 0.0
        state = "handed in" if one.submitted else f"{one.answered} of {one.questions}"
        st.progress(share, text=plain.label(f"{one.student.name}: {state}"))


def _gradebook(quiz_id: int) -> None:
    book = bank().gradebook(quiz_id)
    if not book.rows:
        look.empty("No attempts yet.")
        return
    table = [
        {
            "nickname": row.student.name,
            "attempt": row.number,
            "points": row.total if row.submitted else None,
            "percent": row.percent,
            **{f"Q{place}": points for place, points in enumerate(row.points, start=1)},
        }
        for row in book.rows
    ]
    st.dataframe(table, hide_index=True)
    st.download_button("Download as CSV", gradebook_csv(book).encode("utf-8-sig"),
                       file_name=f"results-{quiz_id}.csv", mime="text/csv")  # fmt: skip
    submitted = [row for row in book.rows if row.submitted]
    if submitted:
        st.subheader("One attempt", anchor=False)
        names = [f"{row.student.name}, attempt {row.number}" for row in submitted]
        place = st.selectbox(
            "Student", range(len(names)), format_func=lambda i: plain.label(names[i])
        )
        _attempt(submitted[place].attempt_id)


def _attempt(attempt_id: int) -> None:
    """Show one attempt, with the teacher's own points and reason."""
    for item in bank().attempt_review(attempt_id).items:
        with st.container(border=True):
            st.html(f'<div class="stem">{item.asked.position}. {plain.line(item.asked.stem)}</div>')
            given = item.response
            said = (
                " / ".join(str(one) for one in given if one) if isinstance(given, tuple) else given
            )
            st.html(f'<div class="said">Answer: {plain.line(said or "none")}</div>')
            st.html(f'<div class="said">{plain.line(item.mark.reason or item.mark.why)}</div>')
            with st.form(f"mark {attempt_id} {item.question.id}", border=False):
                points, reason, button = st.columns([1, 3, 1], vertical_alignment="bottom")
                value = points.number_input("Points", 0.0, float(item.mark.maximum),
                                            float(item.mark.final or 0.0), step=0.5)  # fmt: skip
                why = reason.text_input("Reason", item.mark.reason, max_chars=500)
                if button.form_submit_button("Keep"):
                    try:
                        bank().override(attempt_id, item.question.id, value, why)
                    except QuizgenError as error:
                        st.error(plain.label(str(error)))
                    else:
                        st.rerun()


doors.require_teacher()
chosen = st.query_params.get("id", "")
look.head("Results", "Live while the class works, and afterwards.")
quizzes = [one for one in bank().quizzes() if one.state != "draft"]
if not quizzes:
    look.empty("No quiz is published yet. Publish one under “Quizzes”.")
else:
    ids = [one.id for one in quizzes]
    start = ids.index(int(chosen)) if chosen.isdecimal() and int(chosen) in ids else 0
    number = st.selectbox("Quiz", range(len(ids)), start,
                          format_func=lambda place: plain.label(quizzes[place].title))  # fmt: skip
    live, book = st.tabs(["Now", "Gradebook"])
    with live:
        _progress(ids[number])
    with book:
        _gradebook(ids[number])
