"""Quizzes: read through, drop or move questions, set, publish, close, duplicate, export."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import timedelta
from urllib.parse import urlsplit

import streamlit as st

from app_pages.shared import doors, look, plain
from app_pages.shared.store import bank
from question_bank.records import Feedback, StoredQuiz
from quizgen.errors import QuizgenError
from quizgen.formats import export, format_names, get_format
from quizgen.model import Question

_FEEDBACK: dict[Feedback, str] = {
    "at_once": "after each answer",
    "at_end": "after handing in",
    "after_closing": "when the quiz is closed",
    "never": "never",
}


def _list() -> None:
    """Show all quizzes, newest first."""
    found = bank().quizzes()
    if not found:
        look.empty("There is no quiz yet. Make one from an article under “New quiz”.")
    for one in found:
        with st.container(border=True):
            said, button = st.columns([5, 1], vertical_alignment="center")
            said.html(f'<div class="stem">{plain.line(one.title or "Without a title")}</div>')
            said.caption(f"{one.state}, {one.questions} questions, {one.attempts} attempts")
            button.button(
                "Open", key=f"open {one.id}", width="stretch", on_click=_go_to, args=(one.id,)
            )


def _go_to(quiz_id: int) -> None:
    st.query_params["id"] = str(quiz_id)


def _show(question: Question, number: int) -> None:
    """Show one question with its key and the evidence."""
    st.html(f'<div class="stem">{number}. {plain.line(question.stem)}</div>')
    for option in question.options:
        sign = "●" if option.correct else "○"
        st.html(f'<div class="said">{sign} {plain.line(option.text)}</div>')
    for pair in question.pairs:
        st.html(f'<div class="said">{plain.line(pair.left)} → {plain.line(pair.right)}</div>')
    if not question.options and not question.pairs:
        st.html(f'<div class="said">Answer: {plain.line(question.answer)}</div>')
    if question.correction:
        st.html(f'<div class="said">True would be: {plain.line(question.correction)}</div>')
    for flaw in question.flaws:
        st.html(f'<div class="said">⚠ {plain.line(flaw.message)}</div>')
    with st.expander("Evidence"):
        for part in question.evidence:
            st.html(f'<div class="reading">{plain.paragraphs(part.text)}</div>')


def _questions(quiz: StoredQuiz) -> None:
    """Show the questions; a draft's can be moved and dropped."""
    ids = [item.question.id for item in quiz.items]
    for place, item in enumerate(quiz.items):
        with st.container(border=True):
            _show(item.question, place + 1)
            if quiz.state != "draft":
                continue
            up, down, drop, _ = st.columns([1, 1, 1, 4])
            name = item.question.id
            up.button("Up", key=f"up {name}", disabled=place == 0, width="stretch",
                      on_click=_arrange, args=(quiz.id, _moved(ids, place, -1)))  # fmt: skip
            down.button("Down", key=f"down {name}", disabled=place == len(ids) - 1,
                        width="stretch", on_click=_arrange,
                        args=(quiz.id, _moved(ids, place, 1)))  # fmt: skip
            drop.button("Drop", key=f"drop {name}", disabled=len(ids) == 1, width="stretch",
                        on_click=_arrange,
                        args=(quiz.id, [one for one in ids if one != name], ids))  # fmt: skip


def _moved(ids: list[str], place: int, by: int) -> list[str]:
    """Return the ids with the one at ``place`` moved by one place, if there is one."""
    other = place + by
    moved = list(ids)
    if 0 <= other < len(ids):
        moved[place], moved[other] = moved[other], moved[place]
    return moved


def _arrange(quiz_id: int, ids: list[str], undo: list[str] | None = None) -> None:
    bank().arrange(quiz_id, ids)
    st.session_state["dropped"] = (quiz_id, undo) if undo else None


def _undo() -> None:
    quiz_id, ids = st.session_state["dropped"]
    _arrange(quiz_id, ids)


def _settings(quiz: StoredQuiz) -> None:
    """Set how the quiz is given; kept at once."""
    now = quiz.settings
    with st.form("settings", border=False):
        title = st.text_input("Title", quiz.title, max_chars=300)
        instructions = st.text_area("Instructions", now.instructions, max_chars=2000, height=80)
        one, two, three = st.columns(3)
        minutes = now.time_limit.total_seconds() / 60 if now.time_limit else 0
        limit = one.number_input("Minutes (0: no limit)", 0, 600, int(minutes))
        tries = two.number_input("Attempts (0: any)", 0, 99, now.attempts_allowed or 0)
        pass_mark = three.number_input("Pass mark in % (0: none)", 0, 100, int(now.pass_mark or 0))
        words = list(_FEEDBACK)
        feedback = st.selectbox("Marks and answers are shown", words, words.index(now.feedback),
                                format_func=_FEEDBACK.__getitem__)  # fmt: skip
        single = st.checkbox("One question at a time", now.one_at_a_time)
        visible = st.checkbox("The article stands beside the questions", now.article_visible)
        shuffled = st.checkbox("Another order for everybody", now.shuffle_questions)
        if not st.form_submit_button("Save", type="primary"):
            return
    settings = replace(
        now,
        instructions=instructions,
        time_limit=timedelta(minutes=limit) if limit else None,
        attempts_allowed=int(tries) or None,
        pass_mark=float(pass_mark) or None,
        feedback=feedback,
        one_at_a_time=single,
        article_visible=visible,
        shuffle_questions=shuffled,
        shuffle_options=shuffled,
    )
    bank().set_quiz(quiz.id, title=title, settings=settings)
    st.toast("Saved.")


