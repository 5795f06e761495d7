"""Widgets that take an answer to each kind of question, without knowing what is right."""

from __future__ import annotations

from typing import Any

import streamlit as st

from app_pages.shared import plain
from question_bank.sittings import Asked

__all__ = ["draw"]


def draw(asked: Asked, key: str) -> Any:
    """Draw the widgets for an answer and return what is in them, as `Bank` takes it."""
    if asked.kind == "matching":
        return _match(asked, key)
    if asked.kind == "ordering":
        return _order(asked, key)
    choices = asked.options or (("true", "false") if asked.kind == "true_false" else ())
    if choices:
        place = st.radio(
            "Your answer",
            range(len(choices)),
            index=None,
            format_func=lambda one: plain.label(choices[one]),
            key=key,
            label_visibility="collapsed",
        )
        return None if place is None else choices[place]
    if asked.kind == "open":
        return st.text_area("Your answer", key=key, max_chars=10_000)
    return st.text_input("Your answer", key=key, max_chars=300)


def _match(asked: Asked, key: str) -> list[str | None] | None:
    given: list[str | None] = []
    for place, left in enumerate(asked.lefts):
        one = st.selectbox(
            plain.label(left),
            range(len(asked.rights)),
            index=None,
            format_func=lambda right: plain.label(asked.rights[right]),
            key=f"{key} {place}",
            placeholder="Choose what fits",
        )
        given.append(None if one is None else asked.rights[one])
    return given if any(given) else None


def _order(asked: Asked, key: str) -> list[str]:
    """Ask for the items one after the other, the first one first."""
    left = list(asked.items)
    given: list[str] = []
    for place in range(len(asked.items)):
        labels = {item: plain.label(item) for item in left}
        one = st.selectbox(
            f"{place + 1}.",
            list(left),
            format_func=labels.__getitem__,
            key=f"{key} {place} {len(left)}",
        )
        given.append(one or left[0])
        left.remove(given[-1])
    return given
