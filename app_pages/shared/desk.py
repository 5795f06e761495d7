"""The student's desk: a narrow column, the article that stays in sight, what sticks to the top."""

from __future__ import annotations

import re
from collections.abc import Iterable

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from app_pages.shared import plain
from question_bank.sittings import Attempt
from quizgen.model import Article
from quizgen.paragraph_label import HOW_COUNTED, names_paragraphs

__all__ = ["article_lines", "article_pane", "how_counted", "narrow", "style", "title", "words_left"]

_STYLE = """
<style>
  .st-key-narrow { max-width: 30rem; margin: 0 auto; }
  .st-key-sheet { max-width: 46rem; margin: 0 auto; }
  [data-testid="stLayoutWrapper"]:has(> .st-key-bar) { position: sticky; top: 0; z-index: 50;
    padding: .6rem 0; background: light-dark(#ffffff, #101817); }
  .st-key-bar [data-testid="stHorizontalBlock"] { flex-wrap: nowrap; }
  .st-key-bar [data-testid="stColumn"] { min-width: 0; flex: 3 1 0; }
  .st-key-bar [data-testid="stColumn"]:last-child { flex: 1 0 5.5rem; }
  .pane { max-height: calc(100vh - 9rem); overflow-y: auto; padding: 1rem 1.25rem;
    border: 1px solid color-mix(in srgb, currentColor 18%, transparent); border-radius: .5rem; }
  .pane:focus-visible { outline: 2px solid #0f766e; outline-offset: 2px; }
  [data-testid="stColumn"]:has(.pane) { position: sticky; top: 4rem; align-self: flex-start; }
  .pane h2 { font-size: 1.05rem !important; margin: 0 !important; padding: 0 0 .6rem !important; }
  .pane mark { padding: 0; border-radius: 0; scroll-margin: 6rem; color: inherit;
    background: color-mix(in srgb, #fbbf24 30%, transparent); }
  .pane mark mark { background: none; }
  .pane mark:target, .pane mark:target mark { background: #fbbf24; color: #16211f; }
  .jump { color: light-dark(#0f766e, #2dd4bf) !important; font-size: .9rem; }
  h1.quiz { font-size: 1.5rem !important; line-height: 1.25 !important; margin: 0 !important;
    padding: 0 0 .25rem !important; overflow-wrap: anywhere; }
  .told { margin-top: .6rem; }
  .kept { font-size: .8rem; font-weight: 500; white-space: nowrap; margin-left: .4rem;
    color: light-dark(#0b5f58, #5eead4); }
  .clock { font-variant-numeric: tabular-nums; text-align: right; font-weight: 600; }
  .clock.soon { color: light-dark(#b91c1c, #fca5a5); }
  .verdict { padding: .45rem .75rem; border-radius: .4rem; margin-bottom: .4rem;
    background: color-mix(in srgb, currentColor 7%, transparent); }
  .verdict.good { background: color-mix(in srgb, #0f766e 18%, transparent); }
  .verdict.warn { background: color-mix(in srgb, #d97706 20%, transparent); }
  .verdict.bad { background: color-mix(in srgb, #dc2626 14%, transparent); }
  .given { display: flex; gap: .75rem; overflow-wrap: anywhere; line-height: 1.5;
    margin-bottom: .15rem; }
  .given span { opacity: .75; flex: 0 0 6.5rem; }
  .quote { border-left: 3px solid #0f766e; padding-left: .8rem; margin-top: .3rem; }
  .score { font-size: 2.2rem; font-weight: 700; line-height: 1.2; }
  @media (max-width: 640px) {
    [data-testid="stColumn"]:has(.pane) { position: static; }
    .st-key-bar [data-testid="stHorizontalBlock"] { flex-wrap: nowrap; }
  .st-key-bar [data-testid="stColumn"] { min-width: 0; flex: 3 1 0; }
  .st-key-bar [data-testid="stColumn"]:last-child { flex: 1 0 5.5rem; }
  .pane { max-height: 38vh; padding: .75rem .9rem; }
    .given { display: block; }
  }
</style>
"""


def style() -> None:
    """Add the rules of the student's pages; nothing of a user's is in them."""
    st.html(_STYLE)


def narrow() -> DeltaGenerator:
    """Return a column in the middle, for the few fields of a first screen."""
    return st.container(key="narrow")


def title(attempt: Attempt) -> None:
    """Show the quiz's title as the page's, who takes it, and the instructions while it runs."""
    name = plain.line(attempt.title or "Quiz")
    who = plain.line(attempt.student.name)
    told = plain.paragraphs(attempt.instructions) if attempt.submitted is None else ""
    st.html(
        f'<h1 class="quiz">{name}</h1><div class="said">as {who}</div>'
        f'<div class="told reading">{told}</div>'
    )


def article_pane(article: Article, inside: str) -> None:
    """Show the article in a pane that scrolls by itself and takes the keyboard's focus.

    Args:
        article: its title stands above, unless the text begins with it.
        inside: the article as HTML, everything of others escaped.
    """
    titled = article.title and not article.text.lstrip().startswith(article.title)
    head = f"<h2>{plain.line(article.title)}</h2>" if titled else ""
    st.html(
        '<div class="reading pane" tabindex="0" role="region" aria-label="Article">'
        f"{head}{inside}</div>"
    )


def article_lines(article: Article, *, counted: bool) -> str:
    """Return the article as HTML, line by line, its paragraphs numbered where they are counted."""
    found = plain.numbers(article) if counted else {}
    lines = re.finditer(r"\S[^\n]*", article.text)
    return "".join(
        f"{plain.opening(found, line.start())}{plain.whole(line[0].rstrip())}</p>" for line in lines
    )


def how_counted(stems: Iterable[str]) -> None:
    """Say how paragraphs are counted, where questions name them and no article is beside."""
    if names_paragraphs(stems):
        st.caption(HOW_COUNTED)


def words_left(seconds: int) -> str:
    """Return the time left as it is shown: "4:35", from an hour on "1:04:35"."""
    hours, rest = divmod(max(0, seconds), 3600)
    minutes, seconds = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"
