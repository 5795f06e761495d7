"""Practise: a student's own deck of accepted questions, each again when it is about forgotten."""

from __future__ import annotations

from typing import Any

import streamlit as st

from app_pages.shared import answers, desk, doors, look, marks, plain, words
from app_pages.shared.store import bank
from question_bank.errors import NotFound
from question_bank.sittings import PracticeResult
from quizgen.errors import QuizgenError
from quizgen.grading import Response
from quizgen.paragraph_label import names_paragraphs

_RESULT = "practised just now"


def _start(refused: str = "") -> None:
    with desk.narrow():
        look.head("Practise", "A deck of your own: each question comes again before you forget it.")
        if refused:
            st.error(refused, icon=":material/error:")
        _start_form()


def _start_form() -> None:
    with st.form("deck", border=False):
        name = st.text_input("Your nickname", max_chars=60, autocomplete="off")
        if not st.form_submit_button("Make my deck", type="primary", width="stretch"):
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
    kept: tuple[PracticeResult, Response] | None = st.session_state.get(_RESULT)
    if kept is not None:
        look.head("Practise")
        _explain(*kept)
        return
    card = bank().next_card(token)
    look.head("Practise", "The address of this page is the key to your deck: keep it.")
    if card is None:
        _nothing_due(token)
        return
    word = "card is" if card.deck_due == 1 else "cards are"
    st.caption(f"{card.deck_due} {word} due, {card.deck_size} in your deck")
    with st.container(border=True):
        st.html(f'<div class="stem">{plain.line(card.asked.stem)}</div>')
        desk.how_counted([card.asked.stem])
        value = answers.draw(card.asked, f"card {card.asked.question_id} {card.reviews}")
        if st.button("Answer", type="primary"):
            _answer(token, card.asked.question_id, value)


def _nothing_due(token: str) -> None:
    look.empty("Nothing is due now. Come back later, or add new questions.")
    if st.button("Add new questions", icon=":material/add:"):
        added = bank().fill_deck(token)
        st.toast(f"{added} added." if added else "There are no new ones.")
        if added:
            st.rerun()


def _answer(token: str, question_id: str, value: Any) -> None:
    try:
        result = bank().practise(token, question_id, value)
    except QuizgenError as error:
        st.error(plain.label(str(error)))
        return
    response = tuple(value) if isinstance(value, list) else value
    st.session_state[_RESULT] = (result, response)
    st.rerun()


def _explain(result: PracticeResult, response: Response) -> None:
    """Show the mark, and the proof where it stands in the article."""
    question = result.question
    with st.container(border=True):
        st.html(f'<div class="stem">{plain.line(question.stem)}</div>')
        marks.explain(question, verdict=result.verdict, why=result.why, response=response)
        if result.article is not None and question.evidence:
            counted = names_paragraphs([question.stem])
            proof = marks.passage(result.article, question.evidence, counted=counted)
            st.html(f'<div class="quote reading">{proof}</div>')
    st.caption(f"It comes again on {words.moment(result.due, words.here())}.")
    if st.button("Next card", type="primary", icon=":material/arrow_forward:"):
        st.session_state.pop(_RESULT)
        st.rerun()


desk.style()
mine = st.query_params.get("deck", "")
who = doors.caller()
if not mine:
    _start()
elif not bank().may_guess("deck", who).allowed:
    with desk.narrow():
        st.error("Too many wrong links. Wait a little.")
else:
    try:
        with st.container(key="sheet"):
            _practise(mine)
    except NotFound:
        bank().failed_guess("deck", who)
        _start("This link belongs to no deck. Make a new one.")
