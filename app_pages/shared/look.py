"""What all screens look like: heads, empty states, readable columns."""

from __future__ import annotations

import streamlit as st

__all__ = ["empty", "head", "style"]

_STYLE = """
<style>
  .block-container { max-width: 68rem; padding-top: 3rem; }
  .reading p { line-height: 1.6; margin: 0 0 .8em; overflow-wrap: anywhere; }
  .reading mark { background: #fde68a; color: #16211f; padding: 0 .15em; border-radius: .2em; }
  .stem { font-size: 1.1rem; font-weight: 600; line-height: 1.45; overflow-wrap: anywhere; }
  .said { opacity: .8; overflow-wrap: anywhere; }
</style>
"""


def style() -> None:
    """Add the few rules that the theme cannot express; nothing of a user's is in them."""
    st.html(_STYLE)


def head(title: str, what: str = "") -> None:
    """Begin a screen with its title and one line that says what it is for."""
    st.title(title, anchor=False)
    if what:
        st.caption(what)


def empty(message: str) -> None:
    """Say that there is nothing yet, and what to do."""
    st.info(message, icon=":material/lightbulb:")
