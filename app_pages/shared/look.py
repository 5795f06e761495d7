"""What all screens look like: heads, empty states, chips, readable columns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import streamlit as st

from app_pages.shared import plain
from quizgen.model import Article, Evidence

__all__ = ["chips", "empty", "head", "notes", "reading", "source", "style", "title"]

# Colours are the theme's: currentColor and mixtures with it hold in light and in dark.
_STYLE = """
<style>
  .block-container { max-width: 76rem; padding-top: 2.75rem; padding-bottom: 5rem; }
  h1 { font-size: 2rem !important; letter-spacing: -.01em; }
  .lead { opacity: .75; margin: -.6rem 0 .4rem; max-width: 44rem; line-height: 1.5; }
  .reading { max-width: 42rem; }
  .reading p { line-height: 1.65; margin: 0 0 .85em; overflow-wrap: anywhere; }
  .reading p:first-child { margin-top: 0; }
  .reading p[data-paragraph]::before { content: attr(data-paragraph); font-size: .72em;
    margin-right: .6em; color: light-dark(#4c5a57, #b3c2be); }
  .reading p.aside { opacity: .6; font-size: .9em; }
  .reading p.heading { font-weight: 650; margin-top: 1.2em; }
  .reading mark, mark { background: #fde68a; color: #16211f; padding: .05em .15em;
    border-radius: .2em; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
  .scroll { height: 40rem; max-height: 78vh; overflow-y: auto; max-width: none; margin: 0;
    scroll-padding: 5rem; padding: .9rem 1.1rem; border-radius: .5rem;
    border: 1px solid color-mix(in srgb, currentColor 18%, transparent); }
  .reading.scroll mark { scroll-initial-target: nearest; scroll-margin-top: 5rem; }
  pre.scroll { font-size: .82rem; line-height: 1.5; white-space: pre-wrap; overflow-wrap: anywhere;
    background: color-mix(in srgb, currentColor 4%, transparent) !important; }
  [data-testid="stCaptionContainer"] { opacity: 1 !important; }
  [data-testid="stCaptionContainer"] p, button:not([disabled]) kbd {
    color: light-dark(#4c5a57, #b3c2be) !important; opacity: 1 !important; }
  [data-testid="stSidebarHeader"]::before { content: "quizgen"; font-weight: 700;
    font-size: 1.25rem; letter-spacing: -.01em; color: light-dark(#0f766e, #2dd4bf); }
  [data-testid="stColumn"]:has(.reading.scroll) { position: sticky; top: 3.5rem;
    align-self: flex-start; }
  .flaw { border-left: .25rem solid #d97706; padding: .1rem 0 .1rem .7rem; line-height: 1.45;
    font-size: .92rem; overflow-wrap: anywhere; }
  .stem { font-size: 1.1rem; font-weight: 600; line-height: 1.45; overflow-wrap: anywhere; }
  .said { opacity: .8; overflow-wrap: anywhere; line-height: 1.5; }
  .why { opacity: .65; font-size: .85rem; margin: -.9rem 0 0 1.75rem; overflow-wrap: anywhere; }
  .code { font-size: 2.8rem; font-weight: 700; letter-spacing: .12em; line-height: 1.25; }
  .st-key-paper-page img { border: 1px solid color-mix(in srgb, currentColor 25%, transparent);
    border-radius: .25rem; box-shadow: 0 .3rem 1.2rem rgb(0 0 0 / .12); background: #fff; }
  .chips { display: flex; flex-wrap: wrap; gap: .4rem; margin: .1rem 0; }
  .chip { font-size: .8rem; line-height: 1.2; padding: .25em .65em; border-radius: 999px;
    border: 1px solid color-mix(in srgb, currentColor 25%, transparent);
    white-space: nowrap; max-width: 100%; overflow: hidden; text-overflow: ellipsis; }
  .chip.good { background: color-mix(in srgb, #0f766e 22%, transparent); border-color: #0f766e; }
  .chip.warn { background: color-mix(in srgb, #d97706 22%, transparent); border-color: #d97706; }
  .key { list-style: none; margin: 0 !important; padding: 0 !important; line-height: 1.55;
    overflow-wrap: anywhere; }
  .key li { padding: .1rem 0 !important; margin: 0 !important; opacity: .85; }
  .key li.right { font-weight: 600; opacity: 1; }
  .key li span { display: inline-block; width: 1.2em; }
  .chip.bad { background: color-mix(in srgb, #dc2626 18%, transparent); border-color: #dc2626; }
  [data-testid^="stBaseButton-primary"], [data-testid^="stBaseButton-primary"] * {
    color: light-dark(#ffffff, #06201d) !important; }
  @media (max-width: 40rem) {
    [data-testid="stColumn"]:has(.reading.scroll) { position: static; }
    .scroll { height: 20rem; }
    .block-container { padding-left: 1rem; padding-right: 1rem; padding-top: 3.25rem; }
    h1 { font-size: 1.6rem !important; }
  }
</style>
"""


def style() -> None:
    """Add the few rules that the theme cannot express; nothing of a user's is in them."""
    st.html(_STYLE)


def head(name: str, what: str = "") -> None:
    """Begin a screen with its title and one line that says what it is for."""
    st.title(plain.label(name), anchor=False)
    if what:
        st.html(f'<p class="lead">{plain.line(what)}</p>')


def title(text: str, empty: str = "Without a title") -> None:
    """Show a quiz's or an article's title as typed."""
    st.html(f'<div class="stem">{plain.line(text.strip() or empty)}</div>')


def reading(article: Article, evidence: Sequence[Evidence] = (), *, counted: bool = False) -> None:
    """Show an article in a box that scrolls, also by keyboard, to the evidence that is marked.

    Args:
        article: what is shown.
        evidence: what is marked.
        counted: whether the paragraphs have the numbers by which questions name them.
    """
    body = plain.article(article, evidence, counted=counted)
    st.html(
        '<div class="reading scroll" tabindex="0" role="region" aria-label="The article">'
        f"{body}</div>"
    )


def source(text: str) -> None:
    """Show a file's text as it stands, in a box that scrolls."""
    st.html(
        '<pre class="scroll" tabindex="0" role="region" aria-label="The file">'
        f"{plain.whole(text)}</pre>"
    )


def chips(words: Iterable[str | tuple[str, str]]) -> None:
    """Show short facts side by side.

    Args:
        words: each a text, or a text and its tone: ``good``, ``warn`` or ``bad``.
    """
    pairs = [(word, "") if isinstance(word, str) else word for word in words]
    spans = (f'<span class="chip {tone}">{plain.line(text)}</span>' for text, tone in pairs)
    st.html(f'<div class="chips">{"".join(spans)}</div>')


def empty(message: str) -> None:
    """Say that there is nothing yet, and what to do."""
    st.info(plain.label(message), icon=":material/lightbulb:")


def notes(sentences: Iterable[str]) -> None:
    """Show what the library has to say, a sentence a line."""
    lines = "".join(f"<li>{plain.line(sentence)}</li>" for sentence in sentences)
    if lines:
        st.html(f'<ul class="key">{lines}</ul>')
