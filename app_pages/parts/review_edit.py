"""Review: the words of one question, each kept when its field is left."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import streamlit as st

from app_pages.parts import review_steps
from app_pages.shared import loading, said, words
from app_pages.shared.store import bank
from quizgen.editing import edited, evidence_for, with_next_distractor
from quizgen.errors import QuizgenError
from quizgen.model import Article, Pair, Question

__all__ = ["fields", "keep"]

_DRAWN = "question whose fields are drawn"


def fields(question: Question, article: Article) -> None:
    """Draw the fields that the question's kind has."""
    _fill(question)
    _area("stem", "Question", question, article)
    if question.kind == "matching":
        _pairs(question, article)
    elif question.kind == "ordering":
        _area("items", "In the right order, one a line", question, article, lines=4)
    elif question.kind == "true_false":
        _true_or_false(question, article)
    elif question.kind == "open":
        _area("answer", "What a good answer says", question, article)
        _area("guide", "How it is marked", question, article)
    else:
        _line("answer", "Answer", question, article)
        _options(question, article)
        _area("accepted", "Other answers that count, one a line", question, article)
    with st.expander("What proves it"):
        st.caption("As it stands in the article; each passage on a line of its own.")
        _area("proof", "Proof", question, article, lines=3)


def keep(before: Question, after: Question) -> None:
    """Keep an edit as a revision that can be taken back.

    Raises:
        QuizgenError: somebody else edited the question in between.
    """
    if bank().save_question(after).question.revision != before.revision:
        review_steps.remember(review_steps.Edited(before.id))


# Fields ------------------------------------------------------------------------------------------


def _values(question: Question) -> dict[str, str]:
    """Return what stands in a question's fields, by the field's name."""
    wrong = (*question.distractors, "")
    pairs = (*question.pairs, Pair("", ""))
    return {
        "stem": question.stem,
        "answer": question.answer,
        "correction": question.correction,
        "guide": question.guide,
        "accepted": "\n".join(question.accepted),
        "extra": "\n".join(question.extra),
        "items": "\n".join(question.items),
        "proof": "\n".join(" ".join(part.text.split()) for part in question.evidence),
        **{f"wrong {place}": text for place, text in enumerate(wrong)},
        **{f"left {place}": pair.left for place, pair in enumerate(pairs)},
        **{f"right {place}": pair.right for place, pair in enumerate(pairs)},
    }


def _key(question: Question, name: str) -> str:
    return f"{question.id} {name}"


def _fill(question: Question) -> None:
    """Put the question's words into the fields, unless they hold what was just refused."""
    drawn = (question.id, question.revision)
    fresh = st.session_state.get(_DRAWN) != drawn
    st.session_state[_DRAWN] = drawn
    for name, value in _values(question).items():
        if fresh or _key(question, name) not in st.session_state:
            st.session_state[_key(question, name)] = value


def _line(name: str, label: str, question: Question, article: Article) -> None:
    st.text_input(label, key=_key(question, name), max_chars=2000, on_change=_save,
                  args=(question.id, name, article))  # fmt: skip


def _area(name: str, label: str, question: Question, article: Article, lines: int = 2) -> None:
    st.text_area(label, key=_key(question, name), max_chars=5000, height=34 + 24 * lines,
                 on_change=_save, args=(question.id, name, article))  # fmt: skip


def _true_or_false(question: Question, article: Article) -> None:
    st.segmented_control(
        "Answer", ["true", "false"], key=_key(question, "answer"), required=True,
        format_func=str.capitalize, on_change=_save, args=(question.id, "answer", article),
    )  # fmt: skip
    if question.answer == "false":
        _line("correction", "What is true instead", question, article)


def _pairs(question: Question, article: Article) -> None:
    for place in range(len(question.pairs) + 1):
        left, right = st.columns(2)
        new = place == len(question.pairs)
        for column, side in ((left, "left"), (right, "right")):
            number = "One more" if new else f"Pair {place + 1}"
            with column:
                _line(f"{side} {place}", f"{number}, {side}", question, article)
    _area("extra", "What fits nowhere, one a line", question, article)


def _options(question: Question, article: Article) -> None:
    """Draw the wrong options, each with a button that takes the next one that is proved wrong."""
    if not question.options:
        return
    sources = {option.text: words.source(option.source) for option in question.options}
    for place, text in enumerate(question.distractors):
        field, other = st.columns([5, 2], vertical_alignment="bottom")
        source = f", {sources[text]}" if sources[text] else ""
        with field:
            _line(f"wrong {place}", f"Wrong option {place + 1}{source}", question, article)
        if other.button(
            "Another", key=f"another {place}", icon=":material/autorenew:", width="stretch",
            help="Take the next one that the article proves wrong",
        ):  # fmt: skip
            _another(question, article, text)
    _line(f"wrong {len(question.distractors)}", "One more wrong option", question, article)


def _another(question: Question, article: Article, text: str) -> None:
    try:
        with st.spinner("Looking through the article …"):
            known = loading.further(question, article)
        keep(question, with_next_distractor(question, article, text, known))
    except QuizgenError as error:
        said.refused(error)
    st.rerun()


# Keeping -----------------------------------------------------------------------------------------


def _save(question_id: str, name: str, article: Article) -> None:
    """Keep what was typed into a field; what makes no question is said, and stays in the field."""
    before = bank().question(question_id).question
    try:
        keep(before, edited(before, article, **_change(before, name, article)))
    except QuizgenError as error:
        said.refused(error)


def _change(question: Question, name: str, article: Article) -> dict[str, Any]:
    """Return the change that a field stands for, as `quizgen.editing.edited` takes it."""

    def typed(field: str) -> str:
        return st.session_state.get(_key(question, field)) or ""

    lists: dict[str, Callable[[], Any]] = {
        "wrong": lambda: [typed(f"wrong {at}") for at in range(len(question.distractors) + 1)],
        "left": lambda: _typed_pairs(question, typed),
        "right": lambda: _typed_pairs(question, typed),
    }
    first = name.split()[0]
    if first in lists:
        return {"wrong" if first == "wrong" else "pairs": lists[first]()}
    if name == "proof":
        found = [evidence_for(article, line) for line in typed(name).splitlines()]
        return {"evidence": tuple(part for parts in found for part in parts)}
    if name in ("accepted", "extra", "items"):
        return {name: tuple(typed(name).splitlines())}
    return {name: typed(name)}


def _typed_pairs(question: Question, typed: Callable[[str], str]) -> tuple[Pair, ...]:
    places = range(len(question.pairs) + 1)
    return tuple(Pair(typed(f"left {place}"), typed(f"right {place}")) for place in places)
