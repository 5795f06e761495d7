from __future__ import annotations

import json
import sys
from dataclasses import replace
from io import BytesIO, TextIOWrapper

import pytest

from quizgen.cli import endings, output
from quizgen.formats import get_format
from quizgen.formats.text import write
from quizgen.model import Flaw, Quiz


def test_a_quiz_as_text(quizgen, behind):
    ran = quizgen("make", "a.txt")
    article = replace(behind.quiz.article, source="a.txt")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == write(replace(behind.quiz, article=article))
    assert behind.sources == ["a.txt"]


def test_defaults(quizgen, behind):
    quizgen("make", "a.txt")
    (options,) = behind.options
    assert (options.count, options.kinds, options.focuses, options.seed) == (10, (), (), 0)
    assert (options.everything, options.difficulty, options.judge) == (False, None, True)


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["--count", "3", "--seed", "7"], {"count": 3, "seed": 7}),
        (["--all"], {"everything": True}),
        ([], {"paragraphs": True}),
        (["--no-paragraphs"], {"paragraphs": False}),
        (["--difficulty", "hard"], {"difficulty": "hard"}),
        (["--kind", "cloze", "matching"], {"kinds": ("cloze", "matching")}),
        (["--kind", "cloze", "--kind", "matching"], {"kinds": ("cloze", "matching")}),
        (["--kind", "cloze,matching", "cloze"], {"kinds": ("cloze", "matching")}),
        (["--kind", "Multiple-Choice"], {"kinds": ("multiple_choice",)}),
        (["--focus", "who", "said-what"], {"focuses": ("who", "said_what")}),
    ],
)
def test_options_reach_the_pipeline(quizgen, behind, arguments, expected):
    assert quizgen("make", "a.txt", *arguments).code == 0
    (options,) = behind.options
    assert {name: getattr(options, name) for name in expected} == expected


@pytest.mark.parametrize(
    "before",
    [
        ["--kind", "cloze"],
        ["--focus", "who", "when", "--seed", "1"],
        ["--kind", "cloze", "--focus", "who"],
        ["--count", "3"],
    ],
)
def test_the_article_may_follow_a_list(quizgen, behind, before):
    assert quizgen("make", *before, "a.txt").code == 0
    assert behind.sources == ["a.txt"]


def test_json(quizgen, behind):
    ran = quizgen("make", "a.txt", "--format", "json")
    data = json.loads(ran.out)
    assert data["schema"] == 1
    assert Quiz.from_dict(data).questions == behind.quiz.questions


def test_standard_input(quizgen, behind, monkeypatch):
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO("café".encode("latin-1"))))
    assert quizgen("make", "-").code == 0
    assert behind.sources == [("-", b"caf\xe9")]


