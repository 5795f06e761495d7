"""The ``qti12`` format: QTI 1.2 as Canvas's classic quizzes and Blackboard take it.

The question's type stands in the metadata field ``question_type``, and HTML is escaped inside
``mattext``. A gap sentence goes as a short answer or a multiple choice with the gap in its stem.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from quizgen.formats import Limits, register
from quizgen.formats.layout import (
    as_html,
    clean,
    feedback_html,
    letter,
    matching_columns,
    notes_html,
    points_of,
    tags,
)
from quizgen.formats.layout.archive import zip_bytes
from quizgen.formats.layout.identifiers import identifier
from quizgen.formats.layout.xml import Element, add, root, to_bytes
from quizgen.formats.preflight.problem import name_of
from quizgen.model import Question, Quiz

__all__ = ["write"]

_SPACE = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"
_CANVAS = "http://canvas.instructure.com/xsd/cccv1p0"
_MANIFEST = "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"
_META_TYPE = "associatedcontent/imscc_xmlv1p1/learning-application-resource"
_TYPES = {
    "multiple_choice": "multiple_choice_question",
    "short_answer": "short_answer_question",
    "true_false": "true_false_question",
    "cloze": "short_answer_question",
    "matching": "matching_question",
    "open": "essay_question",
}
_RESPONSE = "response1"
_FULL = 100  # what a right answer scores; the points are in the metadata


@register(
    "qti12",
    extension=".zip",
    description="QTI 1.2 package, for Canvas classic quizzes and Blackboard",
    media_type="application/zip",
    kinds=tuple(_TYPES),
    limits=Limits(notes=("gaps stand in the stem",)),
)
def write(quiz: Quiz) -> bytes:
    """Return the quiz as a QTI 1.2 package: manifest, assessment, and Canvas's settings."""
    return zip_bytes(
        {
            "imsmanifest.xml": to_bytes(_manifest()),
            "quiz/quiz.xml": to_bytes(_assessment(quiz)),
            "quiz/assessment_meta.xml": to_bytes(_meta(quiz)),
        }
    )


def _manifest() -> Element:
    made = root(f"{{{_MANIFEST}}}manifest", {"identifier": "manifest"}, {None: _MANIFEST})
    about = add(made, "metadata")
    add(about, "schema", "IMS Content")
    add(about, "schemaversion", "1.1.3")
    add(made, "organizations")
    resources = add(made, "resources")
    names = {"identifier": "quiz", "type": "imsqti_xmlv1p2"}
    resource = add(resources, "resource", attributes=names)
    add(resource, "file", attributes={"href": "quiz/quiz.xml"})
    add(resource, "dependency", attributes={"identifierref": "quiz_meta"})
    meta = "quiz/assessment_meta.xml"
    names = {"identifier": "quiz_meta", "type": _META_TYPE, "href": meta}
    add(add(resources, "resource", attributes=names), "file", attributes={"href": meta})
    return made


def _meta(quiz: Quiz) -> Element:
    made = root(f"{{{_CANVAS}}}quiz", {"identifier": "quiz"}, {None: _CANVAS})
    add(made, "title", _title(quiz))
    add(made, "description", as_html(quiz.settings.instructions))
    add(made, "shuffle_answers", "true" if quiz.settings.shuffle_options else "false")
    add(made, "quiz_type", "assignment")
    total = sum(points_of(quiz, question) for question in quiz.questions)
    add(made, "points_possible", f"{total:g}")
    return made


def _title(quiz: Quiz) -> str:
    return clean(quiz.title) or "Quiz"


def _assessment(quiz: Quiz) -> Element:
    document = root(f"{{{_SPACE}}}questestinterop", namespaces={None: _SPACE})
    names = {"ident": "quiz", "title": _title(quiz)}
    assessment = add(document, "assessment", attributes=names)
    section = add(assessment, "section", attributes={"ident": "root_section"})
    if quiz.settings.instructions:
        _material(add(section, "rubric"), as_html(quiz.settings.instructions))
    if quiz.settings.shuffle_questions:
        order = add(section, "selection_ordering")
        add(order, "order", attributes={"order_type": "Random"})
    for question in quiz.questions:
        _add_item(section, quiz, question)
    return document


def _add_item(section: Element, quiz: Quiz, question: Question) -> None:
    names = {"ident": identifier(question), "title": name_of(question)}
    item = add(section, "item", attributes=names)
    _describe(item, quiz, question)
    presentation = add(item, "presentation")
    _material(presentation, f"<div>{as_html(question.stem)}</div>")
    processing = root(f"{{{_SPACE}}}resprocessing")
    score = {"maxvalue": str(_FULL), "minvalue": "0", "varname": "SCORE", "vartype": "Decimal"}
    add(add(processing, "outcomes"), "decvar", attributes=score)
    told = {
        "general_fb": notes_html(question) + feedback_html(question),
        "general_incorrect_fb": as_html(question.correction),
    }
    if told["general_fb"]:
        _condition(processing, "Yes", told="general_fb")
    _kind_of(question)(presentation, processing, question)
    if told["general_incorrect_fb"]:
        _condition(processing, "Yes", told="general_incorrect_fb")
    item.append(processing)
    for name, markup in told.items():
        if markup:
            feedback = add(item, "itemfeedback", attributes={"ident": name})
            _material(add(feedback, "flow_mat"), markup)


