"""The H5P package: uploaded to H5P's server library, and each content type read by its rules."""

from __future__ import annotations

import html
import io
import json
import re
import uuid
import zipfile
from dataclasses import replace

import pytest

from quizgen.formats import export, get_format
from quizgen.formats.layout import clean
from quizgen.formats.preflight import preflight
from tests.formats.consumer import ask_node
from tests.formats.hostile import hostile_quiz

DECLARED = {
    "H5P.QuestionSet": (1, 20), "H5P.MultiChoice": (1, 16), "H5P.TrueFalse": (1, 8),
    "H5P.Blanks": (1, 14), "H5P.Question": (1, 5), "H5P.JoubelUI": (1, 3), "FontAwesome": (4, 5),
    "H5P.FontIcons": (1, 0), "H5P.Transition": (1, 0), "H5P.TextUtilities": (1, 3),
    "H5P.Video": (1, 6),
}  # fmt: skip


def made_of(quiz):
    """Export what fits; typed answers with a slash, a colon or a star do not, and are named."""
    return export(quiz, "h5p", skip=True)


def text_of(markup):
    """Return what a student reads of a piece of HTML."""
    return html.unescape(re.sub(r"</?(p|div)>", "", markup).replace("<br>", "\n"))


@pytest.mark.parametrize("evidence", [True, False])
def test_the_server_takes_the_package_and_every_question_is_in_it(evidence):
    made = made_of(hostile_quiz(kinds=get_format("h5p").kinds, evidence=evidence))
    found = ask_node("h5p.cjs", made.content)
    assert found["metadata"]["mainLibrary"] == "H5P.QuestionSet"
    assert found["metadata"]["title"] == clean(made.quiz.title)
    content = found["content"]
    assert text_of(content["introPage"]["introduction"]) == made.quiz.settings.instructions
    assert len(content["questions"]) == len(made.quiz.questions)
    for question, item in zip(made.quiz.questions, content["questions"], strict=True):
        check(question, item)


def test_the_content_types_parameters_are_right():
    """The same checks without the server, which sees to the structure alone."""
    made = made_of(hostile_quiz(kinds=get_format("h5p").kinds))
    package, content = opened(made.content)
    dependencies = {
        one["machineName"]: (one["majorVersion"], one["minorVersion"])
        for one in package["preloadedDependencies"]
    }
    assert dependencies == DECLARED
    for question, item in zip(made.quiz.questions, content["questions"], strict=True):
        check(question, item)
        name, version = item["library"].split(" ")
        assert DECLARED[name] == tuple(map(int, version.split(".")))
    identifiers = [item["subContentId"] for item in content["questions"]]
    assert len(set(identifiers)) == len(identifiers)
    assert all(str(uuid.UUID(one)) == one for one in identifiers)


def opened(content):
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.namelist() == ["h5p.json", "content/content.json"]
        return [json.loads(archive.read(name)) for name in archive.namelist()]


def check(question, item):
    params, name = item["params"], item["library"].split(" ")[0]
    assert "<" not in text_markup(params)
    if question.kind == "true_false":
        assert name == "H5P.TrueFalse"
        assert text_of(params["question"]) == question.stem
        assert params["correct"] == question.answer
        told = params["behaviour"]["feedbackOnWrong"]
        assert clean(question.correction) in html.unescape(told)
    elif question.options:
        assert name == "H5P.MultiChoice"
        assert text_of(params["question"]) == question.stem
        answers = [(text_of(one["text"]), one["correct"]) for one in params["answers"]]
        assert answers == [(option.text, option.correct) for option in question.options]
        told = params["overallFeedback"][0].get("feedback", "")
    else:
        assert name == "H5P.Blanks"
        check_blanks(question, params)
        told = params["overallFeedback"][0].get("feedback", "")
    for part in question.evidence:
        assert clean(part.text) in html.unescape(told)


def text_markup(params):
    """Return all the strings without the elements that are ours."""
    return re.sub(r"</?(p|div)>|<br>", "", json.dumps(params))


def check_blanks(question, params):
    """Read the text as the content type does: stars around a blank, a slash between answers."""
    (text,) = params["questions"]
    before, answers, after = text.split("*")
    assert ":" not in answers  # which would begin a tip
    found = [html.unescape(one) for one in answers.split("/")]
    assert found == list(dict.fromkeys(map(clean, (question.answer, *question.accepted))))
    if question.kind == "cloze":
        assert f"{text_of(before)}_____{text_of(after)}" == question.stem
    else:
        assert text_of(params["text"]) == question.stem
        assert text_of(before) == text_of(after) == ""


@pytest.mark.parametrize("answer", ["12/13", "10:30", "a*b"])
def test_an_answer_that_h5p_would_cut_is_named(every_kind, answer):
    question = replace(every_kind.questions[1], answer=answer, accepted=())
    (problem,) = preflight(replace(every_kind, questions=(question,)), get_format("h5p")).refused
    assert answer in problem.message and problem.code == "answer"


def test_what_it_lacks_is_offered_in_another_kind(every_kind):
    kinds = [one.instead for one in preflight(every_kind, get_format("h5p")).refused]
    assert kinds == ["multiple_choice", "multiple_choice", ""]  # matching, ordering, open


def test_a_question_keeps_its_uuid_and_the_file_its_bytes(hostile):
    first, second = made_of(hostile), made_of(hostile)
    assert first.content == second.content
    question = hostile.questions[0]
    for quiz in (hostile, replace(hostile, questions=(question,))):
        identifier = opened(made_of(quiz).content)[1]["questions"][0]["subContentId"]
        assert identifier == opened(first.content)[1]["questions"][0]["subContentId"]
