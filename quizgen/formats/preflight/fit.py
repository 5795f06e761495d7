"""Making a quiz fit a format: in the nearest kinds, or without what does not fit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from quizgen.formats.preflight.check import nearest_that_fits, preflight, within_limits
from quizgen.formats.preflight.problem import Problem
from quizgen.model import Question, Quiz

if TYPE_CHECKING:
    from quizgen.formats import Format

__all__ = ["Fitted", "fit"]


@dataclass(frozen=True, slots=True)
class Fitted:
    """A quiz made to fit a format.

    Attributes:
        quiz: what can be written.
        notes: a sentence for everything in it that is not as it was.
        refused: a sentence for each question that stands in the way; () when all is settled.
    """

    quiz: Quiz
    notes: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()


def fit(quiz: Quiz, form: Format, *, nearest: bool = False, skip: bool = False) -> Fitted:
    """Make a quiz fit a format, as far as that is allowed.

    Args:
        quiz: the quiz that is to be written.
        form: the format.
        nearest: ask what does not fit in the nearest kind that does.
        skip: leave out what does not fit and has no nearest kind, or may not have one.

    Returns:
        The quiz with what was done to it, and what neither fits nor was allowed to be changed.
    """
    checked = preflight(quiz, form)
    trouble: dict[int, list[Problem]] = defaultdict(list)
    for problem in checked.refused:
        trouble[problem.number].append(problem)
    kept: list[Question] = []
    notes = [str(problem) for problem in checked.changed if problem.number not in trouble]
    refused: list[str] = []
    points = dict(quiz.settings.points)
    for number, question in enumerate(quiz.questions, start=1):
        problems = trouble.get(number)
        if problems is None:
            kept.append(within_limits(question, form))
            continue
        turned = nearest_that_fits(question, form) if nearest and _may_turn(problems) else ()
        if turned:
            kept += (within_limits(one, form) for one in turned)
            _share_points(points, question, turned)
            notes.append(f"{_first(problems)} It was written so.")
        elif skip:
            notes.append(f"{replace(problems[0], instead='')} It was left out.")
        else:
            refused += map(str, problems)
    settings = replace(quiz.settings, points=points)
    return Fitted(
        replace(quiz, questions=tuple(kept), settings=settings), tuple(notes), tuple(refused)
    )


def _may_turn(problems: list[Problem]) -> bool:
    """Whether another kind would help: it does not against a second id or a full file."""
    return not any(problem.code in ("id", "questions") for problem in problems)


def _first(problems: list[Problem]) -> str:
    return str(problems[0])


def _share_points(
    points: dict[str, float], question: Question, turned: tuple[Question, ...]
) -> Mapping[str, float]:
    """Give the parts of a question equal shares of its points."""
    worth = points.get(question.id)
    if len(turned) > 1:
        points.pop(question.id, None)
        for part in turned:
            points[part.id] = (1.0 if worth is None else worth) / len(turned)
    return points
