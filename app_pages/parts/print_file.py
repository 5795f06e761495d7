"""Print and export: a file for another program, looked into before it is taken away."""

from __future__ import annotations

import base64
import io
import tarfile
import zipfile
from typing import Any

import streamlit as st

from app_pages.shared import look, plain, words
from quizgen.errors import QuizgenError
from quizgen.formats import Export, Format, all_formats, export
from quizgen.model import KINDS, Quiz

__all__ = ["contents", "draw"]

_SHOWN = 6000
_NAMES = 40


def draw(quiz: Quiz, quiz_id: int) -> None:
    """Ask for a format, say what does not fit, show the file and offer it."""
    forms = {form.name: form for form in all_formats()}
    choices, inside = st.columns([5, 6], gap="large")
    with choices:
        name = st.selectbox(
            "Format", list(forms), list(forms).index("moodle_xml"), key="format",
            format_func=lambda one: f"{one.replace('_', ' ')}: {forms[one].description}",
        )  # fmt: skip
        form = forms[name]
        _about(form)
        nearest = st.checkbox(
            "What does not fit: as the nearest kind that does", True, key="nearest"
        )
        skip = st.checkbox("What still does not fit is left out", True, key="skip")
        try:
            made = export(quiz, form.name, nearest=nearest, skip=skip)
        except QuizgenError as error:
            st.error(plain.label(str(error)), icon=":material/error:")
            return
        st.download_button(
            "Download", made.content, f"quiz-{quiz_id}{form.extension}", form.media_type,
            type="primary", icon=":material/download:", on_click="ignore",
        )  # fmt: skip
        _notes(quiz, made)
    with inside:
        _inside(form, made.content)


def _about(form: Format) -> None:
    missing = [words.kind(kind) for kind in KINDS if kind not in form.kinds]
    facts: list[str | tuple[str, str]] = [f"{form.extension} file"]
    facts.append(("takes every kind", "good") if not missing else
                 (f"cannot hold: {', '.join(missing).lower()}", "warn"))  # fmt: skip
    look.chips(facts)
    look.notes(form.limits.notes)


def _notes(quiz: Quiz, made: Export) -> None:
    kept = len(made.quiz.questions)
    look.chips([f"{kept} in the file, of {words.count(len(quiz.questions), 'question')}"])
    if made.notes:
        with st.expander(f"What changes ({len(made.notes)})", expanded=True):
            look.notes(made.notes)


def _inside(form: Format, content: bytes) -> None:
    """Show what is in the file, as far as it can be read."""
    found = contents(content, form.extension)
    if isinstance(found, list):
        st.dataframe(found, hide_index=True)
    elif form.name == "html":
        # As a data address it has an origin of its own: it reaches nothing of the app.
        page = base64.b64encode(content).decode("ascii")
        st.iframe(f"data:text/html;charset=utf-8;base64,{page}", height=640, alt="The page")
    else:
        look.source(found[:_SHOWN] + ("\n…" if len(found) > _SHOWN else ""))


def contents(content: bytes, extension: str) -> str | list[dict[str, Any]]:
    """Return a file's text, its table, or the names of the files in it.

    Args:
        content: the file, as our own writers made it.
        extension: with the dot.
    """
    if extension == ".xlsx":
        return _table(content)
    if zipfile.is_zipfile(io.BytesIO(content)):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = archive.namelist()
    elif extension == ".tar.gz":
        with tarfile.open(fileobj=io.BytesIO(content)) as package:
            names = package.getnames()
    else:
        return content.decode("utf-8", "replace")
    more = [f"… and {len(names) - _NAMES} more"] if len(names) > _NAMES else []
    return "\n".join([f"A package of {words.count(len(names), 'file')}:", *names[:_NAMES], *more])


def _table(content: bytes) -> list[dict[str, Any]]:
    from openpyxl import load_workbook

    sheet = load_workbook(io.BytesIO(content), read_only=True).worksheets[0]
    rows = [["" if value is None else str(value) for value in row]
            for row in sheet.iter_rows(values_only=True)]  # fmt: skip
    width = max((len(row) for row in rows), default=0)
    names = [chr(ord("A") + place % 26) for place in range(width)]
    return [dict(zip(names, row, strict=False)) for row in rows if any(row)]
