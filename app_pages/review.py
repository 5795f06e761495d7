"""Review: the article beside one question at a time; edit, accept, reject, undo, add one's own.

Everything is kept as it is done, as a new revision in the bank.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from app_pages.shared import doors, look, plain
from app_pages.shared.store import bank
from question_bank.records import Status, StoredQuestion, StoredQuiz
from quizgen.errors import BadUse, QuizgenError
from quizgen.judging.flaws import lint
from quizgen.model import Article, Evidence, Kind, Option, Question, mint_id

_AT = "question under review"
_MARKS = {"accepted": "✓", "rejected": "✗", "draft": ""}
_TYPED: tuple[Kind, ...] = ("multiple_choice", "short_answer")


def edited(
    question: Question,
    *,
    stem: str,
    answer: str,
    accepted: str,
    options: Sequence[str],
    kind: Kind,
) -> Question:
    """Return a question with a teacher's changes.

    Args:
        question: as it was.
        stem: the new stem.
        answer: the new key.
        accepted: other answers that count, one a line.
        options: the wrong options; empty ones are left out.
        kind: multiple choice, short answer, or as it was.

    Raises:
        BadUse: nothing is asked, or there are too few different options to choose from.
    """
    stem, answer = " ".join(stem.split()), " ".join(answer.split())
    if not stem or not answer:
        raise BadUse("A question needs a stem and an answer.")
    wrong = list(dict.fromkeys(" ".join(one.split()) for one in options if one.strip()))
    made: tuple[Option, ...] = ()
    if kind == "multiple_choice" or (kind == question.kind == "cloze" and question.options):
        if answer in wrong or len(wrong) < 2:
            raise BadUse("Give at least two wrong options that differ from the answer.")
        made = _placed(question, answer, wrong)
    kept = tuple(dict.fromkeys(line.strip() for line in accepted.splitlines() if line.strip()))
    return replace(
        question, kind=kind, stem=stem, answer=answer, accepted=kept, options=made, flaws=()
    )


def _placed(question: Question, answer: str, wrong: Sequence[str]) -> tuple[Option, ...]:
    """Return the options with the right one where it stood, by its source where that is known."""
    sources = {option.text: option.source for option in question.options}
    found = [Option(text, source=sources.get(text, "teacher")) for text in wrong]
    place = next((i for i, option in enumerate(question.options) if option.correct), 0)
    found.insert(min(place, len(found)), Option(answer, correct=True))
    return tuple(found)


def own_question(article: Article, stem: str, answer: str, proof: str) -> Question:
    """Return a teacher's own short-answer question.

    Raises:
        BadUse: the stem or the answer is empty, or the proof does not stand in the article.
    """
    stem, answer, proof = (" ".join(text.split()) for text in (stem, answer, proof))
    if not stem or not answer:
        raise BadUse("A question needs a stem and an answer.")
    start = article.text.find(proof) if proof else -1
    if proof and start < 0:
        raise BadUse("That sentence does not stand so in the article: copy it from there.")
    evidence = (Evidence(start, start + len(proof), proof),) if proof else ()
    return Question(
        id=mint_id(article.sha256, "teacher", stem, answer),
        kind="short_answer",
        focus="what",
        family="teacher",
        rule="teacher",
        stem=stem,
        answer=answer,
        evidence=evidence,
    )


def _save(question: Question, article: Article, changed: Question) -> None:
    bank().save_question(replace(changed, flaws=lint(changed, article)))


def _form(stored: StoredQuestion, article: Article) -> None:
    """Let the teacher change the words of a question."""
    question = stored.question
    name = f"{question.id} {question.revision}"
    with st.form(f"edit {name}", border=False):
        stem = st.text_area("Question", question.stem, max_chars=2000, height=80)
        kinds = _TYPED if question.kind in _TYPED else (question.kind,)
        kind = st.selectbox("Kind", kinds, kinds.index(question.kind),
                            format_func=lambda word: word.replace("_", " "))  # fmt: skip
        if question.kind == "true_false":
            answer = st.selectbox("Answer", ["true", "false"], int(question.answer == "false"))
        else:
            answer = st.text_input("Answer", question.answer, max_chars=2000)
        accepted = st.text_area("Other answers that count, one a line",
                                "\n".join(question.accepted), height=70)  # fmt: skip
        wrong = [option.text for option in question.options if not option.correct]
        options = []
        if question.kind in ("multiple_choice", "short_answer") or wrong:
            for place in range(max(3, len(wrong))):
                now = wrong[place] if place < len(wrong) else ""
                options.append(st.text_input(f"Wrong option {place + 1}", now, max_chars=500))
        if not st.form_submit_button("Keep", type="primary"):
            return
    try:
        changed = edited(
            question,
            stem=stem,
            answer=answer,
            accepted=accepted,
            options=options,
            kind=kind,
        )
        _save(question, article, changed)
    except QuizgenError as error:
        st.error(plain.label(str(error)))
    else:
        st.rerun()


def _set_status(question_id: str, status: Status) -> None:
    bank().set_status([question_id], status)
    if status != "draft":
        st.session_state[_AT] = st.session_state.get(_AT, 0) + 1


def _undo(question_id: str) -> None:
    try:
        bank().undo(question_id)
    except QuizgenError as error:
        st.session_state["refused"] = str(error)


def _go(place: int) -> None:
    st.session_state[_AT] = place


def _question(stored: StoredQuestion, article: Article) -> None:
    """Show one question with what is known of it, and its buttons."""
    question = stored.question
    st.caption(
        plain.label(
            f"{question.kind.replace('_', ' ')}, about {question.focus.replace('_', ' ')}, "
            f"{question.difficulty}, score {question.score:.2f}, rule {question.rule}, "
            f"revision {question.revision}, {stored.status}"
        )
    )
    for flaw in question.flaws:
        st.html(f'<div class="said">⚠ {plain.line(flaw.message)}</div>')
    accept, reject, undo = st.columns(3)
    accept.button("Accept", key=f"accept {question.id}", width="stretch", shortcut="alt+a",
                  on_click=_set_status, args=(question.id, "accepted"))  # fmt: skip
    reject.button("Reject", key=f"reject {question.id}", width="stretch", shortcut="alt+x",
                  on_click=_set_status, args=(question.id, "rejected"))  # fmt: skip
    undo.button("Undo an edit", key=f"undo {question.id}", width="stretch",
                on_click=_undo, args=(question.id,))  # fmt: skip
    if question.kind in ("matching", "ordering"):
        for pair in question.pairs:
            st.html(f'<div class="said">{plain.line(pair.left)} → {plain.line(pair.right)}</div>')
        for place, item in enumerate(question.items, start=1):
            st.html(f'<div class="said">{place}. {plain.line(item)}</div>')
    else:
        _form(stored, article)


def _add(quiz: StoredQuiz, article: Article) -> None:
    """Let a teacher of a draft add a question of one's own."""
    with st.form("own question", clear_on_submit=True, border=False):
        stem = st.text_input("Question", max_chars=2000)
        answer = st.text_input("Answer", max_chars=500)
        proof = st.text_input("The sentence that proves it (may be left empty)", max_chars=3000)
        if not st.form_submit_button("Add it"):
            return
    try:
        made = own_question(article, stem, answer, proof)
        article_id = quiz.article.id if quiz.article else None
        bank().add_question(made, article_id=article_id, status="accepted")
        bank().arrange(quiz.id, [*(item.question.id for item in quiz.items), made.id])
    except QuizgenError as error:
        st.error(plain.label(str(error)))
    else:
        st.session_state[_AT] = len(quiz.items)
        st.rerun()


