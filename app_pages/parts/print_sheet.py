"""Print and export: the worksheet, with its pages to be seen before they are printed."""

from __future__ import annotations

from functools import partial

import streamlit as st

from app_pages.shared import plain
from quizgen.errors import QuizgenError
from quizgen.model import Quiz
from quizgen.worksheet import PAPERS, Look, preview_html, preview_png, worksheet

__all__ = ["draw", "written"]

_PAPER_NAMES = {"a4": "A4", "letter": "US Letter"}
_DOTS = 110


def draw(quiz: Quiz, quiz_id: int) -> None:
    """Ask how the worksheet is to look, show its pages, offer the files."""
    choices, page = st.columns([5, 6], gap="large")
    try:
        with choices:
            wanted = _choices(quiz, quiz_id)
            _files(quiz, wanted, quiz_id)
        with page:
            _pages(preview_png(quiz, wanted, dots=_DOTS), quiz_id)
    except QuizgenError as error:
        st.error(plain.label(str(error)), icon=":material/error:")


def _choices(quiz: Quiz, quiz_id: int) -> Look:
    """Draw everything that can be chosen."""
    paper = st.segmented_control("Paper", list(PAPERS), default="a4", required=True, key="paper",
                                 format_func=_PAPER_NAMES.__getitem__)  # fmt: skip
    versions = st.number_input(
        "Versions", 1, 26, 1, key="versions",
        help="A keeps the quiz’s order; the others are shuffled, each with its own key",
    )  # fmt: skip
    left, right = st.columns(2)
    passage = left.checkbox("The article", True, key="passage")
    answer_key = left.checkbox("Answer key", True, key="with key")
    word_bank = left.checkbox("Word bank for gaps", True, key="word bank")
    large = right.checkbox("Large print", False, key="large print")
    keep_order = right.checkbox("The quiz’s own order", False, key="keep order",
                                help="Else one part for each kind")  # fmt: skip
    with st.expander("Words on the page"):
        title = st.text_input(
            "Title", key=f"sheet title {quiz_id}", max_chars=300,
            placeholder=plain.option(quiz.title or "The quiz’s title"),
        )  # fmt: skip
        class_name = st.text_input("Class", key="sheet class", max_chars=60)
        instructions = st.text_area(
            "Instructions", key=f"sheet instructions {quiz_id}", height=80, max_chars=1000,
            placeholder=plain.option(quiz.settings.instructions or "The usual ones"),
        )  # fmt: skip
        footer = st.text_input("Foot of each page", key="sheet footer", max_chars=120)
        seed = st.number_input("Seed of the shuffled versions", 0, 9999, quiz.settings.seed,
                               key=f"sheet seed {quiz_id}")  # fmt: skip
    return Look(
        versions=int(versions),
        paper=paper,
        large_print=large,
        title=title,
        class_name=class_name,
        instructions=instructions,
        footer=footer,
        seed=int(seed),
        key=answer_key,
        passage=passage,
        word_bank=word_bank,
        keep_order=keep_order,
    )


def written(quiz: Quiz, wanted: Look, form: str) -> bytes:
    """Return the worksheet as a file.

    Args:
        quiz: what is printed.
        wanted: how it looks.
        form: ``pdf``, ``docx`` or ``html``.
    """
    if form == "html":
        return preview_html(quiz, wanted).encode("utf-8")
    return worksheet(quiz, wanted, form=form).content


def _files(quiz: Quiz, wanted: Look, quiz_id: int) -> None:
    with st.container(horizontal=True):
        for form, name, icon in (
            ("pdf", "PDF to print", "picture_as_pdf"),
            ("docx", "Word to edit", "description"),
            ("html", "Web page", "language"),
        ):
            st.download_button(
                name, partial(written, quiz, wanted, form), f"quiz-{quiz_id}.{form}",
                type="primary" if form == "pdf" else "secondary", icon=f":material/{icon}:",
                on_click="ignore", key=f"worksheet {form}",
            )  # fmt: skip
    if wanted.versions > 1:
        st.caption("The answer keys stand after the last version, each on its own pages.")


def _pages(pictures: tuple[bytes, ...], quiz_id: int) -> None:
    """Show one page as it will be printed."""
    at = 1
    if len(pictures) > 1:
        pages = range(1, len(pictures) + 1)
        chosen = st.pills(f"Page, of {len(pictures)}", pages, default=1, required=True,
                          key=f"page of {quiz_id} {len(pictures)}")  # fmt: skip
        at = int(chosen)
    with st.container(key="paper page"):
        st.image(pictures[at - 1], width="stretch", alt=f"Page {at} of {len(pictures)}")
