"""New quiz: an article comes in, is looked at, and goes out as a quiz to review."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from functools import reduce
from typing import cast

import streamlit as st

from app_pages.shared import doors, loading, look, plain, screens, words
from app_pages.shared.store import bank
from question_bank.records import StoredQuiz
from quizgen.errors import QuizgenError
from quizgen.examples import example_path
from quizgen.model import DIFFICULTIES, FOCUSES, KINDS, Article, Difficulty, Focus, Kind
from quizgen.pipeline import Generated, GenerateOptions
from quizgen.reading import Level, level, read, read_bytes, read_text, with_block_kind

_ARTICLE = "article of the new quiz"
_TYPES = ["txt", "md", "html", "htm", "pdf", "docx"]


def _forget() -> None:
    for key in [key for key in st.session_state if str(key).startswith("put back ")]:
        del st.session_state[key]
    st.session_state.pop(_ARTICLE, None)


# An article comes in -----------------------------------------------------------------------------


def _read() -> None:
    """Read the article that was given and keep it in the session."""
    paste, upload, address = st.tabs(
        [":material/content_paste: Paste", ":material/upload_file: Upload", ":material/link: Link"]
    )
    with paste:
        _from_paste()
    with upload:
        _from_file()
    with address:
        _from_link()
    st.space("small")
    st.caption("Only looking around?")
    if st.button("Try the example article", icon=":material/lightbulb:"):
        _keep(lambda: read(str(example_path())), source="example")


def _from_paste() -> None:
    with st.form("paste", border=False):
        text = st.text_area("Article", height=260, placeholder="Paste the whole article here.")
        title = st.text_input(
            "Title", max_chars=300, placeholder="May be left empty: the first line is looked at."
        )
        if st.form_submit_button("Read it", type="primary"):
            if not text.strip():
                st.warning("Paste an article first.")
            else:
                _keep(lambda: read_text(text, title=title))


def _from_file() -> None:
    with st.form("upload", border=False):
        file = st.file_uploader("A file: text, Markdown, HTML, PDF or Word", type=_TYPES)
        if st.form_submit_button("Read it", type="primary"):
            if file is None:
                st.warning("Choose a file first.")
            else:
                _keep(lambda: read_bytes(file.getvalue(), name=file.name))


def _from_link() -> None:
    with st.form("link", border=False):
        address = st.text_input("Address", placeholder="https://", max_chars=2000).strip()
        if st.form_submit_button("Read it", type="primary"):
            if not address.lower().startswith(("http://", "https://")):
                st.warning("Give an address that begins with https:// or http://.")
            else:
                _keep(lambda: read(address))


def _keep(reading: Callable[[], Article], source: str = "") -> None:
    """Read, and keep the article for the next drawing; say what is wrong with it."""
    try:
        with st.spinner("Reading …"):
            article = reading()
    except QuizgenError as error:
        st.error(plain.label(str(error)), icon=":material/error:")
        return
    st.session_state[_ARTICLE] = replace(article, source=source) if source else article
    st.rerun()


# It is looked at ---------------------------------------------------------------------------------


def _as_wanted(given: Article) -> Article:
    """Return the article with the lines that the teacher put back."""
    back = [
        place for place in range(len(given.blocks)) if st.session_state.get(f"put back {place}")
    ]
    return reduce(lambda article, place: with_block_kind(article, place, "prose"), back, given)


def _preview(given: Article, article: Article) -> None:
    """Show what is asked about, and what is set aside, which can be put back."""
    look.title(article.title)
    aside = [place for place, block in enumerate(given.blocks) if block.kind != "prose"]
    back = sum(bool(st.session_state.get(f"put back {place}")) for place in aside)
    look.chips([*_figures(level(article)), _counted(len(aside) - back)])
    look.reading(article)
    if not aside:
        return
    with st.expander(f"{_counted(len(aside)).capitalize()}", icon=":material/content_cut:"):
        st.caption("No question is asked about these. Tick what belongs to the article.")
        for place in aside:
            block = given.blocks[place]
            st.checkbox(
                plain.label(given.slice(block)[:300]), key=f"put back {place}",
                persist_state="session",
            )  # fmt: skip
            why = block.reason or block.kind.replace("_", " ")
            st.html(f'<div class="why">{plain.line(why)}</div>')


def _counted(lines: int) -> str:
    return "nothing set aside" if not lines else f"{lines} line{'s' * (lines != 1)} set aside"


def _figures(found: Level) -> list[str]:
    """Return an article's length and level in words."""
    figures = [f"{found.words} words"]
    if found.grade is not None:
        figures.append(f"reading level: grade {found.grade:g}, age {found.age}")
    return figures


