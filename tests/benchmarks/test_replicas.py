"""Two replicas behind Debian's nginx with the site of the docs; one is killed under load.

``benchmarks/replicas.py`` does the same with a class.
"""

from __future__ import annotations

import asyncio

import pytest

from benchmarks import replicas
from benchmarks.replicas import find_nginx, play
from benchmarks.serving import serving
from benchmarks.streamlit_page import Page
from benchmarks.student import Class

STUDENTS, QUESTIONS = 8, 3


@pytest.mark.skipif(find_nginx() is None, reason="nginx is not installed: apt install nginx-light")
def test_a_killed_replica_loses_nothing(tmp_path):
    how = Class(STUDENTS, 0.5, (0.1, 0.5))
    played, lost, counts = play(tmp_path, how, QUESTIONS)
    assert [one.failure for one in played] == [""] * STUDENTS
    assert lost == []
    assert all(one.handed_in and len(one.answers) == QUESTIONS for one in played)
    assert len(counts) == 2, "one replica served nobody"
    assert any(one.reconnected for one in played)


def test_without_nginx_one_sentence_says_that_nothing_was_measured(monkeypatch, capsys):
    monkeypatch.setattr(replicas, "find_nginx", lambda: None)
    monkeypatch.setattr("sys.argv", ["replicas.py"])
    assert replicas.main() == replicas.NOT_MEASURED
    said = capsys.readouterr().err
    assert said.startswith("Not measured: nginx is missing") and said.count("\n") == 1


def test_who_comes_through_the_proxy_is_no_teacher(tmp_path):
    async def headings(address: str, headers: dict[str, str]) -> list[str]:
        async with Page(address, "results", "", headers=headers) as page:
            return page.texts("heading")

    with serving(tmp_path, 1) as (server, _, _):
        here = asyncio.run(headings(server.address, {}))
        there = asyncio.run(headings(server.address, {"X-Forwarded-For": "203.0.113.9"}))
    assert "Sign in" not in here
    assert there == ["Sign in"]
