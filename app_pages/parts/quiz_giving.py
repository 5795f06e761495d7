"""Quizzes: published under a code, closed, opened again; seen as a student sees it."""

from __future__ import annotations

import io
from urllib.parse import urlsplit

import streamlit as st

from app_pages.shared import answers, desk, look, plain, said, words
from app_pages.shared.store import bank
from question_bank.records import StoredQuiz
from quizgen.errors import QuizgenError
from quizgen.paragraph_label import names_paragraphs

__all__ = ["preview", "publish", "qr_code", "take_link"]


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
        out, kind="svg", scale=6, border=3, dark="#16211f", light="#ffffff", xmldecl=False
    )
    return out.getvalue().decode("utf-8")


def publish(quiz: StoredQuiz) -> None:
    """Offer to open a draft; show the code of a published quiz, and close or open it."""
    if quiz.state == "draft":
        _before(quiz)
        return
    code = quiz.code or ""
    link = take_link(code, st.context.url or "")
    told, picture = st.columns([3, 2], gap="large")
    with told:
        st.html(
            f'<div class="said">Join code</div><div class="code">{plain.line(code)}</div>'
            '<div class="said">Students type it, open the link, or scan the picture.</div>'
        )
        st.code(link, language=None, wrap_lines=True)
        if urlsplit(link).hostname in ("localhost", "127.0.0.1", "::1"):
            st.warning(
                "This link works on this computer alone. For a class, start the app with "
                "“quizgen app --address 0.0.0.0” and open it here by this computer’s name in the "
                "network; the link follows.",
                icon=":material/wifi_off:",
            )
        _open_or_closed(quiz)
    with picture:
        st.image(qr_code(link), width=260, alt="QR code of the link")
        st.download_button("Save the QR code", qr_code(link), f"quiz-{quiz.id}-code.svg",
                           "image/svg+xml", icon=":material/qr_code_2:")  # fmt: skip


def _before(quiz: StoredQuiz) -> None:
    """Say what publishing does, and what would be left out."""
    rejected = sum(item.status == "rejected" for item in quiz.items)
    unseen = sum(item.status == "draft" for item in quiz.items)
    if not quiz.items:
        look.empty("Add questions first: under “Questions”.")
        return
    st.markdown(
        "Students join by a code, without an account. The questions are fixed from then on."
    )
    if unseen:
        st.warning(f"{words.count(unseen, 'question')} not reviewed yet: asked as it stands."
                   if unseen == 1 else f"{unseen} questions not reviewed yet: asked as they stand.",
                   icon=":material/rate_review:")  # fmt: skip
    if rejected:
        st.info(f"{words.count(rejected, 'rejected question')} will be left out.")
    st.button("Publish", type="primary", icon=":material/rocket_launch:", on_click=_try,
              args=("publish", quiz.id))  # fmt: skip


def _open_or_closed(quiz: StoredQuiz) -> None:
    zone = words.here()
    settings = quiz.settings
    if quiz.state == "scheduled" and settings.opens:
        st.info(f"It opens on {words.moment(settings.opens, zone)}.", icon=":material/schedule:")
    elif quiz.state == "open" and settings.closes:
        st.info(f"It closes on {words.moment(settings.closes, zone)}.", icon=":material/schedule:")
    if quiz.state == "closed":
        st.info("The quiz is closed. Nobody can begin or go on.", icon=":material/lock:")
        st.button("Open it again", icon=":material/lock_open:", on_click=_try,
                  args=("publish", quiz.id))  # fmt: skip
    else:
        st.button("Close it now", icon=":material/lock:", on_click=_try,
                  args=("close_quiz", quiz.id),
                  help="Attempts that run are handed in as they are")  # fmt: skip


def _try(what: str, quiz_id: int) -> None:
    try:
        bank().publish(quiz_id) if what == "publish" else bank().close_quiz(quiz_id)
    except QuizgenError as error:
        said.refused(error)


def preview(quiz: StoredQuiz) -> None:
    """Show the quiz as a student gets it; nothing that is answered here is kept."""
    shown = bank().start_preview(quiz.id)
    if not shown:
        look.empty("There is nothing to see yet: add or accept questions first.")
        return
    st.caption("As a student sees it. You may answer; nothing is kept.")
    stems = [one.stem for one in shown]
    beside = quiz.article is not None and quiz.settings.article_visible
    with st.container(border=True):
        look.title(quiz.title)
        if quiz.settings.instructions:
            st.html(f'<div class="reading">{plain.paragraphs(quiz.settings.instructions)}</div>')
        text, asked = st.columns(2, gap="large") if beside else (None, st.container())
        if text is not None and quiz.article is not None:
            with text:
                look.reading(quiz.article.article, counted=names_paragraphs(stems))
        with asked:
            if text is None:
                desk.how_counted(stems)
            for one in shown:
                st.html(f'<div class="stem">{one.position}. {plain.line(one.stem)}</div>')
                answers.draw(one, f"preview {one.question_id}")
