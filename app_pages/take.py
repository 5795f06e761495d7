"""Take: a student joins by code, answers, hands in, and sees how it went.

Every answer is in the bank the moment it is given. The attempt's token stands in the address, so
that a reload or another device goes on, and so does the number of the question where questions come
one at a time. Nothing here knows a key before the answer counts: the
bank hands out ``Asked``, which has none.
"""

from __future__ import annotations

from functools import partial
from typing import Any

import streamlit as st

from app_pages.shared import answers, desk, doors, late, look, marks, outcome, pause, plain
from app_pages.shared.store import bank
from question_bank.errors import AnswerLocked, AttemptOver, NotFound
from question_bank.sittings import Asked, Attempt
from quizgen.errors import QuizgenError
from quizgen.paragraph_label import names_paragraphs

_REFUSED = "refused answer"
_LAST_MINUTE = 60
_NUMBER = "question"  # in the address


# Coming in ---------------------------------------------------------------------------------------


def _join(refused: str = "") -> None:
    """Ask for code and nickname, and start the attempt."""
    with desk.narrow():
        look.head("Take a quiz", "Type the code that your teacher shows, and a nickname.")
        if refused:
            st.error(refused, icon=":material/error:")
        _join_form()


def _join_form() -> None:
    code = st.query_params.get("quiz", "")
    with st.form("join", border=False):
        code = st.text_input("Code", code, max_chars=20, autocomplete="off", placeholder="K7MP4X")
        name = st.text_input("Your nickname", max_chars=60, autocomplete="off")
        if not st.form_submit_button("Start", type="primary", width="stretch"):
            return
    who = doors.caller()
    throttle = bank().may_guess("code", who)
    if not throttle.allowed:
        seconds = max(1, round(throttle.wait.total_seconds()))
        st.error(f"Too many wrong codes. Try again in {seconds} seconds.")
        return
    try:
        ticket = bank().start_attempt(code, name)
    except NotFound as error:
        bank().failed_guess("code", who)
        st.error(plain.label(str(error)))
        return
    except QuizgenError as error:
        st.error(plain.label(str(error)))
        return
    bank().guessed("code", who)
    number = {_NUMBER: "1"} if ticket.attempt.one_at_a_time else {}
    st.query_params.from_dict(number | {"attempt": ticket.token})
    st.rerun()


def _take(token: str) -> None:
    """Go on with the attempt that the address names."""
    who = doors.caller()
    if not bank().may_guess("token", who).allowed:
        with desk.narrow():
            st.error("Too many wrong links. Wait a little, then join with the code again.")
        return
    try:
        attempt = bank().resume(token)
    except NotFound:
        bank().failed_guess("token", who)
        _join("This link belongs to no attempt. Join with the code again.")
        return
    stems = [one.stem for one in attempt.asked]
    if attempt.submitted is not None:
        outcome.show(attempt, token)
    elif attempt.article is None:
        with st.container(key="sheet"):
            desk.title(attempt)
            desk.how_counted(stems)
            _questions(token)
    else:
        desk.title(attempt)
        inside = desk.article_lines(attempt.article, counted=names_paragraphs(stems))
        article, questions = st.columns(2, gap="large")
        with article:
            desk.article_pane(attempt.article, inside)
        with questions:
            _questions(token)
    if any(one.kind == "open" for one in attempt.asked):
        pause.keep_while_typing()


# Answering ---------------------------------------------------------------------------------------


@st.fragment
def _questions(token: str) -> None:
    """Draw the questions; each answer draws this alone again."""
    attempt = bank().resume(token)
    if attempt.submitted is not None:
        st.rerun()
    _bar(attempt, token)
    refused = st.session_state.pop(_REFUSED, "")
    if refused:
        st.error(plain.label(refused))
    total = len(attempt.asked)
    if attempt.one_at_a_time and total:
        step = _step(attempt, token)
        _question(attempt, attempt.asked[step], token)
        with st.container(horizontal=True):
            st.button("Back", icon=":material/arrow_back:", disabled=step == 0,
                      on_click=_go, args=(attempt, step - 1))  # fmt: skip
            st.button("Next", icon=":material/arrow_forward:", icon_position="right",
                      disabled=step == total - 1,
                      on_click=_go, args=(attempt, step + 1))  # fmt: skip
        if step < total - 1:
            return
    else:
        for asked in attempt.asked:
            _question(attempt, asked, token)
    _end(attempt, token)


