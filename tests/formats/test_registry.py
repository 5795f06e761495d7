from __future__ import annotations

import json
import subprocess
import sys
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen import formats
from quizgen.errors import BadUse
from quizgen.formats import Limits, all_formats, format_names, get_format, register
from quizgen.model import KINDS, Article, Question, Quiz
from tests.formats.hostile import hostile_quiz


@pytest.fixture
def registry(monkeypatch):
    """A registry that forgets what a test registers."""
    monkeypatch.setattr(formats, "_FORMATS", dict(formats._FORMATS))


def test_every_module_of_the_package_is_a_format_with_all_it_declares():
    assert {"json", "text"} <= set(format_names())
    assert list(format_names()) == sorted(format_names())
    for form in all_formats():
        assert form.writer.__module__ == f"quizgen.formats.{form.name}"
        assert form.extension.startswith(".")
        assert form.description and not form.description.endswith(".")
        assert form.media_type.count("/") == 1
        assert form.kinds and set(form.kinds) <= set(KINDS)


def test_listing_the_names_loads_no_format():
    code = (
        "import sys, quizgen.formats as f; f.format_names();"
        "print([m for m in sys.modules if m.startswith('quizgen.formats.')])"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout.strip() == "[]"


def test_an_unknown_format_is_refused_with_the_known_ones():
    with pytest.raises(BadUse, match=r"no format 'word'; there are .*json.*text"):
        get_format("word")


def test_a_name_is_taken_once(registry):
    def other(quiz):
        return ""

    with pytest.raises(ValueError, match="already registered"):
        get_format("text")
        register("text", extension=".txt", description="Another")(other)


def test_unknown_kinds_are_a_programming_error(registry):
    with pytest.raises(ValueError, match=r"\['essay'\]"):
        register("x", extension=".x", description="X", kinds=("essay",))


def test_kinds_are_kept_in_the_order_of_the_model(registry):
    register("x", extension=".x", description="X", kinds={"open", "cloze", "multiple_choice"})(str)
    assert formats._FORMATS["x"].kinds == ("multiple_choice", "cloze", "open")
    assert formats._FORMATS["x"].limits == Limits()


def test_bytes_pass_through_and_text_becomes_utf8(registry, every_kind):
    register("x", extension=".x", description="X")(lambda quiz: b"\xff\x00")
    register("y", extension=".y", description="Y")(lambda quiz: "café\n")
    assert formats._FORMATS["x"].render(every_kind) == b"\xff\x00"
    assert formats._FORMATS["y"].render(every_kind) == b"caf\xc3\xa9\n"


def test_json_is_the_quiz(every_kind):
    content = get_format("json").render(every_kind)
    assert Quiz.from_dict(json.loads(content)) == every_kind
    assert content.endswith(b"}\n")
    assert "café".encode() in content


@given(st.text(alphabet=st.characters(exclude_categories=())))  # lone surrogates too
def test_json_keeps_any_text(text):
    question = Question("q_1", "short_answer", "what", "f", stem=text, answer=text)
    quiz = Quiz(text, Article(text), (question,))
    assert Quiz.from_dict(json.loads(get_format("json").render(quiz))) == quiz


@pytest.mark.parametrize("name", format_names())
@pytest.mark.parametrize("evidence", [True, False])
def test_the_same_quiz_is_the_same_file(name, evidence):
    first, second = (
        formats.export(hostile_quiz(evidence=evidence), name, nearest=True, skip=True)
        for _ in range(2)
    )
    assert first == second
    assert first.content


@pytest.mark.parametrize("name", format_names())
def test_a_file_does_not_depend_on_when_and_where_it_was_made(name, every_kind, monkeypatch):
    before = formats.export(every_kind, name, nearest=True, skip=True).content
    monkeypatch.setattr(time, "time", lambda: 4e9)
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1")
    assert formats.export(every_kind, name, nearest=True, skip=True).content == before
