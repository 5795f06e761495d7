"""Review: a question in another kind, and questions of the teacher's own."""

from __future__ import annotations

from typing import Any, cast

import streamlit as st

from app_pages.parts import review_edit, review_steps
from app_pages.shared import loading, said, words
from app_pages.shared.store import bank
from question_bank.records import StoredQuiz
from quizgen.editing import as_kind, kinds_for, needs_distractors, own_question
from quizgen.errors import QuizgenError
from quizgen.model import KINDS, Article, Kind, Pair, Question

__all__ = ["add_own", "change_kind"]

_SUGGESTED = 3


def change_kind(question: Question, article: Article) -> None:
    """Offer what the question can be turned into."""
    into = kinds_for(question)
    if not into:
        st.caption(
            "A matching question stays one: it asks for all its pairs together, and each other "
            "kind asks for one answer. Add a question of your own for a pair that you want to "
            "ask about, and take this one out."
        )
        return
    kind = st.selectbox("Turn it into", into, format_func=words.kind, key=f"{question.id} kind")
    typed = f"{question.id} wrong for another kind"
    if needs_distractors(question, kind):
        if suggested := st.session_state.pop(f"{typed}, suggested", ""):
            st.session_state[typed] = suggested
        st.text_area("Wrong options, one a line", key=typed, height=110, max_chars=2000)
        if st.button("Suggest some", icon=":material/lightbulb:"):
            _suggest(question, article, typed)
    st.button("Change the kind", on_click=_change, args=(question, kind, article, typed))


def _suggest(question: Question, article: Article, key: str) -> None:
    """Fill in what the article proves wrong."""
    try:
        with st.spinner("Looking through the article …"):
            known = loading.further(question, article)
    except QuizgenError as error:
        said.refused(error)
        st.rerun()
    if not known:
        said.refused("The article gives no wrong option for this question: write your own.")
    st.session_state[f"{key}, suggested"] = "\n".join(one.text for one in known[:_SUGGESTED])
    st.rerun()


def _change(question: Question, kind: str, article: Article, key: str) -> None:
    wrong = str(st.session_state.get(key, "")).splitlines()
    try:
        review_edit.keep(question, as_kind(question, kind, article, wrong))
    except QuizgenError as error:
        said.refused(error)


# One's own ---------------------------------------------------------------------------------------


def add_own(quiz: StoredQuiz, article: Article) -> None:
    """Ask for a question of the teacher's own, of any kind."""
    kind = cast("Kind", st.selectbox("Kind", KINDS, 1, format_func=words.kind, key="own kind"))
    st.text_area("Question", key="own stem", max_chars=2000, height=80,
                 placeholder=_ASKING.get(kind, ""))  # fmt: skip
    if kind == "true_false":
        st.segmented_control("Answer", ["true", "false"], key="own truth", default="true",
                             required=True, format_func=str.capitalize)  # fmt: skip
        st.text_input("What is true instead (of a false statement)", key="own correction",
                      max_chars=2000)  # fmt: skip
    elif kind == "matching":
        st.text_area("Pairs, one a line: left = right", key="own pairs", height=110)
        st.text_area("What fits nowhere, one a line", key="own extra", height=70)
    elif kind == "ordering":
        st.text_area("In the right order, one a line", key="own items", height=130)
    elif kind == "open":
        st.text_area("What a good answer says", key="own answer", height=70)
        st.text_area("How it is marked", key="own guide", height=70)
    else:
        st.text_input("Answer", key="own answer", max_chars=2000)
        if kind in ("multiple_choice", "cloze"):
            st.text_area("Wrong options, one a line", key="own wrong", height=110,
                         placeholder=_TO_TYPE if kind == "cloze" else "")  # fmt: skip
        if kind != "multiple_choice":
            st.text_area("Other answers that count, one a line", key="own accepted", height=70)
    st.text_area("What proves it, copied from the article (may be left empty)", key="own proof",
                 height=70)  # fmt: skip
    st.button("Add it", type="primary", icon=":material/add:", on_click=_add,
              args=(quiz, article, kind))  # fmt: skip


_ASKING = {
    "cloze": "A sentence with a gap: The lamps are _____.",
    "true_false": "A statement.",
    "matching": "What is to be matched with what.",
    "ordering": "What is to be put in order.",
}
_TO_TYPE = "Left empty, the gap is filled by typing."


def _add(quiz: StoredQuiz, article: Article, kind: Kind) -> None:
    """Keep the question at the end of the quiz; its fields are emptied."""
    before = tuple(item.question.id for item in quiz.items)
    try:
        made = own_question(article, kind, **_own_fields(kind))
        bank().add_question(
            made, article_id=quiz.article.id if quiz.article else None, status="accepted"
        )
        bank().arrange(quiz.id, [*before, made.id])
    except QuizgenError as error:
        said.refused(error)
        return
    review_steps.remember(review_steps.Ordered(quiz.id, before))
    for key in [key for key in st.session_state if str(key).startswith("own ")]:
        if key not in ("own kind", "own truth"):
            st.session_state[key] = ""
    st.session_state[f"place in {quiz.id}"] = len(before)
    said.done("Your question is the last one of the quiz now.")


def _own_fields(kind: Kind) -> dict[str, Any]:
    def typed(name: str) -> str:
        return str(st.session_state.get(f"own {name}") or "")

    given: dict[str, Any] = {
        "stem": typed("stem"),
        "answer": typed("truth") if kind == "true_false" else typed("answer"),
        "proof": " ".join(typed("proof").split()),
    }
    if kind == "true_false" and given["answer"] == "false":
        given["correction"] = typed("correction")
    if kind == "open":
        given["guide"] = typed("guide")
    if kind == "ordering":
        given["items"] = tuple(typed("items").splitlines())
    if kind == "matching":
        halves = (line.partition("=") for line in typed("pairs").splitlines() if line.strip())
        given["pairs"] = tuple(Pair(left, right) for left, _, right in halves)
        given["extra"] = tuple(typed("extra").splitlines())
    if kind in ("multiple_choice", "cloze"):
        given["wrong"] = typed("wrong").splitlines()
    if kind in ("short_answer", "cloze"):
        given["accepted"] = tuple(typed("accepted").splitlines())
    return given