def _describe(item: Element, quiz: Quiz, question: Question) -> None:
    kind = "multiple_choice_question" if question.options else _TYPES[question.kind]
    answers = _labels(question.options or question.pairs) if question.options else []
    fields = [
        ("question_type", kind),
        ("points_possible", f"{points_of(quiz, question):g}"),
        ("original_answer_ids", ",".join(answers)),
        ("assessment_question_identifierref", f"{identifier(question)}_ref"),
        *(("qmd_keywords", tag) for tag in tags(question)),
    ]
    metadata = add(add(item, "itemmetadata"), "qtimetadata")
    for label, entry in fields:
        field = add(metadata, "qtimetadatafield")
        add(field, "fieldlabel", label)
        add(field, "fieldentry", entry)


def _kind_of(question: Question) -> Callable[[Element, Element, Question], None]:
    return _choice if question.options else _KINDS[question.kind]


def _choice(presentation: Element, processing: Element, question: Question) -> None:
    texts = [option.text for option in question.options]
    labels = _labels(texts)
    _lettered(presentation, zip(labels, map(as_html, texts), strict=True))
    key = next(n for n, option in enumerate(question.options) if option.correct)
    _condition(processing, "No", [(_RESPONSE, labels[key])], _FULL)


def _true_false(presentation: Element, processing: Element, question: Question) -> None:
    _lettered(presentation, [("true", "True"), ("false", "False")])
    _condition(processing, "No", [(_RESPONSE, question.answer)], _FULL)


def _typed(presentation: Element, processing: Element, question: Question) -> None:
    _entry(presentation)
    texts = dict.fromkeys((question.answer, *question.accepted))
    _condition(processing, "No", [(_RESPONSE, text) for text in texts], _FULL)


def _essay(presentation: Element, processing: Element, question: Question) -> None:
    _entry(presentation)
    _condition(processing, "No")


def _matching(presentation: Element, processing: Element, question: Question) -> None:
    columns = matching_columns(question)
    rights = list(dict.fromkeys(columns.right))
    labels = _labels(rights)
    share = f"{_FULL / len(columns.left):.2f}"
    for index, (left, place) in enumerate(zip(columns.left, columns.key, strict=True)):
        name = f"response_{letter(index)}"
        names = {"ident": name, "rcardinality": "Single"}
        response = add(presentation, "response_lid", attributes=names)
        _material(response, left, "text/plain")
        render = add(response, "render_choice")
        for label, right in zip(labels, rights, strict=True):
            _material(
                add(render, "response_label", attributes={"ident": label}), right, "text/plain"
            )
        right_label = labels[rights.index(columns.right[place])]
        _condition(processing, "Yes", [(name, right_label)], share, action="Add")


_KINDS: dict[str, Callable[[Element, Element, Question], None]] = {
    "multiple_choice": _choice,
    "short_answer": _typed,
    "true_false": _true_false,
    "cloze": _typed,
    "matching": _matching,
    "open": _essay,
}


def _labels(texts: Iterable[object]) -> list[str]:
    return [f"answer{number}" for number, _ in enumerate(texts, start=1)]


def _lettered(presentation: Element, answers: Iterable[tuple[str, str]]) -> None:
    names = {"ident": _RESPONSE, "rcardinality": "Single"}
    render = add(add(presentation, "response_lid", attributes=names), "render_choice")
    for label, markup in answers:
        _material(add(render, "response_label", attributes={"ident": label}), markup)


def _entry(presentation: Element) -> None:
    names = {"ident": _RESPONSE, "rcardinality": "Single"}
    render = add(add(presentation, "response_str", attributes=names), "render_fib")
    add(render, "response_label", attributes={"ident": "answer1", "rshuffle": "No"})


def _condition(
    processing: Element,
    go_on: str,
    equal: Iterable[tuple[str, str]] = (),
    score: object = None,
    *,
    action: str = "Set",
    told: str = "",
) -> None:
    """Append a condition: any of the values given, or any answer at all when none is."""
    condition = add(processing, "respcondition", attributes={"continue": go_on})
    variables = add(condition, "conditionvar")
    values = list(equal)
    for name, value in values:
        add(variables, "varequal", value, {"respident": name})
    if not values:
        add(variables, "other")
    if score is not None:
        add(condition, "setvar", str(score), {"action": action, "varname": "SCORE"})
    if told:
        shown = {"feedbacktype": "Response", "linkrefid": told}
        add(condition, "displayfeedback", attributes=shown)


def _material(parent: Element, text: str, kind: str = "text/html") -> None:
    add(add(parent, "material"), "mattext", text, {"texttype": kind})
