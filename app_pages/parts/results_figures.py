"""Results: how the class and the questions did, in charts and words; keys put right."""

from __future__ import annotations

from typing import get_args

import streamlit as st

from app_pages.parts import charts
from app_pages.shared import look, plain, said, words
from app_pages.shared.store import bank
from question_bank.records import StoredQuiz
from question_bank.sittings import Regrade
from question_bank.statistic_rows import Which
from question_bank.statistics import AnswerCount, ItemFigures, QuizFigures
from quizgen.errors import QuizgenError

__all__ = ["draw", "in_words"]

_WHICH = {"first": "each student’s first", "last": "the last", "best": "the best", "all": "all"}
_NAMED = 5


def draw(quiz: StoredQuiz) -> None:
    """Draw the figures of a quiz, then one question's."""
    which: Which = "first"
    if quiz.settings.attempts_allowed != 1:
        which = st.selectbox("Which attempts count here", get_args(Which), key="which attempts",
                             format_func=_WHICH.__getitem__)  # fmt: skip
    found = bank().item_analysis(quiz.id, which)
    if not found.attempts or found.mean is None:
        look.empty("The figures come with the first attempts that are handed in and marked.")
        return
    _whole(found)
    _flagged(found)
    st.subheader("Question by question", anchor=False)
    places = {item.question_id: place for place, item in enumerate(found.items, start=1)}
    items = {item.question_id: item for item in found.items}
    chosen = st.selectbox(
        "Question", list(items), key=f"figures of {quiz.id}",
        format_func=lambda one: f"{places[one]}. {plain.option(items[one].stem, 100)}",
    )  # fmt: skip
    _one(items[chosen])


def _percent(value: float | None) -> str:
    return "–" if value is None else f"{value:.0f} %"


def _whole(found: QuizFigures) -> None:
    with st.container(horizontal=True):
        st.metric("Attempts", found.attempts)
        st.metric("Mean", _percent(found.mean))
        st.metric("Median", _percent(found.median))
        st.metric("Spread", _percent(found.deviation), help="Standard deviation of the scores")
        st.metric(
            "Cronbach’s alpha", "–" if found.alpha is None else f"{found.alpha:.2f}",
            help="How well the questions measure one thing; 0.7 is fair for a test",
        )  # fmt: skip
    left, right = st.columns(2, gap="large")
    with left:
        st.markdown("**Scores**")
        st.altair_chart(charts.spread(found.distribution))
    with right:
        st.markdown("**Questions**")
        points = charts.scatter(found.items)
        if points is None:
            look.empty("With more attempts this shows which questions are easy, and which tell.")
        else:
            st.altair_chart(points)


def _flagged(found: QuizFigures) -> None:
    """Say in words which questions stand out."""
    notes = [
        f"Question {place}: {note}"
        for place, item in enumerate(found.items, start=1)
        for note in item.notes
    ]
    if notes:
        st.subheader("What stands out", anchor=False)
        st.html("".join(f'<div class="flaw">{plain.line(note)}</div>' for note in notes))


def _one(item: ItemFigures) -> None:
    look.chips(
        [
            f"facility {_percent(item.facility)}",
            f"discrimination {_percent(item.discrimination)}",
            f"efficiency {_percent(item.efficiency)}",
            words.count(item.attempts, "attempt"),
            *([(f"{item.waiting} to mark", "warn")] if item.waiting else []),
        ]
    )
    if not item.answers:
        return
    st.altair_chart(charts.choices(item.answers))
    wrong = [one for one in item.answers if one.text and not one.right]
    typed = [one for one in wrong if not one.option and one.count]
    if wrong and item.attempts:
        with st.expander("Count an answer, or change the key", icon=":material/key:",
                         expanded=bool(typed)):  # fmt: skip
            _mend(item, wrong)


def _mend(item: ItemFigures, wrong: list[AnswerCount]) -> None:
    """Offer what puts a question right after it was taken; all are marked again."""
    st.caption("Whoever gave it is marked again; points of your own stay.")
    texts = [one.text for one in wrong]
    counts = {one.text: one.count for one in wrong}
    answer = st.selectbox(
        "Answer", texts, key=f"answer {item.question_id}",
        format_func=lambda text: f"{plain.option(text, 80)} ({counts[text]} ×)",
    )  # fmt: skip
    st.text_input("Reason", key=f"why {item.question_id}", max_chars=300,
                  placeholder="Kept with each mark that changes")  # fmt: skip
    with st.container(horizontal=True):
        st.button("Count it too", type="primary", icon=":material/add_task:", on_click=_rekey,
                  args=("accept", item, answer))  # fmt: skip
        st.button("Make it the key", icon=":material/key:", on_click=_rekey,
                  args=("key", item, answer),
                  help="The key so far no longer counts")  # fmt: skip


def _rekey(what: str, item: ItemFigures, answer: str) -> None:
    reason = str(st.session_state.get(f"why {item.question_id}") or "").strip()
    change = bank().accept_answer if what == "accept" else bank().change_key
    try:
        done = change(item.question_id, answer, revision=item.revision, reason=reason)
    except QuizgenError as error:
        said.refused(error)
    else:
        said.done(in_words(done))


def in_words(done: Regrade) -> str:
    """Return what marking again did.

    >>> in_words(Regrade(3, ()))
    '3 answers were marked again; no mark changed.'
    """
    start = f"{words.count(done.looked_at, 'answer')} marked again"
    if done.looked_at != 1:
        start = f"{words.count(done.looked_at, 'answer')} were marked again"
    if not done.changes:
        return f"{start}; no mark changed."
    named = [
        f"{one.student} from {one.before or 0:g} to {one.after or 0:g}"
        for one in done.changes[:_NAMED]
    ]
    more = len(done.changes) - len(named)
    others = f" and {more} more" if more else ""
    return f"{start}; {words.count(len(done.changes), 'mark')} changed: {', '.join(named)}{others}."
