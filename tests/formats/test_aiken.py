"""Aiken, read by the rules of Moodle's import."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from quizgen.formats import export, get_format
from quizgen.formats.preflight import preflight
from quizgen.model import Option
from tests.formats.hostile import hostile_quiz


def read(text: str) -> list[dict]:
    """Read as Moodle does, line by line; anything out of place is an error."""
    found, current = [], None
    for line in text.split("\n"):
        line = line.strip()
        if not line:
            continue
        if option := re.match(r"([A-Z])[.)]\s*(.*)", line):
            assert current and option[1] == chr(65 + len(current["options"])), line
            current["options"].append(option[2])
        elif key := re.fullmatch(r"ANSWER:\s*([A-Z])", line):
            assert current and len(current["options"]) >= 2, line
            found.append(current | {"key": ord(key[1]) - 65})
            current = None
        else:
            assert current is None, f"a second line of stem: {line}"
            current = {"stem": line, "options": []}
    assert current is None
    return found


def one_line(text: str) -> str:
    return re.sub(r"[ \t\n]+", " ", text)


def test_it_reads_back_as_it_was_written(hostile):
    made = export(hostile, "aiken", nearest=True, skip=True)
    found = read(made.content.decode())
    assert len(found) == len(made.quiz.questions) > 60
    for question, one in zip(made.quiz.questions, found, strict=True):
        assert one["stem"] == one_line(question.stem)
        assert one["options"] == [one_line(option.text) for option in question.options]
        assert question.options[one["key"]].correct


@pytest.mark.parametrize("evidence", [True, False])
def test_what_cannot_be_carried_is_said(evidence):
    quiz = hostile_quiz(evidence=evidence)
    checked = preflight(quiz, get_format("aiken"))
    kinds = {question.id: question.kind for question in quiz.questions}
    out = {(kinds[one.question], one.instead) for one in checked.refused if one.code == "kind"}
    assert out >= {
        ("short_answer", ""), ("open", ""), ("cloze", ""), ("true_false", "multiple_choice"),
        ("matching", "multiple_choice"), ("ordering", "multiple_choice"),
    }  # fmt: skip
    left = "evidence, tags, ids and points" if evidence else "tags, ids and points"
    assert left.split(" and ")[0] in str(checked.problems[0])


@pytest.mark.parametrize(
    ("stem", "begins"),
    [
        ("U.S. troops left?", "“U.”"),
        ("A. Lincoln was what?", "“A.”"),
        ("B) is right?", "“B)”"),
        ("ANSWER: what?", "“ANSWER:”"),
        ("answer : what?", "“ANSWER:”"),
    ],
)
def test_a_stem_that_would_be_read_as_something_else_is_refused(every_kind, stem, begins):
    quiz = replace(every_kind, questions=(replace(every_kind.questions[0], stem=stem),))
    (problem,) = preflight(quiz, get_format("aiken")).refused
    assert begins in problem.message


def test_an_option_may_look_like_anything(every_kind):
    texts = ("A. Lincoln", "ANSWER: B", "x", "B) y")
    options = tuple(Option(text, text == "x") for text in texts)
    question = replace(every_kind.questions[0], options=options, answer="x")
    made = export(replace(every_kind, questions=(question,)), "aiken")
    (found,) = read(made.content.decode())
    assert (tuple(found["options"]), found["key"]) == (texts, 2)


def test_options_that_differ_in_spaces_alone_are_refused(every_kind):
    options = (Option("a b", True), Option("a  b"))
    quiz = replace(every_kind, questions=(replace(every_kind.questions[0], options=options),))
    assert [one.code for one in preflight(quiz, get_format("aiken")).refused] == ["option"]


def test_the_page(every_kind):
    quiz = replace(every_kind, questions=(every_kind.questions[0], every_kind.questions[4]))
    assert export(quiz, "aiken").content.decode() == (
        "Who opened the café?\nA. Tom Roe\nB. Ann Lee\nC. Kim Day\nANSWER: B\n"
        "\n"
        "Then 40 guests drank _____.\nA. milk\nB. tea\nC. juice\nANSWER: B\n"
    )
