"""Open edX's OLX as olxcleaner checks it, and by the rules of its problems."""

from __future__ import annotations

import io
import tarfile

import pytest
from lxml import etree, html

from quizgen.formats import export, get_format
from tests.formats.consumer import ask_python
from tests.formats.hostile import hostile_quiz

KINDS = get_format("olx").kinds


def unpack(content: bytes) -> dict[str, bytes]:
    with tarfile.open(fileobj=io.BytesIO(content), mode="r:gz") as archive:
        return {one.name: archive.extractfile(one).read() for one in archive.getmembers()}


@pytest.fixture(scope="module", params=[True, False], ids=["evidence", "no evidence"])
def quiz(request):
    return hostile_quiz(kinds=KINDS, evidence=request.param)


def test_olxcleaner_finds_nothing_wrong(quiz):
    found = ask_python("olx.py", export(quiz, "olx").content)
    assert found["errors"] == []
    assert found["types"].count("problem") == len(quiz.questions)
    assert {question.id for question in quiz.questions} <= set(found["names"])


def shown(element) -> str:
    parts = [element.text or ""]
    for child in element:
        parts.append("\n" if child.tag == "br" else shown(child))
        parts.append(child.tail or "")
    return "".join(parts)


def test_a_problem_asks_what_the_question_asks(quiz):
    files = unpack(export(quiz, "olx").content)
    for question in quiz.questions:
        problem = etree.fromstring(files[f"course/problem/{question.id}.xml"])
        assert problem.get("weight") == ("2" if question is quiz.questions[0] else "1")
        told = [shown(one) for one in problem.iter("p")]
        for part in question.evidence:
            assert part.text in told
        assert not question.correction or question.correction in told
        if question.kind == "matching":
            check_matching(question, problem)
            continue
        (label,) = problem.iter("label")
        assert shown(label) == question.stem
        (check_typed if problem.find("stringresponse") is not None else check_choice)(
            question, problem
        )


def options(element) -> list[tuple[str, bool]]:
    found = [one for one in element.iter() if one.tag in ("choice", "option")]
    return [(shown(one), one.get("correct").lower() == "true") for one in found]


def check_choice(question, problem):
    expected = [(option.text, option.correct) for option in question.options]
    if question.kind == "true_false":
        expected = [(word.capitalize(), word == question.answer) for word in ("true", "false")]
    assert options(problem) == expected


def check_typed(question, problem):
    response = problem.find("stringresponse")
    assert response.get("type") == "ci"
    also = [one.get("answer") for one in response.findall("additional_answer")]
    assert [response.get("answer"), *also] == [question.answer, question.accepted[1]]


def check_matching(question, problem):
    assert shown(problem.find("p")) == question.stem
    found = []
    for response in problem.findall("optionresponse"):
        (right,) = [text for text, correct in options(response) if correct]
        assert set(question.extra) < {text for text, _ in options(response)}
        found.append((shown(response.find("label")), right))
    assert found == [(pair.left, pair.right) for pair in question.pairs]


def test_the_instructions_are_the_first_thing(hostile):
    files = unpack(export(hostile_quiz(kinds=KINDS), "olx").content)
    outline = etree.fromstring(files["course/course/quiz.xml"])
    assert outline.find(".//vertical")[0].tag == "html"
    page = html.fragment_fromstring(files["course/html/instructions.html"].decode())
    assert page.text == "Read & answer: <all> of it."
    assert outline.get("display_name") == hostile.title
