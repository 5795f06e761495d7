"""Long answers are kept while they are typed: Streamlit keeps a text area's only when it is left.

The script below is fixed, and nothing of a user's is in it: after a pause it presses Ctrl+Enter in
the text area, which is how Streamlit takes what was typed so far. Focus and cursor stay. A quick
student types before the browser has the script: when it comes, it looks at what stands there
already (Ctrl+Enter does nothing in a text area that Streamlit has taken as it is).
"""

from __future__ import annotations

import streamlit as st
from streamlit.components.v2.types import ComponentRenderer

__all__ = ["SCRIPT", "keep_while_typing"]

SCRIPT = """
const PAUSE = 1000;
const FIELDS = 'textarea[aria-label^="Answer to question"]';
const waiting = new WeakMap();

function keepSoon(field) {
  clearTimeout(waiting.get(field));
  waiting.set(field, setTimeout(() => field.dispatchEvent(new KeyboardEvent("keydown", {
    key: "Enter", code: "Enter", keyCode: 13, ctrlKey: true, bubbles: true, cancelable: true,
  })), PAUSE));
}

function typed(event) {
  if (event.target.matches(FIELDS)) keepSoon(event.target);
}

export default function () {
  document.removeEventListener("input", document.keptWhileTyping);
  document.keptWhileTyping = typed;
  document.addEventListener("input", typed);
  for (const field of document.querySelectorAll(FIELDS)) if (field.value) keepSoon(field);
}
"""


@st.cache_resource(show_spinner=False)
def _component() -> ComponentRenderer:
    return st.components.v2.component("quizgen_pause", js=SCRIPT)


def keep_while_typing() -> None:
    """Have the text areas of this page kept when the student stops typing for a second."""
    _component()(key="kept while typing")
