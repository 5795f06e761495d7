"""What a button did, or why it could not: kept until the next drawing says it."""

from __future__ import annotations

import streamlit as st

from app_pages.shared import plain

__all__ = ["done", "refused", "show"]

_SAID = "said at the next drawing"


def done(sentence: str) -> None:
    """Keep a sentence about what was done."""
    st.session_state[_SAID] = (True, sentence)


def refused(sentence: object) -> None:
    """Keep the sentence, or the error, that says why something was not done."""
    st.session_state[_SAID] = (False, str(sentence))


def show() -> None:
    """Say what was kept, once; whatever is in it is shown as text."""
    well, sentence = st.session_state.pop(_SAID, (True, ""))
    if sentence and well:
        st.success(plain.label(sentence), icon=":material/check_circle:")
    elif sentence:
        st.error(plain.label(sentence), icon=":material/error:")
