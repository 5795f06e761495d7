"""How long a thousand questions take to check and write, format by format.

Run with ``make bench``. In a plain test run each is called once and held to two seconds, the
floor that a teacher's whole bank may cost.
"""

from __future__ import annotations

import time

import pytest

from quizgen.formats import export, format_names
from quizgen.formats.imports import IMPORTS, read_quiz
from tests.formats.hostile import many

QUESTIONS = 1000
MOST_SECONDS = 2


@pytest.fixture(scope="module")
def quiz():
    return many(QUESTIONS)


@pytest.mark.benchmark(group="export a thousand questions")
@pytest.mark.parametrize("name", format_names())
def test_export(benchmark, quiz, name):
    started = time.process_time()
    made = benchmark(export, quiz, name, nearest=True, skip=True)
    if benchmark.disabled:
        assert time.process_time() - started < MOST_SECONDS
    assert len(made.quiz.questions) > QUESTIONS // 4


@pytest.mark.benchmark(group="import a thousand questions")
@pytest.mark.parametrize("name", IMPORTS)
def test_import(benchmark, quiz, name):
    content = export(quiz, name, nearest=True, skip=True).content
    assert len(benchmark(read_quiz, content, name).quiz.questions) > QUESTIONS // 4
