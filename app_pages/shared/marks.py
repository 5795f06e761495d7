"""What a student sees once an answer counts: the mark, why, and the proof in the article."""

from __future__ import annotations

import html
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

import streamlit as st

from app_pages.shared import plain
from app_pages.shared.store import bank
from question_bank.sittings import Asked, ReviewItem, StoredMark
from quizgen.grading import Mark, Response
from quizgen.model import Article, Evidence, Question
from quizgen.paragraph_label import names_paragraphs

__all__ = [
    "article_with_proofs", "explain", "hint", "passage", "reviewed", "said", "tell", "unanswered",
]  # fmt: skip

_VERDICTS = {
    "right": ("✓", "Right", "good"),
    "partly": ("◐", "Partly right", "warn"),
    "wrong": ("✗", "Wrong", "bad"),
    "blank": ("–", "Not answered", "bad"),
    "waiting": ("…", "Your teacher marks this one", ""),
}


def said(given: Response) -> str:
    """Return a response as one line of plain text."""
    if isinstance(given, tuple):
        return " · ".join(one or "–" for one in given)
    return {"true": "True", "false": "False"}.get(given or "", given or "")


def _right_answer(question: Question) -> tuple[str, ...]:
    """Return the key as lines; none where the teacher marks."""
    if question.kind == "open":
        return ()
    if question.kind == "matching":
        return tuple(f"{pair.left} – {pair.right}" for pair in question.pairs)
    if question.kind == "ordering":
        return tuple(f"{place}. {item}" for place, item in enumerate(question.items, start=1))
    if question.kind == "true_false":
        return (f"{said(question.answer)}. {question.correction}".strip(),)
    return (question.answer,)


def explain(
    question: Question,
    *,
    verdict: str,
    why: str,
    response: Response,
    points: str = "",
) -> None:
    """Show a mark with its reason, the answer given and the right one.

    Args:
        question: with its key.
        verdict: right, partly, wrong, blank or waiting.
        why: the grader's or the teacher's sentence.
        response: what was answered.
        points: "1 of 2", or "" where none are given.
    """
    sign, word, tone = _VERDICTS.get(verdict, ("", verdict, ""))
    lines = [f'<div class="verdict {tone}"><b>{sign} {plain.line(word)}</b> {points}</div>']
    if _given(question, response):
        lines.append(_rows("Your answer", _given(question, response)))
    if verdict != "right" and _right_answer(question):
        lines.append(_rows("Right answer", _right_answer(question)))
    if why not in (*_repeats(question, response), ""):
        lines.append(f'<div class="said">{plain.line(why)}</div>')
    st.html("".join(lines))


def _repeats(question: Question, response: Response) -> tuple[str, ...]:
    """Return the grader's sentences that say no more than the lines above them do."""
    return (
        "Nothing was answered.",
        f"The answer is “{question.answer}”.",
        f"“{said(response)}” is right.",
    )


def _given(question: Question, response: Response) -> tuple[str, ...]:
    """Return what was answered as lines like those of the key."""
    if not isinstance(response, tuple):
        return (said(response),) if response else ()
    if question.kind == "matching":
        lefts = (pair.left for pair in question.pairs)
        return tuple(
            f"{left} – {right or '?'}" for left, right in zip(lefts, response, strict=False)
        )
    return tuple(f"{place}. {item}" for place, item in enumerate(response, start=1))


def _rows(name: str, lines: Sequence[str]) -> str:
    shown = "".join(f"<div>{plain.line(text)}</div>" for text in lines)
    return f'<div class="given"><span>{name}</span><div>{shown}</div></div>'


def reviewed(item: ReviewItem, article: Article | None) -> None:
    """Show a kept mark, and the proof: a link into the article beside, or the lines that hold it.

    Args:
        item: the question, the answer and its mark.
        article: when the student sees it beside the questions.
    """
    mark = item.mark
    points = "" if mark.final is None else f"{mark.final:g} of {mark.maximum:g}"
    explain(
        item.question,
        verdict=_final_verdict(mark),
        why=mark.reason or mark.why,
        response=item.response,
        points=points,
    )
    _proof(item, article)


