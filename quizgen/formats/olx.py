"""The ``olx`` format: a course for Open edX with the quiz as its one unit.

Importing it replaces the course it is imported into, so it is meant for an empty one. Gaps to be
chosen and matching are drop-down problems; typed answers ignore case.
"""

from __future__ import annotations

import json
from collections.abc import Callable

from quizgen.formats import Limits, register
from quizgen.formats.layout import as_html, clean, matching_columns, points_of
from quizgen.formats.layout.archive import tar_gz_bytes
from quizgen.formats.layout.identifiers import identifier
from quizgen.formats.layout.xml import Element, add, root, to_bytes
from quizgen.formats.preflight.problem import name_of
from quizgen.model import Question, Quiz

__all__ = ["write"]

_RUN = "quiz"
_GRADING = {
    "GRADER": [
        {"type": "Quiz", "short_label": "Quiz", "min_count": 1, "drop_count": 0, "weight": 1.0}
    ],
    "GRADE_CUTOFFS": {"Pass": 0.5},
}
_SETTINGS = {
    "start": "2000-01-01T00:00:00Z",  # open at once
    "end": "2100-01-01T00:00:00Z",
    "course_image": "",
    "language": "en",
}


@register(
    "olx",
    extension=".tar.gz",
    description="Open edX course, to be imported into an empty one",
    media_type="application/gzip",
    kinds=("multiple_choice", "short_answer", "true_false", "cloze", "matching"),
    limits=Limits(notes=("gaps stand in the stem",)),
    keeps=("evidence", "ids", "points", "instructions"),
)
def write(quiz: Quiz) -> bytes:
    """Return the course: its outline in ``course/``, a file for each problem."""
    title = clean(quiz.title) or "Quiz"
    files = {
        "course.xml": root("course", {"url_name": _RUN, "org": "quizgen", "course": "quiz"}),
        f"course/{_RUN}.xml": _outline(title, quiz),
    }
    if quiz.settings.instructions:
        files["html/instructions.xml"] = _instructions()
    for question in quiz.questions:
        files[f"problem/{identifier(question)}.xml"] = _problem(quiz, question)
    content = {name: to_bytes(element) for name, element in files.items()}
    if quiz.settings.instructions:
        page = f"<p>{as_html(quiz.settings.instructions)}</p>\n"
        content["html/instructions.html"] = page.encode()
    policies = {"policy": {f"course/{_RUN}": {}}, "grading_policy": _GRADING}
    for name, data in policies.items():
        content[f"policies/{_RUN}/{name}.json"] = json.dumps(data, indent=2).encode() + b"\n"
    return tar_gz_bytes({f"course/{name}": data for name, data in content.items()})


def _outline(title: str, quiz: Quiz) -> Element:
    made = root("course", {"display_name": title, **_SETTINGS})
    chapter = add(made, "chapter", attributes={"url_name": "chapter", "display_name": title})
    graded = {"url_name": "sequence", "display_name": title, "graded": "true", "format": "Quiz"}
    sequence = add(chapter, "sequential", attributes=graded)
    unit = add(sequence, "vertical", attributes={"url_name": "unit", "display_name": title})
    if quiz.settings.instructions:
        add(unit, "html", attributes={"url_name": "instructions"})
    for question in quiz.questions:
        add(unit, "problem", attributes={"url_name": identifier(question)})
    return made


def _instructions() -> Element:
    return root("html", {"display_name": "Instructions", "filename": "instructions"})


def _problem(quiz: Quiz, question: Question) -> Element:
    names = {
        "display_name": name_of(question),
        "weight": f"{points_of(quiz, question):g}",
        "rerandomize": "never",
        "showanswer": "attempted",
    }
    made = root("problem", names)
    if question.kind == "matching":
        _matching(made, question)
        response = made
    else:
        response = _kind_of(question)(made, quiz, question)
    _solution(response, question)
    return made


def _kind_of(question: Question) -> Callable[[Element, Quiz, Question], Element]:
    if question.kind == "cloze" and question.options:
        return _chosen_gap
    return _KINDS[question.kind]


def _choice(made: Element, quiz: Quiz, question: Question) -> Element:
    texts = [(option.text, option.correct) for option in question.options]
    return _choices(made, question, texts, shuffle=quiz.settings.shuffle_options)


def _true_false(made: Element, quiz: Quiz, question: Question) -> Element:
    texts = [(word.capitalize(), word == question.answer) for word in ("true", "false")]
    return _choices(made, question, texts, shuffle=False)


def _choices(
    made: Element, question: Question, texts: list[tuple[str, bool]], *, shuffle: bool
) -> Element:
    response = add(made, "multiplechoiceresponse")
    _lines(add(response, "label"), question.stem)
    group = add(response, "choicegroup", attributes={"type": "MultipleChoice"})
    if shuffle:
        group.set("shuffle", "true")
    for text, correct in texts:
        choice = add(group, "choice", attributes={"correct": "true" if correct else "false"})
        _lines(choice, text)
    return response


def _typed(made: Element, quiz: Quiz, question: Question) -> Element:
    key, *others = dict.fromkeys((question.answer, *question.accepted))
    response = add(made, "stringresponse", attributes={"answer": key, "type": "ci"})
    _lines(add(response, "label"), question.stem)
    for text in others:
        add(response, "additional_answer", attributes={"answer": text})
    add(response, "textline", attributes={"size": "40"})
    return response


def _chosen_gap(made: Element, quiz: Quiz, question: Question) -> Element:
    texts = [(option.text, option.correct) for option in question.options]
    return _drop_down(made, question.stem, texts)


def _matching(made: Element, question: Question) -> None:
    columns = matching_columns(question)
    _lines(add(made, "p"), question.stem)
    rights = dict.fromkeys(columns.right)
    for left, place in zip(columns.left, columns.key, strict=True):
        _drop_down(made, left, [(text, text == columns.right[place]) for text in rights])


def _drop_down(made: Element, label: str, texts: list[tuple[str, bool]]) -> Element:
    response = add(made, "optionresponse")
    _lines(add(response, "label"), label)
    group = add(response, "optioninput")
    for text, correct in texts:
        _lines(add(group, "option", attributes={"correct": str(correct)}), text)
    return response


_KINDS: dict[str, Callable[[Element, Quiz, Question], Element]] = {
    "multiple_choice": _choice,
    "short_answer": _typed,
    "true_false": _true_false,
    "cloze": _typed,
}


def _solution(response: Element, question: Question) -> None:
    """Add what is shown after answering: a false statement's correction, and the evidence."""
    told = [question.correction, *(part.text for part in question.evidence)]
    if any(told):
        block = add(add(response, "solution"), "div", attributes={"class": "detailed-solution"})
        add(block, "p", "Explanation")
        for text in filter(None, told):
            _lines(add(block, "p"), text)


def _lines(parent: Element, text: str) -> None:
    """Give an element a text whose line ends are ``<br/>``."""
    first, *rest = text.split("\n")
    parent.text = first
    for line in rest:
        add(parent, "br").tail = line
