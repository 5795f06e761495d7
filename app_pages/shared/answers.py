"""Widgets that take an answer to each kind of question, without knowing what is right.

All work with the keyboard alone. A value is handed to ``keep`` the moment it is given.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import streamlit as st

from app_pages.shared import plain
from question_bank.sittings import Asked

__all__ = ["ask", "draw"]

Keep = Callable[[Any], None]

_TRUE_FALSE = {"true": "True", "false": "False"}
_PAUSE = "700ms"  # a typed answer is kept when the student stops typing for so long


def ask(asked: Asked) -> None:
    """Show a question's stem with its number, and whether an answer is kept."""
    kept = asked.response not in (None, "")
    sign = '<span class="kept">✓ kept</span>' if kept and not asked.locked else ""
    st.html(f'<div class="stem">{asked.position}. {plain.line(asked.stem)} {sign}</div>')


def draw(asked: Asked, key: str, keep: Keep | None = None) -> Any:
    """Draw the widgets for an answer and return what is in them, as `Bank` takes it.

    Args:
        asked: the question, with the response given so far.
        key: of the widgets; the same key is the same answer.
        keep: called with every new value.
    """
    label = f"Answer to question {asked.position}"
    if asked.kind == "matching":
        return _match(asked, key, keep)
    if asked.kind == "ordering":
        return _order(asked, key, label, keep)
    if asked.options or asked.kind == "true_false":
        return _choose(asked, key, label, keep)
    return _write(asked, key, label, keep)


def _hand(keep: Keep | None, read: Callable[[], Any]) -> None:
    if keep is not None:
        keep(read())


def _choose(asked: Asked, key: str, label: str, keep: Keep | None) -> str | None:
    choices = asked.options or tuple(_TRUE_FALSE)
    shown = asked.options or tuple(_TRUE_FALSE.values())

    def value() -> str | None:
        place = st.session_state.get(key)
        return None if place is None else choices[place]

    given = asked.response
    st.radio(
        label,
        range(len(choices)),
        index=choices.index(given) if isinstance(given, str) and given in choices else None,
        format_func=lambda place: plain.label(shown[place]),
        key=key,
        disabled=asked.locked,
        on_change=_hand,
        args=(keep, value),
        label_visibility="collapsed",
        width="stretch",
    )
    return value()


def _write(asked: Asked, key: str, label: str, keep: Keep | None) -> str:
    def value() -> str:
        return str(st.session_state.get(key) or "")

    given = asked.response if isinstance(asked.response, str) else ""
    if asked.kind == "open":
        st.text_area(
            label, given, max_chars=10_000, key=key, disabled=asked.locked, height=160,
            placeholder="Write your answer. It is kept when you stop typing.",
            on_change=_hand, args=(keep, value), label_visibility="collapsed",
        )  # fmt: skip
    else:
        st.text_input(
            label, given, max_chars=300, key=key, disabled=asked.locked, autocomplete="off",
            placeholder="Type your answer", live=_PAUSE if keep else False,
            on_change=_hand, args=(keep, value), label_visibility="collapsed",
        )  # fmt: skip
    return value()


def _match(asked: Asked, key: str, keep: Keep | None) -> list[str | None] | None:
    """Draw a list of right-hand sides beside each left-hand one."""

    def value() -> list[str | None] | None:
        places = [st.session_state.get(f"{key} {place}") for place in range(len(asked.lefts))]
        chosen = [None if one is None else asked.rights[one] for one in places]
        return chosen if any(one is not None for one in chosen) else None

    given = asked.response if isinstance(asked.response, tuple) else (None,) * len(asked.lefts)
    for place, left in enumerate(asked.lefts):
        now = given[place]
        st.selectbox(
            plain.label(left),
            range(len(asked.rights)),
            index=asked.rights.index(now) if now in asked.rights else None,
            format_func=lambda right: plain.label(asked.rights[right]),
            key=f"{key} {place}",
            disabled=asked.locked,
            placeholder="Choose what fits",
            on_change=_hand,
            args=(keep, value),
        )
    return value()


def _order(asked: Asked, key: str, label: str, keep: Keep | None) -> list[str]:
    """Draw the items as a list: one is chosen, and two buttons move it.

    The chosen item and the focus stay where they are while it moves, so that a key pressed twice
    moves it two places.
    """
    state = f"{key} order"
    given = asked.response if isinstance(asked.response, tuple) else asked.items
    items: list[str] = st.session_state.setdefault(state, [str(item) for item in given])
    if keep is not None:
        items = [str(item) for item in given]  # the bank's word counts, not this session's
    place = st.radio(
        f"{label}: choose what to move",
        range(len(items)),
        format_func=lambda one: f"{one + 1}\\. {plain.label(items[one])}",
        key=key,
        disabled=asked.locked,
        label_visibility="collapsed",
        width="stretch",
    )

    def move(by: int) -> None:
        moved = list(items)
        moved[place], moved[place + by] = moved[place + by], moved[place]
        st.session_state[state] = moved
        st.session_state[key] = place + by
        _hand(keep, lambda: moved)

    with st.container(horizontal=True):
        for word, by, sign in (("up", -1, "upward"), ("down", 1, "downward")):
            st.button(
                f"Move {word}",
                icon=f":material/arrow_{sign}:",
                key=f"{key} {word}",
                disabled=asked.locked,
                on_click=_within,
                args=(move, place, by, len(items)),
            )
        if keep is not None and asked.response is None:
            st.button("Keep this order", key=f"{key} keep",
                      on_click=_hand, args=(keep, lambda: items))  # fmt: skip
    return items


def _within(move: Callable[[int], None], place: int, by: int, count: int) -> None:
    """Move an item, unless it stands at the end: the buttons stay enabled to keep the focus."""
    if 0 <= place + by < count:
        move(by)
