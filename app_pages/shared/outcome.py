"""After handing in: marks and proofs by the quiz's setting, and the missed ones again."""

from __future__ import annotations

import streamlit as st

from app_pages.shared import answers, desk, marks, plain
from app_pages.shared.store import bank
from question_bank.sittings import Attempt, Review, ReviewItem
from quizgen.errors import QuizgenError
from quizgen.grading import check_response, grade
from quizgen.model import Article
from quizgen.paragraph_label import names_paragraphs

__all__ = ["show"]


def show(attempt: Attempt, token: str) -> None:
    """Draw what the student may see of a submitted attempt."""
    review = bank().review(token)
    missed = [
        item
        for item in review.items
        if item.mark.verdict in ("wrong", "partly", "blank") and item.question.kind != "open"
    ]
    again = f"again {attempt.id}"
    if missed and st.session_state.get(again):
        with st.container(key="sheet"):
            desk.title(attempt)
            _once_more(review, missed, again)
    elif review.visible and attempt.article is not None:
        desk.title(attempt)
        article, questions = st.columns(2, gap="large")
        with article:
            _article(attempt.article, review)
        with questions:
            _marks(review, len(missed), again)
    else:
        with st.container(key="sheet"):
            desk.title(attempt)
            _marks(review, len(missed), again)


def _article(article: Article, review: Review) -> None:
    proofs = {item.asked.position: item.question.evidence for item in review.items}
    counted = names_paragraphs(item.question.stem for item in review.items)
    desk.article_pane(article, marks.article_with_proofs(article, proofs, counted=counted))


def _marks(review: Review, missed: int, again: str) -> None:
    """Show the points and every answer with its mark, or when they will be shown."""
    attempt = review.attempt
    if attempt.submitted_by == "deadline":
        st.info("The time is over: what was there is handed in.", icon=":material/timer_off:")
    if not review.visible:
        st.success(plain.label(f"Handed in. {review.reason}"), icon=":material/check_circle:")
        return
    with st.container(key="bar"):  # in sight wherever the page stood when it was handed in
        _points(review)
    if missed:
        word = "the missed one" if missed == 1 else f"the {missed} missed ones"
        st.button(f"Try {word} again", type="primary", icon=":material/replay:",
                  on_click=_set, args=(again, True))  # fmt: skip
    for item in review.items:
        with st.container(border=True):
            st.html(f'<div class="stem">{item.asked.position}. {plain.line(item.asked.stem)}</div>')
            marks.reviewed(item, attempt.article)


def _points(review: Review) -> None:
    lines = []
    if review.points is not None:
        percent = "" if review.percent is None else f" · {review.percent:.0f} %"
        points = f"{review.points:g} of {review.maximum:g} points"
        lines.append(f'<div class="score">{points}{percent}</div>')
    if review.passed is not None:
        lines.append(f"<div>{'Passed.' if review.passed else 'Not passed.'}</div>")
    if review.waiting:
        word = "answer waits" if review.waiting == 1 else "answers wait"
        lines.append(f'<div class="said">{review.waiting} {word} for your teacher.</div>')
    st.html("".join(lines))


def _set(key: str, value: bool) -> None:
    st.session_state[key] = value


# The missed ones again ---------------------------------------------------------------------------


def _once_more(review: Review, missed: list[ReviewItem], again: str) -> None:
    """Ask the missed questions again; nothing of it is kept or counts."""
    st.caption("Nothing counts here: try until you have it.")
    for item in missed:
        with st.container(border=True):
            _retry(item, review.attempt)
    st.button("Back to the marks", icon=":material/arrow_back:", on_click=_set, args=(again, False))


@st.fragment
def _retry(item: ReviewItem, attempt: Attempt) -> None:
    """Ask one question until it is right, or the answer is asked for."""
    asked = marks.unanswered(item.asked)
    key = f"again {attempt.id} {asked.question_id}"
    answers.ask(asked)
    value = answers.draw(asked, key)
    with st.container(horizontal=True):
        wanted = st.button("Check", key=f"{key} check")
        st.button("Show the answer", key=f"{key} show", type="tertiary",
                  on_click=_set, args=(f"{key} told", True))  # fmt: skip
    if st.session_state.get(f"{key} told"):
        marks.tell(item)
    elif wanted:
        try:
            response = check_response(item.question, value)
        except QuizgenError as error:
            st.error(plain.label(str(error)))
            return
        article = attempt.article.text if attempt.article else ""
        marks.hint(grade(item.question, response, article_text=article), response)
