"""The language model: loaded once, in the background; what it proves wrong is kept."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests_app import factory

from app_pages.shared import loading
from quizgen.errors import Failure
from quizgen.model import Option

WARM_UP = loading.warm_up


@pytest.fixture
def fresh():
    WARM_UP.cache_clear()
    yield
    WARM_UP.cache_clear()


def test_the_model_is_loaded_once_in_another_thread(monkeypatch, fresh):
    loaded = []
    monkeypatch.setattr("quizgen.language.pipeline.load_pipeline", lambda: loaded.append(1))
    first, second = WARM_UP(), WARM_UP()
    first.join()
    assert first is second and loaded == [1]


def test_a_missing_model_is_left_for_whoever_needs_it(monkeypatch, fresh, caplog):
    def fail():
        raise Failure("No English language model was found.")

    monkeypatch.setattr("quizgen.language.pipeline.load_pipeline", fail)
    WARM_UP().join()
    assert "No English language model" in caplog.text


def test_distractors_are_looked_for_once_whatever_else_is_edited(monkeypatch, fresh):
    asked = []

    def find(question, article):
        asked.append(question.id)
        return (Option("Ines"),)

    monkeypatch.setattr("quizgen.editing.further_distractors", find)
    monkeypatch.setattr("quizgen.language.pipeline.load_pipeline", lambda: None)
    monkeypatch.setattr(loading, "warm_up", WARM_UP)
    loading._further.cache_clear()
    question, article = factory.questions()[0], factory.article()
    for edited in (question, replace(question, stem="Who?", revision=2, options=())):
        assert loading.further(edited, article) == (Option("Ines"),)
    assert asked == [question.id]
    loading._further.cache_clear()
