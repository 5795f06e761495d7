"""Results: the gradebook, one student's attempt, and points by the teacher's word."""

from __future__ import annotations

from typing import Any

import streamlit as st

from app_pages.shared import look, plain, question, said, words
from app_pages.shared.store import bank
from question_bank import gradebook_csv
from question_bank.records import StoredQuiz
from question_bank.sittings import Gradebook, GradebookRow, MarkChange, ReviewItem
from quizgen.errors import QuizgenError

__all__ = ["attempts", "gradebook"]

_TONES = {"right": "good", "partly": "warn", "wrong": "bad", "blank": "", "waiting": "warn"}
_VERDICTS = {"partly": "partly right", "blank": "not answered", "waiting": "waits for you"}


def gradebook(quiz: StoredQuiz) -> None:
    """Draw the table of all attempts, and offer it as a file."""
    book = bank().gradebook(quiz.id)
    if not book.rows:
        look.empty("The table fills as soon as somebody begins.")
        return
    waiting = sum(row.waiting for row in book.rows)
    if waiting:
        st.warning(f"{words.count(waiting, 'answer')} to be marked by you: under “Attempts”.",
                   icon=":material/rate_review:")  # fmt: skip
    st.dataframe(_table(book), hide_index=True, column_config=_columns(book))
    st.download_button(
        "Download as CSV", gradebook_csv(book).encode("utf-8-sig"), f"results-{quiz.id}.csv",
        "text/csv", icon=":material/download:",
    )  # fmt: skip


def _table(book: Gradebook) -> list[dict[str, Any]]:
    return [
        {
            "Nickname": row.student.name,
            "Attempt": row.number,
            "Points": row.total if row.submitted else None,
            "Percent": row.percent if row.submitted else None,
            "State": _state(row),
            **{f"Q{place}": points for place, points in enumerate(row.points, start=1)},
        }
        for row in book.rows
    ]


def _state(row: GradebookRow) -> str:
    if not row.submitted:
        return f"working, {row.answered} answered"
    if row.waiting:
        return f"{row.waiting} to mark"
    if row.passed is not None:
        return "passed" if row.passed else "not passed"
    return "time was over" if row.submitted_by == "deadline" else "handed in"


def _columns(book: Gradebook) -> dict[str, Any]:
    numbers = st.column_config.NumberColumn
    columns: dict[str, Any] = {
        "Points": numbers(format="%g"),
        "Percent": st.column_config.ProgressColumn(format="%.0f %%", min_value=0, max_value=100),
    }
    for place, (asked, worth) in enumerate(zip(book.questions, book.maxima, strict=True), start=1):
        tip = f"{place}. {plain.option(asked.stem)} ({worth:g} points)"
        columns[f"Q{place}"] = numbers(format="%g", help=plain.label(tip), width="small")
    return columns


# One attempt -------------------------------------------------------------------------------------


def attempts(quiz: StoredQuiz) -> None:
    """Draw one student's attempt, with the mark of each answer and what may be changed."""
    book = bank().gradebook(quiz.id)
    rows = {row.attempt_id: row for row in book.rows if row.submitted}
    if not rows:
        look.empty("Here you see single attempts as soon as somebody hands in.")
        return
    chosen = st.selectbox("Attempt", list(rows), key=f"attempt of {quiz.id}",
                          format_func=lambda one: _name(rows[one]))  # fmt: skip
    row = rows[chosen]
    facts: list[str | tuple[str, str]] = [
        f"{row.total:g} of {sum(book.maxima):g} points",
        f"{row.percent or 0:.0f} %",
        _state(row),
    ]
    if row.submitted:
        facts.append(f"handed in {words.moment(row.submitted, words.here())}")
    look.chips(facts)
    for item in bank().attempt_review(chosen).items:
        with st.container(border=True):
            _item(chosen, item)
    changes = bank().mark_changes(attempt_id=chosen)
    if changes:
        with st.expander("What was changed later", icon=":material/history:"):
            look.notes(_change(one) for one in changes)


def _name(row: GradebookRow) -> str:
    wait = f", {row.waiting} to mark" if row.waiting else ""
    number = f", attempt {row.number}" if row.number > 1 else ""
    return f"{plain.option(row.student.name, 60)}{number}{wait}"


def _change(one: MarkChange) -> str:
    def points(value: float | None) -> str:
        return "no mark" if value is None else f"{value:g}"

    return (
        f"{words.moment(one.changed, words.here())}: {points(one.before)} became "
        f"{points(one.after)} ({one.reason})"
    )


def _item(attempt_id: int, item: ReviewItem) -> None:
    mark = item.mark
    st.html(f'<div class="stem">{item.asked.position}. {plain.line(item.asked.stem)}</div>')
    st.html(f'<div class="said">Answer: {plain.line(question.given(item) or "none")}</div>')
    points = "–" if mark.final is None else f"{mark.final:g}"
    facts: list[str | tuple[str, str]] = [
        (_VERDICTS.get(mark.verdict, mark.verdict), _TONES.get(mark.verdict, "")),
        f"{points} of {mark.maximum:g} points",
    ]
    if mark.override is not None:
        facts.append(("your word", "warn"))
    look.chips(facts)
    st.html(f'<div class="said">{plain.line(mark.reason or mark.why)}</div>')
    with st.expander("The key, and points of your own", expanded=mark.final is None):
        question.key(item.question)
        question.proof(item.question)
        _override(attempt_id, item)


def _override(attempt_id: int, item: ReviewItem) -> None:
    mark = item.mark
    key = f"{attempt_id} {item.question.id} {mark.points} {mark.override}"
    number, reason, keep, back = st.columns([1, 3, 1, 1], vertical_alignment="bottom")
    number.number_input("Points", 0.0, float(mark.maximum), float(mark.final or 0.0), 0.5,
                        key=f"points {key}", format="%g")  # fmt: skip
    reason.text_input("Reason", mark.reason, max_chars=500, key=f"reason {key}",
                      placeholder="Needed: why the points change")  # fmt: skip
    keep.button("Keep", key=f"keep {key}", width="stretch", on_click=_keep,
                args=(attempt_id, item.question.id, key))  # fmt: skip
    back.button("Take back", key=f"back {key}", width="stretch", disabled=mark.override is None,
                on_click=_take_back, args=(attempt_id, item.question.id))  # fmt: skip


def _keep(attempt_id: int, question_id: str, key: str) -> None:
    points = float(st.session_state[f"points {key}"])
    try:
        bank().override(attempt_id, question_id, points, st.session_state[f"reason {key}"])
    except QuizgenError as error:
        said.refused(error)


def _take_back(attempt_id: int, question_id: str) -> None:
    try:
        bank().override(attempt_id, question_id, None, "taken back")
    except QuizgenError as error:
        said.refused(error)
