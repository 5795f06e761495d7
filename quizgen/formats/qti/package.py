"""The package: ``imsmanifest.xml`` at its root, the test, and a file for every item."""

from __future__ import annotations

from quizgen import __version__
from quizgen.formats.layout import clean, points_of, tags
from quizgen.formats.layout.archive import zip_bytes
from quizgen.formats.layout.identifiers import identifier
from quizgen.formats.layout.xml import Element, add, root, to_bytes
from quizgen.formats.qti.items import item, lines
from quizgen.formats.qti.version import QTI_30, Version, spelled
from quizgen.model import Question, Quiz

__all__ = ["package"]

_TEST = "assessmentTest.xml"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_XSI = "{http://www.w3.org/2001/XMLSchema-instance}"


def package(quiz: Quiz, version: Version) -> bytes:
    """Return the quiz as a content package of one QTI version."""
    files = {
        "imsmanifest.xml": to_bytes(_manifest(quiz, version)),
        _TEST: to_bytes(spelled(_test(quiz), version)),
    }
    shuffle = quiz.settings.shuffle_options
    for question in quiz.questions:
        made = item(question, shuffle=shuffle, template=version.template)
        files[_path(question)] = to_bytes(spelled(made, version))
    return zip_bytes(files)


def _path(question: Question) -> str:
    return f"items/{identifier(question)}.xml"


def _test(quiz: Quiz) -> Element:
    names = {
        "identifier": "quiz",
        "title": clean(quiz.title) or "Quiz",
        "toolName": "quizgen",
        "toolVersion": __version__,
    }
    made = root("assessmentTest", names)
    score = {"identifier": "SCORE", "cardinality": "single", "baseType": "float"}
    outcome = add(made, "outcomeDeclaration", attributes=score)
    add(add(outcome, "defaultValue"), "value", "0")
    part = add(
        made,
        "testPart",
        attributes={
            "identifier": "part",
            "navigationMode": "nonlinear",
            "submissionMode": "individual",
        },
    )
    section = add(
        part,
        "assessmentSection",
        attributes={"identifier": "section", "title": names["title"], "visible": "true"},
    )
    if quiz.settings.shuffle_questions:
        add(section, "ordering", attributes={"shuffle": "true"})
    if quiz.settings.instructions:
        rubric = add(section, "rubricBlock", attributes={"view": "candidate"})
        lines(add(rubric, "p"), quiz.settings.instructions)
    for question in quiz.questions:
        place = {"identifier": identifier(question), "href": _path(question)}
        reference = add(section, "assessmentItemRef", attributes=place)
        value = f"{points_of(quiz, question):g}"
        add(reference, "weight", attributes={"identifier": "POINTS", "value": value})
    processing = add(made, "outcomeProcessing")
    total = add(processing, "setOutcomeValue", attributes={"identifier": "SCORE"})
    weighted = {"variableIdentifier": "SCORE", "weightIdentifier": "POINTS"}
    add(add(total, "sum"), "testVariables", attributes=weighted)
    return made


def _manifest(quiz: Quiz, version: Version) -> Element:
    spaces = {None: version.manifest, "md": version.metadata}
    made = root(f"{{{version.manifest}}}manifest", {"identifier": "MANIFEST"}, spaces)
    made.set(f"{_XSI}schemaLocation", f"{version.manifest} {version.manifest_schema}")
    about = add(made, "metadata")
    add(about, "schema", version.schema)
    add(about, "schemaversion", version.schema_version)
    add(made, "organizations")
    resources = add(made, "resources")
    resource = _resource(resources, "TEST", version.test_type, _TEST)
    _file(resource, _TEST)
    for question in quiz.questions:
        add(resource, "dependency", attributes={"identifierref": identifier(question)})
    for question in quiz.questions:
        name, path = identifier(question), _path(question)
        resource = _resource(resources, name, version.item_type, path)
        _describe(add(resource, "metadata"), question, version)
        _file(resource, path)
    return made


def _resource(resources: Element, name: str, kind: str, path: str) -> Element:
    return add(resources, "resource", attributes={"identifier": name, "type": kind, "href": path})


def _file(resource: Element, path: str) -> None:
    add(resource, "file", attributes={"href": path})


def _describe(metadata: Element, question: Question, version: Version) -> None:
    """Add id and tags: as IMS's metadata in 2.1, as IEEE's in 3.0."""
    general = add(add(metadata, f"{{{version.metadata}}}lom"), "general")
    if version is QTI_30:
        entry = add(general, "identifier")
        add(entry, "catalog", "quizgen")
        add(entry, "entry", question.id)
        for tag in tags(question):
            add(add(general, "keyword"), "string", tag, {"language": "en"})
        return
    add(general, "identifier", question.id)
    for tag in tags(question):
        add(add(general, "keyword"), "langstring", tag, {_LANGUAGE: "en"})
