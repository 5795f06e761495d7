"""Results: how far the class is, the gradebook, the figures, one student's attempt."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import altair as alt
import streamlit as st

from app_pages.shared import doors, look, plain
from app_pages.shared.store import bank
from question_bank import gradebook_csv
from question_bank.statistics import AnswerCount, ItemFigures
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


def _figures(quiz_id: int) -> None:
    """Show how the questions did: charts, what stands out, and answers that may count."""
    found = bank().item_analysis(quiz_id)
    if not found.attempts or found.mean is None:
        look.empty("The figures come with the first attempts that are handed in and marked.")
        return
    mean, median, alpha = st.columns(3)
    mean.metric("Mean", f"{found.mean:.0f} %")
    median.metric("Median", "–" if found.median is None else f"{found.median:.0f} %")
    alpha.metric("Cronbach's alpha", "–" if found.alpha is None else f"{found.alpha:.2f}")
    st.altair_chart(spread(found.distribution))
    points = scatter(found.items)
    if points is not None:
        st.altair_chart(points)
    for place, item in enumerate(found.items, start=1):
        with st.container(border=True):
            st.html(f'<div class="stem">{place}. {plain.line(item.stem)}</div>')
            for note in item.notes:
                st.html(f'<div class="said">⚠ {plain.line(note)}</div>')
            facility = "–" if item.facility is None else f"{item.facility:.0f} %"
            power = "–" if item.discrimination is None else f"{item.discrimination:.0f} %"
            st.caption(f"facility {facility}, discrimination {power}, {item.attempts} attempts")
            for answer in item.answers:
                _answer(item, answer)


def _answer(item: ItemFigures, answer: AnswerCount) -> None:
    said, button = st.columns([5, 1], vertical_alignment="center")
    sign = "✓" if answer.right else "✗"
    said.html(f'<div class="said">{sign} {answer.count} × {plain.line(answer.text)}</div>')
    if not answer.right and not answer.option and answer.text:
        button.button(
            "Count it",
            key=f"count {item.question_id} {answer.text}",
            help="Accept this answer, and mark again whoever gave it",
            on_click=_accept,
            args=(item, answer.text),
            width="stretch",
        )


def _accept(item: ItemFigures, text: str) -> None:
    try:
        bank().accept_answer(
            item.question_id, text, revision=item.revision, reason="accepted in the results"
        )
    except QuizgenError as error:
        st.session_state["refused"] = str(error)


def _data(rows: list[dict[str, Any]]) -> Any:
    make: Any = alt.Data  # Altair's schema classes have no types
    return make(values=rows)


def spread(distribution: Sequence[int]) -> Any:
    """Return the chart of how many attempts reached which tenth of the points."""
    width = 100 // max(1, len(distribution))
    rows = [
        {"percent": f"{place * width}–{(place + 1) * width}", "attempts": count}
        for place, count in enumerate(distribution)
    ]
    return (
        alt.Chart(_data(rows))
        .mark_bar(color="#0f766e")
        .encode(
            x=alt.X("percent:O", sort=None, title="percent of the points"),
            y=alt.Y("attempts:Q", axis=alt.Axis(tickMinStep=1)),
        )
        .properties(height=180)
    )


def scatter(items: Sequence[ItemFigures]) -> Any:
    """Return the chart of facility against discrimination, or None where neither is defined."""
    rows = [
        {"question": str(place), "facility": item.facility, "discrimination": item.discrimination}
        for place, item in enumerate(items, start=1)
        if item.facility is not None and item.discrimination is not None
    ]
    if not rows:
        return None
    base = alt.Chart(_data(rows)).encode(
        x=alt.X(
            "facility:Q", scale=alt.Scale(domain=[0, 100]), title="facility: easy to the right"
        ),
        y=alt.Y("discrimination:Q", scale=alt.Scale(domain=[-100, 100])),
    )
    dots = base.mark_circle(size=90, color="#0f766e")
    return (dots + base.mark_text(dx=11).encode(text="question:N")).properties(height=260)


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
    refused = st.session_state.pop("refused", "")
    if refused:
        st.error(plain.label(refused))
    live, book, figures = st.tabs(["Now", "Gradebook", "Figures"])
    with live:
        _progress(ids[number])
    with book:
        _gradebook(ids[number])
    with figures:
        _figures(ids[number])
