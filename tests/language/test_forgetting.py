"""What is forgotten between two articles, so that a night's work takes the memory of an hour's."""

from __future__ import annotations

import gc
import importlib
import pkgutil
import sys
import weakref
from functools import lru_cache
from inspect import signature

import pytest

from benchmarks.long_article import long_article
from quizgen.batch.sources import Task
from quizgen.batch.work import process
from quizgen.language import forgetting, pipeline
from quizgen.language.forgetting import KEPT, forgettable, one_of_many
from quizgen.language.pipeline import load_pipeline
from quizgen.language.tree import Token
from quizgen.pipeline import GenerateOptions

ROOMS = ("language", "facts", "asking", "options", "judging")


def _quiz(tmp_path, number):
    """Make the quiz of a made-up article whose names stand in no other."""
    path = tmp_path / f"{number}.txt"
    path.write_text(long_article(300, seed=number, new_names=True), "utf-8")
    return process(Task(number, path.name, path=str(path)), GenerateOptions())


def test_a_function_forgets_when_it_remembers_much():
    few, many = (forgettable(lru_cache(maxsize=100_000)(lambda text: text)) for _ in range(2))
    for number in range(KEPT + 1):
        many(number)
        few(number // 2)
    with one_of_many(0):
        pass
    assert many.cache_info().currsize == 0
    assert few.cache_info().currsize == 1 + KEPT // 2


def test_so_does_every_function_that_remembers_what_it_was_given():
    """A new one, too: in the rooms each cache of a function with arguments is known."""
    every = [
        importlib.import_module(found.name)
        for room in map(importlib.import_module, (f"quizgen.{room}" for room in ROOMS))
        for found in pkgutil.iter_modules(room.__path__, f"{room.__name__}.")
    ]
    known = {*forgetting._caches, *forgetting._caches_of_article, pipeline._load}
    for module in every:
        for name, cache in vars(module).items():
            if hasattr(cache, "cache_parameters") and cache.__module__ == module.__name__:
                held = cache in known or not signature(cache).parameters
                assert held, f"{module.__name__}.{name} needs @forgettable or @of_article"


def _words_held():
    """Count the words of parsed articles that somebody holds, between two articles."""
    with one_of_many(0):
        return sum(isinstance(one, Token) for one in gc.get_objects())


def test_an_article_that_is_done_is_gone(tmp_path):
    gc.collect()
    before = _words_held()
    for number in (1, 2):
        _quiz(tmp_path, number)
    assert _words_held() <= before


def test_the_lemmatizer_forgets():
    remembered = load_pipeline().get_pipe("lemmatizer").cache
    remembered.update(((number, 0, 0), ["word"]) for number in range(KEPT + 1))
    with one_of_many(0):
        assert not remembered


def test_new_names_leave_no_words_behind(tmp_path):
    strings = load_pipeline().vocab.strings
    _quiz(tmp_path, 1)
    before = len(strings)
    for number in range(2, 6):
        assert "questions" in _quiz(tmp_path, number)
    assert len(strings) == before


def test_memory_stays_the_same_however_many_articles(tmp_path, monkeypatch):
    """Python's objects after twenty-four articles, to those after six; without it, a tenth more."""
    monkeypatch.setattr(forgetting, "KEPT", 64)  # as few as six small articles fill
    held = []
    for number in range(1, 25):
        _quiz(tmp_path, number)
        if number in (6, 24):
            with one_of_many(0):
                pass
            gc.collect()
            held.append(sys.getallocatedblocks())
    assert held[1] < 1.02 * held[0]


def test_a_worn_pipeline_is_loaded_anew_and_the_quiz_is_the_same(tmp_path, monkeypatch):
    expected = _quiz(tmp_path, 1)
    old = weakref.ref(load_pipeline())
    monkeypatch.setattr(forgetting, "WORN", 0)
    assert _quiz(tmp_path, 1) == expected
    assert old() is None, "somebody holds the old pipeline, and with it all its memory"


def test_a_strange_article_leaves_the_zone_closed():
    with pytest.raises(RuntimeError), one_of_many(0):
        raise RuntimeError
    assert not load_pipeline().vocab.in_memory_zone
