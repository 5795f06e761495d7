"""Bank: questions in from files, out to files, with what the library says about them."""

from __future__ import annotations

import tempfile
from pathlib import Path

import streamlit as st

from app_pages.shared import look, plain, words
from app_pages.shared.store import bank
from question_bank.foreign import TakenIn
from question_bank.foreign import take_in as take_in_file
from question_bank.records import Status, StoredQuestion
from quizgen.errors import QuizgenError
from quizgen.formats import export, format_names, get_format
from quizgen.formats.imports import IMPORTS
from quizgen.model import Article, Quiz

__all__ = ["give_out", "quiz_of", "take_in"]

_TYPES = ["json", "jsonl", "txt", "gift", "xml", "zip", "csv"]
_REPORTS = "bank import reports"
_BY_ITSELF = "told from the file"
_WHOLE = {
    "The whole bank, as JSON": "json",
    "The whole bank, as JSON lines": "jsonl",
    "Everything, students’ work too: a backup": "db",
}
_CHOSEN = "The questions that are chosen"


def take_in() -> None:
    """Ask for files and take them into the bank, each all or nothing."""
    st.write(
        "quizgen’s own JSON and JSONL, and GIFT, Moodle XML, QTI 2.1, Aiken and CSV of other "
        "programs. What the bank knows is updated, not doubled."
    )
    with st.form("import", clear_on_submit=True, border=False):
        files = st.file_uploader("Files", type=_TYPES, accept_multiple_files=True)
        one, two, three = st.columns(3)
        form = one.selectbox("Format", [_BY_ITSELF, *IMPORTS])
        status = two.selectbox(
            "New questions are", list(words.STATUS), format_func=words.STATUS.__getitem__
        )
        tags = three.multiselect(
            "Tags for them", list(bank().tags()), accept_new_options=True,
            format_func=plain.option, placeholder="Choose or type",
        )  # fmt: skip
        if st.form_submit_button("Import", type="primary"):
            if not files:
                st.warning("Choose a file first.")
            else:
                wanted = None if form == _BY_ITSELF else form
                st.session_state[_REPORTS] = [
                    (file.name, _take(file.getvalue(), file.name, wanted, status, tags))
                    for file in files
                ]
                st.rerun()
    for name, outcome in st.session_state.pop(_REPORTS, ()):
        _report(name, outcome)


def _take(
    content: bytes, name: str, form: str | None, status: Status, tags: list[str]
) -> TakenIn | str:
    """Take one file in; returns the report, or the sentence that says what is wrong."""
    try:
        return take_in_file(bank(), content, name, format=form, status=status, tags=tags)
    except QuizgenError as error:
        return str(error)


def _report(name: str, outcome: TakenIn | str) -> None:
    if isinstance(outcome, str):
        st.error(plain.label(f"{name}: {outcome} Nothing of it was kept."))
        return
    st.success(plain.label(f"{name}: {outcome.report.sentence}"))
    if outcome.notes:
        with st.expander(f"What could not be kept ({len(outcome.notes)})", expanded=True):
            look.notes(outcome.notes)


def give_out(ids: list[str]) -> None:
    """Ask what is wanted as a file, write it, and offer it."""
    options = [*([_CHOSEN] if ids else []), *_WHOLE]
    what = st.selectbox("What", options)
    if what == _CHOSEN:
        _some(ids)
        return
    form = _WHOLE[what]
    st.caption(
        "A copy of the bank’s file, with attempts and marks. Keep it as you keep marks."
        if form == "db"
        else "Articles with all versions, questions with all revisions, quizzes; nothing about "
        "students. Another bank imports it."
    )
    if not ids:
        st.caption("To write single questions, tick them under “Questions” first.")
    if st.button("Write the file"):
        try:
            content = _whole(form)
        except QuizgenError as error:
            st.error(plain.label(str(error)))
        else:
            st.download_button("Download", content, file_name=f"bank.{form}", type="primary")


def _whole(form: str) -> bytes:
    """Return the bank as JSON, JSON lines or a copy of its file."""
    if form == "json":
        return bank().export_json().encode("utf-8")
    if form == "jsonl":
        return "".join(f"{line}\n" for line in bank().export_jsonl()).encode("utf-8")
    with tempfile.TemporaryDirectory() as folder:
        return bank().backup(Path(folder)).read_bytes()


def _some(ids: list[str]) -> None:
    """Write the chosen questions in any format that the library has."""
    form = get_format(st.selectbox("Format", format_names(), format_names().index("json")))
    st.caption(form.description)
    st.caption(f"{words.count(len(ids), 'question')} chosen, in the order of choosing")
    if st.button("Write the file"):
        try:
            made = export(quiz_of(bank().questions(ids)), form.name, nearest=True, skip=True)
        except QuizgenError as error:
            st.error(plain.label(str(error)))
            return
        look.notes(made.notes)
        st.download_button(
            "Download", made.content, file_name=f"questions{form.extension}", type="primary"
        )


def quiz_of(chosen: tuple[StoredQuestion, ...]) -> Quiz:
    """Return questions as the value that formats take, with their article if it is one."""
    articles = {one.article_id for one in chosen}
    number = articles.pop() if len(articles) == 1 else None
    article = bank().article(number).article if number is not None else Article("")
    title = article.title or "Questions from the bank"
    return Quiz(title, article, tuple(one.question for one in chosen))