def take_link(code: str, url: str) -> str:
    """Return the students' link: ``/take`` of the server that the teacher's page came from."""
    parts = urlsplit(url)
    base = f"{parts.scheme}://{parts.netloc}" if parts.netloc else "http://localhost:8501"
    return f"{base}/take?quiz={code}"


def qr_code(link: str) -> str:
    """Return a link's QR code as SVG."""
    import segno

    out = io.BytesIO()
    segno.make(link, error="m").save(
        out, kind="svg", scale=5, border=2, dark="#16211f", light="#ffffff", xmldecl=False
    )
    return out.getvalue().decode("utf-8")


def _publish(quiz: StoredQuiz) -> None:
    """Open a draft, or show the code of an open quiz and close it."""
    if quiz.state == "draft":
        st.write("Students join by a code. Questions are fixed from then on.")
        st.button("Publish", type="primary", on_click=_do_publish, args=(quiz.id,))
        return
    assert quiz.code is not None
    link = take_link(quiz.code, st.context.url or "")
    code, picture = st.columns([2, 1])
    code.metric("Join code", quiz.code)
    code.code(link, language=None)
    picture.image(qr_code(link), width=180)
    if quiz.state == "closed":
        st.info("The quiz is closed. Duplicate it to give it again.")
    else:
        st.button("Close it now", on_click=_do_close, args=(quiz.id,))


def _do_publish(quiz_id: int) -> None:
    try:
        bank().publish(quiz_id)
    except QuizgenError as error:
        st.session_state["refused"] = str(error)


def _do_close(quiz_id: int) -> None:
    bank().close_quiz(quiz_id)


def _duplicate(quiz_id: int) -> None:
    _go_to(bank().duplicate(quiz_id).id)


def _export(quiz: StoredQuiz) -> None:
    """Write the quiz in a format, or as a worksheet."""
    form = get_format(st.selectbox("Format", format_names()))
    st.caption(form.description)
    if st.button("Write the file"):
        try:
            made = export(quiz.to_quiz(), form.name, nearest=True, skip=True)
        except QuizgenError as error:
            st.error(plain.label(str(error)))
        else:
            for note in made.notes:
                st.info(plain.label(note))
            st.download_button(
                "Download", made.content, file_name=f"quiz-{quiz.id}{form.extension}"
            )
    st.divider()
    versions = st.number_input("Versions of the worksheet", 1, 8, 1)
    if st.button("Print a worksheet (PDF)"):
        from quizgen.worksheet import Look, worksheet

        try:
            with st.spinner("Setting the pages …"):
                sheet = worksheet(quiz.to_quiz(), Look(versions=int(versions)), form="pdf")
        except QuizgenError as error:
            st.error(plain.label(str(error)))
        else:
            st.download_button("Download", sheet.content, file_name=f"quiz-{quiz.id}.pdf")


def _one(quiz: StoredQuiz) -> None:
    look.head("Quiz")
    st.html(f'<div class="stem">{plain.line(quiz.title or "Without a title")}</div>')
    st.caption(f"{quiz.state}, {len(quiz.items)} questions, {quiz.attempts} attempts")
    back, review, copy, results, _ = st.columns([1, 1, 1, 1, 1])
    back.button("All quizzes", on_click=st.query_params.clear, width="stretch")
    copy.button("Duplicate", on_click=_duplicate, args=(quiz.id,), width="stretch")
    draft = quiz.state == "draft"
    if review.button("Review", width="stretch", disabled=not draft):
        st.switch_page("app_pages/review.py", query_params={"id": str(quiz.id)})
    if results.button("Results", width="stretch"):
        st.switch_page("app_pages/results.py", query_params={"id": str(quiz.id)})
    refused = st.session_state.pop("refused", "")
    if refused:
        st.error(plain.label(refused))
    dropped = st.session_state.get("dropped")
    if dropped and dropped[0] == quiz.id:
        st.button("Undo: bring the question back", on_click=_undo)
    questions, publish, settings, files = st.tabs(["Questions", "Publish", "Settings", "Files"])
    with questions:
        _questions(quiz)
    with publish:
        _publish(quiz)
    with settings:
        _settings(quiz)
    with files:
        _export(quiz)


doors.require_teacher()
chosen = st.query_params.get("id", "")
try:
    opened = bank().quiz(int(chosen)) if chosen.isdecimal() else None
except QuizgenError as refusal:
    st.error(plain.label(str(refusal)))
    opened = None
if opened is None:
    look.head("Quizzes", "Read them through, publish them, see them being taken.")
    _list()
else:
    _one(opened)
