"""Answers that come late: the browser brings them to a server that has not seen them.

When a server is lost in the moment a student answers, the browser connects to the next one and
brings the values of its widgets along. The page then shows the answer as given, but Streamlit
calls no ``on_change``, for nothing has changed since: without this nobody would store it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import streamlit as st

__all__ = ["keep_brought"]

_DRAWN = "answers drawn"


def keep_brought(key: str, value: Any, stored: Any, keep: Callable[[Any], None]) -> None:
    """Keep a value that stands in a widget at its first drawing in this session, but in no bank.

    Later drawings change nothing, so that a page left open elsewhere overwrites no newer answer.

    Args:
        key: of the widgets.
        value: what stands in them.
        stored: the response that the bank has.
        keep: stores a value.
    """
    drawn = st.session_state.setdefault(_DRAWN, set())
    if key in drawn:
        return
    drawn.add(key)
    if value not in (None, "") and _comparable(value) != _comparable(stored):
        keep(value)
        st.rerun()


def _comparable(value: Any) -> Any:
    return tuple(value) if isinstance(value, (list, tuple)) else value
