"""Results: the charts. Each has a title for the eyes and a description for screen readers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import altair as alt

from question_bank.statistics import AnswerCount, ItemFigures

__all__ = ["choices", "scatter", "spread"]

# The accent between its light and its dark tone: it stands out from both grounds.
_ACCENT = "#0d9488"
_QUIET = "#8797a8"
_LONGEST = 60


def _data(rows: list[dict[str, Any]]) -> Any:
    make: Any = alt.Data  # Altair's schema classes have no types
    return make(values=rows)


def spread(distribution: Sequence[int]) -> Any:
    """Return the chart of how many attempts reached which tenth of the points."""
    width = 100 // max(1, len(distribution))
    rows = [
        {"percent": f"{place * width}–{(place + 1) * width}", "attempts": count}
        for place, count in enumerate(distribution)
    ]
    said = ", ".join(f"{row['attempts']} at {row['percent']} %" for row in rows if row["attempts"])
    return (
        alt.Chart(_data(rows), description=f"How many attempts reached which score: {said}")
        .mark_bar(color=_ACCENT, cornerRadiusTopLeft=3, cornerRadiusTopRight=3)
        .encode(
            x=alt.X("percent:O", sort=None, title="percent of the points",
                    axis=alt.Axis(labelAngle=0)),
            y=alt.Y("attempts:Q", title="attempts", axis=alt.Axis(tickMinStep=1, format="d")),
            tooltip=["percent:O", "attempts:Q"],
        )
        .properties(height=280)
    )  # fmt: skip


def scatter(items: Sequence[ItemFigures]) -> Any:
    """Return the chart of facility against discrimination, or None where neither is defined."""
    rows = [
        {
            "question": str(place),
            "stem": item.stem[:_LONGEST],
            "facility": round(item.facility, 1),
            "discrimination": round(item.discrimination, 1),
        }
        for place, item in enumerate(items, start=1)
        if item.facility is not None and item.discrimination is not None
    ]
    if not rows:
        return None
    base = alt.Chart(
        _data(rows), description="Each question by how many got it right and how well it tells."
    ).encode(
        x=alt.X("facility:Q", scale=alt.Scale(domain=[0, 100]),
                title="facility in %: easy to the right"),
        y=alt.Y("discrimination:Q", scale=alt.Scale(domain=[-100, 100]),
                title="discrimination: telling at the top"),
        tooltip=["question:N", "stem:N", "facility:Q", "discrimination:Q"],
    )  # fmt: skip
    dots = base.mark_circle(size=110, color=_ACCENT, opacity=0.85)
    names = base.mark_text(dx=12, color=_QUIET, fontSize=12).encode(text="question:N")
    return (dots + names).properties(height=280)


def choices(answers: Sequence[AnswerCount], most: int = 12) -> Any:
    """Return the chart of who gave which answer, right ones in the accent colour."""
    rows = [
        {
            "answer": (" ".join(one.text.split()) or "no answer")[:_LONGEST],
            "students": one.count,
            "is": "right" if one.right else "wrong",
        }
        for one in answers[:most]
    ]
    said = ", ".join(f"{row['answer']} ({row['is']}): {row['students']}" for row in rows)
    return (
        alt.Chart(_data(rows), description=f"How many gave which answer: {said}")
        .mark_bar(cornerRadiusEnd=3)
        .encode(
            y=alt.Y("answer:N", sort=None, title=None, axis=alt.Axis(labelLimit=320)),
            x=alt.X("students:Q", axis=alt.Axis(tickMinStep=1, format="d")),
            color=alt.Color(
                "is:N",
                scale=alt.Scale(domain=["right", "wrong"], range=[_ACCENT, _QUIET]),
                legend=alt.Legend(title=None, orient="top"),
            ),
            tooltip=["answer:N", "students:Q", "is:N"],
        )
        .properties(height=120 + 32 * len(rows))
    )
