"""The real thing, in processes of its own, on the example article."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from quizgen.cli import main
from quizgen.examples import EXAMPLE, example_path
from quizgen.formats.layout import display_width
from quizgen.judging.limits import LEVELS
from quizgen.model import Quiz

SPEAKERS = {"Nadia Farrow", "Martin Oakley", "Joan Petrie", "Daniel Okoro"}


def quizgen(root: Path, *arguments: str, stdin: bytes = b"", **environment: str):
    return subprocess.run(
        [sys.executable, "-m", "quizgen", *arguments],
        cwd=root, input=stdin, capture_output=True, check=False,
        env={**os.environ, **environment},
    )  # fmt: skip


@pytest.fixture(scope="module")
def made(root):
    """The example's quiz as JSON, made by a process of its own."""
    seed = "2" if os.environ.get("PYTHONHASHSEED") == "1" else "1"  # not this process's
    ran = quizgen(root, "make", str(example_path()), "--format", "json", PYTHONHASHSEED=seed)
    assert ran.returncode == 0, ran.stderr.decode()
    return ran


def test_the_same_article_and_seed_give_the_same_bytes(made, tmp_path):
    target = tmp_path / "quiz.json"
    asked = ["make", str(example_path()), "--format", "json", "--output", str(target)]
    assert main(asked) == 0
    assert made.stdout == target.read_bytes()


def test_ten_questions_each_with_its_evidence(made):
    quiz = Quiz.from_dict(json.loads(made.stdout))
    assert len(quiz.questions) == 10
    assert made.stderr == b""
    caption = quiz.article.text.index("Volunteers check a moth trap")
    for question in quiz.questions:
        assert question.evidence
        for part in question.evidence:
            assert quiz.article.text[part.start : part.end] == part.text
            assert not part.start <= caption < part.end


def test_a_default_quiz_is_mixed(made):
    questions = Quiz.from_dict(json.loads(made.stdout)).questions
    families = [question.family for question in questions]
    assert sum(question.chosen for question in questions) >= 6
    assert len({question.focus for question in questions}) >= 4
    most = round(LEVELS[0].per_family * len(questions))
    assert max(map(families.count, families)) <= most


def test_text_fits_a_page_and_another_seed_gives_another_quiz(tmp_path, capfdbinary):
    target = tmp_path / "quiz.txt"
    assert main(["make", str(example_path()), "--seed", "1", "--output", str(target)]) == 0
    assert main(["make", str(example_path()), "--seed", "0"]) == 0
    one = capfdbinary.readouterr().out.decode()
    other = target.read_bytes().decode()
    assert one != other
    for text in (one, other):
        assert text.count("\f") == 1
        assert max(map(display_width, text.splitlines())) <= 80


def test_facts_names_who_spoke(tmp_path):
    target = tmp_path / "facts.json"
    asked = ["facts", str(example_path()), "--format", "json", "--output", str(target)]
    assert main(asked) == 0
    data = json.loads(target.read_bytes())
    direct = [said for said in data["quotations"] if said["kind"] == "direct"]
    assert {said["speaker"] for said in direct} >= SPEAKERS
    for said in data["quotations"]:
        for part in said["content"]:
            assert data["article"]["text"][part["start"] : part["end"]] == part["text"]


def test_the_article_may_come_through_a_pipe(root, made):
    ran = quizgen(root, "make", "-", "--format", "json", stdin=example_path().read_bytes())
    by_path, by_pipe = (json.loads(one.stdout) for one in (made, ran))
    assert by_pipe["article"].pop("source") == "-"
    assert by_path["article"].pop("source").endswith(EXAMPLE)
    assert by_pipe == by_path


@pytest.mark.parametrize("source", ["no-such-file.txt", "quizgen", "docs/index.md", "-"])
def test_what_is_no_article_is_refused_in_one_sentence(root, tmp_path, source):
    ran = quizgen(
        root, "make", source, "--output", str(tmp_path / "q.txt"), stdin=b"Three words only"
    )
    assert (ran.returncode, ran.stdout) == (2, b"")
    assert ran.stderr.count(b"\n") == 1 and ran.stderr.endswith(b".\n")
    assert list(tmp_path.iterdir()) == []
