"""QTI packages: by the schemas, by the checks that the schemas lack, and by a converter."""

from __future__ import annotations

import base64
import io
import re
import zipfile
from dataclasses import replace

import pytest
from lxml import etree

from quizgen.formats import export
from quizgen.model import KINDS, Settings
from tests.formats.consumer import ask_python
from tests.formats.hostile import hostile_quiz

IDENTIFIER = re.compile(r"[A-Za-z_][\w.-]*")
QTI = "{http://www.imsglobal.org/xsd/imsqti_v2p1}"
CP = "{http://www.imsglobal.org/xsd/imscp_v1p1}"
MD = "{http://www.imsglobal.org/xsd/imsmd_v1p2}"


def unzip(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.fixture(scope="session")
def schemas(root):
    folder = root.parent / "shared" / "schemas" / "qti"
    if not folder.is_dir():
        pytest.skip("needs IMS's schemas in ../shared/schemas, which may not be copied")
    return {
        name: etree.XMLSchema(etree.parse(folder / path))
        for name, path in {
            "item": "qtiv2p1/imsqti_v2p1.xsd", "manifest": "imscp_v1p1.xsd",
        }.items()
    }  # fmt: skip


def by_schema(files: dict[str, bytes], schemas) -> None:
    for name, content in files.items():
        if not name.endswith(".xml"):
            continue
        schema = schemas["manifest" if name == "imsmanifest.xml" else "item"]
        schema.assertValid(etree.fromstring(content))


@pytest.fixture(scope="module", params=[True, False], ids=["evidence", "no evidence"])
def quiz(request):
    made = hostile_quiz(evidence=request.param)
    return replace(made, settings=replace(made.settings, shuffle_questions=request.param))


def test_every_file_follows_the_schemas(quiz, schemas):
    by_schema(unzip(export(quiz, "qti21").content), schemas)


def test_what_the_schemas_do_not_say(quiz):
    files = unzip(export(quiz, "qti21").content)
    assert next(iter(files)) == "imsmanifest.xml"
    manifest = etree.fromstring(files["imsmanifest.xml"])
    assert manifest.findtext(f"{CP}metadata/{CP}schema") == "QTIv2.1 Package"
    assert manifest.findtext(f"{CP}metadata/{CP}schemaversion") == "1.0.0"
    resources = manifest.findall(f"{CP}resources/{CP}resource")
    assert {one.get("href") for one in resources} | {"imsmanifest.xml"} == set(files)
    assert len(resources) == len(quiz.questions) + 1
    for resource in resources:
        assert resource.get("href") == resource.find(f"{CP}file").get("href")
    names = [resource.get("identifier") for resource in resources]
    assert len(names) == len(set(names))
    assert {one.get("type") for one in resources[1:]} == {"imsqti_item_xmlv2p1"}
    test = etree.fromstring(files["assessmentTest.xml"])
    assert [one.get("href") for one in test.iter(f"{QTI}assessmentItemRef")] == [
        f"items/{question.id}.xml" for question in quiz.questions
    ]
    for name, content in files.items():
        if name.startswith("items/"):
            check_item(etree.fromstring(content))


def check_item(item) -> None:
    """Check identifiers, base types, and that every reference and correct value resolves."""
    identifiers = [one.get("identifier") for one in item.iter() if one.get("identifier")]
    assert all(IDENTIFIER.fullmatch(one) for one in identifiers)
    declared = {one.get("identifier"): one for one in item.iter(f"{QTI}responseDeclaration")}
    interactions = [one for one in item.iter() if one.get("responseIdentifier")]
    assert {one.get("responseIdentifier") for one in interactions} == set(declared)
    (interaction,) = interactions
    (declaration,) = declared.values()
    for one in (*declared.values(), *item.iter(f"{QTI}outcomeDeclaration")):
        assert one.get("baseType") and one.get("cardinality")
    choices = {one.get("identifier") for one in interaction.iter() if one.get("identifier")}
    values = [one.text for one in declaration.iter(f"{QTI}value")]
    base = declaration.get("baseType")
    if base == "identifier":
        assert values and set(values) <= choices
    if base == "directedPair":
        assert {part for value in values for part in value.split()} <= choices
        assert all(one.get("matchMax") for one in item.iter(f"{QTI}simpleAssociableChoice"))
        shares = [float(one.get("mappedValue")) for one in item.iter(f"{QTI}mapEntry")]
        assert sum(shares) == pytest.approx(1, abs=1e-9)
    if interaction.tag == f"{QTI}orderInteraction":
        assert declaration.get("cardinality") == "ordered"
        assert set(values) == choices and values != sorted(values)
    if interaction.tag == f"{QTI}choiceInteraction":
        assert interaction.get("maxChoices") == "1"
    if interaction.tag == f"{QTI}textEntryInteraction":
        assert interaction.getparent().tag == f"{QTI}p"
    for mapping in item.iter(f"{QTI}mapping"):
        assert mapping.get("lowerBound") == "0"
    outcomes = {one.get("identifier") for one in item.iter(f"{QTI}outcomeDeclaration")}
    assert {one.get("outcomeIdentifier") for one in item.iter(f"{QTI}modalFeedback")} <= outcomes


def text(element) -> str:
    """Return an element's text; a ``<br/>`` is a line end, an interaction a gap."""
    parts = [element.text or ""]
    for child in element:
        name = etree.QName(child).localname
        parts.append("\n" if name == "br" else "_____" if "Interaction" in name else text(child))
        parts.append(child.tail or "")
    return "".join(parts)


def asked(item) -> dict:
    """Return what a delivery engine shows and takes for right, as plain values."""
    body = item.find(f"{QTI}itemBody")
    (interaction,) = [one for one in body.iter() if one.get("responseIdentifier")]
    prompt = interaction.find(f"{QTI}prompt")
    stem = text(prompt) if prompt is not None else text(body.find(f"{QTI}p"))
    texts = {
        one.get("identifier"): text(one) for one in interaction.iter() if one.get("identifier")
    }
    declaration = item.find(f"{QTI}responseDeclaration")
    values = [one.text for one in declaration.iter(f"{QTI}value")]
    return {
        "kind": etree.QName(interaction).localname,
        "stem": stem,
        "texts": list(texts.values()),
        "right": [
            tuple(texts.get(part, part) for part in value.split())
            if declaration.get("baseType") == "directedPair" else texts.get(value, value)
            for value in values
        ],
        "accepted": [one.get("mapKey") for one in declaration.iter(f"{QTI}mapEntry")],
        "told": ["".join(map(text, one)) for one in item.iter(f"{QTI}modalFeedback")],
        "rubric": [text(one) for one in body.findall(f"{QTI}rubricBlock/{QTI}p")],
    }  # fmt: skip


def test_an_item_asks_what_the_question_asks(quiz):
    files = unzip(export(quiz, "qti21").content)
    for question in quiz.questions:
        found = asked(etree.fromstring(files[f"items/{question.id}.xml"]))
        assert found["stem"] == question.stem
        assert found["kind"] == INTERACTIONS.get(question.kind, found["kind"])
        told = ["".join(part.text for part in question.evidence)]
        assert found["told"] == [one for one in (question.correction, *told) if one]
        check_key(question, found)


INTERACTIONS = {"multiple_choice": "choiceInteraction", "true_false": "choiceInteraction",
                "short_answer": "textEntryInteraction", "matching": "matchInteraction",
                "ordering": "orderInteraction", "open": "extendedTextInteraction"}  # fmt: skip


def check_key(question, found) -> None:
    if question.options:
        assert found["texts"] == [option.text for option in question.options]
        assert found["right"] == [question.answer]
        assert question.kind != "cloze" or found["kind"] == "inlineChoiceInteraction"
    elif question.kind == "true_false":
        assert found["right"] == [question.answer.capitalize()]
    elif question.kind == "matching":
        assert found["right"] == [(pair.left, pair.right) for pair in question.pairs]
        assert set(question.extra) < set(found["texts"])
    elif question.kind == "ordering":
        assert found["right"] == list(question.items)
    elif question.kind == "open":
        assert found["rubric"] == [
            f"Model answer: {question.answer}", f"Marking guide: {question.guide}",
        ]  # fmt: skip
    else:
        assert found["accepted"] == [question.answer, question.accepted[1]]
        assert found["right"] == [question.answer]


def test_tags_points_and_instructions_travel(every_kind):
    settings = Settings(points={"q_0000000002": 2.5}, instructions="Read.\nAnswer.")
    files = unzip(export(replace(every_kind, settings=settings), "qti21").content)
    manifest = etree.fromstring(files["imsmanifest.xml"])
    words = [one.text for one in manifest.iter(f"{MD}langstring")]
    assert words[:3] == ["focus:who", "skill:retrieve", "difficulty:medium"]
    test = etree.fromstring(files["assessmentTest.xml"])
    assert [one.get("value") for one in test.iter(f"{QTI}weight")][:3] == ["1", "2.5", "1"]
    (rubric,) = test.iter(f"{QTI}rubricBlock")
    assert text(rubric.find(f"{QTI}p")) == "Read.\nAnswer."


def test_an_id_that_is_no_identifier_becomes_one(every_kind, schemas):
    questions = tuple(
        replace(question, id=f"{number} bad id/../é")
        for number, question in enumerate(every_kind.questions)
    )
    files = unzip(export(replace(every_kind, questions=questions), "qti21").content)
    by_schema(files, schemas)
    assert len(files) == len(KINDS) + 3
    assert not any(".." in name for name in files)
    labels = {etree.fromstring(files[name]).get("label") for name in files if "items/" in name}
    assert labels == {question.id for question in questions}


class TestVersion3:
    def test_the_converter_reads_it_and_its_2_1_is_ours(self, quiz, schemas):
        answer = ask_python("qti_downgrade.py", export(quiz, "qti30").content)
        assert answer["warnings"] == []
        files = {name: base64.b64decode(content) for name, content in answer["files"].items()}
        by_schema(files, schemas)
        ours = unzip(export(quiz, "qti21").content)
        for question in quiz.questions:
            name = f"items/{question.id}.xml"
            assert asked(etree.fromstring(files[name])) == asked(etree.fromstring(ours[name]))

    def test_ours_in_2_1_becomes_a_3_0_and_comes_back(self, quiz, schemas):
        answer = ask_python("qti_round.py", export(quiz, "qti21").content)
        files = {name: base64.b64decode(content) for name, content in answer["files"].items()}
        by_schema(files, schemas)
        ours = unzip(export(quiz, "qti21").content)
        for question in quiz.questions:
            name = f"items/{question.id}.xml"
            assert asked(etree.fromstring(files[name])) == asked(etree.fromstring(ours[name]))

    def test_its_names(self, every_kind):
        files = unzip(export(every_kind, "qti30").content)
        names = {
            etree.QName(element).localname
            for name, content in files.items() if name != "imsmanifest.xml"
            for element in etree.fromstring(content).iter()
        }  # fmt: skip
        assert all(name.startswith("qti-") or name in ("p", "br") for name in names)
        assert all(name == name.lower() for name in names)
        manifest = files["imsmanifest.xml"].decode()
        assert 'type="imsqti_item_xmlv3p0"' in manifest
        assert "<schemaversion>3.0.0</schemaversion>" in manifest
