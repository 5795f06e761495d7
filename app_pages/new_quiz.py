"""New quiz: an article comes in, questions are made and kept, and go on to be published."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

import streamlit as st

from app_pages.shared import doors, look, plain
from app_pages.shared.store import bank
from quizgen.errors import QuizgenError
from quizgen.model import DIFFICULTIES, FOCUSES, KINDS, Article, Difficulty, Focus, Kind
from quizgen.pipeline import GenerateOptions, generate
from quizgen.reading import read, read_bytes, read_text, with_block_kind

_ARTICLE = "article of the new quiz"
_TYPES = ["txt", "md", "html", "htm", "pdf", "docx"]
_NAMES = {"multiple_choice": "multiple choice", "true_false": "true or false", "cloze": "gap"}


def _named(word: str) -> str:
    return _NAMES.get(word, word.replace("_", " "))


def _read() -> None:
    """Read the article that was given and keep it in the session."""
    paste, upload, link = st.tabs(["Paste", "Upload", "Link"])
    with paste, st.form("paste", border=False):
        title = st.text_input("Title", max_chars=300, placeholder="May be left empty")
        text = st.text_area("Article", height=260, placeholder="Paste the whole article here")
        if st.form_submit_button("Read it", type="primary"):
            _keep(lambda: read_text(text, title=title))
    with upload, st.form("upload", border=False):
        file = st.file_uploader("A file: text, Markdown, HTML, PDF or Word", type=_TYPES)
        if st.form_submit_button("Read it", type="primary"):
            if file is None:
                st.warning("Choose a file first.")
            else:
                _keep(lambda: read_bytes(file.getvalue(), name=file.name))
    with link, st.form("link", border=False):
        address = st.text_input("Address", placeholder="https://")
        if st.form_submit_button("Read it", type="primary"):
            if not address.strip().lower().startswith(("http://", "https://")):
                st.warning("Give an address that begins with https:// or http://.")
            else:
                _keep(lambda: read(address.strip()))


def _keep(reading: Callable[[], Article]) -> None:
    """Read, and keep the article for the next drawing; say what is wrong with it."""
    try:
        with st.spinner("Reading …"):
            st.session_state[_ARTICLE] = reading()
    except QuizgenError as error:
        st.error(plain.label(str(error)))
        return
    st.rerun()


def _preview(article: Article) -> None:
    """Show what is asked about and what is set aside, which can be put back."""
    prose = " ".join(article.text[b.start : b.end] for b in article.blocks if b.kind == "prose")
    aside = [b for b in article.blocks if b.kind not in ("prose", "heading")]
    st.subheader(plain.label(article.title or "Without a title"), anchor=False)
    st.caption(f"{len(prose.split())} words of prose, {len(aside)} lines set aside")
    with st.expander("What will be asked about"), st.container(height=320):
        text = "\n".join(article.text[b.start : b.end] for b in article.blocks if b.kind == "prose")
        st.html(f'<div class="reading">{plain.paragraphs(text)}</div>')
    if aside:
        with st.expander(f"What is set aside ({len(aside)})"):
            for place, block in enumerate(article.blocks):
                if block.kind in ("prose", "heading"):
                    continue
                said, button = st.columns([5, 1], vertical_alignment="center")
                line = plain.paragraphs(article.text[block.start : block.end][:400])
                why = plain.paragraphs(block.reason or block.kind.replace("_", " "))
                said.html(f'<div class="reading">{line}<span class="said">{why}</span></div>')
                if button.button("Put back", key=f"back {place}", width="stretch"):
                    st.session_state[_ARTICLE] = with_block_kind(article, place, "prose")
                    st.rerun()


def _make(article: Article) -> None:
    """Ask what quiz is wanted, make it and keep it."""
    with st.form("make", border=False):
        one, two, three = st.columns(3)
        count = one.number_input("Questions", 1, 50, 10)
        difficulty = two.selectbox("Difficulty", ["any", *DIFFICULTIES])
        seed = three.number_input("Choice", 0, 9999, 0, help="Another number, another choice")
        kinds = st.pills("Kinds (all when none is marked)", KINDS, selection_mode="multi",
                         format_func=_named)  # fmt: skip
        focuses = st.pills("About (all when none is marked)", FOCUSES, selection_mode="multi",
                           format_func=_named)  # fmt: skip
        wanted = st.form_submit_button("Make the quiz", type="primary")
    if not wanted:
        return
    options = GenerateOptions(
        count=int(count),
        kinds=cast("tuple[Kind, ...]", tuple(kinds)),
        focuses=cast("tuple[Focus, ...]", tuple(focuses)),
        difficulty=None if difficulty == "any" else cast("Difficulty", difficulty),
        seed=int(seed),
    )
    with st.status("Making the quiz …", expanded=True) as status:
        bar = st.progress(0.0)

        def tell(stage: str, share: float) -> None:
            bar.progress(share, text=stage)

        try:
            made = generate(article, options, progress=tell)
        except QuizgenError as error:
            status.update(label="It did not work", state="error")
            st.error(plain.label(str(error)))
            return
        bar.progress(1.0, text="Done")
        found = len(made.quiz.questions)
        status.update(label=f"{found} questions", state="complete", expanded=False)
    for note in made.quiz.notes:
        st.info(plain.label(note))
    if not made.quiz.questions:
        st.warning("No question was sure enough. Try a longer article, or fewer limits.")
        return
    stored = bank().add_quiz(made.quiz)
    st.session_state.pop(_ARTICLE, None)
    st.switch_page("app_pages/quizzes.py", query_params={"id": str(stored.id)})


doors.require_teacher()
look.head("New quiz", "From today's article to a quiz in three minutes.")
given: Article | None = st.session_state.get(_ARTICLE)
if given is None:
    _read()
else:
    _preview(given)
    if st.button("Another article", icon=":material/arrow_back:"):
        st.session_state.pop(_ARTICLE)
        st.rerun()
    st.divider()
    _make(given)
