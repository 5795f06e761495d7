"""Moodle XML by Moodle's own rules, and as moodle_xml_parser reads it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quizgen.formats import export, get_format
from quizgen.formats.preflight import preflight
from quizgen.model import Settings
from tests.formats.consumer import ask_python
from tests.formats.hostile import hostile_quiz
from tests.formats.moodle_reader import read, shown

KINDS = get_format("moodle_xml").kinds
TYPES = {"multiple_choice": "multichoice", "short_answer": "shortanswer",
         "true_false": "truefalse", "cloze": "cloze", "matching": "matching",
         "open": "essay"}  # fmt: skip


def right_answers(question):
    return [(text, 100) for text in dict.fromkeys((question.answer, *question.accepted))]


def choices(question):
    return [(option.text, 100 if option.correct else 0) for option in question.options]


@pytest.mark.parametrize("evidence", [True, False])
def test_moodle_keeps_what_was_written(evidence):
    quiz = hostile_quiz(kinds=KINDS, evidence=evidence)
    category, *questions = read(export(quiz, "moodle_xml").content)
    assert category == {
        "type": "category",
        "category": "Quiz & <i>{title}<//i> = ~ “x” 東京",
        "info": "Read &amp; answer: &lt;all&gt; of it.",
    }
    assert len(questions) == len(quiz.questions)
    for question, found in zip(quiz.questions, questions, strict=True):
        assert found["type"] == TYPES[question.kind]
        assert found["idnumber"] == question.id
        assert found["stem"] == question.stem
        assert found["grade"] == (2 if question is quiz.questions[0] else 1)
        assert f"difficulty:{question.difficulty}" in found["tags"]
        assert found["feedback"].count("<p>") == len(question.evidence)
        assert shown(found["feedback"]) == "".join(part.text for part in question.evidence)
        CHECKS[question.kind](question, found)


def check_choice(question, found):
    assert found["answers"] == choices(question)


def check_typed(question, found):
    assert found["answers"] == right_answers(question)


def check_true_false(question, found):
    assert (found["key"], found["told"]) == (question.answer, question.correction)


def check_cloze(question, found):
    assert found["weight"] == 1
    assert found["gap"] == ("MULTICHOICE" if question.options else "SHORTANSWER")
    assert found["answers"] == (choices(question) or right_answers(question))


def check_matching(question, found):
    extra = [("", text) for text in question.extra]
    assert found["pairs"] == [*((pair.left, pair.right) for pair in question.pairs), *extra]


def check_open(question, found):
    assert f"Model answer: {question.answer}" in shown(found["graderinfo"])
    assert f"Marking guide: {question.guide}" in shown(found["graderinfo"])


CHECKS = {"multiple_choice": check_choice, "short_answer": check_typed,
          "true_false": check_true_false, "cloze": check_cloze, "matching": check_matching,
          "open": check_open}  # fmt: skip


def test_moodle_xml_parser_reads_what_was_written():
    quiz = hostile_quiz(kinds=("multiple_choice", "cloze"))
    found = ask_python("moodle_xml.py", export(quiz, "moodle_xml").content)
    asked = [question for question in quiz.questions if question.kind == "multiple_choice"]
    assert len(found["multichoice"]) == len(asked)
    for question, one in zip(asked, found["multichoice"], strict=True):
        assert shown(one["text_pre_parse"]) == shown(f"<p>{question.stem}</p>")
        read_back = [(option["answer"], option["score_fraction"]) for option in one["options"]]
        assert read_back == [(text.replace("\n", "<br>"), key) for text, key in choices(question)]
        assert one["single"]
    gaps = [question for question in quiz.questions if question.kind == "cloze"]
    assert len(found["cloze"]) == len(gaps)
    for question, one in zip(gaps, found["cloze"], strict=True):
        if any(char in question.answer for char in "{}~=#%*\n"):
            continue  # it reads entities before it looks for separators; Moodle does not
        (gap,) = one["gaps"]
        read_back = [(option["answer"], option["score"]) for option in gap["options"]]
        expected = choices(question) or right_answers(question)
        if question.options:  # an option is HTML, which it decodes once, not twice
            expected = [(text, key) for text, key in expected if not set(text) & set("&<>")]
            read_back = read_back if expected else []
        assert read_back == expected


def test_settings_reach_moodle(every_kind):
    quiz = replace(
        every_kind,
        questions=every_kind.questions[:5],
        settings=Settings(points={"q_0000000005": 3, "q_0000000001": 0.5}, shuffle_options=True),
    )
    content = export(quiz, "moodle_xml").content
    _, first, *_, gap = read(content)
    assert (first["grade"], gap["grade"], gap["weight"]) == (0.5, 3, 3)
    assert gap["gap"] == "MULTICHOICE_S"
    assert b"<shuffleanswers>true</shuffleanswers>" in content


def test_ordering_is_offered_as_matching_for_older_sites(every_kind):
    (problem,) = preflight(every_kind, get_format("moodle_xml")).refused
    assert (problem.question, problem.instead) == ("q_0000000007", "matching")
    made = export(every_kind, "moodle_xml", nearest=True)
    *_, ordering, _ = read(made.content)
    assert sorted(ordering["pairs"], key=lambda pair: pair[1]) == [
        ("The mayor opened the café", "1"), ("Guests drank tea", "2"), ("Tom Roe sang", "3"),
    ]  # fmt: skip


def test_a_quiz_without_a_title_has_no_category(every_kind):
    quiz = replace(every_kind, title=" ", questions=every_kind.questions[:1])
    (only,) = read(export(quiz, "moodle_xml").content)
    assert only["type"] == "multichoice"
