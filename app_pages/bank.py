"""Bank: all questions, searched, filtered, accepted, rejected, tagged; in and out as files."""

from __future__ import annotations

import streamlit as st

from app_pages.parts import bank_bulk, bank_files, bank_find
from app_pages.shared import doors, look, words
from app_pages.shared.store import bank


def _questions() -> None:
    """Draw the search, what is chosen, and what is found."""
    found, asked = bank_find.find()
    bank_bulk.undo_bar()
    ids = bank_find.chosen()
    if not found.total:
        look.empty("Nothing matches. Take a filter away, or search for fewer words.")
    else:
        total = f"{found.total:,} or more" if found.capped else f"{found.total:,}"
        with st.container(horizontal=True, vertical_alignment="center"):
            st.caption(f"{total} found" if found.total != 1 else "1 question found")
            st.button("Choose this page", type="tertiary", on_click=bank_find.choose,
                      args=([one.id for one in found.questions],))  # fmt: skip
            if found.total > len(found.questions):
                st.button(f"Choose all {min(found.total, 1000):,}", type="tertiary",
                          on_click=bank_find.choose_all, args=(asked,))  # fmt: skip
    if ids:
        bank_bulk.bar(ids)
    bank_find.listing(found)
    bank_find.pager(found)


doors.require_teacher()
look.head("Bank", "Every question that was made, written or imported, and what became of it.")
figures = bank().stats()
if not figures.questions:
    look.empty("The bank is empty. Make a quiz under “New quiz”, or import questions here.")
    bank_files.take_in()
else:
    by_status = figures.by_status
    look.chips(
        [
            words.count(figures.questions, "question"),
            (f"{by_status.get('accepted', 0):,} accepted", "good"),
            f"{by_status.get('draft', 0):,} to review",
            f"{by_status.get('rejected', 0):,} rejected",
            words.count(figures.articles, "article"),
        ]
    )
    questions, into, out = st.tabs(
        ["Questions", "Import", "Export"], key="bank tab", on_change="rerun"
    )
    if questions.open:
        with questions:
            _questions()
    if into.open:
        with into:
            bank_files.take_in()
    if out.open:
        with out:
            bank_files.give_out(bank_find.chosen())
