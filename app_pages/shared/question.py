"""A question as the teacher sees it: with its key, what else counts, and what proves it."""

from __future__ import annotations

import streamlit as st

from app_pages.shared import plain
from question_bank.sittings import ReviewItem
from quizgen.model import Question

__all__ = ["given", "key", "proof"]


def key(question: Question) -> None:
    """Show the options with the right one marked, the pairs, the order or the answer."""
    lines = []
    for option in question.options:
        tone, sign = ("right", "✓") if option.correct else ("wrong", "○")
        lines.append(f'<li class="{tone}"><span>{sign}</span> {plain.line(option.text)}</li>')
    for pair in question.pairs:
        lines.append(f"<li>{plain.line(pair.left)} → {plain.line(pair.right)}</li>")
    for place, item in enumerate(question.items, start=1):
        lines.append(f"<li>{place}. {plain.line(item)}</li>")
    if question.extra:
        lines.append(f"<li>fits nowhere: {plain.line(', '.join(question.extra))}</li>")
    if not lines:
        lines.append(f'<li class="right"><span>✓</span> {plain.line(question.answer)}</li>')
    if question.accepted:
        lines.append(f"<li>counts too: {plain.line(', '.join(question.accepted))}</li>")
    if question.correction:
        lines.append(f"<li>true would be: {plain.line(question.correction)}</li>")
    if question.guide:
        lines.append(f"<li>for marking: {plain.line(question.guide)}</li>")
    st.html(f'<ul class="key">{"".join(lines)}</ul>')
    for flaw in question.flaws:
        st.html(f'<div class="said">⚠ {plain.line(flaw.message)}</div>')


def proof(question: Question) -> None:
    """Show what stands in the article as evidence."""
    parts = "".join(f"<p><mark>{plain.line(part.text)}</mark></p>" for part in question.evidence)
    st.html(f'<div class="reading">{parts or "<p>No evidence is kept for it.</p>"}</div>')


def given(item: ReviewItem) -> str:
    """Return what a student answered, in words; empty when nothing was."""
    response = item.response
    if isinstance(response, tuple) and item.asked.kind == "matching":
        pairs = zip(item.asked.lefts, response, strict=False)
        return "; ".join(f"{left} → {right}" for left, right in pairs if right)
    if isinstance(response, tuple):
        return " → ".join(str(part) for part in response if part)
    return "" if response is None else str(response)
