"""Reading quizgen's own JSON: a quiz, a list of questions, or one question to a line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from quizgen.errors import BadInput
from quizgen.formats.imports.build import Imported
from quizgen.formats.imports.safe import decode
from quizgen.formats.layout import texts_of
from quizgen.model import Article, Question, Quiz, Settings

__all__ = ["read"]

_BROKEN = (KeyError, TypeError, ValueError, AttributeError, BadInput)  # what wrong shapes raise


def read(content: bytes, name: str) -> Imported:
    """Read the file; a question that cannot be one is said and left out.

    Raises:
        BadInput: it is no JSON, or none of quizgen's.
    """
    data = _load(decode(content))
    if isinstance(data, dict) and "questions" in data:
        records, about = data["questions"], data
    else:
        records, about = (data if isinstance(data, list) else [data]), {}
    if not isinstance(records, list):
        raise BadInput("The questions of this file are no list: is it a file of quizgen?")
    try:
        shell = Quiz.from_dict({**about, "questions": []})
    except _BROKEN as error:
        raise BadInput(f"The file is no quiz ({error}): give one that quizgen wrote.") from error
    questions, notes, points = [], [], dict(shell.settings.points)
    for number, record in enumerate(records, start=1):
        try:
            question = Question.from_dict(record)
            "".join(texts_of(question))  # a TypeError where one is no text
        except _BROKEN as error:
            notes.append(f"Question {number} is left out: {str(error).rstrip('.')}.")
            continue
        questions.append(question)
        if not about and isinstance(record.get("points"), int | float) and record["points"] != 1:
            points[question.id] = record["points"]
    article = shell.article if about else _passages(questions, name)
    if not about:
        questions = [_about(question, article) for question in questions]
    settings: Settings = replace(shell.settings, points=points)
    quiz = replace(shell, article=article, questions=tuple(questions), settings=settings)
    return Imported(quiz, tuple(notes), unread=len(notes))


def _load(text: str) -> Any:
    try:
        return json.loads(text)
    except RecursionError as error:
        raise BadInput("The file is nested too deeply to be a file of quizgen.") from error
    except json.JSONDecodeError:
        return list(_lines(text))


def _lines(text: str) -> Iterator[Any]:
    for place, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            try:
                yield json.loads(line)
            except (json.JSONDecodeError, RecursionError) as error:
                raise BadInput(f"Line {place} is no JSON ({error}): export it again.") from error


def _passages(questions: list[Question], name: str) -> Article:
    """Return the evidence of questions that come without their article, as an article."""
    texts = dict.fromkeys(part.text for question in questions for part in question.evidence)
    return Article("\n\n".join(texts), source=name)


def _about(question: Question, article: Article) -> Question:
    """Return the question with its evidence found in that article."""
    moved = []
    for part in question.evidence:
        start = article.text.index(part.text)
        moved.append(replace(part, start=start, end=start + len(part.text)))
    return replace(question, evidence=tuple(moved))
