"""The ``h5p`` format: a Question Set (.h5p) of multiple choice, true or false, and blanks.

The package holds the content alone: the site that takes it must have the content types, as Moodle,
WordPress and Drupal have once one of them was used. Texts are HTML there, escaped here.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterator
from typing import Any

from quizgen.formats import Limits, register
from quizgen.formats._h5p_wording import BLANKS, MULTI_CHOICE, QUESTION_SET, TRUE_FALSE
from quizgen.formats.layout import GAP, as_html, clean, feedback
from quizgen.formats.layout.archive import zip_bytes
from quizgen.formats.preflight import Problem, refuse
from quizgen.formats.preflight.problem import name_of
from quizgen.model import Question, Quiz

__all__ = ["write"]

# Machine name and version of everything that the content uses; the first is the main library.
_LIBRARIES = (
    ("H5P.QuestionSet", 1, 20),
    ("H5P.MultiChoice", 1, 16),
    ("H5P.TrueFalse", 1, 8),
    ("H5P.Blanks", 1, 14),
    ("H5P.Question", 1, 5),
    ("H5P.JoubelUI", 1, 3),
    ("FontAwesome", 4, 5),
    ("H5P.FontIcons", 1, 0),
    ("H5P.Transition", 1, 0),
    ("H5P.TextUtilities", 1, 3),
    ("H5P.Video", 1, 6),
)
_VERSIONS = {name: f"{name} {major}.{minor}" for name, major, minor in _LIBRARIES}
_NAMESPACE = uuid.UUID(
    "5c0f5a3e-6f0b-4e55-9d57-0f6d1f3a7c21"
)  # ours: a question's id makes its UUID
_LONGEST_TITLE = 255
_SPLITTERS = "/:*"  # between answers, before a tip, around a blank


def _typed(question: Question) -> bool:
    return question.kind in ("short_answer", "cloze") and not question.options


def _check(question: Question) -> Iterator[Problem]:
    if not _typed(question):
        return
    for text in dict.fromkeys((question.answer, *question.accepted)):
        found = [char for char in _SPLITTERS if char in text]
        if found:
            yield refuse(
                question,
                "answer",
                f"its answer “{clean(text)[:30]}” has {' '.join(found)}, which H5P reads as the "
                "end of an answer; write it otherwise.",
            )


@register(
    "h5p",
    extension=".h5p",
    description="H5P Question Set, for Moodle, WordPress and Drupal",
    media_type="application/zip",
    kinds=("multiple_choice", "short_answer", "true_false", "cloze"),
    limits=Limits(
        notes=(
            "the site needs the content types "
            + ", ".join(name.removeprefix("H5P.") for name, _, _ in _LIBRARIES[:4]),
        )
    ),
    keeps=("evidence", "ids", "instructions"),
    check=_check,
)
def write(quiz: Quiz) -> bytes:
    """Return the package: ``h5p.json``, which names the content types, and the content."""
    title = clean(quiz.title) or "Quiz"
    if len(title) > _LONGEST_TITLE:
        title = f"{title[: _LONGEST_TITLE - 1]}…"
    package = {
        "title": title,
        "language": "en",
        "mainLibrary": _LIBRARIES[0][0],
        "embedTypes": ["iframe"],
        "license": "U",
        "defaultLanguage": "en",
        "preloadedDependencies": [
            {"machineName": name, "majorVersion": major, "minorVersion": minor}
            for name, major, minor in _LIBRARIES
        ],
    }
    instructions = quiz.settings.instructions.strip()
    content = QUESTION_SET | {
        "introPage": {
            "showIntroPage": bool(instructions),
            "startButtonText": "Start",
            "title": as_html(title),
            "introduction": _paragraph(instructions) if instructions else "",
        },
        "questions": [_question(question) for question in quiz.questions],
    }
    return zip_bytes({"h5p.json": _json(package), "content/content.json": _json(content)})


def _json(data: dict[str, Any]) -> bytes:
    return json.dumps(data, ensure_ascii=False, indent=1).encode("utf-8")


def _question(question: Question) -> dict[str, Any]:
    if question.kind == "true_false":
        library, title, params = "H5P.TrueFalse", "True/False Question", _true_false(question)
    elif _typed(question):
        library, title, params = "H5P.Blanks", "Fill in the Blanks", _blanks(question)
    else:
        library, title, params = "H5P.MultiChoice", "Multiple Choice", _multiple_choice(question)
    return {
        "library": _VERSIONS[library],
        "params": params,
        "subContentId": str(uuid.uuid5(_NAMESPACE, question.id)),
        "metadata": {"contentType": title, "license": "U", "title": name_of(question)},
    }


def _multiple_choice(question: Question) -> dict[str, Any]:
    answers = [
        {
            "text": f"<div>{as_html(option.text)}</div>",
            "correct": option.correct,
            "tipsAndFeedback": {"tip": "", "chosenFeedback": "", "notChosenFeedback": ""},
        }
        for option in question.options
    ]
    return MULTI_CHOICE | {
        "question": _paragraph(question.stem),
        "answers": answers,
        "overallFeedback": _overall(question),
    }


def _true_false(question: Question) -> dict[str, Any]:
    told = _inline(feedback(question))
    correction = question.correction if question.answer == "false" else ""
    wrong = " ".join(filter(None, (_inline(correction), told)))
    behaviour = TRUE_FALSE["behaviour"] | {"feedbackOnCorrect": told, "feedbackOnWrong": wrong}
    return TRUE_FALSE | {
        "question": _paragraph(question.stem),
        "correct": question.answer,  # the word, not a truth value
        "behaviour": behaviour,
    }


def _blanks(question: Question) -> dict[str, Any]:
    answers = dict.fromkeys(map(clean, (question.answer, *question.accepted)))
    blank = f"*{'/'.join(map(as_html, answers))}*"
    task, sentence = question.stem, GAP
    if question.kind == "cloze":
        task, sentence = "Fill the gap.", question.stem
    pieces = (as_html(piece).replace("*", "&#42;") for piece in sentence.split(GAP))
    return BLANKS | {
        "text": _paragraph(task),
        "questions": [f"<p>{blank.join(pieces)}</p>"],
        "overallFeedback": _overall(question),
    }


def _overall(question: Question) -> list[dict[str, Any]]:
    whole: dict[str, Any] = {"from": 0, "to": 100}
    told = _inline(feedback(question))
    return [whole | {"feedback": told}] if told else [whole]


def _paragraph(text: str) -> str:
    return f"<p>{as_html(text)}</p>"


def _inline(text: str) -> str:
    """Return the text for a field in which H5P allows no element."""
    return as_html(clean(text))
