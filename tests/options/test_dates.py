from __future__ import annotations

import pytest

from quizgen.options.article import ArticleView
from quizgen.options.dates import date_order, propose_dates

from .conftest import Ask


@pytest.mark.parametrize(
    ("key", "one_of"),
    [
        ("On Thursday", {"On Friday", "On Saturday", "On Sunday", "On Wednesday"}),
        ("in June", {"in May", "in July", "in March", "in September"}),
        ("June 2009", {"May 2009", "April 2009", "September 2009", "December 2009"}),
        ("On September 14", {"On September 5", "On August 14", "On September 22"}),
        ("14 September 2015", {"5 September 2015", "14 August 2015", "22 September 2015"}),
        ("the 3rd of May", {"the 11th of May", "the 3rd of April", "the 3rd of June"}),
        ("In the 1980s", {"In the 1970s", "In the 1960s", "In the 1990s"}),
        ("In the late 1980s", {"In the late 1970s", "In the late 1960s", "In the late 1990s"}),
        ("the 19th century", {"the 18th century", "the 17th century", "the 20th century"}),
        ("At 3pm", {"At 1pm", "At 2pm", "At 5pm", "At 4pm"}),
        ("at 9:30 a.m.", {"at 8:30 a.m.", "at 10:30 a.m.", "at 7:30 a.m."}),
        ("In the afternoon", {"In the morning", "In the evening", "At night"}),
        ("in winter", {"in summer", "in spring", "in autumn"}),
        ("last week", {"last year", "last month", "yesterday"}),
        ("From 1870 to 1939", {"From 1847 to 1916", "From 1824 to 1893", "From 1893 to 1962"}),
    ],
)
def test_dates_of_the_same_shape(view: ArticleView, ask: Ask, key: str, one_of: set[str]) -> None:
    asked = ask("When did it happen?", key, "DATE", words="copper")
    found = propose_dates(view, asked, seed=0)
    texts = [proposal.text for proposal in found]
    assert len(set(texts)) == len(texts) >= 3
    assert key not in texts
    assert one_of & set(texts)
    assert all(proposal.order is not None for proposal in found)
    assert date_order(key) is not None


@pytest.mark.parametrize("key", ["after the match", "soon", "when it rained", ""])
def test_other_times_have_no_proposals(view: ArticleView, ask: Ask, key: str) -> None:
    assert propose_dates(view, ask("When?", key, "DATE", words="copper"), seed=0) == []
    assert date_order(key) is None


def test_a_day_of_the_evidence_is_no_distractor(view: ArticleView, ask: Ask) -> None:
    asked = ask("When did the first visitors cross?", "On Wednesday", "DATE", words="Visitors from")
    assert "On Tuesday" not in [p.text for p in propose_dates(view, asked, seed=0)]


def test_dates_are_sorted_by_time() -> None:
    assert (date_order("14 September") or ()) < (date_order("3 October") or ())
    assert (date_order("In the 1970s") or ()) < (date_order("In the 1980s") or ())
    assert (date_order("On Monday") or ()) < (date_order("On Sunday") or ())
