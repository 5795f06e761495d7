"""Practise: a student's own deck of accepted questions, each again when it is about forgotten."""

from __future__ import annotations

from typing import Any

import streamlit as st

from app_pages.shared import doors, look, plain
from app_pages.shared.answers import draw
from app_pages.shared.store import bank
from question_bank.errors import NotFound
from question_bank.sittings import PracticeResult
from quizgen.errors import QuizgenError

_RESULT = "practised just now"


def _start() -> None:
    with st.form("deck", border=False):
        name = st.text_input("Your nickname", max_chars=60)
        if not st.form_submit_button("Make my deck", type="primary"):
            return
    try:
        token = bank().start_deck(name)
    except QuizgenError as error:
        st.error(plain.label(str(error)))
        return
    bank().fill_deck(token)
    st.query_params.from_dict({"deck": token})
    st.rerun()


def _practise(token: str) -> None:
    """Show the result of the last card, or the next card."""
    result: PracticeResult | None = st.session_state.get(_RESULT)
    if result is not None:
        _explain(result)
        return
    card = bank().next_card(token)
    if card is None:
        look.empty("Nothing is due now. Come back later, or add new questions.")
        if st.button("Add new questions"):
            added = bank().fill_deck(token)
            st.toast(f"{added} added." if added else "There are no new ones.")
            if added:
                st.rerun()
        return
    st.caption(f"{card.deck_due} of {card.deck_size} cards are due")
    st.html(f'<div class="stem">{plain.line(card.asked.stem)}</div>')
    key = f"card {card.asked.question_id} {card.reviews}"
    value = draw(card.asked, key)
    if st.button("Answer", type="primary"):
        _answer(token, card.asked.question_id, value)


def _answer(token: str, question_id: str, value: Any) -> None:
    try:
        st.session_state[_RESULT] = bank().practise(token, question_id, value)
    except QuizgenError as error:
        st.error(plain.label(str(error)))
    else:
        st.rerun()


def _explain(result: PracticeResult) -> None:
    st.html(f'<div class="stem">{plain.line(result.question.stem)}</div>')
    st.html(f'<div class="said">{plain.line(result.why)}</div>')
    for part in result.question.evidence:
        st.html(f'<div class="reading"><mark>{plain.line(part.text)}</mark></div>')
    st.caption(f"It comes again on {result.due:%d %B %Y, %H:%M} UTC.")
    if st.button("Next card", type="primary"):
        st.session_state.pop(_RESULT)
        st.rerun()


look.head("Practise", "Your own deck. The address of this page is your key to it: keep it.")
mine = st.query_params.get("deck", "")
if not mine:
    _start()
elif not bank().may_guess("deck", doors.caller()).allowed:
    st.error("Too many wrong links. Wait a little.")
else:
    try:
        _practise(mine)
    except NotFound:
        bank().failed_guess("deck", doors.caller())
        st.error("This link belongs to no deck. Make a new one.")
        _start()
