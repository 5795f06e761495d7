"""The screens: their names, titles and addresses, and the ways from one to another.

A screen is the script ``app_pages/<name>.py``, run from top to bottom when it is opened, so that a
student's page loads nothing of the teacher's. What a larger screen is made of stands in
``app_pages/parts``.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import streamlit as st

__all__ = ["SCREENS", "Screen", "go", "link", "pages", "student_comes"]


@dataclass(frozen=True, slots=True)
class Screen:
    """One screen.

    Attributes:
        name: of its module, and the path in the browser.
        title: in the navigation and the window's title.
        icon: a Material symbol.
        teacher: whether only a teacher may see it.
    """

    name: str
    title: str
    icon: str
    teacher: bool = True


SCREENS = (
    Screen("new_quiz", "New quiz", ":material/note_add:"),
    Screen("review", "Review", ":material/fact_check:"),
    Screen("bank", "Bank", ":material/inventory_2:"),
    Screen("quizzes", "Quizzes", ":material/list_alt:"),
    Screen("results", "Results", ":material/bar_chart:"),
    Screen("printing", "Print and export", ":material/print:"),
    Screen("take", "Take a quiz", ":material/edit_note:", teacher=False),
    Screen("practise", "Practise", ":material/school:", teacher=False),
)
_FOLDER = Path(__file__).parents[1]
_BY_NAME = {screen.name: screen for screen in SCREENS}

# What a student's address carries: the join code, an attempt's or a practice deck's token.
_STUDENT = ("quiz", "attempt", "deck")


def student_comes() -> bool:
    """Whether the address is a student's: it shows no teacher's navigation."""
    return any(name in st.query_params for name in _STUDENT)


def _page(screen: Screen, *, shown: bool = True) -> st.Page:
    return st.Page(
        _FOLDER / f"{screen.name}.py",
        title=screen.title,
        icon=screen.icon,
        url_path=screen.name,
        visibility="visible" if shown else "hidden",
    )


def pages(*, teacher: bool) -> dict[str, list[st.Page]]:
    """Return what ``st.navigation`` takes: every screen, those that are shown in sections.

    The root address is the new quiz for a teacher and the welcome for everybody else.

    Args:
        teacher: whether a teacher looks.
    """
    first = _BY_NAME["new_quiz"] if teacher else Screen("welcome", "quizgen", ":material/quiz:")
    start = st.Page(
        _FOLDER / f"{first.name}.py",
        title=first.title,
        icon=first.icon,
        url_path="start",
        default=True,
    )
    teachers = [_page(one, shown=one.name != "new_quiz") for one in SCREENS if one.teacher]
    students = [_page(one) for one in SCREENS if not one.teacher]
    return {"Teach": [start, *teachers], "Learn": students}


def go(name: str, **query: str) -> None:
    """Open a screen with query parameters, as in ``go("review", id="3")``; does not return."""
    st.switch_page(_page(_BY_NAME[name]), query_params=query)


def link(name: str, label: str, **query: str) -> None:
    """Draw a link to a screen.

    Args:
        name: the screen's name.
        label: Markdown; text of others goes through `plain.label` first.
        query: the address's parameters.
    """
    screen = _BY_NAME[name]
    st.page_link(_page(screen), label=label, icon=screen.icon, query_params=query)