# And goes out as a quiz --------------------------------------------------------------------------


def _wishes(article: Article) -> None:
    """Ask what quiz is wanted, make it and keep it."""
    with st.form("make", border=False):
        title = st.text_input("Title of the quiz", article.title, max_chars=300)
        one, two = st.columns(2)
        count = one.number_input("Questions", 1, 50, 10)
        difficulty = two.selectbox(
            "Difficulty", ["any", *DIFFICULTIES], format_func=lambda word: word.capitalize()
        )
        kinds = st.pills(
            "Kinds", KINDS, selection_mode="multi", format_func=words.kind,
            help="None marked: all but open tasks.",
        )  # fmt: skip
        focuses = st.pills(
            "Asking about", FOCUSES, selection_mode="multi", format_func=words.focus,
            help="None marked: all.",
        )  # fmt: skip
        paragraphs = st.checkbox(
            "Name the paragraph", True, help="Begin a question about one sentence with its "
            "paragraph, where everybody counts alike: “(Paragraph 4) The council refused.”",
        )  # fmt: skip
        seed = st.number_input(
            "Seed", 0, 9999, 0, help="The same article and seed give the same quiz; another "
            "seed gives another choice of questions and another order of options.",
        )  # fmt: skip
        if not st.form_submit_button("Make the quiz", type="primary", width="stretch"):
            return
    options = GenerateOptions(
        count=int(count),
        kinds=cast("tuple[Kind, ...]", tuple(kinds)),
        focuses=cast("tuple[Focus, ...]", tuple(focuses)),
        difficulty=None if difficulty == "any" else cast("Difficulty", difficulty),
        seed=int(seed),
        paragraphs=paragraphs,
    )
    made = _made(article, options)
    if made is None:
        return
    quiz = replace(made.quiz, title=title.strip() or article.title)
    stored = bank().add_quiz(quiz)
    st.session_state[f"notes on {stored.id}"] = (*made.quiz.notes, *_known(stored))
    _forget()
    screens.go("review", id=str(stored.id))


def _known(stored: StoredQuiz) -> list[str]:
    """Say which questions were judged before: a question of the bank is judged once for all."""
    judged = Counter(item.status for item in stored.items if item.status != "draft")
    if not judged:
        return []
    told = [f"{number} {words.STATUS[status]}" for status, number in sorted(judged.items())]
    return [
        f"{words.count(judged.total(), 'question')} of this quiz you have judged before, in "
        f"another quiz or in the bank: {', '.join(told)}. Another seed asks other questions."
    ]


def _made(article: Article, options: GenerateOptions) -> Generated | None:
    """Make the quiz, telling how far it is; say why when there is none."""
    with st.status("Making the quiz …", expanded=True) as status:
        bar = st.progress(0.0)

        def tell(stage: str, share: float) -> None:
            bar.progress(share, text=f"{stage} …")

        try:
            made = loading.make(article, options, tell)
        except QuizgenError as error:
            bar.empty()
            status.update(label="No quiz was made", state="error")
            st.error(plain.label(str(error)))
            return None
        if not made.quiz.questions:
            bar.empty()
            status.update(label="No quiz was made", state="error")
            st.error(
                f"{made.considered} questions were considered, and none was sure enough. "
                "Try a longer article, or mark fewer kinds and subjects."
            )
            return None
        bar.progress(1.0, text=f"{len(made.quiz.questions)} of {made.considered} chosen")
        status.update(label="The quiz is made", state="complete")
    return made


def _work(given: Article) -> None:
    """Show the article that was given, and ask what quiz is wanted."""
    st.button("Another article", icon=":material/arrow_back:", type="tertiary", on_click=_forget)
    article = _as_wanted(given)
    text, wishes = st.columns([7, 5], gap="large")
    with text:
        _preview(given, article)
    with wishes, st.container(border=True):
        _wishes(article)


doors.require_teacher()
loading.warm_up()
look.head("New quiz", "From today’s article to a quiz in three minutes.")
given: Article | None = st.session_state.get(_ARTICLE)
if given is None:
    _read()
else:
    _work(given)
