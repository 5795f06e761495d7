"""Bank: what can be done with the ticked questions, and undone."""

from __future__ import annotations

import streamlit as st

from app_pages.parts import bank_find, quiz_list
from app_pages.shared import plain, screens, words
from app_pages.shared.store import bank
from question_bank.bulk import BulkChange
from question_bank.records import Status
from quizgen.errors import QuizgenError

__all__ = ["bar", "undo_bar"]

_UNDO = "bank undo"
_SAID = "bank said"
_NEW = 0


def undo_bar() -> None:
    """Say what was done last, and offer to take it back."""
    said = st.session_state.pop(_SAID, "")
    if said:
        st.error(plain.label(said))
    stack: list[tuple[str, BulkChange]] = st.session_state.setdefault(_UNDO, [])
    if stack:
        what, change = stack[-1]
        text, button = st.columns([5, 1], vertical_alignment="center")
        text.success(plain.label(f"{what}: {words.count(change.count, 'question')}"))
        button.button("Undo", key="bank undo button", icon=":material/undo:", width="stretch",
                      on_click=_take_back)  # fmt: skip


def _take_back() -> None:
    _, change = st.session_state[_UNDO].pop()
    try:
        bank().take_back(change)
    except QuizgenError as error:
        st.session_state[_SAID] = str(error)


def _change(
    what: str,
    ids: list[str],
    status: Status | None = None,
    add: tuple[str, ...] = (),
    remove: tuple[str, ...] = (),
) -> None:
    """Change questions and remember how it is undone."""
    try:
        change = bank().change_many(ids, status=status, add=add, remove=remove)
    except QuizgenError as error:
        st.session_state[_SAID] = str(error)
        return
    if change.count:
        st.session_state.setdefault(_UNDO, []).append((what, change))
    else:
        st.toast("They were so already.")


def bar(ids: list[str]) -> None:
    """Draw the buttons for the ticked questions."""
    with st.container(border=True, key="bulk"):
        st.caption(f"{words.count(len(ids), 'question')} chosen")
        with st.container(horizontal=True):
            st.button("Accept", icon=":material/check:", on_click=_change,
                      args=("Accepted", ids, "accepted"))  # fmt: skip
            st.button("Reject", icon=":material/close:", on_click=_change,
                      args=("Rejected", ids, "rejected"))  # fmt: skip
            st.button("Back to review", icon=":material/history:", on_click=_change,
                      args=("Back to review", ids, "draft"))  # fmt: skip
            with st.popover("Tags", icon=":material/sell:"):
                _tags(ids)
            with st.popover("Into a quiz", icon=":material/playlist_add:"):
                _into_a_quiz(ids)
            st.button("Choose none", type="tertiary", on_click=bank_find.forget_choice)


def _tags(ids: list[str]) -> None:
    """Add and remove tags; a new one is typed."""
    known = list(bank().tags())
    has = sorted({tag for one in bank().questions(ids) for tag in one.tags})
    add = st.multiselect("Add", known, accept_new_options=True, key="bank tags added",
                         format_func=plain.option, placeholder="Choose or type")  # fmt: skip
    remove = st.multiselect("Take away", has, key="bank tags removed", format_func=plain.option,
                            disabled=not has, placeholder="Choose")  # fmt: skip
    st.button("Set the tags", type="primary", disabled=not add and not remove, on_click=_retag,
              args=(ids, tuple(add), tuple(remove)))  # fmt: skip


def _retag(ids: list[str], add: tuple[str, ...], remove: tuple[str, ...]) -> None:
    _change("Tagged", ids, None, add, remove)
    st.session_state["bank tags added"] = []
    st.session_state["bank tags removed"] = []


def _into_a_quiz(ids: list[str]) -> None:
    """Put the ticked questions into a draft, or into a new quiz."""
    drafts = {one.id: one for one in bank().quizzes() if one.state == "draft"}
    target = st.selectbox(
        "Quiz",
        [_NEW, *drafts],
        format_func=lambda one: "A new quiz" if one == _NEW else quiz_list.name(drafts[one]),
        key="bank quiz",
    )
    title = ""
    if target == _NEW:
        title = st.text_input("Title", max_chars=300, key="bank quiz title")
    if st.button("Put them in", type="primary"):
        try:
            quiz_id = _put(target, title.strip() or "Quiz from the bank", ids)
        except QuizgenError as error:
            st.error(plain.label(str(error)))
            return
        bank_find.forget_choice()
        screens.go("quizzes", id=str(quiz_id))


def _put(target: int, title: str, ids: list[str]) -> int:
    """Put questions at the end of a draft, those that it has not; returns the quiz's number."""
    if target == _NEW:
        return bank().compose_quiz(title, ids).id
    has = [item.question.id for item in bank().quiz(target).items]
    return bank().arrange(target, list(dict.fromkeys([*has, *ids]))).id
