"""A small class against a real server, over Streamlit's own protocol: nothing is lost.

``benchmarks/students.py`` plays whole classes and times them.
"""

from __future__ import annotations

import asyncio

import pytest

from benchmarks.serving import serving
from benchmarks.streamlit_page import Lost, Page
from benchmarks.student import Class, Played
from benchmarks.students import lost_answers, play_class, quantile

QUESTIONS = 4


@pytest.fixture(scope="module")
def running(tmp_path_factory):
    with serving(tmp_path_factory.mktemp("class"), QUESTIONS) as served:
        yield served


def test_a_class_loses_nothing(running):
    server, bank, code = running
    played = asyncio.run(play_class(server.address, code, Class(3, 0.2, (0, 0.05))))
    assert [one.failure for one in played] == [""] * 3
    assert all(one.handed_in and len(one.answers) == QUESTIONS for one in played)
    assert lost_answers(bank, played) == []
    assert len({one.token for one in played}) == 3


@pytest.mark.parametrize("arrived", [False, True], ids=["not arrived", "arrived"])
@pytest.mark.parametrize("step", range(3, 3 + 2 * QUESTIONS))
def test_a_step_whose_server_dies_is_done_once(running, monkeypatch, step, arrived):
    """After opening and joining: every answer, every Next, and handing in."""
    server, bank, code = running
    runs, run = 0, Page.run

    async def broken(page, *given, **named):
        nonlocal runs
        runs += 1
        if runs != step or arrived:
            await run(page, *given, **named)
        if runs == step:
            raise Lost("the server was killed")

    monkeypatch.setattr(Page, "run", broken)
    (one,) = asyncio.run(play_class(server.address, code, Class(1, 0, (0, 0), seed=step)))
    assert (one.failure, one.reconnected) == ("", 1)
    assert one.handed_in and sorted(one.answers) == list(range(QUESTIONS))
    assert lost_answers(bank, [one]) == []


def test_what_the_bank_does_not_have_is_told(running):
    server, bank, code = running
    (one,) = asyncio.run(play_class(server.address, code, Class(1, 0, (0, 0), seed=2)))
    other = Played("Sam", token=one.token, answers=dict(one.answers))
    other.answers[1] = ("never said",)
    assert len(lost_answers(bank, [other])) == 1


def test_a_student_who_reloads_goes_on(running):
    server, _, code = running

    async def reload() -> list[str]:
        async with Page(server.address, "take", f"quiz={code}") as page:
            await page.set(page.widgets("text_input")[-1], "Ada")
            await page.click(page.widgets("button", "Start")[0])
            first = page.query
            await page.connect()
            assert page.query == first
            return page.texts("html")

    assert any('"stem">1. ' in text for text in asyncio.run(reload()))


@pytest.mark.parametrize("given", [False, True], ids=["the first answer", "a changed one"])
def test_an_answer_that_its_server_never_stored_is_stored_by_the_next(running, given):
    """The browser brings the values of its widgets to the session that it opens then."""
    server, bank, code = running

    async def lose_one() -> tuple[str, str]:
        async with Page(server.address, "take", f"quiz={code}") as page:
            await page.set(page.widgets("text_input")[-1], "Lost")
            await page.click(page.widgets("button", "Start")[0])
            token = page.query.partition("attempt=")[2]
            before, after = page.widgets("radio")[0].proto.options[:2]
            if given:
                await page.set(page.widgets("radio")[0], before)
            page.bring(page.widgets("radio")[0], after)
            assert bank.resume(token).answered == int(given)
            await page.connect()
            return token, after

    token, after = asyncio.run(lose_one())
    assert str(bank.resume(token).asked[0].response).lower() == after.lower()


@pytest.mark.parametrize(
    ("values", "share", "expected"),
    [([], 0.95, 0.0), ([3.0], 0.95, 3.0), ([float(n) for n in range(100)], 0.95, 95.0)],
)
def test_quantile(values, share, expected):
    assert quantile(values, share) == expected
