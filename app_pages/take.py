"""Take: a student joins by code, answers, hands in, and sees how it went.

Every answer is in the bank the moment it is given. The attempt's token stands in the address, so
that a reload or another device goes on. Nothing here knows a key before the answer counts: the
bank hands out ``Asked``, which has none.
"""

from __future__ import annotations

from typing import Any

import streamlit as st

from app_pages.shared import doors, look, plain
from app_pages.shared.store import bank
from question_bank.errors import AnswerLocked, AttemptOver, NotFound
from question_bank.sittings import Asked, Attempt, Review, ReviewItem
from quizgen.errors import QuizgenError

_VERDICTS = {"right": "✓ right", "partly": "◐ partly right", "wrong": "✗ wrong",
             "blank": "– not answered", "waiting": "… waits for your teacher"}  # fmt: skip


def _join() -> None:
    """Ask for code and nickname, and start the attempt."""
    look.head("Take a quiz")
    code = st.query_params.get("quiz", "")
    with st.form("join", border=False):
        code = st.text_input("Code", code, max_chars=20)
        name = st.text_input("Your nickname", max_chars=60)
        if not st.form_submit_button("Start", type="primary"):
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
    st.query_params.from_dict({"attempt": ticket.token})
    st.rerun()


def _store(token: str, question_id: str, value: Any) -> None:
    """Keep a response; what the bank refuses is said at the next drawing."""
    try:
        bank().respond(token, question_id, value)
    except (AttemptOver, AnswerLocked):
        pass  # the page shows at once that it is handed in, or the mark
    except QuizgenError as error:
        st.session_state["refused"] = str(error)


def _keep(token: str, asked: Asked, key: str) -> None:
    value = st.session_state[key]
    if asked.options or asked.kind == "true_false":
        choices = asked.options or ("true", "false")
        value = None if value is None else choices[value]
    _store(token, asked.question_id, value)


def _keep_match(token: str, asked: Asked, key: str) -> None:
    chosen = [st.session_state[f"{key} {place}"] for place in range(len(asked.lefts))]
    value = [None if one is None else asked.rights[one] for one in chosen]
    _store(token, asked.question_id, value if any(value) else None)


def _keep_order(token: str, asked: Asked, items: list[str]) -> None:
    _store(token, asked.question_id, items)


def _ask(token: str, asked: Asked) -> None:
    """Draw one question and its answer."""
    st.html(f'<div class="stem">{asked.position}. {plain.line(asked.stem)}</div>')
    key = f"answer {token[:8]} {asked.question_id}"
    given = asked.response
    if asked.kind == "matching":
        _match(token, asked, key)
    elif asked.kind == "ordering":
        _order(token, asked, key)
    elif asked.options or asked.kind == "true_false":
        choices = asked.options or ("true", "false")
        st.radio(
            "Your answer",
            range(len(choices)),
            index=choices.index(given) if given in choices else None,
            format_func=lambda place: plain.label(choices[place]),
            key=key,
            disabled=asked.locked,
            on_change=_keep,
            args=(token, asked, key),
            label_visibility="collapsed",
        )
    else:
        draw = st.text_area if asked.kind == "open" else st.text_input
        draw(
            "Your answer",
            given if isinstance(given, str) else "",
            max_chars=10_000 if asked.kind == "open" else 300,
            key=key,
            disabled=asked.locked,
            on_change=_keep,
            args=(token, asked, key),
        )


def _match(token: str, asked: Asked, key: str) -> None:
    given = asked.response if isinstance(asked.response, tuple) else (None,) * len(asked.lefts)
    for place, left in enumerate(asked.lefts):
        now = given[place]
        st.selectbox(
            plain.label(left),
            range(len(asked.rights)),
            index=asked.rights.index(now) if now in asked.rights else None,
            format_func=lambda right: plain.label(asked.rights[right]),
            key=f"{key} {place}",
            disabled=asked.locked,
            placeholder="Choose what fits",
            on_change=_keep_match,
            args=(token, asked, key),
        )


def _order(token: str, asked: Asked, key: str) -> None:
    """Show the items with buttons that move them: they work with the keyboard."""
    given = asked.response if isinstance(asked.response, tuple) else asked.items
    items = [str(item) for item in given]
    for place, item in enumerate(items):
        said, up, down = st.columns([6, 1, 1], vertical_alignment="center")
        said.html(f"{place + 1}. {plain.line(item)}")
        for column, by, word in ((up, -1, "↑"), (down, 1, "↓")):
            other = place + by
            inside = 0 <= other < len(items)
            moved = list(items)
            if inside:
                moved[place], moved[other] = moved[other], moved[place]
            column.button(
                word,
                key=f"{key} {by} {place}",
                help="Move up" if by < 0 else "Move down",
                disabled=asked.locked or not inside,
                on_click=_keep_order,
                args=(token, asked, moved),
                width="stretch",
            )
    if asked.response is None:
        st.button("The order is right as it stands", key=f"{key} keep",
                  on_click=_keep_order, args=(token, asked, items))  # fmt: skip


