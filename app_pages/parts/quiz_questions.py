"""Quizzes: a quiz's questions, their order and points, and more of them from the bank."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from app_pages.shared import look, plain, question, said, screens, words
from app_pages.shared.store import bank
from question_bank.records import QuizItem, StoredQuiz
from quizgen.errors import QuizgenError

__all__ = ["draw", "moved"]

_FOUND = 10
_ANY = "any"
_TONES = {"accepted": "good", "rejected": "bad", "draft": "warn"}


def draw(quiz: StoredQuiz) -> None:
    """Draw the questions; a draft's can be moved, taken out and added to."""
    draft = quiz.state == "draft"
    if draft:
        _undo_bar(quiz)
        with st.expander("Add questions from the bank", icon=":material/playlist_add:",
                         expanded=not quiz.items):  # fmt: skip
            _add(quiz)
    if not quiz.items:
        look.empty("This quiz has no question yet. Add some from the bank.")
    for place, item in enumerate(quiz.items):
        with st.container(border=True):
            _item(quiz, item, place)
    if quiz.attempts:
        st.caption("Changed points count for those who handed in once you mark again.")
        st.button("Mark everything again", icon=":material/refresh:", on_click=_mark_again,
                  args=(quiz.id,))  # fmt: skip


def _item(quiz: StoredQuiz, item: QuizItem, place: int) -> None:
    name = item.question.id
    told, points = st.columns([6, 1])
    with told:
        st.html(f'<div class="stem">{place + 1}. {plain.line(item.question.stem)}</div>')
        facts: list[str | tuple[str, str]] = [
            words.kind(item.question.kind),
            item.question.difficulty,
        ]
        if quiz.state == "draft":
            facts.insert(0, (words.STATUS[item.status], _TONES[item.status]))
        look.chips(facts)
        if item.stale:
            st.html(f'<div class="flaw">{plain.line(item.stale)}</div>')
    points.number_input(
        "Points", 0.0, 100.0, float(item.points), 0.5, key=f"points {quiz.id} {name}",
        format="%g", on_change=_set_points, args=(quiz.id, name),
    )  # fmt: skip
    question.key(item.question)
    with st.expander("What proves it"):
        question.proof(item.question)
    if quiz.state == "draft":
        _moves(quiz, name, place)


def _moves(quiz: StoredQuiz, name: str, place: int) -> None:
    ids = [item.question.id for item in quiz.items]
    with st.container(horizontal=True):
        st.button("Up", key=f"up {name}", type="tertiary", icon=":material/arrow_upward:",
                  disabled=place == 0, on_click=_arrange,
                  args=(quiz.id, ids, moved(ids, place, -1)))  # fmt: skip
        st.button("Down", key=f"down {name}", type="tertiary", icon=":material/arrow_downward:",
                  disabled=place == len(ids) - 1, on_click=_arrange,
                  args=(quiz.id, ids, moved(ids, place, 1)))  # fmt: skip
        st.button("Take out", key=f"drop {name}", type="tertiary",
                  icon=":material/playlist_remove:", on_click=_arrange,
                  args=(quiz.id, ids, [one for one in ids if one != name]))  # fmt: skip
        if st.button("Edit", key=f"edit {name}", type="tertiary", icon=":material/edit:"):
            st.session_state[f"place in {quiz.id}"] = place
            screens.go("review", id=str(quiz.id))


def moved(ids: Sequence[str], place: int, by: int) -> list[str]:
    """Return the ids with the one at ``place`` moved by one place, if there is one."""
    other = place + by
    after = list(ids)
    if 0 <= other < len(ids):
        after[place], after[other] = after[other], after[place]
    return after


# What the buttons do -----------------------------------------------------------------------------


def _steps(quiz_id: int) -> list[list[str]]:
    """Return the orders that the quiz had before, the last one last."""
    steps: list[list[str]] = st.session_state.setdefault(f"orders of {quiz_id}", [])
    return steps


def _arrange(quiz_id: int, before: list[str], after: list[str]) -> None:
    try:
        bank().arrange(quiz_id, after)
    except QuizgenError as error:
        said.refused(error)
    else:
        _steps(quiz_id).append(before)


def _undo_bar(quiz: StoredQuiz) -> None:
    if _steps(quiz.id):
        st.button("Undo", icon=":material/undo:", key="undo order", on_click=_undo, args=(quiz.id,),
                  help="Bring the questions back as they stood")  # fmt: skip


def _undo(quiz_id: int) -> None:
    try:
        bank().arrange(quiz_id, _steps(quiz_id).pop())
    except QuizgenError as error:
        said.refused(error)


def _set_points(quiz_id: int, name: str) -> None:
    try:
        bank().set_quiz(quiz_id, points={name: float(st.session_state[f"points {quiz_id} {name}"])})
    except QuizgenError as error:
        said.refused(error)


def _mark_again(quiz_id: int) -> None:
    done = bank().regrade_quiz(quiz_id, reason="points changed")
    said.done(
        f"{words.count(done.looked_at, 'answer')} looked at, "
        f"{words.count(len(done.changes), 'mark')} changed."
    )


# From the bank -----------------------------------------------------------------------------------


def _add(quiz: StoredQuiz) -> None:
    """Find questions and put them at the end."""
    typed, status, tag = st.columns([3, 1, 1])
    wanted = typed.text_input("Search", key="add words", placeholder='vote   "a phrase"   elect*')
    state = status.selectbox(
        "Status", [_ANY, *words.STATUS], key="add status",
        format_func=lambda one: words.STATUS.get(one, one),
    )  # fmt: skip
    label = tag.selectbox(
        "Tag", [_ANY, *bank().tags()], key="add tag",
        format_func=lambda one: plain.option(one, 40),
    )  # fmt: skip
    has = [item.question.id for item in quiz.items]
    found = bank().search(
        wanted,
        status=None if state == _ANY else state,
        tag=None if label == _ANY else label,
        limit=_FOUND + len(has),
    )
    new = [one for one in found.questions if one.id not in has][:_FOUND]
    if not new:
        st.caption("Nothing else matches.")
    for one in new:
        told, button = st.columns([6, 1], vertical_alignment="center")
        told.html(
            f'<div>{plain.line(one.question.stem)}</div><div class="said">'
            f"{plain.line(one.question.answer)} · {words.kind(one.question.kind)} · "
            f"{words.STATUS[one.status]}</div>"
        )
        button.button("Add", key=f"add {one.id}", width="stretch", on_click=_arrange,
                      args=(quiz.id, has, [*has, one.id]))  # fmt: skip
