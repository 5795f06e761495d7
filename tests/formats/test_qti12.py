"""QTI 1.2 by its DTD, as Canvas reads it, and beside what text2qti writes."""

from __future__ import annotations

import html
import io
import zipfile
from dataclasses import replace

import pytest
from lxml import etree

from quizgen.formats import export, get_format
from quizgen.model import Settings
from tests.formats.consumer import ask_python
from tests.formats.hostile import hostile_quiz

KINDS = get_format("qti12").kinds


def unzip(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def bare(content: bytes):
    """Return the document without namespaces, which a DTD does not know."""
    document = etree.fromstring(content)
    for element in document.iter():
        element.tag = etree.QName(element).localname
        for name in [name for name in element.attrib if name.startswith("{")]:
            del element.attrib[name]
    etree.cleanup_namespaces(document)
    return document


@pytest.fixture(scope="module", params=[True, False], ids=["evidence", "no evidence"])
def quiz(request):
    made = hostile_quiz(kinds=KINDS, evidence=request.param)
    return replace(made, settings=replace(made.settings, shuffle_questions=request.param))


@pytest.fixture
def document(quiz):
    return bare(unzip(export(quiz, "qti12").content)["quiz/quiz.xml"])


def test_it_follows_the_dtd(document, root):
    path = root.parent / "shared" / "schemas" / "ims_qtiasiv1p2p1.dtd"
    if not path.exists():
        pytest.skip("needs IMS's DTD in ../shared/schemas, which may not be copied")
    dtd = etree.DTD(str(path))
    assert dtd.validate(document), dtd.error_log.filter_from_errors()


def shown(element) -> str:
    text = element.findtext("material/mattext") or ""
    if element.find("material/mattext").get("texttype") == "text/plain":
        return text
    text = text.replace("<br>", "\n").removeprefix("<div>").removesuffix("</div>")
    return html.unescape(text)


def field(item, label: str) -> list[str]:
    return [
        one.findtext("fieldentry") or "" for one in item.iter("qtimetadatafield")
        if one.findtext("fieldlabel") == label
    ]  # fmt: skip


def test_canvas_reads_what_was_written(quiz, document):
    items = list(document.iter("item"))
    assert len(items) == len(quiz.questions)
    for question, item in zip(quiz.questions, items, strict=True):
        assert item.get("ident") == question.id
        assert shown(item.find("presentation")) == question.stem
        assert field(item, "points_possible") == (["2"] if question is quiz.questions[0] else ["1"])
        assert f"skill:{question.skill}" in field(item, "qmd_keywords")
        feedback = {one.get("ident"): one for one in item.iter("itemfeedback")}
        linked = {one.get("linkrefid") for one in item.iter("displayfeedback")}
        assert linked == set(feedback)
        assert ("general_incorrect_fb" in feedback) == bool(question.correction)
        for part in question.evidence:
            assert part.text in shown(feedback["general_fb"].find("flow_mat"))
        (kind,) = field(item, "question_type")
        READERS[kind](question, item)


def key_of(item) -> list[str]:
    return [
        equal.text for condition in item.iter("respcondition")
        if condition.findtext("setvar") == "100" for equal in condition.iter("varequal")
    ]  # fmt: skip


def choices_of(item) -> dict[str, str]:
    return {one.get("ident"): shown(one) for one in item.iter("response_label")}


def read_choice(question, item):
    choices = choices_of(item)
    assert list(choices.values()) == [option.text for option in question.options]
    assert [choices[key] for key in key_of(item)] == [question.answer]
    assert field(item, "original_answer_ids") == [",".join(choices)]


def read_true_false(question, item):
    choices = choices_of(item)
    assert list(choices.values()) == ["True", "False"]
    assert [choices[key] for key in key_of(item)] == [question.answer.capitalize()]


def read_short(question, item):
    assert key_of(item) == [question.answer, question.accepted[1]]


def read_matching(question, item):
    found = []
    for response in item.iter("response_lid"):
        (equal,) = [
            one for one in item.iter("varequal") if one.get("respident") == response.get("ident")
        ]
        choices = choices_of(response)
        assert set(question.extra) < set(choices.values())
        found.append((shown(response), choices[equal.text]))
    assert found == [(pair.left, pair.right) for pair in question.pairs]
    shares = [float(one.text) for one in item.iter("setvar")]
    assert sum(shares) == pytest.approx(100, abs=0.05)


def read_essay(question, item):
    assert item.find("presentation/response_str/render_fib") is not None
    told = shown(item.find("itemfeedback/flow_mat"))
    assert question.answer in told and question.guide in told


READERS = {"multiple_choice_question": read_choice, "true_false_question": read_true_false,
           "short_answer_question": read_short, "matching_question": read_matching,
           "essay_question": read_essay}  # fmt: skip


TEXT2QTI = """\
Quiz title: A café opens

1. Who opened the café?
... Mayor Ann Lee opened the café on 3 May.
a) Tom Roe
*b) Ann Lee
c) Kim Day

1. How many guests drank tea?
... Then 40 guests drank tea.
* 40
* forty
* 40 guests

1. Explain why the day mattered to the town.
... The town got a café of its own.
____
"""


def skeleton(element) -> list:
    """Return an item as tags, attribute names and fixed values, without texts and idents."""
    kept = {"question_type", "points_possible", "original_answer_ids",
            "assessment_question_identifierref"}  # fmt: skip
    fields = [child for child in element if child.findtext("fieldlabel") in kept]
    children = fields if element.tag == "qtimetadata" else list(element)
    fixed = ("rcardinality", "texttype", "continue", "varname", "feedbacktype", "linkrefid")
    values = {name: element.get(name) for name in fixed if element.get(name)}
    return [element.tag, values, *map(skeleton, children)]


def test_an_item_is_built_as_text2qti_builds_it(every_kind):
    theirs = ask_python("text2qti_write.py", TEXT2QTI.encode())
    (name,) = [name for name in theirs if name.endswith(".xml") and "assessment_meta" not in name
               and name != "imsmanifest.xml"]  # fmt: skip
    questions = tuple(every_kind.questions[place] for place in (0, 1, 7))
    quiz = replace(every_kind, questions=questions, settings=Settings())
    ours = bare(unzip(export(quiz, "qti12").content)["quiz/quiz.xml"])
    pairs = list(zip(ours.iter("item"), bare(theirs[name].encode()).iter("item"), strict=True))
    for our_item, their_item in pairs[:2]:
        assert skeleton(our_item) == skeleton(their_item)
    our_essay, their_essay = pairs[2]
    assert field(our_essay, "question_type") == field(their_essay, "question_type")
    assert skeleton(our_essay.find("presentation")) == skeleton(their_essay.find("presentation"))


def test_its_manifest_names_what_is_there(every_kind):
    made = export(every_kind, "qti12", nearest=True)
    files = unzip(made.content)
    manifest = bare(files["imsmanifest.xml"])
    assert {one.get("href") for one in manifest.iter("file")} | {"imsmanifest.xml"} == set(files)
    types = [one.get("type") for one in manifest.iter("resource")]
    assert types[0] == "imsqti_xmlv1p2"
    meta = bare(files["quiz/assessment_meta.xml"])
    assert (meta.findtext("title"), meta.findtext("points_possible")) == ("A café opens", "9")