def test_a_terminal_is_told_how_to_end_its_text(quizgen, behind, monkeypatch):
    stdin = TextIOWrapper(BytesIO(b"text"))
    monkeypatch.setattr(stdin, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(sys, "stdin", stdin)
    assert "Paste the article, then press Ctrl-" in quizgen("make", "-").err


def test_no_standard_input_is_bad_use(quizgen, behind, monkeypatch):
    monkeypatch.setattr(sys, "stdin", None)
    ran = quizgen("make", "-")
    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert "Standard input is closed" in ran.err


@pytest.mark.parametrize(
    ("name", "arguments", "form"),
    [
        ("quiz.txt", [], "text"),
        ("quiz", [], "text"),
        ("quiz.unknown", [], "text"),
        ("quiz.json", [], "json"),
        ("QUIZ.JSON", [], "json"),
        ("quiz.txt", ["--format", "json"], "json"),
    ],
)
def test_output_file_and_its_format(quizgen, behind, tmp_path, name, arguments, form):
    target = tmp_path / name
    ran = quizgen("make", "a.txt", "--output", target, *arguments)
    assert (ran.code, ran.out, ran.err) == (0, "", "")
    article = replace(behind.quiz.article, source="a.txt")
    assert target.read_bytes() == get_format(form).render(replace(behind.quiz, article=article))
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_an_ending_that_two_formats_use_must_be_named(behind, tmp_path, monkeypatch, quizgen):
    both = [replace(get_format("json"), name=name) for name in ("one", "other")]
    monkeypatch.setattr(endings, "all_formats", lambda: both)
    ran = quizgen("make", "a.txt", "--output", tmp_path / "q.json")
    assert ran.code == 2
    assert ran.err.endswith("Files ending in .json can be one, other: say which with --format.\n")


def test_a_dash_is_standard_output(quizgen, behind):
    assert quizgen("make", "a.txt", "--output", "-").out.startswith("A café opens\n")


def test_notes_go_beside_the_quiz(quizgen, behind):
    behind.notes = ("Only 8 of the 10 questions asked for were sure enough.",)
    ran = quizgen("make", "a.txt")
    assert ran.code == 0
    assert ran.err == "Only 8 of the 10 questions asked for were sure enough.\n"
    assert "sure enough" not in ran.out


def test_no_question_at_all_is_a_failure_that_writes_nothing(quizgen, behind, tmp_path):
    behind.quiz = replace(behind.quiz, questions=())
    ran = quizgen("make", "a.txt", "--output", tmp_path / "q.txt")
    assert (ran.code, ran.out) == (1, "")
    assert "No question was sure enough" in ran.err
    assert list(tmp_path.iterdir()) == []


def test_bad_input_writes_nothing(quizgen, behind, tmp_path):
    from quizgen.errors import BadInput

    behind.error = BadInput("'a.txt' is empty.")
    assert quizgen("make", "a.txt", "--output", tmp_path / "q.txt").code == 2
    assert list(tmp_path.iterdir()) == []


def test_verbose_says_what_was_refused_and_how_each_question_scored(quizgen, behind):
    first, *others = behind.quiz.questions
    flawed = replace(first, flaws=(Flaw("clang", "warn", "x"), Flaw("padding", "warn", "y")))
    behind.quiz = replace(behind.quiz, questions=(flawed, *others))
    ran = quizgen("make", "a.txt", "--verbose")
    lines = ran.err.splitlines()
    assert lines[:4] == [
        "26 candidates considered, 8 offered.",
        "    12  refused: overlap",
        "     3  refused: gap",
        "     3  refused: no_referent",
    ]
    assert lines[4] == (
        "     1. q_0000000001  score 0.90  medium  subject.who  flaws: clang, padding"
    )
    assert lines[5] == "     2. q_0000000002  score 0.80  medium  number.count"
    assert len(lines) == 4 + 8
    assert ran.out == quizgen("make", "a.txt").out


def test_whoever_watches_is_told_that_the_file_is_there(quizgen, behind, tmp_path, monkeypatch):
    monkeypatch.setattr(output, "on_terminal", lambda: True)
    ran = quizgen("make", "a.txt", "--output", tmp_path / "q.txt")
    assert ran.err == f"8 questions written to {tmp_path / 'q.txt'}.\n"
    assert quizgen("make", "a.txt").err == ""


def test_a_format_for_choosing_alone_is_asked_for_what_it_carries(quizgen, behind, monkeypatch):
    form = replace(get_format("gift"), name="quick", kinds=("multiple_choice", "open"))
    monkeypatch.setattr("quizgen.formats._FORMATS", {"gift": form})
    ran = quizgen("make", "a.txt", "--format", "gift")
    assert behind.options[0].kinds == ("multiple_choice",)
    assert "quick takes only multiple choice, open: nothing else is asked." in ran.err


def test_what_does_not_fit_is_written_in_the_nearest_kind_and_said(quizgen, behind):
    ran = quizgen("make", "a.txt", "--format", "gift")
    assert ran.code == 0
    assert behind.options[0].kinds == ()
    assert "It fits as matching. It was written so." in ran.err
    assert "q_0000000007" in ran.out
