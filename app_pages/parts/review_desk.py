"""Review: the article beside one question, the way through them, accepting and rejecting."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from app_pages.parts import review_edit, review_more, review_steps
from app_pages.shared import look, plain, said, screens, words
from app_pages.shared.store import bank
from question_bank.records import Status, StoredQuestion, StoredQuiz
from quizgen.judging.flaws import lint_quiz
from quizgen.model import Article, Flaw
from quizgen.paragraph_label import names_paragraphs

__all__ = ["draw"]

_SIGNS = {"accepted": " ✓", "rejected": " ✗", "draft": ""}
_TONES = {"accepted": "good", "rejected": "bad", "draft": ""}


def draw(quiz: StoredQuiz) -> None:
    """Draw the desk for a draft that has questions."""
    ids = [item.question.id for item in quiz.items]
    stored = bank().questions(ids)
    place = _place(quiz, len(ids))
    _notes(quiz)
    _counts(stored)
    _way(quiz, stored, place)
    said.show()
    now = stored[place]
    article = _article(quiz, now)
    text, work = st.columns([1, 1], gap="large")
    with text:
        _reading(article, now, names_paragraphs(one.question.stem for one in stored))
    with work:
        _question(quiz, stored, place, article)


def _place(quiz: StoredQuiz, questions: int) -> int:
    """Return which question is looked at, counted from 0."""
    key = f"place in {quiz.id}"
    at = st.session_state.get(key)
    st.session_state[key] = min(max(at if isinstance(at, int) else 0, 0), questions - 1)
    return int(st.session_state[key])


def _go(quiz_id: int, place: int) -> None:
    st.session_state[f"place in {quiz_id}"] = place


def _notes(quiz: StoredQuiz) -> None:
    """Say once what the library had to say when it made the quiz."""
    for note in st.session_state.get(f"notes on {quiz.id}", ()):
        st.info(plain.label(note), icon=":material/info:")


def _counts(stored: Sequence[StoredQuestion]) -> None:
    by = {status: sum(one.status == status for one in stored) for status in words.STATUS}
    facts: list[str | tuple[str, str]] = [f"{by['draft']} to review"]
    facts.append((f"{by['accepted']} accepted", "good" if by["accepted"] else ""))
    if by["rejected"]:
        facts.append((f"{by['rejected']} rejected: left out when it is published", "bad"))
    look.chips(facts)


def _way(quiz: StoredQuiz, stored: Sequence[StoredQuestion], place: int) -> None:
    """Draw the way from question to question."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.button("Back", shortcut="alt+b", icon=":material/chevron_left:", disabled=place == 0,
                  on_click=_go, args=(quiz.id, place - 1))  # fmt: skip
        st.button("Next", shortcut="alt+n", icon=":material/chevron_right:",
                  disabled=place == len(stored) - 1, on_click=_go,
                  args=(quiz.id, place + 1))  # fmt: skip
        st.pills(
            "Question", range(len(stored)), required=True, key=f"place in {quiz.id}",
            format_func=lambda at: f"{at + 1}{_SIGNS[stored[at].status]}",
            label_visibility="collapsed", wrap=True,
        )  # fmt: skip
        done = all(one.status != "draft" for one in stored)
        if done and st.button("On to publishing", type="primary", icon=":material/arrow_forward:"):
            screens.go("quizzes", id=str(quiz.id))


def _article(quiz: StoredQuiz, stored: StoredQuestion) -> Article:
    if quiz.article is not None:
        return quiz.article.article
    asked = stored.question
    return bank().evidence_article(asked.id, asked.revision) or Article("")


def _reading(article: Article, stored: StoredQuestion, counted: bool) -> None:
    """Show the article with the proof marked and in sight, its paragraphs numbered if counted."""
    look.title(article.title, "The article")
    if not article.text:
        look.empty("This question belongs to no article.")
        return
    look.reading(article, stored.question.evidence, counted=counted)


def _question(
    quiz: StoredQuiz, stored: Sequence[StoredQuestion], place: int, article: Article
) -> None:
    now = stored[place]
    question = now.question
    st.subheader(f"Question {place + 1} of {len(stored)}", anchor=False)
    look.chips(
        [
            (words.STATUS[now.status], _TONES[now.status]),
            words.kind(question.kind),
            f"asks: {words.focus(question.focus).lower()}",
            question.difficulty,
            f"score {question.score:.2f}",
            f"rule {question.rule or question.family}",
            *([] if question.revision == 1 else [f"revision {question.revision}"]),
        ]
    )
    beside = lint_quiz([one.question for one in stored]).get(question.id, ())
    _flaws([*question.flaws, *beside], now.stale)
    _decide(quiz, now, place)
    review_edit.fields(question, article)
    with st.expander("Change the kind"):
        review_more.change_kind(question, article)
    with st.expander("Move it, or take it out"):
        _order(quiz, place)
    with st.expander("Add a question of your own"):
        review_more.add_own(quiz, article)


def _flaws(flaws: Sequence[Flaw], stale: str) -> None:
    messages = ([stale] if stale else []) + [flaw.message for flaw in flaws]
    for message in dict.fromkeys(messages):
        st.html(f'<div class="flaw">{plain.line(message)}</div>')


def _decide(quiz: StoredQuiz, now: StoredQuestion, place: int) -> None:
    with st.container(horizontal=True, gap="xsmall"):
        st.button("Accept", key="accept", shortcut="alt+a", icon=":material/check:",
                  type="primary" if now.status == "draft" else "secondary",
                  on_click=_state, args=(quiz.id, now, "accepted", place))  # fmt: skip
        st.button("Reject", key="reject", shortcut="alt+x", icon=":material/close:",
                  on_click=_state, args=(quiz.id, now, "rejected", place))  # fmt: skip
        review_steps.button(now.id)


def _state(quiz_id: int, stored: StoredQuestion, status: Status, place: int) -> None:
    """Set a status and go on to the next question."""
    review_steps.remember(review_steps.Stated(stored.id, stored.status))
    bank().set_status([stored.id], status)
    _go(quiz_id, place + 1)


def _order(quiz: StoredQuiz, place: int) -> None:
    last = len(quiz.items) - 1
    with st.container(horizontal=True):
        st.button("Move up", icon=":material/arrow_upward:", disabled=place == 0,
                  on_click=_move, args=(quiz, place, place - 1))  # fmt: skip
        st.button("Move down", icon=":material/arrow_downward:", disabled=place == last,
                  on_click=_move, args=(quiz, place, place + 1))  # fmt: skip
        st.button("Take it out of the quiz", icon=":material/playlist_remove:",
                  disabled=last == 0, on_click=_move, args=(quiz, place, None))  # fmt: skip


def _move(quiz: StoredQuiz, place: int, to: int | None) -> None:
    """Move a question to another place, or take it out; it stays in the bank."""
    before = tuple(item.question.id for item in quiz.items)
    after = list(before)
    moved = after.pop(place)
    if to is not None:
        after.insert(to, moved)
        _go(quiz.id, to)
    review_steps.remember(review_steps.Ordered(quiz.id, before))
    bank().arrange(quiz.id, after)
