from __future__ import annotations

import json
import sys
from io import BytesIO, TextIOWrapper

import pytest

from quizgen.formats import export, get_format


@pytest.fixture
def quiz_file(tmp_path, every_kind):
    path = tmp_path / "quiz.json"
    path.write_bytes(get_format("json").render(every_kind))
    return path


def test_a_quiz_goes_out_in_another_format(quizgen, quiz_file, every_kind):
    ran = quizgen("export", quiz_file, "--format", "text")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.encode() == get_format("text").render(every_kind)


def test_the_ending_of_the_output_says_the_format(quizgen, quiz_file, every_kind, tmp_path):
    out = tmp_path / "quiz.gift"
    ran = quizgen("export", quiz_file, "--nearest", "--output", out)
    assert ran.code == 0
    assert out.read_bytes() == export(every_kind, "gift", nearest=True).content


def test_what_does_not_fit_is_said_and_nothing_is_written(quizgen, quiz_file, tmp_path):
    out = tmp_path / "quiz.gift"
    ran = quizgen("export", quiz_file, "--format", "gift", "--output", out)
    assert ran.code == 2
    assert not out.exists()
    sentence, advice = ran.err.splitlines()
    assert sentence == (
        "Question 7 (“Put the events in order.”): gift has no ordering questions, only multiple "
        "choice, short answer, true false, cloze, matching, open. It fits as matching."
    )
    assert advice.startswith("quizgen: Nothing was written, for not all of the quiz fits gift:")
    assert "--nearest" in advice and "--skip" in advice


def test_leaving_out_is_said(quizgen, quiz_file):
    ran = quizgen("export", quiz_file, "--format", "gift", "--skip")
    assert ran.code == 0
    assert "Question 7 " in ran.err and ran.err.rstrip().endswith("It was left out.")
    assert "q_0000000007" not in ran.out


def test_what_has_no_place_is_said(quizgen, quiz_file):
    ran = quizgen("export", quiz_file, "--format", "gift", "--nearest")
    assert ran.err.splitlines()[0] == "gift has no place for points: they stay behind."


def test_standard_input(quizgen, quiz_file, monkeypatch):
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(quiz_file.read_bytes())))
    ran = quizgen("export", "-", "--format", "json")
    assert json.loads(ran.out)["title"] == "A café opens"


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"{", "is no JSON (line 1: "),
        (b"\xff", "is not UTF-8 text"),
        (b"[]", "Expected a JSON object for the quiz"),
        (b"{}", "The quiz lacks 'questions'"),
        (b'{"questions": [{"id": 1}]}', "The question lacks 'kind', 'stem', 'answer'"),
        (b'{"questions": 3}', "is no quiz file (TypeError"),
        (b"[" * 100_000, "is nested too deeply"),
    ],
)
def test_a_broken_quiz_file_is_one_sentence(quizgen, tmp_path, content, sentence):
    path = tmp_path / "quiz.json"
    path.write_bytes(content)
    ran = quizgen("export", path, "--format", "text")
    assert ran.code == 2
    assert sentence in ran.err
    assert ran.err.count("\n") == 1


def test_a_file_that_is_not_there(quizgen, tmp_path):
    ran = quizgen("export", tmp_path / "no.json", "--format", "text")
    assert (ran.code, ran.out) == (2, "")
    assert "cannot be read" in ran.err


def test_the_format_must_be_known(quizgen, quiz_file):
    assert "Say which --format" in quizgen("export", quiz_file).err
    assert "does not know the format 'word'" in quizgen("export", quiz_file, "--format", "word").err


def test_an_ending_of_two_parts_is_known(quizgen, quiz_file, tmp_path):
    out = tmp_path / "course.tar.gz"
    assert quizgen("export", quiz_file, "--nearest", "--skip", "--output", out).code == 0
    assert out.read_bytes().startswith(b"\x1f\x8b")