def _review(quiz: StoredQuiz) -> None:
    article = quiz.article.article if quiz.article else Article("")
    ids = [item.question.id for item in quiz.items]
    place = min(max(st.session_state.get(_AT, 0), 0), len(ids) - 1)
    st.session_state[_AT] = place
    stored = bank().questions(ids)
    st.html(f'<div class="stem">{plain.line(quiz.title or "Without a title")}</div>')
    done = sum(one.status != "draft" for one in stored)
    st.progress(done / len(stored), text=f"{done} of {len(stored)} looked at")
    refused = st.session_state.pop("refused", "")
    if refused:
        st.error(plain.label(refused))
    back, on, _ = st.columns([1, 1, 4])
    back.button("Back", shortcut="alt+b", disabled=place == 0, width="stretch",
                on_click=_go, args=(place - 1,))  # fmt: skip
    on.button("Next", shortcut="alt+n", disabled=place == len(ids) - 1, width="stretch",
              on_click=_go, args=(place + 1,))  # fmt: skip
    text, work = st.columns(2, gap="large")
    now = stored[place]
    with text, st.container(height=680):
        st.html(f'<div class="reading">{plain.marked(article.text, now.question.evidence)}</div>')
    with work:
        st.subheader(f"Question {place + 1} of {len(ids)} {_MARKS[now.status]}", anchor=False)
        _question(now, article)
        if quiz.state == "draft":
            with st.expander("Add a question of your own"):
                _add(quiz, article)


doors.require_teacher()
look.head("Review", "Read each question beside the article; everything is kept as you do it.")
drafts = [one for one in bank().quizzes() if one.state == "draft" and one.questions]
if not drafts:
    look.empty("No quiz waits for review. Make one under “New quiz”, or duplicate a published one.")
else:
    wanted = st.query_params.get("id", "")
    numbers = [one.id for one in drafts]
    first = numbers.index(int(wanted)) if wanted.isdecimal() and int(wanted) in numbers else 0
    chosen = st.selectbox("Quiz", range(len(drafts)), first,
                          format_func=lambda place: plain.label(drafts[place].title))  # fmt: skip
    _review(bank().quiz(numbers[chosen]))
