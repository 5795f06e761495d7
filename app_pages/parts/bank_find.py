"""Bank: search, filters, and the page of questions that they find."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import streamlit as st

from app_pages.shared import look, plain, question, words
from app_pages.shared.store import bank
from question_bank.records import SearchPage, StoredQuestion
from quizgen.model import DIFFICULTIES, FOCUSES, KINDS

__all__ = ["PAGE", "choose", "choose_all", "chosen", "find", "forget_choice", "listing", "pager"]

PAGE = 20
_MOST = 1000
_AT = "bank page"
_CHOSEN = "bank chosen"
_TONES = {"accepted": "good", "rejected": "bad", "draft": ""}
_ANY = "any"
_FITS = {"any": None, "matches its article": False, "no longer matches it": True}


def find() -> tuple[SearchPage, Mapping[str, Any]]:
    """Draw search and filters; return the page that is found, and what was asked for."""
    typed, status, tag = st.columns([3, 1, 1])
    asked: dict[str, Any] = {
        "words": typed.text_input(
            "Search", key="bank words", placeholder='vote   "a phrase"   elect*', on_change=_first,
            help="All words must occur, in any form, in question, answer, options or evidence.",
        ),
        "status": _pick(status, "Status", tuple(words.STATUS), words.STATUS.__getitem__),
        "tag": _pick(tag, "Tag", tuple(bank().tags())),
    }  # fmt: skip
    with st.expander("More filters"):
        one, two, three = st.columns(3)
        asked["kind"] = _pick(one, "Kind", KINDS, words.kind)
        asked["focus"] = _pick(two, "Asks about", FOCUSES, words.focus)
        asked["difficulty"] = _pick(three, "Difficulty", DIFFICULTIES)
        wide, narrow = st.columns([2, 1])
        titles = bank().article_titles()
        asked["article_id"] = _pick(
            wide, "Article", tuple(titles), lambda number: titles[number] or "Without a title"
        )
        fit = narrow.selectbox("Evidence", list(_FITS), key="bank fit", on_change=_first)
        asked["stale"] = _FITS[fit]
    offset = st.session_state.get(_AT, 0) * PAGE
    return bank().search(**asked, limit=PAGE, offset=offset), asked


def _pick(column: Any, label: str, options: Sequence[Any], name: Callable[[Any], str] = str) -> Any:
    """Draw one filter; None where it lets everything through."""
    chosen = column.selectbox(
        label,
        [_ANY, *options],
        format_func=lambda one: one if one == _ANY else plain.option(name(one), 60),
        key=f"bank {label}",
        on_change=_first,
    )
    return None if chosen == _ANY else chosen


def _first() -> None:
    st.session_state[_AT] = 0


def chosen() -> list[str]:
    """Return the ids that are ticked, in the order of ticking, on whatever page they stand."""
    return list(st.session_state.setdefault(_CHOSEN, {}))


def choose(ids: Sequence[str]) -> None:
    """Tick questions, besides those that are ticked."""
    st.session_state.setdefault(_CHOSEN, {}).update(dict.fromkeys(ids))


def forget_choice() -> None:
    """Untick everything."""
    st.session_state[_CHOSEN] = {}


def choose_all(asked: Mapping[str, Any]) -> None:
    """Tick everything that a search finds, up to a thousand."""
    choose([one.id for one in bank().search(**asked, limit=_MOST).questions])


def _tick(question_id: str, key: str) -> None:
    if st.session_state[key]:
        choose([question_id])
    else:
        st.session_state[_CHOSEN].pop(question_id, None)


def listing(found: SearchPage) -> None:
    """Draw the questions of a page, each with a box to tick."""
    ticked = set(chosen())
    for stored in found.questions:
        with st.container(border=True):
            _row(stored, stored.id in ticked)


def _row(stored: StoredQuestion, is_ticked: bool) -> None:
    box, body = st.columns([1, 24], vertical_alignment="top")
    key = f"tick {stored.id}"
    st.session_state[key] = is_ticked
    box.checkbox(
        plain.label(f"Choose: {stored.question.stem}"),
        key=key,
        label_visibility="collapsed",
        on_change=_tick,
        args=(stored.id, key),
    )
    with body:
        st.html(f'<div class="stem">{plain.line(stored.question.stem)}</div>')
        look.chips(_facts(stored))
        with st.expander("Answer and evidence"):
            question.key(stored.question)
            question.proof(stored.question)
            _past(stored)


def _facts(stored: StoredQuestion) -> list[str | tuple[str, str]]:
    asked = stored.question
    facts: list[str | tuple[str, str]] = [
        (words.STATUS[stored.status], _TONES[stored.status]),
        words.kind(asked.kind),
        asked.difficulty,
    ]
    if stored.stale:
        facts.append(("no longer matches its article", "warn"))
    return [*facts, *(f"# {tag}" for tag in stored.tags)]


def _past(stored: StoredQuestion) -> None:
    """Say why a question is stale, how it was made, and how it did in earlier quizzes."""
    if stored.stale:
        st.html(f'<div class="said">⚠ {plain.line(stored.stale)}</div>')
    asked = stored.question
    made = f"{asked.rule or asked.family}, score {asked.score:.2f}, revision {asked.revision}"
    lines = [f"asks about: {words.focus(asked.focus).lower()}; made by {made}"]
    for past in bank().question_statistics(stored.id):
        if past.facility is not None:
            lines.append(
                f"in quiz {past.quiz_id}, {words.count(past.attempts, 'attempt')} reached "
                f"{past.facility:.0f} % of its points"
            )
    st.html("".join(f'<div class="said">{plain.line(text)}</div>' for text in lines))


def pager(found: SearchPage) -> None:
    """Draw the way to the pages before and after."""
    at = st.session_state.get(_AT, 0)
    last = max(0, (found.total - 1) // PAGE)
    if not last and not at:
        return
    back, place, on = st.columns([1, 2, 1], vertical_alignment="center")
    back.button("Earlier", disabled=at == 0, width="stretch", on_click=_turn, args=(at - 1,))
    place.caption(f"Page {at + 1} of {last + 1}{' or more' if found.capped else ''}")
    on.button("Further", disabled=at >= last, width="stretch", on_click=_turn, args=(at + 1,))


def _turn(page: int) -> None:
    st.session_state[_AT] = page