def _final_verdict(mark: StoredMark) -> str:
    """Return the verdict that goes with the points that count, the teacher's before ours."""
    if mark.override is None:
        return mark.verdict
    if mark.override >= mark.maximum:
        return "right"
    return "partly" if mark.override > 0 else "wrong"


def tell(item: ReviewItem) -> None:
    """Show a question's key, and the lines that hold its proof."""
    st.html(_rows("Right answer", _right_answer(item.question)))
    _proof(item, None)


def hint(mark: Mark, response: Response) -> None:
    """Say whether a fresh answer is right, without giving the key away."""
    sign, word, tone = _VERDICTS.get(mark.verdict, ("", mark.verdict, ""))
    st.html(f'<div class="verdict {tone}"><b>{sign} {word}</b> {plain.line(said(response))}</div>')


def unanswered(asked: Asked) -> Asked:
    """Return the question as it was before it was answered."""
    return replace(asked, response=None, locked=False)


# The proof, where it stands -----------------------------------------------------------------------


def passage(article: Article, evidence: Sequence[Evidence], *, counted: bool = False) -> str:
    """Return the article's lines that hold the evidence as HTML, the evidence highlighted.

    Args:
        article: as it was shown.
        evidence: what is highlighted.
        counted: whether the paragraphs have the numbers by which questions name them.
    """
    found = plain.numbers(article) if counted else {}
    lines, at = [], 0
    for text in article.text.split("\n"):
        end = at + len(text)
        if any(part.start < end and at < part.end for part in evidence):
            start = at + len(text) - len(text.lstrip())
            lines.append(f"{plain.opening(found, start)}{_marked(text, at, {0: evidence})}</p>")
        at = end + 1
    return "".join(lines)


def _proof(item: ReviewItem, article: Article | None) -> None:
    question = item.question
    if not question.evidence:
        return
    if article is not None:
        link = f'<a class="jump" href="#proof-{item.asked.position}">Show it in the article</a>'
        quotes = " … ".join(plain.line(part.text) for part in question.evidence)
        st.html(f'<div class="quote reading"><mark>{quotes}</mark></div><div>{link}</div>')
        return
    whole = bank().evidence_article(question.id, question.revision)
    if whole is not None:
        counted = names_paragraphs([question.stem])
        shown = passage(whole, question.evidence, counted=counted)
        st.html(f'<div class="quote reading">{shown}</div>')


def article_with_proofs(
    article: Article, proofs: Mapping[int, Sequence[Evidence]], *, counted: bool = False
) -> str:
    """Return the whole article as HTML, each question's evidence highlighted and to be jumped to.

    Args:
        article: as it was shown.
        proofs: evidence by the number of its question; ``#proof-3`` leads to the third one's.
        counted: whether the paragraphs have the numbers by which questions name them.
    """
    found = plain.numbers(article) if counted else {}
    lines, at, jumped = [], 0, set[int]()
    for text in article.text.split("\n"):
        if text.strip():
            start = at + len(text) - len(text.lstrip())
            lines.append(f"{plain.opening(found, start)}{_marked(text, at, proofs, jumped)}</p>")
        at += len(text) + 1
    return "".join(lines)


def _marked(
    text: str, at: int, proofs: Mapping[int, Sequence[Evidence]], jumped: set[int] | None = None
) -> str:
    """Return one line as HTML, which begins at ``at`` in the article.

    The line is cut where any evidence begins or ends; a piece has a mark for each question that
    it proves. A question's first piece is where its link leads, and is noted in ``jumped``.
    """
    spans = [
        (max(part.start - at, 0), min(part.end - at, len(text)), number)
        for number, parts in proofs.items()
        for part in parts
        if part.start < at + len(text) and at < part.end
    ]
    cuts = sorted({0, len(text), *(place for start, end, _ in spans for place in (start, end))})
    pieces = []
    for start, end in pairwise(cuts):
        piece = html.escape(text[start:end])
        for number in sorted({n for first, last, n in spans if first <= start and end <= last}):
            name = ""
            if jumped is not None and number not in jumped:
                jumped.add(number)
                name = f' id="proof-{number}"'
            piece = f"<mark{name}>{piece}</mark>"
        pieces.append(piece)
    return "".join(pieces)