def _answered(token: str, asked: Asked, attempt: Attempt) -> None:
    """Where marks come at once: make the answer count, or show what it got."""
    if attempt.feedback != "at_once":
        return
    if asked.locked:
        _explain(bank().review_answer(token, asked.question_id))
    elif asked.response not in (None, ""):
        st.button("Check this answer", key=f"check {asked.question_id}",
                  on_click=_check, args=(token, asked.question_id))  # fmt: skip


def _check(token: str, question_id: str) -> None:
    try:
        bank().check_answer(token, question_id)
    except QuizgenError as error:
        st.session_state["refused"] = str(error)


def _explain(item: ReviewItem) -> None:
    """Show a mark with its reason and the evidence."""
    mark = item.mark
    points = "" if mark.final is None else f", {mark.final:g} of {mark.maximum:g}"
    st.html(f"<b>{_VERDICTS.get(mark.verdict, mark.verdict)}{points}</b>")
    st.html(f'<div class="said">{plain.line(mark.reason or mark.why)}</div>')
    for part in item.question.evidence:
        st.html(f'<div class="reading"><mark>{plain.line(part.text)}</mark></div>')


def _hand_in(token: str) -> None:
    bank().submit(token)


def _step(by: int) -> None:
    st.session_state["step"] = st.session_state.get("step", 0) + by


@st.fragment
def _questions(token: str) -> None:
    """Draw the running attempt; each answer draws this alone again."""
    attempt = bank().resume(token)
    if attempt.submitted is not None:
        st.rerun()
    total = len(attempt.asked)
    st.progress(attempt.answered / total if total else 0.0,
                text=f"{attempt.answered} of {total} answered")  # fmt: skip
    refused = st.session_state.pop("refused", "")
    if refused:
        st.error(plain.label(refused))
    if attempt.one_at_a_time and total:
        step = min(max(st.session_state.get("step", 0), 0), total - 1)
        st.session_state["step"] = step
        _ask(token, attempt.asked[step])
        _answered(token, attempt.asked[step], attempt)
        back, on, _ = st.columns([1, 1, 3])
        back.button("Back", on_click=_step, args=(-1,), disabled=step == 0, width="stretch")
        on.button("Next", on_click=_step, args=(1,), disabled=step == total - 1, width="stretch")
        last = step == total - 1
    else:
        for asked in attempt.asked:
            with st.container(border=True):
                _ask(token, asked)
                _answered(token, asked, attempt)
        last = True
    left = total - attempt.answered
    if last and left:
        st.caption(f"{left} not answered yet.")
    if last and st.button("Hand in", type="primary"):
        _hand_in(token)
        st.rerun()


@st.fragment(run_every=5)
def _clock(token: str) -> None:
    """Show the time left by the bank's clock; when it is over the quiz is handed in."""
    attempt = bank().resume(token)
    if attempt.submitted is not None:
        st.rerun()
    if attempt.remaining is not None:
        seconds = int(attempt.remaining.total_seconds())
        st.caption(f"{seconds // 60}:{seconds % 60:02} left")


def _review(review: Review, token: str) -> None:
    attempt = review.attempt
    if attempt.submitted_by == "deadline":
        st.info("The time is over: what was there is handed in.")
    if not review.visible:
        st.success(review.reason)
        return
    if review.points is not None:
        st.metric("Points", f"{review.points:g} of {review.maximum:g}")
    if review.passed is not None:
        st.write("Passed." if review.passed else "Not passed.")
    for item in review.items:
        with st.container(border=True):
            st.html(f'<div class="stem">{item.asked.position}. {plain.line(item.asked.stem)}</div>')
            given = item.response
            said = (
                " / ".join(str(one) for one in given if one) if isinstance(given, tuple) else given
            )
            st.html(f'<div class="said">Your answer: {plain.line(said or "none")}</div>')
            _explain(item)


def _take(token: str) -> None:
    throttle = bank().may_guess("token", doors.caller())
    if not throttle.allowed:
        st.error("Too many wrong links. Wait a little, then join with the code again.")
        return
    try:
        attempt = bank().resume(token)
    except NotFound:
        bank().failed_guess("token", doors.caller())
        st.error("This link belongs to no attempt. Join with the code again.")
        _join()
        return
    look.head("Quiz")
    st.html(f'<div class="stem">{plain.line(attempt.title)}</div>')
    st.caption(plain.label(f"as {attempt.student.name}"))
    if attempt.submitted is not None:
        _review(bank().review(token), token)
        return
    if attempt.instructions:
        st.html(f'<div class="reading">{plain.paragraphs(attempt.instructions)}</div>')
    if attempt.deadline is not None:
        _clock(token)
    if attempt.article is None:
        _questions(token)
        return
    article, questions = st.columns(2, gap="large")
    with article, st.container(height=640):
        st.html(f'<div class="reading">{plain.paragraphs(attempt.article.text)}</div>')
    with questions:
        _questions(token)


mine = st.query_params.get("attempt", "")
if mine:
    _take(mine)
else:
    _join()