def _step(attempt: Attempt, token: str) -> int:
    """Return the place of the question to show: of the address's number, else of the first open.

    The browser brings the address to the next server when its own is lost, and what was answered
    last: only where the same question is drawn again, `late` can keep that.
    """
    places = {str(one.position): place for place, one in enumerate(attempt.asked)}
    named = places.get(st.query_params.get(_NUMBER, ""))
    if named is not None:
        return named
    return int(st.session_state.setdefault(f"begin of {token[:8]}", _first_open(attempt)))


def _first_open(attempt: Attempt) -> int:
    """Return the place of the first question without an answer, else of the last one."""
    places = [place for place, one in enumerate(attempt.asked) if one.response in (None, "")]
    return places[0] if places else len(attempt.asked) - 1


def _go(attempt: Attempt, step: int) -> None:
    st.query_params[_NUMBER] = str(attempt.asked[step].position)


def _bar(attempt: Attempt, token: str) -> None:
    """Show how far it is and the time left; it stays in sight."""
    total = len(attempt.asked)
    share = attempt.answered / total if total else 0.0
    text = f"{attempt.answered} of {total} answered"
    with st.container(key="bar"):
        if attempt.remaining is None:
            st.progress(share, text=text)
            return
        far, left = st.columns([3, 1], vertical_alignment="center")
        far.progress(share, text=text)
        with left:
            soon = attempt.remaining.total_seconds() <= _LAST_MINUTE
            (_last_minute if soon else _clock)(token)


@st.fragment(run_every=5)
def _clock(token: str) -> None:
    if _time_left(token) <= _LAST_MINUTE:
        st.rerun()


@st.fragment(run_every=1)
def _last_minute(token: str) -> None:
    _time_left(token)


def _time_left(token: str) -> int:
    """Show the seconds left by the bank's clock; when they are over the quiz is handed in."""
    attempt = bank().resume(token)
    if attempt.submitted is not None:
        st.rerun()
    seconds = int(attempt.remaining.total_seconds()) if attempt.remaining is not None else 0
    tone = "clock soon" if seconds <= _LAST_MINUTE else "clock"
    st.html(f'<div class="{tone}" role="timer">{desk.words_left(seconds)} left</div>')
    return seconds


def _question(attempt: Attempt, asked: Asked, token: str) -> None:
    """Draw one question, its answer, and its mark where marks come at once."""
    with st.container(border=True):
        answers.ask(asked)
        key = f"answer {attempt.id} {asked.question_id}"
        keep = partial(_store, token, asked.question_id)
        value = answers.draw(asked, key, keep)
        if asked.kind != "ordering":  # whose order the page always takes from the bank
            late.keep_brought(key, value, asked.response, keep)
        if attempt.feedback != "at_once":
            return
        if asked.locked:
            marks.reviewed(bank().review_answer(token, asked.question_id), None)
        elif asked.response not in (None, ""):
            st.button("Check this answer", key=f"check {asked.question_id}",
                      on_click=_check, args=(token, asked.question_id))  # fmt: skip


def _store(token: str, question_id: str, value: Any) -> None:
    """Keep a response; what the bank refuses is said at the next drawing."""
    try:
        bank().respond(token, question_id, value)
    except (AttemptOver, AnswerLocked):
        pass  # the page shows at once that it is handed in, or the mark
    except QuizgenError as error:
        st.session_state[_REFUSED] = str(error)


def _check(token: str, question_id: str) -> None:
    try:
        bank().check_answer(token, question_id)
    except QuizgenError as error:
        st.session_state[_REFUSED] = str(error)


def _end(attempt: Attempt, token: str) -> None:
    """Offer to hand in, and name what is not answered."""
    missing = [str(one.position) for one in attempt.asked if one.response in (None, "")]
    if missing:
        word = "question" if len(missing) == 1 else "questions"
        st.caption(f"Not answered yet: {word} {', '.join(missing)}.")
    else:
        st.caption("All answered. Every answer is kept.")
    if st.button("Hand in", type="primary", icon=":material/check:"):
        bank().submit(token)
        st.rerun()


desk.style()
token = st.query_params.get("attempt", "")
if token:
    _take(token)
else:
    _join()
